"""What did they buy before, and at which price level? A hint for the next purchase from earlier orders (X1).

The bands are our own judgement of consumer electronics prices in 2026, in roubles; other currencies are converted
roughly, which is enough to tell a mid-range phone from a premium one. Only an order of a single item tells its price.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from profiles.events import OrderRecorded

BANDS: dict[str, tuple[tuple[str, ...], int, int]] = {
    "smartphone": (("phone", "смартфон", "телефон"), 15_000, 50_000),
    "audio": (("headphone", "earbud", "earphone", "audio", "speaker", "наушник", "колонк"), 4_000, 12_000),
    "laptop": (("laptop", "notebook", "ноутбук"), 50_000, 120_000),
    "tablet_computer": (("tablet", "планшет"), 15_000, 45_000),
    "watch": (("watch", "часы"), 8_000, 25_000),
    "vacuum": (("vacuum", "пылесос"), 15_000, 45_000),
    "screen": (("monitor", "tv", "телевизор", "монитор"), 20_000, 70_000),
}
"""For each kind of goods: the stems of its category names, and from how many roubles it is mid-range and premium.

`audio` is asked first, so that "headphones" is not taken for a phone.
"""
ORDER_OF_ASKING = ("audio", *(kind for kind in BANDS if kind != "audio"))
ROUBLES = {"RUB": 1, "": 1, "USD": 90, "EUR": 100, "GBP": 115, "KZT": 0.18, "BYN": 28}


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """A kind of goods with its `band`: low, middle, premium, or empty where the price is not known."""

    kind: str
    band: str = ""


def tastes_of(orders: Iterable[OrderRecorded]) -> tuple[Taste, ...]:
    """What the orders tell, each kind once and by its dearest purchase, in the order given."""
    found: dict[str, Taste] = {}
    for order in orders:
        for item in order.items:
            kind = kind_of(item.category or item.name)
            taste = Taste(kind=kind, band=_band(kind, order) if len(order.items) == 1 else "")
            if kind and _rank(taste) >= _rank(found.get(kind)):
                found[kind] = taste
    return tuple(found.values())


def kind_of(category: str) -> str:
    """The kind of goods that a category's name speaks of, empty where it is none of ours."""
    name = category.lower()
    return next((kind for kind in ORDER_OF_ASKING if any(stem in name for stem in BANDS[kind][0])), "")


def _band(kind: str, order: OrderRecorded) -> str:
    rate = ROUBLES.get(order.currency.upper())
    if not kind or rate is None or order.total_minor <= 0:
        return ""
    roubles = order.total_minor / 100 * rate
    _, middle, premium = BANDS[kind]
    return "premium" if roubles >= premium else "middle" if roubles >= middle else "low"


def _rank(taste: Taste | None) -> int:
    return ("", "low", "middle", "premium").index(taste.band) if taste else -1
