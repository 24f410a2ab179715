"""What happens when something arrives? It is decided upon, committed with everything it causes, and announced.

A message reads top to bottom: preview the fold and the plan, begin to answer, commit (message, facts, turn, triggers, a
handoff), acknowledge, let the answer be seen.
"""

import asyncio
import contextlib
import time
import uuid
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection

from chat import commit
from chat.assistant import Assistant, last_words
from chat.commit import Arrival, StaleFacts, StaleSpeaker, Stored
from chat.hub import Hub, desk
from chat.receipts import Receipt
from chat.running.sites import Site
from chat.session import Session
from chat.trace import Timings
from chat.turn.decide import HandOff, Offer, Reply, Wait
from chat.turn.desk import UNKNOWN, Desk
from chat.turn.visit import Step
from patterns.reading import Flag
from profiles.events import ConsentChosen, Event, MomentReached, Speaker, SpeakerChanged, VisitorWrote
from profiles.ids import TurnId
from store import people, record
from store.database import Database
from store.errors import RecordUnavailable, VisitorErased
from store.live import Live
from store.record import Entry
from store.turns import Turn

T = TypeVar("T")

BREATH = 20
"""After so many events of a batch others have their turn: some ten milliseconds of folding."""

DESK_SECONDS = 5.0
"""For unasked speech it is enough to know who was online so long ago; a call for a human looks anew."""

FLUSH_SECONDS = 1.0
"""Page events wait at most so long for the record: what a crash may lose of behaviour, never of messages."""


