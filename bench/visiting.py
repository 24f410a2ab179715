"""Who visits? Visitors of the shop, who came, looked around and now ask; and the same questions to the bare server."""

import asyncio
import json
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Protocol

import httpx2
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from bench.stub_model import tokens

BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36"

QUESTIONS = (
    "Подскажите, какие наушники лучше взять для поездок?",
    "А чем они отличаются от вкладышей?",
    "Какой материал у амбушюр?",
    "Можно ли подключить их к двум устройствам сразу?",
    "Как за ними ухаживать?",
    "Есть ли чехол в комплекте?",
    "Подойдут ли они для спорта?",
    "Какие цвета бывают?",
    "Слышно ли в них, что происходит вокруг?",
    "Что ещё стоит посмотреть из похожего?",
)
"""What one visitor asks, one after the other: calm questions, which a model answers and nobody hands to a human."""

LOOKED_AT: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("Product Viewed", "/ru/product/zvonn-buds", {"product_id": "zvonn-buds", "name": "Наушники"}),
    ("Page Ping", "/ru/product/zvonn-buds", {"active_ms": 10_000}),
    ("Scroll Depth Reached", "/ru/product/zvonn-buds", {"percent": 75}),
    ("Product Viewed", "/ru/product/zvonn-max", {"product_id": "zvonn-max", "name": "Наушники"}),
    ("Page Ping", "/ru/product/zvonn-max", {"active_ms": 10_000}),
    ("Section Expanded", "/ru/product/zvonn-max", {"section": "specifications"}),
)
"""What the visitor did before the first question, so that each of the four layers holds something."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an answer was and when it came: (milliseconds since the question, words so far) for each of its pieces."""

    text: str
    shown: list[tuple[float, int]]

    def ms_to_words(self, words: int) -> float:
        """Milliseconds until so many words could be read."""
        return next((moment for moment, count in self.shown if count >= words), self.shown[-1][0])


class Visitor(Protocol):
    """Somebody with an open socket."""

    async def ask(self, question: str) -> Answer:
        """Ask, and read to the end of the answer."""
        ...


class BareVisitor:
    """A socket of the bare server."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    async def ask(self, question: str) -> Answer:
        """See `Visitor`."""
        return await _ask(self._socket, question)


class ShopVisitor:
    """A socket of the shop's chat, after `welcome`; everything is permitted."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    async def ask(self, question: str) -> Answer:
        """See `Visitor`; an answer that is not the model's own, whole, would not be worth measuring."""
        answer = await _ask(self._socket, question)
        if answer.text != "".join(tokens(len(answer.text.split()))) or not answer.text.endswith("."):
            raise SystemExit(f"Another answer than the model's: {answer.text}")
        return answer

    @classmethod
    async def enter(cls, url: str, socket: ClientConnection) -> "ShopVisitor":
        """Say hello, and tell of some pages."""
        async with httpx2.AsyncClient() as http:
            known = (await http.post(f"{url}/v1/visitors", json={"site": "demo"})).json()
        page = {"path": "/ru/", "language": "ru", "local_hour": 12, "weekday": 1, "referrer": "https://ya.ru/"}
        allowed = {"behaviour": True, "personalisation": True}
        await _say(socket, {"type": "hello", "site": "demo", "consent": allowed, "page": page, **known})
        await _until(socket, "welcome")
        await _say(socket, {"type": "events", "batch": [page_event(*each) for each in LOOKED_AT], "sentAt": ""})
        await _say(socket, {"type": "ping"})
        await _until(socket, "pong")
        return cls(socket)


@asynccontextmanager
async def visitors(url: str, count: int, *, of_shop: bool) -> AsyncIterator[list[Visitor]]:
    """`count` visitors of the server at `url`, all of them ready to ask."""
    address = url.replace("http", "ws", 1) + "/v1/socket"
    protocols = [Subprotocol("chat.v1")] if of_shop else None
    sockets: list[ClientConnection] = []
    try:
        ready: list[Visitor] = []
        for _ in range(count):
            socket = await connect(address, subprotocols=protocols, compression=None, user_agent_header=BROWSER)
            sockets.append(socket)
            ready.append(await ShopVisitor.enter(url, socket) if of_shop else BareVisitor(socket))
        yield ready
    finally:
        await asyncio.gather(*(socket.close() for socket in sockets))


async def _ask(socket: ClientConnection, question: str) -> Answer:
    asked = time.perf_counter()
    shown: list[tuple[float, int]] = []
    words = 0
    await _say(socket, {"type": "send", "cmid": str(uuid.uuid4()), "body": {"text": question}})
    while True:
        frame = json.loads(await socket.recv())
        if frame["type"] == "delta":
            words += len(frame["text"].split())
            shown.append(((time.perf_counter() - asked) * 1000, words))
        elif frame["type"] == "error":
            raise SystemExit(f"An error instead of an answer: {frame}")
        elif frame["type"] == "message" and frame["role"] == "assistant":
            text = frame.get("text", "")
            return Answer(text, [*shown, ((time.perf_counter() - asked) * 1000, len(text.split()))])


async def _say(socket: ClientConnection, frame: dict[str, Any]) -> None:
    await socket.send(json.dumps(frame, ensure_ascii=False))


async def _until(socket: ClientConnection, kind: str) -> None:
    while (frame := json.loads(await socket.recv()))["type"] != kind:
        if frame["type"] == "error":
            raise SystemExit(f"An error instead of {kind}: {frame}")


def page_event(name: str, path: str, properties: dict[str, Any]) -> dict[str, Any]:
    """A page event as a widget reports it."""
    return {
        "type": "track",
        "event": name,
        "messageId": str(uuid.uuid4()),
        "properties": properties,
        "context": {"page": {"path": path}},
    }
