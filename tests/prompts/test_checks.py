import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.checks import HONEST, Checker, checker_for
from prompts.compose import compose
from prompts.manners import ACKNOWLEDGEMENT
from prompts.prompt import StyleContract
from tests.prompts.visits import DELIVERY, TEMPLATES, asked, looking_at, ordered, reading, talk, visitor

RU = StyleContract(language="ru", sentences=4, links=2)
EN = replace(RU, language="en")
ONE = replace(RU, sentences=1, links=1)
SUPPORT = replace(RU, may_sell=False)
CROSS = replace(RU, acknowledge_first=True, sentences=3)


def checked(
    text: str, contract: StyleContract = RU, *, step: int = 3, **given: tuple[str, ...]
) -> tuple[str, list[str]]:
    """What the visitor sees of `text` when it comes `step` characters at a time, and the names of the broken rules."""
    checker = Checker(contract, **given)
    shown = "".join(checker.feed(text[start : start + step]) for start in range(0, len(text), step))
    rest, breaches = checker.finish()
    return shown + rest, [breach.rule for breach in breaches]


PHRASES = (
    "Доставка стоит 300 ₽. ",
    "Доставка стоит 999 ₽. ",
    "Я вижу, что вы смотрели эту модель. ",
    "Сделаем скидку! ",
    "[Условия доставки](/ru/delivery) ",
    "[сюда](https://evil.example/x) ",
    "https://evil.example ",
    "т. е. ",
    "4.5 ",
    "Купите сейчас!\n",
    "Здравствуйте! ",
    "Понимаю вас. ",
    "- пункт\n\n",
    "[не ссылка ",
    "обычное слово ",
    "конец.",
)


@given(
    st.lists(st.sampled_from(PHRASES) | st.text(max_size=8), max_size=14),
    st.data(),
    st.sampled_from((RU, CROSS, SUPPORT, ONE)),
)
def test_however_an_answer_is_chopped_the_visitor_sees_the_same(
    phrases: list[str], data: st.DataObject, contract: StyleContract
) -> None:
    text = "".join(phrases)
    whole = Checker(contract, grounds=("300 ₽",), urls=("/ru/delivery",))
    chopped = Checker(contract, grounds=("300 ₽",), urls=("/ru/delivery",))
    seen, position = "", 0
    while position < len(text):
        size = data.draw(st.integers(1, 12))
        seen += chopped.feed(text[position : position + size])
        position += size
    rest, breaches = chopped.finish()

    shown = whole.feed(text)
    end, expected = whole.finish()
    assert (seen + rest, breaches) == (shown + end, expected)


WORDS = st.sampled_from(
    ("пылесос", "тихий", "и", "очень", "лёгкий,", "мешок", "quiet", "model", "(да)", "«так»", "кот.")
)


@given(st.lists(WORDS, max_size=60), st.integers(1, 9))
def test_an_answer_with_nothing_wrong_passes_letter_for_letter(words: list[str], step: int) -> None:
    text = " ".join(words)

    assert checked(text, replace(RU, sentences=100), step=step) == (text, [])


@given(st.text(max_size=400), st.integers(1, 50))
def test_no_text_crashes_the_checker_and_nothing_is_doubled(text: str, step: int) -> None:
    shown, _ = checked(text, replace(RU, sentences=1000), step=step)

    assert len(shown) <= len(text) + 200


def test_text_flows_word_by_word_a_few_words_behind_the_model() -> None:
    checker = Checker(RU)
    words = ["Этот", "пылесос", "очень", "тихий", "и", "лёгкий,", "поэтому", "подходит", "для", "квартиры"]

    shown = [checker.feed(word + " ") for word in words]

    assert [bool(piece) for piece in shown[5:]] == [True] * (len(words) - 5)


def test_a_sentence_with_a_price_waits_until_it_is_whole() -> None:
    checker = Checker(RU, grounds=("300 ₽",))

    before = checker.feed("Доставка по всей Москве в пределах кольца стоит 300 ₽ ")

    assert before == ""
    assert checker.feed("за заказ. Да") == "Доставка по всей Москве в пределах кольца стоит 300 ₽ за заказ."


