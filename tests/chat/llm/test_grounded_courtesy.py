"""Thanks are taken kindly, the bot says that it is one, and what no shop is asked is declined with a smile."""

import pytest

from tests.chat.llm.test_grounded import ask


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Спасибо большое, вы лучшие!", "ru"),
        ("спасибо, очень помогли!", "ru"),
        ("ок спасибо буду ждать", "ru"),
        ("спасибо, разобралась", "ru"),
        ("благодарю за быстрый ответ", "ru"),
        ("Спасибо, что помогли с выбором!", "ru"),
        ("Thanks a lot, you're awesome!", "en"),
        ("thanks, you've been great", "en"),
        ("thank you for looking into this", "en"),
        ("great, thank you, that answers my question", "en"),
    ],
)
def test_thanks_of_any_length_get_a_warm_short_line(question: str, language: str) -> None:
    text, understood = ask(question, language)

    assert understood
    assert text.startswith("Рад помочь!" if language == "ru" else "Glad to help!")
    assert "](" not in text


@pytest.mark.parametrize(("question", "language"), [("вы супер", "ru"), ("молодцы!", "ru"), ("you rock!", "en")])
def test_praise_alone_is_taken_kindly(question: str, language: str) -> None:
    text, understood = ask(question, language)

    assert understood
    assert "спасибо" in text.lower() or "thanks" in text.lower()
    assert "коллег" not in text


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("спасибо, а сколько стоит доставка?", "ru", "/ru/delivery"),
        ("спасибо, но это не помогло", "ru", "коллег"),
        ("thanks for nothing", "en", "colleague"),
        ("thanks, now how do I return it", "en", "/en/returns"),
    ],
)
def test_thanks_beside_a_question_or_a_complaint_are_not_all_that_was_said(
    question: str, language: str, told: str
) -> None:
    assert told in ask(question, language)[0]


@pytest.mark.parametrize(("question", "language"), [("помогите", "ru"), ("help", "en"), ("help me please", "en")])
def test_a_cry_for_help_is_no_praise(question: str, language: str) -> None:
    text, _ = ask(question, language)

    assert "добром слове" not in text
    assert "kind of you" not in text


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("ты бот?", "ru", "Да, я бот"),
        ("это бот?", "ru", "Да, я бот"),
        ("я с роботом говорю?", "ru", "Да, я бот"),
        ("я разговариваю с человеком?", "ru", "Нет, я бот"),
        ("кто ты?", "ru", "Я бот"),
        ("are you a robot?", "en", "Yes, I'm a bot"),
        ("are you a real person?", "en", "No, I'm a bot"),
    ],
)
def test_a_bot_says_that_it_is_one(question: str, language: str, told: str) -> None:
    text, understood = ask(question, language)

    assert understood
    assert text.startswith(told)


def test_a_robot_vacuum_is_no_question_about_the_bot() -> None:
    assert "Vihrik" in ask("нужен робот для уборки")[0]
    assert "я бот" not in ask("это робот-пылесос?", viewing="vihrik-r3")[0]
    assert "I'm a bot" not in ask("what are you selling?", "en")[0]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("кто президент России?", "ru"),
        ("какая погода в Москве?", "ru"),
        ("сколько будет 2+2?", "ru"),
        ("расскажи анекдот", "ru"),
        ("who is the president of Russia?", "en"),
        ("write me python code", "en"),
    ],
)
def test_what_no_shop_is_asked_is_declined_kindly(question: str, language: str) -> None:
    text, understood = ask(question, language)

    assert understood
    assert "магазин" in text or "shop" in text
    assert "](" not in text
    assert not any(sign.isdigit() for sign in text)
