"""What did the browser see? Page events as Segment and GA4 write them become facts.

Lenient, for sites differ: a name nobody knows becomes `Unrecognised`, a property of the wrong type counts as silence,
and everything is bounded. Only a body that holds no events at all is an error.
"""

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

import msgspec

from chat.errors import FrameInvalid
from chat.senses.properties import Properties, clean, finite
from chat.senses.reports import ABOUT_ONE_PRODUCT, BUILDERS, SAID, Report
from profiles.events import Event, Unrecognised

EVENT_LIMIT_BYTES = 32 * 1024
BATCH_LIMIT_BYTES = 500 * 1024
"""Segment's own limits."""
BATCH_LIMIT_EVENTS = 500
BATCH_LIMIT_PARTS = 50_000
"""Objects and commas in one body: more than the largest honest batch has, and as many as are read in milliseconds."""
BEACON_LIMIT_BYTES = 64 * 1024
"""What browsers send where no header can be set; only so much of a stranger's broken text is mended."""
PATH_LIMIT = 500
LONGEST_DELAY = timedelta(days=1)
"""An event that waited longer in an offline browser counts as this old."""

_SEPARATORS = re.compile(r"[\W_]+")
NO_RULES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What a request brought: (message id, event) pairs, oldest first; `rejected` counts what was no page event."""

    events: tuple[tuple[str, Event], ...]
    rejected: int = 0


def event_of(
    name: str,
    properties: Mapping[str, Any],
    *,
    path: str,
    at: datetime,
    page_kinds: Mapping[str, str] = NO_RULES,
) -> Event:
    """The fact behind a page's report; `Unrecognised` for a name nobody knows.

    `path` may hold a query. `page_kinds` are the site's own rules: a pattern of paths (`/blog/*`) to a `PageKind`.
    """
    build = BUILDERS.get(_key(name))
    if build is None:
        return Unrecognised(at=at, name=clean(name, 100))
    claims = Properties(properties)
    if build in ABOUT_ONE_PRODUCT:
        claims = claims.product()
    return build(Report(at, clean(path, PATH_LIMIT), claims, page_kinds))


def parse_batch(
    body: bytes | Mapping[str, Any],
    *,
    received_at: datetime,
    page_kinds: Mapping[str, str] = NO_RULES,
    not_before: datetime | None = None,
) -> Batch:
    """Read one request of an analytics client: a batch or a single event, as JSON (gzip too) or already decoded.

    Times are corrected by `sentAt` for the browser's clock, are never later than `received_at` nor earlier than
    `not_before` (the latest fact that is already in the record). The same message id counts once.

    Raises:
        FrameInvalid: the body is no JSON object or too big.
    """
    envelope = _decode(body)
    clock = _Clock(received_at, _time(envelope.sent_at), not_before)
    found: dict[str, Event] = {}
    batch = envelope.batch or []
    rejected = max(0, len(batch) - BATCH_LIMIT_EVENTS)
    for number, raw in enumerate(batch[:BATCH_LIMIT_EVENTS]):
        message = _message(raw)
        if message is not None and message.type in _ABOUT_PEOPLE:
            continue
        event = _event(message, clock, page_kinds) if message else None
        if message is None or event is None:
            rejected += 1
            continue
        found.setdefault(clean(message.message_id, 100) or f"{_digest(raw)}:{number}", event)
    in_order = sorted(found.items(), key=lambda pair: pair[1].at)
    return Batch(events=tuple(in_order), rejected=rejected)


def write_key(body: bytes) -> str:
    """The key that analytics clients put into the body where browsers cannot set a header; empty where there is none.

    Whose events these are can be told so before they are read.
    """
    try:
        encoded = _unpacked(body)
        _refuse_long(encoded)
        try:
            key = _read_key(encoded)
        except _BROKEN:
            key = _read_key(_mended(encoded[:BEACON_LIMIT_BYTES]))
    except (FrameInvalid, *_BROKEN):
        return ""
    return clean(key.write_key, 4096)


class _Envelope(msgspec.Struct, rename="camel"):
    batch: list[msgspec.Raw] | None = None
    sent_at: Any = None


class _Key(msgspec.Struct, rename="camel"):
    write_key: Any = None


class _Message(msgspec.Struct, rename="camel"):
    type: Any = None
    event: Any = None
    properties: Any = None
    context: Any = None
    message_id: Any = None
    timestamp: Any = None


_ABOUT_PEOPLE = ("identify", "group", "alias")
"""Who somebody says to be is no behaviour and no proof: passed over, not rejected."""

_BROKEN = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
_read_envelope = msgspec.json.Decoder(_Envelope).decode
_read_key = msgspec.json.Decoder(_Key).decode
_read_message = msgspec.json.Decoder(_Message).decode


@dataclass(frozen=True, slots=True)
class _Clock:
    """The browser's clock against ours: an event is as old as the browser says it was when it was sent."""

    received_at: datetime
    sent_at: datetime | None
    not_before: datetime | None

    def at(self, timestamp: object) -> datetime:
        """When it happened by our clock."""
        age = (self.sent_at or self.received_at) - (_time(timestamp) or self.received_at)
        at = self.received_at - min(max(age, timedelta(0)), LONGEST_DELAY)
        return max(at, self.not_before) if self.not_before else at


