"""What do we make of this visitor now? All judgments of a profile at one moment, with their arithmetic and gates."""

from collections.abc import Mapping
from datetime import datetime

from patterns import hesitant, researcher, returning_problem, urgent
from patterns.calibration import UNCALIBRATED, Calibrations
from patterns.contact_hour import best_hour
from patterns.objections import objections
from patterns.predictions import predict
from patterns.reading import Flag, Judgment, Message, Pattern, Reading, Tone
from patterns.repeats import repeats
from patterns.term import Scorer
from patterns.view import View
from profiles.events import PatternTurned
from profiles.ids import PatternName
from profiles.profile import Profile
from profiles.signals import Signal

ON = 0.60
OFF = 0.40
"""A pattern goes on from `ON` and off only at `OFF`: in between it stays as it was and does not flap."""

NO_MESSAGE = Message()

MACHINE_STEPS = 4.0
"""So many steps that nobody could read, without a second of attention, are a machine's."""

SCORERS: Mapping[Pattern, Scorer] = {
    Pattern.HESITANT: hesitant.SCORER,
    Pattern.URGENT: urgent.SCORER,
    Pattern.RESEARCHER: researcher.SCORER,
    Pattern.RETURNING_PROBLEM: returning_problem.SCORER,
}


def read(profile: Profile, at: datetime, calibrations: Calibrations = UNCALIBRATED) -> Reading:
    """Everything that is judged of `profile` at `at`; predictions as the site's outcomes calibrate them."""
    view = View(profile, at)
    is_bot = is_machine(view)
    gate = "bot" if is_bot else "staff" if profile.history.staff else ""
    return Reading(
        at=at,
        patterns={pattern: _gated(pattern, scorer.judge(view), view, gate) for pattern, scorer in SCORERS.items()},
        message=_message(view),
        predictions={name: _forced(told, gate, 0.0) for name, told in predict(view, calibrations).items()},
        objections=() if gate else objections(view),
        is_bot=is_bot,
        best_hour=best_hour(view),
        failures=profile.dialogue.misunderstood,
        repeats=repeats(view),
    )


def turned(profile: Profile, reading: Reading) -> tuple[PatternTurned, ...]:
    """The patterns that went on or off by this reading."""
    facts = []
    for pattern, judged in reading.patterns.items():
        name = PatternName(pattern.value)
        is_on = name in profile.on
        if (judged.level >= ON and not is_on) or (judged.level <= OFF and is_on):
            facts.append(PatternTurned(at=reading.at, pattern=name, on=not is_on))
    return tuple(facts)


def is_machine(view: View) -> bool:
    """Whether a program visits: it says so, or steps faster than anybody reads."""
    if view.session.is_bot:
        return True
    return view.live.active_seconds <= 0 and view.count(Signal.INSTANT_STEP).value >= MACHINE_STEPS


def _gated(pattern: Pattern, judged: Judgment, view: View, gate: str) -> Judgment:
    if gate:
        return _forced(judged, gate, 0.0)
    for correction in reversed(view.profile.corrections):
        if correction.pattern == pattern.value and correction.session == view.session.number:
            return _forced(judged, "correction", 1.0 if correction.holds else 0.0)
    return judged


def _forced(judged: Judgment, gate: str, level: float) -> Judgment:
    return judged._replace(level=level, gate=gate) if gate else judged


def _message(view: View) -> Message:
    if not view.heard:
        return NO_MESSAGE
    heard = view.heard[-1]
    return Message(
        tone=Tone(heard.tone) if heard.tone in TONES else Tone.NEUTRAL,
        negativity=heard.negativity,
        urgency=heard.urgency,
        politeness=heard.politeness,
        flags=frozenset(Flag(flag) for flag in heard.flags if flag in FLAGS),
        aspects=heard.aspects,
    )


TONES = frozenset(tone.value for tone in Tone)
FLAGS = frozenset(flag.value for flag in Flag)
