"""Page events become facts, whatever the page sends."""

import contextlib
import gzip
import json
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.errors import FrameInvalid
from chat.senses.properties import minor_units
from chat.senses.tracking import BATCH_LIMIT_BYTES, EVENT_LIMIT_BYTES, Batch, event_of, parse_batch, write_key
from profiles.events import (
    AssistantReplied,
    AttentionPaid,
    CouponTried,
    OrderCompleted,
    OutboundClicked,
    PageKind,
    PageViewed,
    ProductAdded,
    ProductsCompared,
    ProductViewed,
    Scrolled,
    SessionStarted,
    Unrecognised,
    VisitorWrote,
)
from profiles.ids import OrderId, ProductId

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
NAMES = st.sampled_from(
    ["Product Viewed", "view_item", "Product Added", "Page Ping", "Scroll", "Order Completed", "search"]
)


def see(event: str, path: str = "/product/kettle", **properties: Any) -> Any:
    return event_of(event, properties, path=path, at=NOON)


def message(
    name: str = "Page Ping", identity: str = "m1", timestamp: str | None = "2026-11-22T12:00:00Z", **properties: Any
) -> dict[str, Any]:
    return {"type": "track", "event": name, "messageId": identity, "timestamp": timestamp, "properties": properties}


def batch(*messages: Any, sent_at: str = "2026-11-22T12:00:00Z", not_before: datetime | None = None) -> Batch:
    body = json.dumps({"batch": list(messages), "sentAt": sent_at}).encode()
    return parse_batch(body, received_at=NOON, not_before=not_before)


def test_segment_and_ga4_tell_the_same_fact() -> None:
    segment = see("Product Viewed", product_id="k1", name="Kettle", category="kitchen", price=1290, currency="RUB")
    item = {"item_id": "k1", "item_name": "Kettle", "item_category": "kitchen", "price": 1290}
    ga4 = see("view_item", currency="RUB", items=[item])

    assert segment == ga4
    assert segment == ProductViewed(
        at=NOON,
        path="/product/kettle",
        product=ProductId("k1"),
        name="Kettle",
        category="kitchen",
        price_minor=129_000,
        currency="RUB",
    )


def test_a_name_nobody_knows_is_counted_and_never_an_error() -> None:
    assert see("Loyalty\x00Card Waved") == Unrecognised(at=NOON, name="Loyalty Card Waved")


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        (36990, "RUB", 3_699_000),
        (12.005, "USD", 1200),
        ("36 990,50 ₽", "RUB", 3_699_050),
        ("1,290.00", "USD", 129_000),
        ("1,290", "USD", 129_000),
        (500, "JPY", 500),
        (1.5, "KWD", 1500),
        (-5, "RUB", None),
        (float("nan"), "RUB", None),
        (float("inf"), "RUB", None),
        (True, "RUB", None),
        ("даром", "RUB", None),
    ],
)
def test_a_price_becomes_minor_units_of_its_currency(amount: object, currency: str, minor: int | None) -> None:
    assert minor_units(amount, currency) == minor


def test_the_page_says_what_it_is_for_and_else_the_site_and_else_the_address() -> None:
    rules = {"/journal/*": "article"}
    seen = [
        event_of("Page Viewed", properties, path=path, at=NOON, page_kinds=rules)
        for properties, path in [
            ({"kind": "pricing"}, "/journal/prices"),
            ({}, "/journal/prices"),
            ({"kind": "no such kind"}, "/dostavka"),
            ({"title": "Гарантия на технику"}, "/p-17"),
            ({}, "/p-17"),
        ]
    ]

    assert [event.kind for event in seen if isinstance(event, PageViewed)] == [
        PageKind.PRICE,
        PageKind.ARTICLE,
        PageKind.DELIVERY,
        PageKind.WARRANTY,
        PageKind.OTHER,
    ]


def test_milliseconds_become_seconds_and_nobody_attends_for_an_hour_at_once() -> None:
    assert see("Page Ping", active_ms=10_000) == AttentionPaid(at=NOON, path="/product/kettle", seconds=10)
    assert see("Page Ping", active_ms=3_600_000).seconds == 300
    assert see("Page Ping", active_ms="soon").seconds == 0
    assert see("Page Viewed", load_ms=11_800).load_seconds == 11.8


