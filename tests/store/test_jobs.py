"""What is done again and again is done once in each period, by one process, whoever dies."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, update

from profiles.ids import SiteId
from store import jobs
from store.database import Database, clock, open_database
from store.jobs import Job, JobLost
from store.migrate import migrate
from tests.doubles.postgres import Server

SITE, RIVAL = SiteId("demo"), SiteId("rival")
HOURLY = {"sweep": timedelta(hours=1)}


def past(connection: Connection, **ago: timedelta) -> None:
    """Set the clock of every job in the database back."""
    now = clock(connection)
    connection.execute(update(jobs.job).values({name: now - each for name, each in ago.items()}))


async def due(database: Database, site: SiteId = SITE) -> None:
    await database.write(lambda c: jobs.schedule(c, site, HOURLY))
    await database.write(lambda c: past(c, next_at=timedelta(minutes=1)))


async def claim(database: Database, site: SiteId = SITE) -> Job | None:
    return await database.write(lambda c: jobs.claim(c, site, HOURLY))


async def claimed(database: Database) -> Job:
    job = await claim(database)
    assert job
    return job


async def test_a_job_begins_a_while_after_the_first_start_and_a_restart_changes_nothing(database: Database) -> None:
    await database.write(lambda c: jobs.schedule(c, SITE, HOURLY))
    (first,) = await database.read(lambda c: jobs.standing(c, SITE))
    await database.write(lambda c: jobs.schedule(c, SITE, HOURLY))

    assert await claim(database) is None
    assert timedelta(0) < first.next_at - datetime.now(UTC) <= timedelta(seconds=jobs.FIRST_SECONDS)
    assert await database.read(lambda c: jobs.standing(c, SITE)) == [first]


async def test_another_period_counts_from_the_next_start(database: Database) -> None:
    await due(database)
    await database.write(lambda c: jobs.schedule(c, SITE, {"sweep": timedelta(minutes=5)}))

    assert (await claimed(database)).period_seconds == 300


async def test_what_was_done_is_due_again_when_its_next_period_begins(database: Database) -> None:
    await due(database)
    job = await claimed(database)
    await database.write(lambda c: jobs.done(c, job, "there"))

    assert await claim(database) is None
    (row,) = await database.read(lambda c: jobs.standing(c, SITE))
    assert row.next_at == job.next_at + timedelta(hours=1)
    assert (row.mark, row.failures, row.error, row.lease_until) == ("there", 0, "", None)
    assert row.ended_at


async def test_periods_that_nobody_served_are_not_made_up(database: Database) -> None:
    await due(database)
    await database.write(lambda c: past(c, next_at=timedelta(hours=50, minutes=20)))
    job = await claimed(database)
    await database.write(lambda c: jobs.done(c, job, ""))

    (row,) = await database.read(lambda c: jobs.standing(c, SITE))
    assert row.next_at == job.next_at + timedelta(hours=51)
    assert await claim(database) is None


async def test_whoever_takes_a_job_over_goes_on_where_it_was_and_the_zombie_can_do_nothing(database: Database) -> None:
    await due(database)
    zombie = await claimed(database)
    await database.write(lambda c: jobs.go_on(c, zombie, "half"))
    assert await claim(database) is None, "its lease goes on"
    await database.write(lambda c: past(c, lease_until=timedelta(seconds=1)))
    heir = await claimed(database)

    assert (heir.mark, heir.attempt) == ("half", zombie.attempt + 1)
    with pytest.raises(JobLost):
        await database.write(lambda c: jobs.go_on(c, zombie, "further"))
    with pytest.raises(JobLost):
        await database.write(lambda c: jobs.done(c, zombie, "end"))
    assert not await database.write(lambda c: jobs.failed(c, zombie, "Dead"))
    await database.write(lambda c: jobs.done(c, heir, "end"))
    (row,) = await database.read(lambda c: jobs.standing(c, SITE))
    assert row.mark == "end"


async def test_a_job_that_fails_waits_longer_each_time_but_no_longer_than_its_period(database: Database) -> None:
    await due(database)
    waits = []
    for _ in range(9):
        await database.write(lambda c: past(c, next_at=timedelta(seconds=1)))
        job = await claimed(database)
        assert await database.write(lambda c, job=job: jobs.failed(c, job, "KeyError"))  # type: ignore[misc]
        (row,) = await database.read(lambda c: jobs.standing(c, SITE))
        waits.append(round((row.next_at - datetime.now(UTC)).total_seconds() / 60))

    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert (row.failures, row.error) == (9, "KeyError")


async def test_a_job_that_this_program_does_not_know_is_left_to_one_that_does(database: Database) -> None:
    await due(database)

    assert await database.write(lambda c: jobs.claim(c, SITE, ["another"])) is None
    assert await claim(database)


async def test_each_site_has_its_own_job_of_the_same_name(database: Database) -> None:
    await due(database)
    await due(database, RIVAL)
    ours, theirs = await claim(database), await claim(database, RIVAL)

    assert ours
    assert theirs
    assert (ours.site, theirs.site) == (SITE, RIVAL)
    assert [job.site for job in await database.read(lambda c: jobs.standing(c, SITE))] == [SITE]


async def test_of_processes_that_come_at_once_one_does_the_job(postgres: Server) -> None:
    url = postgres.new_database()
    both = open_database(url), open_database(url)
    await both[0].write(migrate)
    await asyncio.gather(*(database.write(lambda c: jobs.schedule(c, SITE, HOURLY)) for database in both * 3))
    await due(both[0])

    claims = await asyncio.gather(*(claim(database) for database in both * 3))

    assert len([job for job in claims if job]) == 1
    assert len(await both[0].read(lambda c: jobs.standing(c, SITE))) == 1
    for database in both:
        await database.close()
