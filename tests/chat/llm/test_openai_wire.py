"""What is said to an endpoint, and what is understood of its answer."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chat.errors import ModelUnavailable
from chat.llm.gathered import Gathered
from chat.llm.openai_wire import encode_request, limit_name, take_event
from chat.llm.seam import ModelRequest
from chat.llm.tools import ORDER_STATUS
from prompts.message import ChatMessage, ToolCall

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "choices",
                    "delta",
                    "content",
                    "refusal",
                    "tool_calls",
                    "index",
                    "id",
                    "function",
                    "name",
                    "arguments",
                    "finish_reason",
                    "usage",
                    "prompt_tokens",
                    "error",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def sent(request: ModelRequest) -> dict[str, object]:
    body: dict[str, object] = json.loads(encode_request(request, model="m", limit_name="max_tokens", usage=True))
    return body


def chunk(**delta: object) -> bytes:
    return json.dumps({"choices": [{"index": 0, "delta": delta}]}).encode()


def outcome(data: bytes) -> str:
    try:
        take_event(data, Gathered())
    except ModelUnavailable as error:
        return error.kind
    return "taken"


def test_a_prompt_is_sent_with_its_tools_and_earlier_calls() -> None:
    call = ToolCall(id="c1", name="order_status", arguments={"order": "1042"})
    messages = (
        ChatMessage(role="system", content="Отвечай кратко."),
        ChatMessage(role="user", content="Где 1042?"),
        ChatMessage(role="assistant", content="", calls=(call,)),
        ChatMessage(role="tool", content='{"status":"в пути"}', call="c1"),
    )

    body = sent(
        ModelRequest(messages=messages, question="Где 1042?", language="ru", tools=(ORDER_STATUS,), max_tokens=50)
    )

    assert body["messages"] == [
        {"role": "system", "content": "Отвечай кратко."},
        {"role": "user", "content": "Где 1042?"},
        {
            "role": "assistant",
            "content": "",
            "tool_calls": [
                {"id": "c1", "type": "function", "function": {"name": "order_status", "arguments": '{"order":"1042"}'}}
            ],
        },
        {"role": "tool", "content": '{"status":"в пути"}', "tool_call_id": "c1"},
    ]
    assert body["max_tokens"] == 50
    assert body["stream_options"] == {"include_usage": True}


def test_without_tools_no_field_for_tools_is_sent() -> None:
    assert "tools" not in sent(ModelRequest(messages=(), question="", language="ru"))


@pytest.mark.parametrize(
    ("base_url", "name"),
    [("https://api.openai.com/v1", "max_completion_tokens"), ("http://127.0.0.1:8000/v1", "max_tokens")],
)
def test_each_endpoint_gets_the_limit_that_it_knows(base_url: str, name: str) -> None:
    assert limit_name(base_url) == name


@given(JSON)
@example({"choices": [{"delta": {"content": "\ud800"}}]})
@example({"choices": [{"delta": {"tool_calls": [{"index": -1}]}}]})
@example({"choices": [None]})
def test_whatever_a_server_says_it_is_taken_or_refused(value: object) -> None:
    assert outcome(json.dumps(value).encode()) in ("taken", "garbage", "status")


@given(st.binary(max_size=50))
def test_whatever_bytes_come_they_are_taken_or_refused(data: bytes) -> None:
    assert outcome(data) in ("taken", "garbage")


def test_two_calls_in_turns_are_kept_apart() -> None:
    gathered = Gathered()
    for index, name, arguments in [
        (0, "order_status", '{"ord'),
        (1, "product_facts", '{"prod'),
        (0, None, 'er":"7"}'),
        (1, None, 'uct":"a5"}'),
    ]:
        part = {"index": index, "id": f"c{index}", "function": {"name": name, "arguments": arguments}}
        take_event(chunk(tool_calls=[part]), gathered)

    assert gathered.calls == (
        ToolCall(id="c0", name="order_status", arguments={"order": "7"}),
        ToolCall(id="c1", name="product_facts", arguments={"product": "a5"}),
    )


def test_a_server_that_gives_no_index_tells_calls_apart_by_their_ids() -> None:
    gathered = Gathered()
    for id_, arguments in [("a", '{"order":'), (None, '"1"}'), ("b", "{}")]:
        part = {"id": id_, "function": {"name": "order_status" if id_ else None, "arguments": arguments}}
        take_event(chunk(tool_calls=[part]), gathered)

    assert [(call.id, call.arguments) for call in gathered.calls] == [("a", {"order": "1"}), ("b", {})]


@pytest.mark.parametrize("arguments", ["", "[]", "{", "null", '"x"', "\ud800"])
def test_arguments_that_are_no_object_are_none(arguments: str) -> None:
    gathered = Gathered()
    gathered.take_fragment(0, "c", "order_status", arguments)

    assert gathered.calls[0].arguments == {}


def test_arguments_without_end_are_garbage() -> None:
    gathered = Gathered()
    gathered.take_fragment(0, "c", "order_status", "x" * 60_000)

    with pytest.raises(ModelUnavailable):
        gathered.take_fragment(0, "", "", "x" * 60_000)


def test_a_text_loses_what_no_database_takes() -> None:
    assert take_event(chunk(content="да\x00 нет"), Gathered()) == ("да нет", True)


def test_a_refusal_in_its_own_field_is_not_overruled_by_the_end() -> None:
    gathered = Gathered()
    take_event(chunk(refusal="I cannot"), gathered)
    take_event(b'{"choices": [{"delta": {}, "finish_reason": "stop"}]}', gathered)

    assert (gathered.finished("m").reason, gathered.finished("m").understood) == ("refusal", False)


def test_an_answer_without_a_word_is_garbage() -> None:
    gathered = Gathered()
    gathered.take_reason("stop")

    with pytest.raises(ModelUnavailable) as raised:
        gathered.finished("m")
    assert raised.value.kind == "garbage"
