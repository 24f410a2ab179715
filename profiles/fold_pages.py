"""What does a page event change? The live layer: where the visitor is, what was weighed, read and broken.

A step is a page or a cart or checkout act. A reload is not a step, and coming back means another page in between.
"""

from collections.abc import Mapping
from typing import assert_never

from profiles.changing import changed
from profiles.events import (
    AttentionPaid,
    CartViewed,
    ContactChosen,
    CouponTried,
    DeadClicked,
    ExitIntended,
    FileDownloaded,
    FormSubmitted,
    OutboundClicked,
    PageHidden,
    PageKind,
    PageShown,
    PageViewed,
    PaymentFailed,
    ProductListViewed,
    ProductsCompared,
    ProductsSearched,
    ProductViewed,
    RageClicked,
    ScriptFailed,
    Scrolled,
    SectionExpanded,
    TextCopied,
)
from profiles.ids import ProductId
from profiles.profile import Live, Product, Profile, Tally
from profiles.sections import is_pressing, seeks_discount, topic_of
from profiles.signals import PAGE_SIGNALS, Signal, counted

QUICK_SECONDS = 6.0
"""A step sooner than this after the one before is a hurried one; it counts for half up to twice as long."""

INSTANT_SECONDS = 0.8
"""Nobody reads a page in less: a machine, or a double click."""

SLOW_LOAD_SECONDS = 6.0
"""A page that takes longer to show is broken in the visitor's eyes (Web Vitals call 4 s poor already)."""

DEEP_PERCENT = 75
"""From here on a page counts as read to its end: Segment's and GA4's last but one step."""

EARLY_SECONDS = 40.0
EARLY_UNTIL_SECONDS = 120.0
"""Who acts within so many seconds of coming knew what he wanted; it counts for less up to the second."""

KEPT_PLACES = 40
"""So many products and pages of a visit are remembered in order."""

KEPT_ATTENTION = 30
"""Attention to so many page kinds and products is remembered, the latest."""

LONGEST_PING_SECONDS = 60.0
"""A ping that claims more attention than this is cut: ours come every ten seconds."""

WEIGHED = frozenset({PageKind.PRODUCT, PageKind.PRICE, PageKind.COMPARE, PageKind.STAFF})
"""Pages that one comes back to while weighing (in a clinic or a school, people are weighed too)."""

CONSULTED = frozenset(
    {
        PageKind.INSURANCE,
        PageKind.WARRANTY,
        PageKind.RETURNS,
        PageKind.DELIVERY,
        PageKind.FAQ,
        PageKind.LEGAL,
        PageKind.REVIEWS,
        PageKind.COMPARE_HELP,
        PageKind.OTHER,
    }
)
"""Pages that one reads again where something is still unclear."""

IN_CHECKOUT = frozenset({PageKind.CHECKOUT, PageKind.ACCOUNT, PageKind.ORDER, PageKind.OTHER})
"""Pages that do not mean that the checkout was left, unless the visitor was there before."""

PAST_THE_CART = IN_CHECKOUT | {PageKind.CART}
"""Pages to which a cart leads on."""

SHOPPING = frozenset(
    {
        PageKind.HOME,
        PageKind.LANDING,
        PageKind.LIST,
        PageKind.SEARCH,
        PageKind.PRODUCT,
        PageKind.COMPARE,
        PageKind.CART,
        PageKind.PRICE,
        PageKind.DELIVERY,
        PageKind.OTHER,
    }
)
"""A link out of these pages may lead to a rival; one out of a help page or the checkout does not."""

NOT_RIVALS = ("facebook", "instagram", "vk.com", "t.me", "telegram", "whatsapp", "wa.me", "youtu", "maps", "google")
"""Parts of hosts where nobody sells the same: social networks, messengers, maps, search (our own short list)."""

