"""What runs beside the sockets? Wake-ups from other processes, abandoned turns, deliveries, jobs, and the slow poll."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from sqlalchemy import Connection

from chat.commit import StaleFacts
from chat.hub import forgotten
from chat.running.jobs import do_what_is_due, schedule
from chat.running.server import Server
from crm.delivery import DeliveryWorker, Endpoint
from profiles.ids import SiteId, VisitorId
from store import people, record, turns
from store.errors import RecordUnavailable, VisitorErased
from store.turns import Turn

SWEEP_SECONDS = 2.0
"""How often abandoned turns are looked for: with the lease of 10 s the visitor sees an outcome within 20."""

POLL_SECONDS = 15.0
"""How often whatever is followed is read anyway, in case a wake-up was lost."""

JOBS_SECONDS = 15.0
"""How often somebody looks whether a job is due."""

logger = structlog.get_logger()


@asynccontextmanager
async def working(server: Server, *, crm_url: str, crm_loopback: bool) -> AsyncIterator[None]:
    """Everything in the background, from the start of the block to its end."""
    deliveries = DeliveryWorker(
        database=server.database,
        site=server.site.id,
        endpoint=Endpoint(url=crm_url, secret=server.site.credentials.triggers),
        idle_seconds=0.25,
        allow_loopback=crm_loopback,
    )
    site, days = server.site.id, server.site.policy.retention_days
    await schedule(server.database, site)
    background = [
        asyncio.create_task(server.live.listen(lambda topic: hear(server, topic), lambda: catch_up(server))),
        asyncio.create_task(_every(SWEEP_SECONDS, lambda: sweep(server))),
        asyncio.create_task(_every(POLL_SECONDS, lambda: poll(server))),
        asyncio.create_task(_every(JOBS_SECONDS, lambda: do_what_is_due(server.database, site, retention_days=days))),
    ]
    delivering = [asyncio.create_task(deliveries.run())] if crm_url else []
    try:
        yield
    finally:
        deliveries.stop()
        for task in background:
            task.cancel()
        await asyncio.wait([*background, *delivering], timeout=5)
        await server.intake.close()
        await server.assistant.drain(server.sessions.all())
        for session in server.sessions.all():
            with contextlib.suppress(StaleFacts, VisitorErased, RecordUnavailable):
                await server.intake.flush(session)
        await server.limits.close()
        await server.hub.close()


async def sweep(server: Server, *, abandoned: bool = False) -> int:
    """Take over turns whose worker died; how many there were."""
    site = server.site.id
    found = await server.database.write(lambda c: take_over(c, site, abandoned=abandoned))
    for turn, question in found:
        if turn.attempt > turns.LAST_ATTEMPT:
            logger.error("turn_given_up", turn=turn.id, attempt=turn.attempt)
            await server.assistant.give_up(turn)
            continue
        try:
            session = await server.sessions.of(turn.visitor)
            session.conversation = turn.conversation
            server.assistant.resume(session, turn, question)
        except Exception:  # one that cannot be answered must not keep the others from it
            logger.exception("turn_not_resumed", turn=turn.id)
            await server.assistant.give_up(turn)
    return len(found)


def take_over(connection: Connection, site: SiteId, *, abandoned: bool) -> list[tuple[Turn, str]]:
    """Claim abandoned turns, each with the message that it answers; of several in one talk the last answers for all."""
    claimed = {turn.conversation: turn for turn in turns.claim(connection, site=site, limit=20, abandoned=abandoned)}
    taken = []
    for turn in claimed.values():
        turns.merge_others(connection, turn)
        asked = record.entries(connection, site, turn.conversation, after=turn.seq - 1, limit=1) if turn.seq else ()
        taken.append((turn, str(asked[0].body.get("text", "")) if asked else ""))
    return taken


def hear(server: Server, topic: str) -> None:
    """Another process has news of `topic`: those who follow it hear of it, and whoever was forgotten is let go."""
    visitor = forgotten(topic)
    if visitor is None:
        server.hub.hear(topic)
    else:
        let_go(server, visitor)


def let_go(server: Server, visitor: VisitorId) -> None:
    """Forget a visitor who was erased elsewhere."""
    if session := server.sessions.get(visitor):
        server.assistant.cancel(session)
        server.sessions.forget(visitor)


def catch_up(server: Server) -> None:
    """Let everybody who follows anything read it."""
    for topic in server.hub.topics():
        server.hub.hear(topic)


async def poll(server: Server) -> None:
    """Make good what wake-ups were lost: news of what is followed, and erasures of who is here."""
    catch_up(server)
    here = {session.visitor: session.erasures for session in server.sessions.all()}
    erased = await server.database.read(lambda c: people.erased_of(c, server.site.id, here))
    for visitor, times in erased.items():
        if times != here[visitor]:
            let_go(server, visitor)


async def _every(seconds: float, work: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await work()
        except Exception:
            logger.exception("background_work_failed")
        await asyncio.sleep(seconds)
