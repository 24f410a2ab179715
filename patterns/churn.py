"""Will a customer stop buying? Points over recency and frequency first, as they rank best, then what went wrong.

Only customers are judged: whoever never bought cannot leave.
"""

from math import log2

from patterns import awaiting, hesitant, returning_problem
from patterns.talk import says_lost
from patterns.term import Scorer, Term
from patterns.view import NOTHING, ORDERS, TALK, TALKS, UNDONE, Found, View
from profiles.signals import Signal

MONTH_DAYS = 30.0
MOST_DOUBLINGS = 4.0
"""Months of silence and numbers of orders count by doublings; beyond four (15 months, 16 orders) they say no more."""


def is_customer(view: View) -> bool:
    """Whether the visitor is known to have bought."""
    return view.order is not None or view.live.ordered_at is not None


def silence(view: View) -> Found:
    """Months since the newest order, by doublings: 1 for one month, 2 for three, 3 for seven; four at most."""
    if not is_customer(view):
        return NOTHING
    return Found(min(MOST_DOUBLINGS, log2(1.0 + view.order_days / MONTH_DAYS)))


def orders(view: View) -> Found:
    """Orders that were kept, by doublings: 0 for the first, 1 for two, 2 for four; four at most."""
    kept = sum(order.status not in UNDONE for order in view.profile.history.orders)
    return Found(min(MOST_DOUBLINGS, log2(kept))) if kept > 1 else NOTHING


def given_back(view: View) -> Found:
    """Orders that were cancelled or returned; two at most."""
    undone = sum(order.status in UNDONE for order in view.profile.history.orders)
    return Found(float(min(2, undone)))


def lost(view: View) -> Found:
    """Says that the next purchase is made elsewhere, or never."""
    return says_lost(view)


OURS = "our judgment; uncalibrated"
CDNOW = "CDNOW's customers (docs/model-cards/return.md): recency and frequency; rounded"

SCORER = Scorer(
    prior=-1.2,
    terms=(
        Term(name="silence", weight=0.6, source=CDNOW, measure=silence, signs=(ORDERS,)),
        Term(name="orders", weight=-0.75, source=CDNOW, measure=orders, signs=(ORDERS,)),
        Term(name="given_back", weight=0.4, source=OURS, measure=given_back, signs=(ORDERS,)),
        Term(name="late_order", weight=0.6, source=OURS, measure=awaiting.late_order, signs=(ORDERS,)),
        Term(name="unresolved_talks", weight=0.7, source=OURS, measure=awaiting.unresolved_talks, signs=(TALKS,)),
        Term(name="complaint", weight=1.2, source=OURS, measure=returning_problem.complaint, signs=(TALK,)),
        Term(name="lost", weight=2.0, source="R1: said so", measure=lost, signs=(TALK,)),
        Term(name="rivals", weight=0.5, source="R1", measure=hesitant.rivals, signs=(Signal.OUTBOUND,)),
    ),
)
