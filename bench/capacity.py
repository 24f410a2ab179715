"""What happens to those who are served when more come than can be?

    python -m bench.capacity [--seconds 10] [--visitors 400] [--set BARISTA_CAPACITY__TURNS=100 ...]

A served shop on one core, visitors and the model (50 tokens, no delay) on the other. First so many answers a second as
come about when 16 visitors ask without pause: that is 1 x. Then messages come at random, that many a second, twice and
four times as many, whatever becomes of them, each from a visitor who waits for nothing; nobody who is refused asks
again. Afterwards somebody asks again and again: when is the answer as quick as it was at half of 1 x? Linux only.
"""

import argparse
import asyncio
import json
import random
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvloop
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from bench.processes import BENCH, LOAD_CORE, ROOT, SERVER_CORE, Process, free_port, running
from bench.visiting import BROWSER, QUESTIONS
from chat.running.credentials import load_credentials
from chat.tokens import Tokens, new_visitor
from profiles.ids import SiteId

BARISTA = Path(sys.executable).parent / "barista"
SHOP = ROOT / "examples" / "shop"
MODEL = "tokens-50-0"
AT_ONCE = 16
PATIENCE_SECONDS = 30.0
PROBE_SECONDS = 0.1
LIMITS = """
[limits.visitor]
messages = ""
[limits.address]
messages = ""
[limits.site]
messages = ""
"""


@dataclass(slots=True)
class Told:
    """What became of the messages of one stretch: milliseconds to acknowledgement and to the whole answer."""

    acked: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    refused: int = 0
    lost: int = 0
    other: int = 0

    @property
    def asked(self) -> int:
        """All of them."""
        return len(self.answered) + self.refused + self.lost + self.other


class Visitor:
    """A socket of the shop's chat, after `welcome`."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self.is_waiting = False
        self._asked = random.randrange(len(QUESTIONS))

    async def ask(self, told: Told) -> float | None:
        """Ask, and note what becomes of it; the milliseconds to the answer, None where there was none."""
        self.is_waiting = True
        cmid, began = str(uuid.uuid4()), time.perf_counter()
        self._asked += 1
        body = {"text": QUESTIONS[self._asked % len(QUESTIONS)]}
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._socket.send(json.dumps({"type": "send", "cmid": cmid, "body": body}, ensure_ascii=False))
                while True:
                    frame = json.loads(await self._socket.recv())
                    took = (time.perf_counter() - began) * 1000
                    if frame["type"] == "ack":
                        told.acked.append(took)
                    elif frame["type"] == "error":
                        told.refused += frame["code"] == "over_capacity"
                        told.other += frame["code"] != "over_capacity"
                        return None
                    elif frame["type"] == "message" and frame["role"] == "assistant":
                        told.answered.append(took)
                        return took
        except TimeoutError:
            told.lost += 1
            return None
        finally:
            self.is_waiting = False


@asynccontextmanager
async def served(folder: Path, environment: Mapping[str, str]) -> AsyncIterator[Process]:
    """The shop without limits, and its model."""
    rules = (SHOP / "site.toml").read_text(encoding="utf-8").replace('"catalogue.json"', f'"{SHOP / "catalogue.json"}"')
    site = folder / "site.toml"
    site.write_text(rules.replace('"pages.json"', f'"{SHOP / "pages.json"}"') + LIMITS, encoding="utf-8")
    model, port = free_port(), free_port()
    asks = {"OPENAI_API_KEY": "key", "OPENAI_BASE_URL": f"http://127.0.0.1:{model}/v1", "OPENAI_MODEL": MODEL}
    command = (BARISTA, "serve", "--port", str(port), "--data", folder, "--site", site)
    async with (
        running(sys.executable, BENCH / "stub_model.py", str(model), port=model, core=LOAD_CORE),
        running(*command, port=port, core=SERVER_CORE, environment=asks | dict(environment)) as server,
    ):
        yield server


@asynccontextmanager
async def present(port: int, folder: Path, count: int) -> AsyncIterator[list[Visitor]]:
    """So many visitors with open sockets."""
    credentials, site = load_credentials(folder), SiteId("demo")
    tokens = Tokens(key=credentials.tokens, identity_key=credentials.identity)
    visitors = []
    async with AsyncExitStack() as stack:
        for _ in range(count):
            socket = await stack.enter_async_context(
                connect(
                    f"ws://127.0.0.1:{port}/v1/socket",
                    subprotocols=[Subprotocol("chat.v1")],
                    compression=None,
                    user_agent_header=BROWSER,
                    ping_interval=None,
                )
            )
            known = new_visitor()
            token = tokens.for_visitor(site, known, datetime.now(UTC))
            allowed = {"behaviour": True, "personalisation": True}
            hello: dict[str, Any] = {"type": "hello", "site": site, "visitor": known, "token": token}
            await socket.send(json.dumps(hello | {"consent": allowed, "page": {"path": "/ru/", "language": "ru"}}))
            while json.loads(await socket.recv())["type"] != "welcome":
                pass
            visitors.append(Visitor(socket))
        yield visitors


async def without_pause(visitors: list[Visitor], seconds: float) -> float:
    """Answers a second when a few ask and ask."""
    end, told = time.perf_counter() + seconds, Told()

    async def ask_on(visitor: Visitor) -> None:
        while time.perf_counter() < end:
            if await visitor.ask(told) is None:
                await asyncio.sleep(0.05)

    await asyncio.gather(*(ask_on(visitor) for visitor in visitors))
    return len(told.answered) / seconds


async def at_random(visitors: list[Visitor], a_second: float, seconds: float) -> Told:
    """Messages at random moments, so many a second, each from somebody who waits for nothing."""
    told, under_way = Told(), set()
    began = due = time.perf_counter()
    while (due := due + random.expovariate(a_second)) < began + seconds:
        if (wait := due - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        free = [visitor for visitor in random.sample(visitors, 20) if not visitor.is_waiting]
        if not free:
            told.other += 1
            continue
        free[0].is_waiting = True
        asking = asyncio.create_task(free[0].ask(told))
        under_way.add(asking)
        asking.add_done_callback(under_way.discard)
        if wait <= 0:
            await asyncio.sleep(0)
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE_SECONDS):
            while under_way:
                await asyncio.wait(under_way)
    return told


async def recovered(visitor: Visitor, quick: float) -> float:
    """Seconds until somebody is answered as quickly as that, three times in a row."""
    began, in_a_row = time.perf_counter(), 0
    since = 0.0
    while in_a_row < 3 and time.perf_counter() - began < PATIENCE_SECONDS:
        at = time.perf_counter() - began
        took = await visitor.ask(Told())
        if took is not None and took <= quick:
            since = since if in_a_row else at
            in_a_row += 1
        else:
            in_a_row = 0
        await asyncio.sleep(PROBE_SECONDS)
    return since


def centile(values: list[float], share: float) -> float:
    """Such as 0.99."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