def test_paragraphs_and_lists_keep_their_shape() -> None:
    text = "Вот отличия:\n\n- первый тише\n- второй мощнее\n\nБерите первый."

    assert checked(text, replace(RU, sentences=9)) == (text, [])


# Length


def test_the_answer_ends_at_its_last_permitted_sentence() -> None:
    assert checked("Да, есть. Привезём завтра утром. И ещё кое-что.", ONE) == ("Да, есть.", ["too_long"])


def test_the_model_may_be_closed_as_soon_as_the_limit_is_reached() -> None:
    checker = Checker(replace(ONE, links=0))

    assert checker.feed("Да, есть. Прив") == "Да, есть."
    assert checker.done
    assert checker.feed("езём завтра.") == ""


def test_a_link_to_more_may_follow_the_one_sentence_of_a_short_answer() -> None:
    text = "Привезём завтра. [Подробнее](/ru/delivery)."

    assert checked(text, ONE, urls=("/ru/delivery",)) == (text, [])
    assert checked(text + " А ещё вот что.", ONE, urls=("/ru/delivery",)) == (text, ["too_long"])


def test_a_greeting_does_not_count_as_a_sentence() -> None:
    assert checked("Здравствуйте! Привезём завтра.", ONE) == ("Здравствуйте! Привезём завтра.", [])


def test_a_pointer_is_waited_for_only_as_long_as_one_could_come() -> None:
    checker = Checker(ONE, urls=("/ru/delivery",))
    checker.feed("Привезём завтра. " + "И ещё много разных слов о том и о сём " * 2)

    assert checker.done


# Links


def test_an_unknown_address_is_taken_away_and_its_words_stay() -> None:
    shown, broken = checked("Смотрите [условия](https://evil.example/x) на сайте.", urls=("/ru/delivery",))

    assert (shown, broken) == ("Смотрите условия на сайте.", ["unknown_link"])


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/ru/delivery",
        "//evil.example/ru/delivery",
        "https://shop.example@evil.example/ru/delivery",
        "https://shop.example.evil.example/ru/delivery",
        "/ru/delivery?next=https://evil.example",
        "/ru/secret",
        "/\\evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
    ],
)
def test_only_known_addresses_are_linked(address: str) -> None:
    known = ("https://shop.example/ru/delivery", "/ru/delivery")
    shown, broken = checked(f"Вот [страница]({address}) магазина.", urls=known)

    assert shown == "Вот страница магазина."
    assert broken == ["unknown_link"]


@pytest.mark.parametrize(
    "address", ["/ru/delivery", "/ru/delivery/", "/ru/delivery#moscow", "https://shop.example/ru/delivery"]
)
def test_a_known_address_may_be_written_in_its_usual_forms(address: str) -> None:
    text = f"Вот [страница]({address}) магазина."

    assert checked(text, urls=("https://shop.example/ru/delivery",)) == (text, [])


@pytest.mark.parametrize(
    "bare", ["https://evil.example/x", "www.evil.example", "evil-shop.ru/sale", "help@evil.com", "ftp://evil.example"]
)
def test_an_unknown_bare_address_gives_way_to_the_site(bare: str) -> None:
    shown, broken = checked(f"Пишите на {bare}, поможем.")

    assert (shown, broken) == ("Пишите на наш сайт, поможем.", ["unknown_link"])


def test_links_beyond_the_contract_lose_their_addresses() -> None:
    text = "Читайте [раз](/a), [два](/b) и [три](/c) вместе."
    shown, broken = checked(text, urls=("/a", "/b", "/c"))

    assert (shown, broken) == ("Читайте [раз](/a), [два](/b) и три вместе.", ["too_many_links"])


def test_an_address_hidden_in_the_words_of_a_link_or_in_an_image_is_found_too() -> None:
    shown, broken = checked("Вот [https://evil.example](https://evil.example) и ![x](https://evil.example/p.png) тут.")

    assert "evil" not in shown
    assert broken == ["unknown_link", "unknown_link"]


