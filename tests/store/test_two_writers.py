"""Two servers write to one PostgreSQL: whoever comes second is told, waits, or changes nothing."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from itertools import pairwise
from typing import TypeVar

import pytest
from sqlalchemy import Connection, select

from profiles.events import PageViewed
from profiles.ids import ConversationId, CustomerId, SiteId, TurnId, VisitorId
from profiles.profile import Profile
from store import operators, outbox, people, record, turns
from store.database import Database, open_database
from store.errors import VisitorErased
from store.migrate import migrate
from store.turns import Turn
from tests.doubles.postgres import Server

T = TypeVar("T")

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SITE = SiteId("demo")
ANNA = VisitorId("anna")
TALK = ConversationId("talk")


class Both:
    """Two servers' databases, asked at the same moment."""

    def __init__(self, *databases: Database) -> None:
        self._databases = databases

    async def write(self, work: Callable[[Connection, int], T], *, times: int = 10) -> list[T]:
        """Run `work(connection, number)` `times` in each server, all at once; the results by number."""
        return await asyncio.gather(
            *(
                self._databases[n % len(self._databases)].write(lambda c, n=n: work(c, n))  # type: ignore[misc]
                for n in range(times * len(self._databases))
            )
        )

    async def read(self, work: Callable[[Connection], T]) -> T:
        return await self._databases[0].read(work)


@pytest.fixture
async def both(postgres: Server) -> AsyncIterator[Both]:
    url = postgres.new_database()
    databases = open_database(url), open_database(url)
    await asyncio.gather(*(database.write(migrate) for database in databases))  # two servers start at once
    yield Both(*databases)
    for database in databases:
        await database.close()


async def test_a_conversation_opened_at_once_is_one_and_its_log_has_no_gap(both: Both) -> None:
    def say(connection: Connection, number: int) -> int:
        with record.opening(connection, id_=TALK, site=SITE, visitor=ANNA, at=NOW) as held:
            return held.say(role="visitor", text=f"message {number}", at=NOW, cmid=f"cmid-{number:04}").seq

    said = await both.write(say)

    assert sorted(said) == list(range(1, 21))
    assert [entry.seq for entry in await both.read(lambda c: record.entries(c, SITE, TALK))] == list(range(1, 21))


async def test_the_same_message_arriving_twice_at_once_is_stored_once(both: Both) -> None:
    def say(connection: Connection, _: int) -> str:
        with record.opening(connection, id_=TALK, site=SITE, visitor=ANNA, at=NOW) as held:
            known = record.by_cmid(connection, SITE, TALK, "the-same-cmid")
            return (known or held.say(role="visitor", text="привет", at=NOW, cmid="the-same-cmid")).mid

    assert len(set(await both.write(say))) == 1
    assert len(await both.read(lambda c: record.entries(c, SITE, TALK))) == 1


async def test_of_two_who_store_the_next_facts_one_is_told_that_it_is_late(both: Both) -> None:
    await both.write(lambda c, _: people.meet(c, site=SITE, visitor=ANNA, at=NOW, behaviour=True, personalisation=True))

    def add(connection: Connection, number: int) -> bool:
        event = PageViewed(at=NOW, path=f"/{number}")
        return people.add_facts(connection, site=SITE, visitor=ANNA, first=0, events=[event], at=NOW)

    taken = await both.write(add)

    assert taken.count(True) == 1
    assert len(await both.read(lambda c: people.facts_since(c, SITE, ANNA, 0))) == 1


async def test_an_abandoned_turn_is_taken_over_by_one(both: Both) -> None:
    def begin(connection: Connection, number: int) -> None:
        begun = Turn(
            id=TurnId(f"t{number}"), site=SITE, visitor=ANNA, conversation=TALK, seq=number, purpose="reply",
            language="ru", attempt=1, speaker_epoch=0, created_at=NOW,
        )  # fmt: skip
        turns.start(connection, begun)

    await both.write(begin)
    claims = await both.write(lambda c, _: turns.claim(c, site=SITE, limit=3, abandoned=True), times=2)
    taken = [turn.id for claimed in claims for turn in claimed if turn.attempt == 2]

    assert len(taken) == len(set(taken)) > 0


