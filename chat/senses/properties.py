"""What does a page claim about an event? Its properties, read leniently: the wrong type counts as silence.

Everything that comes out is bounded: strings are cut and hold no control characters, numbers are finite and inside a
range, lists are short. Several names may be asked for at once, because sites spell the same property in several ways;
the first that holds something wins.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

NAME_LIMIT = 200
MESSAGE_LIMIT = 4000
LIST_LIMIT = 20
MONEY_LIMIT = 10**13
"""Minor units: a price above a hundred billion is a mistake of the page."""

MINOR_DIGITS = {
    **dict.fromkeys(("CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}
"""Decimal places of a currency where they are not two (ISO 4217)."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_WRITTEN_NUMBER = re.compile(r"-?\d[\d.,]*")
_GAPS = re.compile(r"[\s'’]+")


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of one event: GA4 puts those of a product into `items`, Segment into `products` or at the top."""

    values: Mapping[str, Any]

    def text(self, *names: str, limit: int = NAME_LIMIT) -> str:
        """The first of `names` that holds text or a number; empty where none does."""
        for name in names:
            if name in self.values and (text := clean(self.values[name], limit)):
                return text
        return ""

    def number(self, *names: str, low: float = 0, high: float) -> float | None:
        """The first of `names` that holds a number, moved into `low`..`high`; None where none does."""
        numbers = (finite(value) for value in self._found(names))
        number = next((number for number in numbers if number is not None), None)
        return None if number is None else min(max(number, low), high)

    def whole(self, *names: str, low: int = 0, high: int) -> int | None:
        """The same, cut to a whole number."""
        number = self.number(*names, low=low, high=high)
        return None if number is None else int(number)

    def flag(self, name: str) -> bool | None:
        """A boolean; None where it is anything else."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else None

    def money(self, *names: str) -> int | None:
        """A sum in minor units of the event's currency."""
        sums = (minor_units(value, self.text("currency", limit=3)) for value in self._found(names))
        return next((amount for amount in sums if amount is not None), None)

    def texts(self, *names: str) -> tuple[str, ...]:
        """A short list of texts, in order and each once; items that are objects give their product's id."""
        listed = next((value for value in self._found(names) if isinstance(value, list)), [])[:LIST_LIMIT]
        read = (Properties(item).text(*PRODUCT_ID) if isinstance(item, Mapping) else clean(item) for item in listed)
        return tuple(dict.fromkeys(filter(None, read)))

    def product(self) -> "Properties":
        """The properties of the one product: those at the top, else those of the first listed item."""
        if self.text(*PRODUCT_ID):
            return self
        listed = next((value for value in self._found(("items", "products")) if isinstance(value, list)), [])
        first = listed[0] if listed and isinstance(listed[0], Mapping) else {}
        return Properties({**self.values, **first})

    def _found(self, names: tuple[str, ...]) -> Iterator[Any]:
        return (self.values[name] for name in names if name in self.values)


PRODUCT_ID = ("product_id", "item_id", "productId", "sku", "id")


def clean(value: object, limit: int = NAME_LIMIT) -> str:
    """`value` as one line of at most `limit` characters; empty for what is neither text nor a number."""
    if not isinstance(value, str):
        value = str(value) if type(value) in (int, float) and finite(value) is not None else ""
    text = value[:limit]
    return (text if text.isprintable() else _CONTROL.sub(" ", text)).strip()


def finite(value: object) -> float | None:
    """`value` as a finite number, None where it is none; text such as «36 990,50 ₽» is read too."""
    if isinstance(value, str):
        value = _written(value[:40])
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def minor_units(amount: object, currency: str = "") -> int | None:
    """A sum in major units (roubles, dollars) as minor units (kopecks, cents), rounded; None where it is no sum."""
    number = finite(amount)
    if number is None or not 0 <= number <= MONEY_LIMIT:
        return None
    return min(round(Decimal(repr(number)).scaleb(MINOR_DIGITS.get(currency.upper(), 2))), MONEY_LIMIT)


def _written(text: str) -> float | None:
    """The first number in a text. A comma before three digits parts thousands, before one or two it is the point."""
    try:
        return float(text)
    except ValueError:
        found = _WRITTEN_NUMBER.search(_GAPS.sub("", text))
    if found is None:
        return None
    digits = found[0].rstrip(".,")
    head, mark, tail = digits.rpartition(max(".", ",", key=digits.rfind))
    whole = head.replace(",", "").replace(".", "") if mark else digits
    return float(whole + ("" if not mark else tail if len(tail) == 3 else f".{tail}"))
