"""How long do prompts get in a long talk, and how much of each is the beginning of the one before?"""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path

from aiohttp import web

from bench.printing import at_least, at_most, figure, median
from bench.shop import at_once, newcomers, question, served, unlimited
from bench.stub_model import stream

TURNS = 200
SETTLED = 20
"""From this turn on a prompt must not grow any more: the talk in it is as long as it gets."""

GROWTH_GOAL = 1.2
REUSE_GOAL = 0.9
MODEL = "tokens-20-0"


async def prompts(rounds: int, *, quick: bool = False) -> bool:
    """One visitor's talk; it is the same each time, so there is one round."""
    seen: list[str] = []
    count = SETTLED + 10 if quick else TURNS
    with tempfile.TemporaryDirectory(prefix="prompts-") as folder:
        async with listening(seen) as url:
            named = {"OPENAI_API_KEY": "key", "OPENAI_BASE_URL": url, "OPENAI_MODEL": MODEL}
            async with served(Path(folder) / "data", site=unlimited(Path(folder)), **named) as server:
                guest = newcomers(Path(folder) / "data", 1)[0]
                await at_once([guest], server.port)
                for number in range(count):
                    await guest.ask(question(number))
    early, late = seen[5:SETTLED], seen[SETTLED:]
    print(f"prompts in a talk of {count} turns, characters")
    figure("the system message alone", len(seen[0].partition("\n\x00")[0]))
    figure(f"turns 5 to {SETTLED}: median and most", median([*map(len, early)]), max(map(len, early)))
    figure(f"turns {SETTLED} to {count}: median and most", median([*map(len, late)]), max(map(len, late)))
    good = at_most("most late beside most early, times", max(map(len, late)) / max(map(len, early)), GROWTH_GOAL)
    reused = [_in_common(old, new) / len(new) for old, new in pairwise(late)]
    figure("of a prompt: the turn that is asked just now, %", median([*map(_share_of_last, late)]) * 100)
    return at_least("of a prompt: the beginning of the last one, %", median(reused) * 100, REUSE_GOAL * 100) and good


@asynccontextmanager
async def listening(seen: list[str]) -> AsyncIterator[str]:
    """The URL of a model that notes what it is asked, and answers at once."""

    async def answer(request: web.Request) -> web.StreamResponse:
        messages = (await request.json())["messages"]
        seen.append("\n\x00".join(f"{message['role']}\n{message['content']}" for message in messages))
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})
        await response.prepare(request)
        for piece in stream(MODEL)[1]:
            await response.write(piece.partition(b"\r\n")[2][:-2])
        await response.write(b"data: [DONE]\n\n")
        return response

    app = web.Application()
    app.router.add_post("/v1/chat/completions", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield "http://{}:{}/v1".format(*runner.addresses[0][:2])
    finally:
        await runner.cleanup()


def _in_common(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _share_of_last(prompt: str) -> float:
    return len(prompt.rpartition("\n\x00")[2]) / len(prompt)
