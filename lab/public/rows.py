"""How is a public set read? `SET/train.csv.gz` and `SET/dev.csv.gz` of a folder that is never part of the project."""

import csv
import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.preprocessing import OneHotEncoder

Row = dict[str, str]
Array = NDArray[np.float64]
Truths = NDArray[np.bool_]

SEED = 0
"""Everything that is drawn is drawn from here: the same command gives the same figures."""

RARE = 30
"""A word of a column that occurs less often counts as one of the rare ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was foretold of the rows of a part: `chances` 0..1 beside what came true."""

    truths: Truths
    chances: Array


def rows(folder: Path, part: str) -> list[Row]:
    """The rows of one part of a set, by column.

    Raises:
        FileNotFoundError: the set, or the part, is not there.
    """
    with gzip.open(folder / f"{part}.csv.gz", "rt", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def numbers(told: Sequence[Row], columns: Sequence[str]) -> Array:
    """The columns as numbers; an empty cell is zero."""
    return np.array([[float(row[name].strip() or 0) for name in columns] for row in told])


def words(told: Sequence[Row], columns: Sequence[str]) -> NDArray[np.str_]:
    """The columns as words."""
    return np.array([[row[name] for name in columns] for row in told])


def one_hot(known: NDArray[np.str_]) -> OneHotEncoder:
    """Columns of words as columns of 0 and 1; a word that was not `known` is none of them."""
    encoder = OneHotEncoder(handle_unknown="infrequent_if_exist", sparse_output=False, min_frequency=RARE)
    return encoder.fit(known)
