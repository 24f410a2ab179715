"""Orders for the tests of patterns and plans."""

from datetime import datetime, timedelta

from profiles.events import OrderItem, OrderRecorded
from profiles.ids import OrderId, ProductId
from tests.profiles.strategies import START


def delivered(*, days_ago: float, at: datetime = START) -> OrderRecorded:
    return order("delivered", days_ago=days_ago, at=at)


def order(status: str, *, days_ago: float, at: datetime = START, total_minor: int = 500_000) -> OrderRecorded:
    return OrderRecorded(
        at=at,
        order=OrderId("R-1"),
        placed_at=at - timedelta(days=days_ago),
        status=status,
        total_minor=total_minor,
        items=(OrderItem(product=ProductId("kettle"), name="Чайник", category="kettles"),),
    )
