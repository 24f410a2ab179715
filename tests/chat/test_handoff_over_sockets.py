import asyncio
import time
from pathlib import Path

import pytest

from chat.desk import Operator
from chat.errors import SpeakerChanged
from chat.llm.scripted import ScriptedModel
from profiles.ids import ConversationId, OperatorId
from tests.conftest import OpenShop
from tests.doubles.shop import open_shop
from tests.doubles.socket_client import Client

HELLO = "Здравствуйте! Чем помочь?"
NOWHERE = "redis://127.0.0.1:1"


async def waiting(operator: Client) -> str:
    """The conversation that waits for a human, once the inbox shows it."""

    def found() -> list[str]:
        items = [item for frame in operator.of("inbox") for item in frame["items"]]
        return [item["conversation"] for item in items if item["status"] == "pending"]

    async with asyncio.timeout(2):
        while not found():  # noqa: ASYNC110 - the inbox comes when it comes
            await asyncio.sleep(0.01)
    return found()[0]


async def test_asking_for_a_human_reaches_the_console_within_a_second(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.ask("привет")
        asked = time.monotonic()
        await anna.write("позовите человека")
        conversation = await waiting(olga)
        assert time.monotonic() - asked < 1

        await olga.say({"type": "watch", "conversation": conversation, "after": 0})
        card = (await olga.until(type="card"))["card"]
        await olga.say({"type": "take", "conversation": conversation})
        state = await anna.until(type="state", speaker="operator")
        await olga.say({"type": "send", "conversation": conversation, "cmid": "olga-0001", "body": {"text": "Слушаю"}})
        words = await anna.until(type="message", role="operator")

        assert "позовите человека" in card["brief"]["question"]
        assert set(card["reading"]["patterns"]) == {"hesitant", "urgent", "researcher", "returning_problem"}
        assert state["name"] == ""
        assert (words["text"], words["name"]) == ("Слушаю", "")


async def test_a_role_is_no_name_to_the_visitor_and_a_name_is(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.write("can I talk to a human please?")
        conversation = await waiting(olga)
        await olga.say({"type": "typing", "conversation": conversation, "on": True})
        typing = await anna.until(type="typing")
        ivan = Operator(OperatorId("ivan"), "Иван", "ivan@polka.example")
        await shop.server.desk.take(ivan, ConversationId(conversation))
        state = await anna.until(type="state", speaker="operator")

        assert (typing["name"], state["name"]) == ("", "Иван")
        assert "Оператор" not in str(anna.of("state") + anna.of("typing"))


async def test_the_bot_is_silent_while_a_human_speaks_and_answers_again_after_the_hand_back(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.write("позовите человека")
        conversation = await waiting(olga)
        await olga.say({"type": "take", "conversation": conversation})
        await anna.until(type="state", speaker="operator")
        held = await anna.write("где мой заказ?")
        await asyncio.sleep(0.3)
        assert not anna.of("message", role="assistant", reply_to=held["seq"])

        await olga.say({"type": "hand_back", "conversation": conversation, "note": "Заказ найден"})
        await anna.until(type="state", speaker="assistant")
        assert await anna.ask("спасибо") == HELLO
        assert "Заказ найден" not in str(anna.frames), "a note is between colleagues"

        said = await shop.rows("SELECT seq, kind, payload FROM log ORDER BY seq")
        speaker = "assistant"
        for row in said:
            if row["kind"] == "state":
                speaker = "operator" if '"speaker":"operator"' in row["payload"] else "assistant"
            assert not (speaker == "operator" and '"role":"assistant"' in row["payload"])


async def test_an_operator_who_takes_the_word_in_mid_answer_silences_the_bot(opened: OpenShop) -> None:
    story = "Наш магазин открылся давно и с тех пор растёт каждый день вместе с вами и вашими друзьями."
    model = ScriptedModel(otherwise=story, delay_seconds=0.05)
    async with opened(model) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.write("расскажите про магазин")
        await anna.until(type="delta")
        await olga.until(type="inbox")
        (found,) = await shop.rows("SELECT id FROM conversation")
        await olga.say(
            {"type": "send", "conversation": found["id"], "cmid": "olga-0001", "body": {"text": "Я расскажу сама"}}
        )
        await anna.until(type="message", role="operator")
        await asyncio.sleep(1)

        assert not anna.of("message", role="assistant")
        assert model.open_streams == 0


async def test_of_two_operators_one_gets_the_conversation(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.write("оператор!")
        conversation = await waiting(olga)
        await olga.say({"type": "take", "conversation": conversation})
        await anna.until(type="state", speaker="operator")
        rival = Operator(OperatorId("ivan"), "Иван", "ivan@polka.example")

        with pytest.raises(SpeakerChanged, match="Оператор"):
            await shop.server.desk.take(rival, ConversationId(conversation))


async def test_with_nobody_online_the_visitor_is_told_and_leaves_a_contact(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        await anna.say({"type": "human"})
        state = await anna.until(type="state")
        await anna.say({"type": "contact", "name": "Анна", "phone": "8 (999) 123-45-67"})
        thanks = await anna.until(type="message", role="system")

        assert (state["reason"], state["speaker"]) == ("nobody_online", "assistant")
        assert "контакт записан" in thanks["text"]
        (contact,) = await shop.rows("SELECT name, phone FROM contact")
        assert contact == {"name": "Анна", "phone": "79991234567"}
        assert [row["name"] for row in await shop.rows("SELECT name FROM outbox ORDER BY subject_seq")] == [
            "handoff_requested",
            "contact_left",
        ]
        assert await anna.ask("а пока: какая гарантия?") == HELLO


async def test_where_nobody_knows_who_is_online_a_human_is_called(tmp_path: Path) -> None:
    async with open_shop(NOWHERE, tmp_path, ScriptedModel(otherwise=HELLO)) as shop:
        for call in ({"type": "human"}, {"type": "send", "cmid": "anna-0001", "body": {"text": "позовите человека"}}):
            async with shop.visitor() as anna:
                await anna.say(call)
                state = await anna.until(type="state")
                (words,) = anna.of("message", role="assistant")

                assert (state["reason"], state["speaker"]) == ("requested", "nobody")
                assert "Зову коллегу" in words["text"]
                assert anna.of("welcome")[0]["operators_online"] is None


async def test_a_call_after_a_human_has_spoken_is_a_new_one_also_where_the_profile_does_not_know(
    opened: OpenShop,
) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.ask("привет")
        (session,) = shop.server.sessions.all()
        before = session.profile
        await anna.say({"type": "human"})
        here = await waiting(olga)
        words = {"type": "send", "conversation": here, "cmid": "olga-0001", "body": {"text": "Слушаю"}}
        await olga.say(words)
        await olga.say({"type": "hand_back", "conversation": here, "note": ""})
        await anna.until(type="state", reason="handed_back")
        session.profile = before
        await anna.say({"type": "human"})
        await olga.until(type="ack", cmid="olga-0001")
        async with asyncio.timeout(5):
            while len(told := await shop.rows("SELECT name FROM outbox")) < 2:  # noqa: ASYNC110 - the record tells nobody
                await asyncio.sleep(0.02)

        assert [row["name"] for row in told] == ["handoff_requested", "handoff_requested"]


async def test_a_call_by_the_button_and_in_words_is_one_call(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        await anna.say({"type": "human"})
        await anna.until(type="state", reason="nobody_online")
        await anna.write("Позовите человека")

        assert [row["name"] for row in await shop.rows("SELECT name FROM outbox")] == ["handoff_requested"]
        (facts,) = await shop.rows("SELECT group_concat(events) AS told FROM fact")
        assert facts["told"].count("handoff_requested#") == 1


async def test_a_corrected_pattern_stays_corrected_and_is_remembered(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.ask("срочно нужен телефон сегодня")
        (found,) = await shop.rows("SELECT id FROM conversation")
        await olga.say({"type": "correct", "conversation": found["id"], "pattern": "urgent", "holds": False})
        await olga.say({"type": "watch", "conversation": found["id"], "after": 0})
        card = (await olga.until(type="card"))["card"]

        judged = card["reading"]["patterns"]["urgent"]
        assert (judged["level"] < 0.4, bool(judged["gate"])) == (True, True)
        assert [row["act"] for row in await shop.rows("SELECT act FROM audit")] == ["correct:urgent:fails"]


async def test_a_stranger_sees_no_desk(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        async with Client.connect(shop.url, "/v1/desk", "desk.v1") as nobody:
            assert (await nobody.until(type="error"))["code"] == "token_invalid"
            assert await nobody.closed() == 4401
        assert (await shop.get("/v1/turns")).status_code == 401


async def test_what_was_asked_of_a_human_who_hands_back_is_answered(opened: OpenShop) -> None:
    model = ScriptedModel(("доставка", "Привезём завтра."), otherwise=HELLO)
    async with opened(model) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.write("позовите человека")
        conversation = await waiting(olga)
        await olga.say({"type": "take", "conversation": conversation})
        await anna.until(type="state", speaker="operator")
        asked = await anna.write("сколько идёт доставка?")
        await olga.say({"type": "hand_back", "conversation": conversation})
        answer = await anna.until(type="message", role="assistant", reply_to=asked["seq"])

        assert answer["text"] == "Привезём завтра."


async def test_a_turn_that_an_operator_cut_short_is_never_taken_up_again(opened: OpenShop) -> None:
    story = "Наш магазин открылся давно и с тех пор растёт каждый день вместе с вами и вашими друзьями."
    model = ScriptedModel(otherwise=story, delay_seconds=0.05)
    async with opened(model) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.write("расскажите про магазин")
        await anna.until(type="delta")
        await anna.write("и про доставку")
        (found,) = await shop.rows("SELECT id FROM conversation")
        await olga.say({"type": "take", "conversation": found["id"]})
        await anna.until(type="state", speaker="operator")
        seen = len(anna.of("delta"))
        await asyncio.sleep(1)

        assert len(anna.of("delta")) == seen
        statuses = await shop.rows("SELECT DISTINCT status FROM turn WHERE purpose = 'reply'")
        assert [row["status"] for row in statuses] == ["dropped"]


async def test_whoever_called_a_human_is_not_left_in_silence_when_nobody_is_left(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        async with shop.operator():
            await anna.write("позовите человека")
            await anna.until(type="state", speaker="nobody")
        await asyncio.sleep(0.2)

        assert await anna.ask("какая у вас доставка?") == HELLO
        assert anna.of("state")[-1]["reason"] == "nobody_online"


async def test_a_colleague_may_go_on_where_the_holder_has_left(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop, shop.visitor() as anna:
        async with shop.operator() as olga:
            await anna.write("позовите человека")
            conversation = await waiting(olga)
            await olga.say({"type": "take", "conversation": conversation})
            await anna.until(type="state", speaker="operator")
        await asyncio.sleep(0.2)
        ivan = Operator(OperatorId("ivan"), "Иван", "ivan@polka.example")
        await shop.server.desk.take(ivan, ConversationId(conversation))

        assert (await anna.until(type="state", name="Иван"))["speaker"] == "operator"
