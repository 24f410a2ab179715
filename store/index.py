"""Which passage is about a question? Full-text search in memory: SQLite FTS5 over stems, trigrams for misspelt words.

How well a passage fits is a share 0..1: of the weight of the question's words (rare words weigh more), how much the
passage has, in its title fully, in its subject nearly so, in its body by half. A passage that shares nothing with the
question in title or subject is no answer: a body mentions many things in passing. What the shop sells is mentioned
everywhere, so in a body those words count nothing.
"""

import math
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from store.stems import stems

IN_TITLE, IN_SUBJECT, IN_BODY = 1.0, 0.85, 0.5
UNKNOWN_WEIGHT = 2.4
"""What a word that the shop never uses weighs: about as much as one in every twelfth passage. Own judgement, from
tests/store/test_knowledge.py."""
CANDIDATES = 24
SHORTEST_MISSPELT = 4
KEPT_WORDS = 8_192
"""Words whose nearest one is remembered: what a shop's own pages never say comes up again and again in questions."""
SOUNDS = str.maketrans("аяибвгдзжщ", "оеепфктсшш", "ьъ")
"""Russian letters that are heard alike: «дастафка» sounds like «доставка», so that no slip is counted."""
AS_HEARD = frozenset(stem for word in ("скока", "скоко", "скок", "чо", "че", "щас", "ваще") for stem in stems(word))
"""Common words written as they are said; like their proper forms they tell nothing of a subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is searched: texts of one passage, in one language."""

    language: str
    title: str
    subject: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class _Fields:
    title: frozenset[str]
    subject: frozenset[str]
    body: frozenset[str]

    def share(self, stem: str) -> float:
        if stem in self.title:
            return IN_TITLE
        if stem in self.subject:
            return IN_SUBJECT
        return IN_BODY if stem in self.body else 0.0


class Index:
    """Entries by number; built once, read from any thread. `in_passing` are stems that count nothing in a body."""

    def __init__(self, entries: Sequence[Entry], in_passing: frozenset[str] = frozenset()) -> None:
        self.entries = tuple(entries)
        self._fields = [_fields(entry, in_passing) for entry in entries]
        self._weights = {language: self._weigh(language) for language in {e.language for e in entries}}
        self._lock = threading.Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._fill()
        self._corrected = lru_cache(maxsize=KEPT_WORDS)(self._nearest)

    def search(self, question: str, language: str) -> list[tuple[int, float]]:
        """Numbers of fitting entries with their shares 0..1, best first, ties in the order of entries."""
        weights = self._weights.get(language, {})
        asked = self.asked(question, language)
        total = sum(weights.get(stem, UNKNOWN_WEIGHT) for stem in asked)
        found = []
        for number in self._candidates([stem for stem in asked if stem in weights], language):
            fields = self._fields[number]
            if any(stem in fields.title or stem in fields.subject for stem in asked):
                fit = sum(weights[stem] * fields.share(stem) for stem in asked if stem in weights)
                found.append((number, fit / total))
        return sorted(found, key=lambda pair: (-round(pair[1], 3), pair[0]))

    def asked(self, question: str, language: str) -> list[str]:
        """The stems of a question, each once, misspelt ones corrected."""
        weights = self._weights.get(language, {})
        said = (stem for stem in stems(question) if stem in weights or stem not in AS_HEARD)
        return list(dict.fromkeys(self._corrected(stem, language) for stem in said))

    def _weigh(self, language: str) -> dict[str, float]:
        """The weight of each stem: the logarithm of how rare it is among the language's entries."""
        chosen = [f for f, entry in zip(self._fields, self.entries, strict=True) if entry.language == language]
        counts = Counter(stem for f in chosen for stem in f.title | f.subject | f.body)
        return {stem: math.log(1 + len(chosen) / count) for stem, count in counts.items()}

    def _fill(self) -> None:
        database = self._database
        database.execute("CREATE VIRTUAL TABLE entry USING fts5(language UNINDEXED, title, subject, body)")
        database.execute(
            "CREATE VIRTUAL TABLE word USING fts5(stem UNINDEXED, sound, language UNINDEXED, tokenize='trigram')"
        )
        database.executemany(
            "INSERT INTO entry(rowid, language, title, subject, body) VALUES (?, ?, ?, ?, ?)",
            (
                (number, e.language, " ".join(f.title), " ".join(f.subject), " ".join(f.body))
                for number, (e, f) in enumerate(zip(self.entries, self._fields, strict=True))
            ),
        )
        database.executemany(
            "INSERT INTO word(stem, sound, language) VALUES (?, ?, ?)",
            (
                (stem, sound_of(stem), language)
                for language, weights in self._weights.items()
                for stem in sorted(weights)
            ),
        )

    def _candidates(self, asked: Sequence[str], language: str) -> list[int]:
        if not asked:
            return []
        rows = self._rows(
            "SELECT rowid FROM entry WHERE entry MATCH ? AND language = ? ORDER BY bm25(entry, 0, 4, 2, 1) LIMIT ?",
            (_any_of(asked), language, CANDIDATES),
        )
        return [int(row[0]) for row in rows]

    def _nearest(self, stem: str, language: str) -> str:
        """`stem` itself where the shop knows it, else the nearest known one within a slip or two, else itself."""
        weights = self._weights.get(language, {})
        if stem in weights or len(stem) < SHORTEST_MISSPELT or not stem.isalpha():
            return stem
        sound = sound_of(stem)
        grams = [sound[i : i + 3] for i in range(len(sound) - 2)]
        if not grams:
            return stem
        rows = self._rows(
            "SELECT stem FROM word WHERE word MATCH ? AND language = ? ORDER BY rank LIMIT 12",
            (_any_of(grams), language),
        )
        slips = 1 if len(stem) < 8 else 2
        heard = [(sound_of(row[0]), row[0]) for row in rows]
        near = [(slips_between(sound, other, slips), known) for other, known in heard if other[:1] == sound[:1]]
        best = min(near, default=(slips + 1, stem))
        return best[1] if best[0] <= slips else stem

    def _rows(self, query: str, values: tuple[object, ...]) -> list[tuple[str, ...]]:
        with self._lock:
            return self._database.execute(query, values).fetchall()


def _fields(entry: Entry, in_passing: frozenset[str]) -> _Fields:
    body = frozenset(stems(entry.body))
    return _Fields(frozenset(stems(entry.title)), frozenset(stems(entry.subject)), body - in_passing)


def sound_of(stem: str) -> str:
    """`stem` as it is heard, so that letters heard alike are one; the same stem in other alphabets."""
    return stem.translate(SOUNDS)


def slips_between(one: str, other: str, most: int) -> int:
    """How many letters were changed, dropped, added or swapped with their neighbour; above `most` just `most + 1`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, another in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != another))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == another:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)


def _any_of(terms: Iterable[str]) -> str:
    return " OR ".join('"' + term.replace('"', "") + '"' for term in terms)
