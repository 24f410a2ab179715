"""Does a bystander notice when others flood the server?

    python -m bench.floods [--seconds 8] [--attackers 5] [--only pings]

A served shop on one core; on the other bystanders, who are measured, and attackers, in a process that yields to them.
Quiet and flooded stretches take turns. Who is refused comes back after `PAUSE_SECONDS`: a flood of mere
connections is a firewall's affair. Linux only.
"""

import argparse
import asyncio
import contextlib
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import httpx2
import uvloop
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from bench.processes import LOAD_CORE, ROOT, SERVER_CORE, Process, free_port, running
from bench.raw import CONTINUED, PING, TEXT, RawClient, frame
from bench.visiting import BROWSER

SITE_FILE = ROOT / "examples" / "shop" / "site.toml"
PAUSE_SECONDS = 0.05
TALKERS = 12
"""Visitors who write in turn, so that nobody reaches their limit of messages."""
GOAL = 3.0
FIGURES = ("ping p50", "ping p99", "ack p50", "ack p99")

HEAD = b"GET /health HTTP/1.1\r\nHost: shop\r\n"
POST = b"POST /v1/batch HTTP/1.1\r\nHost: shop\r\nContent-Type: text/plain\r\n"
BATCH = b'{"writeKey":"x","batch":[' + b",".join([b"{}"] * 150_000) + b"]}"
EVENTS = b'{"type":"events","batch":[' + b",".join([b"{}"] * 20_000) + b"]}"


async def newcomer(port: int) -> dict[str, str]:
    """A visitor with a token."""
    async with httpx2.AsyncClient() as http:
        answer = await http.post(f"http://127.0.0.1:{port}/v1/visitors", json={"site": "demo"})
        return dict(answer.json())


def hello(known: dict[str, str]) -> str:
    """The first frame of a visitor who permits everything."""
    allowed = {"behaviour": True, "personalisation": True}
    return json.dumps({"type": "hello", "site": "demo", "consent": allowed, **known})


@asynccontextmanager
async def visiting(port: int, *, reads: bool) -> AsyncIterator[RawClient]:
    """An attacker who was welcomed as a visitor."""
    known = await newcomer(port)
    async with RawClient.connect(port) as client:
        await client.upgrade(b"User-Agent: " + BROWSER.encode(), path=b"/v1/socket")
        client.say(frame(TEXT, hello(known).encode()))
        if not reads:
            client.stop_reading()
            yield client
            return
        reading = asyncio.create_task(client.ignore())
        try:
            yield client
        finally:
            reading.cancel()


def flood(data: bytes, *, reads: bool = True) -> Callable[[int], Awaitable[None]]:
    """A visitor who sends `data` over and over on one socket."""

    async def attack(port: int) -> None:
        async with visiting(port, reads=reads) as client:
            await client.pour(data)

    return attack


def hammer(data: bytes) -> Callable[[int], Awaitable[None]]:
    """A client who pours `data` over HTTP."""

    async def attack(port: int) -> None:
        async with RawClient.connect(port) as client:
            pouring = asyncio.create_task(client.pour(data))
            try:
                await client.rest(within=60)
            finally:
                pouring.cancel()

    return attack


async def endless_frame(port: int) -> None:
    """A frame that comes byte by byte."""
    async with visiting(port, reads=True) as client:
        client.say(frame(TEXT, announced=100_000))
        await client.dribble(b"y", pause=0.005)


async def slow_heads(port: int) -> None:
    """A hundred requests that never become whole."""
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(RawClient.connect(port)) for _ in range(100)]
        for client in clients:
            client.say(HEAD)
        await asyncio.gather(*(client.dribble(b"a: b\r\n", pause=0.5) for client in clients))


async def tiny_messages(port: int) -> None:
    """150,000 tiny events in one batch over HTTP, again and again."""
    async with RawClient.connect(port) as client:
        while True:
            client.say(POST + b"Connection: close\r\nContent-Length: %d\r\n\r\n" % len(BATCH) + BATCH)
            await client.rest(within=60)
            return


