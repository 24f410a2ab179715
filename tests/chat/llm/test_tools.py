"""The model looks up the visitor's own orders and the shop's products, and nothing it writes can break that."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.llm.tools import TOOLS, run
from profiles.events import OrderItem, OrderRecorded
from profiles.ids import OrderId, ProductId
from prompts.message import ToolCall
from store.catalogue import Catalogue, Category, Pages, Product
from store.knowledge import Knowledge

AT = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)

KNOWLEDGE = Knowledge(
    Catalogue(
        paths={"product": "/{language}/product/{id}"},
        categories=(Category(id="phones", name={"ru": "Телефоны", "en": "Phones"}),),
        products=(
            Product(
                id=ProductId("velmo-a5"),
                category="phones",
                name="Velmo A5",
                price_minor=24_990_00,
                about={"ru": "Телефон с хорошей камерой.", "en": "A phone with a good camera."},
                stock=3,
                warranty_months=12,
            ),
        ),
    ),
    Pages(),
)


def order(number: str, status: str = "в пути", promised: datetime | None = None) -> OrderRecorded:
    item = OrderItem(product=ProductId("velmo-a5"), name="Velmo A5")
    return OrderRecorded(
        at=AT,
        order=OrderId(number),
        placed_at=AT,
        status=status,
        total_minor=24_990_00,
        currency="RUB",
        items=(item,),
        promised_at=promised,
    )


def told(name: str, arguments: dict[str, object], *orders: OrderRecorded, language: str = "ru") -> dict[str, Any]:
    call = ToolCall(id="1", name=name, arguments=arguments)
    answer: dict[str, Any] = json.loads(run(call, orders, KNOWLEDGE, language))
    return answer


def test_an_order_is_told_with_sum_and_promised_day() -> None:
    assert told("order_status", {"order": "A-1042"}, order("A-1042", promised=AT)) == {
        "orders": [
            {
                "order": "A-1042",
                "status": "в пути",
                "placed_at": "2026-11-03",
                "total": "24990.00 RUB",
                "items": ["Velmo A5"],
                "promised_at": "2026-11-03",
            }
        ]
    }


@pytest.mark.parametrize("written", ["A-1042", "a1042", "№ A-1042", " A–1042 "])
def test_an_order_is_found_however_its_number_is_written(written: str) -> None:
    assert told("order_status", {"order": written}, order("A-1042"))["orders"][0]["order"] == "A-1042"


@pytest.mark.parametrize("written", ["A-1043", "1042", "A-1042 OR 1=1"])
def test_an_order_that_is_not_the_visitors_own_is_not_told(written: str) -> None:
    assert "error" in told("order_status", {"order": written}, order("A-1042"))


@pytest.mark.parametrize("arguments", [{}, {"order": None}, {"order": ""}, {"order": "№"}])
def test_without_a_number_the_latest_orders_are_told(arguments: dict[str, object]) -> None:
    answer = told("order_status", arguments, *(order(number) for number in "4321"))

    assert [one["order"] for one in answer["orders"]] == ["4", "3", "2"]


def test_a_visitor_without_orders_is_told_so() -> None:
    assert "no orders" in told("order_status", {"order": "1042"})["error"]


@pytest.mark.parametrize("product", ["velmo-a5", "Velmo A5", "сколько стоит velmo a5?"])
def test_a_product_is_found_by_its_id_or_its_name(product: str) -> None:
    answer = told("product_facts", {"product": product})

    assert [one["product"] for one in answer["products"]] == ["velmo-a5"]
    assert answer["products"][0]["url"] == "/ru/product/velmo-a5"
    assert "24\u00a0990\u00a0₽" in answer["products"][0]["facts"]


def test_a_product_is_told_in_the_visitors_language() -> None:
    answer = told("product_facts", {"product": "velmo-a5"}, language="en")

    assert "A phone with a good camera." in answer["products"][0]["facts"]


def test_a_product_that_the_shop_does_not_have_is_not_invented() -> None:
    assert "error" in told("product_facts", {"product": "Nokia 3310"})


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("order_status", {"order": 1042}),
        ("order_status", {"order": "1042", "visitor": "v2"}),
        ("product_facts", {}),
        ("product_facts", {"product": ["a5"]}),
        ("delete_order", {"order": "1042"}),
    ],
)
def test_a_call_that_does_not_fit_is_told_so(name: str, arguments: dict[str, object]) -> None:
    assert list(told(name, arguments, order("1042"))) == ["error"]


anything = st.none() | st.booleans() | st.integers() | st.text(max_size=30) | st.lists(st.integers(), max_size=2)


@given(
    st.sampled_from([tool.name for tool in TOOLS]),
    st.dictionaries(st.sampled_from(["order", "product", "x"]), anything, max_size=3),
)
def test_whatever_the_model_writes_it_gets_an_answer_in_json(name: str, arguments: dict[str, object]) -> None:
    assert set(told(name, arguments, order("1042"))) <= {"orders", "products", "error"}


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_a_tool_accepts_what_its_schema_requires(tool: Any) -> None:
    arguments: dict[str, object] = dict.fromkeys(tool.parameters["properties"], "velmo-a5")

    assert "do not fit" not in told(tool.name, arguments, order("velmo-a5")).get("error", "")
