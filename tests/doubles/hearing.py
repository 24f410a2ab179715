"""Asks a model as a turn does, and listens to the end."""

from chat.llm.seam import Finished, Model, ModelRequest, Piece, Text, ToolSpec, streaming
from prompts.message import ChatMessage


def request_for(question: str, *, tools: tuple[ToolSpec, ...] = (), within_seconds: float = 5.0) -> ModelRequest:
    message = ChatMessage(role="user", content=question)
    return ModelRequest(
        messages=(message,), question=question, language="ru", tools=tools, within_seconds=within_seconds
    )


async def heard(model: Model, request: ModelRequest) -> list[Piece]:
    async with streaming(model, request) as pieces:
        return [piece async for piece in pieces]


def text_of(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces if isinstance(piece, Text))


def end_of(pieces: list[Piece]) -> Finished:
    end = pieces[-1]
    assert isinstance(end, Finished)
    return end
