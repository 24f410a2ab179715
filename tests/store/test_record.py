import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from profiles.events import PageViewed, Speaker, VisitorWrote
from profiles.ids import ConversationId, CustomerId, SiteId, TurnId, VisitorId
from profiles.profile import Profile
from store import outbox, people, record, turns
from store.database import Database, open_database
from store.errors import RecordUnavailable
from store.migrate import migrate
from store.tables import Contact
from store.turns import Turn

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SITE = SiteId("demo")
ANNA = VisitorId("anna")
TALK = ConversationId("talk")


def say(connection: Connection, text: str, cmid: str | None = None) -> record.Entry:
    record.open_conversation(connection, id_=TALK, site=SITE, visitor=ANNA, at=NOW)
    with record.holding(connection, SITE, TALK) as held:
        assert held
        return held.say(role="visitor", text=text, at=NOW, cmid=cmid)


def turn(connection: Connection, id_: str = "t1") -> Turn:
    begun = Turn(
        id=TurnId(id_), site=SITE, visitor=ANNA, conversation=TALK, seq=1, purpose="reply", language="ru",
        attempt=1, speaker_epoch=0, created_at=NOW,
    )  # fmt: skip
    turns.start(connection, begun)
    return begun


def holding(folder: Path, words: bytes) -> list[str]:
    return [file.name for file in folder.iterdir() if words in file.read_bytes()]


async def test_messages_of_many_writers_get_every_number_once(database: Database) -> None:
    said = await asyncio.gather(
        *(database.write(lambda c, n=n: say(c, f"message {n}", f"cmid-{n}")) for n in range(50))  # type: ignore[misc]
    )

    stored = await database.read(lambda c: record.entries(c, SITE, TALK))

    assert sorted(entry.seq for entry in said) == list(range(1, 51))
    assert [entry.seq for entry in stored] == list(range(1, 51))


async def test_one_failing_work_of_a_group_leaves_the_others_alone(database: Database) -> None:
    await database.write(lambda c: say(c, "first", "same"))

    outcomes = await asyncio.gather(
        database.write(lambda c: say(c, "second", "other")),
        database.write(lambda c: say(c, "again", "same")),
        database.write(lambda c: say(c, "third", "third")),
        return_exceptions=True,
    )
    stored = await database.read(lambda c: record.entries(c, SITE, TALK))

    assert isinstance(outcomes[1], IntegrityError)
    assert [entry.body["text"] for entry in stored] == ["first", "second", "third"]
    assert [entry.seq for entry in stored] == [1, 2, 3]


