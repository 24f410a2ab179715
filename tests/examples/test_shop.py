"""The demo shop sells in two languages, embeds the widget as a stranger would, and tells Barista of its customer."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import httpx2
import jwt
import pytest
from standardwebhooks import Webhook
from starlette.testclient import TestClient

from chat.policy import load_policy
from crm.facts import parse_facts
from crm.signatures import verify
from examples.shop.app import create
from examples.shop.customer import ANNA, facts, orders_of_anna, tell
from examples.shop.rendering import HERE
from profiles.events import BonusBalanceRecorded, CallRecorded, OrderRecorded, PageKind
from store.knowledge import Knowledge

BARISTA = "http://127.0.0.1:9"  # a port where nobody listens: the shop works without Barista
IDENTITY = "an identity secret of at least 32 bytes"
FACTS = "whsec_" + "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

PAGES = [
    ("", "home"),
    ("/catalogue", "list"),
    ("/catalogue/smartphones", "list"),
    ("/product/velmo-a5", "product"),
    ("/compare", "compare"),
    ("/cart", "cart"),
    ("/prices", "price"),
    ("/delivery", "delivery"),
    ("/warranty", "warranty"),
    ("/returns", "returns"),
    ("/exchange", "returns"),
    ("/faq", "faq"),
    ("/contacts", "contacts"),
    ("/articles", "article"),
    ("/articles/choosing-phone", "article"),
    ("/account", "account"),
]


@pytest.fixture
def visitor() -> Iterator[TestClient]:
    with TestClient(create(BARISTA, IDENTITY, FACTS), follow_redirects=True) as client:
        yield client


def declared(html: str) -> tuple[str, dict[str, Any]]:
    """What the page says of itself: the event and its properties."""
    view = re.search(r'data-barista-view="([^"]*)"', html)
    props = re.search(r'data-barista-props="([^"]*)"', html)
    assert view
    assert props
    return view[1], json.loads(unescape(props[1]))


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(("path", "kind"), PAGES)
def test_every_page_stands_in_both_languages_and_says_what_it_is_for(
    visitor: TestClient, language: str, path: str, kind: str
) -> None:
    answer = visitor.get(f"/{language}{path}")

    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.text
    assert f'data-barista-kind="{kind}"' in answer.text
    assert kind in set(PageKind)


def test_the_widget_is_embedded_by_the_strangers_snippet_and_nothing_else_is_fetched(visitor: TestClient) -> None:
    html = visitor.get("/ru").text

    assert f'<script async src="{BARISTA}/widget/loader.js" data-site="demo"></script>' in html
    fetched = re.findall(r'<(?:script|link|img)[^>]*?(?:src|href)="(https?://[^"]+)"', html)
    assert fetched == [f"{BARISTA}/widget/loader.js"]


def test_every_link_of_the_shop_leads_somewhere(visitor: TestClient) -> None:
    seen, waiting = set[str](), ["/ru", "/en"]
    while waiting:
        path = waiting.pop()
        seen.add(path)
        answer = visitor.get(path)
        assert answer.status_code == 200, path
        links = {unescape(link).partition("#")[0] for link in re.findall(r'<a [^>]*href="(/[^"]*)"', answer.text)}
        waiting += links - seen - set(waiting)
    assert len(seen) > 80


def test_every_address_in_the_knowledge_is_a_page_with_that_anchor(visitor: TestClient) -> None:
    knowledge = Knowledge.load(load_policy(HERE / "site.toml").knowledge)
    for language in ("ru", "en"):
        for _, found in knowledge.shelf.passages(language):
            path, _, anchor = found.passage.url.partition("#")
            answer = visitor.get(path)
            assert answer.status_code == 200
            assert not anchor or f'id="{anchor}"' in answer.text, found.passage.url


def test_a_product_describes_itself_to_machines(visitor: TestClient) -> None:
    html = visitor.get("/en/product/velmo-a5").text

    described = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert described
    product = json.loads(described[1])
    assert (product["@type"], product["sku"]) == ("Product", "velmo-a5")
    assert (product["offers"]["price"], product["offers"]["priceCurrency"]) == ("24990.00", "RUB")


def test_a_price_limit_leaves_the_cheaper(visitor: TestClient) -> None:
    html = visitor.get("/ru/catalogue/smartphones?max=20000").text

    assert "Velmo A3" in html
    assert "Velmo X1 Pro" not in html


def test_a_search_tells_how_much_it_found(visitor: TestClient) -> None:
    view, props = declared(visitor.get("/ru/search", params={"q": "наушники"}).text)

    assert (view, props["query"]) == ("Products Searched", "наушники")
    assert props["results"] >= 4


def test_what_a_visitor_types_stays_text(visitor: TestClient) -> None:
    assert "<script>alert" not in visitor.get("/ru/search", params={"q": '"><script>alert(1)</script>'}).text


def test_products_are_put_side_by_side(visitor: TestClient) -> None:
    for product in ("velmo-a5", "ardis-one"):
        html = visitor.post("/ru/compare/add", data={"product": product}).text

    assert declared(html) == ("Products Compared", {"product_ids": ["velmo-a5", "ardis-one"]})


def test_an_order_goes_from_the_cart_through_three_steps_to_thanks(visitor: TestClient) -> None:
    visitor.post("/ru/cart/change", data={"product": "velmo-a5", "change": "1"})
    started = visitor.get("/ru/checkout").text
    delivery = visitor.post("/ru/checkout", data={"step": "contact", "name": "Анна", "phone": "+79990000000"}).text
    payment = visitor.post("/ru/checkout", data={"step": "delivery", "way": "courier"}).text
    thanks = visitor.post("/ru/checkout", data={"step": "payment", "way": "card"}).text

    assert declared(started) == ("Checkout Started", {"step": "contact"})
    assert declared(delivery) == ("Checkout Step Viewed", {"step": "delivery"})
    assert declared(payment) == ("Checkout Step Viewed", {"step": "payment"})
    assert declared(thanks) == ("Order Completed", {"order_id": "3001", "total": 24990.0, "currency": "RUB"})
    assert "Здесь пока пусто" in visitor.get("/ru/cart").text


def test_a_declined_card_keeps_the_cart_and_says_so(visitor: TestClient) -> None:
    visitor.post("/en/cart/change", data={"product": "zvonn-buds"})
    html = visitor.post("/en/checkout", data={"step": "payment", "way": "declined"}).text

    assert declared(html)[0] == "Payment Failed"
    assert "Zvonn Buds" in visitor.get("/en/cart").text


def test_what_is_sold_out_cannot_be_bought(visitor: TestClient) -> None:
    answer = visitor.post(
        "/ru/cart/change", data={"product": "tonika-studio", "change": "1"}, headers={"accept": "application/json"}
    )

    assert answer.json() == {"count": 0}


def test_anna_signs_in_and_the_page_proves_it_to_the_widget(visitor: TestClient) -> None:
    assert 'data-token=""' in visitor.get("/ru").text

    html = visitor.post("/ru/account/sign-in").text

    shown = re.search(r'data-token="([^"]+)"', html)
    assert shown
    claims = jwt.decode(shown[1], IDENTITY, algorithms=["HS256"])
    assert (claims["sub"], claims["site"]) == (ANNA, "demo")
    assert "№ 2041" in html
    assert "Задерживается" in html


def test_a_strangers_eyes_never_see_annas_orders(visitor: TestClient) -> None:
    assert "2041" not in visitor.get("/ru/account/orders").text
    assert "Velmo Watch" not in visitor.get("/ru/account/orders/2041").text


def test_signing_out_ends_the_proof(visitor: TestClient) -> None:
    visitor.post("/ru/account/sign-in")
    html = visitor.post("/ru/account/sign-out").text

    assert "До встречи" in html
    assert 'data-token=""' in html


def test_annas_stories_are_true_on_any_day() -> None:
    newest, late, old = orders_of_anna(NOW)

    assert (newest.status, NOW - newest.placed_at) == ("delivered", timedelta(days=7))
    assert late.is_late(NOW)
    assert not newest.is_late(NOW)
    assert {item.category for item in old.items} == {"smartphones", "headphones"}
    assert NOW - old.placed_at > timedelta(days=500)


def test_barista_takes_annas_facts() -> None:
    told = parse_facts(json.dumps(facts(orders_of_anna(NOW), NOW)).encode(), received_at=NOW)

    assert told.customer == ANNA
    assert [type(event) for event in told.events] == [OrderRecorded] * 3 + [BonusBalanceRecorded, CallRecorded]


async def test_the_facts_are_signed_with_the_secret_that_both_know() -> None:
    received: list[httpx2.Request] = []

    def take(request: httpx2.Request) -> httpx2.Response:
        received.append(request)
        return httpx2.Response(202)

    async with httpx2.AsyncClient(transport=httpx2.MockTransport(take)) as client:
        taken = await tell(client, BARISTA, FACTS, {"customer": ANNA, "facts": []})

    assert taken
    assert str(received[0].url) == f"{BARISTA}/v1/facts"
    assert verify(FACTS, headers=received[0].headers, body=received[0].content).startswith("msg_")
    assert Webhook(FACTS).verify(received[0].content, dict(received[0].headers)) == {"customer": ANNA, "facts": []}


async def test_a_shop_whose_barista_is_away_goes_on() -> None:
    async with httpx2.AsyncClient() as client:
        assert not await tell(client, BARISTA, FACTS, {"customer": ANNA, "facts": []})


def test_the_sites_rules_are_readable_and_its_knowledge_is_found() -> None:
    policy = load_policy(HERE / "site.toml")

    assert (policy.site, policy.languages) == ("demo", ("ru", "en"))
    assert len(Knowledge.load(policy.knowledge).products()) == 24
    assert set(policy.page_kinds.values()) <= set(PageKind)
