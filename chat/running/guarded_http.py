"""What may one HTTP connection use? A head and a body that are small, come soon and in few pieces, one at a time."""

import asyncio
from typing import Any, cast

import msgspec
from httptools import HttpParserError, HttpParserUpgrade
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from chat.errors import FrameInvalid
from chat.running.guards import GuardedConfig

HEADERS = 128
"""Headers of one request; browsers send some thirty."""

PIECES = 64
CRUMB = 128
"""A body that has come in more pieces than that may not be crumbs of so many bytes: each piece costs the same."""

PIPELINED = 8
"""Requests that may wait behind one that is answered; browsers send none."""

LINGER_SECONDS = 1.0
"""Whoever was refused keeps the connection so long, unheard: a reset would overtake the refusal."""


class RequestRefused(Exception):
    """A request is not taken: the HTTP status and what to say."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class GuardedHttp(HttpToolsProtocol):
    """One HTTP connection within its bounds."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._guards = cast("GuardedConfig", self.config).guards
        self._deadline: asyncio.TimerHandle | None = None
        self._stalled: asyncio.TimerHandle | None = None
        self._head: int | None = 0  # bytes of a head that is not whole yet; None within a body
        self._body = self._pieces = 0
        self._refusal: RequestRefused | None = None
        self._said = 0  # bytes of a head's headers that are whole
        self._answering: RequestResponseCycle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as the base does
        """Somebody came."""
        super().connection_made(transport)
        self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Somebody went."""
        self._expect_nothing()
        self._flow(stalled=False)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, unless the sender was refused."""
        if self._refusal is not None:
            return
        if self._deadline is None:
            self._expect_head()
        if self._head is not None:
            self._head += len(data)
        self._unset_keepalive_if_required()
        try:
            self.parser.feed_data(data)
        except HttpParserError:
            self._refuse(self._refusal or RequestRefused(400, "This is no request of HTTP."))
        except HttpParserUpgrade:
            if self._should_upgrade():
                self.handle_websocket_upgrade()
        else:
            if self._head is not None and self._head > self._guards.head_bytes:
                self._refuse(self._too_long())

    def on_message_begin(self) -> None:
        """A request begins."""
        if len(self.pipeline) >= PIPELINED:
            self._refusal = RequestRefused(400, "Wait for an answer before you ask again.")
            raise self._refusal
        super().on_message_begin()
        self._said = 0

    def on_header(self, name: bytes, value: bytes) -> None:
        """One header."""
        self._said += len(name) + len(value)
        if len(self.headers) >= HEADERS or self._said > self._guards.head_bytes:
            self._refusal = self._too_long()
            raise self._refusal
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The head is whole: a body may follow."""
        announced = next((value for name, value in self.headers if name == b"content-length"), b"0")
        if announced.isdigit() and int(announced[:20]) > self._guards.body_bytes:
            self._refusal = self._too_large()
            raise self._refusal
        self._head, self._body, self._pieces = None, 0, 0
        self._expect_body()
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A piece of the body."""
        self._body += len(body)
        self._pieces += 1
        is_crumbs = self._pieces > PIECES and self._body < self._pieces * CRUMB
        if self._body > self._guards.body_bytes or is_crumbs:
            self._refusal = self._too_large()
            raise self._refusal
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The request is whole."""
        self._expect_nothing()
        self._head = 0
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        """From here on it is a socket's connection."""
        self._expect_nothing()
        self._flow(stalled=False)
        super().handle_websocket_upgrade()

    def pause_writing(self) -> None:
        """The other side does not read."""
        super().pause_writing()
        self._flow(stalled=True)

    def resume_writing(self) -> None:
        """It reads again."""
        super().resume_writing()
        self._flow(stalled=False)

    def _flow(self, *, stalled: bool) -> None:
        if self._stalled is not None:
            self._stalled.cancel()
        seconds = self._guards.stalled_seconds
        self._stalled = self.loop.call_later(seconds, self.transport.abort) if stalled else None

    def _expect_head(self) -> None:
        late = RequestRefused(408, "The request did not come in time.")
        self._expect_nothing()
        self._deadline = self.loop.call_later(self._guards.head_seconds, self._refuse, late)

    def _expect_body(self) -> None:
        late = RequestRefused(408, "The body did not come in time: send it again.")
        self._expect_nothing()
        self._deadline = self.loop.call_later(self._guards.body_seconds, self._refuse, late)

    def _expect_nothing(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _too_long(self) -> RequestRefused:
        return RequestRefused(431, f"The headers are larger than {self._guards.head_bytes} bytes.")

    def _too_large(self) -> RequestRefused:
        return RequestRefused(413, f"The body is larger than {self._guards.body_bytes} bytes: send less at once.")

    def _refuse(self, refusal: RequestRefused) -> None:
        """Answer, unless an answer is on its way already, and let the connection go."""
        self._refusal = refusal
        self._expect_nothing()
        if self.transport.is_closing():
            return
        if self._is_silent():
            self.transport.close()
            return
        if any(cycle.response_started and not cycle.response_complete for cycle in self._cycles()):
            self.transport.abort()  # nothing can be said within another answer
            return
        self.pipeline.clear()
        for cycle in self._cycles():
            cycle.disconnected = True
            cycle.message_event.set()
        self.transport.write(answer(refusal))
        self.transport.write_eof()
        self.transport.pause_reading()
        self.loop.call_later(LINGER_SECONDS, self.transport.abort)

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        self._answering = cycle
        super()._start_asgi_task(cycle, app)

    def _cycles(self) -> list[RequestResponseCycle]:
        """Requests that are under way."""
        return [cycle for cycle in (self._answering, self.cycle) if cycle is not None and not cycle.response_complete]

    def _is_silent(self) -> bool:
        """Whether nothing was ever asked: a browser that only keeps a connection ready."""
        return self._head == 0 and self.cycle is None


def answer(refusal: RequestRefused) -> bytes:
    """A refusal as it goes over the wire; the connection ends with it."""
    body = msgspec.json.encode({"error": {"code": FrameInvalid.code, "message": str(refusal)}})
    head = f"content-type: application/json\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n"
    return STATUS_LINE[refusal.status] + head.encode() + body
