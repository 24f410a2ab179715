"""What do we stop remembering, and when? Jobs that let go of a site's raw material after its days of retention.

| job | lets go of | leaves |
|---|---|---|
| prune-facts | facts, once a snapshot holds what they tell | orders, goals, ratings, corrections, consent, the arm |
| prune-traces | prompts, replay inputs, readings, replies in traces | the turn; arm, policy, action, timings |
| prune-deliveries | triggers that were received | what is due, and what was given up: a human must look at it |
| prune-dedupe | ids of other systems' messages | what is younger than a week |
| prune-spending | what models used in a day, of a site and of its visitors | what is younger |
| prune-strangers | visitors who permitted and said nothing and never came back | everybody else |

Messages, contacts, orders, corrections, consent, the audit with its erasures and the profile itself are never pruned;
erasure (store/people.py) alone deletes them. Each job goes in small pieces, each a transaction of some milliseconds:
SQLite has one writer, and a message must not wait for it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, select, tuple_, update

from profiles.events import (
    ArmAssigned,
    ConsentChosen,
    CustomerIdentified,
    GoalReached,
    OrderCompleted,
    OrderRecorded,
    PatternCorrected,
    Rated,
)
from profiles.ids import SiteId, VisitorId
from store import jobs, people
from store.database import clock
from store.jobs import Job
from store.tables import Contact, Conversation, FactBatch, OutboxRow, Seen, Snapshot, SpendingRow, TurnRow, Visitor

KEPT = frozenset(
    kind.__name__
    for kind in (
        ArmAssigned,
        ConsentChosen,
        CustomerIdentified,
        GoalReached,
        OrderCompleted,
        OrderRecorded,
        PatternCorrected,
        Rated,
    )
)
"""Facts that prove something (consent) or teach something (an outcome, a correction): they are never pruned."""

OUTLINE = frozenset({"arm", "policy", "timings_ms"})
"""What a trace keeps of itself beside the type of its action."""

LEAST_DEDUPE_DAYS = 7
"""Other systems repeat a message for days: Standard Webhooks for four."""

fact, snapshot, visitor, turn = FactBatch.__table__, Snapshot.__table__, Visitor.__table__, TurnRow.__table__
outbox, seen = OutboxRow.__table__, Seen.__table__

spending = SpendingRow.__table__

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one piece of a job came to: how far it is (`mark`), how many rows it changed, whether nothing is left."""

    mark: str
    changed: int
    is_last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruning:
    """A job: `prune(connection, site, before, mark)` does a piece of it; what is younger than `least_days` stays."""

    prune: Callable[[Connection, SiteId, datetime, str], Piece]
    period: timedelta
    least_days: int = 1


def prune_piece(connection: Connection, held: Job, retention_days: int) -> Piece:
    """Do a piece of a job and write down how far it came, or that it ended, in this transaction.

    Raises:
        JobLost: somebody else has the job; the transaction must fail.
    """
    pruning = PRUNINGS[held.name]
    before = clock(connection) - timedelta(days=max(retention_days, pruning.least_days))
    piece = pruning.prune(connection, held.site, before, held.mark)
    settle = jobs.done if piece.is_last else jobs.go_on
    settle(connection, held, piece.mark)
    return piece


# Facts

FACTS_A_PIECE = 5
FOLDS_A_PIECE = 1
"""A visitor whose snapshot lags behind is folded first: that is work, and ends a piece early."""

_OLD_FACTS = (
    select(fact)
    .where(
        fact.c.site == bindparam("of_site"),
        fact.c.at < bindparam("before", type_=fact.c.at.type),
        tuple_(fact.c.at, fact.c.visitor, fact.c.first)
        > tuple_(bindparam("at", type_=fact.c.at.type), bindparam("visitor"), bindparam("first")),
    )
    .order_by(fact.c.at, fact.c.visitor, fact.c.first)
    .limit(FACTS_A_PIECE)
)
_HOLD_VISITOR = (
    select(visitor.c.behaviour)
    .where(visitor.c.site == bindparam("of_site"), visitor.c.id == bindparam("of"))
    .with_for_update()
)
_BATCH = (
    fact.c.site == bindparam("of_site"),
    fact.c.visitor == bindparam("of"),
    fact.c.first == bindparam("of_first"),
)
_DELETE_BATCH = delete(fact).where(*_BATCH)
_SHORTEN_BATCH = update(fact).where(*_BATCH)
_decode_batch = msgspec.json.Decoder(list[tuple[str, msgspec.Raw]]).decode

