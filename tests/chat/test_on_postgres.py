"""The same talk on a PostgreSQL, in one server and across two that share it and a Valkey."""

import asyncio
import json
import time
import uuid

import httpx2
import pytest
from sqlalchemy import text

from chat.llm.scripted import ScriptedModel
from profiles.ids import VisitorId
from store.database import open_database
from store.turns import LEASE_SECONDS
from tests.conftest import OpenShop
from tests.doubles.postgres import Server
from tests.doubles.shop import Shop
from tests.doubles.socket_client import ALLOWED, JUST_CHAT, Client

HELLO = "Здравствуйте! Чем помочь?"
SOON = 1.0
"""Seconds within which the other server must have heard."""


@pytest.fixture
def url(postgres: Server) -> str:
    return postgres.new_database()


async def called(anna: Client, olga: Client) -> str:
    """The visitor calls a human; the conversation, once the operator's inbox shows it."""
    await anna.write("позовите человека")
    async with asyncio.timeout(SOON):
        while True:
            for inbox in reversed(olga.of("inbox")):
                for item in inbox["items"]:
                    if item["status"] == "pending":
                        return str(item["conversation"])
            await asyncio.sleep(0.01)


async def test_a_whole_talk_is_kept_on_postgresql(opened: OpenShop, url: str) -> None:
    async with opened(ScriptedModel(otherwise=HELLO), database_url=url) as shop:
        known = await shop.newcomer()
        async with shop.operator() as olga, shop.visitor(known) as anna:
            await anna.track(("Page Viewed", "/ru/warranty", {"kind": "warranty"}))
            cmid = str(uuid.uuid4())
            await anna.write("привет", cmid)
            await anna.until(type="message", role="assistant")
            await anna.say({"type": "send", "cmid": cmid, "body": {"text": "привет"}})
            await anna.until(type="ack", cmid=cmid, dup=True)
            conversation = await called(anna, olga)
            words = {"type": "send", "conversation": conversation, "cmid": "olga-0001", "body": {"text": "Слушаю"}}
            await olga.say(words)
            await anna.until(type="message", role="operator")
            await olga.say({"type": "hand_back", "conversation": conversation, "note": "Всё решено"})
            await anna.until(type="state", speaker="assistant")
            assert await anna.ask("спасибо") == HELLO
            await anna.say({"type": "rate", "score": 5})
            told = anna.log
        async with shop.visitor(known) as again:
            await again.until(type="message", seq=len(told))

            assert again.log == told
        assert [row["name"] for row in await shop.rows("SELECT name FROM outbox")] == ["handoff_requested"]
        facts = "".join(row["events"] for row in await shop.rows("SELECT events FROM fact"))
        assert "/ru/warranty" in facts

        await shop.delete("/v1/me", Authorization=f"Bearer {known['token']}")
        assert await shop.rows("SELECT * FROM log") == []
        assert await shop.rows("SELECT * FROM fact") == []


@pytest.mark.parametrize("consent", [ALLOWED, JUST_CHAT], ids=["with consent", "just chat"])
async def test_an_operator_of_one_server_answers_a_visitor_of_another(
    opened: OpenShop, url: str, consent: dict[str, bool]
) -> None:
    model = ScriptedModel(otherwise=HELLO)
    async with (
        opened(model, database_url=url) as here,
        opened(model, database_url=url) as there,
        there.operator() as olga,
        here.visitor(consent=consent) as anna,
    ):
        await anna.ask("привет")
        conversation = await called(anna, olga)
        began = time.monotonic()
        await olga.say({"type": "watch", "conversation": conversation, "after": 0})
        await olga.say({"type": "take", "conversation": conversation})
        await anna.until(type="state", speaker="operator", within=SOON)
        held = await anna.write("где мой заказ?")
        await olga.until(type="message", role="visitor", text="где мой заказ?", within=SOON)
        words = {"type": "send", "conversation": conversation, "cmid": "olga-0001", "body": {"text": "Уже ищу"}}
        await olga.say(words)
        await anna.until(type="message", role="operator", text="Уже ищу", within=SOON)
        assert time.monotonic() - began < 3 * SOON, "wake-ups carry the log, not the slow poll"

        await olga.say({"type": "hand_back", "conversation": conversation, "note": ""})
        await anna.until(type="state", speaker="assistant", within=SOON)
        assert await anna.ask("спасибо, а гарантия какая?") == HELLO
        assert not anna.of("message", role="assistant", reply_to=held["seq"])


