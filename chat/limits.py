"""How much may one visitor ask for? Limits on messages and events, refused with the time to wait."""

from limits import RateLimitItem, RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

from chat.errors import TooManyRequests

MESSAGES = RateLimitItemPerMinute(30)
"""Twice what a hurried person writes in short lines."""

BATCHES = RateLimitItemPerSecond(20, 10)
"""A widget sends one batch a second; two tabs and a reload stay far below."""

SIGN_INS = RateLimitItemPerMinute(10)
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
