"""Was this asked before? How often the latest question, or our own answer, came up already in this session."""

import re

from patterns.view import View

WORD = re.compile(r"[^\W_]+")

ALIKE = 0.6
"""Share of common word stems from which on two questions are one (our own judgment)."""

STEM_LETTERS = 5
"""Words are compared by their first letters: endings change with the case and the number."""

SHORTEST_WORDS = 3
"""Shorter messages («да», "ok") repeat without meaning anything."""


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of `text` that carry meaning."""
    words = WORD.findall(text.lower().replace("ё", "е"))
    return frozenset(word[:STEM_LETTERS] for word in words if len(word) > 2 or word.isdigit())


def are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of stems ask the same."""
    return len(one & other) >= ALIKE * max(1, min(len(one), len(other))) and len(one & other) >= 2


def human_until(view: View) -> int:
    """The number of the fact after which no human has spoken: what was asked of a human is no repetition."""
    return max((line.fact for line in view.profile.dialogue.lines if line.role == "operator"), default=-1)


def repeats(view: View) -> int:
    """How often the latest question was asked before in this session, since a human last spoke."""
    human = human_until(view)
    mine = [line for line in view.lines if line.fact > human]
    asked = [stems(line.text) for line in mine if len(line.text.split()) >= SHORTEST_WORDS]
    if not asked or not view.lines or len(view.lines[-1].text.split()) < SHORTEST_WORDS:
        return 0
    return sum(1 for earlier in asked[:-1] if are_alike(earlier, asked[-1]))


def is_assistant_stuck(view: View) -> bool:
    """Whether our last two answers of this session were the same."""
    first = max(view.session.first_fact, human_until(view))
    lines = [line.text for line in view.profile.dialogue.lines if line.role == "assistant" and line.fact >= first]
    return len(lines) >= 2 and lines[-1].strip().lower() == lines[-2].strip().lower()
