"""Who takes the word while things die? An operator in a console, who answers those that call and gives the word back.

Every word of the operator is sent until it is acknowledged, as a console does; nothing is handed back before that.
"""

import asyncio
import contextlib
import json
import random
import uuid
from typing import Any

import aiohttp
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from bench.chaos.checker import Said
from chat.running.credentials import OPERATOR_EMAIL

ACK_SECONDS = 5.0
AT_ONCE = 4
"""So many visitors one operator talks to."""

PAUSE_SECONDS = (0.3, 1.5)
"""Between two steps of an operator: quicker than people, for a short run."""

CLOSE_SHARE = 0.3
"""So many talks are ended instead of being handed back."""


class Console:
    """An operator's console; `said` is what it knows of its own words."""

    def __init__(self, url: str, password: str) -> None:
        self.said = Said()
        self._url = url
        self._password = password
        self._cookie = ""
        self._socket: ClientConnection | None = None
        self._inbox: dict[str, dict[str, Any]] = {}
        self._acked: dict[str, asyncio.Event] = {}
        self._talks: dict[str, asyncio.Task[None]] = {}
        self._is_closing = False

    async def run(self) -> None:
        """Stay connected until cancelled, and serve whoever waits."""
        while True:
            with contextlib.suppress(OSError, WebSocketException, TimeoutError, aiohttp.ClientError):
                if not self._cookie:
                    await self._sign_in()
                async with connect(
                    self._url.replace("http", "ws", 1) + "/v1/desk",
                    subprotocols=[Subprotocol("desk.v1")],
                    additional_headers={"Cookie": self._cookie},
                    open_timeout=5,
                    close_timeout=0.2,
                    ping_interval=5,
                    ping_timeout=5,
                ) as socket:
                    self._socket = socket
                    async for text in socket:
                        self._take(json.loads(text))
            self._socket = None
            await asyncio.sleep(random.uniform(0.1, 0.5))

    async def finish(self) -> None:
        """Take nobody on any more, and give every word back."""
        self._is_closing = True
        await asyncio.gather(*self._talks.values())

    def _take(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "inbox":
                self._inbox = {item["conversation"]: item for item in frame["items"]}
                self._serve_waiting()
            case "ack":
                self.said.acks[frame["cmid"]] = frame
                self._acked[frame["cmid"]].set()

    def _serve_waiting(self) -> None:
        self._talks = {conversation: talk for conversation, talk in self._talks.items() if not talk.done()}
        for conversation, item in self._inbox.items():
            if self._is_closing or len(self._talks) >= AT_ONCE:
                return
            if item["status"] == "pending" and conversation not in self._talks:
                self._talks[conversation] = asyncio.create_task(self._serve(conversation))

    async def _serve(self, conversation: str) -> None:
        for _ in range(random.randint(1, 2)):
            await asyncio.sleep(random.uniform(*PAUSE_SECONDS))
            await self._say(conversation)
        await asyncio.sleep(random.uniform(*PAUSE_SECONDS))
        last = "close" if random.random() < CLOSE_SHARE else "hand_back"
        while self._holds(conversation):
            await self._send({"type": last, "conversation": conversation})
            await asyncio.sleep(1)

    def _holds(self, conversation: str) -> bool:
        """Whether the word is with the operator, as far as the console was told; without a line nobody can say."""
        return self._socket is None or self._inbox.get(conversation, {}).get("speaker") == "operator"

    async def _say(self, conversation: str) -> None:
        cmid = str(uuid.uuid4())
        text = f"Слушаю вас. {cmid}"
        self.said.sent[cmid] = (conversation, text)
        acked = self._acked[cmid] = asyncio.Event()
        while not acked.is_set() and conversation in self._inbox:
            await self._send({"type": "send", "conversation": conversation, "cmid": cmid, "body": {"text": text}})
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(acked.wait(), ACK_SECONDS)

    async def _send(self, frame: dict[str, Any]) -> None:
        if self._socket is None:
            await asyncio.sleep(0.1)
            return
        with contextlib.suppress(OSError, WebSocketException):
            await self._socket.send(json.dumps(frame))

    async def _sign_in(self) -> None:
        timeout = aiohttp.ClientTimeout(total=5)
        signed = {"email": OPERATOR_EMAIL, "password": self._password}
        async with (
            aiohttp.ClientSession(timeout=timeout) as http,
            http.post(f"{self._url}/v1/operators/session", json=signed) as answer,
        ):
            if answer.status == 200:
                self._cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in answer.cookies.items())
