"""How does a message sound? Points for each tone from the words, the punctuation and the talk so far.

`hear` is pure and reads a message once. Every phrase that stands in it gives points to its meaning; the meanings,
how loudly the message is punctuated, and the dialogue (earlier tones, repeats, misunderstandings, a late order) add up
to one score per tone, and the highest wins over plain neutrality.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from patterns import lexicon_aspects, lexicon_flags, lexicon_tone, lexicon_words, topics
from patterns.phrases import Cue, Hit, Phrasebook
from patterns.reading import Flag, Tone
from patterns.words import Words, words_of
from profiles.events import AspectHeard, ToneHeard
from profiles.profile import Dialogue

READER = "lexicon-1"
"""The reader's name and version, as the record keeps it."""

BOOK = Phrasebook(
    (*lexicon_tone.CUES, *lexicon_flags.CUES, *lexicon_aspects.CUES, *topics.CUES),
    {**lexicon_flags.SETS, **lexicon_aspects.SETS, **lexicon_tone.SETS},
    lexicon_flags.COURTESIES,
    lexicon_words.OFTEN_MISSPELT,
)

NEGATORS = frozenset(lexicon_tone.NEGATORS.split())
SOFTENERS = frozenset(lexicon_tone.SOFTENERS.split())
RUSSIAN = frozenset(lexicon_words.RUSSIAN.split())
ENGLISH = frozenset(lexicon_words.ENGLISH.split())

UNDONE = Cue("failure", "", 0.95)
"""A failure that no phrase names."""
RUSSIAN_VERB = re.compile(r"(?:[аяеиую]т|[иыаяеу]л[аио]?|[лт]ся|л[аио]сь)$")
MINE = re.compile(
    "знает|хочет|может|могут|буд|бывает|бывал|был|имеет|значит|хватит|стоит|понял|понима|наш|нашл|успел|хотел|знал|видел|"
    "пробовал|решил|думал|ожидал|определил|выбрал|смог|помеша|против|болит|жал|брал|куп|заказывал|пользовал|слыш|интерес|"
    "треб|горит|забы|мешает|волну|напомн|подскаж|лет$|свет$|нет$|цвет"
)
"""What a visitor says of themselves or of plans: no failure of ours."""
ENGLISH_NOT = frozenset(
    ["doesnt", "wont", "isnt", "hasnt", "didnt", "wasnt", "arent", "werent", "havent", "wouldnt", "never"]
)
OURS = frozenset(["i", "we", "if", "it's", "what", "why", "who", "that", "which", "there", "and", "but", "or", "you"])
IFS = frozenset(["если", "if", "чтобы", "чтоб", "unless", "whether", "а", "пока"])

NEUTRAL = 0.85
"""What any other tone must beat: a little less than one clear complaint."""

BLAME = frozenset({"failure", "bad", "anger"})
POLAR = BLAME | {"praise", "calm", "worry", "puzzled"}
IDIOMS = {"praise": POLAR, "calm": POLAR, "irony": frozenset({"praise"})}
MEANINGS = frozenset(cue.meaning for cue in lexicon_tone.CUES)
POLARITY = {"praise": "positive", "failure": "negative", "bad": "negative", "anger": "negative"}
OPINION = {
    Tone.SATISFIED: "positive",
    Tone.ANXIOUS: "negative",
    Tone.FRUSTRATED: "negative",
    Tone.ANGRY: "negative",
    Tone.SARCASTIC: "negative",
}
"""Tones that praise or blame something even where no single phrase does."""
FLAGS = {flag.value: flag for flag in Flag}
NEGATIVITY = {
    Tone.NEUTRAL: 0.1,
    Tone.SATISFIED: 0.05,
    Tone.CONFUSED: 0.3,
    Tone.ANXIOUS: 0.4,
    Tone.FRUSTRATED: 0.6,
    Tone.ANGRY: 0.8,
    Tone.SARCASTIC: 0.7,
}
"""Where each tone starts; complaints and heat move it from there."""
UNHAPPY = frozenset({Tone.FRUSTRATED, Tone.ANGRY, Tone.SARCASTIC})


