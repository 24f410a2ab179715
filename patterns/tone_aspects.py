"""What does a message praise, and what does it blame? The named thing nearest to each judgment."""

from collections.abc import Iterable

from patterns.phrases import Hit, Judged
from patterns.reading import Flag, Tone
from patterns.words import Words
from profiles.events import AspectHeard

POLARITY = {"praise": "positive", "failure": "negative", "bad": "negative", "anger": "negative"}
OPINION = {
    Tone.SATISFIED: "positive",
    Tone.ANXIOUS: "negative",
    Tone.FRUSTRATED: "negative",
    Tone.ANGRY: "negative",
    Tone.SARCASTIC: "negative",
}
"""Tones that praise or blame something even where no single phrase does."""
FAINT = 0.6
"""Judgments of fewer points name no aspect."""


def aspects_of(
    judgments: Iterable[Judged], named: list[Hit], words: Words, tone: Tone, flags: set[Flag]
) -> tuple[AspectHeard, ...]:
    """The aspects with their polarity, by name; `named` are the aspects' nouns, in order."""
    found: dict[str, str] = {}
    for judgment in sorted(judgments, key=lambda judgment: -judgment.points):
        polarity = "" if judgment.points < FAINT else POLARITY.get(judgment.meaning, "")
        if judgment.meaning == "praise" and tone in (Tone.NEUTRAL, Tone.SARCASTIC):
            polarity = "" if tone is Tone.NEUTRAL else "negative"
        aspect = aspect_of(judgment.hit, named, words) if polarity else ""
        if aspect:
            found.setdefault(aspect, polarity)
    if tone is Tone.CONFUSED and any(name.cue.aspect == "site" for name in named):
        found["site"] = "negative"
    if not found and tone in OPINION:
        aspect = named[0].cue.aspect if named else assumed(tone, flags)
        found = {aspect: OPINION[tone]} if aspect else {}
    return tuple(AspectHeard(aspect=aspect, polarity=polarity) for aspect, polarity in sorted(found.items()))


def aspect_of(hit: Hit, named: list[Hit], words: Words) -> str:
    """The aspect that a judging phrase speaks of by itself, else the nearest named one, else its default."""
    own = hit.cue.aspect
    if own and not own.endswith("?"):
        return own
    return nearest(named, hit, words) or own.removesuffix("?")


def nearest(named: list[Hit], hit: Hit, words: Words) -> str:
    """The aspect named closest to `hit` in its sentence, its own clause first; empty where none is."""
    sentence, clause = words.sentences[hit.start], words.clauses[hit.start]
    near = [
        (words.clauses[name.start] != clause, abs(name.start - hit.start), name.cue.aspect)
        for name in named
        if words.sentences[name.start] == sentence
    ]
    return min(near)[2] if near else ""


def assumed(tone: Tone, flags: set[Flag]) -> str:
    """What a message praises or blames that names nothing."""
    if Flag.SAFETY in flags:
        return "product"
    if tone in (Tone.FRUSTRATED, Tone.ANGRY) and Flag.ASK_HUMAN in flags:
        return "bot"
    if tone is Tone.ANGRY:
        return "company"
    if tone is Tone.FRUSTRATED or (tone is Tone.SATISFIED and Flag.THANKS not in flags):
        return "product"
    return ""
