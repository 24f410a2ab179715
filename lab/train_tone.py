"""What do labelled messages teach the reader of tone? Fits its weights, prints how they do on authors left out.

    python -m lab train_tone tests/scenarios/own_messages.jsonl tests/scenarios/dev_messages.jsonl [--out FILE]

Ridge regression with one target for each tone and flag, solved exactly (no chance in it): the messages are fewer than
their features. A message's author is left out, the rest is fitted, the author's messages are read, and so for every
author: these are the figures that count, and by them the thresholds of flags are chosen. Without `--out` nothing is
written. Only lines of the split `dev` are read. See docs/model-cards/tone.md.
"""

import argparse
import json
import sys
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import lapack
from scipy.sparse import csr_matrix

from lab.tone import POLARITY, Message, aspects_wanted, macro_f1, messages
from patterns.reading import Flag, Tone
from patterns.said import Said, read_words, said_in
from patterns.tone_aspects import LEARNT_ASPECTS
from patterns.tone_features import PLACES, places_of_pairs, places_of_word, share_of_word
from patterns.tone_scores import features
from patterns.tone_weights import BIAS, DOUBLED, FINENESS

Array = NDArray[np.float64]

VERSION = "2"
FLAGS = tuple(flag for flag in Flag if flag is not Flag.JUST_LOOKING)
GATES = (Flag.ASK_HUMAN, Flag.LEGAL, Flag.SAFETY, Flag.PRIVACY)
ASPECTS = tuple(f"{aspect} {polarity}" for aspect in LEARNT_ASPECTS for polarity in ("negative", "positive"))
TARGETS = (*(str(tone) for tone in Tone), *(str(flag) for flag in FLAGS), *ASPECTS)
IS_TONE = np.array([target in set(Tone) for target in TARGETS])
IS_GATE = np.array([target in GATES for target in TARGETS])
IS_SOFT = ~IS_TONE & ~IS_GATE

OWN = "own"
"""The author of lines that name none: the lexicons were written with these in sight."""
PLAIN = "d"
"""The author of bare fragments («size m», «для мамы»): without them silence between the lines sounds like a grudge."""
COUNTS = {OWN: 0.4, PLAIN: 1.0}
"""What a line of an author counts. The phrases of our own are known too well, a stranger's are not."""

BETAS = {Flag.TIME_PRESSURE: 0.7, Flag.DOUBT: 0.7}
"""How much hearing a flag counts against being right about it (1: as much)."""

PENALTY, FLAG_PENALTY, GATE_PENALTY = 4.0, 1.0, 0.4
TEXT, SIGNS, CONCEPTS, CONSTANT = 5.0, 1.5, 3.0, 0.3
"""How much of a message's likeness to another comes from its text, its named signs, the families of its words, and
nothing at all."""
RARE = 4
"""Families (and pairs of them) in fewer messages than this teach nothing."""
WRONGLY = {Flag.ASK_HUMAN: 0.008, Flag.LEGAL: 0.004, Flag.SAFETY: 0.012, Flag.PRIVACY: 0.008}
"""The share of other messages in which the weights of a gate may hear it, by authors left out. Danger counts most; of
the law hardly more would be heard for more false alarms.
"""
BALANCE = 0.7
"""How far rare tones are made to count as much as common ones (1: fully)."""
LARGEST_SIGN = (1 << 15) - 1
"""The weight of the strongest sign of a target in the file, a whole number: what a lane of 32 bits can sum up."""


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """Messages as numbers: `text` and `signs` are features (scaled), `wanted` are +1 or -1 for each target."""

    said: list[Said]
    authors: NDArray[np.str_]
    text: csr_matrix
    text_scale: float
    signs: Array
    names: tuple[str, ...]
    are_concepts: NDArray[np.bool_]
    scales: Array
    means: Array
    wanted: Array
    counts: Array


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """Weights in numbers as they are, before they are made small."""

    offsets: Array
    text: Array
    signs: Array


def main(arguments: list[str]) -> int:
    """Fit, print the figures of authors left out, and write the weights where `--out` says."""
    asked = _parser().parse_args(arguments)
    lines = [line for path in asked.lines for line in messages(path, "dev")]
    examples = exampled(lines)
    likeness = alike(examples)
    found = solved(examples, likeness)
    guesses = found.apart
    thresholds = {str(flag): threshold(examples, guesses, flag) for flag in FLAGS}
    thresholds["aspects"] = aspect_threshold(examples, guesses)
    _print(examples, guesses, thresholds)
    if asked.out:
        asked.out.write_bytes(packed(examples, fitted(examples, found.each), thresholds))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lab train_tone", description="Fit the weights of tones and flags.")
    parser.add_argument("lines", nargs="+", type=Path, help="labelled messages; only those of the split `dev` are read")
    parser.add_argument("--out", type=Path, help="where to write the weights (patterns/tone.weights)")
    return parser


