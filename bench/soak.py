"""Does memory grow while visitors come and go all day?

    python -m bench.soak [--minutes 10] [--connections 2000]

So many connections are held, each by a visitor who soon goes and makes room for the next: most look around and talk,
some come back to the same talk, some read hardly anything, some vanish without a word and leave half a connection. The
server's resident memory is looked at each second; what it gains a minute is the slope of the straight line (least
squares) through what was seen after the warm-up. In the end everybody leaves, and every file must be closed again.
Linux only.
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import httpx2
import uvloop

from bench.line import Ended
from bench.printing import at_most, figure, heading
from bench.processes import LOAD_CORE, ROOT, Process
from bench.shop import SITE, Guest, Refused, served
from bench.visiting import LOOKED_AT, page_event

GOAL = 0.5
"""MB a minute."""

WARM_UP = 0.4
"""The share of the time in which caches fill, and after which is measured."""

STAY_SECONDS = (30.0, 120.0)
PAUSE_SECONDS = (10.0, 90.0)
ADDRESSES = 200
DOORS = 20
"""Visitors come from so many addresses, and ask for tokens from so many: no address may bring as many newcomers."""

RETURNING = 500
"""So many of those who left are remembered, and may come back."""

LINES = 400
"""Different messages. What is remembered of words is bounded, but by more than ten minutes of new ones bring."""

MODEL = "tokens-20-20"
TALK = ROOT / "tests" / "scenarios"


class Crowd:
    """Everybody who is here; `done` counts what they did."""

    def __init__(self, port: int, connections: int) -> None:
        self.done: Counter[str] = Counter()
        self._port = port
        self._connections = connections
        self._gone: deque[Guest] = deque(maxlen=RETURNING)
        self._lines = lines(LINES)
        self._doors: list[httpx2.AsyncClient] = []

    async def be_there(self, seconds: float) -> None:
        """Keep all places filled for so long; then everybody leaves."""
        end = time.monotonic() + seconds

        async def place() -> None:
            await asyncio.sleep(random.uniform(0, min(STAY_SECONDS[1], seconds / 3)))
            while (left := end - time.monotonic()) > 0:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(left):
                        await self._visit()

        async with AsyncExitStack() as stack:
            for number in range(1, DOORS + 1):
                way = httpx2.AsyncHTTPTransport(local_address=f"127.0.2.{number}")
                self._doors.append(await stack.enter_async_context(httpx2.AsyncClient(transport=way)))
            await asyncio.gather(*(place() for _ in range(self._connections)))

    async def _visit(self) -> None:
        ways: list[Callable[[Guest], Awaitable[None]]] = [self._talk, self._look, self._read_slowly, self._vanish]
        way = random.choices(ways, weights=(60, 30, 5, 5))[0]
        guest: Guest | None = None
        try:
            guest = await self._somebody()
            buffer = 4096 if way == self._read_slowly else 0
            await guest.come(self._port, address=_address(), buffer=buffer)
            self.done["visits"] += 1
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(random.uniform(*STAY_SECONDS)):
                    await way(guest)
            guest.line.leave()
            self._gone.append(guest)
        except Ended as ended:
            self.done[f"ended by {ended.code}"] += 1
        except Refused as refused:
            self.done[f"refused: {refused}"] += 1
        except (OSError, httpx2.HTTPError) as error:
            self.done[f"not let in: {type(error).__name__}"] += 1
        finally:
            if guest is not None and guest.is_here:
                self.done["rows lost or doubled"] += guest.faults
                self.done["messages put off"] += guest.deferred
                guest.faults = guest.deferred = 0
                guest.line.cut()

    async def _somebody(self) -> Guest:
        """Every third comes back, the others are new."""
        if self._gone and random.random() < 0.33:
            return self._gone.popleft()
        door = random.choice(self._doors)
        answer = await door.post(f"http://127.0.0.1:{self._port}/v1/visitors", json={"site": SITE})
        return Guest(answer.raise_for_status().json())

    async def _talk(self, guest: Guest) -> None:
        while True:
            self._report(guest)
            guest.send(random.choice(self._lines))
            self.done["messages"] += 1
            await _hear_for(guest, random.uniform(*PAUSE_SECONDS))

    async def _look(self, guest: Guest) -> None:
        while True:
            self._report(guest)
            guest.line.say({"type": "ping"})
            await _hear_for(guest, random.uniform(*PAUSE_SECONDS))

    async def _read_slowly(self, guest: Guest) -> None:
        while True:
            guest.send(random.choice(self._lines))
            self.done["messages"] += 1
            guest.line.read(False)
            await asyncio.sleep(random.uniform(*PAUSE_SECONDS) / 2)
            guest.line.read(True)
            await _hear_for(guest, 0.2)

    async def _vanish(self, guest: Guest) -> None:
        self._report(guest)
        guest.send(random.choice(self._lines))
        guest.line.fall_silent()
        await asyncio.sleep(3600)

    def _report(self, guest: Guest) -> None:
        some = random.sample(LOOKED_AT, k=3)
        guest.line.say({"type": "events", "batch": [page_event(*each) for each in some], "sentAt": ""})
        self.done["page events"] += len(some)


def lines(count: int) -> list[str]:
    """So many messages, the same each time."""
    known = [
        json.loads(line)["text"]
        for name in ("own_messages.jsonl", "dev_messages.jsonl")
        for line in (TALK / name).read_text(encoding="utf-8").splitlines()
    ]
    return random.Random(1).sample(known, count)


async def _hear_for(guest: Guest, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while True:
                await guest.hear()


def _address() -> str:
    return f"127.0.1.{random.randint(1, ADDRESSES)}"


async def watch(server: Process, into: list[tuple[float, float]]) -> None:
    """Note minutes and MB, each second."""
    began = time.monotonic()
    while True:
        into.append(((time.monotonic() - began) / 60, server.resident_kib() / 1024))
        await asyncio.sleep(1)


def slope(seen: list[tuple[float, float]]) -> float:
    """MB a minute, by least squares."""
    return statistics.linear_regression([at for at, _ in seen], [mb for _, mb in seen]).slope


async def soak(minutes: float, connections: int) -> bool:
    """Run it, and print what was seen; whether memory stood still and everything was closed."""
    seen: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory(prefix="soak-") as data:
        async with served(Path(data), model=MODEL) as server:
            closed, cpu = server.open_files(), server.cpu_seconds()
            crowd = Crowd(server.port, connections)
            watching = asyncio.create_task(watch(server, seen))
            telling = asyncio.create_task(_tell(seen, server))
            await crowd.be_there(minutes * 60)
            watching.cancel()
            telling.cancel()
            cpu = server.cpu_seconds() - cpu
            still_open = await _closed_again(server, closed)
    for name, count in sorted(crowd.done.items()):
        print(f"  {name:<46}{count:>10}")
    figure("CPU of the server, % of a core", cpu / (minutes * 60) * 100)
    figure("resident when it began, MB", seen[0][1])
    figure("resident in the end, MB", seen[-1][1])
    good = at_most("sockets and files still open", still_open, 0)
    good &= at_most("rows lost or doubled", crowd.done["rows lost or doubled"], 0)
    good &= at_most("gained after the warm-up, MB a minute", slope(seen[int(len(seen) * WARM_UP) :]), GOAL)
    return good


async def _closed_again(server: Process, closed: int) -> int:
    """How many files are open that were not in the beginning, once everybody had the time to be missed."""
    more = 0
    for _ in range(90):
        more = server.open_files() - closed
        if more <= POOLED:
            return 0
        await asyncio.sleep(0.5)
    return more


POOLED = 60
"""Connections to Valkey (up to 32) and to the model are kept for whoever comes next."""


async def _tell(seen: list[tuple[float, float]], server: Process) -> None:
    while True:
        await asyncio.sleep(60)
        minute, mb = seen[-1]
        print(f"    minute {minute:.0f}: {mb:.1f} MB, {server.open_files()} files open", file=sys.stderr, flush=True)


def main() -> int:
    """Soak; 1 where memory grew."""
    parser = argparse.ArgumentParser(description="Does memory grow while visitors come and go?")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--connections", type=int, default=2_000)
    given = parser.parse_args()
    os.sched_setaffinity(0, {LOAD_CORE})
    heading("bench.soak")
    return int(not uvloop.run(soak(given.minutes, given.connections)))


if __name__ == "__main__":
    sys.exit(main())