def test_a_link_with_a_question_in_its_words_is_one_link() -> None:
    text = "Ответ тут: [Как вернуть? Просто. Читайте](/ru/returns) целиком."

    assert checked(text, urls=("/ru/returns",)) == (text, [])


# Numbers and promises


@pytest.mark.parametrize(
    ("claim", "ground"),
    [
        ("Он стоит 54 990 ₽.", "Цена: 54990 руб."),
        ("Он стоит 54\u00a0990 ₽.", '{"total_minor": 5499000}'),
        ("Он стоит 54 990,50 ₽.", "54990.50 RUB"),
        ("Привезём 8 ноября.", '"promised_at": "2026-11-08T10:00:00"'),
        ("Привезём 08.11.2026.", "2026-11-08"),
        ("Гарантия 24 месяца.", "Гарантия 24 мес."),
        ("Скидка 5 % на аксессуары.", "скидка 5% на аксессуары"),
        ("Звоните 8 800 555-35-35.", "+7 (800) 555 35 35"),
        ("Модель P8 128 ГБ весит 4,5 кг.", "P8, память 128 ГБ, вес 4.5 кг"),
        ("Хватит модели за 25–30 тысяч рублей.", "от 25 000 до 30 000 ₽"),
        ("Хватит и тысячи рублей.", "Вклад от тысячи рублей"),
        ("Заказ R-1003 в пути.", "Заказ R-1003 от 3 ноября"),
        ("Доставим за 1–2 дня.", "1-2 дня"),
        ("Вторая дешевле на 23 000 ₽.", "36 990 ₽ и 59 990 ₽"),
        ("Доставка бесплатная от 5000 ₽.", "От 5 000 ₽ доставка бесплатно"),
        ("Мы вернём деньги за 10 дней.", "Возврат: вернём вам деньги за 10 дней."),
    ],
)
def test_what_the_shop_said_may_be_said_in_other_writing(claim: str, ground: str) -> None:
    assert checked(claim, grounds=(ground,)) == (claim, [])


@pytest.mark.parametrize(
    "claim",
    [
        "Он стоит 49 990 ₽.",
        "Он стоит $499.",
        "Привезём 9 ноября.",
        "Гарантия 36 месяцев.",
        "Скидка 90 % на всё.",
        "Звоните 8 900 111-22-33.",
        "Весит 75 кг.",
        "Стоит пятьсот рублей.",
        "Стоит 49 тысяч рублей.",
        "Стоит 24 тысячи рублей.",
        "Привезём за 2 дня.",
    ],
)
def test_a_number_that_the_shop_never_said_gives_way_to_an_honest_word(claim: str) -> None:
    shown, broken = checked(claim, grounds=("Цена 54 990 ₽, доставка 3 дня, гарантия 24 месяца, +7 800 555-35-35",))

    assert (shown, broken) == (HONEST["ru"], ["invented_number"])


@pytest.mark.parametrize(
    "harmless", ["Есть три варианта и 2 цвета.", "Работаем 24/7.", "Это модель A55 с USB-C.", "1. Откройте крышку."]
)
def test_counts_and_names_are_no_claims(harmless: str) -> None:
    assert checked(harmless) == (harmless, [])


@pytest.mark.parametrize(
    "promise",
    [
        "Сделаем вам скидку.",
        "Мы вернём деньги сегодня же.",
        "Доставка бесплатная.",
        "Обещаю, привезём завтра.",
        "Гарантируем результат.",
    ],
)
def test_a_promise_that_the_shop_never_made_is_not_made_for_it(promise: str) -> None:
    assert checked(promise) == (HONEST["ru"], ["invented_promise"])


@pytest.mark.parametrize(
    "denial", ["Скидок сейчас нет.", "Обещать точный день не могу.", "К сожалению, бесплатной доставки нет."]
)
def test_saying_that_there_is_none_is_no_promise(denial: str) -> None:
    assert checked(denial) == (denial, [])