NOTICED: Mapping[type, Signal] = {
    FileDownloaded: Signal.DOWNLOAD,
    TextCopied: Signal.COPY,
    ExitIntended: Signal.EXIT_INTENT,
    RageClicked: Signal.RAGE_CLICK,
    DeadClicked: Signal.DEAD_CLICK,
    ScriptFailed: Signal.SCRIPT_ERROR,
    CouponTried: Signal.COUPON,
    PaymentFailed: Signal.PAYMENT_FAILURE,
    FormSubmitted: Signal.FORM,
    ContactChosen: Signal.CONTACT,
}

Opening = PageViewed | ProductViewed | ProductListViewed | ProductsSearched | ProductsCompared | CartViewed
Attending = AttentionPaid | PageHidden | PageShown | Scrolled | SectionExpanded | OutboundClicked
Noticing = (
    FileDownloaded
    | TextCopied
    | ExitIntended
    | RageClicked
    | DeadClicked
    | ScriptFailed
    | CouponTried
    | PaymentFailed
    | FormSubmitted
    | ContactChosen
)


def opened(profile: Profile, event: Opening) -> Profile:
    """A page was opened, with what it shows."""
    match event:
        case PageViewed():
            return _page(profile, event)
        case ProductViewed():
            return _product(profile, event)
        case ProductListViewed(path=path):
            return open_page(profile, path, PageKind.LIST)
        case ProductsSearched():
            return _searched(open_page(profile, event.path, PageKind.SEARCH), event)
        case ProductsCompared(path=path, products=products):
            here = count(open_page(profile, path, PageKind.COMPARE), Signal.COMPARISON)
            return changed(here, live=changed(here.live, compared=products[:KEPT_PLACES]))
        case CartViewed(path=path):
            return open_page(profile, path, PageKind.CART)
        case _:
            assert_never(event)


def read(profile: Profile, event: Attending) -> Profile:
    """The page was looked at, or left out of sight."""
    match event:
        case AttentionPaid():
            return _attended(profile, min(max(event.seconds, 0.0), LONGEST_PING_SECONDS))
        case PageHidden():
            return changed(profile, live=changed(profile.live, hidden=True))
        case PageShown():
            return changed(profile, live=changed(profile.live, hidden=False))
        case Scrolled():
            return count(profile, Signal.DEEP_SCROLL) if event.percent >= DEEP_PERCENT else profile
        case SectionExpanded():
            topic = topic_of(event.section)
            expanded = count(profile, Signal.EXPAND, PAGE_SIGNALS[topic] if topic else None)
            return changed(expanded, live=changed(expanded.live, topic=topic))
        case OutboundClicked():
            elsewhere = profile.live.kind in SHOPPING and not any(part in event.host.lower() for part in NOT_RIVALS)
            return count(profile, Signal.OUTBOUND) if elsewhere else profile
        case _:
            assert_never(event)


def noticed(profile: Profile, event: Noticing) -> Profile:
    """Something that counts by itself."""
    if isinstance(event, FormSubmitted):
        return _form(profile, event)
    calls = isinstance(event, TextCopied) and profile.live.kind is PageKind.CONTACTS
    return count(profile, NOTICED[type(event)], Signal.CONTACT if calls else None)


def _form(profile: Profile, event: FormSubmitted) -> Profile:
    if event.accepted is False:
        return count(profile, Signal.FORM_REFUSED)
    return count_early(count(profile, Signal.FORM), Signal.EARLY_FORM)


def count(profile: Profile, *names: str | None, amount: float = 1.0) -> Profile:
    """`profile` with `amount` more of each signal that is named."""
    signals = _more(profile.live.signals, profile, *names, amount=amount)
    return profile if signals is profile.live.signals else changed(profile, live=changed(profile.live, signals=signals))


def _more(
    signals: Mapping[str, Tally], profile: Profile, *names: str | None, amount: float = 1.0
) -> Mapping[str, Tally]:
    """`signals` with `amount` more of each that is named, by the latest fact; the same where none is."""
    happened = [name for name in names if name]
    if not happened:
        return signals
    return counted(signals, *happened, clock=profile.clock, fact=profile.facts - 1, amount=amount)


