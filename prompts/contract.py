"""What must the answer keep to? Pattern and tone become a style contract that is checked on the reply (A4).

Several patterns shape one contract (T6): each rule below states its own demand and `contract_for` joins them. What is
asked for in words ("shorter", "in detail") comes before what the behaviour suggests; support mode before selling.
"""

import re
from dataclasses import replace
from itertools import pairwise

from patterns.reading import Flag, Pattern, Reading, Tone
from profiles.profile import Line, Profile
from prompts.prompt import Ask, StyleContract

ON = 0.6
"""A pattern shapes the answer from this level up; one that is on in the record keeps shaping it down to `OFF`."""

OFF = 0.4

LONG_ANSWER_WORDS = 60
"""More than this was long for a chat bubble: our own judgement, about eight lines on a phone."""

DISPLEASED = 0.5
"""Negativity from which a message right after a long answer counts against its form (P5)."""

IRRITATED = 0.6
"""Negativity from which trouble is acknowledged first, whatever the name of the tone (E2)."""

SENTENCES = {"short": 1, "normal": 4, "detailed": 10}
LINKS = {"short": 1, "normal": 2, "detailed": 4}
OFFER_SENTENCES = {"order": 4, "comparison": 1, "checkout_problem": 2, "human": 2, "help": 1}
"""X3's greeting has four sentences; an invitation to compare or to be helped is one question."""

DEPTHS = ("short", "normal", "detailed")
MOST_OBJECTIONS = 2

SHORTER = re.compile(
    r"покороче|\bкороче\b|короткий ответ|коротко\b|слишком длинно|(?:много|простын\w+) (?:текста|букв)|без воды"
    r"|\bв двух словах|too long|too much text|shorter|briefly|in short|wall of text|\btl;?dr\b|get to the point"
)
LONGER = re.compile(
    r"подробн|в деталях|детальн|разв[её]рнут|in (?:more )?detail|more details|elaborate|tell me more|in depth"
)
"""Both are sought in lower case, which takes half the time of ignoring the case."""

TROUBLED = (Tone.FRUSTRATED, Tone.ANGRY, Tone.SARCASTIC)


def neutral_contract(ask: Ask) -> StyleContract:
    """The contract that knows nothing of the visitor: for the blind arm and without consent to personalisation."""
    return StyleContract(
        language=ask.language,
        sentences=_sentences(ask, "normal"),
        links=LINKS["normal"],
        may_sell=not ask.shop.support_only,
        mention_order=ask.purpose == "offer:order",
    )


def contract_for(profile: Profile, reading: Reading | None, ask: Ask) -> StyleContract:
    """The contract for this visitor now; the neutral one without a reading or without consent to personalisation."""
    if reading is None or not profile.personalisation:
        return neutral_contract(ask)
    depth = depth_for(profile, reading)
    support = holds(profile, reading, Pattern.RETURNING_PROBLEM) or ask.purpose == "offer:order"
    contract = replace(
        neutral_contract(ask),
        depth=depth,
        sentences=_sentences(ask, depth),
        links=LINKS[depth],
        may_sell=not (support or ask.shop.support_only),
        register=profile.dialogue.register or "formal",
        mention_order=ask.purpose == "offer:order" or (support and _is_first_word(profile)),
    )
    if ask.purpose != "reply":
        return contract
    if is_irritated(reading):
        return _acknowledging(contract)
    return _with_room(contract, patterns_of(profile, reading), reading.objections)


def holds(profile: Profile, reading: Reading, pattern: Pattern) -> bool:
    """Whether `pattern` shapes the answer: at `ON`, or above `OFF` where the record has it on (hysteresis)."""
    level = reading.level(pattern)
    return level >= ON or (level > OFF and pattern.value in profile.on)


def patterns_of(profile: Profile, reading: Reading | None) -> tuple[Pattern, ...]:
    """The patterns that shape the answer, strongest first."""
    if reading is None or not profile.personalisation:
        return ()
    held = [pattern for pattern in Pattern if holds(profile, reading, pattern)]
    return tuple(sorted(held, key=reading.level, reverse=True))


