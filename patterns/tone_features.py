"""What does a message consist of, for the learnt weights? Places in a table for its words, and a few named shapes.

A word is itself, its beginnings and its short runs of letters, so that an inflected or mistyped word still resembles
itself; two words in a row are a pair. `places_of_word` counts words twice and runs of letters once.
"""

from itertools import pairwise
from math import log2, sqrt
from zlib import crc32

from patterns.words import Words

PLACES = 1 << 14
"""Rows of the table: different features may share one, which costs next to nothing (docs/model-cards/tone.md)."""

STEM = 6
ROOT = 4
"""Letters of a word's longer and shorter beginning."""

RUNS = (3, 4)
LONGEST_SHAPE = 8
LONG = 20
"""Words of a message that is long: nineteen of twenty are shorter."""
WHOLE, BEGINNING, PAIR, RUN = b"w", b"b", b"p", b"r"
"""What a feature's letters are prefixed with, so that a word is not its own beginning."""
WIDTH = 2
"""Bytes of a letter: of one width, so that runs can be cut from bytes."""


def _bytes(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def places_of_word(word: str) -> list[int]:
    """The rows of one folded word by itself."""
    letters = _bytes(f"<{word}>")
    whole = [crc32(WHOLE + letters), crc32(BEGINNING + _bytes(word[:STEM])), crc32(BEGINNING + _bytes(word[:ROOT]))]
    runs = {
        letters[start : start + size]
        for size in (WIDTH * run for run in RUNS)
        for start in range(0, len(letters) - size + 1, WIDTH)
    }
    return [place % PLACES for place in whole * 2] + [crc32(run, RUNNING) % PLACES for run in runs]


RUNNING = crc32(RUN)
PAIRED = crc32(PAIR)


def first_of_pair(word: str) -> int:
    """A word as the first of two in a row, by its beginning."""
    return crc32(_bytes(f"{word[:STEM]} "), PAIRED)


def second_of_pair(word: str) -> bytes:
    """A word as the second of two in a row, by its beginning."""
    return _bytes(word[:STEM])


def places_of_pairs(words: tuple[str, ...]) -> list[int]:
    """The rows of every two words in a row; the edges of the message are empty words."""
    pairs = pairwise(["", *words, ""])
    return [crc32(second_of_pair(second), first_of_pair(first)) % PLACES for first, second in pairs]


def share_of_word(words: int) -> float:
    """What each of so many words of a message counts. The sum over a long one does not grow with its length: much said
    of everyday things would add up to anything.
    """
    return 1 / sqrt(max(1, words)) if words <= LONG else sqrt(LONG) / words


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
    if words.shouted:
        shapes["capitals"] = 1.0
    if words.quoted:
        shapes["quotes"] = 1.0
    if "..." in text or "…" in text:
        shapes["dots"] = 1.0
    return shapes
