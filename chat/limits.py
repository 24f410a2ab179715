"""How much may a visitor, an address, the site ask for? A limit on all but a ping, refused with the time to wait.

Each process counts in its own memory and tells the others by counters in Redis or Valkey: once a second, many in one
round trip; and before more is let through where it has taken its `SHARE` of what is left without telling. So an
ordinary visitor's message waits for nobody, and whoever comes near a limit meets the same one in every process.
Without a live state each process keeps to the limits by its own count: nobody is refused because Redis is away, and
nobody waits for it longer than `PATIENCE_SECONDS`. A window begins with its first hit.
"""

import asyncio
import ipaddress
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from limits import RateLimitItem

from chat.errors import TooManyRequests
from chat.rates import Rates, parsed
from profiles.ids import SiteId
from store.live import Live

MESSAGES = "messages"
BATCHES = "batches"
WISHES = "wishes"
CHOICES = "choices"
SIGNALS = "signals"
RESUMES = "resumes"
READS = "reads"
NEWCOMERS = "newcomers"
SIGN_INS = "sign_ins"

SHARE = 0.25
"""Of what a limit leaves a process may take so much before the others know. A burst that meets four processes in one
moment gets about a quarter more than the limit; what comes more slowly meets it exactly."""

TELL_SECONDS = 1.0
"""What is not told before is told so late, in round trips of so many keys."""
KEYS_A_TRIP = 200

PATIENCE_SECONDS = 0.05
"""A message does not wait longer for the live state."""

REST_SECONDS = 1.0
"""A live state that did not answer is left alone for so long."""

TIDY_SECONDS = 30.0

JITTER = 0.2
"""Who is refused together does not come back together: up to this share later."""


@dataclass(slots=True)
class Window:
    """The hits of one key since its first, for so many `seconds`: `here` in this process, `untold` to the others.

    `shared` is what all processes together had when it was last asked for; `until` is by the monotonic clock.
    """

    key: str
    seconds: int
    until: float
    here: int = 0
    untold: int = 0
    shared: int = 0

    @property
    def count(self) -> int:
        """All hits that this process knows of."""
        return max(self.here, self.shared + self.untold)

    def must_tell(self, most: int) -> bool:
        """Whether one more of `most` in all is too much to keep to ourselves."""
        return self.untold + 1 > (most - self.count) * SHARE


class Limits:
    """Counts what is asked of one site, for this process and together with the others; None: this process is alone."""

    def __init__(
        self, site: SiteId, rates: Rates, live: Live | None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._site = site
        self._rates = parsed(rates)
        self._live = live
        self._clock = clock
        self._windows: dict[str, Window] = {}
        self._untold: dict[str, Window] = {}
        self._telling: asyncio.Task[None] | None = None
        self._rests_until = 0.0
        self._tidied = clock()

    async def check(self, name: str, *, visitor: str = "", address: str = "") -> None:
        """Count one more of `name` for each of those whom a limit is for. Who is refused counts for nobody else.

        Raises:
            TooManyRequests: it was one too many.
        """
        now = self._clock()
        counted = []
        for scope, rate in self._rates.get(name, {}).items():
            whose = visitor if scope == "visitor" else network(address) if scope == "address" else self._site
            window = self._window(f"limit:{self._site}:{scope}:{name}:{whose}", rate, now)
            if window.count >= rate.amount:
                raise refused(window.until - now)
            counted.append((window, rate))
        if self._live is None:
            for window, _ in counted:
                window.here += 1
            return
        must_tell = [window.must_tell(rate.amount) for window, rate in counted]
        for window, _ in counted:
            window.here += 1
            window.untold += 1
            self._untold[window.key] = window
        if any(must_tell) and now >= self._rests_until:
            await self._tell([window for window, _ in counted])
            for window, rate in counted:
                if window.count > rate.amount:
                    raise refused(window.until - now)
        elif counted and self._telling is None:
            self._telling = asyncio.create_task(self._tell_later(), name="limits")

    async def close(self) -> None:
        """Tell nobody any more."""
        if self._telling is not None:
            self._telling.cancel()
            await asyncio.gather(self._telling, return_exceptions=True)

    def _window(self, key: str, rate: RateLimitItem, now: float) -> Window:
        window = self._windows.get(key)
        if window is None or window.until <= now:
            seconds = rate.get_expiry()
            window = self._windows[key] = Window(key=key, seconds=seconds, until=now + seconds)
        return window

    async def _tell(self, windows: Iterable[Window], *, within: float = PATIENCE_SECONDS) -> None:
        """Tell the other processes of the hits in these windows, and learn of theirs."""
        told = [(window, window.untold) for window in windows if window.untold]
        for window, _ in told:
            window.untold = 0
            self._untold.pop(window.key, None)
        if not told or self._live is None:
            return
        hits = {window.key: (amount, window.seconds) for window, amount in told}
        totals = await self._live.count(hits, within=within)
        now = self._clock()
        if totals is None:
            self._rests_until = now + REST_SECONDS
            for window, amount in told:
                window.untold += amount
                self._untold[window.key] = window
            return
        for window, _ in told:
            window.shared, left = totals[window.key]
            window.until = min(window.until, now + left)

    async def _tell_later(self) -> None:
        while self._untold:
            await asyncio.sleep(TELL_SECONDS)
            now = self._clock()
            if now - self._tidied > TIDY_SECONDS:
                self._tidied = now
                self._windows = {key: window for key, window in self._windows.items() if window.until > now}
                self._untold = {key: window for key, window in self._untold.items() if window.until > now}
            waiting = tuple(self._untold.values())
            for first in range(0, len(waiting), KEYS_A_TRIP):
                if self._clock() >= self._rests_until:
                    await self._tell(waiting[first : first + KEYS_A_TRIP], within=TELL_SECONDS)
        self._telling = None


def refused(seconds: float) -> TooManyRequests:
    """The refusal of something that may come again after so long."""
    wait = round(max(0.1, seconds) * random.uniform(1.0, 1.0 + JITTER), 1)  # noqa: S311 - only to spread them
    return TooManyRequests("That was too much at once: wait a moment and try again.", retry_after=wait)


@lru_cache(maxsize=4_096)
def network(address: str) -> str:
    """Whom an address stands for: of IPv6 the first 64 bits, for a single client may come from all of them.

    A client of IPv4 stands for itself on a socket of IPv6, too, and so does whatever else a proxy calls its client.
    """
    try:
        client = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(client, ipaddress.IPv4Address):
        return str(client)
    return str(client.ipv4_mapped or ipaddress.IPv6Network((int(client), 64), strict=False))
