"""Of a place that the delivery page does not name, that is said, with the terms that it does give."""

import pytest

from tests.chat.llm.test_grounded import ask


@pytest.mark.parametrize(
    ("question", "language", "place", "terms"),
    [
        ("привезёте сегодня вечером в Химки?", "ru", "О доставке в Химки отдельно", "внутри МКАД"),
        ("а в сочи везёте?", "ru", "О доставке в Сочи отдельно", "по всей России"),
        ("доставите в Усть-Лабинск?", "ru", "О доставке в Усть-Лабинск отдельно", "по всей России"),
        ("do you deliver to Sochi", "en", "delivery to Sochi in particular", "across Russia"),
    ],
)
def test_a_town_that_the_page_does_not_name_gets_the_terms_of_the_regions(
    question: str, language: str, place: str, terms: str
) -> None:
    text, understood = ask(question, language)

    assert understood
    assert place in text
    assert terms in text
    assert text.count("](") == 1


@pytest.mark.parametrize(
    ("question", "language"),
    [("Do you ship to Kazakhstan?", "en"), ("доставляете в казахстан?", "ru"), ("отправляете за границу?", "ru")],
)
def test_of_another_country_it_is_said_that_the_site_says_nothing(question: str, language: str) -> None:
    text, understood = ask(question, language)

    assert not understood
    assert "не сказано" in text or "doesn't say" in text
    assert "России" in text or "Russia" in text
    assert text.endswith("?")


@pytest.mark.parametrize(
    "question", ["доставка в Казань", "доставка в Москву", "привезёте в субботу?", "доставка в Сибирь"]
)
def test_what_the_page_names_is_told_as_it_is(question: str) -> None:
    assert "не сказано" not in ask(question)[0]


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("подарок нужен уже завтра, успеете?", "ru", "Заказ до 20:00 привозим на следующий день"),
        ("успеете привезти сегодня?", "ru", "за три часа"),
        ("I need the gift by tomorrow, can you make it?", "en", "Orders placed by 20:00"),
    ],
)
def test_who_needs_it_by_a_day_hears_how_soon_it_comes(question: str, language: str, told: str) -> None:
    assert told in ask(question, language)[0]
