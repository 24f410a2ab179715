"""A client that keeps to nothing: bytes on a connection, and websocket frames built by hand."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

HANDSHAKE = (
    b" HTTP/1.1\r\nHost: shop\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
)
CONTINUED, TEXT, BINARY, CLOSE, PING = 0, 1, 2, 8, 9


def frame(opcode: int, payload: bytes = b"", *, final: bool = True, announced: int | None = None) -> bytes:
    """One frame under a mask of zeros; `announced` is the length that it claims."""
    size = len(payload) if announced is None else announced
    head = bytes([(0x80 if final else 0) | opcode])
    if size < 126:
        head += bytes([0x80 | size])
    elif size < 65_536:
        head += bytes([0x80 | 126]) + size.to_bytes(2, "big")
    else:
        head += bytes([0x80 | 127]) + size.to_bytes(8, "big")
    return head + bytes(4) + payload


class RawClient:
    """A connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    @asynccontextmanager
    async def connect(cls, port: int) -> AsyncIterator["RawClient"]:
        """A connection to this machine, which ends with the block."""
        client = cls(*await asyncio.open_connection("127.0.0.1", port))
        try:
            yield client
        finally:
            client._writer.transport.abort()

    async def upgrade(self, *headers: bytes, path: bytes = b"/echo") -> bytes:
        """Become a websocket; the answer's head."""
        self.say(b"GET " + path + HANDSHAKE + b"".join(line + b"\r\n" for line in headers) + b"\r\n")
        return await asyncio.wait_for(self._reader.readuntil(b"\r\n\r\n"), 5)

    def say(self, data: bytes) -> None:
        """Send without waiting for anything."""
        self._writer.write(data)

    async def pour(self, data: bytes) -> None:
        """Send the same again and again, as fast as it is taken, until the connection ends."""
        while True:
            self._writer.write(data)
            await self._writer.drain()

    async def dribble(self, data: bytes, *, pause: float) -> None:
        """Send the same again and again until nobody listens."""
        with contextlib.suppress(ConnectionError):
            while not self._writer.is_closing():
                self._writer.write(data)
                await self._writer.drain()
                await asyncio.sleep(pause)

    async def frame(self) -> tuple[int, bytes]:
        """The next frame: its opcode and payload (short ones only)."""
        first, size = await self._reader.readexactly(2)
        if size == 126:
            size = int.from_bytes(await self._reader.readexactly(2), "big")
        return first & 0x0F, await self._reader.readexactly(size)

    async def close_code(self, *, within: float = 5.0) -> int:
        """The code of the close frame, whatever comes before it."""
        async with asyncio.timeout(within):
            while True:
                opcode, payload = await self.frame()
                if opcode == CLOSE:
                    return int.from_bytes(payload[:2], "big")

    def stop_reading(self) -> None:
        """Leave everything that comes lying."""
        self._writer.transport.pause_reading()  # type: ignore[attr-defined] # of a transport that reads as well

    @property
    def is_cut_off(self) -> bool:
        """Whether the other side is gone."""
        return self._writer.is_closing()

    async def ignore(self) -> None:
        """Read everything, and keep nothing."""
        while await self._reader.read(65_536):
            pass

    async def rest(self, *, within: float = 5.0) -> bytes:
        """All that comes until the connection ends."""
        parts = b""
        with contextlib.suppress(ConnectionError):
            async with asyncio.timeout(within):
                while part := await self._reader.read(65_536):
                    parts += part
        return parts