async def test_a_trigger_is_claimed_by_one_and_triggers_of_a_subject_keep_their_order(both: Both) -> None:
    def enqueue(connection: Connection, number: int) -> None:
        outbox.enqueue(
            connection, delivery=f"d{number}", site=SITE, subject=f"visitor-{number % 2}", name="at_risk",
            payload=b"{}", now=NOW,
        )  # fmt: skip

    await both.write(enqueue)
    numbers = await both.read(lambda c: c.execute(select(outbox.outbox.c.subject, outbox.outbox.c.subject_seq)).all())
    claimed = await both.write(lambda c, _: outbox.claim(c, SITE, limit=5, lease_seconds=30), times=4)

    assert sorted(seq for subject, seq in numbers if subject == "visitor-0") == list(range(1, 11))
    assert sorted(delivery.subject for each in claimed for delivery in each) == ["visitor-0", "visitor-1"]


async def test_what_another_system_sends_twice_at_once_is_new_once(both: Both) -> None:
    assert (await both.write(lambda c, _: people.is_new(c, SITE, "facts", "m-1", NOW))).count(True) == 1


async def test_whoever_is_met_or_told_of_at_once_is_there_once(both: Both) -> None:
    def meet(connection: Connection, number: int) -> None:
        people.meet(connection, site=SITE, visitor=ANNA, at=NOW, behaviour=True, personalisation=True)
        people.save_snapshot(connection, SITE, Profile(visitor=ANNA, facts=number))
        people.note_customer(connection, SITE, CustomerId("c-1"), [("order:1", PageViewed(at=NOW, path="/"))])
        operators.put(connection, site=SITE, email="Olga@polka.example", name="Olga", password_hash="#", at=NOW)

    await both.write(meet)
    stored = await both.read(
        lambda c: [
            c.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("visitor", "snapshot", "customer_fact", "operator")
        ]
    )

    assert stored == [1, 1, 1, 1]


async def test_lines_of_the_audit_form_one_chain(both: Both) -> None:
    await both.write(lambda c, n: people.note(c, site=SITE, at=NOW, actor="olga", act="look", subject=f"visitor-{n}"))

    lines = await both.read(lambda c: c.execute(select(people.audit).order_by(people.audit.c.id)).all())

    assert len(lines) == 20
    for before, line in pairwise(lines):
        told = "\n".join((before.hash, line.site, line.at.isoformat(), line.actor, line.act, line.subject))
        assert line.hash == hashlib.sha256(told.encode()).hexdigest()


async def test_an_erasure_waits_for_a_first_message_under_way_and_then_takes_it_along(both: Both) -> None:
    def act(connection: Connection, number: int) -> bool:
        if number == 5:
            people.forget(connection, SITE, ANNA, NOW)
            return True
        try:
            with record.opening(connection, id_=TALK, site=SITE, visitor=ANNA, at=NOW) as held:
                held.say(role="visitor", text=f"раз {number}", at=NOW)
        except VisitorErased:
            return False
        return True

    await both.write(act)

    assert await both.read(lambda c: record.entries(c, SITE, TALK)) == []
    assert await both.read(lambda c: people.erasures(c, SITE, ANNA)) == 1


async def test_who_was_erased_comes_back_as_a_stranger_to_those_who_know(both: Both) -> None:
    def forget(connection: Connection, number: int) -> None:
        if number == 0:
            people.forget(connection, SITE, ANNA, NOW)

    def say(connection: Connection, number: int) -> None:
        opening = record.opening(connection, id_=TALK, site=SITE, visitor=ANNA, at=NOW, known_erasures=1)
        with opening as held:
            held.say(role="visitor", text="снова", at=NOW)

    await both.write(forget)
    await both.write(say, times=1)

    assert len(await both.read(lambda c: record.entries(c, SITE, TALK))) == 2
    assert await both.read(lambda c: people.erased_of(c, SITE, [ANNA, VisitorId("boris")])) == {ANNA: 1}
