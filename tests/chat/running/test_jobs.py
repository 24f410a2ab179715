"""Retention happens by itself: whoever serves does what is due, once, and another goes on where somebody died."""

import asyncio
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, update

from chat.llm.scripted import ScriptedModel
from chat.running.credentials import load_credentials
from chat.running.jobs import do_what_is_due, schedule
from chat.running.serving import load_site
from chat.running.settings import Settings
from chat.running.work import sweep
from profiles.events import PageViewed
from profiles.ids import SiteId, VisitorId
from store import jobs, people, pruning, turns
from store.database import Database, clock, open_database
from store.migrate import migrate
from store.tables import JobRow
from tests.conftest import OpenShop
from tests.doubles.postgres import Server

SITE = SiteId("demo")
OLD_DAYS = 8


def visits(connection: Connection, count: int, *, of: str = "anna", days_ago: float = OLD_DAYS) -> None:
    """So many batches of facts."""
    at = clock(connection) - timedelta(days=days_ago)
    whose = VisitorId(of)
    people.meet(connection, site=SITE, visitor=whose, at=at, behaviour=True, personalisation=True)
    for number in range(count):
        event = PageViewed(at=at + timedelta(seconds=number), path=f"/{number}")
        people.add_facts(connection, site=SITE, visitor=whose, first=number, events=[event], at=event.at)


def make_due(connection: Connection) -> None:
    """Set the database's clock of the jobs: every one is due."""
    past = clock(connection) - timedelta(seconds=1)
    connection.execute(update(jobs.job).values(next_at=past, lease_until=None))


def count(connection: Connection) -> int:
    left: int = connection.execute(select(func.count()).select_from(pruning.fact)).scalar_one()
    return left


async def job(database: Database, name: str) -> JobRow:
    return next(row for row in await database.read(lambda c: jobs.standing(c, SITE)) if row.name == name)


async def ready(database: Database, facts: int) -> None:
    await schedule(database, SITE)
    await database.write(lambda c: visits(c, facts))
    await database.write(make_due)


async def test_what_is_older_than_the_sites_days_is_let_go_when_the_job_is_due(database: Database) -> None:
    await ready(database, 50)
    await database.write(lambda c: visits(c, 3, of="boris", days_ago=6))

    assert await do_what_is_due(database, SITE, retention_days=7) == len(pruning.PRUNINGS)
    assert await database.read(count) == 3
    assert await do_what_is_due(database, SITE, retention_days=1) == 0, "nothing is due before its next period"
    await database.write(make_due)
    await do_what_is_due(database, SITE, retention_days=1)
    assert await database.read(count) == 0
    profile = await database.read(lambda c: people.recorded_profile(c, SITE, VisitorId("anna")))
    assert profile.facts == 50, "the snapshot is the record now"


async def test_a_process_that_dies_in_a_job_leaves_the_rest_to_another(database: Database) -> None:
    await ready(database, 200)
    doomed = asyncio.create_task(do_what_is_due(database, SITE, retention_days=7))
    async with asyncio.timeout(20):
        while await database.read(count) == 200:
            pass
    doomed.cancel()
    await asyncio.gather(doomed, return_exceptions=True)
    left = await database.read(count)
    held = await job(database, "prune-facts")
    assert 0 < left < 200
    assert held.mark

    await do_what_is_due(database, SITE, retention_days=7)
    assert await database.read(count) == left, "it is held by a lease"
    await database.write(make_due)
    await do_what_is_due(database, SITE, retention_days=7)
    assert await database.read(count) == 0
    assert (await job(database, "prune-facts")).attempt == held.attempt + 1


async def test_a_job_that_fails_says_so_and_keeps_no_other_from_its_turn(database: Database) -> None:
    await ready(database, 2)
    await database.write(lambda c: c.execute(update(pruning.fact).values(events="no facts")))

    assert await do_what_is_due(database, SITE, retention_days=7) == len(pruning.PRUNINGS)
    failed = await job(database, "prune-facts")
    assert (failed.failures, failed.error, failed.ended_at) == (1, "DecodeError", None)
    assert (await job(database, "prune-traces")).ended_at


async def test_of_several_processes_one_does_each_job(postgres: Server) -> None:
    url = postgres.new_database()
    both = open_database(url), open_database(url)
    await both[0].write(migrate)
    await ready(both[0], 100)

    done = await asyncio.gather(*(do_what_is_due(database, SITE, retention_days=7) for database in both))

    assert sum(done) == len(pruning.PRUNINGS)
    assert await both[0].read(count) == 0
    assert {row.attempt for row in await both[0].read(lambda c: jobs.standing(c, SITE))} == {1}
    for database in both:
        await database.close()


async def test_messages_are_stored_between_the_pieces_of_a_pruning(database: Database) -> None:
    pieces = 20
    await ready(database, pieces * pruning.FACTS_A_PIECE)
    job_done = asyncio.create_task(do_what_is_due(database, SITE, retention_days=7))
    stored = 0
    while not job_done.done():
        message = f"m-{stored}"
        stored += await database.write(partial(is_new, message=message))

    assert await job_done == len(pruning.PRUNINGS)
    assert stored >= pieces


def is_new(connection: Connection, message: str) -> bool:
    return people.is_new(connection, SITE, "facts", message, clock(connection))


async def test_a_server_schedules_its_jobs_and_does_them(opened: OpenShop) -> None:
    async with opened(retention_days=7) as shop:
        names = {row.name for row in await shop.database.read(lambda c: jobs.standing(c, SITE))}
        await shop.database.write(lambda c: visits(c, 5))
        await shop.database.write(make_due)
    assert names == set(pruning.PRUNINGS)
    async with opened(retention_days=7) as shop, asyncio.timeout(10):
        while await shop.database.read(count):
            pass


@pytest.mark.parametrize(("given", "days"), [({}, 30), ({"retention_days": 9}, 9)])
def test_the_days_are_the_sites_or_the_servers(tmp_path: Path, given: dict[str, int], days: int) -> None:
    site = load_site(Settings(data=tmp_path, **given), load_credentials(tmp_path))  # type: ignore[arg-type]

    assert site.policy.retention_days == days


def test_the_environment_names_the_days(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BARISTA_RETENTION_DAYS", "3")

    assert Settings().retention_days == 3


async def test_a_turn_that_has_outlived_too_many_processes_is_told_of_and_not_tried_again(opened: OpenShop) -> None:
    model = ScriptedModel(otherwise="Сейчас отвечу.", delay_seconds=30)
    async with opened(model) as shop, shop.visitor() as anna:
        ack = await anna.write("расскажите про магазин")
        last = update(turns.turn).values(attempt=turns.LAST_ATTEMPT)
        await shop.database.write(lambda c: c.execute(last))
        assert await sweep(shop.server, abandoned=True) == 1
        told = await anna.until(type="message", reply_to=ack["seq"])

        assert told["text"] != "Сейчас отвечу."
        (row,) = await shop.rows("SELECT status, attempt FROM turn WHERE purpose = 'reply'")
        assert row == {"status": "failed", "attempt": turns.LAST_ATTEMPT + 1}