def is_irritated(reading: Reading) -> bool:
    """Whether trouble speaks from the latest message, so that it must be acknowledged before anything else.

    A doubt before buying («а если не подойдёт?») is no trouble: it wants an answer, not comfort.
    """
    message = reading.message
    anxious = message.tone is Tone.ANXIOUS and message.negativity >= IRRITATED / 2
    worried = anxious and Flag.DOUBT not in message.flags
    return message.tone in TROUBLED or worried or message.negativity >= IRRITATED


def depth_for(profile: Profile, reading: Reading) -> str:
    """`short`, `normal` or `detailed`: what was asked in words, else hurry, else the research, else a short habit."""
    latest = _latest_words(profile).lower()
    if SHORTER.search(latest):
        return "short"
    if LONGER.search(latest):
        return "detailed"
    if holds(profile, reading, Pattern.URGENT) or Flag.TIME_PRESSURE in reading.message.flags:
        return "short"
    depth = "detailed" if holds(profile, reading, Pattern.RESEARCHER) else "normal"
    return _step_down(depth) if long_answers_displease(profile) else depth


def long_answers_displease(profile: Profile) -> bool:
    """Whether a long answer was met with displeasure, or shorter ones were asked for, in the lines we know (P5)."""
    negativity = {heard.fact: heard.negativity for heard in profile.dialogue.sounds}
    asked = any(line.role == "visitor" and SHORTER.search(line.text.lower()) for line in profile.dialogue.lines)
    return asked or any(_displeased(earlier, later, negativity) for earlier, later in pairwise(profile.dialogue.lines))


def _displeased(earlier: Line, later: Line, negativity: dict[int, float]) -> bool:
    """Whether `earlier` was our long answer and `later` the visitor's cross word about it.

    A message and its tone are two facts that follow each other, so the tone has the message's number or the next one.
    """
    if earlier.role != "assistant" or later.role != "visitor" or len(earlier.text.split()) <= LONG_ANSWER_WORDS:
        return False
    heard = max(negativity.get(later.fact, 0.0), negativity.get(later.fact + 1, 0.0))
    return heard >= DISPLEASED


def _acknowledging(contract: StyleContract) -> StyleContract:
    """Acknowledge first, be quick, sell nothing: never more than three sentences, one for the acknowledgement."""
    wanted = 2 if contract.depth == "short" else min(contract.sentences, 3)
    links = min(contract.links, 1)
    return replace(
        contract,
        acknowledge_first=True,
        may_sell=False,
        mention_order=False,
        sentences=wanted,
        links=links,
        register="formal",
    )


def _with_room(contract: StyleContract, patterns: tuple[Pattern, ...], objections: tuple[str, ...]) -> StyleContract:
    """Take up objections unasked (P3, X2), never in support mode; one sentence widens only for a need (T6)."""
    welcome = objections[:MOST_OBJECTIONS] if contract.may_sell else ()
    if contract.depth != "short":
        return replace(contract, address_objections=welcome)
    if Pattern.URGENT not in patterns:
        return replace(contract, sentences=2, address_objections=welcome[:1])
    if Pattern.HESITANT in patterns and welcome:
        return replace(contract, sentences=2, address_objections=welcome[:1])
    if Pattern.RESEARCHER in patterns:
        return replace(contract, sentences=2, links=2)
    return contract


def _sentences(ask: Ask, depth: str) -> int:
    """How many sentences at most: an offer has its own measure."""
    kind, _, about = ask.purpose.partition(":")
    return OFFER_SENTENCES.get(about, 1) if kind == "offer" else SENTENCES[depth]


def _step_down(depth: str) -> str:
    return DEPTHS[max(0, DEPTHS.index(depth) - 1)]


def _latest_words(profile: Profile) -> str:
    """The visitor's latest message, empty before the first."""
    return next((line.text for line in reversed(profile.dialogue.lines) if line.role == "visitor"), "")


def _is_first_word(profile: Profile) -> bool:
    """Whether nobody answered yet in this session and there is an order to greet by."""
    since = profile.session.started_at
    spoken = any(line.role != "visitor" and (since is None or line.at >= since) for line in profile.dialogue.lines)
    return bool(profile.history.orders) and not spoken
