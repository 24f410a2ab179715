"""A server that a console can be tried against: docs/protocol.md's desk and turns over a few invented conversations.

Run it by hand: `python -m tests.doubles.desk_server widget/static/app.js 8123`, then open /console and sign in with
anna@example.com and `beans`. `Desk` is what a test steers: it says what visitors do and cuts the line.
"""

import contextlib
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from tests.doubles.desk_sample import TURNS, Conversation, conversations

Frame = dict[str, Any]
OPERATOR = {"id": "o_anna", "name": "Анна", "email": "anna@example.com"}
PASSWORD = "beans"
SHELL = """<!doctype html>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<div id="app"></div>
<script type="module" src="/widget/app.js"></script>"""
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:"


def now() -> str:
    """The time as the wire writes it."""
    return datetime.now(UTC).isoformat()


class Desk:
    """All conversations and the sockets that look at them; `deaf` keeps what operators send unanswered."""

    def __init__(self) -> None:
        self.conversations: dict[str, Conversation] = {one.id: one for one in conversations(datetime.now(UTC))}
        self.sockets: dict[WebSocket, set[str]] = {}
        self.heard: list[Frame] = []
        self.deaf = False

    async def tell(self, frame: Frame) -> None:
        """Send to everyone who watches the frame's conversation; a frame of none goes to all."""
        for socket, watched in list(self.sockets.items()):
            if frame.get("conversation") is None or frame["conversation"] in watched:
                await socket.send_json(frame)

    async def log(self, id_: str, entry: Frame) -> int:
        """Add a row to the log and tell who watches it; the row's number."""
        log = self.conversations[id_].log
        row = {"seq": len(log) + 1, "at": now(), **entry}
        log.append(row)
        await self.tell({"conversation": id_, **row})
        await self.tell({"type": "inbox", "items": self.inbox()})
        return len(log)

    async def cut(self, code: int = 4000) -> None:
        """Cut every line, as a restart of the server does."""
        for socket in list(self.sockets):
            await socket.close(code)

    def inbox(self) -> list[Frame]:
        """What the inbox shows now."""
        return [one.item() for one in self.conversations.values() if one.status != "closed"]

    async def serve(self, socket: WebSocket) -> None:
        """Greet an operator and do what they ask until they leave."""
        self.sockets[socket] = set()
        await socket.send_json({"type": "welcome", "operator": OPERATOR, "presence": "online", "server_time": now()})
        await socket.send_json({"type": "inbox", "items": self.inbox()})
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):
            while True:
                await self.take_up(socket, await socket.receive_json())
        del self.sockets[socket]

    async def take_up(self, socket: WebSocket, frame: Frame) -> None:
        """Do what an operator asked."""
        self.heard.append(frame)
        conversation = self.conversations.get(frame.get("conversation", ""))
        match frame:
            case {"type": "ping"}:
                await socket.send_json({"type": "pong"})
            case {"type": "watch", "conversation": id_, "after": after} if conversation:
                self.sockets[socket].add(id_)
                for row in conversation.log[after:]:
                    await socket.send_json({"conversation": id_, **row})
                await socket.send_json({"type": "card", "conversation": id_, "card": conversation.card})
            case {"type": "unwatch", "conversation": id_}:
                self.sockets[socket].discard(id_)
            case {"type": "send", "cmid": cmid, "body": {"text": text}} if conversation and not self.deaf:
                await self.send(socket, conversation, cmid, text)
            case {"type": "take"} if conversation:
                await self.take(socket, conversation)
            case {"type": "hand_back"} if conversation:
                await self.stand(conversation, "bot", "assistant", reason="handed_back")
            case {"type": "close"} if conversation:
                await self.stand(conversation, "closed", "assistant")
            case {"type": "correct", "pattern": pattern, "holds": holds} if conversation:
                conversation.correct(pattern, holds=holds)
                await self.tell({"type": "card", "conversation": conversation.id, "card": conversation.card})
            case _:
                pass

    async def send(self, socket: WebSocket, conversation: Conversation, cmid: str, text: str) -> None:
        """Store an operator's message once, and acknowledge it."""
        known = next((row for row in conversation.log if row.get("cmid") == cmid), None)
        if known is None and conversation.speaker != "operator":
            await self.take(socket, conversation)
        message = {
            "type": "message",
            "mid": f"m_{cmid}",
            "role": "operator",
            "text": text,
            "cmid": cmid,
            "name": "Анна",
        }
        seq = known["seq"] if known else await self.log(conversation.id, message)
        ack = {"type": "ack", "conversation": conversation.id, "cmid": cmid, "seq": seq, "mid": f"m_{cmid}"}
        await socket.send_json({**ack, "dup": known is not None})

    async def take(self, socket: WebSocket, conversation: Conversation) -> None:
        """Give the word to Anna, unless somebody else has it."""
        if conversation.operator not in (None, OPERATOR["id"]):
            refusal = {"type": "error", "code": "speaker_changed", "message": "Somebody else has it.", "ref": "take"}
            await socket.send_json({**refusal, "conversation": conversation.id, "fatal": False})
            return
        conversation.operator = OPERATOR["id"]
        await self.stand(conversation, "active", "operator", name="Анна")

    async def stand(self, conversation: Conversation, status: str, speaker: str, **more: str) -> None:
        """Change how a conversation stands."""
        conversation.status, conversation.speaker = status, speaker
        if speaker != "operator":
            conversation.operator = None
        await self.log(conversation.id, {"type": "state", "status": status, "speaker": speaker, **more})


