"""What happens when every line breaks at once? Everybody comes back in the same moment, and must see what was missed.

    python -m bench.reconnect [--sockets 300] [--missed 100] [--widgets 300] [--rounds 3] [--only storm]

The storm: so many sockets are cut, so many rows are added to each log meanwhile, and all come back at once, without the
jitter of a widget. The time of each is from that moment until the last missed row was read.

In mid-stream: so many widgets are cut while an answer grows in each, and resume. CPU of the server for each that comes
back, beside that of a bare FastAPI websocket for each that merely connects; what the streams cost meanwhile is measured
before the cut and taken off. In the end each has its answer, once. Linux only.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import uvloop
from sqlalchemy import Connection

from bench.line import Line
from bench.printing import at_most, figure, heading, median, p99
from bench.processes import BENCH, LOAD_CORE, SERVER_CORE, Process, free_port, running
from bench.shop import SITE, Guest, at_once, newcomers, served, unlimited
from bench.visiting import QUESTIONS
from profiles.ids import ConversationId
from store import record
from store.database import open_database

SECONDS_GOAL = 2.0
RATIO_GOAL = 1.5
SLOW_STREAM = "tokens-16-1000"
"""An answer of 16 seconds: everybody is in the midst of it when the line breaks. A longer one would be given up."""

WHOLE_SECONDS = 20.0
MANY = 100
"""So many handshakes are under way at the same time: a widget's retries are spread, and the load has one core, too."""

ANSWERED = 2
"""Rows of a talk: a question and its answer."""

NEWS = "Ваш заказ собран и передан в доставку, курьер позвонит за час до приезда."


@dataclass(frozen=True, slots=True)
class Size:
    """How much is done."""

    sockets: int
    missed: int
    widgets: int
    rounds: int


async def storm(size: Size) -> bool:
    """Cut all, add what they miss, let all come back; every round on the same talks."""
    p99s, middles, faults = [], [], 0
    with tempfile.TemporaryDirectory(prefix="storm-") as folder:
        async with served(Path(folder)) as server:
            guests = newcomers(Path(folder), size.sockets)
            await at_once(guests, server.port)
            await asyncio.gather(*(guest.ask("Здравствуйте!") for guest in guests))
            for _ in range(size.rounds):
                for guest in guests:
                    guest.line.cut()
                await add_rows(Path(folder), guests, size.missed)
                waited = await come_back(server, guests)
                p99s.append(p99(waited))
                middles.append(median(waited))
                faults += sum(len(guest.rows) != size.missed or guest.faults for guest in guests)
    print(f"{size.sockets} sockets cut at once, {size.missed} messages missed by each, {size.rounds} rounds")
    figure("caught up, seconds, p50", median(middles))
    good = at_most("caught up, seconds, p99 (and the worst round)", median(p99s), SECONDS_GOAL, max(p99s))
    return at_most("sockets with anything lost or doubled", faults, 0) and good


async def add_rows(data: Path, guests: Sequence[Guest], count: int) -> None:
    """Write messages into the record, as another process would."""
    database, now = open_database(f"sqlite:///{data / 'barista.db'}"), datetime.now(UTC)

    def add(connection: Connection, talk: ConversationId) -> None:
        with record.holding(connection, SITE, talk) as held:
            assert held is not None
            for number in range(count):
                held.say(role="system", text=f"{number}. {NEWS}", at=now)

    await asyncio.gather(*(database.write(partial(add, talk=ConversationId(g.conversation))) for g in guests))
    await database.close()


async def come_back(server: Process, guests: Sequence[Guest]) -> list[float]:
    """Seconds that each needs, all of them from now on."""
    began = time.perf_counter()

    async def resume(guest: Guest) -> float:
        await guest.come(server.port)
        await guest.caught_up(guest.head)
        return time.perf_counter() - began

    return await asyncio.gather(*(resume(guest) for guest in guests))


