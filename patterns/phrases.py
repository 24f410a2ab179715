"""Which known phrases stand in a message? A small language of stems, compiled once, matched in one pass.

    позов*|соедини* .. оператор*     a word that begins so, at most three words, a word that begins so
    ^ agent $                        the whole sentence (courtesies like «please» aside)
    !сколько человек*                not right after `сколько`
    оператор* !связи|сотов*          not right before `связи`
    @person  @number                 a named set of words; anything that begins with a digit

A line that ends in `|` goes on in the next one. A gap `...` is at most six words. A phrase never crosses the end of a
sentence. A word that nothing knows is read as the one that sounds the same («аператор»), or,
for the words people often misspell, as the one that it is a slip away from: a letter too many, missing, wrong or swapped.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from patterns.words import Words

CONTINUED = re.compile(r"\|\s*\n\s*")
GAPS = {"..": 3, "...": 6}
SOUNDS = str.maketrans("оеэыядбгвзж", "аиииитпкфсш", "ьъ")
FUZZY = 6
"""Letters that a stem needs before a slip is forgiven: shorter words have too many honest neighbours."""
LONGEST_FUZZY = 12


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Phrases that mean the same, one a line: `meaning` with its `points`, and the aspect that they speak of, if any.

    An aspect that ends in `?` holds only where no nearer word names another.
    """

    meaning: str
    phrases: str
    points: float = 1.0
    aspect: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that stands in the words `start` (included) to `end` (excluded)."""

    cue: Cue
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """One compiled line. `steps` are (how many words may be skipped before, the terms of which one must come)."""

    cue: Cue
    steps: tuple[tuple[int, frozenset[int]], ...]
    not_before: frozenset[int]
    not_after: frozenset[int]
    opens: bool
    closes: bool


class Phrasebook:
    """All cues of a lexicon, ready to be found.

    `sets` are the named sets, words with spaces between; `courtesies` are the words that `^` and `$` skip,
    `misspelt` the stems that are recognised with one slip in them.
    """

    def __init__(self, cues: Iterable[Cue], sets: Mapping[str, str], courtesies: str, misspelt: str) -> None:
        self._sets = sets
        self._exact: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._slips: dict[str, str] = {}
        self._sounds: dict[str, str] = {}
        self._soft: dict[str, str] = {}
        self._known: dict[str, frozenset[int]] = {}
        self._number = 0
        self._first: dict[int, list[Phrase]] = defaultdict(list)
        self._courtesies = self._terms(courtesies.replace("\n", " ").strip().replace(" ", "|"))
        for cue in cues:
            for line in filter(None, map(str.strip, CONTINUED.sub("|", cue.phrases).splitlines())):
                phrase = self._compiled(cue, line)
                for term in phrase.steps[0][1]:
                    self._first[term].append(phrase)
        self._learn_slips(misspelt.split())

    def find(self, words: Words) -> list[Hit]:
        """Every hit, in order of its first word."""
        terms = [self.terms(word) for word in words.words]
        present = frozenset[int]().union(*terms)
        opens, closes = self._edges(terms, words.sentences)
        hits: dict[Hit, None] = {}
        for start, here in enumerate(terms):
            for term in here:
                for phrase in self._first.get(term, ()):
                    if phrase.steps[-1][1].isdisjoint(present) or (phrase.opens and not opens[start]):
                        continue
                    end = _match(phrase, terms, words.sentences, start)
                    if end and not (phrase.closes and not closes[end - 1]):
                        hits[Hit(phrase.cue, start, end)] = None
        return list(hits)

    def terms(self, word: str) -> frozenset[int]:
        """The numbers of all terms that `word` is one of; remembered, up to a bound."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= 20_000:
                self._known.clear()
            known = self._known[word] = self._looked_up(word) or self._looked_up(self._mended(word))
        return known

    def knows(self, word: str) -> bool:
        """Whether `word`, as it is spelled, stands in any phrase."""
        return bool(self._looked_up(word))

    def _looked_up(self, word: str) -> frozenset[int]:
        found = [self._stems[word[:size]] for size in range(2, len(word) + 1) if word[:size] in self._stems]
        if word in self._exact:
            found.append(self._exact[word])
        if word[:1].isdigit():
            found.append(self._number)
        return frozenset(found)

    def _mended(self, word: str) -> str:
        """The stem that `word` is a slip away from, else the empty word."""
        if word in self._soft:
            return self._soft[word]
        if len(word) < FUZZY or not word.isalpha():
            return ""
        sound = sounded(word)
        for size in range(min(len(word), LONGEST_FUZZY), FUZZY - 2, -1):
            head = word[:size]
            if sound[:size] in self._sounds:
                return self._sounds[sound[:size]]
            if head in self._slips:
                return self._slips[head]
            for shorter in _without_one(head):
                stem = self._slips.get(shorter)
                if stem and size - 1 <= len(stem) <= size:
                    return stem
        return ""

    def _learn_slips(self, misspelt: Iterable[str]) -> None:
        for known in (*self._stems, *self._exact):
            if "ь" in known:
                self._soft.setdefault(known.replace("ь", ""), known)
        for stem in misspelt:
            self._sounds.setdefault(sounded(stem), stem)
            for shorter in (stem, *_without_one(stem)):
                self._slips.setdefault(shorter, stem)

    def _terms(self, element: str) -> frozenset[int]:
        found: set[int] = set()
        for word in element.split("|"):
            if word == "@number":
                found.add(self._number)
            elif word.startswith("@"):
                found |= self._terms(self._sets[word[1:]].replace(" ", "|"))
            else:
                table, key = (self._stems, word[:-1]) if word.endswith("*") else (self._exact, word)
                found.add(table.setdefault(key, len(self._stems) + len(self._exact) + 1))
        return frozenset(found)

    def _compiled(self, cue: Cue, line: str) -> Phrase:
        steps: list[tuple[int, frozenset[int]]] = []
        before: frozenset[int] = frozenset()
        after: frozenset[int] = frozenset()
        gap = 0
        elements = line.split()
        for element in elements:
            if element in GAPS:
                gap = GAPS[element]
            elif element.startswith("!"):
                before, after = (before, self._terms(element[1:])) if steps else (self._terms(element[1:]), after)
            elif element not in "^$":
                steps.append((gap, self._terms(element)))
                gap = 0
        return Phrase(cue, tuple(steps), before, after, "^" in elements, "$" in elements)

    def _edges(self, terms: Sequence[frozenset[int]], sentences: Sequence[int]) -> tuple[list[bool], list[bool]]:
        """For each word, whether only courtesies stand before it in its sentence, and whether only they stand after."""
        return self._edge(terms, sentences), self._edge(terms[::-1], sentences[::-1])[::-1]

    def _edge(self, terms: Sequence[frozenset[int]], sentences: Sequence[int]) -> list[bool]:
        edges: list[bool] = []
        for place, here in enumerate(sentences):
            first = not place or sentences[place - 1] != here
            edges.append(first or (edges[-1] and not terms[place - 1].isdisjoint(self._courtesies)))
        return edges


def _match(phrase: Phrase, terms: Sequence[frozenset[int]], sentences: Sequence[int], start: int) -> int:
    """The end of `phrase` if it begins at `start`, else 0."""
    sentence = sentences[start]
    if phrase.not_before and start and sentences[start - 1] == sentence and terms[start - 1] & phrase.not_before:
        return 0
    place = start
    for gap, wanted in phrase.steps:
        limit = min(place + gap + 1, len(terms))
        while place < limit and terms[place].isdisjoint(wanted):
            place += 1
        if place == limit or sentences[place] != sentence:
            return 0
        place += 1
    if phrase.not_after and place < len(terms) and sentences[place] == sentence and terms[place] & phrase.not_after:
        return 0
    return place


def sounded(word: str) -> str:
    """A Russian word as it sounds: unstressed vowels and voiced consonants that people confuse are one letter."""
    return word.translate(SOUNDS)


def _without_one(word: str) -> list[str]:
    """`word` with each letter but the first left out: nearly nobody mistypes the first one."""
    return [word[:place] + word[place + 1 :] for place in range(1, len(word))]
