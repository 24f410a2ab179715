"""Facts of other systems are read strictly."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.errors import FactsInvalid
from crm.facts import Facts, parse_facts
from patterns.read import read
from profiles.events import (
    BonusBalanceRecorded,
    CallRecorded,
    CustomerNoted,
    OrderItem,
    OrderRecorded,
    PageKind,
    PageViewed,
)
from profiles.fold import replay
from profiles.ids import CustomerId, OrderId, ProductId, VisitorId

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ORDER = {"type": "order", "order": "R-1", "placed_at": "2026-11-20T09:00:00+03:00", "status": "in_transit"}


def tell(*facts: dict[str, Any], customer: Any = "c1", **more: Any) -> Facts:
    return parse_facts(json.dumps({"customer": customer, "facts": facts, **more}).encode(), received_at=NOON)


def test_an_order_a_balance_a_call_and_a_trait_become_four_facts() -> None:
    told = tell(
        ORDER | {"total_minor": 499_000, "currency": "RUB", "items": [{"product": "k1", "name": "Чайник"}]},
        {"type": "bonus_balance", "balance_minor": 30_000},
        {"type": "call", "result": "просил перезвонить", "at": "2026-11-22T10:00:00Z"},
        {"type": "customer", "vip": True},
    )

    assert told.customer == CustomerId("c1")
    assert told.events == (
        OrderRecorded(
            at=NOON,
            order=OrderId("R-1"),
            placed_at=datetime(2026, 11, 20, 6, tzinfo=UTC),
            status="in_transit",
            total_minor=499_000,
            currency="RUB",
            items=(OrderItem(product=ProductId("k1"), name="Чайник"),),
        ),
        BonusBalanceRecorded(at=NOON, balance_minor=30_000),
        CallRecorded(at=NOON, result="просил перезвонить"),
        CustomerNoted(at=NOON, vip=True),
    )


@pytest.mark.parametrize(
    ("traits", "staff"),
    [
        ({"staff": True}, True),
        ({"role": "QA"}, True),
        ({"role": "сотрудник"}, True),
        ({"role": "customer"}, None),
        ({"role": "admin"}, None),
        ({"email": "test@shop.ru"}, True),
        ({"email": "Anna+test7@shop.ru"}, True),
        ({"email": "load@checkout.test"}, True),
        ({"email": "anna@example.com"}, True),
        ({"email": "testov@mail.ru"}, None),
        ({"email": "qadir@mail.ru"}, None),
        ({"email": "anna@contest.ru"}, None),
        ({"email": "test@shop.ru", "staff": False}, False),
    ],
)
def test_a_test_account_is_one_of_the_shop_s_own(traits: dict[str, Any], staff: bool | None) -> None:
    (noted,) = tell({"type": "customer", **traits}).events

    assert isinstance(noted, CustomerNoted)
    assert noted.staff is staff


def test_what_a_test_account_does_is_no_pattern() -> None:
    (noted,) = tell({"type": "customer", "email": "autotest-7@shop.ru"}).events
    kinds = 3 * (PageKind.PRODUCT, PageKind.PRICE)
    weighing = [PageViewed(at=NOON + 20 * i * SECOND, path=f"/{kind}", kind=kind) for i, kind in enumerate(kinds)]

    reading = read(replay(VisitorId("v"), [noted, *weighing]), weighing[-1].at)

    assert {(judged.level, judged.gate) for judged in reading.patterns.values()} == {(0.0, "staff")}


def test_a_customer_s_phone_is_normalised_and_a_wrong_address_is_kept_apart() -> None:
    contact = tell({"type": "customer", "phone": "8 999 123-45-67", "email": "nobody"}).contact

    assert contact is not None
    assert contact.known() == {"phone": "+79991234567"}
    assert [bad.value for bad in contact.quarantine] == ["nobody"]


@pytest.mark.parametrize(
    ("fact", "place"),
    [
        ({"type": "gift"}, "gift"),
        (ORDER | {"colour": "red"}, "colour"),
        (ORDER | {"placed_at": "2026-11-20T09:00:00"}, "placed_at"),
        (ORDER | {"placed_at": "2027-01-01T00:00:00Z"}, "placed_at"),
        (ORDER | {"total_minor": 10.5}, "total_minor"),
        (ORDER | {"total_minor": -1}, "total_minor"),
        (ORDER | {"currency": "roubles"}, "currency"),
        (ORDER | {"order": ""}, "order"),
        (ORDER | {"items": [{"name": "no id"}]}, "product"),
        ({"type": "bonus_balance", "balance_minor": "300"}, "balance_minor"),
        ({"type": "call", "result": "ok", "at": "yesterday"}, "at"),
        ({"type": "customer", "vip": "yes"}, "vip"),
    ],
)
def test_a_wrong_fact_refuses_the_body_and_names_the_place(fact: dict[str, Any], place: str) -> None:
    with pytest.raises(FactsInvalid, match=place):
        tell(fact)


def test_a_body_without_customer_or_facts_is_refused() -> None:
    for customer, facts in (("", [ORDER]), (None, [ORDER]), ("c1", [])):
        with pytest.raises(FactsInvalid):
            tell(*facts, customer=customer)


@given(st.binary(max_size=200) | st.just(b"[" * 100_000) | st.just(b" " * 300_000))
def test_garbage_is_refused_by_name(body: bytes) -> None:
    with pytest.raises(FactsInvalid, match="facts"):
        parse_facts(body, received_at=NOON)