async def mid_stream(size: Size) -> bool:
    """Interleave the bare server and ours."""
    ours, bare, faults, midst = [], [], 0, 0
    port, model = free_port(), "http://127.0.0.1:9/v1"
    command = (sys.executable, BENCH / "bare.py", str(port), model, "none")
    async with running(*command, port=port, core=SERVER_CORE) as plain:
        await ms_a_connect(plain, size.widgets)
        for _ in range(size.rounds):
            bare.append(await ms_a_connect(plain, size.widgets))
            with tempfile.TemporaryDirectory(prefix="stream-") as folder:
                data, site = Path(folder) / "data", unlimited(Path(folder))
                async with served(data, model=SLOW_STREAM, site=site) as server:
                    cost, bad, streaming = await ms_a_resume(server, newcomers(data, size.widgets))
                    midst += streaming
                    ours.append(cost)
                    faults += bad
            bare.append(await ms_a_connect(plain, size.widgets))
    print(f"{size.widgets} widgets reconnect and resume in mid-stream, {size.rounds} rounds")
    figure("in the midst of an answer when they came back, %", midst / (size.widgets * size.rounds) * 100)
    figure("CPU of a bare connect, ms", median(bare))
    figure("CPU of a resume, ms", median(ours))
    good = at_most("resume beside a bare connect, times", median(ours) / median(bare), RATIO_GOAL)
    return at_most("widgets with anything lost or doubled", faults, 0) and good


async def ms_a_connect(server: Process, count: int) -> float:
    """CPU of the bare server for a connection, while so many are opened."""
    room, before = asyncio.Semaphore(MANY), server.cpu_seconds()

    async def connect() -> Line:
        async with room:
            return await Line.open(server.port, protocol="")

    lines = await asyncio.gather(*(connect() for _ in range(count)))
    cost = (server.cpu_seconds() - before) / count * 1000
    for line in lines:
        line.cut()
    await asyncio.sleep(1)
    return cost


async def ms_a_resume(server: Process, guests: Sequence[Guest]) -> tuple[float, int, int]:
    """CPU of our server for each that resumes; how many saw something else than they should, how many streamed."""
    await at_once(guests, server.port)
    await asyncio.sleep(2)
    for number, guest in enumerate(guests):
        guest.send(QUESTIONS[number % len(QUESTIONS)])
    await asyncio.gather(*(guest.until("delta") for guest in guests))
    quiet = await _cpu_a_second(server, 2.0)
    for guest in guests:
        guest.line.cut()
    await asyncio.sleep(1)  # whoever left was missed
    began, before = time.perf_counter(), server.cpu_seconds()
    await at_once(guests, server.port, many=MANY)
    await asyncio.gather(*(guest.caught_up(guest.head) for guest in guests))
    taken = time.perf_counter() - began
    cost = (server.cpu_seconds() - before - quiet * taken) / len(guests) * 1000
    streaming = sum(guest.head == 1 for guest in guests)
    async with asyncio.timeout(WHOLE_SECONDS + 30):
        await asyncio.gather(*(guest.caught_up(ANSWERED) for guest in guests))
    later = await asyncio.gather(*(_hears_more(guest) for guest in guests))
    bad = sum(guest.faults > 0 or more for guest, more in zip(guests, later, strict=True))
    return cost, bad, streaming


async def _hears_more(guest: Guest) -> bool:
    """Whether a row follows where none should."""
    try:
        async with asyncio.timeout(2):
            await guest.caught_up(ANSWERED + 1)
    except TimeoutError:
        return False
    return True


async def _cpu_a_second(server: Process, seconds: float) -> float:
    began, before = time.perf_counter(), server.cpu_seconds()
    await asyncio.sleep(seconds)
    return (server.cpu_seconds() - before) / (time.perf_counter() - began)


def main() -> int:
    """Measure and print; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description="What happens when every line breaks at once?")
    parser.add_argument("--sockets", type=int, default=300)
    parser.add_argument("--missed", type=int, default=100)
    parser.add_argument("--widgets", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=("storm", "mid-stream"))
    given = parser.parse_args()
    size = Size(given.sockets, given.missed, given.widgets, given.rounds)
    os.sched_setaffinity(0, {LOAD_CORE})
    heading("bench.reconnect")
    good = True
    if given.only != "mid-stream":
        good &= uvloop.run(storm(size))
    if given.only != "storm":
        good &= uvloop.run(mid_stream(size))
    return int(not good)


if __name__ == "__main__":
    sys.exit(main())
