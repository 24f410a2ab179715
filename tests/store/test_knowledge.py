"""The shop's own words are found by meaning in both languages, and nothing is found where the shop says nothing."""

from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.policy import Knowledge as Sources
from store.catalogue import money, months
from store.index import slips_between
from store.knowledge import RELEVANT, Knowledge
from store.wishes import Wish, wish_of

SHOP = Path(__file__).parents[2] / "examples" / "shop"
KNOWLEDGE = Knowledge.load(Sources(catalogue=str(SHOP / "catalogue.json"), pages=str(SHOP / "pages.json")))

ANSWERED = [
    ("ru", "Сколько стоит доставка?", "/ru/delivery"),
    ("ru", "доставка в казань", "/ru/delivery#russia"),
    ("ru", "везёте в Тверь? доставка нужна", "/ru/delivery"),
    ("ru", "есть ли самовывоз", "/ru/delivery#pickup"),
    ("ru", "привезёте сегодня срочно?", "/ru/delivery#express"),
    ("ru", "как вернуть товар", "/ru/returns#how"),
    ("ru", "а если не подойдёт?", "/ru/returns"),
    ("ru", "какая гарантия на ноутбуки", "/ru/warranty"),
    ("ru", "мне нужна рассрочка", "/ru/payment"),
    ("ru", "можно оплатить картой", "/ru/payment"),
    ("ru", "где вы находитесь", "/ru/contacts"),
    ("ru", "как отменить заказ", "/ru/faq#cancel"),
    ("ru", "наушники не подключаются к телефону", "/ru/faq#pairing"),
    ("ru", "робот не заряжается", "/ru/articles/robot-care#charging"),
    ("ru", "потерял чек", "/ru/faq#receipt"),
    ("ru", "обменять на другой цвет", "/ru/exchange#how"),
    ("ru", "хочу сдать старый телефон", "/ru/prices#tradein"),
    ("en", "How much is delivery?", "/en/delivery"),
    ("en", "do you ship to Kazan", "/en/delivery#russia"),
    ("en", "how do I return it", "/en/returns"),
    ("en", "warranty on laptops", "/en/warranty"),
    ("en", "can I pay in instalments", "/en/payment"),
    ("en", "where is your shop", "/en/contacts#shop"),
    ("en", "cancel my order", "/en/faq#cancel"),
    ("en", "headphones will not connect", "/en/faq#pairing"),
    ("en", "lost my receipt", "/en/faq#receipt"),
    ("en", "insurance for a phone", "/en/faq#insurance"),
]

NOT_OURS = [
    ("ru", "Какая погода в Москве?"),
    ("ru", "кто президент Франции"),
    ("ru", "рецепт борща"),
    ("ru", "напиши код на питоне"),
    ("ru", "Делаете ли вы маникюр?"),
    ("ru", "сколько стоит абонемент в спортзал"),
    ("ru", "курс доллара"),
    ("ru", "вы продаёте холодильники?"),
    ("ru", "купить билет на самолёт"),
    ("ru", "сколько будет 2+2"),
    ("ru", "запишите меня к стоматологу"),
    ("ru", "ыва фывапр олдж"),
    ("en", "What is the weather in Moscow?"),
    ("en", "who is the president of France"),
    ("en", "recipe for borscht"),
    ("en", "write python code"),
    ("en", "price of a gym membership"),
    ("en", "tell me a joke"),
    ("en", "do you sell fridges"),
    ("en", "book a flight ticket"),
    ("en", "what is 2+2"),
    ("en", "asdf qwer zxcv"),
]


@pytest.mark.parametrize(("language", "question", "url"), ANSWERED)
def test_a_question_finds_the_page_that_answers_it(language: str, question: str, url: str) -> None:
    best = KNOWLEDGE.search(question, language)[0]

    assert best.passage.url.partition("#")[0] == url.partition("#")[0]
    assert best.passage.url == url or "#" not in url
    assert best.score >= RELEVANT


@pytest.mark.parametrize(("language", "question"), NOT_OURS)
def test_what_the_shop_does_not_speak_about_finds_nothing(language: str, question: str) -> None:
    assert KNOWLEDGE.search(question, language) == []


@pytest.mark.parametrize(
    ("language", "question", "url"),
    [
        ("ru", "достовка", "/ru/delivery"),
        ("ru", "гарнтия", "/ru/warranty"),
        ("ru", "расрочка", "/ru/payment"),
        ("ru", "дастафка", "/ru/delivery"),
        ("ru", "скока стоит дастафка курером", "/ru/delivery#courier"),
        ("en", "warrenty", "/en/warranty"),
        ("en", "delivry", "/en/delivery"),
    ],
)
def test_a_slip_of_the_keyboard_finds_the_same_page(language: str, question: str, url: str) -> None:
    assert KNOWLEDGE.search(question, language)[0].passage.url == url


@pytest.mark.parametrize("name", ["Velmo A5", "велмо а5", "A5", "а5", "VELMO  a5?"])
def test_a_product_is_known_by_any_of_its_names(name: str) -> None:
    assert [product.id for product in KNOWLEDGE.named(f"сколько стоит {name}")] == ["velmo-a5"]


def test_the_longest_name_wins() -> None:
    assert [p.id for p in KNOWLEDGE.named("чехол для Velmo A5")] == ["case-a5"]
    assert [p.id for p in KNOWLEDGE.named("Velmo Watch Pro or Velmo Watch")] == ["velmo-watch-pro", "velmo-watch"]


def test_a_budget_leaves_only_what_fits_it_and_is_in_stock() -> None:
    fitting = KNOWLEDGE.matching("наушники до 13 тысяч", "ru")

    assert {product.id for product in fitting} == {"zvonn-buds", "tonika-sport"}  # Tonika Studio is out of stock


