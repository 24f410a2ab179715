"""What did labelled messages teach? A linear reader: weights of words and signs for each tone and flag.

A row of the table is one whole number with a lane of 32 bits for each target (a tone or a flag), above zero or below.
Adding rows adds all lanes at once, which makes hundreds of features of a message cost microseconds without any library.
`python -m lab train_tone` writes the file (docs/model-cards/tone.md): a line of JSON, then the compressed table, a byte
for each weight.
"""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from struct import Struct
from typing import NamedTuple
from zlib import crc32, decompress

from patterns.remembered import Remembered
from patterns.tone_features import PLACES, first_of_pair, places_of_word, second_of_pair, share_of_word

BIAS = 128
"""What the bytes of the file are above their weights."""
LANE = 4
"""Bytes of a lane."""
FINENESS = 16
"""Signs are counted in sixteenths."""
DOUBLED = 2
"""How often a pair of words counts: as often as a word."""


class Weighed(NamedTuple):
    """A word as it is added: the sum of its rows, and what it is as the `first` and the `second` of a pair."""

    row: int
    first: int
    second: bytes


class Weights:
    """Weights for `targets`, as they stand in a file; ValueError where it is no such file.

    A score is an offset + text + signs, about -1 (no) to 1 (yes); a flag is heard from its threshold on.
    """

    def __init__(self, file: bytes) -> None:
        head, _, body = file.partition(b"\n")
        told = json.loads(head)
        self.version: str = told["version"]
        self.targets: tuple[str, ...] = tuple(told["targets"])
        self.thresholds: Mapping[str, float] = told["thresholds"]
        self._offsets: list[float] = told["offsets"]
        self._text_steps: list[float] = told["text_steps"]
        self._sign_steps: list[float] = told["sign_steps"]
        self._lane = {target: lane for lane, target in enumerate(self.targets)}
        self._lanes = Struct(f"<{len(self.targets)}i")
        self._highest = _row([1 << (8 * LANE - 1)] * len(self.targets))
        self._rows = _rows(decompress(body), len(self.targets))
        self._signs = {name: _row(weights) for name, weights in told["signs"].items()}
        self._weighed = Remembered(self._weigh)
        self._apart = Remembered(self._take_apart)
        self._edge = self._weigh("")

    def scores(
        self, words: Iterable[str], signs: Mapping[str, float], concepts: Iterable[str] = ()
    ) -> dict[str, float]:
        """The score of each target for the folded `words` of a message, its named `signs`, each 0 or more, and the
        families that its words are of (`said.concepts`).
        """
        weighed = [self._weighed[word] for word in words]
        text = self._unpacked(self._text(weighed))
        signed = self._unpacked(self._signed(signs, concepts))
        scale = share_of_word(len(weighed))
        steps = zip(self._offsets, self._text_steps, text, self._sign_steps, signed, strict=True)
        scores = [offset + scale * step * said + fine * told for offset, step, said, fine, told in steps]
        return dict(zip(self.targets, scores, strict=True))

    def strongest(self, words: Iterable[str], targets: Sequence[str], most: int = 3) -> list[str]:
        """The words that speak for each of `targets` the most, strongest first, at most so many for each."""
        lanes = {word: self._apart[word] for word in words} if targets else {}
        found: list[str] = []
        for target in targets:
            lane = self._lane[target]
            speaking = {word: each[lane] for word, each in lanes.items() if each[lane] > 0}
            found += sorted(speaking, key=speaking.__getitem__, reverse=True)[:most]
        return found

    def _weigh(self, word: str) -> Weighed:
        row = sum([self._rows[place] for place in places_of_word(word)])
        return Weighed(row, first_of_pair(word), second_of_pair(word))

    def _take_apart(self, word: str) -> "array[int]":
        return array("i", self._unpacked(self._weighed[word].row))

    def _text(self, weighed: list[Weighed]) -> int:
        """The sum of all rows of a text."""
        pairs = pairwise([self._edge, *weighed, self._edge])
        rows = self._rows
        paired = [rows[crc32(second, first) % PLACES] for (_, first, _), (_, _, second) in pairs]
        return sum([each.row for each in weighed]) + DOUBLED * sum(paired)

    def _signed(self, signs: Mapping[str, float], concepts: Iterable[str]) -> int:
        """The sum of all rows of signs, in sixteenths."""
        row = self._signs.get
        families = FINENESS * sum(filter(None, map(row, concepts)))
        return families + sum([row(name, 0) * round(FINENESS * value) for name, value in signs.items()])

    def _unpacked(self, total: int) -> tuple[int, ...]:
        """The lanes of a sum: lifted above zero they are bytes of their own, whose highest bit is then their sign."""
        return self._lanes.unpack(((total + self._highest) ^ self._highest).to_bytes(self._lanes.size, "little"))


def _rows(columns: bytes, lanes: int) -> tuple[int, ...]:
    """The table from its columns, one byte a weight."""
    if len(columns) != PLACES * lanes:
        raise ValueError("these weights were made for other features")
    size = LANE * lanes
    packed = bytearray(PLACES * size)
    for lane in range(lanes):
        packed[lane * LANE :: size] = columns[lane * PLACES : (lane + 1) * PLACES]
    bias = _row([BIAS] * lanes)
    return tuple([int.from_bytes(packed[at : at + size], "little") - bias for at in range(0, len(packed), size)])


def _row(weights: Iterable[int]) -> int:
    return sum(weight << (8 * LANE * lane) for lane, weight in enumerate(weights))


WEIGHTS = Weights(Path(__file__).with_name("tone.weights").read_bytes())
"""The weights that come with this version."""
