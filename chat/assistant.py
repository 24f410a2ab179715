"""How does the assistant speak? A draft is begun, streamed, checked, and committed as exactly one visible outcome.

The model starts while the visitor's message is being committed; nothing is seen before that. A new message makes a
draft of which nothing was seen needless (a burst is answered once); what has begun to be seen is finished first. At the
commit the record decides: if somebody else has the word by then, the draft is dropped.
"""

import asyncio
import contextlib
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import structlog
from sqlalchemy import Connection

from chat import commit
from chat.answer import AnswerStream
from chat.commit import StaleFacts
from chat.draft import Deltas, Draft
from chat.errors import ModelUnavailable
from chat.hub import Hub, desk
from chat.llm.seam import Model
from chat.opinion import Opinions
from chat.running.sites import Site
from chat.session import Session
from chat.trace import Answer, Timings, describe
from chat.turn.visit import Step
from chat.words import words
from profiles.events import AssistantReplied, Speaker
from profiles.profile import Profile
from store import people, turns
from store.database import Database
from store.errors import RecordUnavailable
from store.record import Entry
from store.turns import LEASE_SECONDS, Turn

logger = structlog.get_logger()

DRAIN_SECONDS = 4.0
"""Most answers are whole within this time."""

AGAIN_SECONDS = 0.5
"""A record that is away is asked again after so long."""

ATTEMPTS = 2
"""A model that breaks off or invents is followed by the grounded engine once."""


