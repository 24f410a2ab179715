"""How does a message sound? Points for each meaning from the words, the punctuation and the talk so far.

`hear` is pure and reads a message once. Each phrase that stands in it gives points to its meaning (`patterns/said.py`);
learnt weights take these points together with the words (`tone_weights`), `tone_scores` makes a tone of them, and
`tone_aspects` tells what is praised or blamed. A flag is a phrase or a learnt score, and a phrase may take it back.
The dialogue (earlier tones, repeats, misunderstandings, a late order) adds strain.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from patterns.reading import Flag, Tone
from patterns.said import Said, in_sentences, read_words, said_in
from patterns.tone_aspects import aspects_of
from patterns.tone_features import LONG
from patterns.tone_scores import UNHAPPY, Signs, Strain, features, negativity_of, tone_of, urgency_of
from patterns.tone_weights import WEIGHTS
from profiles.events import ToneHeard
from profiles.profile import Dialogue

READER = f"linear-{WEIGHTS.version}"
"""The reader's name and version, as the record keeps it."""

LEARNT = {flag: WEIGHTS.thresholds[flag] for flag in Flag if flag in WEIGHTS.thresholds}
"""Flags that the weights know beside the phrases, each with the score from which it is heard."""

MOST_WORDS = 5
"""Words that tell why a message sounds as it does."""

GATES = frozenset({Flag.ASK_HUMAN, Flag.LEGAL, Flag.SAFETY, Flag.PRIVACY})
"""Flags for which a human is called."""

CALM = Strain()
BELIED = {Tone.SARCASTIC: {Flag.THANKS}, Tone.SATISFIED: {Flag.DOUBT}}
"""Flags that a tone belies: sarcastic thanks are none, and who is pleased only mentions the price."""


def hear(text: str, *, at: datetime, dialogue: Dialogue, late_order: bool = False) -> ToneHeard:
    """How `text` sounds to somebody who followed the `dialogue`; `late_order`: an order of theirs is overdue."""
    said = said_in(text)
    overdue = late_order and not said.topics.isdisjoint({"order_status", "delivery"})
    words = read_words(said)
    named, concepts = features(text, said), said.concepts
    if len(words) > LONG:  # a long story names many families, so that each tells less
        named, concepts = named | dict.fromkeys(concepts, LONG / len(words)), frozenset()
    scores = WEIGHTS.scores(words, named, concepts)
    signs = Signs(said.points, flagged(said, words, scores), said.words, strain_of(text, dialogue, overdue=overdue))
    tone = tone_of(scores, signs)
    return ToneHeard(
        at=at,
        tone=tone,
        negativity=negativity_of(tone, signs),
        urgency=urgency_of(signs),
        politeness=min(1.0, signs.points["polite"]),
        flags=frozenset(signs.flags - BELIED.get(tone, set())),
        aspects=aspects_of(said, scores, WEIGHTS.thresholds["aspects"], tone, signs.flags),
        topics=tuple(sorted(said.topics)),
        questions=said.words.questions,
        words=len(said.words.words),
        language=said.words.language or dialogue.language,
        reader=READER,
        because=spoken(words, tone, signs.flags),
    )


def because(text: str, tone: Tone, flags: Iterable[Flag] = ()) -> tuple[str, ...]:
    """The words of `text` that speak the most for what was heard in it, those of flags first, at most five.

    A plain tone has no reasons. Praise or blame that is negated begins with an exclamation mark.
    """
    return spoken(read_words(said_in(text)), tone, flags)


def spoken(words: tuple[str, ...], tone: Tone, flags: Iterable[Flag]) -> tuple[str, ...]:
    """The same for words that were already read."""
    heard = [*sorted(flag for flag in flags if flag in LEARNT), *([] if tone is Tone.NEUTRAL else [tone])]
    each = max(1, MOST_WORDS // max(1, len(heard)))
    return tuple(dict.fromkeys(WEIGHTS.strongest(words, heard, each)))[:MOST_WORDS]


def flagged(said: Said, words: Sequence[str], scores: dict[str, float]) -> set[Flag]:
    """The flags that a phrase raises, and those whose score reaches its threshold where no phrase takes it back."""
    learnt = {flag for flag, least in LEARNT.items() if scores[flag] >= least}
    if len(words) > LONG:
        learnt = (learnt - GATES).union(*[gates_in(*sentence) for sentence in in_sentences(said, words)])
    elif learnt & GATES and is_noise(words):
        learnt -= GATES
    return said.flags | (learnt - said.denied)


def gates_in(words: Sequence[str], concepts: frozenset[str]) -> set[Flag]:
    """The gates that one sentence of a long message opens: what calls for a human stands in one of them."""
    if is_noise(words):
        return set()
    scores = WEIGHTS.scores(words, {}, concepts)
    return {flag for flag in GATES if scores[flag] >= LEARNT[flag]}


def is_noise(words: Sequence[str]) -> bool:
    """Whether there is nothing to read a call for a human, or a danger, into: a single word, or bare letters."""
    return sum(len(word) > 2 for word in words) < 2


def strain_of(text: str, dialogue: Dialogue, *, overdue: bool) -> Strain:
    """What the talk so far adds to the visitor's next words."""
    if not (dialogue.lines or dialogue.heard or overdue):
        return CALM
    said = [line.text for line in dialogue.lines if line.role == "visitor"]
    if said and said[-1] == text:
        said.pop()
    missed = sum(not line.understood for line in dialogue.lines[-5:] if line.role == "assistant")
    again = sum(alike(text, earlier) for earlier in said[-5:])
    heard = [each.judged for each in dialogue.heard[-3:]]
    slope = heard[-1].negativity - heard[0].negativity if heard else 0.0
    unhappy = bool(heard) and heard[-1].tone in UNHAPPY
    level = 0.3 * missed + 0.3 * again + 0.25 * overdue + 0.25 * unhappy + 0.2 * max(0.0, slope)
    return Strain(min(1.0, level), heard[-1].urgency if heard else 0.0)


def alike(text: str, earlier: str) -> bool:
    """Whether two lines say the same in nearly the same words."""
    ours, theirs = set(text.lower().split()), set(earlier.lower().split())
    return len(ours & theirs) >= 2 and len(ours & theirs) >= 0.6 * len(ours | theirs)
