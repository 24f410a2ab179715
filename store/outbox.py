"""What waits to be told to other systems? Triggers on their way, in the order they happened for each subject.

They are claimed work (store/claims.py). A trigger that was given up is kept, dead, until a human has it sent again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from profiles.ids import SiteId
from store.claims import DEAD, Claims
from store.database import clock
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
    """One claimed trigger. `attempt` counts from 1 and fences: an older holder can no longer settle it.

    `failures` is how often in a row it could not be delivered.
    """

    id: str
    site: SiteId
    name: str
    subject: str
    payload: bytes
    attempt: int
    failures: int
    created_at: datetime

    @property
    def is_resent(self) -> bool:
        """Whether it was held before and nothing speaks against it: a human had it sent again, or its holder died."""
        return self.attempt > 1 and not self.failures


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """A trigger that was given up after `attempts`, and why; its words stay where they are."""

    id: str
    name: str
    subject: str
    created_at: datetime
    attempts: int
    error: str


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
            failures=row.failures,
            created_at=row.created_at,
        )
        for row in rows
    ]


def delivered(connection: Connection, delivery: Delivery) -> bool:
    """Settle a trigger as received; False where another attempt has taken over."""
    return claims.settle(connection, delivery, status="delivered", error="")


def retry(connection: Connection, delivery: Delivery, *, delay_seconds: float, error: str) -> bool:
    """Try again after `delay_seconds`; False where another attempt has taken over."""
    failures = delivery.failures + 1
    return claims.retry(connection, delivery, delay_seconds=delay_seconds, failures=failures, error=error)


def bury(connection: Connection, delivery: Delivery, *, error: str) -> bool:
    """Give a trigger up for a human to look at; False where another attempt has taken over."""
    return claims.bury(connection, delivery, failures=delivery.failures + 1, error=error)


def dead_letters(connection: Connection, site: SiteId, *, limit: int = 1_000) -> Sequence[DeadLetter]:
    """What was given up and waits for a human, oldest first."""
    dead = (
        select(*(outbox.c[field.name] for field in fields(DeadLetter)))
        .where(outbox.c.site == site, outbox.c.status == DEAD)
        .order_by(outbox.c.created_at, outbox.c.id)
        .limit(limit)
    )
    return [DeadLetter(**row) for row in connection.execute(dead).mappings()]


def ailing(connection: Connection, site: SiteId) -> tuple[int, str]:
    """How many triggers on their way failed more than once in a row, and what was said of the latest tried."""
    often = (outbox.c.site == site, outbox.c.status == "due", outbox.c.failures > 1)
    counted = connection.execute(select(func.count()).select_from(outbox).where(*often)).scalar_one()
    latest = select(outbox.c.error).where(*often).order_by(outbox.c.next_at.desc(), outbox.c.id).limit(1)
    return counted, connection.execute(latest).scalar() or ""


def count(connection: Connection, site: SiteId, status: str) -> int:
    """How many triggers of a site are `status`: due, delivered or dead."""
    counted: int = connection.execute(
        select(func.count()).select_from(outbox).where(outbox.c.site == site, outbox.c.status == status)
    ).scalar_one()
    return counted


def resend(connection: Connection, site: SiteId, delivery: str = "") -> int:
    """Have what was given up sent again, with all its tries before it; all of a site where no id is given. How many.

    The bytes and the id stay. It goes before the later triggers of its subject that are still due.
    """
    dead = (outbox.c.site == site, outbox.c.status == DEAD, *((outbox.c.id == delivery,) if delivery else ()))
    again = update(outbox).where(*dead).values(status="due", next_at=clock(connection), failures=0, lease_until=None)
    return connection.execute(again).rowcount
