"""How does a written-down visit become events? One line of a scenario file, read leniently, on the visit's own clock.

The mapping of page events, devices and sources is the live one; only what lies before the visit is built here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from chat.senses.recognise import device, source
from chat.senses.tracking import event_of
from profiles.events import (
    ArmAssigned,
    ConsentChosen,
    CustomerIdentified,
    CustomerNoted,
    DeviceRecognised,
    Event,
    OrderItem,
    OrderRecorded,
    PastDialogueRecorded,
    PastVisitRecorded,
    SessionStarted,
)
from profiles.ids import CustomerId, OrderId, ProductId

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
"""Visits have a weekday and an hour but no date: they happen in this week."""

SETTLED = "delivered"
PARSER = "scenario"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visit as facts: what was known before (`before`), and `events` by their index in the line."""

    id: str
    started_at: datetime
    ends_at: datetime
    before: tuple[Event, ...]
    events: tuple[tuple[int, Event], ...]
    checkpoints: tuple[float, ...]


def visit_of(line: Mapping[str, Any]) -> Visit:
    """The visit in one decoded line.

    Raises:
        ValueError, TypeError, KeyError, AttributeError, OverflowError: the line is not a visit.
    """
    session = line.get("session") or {}
    started_at = MONDAY + timedelta(days=session.get("weekday") or 0, hours=session.get("local_hour") or 0)
    events = tuple(_events(line.get("events") or (), started_at))
    latest = max((event.at for _, event in events), default=started_at)
    ends_at = max(latest, started_at + timedelta(seconds=float(line.get("duration_s") or 0)))
    return Visit(
        id=str(line["id"]),
        started_at=started_at,
        ends_at=ends_at,
        before=tuple(_before(line, session, started_at)),
        events=events,
        checkpoints=tuple(float(point["at"]) for point in line.get("checkpoints") or ()),
    )


def _events(lines: Any, started_at: datetime) -> Iterator[tuple[int, Event]]:
    for index, line in enumerate(lines):
        at = started_at + timedelta(seconds=float(line["t"]))
        props = line.get("props") or {}
        if line["name"] == "Session Started" and props.get("device"):
            yield index, DeviceRecognised(at=at, kind=str(props["device"]), parser=PARSER)
        yield index, event_of(line["name"], props, path=line.get("path") or "", at=at)


def _before(line: Mapping[str, Any], session: Mapping[str, Any], at: datetime) -> Iterator[Event]:
    """What is known when the visit begins: permission, identity, history, device and source."""
    history = line.get("history") or {}
    yield ConsentChosen(at=at, behaviour=True, personalisation=True)
    yield ArmAssigned(at=at, arm="personalised")
    if session.get("known_customer"):
        yield CustomerIdentified(at=at, customer=CustomerId(str(line["id"])))
    yield CustomerNoted(at=at, vip=bool(history.get("vip")), staff=bool(session.get("internal")))
    for order in history.get("orders") or ():
        yield _order(order, at)
    yield from _past(history, session, at)
    yield _device(line, at)
    yield source(session.get("referrer") or "", _landing(session.get("utm") or {}), at=at)
    hour, weekday = session.get("local_hour"), session.get("weekday")
    yield SessionStarted(at=at, local_hour=hour, weekday=weekday, language=line.get("lang"))


def _landing(utm: Mapping[str, Any]) -> str:
    return "?" + "&".join(f"utm_{name}={value}" for name, value in utm.items())


def _device(line: Mapping[str, Any], at: datetime) -> Event:
    told = line.get("user_agent")
    if told:
        return device(told, at=at)
    return DeviceRecognised(at=at, kind=str(line.get("device") or "unknown"), parser=PARSER)


def _order(order: Mapping[str, Any], at: datetime) -> Event:
    promised = order.get("promised_days_ago")
    items = order.get("items") or ()
    return OrderRecorded(
        at=at,
        order=OrderId(str(order["id"])),
        placed_at=at - timedelta(days=float(order.get("days_ago") or 0)),
        status=str(order.get("status") or SETTLED).lower(),
        total_minor=round(float(order.get("total") or 0) * 100),
        currency=str(order.get("currency") or ""),
        items=tuple(
            OrderItem(
                product=ProductId(str(item.get("product_id") or "")),
                name=str(item.get("name") or ""),
                category=str(item.get("category") or ""),
            )
            for item in items
        ),
        promised_at=None if promised is None else at - timedelta(days=float(promised)),
    )


def _past(history: Mapping[str, Any], session: Mapping[str, Any], at: datetime) -> Iterator[Event]:
    visits = history.get("visits") or ()
    if not visits and session.get("days_since_last_visit") is not None:
        visits = ({"days_ago": session["days_since_last_visit"]},)
    for visit in visits:
        products = tuple(ProductId(str(product)) for product in visit.get("viewed") or ())
        past = at - timedelta(days=float(visit.get("days_ago") or 0))
        yield PastVisitRecorded(at=past, products=products, local_hour=visit.get("local_hour"))
    for talk in history.get("dialogues") or ():
        past = at - timedelta(days=float(talk.get("days_ago") or 0))
        yield PastDialogueRecorded(at=past, topic=str(talk.get("topic") or ""), resolved=talk.get("resolved"))
