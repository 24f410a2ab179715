"""How does work reach the database? As functions over a connection, each in one durable transaction.

A unit of work is a plain synchronous function of a SQLAlchemy Core `Connection`; `write` runs it in a transaction and
returns after the durable commit, `read` runs it without one. The same functions serve both databases:

* SQLite: one writer thread. Whatever waits is run in one transaction and committed by one fsync; where one work of such
  a group raises, each is run again by itself, so a work must bear to run twice. A reader thread runs beside it (WAL).
* PostgreSQL: asyncpg, a transaction for each work.
"""

import asyncio
import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from store.errors import RecordUnavailable

T = TypeVar("T")
Work = Callable[[Connection], T]

GROUP = 128
"""How many units of work may share one commit: enough to hide an fsync, few enough to keep its wait short."""


PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY", "secure_delete=ON")

CONNECT_SECONDS = 5.0
ZOMBIE_MILLISECONDS = 5_000
"""A process that hangs in the midst of a transaction loses it after so long: it may hold what others wait for."""


class Database(Protocol):
    """Where units of work are run."""

    async def write(self, work: Work[T]) -> T:
        """Run `work` in one transaction; its result, once that is durable. Its exception rolls it back.

        Raises:
            RecordUnavailable: the database failed. A broken constraint stays an `IntegrityError`.
        """
        ...

    async def read(self, work: Work[T]) -> T:
        """Run `work`, which only reads.

        Raises:
            RecordUnavailable: the database failed.
        """
        ...

    async def scrub(self) -> None:
        """Leave nothing in the files of what was deleted, as far as the database lets us decide that."""
        ...

    async def close(self) -> None:
        """Finish what waits and let go."""
        ...


def open_database(url: str) -> Database:
    """The database at `url`: `sqlite:///PATH` or `postgresql://...`."""
    return Sqlite(url) if make_url(url).get_backend_name() == "sqlite" else Postgres(url)


def clock(connection: Connection) -> datetime:
    """The database's own time: what leases are measured by. SQLite lives in this process and shares its clock."""
    if connection.dialect.name == "sqlite":
        return datetime.now(UTC)
    moment: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    return moment


@contextmanager
def translated() -> Iterator[None]:
    """A failure of the database or of the way to it, as `RecordUnavailable`; all else as it is."""
    try:
        yield
    except IntegrityError:
        raise
    except Exception as error:
        if isinstance(error, SQLAlchemyError | OSError) or type(error).__module__.startswith("asyncpg."):
            raise RecordUnavailable(f"The database failed: {type(error).__name__}.") from error
        raise


@dataclass(frozen=True, slots=True)
class _Job:
    work: Work[Any]
    loop: asyncio.AbstractEventLoop
    done: asyncio.Future[Any]


_Outcome = tuple[_Job, Any, BaseException | None]


class Sqlite:
    """SQLite in WAL mode with `synchronous=FULL`: one writer that commits in groups, one reader."""

    def __init__(self, url: str) -> None:
        self._engine = _sqlite_engine(url)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._readers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store-read")
        self._reading: Connection | None = None
        self._is_closed = False
        self._writer = threading.Thread(target=self._write_all, name="store-write", daemon=True)
        self._writer.start()

    async def write(self, work: Work[T]) -> T:
        """Run `work` in the next group; its result once the group is on disk.

        Raises:
            RecordUnavailable: the database failed, or was closed before.
        """
        if self._is_closed:
            raise RecordUnavailable("The database is closed: nothing can be written any more.")
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        self._jobs.put(_Job(work, loop, done))
        with translated():
            return await done

    async def read(self, work: Work[T]) -> T:
        """Run `work` on the reading connection."""
        with translated():
            return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, work)

    async def scrub(self) -> None:
        """Empty the write-ahead log; `secure_delete` has overwritten what was deleted in the file itself."""
        await self.read(lambda c: c.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all())

    async def close(self) -> None:
        """Commit what waits, then close both connections."""
        self._is_closed = True
        self._jobs.put(None)
        await asyncio.to_thread(self._writer.join)
        await asyncio.get_running_loop().run_in_executor(self._readers, self._close_reading)
        self._readers.shutdown()
        self._engine.dispose()

    def _read(self, work: Work[T]) -> T:
        if self._reading is None:
            self._reading = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        return work(self._reading)

    def _close_reading(self) -> None:
        if self._reading is not None:
            self._reading.close()

    def _write_all(self) -> None:
        with self._engine.connect() as connection:
            while (job := self._jobs.get()) is not None:
                group, is_last = self._group(job)
                _commit_group(connection, group)
                if is_last:
                    return

    def _group(self, first: _Job) -> tuple[list[_Job], bool]:
        """All that waits behind `first`, and whether the end was among it."""
        group = [first]
        while len(group) < GROUP:
            try:
                job = self._jobs.get_nowait()
            except queue.Empty:
                break
            if job is None:
                return group, True
            group.append(job)
        return group, False


class Postgres:
    """PostgreSQL over asyncpg."""

    def __init__(self, url: str, *, pool_size: int = 10) -> None:
        self._engine: AsyncEngine = create_async_engine(
            make_url(url).set(drivername="postgresql+asyncpg"),
            pool_size=pool_size,
            max_overflow=pool_size,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={
                "timeout": CONNECT_SECONDS,
                "server_settings": {"idle_in_transaction_session_timeout": str(ZOMBIE_MILLISECONDS)},
            },
        )
        self._reading = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    async def write(self, work: Work[T]) -> T:
        """Run `work` in a transaction of its own."""
        with translated():
            async with self._engine.begin() as connection:
                return await connection.run_sync(work)

    async def read(self, work: Work[T]) -> T:
        """Run `work` on a pooled connection."""
        with translated():
            async with self._reading.connect() as connection:
                return await connection.run_sync(work)

    async def scrub(self) -> None:
        """Nothing to do: PostgreSQL's own vacuum and log rotation decide it."""

    async def close(self) -> None:
        """Close the pool."""
        await self._engine.dispose()


def _sqlite_engine(url: str) -> Engine:
    pooled: dict[str, Any] = {"poolclass": StaticPool} if make_url(url).database in (None, "", ":memory:") else {}
    engine = create_engine(
        url, connect_args={"check_same_thread": False, "timeout": 30}, hide_parameters=True, **pooled
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A deferred transaction that reads first fails with "database is locked" when it wants to write.
        if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _commit_group(connection: Connection, group: list[_Job]) -> None:
    """Run a group in one transaction; where one work raises, all is undone and each runs in a transaction of its own.

    Hardly any work raises, so that is cheaper than a savepoint around each.
    """
    outcomes: list[_Outcome]
    try:
        with connection.begin():
            outcomes = [(job, job.work(connection), None) for job in group]
    except Exception as error:
        if len(group) > 1:
            for job in group:
                _commit_group(connection, [job])
            return
        outcomes = [(group[0], None, error)]
    by_loop: dict[asyncio.AbstractEventLoop, list[_Outcome]] = {}
    for outcome in outcomes:
        by_loop.setdefault(outcome[0].loop, []).append(outcome)
    for loop, settled in by_loop.items():
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle, settled)


def _settle(outcomes: list[_Outcome]) -> None:
    for job, result, error in outcomes:
        if job.done.done():
            continue
        if error is not None:
            job.done.set_exception(error)
        else:
            job.done.set_result(result)
