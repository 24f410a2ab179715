"""Triggers reach their receiver at least once, in order, whatever it answers."""

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from crm.delivery import DeliveryWorker, Endpoint
from crm.signatures import verify
from profiles.ids import SiteId
from store import outbox
from store.database import Database, open_database
from store.migrate import migrate
from tests.doubles.webhook_receiver import receiving

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SITE = SiteId("demo")
SECRET = "whsec_" + b64encode(b"twenty-four-bytes-secret").decode()
table = outbox.outbox


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = open_database(f"sqlite:///{tmp_path}/record.db")
    await opened.write(migrate)
    yield opened
    await opened.close()


async def raise_trigger(database: Database, name: str, subject: str = "anna", site: SiteId = SITE) -> None:
    await database.write(
        lambda c: outbox.enqueue(
            c, delivery=f"msg_{name}", site=site, subject=subject, name=name, payload=name.encode(), now=NOON
        )
    )


async def rows(database: Database) -> dict[str, Any]:
    return {row.name: row for row in await database.read(lambda c: c.execute(select(table)).all())}


async def let_time_pass(database: Database) -> None:
    """As if every delay were over."""
    await database.write(lambda c: c.execute(update(table).values(next_at=NOON, lease_until=None)))


@asynccontextmanager
async def working(database: Database, url: str, **options: Any) -> AsyncIterator[DeliveryWorker]:
    endpoint = Endpoint(url=url, secret=SECRET)
    settings = {"allow_loopback": True, "idle_seconds": 0.02, **options}
    worker = DeliveryWorker(database=database, site=SITE, endpoint=endpoint, **settings)
    task = asyncio.create_task(worker.run())
    try:
        yield worker
    finally:
        worker.stop()
        await asyncio.wait_for(task, 5)


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    for _ in range(500):
        if await condition():
            return
        await asyncio.sleep(0.01)
    pytest.fail("It did not happen within five seconds.")


async def settled(database: Database, name: str, status: str) -> None:
    async def reached() -> bool:
        return bool((await rows(database))[name].status == status)

    await until(reached)


async def tried(database: Database, name: str) -> Any:
    async def reached() -> bool:
        row = (await rows(database))[name]
        return row.attempts > 0 and row.lease_until is None

    await until(reached)
    return (await rows(database))[name]


async def test_the_frozen_bytes_arrive_signed_under_their_id(database: Database) -> None:
    await raise_trigger(database, "at_risk")

    async with receiving() as receiver, working(database, receiver.url):
        await settled(database, "at_risk", "delivered")

    [(headers, body)] = receiver.received
    assert body == b"at_risk"
    assert headers["content-type"] == "application/json"
    assert verify(SECRET, headers=headers, body=body) == "msg_at_risk"


async def test_a_receiver_that_was_down_gets_the_same_bytes_under_the_same_id(database: Database) -> None:
    await raise_trigger(database, "at_risk")

    async with receiving((503, ""), (200, "")) as receiver, working(database, receiver.url) as worker:
        row = await tried(database, "at_risk")
        assert (row.status, row.error) == ("due", "The endpoint answered 503.")
        await let_time_pass(database)
        worker.wake()
        await settled(database, "at_risk", "delivered")

    assert receiver.bodies == [b"at_risk", b"at_risk"]
    assert {headers["webhook-id"] for headers, _ in receiver.received} == {"msg_at_risk"}


async def test_nobody_listening_is_a_reason_to_try_again(database: Database) -> None:
    await raise_trigger(database, "at_risk")

    async with working(database, "http://127.0.0.1:9/hook"):
        row = await tried(database, "at_risk")

    assert row.status == "due"
    assert row.error.startswith("The endpoint was not reached")


async def test_later_triggers_of_a_visitor_wait_for_the_earlier_and_others_do_not(database: Database) -> None:
    await raise_trigger(database, "at_risk")
    await raise_trigger(database, "lead_lost")
    await raise_trigger(database, "vip_attention", subject="boris")

    async with receiving((500, ""), (200, "")) as receiver, working(database, receiver.url, concurrency=1) as worker:
        await settled(database, "vip_attention", "delivered")
        assert (await rows(database))["lead_lost"].attempts == 0
        await let_time_pass(database)
        worker.wake()
        await settled(database, "lead_lost", "delivered")

    assert receiver.bodies == [b"at_risk", b"vip_attention", b"at_risk", b"lead_lost"]


async def test_a_redirect_is_not_followed(database: Database) -> None:
    await raise_trigger(database, "at_risk")

    async with receiving((307, "")) as receiver, working(database, receiver.url):
        row = await tried(database, "at_risk")

    assert row.error == "The endpoint answered 307."
    assert len(receiver.received) == 1


