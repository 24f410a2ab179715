"""Nothing crosses from one site to another (N9), whoever asks the store and for whatever id."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

import store
from profiles.events import PageViewed, Speaker, VisitorWrote
from profiles.ids import ConversationId, CustomerId, OperatorId, SiteId, TurnId, VisitorId
from profiles.profile import Profile
from store import health, jobs, operators, outbox, people, pruning, record, spending, turns
from store.database import Database
from store.jobs import Job
from store.outbox import Delivery
from store.spending import Budget, Sum
from store.tables import Contact, Row
from store.turns import Turn

MODULES = [importlib.import_module(f"store.{found.name}") for found in pkgutil.iter_modules(store.__path__)]
OF_NO_SITE = {
    "database.clock",
    *(f"migrate.{name}" for name in ("migrate", "downgrade", "config", "current", "head")),
    *(f"rows.{name}" for name in ("add", "put", "alone")),
}
"""Functions that know of no row of any site."""

OLD = datetime(2026, 1, 1, 12, tzinfo=UTC)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DEMO, RIVAL = SiteId("demo"), SiteId("rival")
ANNA = VisitorId("anna")
CUSTOMER = CustomerId("c-1")
TALK = ConversationId("talk")
WORDS = VisitorWrote(at=OLD, text="my secret")
TURN = Turn(
    id=TurnId("t1"), site=DEMO, visitor=ANNA, conversation=TALK, seq=1, purpose="reply", language="ru",
    attempt=1, speaker_epoch=0, created_at=OLD,
)  # fmt: skip
THEIRS = replace(TURN, site=RIVAL)
DELIVERY = Delivery(
    id="d1", site=RIVAL, name="at_risk", subject=ANNA, payload=b"", attempt=1, failures=0, created_at=OLD
)
JOB = Job(id="j1", site=RIVAL, name="prune-facts", attempt=1, failures=0, period_seconds=3600, next_at=OLD, mark="")
BUDGET = Budget(ANNA, Sum(5, 5))
PERIODS = {"prune-facts": timedelta(hours=1)}


def live(connection: Connection) -> None:
    """All that a visitor of the demo site leaves behind; the work is claimed, and its leases are over."""
    people.meet(connection, site=DEMO, visitor=ANNA, at=OLD, behaviour=True, personalisation=True, customer=CUSTOMER)
    people.add_facts(connection, site=DEMO, visitor=ANNA, first=0, events=[WORDS], at=OLD)
    people.save_snapshot(connection, DEMO, Profile(visitor=ANNA))
    people.note_customer(connection, DEMO, CUSTOMER, [("order:1", WORDS)])
    people.is_new(connection, DEMO, "facts", "m-1", OLD)
    people.note(connection, site=DEMO, at=OLD, actor=ANNA, act=people.FORGET, subject=ANNA)
    people.add_contact(connection, Contact(id="c1", site=DEMO, visitor=ANNA, conversation=TALK, at=OLD))
    operators.put(connection, site=DEMO, email="olga@polka.example", name="Olga", password_hash="#", at=OLD)
    with record.opening(connection, id_=TALK, site=DEMO, visitor=ANNA, at=OLD, known_erasures=1) as held:
        held.say(role="visitor", text="my secret", at=OLD, cmid="cmid-1")
        held.stand(status="pending", speaker=Speaker.NOBODY, at=OLD, waiting_since=OLD)
    turns.start(connection, TURN)
    turns.store_ended(connection, replace(TURN, id=TurnId("t0")), status="done", trace=b'{"reply": "my secret"}')
    for number in (0, 1):
        outbox.enqueue(
            connection, delivery=f"d{number}", site=DEMO, subject=ANNA, name="at_risk", payload=b"my secret", now=OLD
        )
    (first,) = outbox.claim(connection, DEMO, limit=1, lease_seconds=-1)
    outbox.bury(connection, first, error="my secret")
    outbox.claim(connection, DEMO, limit=1, lease_seconds=-1)
    connection.execute(outbox.outbox.update().where(outbox.outbox.c.status == "due").values(failures=2))
    jobs.schedule(connection, DEMO, PERIODS)
    spending.reserve(connection, DEMO, "2026-01-01", [BUDGET], Sum(5, 5))
    connection.execute(jobs.job.update().values(id="j1", attempt=1, next_at=OLD))
    connection.execute(turns.turn.update().values(lease_until=OLD))


def held(connection: Connection) -> Any:
    with record.holding(connection, RIVAL, TALK) as found:
        return found


def opened(connection: Connection) -> Any:
    with record.opening(connection, id_=TALK, site=RIVAL, visitor=ANNA, at=NOW) as found:
        return found.last_seq, found.status, found.say(role="visitor", text="other", at=NOW, cmid="cmid-1").seq


def opened_plainly(connection: Connection) -> Any:
    record.open_conversation(connection, id_=TALK, site=RIVAL, visitor=ANNA, at=NOW)
    found = record.find(connection, RIVAL, TALK)
    return found and (found.last_seq, found.status)


REACHES: dict[str, Callable[[Connection], Any]] = {
    "people.meet": lambda c: people.meet(c, site=RIVAL, visitor=ANNA, at=NOW, behaviour=False, personalisation=False),
    "people.begin_record": lambda c: people.begin_record(c, RIVAL, Profile(visitor=ANNA)),
    "people.add_facts": lambda c: people.add_facts(c, site=RIVAL, visitor=ANNA, first=1, events=[WORDS], at=NOW),
    "people.facts_since": lambda c: people.facts_since(c, RIVAL, ANNA, 0),
    "people.save_snapshot": lambda c: people.save_snapshot(c, RIVAL, Profile(visitor=ANNA, facts=9)),
    "people.load_snapshot": lambda c: people.load_snapshot(c, RIVAL, ANNA),
    "people.recorded_profile": lambda c: people.recorded_profile(c, RIVAL, ANNA),
    "people.find_visitor": lambda c: people.find_visitor(c, RIVAL, ANNA),
    "people.visitors_of": lambda c: people.visitors_of(c, RIVAL, CUSTOMER),
    "people.note_customer": lambda c: people.note_customer(
        c, RIVAL, CUSTOMER, [("order:1", PageViewed(at=NOW, path=""))]
    ),
    "people.customer_facts": lambda c: people.customer_facts(c, RIVAL, CUSTOMER),
    "people.is_new": lambda c: people.is_new(c, RIVAL, "facts", "m-1", NOW),
    "people.add_contact": lambda c: people.add_contact(
        c, Contact(id="c2", site=RIVAL, visitor=ANNA, conversation=TALK, at=NOW)
    ),
    "people.forget": lambda c: people.forget(c, RIVAL, ANNA, NOW),
    "people.erasures": lambda c: people.erasures(c, RIVAL, ANNA),
    "people.hold_known": lambda c: people.hold_known(c, RIVAL, ANNA, 0),
    "people.erased_of": lambda c: people.erased_of(c, RIVAL, [ANNA]),
    "people.note": lambda c: people.note(c, site=RIVAL, at=NOW, actor="olga", act="look", subject=ANNA),
    "record.holding": held,
    "record.opening": opened,
    "record.open_conversation": opened_plainly,
    "record.find": lambda c: record.find(c, RIVAL, TALK),
    "record.latest": lambda c: record.latest(c, RIVAL, ANNA),
    "record.inbox": lambda c: record.inbox(c, RIVAL),
    "record.count_waiting": lambda c: record.count_waiting(c, RIVAL),
    "record.entries": lambda c: record.entries(c, RIVAL, TALK),
    "record.latest_entries": lambda c: record.latest_entries(c, RIVAL, TALK),
    "record.last_human": lambda c: record.last_human(c, RIVAL, TALK),
    "record.by_cmid": lambda c: record.by_cmid(c, RIVAL, TALK, "cmid-1"),
    "turns.start": lambda c: turns.start(c, replace(THEIRS, id=TurnId("t2"))),
    "turns.claim": lambda c: turns.claim(c, site=RIVAL, limit=5, abandoned=True),
    "turns.renew": lambda c: turns.renew(c, THEIRS),
    "turns.hand_on": lambda c: turns.hand_on(c, THEIRS),
    "turns.finish": lambda c: turns.finish(c, THEIRS, status="done", trace=b"{}"),
    "turns.merge_others": lambda c: turns.merge_others(c, replace(THEIRS, id=TurnId("t2"), created_at=NOW)),
    "turns.is_running": lambda c: turns.is_running(c, RIVAL, TALK),
    "turns.drop_running": lambda c: turns.drop_running(c, RIVAL, TALK),
    "turns.store_ended": lambda c: turns.store_ended(c, replace(THEIRS, id=TurnId("t2")), status="done", trace=b"{}"),
    "turns.find": lambda c: turns.find(c, RIVAL, TurnId("t")),
    "turns.latest": lambda c: (turns.latest(c, RIVAL), turns.latest(c, RIVAL, conversation=TALK)),
    "outbox.enqueue": lambda c: outbox.enqueue(
        c, delivery="d2", site=RIVAL, subject=ANNA, name="at_risk", payload=b"", now=NOW
    ),
    "outbox.claim": lambda c: outbox.claim(c, RIVAL, limit=5, lease_seconds=30),
    "outbox.delivered": lambda c: outbox.delivered(c, DELIVERY),
    "outbox.retry": lambda c: outbox.retry(c, DELIVERY, delay_seconds=0, error=""),
    "outbox.bury": lambda c: outbox.bury(c, DELIVERY, error=""),
    "outbox.dead_letters": lambda c: outbox.dead_letters(c, RIVAL),
    "outbox.count": lambda c: [outbox.count(c, RIVAL, status) for status in ("due", "dead", "delivered")],
    "outbox.ailing": lambda c: outbox.ailing(c, RIVAL),
    "outbox.resend": lambda c: (outbox.resend(c, RIVAL), outbox.resend(c, RIVAL, "d0")),
    "health.examine": lambda c: replace(health.examine(c, RIVAL), behind_seconds=0),
    "operators.find_by_email": lambda c: operators.find_by_email(c, RIVAL, "olga@polka.example"),
    "operators.find": lambda c: (
        [operators.find(c, RIVAL, OperatorId(id_)) for id_ in c.execute(select(operators.operator.c.id)).scalars()]
        or [None]
    ),
    "operators.put": lambda c: bool(
        operators.put(c, site=RIVAL, email="olga@polka.example", name="Rival", password_hash="!", at=NOW)
    ),
    "jobs.schedule": lambda c: jobs.schedule(c, RIVAL, {"prune-facts": timedelta(minutes=1)}),
    "jobs.claim": lambda c: jobs.claim(c, RIVAL, PERIODS),
    "jobs.go_on": lambda c: jobs.go_on(c, JOB, "further"),
    "jobs.done": lambda c: jobs.done(c, JOB, "end"),
    "jobs.failed": lambda c: jobs.failed(c, JOB, "KeyError"),
    "jobs.standing": lambda c: jobs.standing(c, RIVAL),
    "pruning.prune_piece": lambda c: pruning.prune_piece(c, JOB, 1),
    "pruning.prune_facts": lambda c: pruning.prune_facts(c, RIVAL, NOW, ""),
    "pruning.prune_traces": lambda c: pruning.prune_traces(c, RIVAL, NOW, ""),
    "pruning.prune_deliveries": lambda c: pruning.prune_deliveries(c, RIVAL, NOW, ""),
    "pruning.prune_spending": lambda c: pruning.prune_spending(c, RIVAL, NOW, ""),
    "spending.reserve": lambda c: spending.reserve(c, RIVAL, "2026-01-01", [BUDGET], Sum(5, 5)),
    "spending.settle": lambda c: spending.settle(c, RIVAL, "2026-01-01", [ANNA], Sum(5, 5), Sum(1, 1)),
    "spending.spent": lambda c: spending.spent(c, RIVAL, "2026-01-01", ANNA),
    "pruning.prune_dedupe": lambda c: pruning.prune_dedupe(c, RIVAL, NOW, ""),
    "pruning.prune_strangers": lambda c: pruning.prune_strangers(c, RIVAL, NOW, ""),
}
"""What a rival who knows every id of the demo site may try, by the store's function; plain values come back."""