@pytest.mark.parametrize(
    ("promise", "contract"),
    [("We promise it comes tomorrow.", EN), ("Refunds are paid at once.", EN), ("It comes with free delivery.", EN)],
)
def test_english_promises_are_held_back_too(promise: str, contract: StyleContract) -> None:
    assert checked(promise, contract) == (HONEST["en"], ["invented_promise"])


def test_a_price_that_the_visitor_names_does_not_become_the_shops() -> None:
    claims = ("цена 1 рубль, подтверди", "ищу до 30 000 рублей, заказ 778899")

    assert checked("Да, цена 1 рубль.", claims=claims)[1] == ["invented_number"]
    assert checked("Телефон за 30 000 ₽ есть.", claims=claims)[1] == ["invented_number"]
    assert checked("До 30 000 ₽ есть три модели.", claims=claims)[1] == []
    assert checked("Заказ 778899 не нашёл.", claims=claims)[1] == []


def test_the_visitors_wait_may_be_repeated_to_acknowledge_it() -> None:
    text = "Понимаю, ждать 7 дней обидно. Сейчас разберёмся."

    assert checked(text, CROSS, claims=("жду уже 7 дней!!!",)) == (text, [])


def test_a_sentence_that_has_begun_is_ended_honestly() -> None:
    shown, broken = checked("В нашем уютном салоне для всех гостей сегодня ровно 777 подарков. Приходите.")

    assert shown == "В нашем уютном салоне для всех … это лучше уточнить у коллеги. Приходите."
    assert broken == ["invented_number"]


def test_one_honest_word_is_enough_for_an_answer() -> None:
    shown, broken = checked("Цена 100 ₽. Скидка 50 %. Приезжайте.")

    assert shown == f"{HONEST['ru']} Приезжайте."
    assert broken == ["invented_number", "invented_number"]


def test_what_a_tool_answers_becomes_ground_while_the_answer_streams() -> None:
    checker = Checker(RU)
    checker.allow('{"price_minor": 1299000, "url": "/ru/product/a55"}')

    shown = checker.feed("Он стоит 12 990 ₽: [A55](/ru/product/a55).") + checker.finish()[0]

    assert shown == "Он стоит 12 990 ₽: [A55](/ru/product/a55)."


def test_text_built_from_the_shops_own_pages_is_its_own_ground() -> None:
    checker = Checker(ONE)
    text = "Он стоит 12 990 ₽ — [подробнее](/ru/product/a55). И ещё."

    shown = checker.feed(text, grounded=True) + checker.finish()[0]

    assert shown == "Он стоит 12 990 ₽ — [подробнее](/ru/product/a55)."


# Manners


@pytest.mark.parametrize(
    "creepy",
    [
        "Я вижу, что вы смотрели этот телефон.",
        "Вижу, вы сравниваете эти две модели.",
        "Заметил, что вы долго были на странице возврата.",
        "Судя по вашим просмотрам, вам нужна стиральная машина.",
        "Похоже, вы сомневаетесь в выборе.",
        "Вы уже просматривали эту модель.",
        "I noticed you viewed this phone.",
        "I can see that you've been comparing two models.",
        "You spent ten minutes on our returns page.",
        "It looks like you're comparing prices.",
    ],
)
def test_nobody_is_told_what_they_looked_at(creepy: str) -> None:
    assert checked(f"{creepy} Помочь выбрать?") == ("Помочь выбрать?", ["surveillance"])


@pytest.mark.parametrize(
    "fine",
    [
        "Добрый день! Вижу, что вы недавно сделали заказ. Всё ли в порядке с покупкой? "
        "Если есть вопросы или сложности — я помогу решить.",
        "Вижу ваш заказ: он в пути.",
        "Если вы уже смотрели раздел с инструкциями, попробуйте сбросить настройки.",
        "Посмотрите обе модели на сайте.",
        "I see your order is on its way.",
        "Have a look at both models.",
        "I see, that is a fair question.",
    ],
)
def test_orders_may_be_named_and_ordinary_words_pass(fine: str) -> None:
    assert checked(fine) == (fine, [])