async def test_an_answer_under_way_is_dropped_when_another_servers_operator_speaks(opened: OpenShop, url: str) -> None:
    story = "Наш магазин открылся давно и с тех пор растёт каждый день вместе с вами и вашими друзьями."
    model = ScriptedModel(otherwise=story, delay_seconds=0.05)
    async with (
        opened(model, database_url=url) as here,
        opened(database_url=url) as there,
        there.operator() as olga,
        here.visitor() as anna,
    ):
        await anna.write("расскажите про магазин")
        await anna.until(type="delta")
        (found,) = await here.rows("SELECT id FROM conversation")
        words = {"type": "send", "conversation": found["id"], "cmid": "olga-0001", "body": {"text": "Я сама"}}
        await olga.say(words)
        await anna.until(type="message", role="operator", within=SOON)
        shown = len(anna.of("delta"))
        await asyncio.sleep(1)

        assert len(anna.of("delta")) <= shown + 1
        assert not anna.of("message", role="assistant")


async def test_a_message_that_one_server_answers_is_not_answered_by_another_to_whom_the_word_is_given_back(
    opened: OpenShop, url: str
) -> None:
    model = ScriptedModel(otherwise=HELLO, delay_seconds=0.3)
    async with (
        opened(model, database_url=url) as here,
        opened(model, database_url=url) as there,
        here.visitor() as anna,
    ):
        ack = await anna.write("расскажите про магазин")
        await there.server.intake.answer_waiting(await there.server.sessions.of(anna_of(here)))
        await anna.until(type="message", role="assistant", reply_to=ack["seq"])

        assert [row["status"] for row in await here.rows("SELECT status FROM turn WHERE seq > 0")] == ["done"]


def anna_of(shop: Shop) -> VisitorId:
    """The only visitor of a server."""
    (session,) = shop.server.sessions.all()
    return session.visitor


async def test_tabs_on_two_servers_show_and_remember_the_same(opened: OpenShop, url: str) -> None:
    model = ScriptedModel(otherwise=HELLO)
    async with opened(model, database_url=url) as here, opened(model, database_url=url) as there:
        known = await here.newcomer()
        async with here.visitor(known) as one, there.visitor(known) as two:
            await one.track(("Page Viewed", "/ru/warranty", {"kind": "warranty"}))
            await one.ask("привет из первой вкладки")
            await two.until(type="message", seq=2, within=SOON)
            await two.track(("Page Viewed", "/ru/returns", {"kind": "returns"}))
            await two.ask("привет из второй")
            await one.until(type="message", seq=4, within=SOON)
            await one.ask("и снова из первой")
            await two.until(type="message", seq=6, within=SOON)

            assert one.log == two.log
        facts = "".join(row["events"] for row in await here.rows("SELECT events FROM fact ORDER BY first"))
        assert ("/ru/warranty" in facts, "/ru/returns" in facts) == (True, True)
        lines = here.server.sessions.all()[0].profile.dialogue.lines
        assert len([line for line in lines if line.role == "visitor"]) == 3


