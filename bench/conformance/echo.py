"""What is examined: a route that says back what it hears, on the stack and with the bounds that Barista serves with.

    python -m bench.conformance.echo PORT [--wide]

`--wide` raises the bounds of guards.py, for the chapter whose messages are 16 MiB long and come in 65,536 fragments.
"""

import sys
from dataclasses import replace

from fastapi import FastAPI, WebSocket

from chat.running.guards import Guards
from chat.running.serving import uvicorn_of

WIDE = replace(
    Guards(), message_bytes=32 * 1024 * 1024, frames_a_second=1e6, frames_at_once=1_000_000, fragments=1_000_000
)

app = FastAPI()


@app.websocket("/")
async def echo(socket: WebSocket) -> None:
    """Say everything back, text as text and bytes as bytes."""
    await socket.accept()
    while (message := await socket.receive())["type"] == "websocket.receive":
        if (text := message.get("text")) is not None:
            await socket.send_text(text)
        else:
            await socket.send_bytes(message["bytes"])


if __name__ == "__main__":
    guards = WIDE if "--wide" in sys.argv[2:] else Guards()
    uvicorn_of(app, guards, host="127.0.0.1", port=int(sys.argv[1])).run()
