"""What do we make of a visitor? All judgments at one moment, each 0..1 and with its evidence.

The explanation of a level is its arithmetic: the contributions (the prior among them) add up to its log-odds exactly.
What forces a level (a bot, staff, a human's correction) is a gate, named beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from profiles.events import AspectHeard


class Pattern(StrEnum):
    """How a visitor may behave: independent of each other, several at once."""

    HESITANT = "hesitant"
    URGENT = "urgent"
    RESEARCHER = "researcher"
    RETURNING_PROBLEM = "returning_problem"


class Tone(StrEnum):
    """How a message sounds."""

    NEUTRAL = "neutral"
    SATISFIED = "satisfied"
    CONFUSED = "confused"
    ANXIOUS = "anxious"
    FRUSTRATED = "frustrated"
    ANGRY = "angry"
    SARCASTIC = "sarcastic"


class Flag(StrEnum):
    """What a message asks for or contains, whatever its tone."""

    ASK_HUMAN = "ask_human"
    LEGAL = "legal"
    SAFETY = "safety"
    PRIVACY = "privacy"
    TIME_PRESSURE = "time_pressure"
    DOUBT = "doubt"
    THANKS = "thanks"
    PROFANITY = "profanity"
    JUST_LOOKING = "just_looking"


class Contribution(NamedTuple):
    """One term of the sum: `value` of the signal now, the `log_odds` it adds, the numbers of the facts behind it.

    A reading holds some thirty of them and is made at every event: a named tuple costs a third of a frozen dataclass.
    """

    term: str
    value: float
    log_odds: float
    facts: tuple[int, ...] = ()


class Judgment(NamedTuple):
    """A level 0..1 with its arithmetic. `gate` names what forced the level, or is empty.

    `calibrated` where the level is a frequency by the site's own outcomes; else only its order is meaningful.
    """

    level: float
    log_odds: float
    because: tuple[Contribution, ...] = ()
    gate: str = ""
    calibrated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """How the visitor's latest message sounds; neutral and empty where there is none."""

    tone: Tone = Tone.NEUTRAL
    negativity: float = 0.0
    urgency: float = 0.0
    politeness: float = 0.0
    flags: frozenset[Flag] = frozenset()
    aspects: tuple[AspectHeard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that is judged of a visitor at `at`.

    `predictions` (`purchase`, `loss`, `lead`, `engagement`; `churn` of a customer, `best_hour` of a habit) are
    transparent points and uncalibrated until a site's own outcomes calibrate them. `objections` are what holds the
    visitor back (price, warranty, delivery...), strongest first, said or unsaid. `best_hour` is the visitor's habitual
    hour, None before two visits tell. `failures` counts the assistant's misunderstandings in a row, `repeats` how often
    the latest question was asked before in this session.
    """

    at: datetime
    patterns: Mapping[Pattern, Judgment]
    message: Message = field(default_factory=Message)
    predictions: Mapping[str, Judgment] = field(default_factory=dict)
    objections: tuple[str, ...] = ()
    is_bot: bool = False
    best_hour: int | None = None
    failures: int = 0
    repeats: int = 0

    def level(self, pattern: Pattern) -> float:
        """The level of `pattern`, 0 where it was not judged."""
        judgment = self.patterns.get(pattern)
        return judgment.level if judgment else 0.0
