"""What does a visitor's socket do? Reads frames, acts on each, and follows the conversation's log. An edge.

The reader never waits for a model: a message is acknowledged after its commit and answered in the background.
"""

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from chat import limits
from chat.arrival import arrive, known_visitor, pick_conversation
from chat.commit import StaleFacts
from chat.connection import FORGOTTEN, Connection
from chat.consent import choice
from chat.contacts import keep_contact
from chat.errors import BaristaError, FrameInvalid, OriginRefused, OverCapacity, Overloaded
from chat.follower import Follower
from chat.frames import error_frame, named, visitor_frame
from chat.protocol import (
    FRAME_LIMIT,
    TEXT_LIMIT,
    ConsentFrame,
    Contact,
    Events,
    Hello,
    Human,
    Ping,
    Rate,
    Seen,
    Send,
    Typing,
    VisitorFrame,
    clean,
    parse_visitor,
    reference,
)
from chat.running.server import Server
from chat.senses.tracking import parse_batch
from chat.session import Session
from chat.taking import take
from profiles.events import Rated
from store.errors import RecordUnavailable, VisitorErased
from store.record import Entry

HELLO_SECONDS = 10
NO_HELLO = 4408
TRY_AGAIN = 4013
"""The hello could not be acted on just now: the client comes back by itself."""
SUBPROTOCOL = "chat.v1"

_LIMITS = {
    Events: limits.BATCHES,
    Human: limits.WISHES,
    Contact: limits.WISHES,
    Rate: limits.WISHES,
    ConsentFrame: limits.CHOICES,
    Typing: limits.SIGNALS,
    Seen: limits.SIGNALS,
    Hello: limits.RESUMES,
}

logger = structlog.get_logger()


async def serve_visitor(server: Server, socket: WebSocket) -> None:
    """One socket, from the handshake to the end."""
    await socket.accept(subprotocol=SUBPROTOCOL if SUBPROTOCOL in socket.scope.get("subprotocols", ()) else None)
    connection = Connection(socket)
    try:
        if not server.site.allows(socket.headers.get("origin")):
            raise OriginRefused("This page may not embed the widget: add its origin to the site's `origins`.")
        with server.capacity.socket():
            async with asyncio.timeout(HELLO_SECONDS):
                hello = await _hello(socket)
            session = await server.sessions.of(known_visitor(server, hello))
            await arrive(server, session, hello, socket.headers)
            await VisitorSocket(server, connection, session).serve(socket, hello)
    except TimeoutError:
        connection.close(NO_HELLO)
    except VisitorErased:
        server.sessions.forget(session.visitor)
        connection.close(FORGOTTEN)
    except (StaleFacts, RecordUnavailable):
        logger.exception("hello_failed", connection=connection.id)
        connection.send(error_frame(Overloaded(), ref="hello"))
        connection.close(TRY_AGAIN)
    except OverCapacity as error:
        connection.send(error_frame(error, ref="hello"))
        connection.close(TRY_AGAIN)
    except BaristaError as error:
        connection.send(error_frame(error, ref="hello") | {"fatal": True})
        connection.close(error.close or 4400)
    except WebSocketDisconnect:
        pass
    finally:
        await connection.finished()


