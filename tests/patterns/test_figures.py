"""How well do patterns hold on visits by other authors? The figures of whole files, and of visits without a word."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from lab.replay import answer_line
from lab.score import check

SCENARIOS = Path(__file__).parents[1] / "scenarios"

Line = dict[str, Any]


def visits(name: str) -> list[Line]:
    return [json.loads(line) for line in (SCENARIOS / name).read_text(encoding="utf-8").splitlines()]


def is_silent(visit: Line) -> bool:
    """Whether the visitor never wrote."""
    return not any((event.get("props") or {}).get("role") == "user" for event in visit["events"])


def shares(lines: Iterable[Line]) -> dict[str, float]:
    """Present recall, absent recall, visits with all bounds met, checkpoints."""
    marks: dict[str, list[bool]] = {}
    for line in lines:
        for heading, right, _ in check(line, answer_line(json.dumps(line))):
            marks.setdefault(heading, []).append(right)
    return {heading: sum(right) / len(right) for heading, right in marks.items()}


@pytest.mark.parametrize("name", ["shops_visits.jsonl", "services_visits.jsonl", "mixed_visits.jsonl"])
def test_visits_that_were_fitted_are_read_as_their_authors_meant(name: str) -> None:
    found = shares(visits(name))

    assert found["present"] >= 0.95
    assert found["absent"] >= 0.97
    assert found["all bounds"] >= 0.90
    assert found["checkpoints"] == 1.0


def test_visits_kept_apart_are_read_as_their_author_meant() -> None:
    found = shares(visits("apart_visits.jsonl"))

    assert found["present"] >= 0.85
    assert found["absent"] >= 0.97
    assert found["all bounds"] >= 0.80


def test_behaviour_alone_carries_a_reading() -> None:
    found = shares(filter(is_silent, visits("apart_visits.jsonl")))

    assert found["present"] >= 0.85
    assert found["absent"] >= 0.97
    assert found["all bounds"] >= 0.80
