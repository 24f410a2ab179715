"""How much does this process take on at once? What it cannot serve soon it refuses before it is acknowledged (N8).

So many turns may be under way, which is for models that stream for seconds, and so many messages may be on their way
into the record. A process whose core is full is slower than that for everybody: while it is, and even the quickest
message of a moment takes long to be stored, fewer turns a second are let in, about as many as come to their end; when
it does not, more and more again. A record that is slow by itself would be no quicker for fewer turns: it costs nobody
their place. Whoever finds no place waits for a moment in a short queue, then is refused with a time to come back, which
is spread so that nobody comes back together. Nothing was stored, and the widget sends the same again.
"""

import asyncio
import math
import random
import time
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from chat.errors import OverCapacity

Count = Annotated[int, Field(gt=0)]

TICK_SECONDS = 0.1

LATE_SECONDS = 0.005
BUSY_SHARE = 0.85
"""A core is full where what is due waits so long for its turn, or where it works for so much of the time."""

FASTEST = 1_000.0
"""Turns a second that are let in while nothing lags: more than any process serves."""

BACK_OFF, GROW = 0.9, 1.1
IDLE_TICKS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one process takes on."""

    turns: Count = 300
    """Turns under way at once: streams of 50 tokens a second that one core holds."""
    queue: Annotated[int, Field(ge=0)] = 20
    """Messages that may wait for a place."""
    wait_seconds: Annotated[float, Field(gt=0)] = 0.5
    """How long they wait."""
    storing: Count = 32
    """Messages on their way into the record at once: with group commit, a thousand a second."""
    slow_seconds: Annotated[float, Field(gt=0)] = 0.15
    """Where the core is full and even the quickest message takes so long to be stored, fewer turns are let in."""
    retry_seconds: Annotated[float, Field(gt=0)] = 2.0
    """Who is refused comes back after once to three times as long."""
    sockets: Count = 10_000
    """Visitors' sockets that may be open."""


class Place:
    """A turn's place, free again at the end of its block, or of the answer that is to `keep` it."""

    def __init__(self, capacity: "Capacity") -> None:
        self._capacity = capacity
        self.is_kept = False

    def keep(self, answering: "asyncio.Task[None]") -> None:
        """The turn goes on until this task ends."""
        self.is_kept = True
        answering.add_done_callback(lambda _: self._capacity.leave())


class Capacity:
    """The places of this process."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self.turns = 0
        self.sockets = 0
        self.pace = FASTEST
        self._tokens = FASTEST * TICK_SECONDS
        self._storing: dict[Place, float] = {}
        self._quickest = math.inf
        self._waiting: deque[tuple[float, asyncio.Future[None]]] = deque()
        self._ended = 0
        self._ending = 0.0  # turns a second, smoothed
        self._ticked = 0.0
        self._worked = 0.0  # seconds of CPU until then
        self._idle = 0
        self._is_ticking = False
        self._called = 0  # from the queue, and not at work yet

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[Place]:
        """A place for a turn.

        Raises:
            OverCapacity: none is free soon.
        """
        await self._enter()
        place = Place(self)
        self._storing[place] = began = time.monotonic()
        try:
            yield place
        finally:
            del self._storing[place]
            self._quickest = min(self._quickest, time.monotonic() - began)
            if place.is_kept:
                self._let_in()
            else:
                self.leave()

    @contextmanager
    def socket(self) -> Iterator[None]:
        """A place for a socket.

        Raises:
            OverCapacity: none is free.
        """
        if self.sockets >= self._bounds.sockets:
            raise self._refusal()
        self.sockets += 1
        try:
            yield
        finally:
            self.sockets -= 1

    def leave(self) -> None:
        """A turn has ended."""
        self.turns -= 1
        self._ended += 1
        self._let_in()

    async def _enter(self) -> None:
        self._idle = 0
        if not self._is_ticking:
            self._is_ticking = True
            self._ticked, self._worked = time.monotonic(), time.process_time()
            asyncio.get_running_loop().call_later(TICK_SECONDS, self._tick)
        if not self._waiting and self._is_free():
            self._take()
            return
        if len(self._waiting) >= self._bounds.queue:
            raise self._refusal()
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((time.monotonic() + self._bounds.wait_seconds, called))
        try:
            await called
        except asyncio.CancelledError:
            if not called.cancelled() and called.exception() is None:  # called in at the very moment of giving up
                self._called -= 1
                self.leave()
            raise
        self._called -= 1

    def _is_free(self) -> bool:
        has_room = self.turns < self._bounds.turns and len(self._storing) + self._called < self._bounds.storing
        return has_room and self._tokens >= 1.0

    def _take(self) -> None:
        self.turns += 1
        self._tokens -= 1.0

    def _let_in(self) -> None:
        """Call in who waits, longest first, as far as there are places."""
        while self._waiting and self._is_free():
            _, called = self._waiting.popleft()
            if not called.done():
                self._take()
                self._called += 1
                called.set_result(None)

    def _tick(self) -> None:
        now = time.monotonic()
        self._judge(now)
        self._let_in()
        while self._waiting and self._waiting[0][0] <= now:
            _, called = self._waiting.popleft()
            if not called.done():
                called.set_exception(self._refusal())
        self._idle += 1
        if self._idle > IDLE_TICKS and not self._waiting and self.pace >= FASTEST:
            self._is_ticking = False
        else:
            asyncio.get_running_loop().call_later(TICK_SECONDS, self._tick)

    def _judge(self, now: float) -> None:
        """Let in fewer turns a second where the core was full and every message slow since the last time, else more."""
        passed, self._ticked = max(now - self._ticked, TICK_SECONDS), now
        worked, self._worked = time.process_time() - self._worked, time.process_time()
        is_full = passed > TICK_SECONDS + LATE_SECONDS or worked > passed * BUSY_SHARE
        self._ending += (self._ended / passed - self._ending) / 4
        quickest = self._quickest
        if quickest == math.inf and self._storing:
            quickest = now - next(iter(self._storing.values()))  # nobody came through: as long as the first waits
        if is_full and self._bounds.slow_seconds < quickest < math.inf:
            self.pace = max(1.0, min(self.pace, max(self._ending, self.pace / 2)) * BACK_OFF)
        else:
            self.pace = min(FASTEST, self.pace * GROW + 1.0)
        self._ended, self._quickest = 0, math.inf
        self._tokens = min(self._tokens + self.pace * passed, max(1.0, self.pace * TICK_SECONDS))

    def _refusal(self) -> OverCapacity:
        wait = self._bounds.retry_seconds
        return OverCapacity(retry_after=round(random.uniform(wait, 3 * wait), 1))  # noqa: S311 - only to spread them
