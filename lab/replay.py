"""What would we have made of these visits? Replays scenario files through the very functions that serve live traffic.

Time is the visit's own: where a plan asks to be woken, silence is folded as a fact. No model, no network.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from chat.policy import Policy
from chat.turn.decide import LISTENING, TALK_SECONDS, TALKING, Action, HandOff, Offer, Wait, decide
from chat.turn.offers import subject
from chat.turn.visit import Step, advance
from lab.visits import Visit, visit_of
from patterns.read import read
from patterns.reading import Pattern, Reading
from profiles.events import Event, MomentReached, PatternTurned
from profiles.fold import apply
from profiles.ids import VisitorId
from profiles.profile import Profile
from prompts.contract import contract_for
from prompts.prompt import Ask, Shop
from prompts.tastes import tastes_of

POLICY = Policy()
"""Scenarios are judged by the rules that ship."""

WAKES = 1_000
"""A visit is woken at most so often between two events."""


def main(path: Path) -> int:
    """Write one line per visit of `path` to standard output; 2 where any failed, else 0."""
    failed = False
    for answer in answers(path):
        failed = failed or "error" in answer
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 2 if failed else 0


def answers(path: Path) -> Iterator[dict[str, Any]]:
    """What we made of each visit in a file of JSON Lines, in its order."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield answer_line(line)


def answer_line(line: str) -> dict[str, Any]:
    """What we made of the visit in one JSON line, or its error."""
    told: Any = None
    try:
        told = json.loads(line)
        return answer(visit_of(told))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        name = told.get("id") if isinstance(told, dict) else None
        return {"id": name, "error": f"{type(error).__name__}: {error}"}


@dataclass(slots=True)
class Watch:
    """What was seen along one replay; `indexes` holds the event's index for every fact's number."""

    profile: Profile
    indexes: list[int | None] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    triggers: list[str] = field(default_factory=list)
    turned_on: Counter[str] = field(default_factory=Counter)
    offered: bool = False
    wake_at: datetime | None = None
    reading: Reading | None = None

    def take(self, event: Event, index: int | None) -> None:
        """Take one event of the visit, first waking for what was due before it."""
        for _ in range(WAKES):
            if self.wake_at is None or self.wake_at >= event.at:
                break
            self._step(MomentReached(at=self.wake_at), None)
        self._step(event, index)

    def _step(self, event: Event, index: int | None) -> None:
        step = advance(self.profile, event, POLICY, known=self.reading)
        self.profile, self.reading = step.profile, step.reading
        self.wake_at = step.plan.wake_at
        self.indexes.extend([index] * len(step.facts))
        self._note(step)

    def _note(self, step: Step) -> None:
        action = step.plan.action
        if isinstance(action, HandOff):
            self.reasons.append(action.reason)
        self.offered = self.offered or isinstance(action, Offer)
        self.triggers.extend(str(trigger.name) for trigger in step.plan.triggers)
        self.turned_on.update(fact.pattern for fact in step.facts if isinstance(fact, PatternTurned) and fact.on)

    def located(self, facts: Sequence[int]) -> list[int]:
        """The indexes of the events behind facts; what was known before the visit has none."""
        found = {index for fact in facts if fact < len(self.indexes) and (index := self.indexes[fact]) is not None}
        return sorted(found)


def answer(visit: Visit) -> dict[str, Any]:
    """What we made of `visit`: levels at its end and at its checkpoints, and what we would have done."""
    watch, seen = watched(visit)
    checkpoints = [{"at": at, "patterns": _levels(reading)} for at, reading in seen]
    return _told(visit, watch, checkpoints)


