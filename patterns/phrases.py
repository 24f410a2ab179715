"""Which known phrases stand in a message? A small language of stems, compiled once, matched in one pass.

    позов*|соедини* .. оператор*     a word that begins so, at most three words, a word that begins so
    ^ agent $                        the whole sentence (courtesies like «please» aside)
    !сколько человек*                not right after `сколько`
    оператор* !связи|сотов*          not right before `связи`
    @person  @number                 a named set of words; anything that begins with a digit

A line that ends in `|` goes on in the next one. A gap `...` is at most six words. A phrase never crosses the end of a
sentence. A word that nothing knows is read as the one that sounds the same («аператор»), or, for the words
people often misspell, as the one that it is a slip away from: a letter too many, missing, wrong or swapped.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from patterns.remembered import Remembered

CONTINUED = re.compile(r"\|\s*\n\s*")
GAPS = {"..": 3, "...": 6}
SOUNDS = str.maketrans("оеэыядбгвзж", "аиииитпкфсш", "ьъ")
FUZZY = 6
"""Letters that a stem needs before a slip is forgiven: shorter words have too many honest neighbours."""
LONGEST_FUZZY = 12
LETTERS = {
    letter: (place + 7) ** 3
    for place, letter in enumerate("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя")
}
"""What letters weigh: words of the same letters weigh the same, others hardly ever."""
NEAR = 4
"""Letters by which most words are told to be near no stem at all."""
LONGEST_SWAPPED = 16
"""Letters of a word within which a swap is looked for."""
SURE = 6
"""Letters that a stem needs to be recognised behind two swapped ones."""
MANNERS = 8
"""Courtesies in a row that are looked past at the edge of a sentence."""


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Phrases that mean the same, one a line: `meaning` with its `points`, and the aspect that they speak of, if any.

    An aspect that ends in `?` holds only where no nearer word names another.
    """

    meaning: str
    phrases: str
    points: float = 1.0
    aspect: str = ""


new_tuple = tuple.__new__
"""Builds a named tuple of all its fields at half the cost: a message holds dozens."""


class Hit(NamedTuple):
    """A cue that stands in the words `start` (included) to `end` (excluded)."""

    cue: Cue
    start: int
    end: int


BY_START = attrgetter("start")


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """One compiled line: the terms of each of its words, with how many words may be skipped before it."""

    cue: Cue
    steps: tuple[tuple[int, frozenset[int]], ...]
    not_before: frozenset[int]
    not_after: frozenset[int]
    opens: bool
    closes: bool

    def is_plain(self) -> bool:
        """Whether it is a single word that means the same wherever it stands."""
        return not (self.steps[1:] or self.not_before or self.not_after or self.opens or self.closes)


class Filed(NamedTuple):
    """A phrase under its rarest word, which stands `near` to `far` words after its first one.

    A message without any of the terms that it `needs`, those of its second rarest word, need not be matched.
    """

    phrase: Phrase
    needs: frozenset[int]
    near: int
    far: int


class Known(NamedTuple):
    """What is known of a word: its `terms`, what it means by itself, phrases that it is the rarest of, its families."""

    terms: frozenset[int]
    cues: tuple[Cue, ...]
    phrases: tuple[Filed, ...]
    families: tuple[str, ...]


