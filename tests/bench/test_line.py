"""The cheap client hears what was sent, however it was cut into pieces, and nothing else."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from websockets.asyncio.server import Server, ServerConnection, serve

from bench.line import Ended, Line

LONG = "х" * 40_000


async def _answer(socket: ServerConnection) -> None:
    async for text in socket:
        said = json.loads(text)
        if said["type"] == "end":
            await socket.close(4409)
        else:
            await socket.send(text)
            await socket.ping()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serve(_answer, "127.0.0.1", 0, subprotocols=None, compression=None, max_size=None) as running:
        yield running


def _port(server: Server) -> int:
    port: int = next(iter(server.sockets)).getsockname()[1]
    return port


async def test_frames_of_every_length_come_back_in_order(server: Server) -> None:
    line = await Line.open(_port(server), protocol="")
    texts = ["", "а", "б" * 200, LONG, "в"]
    for text in texts:
        line.say({"type": "said", "text": text})

    assert [(await line.hear())["text"] for _ in texts] == texts
    line.cut()


async def test_the_code_of_a_close_is_told_to_whoever_listens(server: Server) -> None:
    line = await Line.open(_port(server), protocol="")
    line.say({"type": "end"})

    for _ in range(2):
        with pytest.raises(Ended) as ended:
            await line.hear()
        assert ended.value.code == 4409


async def test_who_has_fallen_silent_hears_nothing_and_answers_no_ping(server: Server) -> None:
    line = await Line.open(_port(server), protocol="")
    line.say({"type": "said", "text": "а"})
    await line.hear()
    line.fall_silent()
    line.say({"type": "said", "text": "б"})

    with pytest.raises(TimeoutError):
        await asyncio.wait_for(line.hear(), 0.2)
    line.cut()


async def test_what_is_no_websocket_ends_with_its_status(server: Server) -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    refusing = await asyncio.start_server(refuse, "127.0.0.1", 0)
    with pytest.raises(Ended) as ended:
        await Line.open(refusing.sockets[0].getsockname()[1])
    refusing.close()

    assert ended.value.code == 403
