"""The model server on loopback, and both engines that talk to one."""

import importlib
from collections.abc import AsyncIterator, Callable

import pytest

from chat.llm.chain import LangChainModel
from chat.llm.direct import OpenAICompatible
from chat.llm.patience import USUAL, Patience
from tests.doubles.openai_server import OpenAIServer, openai_server

Engine = OpenAICompatible | LangChainModel


@pytest.fixture
async def server() -> AsyncIterator[OpenAIServer]:
    async with openai_server() as running:
        yield running


@pytest.fixture(params=["direct", "langchain"])
async def engine(request: pytest.FixtureRequest, server: OpenAIServer) -> AsyncIterator[Callable[..., Engine]]:
    """Makes an engine for a model of the server, by its name."""
    made: list[Engine] = []

    def make(model: str, patience: Patience = USUAL) -> Engine:
        if request.param == "direct":
            made.append(OpenAICompatible(model, base_url=server.base_url, api_key="key", patience=patience))
        else:
            importlib.import_module("langchain_openai")  # beforehand: some tests have little patience
            options = {"base_url": server.base_url, "api_key": "key"}
            made.append(LangChainModel(f"openai:{model}", options=options, patience=patience))
        return made[-1]

    yield make
    for one in made:
        await one.aclose()
