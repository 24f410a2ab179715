"""What a customer owns is known to be his: where it is, what is on his account, and which purchase fails."""

import pytest

from tests.chat.llm.test_grounded import DELIVERED, LATE, ask


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("где мои часы?", "ru", "Заказ № 2041 (Velmo Watch) в пути, но опаздывает"),
        ("когда привезут часы?", "ru", "Заказ № 2041 (Velmo Watch)"),
        ("где мой пылесос?", "ru", "Заказ № 1987 (Vihrik R3) доставлен"),
        ("where is my watch?", "en", "Your order 2041 (Velmo Watch)"),
        ("when will my watch arrive?", "en", "Your order 2041 (Velmo Watch)"),
        ("where is the order with the vacuum?", "en", "Your order 1987 (Vihrik R3)"),
    ],
)
def test_where_a_purchase_is_means_the_order_with_it(question: str, language: str, told: str) -> None:
    assert ask(question, language, orders=[DELIVERED, LATE])[0].startswith(told)


def test_what_was_not_bought_here_is_not_sold_in_answer_to_where_it_is() -> None:
    text, _ = ask("где мой смартфон?", orders=[LATE])

    assert "среди ваших заказов я не вижу" in text
    assert "Velmo A5" not in text


def test_a_stranger_who_asks_for_his_purchase_is_asked_to_sign_in() -> None:
    assert "](/ru/account)" in ask("где мои часы?")[0]


def test_opening_hours_are_no_purchase() -> None:
    assert "](/ru/contacts" in ask("какие у вас часы работы?", orders=[LATE])[0]


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("сколько у меня бонусов?", "ru", "У вас 1\u00a0240\u00a0бонусов"),
        ("какой у меня баланс бонусов", "ru", "У вас 1\u00a0240\u00a0бонусов"),
        ("how many bonus points do I have?", "en", "You have 1,240 bonus points"),
    ],
)
def test_the_balance_is_told_to_who_has_it(question: str, language: str, told: str) -> None:
    text, _ = ask(question, language, bonus_minor=124_000)

    assert text.startswith(told)
    assert text.count("](") == 1


def test_without_a_known_balance_and_for_how_to_spend_it_the_rule_is_told() -> None:
    assert "один бонус — один рубль" in ask("сколько у меня бонусов?")[0]
    assert "один бонус — один рубль" in ask("как мне потратить бонусы?", bonus_minor=124_000)[0]


@pytest.mark.parametrize("most", [2, 3, 4])
def test_who_bought_what_fails_hears_of_that_order_and_its_warranty_with_the_fix(most: int) -> None:
    text, _ = ask("пылесос перестал заряжаться", most=most, orders=[DELIVERED, LATE])

    assert "Vihrik R3 из заказа № 1987 (гарантия 24 месяца)" in text
    assert "Протрите контакты" in text


def test_the_fix_is_of_the_fault_and_not_only_of_the_thing() -> None:
    assert "](/en/articles/robot-care#charging)" in ask("my vacuum stopped charging", "en", orders=[DELIVERED])[0]
