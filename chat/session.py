"""Who is here now? A visitor's session in this process: the one mutable object of a visit.

It holds the profile as folded so far and the facts that are not in the record yet. Facts are stored only with consent
to behaviour; without it the profile lives in memory and is rebuilt from the log of messages.
"""

import asyncio
import uuid
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from chat import connection as sockets
from chat.errors import TokenInvalid
from chat.policy import Policy
from chat.receipts import Receipts
from chat.turn.desk import UNKNOWN
from chat.turn.visit import Step, advance
from patterns.read import read
from patterns.reading import Reading
from profiles.events import BEHAVIOUR, AssistantReplied, Event, MomentReached, OperatorReplied, VisitorWrote
from profiles.fold import apply
from profiles.ids import ConversationId, SiteId, VisitorId
from profiles.profile import Profile
from store import people, record
from store.database import Database
from store.people import recorded_profile

if TYPE_CHECKING:
    from chat.draft import Draft

REMEMBERED = 1_000
"""Message ids of page events that a session remembers, so that a repeated batch counts once."""


REBUILT = 500
"""Rows at the end of the log from which a profile is rebuilt: longer than any talk that anybody remembers."""


class Session:
    """One visitor, in this process. Change it under `lock` where a commit comes in between."""

    def __init__(
        self, site: SiteId, policy: Policy, profile: Profile, conversation: ConversationId, erasures: int = 0
    ) -> None:
        self.site = site
        self.erasures = erasures
        self.policy = policy
        self.profile = profile
        self.conversation = conversation
        self.desk = UNKNOWN
        self.language = ""
        self.page = ""
        self.title = ""
        self.lock = asyncio.Lock()
        self.connections: set[sockets.Connection] = set()
        self.receipts = Receipts()
        self.drafts: list[Draft] = []
        self.is_muted = False
        self.is_forgotten = False
        self.is_shared = False  # whether another process was found to write about the visitor, too
        self.may_repeat = True  # whether the next message may be one that was sent before the line broke
        self.wake: asyncio.TimerHandle | None = None
        self.waiting_for = ""
        self._stored = profile.facts
        self._pending: list[Event] = []
        self._seen: OrderedDict[str, None] = OrderedDict()

    @property
    def visitor(self) -> VisitorId:
        """Whose session it is."""
        return self.profile.visitor

    @property
    def draft(self) -> "Draft | None":
        """The latest answer in the making."""
        return self.drafts[-1] if self.drafts else None

    @property
    def pending(self) -> Sequence[Event]:
        """Facts that are folded but not stored."""
        return tuple(self._pending)

    def admit(self, arrived: Iterable[tuple[str, Event]]) -> list[Event]:
        """The page events that may be taken: permitted by the visitor, and met for the first time."""
        if not self.profile.behaviour:
            return []
        return [event for message, event in arrived if self._is_new(message)]

    def preview(self, event: Event, *, since: Step | None = None) -> Step:
        """What taking `event` would lead to; changes nothing. `since` is the step that led here, where it is at hand.

        Raises:
            TokenInvalid: the visitor was erased meanwhile.
        """
        self.must_be_known()
        if isinstance(event, tuple(BEHAVIOUR)) and not self.profile.behaviour:
            event = MomentReached(at=event.at)
        known = since.reading if since is not None and since.profile is self.profile else None
        return advance(self.profile, event, self.policy, self.desk, known=known)

    def accept(self, step: Step, *, stored: bool = False) -> None:
        """Make `step` the present; with `stored`, its facts are in the record already."""
        self.profile = step.profile
        if not self.profile.behaviour:
            self._pending.clear()
            return
        if stored:
            self._stored = self.profile.facts
            self._pending.clear()
        else:
            self._pending.extend(step.facts)

    def must_be_known(self) -> None:
        """Nothing may be stored any more of a visitor who was erased.

        Raises:
            TokenInvalid: this one was.
        """
        if self.is_forgotten:
            raise TokenInvalid("This visitor was erased: ask for a new token.")

    def forget(self) -> None:
        """The visitor is being erased: nothing pends, nothing wakes up, and every socket ends."""
        self.is_forgotten = True
        self._pending.clear()
        if self.wake is not None:
            self.wake.cancel()
            self.wake = None
        for connection in tuple(self.connections):
            connection.close(sockets.FORGOTTEN)

    def take(self, event: Event) -> Step:
        """Fold `event` now; its facts wait to be stored."""
        step = self.preview(event)
        self.accept(step)
        return step

    def note(self, done: Sequence[Event]) -> None:
        """Fold facts of what was done already; nothing is decided upon them, and they wait to be stored."""
        for fact in done:
            self.profile = apply(self.profile, fact)
        if self.profile.behaviour:
            self._pending.extend(done)

    def read(self, at: datetime) -> Reading:
        """The reading of this moment."""
        return read(self.profile, at, self.policy.calibrations)

    def numbered(self, more: Sequence[Event]) -> tuple[int | None, Sequence[Event]]:
        """What is to be stored, with `more` behind it, and the number of the first; None where nothing may be."""
        if not self.profile.behaviour:
            return None, ()
        return self._stored, (*self._pending, *more)

    def settled(self, count: int) -> None:
        """The first `count` pending facts are in the record."""
        self._stored += count
        del self._pending[:count]

    def rebase(self, recorded: Profile) -> None:
        """Start from what the record holds, and fold what is pending behind it."""
        self._stored = recorded.facts
        for event in self._pending:
            recorded = apply(recorded, event)
        self.profile = recorded

    def _is_new(self, message: str) -> bool:
        if message in self._seen:
            return False
        self._seen[message] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True


