"""Before the visitor chose nothing is sent and nothing is stored; afterwards only what was permitted."""

import json
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request, expect

from tests.doubles.demo import Demo
from tests.doubles.visiting import Person


def test_before_the_choice_the_page_only_fetches_the_widget_and_the_record_stays_as_it_was(
    context: BrowserContext, demo: Demo
) -> None:
    before = demo.counts()
    asked: list[Request] = []
    sockets: list[str] = []
    context.on("request", lambda request: asked.append(request) if request.url.startswith(demo.chat) else None)
    context.on("page", lambda page: page.on("websocket", lambda socket: sockets.append(socket.url)))
    guest = Person(context, demo).goes("/ru/product/velmo-a5")
    guest.page.evaluate("() => Barista('track', 'Product Added', {product_id: 'velmo-a5'})")
    guest.page.mouse.wheel(0, 3_000)
    guest.opens_chat()
    expect(guest.panel.get_by_text("Как вам удобнее?")).to_be_visible()
    guest.page.keyboard.press("Escape")
    guest.goes("/ru/cart")

    paths = {urlsplit(request.url).path for request in asked}
    assert paths == {"/widget/loader.js", "/widget/widget.ru.js", "/v1/sites/demo"}
    assert {request.method for request in asked} == {"GET"}
    assert not any("cookie" in request.headers for request in asked)
    assert sockets == []
    assert guest.page.evaluate("() => Object.keys(localStorage)") == []
    assert demo.counts() == before


def test_just_chat_keeps_the_messages_and_not_one_fact_of_behaviour(context: BrowserContext, demo: Demo) -> None:
    facts = demo.counts()["fact"]
    guest = Person(context, demo).goes("/ru/product/velmo-a5").opens_chat()
    guest.panel.get_by_role("button", name="Просто чат").click()
    guest.asks("Сколько стоит доставка?")
    guest.goes("/ru/returns").finds_chat_open()
    expect(guest.answers).to_have_count(1)

    assert demo.counts()["fact"] == facts
    assert [message["role"] for message in demo.messages()] == ["visitor", "assistant"]
    assert "velmo-a5" not in json.dumps(demo.rows("SELECT * FROM snapshot WHERE visitor = ?", _latest(demo)))


def _latest(demo: Demo) -> str:
    return str(demo.rows("SELECT visitor FROM conversation ORDER BY last_at DESC LIMIT 1")[0]["visitor"])
