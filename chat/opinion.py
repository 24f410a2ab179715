"""What does the site's model make of what was said? A second opinion of tone, where the shop wants one.

It is asked when the visitor was answered, about the message that the model was given anyway: never about one that
called for a human. Nobody waits for it. A good answer becomes a fact (`ToneJudged`) that later readings use; from any
other nothing follows.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import structlog

from chat.commit import StaleFacts
from chat.errors import ModelUnavailable
from chat.llm.breaker import Breaker
from chat.llm.seam import Finished, ModelRequest, Text, streaming
from chat.running.sites import Site
from chat.session import Session
from chat.turn.decide import is_personal
from chat.turn.visit import Step
from patterns.reading import Flag
from profiles.events import ToneJudged
from profiles.ids import VisitorId
from profiles.profile import Heard
from prompts.message import ChatMessage
from prompts.opinion import OpinionInvalid, ask_opinion, read_opinion
from store.errors import RecordUnavailable, VisitorErased

OPINION_SECONDS = 8.0
"""A later opinion would often meet the visitor's next message."""

OPINION_TOKENS = 120
"""The longest object that is asked for, twice over."""

ANSWER_CHARACTERS = 2_000
"""Who says more is not answering."""

REST_SECONDS = 300.0
"""A model that failed at this three times in a row is left alone for so long."""

NEVER_JUDGED = frozenset({Flag.ASK_HUMAN, Flag.SAFETY, Flag.LEGAL, Flag.PRIVACY})
"""What is hard to say of a message, its words alone say; the model is not even asked."""

logger = structlog.get_logger()


class Opinions:
    """Asks for opinions, at most one at a time of a visitor; `flush` puts what a session holds into the record."""

    def __init__(self, site: Site, flush: Callable[[Session], Awaitable[None]]) -> None:
        self._site = site
        self._flush = flush
        self._breaker = Breaker(rest_seconds=REST_SECONDS)
        self._asking: dict[VisitorId, asyncio.Task[None]] = {}
        self._is_closed = False

    def ask(self, session: Session, step: Step) -> None:
        """Ask in the background about the message that `step` has answered, if the shop and the visitor permit it."""
        heard = next(reversed(step.profile.dialogue.heard), None)
        if heard is None or session.visitor in self._asking or not self._may_ask(session, step, heard):
            return
        if prompt := ask_opinion(step.profile, heard):
            task = asyncio.create_task(self._judge(session, heard, prompt), name=f"opinion:{session.visitor}")
            self._asking[session.visitor] = task
            task.add_done_callback(lambda _: self._asking.pop(session.visitor, None))

    async def close(self) -> None:
        """Give up what is under way, and ask no more."""
        self._is_closed = True
        tasks = tuple(self._asking.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _may_ask(self, session: Session, step: Step, heard: Heard) -> bool:
        profile, site = session.profile, self._site  # what is permitted now, not when the message came
        wanted = site.policy.opinion_of_tone and site.model is not site.grounded and not self._is_closed
        permitted = profile.behaviour and is_personal(profile) and not step.reading.is_bot
        is_open = heard.opinion is None and heard.flags.isdisjoint(NEVER_JUDGED)
        return wanted and permitted and is_open and self._breaker.permits(time.monotonic())

    async def _judge(self, session: Session, heard: Heard, prompt: tuple[ChatMessage, ...]) -> None:
        self._breaker = self._breaker.asked(time.monotonic())
        try:
            judged = await self._opinion(session.visitor, heard, prompt)
        except (ModelUnavailable, OpinionInvalid) as error:
            self._breaker = self._breaker.failed(time.monotonic())
            logger.info("no_opinion", because=type(error).__name__)  # not in its words: they may be the visitor's
            return
        self._breaker = self._breaker.succeeded()
        async with session.lock:
            if session.is_forgotten or not session.profile.behaviour:
                return
            session.note([judged])
        try:
            await self._flush(session)
        except (StaleFacts, VisitorErased, RecordUnavailable) as error:  # it stays with the session, or goes with it
            logger.info("opinion_not_stored", because=type(error).__name__)

    async def _opinion(self, payer: VisitorId, heard: Heard, prompt: tuple[ChatMessage, ...]) -> ToneJudged:
        """The model's opinion as a fact.

        Raises:
            ModelUnavailable: it failed or was too slow.
            OpinionInvalid: it said something else.
        """
        model, answer = self._site.model, ""
        name = model.name
        request = ModelRequest(
            messages=prompt,
            question="",
            language=self._site.policy.languages[0],
            purpose="opinion",
            max_tokens=OPINION_TOKENS,
            within_seconds=OPINION_SECONDS,
            aside=True,
            payer=payer,
        )
        async with streaming(model, request) as pieces:
            async for piece in pieces:
                match piece:
                    case Text(text=text) if len(answer) < ANSWER_CHARACTERS:
                        answer += text
                    case Text():
                        raise OpinionInvalid("too long")
                    case Finished():
                        name = piece.model or name
        said = read_opinion(answer)
        return ToneJudged(
            at=datetime.now(UTC),
            of=heard.fact,
            tone=said.tone,
            negativity=said.negativity,
            aspects=said.heard,
            reader=f"model:{name}",
        )
