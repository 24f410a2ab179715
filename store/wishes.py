"""What kind of product does a visitor wish for? Price bounds and extremes, read from the words of a question.

Sums are in minor units. «до 30 000», «до 30 тысяч», «30к», "under 30k", «от 20 до 40 тысяч», «около 25 тысяч».
"""

import re
from dataclasses import dataclass

NUMBER = r"(\d{1,3}(?:[\s\u00a0.,]\d{3})++|\d++)\s*+(тыс\w*|т\.?\s?р\b|[кk]\b|thousand)?+"
UNIT = r"(?!\s*(?:дюйм|гб|гигаб|мп|час|дн|день|месяц|gb|inch|hour|day|month|″|\"|%))"
UP_TO = (
    r"(?:до|не\s+дороже|не\s+больше|не\s+более|дешевле|в\s+пределах|бюджет\w*|максимум|under|below|up\s+to|less\s+than"
    r"|cheaper\s+than|within|max|budget(?:\s+(?:of|is))?)\s*:?\s*"
)
FROM = r"(?:от|дороже|больше|свыше|from|over|above|more\s+than|between|между)\s+"
BETWEEN = re.compile(FROM + NUMBER + r"\s*(?:до|и|to|and|-|–)\s*" + NUMBER + UNIT)
CEILING = re.compile(UP_TO + NUMBER + UNIT)
FLOOR = re.compile(FROM + NUMBER + UNIT)
NEAR = re.compile(r"(?:за|около|примерно|порядка|around|about|for)\s+" + NUMBER + UNIT)
CHEAP = re.compile(r"подешевле|сам\w+ дешев|недорог|бюджетн|cheap|affordable|inexpensive")
TOP = re.compile(
    r"лучш|топов|флагман|премиум|сам\w+ мощн|дорог(?:ой|ую|ие|их)\b|\bbest\b|\btop\b|flagship|premium|high[- ]end"
)
VALUE = re.compile(r"цен[аеуы]?\s*[-/и]\s*качеств|соотношени|value for money|good value|price.{0,5}quality")
AROUND = 0.15
"""«около 25 тысяч» means 15 % either way."""
LEAST_SUM = 1_000
"""A bare number below it, such as «до 30», is meant in thousands: nothing in a shop of devices costs less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Bounds of the price in minor units and the end of the shelf that is wanted; all empty where nothing was said."""

    least_minor: int | None = None
    most_minor: int | None = None
    cheap: bool = False
    top: bool = False
    value: bool = False

    @property
    def is_said(self) -> bool:
        """Whether the words hold any wish at all."""
        return self != Wish()

    def allows(self, price_minor: int) -> bool:
        """Whether a price lies within the bounds."""
        return (self.least_minor or 0) <= price_minor and (self.most_minor is None or price_minor <= self.most_minor)


def wish_of(question: str) -> Wish:
    """The wish in a visitor's words."""
    text = question.lower().replace("ё", "е")
    least, most = _bounds(text)
    return Wish(
        least_minor=least,
        most_minor=most,
        cheap=bool(CHEAP.search(text)),
        top=bool(TOP.search(text)),
        value=bool(VALUE.search(text)),
    )


def _bounds(text: str) -> tuple[int | None, int | None]:
    if both := BETWEEN.search(text):
        low, low_unit, high, high_unit = both.groups()
        return _minor(low, low_unit or high_unit), _minor(high, high_unit)
    if ceiling := CEILING.search(text):
        return None, _minor(*ceiling.groups())
    if floor := FLOOR.search(text):
        return _minor(*floor.groups()), None
    if near := NEAR.search(text):
        middle = _minor(*near.groups())
        return round(middle * (1 - AROUND)), round(middle * (1 + AROUND))
    return None, None


def _minor(digits: str, unit: str | None) -> int:
    whole = int(re.sub(r"\D", "", digits)[:9])
    return whole * (1_000 if unit or whole < LEAST_SUM else 1) * 100
