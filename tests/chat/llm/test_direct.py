"""What only the direct engine does."""

import socket

import pytest

from chat.errors import ModelUnavailable
from chat.llm.direct import OpenAICompatible
from chat.llm.seam import Text
from tests.doubles.hearing import end_of, heard, request_for, text_of
from tests.doubles.openai_server import SENTENCE, WORDS, OpenAIServer


async def kind_of_failure(base_url: str, model: str) -> str:
    engine = OpenAICompatible(model, base_url=base_url)
    try:
        with pytest.raises(ModelUnavailable) as raised:
            await heard(engine, request_for("?"))
    finally:
        await engine.aclose()
    return raised.value.kind


async def test_nobody_listening_is_a_refusal_of_the_network() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    assert await kind_of_failure(f"http://127.0.0.1:{port}/v1", "ok") == "refused"


async def test_words_that_came_together_are_one_piece(server: OpenAIServer) -> None:
    engine = OpenAICompatible("ok", base_url=server.base_url)

    pieces = await heard(engine, request_for("?"))
    await engine.aclose()

    assert text_of(pieces) == SENTENCE
    assert sum(isinstance(piece, Text) for piece in pieces) < len(WORDS)


async def test_an_event_without_end_is_not_kept_in_memory(server: OpenAIServer) -> None:
    assert await kind_of_failure(server.base_url, "endless") == "garbage"


async def test_a_redirect_is_not_followed_with_the_key(server: OpenAIServer) -> None:
    assert await kind_of_failure(server.base_url, "302") == "status"


async def test_a_refusal_in_its_own_field_is_the_end_of_the_answer(server: OpenAIServer) -> None:
    engine = OpenAICompatible("refusal", base_url=server.base_url)

    pieces = await heard(engine, request_for("?"))
    await engine.aclose()

    assert text_of(pieces) == ""
    assert (end_of(pieces).reason, end_of(pieces).understood) == ("refusal", False)


async def test_answers_one_after_the_other_share_a_connection(server: OpenAIServer) -> None:
    engine = OpenAICompatible("ok", base_url=server.base_url)

    for _ in range(3):
        assert text_of(await heard(engine, request_for("?"))) == SENTENCE
    await engine.aclose()

    assert len({seen.transport for seen in server.seen}) == 1


async def test_a_connection_that_the_server_closes_at_that_moment_is_opened_again(server: OpenAIServer) -> None:
    engine = OpenAICompatible("ok", base_url=server.base_url)
    await heard(engine, request_for("?"))

    server.seen[0].transport.abort()
    pieces = await heard(engine, request_for("?"))
    await engine.aclose()

    assert text_of(pieces) == SENTENCE


async def test_closing_the_engine_ends_what_still_streams(server: OpenAIServer) -> None:
    engine = OpenAICompatible("tokens-500-10", base_url=server.base_url)
    pieces = engine.stream(request_for("?"))
    await anext(pieces)

    await engine.aclose()

    with pytest.raises(ModelUnavailable, match="hung up"):
        _ = [piece async for piece in pieces]
    with pytest.raises(ModelUnavailable, match="hung up"):
        await heard(engine, request_for("?"))


async def test_a_server_that_knows_no_stream_options_is_not_sent_any(server: OpenAIServer) -> None:
    engine = OpenAICompatible("ok", base_url=server.base_url + "/", usage=False)

    pieces = await heard(engine, request_for("?"))
    await engine.aclose()

    assert "stream_options" not in server.seen[0].body
    assert end_of(pieces).completion_tokens == 0
