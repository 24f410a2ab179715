"""What may one websocket use? Frames at a pace, read in small pieces; whoever does not read is not heard."""

import asyncio
from typing import Any, cast

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import CloseCode, Frame

from chat.running.guarded_http import LINGER_SECONDS, RequestRefused, answer
from chat.running.guards import GuardedConfig

TOO_MUCH = (CloseCode.POLICY_VIOLATION, CloseCode.MESSAGE_TOO_BIG)
KIBIBYTE = 1024
PIECE = KIBIBYTE
"""Bytes of a socket that are read at a stretch: at most 170 frames, half a millisecond."""


class GuardedSocket(WebSocketsSansIOProtocol):
    """One websocket within its bounds."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._guards = cast("GuardedConfig", self.config).guards
        self._unread = bytearray()
        self._is_given_up = False
        self._credit = float(self._guards.frames_at_once)
        self._counted_at = self.loop.time()
        self._next: asyncio.Handle | None = None
        self._stalled: asyncio.TimerHandle | None = None

    def data_received(self, data: bytes) -> None:
        """Read a piece, and the rest when it is their turn."""
        if not self.handshake_initiated:
            super().data_received(data)
            if not self.handshake_initiated:  # it came whole, and is none
                self.transport.write(answer(RequestRefused(400, "This is no handshake of a websocket.")))
                self.transport.close()
            return
        self._unread += data
        if self._next is None:
            self._read_piece()

    def handle_events(self) -> None:
        """Act on the frames that were read, and count them."""
        self._credit -= len(self.conn.events)
        super().handle_events()

    def handle_cont(self, event: Frame) -> None:
        """Add a piece to the message, unless it has too many."""
        if self.close_sent:
            return
        if len(self.frames) >= self._guards.fragments:
            self._fail(CloseCode.POLICY_VIOLATION, "too many fragments")
            return
        super().handle_cont(event)

    def send_receive_event_to_app(self) -> None:
        """Hand a message on, unless it is no text where it should be."""
        if self.curr_msg_data_type == "text" and not self.close_sent and not _is_text(self.frames):
            self._fail(CloseCode.INVALID_DATA, "invalid UTF-8")
            return
        super().send_receive_event_to_app()

    def handle_parser_exception(self) -> None:
        """Say why it ends. Who is still sending far too much gets a moment to hear it: a reset would overtake it."""
        said = self.conn.close_sent
        if said is None or said.code not in TOO_MUCH:
            super().handle_parser_exception()
            return
        self.queue.put_nowait({"type": "websocket.disconnect", "code": said.code, "reason": said.reason})
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self._is_given_up = True
        self._unread.clear()
        self.transport.pause_reading()
        self.transport.write_eof()
        self.close_timer = self.loop.call_later(LINGER_SECONDS, self.transport.abort)

    async def receive(self) -> Any:
        """The next event; who reads it has room for more."""
        message = await self.queue.get()
        if self.read_paused and self.queue.empty():
            self.read_paused = False
            self._go_on()
        return message

    async def send(self, message: Any) -> None:
        """Send; after a close the other side's answer to it is read."""
        await super().send(message)
        if message["type"] == "websocket.close":
            self._go_on()

    def pause_writing(self) -> None:
        """The other side does not read: it is not heard either, or our answers would pile up."""
        super().pause_writing()
        self._stalled = self.loop.call_later(self._guards.stalled_seconds, self.transport.abort)
        self._go_on()

    def resume_writing(self) -> None:
        """It reads again."""
        super().resume_writing()
        if self._stalled is not None:
            self._stalled.cancel()
        self._go_on()

    def connection_lost(self, exc: Exception | None) -> None:
        """Somebody went."""
        for timer in (self._stalled, self._next):
            if timer is not None:
                timer.cancel()
        self._unread.clear()
        super().connection_lost(exc)

    def _read_piece(self) -> None:
        self._next = None
        piece = bytes(self._unread[:PIECE])
        del self._unread[:PIECE]
        self._credit -= len(piece) / KIBIBYTE
        super().data_received(piece)
        self._go_on()

    def _go_on(self) -> None:
        """Read on at once, later, or when something else has changed."""
        if self.transport.is_closing() or self._is_given_up:
            self._unread.clear()
            return
        held = self.read_paused or not self.writable.is_set() or self._next is not None
        if not held and (wait := self._wait()):
            self._next = self.loop.call_later(wait, self._read_piece)
        elif not held and self._unread:
            self._next = self.loop.call_soon(self._read_piece)
        if held or self._next is not None:
            self.transport.pause_reading()
        else:
            self.transport.resume_reading()

    def _wait(self) -> float:
        """Seconds until the next frame may come."""
        if self._credit >= 0:
            return 0.0
        now, pace = self.loop.time(), self._guards.frames_a_second
        self._credit = min(self._guards.frames_at_once, self._credit + (now - self._counted_at) * pace)
        self._counted_at = now
        return max(0.0, -self._credit / pace)

    def _fail(self, code: CloseCode, reason: str) -> None:
        self.conn.fail(code, reason)
        self.handle_parser_exception()


def _is_text(pieces: list[bytes]) -> bool:
    try:
        (pieces[0] if len(pieces) == 1 else b"".join(pieces)).decode()
    except UnicodeDecodeError:
        return False
    return True
