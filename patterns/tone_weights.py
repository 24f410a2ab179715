"""What did labelled messages teach? A linear reader: weights of words and signs for each tone and flag.

A row of the table is one whole number with a lane of 32 bits for each target (a tone or a flag). Adding rows adds all
lanes at once, which makes hundreds of features of a message cost microseconds without any library. Weights are kept
above zero in their lanes; `BIAS` times the number of rows is taken off at the end. `python -m lab train_tone` writes
the file (docs/model-cards/tone.md): a line of JSON, then the compressed table, a byte for each weight.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from pathlib import Path

from patterns.tone_features import PLACES, places_of_pairs, places_of_word

BIAS = 128
SIGN_BIAS = 1 << 15
LANE = 4
"""Bytes of a lane."""
LANE_MASK = (1 << (8 * LANE)) - 1
FINENESS = 16
"""Signs are counted in sixteenths."""
DOUBLED = 2
"""How often a pair of words counts: as often as a word."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Weights for `targets`: rows by place for text, by name for signs, with the step of a lane's unit.

    A score is `offsets` + text + signs, about -1 (no) to 1 (yes); a flag is heard from its threshold on.
    """

    version: str
    targets: tuple[str, ...]
    offsets: tuple[float, ...]
    text_steps: tuple[float, ...]
    sign_steps: tuple[float, ...]
    thresholds: Mapping[str, float]
    rows: tuple[int, ...]
    signs: Mapping[str, int]

    def scores(
        self, words: tuple[str, ...], signs: Mapping[str, float], concepts: Iterable[str] = ()
    ) -> dict[str, float]:
        """The score of each target for the folded `words` of a message, its named `signs`, each 0 or more, and the
        families that its words are of (`said.concepts`).
        """
        text, many = self._text(words)
        shown = [self.signs[concept] for concept in concepts if concept in self.signs]
        signed, much = FINENESS * sum(shown), FINENESS * len(shown)
        for name, value in signs.items():
            row = self.signs.get(name)
            if row is not None and value > 0:
                weight = round(value * FINENESS)
                signed += row * weight
                much += weight
        scale = 1 / sqrt(max(1, len(words)))
        return {
            target: offset + scale * text_step * (said - BIAS * many) + sign_step * (told - SIGN_BIAS * much)
            for target, offset, text_step, sign_step, said, told in zip(
                self.targets,
                self.offsets,
                self.text_steps,
                self.sign_steps,
                self._lanes(text),
                self._lanes(signed),
                strict=True,
            )
        }

    def strongest(self, words: tuple[str, ...], target: str, most: int = 3) -> tuple[str, ...]:
        """The words that speak for `target` the most, strongest first."""
        lane = self.targets.index(target)
        weighed = {word: self._weighed(word, lane) for word in words}
        return tuple(sorted((word for word in weighed if weighed[word] > 0), key=lambda word: -weighed[word])[:most])

    def _weighed(self, word: str, lane: int) -> int:
        total, many = _word_row(self, word)
        return (total >> (8 * LANE * lane) & LANE_MASK) - BIAS * many

    def _text(self, words: tuple[str, ...]) -> tuple[int, int]:
        """The sum of all rows of a text, and how many there are."""
        pairs = places_of_pairs(words)
        total = DOUBLED * sum([self.rows[place] for place in pairs])
        many = DOUBLED * len(pairs)
        for word in words:
            row, rows = _word_row(self, word)
            total += row
            many += rows
        return total, many

    def _lanes(self, total: int) -> list[int]:
        """The lanes of a sum."""
        return memoryview(total.to_bytes(LANE * len(self.targets), "little")).cast("I").tolist()


@lru_cache(maxsize=16_384)
def _word_row(weights: Weights, word: str) -> tuple[int, int]:
    """The sum of the rows of one word, and how many they are; remembered, most words come again."""
    places = places_of_word(word)
    return sum([weights.rows[place] for place in places]), len(places)


def read_weights(file: bytes) -> Weights:
    """The weights of a file; ValueError where it is no such file."""
    head, _, body = file.partition(b"\n")
    told = json.loads(head)
    targets = tuple(told["targets"])
    columns = zlib.decompress(body)
    if len(columns) != PLACES * len(targets):
        raise ValueError("these weights were made for other features")
    return Weights(
        version=told["version"],
        targets=targets,
        offsets=tuple(told["offsets"]),
        text_steps=tuple(told["text_steps"]),
        sign_steps=tuple(told["sign_steps"]),
        thresholds=told["thresholds"],
        rows=_rows(columns, len(targets)),
        signs={name: _row([weight + SIGN_BIAS for weight in row]) for name, row in told["signs"].items()},
    )


def _rows(columns: bytes, lanes: int) -> tuple[int, ...]:
    """The table from its columns, one byte a weight."""
    size = LANE * lanes
    packed = bytearray(PLACES * size)
    for lane in range(lanes):
        packed[lane * LANE :: size] = columns[lane * PLACES : (lane + 1) * PLACES]
    return tuple(int.from_bytes(packed[at : at + size], "little") for at in range(0, len(packed), size))


def _row(lanes: list[int]) -> int:
    return sum(weight << (8 * LANE * lane) for lane, weight in enumerate(lanes))


WEIGHTS = read_weights(Path(__file__).with_name("tone.weights").read_bytes())
"""The weights that come with this version."""
