"""Who was here, and what happened? Visitors, their facts in batches, snapshots of profiles, facts about customers."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from profiles.events import EVENTS, Event
from profiles.fold import apply
from profiles.ids import CustomerId, SiteId, VisitorId
from profiles.profile import Profile
from store import rows
from store.errors import VisitorErased
from store.prepared import Prepared
from store.tables import (
    Audit,
    Contact,
    Conversation,
    CustomerFact,
    FactBatch,
    LogEntry,
    OutboxRow,
    Seen,
    Snapshot,
    SpendingRow,
    TurnRow,
    Visitor,
)

visitor_table = Visitor.__table__
fact = FactBatch.__table__
snapshot = Snapshot.__table__
customer_fact = CustomerFact.__table__
audit = Audit.__table__

_ADD_BATCH = Prepared(insert(fact))
_TAKE_NUMBERS = Prepared(
    update(visitor_table).where(
        visitor_table.c.site == bindparam("of_site"),
        visitor_table.c.id == bindparam("of"),
        visitor_table.c.facts == bindparam("first"),
    )
)


_LOAD_SNAPSHOT = select(snapshot.c.profile).where(
    snapshot.c.site == bindparam("of_site"), snapshot.c.visitor == bindparam("of")
)

FORGET = "forget"
"""What the audit calls an erasure."""

_ERASURES = (
    select(func.count())
    .select_from(audit)
    .where(audit.c.subject == bindparam("of"), audit.c.act == FORGET, audit.c.site == bindparam("of_site"))
)


def encode_event(event: Event) -> bytes:
    """An event as JSON: `[name, fields]`."""
    return msgspec.json.encode([type(event).__name__, event])


def decode_event(source: bytes | str) -> Event:
    """The event that `encode_event` wrote."""
    return _event(msgspec.json.decode(source, type=tuple[str, msgspec.Raw]))


_decode_batch = msgspec.json.Decoder(list[tuple[str, msgspec.Raw]]).decode


def _event(pair: tuple[str, msgspec.Raw]) -> Event:
    name, fields = pair
    event: Event = msgspec.json.decode(fields, type=EVENTS[name])
    return event


def meet(
    connection: Connection,
    *,
    site: SiteId,
    visitor: VisitorId,
    at: datetime,
    behaviour: bool,
    personalisation: bool,
    customer: CustomerId | None = None,
) -> None:
    """Note that a visitor is here and what they permit."""
    permitted: dict[str, Any] = {"behaviour": behaviour, "personalisation": personalisation, "seen_at": at}
    if customer is not None:
        permitted["customer"] = customer
    rows.put(
        connection, visitor_table, {"site": site, "id": visitor}, permitted, at_first={"facts": 0, "created_at": at}
    )


def begin_record(connection: Connection, site: SiteId, profile: Profile) -> None:
    """From now on the visitor's facts are stored: behind a snapshot of `profile`, which counts them.

    Facts of an earlier consent are not taken up again, so they go.
    """
    connection.execute(delete(fact).where(fact.c.site == site, fact.c.visitor == profile.visitor))
    save_snapshot(connection, site, profile)
    connection.execute(
        update(visitor_table)
        .where(visitor_table.c.site == site, visitor_table.c.id == profile.visitor)
        .values(facts=profile.facts)
    )


def add_facts(
    connection: Connection, *, site: SiteId, visitor: VisitorId, first: int, events: Sequence[Event], at: datetime
) -> bool:
    """Store `events` as facts number `first` and on; False (nothing stored) where another process has written since."""
    here = {"of_site": site, "of": visitor, "first": first}
    if _TAKE_NUMBERS.run(connection, here | {"facts": first + len(events), "seen_at": at}) != 1:
        return False
    encoded = b"[" + b",".join(encode_event(event) for event in events) + b"]"
    _ADD_BATCH.run(connection, {"site": site, "visitor": visitor, "first": first, "at": at, "events": encoded.decode()})
    return True


def facts_since(connection: Connection, site: SiteId, visitor: VisitorId, number: int) -> Sequence[Event]:
    """The facts from `number` on, in order."""
    batches = connection.execute(
        select(fact.c.events)
        .where(fact.c.site == site, fact.c.visitor == visitor, fact.c.first >= number)
        .order_by(fact.c.first)
    ).scalars()
    return [_event(pair) for batch in batches for pair in _decode_batch(batch)]


def save_snapshot(connection: Connection, site: SiteId, profile: Profile) -> None:
    """Keep `profile` so that later folds start from it."""
    values = {"facts": profile.facts, "profile": msgspec.json.encode(profile).decode()}
    rows.put(connection, snapshot, {"site": site, "visitor": profile.visitor}, values)


def load_snapshot(connection: Connection, site: SiteId, visitor: VisitorId) -> Profile | None:
    """The last snapshot; None where there is none or it is of a shape that is no longer read."""
    source = connection.execute(_LOAD_SNAPSHOT, {"of_site": site, "of": visitor}).scalar_one_or_none()
    if source is None:
        return None
    try:
        return msgspec.json.decode(source, type=Profile)
    except msgspec.ValidationError:
        return None


def recorded_profile(connection: Connection, site: SiteId, visitor: VisitorId) -> Profile:
    """The last snapshot with the facts since folded in.

    Where the snapshot can no longer be read, the facts behind it are lost and only their count is kept.
    """
    known = find_visitor(connection, site, visitor)
    profile = load_snapshot(connection, site, visitor) or Profile(visitor=visitor)
    for event in facts_since(connection, site, visitor, profile.facts):
        profile = apply(profile, event)
    if known is None or profile.facts >= known.facts:
        return profile
    return replace(profile, facts=known.facts, behaviour=known.behaviour, personalisation=known.personalisation)


def find_visitor(connection: Connection, site: SiteId, visitor: VisitorId) -> Visitor | None:
    """What is stored of the visitor's permissions and identity."""
    row = (
        connection.execute(select(visitor_table).where(visitor_table.c.site == site, visitor_table.c.id == visitor))
        .mappings()
        .one_or_none()
    )
    return Visitor(**row) if row else None


