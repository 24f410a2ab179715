import asyncio
import json
import uuid
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chat.errors import ModelUnavailable
from chat.llm.scripted import ScriptedModel
from chat.turn.plan import Offer
from profiles.events import MomentReached
from tests.conftest import OpenShop
from tests.doubles.shop import Shop
from tests.doubles.socket_client import JUST_CHAT, Client

HELLO = "Здравствуйте! Чем помочь?"


async def test_a_message_is_acknowledged_and_answered_while_the_answer_grows(opened: OpenShop) -> None:
    long = "Доставляем по всей стране и всегда предупреждаем о приезде курьера заранее. " * 2
    async with opened(ScriptedModel(otherwise=long, delay_seconds=0.01)) as shop, shop.visitor() as anna:
        ack = await anna.write("Как у вас с доставкой?")
        answer = await anna.until(type="message", role="assistant")

        assert (ack["seq"], ack["dup"]) == (1, False)
        assert answer["reply_to"] == 1
        grown = "".join(delta["text"] for delta in anna.of("delta"))
        assert len(anna.of("delta")) > 1, "an answer is seen while it grows"
        assert answer["text"].startswith(grown.strip()[:40])


async def test_the_same_message_sent_twice_is_stored_and_answered_once(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        cmid = str(uuid.uuid4())
        first = await anna.write("привет", cmid)
        await anna.until(type="message", role="assistant")
        await anna.say({"type": "send", "cmid": cmid, "body": {"text": "привет"}})
        second = await anna.until(type="ack", cmid=cmid, dup=True)
        await anna.say({"type": "send", "cmid": cmid, "body": {"text": "другое"}})
        conflict = await anna.until(type="error", code="cmid_conflict")

        assert (second["seq"], second["mid"]) == (first["seq"], first["mid"])
        assert conflict["ref"] == cmid
        assert [row["role"] for row in anna.log] == ["visitor", "assistant"]


async def test_after_a_cut_only_what_was_missed_comes_and_equals_a_fresh_load(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as before:
            await before.ask("раз")
            seen = before.log
        async with shop.visitor(known) as elsewhere:
            await elsewhere.ask("два")
        async with shop.visitor(known, since={"epoch": before.of("welcome")[0]["epoch"], "seq": len(seen)}) as resumed:
            await resumed.until(type="message", seq=4)
            missed = resumed.of("message")
            assert resumed.of("welcome")[0]["resumed"] is True
        async with shop.visitor(known) as fresh:
            await fresh.until(type="message", seq=4)

            assert [row["seq"] for row in missed] == [3, 4]
            assert [*seen, *missed] == fresh.log


async def test_a_second_tab_shows_the_same_conversation(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as one, shop.visitor(known) as two:
            await one.ask("привет из первой вкладки")
            await two.until(type="message", role="assistant")
            await two.ask("привет из второй")
            await one.until(type="message", seq=4)

            assert one.log == two.log


async def test_a_burst_of_short_messages_is_answered_once(opened: OpenShop) -> None:
    model = ScriptedModel(("не хочет включаться", "Понял вас."), otherwise="рано", delay_seconds=0.4)
    async with opened(model) as shop, shop.visitor() as anna:
        await anna.write("привет")
        await anna.write("у меня вопрос")
        ack = await anna.write("новый пылесос не хочет включаться")
        answer = await anna.until(type="message", role="assistant")
        await asyncio.sleep(0.5)

        assert answer["reply_to"] == ack["seq"]
        assert len(anna.of("message", role="assistant")) == 1
        statuses = await shop.rows("SELECT status FROM turn WHERE purpose = 'reply' ORDER BY seq")
        assert [row["status"] for row in statuses] == ["merged", "merged", "done"]


async def test_a_message_in_the_middle_of_an_answer_is_answered_after_it(opened: OpenShop) -> None:
    story = "Наш магазин открылся давно и с тех пор растёт каждый день вместе с вами и вашими друзьями."
    model = ScriptedModel(("магазин", story), ("спасибо", "Пожалуйста!"), delay_seconds=0.03)
    async with opened(model) as shop, shop.visitor() as anna:
        first = await anna.write("расскажите про магазин")
        await anna.until(type="delta")
        second = await anna.write("спасибо")
        await anna.until(type="message", role="assistant", reply_to=second["seq"])

        answers = anna.of("message", role="assistant")
        assert [row["reply_to"] for row in answers] == [first["seq"], second["seq"]]
        assert answers[0]["text"] == story


@pytest.mark.parametrize(
    "fault",
    [
        ["Секунду, сейчас расскажу вам про нашу доставку,", ModelUnavailable("cut", kind="dropped")],
        [ModelUnavailable("slow", kind="timeout")],
    ],
    ids=["in the middle", "at once"],
)
async def test_a_model_that_breaks_off_leaves_a_grounded_answer(opened: OpenShop, fault: list[object]) -> None:
    async with opened(ScriptedModel(("доставк", fault))) as shop, shop.visitor() as anna:  # type: ignore[arg-type]
        answer = await anna.ask("Сколько стоит доставка?")

        assert "/ru/delivery" in answer
        (trace,) = await shop.rows("SELECT trace FROM turn WHERE status = 'done'")
        model = json.loads(trace["trace"])["model"]
        assert model["failures"] != []
        assert (model["asked"], model["name"]) == (ScriptedModel().name, "grounded")


async def test_when_nothing_can_answer_the_visitor_is_told_so_once(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=ValueError("broken"))) as shop, shop.visitor() as anna:
        answer = await anna.ask("Сколько стоит доставка?")
        await asyncio.sleep(0.2)

        assert "Не получилось ответить" in answer
        assert len(anna.of("message", role="assistant")) == 1


async def test_without_consent_only_messages_are_stored(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor(consent=JUST_CHAT) as anna:
        await anna.track(("Page Viewed", "/ru/returns", {"kind": "returns"}))
        await anna.ask("привет")
        await asyncio.sleep(1.3)

        assert await shop.rows("SELECT * FROM fact") == []
        assert await shop.rows("SELECT * FROM snapshot") == []
        assert len(await shop.rows("SELECT * FROM log")) == 2
        (trace,) = await shop.rows("SELECT trace FROM turn")
        assert "returns" not in json.dumps(json.loads(trace["trace"])["prompt"])


async def test_consent_given_later_begins_the_record_there(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known, consent=JUST_CHAT) as anna:
            await anna.ask("привет")
            await anna.say({"type": "consent", "behaviour": True, "personalisation": True})
            await anna.track(("Page Viewed", "/ru/warranty", {"kind": "warranty"}))
            await anna.ask("а гарантия?")
            facts = "".join(row["events"] for row in await shop.rows("SELECT events FROM fact"))
            assert "/ru/warranty" in facts
        shop.server.sessions.forget(shop.server.sessions.all()[0].visitor)
        again = await shop.server.sessions.of(known["visitor"])  # type: ignore[arg-type]
        assert [line.text for line in again.profile.dialogue.lines if line.role == "visitor"] == [
            "привет",
            "а гарантия?",
        ]


async def refused(shop: Shop, *frames: str | bytes, **options: str) -> tuple[Client, int | None]:
    async with Client.connect(shop.url, "/v1/socket", "chat.v1", **options) as client:
        for frame in frames:
            await client.raw(frame)
        return client, await client.closed()


async def test_what_is_no_hello_is_refused_in_words(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        forged = {"type": "hello", "token": "x.y.z", "visitor": "v", "site": "demo", "consent": JUST_CHAT}

        client, code = await refused(shop, json.dumps(forged))
        assert (client.frames[0]["code"], client.frames[0]["fatal"], code) == ("token_invalid", True, 4401)

        client, code = await refused(shop, "{]")
        assert (client.frames[0]["code"], code) == ("frame_invalid", 4400)


async def test_a_page_of_another_origin_may_not_speak(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO), origins=("https://polka.example",)) as shop:
        client, code = await refused(shop, "{}", origin="https://rival.example")

        assert (client.frames[0]["code"], code) == ("origin_refused", 4403)


@pytest.mark.parametrize(
    "frame",
    [
        "не json",
        "[]",
        '{"type":"dance"}',
        '{"type":"send","cmid":"12345678"}',
        '{"type":"send","cmid":"12345678","body":{"text":""}}',
        '{"type":"send","cmid":"12345678","body":{"text":"x","html":"<b>"}}',
        '{"type":"send","cmid":"12345678","body":{"text":"\\u0000 "}}',
        '{"type":"rate","score":NaN}',
        json.dumps({"type": "send", "cmid": "12345678", "body": {"text": "ы" * 4_001}}),
        json.dumps({"type": "events", "batch": "x" * 70_000, "sentAt": ""}),
        "[" * 20_000,
        b"\xff\x00",
    ],
)
async def test_a_bad_frame_gets_a_typed_error_and_the_talk_goes_on(opened: OpenShop, frame: str | bytes) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        await anna.raw(frame)
        error = await anna.until(type="error")

        assert (error["code"], error["fatal"]) == ("frame_invalid", False)
        assert await anna.ask("а так?") == HELLO


async def test_flooding_is_refused_with_the_time_to_wait(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        for number in range(31):
            await anna.say({"type": "send", "cmid": f"flood-{number:04}", "body": {"text": "ещё"}})
        error = await anna.until(type="error")

        assert error["code"] == "rate_limited"
        assert error["retry_after"] > 0


async def test_three_messages_are_answered_in_their_order(opened: OpenShop) -> None:
    story = "Наш магазин открылся давно и с тех пор растёт каждый день вместе с вами и вашими друзьями."
    model = ScriptedModel(("магазин", story), ("третье", "На третье."), otherwise="На второе.", delay_seconds=0.05)
    async with opened(model) as shop, shop.visitor() as anna:
        first = await anna.write("расскажите про магазин")
        await anna.until(type="delta")
        await anna.write("второе")
        third = await anna.write("третье")
        await anna.until(type="message", role="assistant", reply_to=third["seq"])

        answers = anna.of("message", role="assistant")
        assert [(row["reply_to"], row["text"]) for row in answers] == [
            (first["seq"], story),
            (third["seq"], "На третье."),
        ]


async def test_a_message_sent_again_while_it_is_answered_costs_it_nothing(opened: OpenShop) -> None:
    model = ScriptedModel(otherwise="Сейчас расскажу.", delay_seconds=0.3)
    async with opened(model) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as anna:
            cmid = str(uuid.uuid4())
            await anna.write("расскажите", cmid)
            session = shop.server.sessions.get(known["visitor"])  # type: ignore[arg-type]
            assert session is not None
            session.receipts = type(session.receipts)()
            again = await anna.write("расскажите", cmid)
            answer = await anna.until(type="message", role="assistant", within=3)

            assert answer["reply_to"] == again["seq"]


async def test_an_offer_that_fails_is_not_apologised_for(opened: OpenShop) -> None:
    model = ScriptedModel(otherwise=ValueError("broken"))
    async with opened(model) as shop, shop.visitor() as anna:
        await anna.track(("Page Viewed", "/ru/", {"kind": "home"}))
        await anna.until(type="welcome")
        session = shop.server.sessions.all()[0]
        step = session.preview(MomentReached(at=datetime.now(UTC)))
        offering = replace(step, plan=replace(step.plan, action=Offer(about="help")))
        await shop.server.intake._offer(session, offering)
        await asyncio.sleep(0.3)

        assert not anna.of("message")
        assert session.is_muted