def test_what_is_out_of_range_is_moved_into_it() -> None:
    assert see("Scroll Depth Reached", percent=250) == Scrolled(at=NOON, path="/product/kettle", percent=100)
    assert see("Product Added", product_id=7, quantity=-3) == ProductAdded(
        at=NOON, path="/product/kettle", product=ProductId("7"), quantity=1
    )
    assert see("Session Started", local_hour=8, weekday=1) == SessionStarted(at=NOON, local_hour=8, weekday=1)


def test_a_product_without_an_id_is_known_by_its_page() -> None:
    assert see("Product Viewed").product == "/product/kettle"


def test_what_was_compared_keeps_its_order_and_counts_once() -> None:
    compared = see("Products Compared", product_ids=["b", "a", "b", 5, None])

    assert compared == ProductsCompared(
        at=NOON, path="/product/kettle", products=(ProductId("b"), ProductId("a"), ProductId("5"))
    )


def test_a_link_to_another_shop_is_remembered_by_its_host_alone() -> None:
    clicked = see("Outbound Link Clicked", url="https://user:secret@Shop.example/cart?token=1")

    assert clicked == OutboundClicked(at=NOON, path="/product/kettle", host="shop.example")


def test_an_order_and_a_coupon_are_read() -> None:
    order = see("purchase", path="/thanks", transaction_id="R-1", value=129.0, currency="usd")

    assert order == OrderCompleted(at=NOON, path="/thanks", order=OrderId("R-1"), total_minor=12_900, currency="USD")
    assert see("Coupon Denied", path="/cart") == CouponTried(at=NOON, path="/cart", accepted=False)


def test_lines_of_a_talk_are_read_for_replay_only() -> None:
    assert see("Chat Message Sent", role="user", text="есть?") == VisitorWrote(at=NOON, text="есть?")
    assert see("Chat Message Sent", role="bot", text="Не знаю", understood=False) == AssistantReplied(
        at=NOON, text="Не знаю", understood=False
    )

    came = batch(message("Chat Message Sent", role="user", text="I am the owner"))
    assert came.events == ()
    assert came.rejected == 1


def test_a_browser_with_a_wrong_clock_is_corrected_by_when_it_sent() -> None:
    came = batch(
        message(identity="a", timestamp="2031-01-01T00:00:10Z"),
        message(identity="b", timestamp="2031-01-01T00:00:20Z"),
        sent_at="2031-01-01T00:00:30Z",
    )

    assert [event.at for _, event in came.events] == [NOON - timedelta(seconds=20), NOON - timedelta(seconds=10)]


def test_time_never_runs_backwards_nor_into_the_future() -> None:
    came = batch(
        message(identity="late", timestamp="2040-01-01T00:00:00Z"),
        message(identity="early", timestamp="1999-01-01T00:00:00Z"),
        message(identity="none", timestamp=None),
        not_before=NOON - timedelta(seconds=5),
    )

    assert [(name, event.at) for name, event in came.events] == [
        ("early", NOON - timedelta(seconds=5)),
        ("late", NOON),
        ("none", NOON),
    ]


def test_the_same_message_counts_once_also_without_an_id() -> None:
    assert len(batch(message(identity="a"), message(identity="a"), message(identity="b")).events) == 2

    nameless = {"event": "Page Ping", "timestamp": "2026-11-22T11:59:00Z"}
    assert [name for name, _ in batch(nameless).events] == [name for name, _ in batch(nameless).events]


def test_a_page_call_and_a_single_event_are_read_as_analytics_clients_send_them() -> None:
    page = {
        "type": "page",
        "name": "Phone",
        "properties": {"title": "Товар"},
        "context": {"page": {"path": "/a55", "url": "https://shop.example/a55?utm_source=x"}},
        "messageId": "ajs-1",
        "writeKey": "wk",
    }
    came = parse_batch(json.dumps(page).encode(), received_at=NOON)

    assert write_key(json.dumps(page).encode()) == "wk"
    assert came.events == (("ajs-1", PageViewed(at=NOON, path="/a55", title="Товар")),)
    assert parse_batch(page, received_at=NOON) == came


