"""Is the visitor weighing and not deciding? (capability T1)

Comes back to the same thing, compares, reads what a buyer fears, puts into the cart and takes out again, and does not
buy. What an owner reads after the purchase is no hesitation: it counts only as far as the visit is about something new.
"""

from patterns.reading import Flag
from patterns.talk import WORRIES, asked, flagged, repeated
from patterns.term import Scorer, Term, at_most, scaled, share, together
from patterns.view import NOTHING, TALK, Found, View, page_signs
from profiles.events import PageKind
from profiles.profile import PastVisit
from profiles.signals import KEPT_FACTS, Signal

FEW_PRODUCTS = 2
MANY_PRODUCTS = 5
"""A choice is hard from more than a few products on, and as hard as it gets from many."""

BUYING = (PageKind.PRODUCT, PageKind.PRICE, PageKind.CART, PageKind.CHECKOUT, PageKind.COMPARE)
"""Pages that one leaves undecided."""

WORRYING = (
    PageKind.PRICE,
    PageKind.INSURANCE,
    PageKind.WARRANTY,
    PageKind.RETURNS,
    PageKind.DELIVERY,
    PageKind.FAQ,
    PageKind.COMPARE_HELP,
    PageKind.REVIEWS,
    PageKind.LEGAL,
)
"""Pages that one reads before a purchase when something still holds one back."""


def returns(view: View) -> Found:
    """Views of a product or price page that was left for another page before."""
    return at_most(view.count(Signal.RETURN), 3.0)


def loops(view: View) -> Found:
    """One, another, the first again."""
    return at_most(view.count(Signal.ALTERNATION), 2.0)


def comparisons(view: View) -> Found:
    """Products put side by side; looking long at the table counts as a second time."""
    found = view.opened(PageKind.COMPARE)
    seconds = share(view.attention(PageKind.COMPARE), start=15.0, full=60.0)
    return at_most(together(found, seconds), 2.0) if found.value else NOTHING


def worries(view: View) -> Found:
    """Prices, terms, insurance, returns and the like read before buying: one a topic, three at most."""
    read = at_most(together(*(view.read(kind) for kind in WORRYING)), 3.0)
    return scaled(read, view.newness) if read.value else NOTHING


def price_study(view: View) -> Found:
    """0..1: a long time on prices: nothing up to 30 s, full from 90 s."""
    found = share(view.attention(PageKind.PRICE), start=30.0, full=90.0)
    return scaled(found, view.newness) if found.value else NOTHING


def lingering(view: View) -> Found:
    """0..1 by two and a half minutes at one product, up to 2 by ten (P2: fifteen minutes at the laptop stand)."""
    most = max(view.products, default=NOTHING)
    early = share(most, start=30.0, full=150.0)
    return Found(early.value + share(most, start=150.0, full=600.0).value, most.facts) if early.value else NOTHING


def _before(view: View) -> list[PastVisit]:
    here = set(view.live.trail)
    return [visit for visit in view.profile.history.visits if here.intersection(visit.products)]


def seen_before(view: View) -> Found:
    """Earlier visits in which a product of this visit was looked at already; two at most."""
    return Found(float(min(len(_before(view)), 2)))


def cart_removals(view: View) -> Found:
    """Things taken out of the cart again; two at most."""
    return at_most(view.count(Signal.CART_REMOVE), 2.0)


def checkout_left(view: View) -> Found:
    """The checkout left for another page of the shop; two at most."""
    return at_most(view.count(Signal.CHECKOUT_LEFT), 2.0)


def cart_waiting(view: View) -> Found:
    """0..1: attention to a cart that is not taken to the checkout."""
    if not view.live.cart or view.live.in_checkout:
        return NOTHING
    return share(view.attention(PageKind.CART), start=10.0, full=50.0)


def coupons(view: View) -> Found:
    """Search for a coupon or a discount; two at most."""
    return at_most(view.count(Signal.COUPON), 2.0)


def exits(view: View) -> Found:
    """The pointer on its way out; two at most, and only after something was weighed."""
    found = at_most(view.count(Signal.EXIT_INTENT), 2.0)
    return found if found.value and view.opened(*BUYING).value else NOTHING


def rivals(view: View) -> Found:
    """Links followed to other sites out of shop pages; two at most."""
    return at_most(view.count(Signal.OUTBOUND), 2.0)


def choice(view: View) -> Found:
    """0..1: many products, each really looked at: nothing up to two, full from five."""
    looked = view.products
    if len(looked) <= FEW_PRODUCTS:
        return NOTHING
    facts = tuple(sorted(found.facts[-1] for found in looked)[-KEPT_FACTS:])
    return share(Found(float(len(looked)), facts), start=FEW_PRODUCTS, full=MANY_PRODUCTS)