class Phrasebook:
    """All cues of a lexicon, ready to be found.

    `families` are words by name, which tell no language: their stems are too broad for it («operator*», «оператор*»).
    `sets` are the named sets, words with spaces between; `courtesies` are the words that `^` and `$` skip,
    `misspelt` the stems that are recognised with one slip in them.
    """

    def __init__(
        self, cues: Iterable[Cue], families: Mapping[str, str], sets: Mapping[str, str], courtesies: str, misspelt: str
    ) -> None:
        self._sets = sets
        self._exact: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._slips: dict[str, str] = {}
        self._sounds: dict[str, str] = {}
        self._soft: dict[str, str] = {}
        self._by_letters: dict[int, set[str]] = defaultdict(set)
        self._sound_heads: set[str] = set()
        self._slip_heads: set[str] = set()
        self._number = 0
        self._plain: dict[int, list[Cue]] = defaultdict(list)
        self._rarest: dict[int, list[Filed]] = defaultdict(list)
        self._families: dict[int, list[str]] = defaultdict(list)
        self.known = Remembered(self._look_up)
        """What is known of each word."""
        self._courtesies = self._terms(courtesies.replace("\n", " ").strip().replace(" ", "|"))
        self._file([self._compiled(cue, line) for cue in cues for line in _lines(cue.phrases)])
        self._telling = len(self._stems) + len(self._exact)
        for name, words in families.items():
            for term in self._terms("|".join(_lines(words))):
                self._families[term].append(name)
        self._learn_slips(misspelt.split())

    def find(self, known: Sequence[Known], sentences: Sequence[int]) -> list[Hit]:
        """Every hit in words that are known so, in order of its first word; one may stand there twice."""
        terms = [word.terms for word in known]
        present = frozenset[int]().union(*terms)
        hits: list[Hit] = []
        for place, (_, cues, phrases, _) in enumerate(known):
            if cues:
                hits.extend([new_tuple(Hit, (cue, place, place + 1)) for cue in cues])
            for phrase, needs, near, far in phrases:
                if not needs.isdisjoint(present):
                    first = phrase.steps[0][1]
                    for start in range(max(0, place - far), place - near + 1):
                        end = 0 if terms[start].isdisjoint(first) else _match(phrase, terms, sentences, start)
                        if end and self._stands(phrase, terms, sentences, start, end):
                            hits.append(new_tuple(Hit, (phrase.cue, start, end)))
        hits.sort(key=BY_START)
        return hits

    def _file(self, phrases: list[Phrase]) -> None:
        """Put each phrase where `find` looks for it: single words apart, they need no matching."""
        often = Counter([term for phrase in phrases for _, wanted in phrase.steps for term in wanted])
        for phrase in phrases:
            if phrase.is_plain():
                for term in phrase.steps[0][1]:
                    self._plain[term].append(phrase.cue)
                continue
            steps = phrase.steps
            rarest = sorted(range(len(steps)), key=lambda step: sum([often[term] for term in steps[step][1]]))
            near, other = rarest[0], rarest[:2][-1]
            far = near + sum([gap for gap, _ in steps[: near + 1]])
            for term in steps[near][1]:
                self._rarest[term].append(Filed(phrase, steps[other][1], near, far))

    def _look_up(self, word: str) -> Known:
        terms = self._looked_up(word) | self._looked_up(self._soft.get(word, ""))
        terms = terms or self._looked_up(self._mended(word))
        return Known(
            terms,
            tuple([cue for term in terms for cue in self._plain.get(term, ())]),
            tuple(dict.fromkeys([filed for term in terms for filed in self._rarest.get(term, ())])),
            tuple(dict.fromkeys([name for term in terms for name in self._families.get(term, ())])),
        )

    def knows(self, word: str) -> bool:
        """Whether `word`, as it is spelled, stands in any phrase (families aside)."""
        return any(term <= self._telling for term in self._looked_up(word))

    def _looked_up(self, word: str) -> frozenset[int]:
        found = [self._stems[word[:size]] for size in range(2, len(word) + 1) if word[:size] in self._stems]
        if word in self._exact:
            found.append(self._exact[word])
        if word[:1].isdigit():
            found.append(self._number)
        return frozenset(found)

    def _mended(self, word: str) -> str:
        """What `word` was meant to be, else the empty word."""
        if len(word) < FUZZY or not word.isalpha():
            return ""
        return self._unswapped(word) or self._slipped(word)

    def _unswapped(self, word: str) -> str:
        """`word` with two neighbouring letters swapped back, where that makes it a known word or stem."""
        weight = 0
        for size, letter in enumerate(word[:LONGEST_SWAPPED], 1):
            weight += LETTERS.get(letter, 0)
            if weight not in self._by_letters:
                continue
            for known in self._by_letters[weight]:
                if len(known) == size and _is_swapped(known, word[:size]):
                    if size >= SURE and known in self._stems:
                        return known + word[size:]
                    if size == len(word) and known in self._exact:
                        return known
        return ""

    def _slipped(self, word: str) -> str:
        """The often misspelt stem that sounds like the beginning of `word` or is one letter away from it."""
        sound = sounded(word)
        sounds = sound[:NEAR] in self._sound_heads
        places = [place for place in (1, 2) if _without(word[: NEAR + 1], place)[:NEAR] in self._slip_heads]
        whole = word[:3] in self._slip_heads
        if not (sounds or places or whole):
            return ""
        for size in range(min(len(word), LONGEST_FUZZY), FUZZY - 2, -1):
            head = word[:size]
            if sound[:size] in self._sounds:
                return self._sounds[sound[:size]]
            if head in self._slips:
                return self._slips[head]
            for place in (*places, *(range(3, size) if whole else ())):
                stem = self._slips.get(_without(head, place))
                if stem and size - 1 <= len(stem) <= size:
                    return stem
        return ""

    def _learn_slips(self, misspelt: Iterable[str]) -> None:
        for known in (*self._stems, *self._exact):
            if "ь" in known:
                self._soft.setdefault(known.replace("ь", ""), known)
            if len(known) >= FUZZY - 1:
                self._by_letters[sum(LETTERS.get(letter, 0) for letter in known)].add(known)
        for stem in misspelt:
            self._sounds.setdefault(sounded(stem), stem)
            for shorter in (stem, *(_without(stem, place) for place in range(1, len(stem)))):
                self._slips.setdefault(shorter, stem)
        self._sound_heads = {sound[:NEAR] for sound in self._sounds}
        self._slip_heads = {slip[:size] for slip in self._slips for size in (3, NEAR)}

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

    def _stands(
        self, phrase: Phrase, terms: Sequence[frozenset[int]], sentences: Sequence[int], start: int, end: int
    ) -> bool:
        """Whether a phrase that wants to open or close its sentence does; courtesies around it do not count."""
        return not (
            (phrase.opens and not self._is_edge(terms, sentences, start, -1))
            or (phrase.closes and not self._is_edge(terms, sentences, end - 1, 1))
        )

    def _is_edge(self, terms: Sequence[frozenset[int]], sentences: Sequence[int], place: int, way: int) -> bool:
        sentence = sentences[place]
        for neighbour in range(place + way, place + way * (MANNERS + 1), way):
            if not 0 <= neighbour < len(terms) or sentences[neighbour] != sentence:
                return True
            if terms[neighbour].isdisjoint(self._courtesies):
                return False
        return False


