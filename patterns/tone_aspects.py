"""What does a message praise, and what does it blame? The named thing nearest to each judgment."""

from collections.abc import Mapping

from patterns.phrases import Hit
from patterns.reading import Flag, Tone
from patterns.said import Said
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
LEARNT_ASPECTS = ("company", "delivery", "payment", "price", "product", "quality", "returns", "site", "support")
"""Aspects that the weights know, each praised and blamed."""
FURTHER = 0.35
"""How much surer the weights must be of an aspect beside those that phrases judge."""
PARTS = ("bot", "staff")
"""What of support a message may name; the weights know support alone."""
FAINT = 0.6
"""Judgments of fewer points name no aspect."""


def aspects_of(
    said: Said, scores: Mapping[str, float], threshold: float, tone: Tone, flags: set[Flag]
) -> tuple[AspectHeard, ...]:
    """The aspects with their polarity, by name: those that a phrase judges, and whose score reaches `threshold`."""
    judged = phrased(said, tone)
    found = learnt(said.aspects, scores, threshold + FURTHER * bool(judged)) | judged
    if not found and tone in OPINION:
        aspect = said.aspects[0].cue.aspect if said.aspects else assumed(tone, flags)
        found = {aspect: OPINION[tone]} if aspect else {}
    return tuple(AspectHeard(aspect=aspect, polarity=polarity) for aspect, polarity in sorted(found.items()))


def learnt(named: list[Hit], scores: Mapping[str, float], threshold: float) -> dict[str, str]:
    """The aspects that the weights hear, each with the likelier polarity; of support what of it is named."""
    part = next((name.cue.aspect for name in named if name.cue.aspect in PARTS), "support")
    found: dict[str, str] = {}
    for aspect in LEARNT_ASPECTS:
        blamed, praised = scores[f"{aspect} negative"], scores[f"{aspect} positive"]
        if max(blamed, praised) >= threshold:
            found[part if aspect == "support" else aspect] = "positive" if praised > blamed else "negative"
    return found


def phrased(said: Said, tone: Tone) -> dict[str, str]:
    """The aspects that phrases of praise and blame speak of."""
    words, named = said.words, said.aspects
    found: dict[str, str] = {}
    for judgment in sorted(said.judgments, key=lambda judgment: -judgment.points):
        polarity = "" if judgment.points < FAINT else POLARITY.get(judgment.meaning, "")
        if judgment.meaning == "praise" and tone in (Tone.NEUTRAL, Tone.SARCASTIC):
            polarity = "" if tone is Tone.NEUTRAL else "negative"
        aspect = aspect_of(judgment.hit, named, words) if polarity else ""
        if aspect:
            found.setdefault(aspect, polarity)
    if tone is Tone.CONFUSED and any(name.cue.aspect == "site" for name in named):
        found["site"] = "negative"
    return found


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
