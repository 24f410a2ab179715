"""Who answers when the model is down? The grounded engine, as long as the model has not said a word (capability S5).

A failure in the middle of an answer is not hidden: the visitor has seen its beginning, so the turn decides. A refusal
without a word is answered by the fallback too, and is no failure. `Finished.model` and `fell_back` tell who spoke.
"""

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

import structlog

from chat.errors import ModelUnavailable
from chat.llm.breaker import Breaker, State
from chat.llm.seam import Finished, Model, ModelRequest, Piece, Resident, closing, streaming

RESTING = "resting"
REFUSAL = "refusal"

log = structlog.get_logger(__name__)


class WithFallback:
    """A `Model` that asks `primary`, and `fallback` where it cannot; `clock` gives seconds that never run back."""

    def __init__(
        self, primary: Model, fallback: Model, *, breaker: Breaker, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._primary = primary
        self._fallback = fallback
        self._breaker = breaker
        self._clock = clock

    @property
    def name(self) -> str:
        """The primary's name; `Finished.model` says who spoke."""
        return self._primary.name

    @property
    def breaker(self) -> Breaker:
        """How the primary stands, for health and metrics."""
        return self._breaker

    def warm(self) -> None:
        """Warm both."""
        for model in (self._primary, self._fallback):
            if isinstance(model, Resident):
                model.warm()

    async def aclose(self) -> None:
        """Close both."""
        for model in (self._primary, self._fallback):
            if isinstance(model, Resident):
                await model.aclose()

    async def stream(self, request: ModelRequest) -> AsyncIterator[Piece]:
        """See `Model.stream`; raises only for a failure after the first piece, or where the fallback fails as well."""
        spoke = False
        try:
            async with closing(self._guarded(request)) as pieces:
                async for piece in pieces:
                    if not (spoke or request.aside) and isinstance(piece, Finished) and piece.reason == REFUSAL:
                        because = REFUSAL
                        break
                    spoke = True
                    yield piece
                else:
                    return
        except ModelUnavailable as error:
            if spoke or request.aside:
                raise
            because = error.kind
        async with streaming(self._fallback, request) as pieces:
            async for piece in pieces:
                yield signed(piece, self._fallback, fell_back=because)

    def _may_ask(self, request: ModelRequest) -> bool:
        """Whether the primary may be asked; what is asked aside never takes the trial of one that was down."""
        if request.aside:
            return self._breaker.state is State.CLOSED
        return self._breaker.permits(self._clock())

    async def _guarded(self, request: ModelRequest) -> AsyncIterator[Piece]:
        """The primary's answer; the breaker hears how it went."""
        if not self._may_ask(request):
            raise ModelUnavailable("The model rests after failures; try again later.", kind=RESTING)
        self._breaker = self._breaker.asked(self._clock())
        try:
            async with streaming(self._primary, request) as pieces:
                async for piece in pieces:
                    if isinstance(piece, Finished):
                        self._breaker = self._breaker.succeeded()
                    yield signed(piece, self._primary)
        except ModelUnavailable as error:
            if not request.aside or error.retry_after is not None:
                self._breaker = self._breaker.failed(self._clock(), retry_after=error.retry_after)
            log.warning("model_unavailable", model=self._primary.name, kind=error.kind, because=str(error))
            raise
        except BaseException:
            self._breaker = self._breaker.left(self._clock())
            raise


def signed(piece: Piece, model: Model, *, fell_back: str = "") -> Piece:
    """`piece`; if it is the end, it names who spoke."""
    if not isinstance(piece, Finished):
        return piece
    return replace(piece, model=piece.model or model.name, fell_back=fell_back)
