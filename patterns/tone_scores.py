"""Which tone is it, how negative, how urgent? The learnt scores, after what the talk so far adds."""

from collections.abc import Mapping
from typing import NamedTuple

from patterns.reading import Flag, Tone
from patterns.said import POLARITY, Said
from patterns.tone_features import shapes_of
from patterns.words import Words

STRAINED = {Tone.FRUSTRATED: 0.3, Tone.ANGRY: 0.1}
"""How far a strained talk moves the next words, in learnt scores (-1 no, 1 yes)."""
TONES = tuple(Tone)
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


class Strain(NamedTuple):
    """What the talk so far adds: `level` 0..1 of growing impatience, and the `urgency` that was heard last."""

    level: float = 0.0
    urgency: float = 0.0


class Signs(NamedTuple):
    """All that colours a message beside its tone: points by meaning, flags, words, the talk so far."""

    points: Mapping[str, float]
    flags: set[Flag]
    words: Words
    strain: Strain


def features(text: str, said: Said) -> dict[str, float]:
    """The named signs of a message, by which (beside its words) the weights judge; 0 or more each."""
    told = shapes_of(text, said.words)
    for meaning, points in said.points.items():
        told[f"points {meaning}"] = points
    for flag in said.flags:
        told[f"flag {flag}"] = 1.0
    for named in said.aspects:
        told[f"names {named.cue.aspect}"] = 1.0
    for judgment in said.judgments:
        if judgment.aspect:
            told[f"{judgment.aspect} {POLARITY[judgment.meaning]}"] = 1.0
    return told


def tone_of(scores: Mapping[str, float], signs: Signs) -> Tone:
    """The tone with the highest learnt score, after what the talk so far adds to more than a bare yes or a praise."""
    kind = signs.points["praise"] + signs.points["thanks"] >= 1.0
    level = 0.0 if kind or len(signs.words.words) < 2 else signs.strain.level
    if not level:
        return max(TONES, key=scores.__getitem__)
    return max(TONES, key=lambda tone: scores[tone] + level * STRAINED.get(tone, 0.0))


def negativity_of(tone: Tone, signs: Signs) -> float:
    """0..1: where the tone starts, moved by complaints, punctuation and the talk so far."""
    blame = signs.points["failure"] + signs.points["bad"]
    level = NEGATIVITY[tone] + 0.04 * min(4.0, blame + signs.points["anger"])
    level += 0.1 * signs.strain.level
    if tone in UNHAPPY:
        level += 0.1 * signs.words.heat
    elif tone is Tone.SATISFIED and blame:
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
