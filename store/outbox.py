"""What waits to be told to other systems? Triggers on their way, in the order they happened for each subject.

They are claimed work (store/claims.py). A trigger that was given up is kept, dead, until a human has it sent again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from profiles.ids import SiteId
from store.claims import Claims
from store.rows import alone
from store.tables import OutboxRow

outbox = OutboxRow.__table__

_earlier = outbox.alias("earlier")
claims = Claims(
    outbox,
    open_="due",
    attempt="attempts",
    due="next_at",
    oldest="next_at",
    only=~(
        select(_earlier.c.id)
        .where(
            _earlier.c.site == outbox.c.site,
            _earlier.c.subject == outbox.c.subject,
            _earlier.c.subject_seq < outbox.c.subject_seq,
            _earlier.c.status == "due",
        )
        .exists()
    ),
)


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
    if connection.execute(select(outbox.c.id).where(outbox.c.site == site, outbox.c.id == delivery)).first():
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
    rows = claims.claim(connection, site, limit=limit, lease_seconds=lease_seconds)
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


def delivered(connection: Connection, delivery: Delivery) -> bool:
    """Settle a trigger as received; False where another attempt has taken over."""
    return claims.settle(connection, delivery, status="delivered", error="")


def retry(connection: Connection, delivery: Delivery, *, delay_seconds: float, error: str) -> bool:
    """Try again after `delay_seconds`; False where another attempt has taken over."""
    return claims.retry(connection, delivery, delay_seconds=delay_seconds, error=error)


def bury(connection: Connection, delivery: Delivery, *, error: str) -> bool:
    """Give a trigger up for a human to look at; False where another attempt has taken over."""
    return claims.bury(connection, delivery, error=error)
