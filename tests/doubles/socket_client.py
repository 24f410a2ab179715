"""The other end of a socket, as a test speaks it: says frames, and waits for those it expects."""

import asyncio
import contextlib
import json
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36"
"""Without it the server would rightly take the test for a program."""

ALLOWED = {"behaviour": True, "personalisation": True}
JUST_CHAT = {"behaviour": False, "personalisation": False}


class Client:
    """An open socket; `frames` holds all that came, oldest first."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self.frames: list[dict[str, Any]] = []
        self.close_code: int | None = None
        self._news = asyncio.Condition()
        self._reading = asyncio.create_task(self._read())

    @classmethod
    @asynccontextmanager
    async def connect(
        cls, url: str, path: str, subprotocol: str, *, cookie: str = "", origin: str | None = None
    ) -> AsyncIterator["Client"]:
        headers = {"Cookie": cookie} if cookie else {}
        address = url.replace("http", "ws", 1) + path
        async with connect(
            address,
            subprotocols=[Subprotocol(subprotocol)],
            additional_headers=headers,
            user_agent_header=BROWSER,
            origin=origin,  # type: ignore[arg-type]
        ) as socket:
            client = cls(socket)
            try:
                yield client
            finally:
                client._reading.cancel()

    async def hello(self, known: dict[str, str], **more: Any) -> dict[str, Any]:
        page = {"path": "/ru/", "language": "ru", "local_hour": 12, "weekday": 1}
        frame = {"type": "hello", "site": "demo", "consent": ALLOWED, "page": page, **known, **more}
        await self.say(frame)
        return await self.until(type="welcome")

    async def say(self, frame: dict[str, Any]) -> None:
        await self._socket.send(json.dumps(frame))

    async def raw(self, text: str | bytes) -> None:
        with contextlib.suppress(ConnectionClosed):
            await self._socket.send(text)

    async def write(self, text: str, cmid: str = "") -> dict[str, Any]:
        """Send a message and wait for its ack."""
        cmid = cmid or str(uuid.uuid4())
        await self.say({"type": "send", "cmid": cmid, "body": {"text": text}})
        return await self.until(type="ack", cmid=cmid)

    async def ask(self, text: str) -> str:
        """Send a message and wait for the assistant's answer to it."""
        ack = await self.write(text)
        return str((await self.until(type="message", role="assistant", reply_to=ack["seq"]))["text"])

    async def track(self, *events: tuple[str, str, dict[str, Any]]) -> None:
        """Send page events: (name, path, properties)."""
        batch = [
            {
                "type": "track",
                "event": name,
                "messageId": str(uuid.uuid4()),
                "properties": properties,
                "context": {"page": {"path": path}},
            }
            for name, path, properties in events
        ]
        await self.say({"type": "events", "batch": batch, "sentAt": ""})

    async def until(self, *, within: float = 5.0, **wanted: Any) -> dict[str, Any]:
        """The first frame (also among those that came already) that has all of `wanted`."""

        def found() -> dict[str, Any] | None:
            return next((f for f in self.frames if wanted.items() <= f.items()), None)

        async with self._news:
            try:
                await asyncio.wait_for(self._news.wait_for(lambda: found() is not None), within)
            except TimeoutError:
                raise AssertionError(f"no frame with {wanted} within {within} s; came: {self.frames}") from None
        frame = found()
        assert frame is not None
        return frame

    async def closed(self, *, within: float = 5.0) -> int | None:
        """The code with which the server closed."""
        await asyncio.wait_for(self._reading, within)
        return self.close_code

    def of(self, kind: str, **wanted: Any) -> list[dict[str, Any]]:
        """All frames of a type so far."""
        return [f for f in self.frames if f["type"] == kind and wanted.items() <= f.items()]

    @property
    def log(self) -> list[dict[str, Any]]:
        """The rows of the log, as a client that applies only last + 1 shows them."""
        rows: list[dict[str, Any]] = []
        for frame in self.frames:
            if frame["type"] in ("message", "state") and frame["seq"] == len(rows) + 1:
                rows.append(frame)
        return rows

    async def _read(self) -> None:
        try:
            async for text in self._socket:
                async with self._news:
                    self.frames.append(json.loads(text))
                    self._news.notify_all()
        except ConnectionClosed:
            pass
        self.close_code = self._socket.close_code
