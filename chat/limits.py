"""How much may one visitor ask for? A limit on everything but a ping, refused with the time to wait."""

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

from chat.errors import TooManyRequests

MESSAGES = RateLimitItemPerMinute(30, namespace="messages")
"""Twice what a hurried person writes in short lines."""

BATCHES = RateLimitItemPerSecond(20, 10, namespace="batches")
"""A widget sends one batch a second; two tabs and a reload stay far below."""

WISHES = RateLimitItemPerMinute(6, namespace="wishes")
"""Calls for a human, contacts and ratings together: each is told to people or to other systems."""

CHOICES = RateLimitItemPerMinute(20, namespace="choices")
"""A switch may be tried on and off; each time the record begins or ends."""

SIGNALS = RateLimitItemPerSecond(100, 10, namespace="signals")
"""Typing and seen: cheap, and sent often by several tabs."""

RESUMES = RateLimitItemPerMinute(30, namespace="resumes")
"""A client asks again after a gap; each time the log is read from there."""

READS = RateLimitItemPerMinute(60, namespace="reads")
"""The log page by page, and the panel with what is known."""

NEWCOMERS = RateLimitItemPerMinute(600, namespace="newcomers")
"""Tokens for one address: a whole office may come through it."""

SIGN_INS = RateLimitItemPerMinute(10, namespace="sign-ins")
"""Guessing a password takes for ever at this pace."""


class Limits:
    """Counts by key, in this process."""

    def __init__(self) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    async def check(self, limit: RateLimitItem, key: str) -> None:
        """Count one more.

        Raises:
            TooManyRequests: it was one too many.
        """
        if not await self._limiter.hit(limit, key):
            raise TooManyRequests(
                "That was too much at once: wait a moment and try again.", retry_after=float(limit.get_expiry())
            )