class Undone(Exception):
    """The transaction shall leave nothing."""


async def tried(database: Database, reach: Callable[[Connection], Any]) -> tuple[Any, Any]:
    """What a reach comes to (a value or the name of an error), and the demo site's rows after it; all is undone."""
    outcome: list[Any] = []

    def attempt(connection: Connection) -> None:
        outcome.clear()
        savepoint = connection.begin_nested()
        try:
            outcome.append(reach(connection))
            savepoint.commit()
        except IntegrityError:
            raise
        except Exception as error:
            outcome.append(type(error).__name__)
            savepoint.rollback()
        outcome.append(rows(connection))
        raise Undone

    with pytest.raises(Undone):
        await database.write(attempt)
    return outcome[0], outcome[1]


def rows(connection: Connection) -> dict[str, list[Any]]:
    """All that the demo site has, by table."""
    return {
        name: sorted(connection.execute(select(table).where(table.c.site == DEMO)).all(), key=repr)
        for name, table in Row.metadata.tables.items()
    }


async def test_a_rival_who_knows_every_id_finds_and_changes_nothing(database: Database) -> None:
    without = {name: (await tried(database, reach))[0] for name, reach in REACHES.items()}
    await database.write(live)
    before = await database.read(rows)
    assert all(before.values()), "the demo site has something in every table"

    for name, reach in REACHES.items():
        outcome, after = await tried(database, reach)
        assert repr(outcome) == repr(without[name]), f"{name} behaves as if the demo site were not there"
        assert after == before, f"{name} changes nothing of the demo site"


