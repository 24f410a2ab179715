"""What do known phrases say of a message? Points for each meaning, flags, and what stands where.

A phrase in a longer idiom does not count, a negated judgment turns, and a sentence may take its flag back.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from operator import attrgetter
from typing import NamedTuple

from patterns import (
    lexicon_aspects,
    lexicon_concepts,
    lexicon_failure,
    lexicon_flags,
    lexicon_human,
    lexicon_irony,
    lexicon_legal,
    lexicon_mood,
    lexicon_privacy,
    lexicon_safety,
    lexicon_sets,
    lexicon_tone,
    lexicon_words,
    topics,
)
from patterns.phrases import Hit, Known, Phrasebook, new_tuple
from patterns.reading import Flag
from patterns.remembered import Remembered
from patterns.undone import undone
from patterns.words import Words, words_of

JUDGING = (*lexicon_tone.CUES, *lexicon_failure.CUES, *lexicon_mood.CUES, *lexicon_irony.CUES)
GATES = (*lexicon_human.CUES, *lexicon_legal.CUES, *lexicon_safety.CUES, *lexicon_privacy.CUES)
FLAGGING = (*lexicon_flags.CUES, *GATES)
BOOK = Phrasebook(
    (*JUDGING, *FLAGGING, *lexicon_aspects.CUES, *topics.CUES),
    lexicon_concepts.CONCEPTS,
    lexicon_sets.SETS,
    lexicon_sets.COURTESIES,
    lexicon_words.OFTEN_MISSPELT,
)

NEGATORS = frozenset(lexicon_sets.NEGATORS.split())
SOFTENERS = frozenset(lexicon_sets.SOFTENERS.split())
RUSSIAN = frozenset(lexicon_words.RUSSIAN.split())
ENGLISH = frozenset(lexicon_words.ENGLISH.split())

MEANINGS = frozenset(cue.meaning for cue in JUDGING)
POLAR = frozenset({"failure", "bad", "anger", "praise", "calm", "worry", "puzzled"})
POLARITY = {"praise": "positive", "failure": "negative", "bad": "negative", "anger": "negative"}
"""What a judgment says of the aspect that it judges."""
TURNED = {"praise": ("bad", 1.0), "bad": ("calm", 0.5)}
"""Meaning and points of a judgment under a negator."""
IDIOMS = {"praise": POLAR, "calm": POLAR, "irony": frozenset({"praise"})}
"""Which meanings inside a longer phrase are part of the idiom: «не плохо» holds «плохо»."""
PAIRS = {(one, other): f"{one} + {other}" for one, other in combinations(sorted(lexicon_concepts.CONCEPTS), 2)}
"""The name of each pair of families, so that none is put together at every message."""
FLAGS = {flag.value: flag for flag in Flag}
DENIALS = {f"not {flag}": flag for flag in Flag}
"""Meanings that take a flag back in their sentence."""
BY_POINTS = attrgetter("points")
MOST = 4.0
"""Points that one meaning may gather: a long message is not a worse one."""


class Judged(NamedTuple):
    """A hit with the meaning and points that it has where it stands, and what it praises or blames, if anything."""

    hit: Hit
    meaning: str
    points: float
    aspect: str


class Said(NamedTuple):
    """What stands in a message: its `words`, the judgments, the nouns of `aspects` and the topics that are named.

    `concepts` are the families of words (`lexicon_concepts`), by name, and pairs of them that share a sentence.
    `points` are by meaning, `flags` are those that a phrase raises, `denied` those that a phrase takes back.
    """

    words: Words
    judgments: list[Judged]
    aspects: list[Hit]
    topics: frozenset[str]
    concepts: frozenset[str]
    points: defaultdict[str, float]
    flags: set[Flag]
    denied: set[Flag]


def said_in(text: str) -> Said:
    """Look up all phrases of `text`."""
    words = words_of(text, IN_RUSSIAN, IN_ENGLISH)
    known = [BOOK.known[word] for word in words.words]
    hits = BOOK.find(known, words.sentences) + undone(words)
    meant = {hit.cue.meaning for hit in hits}
    aspects = [hit for hit in hits if hit.cue.meaning == "aspect"]
    judgments = judged([hit for hit in hits if hit.cue.meaning in MEANINGS], aspects, words)
    return Said(
        words,
        judgments,
        aspects,
        frozenset(meant & topics.TOPICS.keys()),
        concepts_of(known, words.sentences),
        summed(judgments),
        {FLAGS[meaning] for meaning in meant & FLAGS.keys() if stands(meaning, meant, hits, words)},
        {DENIALS[meaning] for meaning in meant & DENIALS.keys()},
    )


def _is_russian(word: str) -> bool:
    return word in RUSSIAN or (len(word) > 3 and BOOK.knows(word))


def _is_english(word: str) -> bool:
    return word in ENGLISH or (len(word) > 2 and BOOK.knows(word))


IN_RUSSIAN = Remembered(_is_russian)
IN_ENGLISH = Remembered(_is_english)
"""Whether each word, as it is spelled, is one of the language."""


def concepts_of(known: Sequence[Known], sentences: Sequence[int]) -> frozenset[str]:
    """The families of words that a message speaks of: «body», and with another in one sentence «body + symptom»."""
    told: dict[int, set[str]] = {}
    for sentence, word in zip(sentences, known, strict=True):
        if word.families:
            told.setdefault(sentence, set()).update(word.families)
    pairs = [PAIRS[pair] for names in told.values() for pair in combinations(sorted(names), 2)]
    return frozenset(pairs).union(*told.values())


def stands(flag: str, meant: set[str], hits: list[Hit], words: Words) -> bool:
    """Whether a flag is raised in some sentence that does not take it back."""
    if f"not {flag}" not in meant:
        return True
    raised, denied = (
        {words.sentences[hit.start] for hit in hits if hit.cue.meaning == meaning} for meaning in (flag, f"not {flag}")
    )
    return bool(raised - denied)


def judged(judging: list[Hit], aspects: list[Hit], words: Words) -> list[Judged]:
    """The hits that judge, each with what it means here and which of the `aspects` it judges.

    A hit inside a longer idiom is dropped, a negated judgment turns («not great»).
    """
    longer: dict[int, list[Hit]] = {}
    for hit in judging:
        if hit.end - hit.start > 1:
            for place in range(hit.start, hit.end):
                longer.setdefault(place, []).append(hit)
    own = [hit for hit in judging if hit.start not in longer or not swallowed(hit, longer[hit.start])]
    return [turned(hit, aspects, words) for hit in own]


def turned(hit: Hit, aspects: list[Hit], words: Words) -> Judged:
    """What `hit` means where it stands: praise under a negator is mild blame, blame under one is calm."""
    meaning, points = hit.cue.meaning, hit.cue.points
    if meaning in TURNED and negated(words, hit.start):
        meaning, points = TURNED[meaning]
    return new_tuple(Judged, (hit, meaning, points, aspect_of(hit, aspects, words) if meaning in POLARITY else ""))


def aspect_of(hit: Hit, named: list[Hit], words: Words) -> str:
    """The aspect that a judging phrase speaks of by itself, else the nearest named one, else its default."""
    own = hit.cue.aspect
    if own and not own.endswith("?"):
        return own
    return (nearest(named, hit, words) if named else "") or own.removesuffix("?")


def nearest(named: list[Hit], hit: Hit, words: Words) -> str:
    """The aspect named closest to `hit` in its sentence, its own clause first; empty where none is."""
    sentence, clause = words.sentences[hit.start], words.clauses[hit.start]
    near = [
        (words.clauses[name.start] != clause, abs(name.start - hit.start), name.cue.aspect)
        for name in named
        if words.sentences[name.start] == sentence
    ]
    return min(near)[2] if near else ""


def swallowed(hit: Hit, others: list[Hit]) -> bool:
    """Whether `hit` is a part of a longer one among `others` that stand there too, and says nothing of its own."""
    meaning, points = hit.cue.meaning, hit.cue.points
    for cue, start, end in others:
        if end < hit.end or end - start == hit.end - hit.start:
            continue
        if cue.points >= points if cue.meaning == meaning else meaning in IDIOMS.get(cue.meaning, ()):
            return True
    return False


def negated(words: Words, place: int) -> bool:
    """Whether a negator stands right before `place` in its clause, softening words between («не очень хорошо»)."""
    for before in range(place - 1, max(-1, place - 4), -1):
        if words.clauses[before] != words.clauses[place]:
            return False
        if words.words[before] in NEGATORS:
            return True
        if words.words[before] not in SOFTENERS:
            return False
    return False


def read_words(said: Said) -> tuple[str, ...]:
    """The words as learnt weights know them: praise or blame that is negated begins with an exclamation mark."""
    words = list(said.words.words)
    for judgment in said.judgments:
        if judgment.meaning != judgment.hit.cue.meaning:
            words[judgment.hit.start] = f"!{said.words.words[judgment.hit.start]}"
    return tuple(words)


def in_sentences(said: Said, words: Sequence[str]) -> Iterator[tuple[list[str], frozenset[str]]]:
    """The sentences of a message: the words of each, as learnt weights know them, and the families they are of."""
    for _, places in groupby(range(len(words)), said.words.sentences.__getitem__):
        here = list(places)
        known = [BOOK.known[said.words.words[place]] for place in here]
        yield [words[place] for place in here], concepts_of(known, [0] * len(here))


def summed(judgments: list[Judged]) -> defaultdict[str, float]:
    """Points by meaning; of hits on the same words only the strongest counts."""
    points: defaultdict[str, float] = defaultdict(float)
    taken: defaultdict[str, int] = defaultdict(int)
    for hit, meaning, worth, _ in sorted(judgments, key=BY_POINTS, reverse=True):
        places = (1 << hit.end) - (1 << hit.start)
        if not taken[meaning] & places:
            points[meaning] = min(MOST, points[meaning] + worth)
        taken[meaning] |= places
    return points
