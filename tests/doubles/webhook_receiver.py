"""A receiver of webhooks on loopback that answers as it is told and remembers what came."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Receiver:
    """`answers` are given in turn, the last one for ever: a status, or a status and `Retry-After`."""

    port: int = 0
    answers: list[tuple[int, str]] = field(default_factory=lambda: [(200, "")])
    delay_seconds: float = 0.0
    received: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def bodies(self) -> list[bytes]:
        return [body for _, body in self.received]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("ascii").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers["content-length"]))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.delay_seconds)
        self.at_once -= 1
        self.received.append((headers, body))
        status, retry_after = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        extra = f"Retry-After: {retry_after}\r\n" if retry_after else "Location: http://127.0.0.1:1/elsewhere\r\n"
        writer.write(f"HTTP/1.1 {status} Said\r\n{extra}Content-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()
        await writer.wait_closed()


@asynccontextmanager
async def receiving(*answers: tuple[int, str], delay_seconds: float = 0.0) -> AsyncIterator[Receiver]:
    """A receiver on a free port of loopback."""
    receiver = Receiver(answers=list(answers) or [(200, "")], delay_seconds=delay_seconds)
    server = await asyncio.start_server(receiver.serve, "127.0.0.1", 0)
    receiver.port = server.sockets[0].getsockname()[1]
    async with server:
        yield receiver
