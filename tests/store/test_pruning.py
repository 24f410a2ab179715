"""Raw facts, traces, delivered triggers go after their days; what proves, teaches or was said stays."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection, func, select, update

from profiles.events import (
    ConsentChosen,
    Event,
    OrderCompleted,
    PageViewed,
    PatternCorrected,
    ProductViewed,
    Rated,
    SessionStarted,
)
from profiles.fold import apply
from profiles.ids import ConversationId, OrderId, PatternName, ProductId, SiteId, TurnId, VisitorId
from profiles.profile import Profile
from store import outbox, people, pruning, record, turns
from store.database import Database
from store.pruning import PRUNINGS
from store.tables import Contact, Visitor
from store.turns import Turn

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OLD, YOUNG = NOON - timedelta(days=31), NOON - timedelta(days=29)
BEFORE = NOON - timedelta(days=30)
SITE, RIVAL = SiteId("demo"), SiteId("rival")
ANNA = VisitorId("anna")
TALK = ConversationId("talk")


async def prune(database: Database, name: str, *, site: SiteId = SITE, before: datetime = BEFORE) -> int:
    """Do the whole job; how many rows it changed."""
    mark, changed = "", 0
    while True:
        piece = await database.write(lambda c, mark=mark: PRUNINGS[name].prune(c, site, before, mark))  # type: ignore[misc]
        mark, changed = piece.mark, changed + piece.changed
        if piece.is_last:
            return changed


def visit(connection: Connection, events: Sequence[Event], *, of: VisitorId = ANNA, site: SiteId = SITE) -> None:
    """A visitor who permits everything, with each of these facts as a batch of its own."""
    at = events[0].at
    people.meet(connection, site=site, visitor=of, at=at, behaviour=True, personalisation=True)
    for number, event in enumerate(events):
        assert people.add_facts(connection, site=site, visitor=of, first=number, events=[event], at=event.at)


def pages(count: int, at: datetime) -> list[Event]:
    return [PageViewed(at=at + timedelta(seconds=number), path=f"/{number}") for number in range(count)]


def left(connection: Connection, of: VisitorId = ANNA, site: SiteId = SITE) -> list[Event]:
    return list(people.facts_since(connection, site, of, 0))


async def test_facts_go_after_their_days_and_the_profile_stays_as_it_was(database: Database) -> None:
    events = [SessionStarted(at=OLD), *pages(40, OLD), *pages(5, YOUNG)]
    await database.write(lambda c: visit(c, events))
    before = await database.read(lambda c: people.recorded_profile(c, SITE, ANNA))

    assert await prune(database, "prune-facts") == 41

    assert await database.read(left) == events[41:]
    assert await database.read(lambda c: people.recorded_profile(c, SITE, ANNA)) == before
    assert before.facts == 46


async def test_a_snapshot_that_holds_them_already_is_left_as_it_is(database: Database) -> None:
    events = [SessionStarted(at=OLD), *pages(3, OLD)]
    profile = Profile(visitor=ANNA)
    for event in events:
        profile = apply(profile, event)

    def live(connection: Connection) -> None:
        visit(connection, events)
        people.save_snapshot(connection, SITE, profile)

    await database.write(live)
    assert await prune(database, "prune-facts") == 4
    assert await database.read(lambda c: people.load_snapshot(c, SITE, ANNA)) == profile


async def test_a_snapshot_that_can_no_longer_be_read_is_made_anew_while_its_facts_are_there(database: Database) -> None:
    events = [SessionStarted(at=OLD), *pages(3, OLD)]

    def live(connection: Connection) -> None:
        visit(connection, events)
        people.save_snapshot(connection, SITE, Profile(visitor=ANNA, facts=4))
        connection.execute(update(pruning.snapshot).values(profile='{"of another shape": true}'))

    await database.write(live)
    await prune(database, "prune-facts")
    kept = await database.read(lambda c: people.load_snapshot(c, SITE, ANNA))

    assert kept
    assert (kept.facts, kept.live.pages) == (4, 3)


async def test_orders_ratings_corrections_and_consent_are_never_pruned(database: Database) -> None:
    proofs: list[Event] = [
        ConsentChosen(at=OLD, behaviour=True, personalisation=True),
        OrderCompleted(at=OLD, path="/thanks", order=OrderId("R-1"), total_minor=100),
        PatternCorrected(at=OLD, pattern=PatternName("urgent"), holds=False, by="olga"),
        Rated(at=OLD, score=5, comment="спасибо"),
    ]

    def live(connection: Connection) -> None:
        people.meet(connection, site=SITE, visitor=ANNA, at=OLD, behaviour=True, personalisation=True)
        mixed = [
            event for proof in proofs for event in (proof, ProductViewed(at=OLD, path="/", product=ProductId("a")))
        ]
        people.add_facts(connection, site=SITE, visitor=ANNA, first=0, events=mixed, at=OLD)

    await database.write(live)
    assert await prune(database, "prune-facts") == 1
    assert await database.read(left) == proofs
    assert await prune(database, "prune-facts") == 0


async def test_of_somebody_who_withdrew_nothing_new_is_folded(database: Database) -> None:
    def live(connection: Connection) -> None:
        visit(connection, pages(3, OLD))
        people.meet(connection, site=SITE, visitor=ANNA, at=YOUNG, behaviour=False, personalisation=False)

    await database.write(live)
    assert await prune(database, "prune-facts") == 3
    assert await database.read(lambda c: people.load_snapshot(c, SITE, ANNA)) is None


async def test_a_pruning_goes_on_behind_its_mark_and_looks_at_nothing_twice(database: Database) -> None:
    many = pruning.FACTS_A_PIECE + 3

    def live(connection: Connection) -> None:
        for number in range(many):  # many visitors in one moment
            visit(connection, pages(1, OLD), of=VisitorId(f"v{number}"))
            people.save_snapshot(connection, SITE, Profile(visitor=VisitorId(f"v{number}"), facts=1))

    await database.write(live)
    first = await database.write(lambda c: pruning.prune_facts(c, SITE, BEFORE, ""))
    second = await database.write(lambda c: pruning.prune_facts(c, SITE, BEFORE, first.mark))
    third = await database.write(lambda c: pruning.prune_facts(c, SITE, BEFORE, second.mark))

    assert [(piece.changed, piece.is_last) for piece in (first, second, third)] == [
        (pruning.FACTS_A_PIECE, False),
        (3, True),
        (0, True),
    ]


async def test_a_piece_folds_few_visitors_however_many_lag_behind(database: Database) -> None:
    def live(connection: Connection) -> None:
        for number in range(pruning.FOLDS_A_PIECE + 1):
            visit(connection, pages(2, OLD), of=VisitorId(f"v{number}"))

    await database.write(live)
    first = await database.write(lambda c: pruning.prune_facts(c, SITE, BEFORE, ""))

    assert (first.changed, first.is_last) == (pruning.FOLDS_A_PIECE, False)
    assert await prune(database, "prune-facts") == pruning.FOLDS_A_PIECE + 2


async def test_facts_and_traces_of_another_site_are_not_touched(database: Database) -> None:
    def live(connection: Connection) -> None:
        visit(connection, pages(3, OLD), site=RIVAL)
        ended(connection, "t1", OLD, site=RIVAL)
        enqueue(connection, "d1", OLD, site=RIVAL)
        connection.execute(update(outbox.outbox).values(status="delivered"))
        people.is_new(connection, RIVAL, "facts", "m-1", OLD)
        people.meet(connection, site=RIVAL, visitor=VisitorId("x"), at=OLD, behaviour=False, personalisation=False)

    await database.write(live)
    assert [await prune(database, name) for name in PRUNINGS] == [0] * len(PRUNINGS)
    assert [await prune(database, name, site=RIVAL) for name in PRUNINGS] == [3, 1, 1, 1, 0, 1]


def ended(
    connection: Connection, id_: str, at: datetime, *, site: SiteId = SITE, trace: bytes = b'{"arm": "blind"}'
) -> None:
    turn = Turn(
        id=TurnId(id_), site=site, visitor=ANNA, conversation=TALK, seq=1, purpose="reply", language="ru",
        attempt=1, speaker_epoch=0, created_at=at,
    )  # fmt: skip
    turns.start(connection, turn)
    assert turns.finish(connection, turn, status="done", trace=trace)


TRACE: dict[str, Any] = {
    "question": "где мой заказ?", "arm": "personalised", "policy": "abc", "profile": {"facts": 7}, "reading": {},
    "rules": [], "action": {"type": "Reply", "style": "short"}, "timings_ms": {"finished": 7.5}, "reply": "В пути.",
    "prompt": {"messages": ["всё о вас"]}, "inputs": {"profile": {"visitor": "anna"}},
}  # fmt: skip


async def test_traces_become_outlines_and_turns_stay(database: Database) -> None:
    def live(connection: Connection) -> None:
        for id_, at in (("t1", OLD), ("t2", YOUNG)):
            ended(connection, id_, at, trace=msgspec.json.encode(TRACE))

    await database.write(live)
    assert await prune(database, "prune-traces") == 1
    old = await database.read(lambda c: turns.find(c, SITE, TurnId("t1")))
    young = await database.read(lambda c: turns.find(c, SITE, TurnId("t2")))

    assert old
    assert young
    row = {"turn", "conversation", "visitor", "site", "at", "status", "purpose", "seq", "attempt"}
    assert {name: value for name, value in old.items() if name not in row} == {
        "pruned": True,
        "arm": "personalised",
        "policy": "abc",
        "action": {"type": "Reply"},
        "timings_ms": {"finished": 7.5},
    }
    assert (old["status"], old["seq"]) == ("done", 1)
    assert young["inputs"] == TRACE["inputs"]


async def test_a_turn_that_runs_keeps_its_trace(database: Database) -> None:
    def live(connection: Connection) -> None:
        ended(connection, "t1", OLD)
        connection.execute(update(turns.turn).values(status="running", finished_at=None))

    await database.write(live)
    assert await prune(database, "prune-traces") == 0


def enqueue(connection: Connection, id_: str, at: datetime, *, site: SiteId = SITE) -> None:
    outbox.enqueue(connection, delivery=id_, site=site, subject=f"of-{id_}", name="at_risk", payload=b"{}", now=at)


async def test_only_triggers_that_were_received_go(database: Database) -> None:
    def live(connection: Connection) -> None:
        for status in ("due", "dead", "delivered"):
            for at in (OLD, YOUNG):
                enqueue(connection, f"{status}-{at.day}", at)
                here = outbox.outbox.c.id == f"{status}-{at.day}"
                connection.execute(update(outbox.outbox).where(here).values(status=status))

    await database.write(live)
    assert await prune(database, "prune-deliveries") == 1
    ids = await database.read(lambda c: c.execute(select(outbox.outbox.c.id)).scalars().all())
    assert sorted(ids) == ["dead-22", "dead-24", "delivered-24", "due-22", "due-24"]


async def test_ids_of_other_systems_messages_go_in_pieces_and_none_before_a_week(database: Database) -> None:
    many = pruning.ROWS_A_PIECE * 2 + 7

    def told(connection: Connection) -> None:
        for number in range(many):
            people.is_new(connection, SITE, "facts", f"old-{number}", OLD)
        people.is_new(connection, SITE, "facts", "young", YOUNG)

    await database.write(told)
    assert await prune(database, "prune-dedupe") == many
    assert not await database.write(lambda c: people.is_new(c, SITE, "facts", "young", NOON))
    assert PRUNINGS["prune-dedupe"].least_days == 7


Keep = Callable[[Connection, VisitorId], None]

KEEPS: dict[str, Keep] = {
    "wrote": lambda c, of: record.open_conversation(c, id_=TALK, site=SITE, visitor=of, at=OLD),
    "left a number": lambda c, of: people.add_contact(
        c, Contact(id="c1", site=SITE, visitor=of, conversation=TALK, phone="79991234567", at=OLD)
    ),
    "permitted": lambda c, of: people.meet(
        c, site=SITE, visitor=of, at=OLD, behaviour=False, personalisation=True
    ),
    "is a customer": lambda c, of: people.meet(
        c, site=SITE, visitor=of, at=OLD, behaviour=False, personalisation=False, customer="c-1"  # type: ignore[arg-type]
    ),
    "has a profile": lambda c, of: people.save_snapshot(c, SITE, Profile(visitor=of)),
    "was told of": lambda c, of: outbox.enqueue(
        c, delivery="d", site=SITE, subject=of, name="at_risk", payload=b"{}", now=OLD
    ),
    "came back": lambda c, of: people.meet(
        c, site=SITE, visitor=of, at=YOUNG, behaviour=False, personalisation=False
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", KEEPS)
async def test_a_stranger_goes_and_whoever_did_anything_stays(database: Database, why: str) -> None:
    def live(connection: Connection) -> None:
        for of in ("stranger", "somebody"):
            people.meet(connection, site=SITE, visitor=VisitorId(of), at=OLD, behaviour=False, personalisation=False)
        KEEPS[why](connection, VisitorId("somebody"))

    await database.write(live)
    assert await prune(database, "prune-strangers") == 1
    assert await database.read(lambda c: c.execute(select(Visitor.__table__.c.id)).scalars().all()) == ["somebody"]


async def test_all_strangers_are_found_however_many(database: Database) -> None:
    many = pruning.ROWS_A_PIECE + 3

    def live(connection: Connection) -> None:
        for number in range(many):
            people.meet(
                connection, site=SITE, visitor=VisitorId(f"v{number}"), at=OLD, behaviour=False, personalisation=False
            )

    await database.write(live)
    assert await prune(database, "prune-strangers") == many


async def test_messages_contacts_the_shops_word_and_the_audit_outlive_every_pruning(database: Database) -> None:
    def live(connection: Connection) -> None:
        visit(connection, pages(3, OLD))
        with record.opening(connection, id_=TALK, site=SITE, visitor=ANNA, at=OLD) as held:
            held.say(role="visitor", text="привет", at=OLD, cmid="c1")
            held.say(role="assistant", text="здравствуйте", at=OLD, reply_to=1)
        KEEPS["left a number"](connection, ANNA)
        order = OrderCompleted(at=OLD, path="/", order=OrderId("R-1"))
        people.note_customer(connection, SITE, "c-1", [("order:R-1", order)])  # type: ignore[arg-type]
        people.forget(connection, SITE, VisitorId("boris"), OLD)

    def counts(connection: Connection) -> dict[str, int]:
        tables = ("log", "conversation", "contact", "customer_fact", "audit", "visitor")
        return {name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in tables}

    await database.write(live)
    before = await database.read(counts)
    for name in PRUNINGS:
        await prune(database, name)

    assert await database.read(counts) == before
    assert before["log"] == 2
    assert await database.read(lambda c: people.erasures(c, SITE, VisitorId("boris"))) == 1
    assert await database.read(lambda c: c.execute(select(func.count()).select_from(pruning.fact)).scalar_one()) == 0
