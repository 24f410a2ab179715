"""A model whose words are known beforehand: for tests, demonstrations and rehearsals, in place of mocks.

    model = ScriptedModel(
        ("где мой заказ", "Заказ 1042 уже едет к вам."),
        ("сломай", ["Сейчас по", ModelUnavailable("cut", kind="dropped")]),
        (lambda request: request.purpose == "offer:comparison", "Помочь сравнить?"),
    )

The first rule that fits answers: a string fits where the question contains it, whatever the case.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence

from chat.llm.seam import Finished, ModelRequest, Piece, Text
from prompts.message import ToolCall

When = str | Callable[[ModelRequest], bool]
Said = str | ToolCall | Finished | Exception
"""A string is said word by word, an exception raised at its place. Without a `Finished` one is added at the end."""

_WORD = re.compile(r"\s*\S+\s*$|\s*\S+")


class ScriptedModel:
    """A `Model` that keeps to a script and remembers in `requests` what it was asked, oldest first.

    `otherwise` is said where no rule fits; without it that is a `LookupError`, so that a test sees its own gap.
    `delay_seconds` passes before every piece. `open_streams` counts those neither read to the end nor closed.
    """

    def __init__(
        self,
        *rules: tuple[When, Said | Sequence[Said]],
        otherwise: Said | Sequence[Said] | None = None,
        name: str = "scripted",
        delay_seconds: float = 0.0,
    ) -> None:
        self.requests: list[ModelRequest] = []
        self.open_streams = 0
        self._rules = rules
        self._otherwise = otherwise
        self._name = name
        self._delay_seconds = delay_seconds

    @property
    def name(self) -> str:
        """The name it was given."""
        return self._name

    async def stream(self, request: ModelRequest) -> AsyncIterator[Piece]:
        """See `Model.stream`."""
        self.requests.append(request)
        self.open_streams += 1
        try:
            for piece in self._pieces(request):
                await asyncio.sleep(self._delay_seconds)
                if isinstance(piece, Exception):
                    raise piece
                yield piece
        finally:
            self.open_streams -= 1

    def _pieces(self, request: ModelRequest) -> list[Piece | Exception]:
        said = self._said(request)
        pieces: list[Piece | Exception] = []
        for part in [said] if isinstance(said, str | ToolCall | Finished | Exception) else said:
            if isinstance(part, str):
                pieces.extend(Text(text=word) for word in _WORD.findall(part))
            else:
                pieces.append(part)
        if not any(isinstance(piece, Finished) for piece in pieces):
            pieces.append(self._end(pieces))
        return pieces

    def _said(self, request: ModelRequest) -> Said | Sequence[Said]:
        for when, said in self._rules:
            if when.casefold() in request.question.casefold() if isinstance(when, str) else when(request):
                return said
        if self._otherwise is None:
            raise LookupError(f"no rule of the script fits {request.question!r}")
        return self._otherwise

    def _end(self, pieces: Sequence[Piece | Exception]) -> Finished:
        called = any(isinstance(piece, ToolCall) for piece in pieces)
        return Finished(reason="tool_calls" if called else "stop", completion_tokens=len(pieces), model=self._name)