def load_profile(connection: Connection, site: SiteId, visitor: VisitorId) -> tuple[Profile, ConversationId]:
    """The visitor as the record knows them, and their latest conversation; an empty profile for a stranger."""
    talk = record.latest(connection, site, visitor)
    conversation = ConversationId(talk.id) if talk else first_conversation(site, visitor)
    known = people.find_visitor(connection, site, visitor)
    if known is not None and known.behaviour:
        return recorded_profile(connection, site, visitor), conversation
    return _from_log(connection, site, visitor, conversation), conversation


def first_conversation(site: SiteId, visitor: VisitorId) -> ConversationId:
    """Where a visitor's first words will go: the same in every process, so that two tabs begin one talk."""
    return ConversationId(uuid.uuid5(uuid.NAMESPACE_OID, f"{site} {visitor}").hex)


def _from_log(connection: Connection, site: SiteId, visitor: VisitorId, conversation: ConversationId) -> Profile:
    """Who chose «just chat» is known by the messages alone."""
    profile = Profile(visitor=visitor)
    for entry in reversed(record.latest_entries(connection, site, conversation, limit=REBUILT)):
        event = _said(entry)
        if event is not None:
            profile = apply(profile, event)
    return profile


def _said(entry: record.Entry) -> Event | None:
    text = str(entry.body.get("text", ""))
    match entry.body.get("role"):
        case "visitor":
            return VisitorWrote(at=entry.at, text=text)
        case "assistant":
            return AssistantReplied(at=entry.at, text=text)
        case "operator":
            return OperatorReplied(at=entry.at, text=text)
        case _:
            return None


class Sessions:
    """The sessions of this process, by visitor. Those without a connection are let go after a while."""

    KEPT = 200
    LOOKED_AT = 4

    def __init__(self, database: Database, policy: Policy) -> None:
        self._database = database
        self._policy = policy
        self._sessions: OrderedDict[VisitorId, Session] = OrderedDict()
        self._loading: dict[VisitorId, asyncio.Lock] = {}

    def get(self, visitor: VisitorId) -> Session | None:
        """The session if the visitor is here."""
        return self._sessions.get(visitor)

    def all(self) -> tuple[Session, ...]:
        """Everybody who is here."""
        return tuple(self._sessions.values())

    async def of(self, visitor: VisitorId) -> Session:
        """The session of `visitor`, from the record where they are not here yet."""
        async with self._loading.setdefault(visitor, asyncio.Lock()):
            session = self._sessions.get(visitor)
            if session is None:
                site = self._policy.site
                erasures, (profile, conversation) = await self._database.read(
                    lambda c: (people.erasures(c, site, visitor), load_profile(c, site, visitor))
                )
                session = Session(site, self._policy, profile, conversation, erasures)
                self._sessions[visitor] = session
        self._loading.pop(visitor, None)
        self._sessions.move_to_end(visitor)
        self._let_idle_go()
        return session

    def forget(self, visitor: VisitorId) -> None:
        """Let go at once, and end what is open: whoever was forgotten comes back as a stranger."""
        session = self._sessions.pop(visitor, None)
        if session is not None:
            session.forget()

    @asynccontextmanager
    async def forgetting(self, visitor: VisitorId) -> AsyncIterator[None]:
        """Forget the visitor; until the block ends, which erases them from the record, nobody is read from it."""
        async with self._loading.setdefault(visitor, asyncio.Lock()):
            self.forget(visitor)
            yield

    def _let_idle_go(self) -> None:
        """Beyond `KEPT`, drop some of the longest idle that nobody uses and that owe the record nothing."""
        excess = min(self.LOOKED_AT, len(self._sessions) - self.KEPT)
        for session in tuple(islice(self._sessions.values(), max(0, excess))):
            if session.connections or session.pending or session.draft is not None:
                self._sessions.move_to_end(session.visitor)
            else:
                del self._sessions[session.visitor]