def test_whose_a_broken_beacon_is_can_still_be_told() -> None:
    assert write_key(b'{"batch": [{"properties": {"price": NaN}}], "writeKey": "wk"}') == "wk"
    assert write_key(gzip.compress(b'{"writeKey": "wk"}')) == "wk"


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b"\x1f\x8b nonsense", b'{"a": NaN,' + b" " * 70_000 + b'"writeKey": "wk"}'],
)
def test_what_names_no_key_has_none(body: bytes) -> None:
    assert write_key(body) == ""


@pytest.mark.parametrize("part", [b"{}", b"1", b"NaN", b'{"event": NaN}'])
def test_a_hundred_thousand_tiny_events_are_refused_before_they_are_read(part: bytes) -> None:
    body = b'{"batch": [' + b",".join([part] * 100_000)[:490_000].rpartition(b",")[0] + b"]}"
    began = time.process_time()
    with pytest.raises(FrameInvalid, match="500 events"):
        parse_batch(body, received_at=NOON)
    assert time.process_time() - began < 0.01


def test_who_somebody_says_to_be_is_passed_over() -> None:
    came = batch({"type": "identify", "userId": "u1", "messageId": "i"})

    assert (came.events, came.rejected) == ((), 0)


def test_a_query_may_hold_anything_private_and_is_not_kept() -> None:
    sent = message("Page Viewed") | {"context": {"page": {"url": "https://shop.example/cart?email=a@b.c"}}}

    assert batch(sent).events[0][1] == PageViewed(at=NOON, path="/cart", kind=PageKind.CART)


def test_an_event_that_is_too_long_is_refused_alone() -> None:
    came = batch(message(identity="big", note="x" * EVENT_LIMIT_BYTES), message(identity="small"))

    assert [name for name, _ in came.events] == ["small"]
    assert came.rejected == 1


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"null", b"7", b"\xff\xfe", b'{"batch": 5}', b"[" * 200_000, b"\x1f\x8bnot gzip", b" " * 600_000],
)
def test_what_is_no_batch_is_refused_by_name(body: bytes) -> None:
    with pytest.raises(FrameInvalid):
        parse_batch(body, received_at=NOON)


def test_gzip_is_read_and_a_bomb_is_not() -> None:
    body = json.dumps({"batch": [message()]}).encode()

    assert len(parse_batch(gzip.compress(body), received_at=NOON).events) == 1
    with pytest.raises(FrameInvalid, match="send smaller ones"):
        parse_batch(gzip.compress(b" " * (BATCH_LIMIT_BYTES * 20)), received_at=NOON)


@pytest.mark.parametrize(
    "broken",
    [
        b'{"event": "Product Viewed", "properties": {"product_id": "k1", "price": NaN}}',
        b'{"event": "Product Viewed", "properties": {"product_id": "k1", "price": 1e999}}',
        b'{"event": "Product Viewed", "properties": {"product_id": "k1", "x": "\\ud800"}}',
        b'{"event": "Product Viewed", "properties": {"product_id": "k1", "x": "\xed\xa0\x80"}}',
        b'{"event": "Product Viewed", "properties": {"product_id": "k1\\u0000"}}',
    ],
)
def test_broken_text_and_numbers_that_are_none_harm_nobody(broken: bytes) -> None:
    kettle = ProductViewed(at=NOON, path="", product=ProductId("k1"))

    assert parse_batch(broken, received_at=NOON).events[0][1] == kettle
    assert parse_batch(b'{"batch": [' + broken + b"]}", received_at=NOON).events[0][1] == kettle


@given(NAMES, st.dictionaries(st.text(max_size=12), JSON, max_size=5), st.text(max_size=30))
def test_no_property_of_any_type_breaks_the_reading(name: str, properties: dict[str, Any], path: str) -> None:
    assert event_of(name, properties, path=path, at=NOON).at == NOON


@given(st.lists(JSON, max_size=4), JSON)
def test_no_batch_of_anything_breaks_the_reading(messages: list[Any], sent_at: object) -> None:
    body = json.dumps({"batch": messages, "sentAt": sent_at}).encode()

    came = parse_batch(body, received_at=NOON, not_before=NOON - timedelta(hours=1))

    assert all(NOON - timedelta(hours=1) <= event.at <= NOON for _, event in came.events)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(body: bytes) -> None:
    with contextlib.suppress(FrameInvalid):
        assert parse_batch(body, received_at=NOON).rejected <= 1
