"""An accessory goes with what its specification says, a cheaper model is of the same shelf, and gaps are admitted."""

import pytest

from tests.chat.llm.test_grounded import ask


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("подойдёт ли зарядка 65 Вт к Oriona Air 14?", "ru", "про Oriona Air 14 отдельно не сказано"),
        ("will the 65 W charger work with Oriona Air 14?", "en", "Oriona Air 14 is not named in particular"),
        ("чехол подойдёт к Velmo A5?", "ru", "Да, к Velmo A5 подходит Velmo Case A5"),
        ("чехол к Velmo A7 есть?", "ru", "именно для Velmo A7 в каталоге нет"),
    ],
)
def test_whether_an_accessory_fits_is_told_by_its_specification(question: str, language: str, told: str) -> None:
    text, _ = ask(question, language)

    assert told in text
    assert text.count("](") == 1


@pytest.mark.parametrize(
    ("question", "language", "said"),
    [
        ("is there a case for it?", "en", "Velmo A5 costs 24,990 ₽."),
        ("а чехол к нему есть?", "ru", "Velmo A5 стоит 24 990 ₽."),
    ],
)
def test_a_case_for_it_is_the_case_of_what_we_spoke_of(question: str, language: str, said: str) -> None:
    text, _ = ask(question, language, said=said)

    assert "Velmo Case A5" in text
    assert "Tonika Charge" not in text


def test_cheaper_than_a_model_are_those_of_its_shelf_below_its_price() -> None:
    text, _ = ask("есть что-то дешевле Velmo A7?")

    assert "Ardis One за 27\u00a0990\u00a0₽" in text
    assert "Velmo A5 за 24\u00a0990\u00a0₽" in text
    assert "Tonika Charge" not in text


def test_when_nothing_is_cheaper_that_is_said() -> None:
    assert "Nothing of the kind is cheaper" in ask("anything cheaper than the Velmo A3", "en")[0]


def test_a_lower_price_in_another_shop_is_a_matter_of_the_price_guarantee() -> None:
    assert "Velmo A3" not in ask("нашёл дешевле в другом магазине", viewing="velmo-a5")[0]


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [("does it do OIS?", "en", "64 MP, stabilised"), ("у него есть NFC?", "ru", "64 Мп со стабилизацией")],
)
def test_what_a_page_does_not_list_is_admitted_with_what_it_does(question: str, language: str, told: str) -> None:
    text, understood = ask(question, language, viewing="velmo-a5")

    assert not understood
    assert "не сказано" in text or "doesn't say" in text
    assert told in text


def test_what_the_pages_do_say_is_told_of_a_thing_that_the_specification_leaves_out() -> None:
    assert "have eSIM" in ask("does it support eSIM?", "en", viewing="velmo-a5")[0]
