"""Money back, opening hours and discounts are told by the shop's own rule, whatever words ask for them."""

import pytest

from tests.chat.llm.test_grounded import ask


@pytest.mark.parametrize(
    ("question", "language", "link"),
    [
        ("where the hell is my money", "en", "/en/returns#money"),
        ("where is my refund?", "en", "/en/returns#money"),
        ("где мои деньги?!", "ru", "/ru/returns#money"),
        ("сколько времени работаете в воскресенье", "ru", "/ru/contacts"),
        ("до скольки вы открыты в субботу?", "ru", "/ru/contacts"),
        ("are you open on Sunday?", "en", "/en/contacts"),
    ],
)
def test_the_rule_is_told_however_it_is_asked_for(question: str, language: str, link: str) -> None:
    text, understood = ask(question, language)

    assert understood
    assert f"]({link}" in text


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        (
            "скидка на два ноутбука?",
            "ru",
            "О скидке за несколько товаров на сайте не сказано. Цена на сайте окончательная",
        ),
        ("discount for two laptops?", "en", "The site doesn't mention a discount for buying several. The price"),
    ],
)
def test_a_discount_for_several_is_not_invented_and_nothing_is_sold_instead(
    question: str, language: str, told: str
) -> None:
    assert ask(question, language)[0].startswith(told)


def test_a_word_of_two_meanings_does_not_lead_to_the_hours_of_the_staff() -> None:
    assert "Сотрудники" not in ask("оператор наушников какой?")[0]
    assert "Сотрудники" in ask("когда отвечает оператор?")[0]
