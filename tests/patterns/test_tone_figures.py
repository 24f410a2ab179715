"""How well messages are heard, as figures: the open ones, our own, and both with slips and in Latin letters.

What was fitted to (`dev`) flatters. The `test` part of our own was never tuned on; `apart_messages.jsonl` is by another
author, and only its figures were ever looked at (docs/model-cards/tone.md): whoever tunes on either must move it to
`dev` and write new lines.
"""

from pathlib import Path

import pytest

from lab.sections.messages import GATES
from lab.tone import in_latin, listen, macro_f1, main, messages, mistyped, score

SCENARIOS = Path(__file__).parents[1] / "scenarios"
OPEN = messages(SCENARIOS / "messages.jsonl")
OWN = messages(SCENARIOS / "own_messages.jsonl")
DEV = [message for message in OWN if message["split"] == "dev"]
KEPT = [message for message in OWN if message["split"] == "test"]
APART = messages(SCENARIOS / "apart_messages.jsonl")
GATES_APART = messages(SCENARIOS / "gates_apart_messages.jsonl")
OTHERS = messages(SCENARIOS / "dev_messages.jsonl")


def test_the_open_messages_are_heard_as_their_authors_meant() -> None:
    figures = score(OPEN)

    assert figures["tone_f1"] >= 0.85
    assert figures["class_f1"] >= 0.90
    assert figures["aspects_precision"] >= 0.80


@pytest.mark.parametrize("gate", ["ask_human", "legal", "safety", "privacy"])
def test_hard_gates_open_for_every_reason_and_for_no_other(gate: str) -> None:
    figures = score([*OPEN, *DEV])

    assert figures[f"{gate}_precision"] == 1
    assert figures[f"{gate}_recall"] == 1


def test_our_own_messages_are_heard() -> None:
    figures = score(DEV)

    assert figures["tone_f1"] >= 0.85
    assert figures["class_f1"] >= 0.90


def test_messages_that_nobody_tuned_on_are_heard_too() -> None:
    figures, kept = score(APART), score(KEPT)

    assert figures["tone_f1"] >= 0.84
    assert figures["class_f1"] >= 0.88
    assert figures["aspects_f1"] >= 0.45
    assert kept["tone_f1"] >= 0.75


@pytest.mark.parametrize(("gate", "heard"), [("ask_human", 0.9), ("legal", 1), ("safety", 0.85), ("privacy", 0.9)])
def test_gates_open_for_strangers_and_hardly_ever_wrongly(gate: str, heard: float) -> None:
    figures = score(APART)

    assert figures[f"{gate}_recall"] >= heard
    assert figures[f"{gate}_false_alarms"] <= (1 if gate in ("privacy", "safety") else 0)


@pytest.mark.parametrize(("gate", "heard"), [("ask_human", 0.75), ("legal", 0.85), ("safety", 0.8), ("privacy", 0.8)])
def test_gates_open_for_most_indirect_wordings_of_a_stranger(gate: str, heard: float) -> None:
    lookalikes = [message for message in GATES_APART if not any(message.get(each) for each in GATES)]

    assert score(GATES_APART)[f"{gate}_recall"] >= heard
    assert len(lookalikes) == 100
    assert score(lookalikes)[f"{gate}_false_alarms"] <= 4


def test_a_message_tells_which_words_speak_for_its_tone() -> None:
    heard = listen("Курьер опять не приехал, безобразие! Позовите оператора")

    assert 1 <= len(heard.because) <= 5
    assert set(heard.because) & {"оператора", "позовите"}
    assert listen("добрый день").because == ()


def test_a_slip_in_every_message_costs_at_most_five_points() -> None:
    clean = score(DEV)["tone_f1"]

    for seed in (1, 2):
        slipped = score([{**message, "text": mistyped(message["text"], seed)} for message in DEV])
        assert slipped["tone_f1"] >= clean - 0.05
        assert slipped["ask_human_precision"] >= 0.97


def test_latin_letters_cost_russian_at_most_ten_points() -> None:
    russian = [message for message in DEV if message["lang"] == "ru"]
    latin = [{**message, "text": in_latin(message["text"])} for message in russian]

    assert score(latin)["tone_f1"] >= score(russian)["tone_f1"] - 0.10


def test_our_own_messages_are_many_and_none_stands_twice() -> None:
    texts = [message["text"] for message in (*OWN, *OTHERS, *APART, *GATES_APART)]

    assert len(set(texts)) == len(texts) >= 1500
    assert not set(texts) & {message["text"] for message in OPEN}


def test_f1_is_the_mean_over_the_labels_that_occur() -> None:
    assert macro_f1([("a", "a"), ("b", "b")]) == 1
    assert macro_f1([("a", "a"), ("b", "a")]) == pytest.approx((2 / 3 + 0) / 2)


def test_every_line_is_answered_in_order_also_a_broken_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "messages.jsonl"
    path.write_text('{"id": "a", "text": "оператор"}\nnonsense\n{"id": "c", "text": "ок"}\n', encoding="utf-8")

    assert main(path) == 2
    first, second, third = capsys.readouterr().out.splitlines()
    assert '"id": "a"' in first
    assert '"ask_human": true' in first
    assert '"error"' in second
    assert '"id": "c"' in third