async def test_a_receiver_that_asks_for_an_hour_gets_it(database: Database) -> None:
    await raise_trigger(database, "at_risk")

    async with receiving((429, "3600")) as receiver, working(database, receiver.url):
        row = await tried(database, "at_risk")

    assert (row.next_at - datetime.now(UTC)).total_seconds() > 3500


async def test_an_endpoint_that_is_gone_is_called_no_more(database: Database) -> None:
    await raise_trigger(database, "at_risk")
    await raise_trigger(database, "lead_lost")

    async with receiving((410, "")) as receiver, working(database, receiver.url):
        await settled(database, "at_risk", "dead")
        await settled(database, "lead_lost", "dead")

    assert receiver.bodies == [b"at_risk"]


async def test_what_a_human_sends_again_is_tried_though_the_endpoint_was_gone(database: Database) -> None:
    await raise_trigger(database, "at_risk")
    await raise_trigger(database, "lead_lost")

    async with receiving((410, ""), (200, "")) as receiver, working(database, receiver.url) as worker:
        await settled(database, "lead_lost", "dead")
        assert await database.write(lambda c: outbox.resend(c, SITE)) == 2
        worker.wake()
        await settled(database, "lead_lost", "delivered")

    assert receiver.bodies == [b"at_risk", b"at_risk", b"lead_lost"]
    assert {name: row.attempts for name, row in (await rows(database)).items()} == {"at_risk": 2, "lead_lost": 2}


async def test_what_a_human_sends_again_has_all_its_tries_before_it(database: Database) -> None:
    await raise_trigger(database, "at_risk")
    await database.write(lambda c: c.execute(update(table).values(failures=9, attempts=9)))

    async with receiving((500, "")) as receiver, working(database, receiver.url) as worker:
        await settled(database, "at_risk", "dead")
        await database.write(lambda c: outbox.resend(c, SITE, "msg_at_risk"))
        worker.wake()

        async def failed_again() -> bool:
            return bool((await rows(database))["at_risk"].failures == 1)

        await until(failed_again)
    row = (await rows(database))["at_risk"]

    assert (row.status, row.attempts) == ("due", 11)
    assert (row.next_at - datetime.now(UTC)).total_seconds() < 10, "as after the first failure"


async def test_after_the_tenth_failure_it_waits_for_a_human(database: Database) -> None:
    await raise_trigger(database, "at_risk")
    await database.write(lambda c: c.execute(update(table).values(failures=9)))

    async with receiving((500, "")) as receiver, working(database, receiver.url):
        await settled(database, "at_risk", "dead")

    assert (await rows(database))["at_risk"].error == "The endpoint answered 500."


async def test_the_triggers_of_another_site_are_left_to_its_own_worker(database: Database) -> None:
    await raise_trigger(database, "at_risk", site=SiteId("rival"))
    await raise_trigger(database, "customer_unhappy")

    async with receiving() as receiver, working(database, receiver.url):
        await settled(database, "customer_unhappy", "delivered")

    left = (await rows(database))["at_risk"]
    assert (left.status, left.attempts) == ("due", 0)
    assert [body for _, body in receiver.received] == [b"customer_unhappy"]


async def test_loopback_is_refused_where_the_settings_do_not_allow_it(database: Database) -> None:
    await raise_trigger(database, "at_risk")

    async with receiving() as receiver, working(database, receiver.url, allow_loopback=False):
        row = await tried(database, "at_risk")

    assert "not on the public internet" in row.error
    assert receiver.received == []


async def test_no_more_are_on_their_way_at_once_than_allowed(database: Database) -> None:
    for number in range(9):
        await raise_trigger(database, f"t{number}", subject=f"visitor{number}")

    async with receiving(delay_seconds=0.03) as receiver, working(database, receiver.url, concurrency=3):
        for number in range(9):
            await settled(database, f"t{number}", "delivered")

    assert receiver.most_at_once == 3


async def test_stopping_lets_what_is_on_its_way_finish(database: Database) -> None:
    await raise_trigger(database, "at_risk")

    async with receiving(delay_seconds=0.2) as receiver, working(database, receiver.url):

        async def on_its_way() -> bool:
            return receiver.at_once == 1

        await until(on_its_way)

    assert (await rows(database))["at_risk"].status == "delivered"


async def test_a_worker_that_died_leaves_its_trigger_to_the_next(database: Database) -> None:
    await raise_trigger(database, "at_risk")

    async with receiving(delay_seconds=0.2) as receiver:
        endpoint = Endpoint(url=receiver.url, secret=SECRET)
        doomed = DeliveryWorker(database=database, site=SITE, endpoint=endpoint, allow_loopback=True)
        task = asyncio.create_task(doomed.run())

        async def on_its_way() -> bool:
            return receiver.at_once == 1

        await until(on_its_way)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert (await rows(database))["at_risk"].status == "due"

        await let_time_pass(database)
        async with working(database, receiver.url):
            await settled(database, "at_risk", "delivered")
