"""What do other systems tell us? Orders, bonuses, calls and traits become facts about a customer (capability I1).

Strict, for programmers write these: an unknown field, a wrong type or a naive time refuses the whole body and names the
place. Phones and e-mail addresses are the exception, since people typed those: `crm.contact` keeps the wrong ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from crm.contact import Contact, read_contact
from crm.errors import FactsInvalid
from crm.own_people import is_own
from profiles.events import (
    BonusBalanceRecorded,
    CallRecorded,
    CustomerNoted,
    Event,
    OrderItem,
    OrderRecorded,
)
from profiles.ids import CustomerId, OrderId, ProductId

BODY_LIMIT_BYTES = 256 * 1024
SKEW = timedelta(minutes=5)
"""How far another system's clock may be ahead of ours."""

Id = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]
Text = Annotated[str, Meta(max_length=200)]
Minor = Annotated[int, Meta(ge=0, le=10**13)]
Currency = Annotated[str, Meta(pattern="^([A-Z]{3})?$")]
Time = Annotated[datetime, Meta(tz=True)]


class _Item(msgspec.Struct, forbid_unknown_fields=True):
    product: Id
    name: Text = ""
    category: Text = ""


class _Order(msgspec.Struct, tag="order", forbid_unknown_fields=True):
    order: Id
    placed_at: Time
    status: Annotated[str, Meta(min_length=1, max_length=50)]
    total_minor: Minor = 0
    currency: Currency = ""
    items: Annotated[list[_Item], Meta(max_length=100)] = []
    promised_at: Time | None = None


class _BonusBalance(msgspec.Struct, tag="bonus_balance", forbid_unknown_fields=True):
    balance_minor: Minor


class _Call(msgspec.Struct, tag="call", forbid_unknown_fields=True):
    result: Annotated[str, Meta(min_length=1, max_length=1000)]
    at: Time


class _Customer(msgspec.Struct, tag="customer", forbid_unknown_fields=True):
    vip: bool | None = None
    staff: bool | None = None
    role: Text = ""
    name: Text = ""
    phone: Text = ""
    email: Text = ""


class _Body(msgspec.Struct, forbid_unknown_fields=True):
    customer: Id
    facts: Annotated[list[_Order | _BonusBalance | _Call | _Customer], Meta(min_length=1, max_length=500)]


_decode = msgspec.json.Decoder(_Body).decode


def body_schema() -> dict[str, Any]:
    """The JSON Schema of the body, without references."""
    (outline,), parts = msgspec.json.schema_components([_Body], ref_template="{name}")
    whole: dict[str, Any] = _resolved(outline, parts)
    return whole


def _resolved(schema: Any, parts: Mapping[str, Any]) -> Any:
    """`schema` with every named part in its place; the parts of facts name no part of themselves."""
    if isinstance(schema, list):
        return [_resolved(item, parts) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _resolved(parts[schema["$ref"]], parts)
    return {key: _resolved(value, parts) for key, value in schema.items() if key not in ("discriminator", "title")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was told about one customer: events in the order told, and how they are reached where that was told."""

    customer: CustomerId
    events: tuple[Event, ...]
    contact: Contact | None = None


def parse_facts(body: bytes, *, received_at: datetime, region: str = "RU") -> Facts:
    """Read the body of `POST /v1/facts`.

    Every event happened, for us, at `received_at`, when we learnt of it; an order keeps its own times beside. `region`
    is the country of phone numbers that are written without one.

    Raises:
        FactsInvalid: the body is not what docs/protocol.md says, or tells of the future.
    """
    if len(body) > BODY_LIMIT_BYTES:
        raise FactsInvalid(f"A body of facts may be {BODY_LIMIT_BYTES} bytes long; send several.")
    try:
        told = _decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FactsInvalid(f"These facts cannot be read: {error}") from error
    events = tuple(_event(fact, received_at, number) for number, fact in enumerate(told.facts))
    contacts = [read_contact(name=f.name, phone=f.phone, email=f.email, region=region) for f in _reachable(told)]
    return Facts(customer=CustomerId(told.customer), events=events, contact=contacts[-1] if contacts else None)


def _reachable(told: _Body) -> list[_Customer]:
    return [fact for fact in told.facts if isinstance(fact, _Customer) and (fact.name or fact.phone or fact.email)]


def _event(fact: _Order | _BonusBalance | _Call | _Customer, at: datetime, number: int) -> Event:
    match fact:
        case _Order():
            _refuse_future(fact.placed_at, at, f"$.facts[{number}].placed_at")
            return _order(fact, at)
        case _BonusBalance():
            return BonusBalanceRecorded(at=at, balance_minor=fact.balance_minor)
        case _Call():
            _refuse_future(fact.at, at, f"$.facts[{number}].at")
            return CallRecorded(at=at, result=fact.result)
        case _Customer():
            marked = True if is_own(role=fact.role, email=fact.email) else None
            return CustomerNoted(at=at, vip=fact.vip, staff=marked if fact.staff is None else fact.staff)


def _order(fact: _Order, at: datetime) -> OrderRecorded:
    items = (OrderItem(product=ProductId(item.product), name=item.name, category=item.category) for item in fact.items)
    return OrderRecorded(
        at=at,
        order=OrderId(fact.order),
        placed_at=fact.placed_at,
        status=fact.status,
        total_minor=fact.total_minor,
        currency=fact.currency,
        items=tuple(items),
        promised_at=fact.promised_at,
    )


def _refuse_future(told: datetime, now: datetime, place: str) -> None:
    if told > now + SKEW:
        raise FactsInvalid(f"These facts cannot be read: the time at `{place}` is in the future.")
