"""Everything that can happen in a visit, as immutable facts.

An event is a fact about the past, so its name is a verb in the past tense and it never changes.
Times are timezone-aware UTC. Durations are seconds. Money is in minor units (kopecks, cents).
Three sorts, told apart by who knows them: what the browser saw, what was said, what other systems or we ourselves
recognised (a device, a tone, an order). The names of page events follow Segment's spec where it has one.
"""

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import get_args

from profiles.ids import CustomerId, OperatorId, OrderId, PatternName, ProductId


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


class Speaker(StrEnum):
    """Who may speak for the shop in a conversation."""

    ASSISTANT = "assistant"
    OPERATOR = "operator"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What every event has: `at`, when it happened, corrected for the browser's clock and never running backwards."""

    at: datetime


# What the browser saw


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


# The chat


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatOpened(Happened):
    """The widget's panel was opened."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatClosed(Happened):
    """The widget's panel was closed."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypingStarted(Happened):
    """The visitor began to write."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationShown(Happened):
    """An unasked offer was shown."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationDismissed(Happened):
    """An unasked offer was waved away."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorWrote(Happened):
    """The visitor sent a message."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistantReplied(Happened):
    """The assistant answered; `understood` is False where it had to say that it did not know."""

    text: str
    understood: bool = True
    unasked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorReplied(Happened):
    """A human answered."""

    text: str
    operator: OperatorId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerChanged(Happened):
    """Somebody else may speak for the shop from now on."""

    speaker: Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggersRaised(Happened):
    """Other systems were told, by these names; so each reason is told once a session."""

    names: tuple[str, ...]


# What was recognised, by us or by other systems


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRecognised(Happened):
    """What the visitor holds: `desktop`, `mobile`, `tablet`, `bot` or `unknown`; `parser` names who said so.

    `robot` is how likely a program is behind it, 0..1, and `robot_signs` names what speaks for and against it.
    """

    kind: str
    browser: str = ""
    system: str = ""
    is_bot: bool = False
    robot: float = 0.0
    robot_signs: tuple[str, ...] = ()
    parser: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecognised(Happened):
    """Where the visit came from. `medium`: direct, search, social, ad, assistant, email, referral or internal."""

    medium: str
    name: str = ""
    campaign: str = ""
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectHeard:
    """What a message praises or blames; `polarity` is positive, negative or neutral."""

    aspect: str
    polarity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneHeard(Happened):
    """How the visitor's latest message sounds; scores are 0..1, `reader` names the reader and its version.

    `because` are the words that spoke the most for its flags and tone, at most five.
    """

    tone: str
    negativity: float
    urgency: float
    politeness: float = 0.0
    flags: frozenset[str] = frozenset()
    aspects: tuple[AspectHeard, ...] = ()
    topics: tuple[str, ...] = ()
    questions: int = 0
    words: int = 0
    language: str = ""
    reader: str = ""
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneJudged(Happened):
    """What a model makes of a message: a second opinion on the `ToneHeard` that has the number `of`.

    `reader` is `model:NAME`, `negativity` 0..1. It knows no flags: those are heard in the words alone.
    """

    of: int
    tone: str
    negativity: float
    aspects: tuple[AspectHeard, ...] = ()
    reader: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentChosen(Happened):
    """What the visitor permits: page behaviour in the record, and answers shaped by it. Chat itself needs neither."""

    behaviour: bool
    personalisation: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmAssigned(Happened):
    """Which side of the experiment the visitor is on: `personalised` or `blind`."""

    arm: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerIdentified(Happened):
    """The site proved by a signed token who the visitor is."""

    customer: CustomerId
    vip: bool = False
    staff: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderItem:
    """One line of an order."""

    product: ProductId
    name: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRecorded(Happened):
    """An order as the shop's systems know it now; a later fact about the same order replaces the earlier."""

    order: OrderId
    placed_at: datetime
    status: str
    total_minor: int = 0
    currency: str = ""
    items: tuple[OrderItem, ...] = ()
    promised_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusBalanceRecorded(Happened):
    """How much the customer may spend of earlier bonuses."""

    balance_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecorded(Happened):
    """A manager talked to the customer; `result` in the shop's own words."""

    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PastVisitRecorded(Happened):
    """An earlier visit, known from elsewhere; `at` is when it was."""

    products: tuple[ProductId, ...] = ()
    local_hour: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDialogueRecorded(Happened):
    """An earlier talk, known from elsewhere; `resolved` None where nobody noted it."""

    topic: str = ""
    resolved: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerNoted(Happened):
    """A lasting trait, told by the shop's systems."""

    vip: bool | None = None
    staff: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternTurned(Happened):
    """A pattern went on (level at .60 or more) or off (.40 or less)."""

    pattern: PatternName
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternCorrected(Happened):
    """A human said that a pattern is true or false of this visitor; it stays so until the session ends."""

    pattern: PatternName
    holds: bool
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentReached(Happened):
    """Time passed and nothing else happened: silence is a fact too."""


# Outcomes: whether it worked


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReached(Happened):
    """The site's own goal was reached (a booking, a lead)."""

    goal: str
    value_minor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated(Happened):
    """The visitor rated the talk, 1..5."""

    score: int
    comment: str = ""


Event = (
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
    | ChatOpened
    | ChatClosed
    | TypingStarted
    | InvitationShown
    | InvitationDismissed
    | VisitorWrote
    | AssistantReplied
    | OperatorReplied
    | SpeakerChanged
    | TriggersRaised
    | DeviceRecognised
    | SourceRecognised
    | ToneHeard
    | ToneJudged
    | ConsentChosen
    | ArmAssigned
    | CustomerIdentified
    | OrderRecorded
    | BonusBalanceRecorded
    | CallRecorded
    | PastVisitRecorded
    | PastDialogueRecorded
    | CustomerNoted
    | PatternTurned
    | PatternCorrected
    | MomentReached
    | GoalReached
    | Rated
)

EVENTS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}
"""Every kind of event by its name: what the record writes beside the fields."""

BEHAVIOUR: frozenset[type[Event]] = frozenset(
    kind
    for kind in get_args(Event)
    if "path" in {field.name for field in fields(kind)} or kind in (SessionStarted, Unrecognised)
) - {ChatOpened, ChatClosed, TypingStarted}
"""What may be stored only with consent to behaviour."""
