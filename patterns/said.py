"""What do known phrases say of a message? Points for each meaning, flags, and what stands where.

A phrase in a longer idiom does not count, a negated judgment turns, and a sentence may take its flag back.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

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
from patterns.phrases import Hit, Judged, Phrasebook
from patterns.reading import Flag
from patterns.undone import undone
from patterns.words import Words, words_of

JUDGING = (*lexicon_tone.CUES, *lexicon_failure.CUES, *lexicon_mood.CUES, *lexicon_irony.CUES)
GATES = (*lexicon_human.CUES, *lexicon_legal.CUES, *lexicon_safety.CUES, *lexicon_privacy.CUES)
FLAGGING = (*lexicon_flags.CUES, *GATES)
BOOK = Phrasebook(
    (*JUDGING, *FLAGGING, *lexicon_aspects.CUES, *topics.CUES),
    lexicon_concepts.CUES,
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
IDIOMS = {"praise": POLAR, "calm": POLAR, "irony": frozenset({"praise"})}
"""Which meanings inside a longer phrase are part of the idiom: «не плохо» holds «плохо»."""
PAIRS = {(one, other): f"{one} + {other}" for one, other in combinations(sorted(lexicon_concepts.CONCEPTS), 2)}
"""The name of each pair of families, so that none is put together at every message."""
FLAGS = {flag.value: flag for flag in Flag}
DENIALS = {f"not {flag}": flag for flag in Flag}
"""Meanings that take a flag back in their sentence."""
MOST = 4.0
"""Points that one meaning may gather: a long message is not a worse one."""


@dataclass(frozen=True, slots=True)
class Said:
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
    words = words_of(text, _is_russian, _is_english)
    hits = BOOK.find(words) + undone(words)
    judgments = judged(hits, words)
    meant = frozenset([hit.cue.meaning for hit in hits])
    return Said(
        words,
        judgments,
        [hit for hit in hits if hit.cue.meaning == "aspect"],
        meant & topics.TOPICS.keys(),
        concepts_of(hits, words),
        summed(judgments),
        flags_of(hits, words),
        {DENIALS[meaning] for meaning in meant & DENIALS.keys()},
    )


@lru_cache(maxsize=16_384)
def _is_russian(word: str) -> bool:
    return word in RUSSIAN or (len(word) > 3 and BOOK.knows(word))


@lru_cache(maxsize=16_384)
def _is_english(word: str) -> bool:
    return word in ENGLISH or (len(word) > 2 and BOOK.knows(word))


def concepts_of(hits: list[Hit], words: Words) -> frozenset[str]:
    """The families of words that a message speaks of: «body», and with another in one sentence «body + symptom»."""
    told: dict[int, set[str]] = defaultdict(set)
    for hit in hits:
        name = lexicon_concepts.MEANINGS.get(hit.cue.meaning)
        if name:
            told[words.sentences[hit.start]].add(name)
    pairs = [PAIRS[pair] for names in told.values() for pair in combinations(sorted(names), 2)]
    return frozenset(pairs).union(*told.values())


def flags_of(hits: list[Hit], words: Words) -> set[Flag]:
    """The flags that stand in some sentence that does not take them back."""
    said = {(hit.cue.meaning, words.sentences[hit.start]) for hit in hits}
    return {
        FLAGS[meaning] for meaning, sentence in said if meaning in FLAGS and (f"not {meaning}", sentence) not in said
    }


def judged(hits: list[Hit], words: Words) -> list[Judged]:
    """The hits that judge, each with the meaning and points that it has here.

    A hit inside a longer idiom is dropped, a negated judgment turns («not great»).
    """
    judging = [hit for hit in hits if hit.cue.meaning in MEANINGS]
    longer: dict[int, list[Hit]] = defaultdict(list)
    for hit in judging:
        if hit.end - hit.start > 1:
            for place in range(hit.start, hit.end):
                longer[place].append(hit)
    return [
        turned(hit, words) for hit in judging if not any(_swallows(other, hit) for other in longer.get(hit.start, ()))
    ]


def turned(hit: Hit, words: Words) -> Judged:
    """What `hit` means where it stands: praise under a negator is mild blame, blame under one is calm."""
    meaning = hit.cue.meaning
    if meaning in ("praise", "bad") and negated(words, hit.start):
        return Judged(hit, "bad", 1.0) if meaning == "praise" else Judged(hit, "calm", 0.5)
    return Judged(hit, meaning, hit.cue.points)


def _swallows(longer: Hit, hit: Hit) -> bool:
    """Whether `hit` is a part of `longer` that means nothing of its own there."""
    if longer.start > hit.start or longer.end < hit.end or longer.end - longer.start == hit.end - hit.start:
        return False
    if longer.cue.meaning == hit.cue.meaning:
        return longer.cue.points >= hit.cue.points
    return hit.cue.meaning in IDIOMS.get(longer.cue.meaning, ())


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


def summed(judgments: list[Judged]) -> defaultdict[str, float]:
    """Points by meaning; of hits on the same words only the strongest counts."""
    points: defaultdict[str, float] = defaultdict(float)
    taken: dict[str, set[int]] = defaultdict(set)
    for judgment in sorted(judgments, key=lambda judgment: -judgment.points):
        places = range(judgment.hit.start, judgment.hit.end)
        if taken[judgment.meaning].isdisjoint(places):
            points[judgment.meaning] = min(MOST, points[judgment.meaning] + judgment.points)
        taken[judgment.meaning].update(places)
    return points
