"""What is a model? Anything that streams an answer to a prompt, piece by piece.

Every engine (a direct client, LangChain, the grounded engine, the scripted double) is a `Model`. A stream yields `Text`
pieces and `ToolCall`s in any order and ends with one `Finished`. Closing the stream stops the model's work upstream.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from prompts.message import ChatMessage, ToolCall

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
    """

    messages: tuple[ChatMessage, ...]
    question: str
    language: str
    purpose: str = "reply"
    tools: tuple[ToolSpec, ...] = ()
    max_tokens: int = 600
    sentences: int = 6
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The next piece of the answer."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The end of a stream. `reason`: stop, length, tool_calls or refusal; `understood` False: an honest "I don't know"."""

    reason: str = "stop"
    prompt_tokens: int = 0
    completion_tokens: int = 0
    understood: bool = True


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
