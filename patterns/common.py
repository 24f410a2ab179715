"""What holds for every pattern alike? What is usual for a device, a source and an hour, and what we were told before.

Before anything is seen, the visits that people have labelled are all we know. Few of them say little: a rate is drawn
towards the pattern's own as if `SHRINKAGE` visits more had been seen there, and only half of what is left is believed,
because authors wrote those visits. What the visitor does outweighs this soon.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from patterns.reading import Pattern
from patterns.term import Term
from patterns.view import CORRECTED, NOTHING, Found, View

SHRINKAGE = 60.0
"""In visits: a class with as many labelled visits moves halfway from the pattern's own rate to its own."""

ENOUGH = 4.0
"""So many pages, or half as many messages, or twenty seconds of attention for each, are evidence enough."""

EVIDENCE_SECONDS = 20.0

Seen = tuple[int, int]
"""In how many labelled visits a pattern was present, and in how many somebody judged it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """How often a pattern was present in labelled visits: in all, and by device, by source, by time of day."""

    all: Seen
    device: Mapping[str, Seen] = field(default_factory=dict)
    source: Mapping[str, Seen] = field(default_factory=dict)
    hour: Mapping[str, Seen] = field(default_factory=dict)


def time_of_day(hour: int | None) -> str:
    """A local hour as `night` (23 to 6), `morning` (7 to 10), `day` (11 to 16) or `evening`; empty where unknown."""
    if hour is None:
        return ""
    if hour < 7 or hour >= 23:
        return "night"
    return "morning" if hour < 11 else "day" if hour < 17 else "evening"


def shift(usual: Usual, seen: Seen | None) -> float:
    """How many log-odds a class lies above the pattern's own rate, shrunk; 0 for a class that nobody labelled."""
    if seen is None:
        return 0.0
    rate = usual.all[0] / usual.all[1]
    shrunk = (seen[0] + SHRINKAGE * rate) / (seen[1] + SHRINKAGE)
    return log(shrunk / (1.0 - shrunk)) - log(rate / (1.0 - rate))


def common(pattern: Pattern, usual: Usual) -> tuple[Term, ...]:
    """The terms that every pattern begins with."""
    return (
        Term(
            name="usual",
            weight=0.5,
            source="D2, T5, T7: labelled visits, shrunk",
            says=(
                "Так обычно бывает: устройство, источник и время дня",
                "Usual for this device, source and time of day",
            ),
            measure=_usually(usual),
        ),
        Term(
            name="too_little",
            weight=-1.0,
            source="T5: too little evidence",
            says=("Пока слишком мало известно", "Too little is known yet"),
            measure=too_little,
        ),
        Term(
            name="told_before",
            weight=1.0,
            source="T8: a correction is stored as a label",
            says=("Так сказал человек в прошлый визит", "A person said so on an earlier visit"),
            measure=_told_before(pattern),
            signs=(CORRECTED,),
        ),
    )


def _usually(usual: Usual) -> Callable[[View], Found]:
    """The shifts of the visitor's device, source and time of day together."""

    @lru_cache(maxsize=512)
    def shifts(device: str, source: str, hour: int | None) -> Found:
        seen = (usual.device.get(device), usual.source.get(source), usual.hour.get(time_of_day(hour)))
        return Found(sum(shift(usual, some) for some in seen))

    return lambda view: shifts(view.session.device, view.session.medium, view.session.local_hour)


def too_little(view: View) -> Found:
    """1 before anything happened, falling to 0 with enough pages, messages and attention."""
    seen = view.live.pages + 2.0 * len(view.lines) + view.live.active_seconds / EVIDENCE_SECONDS
    return Found(1.0 - seen / ENOUGH) if seen < ENOUGH else NOTHING


def _told_before(pattern: Pattern) -> Callable[[View], Found]:
    """1 where a person said on an earlier visit that the pattern holds, -1 where that it does not."""

    def measure(view: View) -> Found:
        for told in reversed(view.profile.corrections):
            if told.pattern == pattern.value and told.session != view.session.number:
                return Found(1.0 if told.holds else -1.0, (told.fact,))
        return NOTHING

    return measure
