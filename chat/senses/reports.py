"""Which fact is behind a name? A page's reports by Segment's and GA4's names, and how each becomes an event.

A page may only claim what a page can see: what was said, what a device is or who the visitor is never comes from here.
Prices come in major units and leave in minor ones, durations come in milliseconds and leave in seconds.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase

from chat.senses.pages import page_kind
from chat.senses.properties import MESSAGE_LIMIT, PRODUCT_ID, Properties
from profiles.events import (
    AssistantReplied,
    AttentionPaid,
    CartViewed,
    ChatClosed,
    ChatOpened,
    CheckoutStarted,
    CheckoutStepViewed,
    ContactChosen,
    CouponTried,
    DeadClicked,
    Event,
    ExitIntended,
    FileDownloaded,
    FormSubmitted,
    GoalReached,
    InvitationDismissed,
    InvitationShown,
    OperatorReplied,
    OrderCompleted,
    OutboundClicked,
    PageHidden,
    PageKind,
    PageShown,
    PageViewed,
    PaymentFailed,
    ProductAdded,
    ProductListViewed,
    ProductRemoved,
    ProductsCompared,
    ProductsSearched,
    ProductViewed,
    RageClicked,
    ScriptFailed,
    Scrolled,
    SectionExpanded,
    SessionStarted,
    TextCopied,
    TypingStarted,
    VisitorWrote,
)
from profiles.ids import OrderId, ProductId

ATTENTION_LIMIT_SECONDS = 300
"""One report of attention may cover this much; the tracker itself reports every 10 s."""

KIND_ALIASES = {
    "pricing": PageKind.PRICE,
    "prices": PageKind.PRICE,
    "blog": PageKind.ARTICLE,
    "help": PageKind.SUPPORT,
    "category": PageKind.LIST,
    "catalog": PageKind.LIST,
    "shipping": PageKind.DELIVERY,
    "return": PageKind.RETURNS,
    "tracking": PageKind.ORDER_TRACKING,
    "lesson": PageKind.ACCOUNT,
    "quiz": PageKind.ACCOUNT,
}


@dataclass(frozen=True, slots=True)
class Report:
    """One report of the page: when, where, and what it claims."""

    at: datetime
    path: str
    claims: Properties
    page_kinds: Mapping[str, str]

    def kind(self) -> PageKind:
        """What the page is for: the page says, else the site's rules (first match wins), else its address and title."""
        said = self.claims.text("kind", "page_kind", "page_type", limit=40).casefold()
        known = KIND_ALIASES.get(said) or _KINDS.get(said)
        path = self.path.partition("?")[0]
        rule = next((kind for pattern, kind in self.page_kinds.items() if fnmatchcase(path, pattern)), "")
        return known or KIND_ALIASES.get(rule) or _KINDS.get(rule) or self._recognised()

    def _recognised(self) -> PageKind:
        """What the page itself looks like: its address, title, heading and JSON-LD types."""
        heading = self.claims.text("heading", "h1")
        types = self.claims.texts("schema", "@type") or (self.claims.text("schema", "@type", limit=80),)
        return page_kind(self.path, self.claims.text("title"), heading, types)

    def product_id(self) -> ProductId:
        """The product's id, else its name, else the page's address: a shop may give any of them."""
        return ProductId(self.claims.text(*PRODUCT_ID, "name", "item_name") or self.path)

    def load_seconds(self) -> float | None:
        """How long the page took to show; at most ten minutes."""
        milliseconds = self.claims.number("load_ms", high=600_000)
        return None if milliseconds is None else milliseconds / 1000


_KINDS = {kind.value: kind for kind in PageKind}
Build = Callable[[Report], Event]


def _page_viewed(report: Report) -> Event:
    return PageViewed(
        at=report.at,
        path=report.path,
        kind=report.kind(),
        title=report.claims.text("title"),
        load_seconds=report.load_seconds(),
    )


def _session_started(report: Report) -> Event:
    return SessionStarted(
        at=report.at,
        local_hour=report.claims.whole("local_hour", high=23),
        weekday=report.claims.whole("weekday", high=6),
        language=report.claims.text("language", "locale", limit=20) or None,
    )