@dataclass(frozen=True, slots=True)
class Heat:
    """What the talk so far adds: `strain` 0..1, and the visitor's last `urgency`."""

    strain: float = 0.0
    urgency: float = 0.0


def hear(text: str, *, at: datetime, dialogue: Dialogue, late_order: bool = False) -> ToneHeard:
    """How `text` sounds to somebody who followed the `dialogue`; `late_order`: an order of theirs is overdue."""
    words = words_of(text, _is_russian, _is_english)
    hits = BOOK.find(words) + undone(words)
    flags = flags_of(hits, words)
    polar = judged(hits, words)
    points = summed(polar)
    about = tuple(sorted({hit.cue.meaning for hit in hits} & topics.TOPICS.keys()))
    before = heat_of(text, dialogue, late_order=late_order and bool({"order_status", "delivery"} & set(about)))
    tone = tone_of(points, flags, words, before)
    if tone is Tone.SARCASTIC:
        flags -= {Flag.THANKS}
    if tone is Tone.SATISFIED:
        flags -= {Flag.DOUBT}
    return ToneHeard(
        at=at,
        tone=tone,
        negativity=negativity_of(tone, points, words, before),
        urgency=urgency_of(flags, points, words, before),
        politeness=min(1.0, points["polite"]),
        flags=frozenset(flags),
        aspects=aspects_of(polar, hits, words, tone, flags),
        topics=about,
        questions=words.questions,
        words=len(words.words),
        language=words.language or dialogue.language,
        reader=READER,
    )


@lru_cache(maxsize=8192)
def _is_russian(word: str) -> bool:
    return word in RUSSIAN or (len(word) > 3 and BOOK.knows(word))


@lru_cache(maxsize=8192)
def _is_english(word: str) -> bool:
    return word in ENGLISH or (len(word) > 2 and BOOK.knows(word))


def undone(words: Words) -> list[Hit]:
    """Something did not happen or does not work, in whatever verb: «не + a verb of the third person», «won't ...»."""
    hits = []
    for place, word in enumerate(words.words[:-1]):
        following = words.words[place + 1]
        if word == "не":
            failed = bool(RUSSIAN_VERB.search(following)) and not MINE.match(following)
        else:
            failed = word in ENGLISH_NOT and bool(place) and words.words[place - 1] not in OURS
        if failed and words.sentences[place] not in words.asked and words.words[place - 1] not in IFS:
            hits.append(Hit(UNDONE, place, place + 2))
    return hits


def flags_of(hits: list[Hit], words: Words) -> set[Flag]:
    """The flags that stand in some sentence that does not take them back."""
    said = {(hit.cue.meaning, words.sentences[hit.start]) for hit in hits}
    return {
        FLAGS[meaning] for meaning, sentence in said if meaning in FLAGS and (f"not {meaning}", sentence) not in said
    }


def judged(hits: list[Hit], words: Words) -> list[tuple[Hit, str, float]]:
    """The hits that judge, each with the meaning and points that it has here.

    A hit inside a longer idiom is dropped («не плохо» holds «плохо»), a negated judgment turns («not great»).
    """
    polar = [hit for hit in hits if hit.cue.meaning in MEANINGS]
    idioms: dict[int, list[Hit]] = defaultdict(list)
    for hit in polar:
        for place in range(hit.start, hit.end if hit.end - hit.start > 1 else hit.start):
            idioms[place].append(hit)
    told: list[tuple[Hit, str, float]] = []
    for hit in polar:
        if any(_swallows(other, hit) for other in idioms[hit.start]):
            continue
        meaning, points = hit.cue.meaning, hit.cue.points
        if meaning in ("praise", "bad") and hit.end - hit.start == 1 and negated(words, hit.start):
            meaning, points = ("bad", 1.0) if meaning == "praise" else ("calm", 0.5)
        told.append((hit, meaning, points))
    return told


def _swallows(longer: Hit, hit: Hit) -> bool:
    """Whether `hit` is a part of `longer` that means nothing of its own there."""
    if not (longer.start <= hit.start and hit.end <= longer.end and longer.end - longer.start > hit.end - hit.start):
        return False
    return (
        longer.cue.meaning == hit.cue.meaning and longer.cue.points >= hit.cue.points
    ) or hit.cue.meaning in IDIOMS.get(longer.cue.meaning, ())


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


