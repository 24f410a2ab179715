"""Why did we do that? One account of a turn, from the facts to the effects, as it is stored and shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from chat.policy import Policy
from chat.turn.decide import Plan, is_personal
from patterns.explain import sentence
from patterns.reading import Judgment, Pattern, Reading
from patterns.tone import because
from profiles.ids import PatternName
from profiles.profile import Dialogue, Heard, History, Live, Opinion, Profile, Session
from prompts.prompt import Ask, Breach, Prompt

NOTABLE = 0.4
"""From here on a level is worth a word to other systems: where a pattern that is on would go off."""


@dataclass(slots=True, kw_only=True)
class Timings:
    """When what happened, as seconds of a monotonic clock; 0.0 where it did not."""

    received: float = 0.0
    decided: float = 0.0
    composed: float = 0.0
    committed: float = 0.0
    first_text: float = 0.0
    finished: float = 0.0

    def milliseconds(self) -> dict[str, float]:
        """Since the message was received."""
        return {
            name: round((moment - self.received) * 1000, 2)
            for name in ("decided", "composed", "committed", "first_text", "finished")
            if (moment := getattr(self, name))
        }


@dataclass(slots=True, kw_only=True)
class Answer:
    """How the answering went."""

    text: str = ""
    asked: str = ""
    model: str = ""
    reason: str = ""
    fell_back: str = ""
    understood: bool = True
    corrected: bool = False
    prompt_tokens: int = 0
    completion_tokens: int = 0
    breaches: Sequence[Breach] = ()
    tools: list[Mapping[str, Any]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def describe(
    *,
    profile: Profile,
    reading: Reading,
    plan: Plan,
    policy: Policy,
    question: str = "",
    prompt: Prompt | None = None,
    ask: Ask | None = None,
    answer: Answer | None = None,
    effects: Sequence[str] = (),
    timings: Timings | None = None,
) -> bytes:
    """The trace as JSON (docs/protocol.md, Turns and traces); what identifies the turn stands in its row."""
    profile = permitted(profile)
    account: dict[str, Any] = {
        "question": question,
        "arm": profile.arm or "personalised",
        "policy": policy.hash,
        "layers": layers(profile),
        "profile": portrait(profile),
        "reading": reading_view(profile, reading, question),
        "rules": plan.rules,
        "action": {"type": type(plan.action).__name__, **msgspec.to_builtins(plan.action)},
        "triggers": plan.triggers,
        "effects": list(effects),
        "timings_ms": timings.milliseconds() if timings else {},
    }
    if prompt is not None:
        account |= _asked(profile, prompt, ask)
    if answer is not None:
        account |= _answered(answer)
    return msgspec.json.encode(account)


def _asked(profile: Profile, prompt: Prompt, ask: Ask | None) -> dict[str, Any]:
    told = {
        "version": prompt.version,
        "hash": prompt.hash,
        "contract": prompt.contract,
        "facts": prompt.facts,
        "messages": prompt.messages,
    }
    return {"prompt": told, "inputs": {"profile": profile, "ask": ask, "personalised": is_personal(profile)}}


def _answered(answer: Answer) -> dict[str, Any]:
    model = {
        "asked": answer.asked,
        "name": answer.model,
        "reason": answer.reason,
        "understood": answer.understood,
        "fell_back": answer.fell_back,
        "prompt_tokens": answer.prompt_tokens,
        "completion_tokens": answer.completion_tokens,
        "failures": answer.failures,
    }
    return {"reply": answer.text, "model": model, "checks": {"breaches": answer.breaches}}


def permitted(profile: Profile) -> Profile:
    """What may be written down of a visitor: all with consent to behaviour, else the talk alone."""
    return profile if profile.behaviour else replace(profile, session=Session(), live=Live(), history=History())


def layers(profile: Profile) -> list[str]:
    """Which of the four layers hold anything."""
    filled = {
        "dialogue": bool(profile.dialogue.lines),
        "session": bool(profile.session.number),
        "history": bool(profile.history.orders or profile.history.visits or profile.history.customer),
        "live": bool(profile.live.pages),
    }
    return [name for name, is_filled in filled.items() if is_filled]


def portrait(profile: Profile) -> dict[str, Any]:
    """What of the profile explains the reading: the signals now, and the outline of each layer."""
    return {
        "facts": profile.facts,
        "session": profile.session,
        "dialogue": _talk(profile.dialogue),
        "orders": profile.history.orders[:5],
        "page": {"path": profile.live.path, "kind": profile.live.kind},
        "signals": {name: round(tally.value, 3) for name, tally in profile.live.signals.items()},
    }


def _talk(dialogue: Dialogue) -> dict[str, Any]:
    """How the visitor talks, without the words themselves: those stand in the question and in the prompt."""
    return {
        "register": dialogue.register,
        "language": dialogue.language,
        "messages": dialogue.messages,
        "mean_words": round(dialogue.mean_words, 1),
        "topics": list(dialogue.topics),
        "tones": [heard.tone for heard in dialogue.heard],
        "misunderstood": dialogue.misunderstood,
    }


def reading_view(profile: Profile, reading: Reading, question: str = "") -> dict[str, Any]:
    """A reading as consoles and traces show it, each contribution with its sentences.

    Of a visitor who declined to be read only the tone of their words is shown, and which words of the `question` tell
    it, where it is given. `opinions` are a model's of the messages of this session, beside what their words told.
    """
    return {
        "at": reading.at,
        "patterns": {
            pattern.value: _judgment(judgment) | {"on": PatternName(pattern.value) in profile.on}
            for pattern, judgment in reading.patterns.items()
            if profile.personalisation
        },
        "message": {
            "tone": reading.message.tone,
            "negativity": reading.message.negativity,
            "urgency": reading.message.urgency,
            "flags": sorted(reading.message.flags),
            "aspects": reading.message.aspects,
            "because": because(question, reading.message.tone, reading.message.flags),
            "opinions": [
                _opinion(heard, heard.opinion)
                for heard in profile.dialogue.heard
                if heard.opinion and profile.personalisation
            ],
        },
        "predictions": {
            name: _judgment(judgment) | {"calibrated": judgment.calibrated}
            for name, judgment in reading.predictions.items()
            if profile.personalisation
        },
        "objections": reading.objections if profile.personalisation else (),
        "is_bot": reading.is_bot,
    }


def _opinion(heard: Heard, opinion: Opinion) -> dict[str, Any]:
    """Both opinions of one message, by the number of the fact that heard it."""
    return {
        "fact": heard.fact,
        "words": {"tone": heard.tone, "negativity": heard.negativity},
        "model": {"tone": opinion.tone, "negativity": opinion.negativity, "aspects": opinion.aspects},
        "reader": opinion.reader,
    }


def levels(reading: Reading) -> dict[Pattern, float]:
    """The levels alone, for a glance."""
    return {pattern: round(judgment.level, 2) for pattern, judgment in reading.patterns.items()}


def evidence(reading: Reading, language: str, *, most: int = 6) -> list[str]:
    """The strongest reasons behind the levels, in plain words, strongest first."""
    parts = [part for judgment in reading.patterns.values() if judgment.level >= NOTABLE for part in judgment.because]
    strongest = sorted((part for part in parts if part.facts and part.log_odds > 0), key=lambda part: -part.log_odds)
    return [sentence(part, language) for part in strongest[:most]]


def _judgment(judgment: Judgment) -> dict[str, Any]:
    return {
        "level": round(judgment.level, 4),
        "log_odds": judgment.log_odds,
        "gate": judgment.gate,
        "because": [
            {
                "term": part.term,
                "value": part.value,
                "log_odds": part.log_odds,
                "facts": part.facts,
                "text": {language: sentence(part, language) for language in ("ru", "en")},
            }
            for part in judgment.because
        ],
    }
