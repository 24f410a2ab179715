"""What did the visitor say so far? Measures over the messages of this session that several judgments share."""

import re
from collections.abc import Iterable

from patterns.reading import Flag
from patterns.term import at_most, share
from patterns.view import NOTHING, Found, View
from profiles.profile import Heard
from profiles.signals import KEPT_FACTS, Signal

RECENT = 3
"""How many of the latest messages still colour the moment."""

RECENCY = (1.0, 0.8, 0.6)
"""What the latest message, the one before and the one before that still count."""

WORRIES = frozenset({"price", "discount", "warranty", "returns", "delivery", "insurance", "payment", "trial"})
"""Topics that hold a buyer back when they are asked about again and again."""

TROUBLES = frozenset({"order_status", "returns", "warranty", "setup"})
"""Topics of somebody who already bought."""

OPENING_LETTERS = 600
"""So much of a message is searched for these words: whoever has a trouble says so at once."""

FAULT = re.compile(
    r"слома[нл]|не могу (?:войти|зайти|попасть|открыть|скачать)|не пускает|завис"
    r"|не (?:работа|включа|запуска|заряжа|открыва|приш[её]л|привез|дош[её]л)|перестал|глючит|треснул|брак"
    r"|ошибк|протека|broke|stopped|(?:does|did|wo|is|ca)n.?t (?:work|turn|start|charge|open|drain|log)|not working"
    r"|can.?t get in|(?:link|code|access) (?:has |is )?expired|locked out|freez|faulty|defect|crash|error|leak|damaged"
    r"|wrong (?:item|size|colou?r)|never (?:arrived|came)",
    re.IGNORECASE,
)
"""Words for a thing that fails its owner (our own short list, both languages)."""

LOST = re.compile(
    r"(?:уже|лучше) (?:купил|куплю|заказал|закажу)[аи]? (?:в другом|у других|у конкурент|не у вас)"
    r"|куп(?:лю|им) (?:в другом|у других|у конкурент)|наш[её]л[аи]? дешевле|больше не (?:нужно|интересует|актуальн)"
    r"|bought (?:it |one )?(?:elsewhere|somewhere else)|found (?:it |one )?cheaper|went with (?:another|someone else)"
    r"|i.?m not interested|no longer (?:need|interested)",
    re.IGNORECASE,
)
"""Words of a decision against buying here (our own short list, both languages)."""

BOUGHT = re.compile(
    r"(?:уже|вчера|сегодня|недавно) (?:оплатил|записал|забронировал|оформил)|оплатил[аи]? "
    r"|купил|покупал|куплен|приобр[её]л|заказыва[лю]|заказал|мо(?:й|его|ему) заказ|моя посылка|bought|ordered|purchased"
    r"|(?:i|we) (?:already |just )?(?:paid|signed up|booked|subscribed)|already (?:paid|signed up|booked|subscribed)"
    r"|you (?:replaced|repaired|fixed|installed|delivered|sent)"
    r"|my (?:order|parcel|package|subscription|booking|purchase)",
    re.IGNORECASE,
)
"""Words by which a visitor says that he bought already: a claim, enough for service and for nothing else."""


UNHURRIED = re.compile(
    r"не (?:спешу|спешим|тороплюсь|торопимся|срочно|горит)|не к спеху|торопиться некуда|(?:когда|как) (?:вам )?удобно"
    r"|no (?:rush|hurry)|not (?:urgent|in a (?:rush|hurry))|take your time|whenever (?:suits|you|is)",
    re.IGNORECASE,
)
"""Words of somebody who says that there is time (our own short list, both languages)."""


def recent(view: View) -> Iterable[tuple[float, Heard]]:
    """The latest messages, newest first, each with what it still counts."""
    return zip(RECENCY, reversed(view.heard[-RECENT:]), strict=False)


def flagged(view: View, flag: Flag) -> Found:
    """1 where a recent message carries `flag`, less where it is some messages ago."""
    for weight, heard in recent(view):
        if flag in heard.flags:
            return Found(weight, (heard.fact,))
    return NOTHING