SORTS: dict[str, Callable[[int], Awaitable[None]]] = {
    "pings": flood(frame(PING, b"y" * 125) * 500),
    "pings, unread": flood(frame(PING, b"y" * 125) * 500, reads=False),
    "empty fragments": flood(frame(TEXT, final=False) + frame(CONTINUED, final=False) * 10_000),
    "endless frame": endless_frame,
    "tiny frames": flood(frame(TEXT, b"{}") * 1_000),
    "tiny frames, unread": flood(frame(TEXT, b"{}") * 1_000, reads=False),
    "our own pings": flood(frame(TEXT, b'{"type":"ping"}') * 1_000),
    "20,000 events a frame": flood(frame(TEXT, EVENTS)),
    "150,000 events a body": tiny_messages,
    "slow heads": slow_heads,
    "huge heads": hammer(b"GET / HTTP/1.1\r\n" + b"x-long: " + b"y" * 1_000_000),
    "bodies in crumbs": hammer(POST + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\ny\r\n" * 100_000),
    "pipelined requests": hammer((HEAD + b"\r\n") * 5_000),
}


async def attack_for_ever(sort: str, port: int, attackers: int) -> None:
    """Attack, and come back whenever the connection ends."""

    async def one() -> None:
        while True:
            with contextlib.suppress(OSError, EOFError, TimeoutError, httpx2.HTTPError, ValueError):
                await SORTS[sort](port)
            await asyncio.sleep(PAUSE_SECONDS)

    await asyncio.gather(*(one() for _ in range(attackers)))


@asynccontextmanager
async def attacked(sort: str, port: int, attackers: int) -> AsyncIterator[None]:
    """A flood while the block runs, by a process that is as polite as a process can be to those beside it."""
    command = (sys.executable, "-m", "bench.floods", "--attack", sort, "--port", str(port), "--attackers", attackers)
    process = await asyncio.create_subprocess_exec(*map(str, command), cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        await asyncio.sleep(2.0)  # it is under way
        yield
        if process.returncode is not None:
            raise SystemExit(f"The attackers ({sort}) gave up.")
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


@dataclass(slots=True)
class Trips:
    """Round trips, in milliseconds, and the share of its core that the server used meanwhile."""

    pings: list[float] = field(default_factory=list)
    messages: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


class Bystander:
    """A visitor with an open socket."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    @classmethod
    async def enter(cls, port: int, stack: AsyncExitStack) -> "Bystander":
        """Say hello."""
        address, protocols = f"ws://127.0.0.1:{port}/v1/socket", [Subprotocol("chat.v1")]
        opening = connect(address, subprotocols=protocols, compression=None, user_agent_header=BROWSER)
        socket = await stack.enter_async_context(opening)
        await socket.send(hello(await newcomer(port)))
        bystander = cls(socket)
        await bystander._until("welcome")
        return bystander

    async def ping(self) -> float:
        """Until `pong`."""
        return await self._trip({"type": "ping"}, "pong")

    async def write(self) -> float:
        """Until the `ack` of a message, which is in the record then."""
        text = "Подскажите, пожалуйста, сколько стоит доставка?"
        return await self._trip({"type": "send", "cmid": str(uuid.uuid4()), "body": {"text": text}}, "ack")

    async def _trip(self, said: dict[str, Any], answer: str) -> float:
        text, began = json.dumps(said), time.perf_counter()
        await self._socket.send(text)
        await self._until(answer)
        return (time.perf_counter() - began) * 1000

    async def _until(self, kind: str) -> None:
        while (heard := json.loads(await self._socket.recv()))["type"] != kind:
            if heard["type"] == "error":
                raise SystemExit(f"A bystander was refused: {heard}")


async def measure(port: int, seconds: float, into: Trips) -> None:
    """Ping every 20 ms, and write every 250 ms, for so long."""
    async with AsyncExitStack() as stack:
        pinging = await Bystander.enter(port, stack)
        talkers = [await Bystander.enter(port, stack) for _ in range(TALKERS)]
        until = time.monotonic() + seconds

        async def ping() -> None:
            while time.monotonic() < until:
                into.pings.append(await pinging.ping())
                await asyncio.sleep(0.02)

        async def write() -> None:
            turn = 0
            while time.monotonic() < until:
                into.messages.append(await talkers[turn % TALKERS].write())
                turn += 1
                await asyncio.sleep(0.25)

        await asyncio.gather(ping(), write())


async def measured(server: Process, seconds: float, into: Trips) -> None:
    """The same, with the server's own time."""
    before = server.cpu_seconds()
    await measure(server.port, seconds, into)
    into.cpu.append((server.cpu_seconds() - before) / seconds)


def p99(trips: list[float]) -> float:
    """Of 100, all but one were faster."""
    return statistics.quantiles(trips, n=100, method="inclusive")[98]


def row(sort: str, quiet: Trips, flooded: Trips) -> tuple[str, bool]:
    """A line of the table, and whether the goal is reached."""
    cells, good = "", True
    for calm, busy in ((quiet.pings, flooded.pings), (quiet.messages, flooded.messages)):
        for figure in (statistics.median, p99):
            ratio = figure(busy) / figure(calm)
            good &= ratio <= GOAL
            cells += f"{figure(calm):>8.1f}{figure(busy):>8.1f}{ratio:>6.1f}x"
    cells += f"{statistics.mean(quiet.cpu):>9.0%}{statistics.mean(flooded.cpu):>6.0%}"
    return f"{sort:<24}{cells}  {'' if good else 'over the goal'}".rstrip(), good


async def compare(sorts: list[str], seconds: float, attackers: int) -> bool:
    """Quiet, flooded, quiet, flooded, for each sort; whether all reach the goal."""
    port, all_good = free_port(), True
    barista = Path(sys.executable).parent / "barista"
    print(f"{'ms, quiet and flooded':<24}" + "".join(f"{name:>23}" for name in FIGURES) + f"{'CPU':>15}")
    with tempfile.TemporaryDirectory(prefix="floods-") as data:
        command = (barista, "serve", "--port", str(port), "--data", data, "--site", SITE_FILE)
        async with running(*command, port=port, core=SERVER_CORE) as server:
            await measure(port, 2.0, Trips())
            for sort in sorts:
                quiet, flooded = Trips(), Trips()
                for _ in range(2):
                    await measured(server, seconds / 2, quiet)
                    async with attacked(sort, port, attackers):
                        await measured(server, seconds / 2, flooded)
                line, good = row(sort, quiet, flooded)
                all_good &= good
                print(line, flush=True)
    return all_good


def main() -> int:
    """Measure and print; 1 where a flood was noticed too much."""
    parser = argparse.ArgumentParser(description="A bystander's round trips while others flood the server.")
    parser.add_argument("--seconds", type=float, default=8.0, help="of each sort, quiet and flooded each")
    parser.add_argument("--attackers", type=int, default=5)
    parser.add_argument("--only", choices=SORTS)
    parser.add_argument("--attack", choices=SORTS, help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, default=0, help=argparse.SUPPRESS)
    given = parser.parse_args()
    os.sched_setaffinity(0, {LOAD_CORE})
    if given.attack:
        os.nice(19)
        uvloop.run(attack_for_ever(given.attack, given.port, given.attackers))
    libraries = ", ".join(f"{name} {version(name)}" for name in ("uvicorn", "uvloop", "websockets"))
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, Python {platform.python_version()}, {libraries}")
    print(f"python -m bench.floods {' '.join(sys.argv[1:])}")
    return int(not uvloop.run(compare([given.only] if given.only else list(SORTS), given.seconds, given.attackers)))


if __name__ == "__main__":
    sys.exit(main())
