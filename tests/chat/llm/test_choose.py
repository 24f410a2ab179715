"""Which model the settings mean."""

import subprocess
import sys
from pathlib import Path

import pytest

from chat.llm.chain import LangChainModel
from chat.llm.choose import choose, running
from chat.llm.direct import OpenAICompatible
from chat.llm.fallback import WithFallback
from chat.llm.scripted import ScriptedModel
from chat.llm.seam import Model
from tests.doubles.hearing import end_of, heard, request_for, text_of
from tests.doubles.openai_server import SENTENCE, OpenAIServer

ROOT = Path(__file__).parents[3]

GROUNDED = ScriptedModel(otherwise="Со страницы магазина.", name="grounded")


def primary_of(model: Model) -> Model:
    assert isinstance(model, WithFallback)
    return model._primary


def test_without_settings_the_shops_own_words_answer() -> None:
    assert choose(GROUNDED) is GROUNDED


def test_nobody_waits_for_the_clients_of_models_who_has_no_model() -> None:
    """LangChain costs over a second and 50 MB at its import, aiohttp a tenth of a second and 8 MB."""
    clients = "('langchain', 'aiohttp')"
    asked = f"import sys, chat.running.serving; print([name for name in sys.modules if name.startswith({clients})])"

    assert subprocess.check_output([sys.executable, "-c", asked], cwd=ROOT, text=True).strip() == "[]"


def test_a_key_alone_is_enough_for_openai() -> None:
    primary = primary_of(choose(GROUNDED, openai_api_key="key"))

    assert isinstance(primary, OpenAICompatible)
    assert primary.name == "openai:gpt-4.1-mini"


def test_an_address_with_a_name_needs_no_key() -> None:
    primary = primary_of(choose(GROUNDED, openai_base_url="http://127.0.0.1:1/v1", openai_model="qwen"))

    assert isinstance(primary, OpenAICompatible)
    assert primary.name == "openai:qwen"


def test_an_address_without_a_name_is_refused_with_a_word_what_to_do() -> None:
    with pytest.raises(ValueError, match="OPENAI_MODEL"):
        choose(GROUNDED, openai_base_url="http://127.0.0.1:1/v1")


def test_a_provider_by_name_goes_through_langchain_whatever_else_is_set() -> None:
    primary = primary_of(choose(GROUNDED, model="anthropic:claude-x", openai_api_key="key", openai_model="gpt-x"))

    assert isinstance(primary, LangChainModel)
    assert primary.name == "anthropic:claude-x"


def test_grounded_by_name_is_grounded_whatever_else_is_set() -> None:
    assert choose(GROUNDED, model="grounded", openai_api_key="key") is GROUNDED


@pytest.mark.parametrize("model", ["", "openai:ok"])
async def test_what_was_chosen_answers_while_it_runs(server: OpenAIServer, model: str) -> None:
    chosen = choose(GROUNDED, model=model, openai_api_key="key", openai_base_url=server.base_url, openai_model="ok")

    async with running(chosen):
        pieces = await heard(chosen, request_for("?"))

    assert text_of(pieces) == SENTENCE
    assert end_of(pieces).model == "openai:ok"
    assert server.seen[0].authorization == "Bearer key"


async def test_a_provider_that_is_not_installed_falls_back_with_a_reason() -> None:
    chosen = choose(GROUNDED, model="cohere:command-x")

    async with running(chosen):
        pieces = await heard(chosen, request_for("?"))

    assert text_of(pieces) == "Со страницы магазина."
    assert (end_of(pieces).model, end_of(pieces).fell_back) == ("grounded", "refused")


async def test_the_shops_own_words_run_without_anything_to_warm() -> None:
    async with running(GROUNDED) as model:
        assert text_of(await heard(model, request_for("?"))) == "Со страницы магазина."
