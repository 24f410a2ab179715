"""How many answers of 50 tokens a second does one core stream at once?"""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.printing import at_least, figure, median, p99
from bench.processes import Process
from bench.shop import Guest, at_once, newcomers, question, served, unlimited

GOAL = 300
PAUSE_MS = 20
SHORT = 30
"""Tokens of an answer where only a look is wanted."""

TOKENS = 250
LATE = 1.1
"""An answer keeps its pace if it takes at most so many times what its model takes."""

STEPS = (100, 200, 300, 400)


async def held(rounds: int, *, quick: bool = False) -> bool:
    """More and more at once; the most at which 99 of 100 answers keep their pace."""
    most, tokens = 0, SHORT if quick else TOKENS
    nominal = tokens * PAUSE_MS / 1000
    print(f"answers of {1000 // PAUSE_MS} tokens a second held by one core")
    print(f"  {'at once':<46}{'CPU, %':>10}{'s, p50':>10}{'s, p99':>10}   of {nominal:.1f} s")
    with tempfile.TemporaryDirectory(prefix="held-") as folder:
        data, site = Path(folder) / "data", unlimited(Path(folder))
        async with served(data, model=f"flow-{tokens}-{PAUSE_MS}", site=site) as server:
            for count in (10,) if quick else STEPS:
                guests = newcomers(data, count)
                await at_once(guests, server.port)
                seen = [await _streamed(server, guests, number, nominal) for number in range(rounds + 1)][1:]
                cpu, middle, late = (median(values) for values in zip(*seen, strict=True))
                figure(str(count), cpu, middle, late)
                if late <= nominal * LATE:
                    most = count
                for guest in guests:
                    guest.line.leave()
    return at_least("held at their pace", most, 10 if quick else GOAL)


async def _streamed(
    server: Process, guests: Sequence[Guest], number: int, nominal: float
) -> tuple[float, float, float]:
    """All ask within half an answer; the core's share meanwhile, and the seconds of an answer, p50 and p99."""
    spread = nominal / 2 / len(guests)
    before, began = server.cpu_seconds(), time.perf_counter()

    async def ask(place: int, guest: Guest) -> float:
        await asyncio.sleep(place * spread)
        asked = time.perf_counter()
        await guest.ask(question(number))
        return time.perf_counter() - asked

    taken = await asyncio.gather(*(ask(place, guest) for place, guest in enumerate(guests)))
    cpu = (server.cpu_seconds() - before) / (time.perf_counter() - began)
    return cpu * 100, median(taken), p99(taken)
