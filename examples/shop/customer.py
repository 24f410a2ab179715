"""Who is Anna? The demo customer: her orders, the token that proves her, and the facts that the shop tells Barista.

Her dates are counted from today, so that the stories of the demo are always true: a vacuum cleaner delivered a week ago
or so, a watch that is two days late, and a phone with good headphones bought a year and a half ago.
"""

import json
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
import jwt
from standardwebhooks import Webhook

ANNA = "anna"
SITE = "demo"
TOKEN_HOURS = 12
BONUS_MINOR = 124_000
PATIENCE_SECONDS = 3.0
"""The shop's page does not wait longer than this for Barista to take the facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """One line of an order; what is no longer sold keeps its name."""

    product: str
    name: str
    category: str
    price_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order; `status` is new, processing, in_transit or delivered."""

    number: str
    placed_at: datetime
    status: str
    items: tuple[Bought, ...]
    promised_at: datetime | None = None

    @property
    def total_minor(self) -> int:
        """What it cost."""
        return sum(item.price_minor for item in self.items)

    def is_late(self, now: datetime) -> bool:
        """Whether the promised day has passed and it is still under way."""
        return self.status != "delivered" and self.promised_at is not None and self.promised_at < now


def orders_of_anna(now: datetime) -> tuple[Order, ...]:
    """Her orders, newest first."""
    return (
        Order(
            number="1987",
            placed_at=now - timedelta(days=7),
            status="delivered",
            promised_at=now - timedelta(days=6),
            items=(Bought(product="vihrik-r3", name="Vihrik R3", category="vacuums", price_minor=3_299_000),),
        ),
        Order(
            number="2041",
            placed_at=now - timedelta(days=9),
            status="in_transit",
            promised_at=now - timedelta(days=2),
            items=(Bought(product="velmo-watch", name="Velmo Watch", category="watches", price_minor=999_000),),
        ),
        Order(
            number="1102",
            placed_at=now - timedelta(days=548),
            status="delivered",
            promised_at=now - timedelta(days=547),
            items=(
                Bought(product="velmo-a4", name="Velmo A4", category="smartphones", price_minor=2_199_000),
                Bought(product="zvonn-max", name="Zvonn Max", category="headphones", price_minor=2_499_000),
            ),
        ),
    )


def token(customer: str, identity_secret: str, now: datetime) -> str:
    """The shop's proof of who signed in, for the widget's `user.token`."""
    claims = {"sub": customer, "site": SITE, "exp": now + timedelta(hours=TOKEN_HOURS)}
    return jwt.encode(claims, identity_secret, algorithm="HS256")


def facts(orders: tuple[Order, ...], now: datetime) -> dict[str, Any]:
    """What the shop knows of Anna, as Barista's `POST /v1/facts` takes it."""
    told: list[dict[str, Any]] = [_order_fact(order) for order in orders]
    told.append({"type": "bonus_balance", "balance_minor": BONUS_MINOR})
    at = (now - timedelta(days=3)).isoformat()
    told.append({"type": "call", "result": "Обсудили доставку часов, просила сообщить новый срок", "at": at})
    return {"customer": ANNA, "facts": told}


async def tell(client: httpx2.AsyncClient, url: str, secret: str, body: dict[str, Any]) -> bool:
    """Send facts, signed; False where Barista did not take them: the shop works without it."""
    payload = json.dumps(body, ensure_ascii=False)
    now, name = datetime.now(UTC), f"msg_{uuid.uuid4().hex}"
    headers = {
        "content-type": "application/json",
        "webhook-id": name,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(secret).sign(name, now, payload),
    }
    try:
        answer = await client.post(f"{url}/v1/facts", content=payload, headers=headers, timeout=PATIENCE_SECONDS)
    except httpx2.HTTPError:
        return False
    return answer.is_success


def _order_fact(order: Order) -> dict[str, Any]:
    return {
        "type": "order",
        "order": order.number,
        "placed_at": order.placed_at.isoformat(),
        "status": order.status,
        "total_minor": order.total_minor,
        "currency": "RUB",
        "items": [{"product": item.product, "name": item.name, "category": item.category} for item in order.items],
        **({"promised_at": order.promised_at.isoformat()} if order.promised_at else {}),
    }