def doubt(view: View) -> Found:
    """The visitor says so: not sure, will think, too dear."""
    return flagged(view, Flag.DOUBT)


def objection(view: View) -> Found:
    """One worry asked about again: 1 for the second time, 2 for the third (P3)."""
    return scaled(at_most(repeated(view, WORRIES), 2.0), max(0.2, view.newness))


def worried_questions(view: View) -> Found:
    """Questions about price, warranty, returns or delivery; three at most."""
    return scaled(at_most(asked(view, WORRIES), 3.0), max(0.2, view.newness))


def just_looking(view: View) -> Found:
    """The visitor says that there is nothing to decide (T8)."""
    return flagged(view, Flag.JUST_LOOKING)


def ordered(view: View) -> Found:
    """The order is made: nothing left to weigh."""
    return at_most(view.count(Signal.ORDER), 1.0)


def at_checkout(view: View) -> Found:
    """On the way through the checkout."""
    return at_most(view.count(Signal.CHECKOUT_START, Signal.CHECKOUT_STEP), 1.0) if view.live.in_checkout else NOTHING


def decided(view: View) -> Found:
    """0..2: into the cart or the checkout within a minute and a half of coming, and no step back since."""
    if view.count(Signal.CHECKOUT_LEFT, Signal.CART_REMOVE, Signal.EXIT_INTENT).value:
        return NOTHING
    return at_most(view.count(Signal.EARLY_CART, Signal.EARLY_CHECKOUT), 2.0)


OURS = "our judgment on the scenarios"

SCORER = Scorer(
    prior=-2.0,
    terms=(
        Term(
            name="returns",
            weight=1.0,
            source="T1; Moe 2003: repeated views of few products",
            measure=returns,
            signs=(Signal.RETURN,),
        ),
        Term(
            name="loops",
            weight=0.6,
            source="T1; Russo & Leclerc 1994: eyes go A-B-A in choice",
            measure=loops,
            signs=(Signal.ALTERNATION,),
        ),
        Term(name="comparisons", weight=0.6, source="T1", measure=comparisons, signs=page_signs(PageKind.COMPARE)),
        Term(name="worries", weight=0.65, source="X2, P3; " + OURS, measure=worries, signs=page_signs(*WORRYING)),
        Term(
            name="price_study",
            weight=0.7,
            source="R1, X2; " + OURS,
            measure=price_study,
            signs=page_signs(PageKind.PRICE),
        ),
        Term(name="lingering", weight=0.9, source="P2; " + OURS, measure=lingering),
        Term(name="seen_before", weight=0.8, source="T1; Moe 2003: deliberation", measure=seen_before),
        Term(
            name="cart_removals", weight=1.0, source="D4; " + OURS, measure=cart_removals, signs=(Signal.CART_REMOVE,)
        ),
        Term(
            name="checkout_left", weight=1.2, source="D4; " + OURS, measure=checkout_left, signs=(Signal.CHECKOUT_LEFT,)
        ),
        Term(
            name="cart_waiting",
            weight=0.7,
            source="Kukar-Kinney & Close 2010: carts as lists",
            measure=cart_waiting,
            signs=page_signs(PageKind.CART),
        ),
        Term(name="coupons", weight=0.8, source="T1: waits for a discount", measure=coupons, signs=(Signal.COUPON,)),
        Term(name="exits", weight=0.5, source=OURS, measure=exits, signs=(Signal.EXIT_INTENT,)),
        Term(name="rivals", weight=1.0, source="R1", measure=rivals, signs=(Signal.OUTBOUND,)),
        Term(name="choice", weight=0.5, source="choice overload, Chernev et al. 2015", measure=choice),
        Term(name="doubt", weight=1.6, source="E5", measure=doubt, signs=(TALK,)),
        Term(name="objection", weight=1.0, source="P3", measure=objection, signs=(TALK,)),
        Term(name="worried_questions", weight=0.35, source="P3; " + OURS, measure=worried_questions, signs=(TALK,)),
        Term(name="just_looking", weight=-2.0, source="T8", measure=just_looking, signs=(TALK,)),
        Term(name="ordered", weight=-3.5, source="T1: does not buy", measure=ordered, signs=(Signal.ORDER,)),
        Term(
            name="at_checkout",
            weight=-0.8,
            source="O1",
            measure=at_checkout,
            signs=(
                Signal.CHECKOUT_START,
                Signal.CHECKOUT_STEP,
            ),
        ),
        Term(
            name="decided",
            weight=-0.5,
            source="Moe 2003: directed buying",
            measure=decided,
            signs=(
                Signal.EARLY_CART,
                Signal.EARLY_CHECKOUT,
            ),
        ),
    ),
)