def count_early(profile: Profile, name: str) -> Profile:
    """`profile` with the signal `name`, the stronger the sooner after coming; unchanged where it was not soon."""
    started = profile.session.started_at
    if started is None or profile.at is None:
        return profile
    left = EARLY_UNTIL_SECONDS - (profile.at - started).total_seconds()
    amount = min(1.0, left / (EARLY_UNTIL_SECONDS - EARLY_SECONDS))
    return count(profile, name, amount=amount) if amount > 0 else profile


def _page(profile: Profile, event: PageViewed) -> Profile:
    """A page that no event of its own tells about: one with a product counts by its address."""
    is_new = event.path != profile.live.path
    here = open_page(profile, event.path, event.kind, event.load_seconds)
    if here.live.pages == 1 and is_new and is_pressing(event.title):
        here = count(here, Signal.PRESSING)  # what the visitor came for; later titles are the shop's own words
    if event.kind is PageKind.CHECKOUT:
        return begin_checkout(here)
    if event.kind is not PageKind.PRODUCT or here.live.product or not is_new:
        return here
    return changed(here, live=changed(here.live, trail=(*here.live.trail, _unnamed(here.live))[-KEPT_PLACES:]))


def _unnamed(live: Live) -> ProductId:
    """The product of a page that does not say which it is: its address without the query stands for it."""
    return ProductId(live.path.partition("?")[0])


def begin_checkout(profile: Profile) -> Profile:
    """The checkout is open; it begins once, however many events tell."""
    if profile.live.in_checkout:
        return profile
    began = count_early(count(profile, Signal.CHECKOUT_START), Signal.EARLY_CHECKOUT)
    return changed(began, live=changed(began.live, in_checkout=True))


def open_page(
    profile: Profile, path: str, kind: PageKind, load_seconds: float | None = None, *, place: str = ""
) -> Profile:
    """The page `path` is in front now; the same path again is a reload, but for another `place` under that path."""
    return changed(profile, live=_opened(profile, path, kind, load_seconds, place))


def _opened(profile: Profile, path: str, kind: PageKind, load_seconds: float | None, place: str) -> Live:
    slow = Signal.SLOW_LOAD if load_seconds is not None and load_seconds > SLOW_LOAD_SECONDS else None
    live = profile.live
    if path == live.path and not place:
        return count(_refine(profile, path, kind), slow).live
    place = place or path
    left = _left(live, path, kind)
    happened = (PAGE_SIGNALS[kind], slow, left, *_weighing(live, place, kind))
    return changed(
        live,
        signals=_more(_stepped(profile), profile, *happened),
        step_at=profile.at,
        path=path,
        kind=kind,
        topic=None,
        product=None,
        hidden=False,
        pages=live.pages + 1,
        places=_with_place(live.places, place) if kind in WEIGHED else live.places,
        consulted=_with_place(live.consulted, place) if kind in CONSULTED else live.consulted,
        in_checkout=live.in_checkout and left is not Signal.CHECKOUT_LEFT,
    )


def _with_place(places: tuple[str, ...], path: str) -> tuple[str, ...]:
    return (*places, path)[-KEPT_PLACES:]


def _left(live: Live, path: str, kind: PageKind) -> Signal | None:
    """Whether the checkout, or a cart that holds something, is left for another page of the shop."""
    if live.in_checkout:
        goes_on = kind in IN_CHECKOUT and path not in live.consulted
        return None if goes_on else Signal.CHECKOUT_LEFT
    return Signal.CART_LEFT if live.kind is PageKind.CART and live.cart and kind not in PAST_THE_CART else None


def _refine(profile: Profile, path: str, kind: PageKind) -> Profile:
    """The page in front is told about again: a reload, or another event that says what it is for."""
    live = profile.live
    if kind in (PageKind.OTHER, live.kind):
        return profile
    if live.kind is PageKind.OTHER:
        profile = _take_back(profile)
        live = profile.live
    known = count(profile, PAGE_SIGNALS[kind], *_weighing(live, path, kind))
    places = _with_place(live.places, path) if kind in WEIGHED else live.places
    return changed(known, live=changed(known.live, kind=kind, places=places))


