"""A trace in plain words, in the reader's language."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from chat.explaining import told
from chat.names import NAMES
from chat.policy import Policy
from chat.trace import describe
from patterns.reading import Pattern, Tone
from profiles.events import Event
from store.pruning import outline
from tests.chat.turn.visits import PERMITTED, plan, replies, says, steps
from tests.patterns.orders import order

GLOSSARIES = Path(__file__).parents[2] / "widget" / "src" / "app"
ASKS = "Посетитель просит позвать человека."
ROW = {"turn": "t1", "visitor": "v1", "at": datetime(2026, 11, 22, 12, tzinfo=UTC), "status": "done"}


def trace() -> dict[str, Any]:
    first = [*PERMITTED, order("in_transit", days_ago=12)]
    talk: list[Event] = [
        says("Где мой заказ?? Жду уже неделю!!!", 5),
        replies("Проверяю.", 9),
        says("позовите человека", 20),
    ]
    step = steps(*talk, first=first)[-1]
    told_of = describe(profile=step.profile, reading=step.reading, plan=step.plan, policy=Policy())
    return {**json.loads(told_of), **ROW}


@pytest.mark.parametrize(
    ("language", "said", "unsaid"),
    [
        (
            "ru",
            ("Правила:", "Посетитель просит позвать человека.", "«позовите человека»"),
            "The visitor asks for a human.",
        ),
        (
            "en",
            ("Rules:", "The visitor asks for a human.", "“позовите человека”"),
            "Посетитель просит позвать человека.",
        ),
    ],
)
def test_a_turn_is_explained_in_the_language_of_the_reader(language: str, said: tuple[str, ...], unsaid: str) -> None:
    account = "\n".join(told(trace(), language))

    assert all(words in account for words in said)
    assert unsaid not in account


def test_a_russian_account_has_no_name_of_the_record_in_it() -> None:
    prompt = {"version": "1", "hash": "ab12", "contract": {"language": "ru", "may_sell": False, "sentences": 3}}
    model = {"model": {"name": "m", "reason": "ok"}, "checks": {"breaches": []}, "reply": "Да."}
    account = "\n".join(told(trace() | {"prompt": prompt, **model}, "ru"))

    assert "Снова с проблемой" in account
    assert "Решение: Позвать человека" in account
    assert "договор язык: русский, можно продавать: нет, не больше предложений: 3" in account
    assert not re.search(r"hesitant|urgent|HandOff|dialogue|personalised|neutral|frustrated|\{", account)


def test_every_pattern_and_tone_has_its_names_and_the_console_has_the_same() -> None:
    console = "".join(file.read_text(encoding="utf-8") for file in GLOSSARIES.glob("glossary_*.ts"))

    assert {f"pattern:{pattern}" for pattern in Pattern} | {f"tone:{tone}" for tone in Tone} <= set(NAMES)
    for key, (russian, english) in NAMES.items():
        kind, _, name = key.partition(":")
        if kind != "value":
            assert re.search(rf'"?{name}"?: \["{re.escape(russian)}", "{re.escape(english)}"\]', console), key


def test_a_turn_of_an_older_version_is_explained_in_english() -> None:
    old = trace() | {"rules": [{"name": "handoff:loop", "fired": True, "because": "The talk goes in circles."}]}

    assert "  ✓ handoff:loop: The talk goes in circles." in list(told(old, "ru"))


@pytest.mark.parametrize(
    ("language", "line"), [("ru", "срок их хранения истёк"), ("en", "after the days of retention")]
)
def test_a_turn_whose_trace_was_pruned_says_so(language: str, line: str) -> None:
    outlined = json.loads(outline(json.dumps(trace(), default=str)))
    lines = list(told(outlined | ROW, language))

    assert len(lines) == 2
    assert line in lines[1]


def test_how_the_visitor_talks_is_part_of_the_trace() -> None:
    dialogue = trace()["profile"]["dialogue"]

    assert dialogue["messages"] == 2
    assert dialogue["language"] == "ru"
    assert len(dialogue["tones"]) == 2
    assert "позовите" not in json.dumps(dialogue, ensure_ascii=False)


def test_a_rule_that_weighs_shows_its_sum() -> None:
    decided = plan(says("сколько стоит доставка?", 5))
    weighed = next(rule for rule in decided.rules if rule.name == "handoff:policy")

    assert weighed.terms[0].term == "prior"
    assert not weighed.fired


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "сообщение 3: по словам — спокойный, негатив 0.10; model:big — раздражённый, негатив 0.80"),
        ("en", "message 3: by its words neutral, negativity 0.10; model:big: frustrated, negativity 0.80"),
    ],
)
def test_what_a_model_made_of_an_earlier_message_is_told_beside_its_words(language: str, line: str) -> None:
    told_of = trace()
    told_of["reading"]["message"]["opinions"] = [
        {
            "fact": 3,
            "words": {"tone": "neutral", "negativity": 0.1},
            "model": {"tone": "frustrated", "negativity": 0.8, "aspects": []},
            "reader": "model:big",
        }
    ]

    assert f"  {line}" in list(told(told_of, language))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Модель big не ответила вовремя."),
        ("en", "The model big did not answer in time."),
    ],
)
@pytest.mark.parametrize("how", [{"fell_back": "timeout"}, {"fell_back": "", "failures": ["timeout"]}])
def test_a_model_that_failed_is_named_with_how_before_who_answered(
    language: str, line: str, how: dict[str, Any]
) -> None:
    model = {"asked": "big", "name": "grounded", "reason": "stop", **how}
    lines = list(told(trace() | {"model": model, "checks": {"breaches": []}, "reply": "Да."}, language))

    assert lines.index(line) + 1 == next(n for n, each in enumerate(lines) if "grounded: stop" in each)
