"""What does a customer still await of us? Measures of orders and of talks without an end."""

from datetime import timedelta

from patterns.view import BOOKED, NOTHING, Found, View

UNRESOLVED_DAYS = 30
"""For so long a talk without an answer stays open in a customer's mind."""


def fresh_order(view: View) -> Found:
    """1 for an order that is open or two weeks old, falling to 0 at a year."""
    return Found(view.freshness) if view.order_days < float("inf") else NOTHING


def late_order(view: View) -> Found:
    """It should have come already."""
    return Found(1.0) if view.is_order_late else NOTHING


def awaits_booked(view: View) -> bool:
    """Whether what was booked is still to come, and nobody says that something is wrong with it."""
    order = view.order
    return order is not None and order.status in BOOKED and view.has_open_order and not view.is_order_late


def on_time(view: View) -> Found:
    """An order is on its way and not yet due, or what was booked is still to come."""
    order = view.order
    if order is None or not view.has_open_order or view.is_order_late:
        return NOTHING
    return Found(1.0) if order.promised_at is not None or awaits_booked(view) else NOTHING


def unresolved_talks(view: View) -> Found:
    """Talks of the last month that ended without an answer; two at most."""
    since = view.at - timedelta(days=UNRESOLVED_DAYS)
    talks = [talk for talk in view.profile.history.dialogues if talk.resolved is False and talk.at >= since]
    return Found(float(min(2, len(talks))))
