"""What does a message consist of, for the learnt weights? Places in a table for its words, and a few named shapes.

A word is itself, its beginnings and its short runs of letters, so that an inflected or mistyped word still resembles
itself; two words in a row are a pair. `places_of_word` counts words twice and runs of letters once.
"""

from functools import lru_cache
from math import log2
from zlib import crc32

from patterns.words import Words

PLACES = 1 << 14
"""Rows of the table: different features may share one, which costs next to nothing (docs/model-cards/tone.md)."""

STEM = 6
ROOT = 4
"""Letters of a word's longer and shorter beginning."""

RUNS = (3, 4, 5)
LONGEST_SHAPE = 8


def place_of(feature: str) -> int:
    """The row of a feature."""
    return crc32(feature.encode()) % PLACES


def places_of_word(word: str) -> tuple[int, ...]:
    """The rows of one folded word by itself."""
    whole = (place_of(f"w {word}"), place_of(f"s {word[:STEM]}"), place_of(f"r {word[:ROOT]}"))
    edged = f"<{word}>"
    runs = {edged[start : start + size] for size in RUNS for start in range(len(edged) - size + 1)}
    return whole + whole + tuple(place_of(f"l {run}") for run in sorted(runs))


@lru_cache(maxsize=8192)
def place_of_pair(first: str, second: str) -> int:
    """The row of two words in a row, each by its beginning; an edge of the message is an empty word."""
    return place_of(f"p {first[:STEM]} {second[:STEM]}")


def places_of_pairs(words: tuple[str, ...]) -> list[int]:
    """The rows of all pairs of a message, its edges included."""
    return [place_of_pair(first, second) for first, second in zip(("", *words), (*words, ""), strict=True)]


def shapes_of(text: str, words: Words) -> dict[str, float]:
    """How a message looks, whatever its words: length, marks, capitals, quotation marks."""
    shapes = {f"length {min(LONGEST_SHAPE, int(2 * log2(len(words.words) + 1)))}": 1.0}
    if words.questions:
        shapes["asks"] = 1.0
        shapes[f"questions {min(3, words.questions)}"] = 1.0
    if text.rstrip().endswith("?"):
        shapes["ends asking"] = 1.0
    if exclamations := text.count("!"):
        shapes[f"exclamations {min(3, exclamations)}"] = 1.0
    if words.heat:
        shapes["heat"] = 1.0
    if words.capitals > 0.6:
        shapes["capitals"] = 1.0
    if words.quoted:
        shapes["quotes"] = 1.0
    if "..." in text or "…" in text:
        shapes["dots"] = 1.0
    return shapes
