"""What runs beside the sockets? Wake-ups from other processes, abandoned turns, deliveries, and the slow poll."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog

from chat.server import Server
from crm.delivery import DeliveryWorker, Endpoint
from profiles.ids import SiteId
from store import turns

SWEEP_SECONDS = 2.0
"""How often abandoned turns are looked for: with the lease of 10 s the visitor sees an outcome within 20."""

POLL_SECONDS = 15.0
"""How often whatever is followed is read anyway, in case a wake-up was lost."""

logger = structlog.get_logger()


@asynccontextmanager
async def working(server: Server, *, crm_url: str, crm_loopback: bool) -> AsyncIterator[None]:
    """Everything in the background, from the start of the block to its end."""
    endpoint = Endpoint(url=crm_url, secret=server.site.credentials.triggers)

    def endpoint_of(site: SiteId) -> Endpoint | None:
        return endpoint if site == server.site.id else None

    deliveries = DeliveryWorker(
        database=server.database, endpoint_of=endpoint_of, idle_seconds=0.25, allow_loopback=crm_loopback
    )
    jobs = [
        asyncio.create_task(server.live.listen(server.hub.hear)),
        asyncio.create_task(_every(SWEEP_SECONDS, lambda: sweep(server))),
        asyncio.create_task(_every(POLL_SECONDS, lambda: poll(server))),
    ]
    if crm_url:
        jobs.append(asyncio.create_task(deliveries.run()))
    try:
        yield
    finally:
        deliveries.stop()
        for job in jobs[:3]:
            job.cancel()
        await asyncio.wait(jobs, timeout=5)
        await server.intake.close()
        for session in server.sessions.all():
            await server.intake.flush(session)
        await server.hub.close()


async def sweep(server: Server, *, abandoned: bool = False) -> int:
    """Take over turns whose worker died; how many there were."""
    found = await server.database.write(lambda c: turns.claim(c, limit=20, abandoned=abandoned))
    for turn in found:
        session = await server.sessions.of(turn.visitor)
        session.conversation = turn.conversation
        server.assistant.resume(session, turn)
    return len(found)


async def poll(server: Server) -> None:
    """Let everybody who follows anything read it."""
    for topic in server.hub.topics():
        server.hub.hear(topic)


async def _every(seconds: float, work: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await work()
        except Exception:
            logger.exception("background_work_failed")
        await asyncio.sleep(seconds)
