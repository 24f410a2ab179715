"""Over capacity: a typed refusal before anything is stored, a short queue, and recovery by itself."""

import asyncio
import time
import uuid

import httpx2
import pytest

from chat.capacity import FASTEST, Bounds, Capacity
from chat.errors import OverCapacity
from chat.llm.direct import OpenAICompatible
from chat.llm.scripted import ScriptedModel
from tests.conftest import OpenShop
from tests.doubles.socket_client import Client
from tests.doubles.steered_model import steered_model

ONE = Bounds(turns=1, queue=0)


def model_of(url: str) -> OpenAICompatible:
    return OpenAICompatible("steered", base_url=url)


async def hold(capacity: Capacity, until: asyncio.Event) -> None:
    async with capacity.turn():
        await until.wait()


async def test_who_waits_gets_the_place_of_whoever_leaves() -> None:
    capacity, over = Capacity(Bounds(turns=2, queue=2)), asyncio.Event()
    held = [asyncio.create_task(hold(capacity, over)) for _ in range(4)]
    await asyncio.sleep(0.01)
    assert (capacity.turns, sum(task.done() for task in held)) == (2, 0)
    with pytest.raises(OverCapacity):
        await hold(capacity, over)

    over.set()
    await asyncio.gather(*held)
    assert capacity.turns == 0


async def test_who_waits_too_long_is_refused_with_a_time_to_come_back() -> None:
    capacity, over = Capacity(Bounds(turns=1, queue=50, wait_seconds=0.1)), asyncio.Event()
    first = asyncio.create_task(hold(capacity, over))
    await asyncio.sleep(0)
    refused = await asyncio.gather(*(hold(capacity, over) for _ in range(50)), return_exceptions=True)

    waits = {error.retry_after for error in refused if isinstance(error, OverCapacity)}
    assert all(isinstance(error, OverCapacity) for error in refused)
    assert all(wait is not None and 2 <= wait <= 6 for wait in waits)
    assert len(waits) > 10
    over.set()
    await first


async def test_who_goes_away_while_waiting_takes_no_place_along() -> None:
    capacity, over = Capacity(Bounds(turns=1, queue=3)), asyncio.Event()
    first = asyncio.create_task(hold(capacity, over))
    await asyncio.sleep(0)
    second = asyncio.create_task(hold(capacity, over))
    third = asyncio.create_task(hold(capacity, over))
    await asyncio.sleep(0)
    second.cancel()
    over.set()
    first.cancel()
    await asyncio.sleep(0)
    third.cancel()  # it may have been called in at this very moment
    await asyncio.gather(first, second, third, return_exceptions=True)

    assert capacity.turns == 0
    async with capacity.turn():
        assert capacity.turns == 1


async def test_while_all_are_slow_fewer_are_let_in_and_when_they_are_quick_again_all_are() -> None:
    capacity = Capacity(Bounds(queue=0))

    async def a_turn() -> bool:
        try:
            async with capacity.turn():
                for _ in range(5):
                    time.sleep(0.002)  # noqa: ASYNC251 - what fills a core
                    await asyncio.sleep(0)
        except OverCapacity:
            return False
        return True

    async def offer(at_once: int, times: int) -> float:
        turns = []
        for _ in range(times):
            turns += [asyncio.create_task(a_turn()) for _ in range(at_once)]
            await asyncio.sleep(0.05)
        served = await asyncio.gather(*turns)
        return sum(served) / len(served)

    assert await offer(100, 10) < 0.6  # five at once are as much as a core does
    assert capacity.pace < FASTEST / 4
    async with asyncio.timeout(10):
        while capacity.pace < FASTEST:  # noqa: ASYNC110 - it is what time does
            await asyncio.sleep(0.05)
    assert await offer(2, 5) == 1.0


async def test_a_record_that_is_slow_costs_nobody_their_place_while_the_core_is_idle() -> None:
    capacity = Capacity(Bounds())

    async def a_turn() -> None:
        async with capacity.turn():
            await asyncio.sleep(0.3)  # a disk or a network that takes its time

    turns = []
    for _ in range(30):
        turns.append(asyncio.create_task(a_turn()))
        await asyncio.sleep(0.05)
    refused = [error for error in await asyncio.gather(*turns, return_exceptions=True) if error is not None]

    assert refused == []


async def test_a_full_process_refuses_before_it_stores_and_takes_the_same_message_later(opened: OpenShop) -> None:
    with steered_model() as model:
        model.says("Да, " * 20, pause=0.05)
        engine = model_of(model.base_url)
        async with opened(engine, capacity=ONE) as shop, shop.visitor() as anna, shop.visitor() as boris:
            await anna.write("раз")
            cmid = str(uuid.uuid4())
            await boris.say({"type": "send", "cmid": cmid, "body": {"text": "два"}})
            error = await boris.until(type="error")
            stored = await shop.rows("SELECT * FROM log WHERE cmid IS NOT NULL")
            await anna.until(type="message", role="assistant")
            await asyncio.sleep(0.1)
            assert not (await boris.write("два", cmid))["dup"]
            await boris.until(type="message", role="assistant")
            again = await shop.rows("SELECT * FROM log WHERE cmid IS NOT NULL")

            assert (error["code"], error["ref"], error["fatal"]) == ("over_capacity", cmid, False)
            assert 2 <= error["retry_after"] <= 6
            assert [len(stored), len(again)] == [1, 2]
            assert shop.server.capacity.turns == 0


async def test_over_http_a_full_process_says_503_and_when_to_retry(opened: OpenShop) -> None:
    with steered_model() as model:
        model.says("Да, " * 20, pause=0.05)
        async with opened(model_of(model.base_url), capacity=ONE) as shop, shop.visitor() as anna:
            await anna.write("раз")
            known = await shop.newcomer()
            async with shop.visitor(known) as boris, httpx2.AsyncClient() as http:
                talk = boris.of("welcome")[0]["conversation"]
                headers = {"Authorization": f"Bearer {known['token']}", "Idempotency-Key": "12345678"}
                path = f"{shop.url}/v1/conversations/{talk}/messages"
                answer = await http.post(path, json={"text": "два"}, headers=headers)

    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "over_capacity")
    assert 2 <= int(answer.headers["retry-after"]) <= 6


async def test_a_message_that_is_sent_again_holds_no_second_place(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise="Да"), capacity=Bounds(turns=50)) as shop, shop.visitor() as anna:
        cmid = str(uuid.uuid4())
        for _ in range(10):
            await anna.write("раз", cmid)
        await anna.until(type="message", role="assistant")
        await anna.write("позовите человека")
        await asyncio.sleep(0.1)

        assert shop.server.capacity.turns == 0


async def test_one_socket_too_many_is_told_to_come_back(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise="Да"), capacity=Bounds(sockets=1)) as shop:
        known = await shop.newcomer()
        async with shop.visitor(), Client.connect(shop.url, "/v1/socket", "chat.v1") as client:
            assert await client.closed() == 4013
        assert client.frames[0]["code"] == "over_capacity"
        await asyncio.sleep(0.1)
        async with shop.visitor(known):
            assert shop.server.capacity.sockets == 1