def refused(status: int) -> Response:
    """An answer that says no."""
    return JSONResponse({"code": "token_invalid" if status == 401 else "not_found"}, status)


async def page(request: Request) -> Response:
    """The shell that every page of the console starts in, under a strict policy."""
    return HTMLResponse(SHELL, headers={"content-security-policy": POLICY})


async def session(request: Request) -> Response:
    """Sign in, sign out, and who is signed in."""
    if request.method == "DELETE":
        gone = JSONResponse({})
        gone.delete_cookie("operator")
        return gone
    if request.method == "GET":
        return JSONResponse(OPERATOR) if request.cookies.get("operator") else refused(401)
    asked = await request.json()
    if (asked["email"], asked["password"]) != (OPERATOR["email"], PASSWORD):
        return refused(401)
    welcome = JSONResponse(OPERATOR)
    welcome.set_cookie("operator", "anna", httponly=True, samesite="strict")
    return welcome


async def turns(request: Request) -> Response:
    """The latest turns."""
    return JSONResponse(TURNS)


async def turn(request: Request) -> Response:
    """One turn."""
    found = [trace for trace in TURNS if trace["turn"] == request.path_params["turn"]]
    return JSONResponse(found[0]) if found else refused(404)


def create(script: Path, desk: Desk) -> Starlette:
    """The pages, the calls and the socket of a console; `script` is the built app.js."""
    built = script.read_bytes()

    async def app_js(request: Request) -> Response:
        return Response(built, media_type="text/javascript")

    async def socket(line: WebSocket) -> None:
        await line.accept("desk.v1")
        if not line.cookies.get("operator"):
            await line.close(4401)
            return
        await desk.serve(line)

    return Starlette(
        routes=[
            Route("/console", page),
            Route("/console/turns", page),
            Route("/console/turns/{turn}", page),
            Route("/widget/app.js", app_js),
            Route("/v1/operators/session", session, methods=["GET", "POST", "DELETE"]),
            Route("/v1/turns", turns),
            Route("/v1/turns/{turn}", turn),
            WebSocketRoute("/v1/desk", socket),
        ]
    )


if __name__ == "__main__":
    uvicorn.run(create(Path(sys.argv[1]), Desk()), host="127.0.0.1", port=int(sys.argv[2]), log_level="warning")
