"""What was said? Conversations and their logs: one row for each visible change, `seq` without gaps.

Whoever writes holds the conversation's row lock for the whole transaction, so the next `seq` is theirs alone.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, func, insert, select, update

from profiles.events import Speaker
from profiles.ids import ConversationId, SiteId, VisitorId
from store import people, rows
from store.prepared import Prepared
from store.tables import Conversation, LogEntry

conversation = Conversation.__table__
log = LogEntry.__table__

HELD = (
    "id",
    "site",
    "visitor",
    "epoch",
    "last_seq",
    "status",
    "speaker",
    "speaker_epoch",
    "operator",
    "operator_name",
    "language",
    "waiting_since",
)
"""What whoever holds a conversation must know of it."""

_LOG = tuple(log.c[name] for name in ("conversation", "seq", "mid", "kind", "at", "payload", "cmid", "reply_to"))
"""What an entry is made of, in the order that `_entry` reads."""

_HOLD = Prepared(
    select(*(conversation.c[name] for name in HELD))
    .where(conversation.c.id == bindparam("of"), conversation.c.site == bindparam("of_site"))
    .with_for_update()
)
_SAVE = Prepared(
    update(conversation).where(conversation.c.id == bindparam("of"), conversation.c.site == bindparam("of_site"))
)
_APPEND = Prepared(insert(log))
_OF = (log.c.site == bindparam("of_site"), log.c.conversation == bindparam("of"))
_BY_CMID = Prepared(select(*_LOG).where(*_OF, log.c.cmid == bindparam("of_cmid")))
_ENTRIES = Prepared(
    select(*_LOG).where(*_OF, log.c.seq > bindparam("after")).order_by(log.c.seq).limit(bindparam("most"))
)
_HUMAN = Prepared(select(func.coalesce(func.max(log.c.seq), 0)).where(*_OF, log.c.payload.like('{"role":"operator"%')))
_LATEST = Prepared(select(*_LOG).where(*_OF).order_by(log.c.seq.desc()).limit(bindparam("most")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of a log. `body` holds what depends on the kind: role and text, or speaker and status."""

    conversation: ConversationId
    seq: int
    mid: str
    kind: str
    at: datetime
    body: Mapping[str, Any]
    cmid: str | None = None
    reply_to: int | None = None


