"""What does a batch of page events cost, beside an endpoint that only parses it?"""

import asyncio
import itertools
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.posting import Poster
from bench.printing import at_least, figure, median
from bench.processes import BENCH, SERVER_CORE, Process, free_port, running
from bench.shop import Guest, at_once, newcomers, served, unlimited
from bench.visiting import LOOKED_AT, page_event

A_BATCH = 10
GOAL = 0.5
VISITORS = 60
BATCHES = 10
"""Of each visitor in a round."""

FLUSHED_SECONDS = 1.5
"""Events are in the record after so long."""


async def events(rounds: int, *, quick: bool = False) -> bool:
    """Interleave both; how many batches one core takes beside one that only parses them."""
    plain, ours = [], []
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="events-") as folder:
        async with (
            running(sys.executable, BENCH / "parsing.py", str(port), port=port, core=SERVER_CORE) as parser,
            served(Path(folder) / "data", site=unlimited(Path(folder))) as server,
        ):
            guests = newcomers(Path(folder) / "data", 4 if quick else VISITORS)
            await at_once(guests, server.port)
            await ms_a_batch(server, guests)
            await ms_a_batch(parser, guests)
            for _ in range(rounds):
                ours.append(await ms_a_batch(server, guests))
                plain.append(await ms_a_batch(parser, guests))
            for guest in guests:
                guest.line.leave()
    print(f"page events, {A_BATCH} a batch, CPU of the server")
    figure("an endpoint that only parses, ms a batch", median(plain))
    figure("Barista, ms a batch", median(ours))
    return at_least("batches a second beside it, times", median(plain) / median(ours), GOAL)


async def ms_a_batch(server: Process, guests: Sequence[Guest]) -> float:
    """CPU of one batch, with what is done of it in the background."""
    before = server.cpu_seconds()

    async def send(guest: Guest) -> None:
        poster = await Poster.connect(server.port)
        for _ in range(BATCHES):
            status = await poster.post("/v1/batch", batch(), token=guest.known["token"])
            if status != 200:
                raise SystemExit(f"A batch was refused with {status}.")
        poster.close()

    await asyncio.gather(*(send(guest) for guest in guests))
    await asyncio.sleep(FLUSHED_SECONDS)
    return (server.cpu_seconds() - before) / (len(guests) * BATCHES) * 1000


def batch() -> bytes:
    """Ten events that nobody has sent before."""
    some = itertools.islice(itertools.cycle(LOOKED_AT), A_BATCH)
    return json.dumps({"batch": [page_event(*each) for each in some], "sentAt": ""}, ensure_ascii=False).encode()
