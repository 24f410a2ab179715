"""Erased is erased, a flood is refused, and a record that fails is told apart from an error of the visitor."""

import asyncio
import json
import logging
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import httpx2
import pytest
from sqlalchemy import Connection, text

from chat.hub import forgetting
from chat.llm.scripted import ScriptedModel
from chat.running.work import hear, poll
from chat.session import load_profile
from profiles.ids import ConversationId, SiteId, VisitorId
from store import people, record
from tests.conftest import OpenShop
from tests.doubles.shop import Shop
from tests.doubles.socket_client import ALLOWED, JUST_CHAT, Client

HELLO = "Здравствуйте! Чем помочь?"
TABLES = ("visitor", "fact", "snapshot", "conversation", "log", "turn", "outbox")


async def stored(shop: Shop) -> dict[str, int]:
    return {table: len(await shop.rows(f"SELECT * FROM {table}")) for table in TABLES}


def bearer(known: dict[str, str]) -> dict[str, str]:
    return {"Authorization": f"Bearer {known['token']}"}


async def rename(shop: Shop, table: str, name: str) -> None:
    def renamed(connection: Connection) -> None:
        connection.execute(text(f"ALTER TABLE {table} RENAME TO {name}"))

    await shop.database.write(renamed)


async def test_messages_under_way_while_a_visitor_is_erased_leave_nothing(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as anna:
            await anna.ask("раз")
            erasing = asyncio.create_task(shop.delete("/v1/me", **bearer(known)))
            for number in range(5):
                await anna.say({"type": "send", "cmid": f"inflight-{number}", "body": {"text": "тайна"}})
            assert (await erasing).status_code == 204
            assert await anna.closed() == 4401

        assert await stored(shop) == dict.fromkeys(TABLES, 0)


async def test_nothing_wakes_up_for_a_session_whose_visitor_was_erased(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        await anna.track(("Page Viewed", "/ru/returns", {"kind": "returns"}))
        await anna.ask("привет")
        (session,) = shop.server.sessions.all()
        session.wake = asyncio.get_running_loop().call_later(60, print)
        timer = session.wake

        shop.server.sessions.forget(session.visitor)

        assert timer.cancelled()
        assert not session.pending
        assert session.is_forgotten


async def test_a_call_for_a_human_is_limited_and_a_ping_is_not(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        for _ in range(20):
            await anna.say({"type": "contact", "phone": "+7 999 123-45-67"})
            await anna.say({"type": "ping"})
        error = await anna.until(type="error", code="rate_limited")

        assert (error["ref"], error["fatal"]) == ("contact", False)
        assert len(await shop.rows("SELECT * FROM contact")) == 6
        await asyncio.sleep(0.1)
        assert len(anna.of("pong")) == 20


async def test_a_record_that_fails_is_put_off_over_http_and_over_the_socket(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as anna:
            talk = anna.of("welcome")[0]["conversation"]
            await rename(shop, "log", "away")
            await anna.say({"type": "send", "cmid": "12345678", "body": {"text": "привет"}})
            error = await anna.until(type="error")
            async with httpx2.AsyncClient() as http:
                path = f"{shop.url}/v1/conversations/{talk}/messages"
                headers = {**bearer(known), "Idempotency-Key": "12345678"}
                answer = await http.post(path, json={"text": "привет"}, headers=headers)
            await rename(shop, "away", "log")

        assert (error["code"], error["fatal"], error["retry_after"]) == ("overloaded", False, 2.0)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
        assert answer.json()["error"]["code"] == "overloaded"


async def test_a_hello_that_fails_invites_to_come_back(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        await rename(shop, "conversation", "away")
        async with Client.connect(shop.url, "/v1/socket", "chat.v1") as client:
            await client.say({"type": "hello", "site": "demo", "consent": ALLOWED, **known})
            code = await client.closed()
        await rename(shop, "away", "conversation")

        assert (client.frames[0]["code"], client.frames[0]["fatal"], code) == ("overloaded", False, 4013)


async def test_a_browser_that_refuses_for_its_user_is_heeded_on_every_choice(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, httpx2.AsyncClient() as http:
        headers = {**bearer(await shop.newcomer()), "Sec-GPC": "1"}
        answer = await http.post(f"{shop.url}/v1/me/consent", json=ALLOWED, headers=headers)

        assert answer.json() == {"behaviour": False, "personalisation": False}


async def test_what_pends_is_dropped_when_consent_is_withdrawn(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        await anna.track(("Page Viewed", "/ru/returns", {"kind": "returns"}))
        await anna.say({"type": "consent", "behaviour": False, "personalisation": False})
        await anna.ask("привет")

        assert not shop.server.sessions.all()[0].pending


async def test_a_snapshot_that_is_no_longer_read_is_no_dead_end(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as anna:
            await anna.ask("привет")
        shop.server.sessions.forget(VisitorId(known["visitor"]))

        def spoil(connection: Connection) -> None:
            connection.execute(text("UPDATE snapshot SET profile = '{}'"))

        await shop.database.write(spoil)
        async with shop.visitor(known) as anna:
            assert (await anna.write("ещё раз"))["seq"] == 3


async def test_a_profile_is_rebuilt_from_the_end_of_a_long_log(opened: OpenShop) -> None:
    site, anna, now = SiteId("demo"), VisitorId("anna"), datetime.now(UTC)

    def fill(connection: Connection) -> None:
        with record.opening(connection, id_=ConversationId("talk"), site=site, visitor=anna, at=now) as held:
            for number in range(600):
                held.say(role="visitor", text=f"line {number}", at=now + timedelta(seconds=number))

    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        await shop.database.write(fill)
        profile, _ = await shop.database.read(lambda c: load_profile(c, site, anna))

    assert profile.dialogue.lines[-1].text == "line 599"


async def test_events_are_refused_before_they_are_read(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, httpx2.AsyncClient() as http:
        answer = await http.post(f"{shop.url}/v1/batch", content=b"{]", headers={"Authorization": "Bearer x.y.z"})

        assert json.loads(answer.content)["error"]["code"] == "token_invalid"


async def test_a_page_that_closes_in_the_middle_of_its_report_is_no_fault_of_ours(
    opened: OpenShop, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        token = (await shop.newcomer())["token"]
        monkeypatch.setattr(logging.getLogger("uvicorn.error"), "handlers", [caplog.handler])
        address = urlsplit(shop.url)
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        head = f"POST /v1/batch HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer {token}\r\nContent-Length: 100\r\n\r\n"
        writer.write(head.encode() + b"{")
        await writer.drain()
        await asyncio.sleep(0.1)
        writer.close()
        await reader.read()
        await asyncio.sleep(0.1)

        assert [log.message for log in caplog.records] == []
        assert (await shop.get("/healthz")).status_code == 200


async def test_another_server_lets_go_of_whoever_was_erased(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as anna:
            hear(shop.server, forgetting(VisitorId(known["visitor"])))

            assert await anna.closed() == 4401
            assert shop.server.sessions.get(VisitorId(known["visitor"])) is None


async def erase_elsewhere(shop: Shop, visitor: str) -> None:
    """Erase as another server does whose word of it is lost."""
    now = datetime.now(UTC)
    await shop.database.write(lambda c: people.forget(c, shop.site.id, VisitorId(visitor), now))


async def test_a_first_message_of_somebody_erased_elsewhere_is_refused(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known, consent=JUST_CHAT) as anna:
            await erase_elsewhere(shop, known["visitor"])
            await anna.say({"type": "send", "cmid": "12345678", "body": {"text": "тайна"}})

            assert await anna.closed() == 4401
        assert await stored(shop) == dict.fromkeys(TABLES, 0)

        async with shop.visitor(known) as stranger:
            assert await stranger.ask("привет") == HELLO


async def test_an_erasure_whose_wake_up_was_lost_is_found_by_the_slow_poll(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as anna:
            await anna.ask("привет")
            await poll(shop.server)
            assert anna.close_code is None
            await erase_elsewhere(shop, known["visitor"])
            await poll(shop.server)

            assert await anna.closed() == 4401
        await asyncio.sleep(1.5)  # whatever waited to be stored would be by now
        assert await stored(shop) == dict.fromkeys(TABLES, 0)
