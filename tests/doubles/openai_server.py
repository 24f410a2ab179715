"""An OpenAI-compatible model server on loopback whose behaviour is steered by the model's name.

    python tests/doubles/openai_server.py PORT      then OPENAI_BASE_URL=http://127.0.0.1:PORT/v1, OPENAI_MODEL=drop

| model | what it does |
|---|---|
| ok | a Russian sentence, word by word, with usage |
| echo | the whole prompt back, a line for each message |
| tokens-N-MS | N words, MS milliseconds apart |
| split | like ok, cut into three-byte chunks, in the middle of letters |
| no-done | like ok, without usage and without [DONE] |
| keep-open | like ok, and never ends the response |
| tool | calls the first tool that it was given, then says the tool's answer |
| tool-order | calls order_status for the order in the visitor's words, then says the tool's answer |
| tool-for-ever | calls the first tool again and again |
| refusal, filtered | refuses, in its own field; stops in the middle by finish_reason content_filter |
| length | stops by finish_reason length |
| empty | ends without a word |
| slow-head, slow-first, stall | 60 s of silence before the head, before the first word, after two words |
| comments | nothing but comments, for 60 s |
| hang-up, drop-first, drop | hangs up before the head, before the first word, after two words |
| garbage, html, endless | an event that is no JSON; a page; an event without end |
| error-event | two words, then an error as an event |
| 401, 404, 429, 500, 503 ... | that status; 429 and 503 with Retry-After: 7 |

`GET /seen` lists the exchanges so far: model, whether the client closed early.
"""

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiohttp import web

SENTENCE = "Здравствуйте! Доставим ваш заказ завтра — ёлочки «пятёрки» входят, 12 990 ₽ 🚚."
WORDS = re.findall(r"\s*\S+", SENTENCE)
SILENCE_SECONDS = 60.0
USAGE = {"prompt_tokens": 21, "completion_tokens": len(WORDS), "total_tokens": 21 + len(WORDS)}
DONE = b"data: [DONE]\n\n"


@dataclass
class Exchange:
    """One request: what came, and how it ended."""

    model: str
    body: dict[str, Any]
    authorization: str
    transport: asyncio.Transport
    closed_early: bool = False
    ended: asyncio.Event = field(default_factory=asyncio.Event)


