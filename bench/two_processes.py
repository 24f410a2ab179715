"""What does a turn cost where two processes share the visitors, beside one that has them all?"""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from bench.chaos import servers
from bench.postgres import postgres
from bench.printing import at_most, figure, median
from bench.processes import Process
from bench.shop import Guest, at_once, newcomers, question, served, unlimited

GOAL = 1.1
MODEL = "tokens-50-0"
AT_ONCE = 8
TURNS = 8
SETTLE_SECONDS = 0.5


async def processes(rounds: int, *, quick: bool = False) -> bool:
    """Interleave both; only who is measured has visitors."""
    alone, shared = [], []
    with tempfile.TemporaryDirectory(prefix="shared-") as folder:
        one, two = made(Path(folder) / "one"), made(Path(folder) / "two")
        async with sharing(one, 1) as single, sharing(two, 2) as several:
            for number in range(rounds + 1):
                a = await _ms_a_turn(single, one, turns=1 if quick else TURNS)
                b = await _ms_a_turn(several, two, turns=1 if quick else TURNS)
                if number or quick:
                    alone.append(a)
                    shared.append(b)
    print("CPU a turn on PostgreSQL, ms; the database's own is not in it")
    figure("one process", median(alone))
    figure("two processes", median(shared))
    return at_most("two beside one, times", median(shared) / median(alone), GOAL)


def made(folder: Path) -> Path:
    """The folder, which is new."""
    folder.mkdir()
    return folder


@asynccontextmanager
async def sharing(folder: Path, count: int, *, model: str = MODEL) -> AsyncIterator[list[Process]]:
    """So many servers with the same secrets on one PostgreSQL and one Valkey, all on the server's core."""
    async with AsyncExitStack() as stack:
        valkey, live = servers.valkey(folder)
        valkey.start()
        stack.push_async_callback(valkey.stop)
        await servers.until((folder / "valkey.sock").exists, "Valkey listens")
        given = {"DATABASE_URL": await postgres(folder, stack), "REDIS_URL": live}
        running, site = [], unlimited(folder)
        for number in range(count):
            data = folder / f"data{number}"
            if number:
                shutil.copy(folder / "data0" / "credentials.json", made(data))
            running.append(await stack.enter_async_context(served(data, model=model, site=site, **given)))
        yield running


async def _ms_a_turn(running: Sequence[Process], folder: Path, *, turns: int) -> float:
    guests = newcomers(folder / "data0", AT_ONCE)
    for number, server in enumerate(running):
        await at_once(guests[number :: len(running)], server.port)
    await asyncio.gather(*(guest.ask(question(0)) for guest in guests))
    await asyncio.sleep(SETTLE_SECONDS)
    before = sum(server.cpu_seconds() for server in running)
    await asyncio.gather(*(_talk(guest, turns) for guest in guests))
    await asyncio.sleep(SETTLE_SECONDS)
    after = sum(server.cpu_seconds() for server in running)
    for guest in guests:
        guest.line.leave()
    return (after - before) / (turns * AT_ONCE) * 1000


async def _talk(guest: Guest, turns: int) -> None:
    for number in range(1, turns + 1):
        await guest.ask(question(number))