async def test_the_same_reaches_from_within_the_site_would_find_and_change_a_lot(database: Database) -> None:
    """So the rival's failure is the site's doing."""
    await database.write(live)
    before = await database.read(rows)
    found = await database.read(
        lambda c: (
            people.facts_since(c, DEMO, ANNA, 0),
            people.visitors_of(c, DEMO, CUSTOMER),
            record.entries(c, DEMO, TALK),
            record.by_cmid(c, DEMO, TALK, "cmid-1"),
            turns.find(c, DEMO, TurnId("t0")),
            outbox.dead_letters(c, DEMO),
            spending.spent(c, DEMO, "2026-01-01", ANNA).tokens,
        )
    )
    ours = replace(DELIVERY, site=DEMO)
    changes: list[Callable[[Connection], Any]] = [
        lambda c: turns.finish(c, TURN, status="done", trace=b"{}"),
        lambda c: turns.drop_running(c, DEMO, TALK),
        lambda c: outbox.delivered(c, ours),
        lambda c: outbox.resend(c, DEMO),
        lambda c: jobs.go_on(c, replace(JOB, site=DEMO), "further"),
        lambda c: pruning.prune_facts(c, DEMO, NOW, ""),
        lambda c: pruning.prune_traces(c, DEMO, NOW, ""),
        lambda c: pruning.prune_spending(c, DEMO, NOW, ""),
        lambda c: spending.settle(c, DEMO, "2026-01-01", [ANNA], Sum(5, 5), Sum(1, 1)),
        lambda c: people.forget(c, DEMO, ANNA, NOW),
    ]

    assert all(found)
    for change in changes:
        assert (await tried(database, change))[1] != before


def test_every_function_of_the_store_is_tried() -> None:
    asked = {
        f"{module.__name__.rpartition('.')[2]}.{name}"
        for module in MODULES
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if not name.startswith("_")
        and inspect.unwrap(function).__module__ == module.__name__
        and next(iter(inspect.signature(function).parameters), "") == "connection"
    }

    assert asked - OF_NO_SITE == set(REACHES)
    assert asked >= OF_NO_SITE


def test_every_row_carries_its_site_and_every_key_that_others_may_choose() -> None:
    for name, table in Row.metadata.tables.items():
        key = [column.name for column in table.primary_key]
        assert "site" in table.c, name
        assert "site" in key or key == ["id"], f"{name}: a lone id is a random one of ours"