def _take_back(profile: Profile) -> Profile:
    """The page in front is no longer one whose purpose nobody knows."""
    consulted = profile.live.consulted[:-1]
    reread = Signal.REREAD if profile.live.path in consulted else None
    before = count(profile, PAGE_SIGNALS[PageKind.OTHER], reread, amount=-1.0)
    return changed(before, live=changed(before.live, consulted=consulted))


def _weighing(live: Live, path: str, kind: PageKind) -> tuple[Signal | None, Signal | None]:
    """Whether opening `path` comes back to a weighed page, and whether it closes a loop A-B-A; or reads one again."""
    if kind in CONSULTED:
        return (Signal.REREAD if path in live.consulted else None), None
    places = live.places
    if kind not in WEIGHED or path not in places:
        return None, None
    is_loop = len(places) >= 2 and places[-2] == path != places[-1]
    return Signal.RETURN, Signal.ALTERNATION if is_loop else None


def step(profile: Profile) -> Profile:
    """An act of buying: how soon after the step before tells hurry. Never a machine: one click may buy five things."""
    signals = _stepped(profile, instant=Signal.QUICK_STEP)
    return changed(profile, live=changed(profile.live, signals=signals, step_at=profile.at))


def _stepped(profile: Profile, instant: Signal = Signal.INSTANT_STEP) -> Mapping[str, Tally]:
    """The signals with a quick step more, where the one before was just taken; `instant` where nobody reads so fast."""
    at, before = profile.at, profile.live.step_at
    gap = (at - before).total_seconds() if at and before else None
    if gap is None or gap > 2 * QUICK_SECONDS:
        return profile.live.signals
    name = instant if gap < INSTANT_SECONDS else Signal.QUICK_STEP
    return _more(profile.live.signals, profile, name, amount=0.5 if gap > QUICK_SECONDS else 1.0)


def _product(profile: Profile, event: ProductViewed) -> Profile:
    is_another = event.path == profile.live.path and profile.live.product not in (None, event.product)
    place = attention_key(event.product) if is_another else ""
    live = _opened(profile, event.path, PageKind.PRODUCT, event.load_seconds, place)
    if live.product == event.product:
        return changed(profile, live=live)
    shown = Product(
        product=event.product,
        name=event.name,
        category=event.category,
        price_minor=event.price_minor,
        currency=event.currency,
    )
    products = {key: kept for key, kept in live.products.items() if key != event.product}
    if len(products) >= KEPT_PLACES:
        del products[next(iter(products))]
    products[event.product] = shown
    earlier = live.trail[:-1] if live.product is None and live.trail[-1:] == (_unnamed(live),) else live.trail
    trail = (*earlier, event.product)[-KEPT_PLACES:]
    return changed(profile, live=changed(live, product=event.product, products=products, trail=trail))


def _searched(profile: Profile, event: ProductsSearched) -> Profile:
    return count(
        profile,
        Signal.SEARCH,
        Signal.EMPTY_SEARCH if event.results == 0 else None,
        Signal.COUPON if seeks_discount(event.query) else None,
        Signal.PRESSING if is_pressing(event.query) else None,
    )


def _attended(profile: Profile, seconds: float) -> Profile:
    live = profile.live
    if live.hidden:
        return profile
    names = ["all", str(live.kind)]
    if live.topic and live.topic != live.kind:
        names.append(str(live.topic))
    if live.product or live.kind is PageKind.PRODUCT:
        names.append(attention_key(live.product or _unnamed(live)))
    attention = counted(
        live.attention, *names, clock=profile.clock, fact=profile.facts - 1, amount=seconds, kept=KEPT_ATTENTION
    )
    return changed(profile, live=changed(live, attention=attention, active_seconds=live.active_seconds + seconds))


def attention_key(product: ProductId) -> str:
    """The name under which the attention to `product` is counted."""
    return f"product:{product}"