def exampled(lines: Sequence[Message]) -> Examples:
    """The messages as numbers."""
    said = [said_in(line["text"]) for line in lines]
    named = [
        features(line["text"], each) | dict.fromkeys(each.concepts, 1.0) for line, each in zip(lines, said, strict=True)
    ]
    often = Counter(name for signs in named for name in signs)
    concepts = frozenset[str]().union(*[each.concepts for each in said])
    names = tuple(sorted(name for name in often if often[name] >= RARE or name not in concepts))
    signs = np.array([[each.get(name, 0.0) for name in names] for each in named])
    are_concepts = np.array([name in concepts for name in names])
    scales = 1 / (signs.std(0) + 0.1) / np.sqrt(np.where(are_concepts, are_concepts.sum(), (~are_concepts).sum()))
    means = signs.mean(0)
    wanted = [[1.0 if _is(line, target) else -1.0 for target in TARGETS] for line in lines]
    authors = np.array([line.get("author") or OWN for line in lines])
    text = _text_features(said)
    text_scale = float(np.sqrt(TEXT * len(said) / text.multiply(text).sum()))
    return Examples(
        said=said,
        authors=authors,
        text=text * text_scale,
        text_scale=text_scale,
        signs=(signs - means) * scales,
        names=names,
        are_concepts=are_concepts,
        scales=scales,
        means=means,
        wanted=np.array(wanted),
        counts=np.array([COUNTS.get(author, 1.0) for author in authors]),
    )


def _is(line: Message, target: str) -> bool:
    if target in ASPECTS:
        return tuple(target.split()) in aspects_wanted(line)
    return bool(line["tone"] == target or (target in FLAGS and line.get(target)))


def _text_features(said: Sequence[Said]) -> csr_matrix:
    """How often each place of the table stands in each message, by the root of the message's length."""
    rows, columns, values = [], [], []
    for row, each in enumerate(said):
        words = read_words(each)
        places = DOUBLED * places_of_pairs(words) + [place for word in words for place in places_of_word(word)]
        rows += [row] * len(places)
        columns += places
        values += [share_of_word(len(words))] * len(places)
    return csr_matrix((values, (rows, columns)), shape=(len(said), PLACES))


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """How much each message resembles each other: by all, and for a gate by its words and their families alone.

    The phrases of gates know these very lines; weights that lean on them would not know a stranger's.
    """

    whole: Array
    of_words: Array


def alike(examples: Examples) -> Likeness:
    """How much each message resembles each other."""
    concepts, signs = examples.signs[:, examples.are_concepts], examples.signs[:, ~examples.are_concepts]
    words = (examples.text @ examples.text.T).toarray() + CONSTANT + CONCEPTS * concepts @ concepts.T
    return Likeness(words + SIGNS * signs @ signs.T, words)


@dataclass(frozen=True, slots=True, eq=False)
class Solved:
    """What each message says for each target, and the same by weights that never saw its author."""

    each: Array
    apart: Array


def solved(examples: Examples, likeness: Likeness) -> Solved:
    """Fit all at once and without each author: gates by text, and all others by text and signs."""
    tones = len(Tone)
    often = (examples.wanted[:, :tones] > 0).sum(0)
    balanced = (len(examples.said) / tones / np.maximum(1, often)) ** BALANCE
    by_tone = examples.counts * balanced[examples.wanted[:, :tones].argmax(1)]
    found = Solved(np.zeros_like(examples.wanted), np.zeros_like(examples.wanted))
    _ridge(found, examples, IS_TONE, likeness.whole, PENALTY / by_tone)
    _ridge(found, examples, IS_SOFT, likeness.whole, FLAG_PENALTY / examples.counts)
    _ridge(found, examples, IS_GATE, likeness.of_words, GATE_PENALTY / examples.counts)
    return found


def _ridge(found: Solved, examples: Examples, lanes: NDArray[np.bool_], likeness: Array, penalties: Array) -> None:
    """Fill the `lanes`. The scores without an author follow from the inverse of all: nothing is solved twice."""
    inverse = inverted(likeness, penalties)
    wanted = examples.wanted[:, lanes]
    each = inverse @ wanted
    found.each[:, lanes] = each
    for author in set(examples.authors):
        theirs = np.flatnonzero(examples.authors == author)
        missed = np.linalg.solve(inverse[np.ix_(theirs, theirs)], each[theirs])
        found.apart[np.ix_(theirs, np.flatnonzero(lanes))] = wanted[theirs] - missed


def inverted(likeness: Array, penalties: Array) -> Array:
    """The inverse of the likeness with penalties on its diagonal."""
    factor, _ = lapack.dpotrf(likeness + np.diag(penalties), lower=1, overwrite_a=1)
    inverse, _ = lapack.dpotri(factor, lower=1, overwrite_c=1)
    below = np.tril(inverse, -1)
    return np.asarray(below + below.T + np.diag(inverse.diagonal()))


def threshold(examples: Examples, guesses: Array, flag: Flag) -> float:
    """Where a learnt flag is heard, by the weights alone on strangers, as if no phrase knew them.

    A gate is as open as its share of false alarms allows; another flag is where its F is best.
    """
    strangers = np.array([author not in COUNTS for author in examples.authors])
    lane = TARGETS.index(flag)
    truths, scores = examples.wanted[strangers, lane] > 0, guesses[strangers, lane]
    if flag in GATES:
        return float(np.quantile(scores[~truths], 1 - WRONGLY[flag]))
    return best_threshold(truths, scores, BETAS.get(flag, 1.0))


