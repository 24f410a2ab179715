"""Is something being chosen? Measures of hesitation over products and visits: how long, how often, in how many ways."""

from datetime import timedelta

from patterns.term import at_most, scaled, share, together
from patterns.view import NOTHING, VISITS, Found, View, page_signs
from profiles.events import PageKind
from profiles.profile import PastVisit
from profiles.signals import KEPT_FACTS, Signal

FADING_DAYS = 30.0
"""An earlier visit counts for half after so many days: nobody weighs one kettle for a season."""

FEW_PRODUCTS = 2
MANY_PRODUCTS = 5
"""A choice is hard from more than a few products on, and as hard as it gets from many."""

SIGNS = (
    (Signal.RETURN,),
    (Signal.COMPARISON, *page_signs(PageKind.COMPARE)),
    page_signs(PageKind.PRICE),
    page_signs(PageKind.INSURANCE, PageKind.WARRANTY, PageKind.RETURNS, PageKind.DELIVERY, PageKind.LEGAL),
    page_signs(PageKind.REVIEWS, PageKind.COMPARE_HELP),
    (Signal.CART_REMOVE, Signal.CART_LEFT),
    (Signal.CHECKOUT_LEFT,),
    (Signal.COUPON,),
    (Signal.EXIT_INTENT,),
    (Signal.OUTBOUND,),
    (Signal.UNSENT,),
)
"""Signs of weighing that differ in kind."""

SEVERAL = (VISITS, *(name for names in SIGNS for name in names))
"""Without any of these there are not several."""

HALF_A_SIGN = 0.5
"""A sign that faded below this no longer belongs to the moment."""


def returns(view: View) -> Found:
    """Views of a product or price page that was left for another page before; what is owned is not weighed."""
    return scaled(at_most(view.count(Signal.RETURN), 3.0), view.unowned_share)


def loops(view: View) -> Found:
    """One, another, the first again; less where they are owned."""
    return scaled(at_most(view.count(Signal.ALTERNATION), 2.0), view.unowned_share)


def comparisons(view: View) -> Found:
    """Products put side by side; looking long at the table counts as a second time."""
    found = view.opened(PageKind.COMPARE)
    seconds = share(view.attention(PageKind.COMPARE), start=15.0, full=60.0)
    return at_most(together(found, seconds), 2.0) if found.value else NOTHING


def lingering(view: View) -> Found:
    """0..1 by two and a half minutes at one product, up to 2 by ten (P2: fifteen minutes at the laptop stand)."""
    if not view.products:
        return NOTHING
    seconds, fact = max(view.products)
    most = Found(seconds, (fact,))
    early = share(most, start=30.0, full=150.0)
    return Found(early.value + share(most, start=150.0, full=600.0).value, most.facts) if early.value else NOTHING


def _before(view: View) -> list[PastVisit]:
    here = set(view.live.trail) - view.owned
    return [visit for visit in view.profile.history.visits if here.intersection(visit.products)]


def seen_before(view: View) -> Found:
    """Earlier visits in which a product of this visit (not an owned one) was seen, halving each month; two at most."""
    ages = [max(0.0, (view.at - visit.at) / timedelta(days=1)) for visit in _before(view)]
    return Found(min(2.0, sum(0.5 ** (days / FADING_DAYS) for days in ages)))


def choice(view: View) -> Found:
    """0..1: many products, each really looked at: nothing up to two, full from five."""
    looked = view.products
    if len(looked) <= FEW_PRODUCTS:
        return NOTHING
    facts = sorted(fact for _, fact in looked)
    return share(Found(float(len(looked)), tuple(facts[-KEPT_FACTS:])), start=FEW_PRODUCTS, full=MANY_PRODUCTS)


def several_signs(view: View) -> Found:
    """Different signs of weighing beyond the second; four at most: together they mean more than each alone."""
    shown = [names for names in SIGNS if not view.signs.isdisjoint(names)]
    if len(shown) + (VISITS in view.signs) <= 2:
        return NOTHING
    found = [some for some in (view.count(*names) for names in shown) if some.value >= HALF_A_SIGN]
    if _before(view):
        found.append(Found(1.0))
    if len(found) <= 2:
        return NOTHING
    facts = sorted(some.facts[-1] for some in found if some.facts)
    return scaled(Found(min(4.0, len(found) - 2.0), tuple(facts[-KEPT_FACTS:])), view.newness)
