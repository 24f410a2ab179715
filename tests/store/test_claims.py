"""One primitive of claimed work: turns, deliveries and jobs are due, held, fenced and settled alike."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Row, select, update

from profiles.ids import ConversationId, SiteId, TurnId, VisitorId
from store import jobs, outbox, turns
from store.claims import DEAD, Claims
from store.database import Database, clock, open_database
from store.migrate import migrate
from store.turns import Turn
from tests.doubles.postgres import Server

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SITE, RIVAL = SiteId("demo"), SiteId("rival")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    id: str
    site: SiteId
    attempt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One of the three: how a piece of it comes about, and how its columns are called."""

    claims: Claims
    table: Any
    add: Callable[[Connection, int], None]
    fence: str
    due: str
    narrowed: dict[str, Any]

    def claim(self, connection: Connection, site: SiteId = SITE, limit: int = 5) -> list[Held]:
        found = self.claims.claim(connection, site, limit=limit, lease_seconds=30, **self.narrowed)
        return [Held(id=row.id, site=row.site, attempt=getattr(row, self.fence) + 1) for row in found]

    def all_due(self, connection: Connection) -> None:
        """As if every lease and every delay were over."""
        past = clock(connection) - timedelta(seconds=1)
        connection.execute(update(self.table).values({"lease_until": past, self.due: past}))

    def row(self, connection: Connection, id_: str) -> Row[Any]:
        return connection.execute(select(self.table).where(self.table.c.id == id_)).one()


def add_turn(connection: Connection, number: int) -> None:
    begun = Turn(
        id=TurnId(f"w{number}"), site=SITE, visitor=VisitorId("anna"), conversation=ConversationId("talk"), seq=number,
        purpose="reply", language="ru", attempt=1, speaker_epoch=0, created_at=NOW + timedelta(seconds=number),
    )  # fmt: skip
    turns.start(connection, begun)


def add_trigger(connection: Connection, number: int) -> None:
    outbox.enqueue(
        connection, delivery=f"w{number}", site=SITE, subject=f"visitor-{number}", name="at_risk", payload=b"{}",
        now=NOW + timedelta(seconds=number),
    )  # fmt: skip


def add_job(connection: Connection, number: int) -> None:
    jobs.schedule(connection, SITE, {f"job-{number}": timedelta(hours=1)})
    connection.execute(update(jobs.job).where(jobs.job.c.name == f"job-{number}").values(id=f"w{number}"))


