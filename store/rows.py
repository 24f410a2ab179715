"""How is a row written that may be there already? In one statement, so that two writers at once never collide."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Table, text
from sqlalchemy.dialects import postgresql, sqlite


def add(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert a row; False (and nothing changed) where one with the same key is there, or is being written elsewhere."""
    return connection.execute(_add(connection.dialect.name, table), dict(values)).rowcount == 1


def put(
    connection: Connection,
    table: Table,
    key: Mapping[str, Any],
    values: Mapping[str, Any],
    *,
    at_first: Mapping[str, Any] | None = None,
) -> None:
    """Give the row under the primary `key` these `values`; a new row gets those `at_first` as well."""
    statement = _put(connection.dialect.name, table, tuple(key), tuple(values))
    connection.execute(statement, {**key, **values, **(at_first or {})})


def alone(connection: Connection, name: str) -> None:
    """Until the transaction ends, nobody else passes here under `name`. SQLite has a single writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": name})


@lru_cache
def _add(dialect: str, table: Table) -> Any:
    return _insert(dialect, table).on_conflict_do_nothing()


@lru_cache
def _put(dialect: str, table: Table, key: tuple[str, ...], columns: tuple[str, ...]) -> Any:
    row = _insert(dialect, table)
    return row.on_conflict_do_update(index_elements=key, set_={name: row.excluded[name] for name in columns})


def _insert(dialect: str, table: Table) -> Any:
    """An insert of this database's own dialect: `ON CONFLICT` is spelt the same in both and shared by neither."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
