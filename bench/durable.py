"""How long does a message wait until it is on disk, while hundreds of others come in the same second?"""

import asyncio
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Connection

from bench.console import Console
from bench.postgres import postgres
from bench.printing import at_most, figure, median, p99
from bench.shop import SITE, Guest, at_once, newcomers, served, unlimited
from profiles.ids import ConversationId, VisitorId
from store import record
from store.database import open_database
from store.migrate import migrate

A_SECOND = 500
GOAL_MS = 15.0
SECONDS = 8.0
TALKS = 400
"""Messages go to so many conversations in turn: nobody writes as fast as all of them."""

VISITORS = 250
PACES = (100, 250, A_SECOND)
TEXT = "Добавьте, пожалуйста, к заказу чехол и подарочную упаковку."


async def durable(rounds: int, *, quick: bool = False) -> bool:
    """The record alone on both databases, and the whole server."""
    seconds = 0.5 if quick else SECONDS
    print("a durable message, ms, p50 and p99")
    with tempfile.TemporaryDirectory(prefix="durable-") as folder:
        good = await _of_record(f"sqlite:///{Path(folder) / 'alone.db'}", "SQLite", rounds, seconds)
        async with AsyncExitStack() as stack:
            url = await postgres(Path(folder), stack)
            good &= await _of_record(url, "PostgreSQL", rounds, seconds)
    return await _of_server(rounds, seconds, VISITORS // 10 if quick else VISITORS) and good


async def _of_record(url: str, name: str, rounds: int, seconds: float) -> bool:
    database = open_database(url)
    await database.write(migrate)
    talks = [uuid.uuid4().hex for _ in range(TALKS)]
    await asyncio.gather(*(database.write(partial(_say, talk=talk)) for talk in talks))
    seen = [
        await paced(A_SECOND, seconds, lambda n: database.write(partial(_say, talk=talks[n % TALKS])))
        for _ in range(rounds)
    ]
    await database.close()
    late = median([p99(each) for each in seen])
    return at_most(f"{name}: the record alone, {A_SECOND}/s", late, GOAL_MS, median([median(each) for each in seen]))


def _say(connection: Connection, talk: str) -> None:
    now, visitor = datetime.now(UTC), VisitorId(talk)
    with record.opening(connection, id_=ConversationId(talk), site=SITE, visitor=visitor, at=now) as held:
        held.say(role="visitor", text=TEXT, at=now, cmid=str(uuid.uuid4()))


async def paced(a_second: int, seconds: float, act: Callable[[int], Awaitable[object]]) -> list[float]:
    """Begin `act` so often a second, whether or not earlier ones are done; milliseconds from when each was due."""
    began = time.perf_counter()

    async def timed(number: int) -> float:
        due = began + number / a_second
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        await act(number)
        return (time.perf_counter() - due) * 1000

    return await asyncio.gather(*(timed(number) for number in range(int(a_second * seconds))))


async def _of_server(rounds: int, seconds: float, count: int) -> bool:
    seen: dict[int, list[list[float]]] = {a_second: [] for a_second in PACES}
    cpu: dict[int, list[float]] = {a_second: [] for a_second in PACES}
    with tempfile.TemporaryDirectory(prefix="acks-") as folder:
        async with served(Path(folder) / "data", site=unlimited(Path(folder))) as server:
            for a_second in PACES * rounds:
                guests = newcomers(Path(folder) / "data", count)
                await talking_to_a_human(server.port, Path(folder) / "data", guests)
                before = server.cpu_seconds()
                waited = await paced(a_second, seconds, partial(_ack, guests))
                cpu[a_second].append((server.cpu_seconds() - before) / len(waited) * 1000)
                seen[a_second].append(waited)
                for guest in guests:
                    guest.line.cut()
    for a_second in PACES:
        figure(f"SQLite: CPU of the server a message, {a_second}/s", median(cpu[a_second]))
        late, middle = (median([of(each) for each in seen[a_second]]) for of in (p99, median))
        figure(f"SQLite: the visitor's ack, {a_second}/s", late, middle)
    return late <= GOAL_MS


async def talking_to_a_human(port: int, data: Path, guests: Sequence[Guest]) -> None:
    """Every guest has said something, and an operator took the word."""
    await at_once(guests, port)
    for guest in guests:
        guest.send("Здравствуйте! Позовите человека.")
    await asyncio.gather(*(guest.until("message", role="assistant") for guest in guests))
    console = await Console.sign_in(port, data)
    for guest in guests:
        await console.take(guest.conversation)
    await asyncio.gather(*(guest.until("state", speaker="operator") for guest in guests))
    console.line.leave()


async def _ack(guests: Sequence[Guest], number: int) -> None:
    guest = guests[number % len(guests)]
    async with guest.talking:
        await guest.until("ack", cmid=guest.send(TEXT))
