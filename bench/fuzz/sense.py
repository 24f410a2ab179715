"""What is said when all is well? Frames and requests of every kind, to be made nonsense of."""

from dataclasses import dataclass
from typing import Any, Literal

PERMITTED = {"behaviour": True, "personalisation": True}
PAGE = {
    "path": "/ru/product/zvonn-buds", "title": "Наушники", "referrer": "https://ya.ru/?text=1", "language": "ru",
    "local_hour": 12, "weekday": 1, "screen": 390, "touch_points": 5, "webdriver": False,
}  # fmt: skip
CMID = "5b6f0b7e-2f43-4a3e-9df1-0f8a11d1c0aa"
EVENT = {
    "type": "track", "event": "Product Viewed", "messageId": "m-1", "timestamp": "2026-11-22T12:00:00.000Z",
    "properties": {"product_id": "zvonn-buds", "name": "Наушники", "price": 4990.0, "currency": "RUB"},
    "context": {"page": {"path": "/ru/product/zvonn-buds", "url": "https://shop.example/x?utm_source=ya"}},
}  # fmt: skip
ORDERED = {
    "type": "track", "event": "Order Completed", "messageId": "m-2",
    "properties": {"order_id": "o-1", "total": "1 990,50", "products": [{"product_id": "a", "quantity": 2}]},
}  # fmt: skip


def hello(known: dict[str, str]) -> dict[str, Any]:
    """A visitor's first frame."""
    return {
        "type": "hello",
        "site": "demo",
        "consent": dict(PERMITTED),
        "page": dict(PAGE),
        "capabilities": ["x"],
        **known,
    }


FROM_VISITORS: tuple[dict[str, Any], ...] = (
    {"type": "send", "cmid": CMID, "body": {"text": "Сколько стоит доставка?"}},
    {"type": "events", "batch": [EVENT, ORDERED], "sentAt": "2026-11-22T12:00:01Z"},
    {"type": "seen", "seq": 1},
    {"type": "typing", "on": True},
    {"type": "ping"},
    {"type": "human"},
    {
        "type": "contact",
        "name": "Анна",
        "email": "anna@shop.example",
        "phone": "+7 999 123-45-67",
        "text": "перезвоните",
    },
    {"type": "rate", "score": 5, "comment": "спасибо"},
    {"type": "consent", **PERMITTED},
)


def from_operators(conversation: str) -> tuple[dict[str, Any], ...]:
    """Frames of an operator about a conversation."""
    about = {"conversation": conversation}
    return (
        {"type": "watch", "after": 0, **about},
        {"type": "unwatch", **about},
        {"type": "take", **about},
        {"type": "send", "cmid": CMID, "body": {"text": "Здравствуйте!"}, **about},
        {"type": "hand_back", "note": "спросил о доставке", **about},
        {"type": "close", **about},
        {"type": "correct", "pattern": "hesitant", "holds": False, **about},
        {"type": "typing", "on": True, **about},
        {"type": "presence", "status": "online"},
        {"type": "ping"},
    )


FACTS = {
    "customer": "c-1",
    "facts": [
        {
            "type": "order", "order": "o-1", "placed_at": "2026-11-01T10:00:00Z", "status": "shipped",
            "total_minor": 499000, "currency": "RUB", "items": [{"product": "buds", "name": "x", "category": "audio"}],
            "promised_at": "2026-11-20T10:00:00Z",
        },
        {"type": "bonus_balance", "balance_minor": 10000},
        {"type": "call", "result": "no_answer", "at": "2026-11-02T10:00:00Z"},
        {"type": "customer", "vip": True, "staff": False, "role": "buyer", "name": "Анна", "phone": "+79991234567"},
    ],
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A call over HTTP; `who` shows what it is proven by."""

    method: str
    path: str
    body: Any = None
    who: Literal["nobody", "visitor", "operator", "shop"] = "nobody"


REQUESTS = (
    Request(method="POST", path="/v1/visitors", body={"site": "demo", "token": "x.y.z"}),
    Request(method="GET", path="/v1/sites/{id}"),
    Request(method="POST", path="/v1/conversations/{id}/messages", body={"text": "Где мой заказ?"}, who="visitor"),
    Request(method="GET", path="/v1/conversations/{id}/log?after={number}", who="visitor"),
    Request(
        method="POST",
        path="/v1/batch",
        body={"batch": [EVENT, ORDERED], "sentAt": "2026-11-22T12:00:01Z"},
        who="visitor",
    ),
    Request(method="POST", path="/v1/batch", body={"batch": [EVENT], "writeKey": "x.y.z"}),
    Request(method="POST", path="/v1/t", body=EVENT, who="visitor"),
    Request(method="GET", path="/v1/me", who="visitor"),
    Request(method="POST", path="/v1/me/consent", body=PERMITTED, who="visitor"),
    Request(method="POST", path="/v1/operators/session", body={"email": "operator@barista.local", "password": "x"}),
    Request(method="GET", path="/v1/operators/session", who="operator"),
    Request(method="GET", path="/v1/turns?limit={number}&conversation={id}", who="operator"),
    Request(method="GET", path="/v1/turns/{id}", who="operator"),
    Request(method="POST", path="/v1/facts", body=FACTS, who="shop"),
    Request(method="POST", path="/v1/facts", body=FACTS),
    Request(method="PUT", path="/v1/{id}", body={"x": 1}),
)
