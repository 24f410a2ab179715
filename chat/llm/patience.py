"""How long do we wait for a model? For its first piece, between two pieces, and in all."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds. A first piece needs queueing and reading the prompt; a stream that stalls rarely comes back."""

    connect_seconds: float = 3.0
    first_seconds: float = 8.0
    between_seconds: float = 5.0


USUAL = Patience()


class Waiting:
    """One answer's patience: `due` is when it runs out, by the clock that `started` was read from."""

    def __init__(self, patience: Patience, *, started: float, within_seconds: float) -> None:
        self._between = patience.between_seconds
        self._end = started + within_seconds
        self.due = min(started + patience.first_seconds, self._end)

    def progressed(self, at: float) -> None:
        """A piece came."""
        self.due = min(at + self._between, self._end)

    def ending(self, at: float, seconds: float) -> None:
        """The answer is whole; only its tail (usage, the end of the stream) is waited for."""
        self.due = min(at + seconds, self._end)