def row(name: str, offered: float, told: Told, seconds: float) -> str:
    """A line of the table."""
    figures = [centile(values, share) for values in (told.acked, told.answered) for share in (0.5, 0.99)]
    served_a_second = len(told.answered) / seconds
    return (
        f"{name:>5}{offered:>9.0f}{served_a_second:>9.0f}{told.refused / max(1, told.asked):>9.0%}"
        + "".join(f"{figure:>9.0f}" for figure in figures)
        + f"{told.lost:>6}{told.other:>7}"
    )


async def measure(options: argparse.Namespace) -> None:
    """All stretches, one after the other, on one server."""
    environment = dict(pair.split("=", 1) for pair in options.set)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        async with served(folder, environment) as server, present(server.port, folder, options.visitors) as visitors:
            await without_pause(visitors[:AT_ONCE], 2)
            one = await without_pause(visitors[:AT_ONCE], options.seconds / 2)
            print(f"1 x: {one:.0f} answers a second\n")
            heads = ("offered", "served", "refused", "ack p50", "p99", "ans p50", "p99")
            print(" " * 5 + "".join(f"{head:>9}" for head in heads) + f"{'lost':>6}{'other':>7}")
            quiet = await at_random(visitors, one / 2, options.seconds)
            print(row("0.5 x", one / 2, quiet, options.seconds))
            for times in (1, 2, 4):
                told = await at_random(visitors, one * times, options.seconds)
                back = await recovered(visitors[0], 2 * statistics.median(quiet.answered))
                print(row(f"{times} x", one * times, told, options.seconds), f"  as quick as before after {back:.1f} s")
                await asyncio.sleep(2)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--visitors", type=int, default=400)
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE", help="Settings of the server.")
    options = parser.parse_args()
    print(f"{datetime.now(UTC):%Y-%m-%d}, `python -m bench.capacity` {' '.join(sys.argv[1:])}")
    uvloop.run(measure(options))


if __name__ == "__main__":
    main()
