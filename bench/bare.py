"""What everything is compared with: a websocket of FastAPI that streams a model by aiohttp, and does nothing else.

    python bench/bare.py PORT MODEL_URL MODEL [langchain]

Nothing is stored, read, checked or limited: what a tutorial would show, on the same uvicorn. With `langchain` the model
is asked by LangChain's `astream`.
"""

import json
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import aiohttp
import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

Ask = Callable[[str], AsyncIterator[str]]
"""The answer to a question, token by token."""

SYSTEM = "Отвечай коротко и по делу. " * 40


def create_app(opening: AbstractAsyncContextManager[Ask]) -> FastAPI:
    """The app around one way to ask the model."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with opening as app.state.ask:
            yield

    app = FastAPI(lifespan=lifespan)

    @app.websocket("/v1/socket")
    async def answer(socket: WebSocket) -> None:
        await socket.accept()
        try:
            while True:
                question = json.loads(await socket.receive_text())["body"]["text"]
                async for text in app.state.ask(question):
                    await socket.send_text(json.dumps({"type": "delta", "text": text}, ensure_ascii=False))
                await socket.send_text('{"type": "message", "role": "assistant"}')
        except WebSocketDisconnect:
            pass

    return app


@asynccontextmanager
async def by_aiohttp(model_url: str, model: str) -> AsyncIterator[Ask]:
    """By hand, over one pool of connections."""

    async def ask(question: str) -> AsyncIterator[str]:
        messages = [{"role": "system", "content": SYSTEM}, {"role": "user", "content": question}]
        body = {"model": model, "stream": True, "messages": messages}
        async with session.post(f"{model_url}/chat/completions", json=body) as response:
            async for line in response.content:
                if line.startswith(b"data: ") and not line.startswith(b"data: [DONE]"):
                    for choice in json.loads(line[6:])["choices"]:
                        if text := choice["delta"].get("content"):
                            yield text

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1000)) as session:
        yield ask


@asynccontextmanager
async def by_langchain(model_url: str, model: str) -> AsyncIterator[Ask]:
    """As LangChain's first pages tell it."""
    from langchain.chat_models import init_chat_model

    chat = init_chat_model(f"openai:{model}", base_url=model_url, api_key="key")

    async def ask(question: str) -> AsyncIterator[str]:
        async for chunk in chat.astream([("system", SYSTEM), ("user", question)]):
            if text := chunk.text:
                yield text

    yield ask


def main(port: str, model_url: str, model: str, way: str = "aiohttp") -> None:
    """Serve until ended."""
    opening = by_langchain(model_url, model) if way == "langchain" else by_aiohttp(model_url, model)
    uvicorn.run(create_app(opening), host="127.0.0.1", port=int(port), log_level="warning")


if __name__ == "__main__":
    main(*sys.argv[1:])