async def test_a_closed_database_refuses_instead_of_waiting_for_ever(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/record.db")
    await database.close()

    with pytest.raises(RecordUnavailable):
        await database.write(lambda c: None)


async def test_a_change_of_speaker_raises_the_speaker_epoch(database: Database) -> None:
    def take(connection: Connection) -> int:
        say(connection, "hello")
        with record.holding(connection, SITE, TALK) as held:
            assert held
            held.stand(status="active", speaker=Speaker.OPERATOR, at=NOW, operator="olga", name="Olga")
            return held.speaker_epoch

    assert await database.write(take) == 1
    found = await database.read(lambda c: record.find(c, SITE, TALK))
    assert found
    assert (found.speaker, found.speaker_epoch, found.last_seq) == ("operator", 1, 2)


async def test_a_conversation_of_another_site_cannot_be_held(database: Database) -> None:
    def reach(connection: Connection) -> bool:
        say(connection, "hello")
        with record.holding(connection, SiteId("rival"), TALK) as held:
            return held is None

    assert await database.write(reach)


async def test_a_zombie_cannot_finish_a_turn_that_was_taken_over(database: Database) -> None:
    zombie = await database.write(turn)
    (heir,) = await database.write(lambda c: turns.claim(c, site=SITE, limit=5, abandoned=True))

    assert heir.attempt == 2
    assert not await database.write(lambda c: turns.finish(c, zombie, status="done", trace=b"{}"))
    assert await database.write(lambda c: turns.finish(c, heir, status="done", trace=b"{}"))
    assert not await database.write(lambda c: turns.finish(c, heir, status="done", trace=b"{}"))


async def test_a_turn_with_a_living_lease_is_left_alone(database: Database) -> None:
    await database.write(turn)

    assert not await database.write(lambda c: turns.claim(c, site=SITE, limit=5))


async def test_facts_come_back_as_they_were_and_in_order(database: Database) -> None:
    facts = (PageViewed(at=NOW, path="/"), VisitorWrote(at=NOW + timedelta(seconds=3), text="Здравствуйте"))
    await database.write(
        lambda c: people.meet(c, site=SITE, visitor=ANNA, at=NOW, behaviour=True, personalisation=True)
    )

    assert await database.write(lambda c: people.add_facts(c, site=SITE, visitor=ANNA, first=0, events=facts, at=NOW))
    assert not await database.write(
        lambda c: people.add_facts(c, site=SITE, visitor=ANNA, first=0, events=facts, at=NOW)
    ), "another process has written facts 0 and 1 already"
    assert await database.read(lambda c: tuple(people.facts_since(c, SITE, ANNA, 0))) == facts


async def test_a_snapshot_gives_the_profile_back(database: Database) -> None:
    profile = Profile(visitor=ANNA, facts=7, at=NOW)

    await database.write(lambda c: people.save_snapshot(c, SITE, profile))

    assert await database.read(lambda c: people.load_snapshot(c, SITE, ANNA)) == profile


async def test_forgetting_leaves_nothing_but_an_id_in_the_audit(database: Database) -> None:
    def live(connection: Connection) -> None:
        people.meet(connection, site=SITE, visitor=ANNA, at=NOW, behaviour=True, personalisation=True)
        people.add_facts(
            connection, site=SITE, visitor=ANNA, first=0, events=[VisitorWrote(at=NOW, text="secret")], at=NOW
        )
        say(connection, "secret")
        turn(connection)
        outbox.enqueue(connection, delivery="d1", site=SITE, subject=ANNA, name="at_risk", payload=b"secret", now=NOW)
        people.save_snapshot(connection, SITE, Profile(visitor=ANNA))
        people.add_contact(
            connection, Contact(id="c1", site=SITE, visitor=ANNA, conversation=TALK, phone="79991234567", at=NOW)
        )
        assert people.is_new(connection, SITE, ANNA, "secret", NOW)

    await database.write(live)
    await database.write(lambda c: people.forget(c, SITE, ANNA, NOW))
    left = await database.read(
        lambda c: "\n".join(
            str(row)
            for table in ("visitor", "fact", "snapshot", "conversation", "log", "turn", "outbox", "dedupe", "contact")
            for row in c.exec_driver_sql(f"SELECT * FROM {table}").all()
        )
    )
    noted = await database.read(lambda c: c.exec_driver_sql("SELECT act, subject FROM audit").all())

    assert left == ""
    assert [tuple(row) for row in noted] == [("forget", "anna")]


async def test_what_was_deleted_is_in_no_file_of_the_record(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}/record.db")
    await database.write(migrate)
    await database.write(lambda c: say(c, "my number is 79991234567"))
    await database.write(lambda c: people.forget(c, SITE, ANNA, NOW))

    await database.scrub()

    assert await asyncio.to_thread(holding, tmp_path, b"79991234567") == []
    await database.close()


@pytest.mark.parametrize("scheme", ["sqlite", "postgresql"])
async def test_a_database_that_fails_is_told_apart_from_all_else(tmp_path: Path, scheme: str) -> None:
    url = {"sqlite": f"sqlite:///{tmp_path}/record.db", "postgresql": "postgresql://nobody:none@127.0.0.1:9/none"}
    database = open_database(url[scheme])

    with pytest.raises(RecordUnavailable):
        await database.write(lambda c: say(c, "hello"))
    with pytest.raises(RecordUnavailable):
        await database.read(lambda c: record.entries(c, SITE, TALK))
    await database.close()


async def test_an_error_of_the_database_holds_nobodys_words(database: Database) -> None:
    await database.write(lambda c: say(c, "my number is 79991234567", "same"))

    with pytest.raises(IntegrityError) as refused:
        await database.write(lambda c: say(c, "my number is 79991234567", "same"))

    assert "79991234567" not in str(refused.value)


async def test_triggers_of_one_subject_leave_in_their_order(database: Database) -> None:
    def raise_two(connection: Connection) -> None:
        for number, name in enumerate(("at_risk", "customer_unhappy")):
            outbox.enqueue(
                connection, delivery=f"d{number}", site=SITE, subject=ANNA, name=name, payload=b"{}", now=NOW
            )

    await database.write(raise_two)

    (first,) = await database.write(lambda c: outbox.claim(c, SITE, limit=5, lease_seconds=30))
    assert first.name == "at_risk"
    assert not await database.write(lambda c: outbox.claim(c, SITE, limit=5, lease_seconds=30))
    assert await database.write(lambda c: outbox.delivered(c, first))
    (second,) = await database.write(lambda c: outbox.claim(c, SITE, limit=5, lease_seconds=30))
    assert second.name == "customer_unhappy"


async def test_the_shops_latest_word_replaces_the_earlier(database: Database) -> None:
    anna = CustomerId("c-1")
    early, late = VisitorWrote(at=NOW, text="early"), VisitorWrote(at=NOW, text="late")

    await database.write(lambda c: people.note_customer(c, SITE, anna, [("order:1", early)]))
    await database.write(lambda c: people.note_customer(c, SITE, anna, [("order:1", late)]))

    assert await database.read(lambda c: people.customer_facts(c, SITE, anna)) == [late]
