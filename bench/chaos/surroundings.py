"""What stands around the servers? A model that counts its calls, and a system that receives triggers; both in here."""

import asyncio
import contextlib
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bench.stub_model import stream
from crm.signatures import verify

MODEL = "tokens-20-40"
"""An answer of 20 tokens takes 0.8 s: long enough to be cut off by a kill."""


class Surroundings:
    """`calls` counts what the model was asked by the visitor's number, `received` the triggers that came, by id."""

    def __init__(self) -> None:
        self.calls: Counter[int] = Counter()
        self.received: Counter[str] = Counter()
        self.url = ""
        self.secret = ""

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Stream an answer, token by token."""
        asked = re.findall(rb"#(\d+)-\d+", await request.read())
        self.calls[int(asked[-1])] += 1
        pause, pieces, _ = stream(MODEL)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})
        with contextlib.suppress(ConnectionError):  # whoever asked was killed
            await response.prepare(request)
            for piece in pieces:
                await asyncio.sleep(pause)
                await response.write(piece.partition(b"\r\n")[2][:-2])
            await response.write(b"data: [DONE]\n\n")
        return response

    async def receive(self, request: web.Request) -> web.Response:
        """Take a trigger, if its signature is right."""
        self.received[verify(self.secret, headers=request.headers, body=await request.read())] += 1
        return web.Response(status=204)


@asynccontextmanager
async def surroundings() -> AsyncIterator[Surroundings]:
    """Both, served on loopback until the block ends."""
    around = Surroundings()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", around.answer)
    app.router.add_post("/triggers", around.receive)
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    around.url = f"http://{host}:{port}"
    try:
        yield around
    finally:
        await runner.cleanup()
