"""Is the database well? Its shape, how far its clock is from ours, and what a human should look at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from profiles.ids import SiteId
from store import jobs, outbox
from store.claims import DEAD
from store.database import clock
from store.migrate import current, head
from store.tables import JobRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """`revision` is empty in a database that was never migrated; `behind_seconds` is negative where it is ahead.

    Of the site's triggers so many were `given_up` and so many are `waiting`, of which so many are `ailing`: they failed
    more than once, the latest with `error`. All are 0, and `jobs` none, in a database of another shape.
    """

    revision: str
    newest: str
    behind_seconds: float
    given_up: int = 0
    waiting: int = 0
    ailing: int = 0
    error: str = ""
    jobs: Sequence[JobRow] = ()


def examine(connection: Connection, site: SiteId) -> Health:
    """The health of the database behind `connection`, and of a site's work in it; changes nothing."""
    began = datetime.now(UTC)
    theirs = clock(connection)
    middle = began + (datetime.now(UTC) - began) / 2
    health = Health(
        revision=current(connection), newest=head(connection), behind_seconds=(middle - theirs).total_seconds()
    )
    if health.revision != health.newest:
        return health
    ailing, error = outbox.ailing(connection, site)
    return replace(
        health,
        given_up=outbox.count(connection, site, DEAD),
        waiting=outbox.count(connection, site, "due"),
        ailing=ailing,
        error=error,
        jobs=jobs.standing(connection, site),
    )
