"""What does the 200th turn cost beside the 5th, and the 2,000th page event beside the 50th?"""

import asyncio
import itertools
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bench.printing import at_most, figure, median
from bench.processes import Process
from bench.shop import Guest, at_once, newcomers, question, served, unlimited
from bench.visiting import LOOKED_AT, page_event

GOAL = 1.2
MODEL = "tokens-50-0"
AT_ONCE = 8
EARLY_TURN, LATE_TURN = 5, 200
EARLY_EVENT, LATE_EVENT = 50, 2_000
MEASURED = 6
"""Turns around the early and the late one."""

MEASURED_BATCHES = 4
A_BATCH = 10
SETTLE_SECONDS = 1.3

Act = Callable[[Guest, int], Awaitable[None]]


async def turns(rounds: int, *, quick: bool = False) -> bool:
    """Early and late turns take turns."""
    late = 12 if quick else LATE_TURN
    print(f"CPU a turn, ms, around the {EARLY_TURN}th and the {late}th of a talk")
    return await _compared(_ask, EARLY_TURN - 3, late - 3, MEASURED, rounds, per=1, model=MODEL)


async def events(rounds: int, *, quick: bool = False) -> bool:
    """Early and late page events take turns."""
    late = 100 if quick else LATE_EVENT
    print(f"CPU a page event, ms, after {EARLY_EVENT} and after {late} of a visit")
    early = EARLY_EVENT // A_BATCH
    return await _compared(_report, early, late // A_BATCH, MEASURED_BATCHES, rounds, per=A_BATCH, model="")


async def _compared(
    act: Act, before: int, before_late: int, measured: int, rounds: int, *, per: int, model: str
) -> bool:
    early, late = [], []
    with tempfile.TemporaryDirectory(prefix="late-") as folder:
        async with served(Path(folder) / "data", model=model, site=unlimited(Path(folder))) as server:
            old = await _arrived(server, Path(folder), act, before_late)
            for number in range(rounds):
                new = await _arrived(server, Path(folder), act, before)
                early.append(await _ms(server, new, act, before, measured) / per)
                late.append(await _ms(server, old, act, before_late + number * measured, measured) / per)
                for guest in new:
                    guest.line.leave()
    figure("early", median(early))
    figure("late", median(late))
    return at_most("late beside early, times", median(late) / median(early), GOAL)


async def _arrived(server: Process, folder: Path, act: Act, times: int) -> list[Guest]:
    """Guests who have done it so often."""
    guests = newcomers(folder / "data", AT_ONCE)
    await at_once(guests, server.port)
    await _all(guests, act, 0, times)
    return guests


async def _ms(server: Process, guests: Sequence[Guest], act: Act, first: int, times: int) -> float:
    """CPU of the server each time, with what is done in the background."""
    await asyncio.sleep(SETTLE_SECONDS)
    before = server.cpu_seconds()
    await _all(guests, act, first, times)
    await asyncio.sleep(SETTLE_SECONDS)
    return (server.cpu_seconds() - before) / (times * len(guests)) * 1000


async def _all(guests: Sequence[Guest], act: Act, first: int, times: int) -> None:
    async def one(guest: Guest) -> None:
        for number in range(first, first + times):
            await act(guest, number)

    await asyncio.gather(*(one(guest) for guest in guests))


async def _ask(guest: Guest, number: int) -> None:
    await guest.ask(question(number))


async def _report(guest: Guest, _: int) -> None:
    some = itertools.islice(itertools.cycle(LOOKED_AT), A_BATCH)
    guest.line.say({"type": "events", "batch": [page_event(*each) for each in some], "sentAt": ""})
    guest.line.say({"type": "ping"})
    await guest.until("pong")
