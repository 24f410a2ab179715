"""What is worth working out once? Whatever hangs on a single word: most words come again."""

from collections.abc import Callable
from typing import TypeVar

Told = TypeVar("Told")
MOST = 16_384
"""Words that are remembered; with one more all are forgotten, which costs a moment and bounds the memory."""


class Remembered(dict[str, Told]):
    """`remembered[word]` is what `work_out` tells of the word, once."""

    def __init__(self, work_out: Callable[[str], Told], most: int = MOST) -> None:
        super().__init__()
        self._work_out = work_out
        self._most = most

    def __missing__(self, word: str) -> Told:
        if len(self) >= self._most:
            self.clear()
        told = self[word] = self._work_out(word)
        return told
