"""What passes between us and a model: messages, and calls of tools."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Role = Literal["system", "user", "assistant", "tool"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolCall:
    """The model asks for a tool; `arguments` is the model's own JSON, parsed ({} where it was not an object)."""

    id: str
    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatMessage:
    """One message of a prompt. `calls` stands on assistant messages, `call` (a tool call's id) on tool messages."""

    role: Role
    content: str
    calls: tuple[ToolCall, ...] = ()
    call: str = ""