def _match(phrase: Phrase, terms: Sequence[frozenset[int]], sentences: Sequence[int], start: int) -> int:
    """The end of `phrase`, whose first word stands at `start`, if it all stands there, else 0."""
    sentence = sentences[start]
    if phrase.not_before and start and sentences[start - 1] == sentence and terms[start - 1] & phrase.not_before:
        return 0
    place = start + 1
    for gap, wanted in phrase.steps[1:]:
        limit = min(place + gap + 1, len(terms))
        while place < limit and terms[place].isdisjoint(wanted):
            place += 1
        if place == limit or sentences[place] != sentence:
            return 0
        place += 1
    if phrase.not_after and place < len(terms) and sentences[place] == sentence and terms[place] & phrase.not_after:
        return 0
    return place


def _lines(text: str) -> list[str]:
    """The lines of a text of phrases, each in one piece."""
    return [line for line in map(str.strip, CONTINUED.sub("|", text).splitlines()) if line]


def sounded(word: str) -> str:
    """A Russian word as it sounds: unstressed vowels and voiced consonants that people confuse are one letter."""
    return word.translate(SOUNDS)


def _without(word: str, place: int) -> str:
    """`word` with the letter at `place` left out; never the first one, nearly nobody mistypes it."""
    return word[:place] + word[place + 1 :]


def _is_swapped(known: str, word: str) -> bool:
    """Whether the two, of one length, differ by two neighbouring letters changing places, the first never."""
    for place in range(1, len(word) - 1):
        if known[place] != word[place]:
            swapped = known[:place] + known[place + 1] + known[place] + known[place + 2 :]
            return swapped == word
    return False