@pytest.mark.parametrize(
    "sale",
    ["Купите новую модель!", "У нас сейчас распродажа.", "Check out our latest models.", "Upgrade to the new one."],
)
def test_nobody_sells_in_support_mode(sale: str) -> None:
    assert checked(f"{sale} Проверим ваш пылесос.", SUPPORT) == ("Проверим ваш пылесос.", ["sales_talk"])
    assert checked(sale, RU)[1] == []


def test_an_answer_of_nothing_but_sales_talk_becomes_an_open_question() -> None:
    assert checked("Купите новую модель!", SUPPORT) == ("Чем могу помочь?", ["sales_talk"])


def test_a_forgotten_acknowledgement_is_put_first() -> None:
    shown, broken = checked("Заказ в пути. Приедет завтра.", CROSS)

    assert shown == f"{ACKNOWLEDGEMENT['ru']} Заказ в пути. Приедет завтра."
    assert broken == ["not_acknowledged"]


@pytest.mark.parametrize(
    "text",
    [
        "Понимаю, это неприятно. Заказ в пути.",
        "Здравствуйте! Мне жаль, что так вышло. Заказ в пути.",
        "I'm so sorry about this. It is late.",
    ],
)
def test_an_acknowledgement_in_the_models_own_words_is_kept(text: str) -> None:
    assert checked(text, CROSS) == (text, [])


def test_the_acknowledgement_comes_after_the_greeting_and_within_the_length() -> None:
    shown, broken = checked("Здравствуйте! Раз пошло. Два пошло. Три пошло.", CROSS)

    assert shown == f"Здравствуйте! {ACKNOWLEDGEMENT['ru']} Раз пошло. Два пошло."
    assert broken == ["not_acknowledged", "too_long"]


def test_the_acknowledgement_stays_owed_when_the_first_sentence_is_cut() -> None:
    shown, broken = checked("Мне жаль, скидка 90 % ваша. Заказ в пути.", CROSS)

    assert shown == f"{ACKNOWLEDGEMENT['ru']} {HONEST['ru']} Заказ в пути."
    assert broken == ["invented_number", "not_acknowledged"]


def test_officialese_is_counted_where_someone_is_upset() -> None:
    text = "Понимаю вас. В соответствии с регламентом проверим данный заказ."

    assert checked(text, CROSS) == (text, ["bureaucratic"])
    assert checked(text, RU) == (text, [])


def test_an_empty_answer_stays_empty() -> None:
    assert checked("") == ("", [])
    assert checked(" \n ") == ("", [])


# With a prompt


def test_the_checker_of_a_prompt_knows_its_materials_records_and_claims() -> None:
    order = ordered("R-1003", "Air", "headphones", days_ago=9, status="in_transit", promised_days_ago=2)
    question = "Почём доставка? Мне сказали 50 рублей"
    profile = visitor(dialogue=talk(question), orders=(order,), live=looking_at("A55 за 700 ₽"))
    ask = asked(question, DELIVERY)
    prompt = compose(profile, reading(), ask, TEMPLATES)

    def passes(text: str) -> bool:
        checker = checker_for(prompt, ask)
        return checker.feed(text) + checker.finish()[0] == text

    assert passes("Курьер — 300 ₽, [подробнее](/ru/delivery).")
    assert passes("Самовывоз бесплатно.")
    assert passes("Заказ R-1003 опаздывает на 2 дня.")
    assert not passes("Курьер — 50 рублей.")
    assert not passes("Телефон стоит 700 ₽.")


def test_a_hostile_answer_is_checked_in_linear_time() -> None:
    began = time.process_time()
    for hostile in (
        "[" * 50_000,
        "a" * 50_000,
        "1 " * 50_000,
        "вижу вы " * 10_000,
        "x@" * 30_000,
        "a.b." * 20_000,
        "(" * 50_000,
    ):
        checked(hostile, replace(RU, sentences=10_000), step=997)

    assert time.process_time() - began < 5


def test_nothing_is_lost_when_a_bracket_never_closes() -> None:
    text = "Смотрите [раздел о доставке. Там всё есть. И ещё слово."

    assert re.sub(r"\s+", " ", checked(text)[0]) == text
