"""What did each pattern's terms measure at the moments that authors judged? The rows that weights are fitted to."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lab.replay import watched
from lab.visits import visit_of
from patterns.read import read
from patterns.reading import Pattern, Reading

APART = "test"
"""Visits of this split judge; nothing is fitted to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One expected level: `values` by term (the prior is one of them), its bounds, and where it comes from.

    `at` is the second of a checkpoint, None for the end of the visit.
    """

    file: str
    visit: str
    at: float | None
    pattern: Pattern
    values: Mapping[str, float]
    low: float
    high: float


def moments(path: Path) -> Iterator[Moment]:
    """All expected levels of the visits in `path`, but those that are kept apart and those that a gate decides.

    Raises:
        ValueError, TypeError, KeyError, AttributeError: a line is not a visit.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line) if line.strip() else {"split": APART}
        if told.get("split") != APART:
            yield from _moments(path.name, told)


def _moments(file: str, told: Mapping[str, Any]) -> Iterator[Moment]:
    visit = visit_of(told)
    watch, seen = watched(visit)
    wanted = sorted(told.get("checkpoints") or (), key=lambda point: float(point["at"]))
    for point, (at, reading) in zip(wanted, seen, strict=True):
        yield from _expected(file, visit.id, at, reading, point.get("patterns") or {})
    expect = (told.get("expect") or {}).get("patterns") or {}
    yield from _expected(file, visit.id, None, read(watch.profile, visit.ends_at), expect)


def _expected(file: str, visit: str, at: float | None, reading: Reading, bounds: Mapping[str, Any]) -> Iterator[Moment]:
    for name, (low, high) in bounds.items():
        judged = reading.patterns[Pattern(name)]
        if not judged.gate and (low > 0 or high < 1):
            yield Moment(
                file=file,
                visit=visit,
                at=at,
                pattern=Pattern(name),
                values={reason.term: reason.value for reason in judged.because},
                low=float(low),
                high=float(high),
            )
