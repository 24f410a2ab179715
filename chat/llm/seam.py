"""What is a model? Anything that streams an answer to a prompt, piece by piece.

Every engine (a direct client, LangChain, the grounded engine, the scripted double) is a `Model`. A stream yields `Text`
pieces and `ToolCall`s in any order and ends with one `Finished`. Closing the stream stops the model's work upstream:
read it inside `streaming`, which always closes it.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar, runtime_checkable

from prompts.message import ChatMessage, ToolCall

REPLY_SECONDS = 18.0
"""A whole answer, tool rounds included: a visitor sees an outcome within 20 s (invariant N2), two of them to store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolSpec:
    """A tool as the model sees it; `parameters` is a JSON schema of an object."""

    name: str
    description: str
    parameters: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRequest:
    """What a model is asked. `question` is the visitor's own words, `language` that of the answer (ru or en).

    The grounded engine answers `question` in `purpose` ("reply" or "offer:ABOUT") and may ignore `messages`.
    `within_seconds` bounds the whole stream. What is asked `aside` nobody waits for: no other engine answers in the
    model's place, and the model is not taken to be down because this failed. `payer` is the visitor whose budget it is.
    """

    messages: tuple[ChatMessage, ...]
    question: str
    language: str
    purpose: str = "reply"
    tools: tuple[ToolSpec, ...] = ()
    max_tokens: int = 600
    sentences: int = 6
    facts: Mapping[str, Any] = field(default_factory=dict)
    within_seconds: float = REPLY_SECONDS
    aside: bool = False
    payer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The next piece of the answer; `grounded` where it was built from the shop's own pages and records."""

    text: str
    grounded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The end of a stream. `reason`: stop, length, tool_calls or refusal; `understood` False: an honest "I don't know".

    `model` names who spoke (empty where the engine has only one voice: then it is the engine's own name). `fell_back`
    is empty, or says why the first choice did not speak: the kind of its failure, "refusal", or "resting".
    """

    reason: str = "stop"
    prompt_tokens: int = 0
    completion_tokens: int = 0
    understood: bool = True
    model: str = ""
    fell_back: str = ""


Piece = Text | ToolCall | Finished


class Model(Protocol):
    """Streams answers. `name` says which model it is, for the trace."""

    @property
    def name(self) -> str:
        """Such as `openai:gpt-x`, `grounded` or `scripted`."""
        ...

    def stream(self, request: ModelRequest) -> AsyncIterator[Piece]:
        """The answer piece by piece.

        Raises:
            ModelUnavailable: the model failed, before or in the middle of the answer.
        """
        ...


@runtime_checkable
class Resident(Protocol):
    """A model that holds something: a connection pool, a module that takes long to import."""

    def warm(self) -> None:
        """Begin in the background what the first answer would else wait for; returns at once."""
        ...

    async def aclose(self) -> None:
        """Give back what is held; the model may not be used any more."""
        ...


T = TypeVar("T")


@asynccontextmanager
async def closing(stream: AsyncIterator[T]) -> AsyncGenerator[AsyncIterator[T]]:
    """`stream`, closed at the end of the block, whatever happened in it."""
    try:
        yield stream
    finally:
        if isinstance(stream, AsyncGenerator):
            await stream.aclose()


def streaming(model: Model, request: ModelRequest) -> AbstractAsyncContextManager[AsyncIterator[Piece]]:
    """The answer's pieces; the end of the `async with` block closes the stream, and with it the work upstream."""
    return closing(model.stream(request))
