"""An answer for which the model looks things up."""

import asyncio
import json
from collections.abc import Callable, Sequence

import pytest

from chat.errors import ModelUnavailable
from chat.llm.direct import OpenAICompatible
from chat.llm.loop import CALLS_IN_A_ROUND, ROUNDS, Tools, answer
from chat.llm.scripted import Said, ScriptedModel
from chat.llm.seam import Finished, Model, ModelRequest, Piece, closing
from chat.llm.tools import TOOLS
from prompts.message import ToolCall
from tests.doubles.hearing import end_of, request_for, text_of
from tests.doubles.openai_server import OpenAIServer

CALL = ToolCall(id="1", name="order_status", arguments={"order": "1042"})


def known(call: ToolCall) -> str:
    return json.dumps({"order": call.arguments.get("order"), "status": "в пути"}, ensure_ascii=False)


def rounds(*rounds: Said | Sequence[Said]) -> ScriptedModel:
    """A model that says the first in the first round, the second in the second ..."""

    def is_round(number: int) -> Callable[[ModelRequest], bool]:
        return lambda request: sum(message.role == "assistant" for message in request.messages) == number

    return ScriptedModel(*((is_round(number), said) for number, said in enumerate(rounds)))


async def told(model: Model, request: ModelRequest, tools: Tools = known) -> list[Piece]:
    async with closing(answer(model, request, tools)) as pieces:
        return [piece async for piece in pieces]


async def test_without_a_call_the_answer_passes_through() -> None:
    pieces = await told(rounds("Да, конечно."), request_for("?"))

    assert text_of(pieces) == "Да, конечно."
    assert end_of(pieces).reason == "stop"


async def test_a_tool_is_run_and_the_model_speaks_again() -> None:
    model = rounds(["Сейчас посмотрю.", CALL], "Заказ 1042 в пути.")

    pieces = await told(model, request_for("Где 1042?", tools=TOOLS))

    assert text_of(pieces) == "Сейчас посмотрю. Заказ 1042 в пути."
    assert not any(isinstance(piece, ToolCall) for piece in pieces)
    assistant, tool = model.requests[1].messages[1:]
    assert (assistant.content, assistant.calls) == ("Сейчас посмотрю.", (CALL,))
    assert (tool.role, tool.call, tool.content) == ("tool", "1", known(CALL))


async def test_the_tokens_of_all_rounds_are_added_up() -> None:
    model = rounds(
        [CALL, Finished(reason="tool_calls", prompt_tokens=100, completion_tokens=10)],
        ["В пути.", Finished(prompt_tokens=150, completion_tokens=20, model="big")],
    )

    end = end_of(await told(model, request_for("?")))

    assert end == Finished(reason="stop", prompt_tokens=250, completion_tokens=30, model="big")


async def test_a_model_that_only_calls_is_garbage_after_the_last_round() -> None:
    model = ScriptedModel(otherwise=CALL)

    with pytest.raises(ModelUnavailable) as raised:
        await told(model, request_for("?"))

    assert raised.value.kind == "garbage"
    assert len(model.requests) == ROUNDS + 1


async def test_a_model_that_calls_for_ever_but_speaks_is_heard() -> None:
    pieces = await told(ScriptedModel(otherwise=["Смотрю.", CALL]), request_for("?"))

    assert text_of(pieces) == " ".join(["Смотрю."] * (ROUNDS + 1))
    assert end_of(pieces).reason == "stop"


async def test_too_many_calls_at_once_are_cut() -> None:
    run: list[str] = []

    def tools(call: ToolCall) -> str:
        run.append(call.id)
        return "{}"

    many = [ToolCall(id=str(number), name="order_status") for number in range(9)]
    await told(rounds(many, "Готово."), request_for("?"), tools)

    assert run == ["0", "1", "2", "3"][:CALLS_IN_A_ROUND]


async def test_a_failure_after_a_lookup_is_not_hidden() -> None:
    model = rounds(CALL, ModelUnavailable("down", kind="timeout"))

    with pytest.raises(ModelUnavailable):
        await told(model, request_for("?"))


async def test_leaving_in_the_middle_closes_the_models_stream() -> None:
    model = rounds("раз два три")

    async with closing(answer(model, request_for("?"), known)) as pieces:
        await anext(pieces)
        assert model.open_streams == 1

    assert model.open_streams == 0


async def test_all_rounds_share_one_time_limit() -> None:
    model = ScriptedModel(otherwise=CALL, delay_seconds=0.1)

    with pytest.raises(ModelUnavailable) as raised:
        await told(model, request_for("?", within_seconds=0.5))

    assert raised.value.kind == "timeout"
    assert model.requests[1].within_seconds < model.requests[0].within_seconds <= 0.5


async def test_the_whole_way_over_a_real_connection(server: OpenAIServer) -> None:
    model = OpenAICompatible("tool-order", base_url=server.base_url)

    pieces = await told(model, request_for("Где заказ 1042?", tools=TOOLS))
    await asyncio.wait_for(model.aclose(), timeout=1.0)

    assert "1042" in text_of(pieces)
    assert "в пути" in text_of(pieces)
    assert len(server.seen) == 2
    assert end_of(pieces).prompt_tokens == 42
