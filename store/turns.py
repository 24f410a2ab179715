"""Which turns are under way? Claimed work (store/claims.py) that is born in the hands of whoever began it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select, update

from profiles.ids import ConversationId, SiteId, TurnId, VisitorId
from store.claims import Claims
from store.database import clock
from store.prepared import Prepared
from store.tables import TurnRow

turn = TurnRow.__table__

_STORE = Prepared(insert(turn))

claims = Claims(turn, open_="running", attempt="attempt", oldest="created_at")

LEASE_SECONDS = 10.0
"""How long a worker may be silent before its turn is somebody else's: half of the 20 s that a visitor may wait."""


LAST_ATTEMPT = 5
"""A turn whose every holder has died so often is no longer answered: the visitor is told so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A turn in somebody's hands. `seq` is the visitor's message that it answers, None where it is unasked."""

    id: TurnId
    site: SiteId
    visitor: VisitorId
    conversation: ConversationId
    seq: int | None
    purpose: str
    language: str
    attempt: int
    speaker_epoch: int
    created_at: datetime


def start(connection: Connection, begun: Turn) -> None:
    """Store a turn as running, in the transaction of its cause."""
    running = {"status": "running", "lease_until": clock(connection) + timedelta(seconds=LEASE_SECONDS), "trace": "{}"}
    _STORE.run(connection, _columns(begun) | running)


def claim(connection: Connection, *, site: SiteId, limit: int, abandoned: bool = False) -> Sequence[Turn]:
    """Take over running turns whose holder has gone silent; with `abandoned`, all of them: nobody else can be alive."""
    rows = claims.claim(connection, site, limit=limit, lease_seconds=LEASE_SECONDS, even_held=abandoned)
    return [_turn(row, attempt=row.attempt + 1) for row in rows]


def renew(connection: Connection, held: Turn) -> bool:
    """Keep the lease; False where the turn is no longer ours."""
    return claims.renew(connection, held, lease_seconds=LEASE_SECONDS)


def hand_on(connection: Connection, held: Turn) -> bool:
    """Give the lease up: the next sweep of any process takes the turn over."""
    return claims.retry(connection, held, delay_seconds=0)


def finish(connection: Connection, held: Turn, *, status: str, trace: bytes) -> bool:
    """End the turn as `status` with its trace; False (and nothing changed) where it is no longer ours."""
    return claims.settle(connection, held, status=status, trace=trace.decode(), finished_at=clock(connection))


def merge_others(connection: Connection, held: Turn) -> None:
    """End the other turns under way in the conversation of `held`: it answers for all."""
    connection.execute(
        update(turn)
        .where(turn.c.site == held.site, turn.c.conversation == held.conversation, turn.c.status == "running")
        .where(turn.c.id != held.id, turn.c.created_at <= held.created_at)
        .values(status="merged", finished_at=clock(connection), lease_until=None)
    )


def is_running(connection: Connection, site: SiteId, conversation: ConversationId) -> bool:
    """Whether anybody is at work in a conversation."""
    running = select(turn.c.id).where(
        turn.c.site == site, turn.c.conversation == conversation, turn.c.status == "running"
    )
    return connection.execute(running.limit(1)).first() is not None


def drop_running(connection: Connection, site: SiteId, conversation: ConversationId) -> None:
    """End whatever is under way in a conversation: somebody else has taken the word."""
    connection.execute(
        update(turn)
        .where(turn.c.site == site, turn.c.conversation == conversation, turn.c.status == "running")
        .values(status="dropped", finished_at=clock(connection), lease_until=None)
    )


def store_ended(connection: Connection, ended: Turn, *, status: str, trace: bytes) -> None:
    """Store a turn that was over as soon as it was decided: a handoff, or a deliberate silence."""
    over = {"status": status, "finished_at": clock(connection), "trace": trace.decode()}
    _STORE.run(connection, _columns(ended) | over)


def find(connection: Connection, site: SiteId, id_: TurnId) -> dict[str, Any] | None:
    """One turn with its trace; the beginning of its id is enough where no other turn's begins so."""
    rows = connection.execute(
        select(turn).where(turn.c.id.startswith(id_, autoescape=True), turn.c.site == site).limit(2)
    ).all()
    return _traced(rows[0]) if len(rows) == 1 else None


def latest(
    connection: Connection, site: SiteId, *, limit: int = 50, conversation: ConversationId | None = None
) -> list[dict[str, Any]]:
    """The latest turns with their traces, newest first, without what only a replay needs."""
    query = select(turn).where(turn.c.site == site).order_by(turn.c.created_at.desc()).limit(limit)
    if conversation:
        query = query.where(turn.c.conversation == conversation)
    found = [_traced(row) for row in connection.execute(query)]
    for trace in found:
        trace.pop("inputs", None)
    return found


def _columns(of: Turn) -> dict[str, Any]:
    """What a turn's row holds of the turn itself."""
    return {field.name: getattr(of, field.name) for field in fields(of)}


def _traced(row: Any) -> dict[str, Any]:
    trace: dict[str, Any] = msgspec.json.decode(row.trace)
    return trace | {
        "turn": row.id,
        "conversation": row.conversation,
        "visitor": row.visitor,
        "site": row.site,
        "at": row.created_at,
        "status": row.status,
        "purpose": row.purpose,
        "seq": row.seq,
        "attempt": row.attempt,
    }


def _turn(row: Any, *, attempt: int) -> Turn:
    return Turn(
        id=row.id,
        site=row.site,
        visitor=row.visitor,
        conversation=row.conversation,
        seq=row.seq,
        purpose=row.purpose,
        language=row.language,
        attempt=attempt,
        speaker_epoch=row.speaker_epoch,
        created_at=row.created_at,
    )
