"""How does a client get the log, every row once and in order? By following it from a position.

What was committed in this process arrives with its rows and goes straight out if it is the next; otherwise, and after a
mere wake-up, the log is read from the position on. A slow poll makes lost wake-ups good.
"""

import asyncio
from collections.abc import Callable, Sequence

from profiles.ids import ConversationId, SiteId
from store import record
from store.database import Database
from store.errors import RecordUnavailable
from store.record import Entry

PAGE = 200
AGAIN_SECONDS = 1.0
"""A record that cannot be read is asked again after so long."""


class Follower:
    """Sends the rows of one conversation's log behind `position` through `send`, exactly once each, in order."""

    def __init__(
        self,
        database: Database,
        site: SiteId,
        conversation: ConversationId,
        position: int,
        send: Callable[[Entry], None],
    ) -> None:
        self.site = site
        self.conversation = conversation
        self.position = position
        self._database = database
        self._send = send
        self._reading: asyncio.Task[None] | None = None
        self._again = False

    def offer(self, entries: Sequence[Entry]) -> None:
        """Take rows that were just committed; whatever does not fit is read."""
        if self._reading is None and entries and entries[0].seq == self.position + 1:
            for entry in entries:
                self._pass(entry)
        elif not entries or entries[-1].seq > self.position:
            self.catch_up()

    def catch_up(self) -> asyncio.Task[None]:
        """Read what is behind the position; a second call while reading reads once more."""
        if self._reading is not None:
            self._again = True
            return self._reading
        self._reading = asyncio.create_task(self._read())
        return self._reading

    def stop(self) -> None:
        """Follow no longer."""
        if self._reading is not None:
            self._reading.cancel()

    async def _read(self) -> None:
        try:
            while True:
                self._again = False
                try:
                    page = await self._database.read(
                        lambda c: record.entries(c, self.site, self.conversation, after=self.position, limit=PAGE)
                    )
                except RecordUnavailable:
                    await asyncio.sleep(AGAIN_SECONDS)
                    continue
                for entry in page:
                    self._pass(entry)
                if len(page) < PAGE and not self._again:
                    return
        finally:
            self._reading = None

    def _pass(self, entry: Entry) -> None:
        if entry.seq == self.position + 1:
            self.position = entry.seq
            self._send(entry)
