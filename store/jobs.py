"""What is done again and again? Jobs of a site, each once in its period, whoever of several processes comes first.

They are claimed work (store/claims.py): due by the database's clock, held by a lease, fenced. A job that takes long
does it in pieces, each in a transaction that also renews the lease and writes down how far it came (`go_on`): when its
process dies another goes on from there, and the zombie can do nothing more. Periods that nobody served are skipped.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select, update

from profiles.ids import SiteId
from store import rows
from store.claims import Claims
from store.database import clock
from store.tables import JobRow

job = JobRow.__table__

LEASE_SECONDS = 30.0
"""How long a process may be silent in a job before another goes on with it."""

FIRST_SECONDS = 60
"""How long after a site's very first start its jobs begin: a start has enough to do."""

AGAIN_SECONDS = 60
"""How long a job that failed waits; twice as long with each further failure, never longer than its period."""

claims = Claims(
    job,
    open_="due",
    attempt="attempt",
    due="next_at",
    oldest="next_at",
    only=job.c.name.in_(bindparam("names", expanding=True)),
)


class JobLost(Exception):
    """The lease ran out and somebody else has the job: let the transaction fail, nothing more may be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job in somebody's hands; `mark` is how far it came, empty at its very beginning."""

    id: str
    site: SiteId
    name: str
    attempt: int
    failures: int
    period_seconds: int
    next_at: datetime
    mark: str


def schedule(connection: Connection, site: SiteId, periods: Mapping[str, timedelta]) -> None:
    """Have each of these done in each of its periods; what is scheduled already keeps its time."""
    first = clock(connection) + timedelta(seconds=FIRST_SECONDS)
    for name, period in periods.items():
        seconds = int(period.total_seconds())
        new = JobRow(id=uuid.uuid4().hex, site=site, name=name, period_seconds=seconds, next_at=first)
        if not rows.add(connection, job, new.model_dump()):
            here = (job.c.site == site, job.c.name == name, job.c.period_seconds != seconds)
            connection.execute(update(job).where(*here).values(period_seconds=seconds))


def claim(connection: Connection, site: SiteId, names: Iterable[str]) -> Job | None:
    """The job of `names` that has been due the longest, now ours; None where none is due."""
    found = claims.claim(connection, site, limit=1, lease_seconds=LEASE_SECONDS, names=list(names))
    if not found:
        return None
    (row,) = found
    return Job(
        id=row.id,
        site=row.site,
        name=row.name,
        attempt=row.attempt + 1,
        failures=row.failures,
        period_seconds=row.period_seconds,
        next_at=row.next_at,
        mark=row.mark,
    )


def go_on(connection: Connection, held: Job, mark: str) -> None:
    """Keep the lease and note how far it came, in the transaction of what was done.

    Raises:
        JobLost: somebody else has it.
    """
    if not claims.renew(connection, held, lease_seconds=LEASE_SECONDS, mark=mark):
        raise JobLost(f"{held.name} of {held.site} was taken over.")


def done(connection: Connection, held: Job, mark: str) -> None:
    """End it until its next period begins, in the transaction of what was done last.

    Raises:
        JobLost: somebody else has it.
    """
    now, period = clock(connection), timedelta(seconds=held.period_seconds)
    following = held.next_at + max(1, (now - held.next_at) // period + 1) * period
    if not claims.change(
        connection, held, lease_until=None, next_at=following, ended_at=now, failures=0, error="", mark=mark
    ):
        raise JobLost(f"{held.name} of {held.site} was taken over.")


def failed(connection: Connection, held: Job, error: str) -> bool:
    """Try again after a while; False where somebody else has it."""
    delay = min(AGAIN_SECONDS * 2**held.failures, held.period_seconds)
    return claims.retry(connection, held, delay_seconds=delay, failures=held.failures + 1, error=error)


def standing(connection: Connection, site: SiteId) -> Sequence[JobRow]:
    """A site's jobs as they stand, by name."""
    found = connection.execute(select(job).where(job.c.site == site).order_by(job.c.name)).mappings()
    return [JobRow(**row) for row in found]
