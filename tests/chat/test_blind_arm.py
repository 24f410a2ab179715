"""One in ten visitors gets the same assistant without the reading, so that its worth can be told from the outcomes."""

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from chat.arrival import arm
from chat.llm.scripted import ScriptedModel
from profiles.events import ArmAssigned, ConsentChosen, Event, PageViewed, SessionStarted
from profiles.fold import apply
from profiles.ids import SiteId, VisitorId
from profiles.profile import Profile
from store import people
from tests.conftest import OpenShop
from tests.doubles.shop import Shop

HELLO = "Здравствуйте! Чем помочь?"
BLIND, SEEING = {"blind_share": 1.0}, {"blind_share": 0.0}
CROSS = "Где мой заказ?? Жду уже неделю!!!"


async def anna(shop: Shop) -> dict[str, Any]:
    """A customer whose order is late."""
    placed = datetime.now(UTC) - timedelta(days=9)
    bought = {"product": "robot-s8", "name": "Робот-пылесос S8", "category": "vacuums"}
    order = {
        "type": "order", "order": "R-9", "placed_at": placed.isoformat(), "status": "in_transit",
        "total_minor": 2_799_000, "currency": "RUB", "items": [bought],
    }  # fmt: skip
    await shop.tell("anna", order)
    return {"identity": shop.proof("anna")}


def looked_around() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        ("Product Viewed", "/ru/product/velmo-a5", {"kind": "product", "product_id": "velmo-a5"}),
        ("Page Viewed", "/ru/returns", {"kind": "returns"}),
        ("Page Ping", "/ru/returns", {"active_ms": 10_000}),
    ]


async def trace_of_a_cross_question(opened: OpenShop, rules: dict[str, float]) -> dict[str, Any]:
    async with opened(ScriptedModel(otherwise="Заказ уже в пути."), **rules) as shop:
        async with shop.visitor(**await anna(shop)) as visitor:
            await visitor.track(*looked_around())
            await visitor.ask(CROSS)
        (turn,) = await shop.rows("SELECT trace FROM turn WHERE purpose = 'reply' ORDER BY created_at DESC LIMIT 1")
        return dict(json.loads(turn["trace"]))


async def test_the_blind_side_gets_the_neutral_prompt_of_the_same_shop(opened: OpenShop) -> None:
    blind = await trace_of_a_cross_question(opened, BLIND)

    contract = blind["prompt"]["contract"]
    assert (blind["arm"], blind["prompt"]["facts"]) == ("blind", [])
    assert (contract["depth"], contract["acknowledge_first"], contract["may_sell"]) == ("normal", False, True)
    assert not blind["reply"].startswith("Понимаю")
    told = "\n".join(message["content"] for message in blind["prompt"]["messages"])
    assert "Velmo" not in told.replace(CROSS, "")
    assert "returns" not in told


async def test_the_seeing_side_gets_the_reading(opened: OpenShop) -> None:
    seeing = await trace_of_a_cross_question(opened, SEEING)

    assert seeing["arm"] == "personalised"
    assert seeing["prompt"]["facts"]
    assert seeing["prompt"]["contract"]["acknowledge_first"] is True
    assert seeing["reply"].startswith("Понимаю")


async def test_the_rules_of_both_sides_are_the_same_prompt_to_the_letter(opened: OpenShop) -> None:
    blind, seeing = [await trace_of_a_cross_question(opened, rules) for rules in (BLIND, SEEING)]

    assert blind["prompt"]["messages"][0] == seeing["prompt"]["messages"][0]
    assert blind["reading"]["patterns"].keys() == seeing["reading"]["patterns"].keys(), "read, but not acted upon"


async def test_the_blind_side_is_never_spoken_to_unasked(opened: OpenShop) -> None:
    async with opened(**BLIND) as shop, shop.visitor(**await anna(shop)) as visitor:
        await visitor.track(*looked_around(), ("Chat Opened", "/ru/returns", {}))
        await asyncio.sleep(4)

        assert not visitor.of("message")


@pytest.mark.parametrize("words", ["позовите человека", "я подам на вас в суд", "удалите мои персональные данные"])
async def test_hard_gates_hold_on_the_blind_side(opened: OpenShop, words: str) -> None:
    async with opened(ScriptedModel(otherwise=HELLO), **BLIND) as shop, shop.operator(), shop.visitor() as visitor:
        await visitor.write(words)
        state = await visitor.until(type="state")

        assert (state["status"], state["speaker"]) == ("pending", "nobody")


