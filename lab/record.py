"""What does a site's record hold? Every visitor's stored facts, in order, out of the live database or a copy of it."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import Connection, select

from profiles.events import Event
from profiles.ids import SiteId, VisitorId
from store.database import open_database
from store.people import facts_since
from store.tables import Visitor

Record = Mapping[VisitorId, Sequence[Event]]

_visitors = Visitor.__table__.c


class RecordUnreadable(Exception):
    """There is no record, or nobody can tell of which site; the message says what to do."""


def record(where: str, site: str = "") -> Record:
    """The facts of every visitor of a site, oldest first. `where` is a file of SQLite or the URL of a database.

    What was folded before the oldest kept fact is not known here.

    Raises:
        RecordUnreadable: no such file, no visitors, or several sites and none named.
    """
    if "://" not in where and not Path(where).is_file():
        raise RecordUnreadable(f"{where}: no such file")
    url = where if "://" in where else f"sqlite:///{Path(where).resolve()}"
    return asyncio.run(_read(url, site))


async def _read(url: str, site: str) -> Record:
    database = open_database(url)
    try:
        return await database.read(lambda connection: _facts(connection, _the_site(connection, site)))
    finally:
        await database.close()


def _the_site(connection: Connection, named: str) -> SiteId:
    known = sorted(connection.execute(select(_visitors.site).distinct()).scalars())
    if named in known:
        return SiteId(named)
    if named or len(known) != 1:
        raise RecordUnreadable(f"Name one site with --site; this record knows: {', '.join(known) or 'none'}.")
    return SiteId(known[0])


def _facts(connection: Connection, site: SiteId) -> Record:
    visitors = connection.execute(select(_visitors.id).where(_visitors.site == site)).scalars().all()
    return {VisitorId(visitor): facts_since(connection, site, VisitorId(visitor), 0) for visitor in visitors}
