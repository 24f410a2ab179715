"""What does one streamed answer cost? CPU of this process for each engine, beside the bare library.

    python -m bench.stream [--rounds 15] [--streams 40] [--tokens 50] [--pause-ms 0]

A model server of tests/doubles streams from a process of its own. The engines take turns, and every round each streams
the same number of answers one after the other, so a noisy moment hits all. Printed: median CPU milliseconds for one
answer, the spread between the quartiles, and the ratio to the bare library.
"""

import argparse
import asyncio
import gc
import json
import platform
import socket
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import aiohttp
import uvloop

from chat.llm.chain import LangChainModel
from chat.llm.direct import OpenAICompatible
from chat.llm.seam import Model, ModelRequest, Text, streaming
from prompts.message import ChatMessage

ROOT = Path(__file__).resolve().parent.parent
REQUEST = ModelRequest(
    messages=(
        ChatMessage(role="system", content="Отвечай коротко и по делу. " * 40),
        ChatMessage(role="user", content="Подскажите, где мой заказ?"),
    ),
    question="Подскажите, где мой заказ?",
    language="ru",
)

Stream = Callable[[], Awaitable[int]]
"""Streams one answer and returns the number of its characters."""


async def bare(session: aiohttp.ClientSession, base_url: str, model: str) -> int:
    """What one would write by hand: aiohttp's lines, json of the standard library, no limits, no errors."""
    body = {
        "model": model,
        "stream": True,
        "stream_options": {"include_usage": True},
        "max_tokens": REQUEST.max_tokens,
        "messages": [{"role": message.role, "content": message.content} for message in REQUEST.messages],
    }
    characters = 0
    async with session.post(f"{base_url}/chat/completions", json=body) as response:
        async for line in response.content:
            if line.startswith(b"data: ") and not line.startswith(b"data: [DONE]"):
                for choice in json.loads(line[6:])["choices"]:
                    characters += len(choice["delta"].get("content") or "")
    return characters


async def through(engine: Model) -> int:
    """One answer of an engine."""
    characters = 0
    async with streaming(engine, REQUEST) as pieces:
        async for piece in pieces:
            characters += len(piece.text) if isinstance(piece, Text) else 0
    return characters


@asynccontextmanager
async def model_server() -> AsyncIterator[str]:
    """The double in a process of its own; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    double = ROOT / "tests" / "doubles" / "openai_server.py"
    process = await asyncio.create_subprocess_exec(sys.executable, str(double), str(port))
    try:
        await listening(port)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.terminate()
        await process.wait()


async def listening(port: int) -> None:
    """Wait until somebody listens, ten seconds at most."""
    async with asyncio.timeout(10.0):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return


async def milliseconds(stream: Stream, streams: int, characters: int) -> float:
    """CPU of this process for one answer of so many characters, over `streams` of them."""
    gc.collect()
    started = time.process_time()
    for _ in range(streams):
        if (came := await stream()) != characters:
            raise SystemExit(f"{came} characters came instead of {characters}")
    return (time.process_time() - started) * 1000 / streams


async def measure(rounds: int, streams: int, tokens: int, pause_ms: int) -> dict[str, list[float]]:
    """CPU milliseconds for one answer, by engine, a figure for each round."""
    model = f"tokens-{tokens}-{pause_ms}"
    async with model_server() as base_url, aiohttp.ClientSession() as session:
        direct = OpenAICompatible(model, base_url=base_url, api_key="key")
        chain = LangChainModel(f"openai:{model}", options={"base_url": base_url, "api_key": "key"})
        ways: dict[str, Stream] = {
            "bare aiohttp": lambda: bare(session, base_url, model),
            "OpenAICompatible": lambda: through(direct),
            "LangChainModel": lambda: through(chain),
        }
        characters, *_ = [await stream() for stream in ways.values()]
        figures: dict[str, list[float]] = {way: [] for way in ways}
        for _ in range(rounds):
            for way, stream in ways.items():
                figures[way].append(await milliseconds(stream, streams, characters))
        await direct.aclose()
        await chain.aclose()
    return figures


def report(figures: dict[str, list[float]]) -> None:
    """Print a table."""
    floor = statistics.median(figures["bare aiohttp"])
    print(f"{'':<18}{'CPU ms':>8}{'quartiles':>16}{'x bare':>8}")
    for way, values in figures.items():
        low, middle, high = statistics.quantiles(values, n=4)
        print(f"{way:<18}{middle:>8.2f}{f'{low:.2f}-{high:.2f}':>16}{middle / floor:>8.2f}")
    shared = statistics.median(figures["OpenAICompatible"]) / statistics.median(figures["LangChainModel"])
    print(f"OpenAICompatible costs {shared:.2f} of LangChainModel")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="CPU of one streamed answer.")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--streams", type=int, default=40)
    parser.add_argument("--tokens", type=int, default=50)
    parser.add_argument("--pause-ms", type=int, default=0)
    wanted = parser.parse_args()
    if wanted.rounds < 2:
        parser.error("Two rounds or more: quartiles need them.")
    libraries = ", ".join(f"{name} {version(name)}" for name in ("aiohttp", "langchain-openai", "openai", "uvloop"))
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, Python {platform.python_version()}, {libraries}")
    print(f"python -m bench.stream {' '.join(sys.argv[1:])}")
    report(uvloop.run(measure(wanted.rounds, wanted.streams, wanted.tokens, wanted.pause_ms)))


if __name__ == "__main__":
    main()