def _time(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        time = datetime.fromisoformat(value)
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _event(message: _Message, clock: _Clock, page_kinds: Mapping[str, str]) -> Event | None:
    """The fact, or None where the message names no event or reports words, which only a conversation may record."""
    name = "Page Viewed" if message.type in ("page", "screen") else message.event
    if not isinstance(name, str) or not name or _key(name) in SAID:
        return None
    properties = message.properties if isinstance(message.properties, dict) else {}
    context = message.context if isinstance(message.context, dict) else {}
    page = context.get("page")
    where = page if isinstance(page, dict) else {}
    if "title" in where and "title" not in properties:
        properties["title"] = where["title"]
    path = _path(properties) or _path(where)
    return event_of(name, properties, path=path, at=clock.at(message.timestamp), page_kinds=page_kinds)


def _path(where: Mapping[str, Any]) -> str:
    """The path without its query, which may hold anything private."""
    path = clean(where.get("path"), PATH_LIMIT)
    try:
        return path.partition("?")[0] or urlsplit(clean(where.get("url"), 2 * PATH_LIMIT)).path
    except ValueError:
        return ""


def _key(name: str) -> str:
    """`name` as the table of names spells it: in lower case, with single spaces."""
    return _SEPARATORS.sub(" ", name[:100]).strip().casefold()


def _digest(raw: bytes) -> str:
    return blake2b(raw, digest_size=12).hexdigest()


def _message(raw: msgspec.Raw) -> _Message | None:
    """One message of the batch, mended where it is broken; None where that does not help or it is too long."""
    encoded = bytes(raw)
    if len(encoded) > EVENT_LIMIT_BYTES:
        return None
    try:
        return _read_message(encoded)
    except _BROKEN:
        pass
    try:
        return _read_message(_mended(encoded))
    except (FrameInvalid, *_BROKEN):
        return None


def _decode(body: bytes | Mapping[str, Any]) -> _Envelope:
    """The batch in the body; a single event is a batch of one.

    Broken text (a lone surrogate, NaN, which JSON forbids and browsers send) is mended rather than refused.
    """
    try:
        encoded = _unpacked(body) if isinstance(body, bytes) else msgspec.json.encode(body)
    except (TypeError, UnicodeEncodeError) as error:
        raise FrameInvalid("The page events hold what JSON cannot say.") from error
    _refuse_long(encoded)
    try:
        envelope = _read_envelope(encoded)
    except _BROKEN:
        encoded = _mended(encoded)
        try:
            envelope = _read_envelope(encoded)
        except _BROKEN as error:
            raise FrameInvalid(f"This is no batch of page events: {error}") from error
    batch = [msgspec.Raw(encoded)] if envelope.batch is None else envelope.batch
    return _Envelope(batch, envelope.sent_at)


def _refuse_long(body: bytes) -> None:
    if len(body) > BATCH_LIMIT_BYTES:
        raise FrameInvalid(f"A batch of page events may be {BATCH_LIMIT_BYTES} bytes long; send smaller ones.")
    if body.count(b"{") + body.count(b",") > BATCH_LIMIT_PARTS:
        raise FrameInvalid(f"A batch of page events may hold {BATCH_LIMIT_EVENTS} events; send fewer at once.")


def _unpacked(body: bytes) -> bytes:
    """`body` as it was before gzip, however small a bomb looks on the wire."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, BATCH_LIMIT_BYTES + 1)
    except zlib.error as error:
        raise FrameInvalid("The body begins as gzip and does not go on so.") from error


def _mended(body: bytes) -> bytes:
    """The same JSON where strings are whole and numbers are numbers."""
    try:
        content = json.loads(body.decode("utf-8", "replace"), parse_constant=lambda _: None, parse_float=finite)
        mended = json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")
    except (ValueError, RecursionError) as error:
        raise FrameInvalid("The page events are no JSON.") from error
    _refuse_long(mended)
    return mended
