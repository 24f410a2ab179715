"""Is what an answer claims the shop's own word? Its numbers and promises against what the model was given (V5).

Two sources stand apart. The shop's: materials, tools' answers, records, special terms, our own earlier lines. The
visitor's and the page's: their numbers may be repeated («до 30 000») but never stated as a price, a share or a time.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

FREE_COUNT = 12
"""Bare numbers up to here are mere counts («три варианта», "2 steps") unless a unit makes them a claim."""

DIGIT = re.compile(r"\d")
NUMBER = re.compile(
    r"\d(?:(?<![\w.,]\d)\d{0,2}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|(?<!\w\d)\d*(?:[.,]\d+)?)"
)
"""A number, grouped or not, that does not stand inside a name such as A55; it begins with its digit for speed."""

MINOR = re.compile(r"_minor\W{1,4}(\d{1,15})(?!\d)")
PHONE = re.compile(r"\+?\d[\d\s()\u00a0–-]{8,20}\d")
UNIT_AFTER = re.compile(
    r"[ \u00a0\u202f–-]{0,2}(?:₽|€|\$|%|р\.|руб|тыс|млн|коп|процент|евро|доллар|percent|dollar|euro|rub|usd|eur"
    r"|дн|день|дня|сут|час|мин|недел|месяц|мес\b|год|лет\b|day|hour|min|week|month|year"
    r"|январ|феврал|март|апрел|ма[яй]\b|июн|июл|август|сентябр|октябр|ноябр|декабр"
    r"|jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sept?\b|oct|nov|dec)",
    re.IGNORECASE,
)
UNIT_BEFORE = re.compile(r"[$€£₽]\s?\Z")
WISH_BEFORE = re.compile(
    r"(?:\bдо|в пределах|бюджет\w*(?: в)?|не дороже|около|under|up to|within|below|budget of|around|№|#)\s?[$€£]?\s?\Z",
    re.IGNORECASE,
)
"""Before a number that repeats the visitor's own limit or order number."""

WAITED = re.compile(r"жд[уеёа]|ожида|прош[её]?л|назад|wait|\bago\b|been", re.IGNORECASE)
"""Sentences that may repeat how long the visitor says that something lasted («Понимаю, ждать 7 дней тяжело»)."""
MONEY = re.compile(r"[₽€$£%]|руб|тыс|коп|процент|евро|доллар|percent|dollar|euro|rub|usd|eur", re.IGNORECASE)

THOUSANDS = re.compile(r"[ \u00a0\u202f]?(?:тыс|thousand|k\b)", re.IGNORECASE)
SPELLED = re.compile(
    r"(?<!\d )(?<!\d\u00a0)(?:\bсто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот"
    r"|тысяч\w*|миллион\w*|hundred|thousand)"
    r"\s+(?:рубл|долларов|евро|процент|dollars|euros|percent)",
    re.IGNORECASE,
)
DERIVED = re.compile(
    r"дешевле|дороже|разниц|экономи|итого|вместе|cheaper|more expensive|difference|total|together", re.IGNORECASE
)
"""Sentences that may hold the sum or the difference of two of the shop's numbers."""

CLAUSE = re.compile(r"[,;:—–]|\bно\b|\bbut\b", re.IGNORECASE)
DENIAL = re.compile(
    r"\b(?:не|нет|нельзя|без|not|no|never|cannot|can't|don't|isn't|aren't|won't|couldn't)\b", re.IGNORECASE
)
PROMISES = (
    re.compile(r"скид[ко]|промокод|купон|discount|coupon|promo code|voucher", re.IGNORECASE),
    re.compile(
        r"бесплатн|безвозмездн|\bв подарок|free of charge|for free|as a gift|complimentary"
        r"|\bfree (?:shipping|delivery|return|upgrade)",
        re.IGNORECASE,
    ),
    re.compile(
        r"верн[её]м (?:вам )?(?:деньги|средства|стоимость)|верн[её]м вам|компенс|возмест|refund|reimburs|compensat"
        r"|money back",
        re.IGNORECASE,
    ),
    re.compile(r"гарантиру[еюй]|гарантированно|обеща[еюй]|\bguarantee|\bpromise", re.IGNORECASE),
)
"""What binds the company, by kind: each is allowed where the shop's own words speak of it."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a text states: its numbers as they are compared, and its telephone numbers by their last ten digits."""

    numbers: frozenset[str]
    phones: frozenset[str]


class Grounds:
    """What an answer may lean on; grows while tools answer. Its texts are read only when an answer makes a claim."""

    def __init__(self) -> None:
        self.shop: set[str] = set()
        self.visitor: set[str] = set()
        self.phones: set[str] = set()
        self._texts: list[str] = []
        self._unread: list[tuple[str, Callable[[str], Stated]]] = []
        self._unread_claims: list[str] = []

    def add(self, text: str) -> None:
        """Lean on a text of the shop's."""
        self._texts.append(text)
        self._unread.append((text, stated_in))

    def add_page(self, text: str) -> None:
        """Lean on a piece of the shop's own pages: what it states is remembered from answer to answer."""
        self._texts.append(text)
        self._unread.append((text, _stated_on_page))

    def add_claim(self, text: str) -> None:
        """Know the numbers that the visitor or the page named."""
        self._unread_claims.append(text)

    def read(self) -> None:
        """Take what the texts that were added since state."""
        for text, stated_by in self._unread:
            stated = stated_by(text)
            self.shop |= stated.numbers
            self.phones |= stated.phones
        for text in self._unread_claims:
            self.visitor.update(numbers_in(text))
        self._unread, self._unread_claims = [], []

    def speak_of(self, promise: re.Pattern[str]) -> bool:
        """Whether the shop itself speaks of what is promised."""
        return any(promise.search(text) for text in self._texts)


