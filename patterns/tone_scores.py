"""Which tone is it? The points of all meanings weighed by hand, for the learnt weights to weigh again, and the choice.

`scored` has one score per tone, on the scale of one clear complaint = 1: our own judgement. It is one sign among those
that `tone_weights` knows; the highest of the learnt scores wins.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from patterns.reading import Flag, Tone
from patterns.said import Said
from patterns.tone_features import shapes_of
from patterns.undone import is_verb
from patterns.words import Words

STRAINED = {Tone.FRUSTRATED: 0.3, Tone.ANGRY: 0.1}
"""How far a strained talk moves the next words, in learnt scores (-1 no, 1 yes)."""
MOST = 3.0
"""A sign that is stronger counts no more."""
PEACEFUL = ("praise", "thanks", "calm", "request", "seek", "polite")
"""Meanings that make a statement no grumble."""
CONTENT = frozenset({Flag.ASK_HUMAN, Flag.DOUBT, Flag.THANKS, Flag.JUST_LOOKING, Flag.PRIVACY})
UNHAPPY = frozenset({Tone.FRUSTRATED, Tone.ANGRY, Tone.SARCASTIC})
NEGATIVITY = {
    Tone.NEUTRAL: 0.1,
    Tone.SATISFIED: 0.05,
    Tone.CONFUSED: 0.3,
    Tone.ANXIOUS: 0.4,
    Tone.FRUSTRATED: 0.6,
    Tone.ANGRY: 0.8,
    Tone.SARCASTIC: 0.7,
}
"""Where each tone starts; complaints, punctuation and the talk so far move it from there."""


@dataclass(frozen=True, slots=True)
class Strain:
    """What the talk so far adds: `level` 0..1 of growing impatience, and the `urgency` that was heard last."""

    level: float = 0.0
    urgency: float = 0.0


@dataclass(frozen=True, slots=True)
class Signs:
    """All that speaks for one tone or another: points by meaning, flags, words, the talk so far."""

    points: Mapping[str, float]
    flags: set[Flag]
    words: Words
    strain: Strain

    @property
    def asks(self) -> bool:
        """The message is a question or a wish."""
        return self.words.questions > 0 or self.points["seek"] > 0

    @property
    def bad(self) -> float:
        """Judging words; in a question about something else they are mostly names («Ужас Аркхэма»)."""
        named = self.points["seek"] and self.words.questions and not self.points["failure"]
        return self.points["bad"] * (0.4 if named else 1.0)

    @property
    def blame(self) -> float:
        """What went wrong and how bad it is."""
        return self.points["failure"] + self.bad

    @property
    def praise(self) -> float:
        """Praise; in a question it is mostly a wish («a good laptop»)."""
        return self.points["praise"] * (0.45 if self.asks and not self.blame else 1.0)

    @property
    def thanks(self) -> float:
        """Gratitude; with a question or a refusal it is courtesy."""
        if Flag.THANKS not in self.flags:
            return 0.0
        return self.points["thanks"] * (0.27 if self.asks or Flag.JUST_LOOKING in self.flags else 0.9)

    @property
    def loud(self) -> float:
        """How loudly it is written; capitals alone say nothing (see `upset`)."""
        return self.words.heat + 0.4 * (self.words.capitals > 0.6)

    @property
    def cross(self) -> float:
        """Attacks, threats and swearing."""
        cross = self.points["anger"] + 0.5 * max(0.0, self.bad - 1.0)
        if Flag.ASK_HUMAN in self.flags and self.loud >= 0.4:
            cross += 0.6
        if self.words.questions and self.points["worry"] >= 1.0:
            cross *= 0.5
        if Flag.LEGAL in self.flags:
            cross += 0.4 if self.asks or self.points["polite"] else 1.1
        if Flag.PROFANITY in self.flags and self.praise < 1.0:
            cross += 0.8
        return cross

    @property
    def grumble(self) -> float:
        """What a plain statement adds that neither asks, thanks nor plans: people tell a shop of what went wrong."""
        if self.words.questions or self.flags & CONTENT or self.points["irony"] or len(self.words.words) < 3:
            return 0.0
        if any(self.points[meaning] for meaning in PEACEFUL):
            return 0.0
        telling = 0.45 if any(map(is_verb, self.words.words)) else 0.1
        return telling + min(0.8, self.points["hint"])

    @property
    def irony(self) -> float:
        """Open irony; wry words and quotation marks count only beside something else."""
        irony = self.points["irony"]
        if self.blame or irony or self.words.quoted:
            irony += self.points["wry"]
        if self.words.quoted and (self.blame >= 0.9 or self.points["wry"]):
            irony += 0.5
        return irony


def tone_of(scores: Mapping[str, float], signs: Signs) -> Tone:
    """The tone with the highest learnt score, after what the talk so far adds to bare complaints."""
    strained = len(signs.words.words) > 1 and signs.praise + signs.thanks < 1.0
    level = signs.strain.level * strained
    return max(Tone, key=lambda tone: scores[tone] + level * STRAINED.get(tone, 0.0))


def features(text: str, said: Said) -> dict[str, float]:
    """The named signs of a message, by which (beside its words) the weights judge; 0 or more each."""
    signs = Signs(said.points, said.flags, said.words, Strain())
    told = shapes_of(text, said.words)
    told |= {f"points {meaning}": points for meaning, points in said.points.items() if points}
    told |= {f"flag {flag}": 1.0 for flag in said.flags}
    told |= {f"score {tone}": min(MOST, score) for tone, score in scored(signs).items() if score > 0}
    told |= {"loud": signs.loud, "grumble": signs.grumble, "cross": min(MOST, signs.cross), "irony": signs.irony}
    return told | {"blame": min(MOST, signs.blame)}


def scored(signs: Signs) -> dict[Tone, float]:
    """One score for each tone but neutral."""
    points, blame, cross, praise, irony = signs.points, signs.blame, signs.cross, signs.praise, signs.irony
    thanks, calm, again = signs.thanks, points["calm"], points["again"]
    but = points["contrast"] > 0
    upset = blame + cross + points["restless"] * signs.words.heat > 0.3
    worried = points["worry"] >= 1.0
    satisfied = praise + thanks - (0.25 if but else 1.0) * blame - cross - irony
    anxious = 0.95 * points["worry"] + 0.45 * blame * worried + 1.5 * (Flag.SAFETY in signs.flags) - 0.5 * cross
    frustrated = signs.grumble + 0.9 * blame + (0.5 if upset else 0.2) * again + 0.3 * points["restless"]
    frustrated -= 0.8 * calm + 0.6 * (praise + thanks) * but
    if Flag.SAFETY in signs.flags:
        frustrated *= 0.5
    return {
        Tone.SATISFIED: satisfied,
        Tone.CONFUSED: points["puzzled"] + 0.1 * signs.words.questions - 0.5 * cross,
        Tone.ANXIOUS: anxious,
        Tone.FRUSTRATED: frustrated,
        Tone.ANGRY: 0.9 * cross + outcry(signs, blame, cross) * upset - 0.8 * calm,
        Tone.SARCASTIC: (irony + 0.7 * blame) * (irony > 0) + turned(signs, praise, blame),
    }


def outcry(signs: Signs, blame: float, cross: float) -> float:
    """How far a complaint is shouted: an attack or raised voice makes anger of blame."""
    loud = signs.loud
    shouted = cross >= 0.8 or loud >= 0.8 or (loud >= 0.4 and blame >= 1.5)
    return loud + (0.85 if shouted else 0.35) * blame


def turned(signs: Signs, praise: float, blame: float) -> float:
    """Praise beside a failure, with no «but» between: it means its opposite."""
    hints = signs.points["hint"] + signs.points["again"]
    failed = blame + (0.6 * hints if hints > 1.0 else 0.0)
    if praise < 1.0 or failed <= 0.6 or signs.points["contrast"]:
        return 0.0
    return 0.9 * praise + 0.5 * blame


def negativity_of(tone: Tone, signs: Signs) -> float:
    """0..1: where the tone starts, moved by complaints, punctuation and the talk so far."""
    points = signs.points
    level = NEGATIVITY[tone] + 0.04 * min(4.0, points["failure"] + points["bad"] + points["anger"])
    level += 0.1 * signs.strain.level
    if tone in UNHAPPY:
        level += 0.1 * signs.words.heat
    elif tone is Tone.SATISFIED and signs.blame:
        level += 0.1
    return round(min(1.0, level), 3)


def urgency_of(signs: Signs) -> float:
    """0..1: time pressure said, heard between the lines, or said a moment ago."""
    if Flag.JUST_LOOKING in signs.flags:
        return 0.1
    level = 0.1 + 0.15 * min(1.0, signs.points["restless"]) + 0.15 * signs.words.heat
    if Flag.SAFETY in signs.flags:
        level = 0.9
    elif Flag.TIME_PRESSURE in signs.flags:
        level = 0.75 + 0.2 * signs.words.heat
    elif signs.points["soon"] and len(signs.words.words) <= 8:
        level = 0.62
    return round(min(1.0, max(level, 0.9 * signs.strain.urgency)), 3)
