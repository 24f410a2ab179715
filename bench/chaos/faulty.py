"""A Barista with a fault, planted here from outside: `python -m bench.chaos.faulty FAULT`, as `barista serve`.

| fault | what is broken |
|---|---|
| ack-before-commit | a message is acknowledged half a second before it is durable |
| no-dedupe | a message that is sent again is stored again |
| no-fencing | a turn may be finished by who lost it, whatever the record says of it |
| no-resume | who comes back is told that nothing was missed |
| outbox-after-commit | triggers are written five seconds after what caused them |

The constraints of the database that would catch a fault by themselves are dropped with it: what is tried is the
checker. The product has no switch for any of this.
"""

import asyncio
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, text, update

from store import turns
from store.claims import Claimed

LEASE_SECONDS = 2.0
"""Shorter than the product's, so that a short run meets enough turns that were taken over."""

FAULTS: dict[str, Callable[[], None]] = {}


def fault(plant: Callable[[], None]) -> Callable[[], None]:
    """Make a function known under its name, with dashes."""
    FAULTS[plant.__name__.replace("_", "-")] = plant
    return plant


@fault
def ack_before_commit() -> None:
    """See above."""
    from chat.intake import Intake
    from store.database import Postgres

    later: set[asyncio.Task[None]] = set()

    class Hasty(Postgres):
        async def write(self, work: Callable[[Connection], Any]) -> Any:
            connection = await self._engine.connect()
            try:
                result = await connection.run_sync(work)
            except BaseException:
                await connection.close()
                raise

            async def commit() -> None:
                await asyncio.sleep(0.5)
                await connection.commit()
                await connection.close()

            later.add(asyncio.create_task(commit()))
            return result

    begin = Intake.__init__

    def begin_hastily(self: Intake, site: Any, database: Postgres, *parts: Any) -> None:
        hasty = Hasty.__new__(Hasty)
        hasty.__dict__.update(database.__dict__)
        begin(self, site, hasty, *parts)

    _replace(Intake, "__init__", begin_hastily)


@fault
def no_dedupe() -> None:
    """See above."""
    from chat.receipts import Receipts
    from store import record

    _replace(Receipts, "get", lambda *_: None)
    _replace(record, "by_cmid", lambda *_: None)
    _without("log_cmid")


@fault
def no_fencing() -> None:
    """See above."""
    anyhow = update(turns.turn).where(turns.turn.c.id == bindparam("of"))

    def change(connection: Connection, held: Claimed, **values: Any) -> bool:
        return connection.execute(anyhow, {"of": held.id, **values}).rowcount == 1

    _replace(turns.claims, "change", change)
    _without("log_reply_to")


@fault
def no_resume() -> None:
    """See above."""
    from chat import visitor
    from chat.follower import Follower

    class Forgetful(Follower):
        async def _read(self) -> None:
            self._again = False
            self._reading = None

        def offer(self, entries: Sequence[Any]) -> None:
            for entry in entries:
                self.position = entry.seq
                self._send(entry)

    _replace(visitor, "Follower", Forgetful)


@fault
def outbox_after_commit() -> None:
    """See above."""
    from store import outbox
    from store.database import Postgres

    enqueue, write = outbox.enqueue, Postgres.write
    waiting = threading.local()
    later: set[asyncio.Task[Any]] = set()

    def put_off(_: Connection, **trigger: Any) -> None:
        waiting.triggers = [*getattr(waiting, "triggers", []), trigger]

    async def write_and_enqueue(self: Postgres, work: Callable[[Connection], Any]) -> Any:
        result = await write(self, work)
        triggers, waiting.triggers = getattr(waiting, "triggers", []), []

        async def enqueue_later(trigger: dict[str, Any]) -> None:
            await asyncio.sleep(5)
            await write(self, lambda connection: enqueue(connection, **trigger))

        later.update(asyncio.create_task(enqueue_later(trigger)) for trigger in triggers)
        return result

    _replace(outbox, "enqueue", put_off)
    _replace(Postgres, "write", write_and_enqueue)


def _replace(owner: object, name: str, broken: object) -> None:
    """Put something broken in the place of what the product has there."""
    setattr(owner, name, broken)


def _without(constraint: str) -> None:
    """Drop a constraint of the log behind the migrations."""
    from chat.running import serving
    from store.migrate import migrate

    def migrate_and_drop(connection: Connection) -> None:
        migrate(connection)
        connection.execute(text(f"ALTER TABLE log DROP CONSTRAINT IF EXISTS {constraint}"))

    _replace(serving, "migrate", migrate_and_drop)


def plant(name: str) -> None:
    """Break what `name` says, in this process."""
    turns.LEASE_SECONDS = LEASE_SECONDS  # before anybody has read it
    FAULTS[name]()


def main(name: str, *worker: str) -> int:
    """The supervisor; or with two file descriptors one of its workers."""
    if worker:
        plant(name)
        from chat.running.worker import work

        return work(*map(int, worker))
    from chat.running.settings import Settings
    from chat.running.supervisor import supervise

    return supervise(Settings(), worker=(sys.executable, "-m", "bench.chaos.faulty", name))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
