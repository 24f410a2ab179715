"""Which model speaks? The one that the settings name, with the grounded engine behind it; else the grounded engine.

1. `model` "provider:name" (BARISTA_MODEL): any provider through LangChain; "grounded": that engine and no other
2. any of key, address and name (OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL): an OpenAI-compatible endpoint, directly
3. nothing: grounded
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from chat.llm.breaker import Breaker
from chat.llm.chain import LangChainModel
from chat.llm.fallback import WithFallback
from chat.llm.seam import Model, Resident

GROUNDED = "grounded"

OPENAI_MODEL = "gpt-4.1-mini"
"""Where only a key is given: a small model that begins to answer within a second."""


def choose(
    grounded: Model, *, model: str = "", openai_api_key: str = "", openai_base_url: str = "", openai_model: str = ""
) -> Model:
    """The model for the settings; `grounded` answers where there is no other or it is down. Empty means not given.

    Raises:
        ValueError: an address without the name of a model.
    """
    if model == GROUNDED or not (model or openai_api_key or openai_base_url or openai_model):
        return grounded
    primary: Model
    if model:
        primary = LangChainModel(model, options=openai_options(model, openai_api_key, openai_base_url))
    elif openai_base_url and not openai_model:
        raise ValueError("OPENAI_BASE_URL needs OPENAI_MODEL: the name of the model at that address.")
    else:
        from chat.llm.direct import OPENAI_URL, OpenAICompatible  # aiohttp behind it is a tenth of a start

        primary = OpenAICompatible(
            openai_model or OPENAI_MODEL, base_url=openai_base_url or OPENAI_URL, api_key=openai_api_key
        )
    return WithFallback(primary, grounded, breaker=Breaker())


def openai_options(model: str, api_key: str, base_url: str) -> dict[str, str]:
    """What OpenAI's settings mean for a model of LangChain: nothing, unless it is OpenAI's."""
    if not model.startswith("openai:"):
        return {}
    given = {"api_key": api_key, "base_url": base_url}
    return {name: value for name, value in given.items() if value}


@asynccontextmanager
async def running(model: Model) -> AsyncIterator[Model]:
    """`model` at work: warmed in the background at the start of the block, closed at its end."""
    if isinstance(model, Resident):
        model.warm()
    try:
        yield model
    finally:
        if isinstance(model, Resident):
            await model.aclose()