KINDS = {
    "turns": Kind(claims=turns.claims, table=turns.turn, add=add_turn, fence="attempt", due="lease_until", narrowed={}),
    "deliveries": Kind(
        claims=outbox.claims, table=outbox.outbox, add=add_trigger, fence="attempts", due="next_at", narrowed={}
    ),
    "jobs": Kind(
        claims=jobs.claims,
        table=jobs.job,
        add=add_job,
        fence="attempt",
        due="next_at",
        narrowed={"names": [f"job-{number}" for number in range(20)]},
    ),
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    return KINDS[request.param]


async def one(database: Database, kind: Kind) -> Held:
    """A piece of work, claimed."""
    await database.write(lambda c: kind.add(c, 1))
    await database.write(kind.all_due)
    (held,) = await database.write(kind.claim)
    return held


async def test_what_is_held_is_claimed_by_nobody_else_until_its_lease_is_over(database: Database, kind: Kind) -> None:
    held = await one(database, kind)

    assert await database.write(kind.claim) == []
    await database.write(kind.all_due)
    assert await database.write(kind.claim) == [replace(held, attempt=held.attempt + 1)]


async def test_a_lease_that_is_renewed_goes_on(database: Database, kind: Kind) -> None:
    held = await one(database, kind)
    await database.write(kind.all_due)

    assert await database.write(lambda c: kind.claims.renew(c, held, lease_seconds=30))
    assert await database.write(kind.claim) == []


async def test_a_zombie_can_do_nothing_to_what_was_taken_over(database: Database, kind: Kind) -> None:
    zombie = await one(database, kind)
    await database.write(kind.all_due)
    (heir,) = await database.write(kind.claim)
    before = await database.read(lambda c: kind.row(c, "w1"))

    assert not await database.write(lambda c: kind.claims.renew(c, zombie, lease_seconds=30))
    assert not await database.write(lambda c: kind.claims.settle(c, zombie, status="done"))
    assert not await database.write(lambda c: kind.claims.retry(c, zombie, delay_seconds=0))
    assert not await database.write(lambda c: kind.claims.bury(c, zombie))
    assert await database.read(lambda c: kind.row(c, "w1")) == before
    assert await database.write(lambda c: kind.claims.settle(c, heir, status="done"))


async def test_what_was_settled_is_never_claimed_or_settled_again(database: Database, kind: Kind) -> None:
    held = await one(database, kind)

    assert await database.write(lambda c: kind.claims.settle(c, held, status="done"))
    await database.write(kind.all_due)
    assert await database.write(kind.claim) == []
    assert not await database.write(lambda c: kind.claims.settle(c, held, status="done"))


async def test_work_that_is_tried_again_waits_for_its_delay(database: Database, kind: Kind) -> None:
    held = await one(database, kind)

    assert await database.write(lambda c: kind.claims.retry(c, held, delay_seconds=60))
    assert await database.write(kind.claim) == []
    now, row = await database.read(lambda c: (clock(c), kind.row(c, "w1")))
    assert timedelta(seconds=50) < getattr(row, kind.due) - now <= timedelta(seconds=60)
    await database.write(kind.all_due)
    assert [again.attempt for again in await database.write(kind.claim)] == [held.attempt + 1]


async def test_what_was_given_up_is_kept_and_left_alone(database: Database, kind: Kind) -> None:
    held = await one(database, kind)

    assert await database.write(lambda c: kind.claims.bury(c, held))
    await database.write(kind.all_due)
    assert await database.write(kind.claim) == []
    assert (await database.read(lambda c: kind.row(c, "w1"))).status == DEAD


async def test_work_of_another_site_is_neither_claimed_nor_changed(database: Database, kind: Kind) -> None:
    held = await one(database, kind)
    await database.write(kind.all_due)

    assert await database.write(lambda c: kind.claim(c, RIVAL)) == []
    assert not await database.write(lambda c: kind.claims.settle(c, replace(held, site=RIVAL), status="done"))


async def test_the_oldest_comes_first_and_no_more_than_were_asked_for(database: Database, kind: Kind) -> None:
    def add(connection: Connection) -> None:
        for number in (3, 1, 2):
            kind.add(connection, number)
        kind.all_due(connection)
        connection.execute(
            update(kind.table).where(kind.table.c.id == "w2").values({kind.due: clock(connection) - timedelta(hours=1)})
        )

    await database.write(add)
    (first,) = await database.write(lambda c: kind.claim(c, limit=1))

    assert first.id == ("w1" if kind.table is turns.turn else "w2"), "turns go by when they began"


async def test_effects_and_the_end_of_the_work_are_one(database: Database, kind: Kind) -> None:
    held = await one(database, kind)

    def half(connection: Connection) -> None:
        assert kind.claims.settle(connection, held, status="done")
        raise RuntimeError("the process dies here")

    with pytest.raises(RuntimeError):
        await database.write(half)
    await database.write(kind.all_due)
    assert [again.id for again in await database.write(kind.claim)] == ["w1"]


async def test_two_processes_that_claim_at_once_share_the_work(postgres: Server, kind: Kind) -> None:
    url = postgres.new_database()
    both = open_database(url), open_database(url)
    await both[0].write(migrate)

    def add(connection: Connection) -> None:
        for number in range(12):
            kind.add(connection, number)
        kind.all_due(connection)

    await both[0].write(add)
    claims = await asyncio.gather(*(both[n % 2].write(lambda c: kind.claim(c, limit=3)) for n in range(8)))
    taken = sorted(held.id for claimed in claims for held in claimed)

    assert len(taken) == len(set(taken))
    assert taken, "somebody got something"
    left = [held.id for held in await both[1].write(lambda c: kind.claim(c, limit=20))]
    assert sorted(taken + left) == sorted(f"w{number}" for number in range(12))
    for database in both:
        await database.close()
