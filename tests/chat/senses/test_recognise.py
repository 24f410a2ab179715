"""What the edges recognise: devices, sources and pages."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.senses.recognise import device, page_kind, source

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36"
IPAD = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Safari/605.1"
ANDROID = "Mozilla/5.0 (Linux; Android 14; {}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 {}Safari/537.36"


@pytest.mark.parametrize(
    ("user_agent", "kind"),
    [
        (CHROME, "desktop"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "desktop"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Mobile/15E148 Safari/604",
            "mobile",
        ),
        (ANDROID.format("Pixel 8", "Mobile "), "mobile"),
        (ANDROID.format("CUBOT NOTE 20", "Mobile "), "mobile"),
        (ANDROID.format("SM-X710", ""), "tablet"),
        ("Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) AppleWebKit/605.1 Mobile/15E148 Safari/604.1", "tablet"),
        ("Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) TV Safari/537.36", "unknown"),
        ("", "unknown"),
    ],
)
def test_people_are_known_by_what_they_hold(user_agent: str, kind: str) -> None:
    found = device(user_agent, at=NOON)

    assert (found.kind, found.is_bot) == (kind, False)


@pytest.mark.parametrize(
    "user_agent",
    [
        CHROME.replace("Chrome", "HeadlessChrome"),
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.3; +https://openai.com/gptbot)",
        "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0",
        "facebookexternalhit/1.1",
        "curl/8.5.0",
        "python-requests/2.32",
        "Scrapy/2.11 (+https://scrapy.org)",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120 Safari/537.36 Chrome-Lighthouse",
    ],
)
def test_robots_give_themselves_away(user_agent: str) -> None:
    assert device(user_agent, at=NOON).is_bot


def test_the_widget_knows_what_the_header_hides() -> None:
    assert device(CHROME, at=NOON, hints={"webdriver": True}).is_bot
    assert device(IPAD, at=NOON, hints={"touch_points": 5}).kind == "tablet"
    assert device(CHROME, at=NOON, hints={"webdriver": "yes", "touch_points": "many"}).kind == "desktop"


def test_the_browser_and_the_parser_are_named() -> None:
    found = device(CHROME, at=NOON)

    assert (found.browser, found.system) == ("Chrome 142", "Windows 10")
    assert found.parser.startswith("ua-parser ")


@pytest.mark.parametrize(
    ("referrer", "landing", "medium", "name"),
    [
        ("", "/", "direct", ""),
        ("https://yandex.ru/", "/", "search", "yandex"),
        ("https://www.google.co.uk/", "/", "search", "google"),
        ("https://search.unheard.example/?q=kettle", "/", "search", "search.unheard.example"),
        ("https://uk.kettlesearch.example/", "/", "search", "uk.kettlesearch.example"),
        ("https://research.example/paper", "/", "referral", "research.example"),
        ("https://images.google.de/", "/", "search", "google"),
        ("https://uk.search.yahoo.com/", "/", "search", "yahoo"),
        ("https://accounts.google.com/signin", "/", "referral", "accounts.google.com"),
        ("https://mail.yahoo.co.uk/", "/", "email", "mail.yahoo.co.uk"),
        ("https://shop.example/", "/?srsltid=abc", "search", "google"),
        ("", "/?mc_cid=1", "email", "mailchimp"),
        ("https://safeframe.googlesyndication.com/", "/", "ad", "google"),
        ("https://notebooklm.google.com/", "/", "assistant", "notebooklm"),
        ("https://direct.yandex.ru/", "/?utm_source=yandex&utm_medium=cpc", "ad", "yandex"),
        ("https://www.google.com/", "/?gclid=abc", "ad", "google"),
        ("https://yandex.ru/", "/?ysclid=abc", "search", "yandex"),
        ("https://l.facebook.com/", "/?fbclid=abc", "social", "facebook"),
        ("android-app://org.telegram.messenger/", "/", "social", "telegram"),
        ("https://vk.com/away.php", "/", "social", "vk"),
        ("https://chatgpt.com/", "/", "assistant", "chatgpt"),
        ("", "/?utm_source=chatgpt.com", "assistant", "chatgpt"),
        ("https://gemini.google.com/app", "/", "assistant", "gemini"),
        ("https://alice.yandex.ru/", "/", "assistant", "alice"),
        ("https://mail.google.com/", "/", "email", "gmail"),
        ("https://e.mail.ru/inbox", "/", "email", "mail.ru"),
        ("", "utm_source=weekly&utm_medium=email", "email", "weekly"),
        ("https://help.polka.example/a", "/", "internal", "help.polka.example"),
        ("https://blog.example/post", "/", "referral", "blog.example"),
        ("https://[broken", "/", "direct", ""),
    ],
)
def test_where_a_visit_came_from(referrer: str, landing: str, medium: str, name: str) -> None:
    found = source(referrer, landing, ["polka.example"], at=NOON)

    assert (found.medium, found.name) == (medium, name)


def test_a_campaign_keeps_its_name_and_the_search_its_words() -> None:
    tagged = source("", "https://polka.example/?utm_source=vk&utm_campaign=autumn&utm_term=чайник", at=NOON)

    assert (tagged.medium, tagged.campaign, tagged.term) == ("social", "autumn", "чайник")
    assert source("https://www.bing.com/search?q=чайник", at=NOON).term == "чайник"


@pytest.mark.parametrize(
    ("path", "title", "kind"),
    [
        ("/", "", "home"),
        ("/ru/", "", "home"),
        ("/?s=чайник", "", "search"),
        ("/catalog/kettles", "", "list"),
        ("/collections/kitchen/products/kettle", "", "product"),
        ("/products", "", "list"),
        ("/product/a55?utm_source=x", "", "product"),
        ("/compare?ids=a,b", "", "compare"),
        ("/blog/vozvrat-tovara", "", "article"),
        ("/help/vozvrat", "", "returns"),
        ("/help/1234", "", "support"),
        ("/tarif/prodlennaya-garantiya", "", "price"),
        ("/dostavka-i-oplata.html", "", "delivery"),
        ("/usloviya-vozvrata", "", "returns"),
        ("/%D0%B3%D0%B0%D1%80%D0%B0%D0%BD%D1%82%D0%B8%D1%8F", "", "warranty"),
        ("/personal/order/make", "", "checkout"),
        ("/index.php?route=checkout/cart", "", "cart"),
        ("/account/orders", "", "orders"),
        ("/policies/refund-policy", "", "returns"),
        ("/doctors/smith", "", "staff"),
        ("/x1", "Доставка и оплата — Полка", "delivery"),
        ("/x1", "Как выбрать чайник", "compare_help"),
        ("/x1", "Shipping policy | Polka", "delivery"),
        ("/x1", "Чайник с гарантией два года, быстрой доставкой и возвратом", "other"),
        ("/bag-leather-brown", "Корзина для белья — Полка", "other"),
        ("/x1", "Корзина", "cart"),
        ("/x1", "", "other"),
        ("http://[", "", "other"),
    ],
)
def test_a_page_is_known_by_its_address_and_else_by_its_title(path: str, title: str, kind: str) -> None:
    assert page_kind(path, title).value == kind


@given(st.text(max_size=600), st.text(max_size=600))
def test_nothing_that_comes_in_breaks_the_recognition(one: str, other: str) -> None:
    assert device(one, at=NOON).kind
    assert source(one, other, [other], at=NOON).medium
    assert page_kind(one, other).value
