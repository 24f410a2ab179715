"""How does slow work in a thread not stall the event loop? Importing LangChain takes over a second of one core.

Meanwhile the garbage collector is paused (an import makes many objects that live for ever, and a collection stops every
thread) and threads take turns ten times as often as usual, so the loop soon gets its turn. What was made is then
frozen: else the collector would look through all of it in one stall of 90 ms as soon as it goes on.
"""

import asyncio
import gc
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

TURN_SECONDS = 0.0005
"""Python's own is 0.005."""

_one_at_a_time = threading.Lock()


async def in_quiet_thread(work: Callable[[], T]) -> T:
    """The result of `work`, done in a thread; for work that ends in things that stay, such as modules."""
    return await asyncio.to_thread(_quietly, work)


def _quietly(work: Callable[[], T]) -> T:
    with _one_at_a_time:
        collecting, turn = gc.isenabled(), sys.getswitchinterval()
        gc.disable()
        sys.setswitchinterval(TURN_SECONDS)
        try:
            result = work()
            gc.freeze()
            return result
        finally:
            sys.setswitchinterval(turn)
            if collecting:
                gc.enable()
