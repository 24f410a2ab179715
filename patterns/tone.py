"""How does a message sound? Points for each meaning from the words, the punctuation and the talk so far.

`hear` is pure and reads a message once. Each phrase that stands in it gives points to its meaning (`judged`, `summed`),
`tone_scores` makes a tone of them, `tone_aspects` tells what is praised or blamed. Flags are phrases, too, and a
sentence may take its flag back. The dialogue (earlier tones, repeats, misunderstandings, a late order) adds strain.
"""

from collections import defaultdict
from datetime import datetime
from functools import lru_cache

from patterns import (
    lexicon_aspects,
    lexicon_failure,
    lexicon_flags,
    lexicon_human,
    lexicon_irony,
    lexicon_mood,
    lexicon_risk,
    lexicon_sets,
    lexicon_tone,
    lexicon_words,
    topics,
)
from patterns.phrases import Hit, Judged, Phrasebook
from patterns.reading import Flag, Tone
from patterns.tone_aspects import aspects_of
from patterns.tone_scores import UNHAPPY, Signs, Strain, negativity_of, tone_of, urgency_of
from patterns.undone import undone
from patterns.words import Words, words_of
from profiles.events import ToneHeard
from profiles.profile import Dialogue

READER = "lexicon-1"
"""The reader's name and version, as the record keeps it."""

JUDGING = (*lexicon_tone.CUES, *lexicon_failure.CUES, *lexicon_mood.CUES, *lexicon_irony.CUES)
FLAGGING = (*lexicon_flags.CUES, *lexicon_human.CUES, *lexicon_risk.CUES)
BOOK = Phrasebook(
    (*JUDGING, *FLAGGING, *lexicon_aspects.CUES, *topics.CUES),
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
FLAGS = {flag.value: flag for flag in Flag}
MOST = 4.0
"""Points that one meaning may gather: a long message is not a worse one."""


def hear(text: str, *, at: datetime, dialogue: Dialogue, late_order: bool = False) -> ToneHeard:
    """How `text` sounds to somebody who followed the `dialogue`; `late_order`: an order of theirs is overdue."""
    words = words_of(text, _is_russian, _is_english)
    hits = BOOK.find(words) + undone(words)
    flags = flags_of(hits, words)
    judgments = judged(hits, words)
    about = {hit.cue.meaning for hit in hits} & topics.TOPICS.keys()
    overdue = late_order and not about.isdisjoint({"order_status", "delivery"})
    signs = Signs(summed(judgments), flags, words, strain_of(text, dialogue, overdue=overdue))
    tone = tone_of(signs)
    named = [hit for hit in hits if hit.cue.meaning == "aspect"]
    return ToneHeard(
        at=at,
        tone=tone,
        negativity=negativity_of(tone, signs),
        urgency=urgency_of(signs),
        politeness=min(1.0, signs.points["polite"]),
        flags=frozenset(flags - BELIED.get(tone, set())),
        aspects=aspects_of(judgments, named, words, tone, flags),
        topics=tuple(sorted(about)),
        questions=words.questions,
        words=len(words.words),
        language=words.language or dialogue.language,
        reader=READER,
    )


BELIED = {Tone.SARCASTIC: {Flag.THANKS}, Tone.SATISFIED: {Flag.DOUBT}}
"""Flags that a tone belies: sarcastic thanks are none, and who is pleased only mentions the price."""


@lru_cache(maxsize=8192)
def _is_russian(word: str) -> bool:
    return word in RUSSIAN or (len(word) > 3 and BOOK.knows(word))


@lru_cache(maxsize=8192)
def _is_english(word: str) -> bool:
    return word in ENGLISH or (len(word) > 2 and BOOK.knows(word))


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


def summed(judgments: list[Judged]) -> dict[str, float]:
    """Points by meaning; of hits on the same words only the strongest counts."""
    points: dict[str, float] = defaultdict(float)
    taken: dict[str, set[int]] = defaultdict(set)
    for judgment in sorted(judgments, key=lambda judgment: -judgment.points):
        places = range(judgment.hit.start, judgment.hit.end)
        if taken[judgment.meaning].isdisjoint(places):
            points[judgment.meaning] = min(MOST, points[judgment.meaning] + judgment.points)
        taken[judgment.meaning].update(places)
    return points


def strain_of(text: str, dialogue: Dialogue, *, overdue: bool) -> Strain:
    """What the talk so far adds to the visitor's next words."""
    said = [line.text for line in dialogue.lines if line.role == "visitor"]
    if said and said[-1] == text:
        said.pop()
    missed = sum(not line.understood for line in dialogue.lines[-5:] if line.role == "assistant")
    again = sum(alike(text, earlier) for earlier in said[-5:])
    heard = dialogue.heard[-3:]
    slope = heard[-1].negativity - heard[0].negativity if heard else 0.0
    unhappy = bool(heard) and heard[-1].tone in UNHAPPY
    level = 0.3 * missed + 0.3 * again + 0.25 * overdue + 0.25 * unhappy + 0.2 * max(0.0, slope)
    return Strain(min(1.0, level), heard[-1].urgency if heard else 0.0)


def alike(text: str, earlier: str) -> bool:
    """Whether two lines say the same in nearly the same words."""
    ours, theirs = set(text.lower().split()), set(earlier.lower().split())
    return len(ours & theirs) >= 2 and len(ours & theirs) >= 0.6 * len(ours | theirs)
