"""What did the browser see? The pages, the cart and the checkout of a visit, as facts.

The names follow Segment's spec where it has one. `path` is that of the page where it happened.
"""

from dataclasses import dataclass
from enum import StrEnum

from profiles.happened import Happened
from profiles.ids import OrderId, ProductId


class PageKind(StrEnum):
    """What a page is for; `OTHER` where nobody knows."""

    HOME = "home"
    LANDING = "landing"
    LIST = "list"
    SEARCH = "search"
    PRODUCT = "product"
    COMPARE = "compare"
    COMPARE_HELP = "compare_help"
    CART = "cart"
    CHECKOUT = "checkout"
    PRICE = "price"
    INSURANCE = "insurance"
    WARRANTY = "warranty"
    RETURNS = "returns"
    DELIVERY = "delivery"
    FAQ = "faq"
    SUPPORT = "support"
    MANUAL = "manual"
    DOCS = "docs"
    ARTICLE = "article"
    REVIEWS = "reviews"
    CASE_STUDY = "case_study"
    LEGAL = "legal"
    CONTACTS = "contacts"
    ACCOUNT = "account"
    ORDER = "order"
    ORDERS = "orders"
    ORDER_TRACKING = "order_tracking"
    STAFF = "staff"
    CAREERS = "careers"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted(Happened):
    """A visit began; `local_hour` 0..23 and `weekday` 0..6 (Monday 0) are the visitor's own, None where unknown."""

    local_hour: int | None = None
    weekday: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageViewed(Happened):
    """A page was opened. `load_seconds` is how long it took to show."""

    path: str
    kind: PageKind = PageKind.OTHER
    title: str = ""
    load_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductViewed(Happened):
    """A page that shows exactly one product was opened."""

    path: str
    product: ProductId
    name: str = ""
    category: str = ""
    price_minor: int | None = None
    currency: str = ""
    load_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductListViewed(Happened):
    """A list of products was opened."""

    path: str
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductsSearched(Happened):
    """The shop's search was used; `results` is None where the page did not tell."""

    path: str
    query: str
    results: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductsCompared(Happened):
    """Products were put side by side."""

    path: str
    products: tuple[ProductId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionPaid(Happened):
    """The page was in front of an active visitor for `seconds`: real attention, never wall clock."""

    path: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHidden(Happened):
    """The tab went out of sight."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageShown(Happened):
    """The tab came back."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scrolled(Happened):
    """The page was read down to `percent` of its height."""

    path: str
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionExpanded(Happened):
    """A folded part of a page was opened."""

    path: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileDownloaded(Happened):
    """A file (a manual, a price list) was fetched."""

    path: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCopied(Happened):
    """Text of a page was copied; never which."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboundClicked(Happened):
    """A link to another site was followed."""

    path: str
    host: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitIntended(Happened):
    """The pointer left for the window's edge."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RageClicked(Happened):
    """The same spot was clicked again and again."""

    path: str
    clicks: int = 3
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadClicked(Happened):
    """Something was clicked and nothing happened."""

    path: str
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptFailed(Happened):
    """A script of the page broke."""

    path: str
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductAdded(Happened):
    """A product went into the cart."""

    path: str
    product: ProductId
    name: str = ""
    price_minor: int | None = None
    quantity: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRemoved(Happened):
    """A product was taken out of the cart."""

    path: str
    product: ProductId
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CartViewed(Happened):
    """The cart was opened."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponTried(Happened):
    """A coupon was entered; `accepted` None where the page did not tell."""

    path: str
    accepted: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckoutStarted(Happened):
    """Checkout began."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckoutStepViewed(Happened):
    """A step of the checkout was reached; step names are the shop's own."""

    path: str
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFailed(Happened):
    """A payment did not go through."""

    path: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderCompleted(Happened):
    """The visitor bought, as the page says; the shop's own word is `OrderRecorded`."""

    path: str
    order: OrderId
    total_minor: int = 0
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSubmitted(Happened):
    """A form of the page was sent; `accepted` is False where the page refused it, None where it did not tell."""

    path: str
    form: str = ""
    accepted: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChosen(Happened):
    """A phone number, an address for letters or a messenger of the shop was tapped; `means` names which (`tel`)."""

    path: str
    means: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrecognised(Happened):
    """An event whose name we do not know: kept as a count, never an error."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReached(Happened):
    """The site's own goal was reached (a booking, a lead)."""

    goal: str
    value_minor: int = 0


PageEvent = (
    SessionStarted
    | PageViewed
    | ProductViewed
    | ProductListViewed
    | ProductsSearched
    | ProductsCompared
    | AttentionPaid
    | PageHidden
    | PageShown
    | Scrolled
    | SectionExpanded
    | FileDownloaded
    | TextCopied
    | OutboundClicked
    | ExitIntended
    | RageClicked
    | DeadClicked
    | ScriptFailed
    | ProductAdded
    | ProductRemoved
    | CartViewed
    | CouponTried
    | CheckoutStarted
    | CheckoutStepViewed
    | PaymentFailed
    | OrderCompleted
    | FormSubmitted
    | ContactChosen
    | Unrecognised
    | GoalReached
)
