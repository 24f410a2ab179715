"""What do we say on a socket? Frames of ours, from rows of the log and from errors."""

from typing import Any

import msgspec

from chat.errors import BaristaError
from store.record import Entry


def encode(frame: dict[str, Any]) -> str:
    """A frame of ours as text; times become ISO 8601 in UTC."""
    return msgspec.json.encode(frame).decode()


PRIVATE = "note"
"""What operators write to each other; the only part of a row that visitors do not see."""


def entry_frame(entry: Entry, **extra: Any) -> dict[str, Any]:
    """A row of the log as a frame for operators: `message` or `state`."""
    frame = {"type": entry.kind, "seq": entry.seq, "mid": entry.mid, "at": entry.at, **entry.body, **extra}
    if entry.cmid is not None:
        frame["cmid"] = entry.cmid
    if entry.reply_to is not None:
        frame["reply_to"] = entry.reply_to
    return frame


ROLE_NAMES = frozenset({"Оператор", "Operator"})
"""What an operator is called who was given no name: a role in one language, and so no name to visitors of another."""


def visitor_frame(entry: Entry) -> dict[str, Any]:
    """A row of the log as a frame for the visitor."""
    frame = entry_frame(entry)
    frame.pop(PRIVATE, None)
    return named(frame)


def named(frame: dict[str, Any]) -> dict[str, Any]:
    """A frame as a visitor is shown it: where `name` is no name it is empty: the widget has its own word for it."""
    return frame | {"name": ""} if frame.get("name") in ROLE_NAMES else frame


def error_frame(error: BaristaError, ref: str | None = None, **extra: Any) -> dict[str, Any]:
    """An error as a frame; `fatal` when the connection ends with it."""
    frame: dict[str, Any] = {
        "type": "error",
        "code": error.code,
        "message": str(error),
        "fatal": error.close is not None,
        **extra,
    }
    if ref is not None:
        frame["ref"] = ref
    if error.retry_after is not None:
        frame["retry_after"] = error.retry_after
    return frame
