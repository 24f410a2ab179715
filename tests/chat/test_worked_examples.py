"""Whole visits of capabilities.md (X, E, T, I), over real sockets, with a real receiver of triggers."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

from chat.llm.scripted import ScriptedModel
from tests.conftest import OpenShop
from tests.doubles.shop import Shop
from tests.doubles.webhook_receiver import Receiver, receiving

HELLO = "Здравствуйте! Чем помочь?"


def order(number: str, *, days_ago: float, status: str, **item: str) -> dict[str, Any]:
    placed = datetime.now(UTC) - timedelta(days=days_ago)
    return {
        "type": "order",
        "order": number,
        "placed_at": placed.isoformat(),
        "status": status,
        "total_minor": 2_799_000,
        "currency": "RUB",
        "items": [item],
    }


PHONE = {"product": "velmo-a5", "name": "Velmo A5", "category": "smartphones"}
HEADPHONES = {"product": "airis-pro", "name": "Airis Pro", "category": "headphones"}
VACUUM = {"product": "robot-s8", "name": "Робот-пылесос S8", "category": "vacuums"}


def pings(path: str, times: int) -> list[tuple[str, str, dict[str, Any]]]:
    return [("Page Ping", path, {"active_ms": 10_000})] * times


async def told(receiver: Receiver, name: str, *, within: float = 3.0) -> list[dict[str, Any]]:
    """The triggers of this name that reached the receiver, once there is one and some time for more."""

    def received() -> list[dict[str, Any]]:
        bodies = [json.loads(body) for body in receiver.bodies]
        return [body for body in bodies if body["data"]["trigger"] == name]

    async with asyncio.timeout(within):
        while not received():  # noqa: ASYNC110 - it comes when it comes
            await asyncio.sleep(0.02)
    await asyncio.sleep(0.6)
    return received()


async def known_customer(shop: Shop, *facts: dict[str, Any]) -> dict[str, Any]:
    await shop.tell("anna", *facts)
    return {"identity": shop.proof("anna")}


def prompt_of(model: ScriptedModel) -> str:
    return "\n".join(message.content for message in model.requests[-1].messages)


async def test_x3_who_ordered_a_week_ago_and_opens_the_chat_in_silence_is_spoken_to_first(opened: OpenShop) -> None:
    async with opened() as shop:
        proof = await known_customer(shop, order("R-1", days_ago=7, status="delivered", **VACUUM))
        async with shop.visitor(**proof) as anna:
            await anna.track(
                ("Page Viewed", "/ru/returns", {"kind": "returns"}),
                *pings("/ru/returns", 1),
                ("Page Viewed", "/ru/contacts", {"kind": "contacts"}),
                ("Chat Opened", "/ru/contacts", {}),
            )
            greeting = await anna.until(type="message", role="assistant", within=5.0)

        assert greeting["unasked"] is True
        assert "недавно сделали заказ" in greeting["text"]
        assert "помогу" in greeting["text"]


async def test_x3_a_stranger_who_opens_the_chat_in_silence_is_left_in_peace(opened: OpenShop) -> None:
    async with opened() as shop, shop.visitor() as stranger:
        await stranger.track(("Page Viewed", "/ru/", {"kind": "home"}), ("Chat Opened", "/ru/", {}))
        await asyncio.sleep(4)

        assert not stranger.of("message")


async def test_x1_a_known_buyer_gets_a_prompt_that_knows_the_taste_and_the_accessories(opened: OpenShop) -> None:
    model = ScriptedModel(otherwise=HELLO)
    async with opened(model) as shop:
        proof = await known_customer(
            shop,
            order("R-1", days_ago=540, status="delivered", **PHONE),
            order("R-2", days_ago=538, status="delivered", **HEADPHONES),
        )
        async with shop.visitor(**proof) as anna:
            await anna.ask("Подскажите хороший смартфон")

    prompt = prompt_of(model)
    assert "Velmo A5" in prompt
    assert "Airis Pro" in prompt
    assert "аксессуар" in prompt


async def test_x2_who_read_long_about_insurance_hears_of_it_unasked(opened: OpenShop) -> None:
    model = ScriptedModel(otherwise=HELLO)
    async with opened(model) as shop, shop.visitor() as visitor:
        await visitor.track(
            ("Page Viewed", "/uborka?utm_campaign=gen-20", {"kind": "landing"}),
            *pings("/uborka", 2),
            ("Page Viewed", "/prices", {"kind": "pricing"}),
            *pings("/prices", 3),
            ("Page Viewed", "/faq", {"kind": "faq"}),
            ("Section Expanded", "/faq", {"section": "insurance"}),
            *pings("/faq", 6),
            ("Page Viewed", "/prices", {"kind": "pricing"}),
            *pings("/prices", 2),
        )
        await visitor.ask("Здравствуйте, как заказать уборку?")

    assert "insurance" in model.requests[-1].facts["objections"] or "safety_insurance" in str(
        model.requests[-1].facts["objections"]
    )


async def test_e1_the_same_question_in_two_moods_gets_two_prompts_and_one_trigger(opened: OpenShop) -> None:
    async with receiving() as receiver:
        model = ScriptedModel(otherwise="Заказ уже в пути.")
        async with opened(model, crm_url=receiver.url) as shop:
            late = order("R-9", days_ago=9, status="in_transit", **HEADPHONES)
            proof = await known_customer(shop, late)
            async with shop.visitor(**proof) as calm:
                calm_answer = await calm.ask("Подскажите статус моего заказа")
                calm_prompt = prompt_of(model)
            async with shop.visitor(**proof) as cross:
                cross_answer = await cross.ask("Где мой заказ?? Жду уже неделю!!!")
                cross_prompt = prompt_of(model)
                (unhappy,) = await told(receiver, "customer_unhappy")

    assert calm_prompt != cross_prompt
    assert calm_answer.startswith("Заказ уже")
    assert cross_answer.startswith("Понимаю")
    assert unhappy["data"]["because"]
    assert "handoff_requested" not in str(receiver.bodies)


async def test_t2_t3_the_hurried_get_one_sentence_and_the_thorough_get_depth(opened: OpenShop) -> None:
    words = (
        "У Velmo A5 яркий экран. Камера хорошо снимает вечером. Заряда хватает надолго. "
        "Корпус тонкий и лёгкий. Есть чехлы в тон. Звук громкий и чистый."
    )
    model = ScriptedModel(otherwise=words)
    async with opened(model) as shop:
        async with shop.visitor() as hurried:
            await hurried.track(
                ("Page Viewed", "/ru/", {"kind": "home"}),
                ("Product Viewed", "/ru/product/velmo-a5", {"kind": "product", "product_id": "velmo-a5"}),
                ("Checkout Started", "/ru/checkout", {"kind": "checkout", "step": "contact"}),
            )
            await hurried.write("Velmo A5 есть?")
            short = await hurried.ask("срочно, надо сегодня")
        async with shop.visitor() as thorough:
            for path, kind in (("/ru/articles/1", "article"), ("/ru/manual", "manual"), ("/ru/reviews", "reviews")):
                await thorough.track(
                    ("Page Viewed", path, {"kind": kind}),
                    *pings(path, 8),
                    ("Scroll Depth Reached", path, {"percent": 100}),
                )
            await thorough.track(("Section Expanded", "/ru/manual", {"section": "specs"}))
            deep = await thorough.ask(
                "Расскажите подробно про Velmo A5: чем его камера отличается от других, сколько держит батарея, "
                "и можно ли сравнить примеры ночных снимков?"
            )

    assert short.count(".") <= 2
    assert len(deep) > 2 * len(short)


async def test_i1_orders_balance_and_the_last_call_are_facts_of_the_profile(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        proof = await known_customer(
            shop,
            order("R-1", days_ago=3, status="in_transit", **PHONE),
            {"type": "bonus_balance", "balance_minor": 50_000},
            {"type": "call", "result": "просил перезвонить", "at": datetime.now(UTC).isoformat()},
        )
        async with shop.visitor(**proof) as anna:
            await anna.ask("привет")
            history = shop.server.sessions.all()[0].profile.history

    assert ([o.order for o in history.orders], history.bonus_minor) == (["R-1"], 50_000)
    assert history.last_call == "просил перезвонить"


async def test_v2_the_visitor_sees_exactly_what_was_in_the_prompt_and_can_be_forgotten(opened: OpenShop) -> None:
    model = ScriptedModel(otherwise=HELLO)
    async with opened(model) as shop:
        proof = await known_customer(shop, order("R-1", days_ago=3, status="in_transit", **PHONE))
        known = await shop.newcomer()
        bearer = {"Authorization": f"Bearer {known['token']}"}
        async with shop.visitor(known, **proof) as anna:
            await anna.ask("где мой заказ?")
            panel = (await shop.get("/v1/me", **bearer)).json()
            prompt = prompt_of(model)
            assert panel["facts"]
            assert all(fact["text"] in prompt for fact in panel["facts"])
            assert panel["messages"] == 2
        assert (await shop.delete("/v1/me", **bearer)).status_code == 204

        for table in ("visitor", "fact", "snapshot", "conversation", "log", "turn", "outbox", "contact"):
            assert await shop.rows(f"SELECT * FROM {table}") == [], table
        assert len(await shop.rows("SELECT * FROM audit")) == 1


async def test_v2_whoever_is_forgotten_is_cut_off_and_comes_back_as_a_stranger(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(known) as anna:
            await anna.ask("привет")
            await shop.delete("/v1/me", Authorization=f"Bearer {known['token']}")

            assert await anna.closed() == 4401
        async with shop.visitor(known) as stranger:
            assert stranger.of("welcome")[0]["head_seq"] == 0


async def test_v1_of_a_visitor_who_declined_nothing_but_the_talk_is_written_down(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO)) as shop:
        proof = await known_customer(shop, order("R-1", days_ago=3, status="in_transit", **PHONE))
        async with shop.visitor(consent={"behaviour": False, "personalisation": False}, **proof) as anna:
            await anna.ask("срочно, сколько стоит доставка?")
            (row,) = await shop.rows("SELECT trace FROM turn")
            (talk,) = await shop.rows("SELECT glance FROM conversation")
            trace = json.loads(row["trace"])

    assert trace["layers"] == ["dialogue"]
    assert trace["reading"]["patterns"] == {}
    assert json.loads(talk["glance"])["levels"] == {}
    assert "desktop" not in row["trace"]
    assert "Velmo" not in row["trace"]
