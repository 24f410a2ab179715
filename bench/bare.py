"""What everything is compared with: a websocket of FastAPI that streams a model by aiohttp, and does nothing else.

    python bench/bare.py PORT MODEL_URL MODEL

Nothing is stored, read, checked or limited: what a tutorial would show, on the same uvicorn.
"""

import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

SYSTEM = "Отвечай коротко и по делу. " * 40


def create_app(model_url: str, model: str) -> FastAPI:
    """The app around one pool of connections to the model."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1000)) as session:
            app.state.session = session
            yield

    app = FastAPI(lifespan=lifespan)

    @app.websocket("/v1/socket")
    async def answer(socket: WebSocket) -> None:
        await socket.accept()
        try:
            while True:
                question = json.loads(await socket.receive_text())["body"]["text"]
                async for text in ask(app.state.session, model_url, model, question):
                    await socket.send_text(json.dumps({"type": "delta", "text": text}, ensure_ascii=False))
                await socket.send_text('{"type": "message", "role": "assistant"}')
        except WebSocketDisconnect:
            pass

    return app


async def ask(session: aiohttp.ClientSession, model_url: str, model: str, question: str) -> AsyncIterator[str]:
    """The answer, token by token."""
    messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": question}]
    body = {"model": model, "stream": True, "messages": messages}
    async with session.post(f"{model_url}/chat/completions", json=body) as response:
        async for line in response.content:
            if line.startswith(b"data: ") and not line.startswith(b"data: [DONE]"):
                for choice in json.loads(line[6:])["choices"]:
                    if text := choice["delta"].get("content"):
                        yield text


if __name__ == "__main__":
    uvicorn.run(create_app(*sys.argv[2:4]), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
