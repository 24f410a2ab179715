"""What does one event lead to? The single step that live traffic and replay share.

Fold the event, hear how a message sounds, read, fold what turned, decide, fold which triggers were raised.
"""

from dataclasses import dataclass, replace

from chat.policy import Policy
from chat.turn.decide import decide
from chat.turn.desk import UNKNOWN, Desk
from chat.turn.plan import Plan
from patterns.read import read, turned
from patterns.reading import Flag, Pattern, Reading
from patterns.tone import hear
from patterns.view import View
from profiles.arrival import arrive
from profiles.events import AssistantReplied, Event, PatternCorrected, ToneHeard, TriggersRaised, VisitorWrote
from profiles.fold import apply
from profiles.ids import PatternName
from profiles.profile import Profile

CONTRADICTED = (Pattern.HESITANT, Pattern.URGENT)
"""What «just looking» denies (T8): it falls, stays locked until the session ends, and is remembered as a label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Where an event led: the profile after it, the facts to store (the event first), what we read and what we do."""

    profile: Profile
    facts: tuple[Event, ...]
    reading: Reading
    plan: Plan


def advance(
    profile: Profile, event: Event, policy: Policy, desk: Desk = UNKNOWN, *, known: Reading | None = None
) -> Step:
    """Take one event from outside and everything that it causes; `desk` tells who could take over just now.

    `known` is what was read of `profile`, where that is at hand: an answer of ours that was no trouble to find says
    nothing of the visitor, so nothing is read anew.
    """
    facts: list[Event] = [event]
    after = apply(profile, event)
    if isinstance(event, VisitorWrote):
        before = arrive(profile, event)  # a message after a long silence is the first of a new visit
        heard = _hear(before, event)
        denied = _denied(before, heard)
        facts += [heard, *denied]
        for fact in facts[1:]:
            after = apply(after, fact)
    at = after.at or event.at
    if known is not None and _says_nothing(event, known):
        reading = replace(known, at=at)
    else:
        reading = read(after, at, policy.calibrations)
    for turn in turned(after, reading):
        facts.append(turn)
        after = apply(after, turn)
    plan = decide(after, reading, policy, desk)
    if plan.triggers:
        told = TriggersRaised(at=at, names=tuple(trigger.key for trigger in plan.triggers))
        facts.append(told)
        after = apply(after, told)
    return Step(profile=after, facts=tuple(facts), reading=reading, plan=plan)


def _says_nothing(event: Event, known: Reading) -> bool:
    """Whether nothing that was read as `known` becomes another by `event`."""
    return isinstance(event, AssistantReplied) and event.understood and not event.unasked and not known.failures


def _hear(profile: Profile, event: VisitorWrote) -> ToneHeard:
    """How the message sounds to somebody who followed the talk before it."""
    late_order = View(profile, event.at).is_order_late
    return hear(event.text, at=event.at, dialogue=profile.dialogue, late_order=late_order)


def _denied(profile: Profile, heard: ToneHeard) -> list[PatternCorrected]:
    if Flag.JUST_LOOKING not in heard.flags:
        return []
    names = (PatternName(pattern.value) for pattern in CONTRADICTED)
    return [
        PatternCorrected(at=heard.at, pattern=name, holds=False, by="visitor") for name in names if name in profile.on
    ]
