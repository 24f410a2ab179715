"""What may an operator do? Take the word, answer, hand it back, close, correct a reading: each one commit."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection

from chat.commit import glance
from chat.conversation import Status, Step, after
from chat.errors import ConversationUnknown, FrameInvalid, MessageConflict, SpeakerChanged
from chat.hub import Hub, desk
from chat.intake import Intake
from chat.running.sites import Site
from chat.session import Session, Sessions
from chat.words import words
from patterns.reading import Pattern
from profiles.events import OperatorReplied, PatternCorrected, Speaker
from profiles.ids import ConversationId, OperatorId, PatternName, VisitorId
from store import people, record, turns
from store.database import Database
from store.live import Live
from store.record import Entry, Held


@dataclass(frozen=True, slots=True)
class Operator:
    """Who is signed in."""

    id: OperatorId
    name: str
    email: str


class Desk:
    """The operators' side of one site."""

    def __init__(
        self, site: Site, database: Database, hub: Hub, live: Live, sessions: Sessions, intake: Intake
    ) -> None:
        self._site = site
        self._database = database
        self._hub = hub
        self._live = live
        self._sessions = sessions
        self._intake = intake
        self._consoles: Counter[OperatorId] = Counter()

    async def take(self, operator: Operator, conversation: ConversationId) -> None:
        """Give the word to `operator`; nothing changes where they have it.

        Raises:
            SpeakerChanged: another operator has it.
        """
        gone = await self._gone(conversation)
        await self._change(operator, conversation, lambda held: self._take(held, operator, gone))

    async def send(self, operator: Operator, conversation: ConversationId, cmid: str, text: str) -> tuple[Entry, bool]:
        """Store an operator's message; it takes the word if the assistant has it. The row, and whether it was known.

        Raises:
            SpeakerChanged: another operator has the word.
            MessageConflict: `cmid` was used for other words.
        """
        said: list[tuple[Entry, bool]] = []

        gone = await self._gone(conversation)

        def say(held: Held) -> None:
            known = record.by_cmid(held.connection, held.site, conversation, cmid)
            if known is not None:
                if known.body["text"] != text:
                    raise MessageConflict("This message id was used for other words.")
                said.append((known, True))
                return
            self._take(held, operator, gone)
            now = datetime.now(UTC)
            said.append((held.say(role="operator", text=text, at=now, cmid=cmid, extra={"name": operator.name}), False))

        await self._change(operator, conversation, say)
        return said[-1]  # of the run that was committed, should there have been two

    async def hand_back(self, operator: Operator, conversation: ConversationId, note: str) -> None:
        """Give the word back to the assistant, who answers what waits; `note` stays in the log for colleagues."""

        def give(held: Held) -> None:
            self._require(held, operator)
            standing = after(Status(held.status), Step.HAND_BACK)
            if standing is None:
                return
            now = datetime.now(UTC)
            held.stand(status=standing.status, speaker=standing.speaker, at=now, reason="handed_back")
            held.say(role="system", text=words("returned", held.language), at=now, extra={"note": note} if note else {})

        session = await self._change(operator, conversation, give)
        await self._intake.answer_waiting(session)

    async def close(self, operator: Operator, conversation: ConversationId) -> None:
        """End the conversation; the visitor may open it again by writing."""

        def end(held: Held) -> None:
            self._require(held, operator)
            standing = after(Status(held.status), Step.CLOSE)
            if standing is None:
                return
            now = datetime.now(UTC)
            held.say(role="system", text=words("closed", held.language), at=now)
            held.stand(status=standing.status, speaker=standing.speaker, at=now, reason="closed")

        await self._change(operator, conversation, end)

    async def correct(self, operator: Operator, conversation: ConversationId, pattern: str, *, holds: bool) -> None:
        """Note that `pattern` is true or false of the visitor: the only true labels there are.

        Raises:
            FrameInvalid: there is no such pattern.
        """
        if pattern not in {known.value for known in Pattern}:
            raise FrameInvalid(f"There is no pattern {pattern!r}.")
        session = await self.session(conversation)
        corrected = PatternCorrected(at=datetime.now(UTC), pattern=PatternName(pattern), holds=holds, by=operator.id)
        await self._intake.observe(session, [corrected])
        seen = msgspec.json.encode(glance(session.profile, session.read(corrected.at))).decode()

        def store(connection: Connection) -> None:
            with record.holding(connection, self._site.id, conversation) as held:
                if held is not None:
                    held.glance(seen, held.language)
            people.note(
                connection,
                site=self._site.id,
                at=corrected.at,
                actor=operator.id,
                act=f"correct:{pattern}:{'holds' if holds else 'fails'}",
                subject=session.visitor,
            )

        await self._database.write(store)
        self._hub.announce(desk(self._site.id))

    async def be_present(self, operator: Operator, *, online: bool) -> None:
        """Note whether the operator is there for visitors."""
        change = self._live.be_present if online else self._live.be_absent
        await change(self._site.id, operator.id)

    async def arrive(self, operator: Operator) -> None:
        """A console of the operator's was opened."""
        self._consoles[operator.id] += 1
        await self.be_present(operator, online=True)

    async def leave(self, operator: Operator) -> None:
        """A console was closed; with the last one the operator is gone."""
        self._consoles[operator.id] -= 1
        if self._consoles[operator.id] <= 0:
            del self._consoles[operator.id]
            await self.be_present(operator, online=False)

    async def session(self, conversation: ConversationId) -> Session:
        """The session of the visitor in `conversation`.

        Raises:
            ConversationUnknown: there is none of this id on this site.
        """
        found = await self._database.read(lambda c: record.find(c, self._site.id, conversation))
        if found is None:
            raise ConversationUnknown("There is no such conversation.")
        return await self._sessions.of(VisitorId(found.visitor))

    async def _change(
        self, operator: Operator, conversation: ConversationId, change: Callable[[Held], None]
    ) -> Session:
        """Commit `change`, fold what it means for the visitor, tell everybody; the visitor's session."""
        session = await self.session(conversation)

        def store(connection: Connection) -> Sequence[Entry]:
            with record.holding(connection, self._site.id, conversation) as held:
                if held is None:
                    raise ConversationUnknown("There is no such conversation.")
                change(held)
                return held.entries

        entries = await self._database.write(store)
        self._intake.announce(session, entries)
        await self._intake.follow_speaker(session, entries)
        said = [entry for entry in entries if entry.body.get("role") == "operator"]
        await self._intake.observe(
            session, [OperatorReplied(at=entry.at, text=entry.body["text"], operator=operator.id) for entry in said]
        )
        return session

    async def _gone(self, conversation: ConversationId) -> OperatorId | None:
        """Who has this conversation and is not there any more; None where nobody or somebody present has it."""
        found = await self._database.read(lambda c: record.find(c, self._site.id, conversation))
        if found is None or found.operator is None:
            return None
        holder = OperatorId(found.operator)
        return holder if await self._live.is_absent(self._site.id, holder) else None

    def _take(self, held: Held, operator: Operator, gone: OperatorId | None) -> None:
        if held.operator == operator.id and held.speaker == Speaker.OPERATOR:
            return
        standing = after(Status(held.status), Step.TAKE)
        if standing is None or held.operator not in (None, gone):
            raise SpeakerChanged(f"{held.operator_name} has this conversation.")
        now = datetime.now(UTC)
        held.stand(
            status=standing.status,
            speaker=standing.speaker,
            at=now,
            reason="taken",
            operator=operator.id,
            name=operator.name,
        )
        turns.drop_running(held.connection, held.site, held.id)

    def _require(self, held: Held, operator: Operator) -> None:
        if held.operator is not None and held.operator != operator.id:
            raise SpeakerChanged(f"{held.operator_name} has this conversation.")
