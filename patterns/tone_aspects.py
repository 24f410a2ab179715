"""What does a message praise, and what does it blame? The named thing nearest to each judgment."""

from collections.abc import Mapping

from patterns.phrases import Hit
from patterns.reading import Flag, Tone
from patterns.said import BY_POINTS, POLARITY, Said
from profiles.events import AspectHeard

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
SCORED = tuple((aspect, f"{aspect} negative", f"{aspect} positive") for aspect in LEARNT_ASPECTS)
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
    judged = phrased(said, tone) if said.judgments or tone is Tone.CONFUSED else {}
    found = learnt(said.aspects, scores, threshold + FURTHER * bool(judged)) | judged
    if not found and tone in OPINION:
        aspect = said.aspects[0].cue.aspect if said.aspects else assumed(tone, flags)
        found = {aspect: OPINION[tone]} if aspect else {}
    return tuple([AspectHeard(aspect=aspect, polarity=polarity) for aspect, polarity in sorted(found.items())])


def learnt(named: list[Hit], scores: Mapping[str, float], threshold: float) -> dict[str, str]:
    """The aspects that the weights hear, each with the likelier polarity; of support what of it is named."""
    found: dict[str, str] = {}
    for aspect, blame, praise in SCORED:
        blamed, praised = scores[blame], scores[praise]
        if blamed >= threshold or praised >= threshold:
            found[aspect] = "positive" if praised > blamed else "negative"
    if "support" in found:
        part = next((name.cue.aspect for name in named if name.cue.aspect in PARTS), "support")
        found[part] = found.pop("support")
    return found


def phrased(said: Said, tone: Tone) -> dict[str, str]:
    """The aspects that phrases of praise and blame speak of."""
    found: dict[str, str] = {}
    for _, meaning, points, aspect in sorted(said.judgments, key=BY_POINTS, reverse=True):
        polarity = "" if points < FAINT else POLARITY.get(meaning, "")
        if meaning == "praise" and tone in (Tone.NEUTRAL, Tone.SARCASTIC):
            polarity = "" if tone is Tone.NEUTRAL else "negative"
        if aspect and polarity:
            found.setdefault(aspect, polarity)
    if tone is Tone.CONFUSED and any(name.cue.aspect == "site" for name in said.aspects):
        found["site"] = "negative"
    return found


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
