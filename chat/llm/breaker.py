"""When do we stop asking a model that is down, and when do we try again?

closed     it works: ask. After `threshold` failures in a row, or one that says `Retry-After`, it is open
open       it is down: let it rest until `until`
half-open  one answer is on trial: others rest meanwhile. It decides; if it is never heard of again, the next may try

The breaker is a value and its steps are a table; the clock (seconds, any origin) is passed in.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class State(StrEnum):
    """Whether the model works, as far as we know."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


class Step(StrEnum):
    """What happened to an answer."""

    ASKED = "asked"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    TRIPPED = "tripped"
    LEFT = "left"


TRANSITIONS: dict[tuple[State, Step], State] = {
    (State.CLOSED, Step.TRIPPED): State.OPEN,
    (State.OPEN, Step.ASKED): State.HALF_OPEN,
    (State.OPEN, Step.SUCCEEDED): State.CLOSED,
    (State.HALF_OPEN, Step.ASKED): State.HALF_OPEN,
    (State.HALF_OPEN, Step.SUCCEEDED): State.CLOSED,
    (State.HALF_OPEN, Step.FAILED): State.OPEN,
    (State.HALF_OPEN, Step.TRIPPED): State.OPEN,
    (State.HALF_OPEN, Step.LEFT): State.OPEN,
}
"""What is not listed changes nothing. A late success of an answer begun before it opened shows that the model works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaker:
    """`failures` in a row so far; `until` is when an open one may try again."""

    state: State = State.CLOSED
    failures: int = 0
    until: float = 0.0
    threshold: int = 3
    rest_seconds: float = 15.0

    def permits(self, at: float) -> bool:
        """Whether the model may be asked now."""
        return self.state is State.CLOSED or at >= self.until

    def asked(self, at: float) -> "Breaker":
        """The model is asked, as `permits` said it may."""
        return self._stepped(Step.ASKED, at + self.rest_seconds)

    def succeeded(self) -> "Breaker":
        """It answered to the end."""
        return replace(self._stepped(Step.SUCCEEDED, 0.0), failures=0)

    def failed(self, at: float, *, retry_after: float | None = None) -> "Breaker":
        """It failed; `retry_after` is how many seconds it asked us to stay away."""
        failures = self.failures + 1
        trips = failures >= self.threshold or retry_after is not None
        rest = max(self.rest_seconds, retry_after or 0.0)
        return replace(self._stepped(Step.TRIPPED if trips else Step.FAILED, at + rest), failures=failures)

    def left(self, at: float) -> "Breaker":
        """Nobody waited for the end of the answer: it told nothing, so the next one may try at once."""
        return self._stepped(Step.LEFT, at)

    def _stepped(self, step: Step, until: float) -> "Breaker":
        state = TRANSITIONS.get((self.state, step))
        return self if state is None else replace(self, state=state, until=until)