class VisitorSocket:
    """An open socket of a known visitor; a `Listener` of the conversation."""

    def __init__(self, server: Server, connection: Connection, session: Session) -> None:
        self._server = server
        self._connection = connection
        self._session = session
        self._headers: Mapping[str, str] = {}
        self._address = ""
        self._follower: Follower | None = None
        self._head = 0

    async def serve(self, socket: WebSocket, hello: Hello) -> None:
        """Welcome, then act on frames until the socket ends."""
        self._headers = socket.headers
        self._address = socket.client.host if socket.client else ""
        self._session.must_be_known()
        self._session.connections.add(self._connection)
        try:
            await self._welcome(hello)
            while True:
                source = ""
                try:
                    source = await receive_text(socket)
                    await self._act(parse_visitor(source))
                except BaristaError as error:
                    self._connection.send(error_frame(error, ref=_ref(source)))
                    if error.close is not None:
                        self._connection.close(error.close)
                        return
                except VisitorErased:  # elsewhere, and word of it did not come
                    self._server.sessions.forget(self._session.visitor)
                    return
                except (StaleFacts, RecordUnavailable):
                    logger.exception("frame_failed", connection=self._connection.id)
                    self._connection.send(error_frame(Overloaded(), ref=_ref(source)))
        finally:
            self._session.connections.discard(self._connection)
            if self._follower is not None:
                self._follower.stop()
                self._server.hub.leave(self._follower.conversation, self)
            with contextlib.suppress(StaleFacts, VisitorErased, RecordUnavailable):  # what pends stays with the session
                await self._server.intake.flush(self._session)

    def heard(self, topic: str, entries: Sequence[Entry]) -> None:
        """Pass committed rows on."""
        if self._follower is not None:
            self._follower.offer(entries)

    def whispered(self, topic: str, frame: dict[str, Any]) -> None:
        """Pass on deltas, and what others than the visitor do."""
        if frame.get("role") != "visitor":
            self._connection.send(named(frame))

    async def _welcome(self, hello: Hello) -> None:
        conversation, epoch, head = await pick_conversation(self._server, self._session, hello.conversation)
        since = hello.since if hello.conversation in (None, conversation) else None
        resumed = since is not None and since.epoch == epoch and since.seq <= head
        position = since.seq if since and resumed else 0
        self._head, self._session.may_repeat = head, True
        self._follower = Follower(self._server.database, self._server.site.id, conversation, position, self._show)
        self._server.hub.join(conversation, self)
        self._connection.send(
            {
                "type": "welcome",
                "connection": self._connection.id,
                "conversation": conversation,
                "epoch": epoch,
                "head_seq": head,
                "resumed": resumed,
                "server_time": datetime.now(UTC),
                "speaker": self._session.profile.session.speaker,
                "operators_online": await self._server.live.online(self._server.site.id),
                "limits": {"text": TEXT_LIMIT, "frame": FRAME_LIMIT},
            }
        )
        self._follower.catch_up()

    def _show(self, entry: Entry) -> None:
        self._connection.send(visitor_frame(entry))
        if entry.cmid and entry.seq > self._head and not self._session.receipts.has(entry.cmid):
            self._session.is_shared = True  # who writes here has a tab in another process, too
        self._server.assistant.give_way(self._session, entry)

    async def _act(self, frame: VisitorFrame) -> None:
        session, server = self._session, self._server
        session.must_be_known()
        if (limit := _LIMITS.get(type(frame))) is not None:
            await server.limits.check(limit, visitor=session.visitor, address=self._address)
        match frame:
            case Send():
                receipt = await take(server, session, frame.cmid, clean(frame.body.text), address=self._address)
                self._connection.send(
                    {"type": "ack", "cmid": receipt.cmid, "seq": receipt.seq, "mid": receipt.mid, "dup": receipt.dup}
                )
            case Events():
                await self._observe(frame)
            case Human():
                await server.intake.call_human(session)
            case Contact():
                await keep_contact(server, session, frame)
            case Rate():
                await server.intake.observe(
                    session, [Rated(at=datetime.now(UTC), score=frame.score, comment=frame.comment)]
                )
            case ConsentFrame():
                asked = {"behaviour": frame.behaviour, "personalisation": frame.personalisation}
                await server.intake.choose(session, choice(self._headers, **asked, at=datetime.now(UTC)))
            case Typing():
                self._whisper({"type": "typing", "role": "visitor", "on": frame.on})
            case Seen():
                self._whisper({"type": "seen", "role": "visitor", "seq": frame.seq})
            case Ping():
                self._connection.send({"type": "pong"})
            case Hello():
                await self._resume(frame)

    async def _observe(self, frame: Events) -> None:
        batch = parse_batch(
            {"batch": frame.batch, "sentAt": frame.sentAt},
            received_at=datetime.now(UTC),
            page_kinds=self._server.site.policy.page_kinds,
            not_before=self._session.profile.at,
        )
        await self._server.intake.observe(self._session, self._session.admit(batch.events))

    async def _resume(self, hello: Hello) -> None:
        """A client that saw a gap says hello again."""
        if self._follower is not None:
            self._follower.stop()
            self._server.hub.leave(self._follower.conversation, self)
        await self._welcome(hello)

    def _whisper(self, frame: dict[str, Any]) -> None:
        self._server.hub.whisper(self._session.conversation, frame, besides=self)


async def _hello(socket: WebSocket) -> Hello:
    frame = parse_visitor(await receive_text(socket))
    if not isinstance(frame, Hello):
        raise FrameInvalid("The first frame is `hello`.")
    return frame


async def receive_text(socket: WebSocket) -> str:
    """The next frame's text.

    Raises:
        WebSocketDisconnect: the socket has ended.
        FrameInvalid: it was bytes.
    """
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1005))
    text: str | None = message.get("text")
    if text is None:
        raise FrameInvalid("Frames are text: send JSON, not bytes.")
    return text


def _ref(source: str) -> str:
    """What an error answers: the frame's cmid or its type, as far as it can be told."""
    with contextlib.suppress(BaristaError):
        return reference(parse_visitor(source))
    return "frame"
