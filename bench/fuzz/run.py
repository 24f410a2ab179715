"""Who says all that nonsense? Visitors, operators, systems and strangers, several at once; every answer is judged."""

import asyncio
import base64
import contextlib
import hashlib
import hmac
import json
import random
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import httpx2
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from bench.fuzz.nonsense import ODD, nonsense
from bench.fuzz.sense import FROM_VISITORS, REQUESTS, Request, from_operators, hello
from bench.visiting import BROWSER

AT_ONCE = 6
FRAMES_A_SOCKET = 25
WAIT_SECONDS = 30.0
CLOSES = frozenset({1000, 1002, 1003, 1007, 1008, 1009, 4400, 4401, 4403, 4408, 4409, 4013})
"""Codes that the protocol names; 1011 is a server at its wits' end, 1006 one that is gone."""
NO_HEADERS = (b"", b"\xff\xfe", b"x" * 3_000, b"Bearer", b"Bearer a.b.c", b"null", b"a=b; \xd0", b"gzip")
CODES = frozenset(
    {
        "frame_invalid", "token_invalid", "origin_refused", "cmid_conflict", "conversation_unknown", "speaker_changed",
        "rate_limited", "overloaded", "facts_invalid", "signature_invalid", "not_found", "method_not_allowed",
    }
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """What came of it."""

    sent: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    closes: Counter[int] = field(default_factory=Counter)
    accepted: int = 0
    crashes: list[str] = field(default_factory=list)
    """What got no typed answer, with the beginning of what was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A served shop, and what proves that one may speak to it."""

    url: str
    cookie: str
    facts_secret: str

    async def newcomer(self) -> dict[str, str]:
        """A visitor with a token."""
        async with httpx2.AsyncClient() as http:
            answer = await http.post(f"{self.url}/v1/visitors", json={"site": "demo"}, timeout=WAIT_SECONDS)
            return dict(answer.json())

    @asynccontextmanager
    async def socket(self, path: str, subprotocol: str) -> AsyncIterator[ClientConnection]:
        """A socket after its handshake."""
        async with connect(
            self.url.replace("http", "ws", 1) + path,
            subprotocols=[Subprotocol(subprotocol)],
            additional_headers={"Cookie": self.cookie} if path == "/v1/desk" else {},
            user_agent_header=BROWSER,
            compression=None,
            open_timeout=WAIT_SECONDS,
            close_timeout=5,
        ) as socket:
            yield socket


async def fuzz(target: Target, *, count: int, seed: int) -> Tally:
    """Say `count` pieces of nonsense; the same `seed` says the same."""
    tally = Tally()
    visitor = await target.newcomer()
    conversation = await _talk(target, visitor)
    kinds = (visitor_frames, visitor_frames, hellos, operator_frames, requests, requests)
    turns = iter(range(10**9))

    async def one() -> None:
        while tally.sent.total() < count:
            turn = next(turns)
            chance = random.Random(f"{seed}-{turn}")
            left = count - tally.sent.total()
            await kinds[turn % len(kinds)](target, chance, min(left, FRAMES_A_SOCKET), tally, conversation)

    await asyncio.gather(*(one() for _ in range(AT_ONCE)))
    return tally


async def visitor_frames(target: Target, chance: random.Random, count: int, tally: Tally, _: str) -> None:
    """A welcomed visitor who talks nonsense."""
    known = await target.newcomer()
    async with target.socket("/v1/socket", "chat.v1") as socket:
        await socket.send(json.dumps(hello(known)))
        samples = (*FROM_VISITORS, hello(known))
        await _converse(socket, _frames(chance, samples, count), "visitor", tally)


async def hellos(target: Target, chance: random.Random, count: int, tally: Tally, _: str) -> None:
    """Strangers whose very first frame is nonsense."""
    known = await target.newcomer()
    for _turn in range(min(count, 5)):
        said = _frames(chance, (hello(known), hello(known), FROM_VISITORS[0]), 1)
        async with target.socket("/v1/socket", "chat.v1") as socket:
            await _converse(socket, said, "hello", tally)


async def operator_frames(target: Target, chance: random.Random, count: int, tally: Tally, conversation: str) -> None:
    """An operator's console gone mad."""
    async with target.socket("/v1/desk", "desk.v1") as socket:
        samples = from_operators(conversation)
        await _converse(socket, _frames(chance, samples, count), "operator", tally)


async def requests(target: Target, chance: random.Random, count: int, tally: Tally, conversation: str) -> None:
    """Bodies, paths, queries and headers over HTTP."""
    known = await target.newcomer()
    async with httpx2.AsyncClient(base_url=target.url, timeout=WAIT_SECONDS) as http:
        for _ in range(count):
            request = chance.choice(REQUESTS)
            body = nonsense(chance, request.body) if request.body is not None else b""
            path = _path(chance, request.path, conversation)
            tally.sent[f"{request.method} {request.path.partition('?')[0]}"] += 1
            try:
                answer = await http.request(
                    request.method, path, content=body, headers=_headers(chance, target, request, known, body)
                )
            except httpx2.HTTPError as error:
                tally.crashes.append(f"{request.method} {path}: {error!r}: {body[:200]!r}")
                continue
            _judge(answer, f"{request.method} {path}: {body[:200]!r}", tally)


def _judge(answer: httpx2.Response, said: str, tally: Tally) -> None:
    if answer.status_code < 400:
        tally.accepted += 1
        return
    with contextlib.suppress(ValueError, LookupError, TypeError):
        code = answer.json()["error"]["code"]
        if answer.status_code < 500 and code in CODES:
            tally.errors[code] += 1
            return
    tally.crashes.append(f"{answer.status_code} {answer.text[:200]} to {said}")


async def _converse(socket: ClientConnection, said: list[bytes], who: str, tally: Tally) -> None:
    """Say each, and after each wait for the answer to a ping: whatever came before it answers the nonsense."""
    for frame in said:
        tally.sent[who] += 1
        try:
            await socket.send(frame, text=True)
            if who != "hello":
                await socket.send('{"type":"ping"}')
            code = await asyncio.wait_for(_answer(socket), WAIT_SECONDS)
        except ConnectionClosed:
            closed = socket.close_code or 1006
            tally.closes[closed] += 1
            if closed not in CLOSES:
                tally.crashes.append(f"{who}: closed with {closed} after {frame[:200]!r}")
            return
        except TimeoutError:
            tally.crashes.append(f"{who}: no answer to {frame[:200]!r}")
            return
        if code is None:
            tally.accepted += 1
        elif code in CODES:
            tally.errors[code] += 1
        else:
            tally.crashes.append(f"{who}: {code} to {frame[:200]!r}")
        if who == "hello":
            return


async def _answer(socket: ClientConnection) -> str | None:
    """The code of the error, None where there was none."""
    code: str | None = None
    while (heard := json.loads(await socket.recv()))["type"] not in ("pong", "welcome"):
        if heard["type"] == "error":
            code = code or str(heard["code"])
            if heard["fatal"]:
                return code
    return code


async def _talk(target: Target, visitor: dict[str, str]) -> str:
    """A conversation with a question and an answer, as a good visitor has it."""
    async with target.socket("/v1/socket", "chat.v1") as socket, asyncio.timeout(WAIT_SECONDS):
        await socket.send(json.dumps(hello(visitor)))
        conversation = ""
        text = "Подскажите, пожалуйста, сколько стоит доставка?"
        await socket.send(json.dumps({"type": "send", "cmid": str(uuid.uuid4()), "body": {"text": text}}))
        while (heard := json.loads(await socket.recv())).get("role") != "assistant" or heard["type"] != "message":
            if heard["type"] == "welcome":
                conversation = str(heard["conversation"])
        return conversation


async def serves_a_good_visitor(target: Target) -> bool:
    """Whether somebody new gets an answer."""
    with contextlib.suppress(TimeoutError, OSError, ConnectionClosed, httpx2.HTTPError):
        return bool(await _talk(target, await target.newcomer()))
    return False


def _frames(chance: random.Random, samples: Sequence[dict[str, Any]], count: int) -> list[bytes]:
    return [nonsense(chance, _fresh(chance.choice(samples))) for _ in range(count)]


def _fresh(sense: dict[str, Any]) -> dict[str, Any]:
    return sense | {"cmid": str(uuid.uuid4())} if sense["type"] == "send" else sense


def _path(chance: random.Random, path: str, conversation: str) -> str:
    odd = str(chance.choice(ODD)).encode("utf-8", "replace")[:1_500]
    id_ = conversation if chance.random() < 0.5 else quote(odd, safe="") or "x"
    number = "0" if chance.random() < 0.5 else quote(odd, safe="")
    if chance.random() < 0.05:
        id_ = chance.choice(("%00", "%ff%fe", "%c0%ae%c0%ae", "..%2f..%2f", "%", "%zz", "a%20b", "\u0451"))
    return path.replace("{id}", id_).replace("{number}", number)


def _headers(
    chance: random.Random, target: Target, request: Request, known: dict[str, str], body: bytes
) -> list[tuple[bytes, bytes]]:
    """What proves who asks, and now and then something odd in its place."""
    given = {b"User-Agent": BROWSER.encode(), b"Content-Type": b"application/json"}
    if request.who == "visitor":
        given |= {b"Authorization": b"Bearer " + known["token"].encode(), b"Idempotency-Key": uuid.uuid4().hex.encode()}
    elif request.who == "operator":
        given[b"Cookie"] = target.cookie.encode()
    elif request.who == "shop":
        given |= _signed(target.facts_secret, body)
    if chance.random() < 0.15:
        name = chance.choice((*given, b"Origin", b"Accept-Language", b"Sec-GPC", b"Content-Encoding", b"Expect"))
        given[name] = chance.choice(
            (b"", b"\xff\xfe", b"x" * 3_000, b"Bearer", b"Bearer a.b.c", b"null", b"a=b; \xd0", b"gzip")
        )
    return list(given.items())


def _signed(secret: str, body: bytes) -> dict[bytes, bytes]:
    """By Standard Webhooks, also of what is no text."""
    message, moment = uuid.uuid4().hex.encode(), str(int(datetime.now(UTC).timestamp())).encode()
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, message + b"." + moment + b"." + body, hashlib.sha256).digest()
    signature = b"v1," + base64.b64encode(digest)
    return {b"webhook-id": message, b"webhook-timestamp": moment, b"webhook-signature": signature}
