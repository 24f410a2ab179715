"""A trace in plain words, in the reader's language."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from chat.explaining import told
from chat.policy import Policy
from chat.trace import describe
from profiles.events import Event
from tests.chat.turn.visits import PERMITTED, plan, replies, says, steps
from tests.patterns.orders import order

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


def test_a_turn_of_an_older_version_is_explained_in_english() -> None:
    old = trace() | {"rules": [{"name": "handoff:loop", "fired": True, "because": "The talk goes in circles."}]}

    assert "  ✓ handoff:loop: The talk goes in circles." in list(told(old, "ru"))


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
