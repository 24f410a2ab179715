"""Who talks while things die? Visitors with one or two tabs, who keep every id, acknowledgement and row that they got.

A tab does what a widget does: it says hello with its position, applies only the next row, asks again on a gap, comes
back with jitter when the socket ends, and sends what was not acknowledged again under the same id.
"""

import asyncio
import contextlib
import json
import random
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from bench.chaos.checker import Known
from bench.chaos.record import Row

BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36"
TERMINAL = range(4400, 4500)
ACK_SECONDS = 5.0
PAUSE_SECONDS = (1.6, 4.0)
"""Between two messages of a visitor: below the limit of 30 a minute, with what is sent again."""

CUT_SHARE = 0.08
"""So many messages are sent just before the visitor's own line breaks."""

TRACK_SHARE = 0.5
QUESTIONS = (
    "Какой смартфон лучше снимает вечером?",
    "Подойдут ли эти наушники для бега?",
    "А чехлы у вас бывают кожаные?",
    "Что взять в подарок папе?",
    "Есть ли планшет для рисования?",
    "Можно ли забрать заказ в субботу?",
    "Чем отличаются две последние модели часов?",
    "Долго ли держит батарея у колонки?",
    "Какая клавиатура тише?",
    "Работает ли зарядка без провода?",
    "Сколько весит ноутбук с большим экраном?",
    "Посоветуйте монитор для фотографий.",
)
"""Different enough that nobody is taken for somebody who repeats a question and wants a human."""
HUMAN_SHARE = 0.2


