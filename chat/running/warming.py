"""What is made ready beside the start, so that nobody waits for it? What recognises devices."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from chat.senses.devices import warm_up
from chat.senses.makers import LIBRARY

QUIET_SECONDS = 10.0
"""So long the first pages and turns have the processor to themselves, before user-agents is imported."""


@contextlib.asynccontextmanager
async def warming(quiet: float = QUIET_SECONDS) -> AsyncIterator[None]:
    """Our own patterns at once, user-agents after `quiet` seconds, both in threads; who stops earlier, goes without."""
    patterns = asyncio.create_task(asyncio.to_thread(warm_up))
    library = asyncio.create_task(_load_after(patterns, quiet))
    try:
        yield
    finally:
        library.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await library
        await patterns


async def _load_after(patterns: asyncio.Task[None], quiet: float) -> None:
    await asyncio.shield(patterns)
    await asyncio.sleep(quiet)
    await asyncio.to_thread(LIBRARY.load)