def summed(told: list[tuple[Hit, str, float]]) -> dict[str, float]:
    """Points by meaning; of hits on the same words only the strongest counts, and each meaning is capped."""
    points: dict[str, float] = defaultdict(float)
    taken: dict[str, set[int]] = defaultdict(set)
    for hit, meaning, worth in sorted(told, key=lambda told: -told[2]):
        span = set(range(hit.start, hit.end))
        if taken[meaning].isdisjoint(span):
            points[meaning] = min(4.0, points[meaning] + worth)
        taken[meaning] |= span
    return points


def heat_of(text: str, dialogue: Dialogue, *, late_order: bool) -> Heat:
    """What the talk so far adds to the visitor's next words."""
    said = [line.text for line in dialogue.lines if line.role == "visitor"]
    if said and said[-1] == text:
        said.pop()
    missed = sum(not line.understood for line in dialogue.lines[-5:] if line.role == "assistant")
    again = sum(alike(text, earlier) for earlier in said[-5:])
    heard = dialogue.heard[-3:]
    last = heard[-1] if heard else None
    slope = heard[-1].negativity - heard[0].negativity if len(heard) > 1 else 0.0
    strain = 0.3 * missed + 0.3 * again + 0.25 * late_order + 0.2 * max(0.0, slope)
    if last and last.tone in UNHAPPY:
        strain += 0.25
    return Heat(min(1.0, strain), last.urgency if last else 0.0)


def alike(text: str, earlier: str) -> bool:
    """Whether two lines say the same in nearly the same words."""
    ours, theirs = set(text.lower().split()), set(earlier.lower().split())
    return len(ours & theirs) >= 2 and len(ours & theirs) >= 0.6 * len(ours | theirs)


def tone_of(points: dict[str, float], flags: set[Flag], words: Words, before: Heat) -> Tone:
    """The tone with the highest score; neutral where none beats it."""
    scores = scored(points, flags, words, before)
    best = max(scores, key=lambda tone: scores[tone])
    return best if scores[best] >= NEUTRAL else Tone.NEUTRAL


def scored(points: dict[str, float], flags: set[Flag], words: Words, before: Heat) -> dict[Tone, float]:
    """One score per tone but neutral, on the scale of one clear complaint = 1."""
    praise, bad = points["praise"], points["bad"]
    if points["seek"] and words.questions and not points["failure"]:
        bad *= 0.4
    blame = points["failure"] + bad
    asking = words.questions > 0 or points["seek"] > 0
    if asking and not blame:
        praise *= 0.45
    thanks = points["thanks"] * (0.3 if asking else 0.9) if Flag.THANKS in flags else 0.0
    calm = points["calm"]
    loud = words.heat + 0.4 * (words.capitals > 0.6)
    cross = points["anger"] + 0.5 * max(0.0, bad - 1.0)
    if words.questions and points["worry"] >= 1.0:
        cross *= 0.5
    if Flag.LEGAL in flags:
        cross += 0.4 if points["polite"] or points["seek"] or words.questions else 1.1
    if Flag.PROFANITY in flags and praise < 1.0:
        cross += 0.8
    upset = blame + cross + points["restless"] * words.heat > 0.3
    if Flag.JUST_LOOKING in flags:
        thanks *= 0.3
    frustrated = 0.9 * blame + (0.5 * points["again"] if upset else 0.2 * points["again"]) + 0.3 * points["restless"]
    if len(words.words) > 1 and praise + thanks < 1.0:
        frustrated += 0.6 * before.strain
    turned = blame > 0.6 and praise >= 1.0 and not points["contrast"]
    irony = (
        points["irony"]
        + (points["wry"] if blame or points["irony"] or words.quoted else 0.0)
        + (0.5 if words.quoted and (blame or points["wry"]) else 0.0)
    )
    return {
        Tone.SATISFIED: praise + thanks - (0.25 if points["contrast"] else 1.0) * blame - cross - irony,
        Tone.CONFUSED: points["puzzled"] + 0.1 * words.questions - 0.5 * cross,
        Tone.ANXIOUS: 0.95 * points["worry"]
        + (0.45 * blame if points["worry"] >= 1.0 else 0.0)
        + (1.5 if Flag.SAFETY in flags else 0.0)
        - 0.5 * cross,
        Tone.FRUSTRATED: frustrated - (0.6 * (praise + thanks) if points["contrast"] else 0.0) - 0.8 * calm,
        Tone.ANGRY: (
            0.9 * cross
            + (
                loud + (0.85 if cross >= 0.8 or loud >= 0.8 or (loud >= 0.4 and blame >= 1.5) else 0.35) * blame
                if upset
                else 0.0
            )
        )
        - 0.8 * calm
        + 0.2 * before.strain,
        Tone.SARCASTIC: (irony + 0.7 * blame if irony else 0.0) + (0.9 * praise + 0.5 * blame if turned else 0.0),
    }


