"""What does a page event change? The live layer: where the visitor is, what was weighed, bought, read and broken.

A step is a page or a cart or checkout act. A reload is not a step, and coming back means another page in between.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from profiles.events import (
    AttentionPaid,
    CartViewed,
    CheckoutStarted,
    CheckoutStepViewed,
    CouponTried,
    DeadClicked,
    ExitIntended,
    FileDownloaded,
    FormSubmitted,
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
    TextCopied,
)
from profiles.ids import ProductId
from profiles.profile import Live, Product, Profile, Tally
from profiles.sections import topic_of
from profiles.signals import PAGE_SIGNALS, Signal, counted

QUICK_SECONDS = 6.0
"""A step sooner than this after the one before is a hurried one; it counts for half up to twice as long."""

INSTANT_SECONDS = 0.8
"""Nobody reads a page in less: a machine, or a double click."""

SLOW_LOAD_SECONDS = 6.0
"""A page that takes longer to show is broken in the visitor's eyes (Web Vitals call 4 s poor already)."""

DEEP_PERCENT = 75
"""From here on a page counts as read to its end: Segment's and GA4's last but one step."""

EARLY_SECONDS = 90.0
"""Who begins to buy within so many seconds of coming knew what he wanted."""

KEPT_PLACES = 40
"""So many products and pages of a visit are remembered in order."""

KEPT_ATTENTION = 30
"""Attention to so many page kinds and products is remembered, the latest."""

LONGEST_PING_SECONDS = 60.0
"""A ping that claims more attention than this is cut: ours come every ten seconds."""

WEIGHED = frozenset({PageKind.PRODUCT, PageKind.PRICE, PageKind.COMPARE})
"""Pages that one comes back to while weighing."""

IN_CHECKOUT = frozenset({PageKind.CHECKOUT, PageKind.ACCOUNT, PageKind.ORDER, PageKind.OTHER})
"""Pages that do not mean that the checkout was left."""

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

COUPON_WORDS = ("промокод", "купон", "скидк", "coupon", "promo", "discount", "voucher")
"""Words in the shop's search that look for a lower price (our own short list)."""

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
}

Opening = PageViewed | ProductViewed | ProductListViewed | ProductsSearched | ProductsCompared | CartViewed
Buying = CheckoutStarted | CheckoutStepViewed | ProductAdded | ProductRemoved | OrderCompleted
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
)


def opened(profile: Profile, event: Opening) -> Profile:
    """A page was opened, with what it shows."""
    match event:
        case PageViewed(path=path, kind=kind, load_seconds=load_seconds):
            return _open(profile, path, kind, load_seconds)
        case ProductViewed():
            return _product(profile, event)
        case ProductListViewed(path=path):
            return _open(profile, path, PageKind.LIST)
        case ProductsSearched():
            return _searched(_open(profile, event.path, PageKind.SEARCH), event)
        case ProductsCompared(path=path, products=products):
            here = _count(_open(profile, path, PageKind.COMPARE), Signal.COMPARISON)
            return replace(here, live=replace(here.live, compared=products[:KEPT_PLACES]))
        case CartViewed(path=path):
            return _open(profile, path, PageKind.CART)
        case _:
            assert_never(event)


def bought(profile: Profile, event: Buying) -> Profile:
    """Something went into the cart, out of it, or on towards an order."""
    match event:
        case ProductAdded():
            added = _count(_step(profile), Signal.CART_ADD, Signal.EARLY_CART if _is_early(profile) else None)
            return replace(added, live=_with_cart(added.live, event.product, event.quantity))
        case ProductRemoved():
            removed = _count(_step(profile), Signal.CART_REMOVE)
            return replace(removed, live=_with_cart(removed.live, event.product, 0))
        case CheckoutStarted():
            started = _open(profile, event.path, PageKind.CHECKOUT)
            early = Signal.EARLY_CHECKOUT if _is_early(profile) else None
            started = _count(started, Signal.CHECKOUT_START, early)
            return replace(started, live=replace(started.live, in_checkout=True))
        case CheckoutStepViewed():
            stepped = _count(_open(profile, event.path, PageKind.CHECKOUT), Signal.CHECKOUT_STEP)
            return replace(stepped, live=replace(stepped.live, in_checkout=True))
        case OrderCompleted():
            ordered = _count(_step(profile), Signal.ORDER, Signal.EARLY_ORDER if _is_early(profile) else None)
            return replace(ordered, live=replace(ordered.live, cart={}, in_checkout=False, ordered_at=profile.at))
        case _:
            assert_never(event)


def read(profile: Profile, event: Attending) -> Profile:
    """The page was looked at, or left out of sight."""
    match event:
        case AttentionPaid():
            return _attended(profile, min(max(event.seconds, 0.0), LONGEST_PING_SECONDS))
        case PageHidden():
            return replace(profile, live=replace(profile.live, hidden=True))
        case PageShown():
            return replace(profile, live=replace(profile.live, hidden=False))
        case Scrolled():
            return _count(profile, Signal.DEEP_SCROLL) if event.percent >= DEEP_PERCENT else profile
        case SectionExpanded():
            topic = topic_of(event.section)
            expanded = _count(profile, Signal.EXPAND, PAGE_SIGNALS[topic] if topic else None)
            return replace(expanded, live=replace(expanded.live, topic=topic))
        case OutboundClicked():
            elsewhere = profile.live.kind in SHOPPING and not any(part in event.host.lower() for part in NOT_RIVALS)
            return _count(profile, Signal.OUTBOUND) if elsewhere else profile
        case _:
            assert_never(event)


