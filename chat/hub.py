"""Who listens, in this process? Rooms of followers by topic, poked when something is committed or streamed.

A topic is a conversation's id, a site's desk, or a visitor who was erased. What is committed reaches other processes as
a wake-up over the live state; what is merely streamed (deltas, typing) stays in the process that has it.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Protocol

from profiles.ids import SiteId, VisitorId
from store.live import Live
from store.record import Entry

FORGET = "forget:"


class Listener(Protocol):
    """Somebody in a room."""

    def heard(self, topic: str, entries: Sequence[Entry]) -> None:
        """Something was committed: `entries` of the log in order, or none where only a read will tell."""
        ...

    def whispered(self, topic: str, frame: dict[str, Any]) -> None:
        """Something ephemeral happened."""
        ...


def desk(site: SiteId) -> str:
    """The topic of a site's inbox."""
    return f"desk:{site}"


def forgetting(visitor: VisitorId) -> str:
    """The topic under which it is told that a visitor was erased."""
    return f"{FORGET}{visitor}"


def forgotten(topic: str) -> VisitorId | None:
    """Who was erased, where that is what `topic` tells."""
    return VisitorId(topic.removeprefix(FORGET)) if topic.startswith(FORGET) else None


class Hub:
    """The rooms of this process."""

    def __init__(self, live: Live) -> None:
        self._rooms: defaultdict[str, set[Listener]] = defaultdict(set)
        self._live = live
        self._news: dict[str, None] = {}
        self._waking: asyncio.Task[None] | None = None

    def join(self, topic: str, listener: Listener) -> None:
        """From now on `listener` hears of `topic`."""
        self._rooms[topic].add(listener)

    def leave(self, topic: str, listener: Listener) -> None:
        """No longer."""
        self._rooms[topic].discard(listener)
        if not self._rooms[topic]:
            del self._rooms[topic]

    def announce(self, topic: str, entries: Sequence[Entry] = ()) -> None:
        """Something of `topic` was committed here: tell this process now and wake the others."""
        self.hear(topic, entries)
        self._news[topic] = None
        if self._waking is None:
            self._waking = asyncio.create_task(self._wake_others())

    def hear(self, topic: str, entries: Sequence[Entry] = ()) -> None:
        """Tell the listeners of this process."""
        for listener in tuple(self._rooms.get(topic, ())):
            listener.heard(topic, entries)

    def whisper(self, topic: str, frame: dict[str, Any], *, besides: Listener | None = None) -> None:
        """Pass something ephemeral on, to all but the one who said it."""
        for listener in tuple(self._rooms.get(topic, ())):
            if listener is not besides:
                listener.whispered(topic, frame)

    def topics(self) -> tuple[str, ...]:
        """What anybody listens to."""
        return tuple(self._rooms)

    async def close(self) -> None:
        """Wait for what is on its way."""
        if self._waking is not None:
            await self._waking

    async def _wake_others(self) -> None:
        """Tell of all news at once; what comes up meanwhile goes with the next word."""
        while self._news:
            topics, self._news = tuple(self._news), {}
            await self._live.wake(topics)
        self._waking = None