async def facts(shop: Shop, kind: str) -> list[dict[str, Any]]:
    """The stored facts of one kind, oldest first."""
    batches = [json.loads(row["events"]) for row in await shop.rows("SELECT events FROM fact ORDER BY first")]
    return [fields for batch in batches for name, fields in batch if name == kind]


async def test_a_side_is_kept_over_reconnects_and_when_the_share_changes(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO), **BLIND) as shop:
        known = await shop.newcomer()
        for _ in range(3):
            async with shop.visitor(known) as visitor:
                await visitor.ask("привет")
        assert [fact["arm"] for fact in await facts(shop, "ArmAssigned")] == ["blind"]
    async with opened(ScriptedModel(otherwise=HELLO), **SEEING) as shop, shop.visitor(known) as visitor:
        await visitor.ask("снова привет")

        assert [session.profile.arm for session in shop.server.sessions.all()] == ["blind"]


def test_the_sides_are_shared_out_as_the_shop_says() -> None:
    visitors = [VisitorId(f"{number * 2_654_435_761 % 2**32:08x}") for number in range(10_000)]

    blind = sum(arm(visitor, 0.1) == "blind" for visitor in visitors)
    assert 0.09 < blind / len(visitors) < 0.11
    assert {arm(visitor, 0.0) for visitor in visitors} == {"personalised"}


@pytest.mark.parametrize("rules", [BLIND, SEEING], ids=["blind", "personalised"])
async def test_outcomes_are_facts_on_both_sides(opened: OpenShop, rules: dict[str, float]) -> None:
    async with opened(ScriptedModel(otherwise=HELLO), **rules) as shop:
        async with shop.visitor() as visitor:
            await visitor.ask("привет")
            await visitor.say({"type": "rate", "score": 4, "comment": "Быстро"})
            await visitor.track(
                ("Goal Reached", "/ru/", {"goal": "callback", "value": 100}),
                ("Order Completed", "/ru/thanks", {"order_id": "R-77", "total": 27_990, "currency": "RUB"}),
            )
            await visitor.say({"type": "ping"})
            await visitor.until(type="pong")
        await asyncio.sleep(0.2)

        assert [(fact["score"], fact["comment"]) for fact in await facts(shop, "Rated")] == [(4, "Быстро")]
        assert [(fact["goal"], fact["value_minor"]) for fact in await facts(shop, "GoalReached")] == [
            ("callback", 10_000)
        ]
        assert [fact["order"] for fact in await facts(shop, "OrderCompleted")] == ["R-77"]
        assert len(await facts(shop, "ArmAssigned")) == 1


async def came_before(shop: Shop, visitor: VisitorId, *events: Event) -> None:
    """Put an earlier visit into the record."""
    profile = Profile(visitor=visitor)
    for event in events:
        profile = apply(profile, event)
    site, at = SiteId("demo"), events[0].at

    def store(connection: Any) -> None:
        people.meet(connection, site=site, visitor=visitor, at=at, behaviour=True, personalisation=True)
        people.begin_record(connection, site, profile)

    await shop.database.write(store)


def a_visit(at: datetime) -> Sequence[Event]:
    return (
        ConsentChosen(at=at, behaviour=True, personalisation=True),
        SessionStarted(at=at),
        ArmAssigned(at=at, arm="blind"),
        PageViewed(at=at, path="/ru/"),
    )


async def test_a_return_visit_is_a_fact_and_keeps_its_side(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO), **SEEING) as shop:
        known = await shop.newcomer()
        await came_before(shop, VisitorId(known["visitor"]), *a_visit(datetime.now(UTC) - timedelta(days=3)))
        async with shop.visitor(known) as visitor:
            await visitor.ask("я вернулась")

        assert len(await facts(shop, "SessionStarted")) == 1
        assert await facts(shop, "ArmAssigned") == []
        (stored,) = await shop.rows("SELECT profile FROM snapshot")
        profile = msgspec.json.decode(stored["profile"], type=Profile)
        (session,) = shop.server.sessions.all()
        assert (profile.arm, session.profile.arm) == ("blind", "blind")
        assert session.profile.session.number == profile.session.number + 1 == 2