ALL_FACTS = 2**63
"""More than anybody has: nobody's snapshot is behind."""


def prune_facts(connection: Connection, site: SiteId, before: datetime, mark: str) -> Piece:
    """Let go of the next facts that came before `before`; `mark` is the place of the last that was looked at."""
    at, of, first = msgspec.json.decode(mark, type=tuple[datetime, str, int]) if mark else (LONG_AGO, "", -1)
    place = {"of_site": site, "before": before, "at": at, "visitor": of, "first": first}
    old = connection.execute(_OLD_FACTS, place).all()
    held: dict[VisitorId, int] = {}
    changed = folded = 0
    for batch in old:
        whose = VisitorId(batch.visitor)
        if whose not in held:
            held[whose] = _held_facts(connection, site, whose)
        if held[whose] <= batch.first:
            if folded == FOLDS_A_PIECE:
                return Piece(mark=mark, changed=changed, is_last=False)
            profile = people.recorded_profile(connection, site, whose)
            people.save_snapshot(connection, site, profile)
            held[whose], folded = profile.facts, folded + 1
        changed += _forget_batch(connection, batch)
        mark = msgspec.json.encode((batch.at, batch.visitor, batch.first)).decode()
    return Piece(mark=mark, changed=changed, is_last=len(old) < FACTS_A_PIECE)


def _held_facts(connection: Connection, site: SiteId, of: VisitorId) -> int:
    """How many facts the visitor's snapshot holds, if it can be read; nothing is folded of who does not permit it.

    Until the transaction ends nobody stores facts of the visitor, or erases them.
    """
    permits = connection.execute(_HOLD_VISITOR, {"of_site": site, "of": of}).scalar_one_or_none()
    if not permits:
        return ALL_FACTS
    kept = people.load_snapshot(connection, site, of)
    return kept.facts if kept else -1


def _forget_batch(connection: Connection, batch: Any) -> bool:
    """Leave of a batch what is kept for ever; whether that is less than there was."""
    pairs = _decode_batch(batch.events)
    left = [pair for pair in pairs if pair[0] in KEPT]
    here = {"of_site": batch.site, "of": batch.visitor, "of_first": batch.first}
    if not left:
        connection.execute(_DELETE_BATCH, here)
    elif len(left) < len(pairs):
        connection.execute(_SHORTEN_BATCH, here | {"events": msgspec.json.encode(left).decode()})
    return len(left) < len(pairs)


# Traces

TRACES_A_PIECE = 8
"""A trace is some tens of kilobytes."""

_OLD_TURNS = (
    select(turn.c.id, turn.c.created_at, turn.c.trace)
    .where(
        turn.c.site == bindparam("of_site"),
        turn.c.finished_at.is_not(None),
        turn.c.created_at < bindparam("before", type_=turn.c.created_at.type),
        tuple_(turn.c.created_at, turn.c.id)
        > tuple_(bindparam("at", type_=turn.c.created_at.type), bindparam("after")),
    )
    .order_by(turn.c.created_at, turn.c.id)
    .limit(TRACES_A_PIECE)
)
_OUTLINE = (
    update(turn)
    .where(turn.c.site == bindparam("of_site"), turn.c.id == bindparam("of"))
    .values(trace=bindparam("outline"))
)
_decode_trace = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode


def prune_traces(connection: Connection, site: SiteId, before: datetime, mark: str) -> Piece:
    """Leave an outline of the next traces of turns that began before `before`; `mark` is the place of the last."""
    at, after = msgspec.json.decode(mark, type=tuple[datetime, str]) if mark else (LONG_AGO, "")
    old = connection.execute(_OLD_TURNS, {"of_site": site, "before": before, "at": at, "after": after}).all()
    if old:
        outlines = [{"of_site": site, "of": row.id, "outline": outline(row.trace)} for row in old]
        connection.execute(_OUTLINE, outlines)
        mark = msgspec.json.encode((old[-1].created_at, old[-1].id)).decode()
    return Piece(mark=mark, changed=len(old), is_last=len(old) < TRACES_A_PIECE)