@dataclass(slots=True, kw_only=True)
class Held:
    """A conversation under its row lock; what is changed here is saved when the lock is let go."""

    connection: Connection
    id: ConversationId
    site: SiteId
    visitor: VisitorId
    epoch: str
    last_seq: int
    status: str
    speaker: str
    speaker_epoch: int
    operator: str | None
    operator_name: str
    language: str
    waiting_since: datetime | None = None
    entries: list[Entry] = field(default_factory=list)
    changes: dict[str, Any] = field(default_factory=dict)

    def say(
        self,
        *,
        role: str,
        text: str,
        at: datetime,
        cmid: str | None = None,
        reply_to: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> Entry:
        """Append a message."""
        self.changes |= {"last_text": text[:200], "last_at": at}
        return self._append("message", {"role": role, "text": text, **(extra or {})}, at, cmid, reply_to)

    def stand(
        self,
        *,
        status: str,
        speaker: Speaker,
        at: datetime,
        reason: str = "",
        operator: str | None = None,
        name: str = "",
        waiting_since: datetime | None = None,
    ) -> Entry:
        """Append a state: who speaks now, and how the conversation stands. A new speaker raises `speaker_epoch`."""
        if (speaker, operator) != (self.speaker, self.operator):
            self.speaker_epoch += 1
        self.status, self.speaker, self.operator, self.operator_name = status, speaker, operator, name
        self.changes |= {
            "status": status,
            "speaker": speaker.value,
            "speaker_epoch": self.speaker_epoch,
            "operator": operator,
            "operator_name": name,
            "reason": reason,
            "waiting_since": waiting_since,
        }
        body = {"speaker": speaker.value, "status": status, "reason": reason, "name": name}
        return self._append("state", body, at, None, None)

    def glance(self, view: str, language: str) -> None:
        """Keep what the inbox shows of the reading, so that listing it needs no profile."""
        self.changes |= {"glance": view, "language": language}

    def _append(
        self, kind: str, body: Mapping[str, Any], at: datetime, cmid: str | None, reply_to: int | None
    ) -> Entry:
        self.last_seq += 1
        entry = Entry(
            conversation=self.id,
            seq=self.last_seq,
            mid=uuid.uuid4().hex,
            kind=kind,
            at=at,
            body=body,
            cmid=cmid,
            reply_to=reply_to,
        )
        _APPEND.run(
            self.connection,
            {
                "site": self.site,
                "conversation": entry.conversation,
                "seq": entry.seq,
                "mid": entry.mid,
                "kind": kind,
                "at": at,
                "cmid": cmid,
                "reply_to": reply_to,
                "payload": msgspec.json.encode(body).decode(),
            },
        )
        self.entries.append(entry)
        return entry

    def save(self) -> None:
        """Write what has changed; those who open the lock do it at its end."""
        if self.entries or self.changes:
            _SAVE.run(self.connection, {"of": self.id, "of_site": self.site, "last_seq": self.last_seq, **self.changes})


@contextmanager
def holding(connection: Connection, site: SiteId, id_: ConversationId) -> Iterator[Held | None]:
    """The conversation under its lock until the block ends; None where there is no such on this site."""
    held = _hold(connection, site, id_)
    yield held
    if held is not None:
        held.save()


def open_conversation(
    connection: Connection, *, id_: ConversationId, site: SiteId, visitor: VisitorId, at: datetime
) -> None:
    """Begin a thread; opening it again changes nothing."""
    begun = Conversation(id=id_, site=site, visitor=visitor, epoch=epoch_of(id_), opened_at=at, last_at=at)
    rows.add(connection, conversation, begun.model_dump())


@contextmanager
def opening(
    connection: Connection,
    *,
    id_: ConversationId,
    site: SiteId,
    visitor: VisitorId,
    at: datetime,
    known_erasures: int = 0,
) -> Iterator[Held]:
    """The visitor's conversation under its lock, opened where it is new.

    Raises:
        LookupError: the id is another visitor's.
        VisitorErased: it is new, and the visitor was erased more often than whoever calls knows.
    """
    held = _hold(connection, site, id_)
    if held is None:
        people.hold_known(connection, site, visitor, known_erasures)
        open_conversation(connection, id_=id_, site=site, visitor=visitor, at=at)
        held = _hold(connection, site, id_)
    if held is None or held.visitor != visitor:
        raise LookupError(f"Conversation {id_} is not this visitor's.")
    yield held
    held.save()


def _hold(connection: Connection, site: SiteId, id_: ConversationId) -> Held | None:
    found = _HOLD.row(connection, {"of": id_, "of_site": site})
    return None if found is None else Held(connection=connection, **dict(zip(HELD, found, strict=True)))


def epoch_of(id_: ConversationId) -> str:
    """The name of a conversation's log: another conversation's log, even the same visitor's, has another."""
    return id_[:8]


def find(connection: Connection, site: SiteId, id_: ConversationId) -> Conversation | None:
    """The conversation as it stands; None where there is no such on this site."""
    found = (
        connection.execute(select(conversation).where(conversation.c.id == id_, conversation.c.site == site))
        .mappings()
        .one_or_none()
    )
    return Conversation(**found) if found else None


def latest(connection: Connection, site: SiteId, visitor: VisitorId) -> Conversation | None:
    """The visitor's most recent conversation."""
    found = (
        connection.execute(
            select(conversation)
            .where(conversation.c.site == site, conversation.c.visitor == visitor)
            .order_by(conversation.c.last_at.desc())
            .limit(1)
        )
        .mappings()
        .one_or_none()
    )
    return Conversation(**found) if found else None


def inbox(connection: Connection, site: SiteId, *, limit: int = 200) -> Sequence[Conversation]:
    """What operators see: all that is not closed, those who wait first and longest first."""
    found = connection.execute(
        select(conversation)
        .where(conversation.c.site == site, conversation.c.status != "closed")
        .order_by(conversation.c.waiting_since.is_(None), conversation.c.waiting_since, conversation.c.last_at.desc())
        .limit(limit)
    )
    return [Conversation(**row) for row in found.mappings()]


def count_waiting(connection: Connection, site: SiteId) -> int:
    """How many conversations wait for an operator."""
    waiting = select(func.count()).where(conversation.c.site == site, conversation.c.status == "pending")
    counted: int = connection.execute(waiting).scalar_one()
    return counted


def entries(
    connection: Connection, site: SiteId, id_: ConversationId, *, after: int = 0, limit: int = 500
) -> Sequence[Entry]:
    """The log behind `after`, in order."""
    here = {"of_site": site, "of": id_, "after": after, "most": limit}
    return [_entry(row) for row in _ENTRIES.rows(connection, here)]


def latest_entries(connection: Connection, site: SiteId, id_: ConversationId, *, limit: int = 20) -> Sequence[Entry]:
    """The end of the log, newest first."""
    return [_entry(row) for row in _LATEST.rows(connection, {"of_site": site, "of": id_, "most": limit})]


def last_human(connection: Connection, site: SiteId, id_: ConversationId) -> int:
    """The number of the last message of an operator; 0 where there is none."""
    row = _HUMAN.row(connection, {"of_site": site, "of": id_})
    return int(row[0]) if row else 0


def by_cmid(connection: Connection, site: SiteId, id_: ConversationId, cmid: str) -> Entry | None:
    """The message that a client sent under `cmid`."""
    row = _BY_CMID.row(connection, {"of_site": site, "of": id_, "of_cmid": cmid})
    return _entry(row) if row else None


def _entry(row: Sequence[Any]) -> Entry:
    """The entry that `row` holds, its columns in the order of `_LOG`."""
    of, seq, mid, kind, at, payload, cmid, reply_to = row
    return Entry(
        conversation=of,
        seq=seq,
        mid=mid,
        kind=kind,
        at=at,
        body=msgspec.json.decode(payload),
        cmid=cmid,
        reply_to=reply_to,
    )
