"""`barista deliveries`, as one types it: what was given up is seen and sent again."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import Connection

from profiles.ids import SiteId
from store import outbox
from store.database import open_database
from store.migrate import migrate
from tests.chat.running.test_doctor import barista, findings

T = TypeVar("T")

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def give_up(connection: Connection) -> None:
    """Three triggers, two of them given up, and one of another site's."""
    for name, site in (("at_risk", "demo"), ("lead_lost", "demo"), ("vip_attention", "demo"), ("at_risk", "rival")):
        outbox.enqueue(
            connection, delivery=f"msg_{site}_{name}", site=SiteId(site), subject=name, name=name, payload=b"{}",
            now=NOON,
        )  # fmt: skip
    for site in ("demo", "rival"):
        for delivery in outbox.claim(connection, SiteId(site), limit=2, lease_seconds=30):
            assert outbox.bury(connection, delivery, error="The endpoint answered 500.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    on_record(tmp_path, migrate)
    on_record(tmp_path, give_up)
    return tmp_path


def on_record(folder: Path, work: Callable[[Connection], T]) -> T:
    async def run() -> T:
        database = open_database(f"sqlite:///{folder}/barista.db")
        try:
            return await database.write(work)
        finally:
            await database.close()

    return asyncio.run(run())


def statuses(folder: Path) -> dict[str, str]:
    return on_record(folder, lambda c: {row.id: row.status for row in c.exec_driver_sql("SELECT * FROM outbox")})


def test_what_was_given_up_is_listed_with_why(folder: Path) -> None:
    code, said = barista("deliveries", "--data", str(folder))

    assert code == 0, said
    assert "msg_demo_at_risk  2026-11-22 12:00 UTC  at_risk  of visitor at_risk" in said
    assert "given up after 1 claim: The endpoint answered 500." in said
    assert said.endswith("2 given up. `barista deliveries --retry all` sends them again.\n")
    assert "rival" not in said


def test_programs_get_a_list(folder: Path) -> None:
    code, said = barista("deliveries", "--json", "--data", str(folder))

    assert code == 0, said
    assert [dead["id"] for dead in json.loads(said)] == ["msg_demo_at_risk", "msg_demo_lead_lost"]


def test_one_is_sent_again(folder: Path) -> None:
    code, said = barista("deliveries", "--retry", "msg_demo_lead_lost", "--data", str(folder))

    assert (code, said) == (0, "1 will be sent again.\n")
    now = statuses(folder)
    assert (now["msg_demo_lead_lost"], now["msg_demo_at_risk"]) == ("due", "dead")


def test_all_are_sent_again_and_none_of_another_site(folder: Path) -> None:
    code, said = barista("deliveries", "--retry", "all", "--data", str(folder))

    assert (code, said) == (0, "2 will be sent again.\n")
    now = statuses(folder)
    assert now.pop("msg_rival_at_risk") == "dead"
    assert set(now.values()) == {"due"}
    assert barista("deliveries", "--data", str(folder))[1] == "0 given up.\n"


@pytest.mark.parametrize("id_", ["msg_rival_at_risk", "msg_demo_vip_attention", "nothing"])
def test_what_was_not_given_up_here_is_told_apart(folder: Path, id_: str) -> None:
    before = statuses(folder)
    code, said = barista("deliveries", "--retry", id_, "--data", str(folder))

    assert code == 1
    assert said == f"barista: Nothing was given up under '{id_}': `barista deliveries` lists the ids.\n"
    assert statuses(folder) == before


def test_where_there_is_no_record_none_is_made(tmp_path: Path) -> None:
    code, said = barista("deliveries", "--data", str(tmp_path))

    assert code == 1
    assert "There is no record in" in said
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_tells_of_what_was_given_up(folder: Path) -> None:
    code, said = barista("doctor", "--data", str(folder))
    assert code == 1
    assert "FAIL  deliveries  2 given up: `barista deliveries` lists them and sends them again" in said

    barista("deliveries", "--retry", "all", "--data", str(folder))
    code, said = barista("doctor", "--json", "--data", str(folder))
    assert code == 0, said
    assert findings(said)["deliveries"]


def fail(connection: Connection) -> None:
    """One more failed attempt of the trigger that is on its way."""
    [delivery] = outbox.claim(connection, SiteId("demo"), limit=1, lease_seconds=30)
    assert outbox.retry(connection, delivery, delay_seconds=0, error="The endpoint answered 401.")


def test_the_doctor_names_the_endpoint_that_refuses_again_and_again_and_why(folder: Path) -> None:
    url = "https://crm.example/webhook"
    given_up = "2 given up: `barista deliveries` lists them and sends them again"

    on_record(folder, fail)
    assert f"FAIL  deliveries  {given_up}\n" in barista("doctor", "--data", str(folder), BARISTA_CRM_URL=url)[1]

    on_record(folder, fail)
    ailing = f"1 of 1 on their way to {url} failed more than once: The endpoint answered 401."
    code, said = barista("doctor", "--data", str(folder), BARISTA_CRM_URL=url)
    assert code == 1
    assert f"FAIL  deliveries  {given_up}; {ailing}\n" in said

    on_record(folder, lambda c: c.exec_driver_sql("DELETE FROM outbox WHERE status = 'dead'"))
    code, said = barista("doctor", "--data", str(folder))
    assert code == 1
    assert "1 of 1 on their way to BARISTA_CRM_URL (not set here) failed more than once" in said
