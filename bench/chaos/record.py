"""What does the record hold at the end? Read from the database itself, beside the servers."""

import json
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, text

from chat.frames import named
from store.database import open_database

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The tables that the checker judges. `logs` holds the rows of each conversation in order, as frames say them."""

    conversations: dict[str, Row] = field(default_factory=dict)
    logs: dict[str, list[Row]] = field(default_factory=dict)
    turns: list[Row] = field(default_factory=list)
    outbox: list[Row] = field(default_factory=list)
    mentions: dict[str, list[str]] = field(default_factory=dict)
    """By visitor the tables that hold anything of them, the audit apart."""


async def load(url: str) -> Record:
    """The record in the database at `url`."""
    database = open_database(url)
    try:
        return await database.read(_load)
    finally:
        await database.close()


async def is_settled(url: str) -> bool:
    """Whether nothing is under way any more: no turn runs, no trigger is due."""
    database = open_database(url)
    try:
        return await database.read(_is_settled)
    finally:
        await database.close()


def _is_settled(connection: Connection) -> bool:
    for query in (
        "SELECT count(*) FROM turn WHERE status = 'running'",
        "SELECT count(*) FROM outbox WHERE status = 'due'",
    ):
        if connection.execute(text(query)).scalar_one():
            return False
    return True


def _load(connection: Connection) -> Record:
    logs: dict[str, list[Row]] = {}
    for row in _rows(connection, "SELECT * FROM log ORDER BY conversation, seq"):
        logs.setdefault(row["conversation"], []).append(_frame(row))
    turn = "SELECT id, visitor, conversation, seq, purpose, status, attempt FROM turn"
    outbox = "SELECT id, subject, subject_seq, name, status, attempts FROM outbox ORDER BY subject, subject_seq"
    return Record(
        conversations={row["id"]: row for row in _rows(connection, "SELECT * FROM conversation")},
        logs=logs,
        turns=_rows(connection, turn),
        outbox=_rows(connection, outbox),
        mentions=_mentions(connection),
    )


def _mentions(connection: Connection) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    columns = {
        "visitor": "id",
        "fact": "visitor",
        "snapshot": "visitor",
        "conversation": "visitor",
        "turn": "visitor",
        "contact": "visitor",
        "outbox": "subject",
    }
    for table, column in columns.items():
        for row in _rows(connection, f"SELECT DISTINCT {column} AS visitor FROM {table}"):
            found.setdefault(row["visitor"], []).append(table)
    return found


def _rows(connection: Connection, query: str) -> list[Row]:
    return [dict(row) for row in connection.execute(text(query)).mappings()]


def _frame(row: Row) -> Row:
    """What a client must show of a row: all but the moment, whose spelling is the wire's own."""
    frame = {"type": row["kind"], "seq": row["seq"], "mid": row["mid"], **json.loads(row["payload"])}
    frame.pop("note", None)
    for name in ("cmid", "reply_to"):
        if row[name] is not None:
            frame[name] = row[name]
    return named(frame)
