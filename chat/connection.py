"""How does one socket live? A bounded queue that one task writes out, so that a slow reader never holds anyone up."""

import asyncio
import contextlib
import uuid
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from chat.frames import encode

QUEUE_LIMIT = 512
"""Frames that may wait for a slow reader: some seconds of streaming. Who is slower is cut off and resumes."""

TOO_SLOW = 4409
FORGOTTEN = 4401
"""The visitor was erased, and with them what the token stood for."""


class Connection:
    """The sending side of a socket."""

    def __init__(self, socket: WebSocket) -> None:
        self.id = uuid.uuid4().hex[:12]
        self._socket = socket
        self._queue: asyncio.Queue[str | None] = asyncio.Queue(QUEUE_LIMIT)
        self._close_code = 1000
        self._writer = asyncio.create_task(self._write())

    def send(self, frame: dict[str, Any]) -> None:
        """Queue a frame; a reader who is too slow is closed instead."""
        self.send_text(encode(frame))

    def send_text(self, text: str) -> None:
        """Queue a frame that is encoded already."""
        try:
            self._queue.put_nowait(text)
        except asyncio.QueueFull:
            self.close(TOO_SLOW)

    def close(self, code: int = 1000) -> None:
        """Close once everything queued is written; a reader who is too slow is cut off at once."""
        self._close_code = code
        if code == TOO_SLOW:
            while not self._queue.empty():
                self._queue.get_nowait()
        with contextlib.suppress(asyncio.QueueFull):
            self._queue.put_nowait(None)

    async def finished(self) -> None:
        """End the writer; the socket is gone or about to be."""
        self.close(self._close_code)
        with contextlib.suppress(asyncio.CancelledError, TimeoutError):
            await asyncio.wait_for(self._writer, timeout=2)

    async def _write(self) -> None:
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):
            while (text := await self._queue.get()) is not None:
                await self._socket.send_text(text)
            if self._socket.application_state is WebSocketState.CONNECTED:
                await self._socket.close(self._close_code)