class Tab:
    """One open page of a visitor; `rows` is what it shows."""

    def __init__(self, url: str, token: str, known: Known, *, allows: bool) -> None:
        self._address = url.replace("http", "ws", 1) + "/v1/socket"
        self._token = token
        self._known = known
        self._allows = allows
        self._acked: dict[str, asyncio.Event] = {}
        self._socket: ClientConnection | None = None
        self._epoch = ""
        self.rows: list[Row] = []
        self.is_over = False
        self.connects = 0

    async def run(self) -> None:
        """Stay connected until cancelled, or until the server says not to come back."""
        backoff = 0.25
        while not self.is_over:
            with contextlib.suppress(OSError, WebSocketException, TimeoutError):
                async with self._connected() as socket:
                    if self.is_over:
                        return
                    await self._hello(socket)
                    backoff = 0.25
                    async for text in socket:
                        await self._take(socket, json.loads(text))
                self.is_over = self.is_over or socket.close_code in TERMINAL
            self._socket = None
            await asyncio.sleep(random.uniform(0.02, backoff))
            backoff = min(backoff * 2, 2.0)

    async def say(self, text: str, *, cut: bool = False) -> None:
        """Send a message until it is acknowledged; with `cut` the line breaks right behind it."""
        cmid = str(uuid.uuid4())
        self._known.sent[cmid] = text
        acked = self._acked[cmid] = asyncio.Event()
        while not acked.is_set() and not self.is_over:
            if (socket := self._socket) is None:
                await asyncio.sleep(0.05)
                continue
            with contextlib.suppress(OSError, WebSocketException):
                await socket.send(json.dumps({"type": "send", "cmid": cmid, "body": {"text": text}}))
                if cut:
                    cut = False
                    await asyncio.sleep(random.uniform(0, 0.02))
                    socket.transport.abort()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(acked.wait(), ACK_SECONDS)

    async def welcomed(self) -> None:
        """Wait until the line is open."""
        while self._socket is None:  # noqa: ASYNC110 - it opens and closes again and again
            await asyncio.sleep(0.02)

    async def pass_on(self, frame: dict[str, Any]) -> None:
        """Send what nobody acknowledges, if the line is open."""
        if self._socket is not None:
            with contextlib.suppress(OSError, WebSocketException):
                await self._socket.send(json.dumps(frame))

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[ClientConnection]:
        async with connect(
            self._address,
            subprotocols=[Subprotocol("chat.v1")],
            user_agent_header=BROWSER,
            open_timeout=5,
            close_timeout=0.2,
            ping_interval=5,
            ping_timeout=5,
        ) as socket:
            self.connects += 1
            yield socket

    async def _hello(self, socket: ClientConnection) -> None:
        hello: dict[str, Any] = {
            "type": "hello",
            "token": self._token,
            "visitor": self._known.visitor,
            "site": "demo",
            "consent": {"behaviour": self._allows, "personalisation": self._allows},
            "page": {"path": "/ru/", "language": "ru", "local_hour": 12, "weekday": 1},
        }
        if self._epoch:
            hello["since"] = {"epoch": self._epoch, "seq": len(self.rows)}
        await socket.send(json.dumps(hello))

    async def _take(self, socket: ClientConnection, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "welcome":
                if not frame["resumed"]:
                    self.rows.clear()
                self._epoch = frame["epoch"]
                self._known.conversation = frame["conversation"]
                self._socket = socket
            case "ack":
                self._known.acks[frame["cmid"]] = frame
                if frame["cmid"] in self._acked:
                    self._acked[frame["cmid"]].set()
            case "message" | "state":
                await self._apply(socket, frame)

    async def _apply(self, socket: ClientConnection, frame: Row) -> None:
        if frame["seq"] == len(self.rows) + 1:
            self.rows.append({name: value for name, value in frame.items() if name != "at"})
        elif frame["seq"] > len(self.rows):
            await asyncio.sleep(0.1)  # a widget, too, waits a moment before it asks again
            await self._hello(socket)


class Visitor:
    """Somebody who talks in one or two tabs."""

    def __init__(self, number: int, url: str) -> None:
        self.known = Known(visitor="")
        self.tabs: list[Tab] = []
        self.number = number
        self._url = url
        self._token = ""
        self._said = 0
        self._running: list[asyncio.Task[None]] = []
        self._allows = number % 3 != 2

    async def arrive(self) -> None:
        """Get a token and open the tabs."""
        answer = await self._ask("POST", "/v1/visitors", json={"site": "demo"})
        self.known.visitor, self._token = answer["visitor"], answer["token"]
        for _ in range(2 if self.number % 5 == 0 else 1):
            tab = Tab(self._url, self._token, self.known, allows=self._allows)
            self.tabs.append(tab)
            self._running.append(asyncio.create_task(tab.run()))

    async def talk(self, until: asyncio.Event) -> None:
        """Talk until told to stop, and see every message acknowledged."""
        while not until.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(until.wait(), random.uniform(*PAUSE_SECONDS))
                return
            tab = random.choice(self.tabs)
            if self._allows and random.random() < TRACK_SHARE:
                await tab.pass_on(_looks_at("/ru/warranty"))
            if random.random() < HUMAN_SHARE:
                await tab.pass_on({"type": "human"})
            await tab.say(self._words(), cut=random.random() < CUT_SHARE)

    async def be_forgotten(self) -> None:
        """Ask to be erased, with one message under way to whichever process has the tab."""
        for tab in self.tabs:
            await tab.welcomed()
            tab.is_over = True  # whoever says hello once more is a stranger, whose facts may be stored
            await tab.pass_on({"type": "send", "cmid": str(uuid.uuid4()), "body": {"text": self._words()}})
        self.known.is_erased = True
        await self._ask("DELETE", "/v1/me")

    async def look_again(self) -> None:
        """Open a fresh page, as a client without a memory, and keep what it shows beside the other screens."""
        rows: list[Row] = []
        while True:
            path = f"/v1/conversations/{self.known.conversation}/log?after={len(rows)}"
            answer = await self._ask("GET", path)
            rows += [{name: value for name, value in row.items() if name != "at"} for row in answer["entries"]]
            if len(rows) >= answer["head_seq"] or not answer["entries"]:
                break
        self.known.screens = {f"tab {i + 1}": tab.rows for i, tab in enumerate(self.tabs)} | {"a fresh page": rows}

    async def leave(self) -> None:
        """Close every tab."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def _words(self) -> str:
        self._said += 1
        return f"{QUESTIONS[self._said % len(QUESTIONS)]} #{self.number}-{self._said}"

    async def _ask(self, method: str, path: str, **options: Any) -> Any:
        """An HTTP request, tried until it is answered."""
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        while True:
            with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
                timeout = aiohttp.ClientTimeout(total=5)
                async with (
                    aiohttp.ClientSession(timeout=timeout) as http,
                    http.request(method, self._url + path, headers=headers, **options) as answer,
                ):
                    if answer.status == 204:
                        return None
                    if answer.status == 200:
                        return await answer.json()
            await asyncio.sleep(0.2)


def _looks_at(path: str) -> dict[str, Any]:
    return {
        "type": "events",
        "sentAt": "",
        "batch": [
            {
                "type": "track",
                "event": "Page Viewed",
                "messageId": str(uuid.uuid4()),
                "properties": {"kind": "warranty"},
                "context": {"page": {"path": path}},
            }
        ],
    }
