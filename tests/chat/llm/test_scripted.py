"""A model whose words are known beforehand."""

import pytest

from chat.errors import ModelUnavailable
from chat.llm.scripted import ScriptedModel
from chat.llm.seam import Finished, Text, streaming
from prompts.message import ToolCall
from tests.doubles.hearing import end_of, heard, request_for, text_of


async def test_the_first_rule_that_fits_answers_word_by_word() -> None:
    model = ScriptedModel(("ГДЕ МОЙ ЗАКАЗ", "Уже едет к вам.\n"), ("заказ", "Какой?"))

    pieces = await heard(model, request_for("Подскажите, где мой заказ"))

    assert [piece.text for piece in pieces if isinstance(piece, Text)] == ["Уже", " едет", " к", " вам.\n"]
    assert end_of(pieces) == Finished(reason="stop", completion_tokens=4, model="scripted")


async def test_a_rule_may_look_at_the_whole_request() -> None:
    model = ScriptedModel((lambda request: request.language == "ru", "По-русски."), otherwise="In English.")

    assert text_of(await heard(model, request_for("?"))) == "По-русски."


async def test_a_call_of_a_tool_ends_as_one() -> None:
    call = ToolCall(id="1", name="order_status")

    pieces = await heard(ScriptedModel(otherwise=call), request_for("?"))

    assert pieces[0] == call
    assert end_of(pieces).reason == "tool_calls"


async def test_a_failure_comes_at_its_place() -> None:
    model = ScriptedModel(otherwise=["Сейчас", ModelUnavailable("cut", kind="dropped")])

    async with streaming(model, request_for("?")) as pieces:
        assert await anext(pieces) == Text(text="Сейчас")
        with pytest.raises(ModelUnavailable):
            await anext(pieces)


async def test_a_question_that_no_rule_expects_is_an_error_of_the_script() -> None:
    with pytest.raises(LookupError, match="погода"):
        await heard(ScriptedModel(("заказ", "да")), request_for("Какая погода?"))


async def test_it_remembers_what_it_was_asked_and_who_still_listens() -> None:
    model = ScriptedModel(otherwise="раз два три")

    async with streaming(model, request_for("первый")) as pieces:
        await anext(pieces)
        assert model.open_streams == 1

    assert model.open_streams == 0
    assert [request.question for request in model.requests] == ["первый"]
