"""What waits to be told to other systems? Triggers on their way, in the order they happened for each subject."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select, update

from profiles.ids import SiteId
from store.database import clock
from store.rows import alone
from store.tables import OutboxRow

outbox = OutboxRow.__table__


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One claimed trigger. `attempt` counts from 1 and fences: an older holder can no longer settle it."""

    id: str
    site: SiteId
    name: str
    subject: str
    payload: bytes
    attempt: int
    created_at: datetime


def enqueue(
    connection: Connection, *, delivery: str, site: SiteId, subject: str, name: str, payload: bytes, now: datetime
) -> None:
    """Put a trigger on its way, in the transaction of the fact that caused it; once, whoever else tries the same id."""
    alone(connection, f"outbox:{site}:{subject}")
    if connection.execute(select(outbox.c.id).where(outbox.c.id == delivery)).first():
        return
    latest = select(func.coalesce(func.max(outbox.c.subject_seq), 0)).where(
        outbox.c.site == site, outbox.c.subject == subject
    )
    connection.execute(
        insert(outbox).values(
            id=delivery,
            site=site,
            subject=subject,
            subject_seq=connection.execute(latest).scalar_one() + 1,
            name=name,
            payload=payload,
            status="due",
            attempts=0,
            next_at=now,
            created_at=now,
            error="",
        )
    )


def claim(connection: Connection, site: SiteId, *, limit: int, lease_seconds: float) -> Sequence[Delivery]:
    """Take up to `limit` due triggers of a site, oldest first; only the first unsettled one of each subject is due."""
    now = clock(connection)
    earlier = outbox.alias("earlier")
    is_first = ~(
        select(earlier.c.id)
        .where(
            earlier.c.site == outbox.c.site,
            earlier.c.subject == outbox.c.subject,
            earlier.c.subject_seq < outbox.c.subject_seq,
            earlier.c.status == "due",
        )
        .exists()
    )
    due = (
        select(outbox)
        .where(outbox.c.site == site, outbox.c.status == "due", outbox.c.next_at <= now, is_first)
        .where((outbox.c.lease_until.is_(None)) | (outbox.c.lease_until < now))
        .order_by(outbox.c.next_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = connection.execute(due).all()
    if rows:
        connection.execute(
            update(outbox)
            .where(outbox.c.id.in_([row.id for row in rows]))
            .values(lease_until=now + timedelta(seconds=lease_seconds), attempts=outbox.c.attempts + 1)
        )
    return [
        Delivery(
            id=row.id,
            site=row.site,
            name=row.name,
            subject=row.subject,
            payload=row.payload,
            attempt=row.attempts + 1,
            created_at=row.created_at,
        )
        for row in rows
    ]


def delivered(connection: Connection, delivery: str, attempt: int) -> bool:
    """Settle a trigger as received; False where another attempt has taken over."""
    return _settle(connection, delivery, attempt, status="delivered", error="")


def retry(connection: Connection, delivery: str, attempt: int, *, delay_seconds: float, error: str) -> bool:
    """Try again after `delay_seconds`; False where another attempt has taken over."""
    next_at = clock(connection) + timedelta(seconds=delay_seconds)
    return _settle(connection, delivery, attempt, status="due", error=error, next_at=next_at)


def bury(connection: Connection, delivery: str, attempt: int, *, error: str) -> bool:
    """Give a trigger up for a human to look at; False where another attempt has taken over."""
    return _settle(connection, delivery, attempt, status="dead", error=error)


def _settle(connection: Connection, delivery: str, attempt: int, **values: object) -> bool:
    settled = connection.execute(
        update(outbox)
        .where(outbox.c.id == delivery, outbox.c.attempts == attempt, outbox.c.status == "due")
        .values(lease_until=None, **values)
    )
    return settled.rowcount == 1
