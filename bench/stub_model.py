"""The cheapest model that streams: OpenAI-compatible and without a framework, so that it is never what is measured.

    python bench/stub_model.py PORT      then ask for the model `tokens-50-20`: 50 tokens, 20 ms apart

Three calm sentences: nothing in them is a number, a promise or a link, so a checker lets all of it pass. It answers
every POST the same way, keeps the connection, and writes each token by itself. `flow-250-20` is a single long sentence:
nobody wants to read more than some sentences, and the answer is cut after them.
"""

import asyncio
import itertools
import json
import sys
from functools import lru_cache
from typing import cast

import uvloop

SENTENCES = (
    "Да, такое у нас спрашивают часто, и ответ зависит от того, как именно вы собираетесь пользоваться вещью дома.",
    "Посмотрите сначала на удобство, потом на материал, а после этого сравнивайте мелочи, которые вам важны, и цвета.",
    "Если останутся вопросы, напишите сюда ещё раз, и мы подберём то, что подойдёт именно вам.",
)
WORDS = " ".join(SENTENCES).split(" ")
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
END = b"0\r\n\r\n"


def tokens(count: int) -> list[str]:
    """The words of an answer of `count` tokens."""
    words = list(itertools.islice(itertools.cycle(WORDS), count))
    return [word if i == 0 else f" {word}" for i, word in enumerate(words)]


@lru_cache
def stream(model: str) -> tuple[float, list[bytes], bytes]:
    """The seconds between tokens, the writes that carry one token each, and the last write; for `tokens-COUNT-MS`."""
    count, milliseconds = (int(part) for part in model.split("-")[1:3])
    pieces = [each.replace(".", ",") for each in tokens(count)] if model.startswith("flow-") else tokens(count)
    usage = {"prompt_tokens": 0, "completion_tokens": count, "total_tokens": count}
    last = [_chunk(model, {}, reason="stop"), _chunk(model, None, usage=usage), _in_http(b"data: [DONE]\n\n"), END]
    return milliseconds / 1000, [_chunk(model, {"content": token}) for token in pieces], b"".join(last)


def _chunk(model: str, delta: dict[str, str] | None, *, reason: str | None = None, usage: object = None) -> bytes:
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": reason}]
    event = {
        "id": "chatcmpl-stub",
        "object": "chat.completion.chunk",
        "created": 1_790_000_000,
        "model": model,
        "choices": choices,
        "usage": usage,
    }
    return _in_http(b"data: " + json.dumps(event, ensure_ascii=False).encode() + b"\n\n")


def _in_http(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


class Connection(asyncio.Protocol):
    """One kept connection; one request at a time."""

    def __init__(self) -> None:
        self._received = b""
        self._transport: asyncio.Transport | None = None
        self._answering: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """See `asyncio.Protocol`."""
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, error: Exception | None) -> None:
        """See `asyncio.Protocol`."""
        if self._answering is not None:
            self._answering.cancel()

    def data_received(self, data: bytes) -> None:
        """Answer once the request is whole."""
        self._received += data
        head, end, body = self._received.partition(b"\r\n\r\n")
        if end and len(body) >= _length(head) and self._transport is not None:
            self._received = b""
            self._answering = asyncio.ensure_future(_answer(self._transport, json.loads(body)["model"]))


def _length(head: bytes) -> int:
    lines = head.lower().split(b"\r\n")
    return next((int(line[15:]) for line in lines if line.startswith(b"content-length:")), 0)


async def _answer(transport: asyncio.Transport, model: str) -> None:
    pause, pieces, last = stream(model)
    transport.write(HEAD)
    loop = asyncio.get_running_loop()
    due = loop.time()
    for piece in pieces:
        due += pause
        await asyncio.sleep(max(0.0, due - loop.time()))
        transport.write(piece)
    transport.write(last)


async def serve(port: int) -> None:
    """Serve for ever."""
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", port, backlog=1024)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1])))