class Assistant:
    """Answers for one site."""

    def __init__(self, site: Site, database: Database, hub: Hub, opinions: Opinions) -> None:
        self._site = site
        self._database = database
        self._hub = hub
        self._opinions = opinions

    def begin(
        self, session: Session, turn: Turn, step: Step, question: str, timings: Timings, *, replaces: bool = True
    ) -> Draft:
        """Start to answer; shown only once `release`d.

        A draft of which nothing was seen yet waits, and is given up at the release (unless `replaces` is False); one
        that has begun to be seen is finished first.
        """
        draft = Draft(turn=turn, step=step, question=question, timings=timings)
        previous = session.draft
        if previous is not None:
            if previous.seen or not replaces:
                draft.after = previous.task
            else:
                previous.waits = True
                draft.replaces, draft.after = previous, previous.after
        session.drafts.append(draft)
        draft.task = asyncio.create_task(self._run(session, draft), name=f"turn:{turn.id}")
        return draft

    def release(self, session: Session, draft: Draft, turn: Turn) -> None:
        """Its cause is committed, as `turn`: from now on it may be seen, and what it replaces is given up."""
        if draft.replaces is not None:
            self._drop(session, draft.replaces)
            draft.replaces = None
        draft.turn = turn
        draft.released.set()

    def withdraw(self, session: Session, draft: Draft | None) -> None:
        """Its cause was not committed, or somebody else has the word: never mind, and what it would replace goes on."""
        if draft is None:
            return
        if draft.replaces is not None:
            draft.replaces.waits = False
        self._drop(session, draft)

    def cancel(self, session: Session) -> None:
        """Somebody else took the word: every answer in the making is given up."""
        for draft in tuple(session.drafts):
            self._drop(session, draft)

    async def drain(self, sessions: Sequence[Session]) -> None:
        """The process ends: let answers come to their end for a while, and hand on what is left."""
        await self._opinions.close()
        drafts = [draft for session in sessions for draft in session.drafts if draft.task is not None]
        tasks = {draft.task for draft in drafts if draft.task is not None}
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=DRAIN_SECONDS)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)
            held = [draft.turn for draft in drafts if draft.task in late and draft.released.is_set()]
            with contextlib.suppress(RecordUnavailable):  # then their leases run out
                await self._database.write(lambda c: [turns.hand_on(c, turn) for turn in held])

    def _drop(self, session: Session, draft: Draft) -> None:
        if draft.task is not None:
            draft.task.cancel()
        if draft in session.drafts:
            session.drafts.remove(draft)

    def give_way(self, session: Session, entry: Entry) -> None:
        """Stop answering where `entry`, perhaps of another process, gave somebody else the word after the question."""
        if entry.kind != "state" or entry.body["speaker"] == Speaker.ASSISTANT:
            return
        for draft in tuple(session.drafts):
            if draft.turn.created_at <= entry.at:
                self._drop(session, draft)

    def resume(self, session: Session, turn: Turn, question: str) -> None:
        """Answer a turn whose worker died; `question` is the message that it answers, empty for an offer."""
        reading = session.read(datetime.now(UTC))
        step = Step(profile=session.profile, facts=(), reading=reading, plan=commit.RESUMED)
        timings = Timings(received=time.monotonic())
        draft = self.begin(session, turn, step, question, timings, replaces=False)
        self.release(session, draft, turn)

    async def give_up(self, turn: Turn) -> None:
        """A turn that was taken over cannot even be begun: say so, where the visitor waits for an answer."""
        if turn.purpose != "reply":
            await self._database.write(lambda c: turns.finish(c, turn, status="failed", trace=b"{}"))
            return
        said = words("failed", turn.language)
        spoken = commit.Spoken(turn=turn, text=said, at=datetime.now(UTC), trace=b"{}", status="failed")
        self._hub.announce(turn.conversation, await self._storing(partial(commit.store_reply, spoken=spoken)))

    async def _run(self, session: Session, draft: Draft) -> None:
        heartbeat = asyncio.create_task(self._keep_lease(draft))
        try:
            if draft.after is not None:
                await asyncio.wait({draft.after})
                draft.step = replace(draft.step, profile=session.profile)
            answer, stream = await self._answer(draft)
            await draft.released.wait()
            draft.seen = True
            await self._finish(session, draft, answer, stream)
        except RecordUnavailable:
            logger.warning("turn_left_to_others", turn=draft.turn.id)
        except Exception:
            logger.exception("turn_failed", turn=draft.turn.id)
            with contextlib.suppress(RecordUnavailable):  # the lease runs out, and somebody else answers
                await self._apologise(session, draft)
        finally:
            heartbeat.cancel()
            if draft in session.drafts:
                session.drafts.remove(draft)

    async def _answer(self, draft: Draft) -> tuple[Answer, AnswerStream]:
        """Stream the answer. Where the model breaks off or invents, the grounded engine answers anew if it knows."""
        stream, failure = await self._stream(draft, self._site.model, attempt=0)
        if not failure and not stream.answer.corrected:
            return stream.answer, stream
        again, failed_again = await self._stream(draft, self._site.grounded, attempt=1)
        again.answer.failures = [failure or "unfounded"]
        if failure and failed_again:
            raise ModelUnavailable("Neither the model nor the grounded engine could answer.", kind=failed_again)
        knows_better = not failed_again and again.answer.understood
        return (again.answer, again) if failure or knows_better else (stream.answer, stream)

    async def _stream(self, draft: Draft, model: Model, *, attempt: int) -> tuple[AnswerStream, str]:
        """One answer by one model, shown as it grows; and how it failed, empty where it did not."""
        stream = AnswerStream(self._site, model, draft.step, draft.turn, draft.question, draft.timings)
        show = Deltas(self._hub, draft, attempt=draft.turn.attempt * ATTEMPTS + attempt)
        try:
            async with contextlib.aclosing(stream.pieces()) as pieces:
                async for text in pieces:
                    show.add(text)
        except ModelUnavailable as error:
            logger.warning("model_broke_off", turn=draft.turn.id, kind=error.kind)
            return stream, error.kind
        finally:
            show.close()
        return stream, ""

    async def _finish(self, session: Session, draft: Draft, answer: Answer, stream: AnswerStream) -> None:
        """Commit the answer with its trace and facts, if the assistant still has the word."""
        draft.timings.finished = time.monotonic()
        async with session.lock:
            entries = await self._commit(session, draft, answer, stream)
        topic = draft.turn.conversation
        self._hub.whisper(
            topic,
            {"type": "turn", "turn": draft.turn.id, "conversation": topic, "status": "done" if entries else "dropped"},
        )
        self._hub.announce(topic, entries)
        self._hub.announce(desk(self._site.id))
        if entries and draft.turn.purpose == "reply":
            self._opinions.ask(session, draft.step)

    async def _commit(self, session: Session, draft: Draft, answer: Answer, stream: AnswerStream) -> Sequence[Entry]:
        """Try until no other process has stored facts in between; the rows that were added, none where dropped."""
        for _ in range(commit.TRIES):
            said = AssistantReplied(
                at=datetime.now(UTC),
                text=answer.text,
                understood=answer.understood,
                unasked=draft.turn.purpose != "reply",
            )
            step = session.preview(said, since=draft.step)
            first, facts = session.numbered(step.facts)
            trace = describe(
                profile=draft.step.profile,
                reading=draft.step.reading,
                plan=draft.step.plan,
                policy=self._site.policy,
                question=draft.question,
                prompt=stream.prompt,
                ask=stream.ask,
                answer=answer,
                effects=["replied"],
                timings=draft.timings,
            )
            spoken = commit.Spoken(
                turn=draft.turn,
                text=answer.text,
                at=said.at,
                trace=trace,
                step=step,
                first=first,
                facts=facts,
            )
            try:
                entries = await self._storing(partial(commit.store_reply, spoken=spoken))
            except StaleFacts:
                session.rebase(
                    await self._database.read(lambda c: people.recorded_profile(c, session.site, session.visitor))
                )
                continue
            if entries:
                session.accept(step, stored=True)
            return entries
        raise StaleFacts

    async def _storing(self, work: Callable[[Connection], Sequence[Entry]]) -> Sequence[Entry]:
        """Store what was answered; a record that is away for a moment does not cost the answer.

        It may have been stored although the way to the record broke: then the turn is over, and nothing is added.

        Raises:
            RecordUnavailable: it is away for longer than the lease: somebody else answers.
        """
        end = time.monotonic() + LEASE_SECONDS
        while True:
            try:
                return await self._database.write(work)
            except RecordUnavailable:
                if time.monotonic() > end:
                    raise
                await asyncio.sleep(AGAIN_SECONDS)

    async def _apologise(self, session: Session, draft: Draft) -> None:
        """Nothing could be answered: say so, once; what nobody asked for fails in silence."""
        await draft.released.wait()
        if draft.turn.purpose != "reply":
            session.is_muted = True
            await self._database.write(lambda c: turns.finish(c, draft.turn, status="failed", trace=b"{}"))
            return
        answer = Answer(text=words("failed", draft.turn.language), reason="failed", understood=False)
        trace = describe(
            profile=draft.step.profile,
            reading=draft.step.reading,
            plan=draft.step.plan,
            policy=self._site.policy,
            question=draft.question,
            answer=answer,
            effects=["failed"],
            timings=draft.timings,
        )
        spoken = commit.Spoken(
            turn=draft.turn,
            text=answer.text,
            at=datetime.now(UTC),
            trace=trace,
            status="failed",
        )
        entries = await self._storing(partial(commit.store_reply, spoken=spoken))
        self._hub.announce(draft.turn.conversation, entries)

    async def _keep_lease(self, draft: Draft) -> None:
        """Say that we are alive, until the turn is no longer ours."""
        await draft.released.wait()
        while True:
            await asyncio.sleep(LEASE_SECONDS / 3)
            try:
                is_ours = await self._database.write(lambda c: turns.renew(c, draft.turn))
            except RecordUnavailable:
                continue
            if not is_ours and draft.task is not None:
                draft.task.cancel()
                return


def last_words(profile: Profile) -> str:
    """The visitor's latest message."""
    return next((line.text for line in reversed(profile.dialogue.lines) if line.role == "visitor"), "")
