"""What is true just now, and may be lost at any time? Wake-ups between processes and who is online, in Redis or Valkey.

Nothing here is the truth: a lost wake-up is made good by the slow poll of whoever follows a log, and presence comes
back with the next heartbeat. So a failing Redis is reported once and otherwise ignored.
"""

import asyncio
import contextlib
import time
import uuid
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TypeVar

import structlog
from redis.asyncio import BlockingConnectionPool, Redis
from redis.exceptions import RedisError

from profiles.ids import OperatorId, SiteId

CHANNEL = "barista:wake"

PRESENCE_SECONDS = 30
"""An operator who has not been heard of for so long is not there."""

REST_SECONDS = 5.0
"""A live state that did not answer is not asked so soon who is online: each who asks might wait 2 s for nothing."""

CONNECTIONS = 32
"""At once; whoever finds all of them taken waits for one, as in a storm of visitors who come back."""

logger = structlog.get_logger()

T = TypeVar("T")


class Live:
    """The live state over one Redis connection pool; `alone` where no other process has the record."""

    def __init__(self, url: str, *, alone: bool = False) -> None:
        self._alone = alone
        self._redis = Redis.from_pool(
            BlockingConnectionPool.from_url(
                url, max_connections=CONNECTIONS, timeout=2, socket_timeout=2, socket_connect_timeout=2
            )
        )
        self._me = uuid.uuid4().hex  # tells our own wake-ups from those of other processes
        self._is_down = False
        self._rests_until = 0.0

    async def wake(self, topics: Iterable[str]) -> None:
        """Tell the other processes, if there may be any, that `topics` (no spaces in them) have news."""
        if not self._alone:
            await self._quietly(self._redis.publish(CHANNEL, " ".join((self._me, *topics))), None)

    async def listen(self, hear: Callable[[str], None], catch_up: Callable[[], None]) -> None:
        """Call `hear` with every topic that another process woke; runs until cancelled, or ends where none can be.

        `catch_up` is called whenever listening begins (again): what was said before went unheard.
        """
        if self._alone:
            return
        while True:
            with contextlib.suppress(RedisError, OSError):
                async with self._redis.pubsub(ignore_subscribe_messages=True) as channel:
                    await channel.subscribe(CHANNEL)
                    catch_up()
                    while True:
                        message = await channel.get_message(timeout=1)
                        if message is not None:
                            sender, *topics = message["data"].decode().split(" ")
                            if sender != self._me:
                                for topic in topics:
                                    hear(topic)
            await asyncio.sleep(1)

    async def ping(self) -> float:
        """How many seconds an answer takes.

        Raises:
            RedisError: there is none.
        """
        began = time.perf_counter()
        await self._redis.ping()
        return time.perf_counter() - began

    async def be_present(self, site: SiteId, operator: OperatorId) -> None:
        """Note that an operator is there for visitors; repeat it well within `PRESENCE_SECONDS`."""
        await self._quietly(self._redis.zadd(f"presence:{site}", {operator: time.time() + PRESENCE_SECONDS}), None)

    async def be_absent(self, site: SiteId, operator: OperatorId) -> None:
        """Note that an operator has left."""
        await self._quietly(self._redis.zrem(f"presence:{site}", operator), None)

    async def online(self, site: SiteId) -> int | None:
        """How many operators are there; None where nobody knows."""
        if self._rests:
            return None
        counted: int | None = await self._quietly(self._redis.zcount(f"presence:{site}", time.time(), "+inf"), None)
        return counted

    async def is_deserted(self, site: SiteId) -> bool:
        """Whether surely no operator is there; False where nobody knows."""
        return await self.online(site) == 0

    async def is_absent(self, site: SiteId, operator: OperatorId) -> bool:
        """Whether an operator is surely not there; False where nobody knows."""
        if self._rests:
            return False
        until: float | None = await self._quietly(self._redis.zscore(f"presence:{site}", operator), float("inf"))
        return until is None or until < time.time()

    async def count(self, hits: Mapping[str, tuple[int, int]], *, within: float) -> dict[str, tuple[int, float]] | None:
        """Add to counters that all processes share, in one round trip; what they say, and seconds until they vanish.

        `hits` are (how many more, for how many seconds a counter lives from its first hit) by key. None where there was
        no answer `within` so many seconds; what was said may count nevertheless.
        """
        pipe = self._redis.pipeline(transaction=False)
        for key, (amount, seconds) in hits.items():
            pipe.incrby(key, amount)
            pipe.expire(key, seconds, nx=True)
            pipe.pttl(key)
        try:
            async with asyncio.timeout(within):
                said = await pipe.execute()
        except (RedisError, OSError):  # whoever has news for other processes reports it
            return None
        return {key: (said[3 * i], max(0.0, said[3 * i + 2] / 1000)) for i, key in enumerate(hits)}

    async def close(self) -> None:
        """Let go of the connections."""
        await self._redis.aclose()

    @property
    def _rests(self) -> bool:
        return time.monotonic() < self._rests_until

    async def _quietly(self, command: Awaitable[T], otherwise: T) -> T:
        try:
            answer = await command
        except (RedisError, OSError) as error:
            if not self._is_down:
                logger.warning("The live state cannot be reached; the record goes on without it.", error=str(error))
            self._is_down, self._rests_until = True, time.monotonic() + REST_SECONDS
            return otherwise
        self._is_down, self._rests_until = False, 0.0
        return answer