class Stream:
    """The response of one exchange, begun at the first write."""

    def __init__(self, request: web.Request, exchange: Exchange) -> None:
        self.request = request
        self.transport = exchange.transport
        self.body = exchange.body
        self.model = exchange.model
        self.response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})

    async def begin(self) -> None:
        await self.response.prepare(self.request)

    async def write(self, data: bytes) -> None:
        await self.response.write(data)

    async def send(self, **delta: Any) -> None:
        await self.write(self.event(delta))

    async def say(self, *words: str) -> None:
        for word in words:
            await self.send(content=word)

    async def finish(self, reason: str = "stop") -> None:
        await self.write(self.event({}, finish_reason=reason))
        if self.body.get("stream_options", {}).get("include_usage"):
            await self.write(self.event(None, usage=USAGE))
        await self.write(DONE)

    def event(self, delta: dict[str, Any] | None, *, finish_reason: str | None = None, usage: Any = None) -> bytes:
        choices = (
            [] if delta is None else [{"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish_reason}]
        )
        chunk = {
            "id": "chatcmpl-double",
            "object": "chat.completion.chunk",
            "created": 1_790_000_000,
            "model": self.model,
            "choices": choices,
            "usage": usage,
        }
        return b"data: " + json.dumps(chunk, ensure_ascii=False).encode() + b"\n\n"

    @property
    def last(self) -> dict[str, Any]:
        message: dict[str, Any] = self.body["messages"][-1]
        return message

    async def call(self, name: str, arguments: dict[str, Any]) -> None:
        text = json.dumps(arguments, ensure_ascii=False)
        head = {"index": 0, "id": "call_7", "type": "function", "function": {"name": name, "arguments": ""}}
        await self.send(tool_calls=[head])
        for i in range(0, len(text), 4):
            await self.send(tool_calls=[{"index": 0, "function": {"arguments": text[i : i + 4]}}])
        await self.finish("tool_calls")


async def ok(stream: Stream) -> None:
    await stream.send(role="assistant", content="")
    await stream.say(*WORDS)
    await stream.finish()


async def echo(stream: Stream) -> None:
    for message in stream.body["messages"]:
        await stream.say(f"{message['role']}: {message['content']}\n")
    await stream.finish()


async def tokens(stream: Stream) -> None:
    count, milliseconds = (int(part) for part in stream.model.split("-")[1:3])
    await stream.send(role="assistant", content="")
    for i in range(count):
        await asyncio.sleep(milliseconds / 1000)
        await stream.say(WORDS[i % len(WORDS)])
    await stream.finish()


async def split(stream: Stream) -> None:
    whole = (
        b"".join(stream.event({"content": word}) for word in WORDS[:4]) + stream.event({}, finish_reason="stop") + DONE
    )
    for i in range(0, len(whole), 3):
        await stream.write(whole[i : i + 3])
        await asyncio.sleep(0)


async def no_done(stream: Stream) -> None:
    await stream.say(*WORDS)
    await stream.write(stream.event({}, finish_reason="stop"))


async def keep_open(stream: Stream) -> None:
    await ok(stream)
    await asyncio.sleep(SILENCE_SECONDS)


async def tool(stream: Stream) -> None:
    if stream.last["role"] == "tool":
        await stream.say(f"Инструмент ответил: {stream.last['content']}")
        await stream.finish()
    else:
        await stream.call(stream.body["tools"][0]["function"]["name"], {"product": "a55", "note": "ёж"})


async def tool_order(stream: Stream) -> None:
    if stream.last["role"] == "tool":
        await tool(stream)
    else:
        number = re.search(r"[A-Z]*-?\d+", stream.last["content"])
        await stream.call("order_status", {"order": number.group()} if number else {})


async def tool_for_ever(stream: Stream) -> None:
    await stream.call(stream.body["tools"][0]["function"]["name"], {})


async def refusal(stream: Stream) -> None:
    await stream.send(role="assistant", refusal="I cannot help with that.")
    await stream.finish()


async def filtered(stream: Stream) -> None:
    await stream.say(*WORDS[:2])
    await stream.finish("content_filter")


async def length(stream: Stream) -> None:
    await stream.say(*WORDS[:2])
    await stream.finish("length")


async def empty(stream: Stream) -> None:
    await stream.send(role="assistant", content="")
    await stream.finish()


async def slow_first(stream: Stream) -> None:
    await stream.send(role="assistant", content="")
    await asyncio.sleep(SILENCE_SECONDS)


async def stall(stream: Stream) -> None:
    await stream.say(*WORDS[:2])
    await asyncio.sleep(SILENCE_SECONDS)


async def comments(stream: Stream) -> None:
    for _ in range(int(SILENCE_SECONDS / 0.02)):
        await stream.write(b": still thinking\n\n")
        await asyncio.sleep(0.02)


async def drop_first(stream: Stream) -> None:
    stream.transport.abort()


async def drop(stream: Stream) -> None:
    await stream.say(*WORDS[:2])
    await asyncio.sleep(0.01)
    stream.transport.abort()


async def garbage(stream: Stream) -> None:
    await stream.write(b'data: {"choices": [}\n\n')


async def endless(stream: Stream) -> None:
    await stream.write(b"data: ")
    while True:
        await stream.write(b"x" * 65_536)


async def error_event(stream: Stream) -> None:
    await stream.say(*WORDS[:2])
    await stream.write(b'data: {"error": {"message": "overloaded", "type": "server_error"}}\n\n')


BEHAVIOURS: dict[str, Callable[[Stream], Awaitable[None]]] = {
    "ok": ok,
    "echo": echo,
    "tokens": tokens,
    "split": split,
    "no-done": no_done,
    "keep-open": keep_open,
    "tool": tool,
    "tool-order": tool_order,
    "tool-for-ever": tool_for_ever,
    "refusal": refusal,
    "filtered": filtered,
    "length": length,
    "empty": empty,
    "slow-first": slow_first,
    "stall": stall,
    "comments": comments,
    "drop-first": drop_first,
    "drop": drop,
    "garbage": garbage,
    "endless": endless,
    "error-event": error_event,
}


class OpenAIServer:
    """The server; `seen` holds the exchanges, oldest first; `asked` is set by the first."""

    def __init__(self) -> None:
        self.seen: list[Exchange] = []
        self.base_url = ""
        self.asked = asyncio.Event()
        self.app = web.Application()
        self.app.router.add_post("/v1/chat/completions", self.complete)
        self.app.router.add_get("/seen", self.list_seen)

    async def list_seen(self, request: web.Request) -> web.Response:
        return web.json_response([{"model": seen.model, "closed_early": seen.closed_early} for seen in self.seen])

    async def complete(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        assert request.transport is not None
        authorization = request.headers.get("Authorization", "")
        exchange = Exchange(model=body["model"], body=body, authorization=authorization, transport=request.transport)
        self.seen.append(exchange)
        self.asked.set()
        try:
            return await self.answer(request, exchange)
        except (asyncio.CancelledError, ConnectionError):
            exchange.closed_early = True
            raise
        finally:
            exchange.ended.set()

    async def answer(self, request: web.Request, exchange: Exchange) -> web.StreamResponse:
        if exchange.model.isdigit():
            headers = {"Retry-After": "7"} if exchange.model in ("429", "503") else {}
            error = {"error": {"message": "no", "type": "double", "code": None}}
            return web.json_response(error, status=int(exchange.model), headers=headers)
        if exchange.model == "html":
            return web.Response(text="<html>\n\n<p>Добро пожаловать</p>\n</html>", content_type="text/html")
        stream = Stream(request, exchange)
        if exchange.model == "slow-head":
            await asyncio.sleep(SILENCE_SECONDS)
        if exchange.model == "hang-up":
            exchange.transport.abort()
            return stream.response
        await stream.begin()
        await BEHAVIOURS["tokens" if exchange.model.startswith("tokens-") else exchange.model](stream)
        return stream.response


Served = TypeVar("Served", bound=OpenAIServer)


@asynccontextmanager
async def serving(server: Served) -> AsyncIterator[Served]:
    """`server` in this event loop, on a free port of loopback."""
    runner = web.AppRunner(server.app, handler_cancellation=True, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    server.base_url = f"http://{host}:{port}/v1"
    try:
        yield server
    finally:
        await runner.cleanup()


def openai_server() -> AbstractAsyncContextManager[OpenAIServer]:
    """A server in this event loop, on a free port of loopback."""
    return serving(OpenAIServer())


if __name__ == "__main__":
    web.run_app(OpenAIServer().app, host="127.0.0.1", port=int(sys.argv[1]), handler_cancellation=True, print=None)
