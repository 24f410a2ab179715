"""How is work shared by those who may die at any instruction? It is claimed: due, held by a lease, fenced, settled.

A row of claimed work is open (under a status of its table's choice) until it is settled. Whoever claims it holds it
by a lease, measured by the database's clock, and by the attempt's number, which rises with every claim: the fence. What
the holder writes counts only while the row is open under that number, so a zombie, whose work was taken over, changes
nothing. Settle in the transaction of the work's effects, and both happen or neither. Three tables hold such work: turns
(store/turns.py), triggers on their way (store/outbox.py) and what is done again and again (store/jobs.py).
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Row, Table, bindparam, select, update

from profiles.ids import SiteId
from store.database import clock
from store.prepared import Prepared

DEAD = "dead"
"""The status of work that was given up and waits for a human."""


class Claimed(Protocol):
    """Work in somebody's hands."""

    @property
    def id(self) -> str:
        """The row's own id."""

    @property
    def site(self) -> SiteId:
        """Whose it is: nothing of another site is ever touched."""

    @property
    def attempt(self) -> int:
        """How often it was claimed, this time included: the fence."""


class Claims:
    """The claimed work in one table, which has `id`, `site`, `status`, `lease_until` and the columns named here.

    `open_` is the status of what is not settled, `attempt` the column of the fence, `due` that of when it may be
    claimed (by default once nobody holds it), `oldest` that of the order; `only` narrows what may be claimed at all.
    The statements are built once: to build one costs more than to run it.
    """

    def __init__(
        self,
        table: Table,
        *,
        open_: str,
        attempt: str,
        oldest: str,
        due: str = "lease_until",
        only: ColumnElement[bool] | None = None,
    ) -> None:
        columns = table.c
        now: ColumnElement[Any] = bindparam("now", type_=columns.lease_until.type)
        is_open = (columns.site == bindparam("of_site"), columns.status == open_)
        self._due = due
        self._all = (
            select(table)
            .where(*is_open, *(() if only is None else (only,)))
            .order_by(columns[oldest])
            .limit(bindparam("most"))
            .with_for_update(skip_locked=True)
        )
        is_free = columns.lease_until.is_(None) | (columns.lease_until < now)
        self._free = self._all.where(is_free, columns[due] <= now)
        self._take = (
            update(table)
            .where(columns.id.in_(bindparam("taken", expanding=True)), *is_open)
            .values({"lease_until": bindparam("until"), attempt: columns[attempt] + 1})
        )
        self._change = Prepared(
            update(table).where(columns.id == bindparam("of"), *is_open, columns[attempt] == bindparam("of_attempt"))
        )

    def claim(
        self,
        connection: Connection,
        site: SiteId,
        *,
        limit: int,
        lease_seconds: float,
        even_held: bool = False,
        **narrowed: Any,
    ) -> Sequence[Row[Any]]:
        """Take up to `limit` of a site's due and free rows, oldest first; `even_held`: all that are open.

        The rows are as they were; the attempt of whoever called is one more than they say. What another transaction is
        claiming at this moment is passed over. `narrowed` are the values that `only` leaves open.
        """
        now = clock(connection)
        open_ = self._all if even_held else self._free
        here = {"of_site": site, "most": limit, **narrowed} | ({} if even_held else {"now": now})
        rows = connection.execute(open_, here).all()
        if rows:
            taken = {
                "of_site": site,
                "taken": [row.id for row in rows],
                "until": now + timedelta(seconds=lease_seconds),
            }
            connection.execute(self._take, taken)
        return rows

    def renew(self, connection: Connection, held: Claimed, *, lease_seconds: float, **values: Any) -> bool:
        """Keep the lease and note `values`; False where it is lost."""
        until = clock(connection) + timedelta(seconds=lease_seconds)
        return self.change(connection, held, lease_until=until, **values)

    def settle(self, connection: Connection, held: Claimed, *, status: str, **values: Any) -> bool:
        """End it as `status`, in the transaction of its effects; False (and nothing changed) where it is lost."""
        return self.change(connection, held, status=status, lease_until=None, **values)

    def retry(self, connection: Connection, held: Claimed, *, delay_seconds: float, **values: Any) -> bool:
        """Let go of it and have it due again after `delay_seconds`; False where it is lost."""
        again = {"lease_until": None, self._due: clock(connection) + timedelta(seconds=delay_seconds)}
        return self.change(connection, held, **again, **values)

    def bury(self, connection: Connection, held: Claimed, **values: Any) -> bool:
        """Give it up for a human to look at; False where it is lost."""
        return self.settle(connection, held, status=DEAD, **values)

    def change(self, connection: Connection, held: Claimed, **values: Any) -> bool:
        """Write to what is held, whatever it is: the fence. False (and nothing changed) where it is lost."""
        mine = {"of": held.id, "of_site": held.site, "of_attempt": held.attempt}
        return self._change.run(connection, mine | values) == 1
