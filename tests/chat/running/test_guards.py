"""One client's floods: each has a bound, and whoever stands beside still gets answers."""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx2
import pytest
from fastapi import FastAPI, Request, WebSocket
from websockets.asyncio.client import ClientConnection, connect

from bench.raw import BINARY, CONTINUED, PING, TEXT, RawClient, frame
from chat.running.guards import Guards
from chat.running.premises import listen
from chat.running.serving import uvicorn_of
from chat.running.settings import Settings

QUICK = Guards(head_seconds=0.3, body_seconds=0.3, frames_a_second=200, frames_at_once=50, stalled_seconds=0.3)
NEW = b"GET /health HTTP/1.1\r\nHost: shop\r\n"
SENDING = b"POST /echo HTTP/1.1\r\nHost: shop\r\n"


def an_app() -> FastAPI:
    app = FastAPI()

    @app.get("/health")
    async def health() -> str:
        await asyncio.sleep(0.05)
        return "ok"

    @app.post("/echo")
    async def size(request: Request) -> int:
        return len(await request.body())

    @app.websocket("/echo")
    async def echo(socket: WebSocket) -> None:
        await socket.accept()
        while (message := await socket.receive())["type"] == "websocket.receive":
            if (text := message.get("text")) == "close":
                await socket.close(4000)
                return
            await socket.send_text(text or "bytes")

    return app


@asynccontextmanager
async def served(guards: Guards = QUICK) -> AsyncIterator[int]:
    """The app on a port, within `guards`."""
    with listen("127.0.0.1", 0) as bound:
        server = uvicorn_of(an_app(), guards)
        running = asyncio.create_task(server.serve(sockets=[bound]))
        async with httpx2.AsyncClient() as http:  # the socket listens already: the first request waits
            await http.get(f"http://127.0.0.1:{bound.getsockname()[1]}/health")
        try:
            yield bound.getsockname()[1]
        finally:
            server.should_exit = True
            await running


@pytest.fixture
async def port() -> AsyncIterator[int]:
    async with served() as port:
        yield port


@asynccontextmanager
async def bystander(port: int) -> AsyncIterator[ClientConnection]:
    """Somebody whose every word is answered at once, while the block runs and at its end."""
    async with connect(f"ws://127.0.0.1:{port}/echo") as socket:
        slowest = 0.0

        async def talk() -> None:
            nonlocal slowest
            while True:
                asked = time.perf_counter()
                await socket.send("привет")
                assert await socket.recv() == "привет"
                slowest = max(slowest, time.perf_counter() - asked)
                await asyncio.sleep(0.03)

        talking = asyncio.create_task(talk())
        yield socket
        await asyncio.sleep(0.05)
        assert not talking.done(), talking
        talking.cancel()
        assert 0 < slowest < 0.5


async def test_who_says_nothing_is_let_go(port: int) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        assert await client.rest() == b""


async def test_a_head_that_never_ends_is_refused_in_time(port: int) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        client.say(NEW)
        dribbling = asyncio.create_task(client.dribble(b"x-slow: y\r\n", pause=0.05))
        answer = await client.rest()
        dribbling.cancel()
    assert answer.startswith(b"HTTP/1.1 408")
    assert b'"frame_invalid"' in answer


@pytest.mark.parametrize(
    "head",
    [
        NEW + b"x-long: " + b"y" * 100_000,
        NEW + b"x-long: " + b"y" * 100_000 + b"\r\n\r\n",
        NEW + b"a: b\r\n" * 200 + b"\r\n",
        b"GET /" + b"y" * 100_000,
    ],
    ids=["never-ending", "long", "many", "url"],
)
async def test_huge_headers_are_refused(port: int, head: bytes) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        client.say(head)
        answer = await client.rest()
    assert answer.startswith(b"HTTP/1.1 431")


async def test_a_handshake_with_huge_headers_is_answered(port: int) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        assert (await client.upgrade(b"Cookie: " + b"y" * 9_000)).startswith(b"HTTP/1.1 4")
        assert b"frame_invalid" in await client.rest()


@pytest.mark.parametrize(
    "body",
    [
        SENDING + b"Content-Length: 600000\r\n\r\n",
        SENDING + b"Transfer-Encoding: chunked\r\n\r\n" + (b"10000\r\n" + b"y" * 65_536 + b"\r\n") * 9,
        SENDING + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\ny\r\n" * 300,
    ],
    ids=["announced", "chunked", "in crumbs"],
)
async def test_a_huge_body_is_refused(port: int, body: bytes) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        client.say(body)
        answer = await client.rest()
    assert answer.startswith(b"HTTP/1.1 413")
    assert b'"frame_invalid"' in answer


async def test_a_body_that_never_ends_is_refused_in_time(port: int) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        client.say(SENDING + b"Content-Length: 60000\r\n\r\n")
        dribbling = asyncio.create_task(client.dribble(b"y", pause=0.05))
        answer = await client.rest()
        dribbling.cancel()
    assert answer.startswith(b"HTTP/1.1 408")