def negativity_of(tone: Tone, points: dict[str, float], words: Words, before: Heat) -> float:
    """0..1: where the tone starts, moved by complaints, heat and the talk so far."""
    blame = points["failure"] + points["bad"] + points["anger"]
    level = NEGATIVITY[tone] + 0.04 * min(4.0, blame)
    if tone in UNHAPPY:
        level += 0.1 * min(1.0, words.heat) + 0.1 * before.strain
    elif tone is Tone.SATISFIED and blame:
        level += 0.1
    return round(min(1.0, level), 3)


def urgency_of(flags: set[Flag], points: dict[str, float], words: Words, before: Heat) -> float:
    """0..1: time pressure said, heard between the lines, or said a moment ago."""
    level = 0.1 + 0.15 * min(1.0, points["restless"]) + 0.15 * words.heat
    if Flag.TIME_PRESSURE in flags:
        level = 0.75 + 0.2 * words.heat
    elif points["soon"] and len(words.words) <= 8:
        level = 0.62
    if Flag.SAFETY in flags:
        level = max(level, 0.9)
    if Flag.JUST_LOOKING in flags:
        return round(min(level, 0.2), 3)
    return round(min(1.0, max(level, 0.9 * before.urgency)), 3)


def aspects_of(
    told: list[tuple[Hit, str, float]], hits: list[Hit], words: Words, tone: Tone, flags: set[Flag]
) -> tuple[AspectHeard, ...]:
    """What is praised and what is blamed: the nearest named aspect, else the one that the phrase itself speaks of."""
    named = [hit for hit in hits if hit.cue.meaning == "aspect"]
    found: dict[str, str] = {}
    for hit, meaning, points in sorted(told, key=lambda told: -told[2]):
        polarity = POLARITY.get(meaning)
        if not polarity or points < 0.6 or (meaning == "praise" and tone is Tone.NEUTRAL):
            continue
        if tone is Tone.SARCASTIC:
            polarity = "negative"
        own = hit.cue.aspect
        aspect = own if own and not own.endswith("?") else nearest(named, hit, words) or own.removesuffix("?")
        if aspect:
            found.setdefault(aspect, polarity)
    if tone is Tone.CONFUSED and any(name.cue.aspect == "site" for name in named):
        found["site"] = "negative"
    if not found and tone in OPINION:
        aspect = named[0].cue.aspect if named else assumed(tone, flags)
        found = {aspect: OPINION[tone]} if aspect else {}
    return tuple(AspectHeard(aspect=aspect, polarity=polarity) for aspect, polarity in sorted(found.items()))


def assumed(tone: Tone, flags: set[Flag]) -> str:
    """What an unhappy message blames that names nothing."""
    if Flag.SAFETY in flags:
        return "product"
    if tone is Tone.ANGRY:
        return "bot" if Flag.ASK_HUMAN in flags else "company"
    return ""


def nearest(named: list[Hit], hit: Hit, words: Words) -> str:
    """The aspect named closest to `hit` in its sentence, its own clause first; empty where none is."""
    sentence, clause = words.sentences[hit.start], words.clauses[hit.start]
    near = [
        (words.clauses[name.start] != clause, abs(name.start - hit.start), name.cue.aspect)
        for name in named
        if words.sentences[name.start] == sentence
    ]
    return min(near)[2] if near else ""
