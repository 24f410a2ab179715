"""What does an answer to a delivery mean? One pure decision: received, again later, never again, or given up.

The delays are those of Standard Webhooks: a receiver may be away for four days and nothing is lost.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

HOUR = 3600
DELAYS_SECONDS = (5, 5 * 60, HOUR // 2, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR)
"""How long to wait after the first failed attempt, the second, and so on; after the tenth nobody is waited for."""

JITTER = 0.2
"""The share by which a delay is spread to both sides, so that receivers that come back are not run over."""

LONGEST_WAIT_SECONDS = 24 * HOUR
"""A receiver may ask for this much at most."""


@dataclass(frozen=True, slots=True)
class Received:
    """The receiver has it."""

    def __str__(self) -> str:
        return "received"


@dataclass(frozen=True, slots=True)
class Again:
    """Try again after `seconds`."""

    seconds: float
    error: str

    def __str__(self) -> str:
        return f"again in {self.seconds:.0f} s: {self.error}"


@dataclass(frozen=True, slots=True)
class GivenUp:
    """Leave it to a human. `gone`: the endpoint wants nothing any more (410)."""

    error: str
    gone: bool = False

    def __str__(self) -> str:
        return f"given up: {self.error}"


Verdict = Received | Again | GivenUp


def judge_answer(status: int, *, attempt: int, jitter: float, retry_after: str = "", now: datetime) -> Verdict:
    """What an answer with `status` to attempt number `attempt` (from 1) means; `jitter` is a random share 0..1."""
    if 200 <= status < 300:
        return Received()
    if status == 410:
        return GivenUp("The endpoint answered 410 Gone and is switched off.", gone=True)
    asked = min(asked_seconds(retry_after, now=now), LONGEST_WAIT_SECONDS)
    return judge_failure(f"The endpoint answered {status}.", attempt=attempt, jitter=jitter, at_least=asked)


def judge_failure(error: str, *, attempt: int, jitter: float, at_least: float = 0.0) -> Verdict:
    """What a failed attempt means: wait as the table says, never shorter than the receiver asked."""
    if attempt > len(DELAYS_SECONDS):
        return GivenUp(error)
    spread = 1 - JITTER + 2 * JITTER * jitter
    return Again(max(DELAYS_SECONDS[attempt - 1] * spread, at_least), error)


def asked_seconds(retry_after: str, *, now: datetime) -> float:
    """The header `Retry-After` in seconds from `now`; seconds or a date there (RFC 9110). 0 where it says nothing."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    until = until.replace(tzinfo=UTC) if until.tzinfo is None else until
    return max((until - now).total_seconds(), 0.0)