def noticed(profile: Profile, event: Noticing) -> Profile:
    """Something that counts by itself."""
    early = Signal.EARLY_FORM if isinstance(event, FormSubmitted) and _is_early(profile) else None
    return _count(profile, NOTICED[type(event)], early)


def _count(profile: Profile, *names: str | None) -> Profile:
    happened = [name for name in names if name]
    if not happened:
        return profile
    signals = counted(profile.live.signals, *happened, clock=profile.clock, fact=profile.facts - 1)
    return replace(profile, live=replace(profile.live, signals=signals))


def _open(profile: Profile, path: str, kind: PageKind, load_seconds: float | None = None) -> Profile:
    """The page `path` is in front now; the same path again is a reload."""
    slow = Signal.SLOW_LOAD if load_seconds is not None and load_seconds > SLOW_LOAD_SECONDS else None
    live = profile.live
    if path == live.path:
        return _count(_refine(profile, path, kind), slow)
    left = Signal.CHECKOUT_LEFT if live.in_checkout and kind not in IN_CHECKOUT else None
    back, loop = _weighing(live.places, path, kind)
    stepped = _count(_step(profile), PAGE_SIGNALS[kind], slow, left, back, loop)
    places = (*live.places, path)[-KEPT_PLACES:] if kind in WEIGHED else live.places
    here = replace(
        stepped.live,
        path=path,
        kind=kind,
        topic=None,
        product=None,
        hidden=False,
        pages=live.pages + 1,
        places=places,
        in_checkout=live.in_checkout and left is None,
    )
    return replace(stepped, live=here)


def _refine(profile: Profile, path: str, kind: PageKind) -> Profile:
    """The page in front is told about again: a reload, or another event that says what it is for."""
    live = profile.live
    if kind in (PageKind.OTHER, live.kind):
        return profile
    known = _count(profile, PAGE_SIGNALS[kind], *_weighing(live.places, path, kind))
    places = (*live.places, path)[-KEPT_PLACES:] if kind in WEIGHED else live.places
    return replace(known, live=replace(known.live, kind=kind, places=places))


def _weighing(places: tuple[str, ...], path: str, kind: PageKind) -> tuple[Signal | None, Signal | None]:
    """Whether opening `path` comes back to a weighed page, and whether it closes a loop A-B-A."""
    if kind not in WEIGHED or path not in places:
        return None, None
    is_loop = len(places) >= 2 and places[-2] == path != places[-1]
    return Signal.RETURN, Signal.ALTERNATION if is_loop else None


def _step(profile: Profile) -> Profile:
    """A step was taken: how soon after the one before tells hurry, or a machine."""
    at, before = profile.at, profile.live.step_at
    signals = profile.live.signals
    if at is not None and before is not None:
        signals = _paced(signals, at, before, profile)
    return replace(profile, live=replace(profile.live, signals=signals, step_at=at))


def _paced(signals: Mapping[str, Tally], at: datetime, before: datetime, profile: Profile) -> Mapping[str, Tally]:
    gap = (at - before).total_seconds()
    if gap > 2 * QUICK_SECONDS:
        return signals
    name = Signal.INSTANT_STEP if gap < INSTANT_SECONDS else Signal.QUICK_STEP
    amount = 0.5 if gap > QUICK_SECONDS else 1.0
    return counted(signals, name, clock=profile.clock, fact=profile.facts - 1, amount=amount)


def _is_early(profile: Profile) -> bool:
    started = profile.session.started_at
    return started is not None and profile.at is not None and (profile.at - started).total_seconds() <= EARLY_SECONDS


def _product(profile: Profile, event: ProductViewed) -> Profile:
    here = _open(profile, event.path, PageKind.PRODUCT, event.load_seconds)
    live = here.live
    if live.product == event.product:
        return here
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
    trail = (*live.trail, event.product)[-KEPT_PLACES:]
    return replace(here, live=replace(live, product=event.product, products=products, trail=trail))


def _searched(profile: Profile, event: ProductsSearched) -> Profile:
    seeks_discount = any(word in event.query.lower() for word in COUPON_WORDS)
    return _count(
        profile,
        Signal.SEARCH,
        Signal.EMPTY_SEARCH if event.results == 0 else None,
        Signal.COUPON if seeks_discount else None,
    )


def _attended(profile: Profile, seconds: float) -> Profile:
    live = profile.live
    if live.hidden:
        return profile
    names = ["all", str(live.kind)]
    if live.topic and live.topic != live.kind:
        names.append(str(live.topic))
    if live.product:
        names.append(attention_key(live.product))
    attention = counted(
        live.attention, *names, clock=profile.clock, fact=profile.facts - 1, amount=seconds, kept=KEPT_ATTENTION
    )
    return replace(profile, live=replace(live, attention=attention, active_seconds=live.active_seconds + seconds))


def attention_key(product: ProductId) -> str:
    """The name under which the attention to `product` is counted."""
    return f"product:{product}"


def _with_cart(live: Live, product: ProductId, quantity: int) -> Live:
    cart = {key: count for key, count in live.cart.items() if key != product}
    if quantity > 0 and len(cart) < KEPT_PLACES:
        cart[product] = live.cart.get(product, 0) + quantity
    return replace(live, cart=cart)
