"""The shop answers without a model: from its own words, in the visitor's language, as long as the visitor likes."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.llm.grounded.engine import Grounded
from chat.llm.grounded.sentences import sentences
from chat.llm.seam import Finished, ModelRequest, Text
from chat.policy import Knowledge as Sources
from prompts.checks import Checker
from prompts.message import ChatMessage
from prompts.prompt import StyleContract
from store.knowledge import Knowledge

SHOP = Path(__file__).parents[3] / "examples" / "shop"
KNOWLEDGE = Knowledge.load(Sources(catalogue=str(SHOP / "catalogue.json"), pages=str(SHOP / "pages.json")))
MODEL = Grounded(KNOWLEDGE)

LATE = {
    "order": "2041",
    "placed_at": "2026-11-12T10:00:00+00:00",
    "status": "in_transit",
    "items": [{"product": "velmo-watch", "name": "Velmo Watch", "category": "watches"}],
    "late": True,
}
DELIVERED = {
    "order": "1987",
    "placed_at": "2026-11-14T10:00:00+00:00",
    "status": "delivered",
    "items": [{"product": "vihrik-r3", "name": "Vihrik R3", "category": "vacuums"}],
    "late": False,
}
LONG_AGO = {
    "order": "1102",
    "placed_at": "2025-05-20T10:00:00+00:00",
    "status": "delivered",
    "items": [
        {"product": "velmo-a4", "name": "Velmo A4", "category": "smartphones"},
        {"product": "zvonn-max", "name": "Zvonn Max", "category": "headphones"},
    ],
    "late": False,
}


def ask(
    question: str,
    language: str = "ru",
    *,
    most: int = 4,
    purpose: str = "reply",
    said: str = "",
    model: Grounded = MODEL,
    **facts: Any,
) -> tuple[str, bool]:
    messages = (ChatMessage(role="assistant", content=said),) if said else ()
    request = ModelRequest(
        messages=messages, question=question, language=language, purpose=purpose, sentences=most, facts=facts
    )

    async def pieces() -> list[object]:
        return [piece async for piece in model.stream(request)]

    *words, last = asyncio.run(pieces())
    assert isinstance(last, Finished)
    return "".join(piece.text for piece in words if isinstance(piece, Text)), last.understood


def test_an_answer_is_the_shops_own_sentence_with_a_link_to_it() -> None:
    text, understood = ask("Сколько стоит доставка?", most=1, depth="short")

    page = json.loads((SHOP / "pages.json").read_text(encoding="utf-8"))["pages"][0]["ru"]
    assert understood
    assert page["lead"].removesuffix(".") in text.replace("\u00a0", " ")
    assert "[подробнее](/ru/delivery)" in text


def test_the_hurried_get_one_sentence_and_the_researcher_gets_depth() -> None:
    short, _ = ask("какая гарантия?", most=1, depth="short")
    usual, _ = ask("какая гарантия?", most=4)
    detailed, _ = ask("какая гарантия?", most=8, depth="detailed")

    assert len(sentences(short)) == 1
    assert len(sentences(short)) < len(sentences(usual)) < len(sentences(detailed)) <= 8
    assert all(text.count("](") == 1 for text in (short, usual, detailed))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_an_answer_comes_in_the_language_asked_for(language: str) -> None:
    text, _ = ask("warranty" if language == "en" else "гарантия", language)

    assert f"](/{language}/warranty" in text


@pytest.mark.parametrize(
    ("question", "language"),
    [("делаете маникюр?", "ru"), ("есть холодильник?", "ru"), ("book a flight", "en"), ("zxcv", "en")],
)
def test_what_the_shop_does_not_know_it_does_not_invent(question: str, language: str) -> None:
    text, understood = ask(question, language)

    assert not understood
    assert text.endswith("?")
    assert "коллег" in text or "colleague" in text
    assert not any(sign.isdigit() for sign in text)


@pytest.mark.parametrize(
    "question",
    ["Где мой заказ??", "Посоветуйте смартфон", "гарантия", "сравни A5 и Ardis One", "робот не заряжается", "контакты"],
)
@pytest.mark.parametrize(("most", "depth", "links"), [(1, "short", 1), (4, "normal", 2), (10, "detailed", 4)])
def test_the_contracts_checker_has_nothing_to_mend(question: str, most: int, depth: str, links: int) -> None:
    text, _ = ask(question, most=most, depth=depth, orders=[LATE, LONG_AGO], objections=["warranty"])
    checker = Checker(StyleContract(language="ru", depth=depth, sentences=most, links=links))

    shown = "".join(checker.feed(word, grounded=True) for word in text.replace(" ", " |").split("|"))
    rest, breaches = checker.finish()

    assert (shown + rest).strip() == text
    assert breaches == ()


def test_without_any_knowledge_it_still_answers_honestly() -> None:
    text, understood = ask("Сколько стоит доставка?", model=Grounded(Knowledge.load(Sources())))

    assert (text.endswith("?"), understood) == (True, False)


def test_a_calm_and_an_irritated_question_about_an_order_are_answered_differently() -> None:
    calm, _ = ask("Подскажите статус моего заказа", orders=[LATE, DELIVERED])
    upset, _ = ask("Где мой заказ?? Жду уже неделю!!!", orders=[LATE, DELIVERED], acknowledge=True)

    assert calm.startswith("Заказ № 2041 (Velmo Watch) в пути")
    assert upset.startswith("Понимаю ваше беспокойство, давайте разберёмся прямо сейчас.")
    assert "№ 2041" in upset


def test_taking_trouble_up_and_answering_fit_into_one_sentence() -> None:
    text, _ = ask("Где мой заказ??", most=1, depth="short", orders=[LATE], acknowledge=True)

    assert text.startswith("Понимаю ваше беспокойство")
    assert "№ 2041" in text
    assert len(sentences(text)) == 1


def test_the_number_in_the_question_chooses_the_order() -> None:
    assert ask("where is my order 1987?", "en", orders=[LATE, DELIVERED])[0].startswith("Your order 1987 (Vihrik R3)")


def test_an_order_of_somebody_else_is_never_told() -> None:
    text, _ = ask("где заказ № 7777?", orders=[LATE])

    assert "7777" in text
    assert "Velmo" not in text


def test_a_stranger_is_asked_to_sign_in() -> None:
    assert "](/ru/account)" in ask("Где мой заказ?")[0]


def test_cancelling_an_order_is_not_a_question_about_its_status() -> None:
    assert "](/ru/faq#cancel)" in ask("Как отменить заказ 2041?", orders=[LATE])[0]


def test_something_broken_gets_a_typical_fix_for_the_very_purchase() -> None:
    text, understood = ask("робот-пылесос не заряжается", orders=[DELIVERED], may_sell=False)

    assert understood
    assert "Vihrik R3 из заказа № 1987" in text
    assert "](/ru/articles/robot-care#charging)" in text
    assert "коллег" in text


def test_a_budget_gets_good_value_within_it() -> None:
    text, _ = ask("Посоветуйте смартфон до 30 000")

    assert "Velmo A5 за 24\u00a0990\u00a0₽" in text
    assert "Velmo A7" not in text


def test_a_customer_of_old_hears_of_the_accessory_discount_a_stranger_does_not() -> None:
    known, _ = ask("Посоветуйте смартфон", orders=[LONG_AGO])
    stranger, _ = ask("Посоветуйте смартфон")

    assert "скидка 15 % на аксессуары" in known
    assert "скидка" not in stranger


def test_in_support_nothing_is_sold() -> None:
    text, _ = ask("Посоветуйте смартфон", orders=[LONG_AGO], may_sell=False)

    assert "₽" not in text
    assert "скидка" not in text


def test_a_budget_that_nothing_fits_is_told_honestly() -> None:
    assert "нет модели" in ask("телевизор до 10 тысяч")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("сколько стоит?", "24\u00a0990\u00a0₽"),
        ("есть в наличии?", "в наличии"),
        ("а гарантия?", "24 месяца"),
        ("сколько держит батарея?", "5200 мА·ч"),
    ],
)
def test_a_question_about_this_means_the_product_in_view(question: str, told: str) -> None:
    text, _ = ask(question, viewing="velmo-a5")

    assert told in text
    assert "](/ru/product/velmo-a5)" in text


def test_a_question_about_it_means_what_was_just_recommended() -> None:
    assert "Ardis One" in ask("а гарантия?", said="Советую Ardis One за 27 990 ₽.")[0]


def test_a_question_about_delivery_on_a_product_page_is_about_delivery() -> None:
    assert "](/ru/delivery" in ask("сколько стоит доставка?", viewing="velmo-a5")[0]


def test_what_is_sold_out_is_said_to_be() -> None:
    text, _ = ask("есть Tonika Studio?")

    assert "нет в наличии" in text
    assert "7–14 дней" in text


def test_two_models_are_compared_by_what_was_asked_first() -> None:
    text, _ = ask("у какого лучше камера?", compared=["velmo-a5", "ardis-one"])

    first, second = sentences(text)[:2]
    assert first.startswith("Камера: 64 Мп")
    assert "24\u00a0990\u00a0₽" in second
    assert "27\u00a0990\u00a0₽" in second
    assert "](/ru/compare?ids=velmo-a5,ardis-one)" in text


def test_the_unsaid_doubt_is_met_from_the_shops_own_pages() -> None:
    text, _ = ask("сколько держит батарея?", viewing="velmo-a5", objections=["warranty"])

    assert "На Velmo A5 действует гарантия 24 месяца." in text
    assert "бесплатно вернуть в течение 30 дней" in text


def test_a_doubt_that_the_answer_is_about_is_not_met_twice() -> None:
    assert ask("а гарантия?", viewing="velmo-a5", objections=["warranty"])[0].count("гарантия") == 1


def test_another_trade_meets_its_own_doubts(tmp_path: Path) -> None:
    pages = {
        "pages": [
            {
                "id": "booking", "path": "/booking", "topics": ["booking"],
                "ru": {"title": "Запись на уборку", "lead": "Приедем в любой день.", "keywords": "запись записаться"},
            },
            {
                "id": "insurance", "path": "/insurance", "topics": ["insurance"],
                "ru": {
                    "title": "Страховка", "lead": "Имущество застраховано.",
                    "reassurance": "Имущество застраховано, а команда работает с 2009 года.",
                },
            },
        ]
    }  # fmt: skip
    (tmp_path / "pages.json").write_text(json.dumps(pages), encoding="utf-8")
    cleaners = Grounded(Knowledge.load(Sources(pages=str(tmp_path / "pages.json"))))

    text, _ = ask("Как записаться?", model=cleaners, objections=["insurance", "experience"])

    assert "Имущество застраховано, а команда работает с 2009 года." in text


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("Здравствуйте!", "ru", "Здравствуйте!"),
        ("спасибо большое", "ru", "Рад помочь!"),
        ("до свидания", "ru", "До свидания!"),
        ("hi", "en", "Hello!"),
        ("thanks a lot", "en", "Glad to help!"),
        ("вы бот?", "ru", "Да, я бот"),
    ],
)
def test_small_talk_is_answered_in_kind(question: str, language: str, told: str) -> None:
    text, understood = ask(question, language)

    assert told in text
    assert understood


def test_a_greeting_with_a_question_is_a_question() -> None:
    assert "](/ru/delivery" in ask("Здравствуйте! Сколько стоит доставка?")[0]


def test_those_who_say_thou_are_answered_so() -> None:
    assert ask("привет", register="friendly")[0].startswith("Привет!")


def test_yes_to_a_colleague_shows_the_way_to_one() -> None:
    assert "Позвать человека" in ask("да", said="Не знаю точного ответа. Позвать коллегу?")[0]


def test_the_unasked_words_about_an_order_are_the_ones_agreed() -> None:
    text, understood = ask("", purpose="offer:order", orders=[DELIVERED], acknowledge=True)

    assert understood
    assert text == (
        "Добрый день! Вижу, что вы недавно сделали заказ. Всё ли в порядке с покупкой? "
        "Если есть вопросы или сложности — я помогу решить."
    )


@pytest.mark.parametrize("about", ["comparison", "checkout_problem", "help", "something_new"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_an_offer_is_a_short_offer_of_help(about: str, language: str) -> None:
    text, _ = ask("", language, purpose=f"offer:{about}", compared=["velmo-a5", "ardis-one"], most=2)

    assert "?" in text
    assert len(sentences(text)) <= 2


def test_comparing_two_is_offered_as_help() -> None:
    assert (
        ask("", purpose="offer:comparison", compared=["velmo-a5", "ardis-one"])[0] == "Помочь сравнить эти две модели?"
    )


@given(
    st.one_of(st.text(max_size=80), st.sampled_from(["гарантия", "где мой заказ", "телефон до 30000", "не работает"])),
    st.integers(1, 8),
    st.sampled_from(["short", "normal", "detailed"]),
    st.booleans(),
)
def test_no_answer_is_longer_than_allowed_and_none_is_empty(
    question: str, most: int, depth: str, acknowledge: bool
) -> None:
    text, _ = ask(
        question, most=most, depth=depth, acknowledge=acknowledge, orders=[LATE], objections=["warranty", "price"]
    )

    assert text.strip()
    assert len(sentences(text)) <= most


@pytest.mark.parametrize(
    ("question", "language", "link"),
    [
        ("Хочу вернуть наушники", "ru", "/ru/faq#return-earbuds"),
        ("I want to return the headphones", "en", "/en/faq#return-earbuds"),
        ("хочу сдать обратно пылесос", "ru", "/ru/returns"),
        ("Хочу вернуть Velmo A5", "ru", "/ru/returns"),
    ],
)
def test_who_wants_to_return_something_is_not_sold_another(question: str, language: str, link: str) -> None:
    text, _ = ask(question, language)

    assert link in text
    assert "₽" not in text


@pytest.mark.parametrize(
    ("question", "language"),
    [("какие есть наушники с шумоподавлением?", "ru"), ("Do you have noise cancelling headphones?", "en")],
)
def test_only_what_has_the_feature_is_recommended(question: str, language: str) -> None:
    text, _ = ask(question, language)

    assert "Zvonn Max" in text
    assert "Zvonn Buds" not in text
    assert "Tonika Sport" not in text


@pytest.mark.parametrize(
    ("question", "language"), [("Сколько гарантия на робот-пылесос?", "ru"), ("warranty on robot vacuums", "en")]
)
def test_the_warranty_of_a_category_is_told_model_by_model(question: str, language: str) -> None:
    text, _ = ask(question, language)

    assert all(part in text for part in ("12", "Vihrik R1", "24", "Vihrik R3", f"/{language}/warranty"))


@pytest.mark.parametrize(
    ("question", "language"), [("а если разбил экран?", "ru"), ("what if I crack the screen?", "en")]
)
def test_damage_is_answered_by_the_warrantys_rule_first_and_never_with_a_stray_yes(
    question: str, language: str
) -> None:
    text, _ = ask(question, language)

    assert text.startswith(("Гарантия не покрывает падения", "The warranty does not cover drops"))
    assert not any(yes in text for yes in ("Да,", "Yes,"))


def test_yes_is_said_only_to_the_question_it_answers() -> None:
    assert ask("можно проверить товар до оплаты?")[0].startswith("Да, ")
    assert ask("сколько стоит страховка?")[0].startswith("Страховка ")


TWO = ["velmo-a5", "ardis-one"]


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("Какой из них лучше?", "ru", "Зависит от того, что важнее: Velmo A5 за 24\u00a0990\u00a0₽"),
        ("which one is better?", "en", "It depends on what matters most: Velmo A5 at 24,990\u00a0₽"),
        ("А гарантия у них какая?", "ru", "Гарантия одинаковая: 24 месяца."),
        ("какой легче?", "ru", "Вес: 182 г у Velmo A5, 164 г у Ardis One."),
        ("чем отличаются?", "ru", "Зависит от того, что важнее"),
    ],
)
def test_what_stands_side_by_side_is_compared_on_what_is_asked(question: str, language: str, told: str) -> None:
    assert ask(question, language, compared=TWO, viewing="velmo-a5")[0].startswith(told)


def test_the_best_way_to_pay_compares_no_products() -> None:
    assert "Velmo" not in ask("как лучше оплатить?", compared=TWO)[0]


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("есть айфон 15?", "ru", "iPhone мы не продаём, а смартфоны у нас такие: Velmo A3"),
        ("do you sell iphones", "en", "We don't sell iPhones; our smartphones are Velmo A3"),
        ("вы продаёте макбуки?", "ru", "MacBook мы не продаём, а ноутбуки у нас такие: Ardis Book 15"),
    ],
)
def test_a_brand_that_is_not_sold_is_told_so_with_what_is(question: str, language: str, told: str) -> None:
    text, understood = ask(question, language)

    assert text.startswith(told)
    assert understood


@pytest.mark.parametrize(
    ("question", "language"),
    [("👍", "ru"), ("нет, не надо", "ru"), ("нет, спасибо", "ru"), ("no thanks", "en")],
)
def test_a_courtesy_is_no_question(question: str, language: str) -> None:
    text, understood = ask(question, language)

    assert understood
    assert not text.endswith("?")


def test_misspelt_words_still_find_the_price_of_delivery() -> None:
    assert "299\u00a0₽" in ask("скока стоит дастафка курером")[0]


def test_a_reassurance_is_said_once_in_a_talk_and_not_about_another_doubt() -> None:
    facts: dict[str, Any] = {"viewing": "velmo-a5", "objections": ["delivery"]}
    first, _ = ask("how long does the battery last?", "en", **facts)
    again, _ = ask("how long does the battery last?", "en", said=first, **facts)
    paying, _ = ask("how do I pay?", "en", objections=["delivery"])

    assert "until the courier sets out" in first
    assert "until the courier sets out" not in again + paying


@pytest.mark.parametrize("acknowledge", [True, False])
def test_who_scolds_is_offered_a_colleague_plainly(acknowledge: bool) -> None:
    text, _ = ask("you are useless idiot", "en", acknowledge=acknowledge)

    assert "colleague" in text
    assert "make one up" not in text
