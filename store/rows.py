"""How is a row written that may be there already? In one statement, so that two writers at once never collide."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, text
from sqlalchemy.dialects import postgresql, sqlite


def add(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert a row; False (and nothing changed) where one with the same key is there, or is being written elsewhere."""
    return connection.execute(_insert(connection, table).values(values).on_conflict_do_nothing()).rowcount == 1


def put(
    connection: Connection,
    table: Table,
    key: Mapping[str, Any],
    values: Mapping[str, Any],
    *,
    at_first: Mapping[str, Any] | None = None,
) -> None:
    """Give the row under the primary `key` these `values`; a new row gets those `at_first` as well."""
    row = _insert(connection, table).values({**key, **values, **(at_first or {})})
    connection.execute(row.on_conflict_do_update(index_elements=list(key), set_=dict(values)))


def alone(connection: Connection, name: str) -> None:
    """Until the transaction ends, nobody else passes here under `name`. SQLite has a single writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})


def _insert(connection: Connection, table: Table) -> Any:
    """An insert of this database's own dialect: `ON CONFLICT` is spelt the same in both and shared by neither."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