async def test_a_message_sent_to_two_servers_at_once_is_one_message(opened: OpenShop, url: str) -> None:
    model = ScriptedModel(otherwise=HELLO)
    async with opened(model, database_url=url) as here, opened(model, database_url=url) as there:
        known = await here.newcomer()
        async with here.visitor(known) as one, there.visitor(known) as two:
            cmid = str(uuid.uuid4())
            acks = await asyncio.gather(one.write("позже", cmid), two.write("позже", cmid))
            await one.until(type="message", role="assistant", reply_to=acks[0]["seq"])
            await asyncio.sleep(0.3)

            assert acks[0] | {"dup": True} == acks[1] | {"dup": True}
            assert sorted(ack["dup"] for ack in acks) == [False, True]
            assert len(one.of("message", role="visitor", text="позже")) == 1
            assert len(one.of("message", role="assistant", reply_to=acks[0]["seq"])) == 1


async def post(shop: Shop, path: str, body: object, **headers: str) -> int:
    async with httpx2.AsyncClient() as http:
        return (await http.post(f"{shop.url}{path}", content=json.dumps(body), headers=headers)).status_code


async def test_no_text_is_too_strange_for_the_record(opened: OpenShop, url: str) -> None:
    strange = "а\x00б\x1b" + "\U0001f44d" * 50 + "\u202e" + "я" * 3_900
    async with opened(ScriptedModel(otherwise="Нуль\x00 и всё."), database_url=url) as shop:
        known = await shop.newcomer()
        bearer = {"Authorization": f"Bearer {known['token']}"}
        async with shop.visitor(known) as anna:
            assert await anna.ask(strange) == "Нуль и всё."
            await anna.say({"type": "rate", "score": 1, "comment": "\x00"})
            await anna.say({"type": "contact", "name": "\x00", "phone": "+7 999 123-45-67"})
            await anna.until(type="error", code="frame_invalid", ref="frame")
            await anna.track(("Page Viewed", "/\x00" + "x" * 9_000, {"title": "\x00" * 500, "kind": "\x00"}))
            await anna.raw('{"type":"send","cmid":"12345678","body":{"text":"\\ud800"}}')
            await anna.say({"type": "hello", **known, "conversation": "\x00"})
            await anna.say({"type": "seen", "seq": 2**40})
            assert await anna.ask("а так?") == "Нуль и всё."
            conversation = anna.of("welcome")[0]["conversation"]
        log = f"/v1/conversations/{conversation}/log"
        answers = [
            (await shop.get(f"{log}?after={2**40}", **bearer)).status_code,
            (await shop.get("/v1/conversations/%00/log", **bearer)).status_code,
            (await shop.get("/v1/turns/%00", Cookie=await shop.cookie())).status_code,
            await post(shop, "/v1/operators/session", {"email": "\x00", "password": "\x00"}),
            await post(shop, "/v1/operators/session", {"email": "\ud800", "password": "\ud800"}),
            await post(
                shop,
                f"/v1/conversations/{conversation}/messages",
                {"text": "\ud800"},
                **bearer,
                **{"Idempotency-Key": "12345678"},
            ),
        ]
        assert answers == [422] * 6


async def test_a_server_that_stops_hands_its_answers_on(opened: OpenShop, url: str) -> None:
    slow = ScriptedModel(otherwise="Сейчас всё расскажу по порядку.", delay_seconds=3)
    async with opened(ScriptedModel(otherwise=HELLO), database_url=url) as there:
        known = await there.newcomer()
        async with opened(slow, database_url=url) as here, here.visitor(known) as anna:
            ack = await anna.write("расскажите про магазин")
        stopped = time.monotonic()
        async with there.visitor(known) as anna:
            answer = await anna.until(type="message", reply_to=ack["seq"])

        assert answer["text"] == HELLO
        assert time.monotonic() - stopped < LEASE_SECONDS / 2


async def test_a_server_that_stops_finishes_what_is_nearly_done(opened: OpenShop, url: str) -> None:
    model = ScriptedModel(otherwise=HELLO, delay_seconds=0.2)
    async with opened(model, database_url=url) as shop, shop.visitor() as anna:
        await anna.write("привет")
    database = open_database(url)
    (found,) = await database.read(lambda c: c.execute(text("SELECT status, attempt FROM turn WHERE seq = 1")).all())
    await database.close()

    assert tuple(found) == ("done", 1)