def outline(trace: str) -> str:
    """What is kept of a trace: that it was pruned, and what says nothing about the visitor."""
    whole = _decode_trace(trace)
    kept: dict[str, Any] = {name: value for name, value in whole.items() if name in OUTLINE}
    if "action" in whole:
        kept["action"] = {"type": msgspec.json.decode(whole["action"])["type"]}
    return msgspec.json.encode({"pruned": True, **kept}).decode()


# What only has to go

ROWS_A_PIECE = 200


def prune_deliveries(connection: Connection, site: SiteId, before: datetime, mark: str) -> Piece:
    """Delete triggers that were received and had been due before `before`."""
    old = (outbox.c.status == "delivered", outbox.c.next_at < before)
    return _delete(connection, outbox, site, (outbox.c.id,), old)


def prune_dedupe(connection: Connection, site: SiteId, before: datetime, mark: str) -> Piece:
    """Delete ids of messages that arrived before `before`."""
    return _delete(connection, seen, site, (seen.c.source, seen.c.message), (seen.c.at < before,))


def prune_spending(connection: Connection, site: SiteId, before: datetime, mark: str) -> Piece:
    """Delete what models used in days before `before`."""
    old = (spending.c.day < before.date().isoformat(),)
    return _delete(connection, spending, site, (spending.c.day, spending.c.payer), old)


def _delete(connection: Connection, table: Table, site: SiteId, key: Sequence[Any], old: Iterable[Any]) -> Piece:
    """Delete the next rows of a site that are `old`, wherever they are; `key` tells its rows apart."""
    next_ = select(*key).where(table.c.site == site, *old).limit(ROWS_A_PIECE)
    gone = connection.execute(delete(table).where(table.c.site == site, tuple_(*key).in_(next_))).rowcount
    return Piece(mark="", changed=gone, is_last=gone < ROWS_A_PIECE)


def prune_strangers(connection: Connection, site: SiteId, before: datetime, mark: str) -> Piece:
    """Delete visitors not seen since `before` of whom nothing is known; `mark` is the last that was looked at."""
    here = visitor.c.site == site
    next_ = select(visitor.c.id).where(here, visitor.c.id > mark).order_by(visitor.c.id).limit(ROWS_A_PIECE)
    looked_at = connection.execute(next_).scalars().all()
    if not looked_at:
        return Piece(mark="", changed=0, is_last=True)
    known_elsewhere = [
        select(table.c[column]).where(table.c.site == site, table.c[column] == visitor.c.id).exists()
        for table, column in (
            (Conversation.__table__, "visitor"),
            (Contact.__table__, "visitor"),
            (snapshot, "visitor"),
            (outbox, "subject"),
        )
    ]
    gone = connection.execute(
        delete(visitor).where(
            here,
            visitor.c.id.in_(looked_at),
            visitor.c.seen_at < before,
            visitor.c.customer.is_(None),
            visitor.c.facts == 0,
            visitor.c.behaviour.is_(False),
            visitor.c.personalisation.is_(False),
            *(~known for known in known_elsewhere),
        )
    )
    is_last = len(looked_at) < ROWS_A_PIECE
    return Piece(mark="" if is_last else looked_at[-1], changed=gone.rowcount, is_last=is_last)


HOUR, DAY = timedelta(hours=1), timedelta(days=1)

PRUNINGS: Mapping[str, Pruning] = {
    "prune-facts": Pruning(prune=prune_facts, period=HOUR),
    "prune-traces": Pruning(prune=prune_traces, period=HOUR),
    "prune-deliveries": Pruning(prune=prune_deliveries, period=HOUR),
    "prune-dedupe": Pruning(prune=prune_dedupe, period=HOUR, least_days=LEAST_DEDUPE_DAYS),
    "prune-spending": Pruning(prune=prune_spending, period=HOUR),
    "prune-strangers": Pruning(prune=prune_strangers, period=DAY),
}
"""The jobs by name; every hour, so that each time there is little to do."""
