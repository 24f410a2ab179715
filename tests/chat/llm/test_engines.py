"""Both engines, against a real server on loopback: the same words, the same ends, the same failures."""

import asyncio
from collections.abc import Callable

import pytest

from chat.errors import ModelUnavailable
from chat.llm.patience import Patience
from chat.llm.seam import Model, Text, streaming
from chat.llm.tools import TOOLS
from prompts.message import ToolCall
from tests.doubles.hearing import end_of, heard, request_for, text_of
from tests.doubles.openai_server import SENTENCE, WORDS, OpenAIServer

Engines = Callable[..., Model]

SHORT = Patience(first_seconds=0.4, between_seconds=0.4)


async def failure(model: Model, *, within_seconds: float = 5.0) -> ModelUnavailable:
    with pytest.raises(ModelUnavailable) as raised:
        await heard(model, request_for("Где мой заказ?", within_seconds=within_seconds))
    return raised.value


async def test_an_answer_comes_in_pieces_and_ends_with_its_usage(engine: Engines) -> None:
    pieces = await heard(engine("ok"), request_for("Где мой заказ?"))

    assert text_of(pieces) == "".join(WORDS)
    assert text_of(pieces) == SENTENCE
    assert end_of(pieces).reason == "stop"
    assert (end_of(pieces).prompt_tokens, end_of(pieces).completion_tokens) == (21, len(WORDS))
    assert end_of(pieces).model == "openai:ok"


async def test_the_server_gets_the_whole_prompt_and_the_key(engine: Engines, server: OpenAIServer) -> None:
    pieces = await heard(engine("echo"), request_for("Сколько стоит ёлка?"))

    assert text_of(pieces) == "user: Сколько стоит ёлка?\n"
    assert server.seen[0].authorization == "Bearer key"
    assert {server.seen[0].body.get(name) for name in ("max_tokens", "max_completion_tokens")} == {600, None}


async def test_letters_cut_in_two_by_the_network_arrive_whole(engine: Engines) -> None:
    assert text_of(await heard(engine("split"), request_for("?"))) == "".join(WORDS[:4])


async def test_a_tool_call_in_fragments_arrives_whole(engine: Engines, server: OpenAIServer) -> None:
    pieces = await heard(engine("tool"), request_for("?", tools=TOOLS))

    assert pieces[0] == ToolCall(id="call_7", name="order_status", arguments={"product": "a55", "note": "ёж"})
    assert end_of(pieces).reason == "tool_calls"
    assert [tool["function"]["name"] for tool in server.seen[0].body["tools"]] == ["order_status", "product_facts"]


@pytest.mark.parametrize("model", ["no-done", "keep-open"])
async def test_a_whole_answer_is_no_worse_for_an_untidy_end(engine: Engines, model: str) -> None:
    pieces = await heard(engine(model), request_for("?"))

    assert text_of(pieces) == SENTENCE
    assert end_of(pieces).reason == "stop"


@pytest.mark.parametrize(
    ("model", "reason", "understood"), [("length", "length", True), ("filtered", "refusal", False)]
)
async def test_an_answer_says_why_it_ends(engine: Engines, model: str, reason: str, understood: bool) -> None:
    pieces = await heard(engine(model), request_for("?"))

    assert text_of(pieces) == "".join(WORDS[:2])
    assert (end_of(pieces).reason, end_of(pieces).understood) == (reason, understood)


@pytest.mark.parametrize(
    ("model", "kind"),
    [
        ("hang-up", "dropped"),
        ("drop-first", "dropped"),
        ("drop", "dropped"),
        ("garbage", "garbage"),
        ("html", "garbage"),
        ("empty", "garbage"),
        ("error-event", "status"),
        ("401", "status"),
        ("404", "status"),
        ("500", "status"),
    ],
)
async def test_a_failure_has_a_kind(engine: Engines, model: str, kind: str) -> None:
    assert (await failure(engine(model))).kind == kind


@pytest.mark.parametrize("model", ["slow-head", "slow-first", "comments", "stall"])
async def test_silence_is_not_waited_out(engine: Engines, model: str) -> None:
    assert (await failure(engine(model, SHORT))).kind == "timeout"


@pytest.mark.parametrize("model", ["429", "503"])
async def test_a_busy_server_says_when_to_come_back(engine: Engines, model: str) -> None:
    error = await failure(engine(model))

    assert (error.kind, error.retry_after) == ("status", 7.0)


@pytest.mark.parametrize("model", ["stall", "drop", "error-event"])
async def test_the_words_before_a_failure_are_heard(engine: Engines, model: str) -> None:
    words: list[str] = []

    async def listen() -> None:
        async with streaming(engine(model, SHORT), request_for("?")) as pieces:
            async for piece in pieces:
                assert isinstance(piece, Text)
                words.append(piece.text)

    with pytest.raises(ModelUnavailable):
        await listen()
    assert "".join(words) == "".join(WORDS[:2])


async def test_a_steady_stream_is_cut_at_the_time_limit(engine: Engines) -> None:
    model = engine("tokens-100-50")
    await heard(engine("ok"), request_for("?"))
    started = asyncio.get_running_loop().time()

    error = await failure(model, within_seconds=0.6)

    assert error.kind == "timeout"
    assert asyncio.get_running_loop().time() - started < 2.0


async def test_a_slow_listener_is_not_the_models_fault(engine: Engines) -> None:
    heard_words = 0

    async with streaming(engine("tokens-3-100", Patience(between_seconds=0.4)), request_for("?")) as pieces:
        async for piece in pieces:
            if isinstance(piece, Text):
                heard_words += len(piece.text.split())
                await asyncio.sleep(0.5)

    assert heard_words == 3


async def test_closing_the_stream_stops_the_server(engine: Engines, server: OpenAIServer) -> None:
    async with streaming(engine("tokens-500-10"), request_for("?")) as pieces:
        async for _ in pieces:
            break

    await asyncio.wait_for(server.seen[0].ended.wait(), timeout=2.0)
    assert server.seen[0].closed_early


@pytest.mark.parametrize("model", ["slow-head", "slow-first", "stall"])
async def test_cancelling_the_listener_stops_the_server(engine: Engines, server: OpenAIServer, model: str) -> None:
    listener = asyncio.create_task(heard(engine(model), request_for("?")))
    await server.asked.wait()
    listener.cancel()

    with pytest.raises(asyncio.CancelledError):
        await listener

    await asyncio.wait_for(server.seen[0].ended.wait(), timeout=2.0)
    assert server.seen[0].closed_early


async def test_an_engine_that_gave_up_stops_the_server(engine: Engines, server: OpenAIServer) -> None:
    await failure(engine("stall", SHORT))

    await asyncio.wait_for(server.seen[0].ended.wait(), timeout=2.0)
    assert server.seen[0].closed_early


async def test_many_answers_at_once_do_not_mix(engine: Engines) -> None:
    model = engine("echo")

    answers = await asyncio.gather(*(heard(model, request_for(f"вопрос {n}")) for n in range(20)))

    assert [text_of(pieces) for pieces in answers] == [f"user: вопрос {n}\n" for n in range(20)]


async def test_no_word_of_the_servers_stands_in_an_error(engine: Engines) -> None:
    assert "overloaded" not in str(await failure(engine("error-event")))
