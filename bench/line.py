"""What is the cheapest client that speaks websocket? One that can be held by thousands, and that misbehaves on command.

It masks with zeros, answers pings, keeps what it hears in a queue, and can be cut, fall silent or stop to read.
"""

import asyncio
import json
import socket
from typing import Any, cast

from bench.raw import CLOSE, HANDSHAKE, PING, TEXT, frame
from bench.visiting import BROWSER

PONG = 10
OPEN_SECONDS = 30.0


class Ended(Exception):
    """The connection is over; `code` is the close code, 1006 where none came."""

    def __init__(self, code: int) -> None:
        super().__init__(f"The connection ended with {code}.")
        self.code = code


class Line(asyncio.Protocol):
    """A connection to a socket of the server."""

    def __init__(self, head: bytes) -> None:
        self._head = head
        self._unread = bytearray()
        self._heard: asyncio.Queue[str | None] = asyncio.Queue()
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._transport: asyncio.Transport | None = None
        self._is_silent = False
        self.code = 1006

    @classmethod
    async def open(
        cls,
        port: int,
        path: str = "/v1/socket",
        *,
        protocol: str = "chat.v1",
        address: str = "127.0.0.1",
        cookie: str = "",
        buffer: int = 0,
    ) -> "Line":
        """Connect from `address` (any of this machine's own) and shake hands; `buffer` bounds what may lie unread.

        Raises:
            Ended: it was not taken.
        """
        head = f"GET {path}".encode() + HANDSHAKE + f"User-Agent: {BROWSER}\r\n".encode()
        for name, value in (("Sec-WebSocket-Protocol", protocol), ("Cookie", cookie)):
            head += f"{name}: {value}\r\n".encode() if value else b""
        bound = socket.socket()
        bound.setblocking(False)
        if buffer:
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        if address != "127.0.0.1":
            bound.bind((address, 0))
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(OPEN_SECONDS):
            await loop.sock_connect(bound, ("127.0.0.1", port))
            _, line = await loop.create_connection(lambda: cls(head + b"\r\n"), sock=bound)
            try:
                await line.opened
            except BaseException:
                line.cut()
                raise
        return line

    def say(self, message: dict[str, Any]) -> None:
        """Send a frame."""
        self.say_text(json.dumps(message, ensure_ascii=False))

    def say_text(self, text: str) -> None:
        """Send one that is encoded already."""
        self._write(frame(TEXT, text.encode()))

    async def hear(self) -> dict[str, Any]:
        """The next frame.

        Raises:
            Ended: there is none any more.
        """
        text = await self._heard.get()
        if text is None:
            self._heard.put_nowait(None)
            raise Ended(self.code)
        return cast("dict[str, Any]", json.loads(text))

    def leave(self) -> None:
        """Close as a browser does."""
        self._write(frame(CLOSE, (1000).to_bytes(2, "big")))

    def cut(self) -> None:
        """Be gone without a word."""
        if self._transport is not None:
            self._transport.abort()

    def fall_silent(self) -> None:
        """Read nothing, answer nothing, and stay: half of a connection."""
        self._is_silent = True
        self.read(False)

    def read(self, on: bool) -> None:
        """Read, or leave lying what comes."""
        if self._transport is not None and not self._transport.is_closing():
            (self._transport.resume_reading if on else self._transport.pause_reading)()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """See `asyncio.Protocol`."""
        self._transport = cast("asyncio.Transport", transport)
        self._transport.write(self._head)

    def connection_lost(self, error: Exception | None) -> None:
        """See `asyncio.Protocol`."""
        if not self.opened.done():
            self.opened.set_exception(Ended(self.code))
        self._heard.put_nowait(None)

    def data_received(self, data: bytes) -> None:
        """Take every whole frame."""
        self._unread += data
        if not self.opened.done() and not self._is_taken():
            return
        while (found := self._frame()) is not None:
            opcode, payload = found
            if opcode == TEXT:
                self._heard.put_nowait(payload.decode())
            elif opcode == PING and not self._is_silent:
                self._write(frame(PONG, payload))
            elif opcode == CLOSE and self._transport is not None:
                self.code = int.from_bytes(payload[:2], "big") or 1005
                self._write(frame(CLOSE, payload[:2]))
                self._transport.close()

    def _write(self, data: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(data)

    def _is_taken(self) -> bool:
        end = self._unread.find(b"\r\n\r\n")
        if end < 0:
            return False
        if not self._unread.startswith(b"HTTP/1.1 101"):
            self.code = int(self._unread[9:12])
            self.opened.set_exception(Ended(self.code))
            return False
        del self._unread[: end + 4]
        self.opened.set_result(None)
        return True

    def _frame(self) -> tuple[int, bytes] | None:
        """The next whole frame; the server's are not masked."""
        unread = self._unread
        if len(unread) < 2:
            return None
        start, size = 2, unread[1] & 0x7F
        if size >= 126:
            start = 4 if size == 126 else 10
            if len(unread) < start:
                return None
            size = int.from_bytes(unread[2:start], "big")
        if len(unread) < start + size:
            return None
        payload = bytes(unread[start : start + size])
        opcode = unread[0] & 0x0F
        del unread[: start + size]
        return opcode, payload