def test_what_the_visitor_stresses_comes_first() -> None:
    assert KNOWLEDGE.matching("лёгкий ноутбук для поездок", "ru")[0].id == "oriona-air-14"
    assert KNOWLEDGE.matching("a laptop for video and graphics", "en")[0].id == "oriona-studio-16"
    assert KNOWLEDGE.matching("смартфон подешевле", "ru")[0].id == "velmo-a3"


@pytest.mark.parametrize(
    ("question", "language", "fitting"),
    [
        ("какие есть наушники с шумоподавлением?", "ru", {"zvonn-max"}),
        ("noise cancelling headphones", "en", {"zvonn-max"}),
        ("headphones without noise cancelling", "en", {"zvonn-buds", "tonika-sport", "zvonn-max"}),
        ("планшет с пером", "ru", {"velmo-tab-12-pro"}),
        ("наушники для плавания", "ru", {"zvonn-buds", "tonika-sport"}),
        ("робот-пылесос", "ru", {"vihrik-r1", "vihrik-r3"}),
        ("проводные наушники", "ru", set()),  # Tonika Studio is out of stock
    ],
)
def test_a_product_whose_specification_denies_the_feature_does_not_fit(
    question: str, language: str, fitting: set[str]
) -> None:
    assert {product.id for product in KNOWLEDGE.matching(question, language)} == fitting


def test_without_a_category_nothing_is_recommended() -> None:
    assert KNOWLEDGE.matching("до 30 000", "ru") == ()


def test_a_wished_for_product_is_among_the_passages_with_its_price_and_stock() -> None:
    best = KNOWLEDGE.search("смартфон до 30 000", "ru")[0]

    assert best.kind == "product"
    assert best.product is not None
    assert money(best.product.price_minor, "RUB", "ru") in best.passage.text
    assert "в наличии" in best.passage.text


def test_products_in_view_come_before_the_pages() -> None:
    found = KNOWLEDGE.search("какая гарантия?", "ru", about=("ardis-one", "no-such-product"))

    assert [f.passage.url for f in found[:2]] == ["/ru/product/ardis-one", "/ru/warranty"]


def test_a_reassurance_is_the_shops_own_sentence() -> None:
    passage = KNOWLEDGE.reassurance("returns", "ru")

    assert passage is not None
    assert passage.text in (SHOP / "pages.json").read_text(encoding="utf-8")
    assert KNOWLEDGE.reassurance("no such topic", "ru") is None


def test_links_begin_with_the_shops_address() -> None:
    away = Knowledge.load(Sources(pages=str(SHOP / "pages.json"), base="https://polka.example/"))

    assert away.search("delivery", "en")[0].passage.url == "https://polka.example/en/delivery"


def test_a_site_without_knowledge_finds_nothing() -> None:
    assert Knowledge.load(Sources()).search("доставка", "ru") == []


def test_every_text_of_the_shop_stands_in_both_languages() -> None:
    for product in KNOWLEDGE.products():
        assert product.about.keys() == {"ru", "en"}
        category = KNOWLEDGE.category(product.category)
        assert category is not None
        assert all(product.spec(spec.id, language) for spec in category.specs for language in ("ru", "en"))
    for page in KNOWLEDGE.shelf.pages.pages:
        assert page.ru
        assert page.en
        assert [s.id for s in page.ru.sections] == [s.id for s in page.en.sections]
    assert all(faq.ru and faq.en for faq in KNOWLEDGE.shelf.pages.faq)


def test_many_threads_read_the_same_answers() -> None:
    expected = [KNOWLEDGE.search(question, language) for language, question, _ in ANSWERED]
    wrong: list[str] = []

    def read() -> None:
        for (language, question, _), answer in zip(ANSWERED, expected, strict=True):
            if KNOWLEDGE.search(question, language) != answer:
                wrong.append(question)

    threads = [Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    assert all(0 <= found.score <= 1 for found in KNOWLEDGE.search(text, "ru") + KNOWLEDGE.search(text, "en"))


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("смартфон до 30 000", None, 30_000),
        ("до 30 тысяч рублей", None, 30_000),
        ("до 30к", None, 30_000),
        ("не дороже 15000", None, 15_000),
        ("телефон до 30", None, 30_000),
        ("от 20 до 40 тысяч", 20_000, 40_000),
        ("дороже 50 000", 50_000, None),
        ("under 30k", None, 30_000),
        ("less than 30,000", None, 30_000),
        ("between 20 and 40 thousand", 20_000, 40_000),
        ("около 20 000", 17_000, 23_000),
        ("телевизор до 55 дюймов", None, None),
        ("жду до 20 дней", None, None),
    ],
)
def test_a_budget_is_read_from_words(words: str, least: int | None, most: int | None) -> None:
    wish = wish_of(words)

    assert (wish.least_minor, wish.most_minor) == (least and least * 100, most and most * 100)


def test_the_end_of_the_shelf_is_read_from_words() -> None:
    assert wish_of("самый дешёвый ноутбук") == Wish(cheap=True)
    assert wish_of("the best headphones") == Wish(top=True)
    assert wish_of("хорошее соотношение цены и качества") == Wish(value=True)


def test_sums_and_terms_are_written_as_people_write_them() -> None:
    assert money(2_499_000, "RUB", "ru") == "24\u00a0990\u00a0₽"
    assert money(2_499_050, "RUB", "en") == "24,990.50\u00a0₽"
    assert [months(number, "ru") for number in (1, 12, 24)] == ["1 месяц", "12 месяцев", "24 месяца"]
    assert months(36, "en") == "36 months"


def test_a_swap_of_neighbours_is_one_slip() -> None:
    assert slips_between("доставка", "дсотавка", 2) == 1
    assert slips_between("погода", "доставка", 2) == 3
