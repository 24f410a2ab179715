"""What is an answer in the making? A draft, and how it is shown while it grows."""

import asyncio
import time
from dataclasses import dataclass, field

from chat.hub import Hub
from chat.trace import Timings
from chat.turn.visit import Step
from store.turns import Turn

DELTA_SECONDS = 0.04
"""Pieces are gathered for so long into one frame: 25 a second look fluent and cost a tenth of one a token."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """An answer in the making.

    `replaces` is the draft that it makes needless, `after` the answer that must be finished first. `seen` tells whether
    anything was shown; while it `waits` for the fate of the draft that may replace it, nothing more is.
    """

    turn: Turn
    step: Step
    question: str
    timings: Timings
    replaces: "Draft | None" = None
    seen: bool = False
    waits: bool = False
    released: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None
    after: asyncio.Task[None] | None = None


class Deltas:
    """Shows a draft as it grows, in frames of `DELTA_SECONDS`, and nothing before its cause is committed."""

    def __init__(self, hub: Hub, draft: Draft, *, attempt: int) -> None:
        self._hub = hub
        self._draft = draft
        self._attempt = attempt
        self._waiting = ""
        self._sent = 0
        self._due = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._opening: asyncio.Task[None] | None = None

    def add(self, text: str) -> None:
        """More may be shown."""
        self._waiting += text
        if not self._draft.released.is_set():
            if self._opening is None:
                self._opening = asyncio.create_task(self._open())
        elif self._timer is None:
            delay = self._due - time.monotonic()
            if delay <= 0:
                self._send()
            else:
                self._timer = asyncio.get_running_loop().call_later(delay, self._send)

    def close(self) -> None:
        """Show no more; what waits comes with the final message."""
        if self._timer is not None:
            self._timer.cancel()
        if self._opening is not None:
            self._opening.cancel()

    async def _open(self) -> None:
        await self._draft.released.wait()
        self._send()

    def _send(self) -> None:
        self._timer = None
        if not self._waiting or self._draft.waits:
            return
        turn = self._draft.turn
        self._draft.seen = True
        self._sent += 1
        self._due = time.monotonic() + DELTA_SECONDS
        frame = {"type": "delta", "turn": turn.id, "attempt": self._attempt, "i": self._sent, "text": self._waiting}
        self._waiting = ""
        self._hub.whisper(turn.conversation, frame)