def watched(visit: Visit) -> tuple[Watch, list[tuple[float, Reading]]]:
    """`visit` lived through to its end, and what was read at each of its checkpoints (second, reading), in order.

    A checkpoint includes the events of its own second.
    """
    watch = Watch(profile=Profile(visitor=VisitorId(visit.id)))
    for event in visit.before:
        watch.profile = apply(watch.profile, event)
        watch.indexes.append(None)
    due = sorted(visit.checkpoints)
    seen: list[tuple[float, Reading]] = []
    for index, event in visit.events:
        second = (event.at - visit.started_at).total_seconds()
        while due and second >= due[0] + 1:
            seen.append(_checkpoint(visit, watch, due.pop(0)))
        watch.take(event, index)
    seen.extend(_checkpoint(visit, watch, at) for at in due)
    watch.take(MomentReached(at=visit.ends_at), None)
    return watch, seen


def _checkpoint(visit: Visit, watch: Watch, at: float) -> tuple[float, Reading]:
    moment = visit.started_at + timedelta(seconds=at)
    return at, read(watch.profile, max(moment, watch.profile.at or moment))


def _levels(reading: Reading) -> dict[str, float]:
    return {pattern.value: round(judged.level, 4) for pattern, judged in reading.patterns.items()}


def _told(visit: Visit, watch: Watch, checkpoints: list[dict[str, Any]]) -> dict[str, Any]:
    profile = watch.profile
    reading = read(profile, visit.ends_at)
    said = unasked(profile, visit.ends_at)
    style = contract_for(profile, reading, _ask(profile, "reply"))
    spoken = contract_for(profile, reading, _ask(profile, _purpose(profile, reading)))
    return {
        "id": visit.id,
        "patterns": _levels(reading),
        "on": sorted(profile.on),
        "because": {pattern.value: _because(watch, reading, pattern) for pattern in reading.patterns},
        "gates": sorted({judged.gate for judged in reading.patterns.values() if judged.gate}),
        "checkpoints": checkpoints,
        "tone": reading.message.tone.value,
        "negativity": round(reading.message.negativity, 4),
        "urgency": round(max(reading.message.urgency, reading.level(Pattern.URGENT)), 4),
        "aspects": [{"aspect": each.aspect, "polarity": each.polarity} for each in reading.message.aspects],
        "escalate": bool(watch.reasons),
        "escalate_reason": watch.reasons[0] if watch.reasons else None,
        "triggers": watch.triggers,
        "proactive": {
            "allowed": isinstance(said, Offer),
            "offered": watch.offered,
            "reason": said.reason if isinstance(said, Wait) else "",
        },
        "loss_risk": round(reading.predictions["loss"].level, 4),
        "purchase_probability": round(reading.predictions["purchase"].level, 4),
        "unspoken_objection": list(reading.objections),
        "reply_style": style.depth,
        "greeting_mentions_order": spoken.mention_order,
        "profile_hint": ", ".join(f"{taste.band} {taste.kind}".strip() for taste in tastes_of(profile.history.orders)),
        "best_contact_hour": reading.best_hour,
        "is_bot": reading.is_bot,
        "flaps": {name: count - 1 for name, count in watch.turned_on.items()},
    }


def unasked(profile: Profile, at: datetime) -> Action:
    """What would be said to a visitor of whom nothing new is heard; once it is quiet, where `at` is in mid-talk."""
    said = decide(profile, read(profile, at), POLICY).action
    if isinstance(said, Wait) and said.reason in (LISTENING, TALKING):
        return decide(profile, read(profile, at + timedelta(seconds=TALK_SECONDS)), POLICY).action
    return said


def _because(watch: Watch, reading: Reading, pattern: Pattern) -> list[dict[str, Any]]:
    return [
        {
            "term": reason.term,
            "value": round(reason.value, 6),
            "log_odds": reason.log_odds,
            "facts": watch.located(reason.facts),
        }
        for reason in reading.patterns[pattern].because
    ]


def _purpose(profile: Profile, reading: Reading) -> str:
    about = subject(profile, reading, POLICY)
    return f"offer:{about}" if about else "reply"


def _ask(profile: Profile, purpose: str) -> Ask:
    shop = Shop(name=POLICY.name, assistant_name=POLICY.assistant_name)
    language = profile.dialogue.language or profile.session.language or "en"
    return Ask(purpose=purpose, question="", language=language, shop=shop)