class Intake:
    """Takes what visitors of one site send."""

    def __init__(self, site: Site, database: Database, hub: Hub, live: Live, assistant: Assistant) -> None:
        self._site = site
        self._database = database
        self._hub = hub
        self._live = live
        self._assistant = assistant
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._desk = UNKNOWN
        self._looked_at = -DESK_SECONDS

    async def message(self, session: Session, cmid: str, text: str) -> Receipt:
        """Store a visitor's message with all it causes; the answer follows in the background.

        Raises:
            MessageConflict: `cmid` was used for other words.
        """
        timings = Timings(received=time.monotonic())
        async with session.lock:
            if known := session.receipts.get(cmid, text):
                return replace(known, dup=True)
        await self._take_back(session)
        async with session.lock:
            if session.may_repeat and (known := await self._acknowledged(session, cmid, text)):
                return known
            if session.is_shared and session.profile.behaviour:
                await self._learn(session)  # now, rather than after the model was asked in vain
            step, stored = await self._retrying(session, lambda: self._store_message(session, cmid, text, timings))
            receipt = Receipt(cmid=cmid, seq=stored.entry.seq, mid=stored.entry.mid, dup=stored.dup)
            session.receipts.keep(receipt, text)
            timings.committed = time.monotonic()
            if stored.dup:
                return receipt
            session.may_repeat = False
            session.conversation = stored.entry.conversation
            session.accept(step, stored=True)
        self.announce(session, stored.entries)
        self._wake_later(session, step)
        await self.follow_speaker(session, stored.entries)
        return receipt

    async def _acknowledged(self, session: Session, cmid: str, text: str) -> Receipt | None:
        """The receipt of a message that the record knows, so that no model is asked for it again."""
        known = await self._database.read(lambda c: record.by_cmid(c, session.site, session.conversation, cmid))
        if known is None or known.body.get("text") != text:
            return None
        return Receipt(cmid=cmid, seq=known.seq, mid=known.mid, dup=True)

    async def _take_back(self, session: Session) -> None:
        """Where a human was called and surely none is left online, the assistant takes the word back."""
        conversation = session.conversation
        if session.profile.session.speaker is not Speaker.NOBODY or conversation is None:
            return
        if not await self._live.is_deserted(session.site):
            return
        language = self.language(session)
        entries = await self._database.write(lambda c: commit.leave_unattended(c, session.site, conversation, language))
        self.announce(session, entries)
        await self.follow_speaker(session, entries)

    async def observe(self, session: Session, events: Sequence[Event]) -> None:
        """Take facts that need no answer: page events, the shop's own facts, passing time. They may lead to an offer.

        They reach the record within `FLUSH_SECONDS`; with triggers at once.
        """
        if time.monotonic() - self._looked_at > DESK_SECONDS:
            with contextlib.suppress(RecordUnavailable):  # what was known a moment ago will do
                self._desk = await self._look_at_desk()
        session.desk = self._desk
        for number, event in enumerate(events, 1):
            if number % BREATH == 0:
                await asyncio.sleep(0)
            async with session.lock:
                step = session.preview(event)
                if step.plan.triggers:
                    step = await self._retrying(session, partial(self._store_triggers, session, event))
                else:
                    session.accept(step)
                if isinstance(step.plan.action, Offer):
                    await self._offer(session, step)
                elif isinstance(step.plan.action, Wait) and step.plan.action.reason != session.waiting_for:
                    session.waiting_for = step.plan.action.reason
                    self._note_wait(session, step)
            self._wake_later(session, step)
        self._flush_later(session)

    async def answer_waiting(self, session: Session) -> None:
        """Answer what the visitor asked last, if nobody has and it was not a call for a human."""
        heard = session.profile.dialogue.heard
        if session.draft is not None or not heard or Flag.ASK_HUMAN in heard[-1].flags:
            return
        async with session.lock:
            step = session.preview(MomentReached(at=datetime.now(UTC)))
            turn = self._turn(session, step, purpose="reply")
            opened = await self._database.write(lambda c: commit.open_reply(c, turn))
            if opened is not None:
                question = last_words(session.profile)
                draft = self._assistant.begin(session, opened, step, question, Timings(received=time.monotonic()))
                self._assistant.release(session, draft, opened)

    async def choose(self, session: Session, chosen: ConsentChosen) -> None:
        """Write the visitor's choice down; the record of behaviour begins or ends with it."""
        async with session.lock:
            await self._retrying(session, lambda: self._store_choice(session, chosen))

    async def call_human(self, session: Session) -> None:
        """The visitor pressed the button: the same as asking for a human in words."""
        async with session.lock:
            step = session.preview(MomentReached(at=datetime.now(UTC)))
            turn = self._turn(session, step, purpose="call")
            operators = await self._live.online(session.site)
            entries, told = await self._database.write(
                lambda c: commit.call_human(c, turn, step, self._site.policy, operators, session.erasures)
            )
            session.note(told)
            session.conversation = turn.conversation
        self.announce(session, entries)
        await self.follow_speaker(session, entries)

    async def flush(self, session: Session) -> None:
        """Put what is pending into the record; where another process wrote meanwhile, fold its facts in first."""
        async with session.lock:
            await self._retrying(session, lambda: self._store_pending(session))

    async def follow_speaker(self, session: Session, entries: Sequence[Entry]) -> None:
        """Fold the changes of speaker that a commit brought; a draft of somebody who lost the word is given up."""
        speakers = [(entry.at, Speaker(entry.body["speaker"])) for entry in entries if entry.kind == "state"]
        if any(speaker is not Speaker.ASSISTANT for _, speaker in speakers):
            self._assistant.cancel(session)
        await self.observe(session, [SpeakerChanged(at=at, speaker=speaker) for at, speaker in speakers])

    def announce(self, session: Session, entries: Sequence[Entry]) -> None:
        """Tell everybody who follows the conversation, and the operators' inbox."""
        if entries:
            self._hub.announce(entries[0].conversation, entries)
            self._hub.announce(desk(session.site))

    def language(self, session: Session, step: Step | None = None) -> str:
        """The language to answer in: that of the visitor's words, else of the page, else the site's first."""
        profile = step.profile if step else session.profile
        spoken = profile.dialogue.language or profile.session.language or session.language
        languages = self._site.policy.languages
        return spoken if spoken in languages else languages[0]

    async def _store_message(self, session: Session, cmid: str, text: str, timings: Timings) -> tuple[Step, Stored]:
        wrote = VisitorWrote(at=datetime.now(UTC), text=text)
        step = session.preview(wrote)
        if isinstance(step.plan.action, HandOff):
            session.desk = await self._look_at_desk()
            step = session.preview(wrote)
        timings.decided = time.monotonic()
        turn = self._turn(session, step, purpose="reply")
        answers = isinstance(step.plan.action, Reply)
        draft = self._assistant.begin(session, turn, step, text, timings) if answers else None
        first, facts = session.numbered(step.facts)
        arrival = Arrival(
            cmid=cmid,
            text=text,
            at=step.reading.at,
            step=step,
            turn=turn,
            policy=self._site.policy,
            answers=answers,
            operators=session.desk.online,
            known_erasures=session.erasures,
            merges=draft.replaces.turn if draft and draft.replaces else None,
            first=first,
            facts=facts,
        )
        try:
            stored = await self._database.write(lambda c: commit.store_message(c, arrival))
        except BaseException:
            self._assistant.withdraw(session, draft)
            raise
        if draft is not None and stored.turn is not None:
            self._assistant.release(session, draft, stored.turn)
        else:
            self._assistant.withdraw(session, draft)
        return step, stored

    async def _retrying(self, session: Session, store: Callable[[], Awaitable[T]]) -> T:
        """Run `store`; where another process wrote about the visitor meanwhile, learn that first and run it again.

        Raises:
            StaleFacts: that happened too often.
            VisitorErased: they were forgotten in another process.
        """
        for _ in range(commit.TRIES):
            try:
                return await store()
            except StaleFacts:
                session.is_shared = True
                await self._learn(session)
            except StaleSpeaker as stale:
                session.take(SpeakerChanged(at=datetime.now(UTC), speaker=stale.speaker))
        raise StaleFacts

    async def _learn(self, session: Session) -> None:
        """Fold in what other processes have stored of the visitor.

        Raises:
            VisitorErased: they were forgotten there.
        """
        site, visitor = session.site, session.visitor
        erasures, recorded = await self._database.read(
            lambda c: (people.erasures(c, site, visitor), people.recorded_profile(c, site, visitor))
        )
        if erasures != session.erasures:
            raise VisitorErased
        session.rebase(recorded)

    async def _store_pending(self, session: Session) -> None:
        first, facts = session.numbered(())
        if first is None or not facts:
            return
        site, profile, now = session.site, session.profile, datetime.now(UTC)
        await self._database.write(lambda c: commit.store_facts(c, site, profile, first, facts, now))
        session.settled(len(facts))

    async def _store_choice(self, session: Session, chosen: ConsentChosen) -> None:
        step = session.preview(chosen)
        begins = step.profile.behaviour and not session.profile.behaviour
        first, facts = session.numbered(step.facts)

        def store(connection: Connection) -> None:
            people.hold_known(connection, session.site, session.visitor, session.erasures)
            people.meet(
                connection,
                site=session.site,
                visitor=session.visitor,
                at=chosen.at,
                behaviour=chosen.behaviour,
                personalisation=chosen.personalisation,
                customer=step.profile.history.customer,
            )
            if begins and people.recorded_profile(connection, session.site, session.visitor).behaviour:
                raise StaleFacts  # the record has begun in another process
            if begins:
                people.begin_record(connection, session.site, step.profile)
            else:
                commit.store_facts(connection, session.site, step.profile, first, facts, chosen.at)

        await self._database.write(store)
        session.accept(step, stored=True)

    async def _store_triggers(self, session: Session, event: Event) -> Step:
        """Take `event`, which raises triggers, unless another process has raised them meanwhile."""
        step = session.preview(event)
        if not step.plan.triggers:
            session.accept(step)
            return step
        turn = self._turn(session, step, purpose="watch")
        first, facts = session.numbered(step.facts)

        def store(connection: Connection) -> None:
            people.hold_known(connection, session.site, session.visitor, session.erasures)
            commit.raise_triggers(connection, turn, step, step.plan.triggers)
            commit.store_facts(connection, session.site, step.profile, first, facts, step.reading.at)
            commit.store_decided(connection, turn, step, self._site.policy)

        await self._database.write(store)
        session.accept(step, stored=True)
        return step

    async def _offer(self, session: Session, step: Step) -> None:
        """Speak unasked, unless an answer is under way already, or an offer has failed in this visit."""
        if session.is_muted or session.draft is not None or not isinstance(step.plan.action, Offer):
            return
        turn = self._turn(session, step, purpose=f"offer:{step.plan.action.about}")
        opened = await self._database.write(lambda c: commit.open_unasked(c, turn, step.reading.at, session.erasures))
        if opened is not None:
            session.conversation = turn.conversation
            draft = self._assistant.begin(session, opened, step, "", Timings(received=time.monotonic()))
            self._assistant.release(session, draft, opened)

    async def _look_at_desk(self) -> Desk:
        """Who could take over just now."""
        site = self._site.id
        self._looked_at = time.monotonic()
        waiting = await self._database.read(lambda c: record.count_waiting(c, site))
        return Desk(online=await self._live.online(site), waiting=waiting)

    def _turn(self, session: Session, step: Step, *, purpose: str) -> Turn:
        return Turn(
            id=TurnId(uuid.uuid4().hex),
            site=session.site,
            visitor=session.visitor,
            conversation=session.conversation,
            seq=None,
            purpose=purpose,
            language=self.language(session, step),
            attempt=1,
            speaker_epoch=0,
            created_at=datetime.now(UTC),
        )

    def _wake_later(self, session: Session, step: Step) -> None:
        """Decide again when the plan asks for it, if nothing happens until then."""
        if session.wake is not None:
            session.wake.cancel()
            session.wake = None
        if step.plan.wake_at is not None:
            delay = max(0.0, (step.plan.wake_at - datetime.now(UTC)).total_seconds())
            session.wake = asyncio.get_running_loop().call_later(delay, self._moment, session)

    def _moment(self, session: Session) -> None:
        session.wake = None
        self._keep(f"moment:{session.visitor}", self.observe(session, [MomentReached(at=datetime.now(UTC))]))

    def _flush_later(self, session: Session) -> None:
        async def wait_and_flush() -> None:
            while session.pending:
                await asyncio.sleep(FLUSH_SECONDS)
                with contextlib.suppress(StaleFacts, VisitorErased, RecordUnavailable):  # it stays with the session
                    await self.flush(session)

        if session.pending and f"flush:{session.visitor}" not in self._tasks:
            self._keep(f"flush:{session.visitor}", wait_and_flush())

    def _note_wait(self, session: Session, step: Step) -> None:
        """A silence is a decision: it is traced when its reason changes, if anything may be noted of the visitor."""
        if not session.profile.behaviour:
            return
        turn = self._turn(session, step, purpose="watch")

        def store(connection: Connection) -> None:
            people.hold_known(connection, session.site, session.visitor, session.erasures)
            commit.store_decided(connection, turn, step, self._site.policy)

        async def note() -> None:
            with contextlib.suppress(VisitorErased, RecordUnavailable):  # a silence, and nothing hangs on its trace
                await self._database.write(store)

        self._keep(f"wait:{turn.id}", note())

    def _keep(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Run `work` in the background, and keep it from being forgotten."""
        task = asyncio.create_task(work, name=name)
        self._tasks[name] = task
        task.add_done_callback(lambda _: self._tasks.pop(name, None))

    async def close(self) -> None:
        """Let what is under way come to its end."""
        for name, task in tuple(self._tasks.items()):
            if name.startswith(("flush:", "moment:")):
                task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