def stated_in(text: str) -> Stated:
    """What a text of the shop's states.

    What looks like one grouped number but may be two («Pixel 8 128 ГБ») counts as both, unless a unit makes it a sum;
    sums in minor units count as people write them.
    """
    numbers = {written for minor in MINOR.findall(text) for written in _written(int(minor))}
    for found in NUMBER.finditer(text):
        numbers.add(_compared(text, found))
        if not found[0].isdigit() and not UNIT_AFTER.match(text, found.end()):
            numbers.update(_parts(found[0]))
    phones = (_digits(phone) for phone in PHONE.findall(text))
    return Stated(frozenset(numbers), frozenset(phone for phone in phones if len(phone) == 10))


_stated_on_page = lru_cache(maxsize=4096)(stated_in)
"""Pages are few and come again at every turn; what visitors write is never kept here."""


def numbers_in(text: str) -> Iterator[str]:
    """Every number of the text as it is compared: without grouping, a decimal point, no zeros around."""
    for found in NUMBER.finditer(text):
        yield _compared(text, found)


def unfounded(sentence: str, grounds: Grounds) -> tuple[str, str] | None:
    """The rule that the sentence breaks and the words that break it; None where everything is the shop's own word."""
    number = next(_unfounded_numbers(sentence, grounds), None) if DIGIT.search(sentence) else None
    if number is not None:
        return "invented_number", number
    spelled = SPELLED.search(sentence)
    if spelled and not grounds.speak_of(re.compile(re.escape(spelled[0]), re.IGNORECASE)):
        return "invented_number", spelled[0]
    promise = next(_unfounded_promises(sentence, grounds), None)
    return ("invented_promise", promise) if promise is not None else None


def _unfounded_numbers(sentence: str, grounds: Grounds) -> Iterator[str]:
    grounds.read()
    rest = PHONE.sub(lambda phone: " " * len(phone[0]) if _digits(phone[0]) in grounds.phones else phone[0], sentence)
    for found in NUMBER.finditer(rest):
        if not _is_founded(rest, found, grounds):
            yield found[0]


def _is_founded(sentence: str, found: re.Match[str], grounds: Grounds) -> bool:
    """Whether a number is the shop's, a mere count, or the visitor's own where it claims nothing."""
    number = _compared(sentence, found)
    if (
        number in grounds.shop
        or sentence.startswith("24/7", found.start())
        or sentence.endswith("24/7", 0, found.end())
    ):
        return True
    before = sentence[max(0, found.start() - 20) : found.start()]
    claims = UNIT_AFTER.match(sentence, found.end()) is not None or UNIT_BEFORE.search(before) is not None
    if number in grounds.visitor and (not claims or WISH_BEFORE.search(before) or _is_waiting(sentence)):
        return True
    if not claims:
        return float(number) <= FREE_COUNT or _are_known(_parts(found[0]), grounds)
    return bool(DERIVED.search(sentence)) and _is_derived(float(number), grounds)


def _is_waiting(sentence: str) -> bool:
    """Whether a sentence speaks of the visitor's wait and of no money."""
    return WAITED.search(sentence) is not None and not MONEY.search(sentence)


def _is_derived(number: float, grounds: Grounds) -> bool:
    """Whether two of the shop's numbers of two digits or more add up to `number` or differ by it."""
    known = {float(value) for value in grounds.shop if float(value) >= 10}
    return any(number + value in known or number - value in known for value in known)


def _unfounded_promises(sentence: str, grounds: Grounds) -> Iterator[str]:
    for clause in CLAUSE.split(sentence):
        if DENIAL.search(clause):
            continue
        for promise in PROMISES:
            if (found := promise.search(clause)) and not grounds.speak_of(promise):
                yield found[0]


def _compared(text: str, found: re.Match[str]) -> str:
    """A number of `text` as it is compared; «30 тысяч» is 30000."""
    number = _plain(found[0])
    if THOUSANDS.match(text, found.end()) and len(number) < 9:
        return str(round(float(number) * 1000))
    return number


def _are_known(parts: list[str], grounds: Grounds) -> bool:
    return all(part in grounds.shop or float(part) <= FREE_COUNT for part in parts)


def _parts(number: str) -> list[str]:
    return [_plain(part) for part in re.split(r"[\s.,]+", number)]


def _plain(number: str) -> str:
    """Such as «54 990,50» -> 54990.5 and "05" -> 5."""
    text = number.translate({0x20: None, 0xA0: None, 0x202F: None})
    whole, mark, rest = text.rpartition("," if text.rfind(",") > text.rfind(".") else ".")
    grouped = len(rest) == 3 and whole.replace(",", "").replace(".", "").isdigit() and len(whole) <= 11
    if mark and not grouped:
        decimals = rest.rstrip("0")
        return (_stripped(whole) + "." + decimals) if decimals else _stripped(whole)
    return _stripped(text)


def _stripped(text: str) -> str:
    return text.replace(",", "").replace(".", "").lstrip("0") or "0"


def _written(minor: int) -> Iterable[str]:
    """A sum in minor units as people write it, and rounded down to whole units."""
    whole, cents = divmod(minor, 100)
    return {str(whole), _plain(f"{whole}.{cents:02}")}


def _digits(phone: str) -> str:
    """The last ten digits: «8 800 ...» and «+7 800 ...» are one number."""
    return "".join(filter(str.isdigit, phone))[-10:]
