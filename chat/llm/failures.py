"""What does a failure of a model server mean for us? One sentence for each kind, the same for every engine.

The server's own words are left out: they may quote the key or the prompt, and a visitor may get to see the sentence.
"""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from chat.errors import ModelUnavailable

RETRY_SECONDS = 300.0
"""The longest `Retry-After` that we believe."""


def timed_out() -> ModelUnavailable:
    """Nothing came in time."""
    return ModelUnavailable("The model did not answer in time; try again.", kind="timeout")


def unreachable() -> ModelUnavailable:
    """Nobody listens at the address, or it does not resolve, or it speaks no TLS."""
    return ModelUnavailable("The model server cannot be reached; check its address.", kind="refused")


def dropped() -> ModelUnavailable:
    """The connection, or the stream, ended before the answer did."""
    return ModelUnavailable("The model server hung up; try again.", kind="dropped")


def garbage() -> ModelUnavailable:
    """What came is no answer of a model."""
    return ModelUnavailable("The model server's answer makes no sense; check its address.", kind="garbage")


def broken_off() -> ModelUnavailable:
    """The server began to answer and then reported an error."""
    return ModelUnavailable("The model server broke off with an error of its own; try again.", kind="status")


def by_status(status: int, retry_after: str | None = None) -> ModelUnavailable:
    """An HTTP status other than 200, with the header `Retry-After` if there was one."""
    return ModelUnavailable(
        f"The model server answered with status {status}; check key, quota and model.",
        kind="status",
        retry_after=seconds_to_wait(retry_after, datetime.now(UTC)),
    )


def seconds_to_wait(retry_after: str | None, now: datetime) -> float | None:
    """`Retry-After` in either of its forms, seconds or a date (RFC 9110, 10.2.3); None where it says nothing."""
    if not retry_after:
        return None
    try:
        if retry_after.strip().isdigit():
            return min(float(retry_after), RETRY_SECONDS)
        moment = parsedate_to_datetime(retry_after)
        return min(max(0.0, (moment.astimezone(UTC) - now).total_seconds()), RETRY_SECONDS)
    except (ValueError, TypeError, OverflowError):
        return None