def aspect_threshold(examples: Examples, guesses: Array) -> float:
    """Where a learnt aspect is heard: the best F over all on strangers, a false one counting more."""
    strangers = np.array([author not in COUNTS for author in examples.authors])
    lanes = [TARGETS.index(aspect) for aspect in ASPECTS]
    part = np.ix_(strangers, np.array(lanes))
    return best_threshold(examples.wanted[part] > 0, guesses[part], 0.6)


def best_threshold(truths: NDArray[np.bool_], scores: Array, beta: float) -> float:
    """The threshold with the best F."""
    return float(max(np.arange(-0.9, 1.0, 0.02), key=lambda at: _f(truths, scores >= at, beta)))


def _f(truths: NDArray[np.bool_], alarms: NDArray[np.bool_], beta: float) -> float:
    right = (truths & alarms).sum()
    return float((1 + beta**2) * right / max(1, beta**2 * truths.sum() + alarms.sum()))


def fitted(examples: Examples, each: Array) -> Fit:
    """The weights that all messages teach."""
    shares = np.where(examples.are_concepts[:, None], CONCEPTS, np.where(IS_GATE, 0.0, SIGNS))
    signs = shares * (examples.signs.T @ each) * examples.scales[:, None]
    offsets = CONSTANT * each.sum(0) - examples.means @ signs
    return Fit(offsets, examples.text_scale * np.asarray(examples.text.T @ each), signs)


def packed(examples: Examples, fit: Fit, thresholds: dict[str, float]) -> bytes:
    """The weights as the file that `patterns/tone_weights.py` reads: a byte for each of the text, more for signs."""
    text_steps = np.abs(fit.text).max(0) / (BIAS - 1)
    sign_steps = np.maximum(np.abs(fit.signs).max(0), 1e-9) / LARGEST_SIGN
    text = np.rint(fit.text / text_steps).astype(int) + BIAS
    signs = np.rint(fit.signs / sign_steps).astype(int)
    head = {
        "version": VERSION,
        "targets": TARGETS,
        "offsets": _rounded(fit.offsets),
        "text_steps": _rounded(text_steps),
        "sign_steps": _rounded(sign_steps / FINENESS),
        "thresholds": {name: round(float(at), 3) for name, at in thresholds.items()},
        "signs": {name: row.tolist() for name, row in zip(examples.names, signs, strict=True)},
    }
    columns = text.astype(np.uint8).T.tobytes()
    return json.dumps(head, separators=(",", ":")).encode() + b"\n" + zlib.compress(columns, 9)


def _rounded(values: Array) -> list[float]:
    return [float(f"{value:.6g}") for value in values]


def _print(examples: Examples, guesses: Array, thresholds: dict[str, float]) -> None:
    """The figures of each author by weights that never saw one of theirs."""
    for author in sorted(set(examples.authors)):
        theirs = np.flatnonzero(examples.authors == author)
        sys.stdout.write(f"{author}: {len(theirs)} messages, {_tones(examples, guesses, theirs)}\n")
        sys.stdout.write(f"    {_aspects(examples, guesses, theirs, thresholds['aspects'])}\n")
        for flag in FLAGS:
            sys.stdout.write(f"    {_flags(examples, guesses, theirs, flag, thresholds[flag])}\n")


def _tones(examples: Examples, guesses: Array, which: NDArray[np.intp]) -> str:
    tones = list(Tone)
    truths = [tones[place] for place in examples.wanted[which, : len(tones)].argmax(1)]
    heard = [tones[place] for place in guesses[which, : len(tones)].argmax(1)]
    seven = macro_f1([(str(truth), str(guess)) for truth, guess in zip(truths, heard, strict=True)])
    three = macro_f1([(POLARITY[truth], POLARITY[guess]) for truth, guess in zip(truths, heard, strict=True)])
    return f"7 tones {seven:.3f}, 3 classes {three:.3f}"


def _aspects(examples: Examples, guesses: Array, which: NDArray[np.intp], at: float) -> str:
    part = np.ix_(which, np.array([TARGETS.index(aspect) for aspect in ASPECTS]))
    truths, heard = examples.wanted[part] > 0, guesses[part] >= at
    return f"aspects (from {at:.2f}), {truths.sum()} times: F1 {_f(truths, heard, 1.0):.3f}"


def _flags(examples: Examples, guesses: Array, which: NDArray[np.intp], flag: Flag, at: float) -> str:
    lane = TARGETS.index(flag)
    truths = examples.wanted[which, lane] > 0
    said = [examples.said[place] for place in which]
    phrased = np.array([flag in each.flags for each in said])
    denied = np.array([flag in each.denied for each in said])
    learnt = (guesses[which, lane] >= at) & ~denied
    told = [
        f"{word} {(truths & by).sum()} and {(~truths & by).sum()} wrongly"
        for word, by in (("by phrases", phrased), ("by weights", learnt), ("by either", phrased | learnt))
    ]
    return f"{flag} (from {at:.2f}), {truths.sum()} times: " + ", ".join(told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
