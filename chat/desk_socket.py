"""What does an operator's socket do? Shows the inbox and the conversations that are watched, and acts on frames."""

import asyncio
import contextlib
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from starlette.websockets import WebSocket, WebSocketDisconnect

from chat.card import card_of, item_of
from chat.connection import Connection
from chat.desk import Operator
from chat.errors import BaristaError, OriginRefused
from chat.follower import Follower
from chat.frames import entry_frame, error_frame
from chat.hub import desk
from chat.protocol import (
    Close,
    Correct,
    HandBack,
    OperatorFrame,
    Ping,
    Presence,
    SendTo,
    Take,
    Typing,
    Unwatch,
    Watch,
    clean,
    parse_operator,
    reference,
)
from chat.running.server import Server
from chat.signing_in import operator_of
from chat.visitor import receive_text
from profiles.ids import ConversationId
from store import record
from store.record import Entry

SUBPROTOCOL = "desk.v1"

GATHER_SECONDS = 0.1
"""Changes of the inbox or of a card within this time are shown as one."""

HEARTBEAT_SECONDS = 10
"""How often presence is renewed, well within its time to live."""


async def serve_operator(server: Server, socket: WebSocket) -> None:
    """One socket of an operator, from the handshake to the end."""
    await socket.accept(subprotocol=SUBPROTOCOL if SUBPROTOCOL in socket.scope.get("subprotocols", ()) else None)
    connection = Connection(socket)
    try:
        _require_own_origin(socket)
        operator = await operator_of(server, socket.cookies)
        await DeskSocket(server, connection, operator).serve(socket)
    except BaristaError as error:
        connection.send(error_frame(error) | {"fatal": True})
        connection.close(error.close or 4400)
    except WebSocketDisconnect:
        pass
    finally:
        await connection.finished()


class DeskSocket:
    """An open socket of a signed-in operator; a `Listener` of the site's desk and of what is watched."""

    def __init__(self, server: Server, connection: Connection, operator: Operator) -> None:
        self._server = server
        self._connection = connection
        self._operator = operator
        self._followers: dict[ConversationId, Follower] = {}
        self._inbox = desk(server.site.id)
        self._pending: dict[str, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._online = True

    async def serve(self, socket: WebSocket) -> None:
        """Welcome, then act on frames until the socket ends."""
        self._server.hub.join(self._inbox, self)
        self._connection.send(
            {
                "type": "welcome",
                "operator": {"id": self._operator.id, "name": self._operator.name, "email": self._operator.email},
                "presence": "online",
                "server_time": datetime.now(UTC),
            }
        )
        await self._server.desk.arrive(self._operator)
        heartbeat = asyncio.create_task(self._beat())
        await self._show_inbox()
        try:
            while True:
                await self._read(socket)
        finally:
            heartbeat.cancel()
            await self._leave()

    def heard(self, topic: str, entries: Sequence[Entry]) -> None:
        """The inbox or a watched conversation has news."""
        if topic == self._inbox:
            self._soon(topic, self._show_inbox)
            for conversation in self._followers:
                self._soon(f"card:{conversation}", partial(self._show_card, conversation))
        elif follower := self._followers.get(ConversationId(topic)):
            follower.offer(entries)

    def whispered(self, topic: str, frame: dict[str, Any]) -> None:
        """Pass deltas and typing on."""
        self._connection.send(frame | {"conversation": topic})

    async def _read(self, socket: WebSocket) -> None:
        conversation: dict[str, Any] = {}
        ref = "frame"
        try:
            frame = parse_operator(await receive_text(socket))
            ref = reference(frame)
            if named := getattr(frame, "conversation", None):
                conversation = {"conversation": named}
            await self._act(frame)
        except BaristaError as error:
            self._connection.send(error_frame(error, ref=ref, **conversation))

    async def _act(self, frame: OperatorFrame) -> None:
        desk_, me = self._server.desk, self._operator
        match frame:
            case Watch():
                await self._watch(ConversationId(frame.conversation), frame.after)
            case Unwatch():
                self._unwatch(ConversationId(frame.conversation))
            case Take():
                await desk_.take(me, ConversationId(frame.conversation))
            case SendTo():
                await self._send(frame)
            case HandBack():
                await desk_.hand_back(me, ConversationId(frame.conversation), frame.note)
            case Close():
                await desk_.close(me, ConversationId(frame.conversation))
            case Correct():
                await desk_.correct(me, ConversationId(frame.conversation), frame.pattern, holds=frame.holds)
            case Typing():
                if frame.conversation:
                    typing = {"type": "typing", "role": "operator", "on": frame.on, "name": me.name}
                    self._server.hub.whisper(frame.conversation, typing, besides=self)
            case Presence():
                self._online = frame.status == "online"
                await desk_.be_present(me, online=self._online)
            case Ping():
                self._connection.send({"type": "pong"})

    async def _send(self, frame: SendTo) -> None:
        conversation = ConversationId(frame.conversation)
        entry, dup = await self._server.desk.send(self._operator, conversation, frame.cmid, clean(frame.body.text))
        ack = {"type": "ack", "conversation": conversation, "cmid": frame.cmid, "seq": entry.seq, "mid": entry.mid}
        self._connection.send(ack | {"dup": dup})

    async def _watch(self, conversation: ConversationId, after: int) -> None:
        await self._server.desk.session(conversation)  # refuses what is not this site's
        self._unwatch(conversation)

        def show(entry: Entry) -> None:
            self._connection.send(entry_frame(entry, conversation=conversation))

        follower = Follower(self._server.database, self._server.site.id, conversation, after, show)
        self._followers[conversation] = follower
        self._server.hub.join(conversation, self)
        follower.catch_up()
        await self._show_card(conversation)

    def _unwatch(self, conversation: ConversationId) -> None:
        if follower := self._followers.pop(conversation, None):
            follower.stop()
            self._server.hub.leave(conversation, self)

    async def _show_inbox(self) -> None:
        found = await self._server.database.read(lambda c: record.inbox(c, self._server.site.id))
        self._connection.send({"type": "inbox", "items": [item_of(conversation) for conversation in found]})

    async def _show_card(self, conversation: ConversationId) -> None:
        session = await self._server.desk.session(conversation)
        card = card_of(session, session.read(datetime.now(UTC)))
        self._connection.send({"type": "card", "conversation": conversation, "card": card})

    def _soon(self, name: str, show: Any) -> None:
        """Run `show` a moment later, once for all that happens until then."""
        if name in self._pending:
            return

        def run() -> None:
            self._pending.pop(name, None)
            task = asyncio.create_task(show())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

        self._pending[name] = asyncio.get_running_loop().call_later(GATHER_SECONDS, run)

    async def _beat(self) -> None:
        while True:
            if self._online:
                await self._server.desk.be_present(self._operator, online=True)
            await asyncio.sleep(HEARTBEAT_SECONDS)

    async def _leave(self) -> None:
        self._server.hub.leave(self._inbox, self)
        for conversation in tuple(self._followers):
            self._unwatch(conversation)
        for timer in self._pending.values():
            timer.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._server.desk.leave(self._operator)


def _require_own_origin(socket: WebSocket) -> None:
    """A cookie is sent along by whoever opens the socket, so only our own pages may."""
    origin = socket.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != socket.headers.get("host"):
        raise OriginRefused("The console speaks to its own server only.")
