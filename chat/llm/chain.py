"""How do we talk to any provider that LangChain knows? By the name it gives them: `openai:gpt-x`, `anthropic:...`.

LangChain is imported in the background, and only where such a model is configured. Time limits are ours, so that they
are the same for every provider. Tracing to LangSmith is never switched on here. LangChain drops the field in which
OpenAI's models refuse while they stream: such a refusal arrives as an empty answer and counts as garbage.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any

from chat.errors import ModelUnavailable
from chat.llm.failures import broken_off, by_status, dropped, garbage, timed_out, unreachable
from chat.llm.gathered import Gathered
from chat.llm.openai_wire import encode_message, encode_tool
from chat.llm.patience import USUAL, Patience, Waiting
from chat.llm.quiet_thread import in_quiet_thread
from chat.llm.seam import REPLY_SECONDS, ModelRequest, Piece, Text, closing

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessageChunk
    from langchain_core.runnables import Runnable

REASON_NAMES = ("finish_reason", "stop_reason", "done_reason")
"""Where providers say why an answer ends."""


class LangChainModel:
    """A `Model` of the provider in `name`; `options` go to its constructor: `base_url`, `api_key`, `temperature` ...

    `max_tokens` bounds every answer: providers differ in how a single call could say it.
    """

    def __init__(
        self,
        name: str,
        *,
        options: Mapping[str, Any] | None = None,
        patience: Patience = USUAL,
        max_tokens: int = 600,
    ) -> None:
        self._name = name
        self._patience = patience
        self._options = {"max_tokens": max_tokens, "max_retries": 0, "timeout": REPLY_SECONDS, **(options or {})}
        self._client: Any = None
        self._building: asyncio.Task[BaseChatModel] | None = None

    @property
    def name(self) -> str:
        """As LangChain writes it: `provider:model`."""
        return self._name

    def warm(self) -> None:
        """Begin to import LangChain and the provider's package; needs a running loop."""
        self._start()

    async def aclose(self) -> None:
        """Close the connections of our own; other providers' packages keep theirs to themselves."""
        if self._building is not None:
            await asyncio.gather(self._building, return_exceptions=True)
        if self._client is not None:
            await self._client.aclose()

    async def stream(self, request: ModelRequest) -> AsyncIterator[Piece]:
        """See `Model.stream`."""
        clock = asyncio.get_running_loop().time
        waiting = Waiting(self._patience, started=clock(), within_seconds=request.within_seconds)
        gathered = Gathered()
        model = await self._built(waiting)
        async with closing(ask(model, request)) as chunks:
            while chunk := await next_chunk(chunks, waiting):
                text, moved = take_chunk(chunk, gathered)
                if text:
                    yield Text(text=text)
                if moved:
                    waiting.progressed(clock())
        for call in gathered.calls:
            yield call
        yield gathered.finished(self._name)

    def _start(self) -> "asyncio.Task[BaseChatModel]":
        """The task that sets LangChain's model up; once more if it failed the last time."""
        if self._building is None or (self._building.done() and self._building.exception() is not None):
            self._building = asyncio.create_task(in_quiet_thread(self._build))
        return self._building

    async def _built(self, waiting: Waiting) -> "BaseChatModel":
        """LangChain's model; a visitor who gives up does not stop the import for the next one."""
        try:
            async with asyncio.timeout_at(waiting.due):
                return await asyncio.shield(self._start())
        except TimeoutError as error:
            raise timed_out() from error
        except Exception as error:
            raise ModelUnavailable(f"{self._name} cannot be set up: {error}", kind="refused") from error

    def _build(self) -> "BaseChatModel":
        from langchain.chat_models import init_chat_model

        options = dict(self._options)
        if self._name.startswith("openai:"):
            from openai import DefaultAsyncHttpxClient

            self._client = DefaultAsyncHttpxClient(timeout=REPLY_SECONDS)
            options = {"stream_usage": True, "stream_chunk_timeout": None, "http_async_client": self._client} | options
        model: BaseChatModel = init_chat_model(self._name, **options)
        return model


def ask(model: "BaseChatModel", request: ModelRequest) -> "AsyncIterator[AIMessageChunk]":
    """LangChain's own stream of `request`."""
    messages = [encode_message(message) for message in request.messages]
    asked: Runnable[Any, Any] = (
        model.bind_tools([encode_tool(tool) for tool in request.tools]) if request.tools else model
    )
    return asked.astream(messages)


async def next_chunk(chunks: "AsyncIterator[AIMessageChunk]", waiting: Waiting) -> "AIMessageChunk | None":
    """The next chunk, None at the end.

    Raises:
        ModelUnavailable: whatever the provider's package raised.
    """
    try:
        async with asyncio.timeout_at(waiting.due):
            return await anext(chunks, None)
    except Exception as error:
        raise translated(error) from error


def take_chunk(chunk: "AIMessageChunk", gathered: Gathered) -> tuple[str, bool]:
    """Take one chunk into `gathered`; the new text, and whether the answer moved on (by text or by a tool call)."""
    text = gathered.take_text(str(chunk.text)) if chunk.text else ""
    for part in chunk.tool_call_chunks:
        index = part["index"] if isinstance(part["index"], int) else None
        gathered.take_fragment(index, part["id"] or "", part["name"] or "", part["args"] or "")
    if usage := chunk.usage_metadata:
        gathered.prompt_tokens += usage["input_tokens"]
        gathered.completion_tokens += usage["output_tokens"]
    for name in REASON_NAMES:
        if reason := chunk.response_metadata.get(name):
            gathered.take_reason(str(reason))
    return text, bool(text or chunk.tool_call_chunks)


def translated(error: Exception) -> ModelUnavailable:
    """What a provider's exception means for us; each package has its own tree, so their names and codes must tell."""
    names = {kind.__name__ for cause in causes(error) for kind in type(cause).__mro__}
    if any("Timeout" in name for name in names):
        return timed_out()
    status = getattr(error, "status_code", None) or getattr(error, "code", None)
    if isinstance(status, int):
        headers = getattr(getattr(error, "response", None), "headers", {})
        return by_status(status, headers.get("retry-after"))
    if names & {"ConnectError", "ConnectionRefusedError", "gaierror"}:
        return unreachable()
    if names & {"APIConnectionError", "TransportError", "ClientError", "OSError"}:
        return dropped()
    return garbage() if "ValueError" in names else broken_off()


def causes(error: BaseException | None) -> list[BaseException]:
    """The error and what caused it, the latest first; at most ten."""
    found: list[BaseException] = []
    while error is not None and len(found) < 10:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
