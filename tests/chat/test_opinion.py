"""A model's second opinion of tone, on a served shop with a model server behind it."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import httpx2
import pytest
from aiohttp import web

from chat.llm.breaker import Breaker, State
from chat.llm.direct import OpenAICompatible
from chat.llm.fallback import WithFallback
from chat.llm.scripted import ScriptedModel
from chat.opinion import Opinions
from chat.session import Session
from profiles.events import MomentReached, VisitorWrote
from prompts.opinion import INSTRUCTION
from store import people
from tests.conftest import OpenShop
from tests.doubles.openai_server import Exchange, OpenAIServer, Stream, serving
from tests.doubles.postgres import Server
from tests.doubles.shop import Shop
from tests.doubles.socket_client import JUST_CHAT

CALM = "Где мой заказ?"
FRUSTRATED = '{"tone": "frustrated", "negativity": 0.8, "aspects": {"delivery": "negative"}}'
ANSWER = "Понял вас, уже смотрю."
FALLEN_BACK = "Из наших правил."


class Judging(OpenAIServer):
    """Answers visitors with `ANSWER`. Asked for an opinion it says `opinion`, or does what `behaviour` names."""

    def __init__(self) -> None:
        super().__init__()
        self.opinion, self.behaviour = FRUSTRATED, ""
        self.may_speak = asyncio.Event()
        self.may_speak.set()

    @property
    def asked_for_opinions(self) -> list[str]:
        """What it was shown each time, oldest first."""
        return [messages[1]["content"] for seen in self.seen if is_opinion(messages := seen.body["messages"])]

    async def answer(self, request: web.Request, exchange: Exchange) -> web.StreamResponse:
        wanted = is_opinion(exchange.body["messages"])
        if wanted and self.behaviour:
            exchange.model = self.behaviour
            return await super().answer(request, exchange)
        if wanted:
            await self.may_speak.wait()
        stream = Stream(request, exchange)
        await stream.begin()
        await stream.say(self.opinion if wanted else ANSWER)
        await stream.finish()
        return stream.response


def is_opinion(messages: list[dict[str, Any]]) -> bool:
    return bool(messages[0]["content"] == INSTRUCTION)


@pytest.fixture
async def judge() -> AsyncIterator[Judging]:
    async with serving(Judging()) as running:
        yield running


@pytest.fixture
def judged(opened: OpenShop, judge: Judging) -> OpenShop:
    """Opens a shop that answers by the model and, unless it is told otherwise, wants its opinion of tone."""

    @asynccontextmanager
    async def open_(**rules: Any) -> AsyncIterator[Shop]:
        primary = OpenAICompatible("ok", base_url=judge.base_url)
        model = WithFallback(primary, ScriptedModel(otherwise=FALLEN_BACK), breaker=Breaker(threshold=1))
        async with opened(model, **{"opinion_of_tone": True} | rules) as shop:
            yield shop

    return open_


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    for _ in range(250):
        if await holds():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it did not come about within 5 s")


async def opinions(shop: Shop) -> list[dict[str, Any]]:
    """The opinions in the record, oldest first."""
    batches = await shop.rows("SELECT events FROM fact ORDER BY first")
    return [fields for row in batches for name, fields in json.loads(row["events"]) if name == "ToneJudged"]


def session_of(shop: Shop) -> Session:
    return shop.server.sessions.all()[0]


async def test_an_answered_message_is_judged_afterwards_and_the_opinion_is_recorded(
    judged: OpenShop, judge: Judging
) -> None:
    async with judged() as shop, shop.visitor() as anna:
        judge.may_speak.clear()
        assert await anna.ask(CALM) == ANSWER
        await until(lambda: asyncio.sleep(0, len(judge.asked_for_opinions) == 1))
        assert await opinions(shop) == []
        judge.may_speak.set()
        await until(lambda: _some(opinions(shop)))

        (opinion,) = await opinions(shop)
        session = session_of(shop)
        (heard,) = session.profile.dialogue.heard
        assert f"<message>\n{CALM}\n</message>" in judge.asked_for_opinions[0]
        assert (opinion["of"], opinion["tone"], opinion["reader"]) == (heard.fact, "frustrated", "model:openai:ok")
        kept = await shop.database.read(lambda c: people.recorded_profile(c, session.site, session.visitor))
        assert kept.dialogue.heard == session.profile.dialogue.heard


async def test_the_next_turn_reads_by_the_opinion_and_tells_both(judged: OpenShop) -> None:
    async with judged() as shop, shop.visitor() as anna:
        await anna.ask(CALM)
        await until(lambda: _some(opinions(shop)))
        await anna.ask("Понятно.")

        rows = await shop.rows("SELECT trace FROM turn WHERE purpose = 'reply' ORDER BY seq")
        traces = [json.loads(row["trace"]) for row in rows]
        assert traces[0]["reading"]["message"]["opinions"] == []
        (told,) = traces[1]["reading"]["message"]["opinions"]
        assert (told["words"]["tone"], told["model"]["tone"]) == ("neutral", "frustrated")
        assert session_of(shop).profile.dialogue.sounds[0].negativity == 0.8


async def _some(found: Awaitable[list[dict[str, Any]]]) -> bool:
    return bool(await found)


@pytest.mark.parametrize(
    ("rules", "hello", "text"),
    [
        ({"opinion_of_tone": False}, {}, CALM),
        ({}, {"consent": JUST_CHAT}, CALM),
        ({}, {"consent": {"behaviour": False, "personalisation": True}}, CALM),
        ({"blind_share": 1.0}, {}, CALM),
        ({}, {}, "позовите человека"),
    ],
    ids=["not wanted", "just chat", "nothing may be recorded", "blind arm", "a call for a human"],
)
async def test_nobody_else_is_judged(
    judged: OpenShop, judge: Judging, rules: dict[str, Any], hello: dict[str, Any], text: str
) -> None:
    async with judged(**rules) as shop, shop.visitor(**hello) as anna:
        await anna.write(text)
        await anna.until(type="message", role="assistant")
        await asyncio.sleep(0.3)

        assert judge.asked_for_opinions == []
        assert await opinions(shop) == []


async def test_the_grounded_engine_has_no_opinion(judged: OpenShop) -> None:
    async with judged(opinion_of_tone=False) as shop, shop.visitor() as anna:
        await anna.ask(CALM)
        engine = ScriptedModel(otherwise=FRUSTRATED)
        wants = replace(shop.site, policy=replace(shop.site.policy, opinion_of_tone=True), model=engine)
        session = session_of(shop)
        for site in (replace(wants, grounded=engine), wants):
            opinions_of = Opinions(site, shop.server.intake.flush)
            opinions_of.ask(session, session.preview(MomentReached(at=datetime.now(UTC))))
            await asyncio.sleep(0.2)
            assert len(engine.requests) == (site.grounded is not engine)


async def test_what_calls_for_a_human_is_not_judged_even_where_it_is_answered(judged: OpenShop) -> None:
    gates = (
        "чайник искрит и дымится",
        "can I talk to a human",
        "я подам на вас в суд",
        "удалите мои персональные данные",
    )
    async with judged() as shop, shop.visitor() as anna:
        await anna.until(type="welcome")
        engine = ScriptedModel(otherwise=FRUSTRATED)
        session = session_of(shop)
        opinions_of = Opinions(replace(shop.site, model=engine), shop.server.intake.flush)
        for said, asked in (*((text, 0) for text in gates), (CALM, 1)):
            opinions_of.ask(session, session.preview(VisitorWrote(at=datetime.now(UTC), text=said)))
            await asyncio.sleep(0.1)
            assert len(engine.requests) == asked, said


@pytest.mark.parametrize("behaviour", ["ok", "500", "slow-first", "drop", "garbage"])
async def test_a_bad_opinion_changes_nothing_and_delays_nothing(
    judged: OpenShop, judge: Judging, behaviour: str
) -> None:
    judge.behaviour = behaviour
    async with judged() as shop, shop.visitor() as anna:
        await anna.ask(CALM)
        await until(lambda: asyncio.sleep(0, len(judge.asked_for_opinions) == 1))
        started = time.monotonic()
        answer = await anna.ask("А когда привезут?")

        assert answer == ANSWER, "the model still answers itself"
        assert time.monotonic() - started < 2.0
        assert await opinions(shop) == []
        assert shop.site.model.breaker.state is State.CLOSED  # type: ignore[attr-defined]


async def test_one_opinion_at_a_time_is_asked_for_of_a_visitor(judged: OpenShop, judge: Judging) -> None:
    async with judged() as shop, shop.visitor() as anna:
        judge.may_speak.clear()
        await anna.ask(CALM)
        await anna.ask("А когда привезут?")
        await asyncio.sleep(0.2)
        assert len(judge.asked_for_opinions) == 1
        judge.may_speak.set()
        await until(lambda: _some(opinions(shop)))
        await anna.ask("Спасибо.")
        await until(lambda: asyncio.sleep(0, len(judge.asked_for_opinions) == 2))


async def test_a_model_that_never_gives_an_opinion_is_left_alone_for_a_while(judged: OpenShop, judge: Judging) -> None:
    judge.opinion = "I would rather not."
    async with judged() as shop, shop.visitor() as anna:
        for text in (CALM, "А когда?", "Точно?", "Хорошо.", "Понятно."):
            await anna.ask(text)
            await asyncio.sleep(0.2)

        assert len(judge.asked_for_opinions) == 3


async def test_an_opinion_of_who_was_erased_meanwhile_is_dropped(judged: OpenShop, judge: Judging) -> None:
    async with judged() as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as anna:
            judge.may_speak.clear()
            await anna.ask(CALM)
            await until(lambda: asyncio.sleep(0, len(judge.asked_for_opinions) == 1))
            async with httpx2.AsyncClient() as http:
                await http.delete(f"{shop.url}/v1/me", headers={"Authorization": f"Bearer {known['token']}"})
            judge.may_speak.set()
            await asyncio.sleep(0.3)

            assert await shop.rows("SELECT * FROM fact") == []


async def test_who_took_consent_back_before_the_answer_is_not_judged(judged: OpenShop) -> None:
    async with judged() as shop, shop.visitor() as anna:
        await anna.until(type="welcome")
        engine = ScriptedModel(otherwise=FRUSTRATED)
        session = session_of(shop)
        step = session.preview(VisitorWrote(at=datetime.now(UTC), text=CALM))
        await anna.say({"type": "consent", **JUST_CHAT})
        await until(lambda: asyncio.sleep(0, not session.profile.behaviour))
        Opinions(replace(shop.site, model=engine), shop.server.intake.flush).ask(session, step)
        await asyncio.sleep(0.1)

        assert engine.requests == []


async def test_an_opinion_of_who_took_consent_back_meanwhile_is_dropped(judged: OpenShop, judge: Judging) -> None:
    async with judged() as shop, shop.visitor() as anna:
        judge.may_speak.clear()
        await anna.ask(CALM)
        await until(lambda: asyncio.sleep(0, len(judge.asked_for_opinions) == 1))
        await anna.say({"type": "consent", **JUST_CHAT})
        await until(lambda: asyncio.sleep(0, not session_of(shop).profile.behaviour))
        judge.may_speak.set()
        await asyncio.sleep(0.3)

        assert await opinions(shop) == []
        assert session_of(shop).profile.dialogue.heard[-1].opinion is None


async def test_an_opinion_finds_its_message_though_another_server_has_written_meanwhile(
    judged: OpenShop, judge: Judging, postgres: Server
) -> None:
    url = postgres.new_database()
    async with judged(database_url=url) as here, judged(database_url=url) as there:
        known = await here.newcomer()
        async with here.visitor(known) as anna, there.visitor(known) as other_tab:
            judge.may_speak.clear()
            await anna.ask(CALM)
            await until(lambda: asyncio.sleep(0, len(judge.asked_for_opinions) == 1))
            await other_tab.track(("Page Viewed", "/ru/warranty", {"kind": "warranty"}))
            await until(lambda: _some(here.rows("SELECT * FROM fact WHERE events LIKE '%/ru/warranty%'")))
            judge.may_speak.set()
            await until(lambda: _some(opinions(here)))

            session = session_of(here)
            kept = await here.database.read(lambda c: people.recorded_profile(c, session.site, session.visitor))
            (heard,) = kept.dialogue.heard
            assert heard.opinion is not None
            assert kept.dialogue.heard == session.profile.dialogue.heard
