"""An OpenAI-compatible model in a thread of the tests, whose behaviour a test changes while the server asks it."""

import asyncio
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web

from tests.doubles.openai_server import Exchange, OpenAIServer, Stream


class SteeredModel(OpenAIServer):
    """Says `words`, one each `pause` seconds; or does what `behaviour` names in openai_server."""

    NAME = "steered"

    def __init__(self) -> None:
        super().__init__()
        self.says("Здравствуйте! Чем помочь?")

    def says(self, words: str, *, pause: float = 0.0) -> None:
        """From now on answer with `words`."""
        self.words, self.pause, self.behaviour = words, pause, ""

    def behaves(self, behaviour: str) -> None:
        """From now on do as the model of this name does."""
        self.behaviour = behaviour

    @property
    def settings(self) -> dict[str, str]:
        """What makes a Barista ask this model."""
        return {"OPENAI_BASE_URL": self.base_url, "OPENAI_MODEL": self.NAME, "OPENAI_API_KEY": "sk-test"}

    @property
    def prompts(self) -> list[str]:
        """All that was asked, oldest first: the words of every message of each request."""
        return ["\n".join(str(message["content"]) for message in seen.body["messages"]) for seen in self.seen]

    async def answer(self, request: web.Request, exchange: Exchange) -> web.StreamResponse:
        if self.behaviour:
            exchange.model = self.behaviour
            return await super().answer(request, exchange)
        stream = Stream(request, exchange)
        await stream.begin()
        for word in re.findall(r"\s*\S+", self.words):
            await asyncio.sleep(self.pause)
            await stream.say(word)
        await stream.finish()
        return stream.response


@contextmanager
def steered_model() -> Iterator[SteeredModel]:
    """The model, served on loopback until the block ends."""
    model = SteeredModel()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()

    async def start() -> web.AppRunner:
        runner = web.AppRunner(model.app, handler_cancellation=True, shutdown_timeout=0.1, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        model.base_url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
        return runner

    runner = asyncio.run_coroutine_threadsafe(start(), loop).result(5)
    try:
        yield model
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()
