"""How does an answer come about when the model looks things up? Ask, run its tool calls, ask again with their answers.

What it says on the way ("one moment, I will look") is part of the answer. The rounds share one time limit.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

from chat.llm.failures import garbage, timed_out
from chat.llm.seam import Finished, Model, ModelRequest, Piece, Text, streaming
from prompts.message import ChatMessage, ToolCall

ROUNDS = 3
"""So often may a model call tools before it has to answer: two lookups in a row are the most that ours have use for."""

CALLS_IN_A_ROUND = 4
"""The rest of a round's calls is dropped."""

Tools = Callable[[ToolCall], str]
"""Runs one call and gives the model its answer; raises nothing."""


async def answer(model: Model, request: ModelRequest, tools: Tools) -> AsyncIterator[Piece]:
    """`Text` pieces, then one `Finished` with the usage of all rounds; no `ToolCall` is passed on.

    Raises:
        ModelUnavailable: as `Model.stream`; (garbage) the model calls tools again and again and says nothing.
    """
    clock = asyncio.get_running_loop().time
    end = clock() + request.within_seconds
    spent = Finished()
    said = ""
    for round_number in range(ROUNDS + 1):
        if clock() >= end:
            raise timed_out()
        calls: list[ToolCall] = []
        words = ""
        async with streaming(model, replace(request, within_seconds=end - clock())) as pieces:
            async for piece in pieces:
                match piece:
                    case Text(text=text):
                        between = "" if words else gap(said, text)
                        words += between + text
                        yield replace(piece, text=between + text) if between else piece
                    case ToolCall():
                        calls.append(piece)
                    case Finished():
                        spent = added(spent, piece)
        said += words
        if not calls or round_number == ROUNDS:
            break
        request = replace(request, messages=request.messages + looked_up(words, calls, tools))
    if calls and not said:
        raise garbage()
    yield replace(spent, reason="stop") if calls else spent


def looked_up(said: str, calls: list[ToolCall], tools: Tools) -> tuple[ChatMessage, ...]:
    """What the next round is told: the model's own words and calls, and the tools' answers."""
    kept = tuple(calls[:CALLS_IN_A_ROUND])
    results = (ChatMessage(role="tool", content=tools(call), call=call.id) for call in kept)
    return (ChatMessage(role="assistant", content=said, calls=kept), *results)


def gap(said: str, text: str) -> str:
    """What parts the words of two rounds."""
    return " " if said and text and not (said[-1].isspace() or text[0].isspace()) else ""


def added(spent: Finished, latest: Finished) -> Finished:
    """The latest end with the tokens of all rounds."""
    return replace(
        latest,
        prompt_tokens=spent.prompt_tokens + latest.prompt_tokens,
        completion_tokens=spent.completion_tokens + latest.completion_tokens,
    )