def _product_viewed(report: Report) -> Event:
    return ProductViewed(
        at=report.at,
        path=report.path,
        product=report.product_id(),
        name=report.claims.text("name", "item_name"),
        category=report.claims.text("category", "item_category"),
        price_minor=report.claims.money("price", "value"),
        currency=report.claims.text("currency", limit=3).upper(),
        load_seconds=report.load_seconds(),
    )


def _product_list_viewed(report: Report) -> Event:
    category = report.claims.text("category", "item_list_name", "list_id", "item_list_id")
    return ProductListViewed(at=report.at, path=report.path, category=category)


def _products_searched(report: Report) -> Event:
    return ProductsSearched(
        at=report.at,
        path=report.path,
        query=report.claims.text("query", "search_term"),
        results=report.claims.whole("results", "results_count", high=10_000_000),
    )


def _products_compared(report: Report) -> Event:
    products = report.claims.texts("product_ids", "products", "items")
    return ProductsCompared(at=report.at, path=report.path, products=tuple(map(ProductId, products)))


def _attention_paid(report: Report) -> Event:
    milliseconds = report.claims.number("active_ms", "engagement_time_msec", high=ATTENTION_LIMIT_SECONDS * 1000)
    return AttentionPaid(at=report.at, path=report.path, seconds=(milliseconds or 0) / 1000)


def _scrolled(report: Report) -> Event:
    percent = report.claims.whole("percent", "percent_scrolled", high=100)
    return Scrolled(at=report.at, path=report.path, percent=percent or 0)


def _section_expanded(report: Report) -> Event:
    return SectionExpanded(at=report.at, path=report.path, section=report.claims.text("section"))


def _file_downloaded(report: Report) -> Event:
    return FileDownloaded(at=report.at, path=report.path, file=report.claims.text("file", "file_name"))


def _outbound_clicked(report: Report) -> Event:
    address = report.claims.text("host", "link_domain", "url", "link_url")
    host = re.sub(r"^(?:[a-z]+:)?//", "", address.casefold()).split("/")[0].split("@")[-1].split("?")[0]
    return OutboundClicked(at=report.at, path=report.path, host=host)


def _rage_clicked(report: Report) -> Event:
    clicks = report.claims.whole("clicks", low=2, high=100)
    return RageClicked(at=report.at, path=report.path, clicks=clicks or 3, target=report.claims.text("target"))


def _dead_clicked(report: Report) -> Event:
    return DeadClicked(at=report.at, path=report.path, target=report.claims.text("target"))


def _script_failed(report: Report) -> Event:
    return ScriptFailed(at=report.at, path=report.path, message=report.claims.text("message", "description"))


def _product_added(report: Report) -> Event:
    return ProductAdded(
        at=report.at,
        path=report.path,
        product=report.product_id(),
        name=report.claims.text("name", "item_name"),
        price_minor=report.claims.money("price"),
        quantity=report.claims.whole("quantity", low=1, high=1000) or 1,
    )


def _product_removed(report: Report) -> Event:
    name = report.claims.text("name", "item_name")
    return ProductRemoved(at=report.at, path=report.path, product=report.product_id(), name=name)


def _coupon(accepted: bool | None) -> Build:
    return lambda report: CouponTried(at=report.at, path=report.path, accepted=accepted)


def _checkout_step(step: str) -> Build:
    return lambda report: CheckoutStepViewed(at=report.at, path=report.path, step=report.claims.text("step") or step)


def _payment_failed(report: Report) -> Event:
    return PaymentFailed(at=report.at, path=report.path, reason=report.claims.text("reason", "code", "error"))


def _order_completed(report: Report) -> Event:
    return OrderCompleted(
        at=report.at,
        path=report.path,
        order=OrderId(report.claims.text("order_id", "transaction_id", "orderId")),
        total_minor=report.claims.money("total", "value", "revenue") or 0,
        currency=report.claims.text("currency", limit=3).upper(),
    )


def _form_submitted(report: Report) -> Event:
    form = report.claims.text("form", "form_name", "form_id", "name", "id")
    went_wrong = report.claims.text("error", "message")
    accepted = False if went_wrong else report.claims.flag("ok")
    return FormSubmitted(at=report.at, path=report.path, form=form, accepted=accepted)


