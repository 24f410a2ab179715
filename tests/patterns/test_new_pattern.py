"""What a pattern consists of: each has all of its parts, and the guide to a new one names what exists."""

import json
import re
from pathlib import Path

import pytest

from patterns.read import SCORERS
from patterns.reading import Pattern
from profiles.signals import Signal

ROOT = Path(__file__).parents[2]
PRESENT = 0.6


@pytest.mark.parametrize("pattern", Pattern)
def test_a_pattern_has_a_scorer_and_words_for_the_model(pattern: Pattern) -> None:
    assert all(SCORERS[pattern].for_visitors)
    for language in ("ru", "en"):
        assert (ROOT / "prompts" / "templates" / language / "patterns" / f"{pattern}.jinja").is_file()


@pytest.mark.parametrize("pattern", Pattern)
def test_a_pattern_is_present_in_a_scenario(pattern: Pattern) -> None:
    files = (ROOT / "tests" / "scenarios").glob("*visits.jsonl")
    visits = (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines())

    assert any(visit["expect"].get("patterns", {}).get(pattern, [0])[0] >= PRESENT for visit in visits)


def test_the_guide_names_signals_that_are_counted() -> None:
    guide = (ROOT / "docs" / "new-pattern.md").read_text(encoding="utf-8")
    named = set(re.findall(r"Signal\.([A-Z_]+)", guide))

    assert named
    assert named <= set(Signal.__members__)
