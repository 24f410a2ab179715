"""What will come of it? Purchase, loss, lead, engagement, churn and the best hour as transparent points.

Uncalibrated until a site's own outcomes calibrate them: the order is meaningful, the number is not yet a frequency.
"""

from collections.abc import Callable, Mapping

from patterns import awaiting, choosing, churn, contact_hour, hesitant, researcher, returning_problem
from patterns.calibration import UNCALIBRATED, Calibrations, calibrated
from patterns.reading import Flag, Judgment
from patterns.talk import asked, flagged, negativity
from patterns.term import Scorer, Term, at_most, scaled, share
from patterns.view import NOTHING, ORDERS, TALK, TALKS, VISITS, Found, View, page_signs
from profiles.events import PageKind
from profiles.signals import Signal

OURS = "our judgment; uncalibrated"


def sceptical(view: View) -> Found:
    """How bad a prospect's recent messages sound."""
    return scaled(negativity(view), 1.0 - 0.5 * view.ownership)


def bargaining(view: View) -> Found:
    """Price and discount asked about; two at most."""
    return at_most(asked(view, ("price", "discount")), 2.0)


def in_cart(view: View) -> Found:
    """Something is in the cart."""
    return Found(1.0, view.count(Signal.CART_ADD).facts) if view.live.cart else NOTHING


def checkout(view: View) -> Found:
    """The checkout is open."""
    return at_most(view.count(Signal.CHECKOUT_START, Signal.CHECKOUT_STEP), 1.0) if view.live.in_checkout else NOTHING


def checkout_steps(view: View) -> Found:
    """Steps through the checkout; three at most."""
    return at_most(view.count(Signal.CHECKOUT_STEP), 3.0)


def products(view: View) -> Found:
    """Products looked at; four at most."""
    return at_most(view.opened(PageKind.PRODUCT), 4.0)


def price_read(view: View) -> Found:
    """Prices read."""
    return view.read(PageKind.PRICE)


def cases_read(view: View) -> Found:
    """Other customers' cases read."""
    return view.read(PageKind.CASE_STUDY)


def contacts_read(view: View) -> Found:
    """How to reach the shop, read by somebody who has not bought."""
    return scaled(view.read(PageKind.CONTACTS), 1.0 - view.ownership)


def form(view: View) -> Found:
    """A form sent by somebody who has not bought."""
    return scaled(at_most(view.count(Signal.FORM), 1.0), 1.0 - view.ownership)


def booking(view: View) -> Found:
    """Asks how to book, order or pay."""
    return at_most(asked(view, ("booking", "payment", "availability")), 1.0)


def campaign(view: View) -> Found:
    """Came by an advertisement."""
    return Found(1.0) if view.session.medium == "ad" else NOTHING


def coming_back(view: View) -> Found:
    """Earlier visits; three at most."""
    return Found(float(min(3, len(view.profile.history.visits))))


def trouble(view: View) -> Found:
    """An owner on the help pages or with a complaint."""
    return at_most(
        Found(
            returning_problem.returns_page(view).value
            + returning_problem.support_page(view).value
            + returning_problem.complaint(view).value
        ),
        1.5,
    )


def attention(view: View) -> Found:
    """0..1: up to five minutes of attention."""
    return share(view.attention("all"), start=0.0, full=300.0)


def pages(view: View) -> Found:
    """0..1: up to ten pages."""
    return Found(min(1.0, view.live.pages / 10.0))


def messages(view: View) -> Found:
    """Messages of this session; three at most."""
    return Found(float(min(3, len(view.lines))), tuple(line.fact for line in view.lines[-3:]))


def thanks(view: View) -> Found:
    """Says thank you."""
    return flagged(view, Flag.THANKS)


PURCHASE = Scorer(
    prior=-2.8,
    terms=(
        Term(name="in_cart", weight=1.6, source=OURS, measure=in_cart),
        Term(
            name="checkout",
            weight=1.4,
            source=OURS,
            measure=checkout,
            signs=(
                Signal.CHECKOUT_START,
                Signal.CHECKOUT_STEP,
            ),
        ),
        Term(name="checkout_steps", weight=0.5, source=OURS, measure=checkout_steps, signs=(Signal.CHECKOUT_STEP,)),
        Term(name="products", weight=0.2, source=OURS, measure=products, signs=page_signs(PageKind.PRODUCT)),
        Term(
            name="returns",
            weight=0.3,
            source="Moe 2003: deliberation converts",
            measure=choosing.returns,
            signs=(Signal.RETURN,),
        ),
        Term(name="price_read", weight=0.4, source=OURS, measure=price_read, signs=page_signs(PageKind.PRICE)),
        Term(name="booking", weight=0.9, source=OURS, measure=booking, signs=(TALK,)),
        Term(name="coming_back", weight=0.2, source=OURS, measure=coming_back, signs=(VISITS,)),
        Term(name="ordered", weight=5.0, source="it happened", measure=hesitant.ordered, signs=(Signal.ORDER,)),
        Term(
            name="cart_removals", weight=-0.4, source=OURS, measure=hesitant.cart_removals, signs=(Signal.CART_REMOVE,)
        ),
        Term(
            name="checkout_left",
            weight=-0.6,
            source=OURS,
            measure=hesitant.checkout_left,
            signs=(Signal.CHECKOUT_LEFT,),
        ),
        Term(name="rivals", weight=-0.5, source="R1", measure=hesitant.rivals, signs=(Signal.OUTBOUND,)),
        Term(
            name="trouble",
            weight=-1.0,
            source="T4",
            measure=trouble,
            signs=(*page_signs(PageKind.RETURNS, PageKind.SUPPORT), TALK),
        ),
        Term(
            name="job_seeker",
            weight=-2.0,
            source=OURS,
            measure=returning_problem.job_seeker,
            signs=page_signs(PageKind.CAREERS),
        ),
    ),
)