def _form_refused(report: Report) -> Event:
    form = report.claims.text("form", "form_name", "form_id", "name", "id")
    return FormSubmitted(at=report.at, path=report.path, form=form, accepted=False)


def _contact_chosen(report: Report) -> Event:
    address = report.claims.text("href", "url", "link_url", "means")
    return ContactChosen(at=report.at, path=report.path, means=address.partition(":")[0][:20])


def _goal_reached(goal: str) -> Build:
    return lambda report: GoalReached(
        at=report.at,
        goal=report.claims.text("goal", limit=100) or goal,
        value_minor=report.claims.money("value") or 0,
    )


def _said(report: Report) -> Event:
    text = report.claims.text("text", limit=MESSAGE_LIMIT)
    match report.claims.text("role", limit=20).casefold():
        case "bot" | "assistant":
            understood = report.claims.flag("understood")
            return AssistantReplied(at=report.at, text=text, understood=understood is not False)
        case "operator":
            return OperatorReplied(at=report.at, text=text)
        case _:
            return VisitorWrote(at=report.at, text=text)


def _only_where(kind: Callable[..., Event]) -> Build:
    """Build a fact that says nothing but when and where."""
    return lambda report: kind(at=report.at, path=report.path)


_NAMES: dict[str, Build] = {
    "page viewed, page view, pageview, viewed page, loaded a page, screen viewed": _page_viewed,
    "session started, session start": _session_started,
    "product viewed, view item, viewed product, product clicked, select item, clicked product": _product_viewed,
    "product list viewed, view item list, product list filtered, viewed product category": _product_list_viewed,
    "products searched, search, view search results, searched products": _products_searched,
    "products compared, compare products, compare, add to compare": _products_compared,
    "page ping, user engagement, heartbeat": _attention_paid,
    "page hidden": _only_where(PageHidden),
    "page visible, page shown": _only_where(PageShown),
    "scroll depth reached, scroll, scroll depth": _scrolled,
    "section expanded": _section_expanded,
    "file downloaded, file download": _file_downloaded,
    "text copied, copy": _only_where(TextCopied),
    "outbound link clicked, outbound click": _outbound_clicked,
    "exit intent": _only_where(ExitIntended),
    "rage click, rageclick": _rage_clicked,
    "dead click": _dead_clicked,
    "script error, exception": _script_failed,
    "product added, add to cart, added product, wishlist product added to cart": _product_added,
    "product removed, remove from cart, removed product": _product_removed,
    "cart viewed, view cart, viewed cart": _only_where(CartViewed),
    "coupon entered": _coupon(None),
    "coupon applied": _coupon(True),
    "coupon denied": _coupon(False),
    "checkout started, begin checkout, started checkout": _only_where(CheckoutStarted),
    "checkout step viewed, viewed checkout step, checkout progress, checkout step completed": _checkout_step(""),
    "add shipping info": _checkout_step("delivery"),
    "payment info entered, add payment info": _checkout_step("payment"),
    "payment failed": _payment_failed,
    "order completed, purchase, completed order": _order_completed,
    "form submitted, form submit": _form_submitted,
    "form error, form failed": _form_refused,
    "phone link clicked, email link clicked, contact clicked, click to call": _contact_chosen,
    "goal reached, goal completed": _goal_reached("goal"),
    "generate lead, lead generated, lead": _goal_reached("lead"),
    "chat opened": _only_where(ChatOpened),
    "chat closed": _only_where(ChatClosed),
    "typing started": _only_where(TypingStarted),
    "chat invitation shown": _only_where(InvitationShown),
    "chat invitation dismissed": _only_where(InvitationDismissed),
    "chat message sent": _said,
}
"""Segment's name first, then its synonyms; case, hyphens and underscores don't matter (`view_item`, `View Item`)."""

BUILDERS = {name: build for names, build in _NAMES.items() for name in names.split(", ")}
"""How to build the fact, by each name in lower case, with single spaces."""
SAID = frozenset(name for name, build in BUILDERS.items() if build is _said)
"""Names that report words of a talk, which only the conversation itself may record."""
ABOUT_ONE_PRODUCT = frozenset((_product_viewed, _product_added, _product_removed))
"""Builders that want the properties of one product, wherever the page put them."""
