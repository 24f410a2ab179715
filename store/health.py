"""Is the database well? What shape it has, and how far its clock is from ours."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from store.database import clock
from store.migrate import current, head


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """`revision` is empty in a database that was never migrated; `behind_seconds` is negative where it is ahead."""

    revision: str
    newest: str
    behind_seconds: float


def examine(connection: Connection) -> Health:
    """The health of the database behind `connection`; changes nothing."""
    began = datetime.now(UTC)
    theirs = clock(connection)
    middle = began + (datetime.now(UTC) - began) / 2
    return Health(
        revision=current(connection), newest=head(connection), behind_seconds=(middle - theirs).total_seconds()
    )
