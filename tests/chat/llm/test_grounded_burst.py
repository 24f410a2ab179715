"""What is sent piece by piece is read together; what stands for itself is not."""

import pytest

from chat.llm.grounded.burst import fragments_before
from profiles.events import Event
from profiles.profile import Dialogue
from tests.chat.llm.test_grounded import ask
from tests.chat.turn.visits import human, replies, says, steps


def dialogue(*events: Event) -> Dialogue:
    return steps(*events)[-1].profile.dialogue


BURST: list[Event] = [
    says(text, second) for second, text in enumerate(("а", "скажите", "сколько стоит", "доставка", "в казань"))
]


def test_pieces_within_seconds_are_one_question() -> None:
    assert fragments_before(dialogue(*BURST)) == ("а", "скажите", "сколько стоит", "доставка")


def test_saying_that_we_listen_or_do_not_know_does_not_part_them_and_an_answer_does() -> None:
    listening: list[Event] = [
        says("пожалуйста", 0),
        replies("Слушаю вас: что подсказать?", 1),
        says("сколько стоит", 2),
    ]
    unknown: list[Event] = [replies("Не знаю.", 3, understood=False), says("доставка", 4)]
    answered: list[Event] = [replies("Доставка стоит 299 ₽.", 5), says("в казань", 6)]

    assert fragments_before(dialogue(*listening, *unknown)) == ("пожалуйста", "сколько стоит")
    assert fragments_before(dialogue(*listening, *unknown, *answered)) == ()
    assert fragments_before(dialogue(*listening, *unknown, *answered), answered=True)[-1] == "доставка"


@pytest.mark.parametrize(
    "events",
    [
        [says("доставка", 0), says("в казань", 60)],
        [says("есть ли доставка?", 0), says("в казань", 3)],
        [says("доставка", 0), says("какая гарантия на пылесосы и как вернуть", 3)],
        [says("доставка", 0), human("Слушаю", 2), says("в казань", 4)],
        [says("в казань", 0)],
    ],
)
def test_what_stands_for_itself_or_comes_late_is_read_alone(events: list[Event]) -> None:
    assert fragments_before(dialogue(*events)) == ()


def test_a_question_in_pieces_is_answered_as_one() -> None:
    assert ask("в казань", before=("сколько стоит", "доставка")) == ask("сколько стоит доставка в казань")
    assert ask("в казань", before=("сколько стоит", "доставка")) != ask("в казань")


def test_a_piece_that_says_nothing_alone_goes_with_what_was_answered_before_it() -> None:
    assert ask("в казань", lately=("доставка",)) == ask("доставка в казань")
    assert ask("гарантия", lately=("доставка",)) == ask("гарантия")


def test_thanks_and_what_is_only_known_alone_are_answered_alone() -> None:
    assert ask("спасибо", before=("доставка",)) == ask("спасибо")
    assert ask("zxcv", before=("zxcv",)) == ask("zxcv")


@pytest.mark.parametrize(
    ("lead", "question", "language"),
    [
        ("ok. then ", "what is your return policy", "en"),
        ("ok. and ", "how do I return something", "en"),
        ("okay ", "what is your return policy", "en"),
        ("all right, so ", "what is your return policy", "en"),
        ("ок, тогда ", "какие условия возврата?", "ru"),
        ("понятно. и ", "сколько стоит доставка?", "ru"),
    ],
)
def test_a_lead_does_not_spoil_the_question(lead: str, question: str, language: str) -> None:
    assert ask(lead + question, language) == ask(question, language)
    assert ask(question, language)[1]
