"""How do we talk to an OpenAI-compatible endpoint for a tenth of what a framework costs? By aiohttp and an own reader.

One connection pool for the process. A stream that is closed early closes its connection, so the server stops working.
Redirects are not followed: the key goes to the configured address only.
"""

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus

import aiohttp
from yarl import URL

from chat.llm.failures import by_status, dropped, garbage, timed_out, unreachable
from chat.llm.gathered import Gathered
from chat.llm.openai_wire import encode_request, limit_name, take_event
from chat.llm.patience import USUAL, Patience, Waiting
from chat.llm.seam import ModelRequest, Piece, Text
from chat.llm.sse import EventReader

OPENAI_URL = "https://api.openai.com/v1"

TAIL_SECONDS = 0.25
"""Once the server said why the answer ends, usage and the end of the stream get this long."""

HUNG_UP = (aiohttp.ClientError, OSError, RuntimeError)
"""What a lost connection looks like; a `RuntimeError` if the pool was closed meanwhile."""


class OpenAICompatible:
    """A `Model` behind `base_url`; `connections` bounds the answers that stream at the same time.

    `usage` False for the few servers that refuse `stream_options`.
    """

    def __init__(
        self,
        model: str,
        *,
        base_url: str = OPENAI_URL,
        api_key: str = "",
        patience: Patience = USUAL,
        connections: int = 1_000,
        usage: bool = True,
    ) -> None:
        self._model = model
        self._url = URL(base_url.rstrip("/") + "/chat/completions")
        self._limit_name = limit_name(base_url)
        self._patience = patience
        self._connections = connections
        self._usage = usage
        self._headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
        if api_key:
            self._headers["Authorization"] = f"Bearer {api_key}"
        self._session: aiohttp.ClientSession | None = None

    @property
    def name(self) -> str:
        """Such as `openai:gpt-x`."""
        return f"openai:{self._model}"

    def warm(self) -> None:
        """Open the connection pool; needs a running loop."""
        self._pool()

    async def aclose(self) -> None:
        """Close the pool and whatever still streams."""
        if self._session is not None:
            await self._session.close()

    async def stream(self, request: ModelRequest) -> AsyncIterator[Piece]:
        """See `Model.stream`; words that came together are one piece."""
        clock = asyncio.get_running_loop().time
        waiting = Waiting(self._patience, started=clock(), within_seconds=request.within_seconds)
        gathered = Gathered()
        response = await self._ask(request, waiting)
        try:
            reader = EventReader()
            while chunk := await next_chunk(response, waiting, gathered):
                text, has_moved = "", False
                try:
                    for data in reader.feed(chunk):
                        more, moved = take_event(data, gathered)
                        text += more
                        has_moved |= moved
                finally:  # what came before a failure is heard
                    if text:
                        yield Text(text=text)
                if has_moved:
                    waiting.progressed(clock())
                if gathered.reason:
                    waiting.ending(clock(), TAIL_SECONDS)
        finally:
            response.close()
        for call in gathered.calls:
            yield call
        yield gathered.finished(self.name)

    def _pool(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._patience.connect_seconds),
                headers=self._headers,
                skip_auto_headers=("User-Agent",),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session

    async def _ask(self, request: ModelRequest, waiting: Waiting) -> aiohttp.ClientResponse:
        """Send the prompt and wait for the head of the answer."""
        body = encode_request(request, model=self._model, limit_name=self._limit_name, usage=self._usage)
        try:
            async with asyncio.timeout_at(waiting.due):
                response = await self._post(body)
        except TimeoutError as error:
            raise timed_out() from error
        except aiohttp.ClientConnectorError as error:
            raise unreachable() from error
        except HUNG_UP as error:
            raise dropped() from error
        if response.status != HTTPStatus.OK:
            response.close()
            raise by_status(response.status, response.headers.get("Retry-After"))
        return response

    async def _post(self, body: bytes) -> aiohttp.ClientResponse:
        """Post; once more if the server hung up without a word, as it may do with a connection that was idle."""
        try:
            return await self._pool().post(self._url, data=body, allow_redirects=False)
        except aiohttp.ClientConnectorError:
            raise
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError):
            return await self._pool().post(self._url, data=body, allow_redirects=False)


async def next_chunk(response: aiohttp.ClientResponse, waiting: Waiting, gathered: Gathered) -> bytes:
    """The bytes that came since, or those that come next; empty at the end. A lost tail of a whole answer is no loss.

    Raises:
        ModelUnavailable: (timeout, dropped, garbage) nothing came in time, or the end came before the answer's.
    """
    content = response.content
    try:
        chunk = content.read_nowait()
        if not chunk:
            async with asyncio.timeout_at(waiting.due):
                chunk = await content.readany()
    except (TimeoutError, *HUNG_UP) as error:
        if gathered.reason:
            return b""
        raise timed_out() if isinstance(error, TimeoutError) else dropped() from error
    if not chunk and not gathered.reason:
        raise dropped() if response.content_type == "text/event-stream" else garbage()
    return chunk
