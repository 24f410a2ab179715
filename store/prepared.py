"""How does a statement of every turn run? Compiled once for each database, and handed to the driver itself.

SQLAlchemy's own way costs some 60 us a statement, several times what SQLite needs to run it: a turn has a dozen. What a
database raises comes out as SQLAlchemy's exceptions all the same.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Delete, Dialect, Insert, Select, Update
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

Convert = Callable[[Any], Any] | None
"""From Python's value to the driver's or back; None where they are the same."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement for one database and one set of names: its text, what it binds in order, and how a row is read.

    `fixed` are the values that the statement itself brings.
    """

    text: str
    binds: tuple[tuple[str, Convert], ...]
    fixed: Mapping[str, Any]
    reads: tuple[tuple[int, Callable[[Any], Any]], ...]

    def converted(self, found: Sequence[Any]) -> tuple[Any, ...]:
        """A row as the driver gave it, in Python's values."""
        row = list(found)
        for place, convert in self.reads:
            row[place] = convert(row[place])
        return tuple(row)


class Prepared:
    """A statement whose values have names: of its `bindparam`s, and of the columns that it sets.

    Defaults of columns are not filled in: an insert is given every column that has one.
    """

    def __init__(self, statement: Select[Any] | Insert | Update | Delete) -> None:
        self._statement = statement
        self._compiled: dict[tuple[str, ...], _Compiled] = {}

    def run(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """Run it; how many rows it changed."""
        with closing(connection.connection.cursor()) as cursor:
            self._execute(connection, cursor, values)
            return cursor.rowcount

    def row(self, connection: Connection, values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """The first row that it finds, columns in the order of the statement; None where there is none."""
        return next(iter(self.rows(connection, values)), None)

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """All rows that it finds, columns in the order of the statement."""
        with closing(connection.connection.cursor()) as cursor:
            compiled = self._execute(connection, cursor, values)
            return [compiled.converted(row) for row in cursor.fetchall()]

    def _execute(self, connection: Connection, cursor: DBAPICursor, values: Mapping[str, Any]) -> _Compiled:
        dialect = connection.dialect
        compiled = self._compiled.get((dialect.name, *values)) or self._compile(dialect, tuple(values))
        given = {**compiled.fixed, **values}
        bound = [convert(given[name]) if convert else given[name] for name, convert in compiled.binds]
        driver_error = dialect.loaded_dbapi.Error
        try:
            cursor.execute(compiled.text, bound)
        except driver_error as error:
            raise DBAPIError.instance(
                compiled.text, None, error, driver_error, hide_parameters=True, dialect=dialect
            ) from error
        return compiled

    def _compile(self, dialect: Dialect, names: tuple[str, ...]) -> _Compiled:
        made = self._statement.compile(dialect=dialect, column_keys=list(names))
        if unfilled := [*made.insert_prefetch, *made.update_prefetch]:
            raise KeyError(f"Say what {', '.join(map(str, unfilled))} shall be: no default is filled in.")
        order = made.positiontup or ()
        selected = self._statement.selected_columns if isinstance(self._statement, Select) else ()
        reads = enumerate(_type_of(column, dialect).result_processor(dialect, None) for column in selected)
        compiled = self._compiled[dialect.name, *names] = _Compiled(
            text=made.string,
            binds=tuple((name, _type_of(made.binds[name], dialect).bind_processor(dialect)) for name in order),
            fixed={name: made.binds[name].effective_value for name in order if name not in names},
            reads=tuple((place, convert) for place, convert in reads if convert is not None),
        )
        return compiled


def _type_of(element: ColumnElement[Any], dialect: Dialect) -> TypeEngine[Any]:
    return element.type.dialect_impl(dialect)
