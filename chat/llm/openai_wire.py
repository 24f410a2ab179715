"""What do we say to an OpenAI-compatible endpoint, and what does it say back? Encoding and decoding only, no I/O.

Source: the API reference of `POST /chat/completions` with `stream: true`. Fields that we do not use are skipped
unparsed; what servers leave out or set to null has a default.
"""

from typing import Any
from urllib.parse import urlsplit

import msgspec

from chat.llm.failures import broken_off, garbage
from chat.llm.gathered import Gathered
from chat.llm.seam import ModelRequest, ToolSpec
from prompts.message import ChatMessage, ToolCall

DONE = b"[DONE]"


class FunctionPart(msgspec.Struct):
    """A fragment of a call: the name whole, the arguments piecewise."""

    name: str | None = None
    arguments: str | None = None


class CallPart(msgspec.Struct):
    """Which call a fragment belongs to."""

    index: int | None = None
    id: str | None = None
    function: FunctionPart | None = None


class Delta(msgspec.Struct):
    """What is new in an answer."""

    content: str | None = None
    refusal: str | None = None
    tool_calls: list[CallPart] | None = None


class Choice(msgspec.Struct):
    """One answer; we ask for one."""

    delta: Delta | None = None
    finish_reason: str | None = None


class Usage(msgspec.Struct):
    """Tokens."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None


class Chunk(msgspec.Struct):
    """The data of one event."""

    choices: list[Choice] | None = None
    usage: Usage | None = None
    error: Any = None


_chunks = msgspec.json.Decoder(Chunk)
_encoder = msgspec.json.Encoder()


def encode_request(request: ModelRequest, *, model: str, limit_name: str, usage: bool) -> bytes:
    """The body of the call. `limit_name` is the field that bounds the answer, `usage` asks for a count of tokens."""
    body: dict[str, Any] = {
        "model": model,
        "messages": [encode_message(message) for message in request.messages],
        "stream": True,
        limit_name: request.max_tokens,
    }
    if usage:
        body["stream_options"] = {"include_usage": True}
    if request.tools:
        body["tools"] = [encode_tool(tool) for tool in request.tools]
    return _encoder.encode(body)


def limit_name(base_url: str) -> str:
    """OpenAI's newer models refuse `max_tokens`; many compatible servers know nothing else."""
    return "max_completion_tokens" if urlsplit(base_url).hostname == "api.openai.com" else "max_tokens"


def encode_message(message: ChatMessage) -> dict[str, Any]:
    """One message of the prompt."""
    encoded: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.calls:
        encoded["tool_calls"] = [encode_call(call) for call in message.calls]
    if message.role == "tool":
        encoded["tool_call_id"] = message.call
    return encoded


def encode_call(call: ToolCall) -> dict[str, Any]:
    """A call that the model made earlier."""
    arguments = _encoder.encode(call.arguments).decode()
    return {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": arguments}}


def encode_tool(tool: ToolSpec) -> dict[str, Any]:
    """A tool that the model may call; LangChain takes the same form."""
    function = {"name": tool.name, "description": tool.description, "parameters": tool.parameters}
    return {"type": "function", "function": function}


def take_event(data: bytes, gathered: Gathered) -> tuple[str, bool]:
    """Take one event into `gathered`; the new text, and whether the answer moved on (by text or by a tool call).

    Raises:
        ModelUnavailable: (garbage) the event is no chunk of an answer; (status) the server reports an error.
    """
    if data == DONE:
        gathered.reason = gathered.reason or "stop"
        return "", False
    try:
        chunk = _chunks.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise garbage() from error
    if chunk.error is not None:
        raise broken_off()
    if chunk.usage is not None:
        gathered.prompt_tokens = chunk.usage.prompt_tokens or 0
        gathered.completion_tokens = chunk.usage.completion_tokens or 0
    return take_choice(chunk.choices[0], gathered) if chunk.choices else ("", False)


def take_choice(choice: Choice, gathered: Gathered) -> tuple[str, bool]:
    """As `take_event`, for what the event says of the answer."""
    delta = choice.delta
    text, moved = "", False
    if delta is not None:
        if delta.content:
            text, moved = gathered.take_text(delta.content), True
        if delta.tool_calls:
            moved = True
            for part in delta.tool_calls:
                function = part.function or FunctionPart()
                gathered.take_fragment(part.index, part.id or "", function.name or "", function.arguments or "")
        if delta.refusal:
            gathered.refuse()
    if choice.finish_reason and gathered.reason != "refusal":
        gathered.take_reason(choice.finish_reason)
    return text, moved
