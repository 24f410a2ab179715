"""Every revision comes up to today's shape and goes back with what was stored in it, on both databases."""

from datetime import UTC, datetime
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, Column, Connection, DateTime, Integer, LargeBinary, MetaData, Table, inspect, select

from store.database import open_database
from store.migrate import config, downgrade, migrate
from store.tables import Row, Utc

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NAMED = {"site": "demo", "id": "talk", "conversation": "talk"}
VALUES: tuple[tuple[type, Any], ...] = ((Boolean, True), (Integer, 7), (Utc, NOON), (LargeBinary, b"bytes"))

Stored = dict[str, dict[str, Any]]


def revisions() -> list[str]:
    """From the first to the newest."""
    scripts = ScriptDirectory.from_config(config(None))  # type: ignore[arg-type] # the scripts alone are looked at
    return [script.revision for script in reversed(list(scripts.walk_revisions()))]


def value(column: "Column[Any]") -> Any:
    for kind, sample in VALUES:
        if isinstance(column.type, kind):
            return sample
    return NAMED.get(column.name, column.name)


def tables(connection: Connection) -> dict[str, Table]:
    reflected = MetaData()
    reflected.reflect(connection)
    found = {name: table for name, table in reflected.tables.items() if name != "alembic_version"}
    for table in found.values():
        for column in table.columns:
            if isinstance(column.type, DateTime):
                column.type = Utc()
    return found


def fill(connection: Connection) -> None:
    """A row in each table there is."""
    for table in tables(connection).values():
        connection.execute(table.insert().values({column.name: value(column) for column in table.columns}))


def stored(connection: Connection) -> Stored:
    return {
        name: dict(connection.execute(select(table)).mappings().one())
        for name, table in tables(connection).items()
        if connection.execute(select(table)).first()
    }


@pytest.mark.parametrize("revision", revisions())
async def test_what_was_stored_under_any_revision_comes_up_and_goes_back(database_url: str, revision: str) -> None:
    database = open_database(database_url)
    await database.write(lambda c: migrate(c, to=revision))
    await database.write(fill)
    before = await database.read(stored)

    await database.write(migrate)
    now = await database.read(stored)
    assert now.keys() == before.keys()
    for name, row in before.items():
        assert now[name] == row | {key: new for key, new in now[name].items() if key not in row}, name
    assert now["log"]["site"] == "demo", "each row of a log knows whose it is"

    await database.write(lambda c: downgrade(c, to=revision))
    assert await database.read(stored) == before
    await database.close()


async def test_what_was_stored_under_todays_shape_goes_down_to_each_revision_and_comes_up_again(
    database_url: str,
) -> None:
    database = open_database(database_url)
    await database.write(migrate)
    await database.write(fill)
    before = await database.read(stored)
    for revision in reversed(revisions()[:-1]):
        await database.write(lambda c, to=revision: downgrade(c, to=to))  # type: ignore[misc]
        left = await database.read(stored)
        for name, row in left.items():
            assert row == {key: before[name][key] for key in row}, (revision, name)
    await database.write(migrate)

    assert {name: row["site"] for name, row in (await database.read(stored)).items()} == dict.fromkeys(left, "demo")
    await database.close()


async def test_migrations_make_exactly_todays_tables_and_can_be_undone(database_url: str) -> None:
    database = open_database(database_url)
    await database.write(migrate)

    assert await database.write(differences) == []
    assert await database.read(keys) == {
        name: [column.name for column in table.primary_key] for name, table in Row.metadata.tables.items()
    }
    await database.write(lambda c: downgrade(c, to="base"))
    assert await database.read(lambda c: inspect(c).get_table_names()) == ["alembic_version"]
    await database.close()


def differences(connection: Connection) -> list[object]:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    return list(compare_metadata(MigrationContext.configure(connection), Row.metadata))


def keys(connection: Connection) -> dict[str, list[str]]:
    """The primary keys by table, which alembic does not compare."""
    look = inspect(connection)
    names = [name for name in look.get_table_names() if name != "alembic_version"]
    return {name: list(look.get_pk_constraint(name)["constrained_columns"]) for name in names}
