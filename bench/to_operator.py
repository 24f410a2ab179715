"""How long does a visitor's message take to an operator whose console hangs on another process?"""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from redis.asyncio import Redis

from bench.console import Console
from bench.durable import TEXT
from bench.printing import at_most, figure, median, p99
from bench.shop import Guest, at_once, newcomers
from bench.two_processes import made, sharing

GOAL_MS = 1.0
VISITORS = 12
MESSAGES = 8
"""Of each visitor in a round."""

PAUSE_SECONDS = 0.03


async def operator(rounds: int, *, quick: bool = False) -> bool:
    """Interleave our way and a bare publish over the same Valkey."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        async with sharing(made(Path(folder) / "two"), 2, model="") as (first, second):
            guests = newcomers(Path(folder) / "two" / "data0", 3 if quick else VISITORS)
            await at_once(guests, first.port)
            await asyncio.gather(*(guest.ask("Здравствуйте!") for guest in guests))
            console = await Console.sign_in(second.port, Path(folder) / "two" / "data1")
            for guest in guests:
                await console.take(guest.conversation)
                await guest.until("state", speaker="operator")
                await console.watch(guest.conversation, guest.seq)
            live = f"unix://{folder}/two/valkey.sock"
            for number in range(rounds + 1):
                ways = (
                    await ms_to_operator(guests, console),
                    await ms_of_publish(live, len(guests) * MESSAGES),
                )
                if number:
                    ours += ways[0]
                    bare += ways[1]
    print("from a visitor's ack to an operator on another process, ms, p50 and p99")
    figure("a bare publish over the same Valkey", median(bare), p99(bare))
    figure("Barista", median(ours), p99(ours))
    return at_most("added, p50", median(ours) - median(bare), GOAL_MS)


async def ms_to_operator(guests: Sequence[Guest], console: Console) -> list[float]:
    """One message after the other: milliseconds from its ack to the operator's frame; below 0 where that was faster."""
    taken = []
    for number in range(len(guests) * MESSAGES):
        guest = guests[number % len(guests)]
        cmid = guest.send(TEXT)

        async def acked(guest: Guest = guest, cmid: str = cmid) -> float:
            await guest.until("ack", cmid=cmid)
            return time.perf_counter()

        async def shown(guest: Guest = guest, cmid: str = cmid) -> float:
            await console.until("message", conversation=guest.conversation, cmid=cmid)
            return time.perf_counter()

        at_visitor, at_operator = await asyncio.gather(acked(), shown())
        taken.append((at_operator - at_visitor) * 1000)
        await asyncio.sleep(PAUSE_SECONDS)
    return taken


async def ms_of_publish(url: str, count: int) -> list[float]:
    """Milliseconds from a publish to its hearing."""
    taken = []
    redis = Redis.from_url(url)
    async with redis.pubsub(ignore_subscribe_messages=True) as channel:
        await channel.subscribe("bench")
        await channel.get_message(timeout=1)
        for _ in range(count):
            began = time.perf_counter()
            publishing = asyncio.ensure_future(redis.publish("bench", "word"))
            while await channel.get_message(timeout=1) is None:
                pass
            taken.append((time.perf_counter() - began) * 1000)
            await publishing
            await asyncio.sleep(PAUSE_SECONDS)
    await redis.aclose()
    return taken