def urgency(view: View) -> Found:
    """The most urgent of the recent messages, 0..1."""
    return _worst((weight * heard.urgency, heard) for weight, heard in recent(view))


def negativity(view: View) -> Found:
    """The worst of the recent messages, 0..1."""
    return _worst((weight * heard.negativity, heard) for weight, heard in recent(view))


def _worst(scores: Iterable[tuple[float, Heard]]) -> Found:
    worst = NOTHING
    for score, heard in scores:
        if score > worst.value:
            worst = Found(score, (heard.fact,))
    return worst


def asked(view: View, topics: Iterable[str]) -> Found:
    """How often these topics came up in this session."""
    counts = _topics(view, topics)
    facts = sorted(fact for some in counts for fact in some)
    return Found(float(len(facts)), tuple(facts[-KEPT_FACTS:])) if facts else NOTHING


def repeated(view: View, topics: Iterable[str]) -> Found:
    """How often one of these topics was taken up again: 0 for one question, 1 for the second, 2 for the third."""
    often = max(_topics(view, topics), key=len, default=())
    return Found(len(often) - 1.0, often) if len(often) > 1 else NOTHING


def _topics(view: View, topics: Iterable[str]) -> list[tuple[int, ...]]:
    """The messages about each of these topics that came up."""
    known = view.profile.dialogue.topics
    return [known[topic].facts for topic in topics if topic in known] if known else []


def brevity(view: View) -> Found:
    """0..1: several very short messages, one soon after the other. Slow short ones are a slow writer's."""
    lines = view.lines
    if len(lines) < 2 or not any(line.text.strip() for line in lines):
        return NOTHING
    words = sum(len(line.text.split()) for line in lines) / len(lines)
    pause = (lines[-1].at - lines[0].at).total_seconds() / (len(lines) - 1)
    short = min(1.0, max(0.0, (7.0 - words) / 4.0))
    quick = min(1.0, max(0.0, (25.0 - pause) / 15.0))
    value = short * quick * min(1.0, len(lines) / 3.0)
    return Found(value, tuple(line.fact for line in lines[-RECENT:])) if value else NOTHING


def quick_answers(view: View) -> Found:
    """Whether the visitor answers us at once, lately; once is as good as often: some people type fast."""
    return at_most(view.count(Signal.QUICK_ANSWER), 1.0)


def long_windedness(view: View) -> Found:
    """0..1: the visitor's messages of this session are long."""
    lines = view.lines
    if not lines:
        return NOTHING
    words = sum(len(line.text.split()) for line in lines) / len(lines)
    return share(Found(words, tuple(line.fact for line in lines[-RECENT:])), start=14.0, full=30.0)


def says_lost(view: View) -> Found:
    """1 where one of the recent messages says that the visitor will not buy here: a decision, never a doubt (E5)."""
    return _says(view, LOST)


def says_fault(view: View) -> Found:
    """1 where one of the recent messages says that a thing fails."""
    return _says(view, FAULT)


def says_bought(view: View) -> Found:
    """1 where one of the recent messages says that the visitor bought already."""
    return _says(view, BOUGHT)


def says_no_hurry(view: View) -> Found:
    """1 where one of the recent messages says that there is time."""
    return _says(view, UNHURRIED)


def _says(view: View, pattern: re.Pattern[str]) -> Found:
    facts = tuple(line.fact for line in view.lines[-RECENT:] if _holds(pattern, line.text))
    return Found(1.0, facts) if facts else NOTHING


def _holds(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text[:OPENING_LETTERS]) is not None


def detail(view: View) -> Found:
    """How many detailed questions were asked: long ones, or several in one message."""
    total = 0.0
    facts: list[int] = []
    for heard in view.heard:
        if not heard.questions:
            continue
        worth = min(1.0, max(0.0, (heard.words - 6) / 14.0)) + 0.3 * min(heard.questions - 1, 2)
        if worth > 0:
            total += worth
            facts.append(heard.fact)
    return Found(min(total, 2.5), tuple(facts[-KEPT_FACTS:]))
