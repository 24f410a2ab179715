from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection, bindparam, insert, select, update

from store.database import Database
from store.prepared import Prepared
from store.tables import Conversation, Seen

seen = Seen.__table__
MOSCOW = timezone(timedelta(hours=3))
MET = {"site": "demo", "source": "shop", "message": "m1", "at": datetime(2026, 11, 22, 15, tzinfo=MOSCOW)}

FIND = Prepared(select(seen.c.message, seen.c.at).where(seen.c.site == "demo", seen.c.source == bindparam("of")))
MOVE = Prepared(update(seen).where(seen.c.source == "shop", seen.c.message == bindparam("of")))


async def test_a_row_comes_back_as_the_table_says(database: Database) -> None:
    def work(connection: Connection) -> tuple[object, ...]:
        added = Prepared(insert(seen)).run(connection, MET)
        return added, FIND.row(connection, {"of": "shop"}), FIND.row(connection, {"of": "nobody"})

    assert await database.write(work) == (1, ("m1", datetime(2026, 11, 22, 12, tzinfo=UTC)), None)


async def test_what_a_statement_says_itself_need_not_be_said(database: Database) -> None:
    def work(connection: Connection) -> tuple[int, int, tuple[object, ...] | None]:
        Prepared(insert(seen)).run(connection, MET)
        moved = MOVE.run(connection, {"of": "m1", "source": "warehouse"})
        return (
            moved,
            MOVE.run(connection, {"of": "m1", "source": "elsewhere"}),
            FIND.row(connection, {"of": "warehouse"}),
        )

    moved, moved_again, found = await database.write(work)

    assert (moved, moved_again) == (1, 0)
    assert found is not None


async def test_a_value_that_a_table_would_have_made_up_must_be_given(database: Database) -> None:
    with pytest.raises(KeyError, match="status"):
        await database.write(lambda c: Prepared(insert(Conversation.__table__)).run(c, {"site": "demo", "id": "talk"}))
