import json
import zlib
from math import sqrt
from pathlib import Path

import pytest

import patterns.tone_weights
from patterns.tone_features import PLACES, places_of_pairs, places_of_word
from patterns.tone_weights import BIAS, DOUBLED, FINENESS, Weights

FILE = Path(patterns.tone_weights.__file__).with_name("tone.weights").read_bytes()
TOLD = json.loads(FILE.partition(b"\n")[0])
COLUMNS = zlib.decompress(FILE.partition(b"\n")[2])
WORDS = ("где", "мой", "заказ", "2341", "!плохо", "operator", "", "😡")
SIGNS = {"points failure": 2.5, "asks": 1.0, "no such sign": 3.0}
CONCEPTS = ("clerk", "clerk + wish", "no such family")


def score(target: str) -> float:
    """What the file says of the target, weight by weight."""
    lane = TOLD["targets"].index(target)
    places = [place for word in WORDS for place in places_of_word(word)] + DOUBLED * places_of_pairs(WORDS)
    text = sum(COLUMNS[lane * PLACES + place] - BIAS for place in places)
    shown = [*((name, FINENESS * value) for name, value in SIGNS.items()), *((name, FINENESS) for name in CONCEPTS)]
    signed = sum(TOLD["signs"][name][lane] * value for name, value in shown if name in TOLD["signs"])
    steps = TOLD["text_steps"][lane] / sqrt(len(WORDS)), TOLD["sign_steps"][lane]
    return float(TOLD["offsets"][lane] + steps[0] * text + steps[1] * signed)


def test_adding_whole_rows_adds_each_weight() -> None:
    scores = Weights(FILE).scores(WORDS, SIGNS, CONCEPTS)

    assert list(scores) == TOLD["targets"]
    assert scores == pytest.approx({target: score(target) for target in scores})
    assert min(scores.values()) < 0 < max(scores.values())


def test_words_are_told_that_speak_for_a_target_and_no_others() -> None:
    strongest = Weights(FILE).strongest(("operator", "please", "the", "cat"), ["ask_human"], 2)

    assert strongest[0] == "operator"
    assert len(strongest) <= 2
    assert Weights(FILE).strongest(("operator",), []) == []


def test_weights_that_were_made_for_other_features_are_refused() -> None:
    head, _, body = FILE.partition(b"\n")

    with pytest.raises(ValueError, match="other features"):
        Weights(head + b"\n" + zlib.compress(zlib.decompress(body)[1:]))