LOSS = Scorer(
    prior=-2.6,
    terms=(
        Term(
            name="rivals",
            weight=1.2,
            source="R1: competitors' pages",
            measure=hesitant.rivals,
            signs=(Signal.OUTBOUND,),
        ),
        Term(
            name="price_study",
            weight=0.7,
            source="R1: long price study",
            measure=hesitant.price_study,
            signs=page_signs(PageKind.PRICE),
        ),
        Term(name="bargaining", weight=0.4, source="R1", measure=bargaining, signs=(TALK,)),
        Term(name="sceptical", weight=1.6, source="R1: sceptical questions", measure=sceptical, signs=(TALK,)),
        Term(name="doubt", weight=0.3, source="E5: doubt is not loss", measure=hesitant.doubt, signs=(TALK,)),
        Term(
            name="checkout_left", weight=0.7, source=OURS, measure=hesitant.checkout_left, signs=(Signal.CHECKOUT_LEFT,)
        ),
        Term(
            name="cart_removals", weight=0.4, source=OURS, measure=hesitant.cart_removals, signs=(Signal.CART_REMOVE,)
        ),
        Term(name="exits", weight=0.3, source=OURS, measure=hesitant.exits, signs=(Signal.EXIT_INTENT,)),
        Term(name="late_order", weight=0.8, source=OURS, measure=awaiting.late_order, signs=(ORDERS,)),
        Term(name="unresolved_talks", weight=0.8, source=OURS, measure=awaiting.unresolved_talks, signs=(TALKS,)),
        Term(name="complaint", weight=1.2, source=OURS, measure=returning_problem.complaint, signs=(TALK,)),
        Term(name="thanks", weight=-0.8, source=OURS, measure=thanks, signs=(TALK,)),
        Term(name="ordered", weight=-2.5, source="it did not happen", measure=hesitant.ordered, signs=(Signal.ORDER,)),
    ),
)

LEAD = Scorer(
    prior=-2.4,
    terms=(
        Term(name="form", weight=1.8, source="R2", measure=form, signs=(Signal.FORM,)),
        Term(name="booking", weight=1.0, source="R2, E4: hot", measure=booking, signs=(TALK,)),
        Term(name="bargaining", weight=0.4, source="R2", measure=bargaining, signs=(TALK,)),
        Term(name="price_read", weight=0.7, source="R2", measure=price_read, signs=page_signs(PageKind.PRICE)),
        Term(name="cases_read", weight=0.6, source="X4", measure=cases_read, signs=page_signs(PageKind.CASE_STUDY)),
        Term(name="contacts_read", weight=0.4, source=OURS, measure=contacts_read, signs=page_signs(PageKind.CONTACTS)),
        Term(
            name="reading",
            weight=0.35,
            source="X4",
            measure=researcher.reading,
            signs=page_signs(*researcher.READING, *researcher.HELPING, PageKind.COMPARE),
        ),
        Term(name="detailed_questions", weight=0.7, source="X4", measure=researcher.detailed_questions, signs=(TALK,)),
        Term(name="downloads", weight=0.4, source=OURS, measure=researcher.downloads, signs=(Signal.DOWNLOAD,)),
        Term(name="in_cart", weight=0.8, source=OURS, measure=in_cart),
        Term(name="campaign", weight=0.3, source="D2", measure=campaign),
        Term(name="coming_back", weight=0.3, source=OURS, measure=coming_back, signs=(VISITS,)),
        Term(
            name="trouble",
            weight=-1.5,
            source="T4: never treated as a prospect",
            measure=trouble,
            signs=(*page_signs(PageKind.RETURNS, PageKind.SUPPORT), TALK),
        ),
        Term(name="ordered", weight=-1.5, source=OURS, measure=hesitant.ordered, signs=(Signal.ORDER,)),
        Term(
            name="job_seeker",
            weight=-3.0,
            source=OURS,
            measure=returning_problem.job_seeker,
            signs=page_signs(PageKind.CAREERS),
        ),
    ),
)

ENGAGEMENT = Scorer(
    prior=-2.0,
    terms=(
        Term(name="attention", weight=1.6, source="R4", measure=attention),
        Term(name="pages", weight=1.0, source="R4", measure=pages),
        Term(name="messages", weight=0.6, source="R4", measure=messages, signs=(TALK,)),
        Term(name="sections", weight=0.3, source="R4", measure=researcher.sections, signs=(Signal.EXPAND,)),
        Term(name="coming_back", weight=0.4, source="R4", measure=coming_back),
    ),
)

PREDICTIONS: Mapping[str, Scorer] = {
    "purchase": PURCHASE,
    "loss": LOSS,
    "lead": LEAD,
    "engagement": ENGAGEMENT,
    "churn": churn.SCORER,
    "best_hour": contact_hour.SCORER,
}
"""What is predicted, by name."""

CONDITIONS: Mapping[str, Callable[[View], bool]] = {
    "churn": churn.is_customer,
    "best_hour": lambda view: contact_hour.best_hour(view) is not None,
}
"""Predictions that are made of some visitors only."""


def predict(view: View, calibrations: Calibrations = UNCALIBRATED) -> dict[str, Judgment]:
    """Everything that is foretold of a visitor, by name; what has no meaning for this one is left out.

    Points, marked uncalibrated, but for the predictions that `calibrations` name.
    """
    found = {}
    for name, scorer in PREDICTIONS.items():
        if name in CONDITIONS and not CONDITIONS[name](view):
            continue
        judged = scorer.judge(view)
        by = calibrations.get(name)
        found[name] = calibrated(judged, by) if by else judged
    return found
