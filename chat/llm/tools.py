"""What may the model look up? The visitor's own orders, and the shop's products; nothing else, and nothing is changed.

A tool answers with JSON text. What it cannot answer is `{"error": ...}` in words that the model can act on: nothing
that the model writes into a call can raise. Sums are in roubles or dollars, for models misread kopecks and cents.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from chat.llm.seam import ToolSpec
from profiles.events import OrderRecorded
from prompts.message import ToolCall
from store.knowledge import Knowledge

ORDERS_SHOWN = 3
"""So many of the latest orders are told where the model names none."""

PRODUCTS_SHOWN = 3
"""So many products at most are told for one name."""

ORDER_STATUS = ToolSpec(
    name="order_status",
    description=(
        "Status, contents and promised date of the visitor's own orders. "
        "Without `order`: the latest orders. Call it before saying anything about an order."
    ),
    parameters={
        "type": "object",
        "properties": {"order": {"type": "string", "description": "The order's number as the visitor wrote it."}},
        "additionalProperties": False,
    },
)

PRODUCT_FACTS = ToolSpec(
    name="product_facts",
    description=(
        "Price, stock and specifications of a product from the shop's catalogue. "
        "Call it before naming a price, a stock or a specification."
    ),
    parameters={
        "type": "object",
        "properties": {"product": {"type": "string", "description": "The product's id, or its name."}},
        "required": ["product"],
        "additionalProperties": False,
    },
)

NAME_CHARACTERS = 200
"""No product's name is longer; the rest is not searched for."""

TOOLS = (ORDER_STATUS, PRODUCT_FACTS)


class OrderArguments(msgspec.Struct, forbid_unknown_fields=True):
    """What the model says to `order_status`."""

    order: str | None = None


class ProductArguments(msgspec.Struct, forbid_unknown_fields=True):
    """What the model says to `product_facts`."""

    product: str


def run(call: ToolCall, orders: Sequence[OrderRecorded], knowledge: Knowledge, language: str) -> str:
    """The answer to `call` as JSON text; `orders` are this visitor's own, newest first."""
    try:
        match call.name:
            case ORDER_STATUS.name:
                found = order_status(msgspec.convert(call.arguments, OrderArguments), orders)
            case PRODUCT_FACTS.name:
                found = product_facts(msgspec.convert(call.arguments, ProductArguments), knowledge, language)
            case _:
                found = {"error": f"there is no tool {call.name[:100]}"}
    except msgspec.ValidationError as error:
        found = {"error": f"the arguments do not fit: {error}"}
    return msgspec.json.encode(found).decode()


def order_status(arguments: OrderArguments, orders: Sequence[OrderRecorded]) -> dict[str, Any]:
    """The order asked for, or the latest; only ever this visitor's own."""
    if not orders:
        return {"error": "no orders of this visitor are known; ask to sign in, or offer a colleague"}
    wanted = order_key(arguments.order or "")
    if not wanted:
        return {"orders": [order_facts(order) for order in orders[:ORDERS_SHOWN]]}
    own = [order for order in orders if order_key(order.order) == wanted]
    if not own:
        return {"error": "this visitor has no such order; do not guess, ask for the number again"}
    return {"orders": [order_facts(order) for order in own]}


def order_key(number: str) -> str:
    """A number as it is compared: «№ A-1042» and «a1042» are one."""
    return "".join(sign for sign in number.casefold() if sign.isalnum())


def order_facts(order: OrderRecorded) -> dict[str, Any]:
    """An order as the model is told."""
    facts: dict[str, Any] = {
        "order": order.order,
        "status": order.status,
        "placed_at": order.placed_at.date().isoformat(),
        "total": f"{order.total_minor / 100:.2f} {order.currency}".rstrip(),
        "items": [item.name or item.product for item in order.items],
    }
    if order.promised_at is not None:
        facts["promised_at"] = order.promised_at.date().isoformat()
    return facts


def product_facts(arguments: ProductArguments, knowledge: Knowledge, language: str) -> dict[str, Any]:
    """What the catalogue says of the product, or of those that the words fit."""
    name = arguments.product[:NAME_CHARACTERS]
    found = knowledge.search(name, language, PRODUCTS_SHOWN, about=(name,))
    products = [
        {"product": one.product.id, "name": one.passage.title, "url": one.passage.url, "facts": one.passage.text}
        for one in found
        if one.product is not None
    ]
    return {"products": products} if products else {"error": "the catalogue has no such product; say so"}
