"""A word that asks nothing gets a fitting short line: no "I don't know", no cheer, nobody offered who is called."""

import pytest

from chat.llm.grounded.phrases import PHRASES
from tests.chat.llm.test_grounded import ask

TOLD = {"ru": "Доставка по Москве — 299 ₽.", "en": "Delivery is free."}
SHALL_I = {language: PHRASES["unknown"][language] for language in ("ru", "en")}


@pytest.mark.parametrize(
    ("word", "language", "name"),
    [
        ("да", "ru", "go_on"),
        ("yes", "en", "go_on"),
        ("пожалуйста", "ru", "go_on"),
        ("скажите", "ru", "go_on"),
        ("ок", "ru", "noted"),
        ("ok", "en", "noted"),
        ("нет", "ru", "declined"),
        ("no", "en", "declined"),
        ("нет, не надо никого", "ru", "declined"),
        ("позвать человека не надо", "ru", "declined"),
        ("no, don't call anyone", "en", "declined"),
        ("и?", "ru", "say_more"),
        ("ну и", "ru", "say_more"),
        ("so what", "en", "say_more"),
    ],
)
def test_a_bare_word_gets_a_fitting_short_line(word: str, language: str, name: str) -> None:
    assert ask(word, language, said=TOLD[language]) == (PHRASES[name][language], True)


@pytest.mark.parametrize(("word", "language"), [("пожалуйста", "ru"), ("please", "en")])
def test_a_courtesy_after_an_offer_is_asked_what_it_meant(word: str, language: str) -> None:
    assert ask(word, language, said=SHALL_I[language]) == (PHRASES["say_yes"][language], True)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("делаете маникюр?", "ru"),
        ("вы тупые", "ru"),
        ("ты бот?", "ru"),
        ("book a flight", "en"),
        ("да", "ru"),
        ("пожалуйста", "ru"),
        ("подойдёт ли чехол для айфона?", "ru"),
    ],
)
@pytest.mark.parametrize("most", [1, 4])
def test_nobody_is_offered_while_the_talk_waits_for_a_human(question: str, language: str, most: int) -> None:
    text, _ = ask(question, language, said=SHALL_I[language], called=True, most=most)

    assert not any(offer in text.lower() for offer in ("позвать", "позову", "call a", "call one", "нажмите"))
    assert any(offer in ask("делаете маникюр?")[0] for offer in ("Позвать", "позвать"))


@pytest.mark.parametrize(("word", "language"), [("ок", "ru"), ("спасибо", "ru"), ("thanks", "en"), ("понятно", "ru")])
def test_who_was_just_angry_is_not_cheered_at(word: str, language: str) -> None:
    text, _ = ask(word, language, said=TOLD[language], upset=True)

    assert "Рад" not in text
    assert "Glad" not in text
    assert "!" not in text


def test_words_about_people_that_ask_something_are_no_refusal() -> None:
    assert ask("не могу позвать оператора, сколько стоит доставка?")[0] != PHRASES["declined"]["ru"]