def visitors_of(connection: Connection, site: SiteId, customer: CustomerId) -> Sequence[VisitorId]:
    """The visitors who proved to be `customer`."""
    return [
        VisitorId(found)
        for found in connection.execute(
            select(visitor_table.c.id).where(visitor_table.c.site == site, visitor_table.c.customer == customer)
        ).scalars()
    ]


def note_customer(
    connection: Connection, site: SiteId, customer: CustomerId, facts: Iterable[tuple[str, Event]]
) -> None:
    """Keep the shop's latest word under each key (`order:R-1`, `bonus`)."""
    for key, event in facts:
        values = {"at": event.at, "event": encode_event(event).decode()}
        rows.put(connection, customer_fact, {"site": site, "customer": customer, "key": key}, values)


def customer_facts(connection: Connection, site: SiteId, customer: CustomerId) -> Sequence[Event]:
    """What the shop's systems say of the customer, oldest first."""
    known = connection.execute(
        select(customer_fact.c.event)
        .where(customer_fact.c.site == site, customer_fact.c.customer == customer)
        .order_by(customer_fact.c.at)
    ).scalars()
    return [decode_event(event) for event in known]


def is_new(connection: Connection, site: SiteId, source: str, message: str, at: datetime) -> bool:
    """Whether this message of this source is met for the first time; from now on it is not."""
    return rows.add(connection, Seen.__table__, {"site": site, "source": source, "message": message, "at": at})


def add_contact(connection: Connection, contact: Contact) -> None:
    """Keep how a visitor wants to be called back."""
    connection.execute(insert(Contact.__table__).values(**contact.model_dump()))


def forget(connection: Connection, site: SiteId, visitor: VisitorId, at: datetime) -> None:
    """Erase a visitor: facts, messages, traces, contacts, triggers not yet delivered. The audit keeps the id only.

    Whoever writes about the visitor holds them by `hold_known`, or a conversation, or the visitor's row: wait for them
    first, in their own order.
    """
    rows.alone(connection, f"visitor:{site}:{visitor}")
    talks = Conversation.__table__.c
    connection.execute(select(talks.id).where(talks.site == site, talks.visitor == visitor).with_for_update()).all()
    of_visitor = select(visitor_table.c.id).where(visitor_table.c.site == site, visitor_table.c.id == visitor)
    connection.execute(of_visitor.with_for_update()).all()
    conversations = select(Conversation.__table__.c.id).where(
        Conversation.__table__.c.site == site, Conversation.__table__.c.visitor == visitor
    )
    log = LogEntry.__table__
    connection.execute(delete(log).where(log.c.site == site, log.c.conversation.in_(conversations)))
    for table in (FactBatch, Snapshot, TurnRow, Contact, Conversation):
        columns = table.__table__.c
        connection.execute(delete(table.__table__).where(columns.site == site, columns.visitor == visitor))
    outbox = OutboxRow.__table__
    connection.execute(delete(outbox).where(outbox.c.site == site, outbox.c.subject == visitor))
    seen = Seen.__table__
    connection.execute(delete(seen).where(seen.c.site == site, seen.c.source == visitor))
    spending = SpendingRow.__table__
    connection.execute(delete(spending).where(spending.c.site == site, spending.c.payer == visitor))
    connection.execute(delete(visitor_table).where(visitor_table.c.site == site, visitor_table.c.id == visitor))
    note(connection, site=site, at=at, actor=visitor, act=FORGET, subject=visitor)


def erasures(connection: Connection, site: SiteId, visitor: VisitorId) -> int:
    """How often the visitor was erased; who comes back afterwards is a stranger under the same id."""
    return int(connection.execute(_ERASURES, {"of_site": site, "of": visitor}).scalar_one())


def hold_known(connection: Connection, site: SiteId, visitor: VisitorId, known_erasures: int) -> None:
    """Until the transaction ends nobody erases the visitor: for what is stored under no row of theirs.

    Raises:
        VisitorErased: they were, since whoever calls learned that it had happened `known_erasures` times.
    """
    rows.alone(connection, f"visitor:{site}:{visitor}")
    if erasures(connection, site, visitor) != known_erasures:
        raise VisitorErased


def erased_of(connection: Connection, site: SiteId, visitors: Iterable[VisitorId]) -> dict[VisitorId, int]:
    """How often each of `visitors` was erased, who ever was."""
    counted = (
        select(audit.c.subject, func.count())
        .where(audit.c.subject.in_(tuple(visitors)), audit.c.act == FORGET, audit.c.site == site)
        .group_by(audit.c.subject)
    )
    return {VisitorId(subject): int(count) for subject, count in connection.execute(counted)}


def note(connection: Connection, *, site: SiteId, at: datetime, actor: str, act: str, subject: str) -> None:
    """Add a line to the audit, chained to the one before."""
    rows.alone(connection, "audit")
    previous = connection.execute(select(audit.c.hash).order_by(audit.c.id.desc()).limit(1)).scalar_one_or_none()
    line = "\n".join((previous or "", site, at.isoformat(), actor, act, subject))
    connection.execute(
        insert(audit).values(
            site=site, at=at, actor=actor, act=act, subject=subject, hash=hashlib.sha256(line.encode()).hexdigest()
        )
    )