async def test_a_body_within_bounds_is_taken_and_the_connection_kept(port: int) -> None:
    async with RawClient.connect(port) as client:
        for size in (b"500000", b"3"):
            client.say(SENDING + b"Content-Length: " + size + b"\r\n\r\n" + b"y" * int(size))
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.4)  # longer than a head may take: nobody asks for one just now
        client.say(NEW + b"Connection: close\r\n\r\n")
        answer = await client.rest()
    assert answer.count(b"HTTP/1.1 200") == 3
    assert b"\r\n\r\n500000HTTP" in answer
    assert b"\r\n\r\n3HTTP" in answer


async def test_requests_do_not_pile_up_behind_one(port: int, capfd: pytest.CaptureFixture[str]) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        client.say((NEW + b"\r\n") * 1_000)
        answer = await client.rest()
    assert answer.count(b"HTTP/1.1 200") <= 1
    assert answer.count(b"HTTP/1.1 400") == 1
    await asyncio.sleep(0.1)  # the first request ends, and nobody waits for its answer
    assert "Traceback" not in "".join(capfd.readouterr())


async def test_pings_beyond_the_pace_wait(port: int) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        await client.upgrade()
        client.say(frame(PING, b"there?") * 20_000)
        began, pongs = time.perf_counter(), 0
        while (passed := time.perf_counter() - began) < 0.5:
            assert await client.frame() == (10, b"there?")
            pongs += 1
    piece = 1_024 // len(frame(PING, b"there?")) + 1
    assert 100 < pongs <= QUICK.frames_at_once + QUICK.frames_a_second * passed + piece


async def test_a_fast_sender_is_slowed_down_and_loses_nothing() -> None:
    async with served(Guards(frames_at_once=20, frames_a_second=1_000)) as port, RawClient.connect(port) as client:
        await client.upgrade()
        client.say(b"".join(frame(TEXT, b"%d" % number) for number in range(300)))
        began = time.perf_counter()
        heard = [(await client.frame())[1] for _ in range(300)]
        assert heard == [b"%d" % number for number in range(300)]
        assert time.perf_counter() - began > 0.15


async def test_large_frames_wait_longer(port: int) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        await client.upgrade()
        client.say(frame(BINARY, b"y" * 60_000) * 100)
        began, heard = time.perf_counter(), 0
        while (passed := time.perf_counter() - began) < 0.5:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(client.frame(), 0.5 - passed)
                heard += 1
    assert heard <= 1 + (QUICK.frames_at_once + QUICK.frames_a_second * 0.5) / 60


async def test_a_message_does_not_come_in_endless_fragments(port: int) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        await client.upgrade()
        client.say(frame(TEXT, final=False) + frame(CONTINUED, final=False) * 50_000)
        assert await client.close_code() == 1008


async def test_a_frame_that_never_ends_is_given_up() -> None:
    async with served(replace(QUICK, ping_seconds=0.2, pong_seconds=0.2)) as port, RawClient.connect(port) as client:
        await client.upgrade()
        client.say(frame(TEXT, b"a beginning", announced=60_000))
        dribbling = asyncio.create_task(client.dribble(b"y", pause=0.05))
        async with bystander(port):
            assert await client.close_code() == 1011
        dribbling.cancel()


async def test_who_never_reads_is_cut_off() -> None:
    generous = replace(QUICK, frames_at_once=100_000)
    async with served(generous) as port, bystander(port) as socket, RawClient.connect(port) as client:
        await client.upgrade()
        client.stop_reading()
        client.say(frame(TEXT, b"y" * 60_000) * 400)
        for _ in range(100):
            await asyncio.sleep(0.05)
            if client.is_cut_off:
                break
        assert client.is_cut_off
        assert socket.close_code is None


async def test_what_is_no_text_ends_the_socket_quietly(port: int, caplog: pytest.LogCaptureFixture) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        await client.upgrade()
        client.say(frame(TEXT, b"\xd0") + frame(TEXT, b"\xbf"))
        assert await client.close_code() == 1007
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_who_sends_far_too_much_hears_why(port: int) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        await client.upgrade()
        client.say(frame(TEXT, b"y" * 2_000_000))
        assert await client.close_code() == 1009
        await asyncio.sleep(0.2)
        assert await client.rest() == b""


async def test_letters_may_be_split_between_fragments(port: int) -> None:
    async with RawClient.connect(port) as client:
        await client.upgrade()
        client.say(frame(TEXT, b"\xd0", final=False) + frame(CONTINUED, b"\xbf"))
        assert await client.frame() == (TEXT, "п".encode())


async def test_a_flood_does_not_hide_the_servers_goodbye(port: int) -> None:
    async with bystander(port), RawClient.connect(port) as client:
        await client.upgrade()
        client.say(frame(TEXT, b"close") + frame(TEXT, b"on and on") * 1_000 + frame(BINARY, b"y" * 60_000) * 20)
        assert await client.close_code() == 4000


def test_bounds_are_settings_that_workers_inherit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BARISTA_GUARDS__FRAMES_A_SECOND", "50")
    settings = Settings()
    assert settings.guards == replace(Guards(), frames_a_second=50)
    monkeypatch.delenv("BARISTA_GUARDS__FRAMES_A_SECOND")
    for name, value in settings.environment().items():
        monkeypatch.setenv(name, value)
    assert Settings().guards == settings.guards


def test_a_bound_of_nothing_is_no_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BARISTA_GUARDS__FRAGMENTS", "0")
    with pytest.raises(ValueError, match="greater than 0"):
        Settings()
