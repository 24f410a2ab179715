"""Both ends keep to the cases of tests/frames.json: the widget's tests read the same file."""

import asyncio
import contextlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.errors import FrameInvalid
from chat.llm.scripted import ScriptedModel
from chat.protocol import FRAME_LIMIT, clean, parse_operator, parse_visitor
from tests.conftest import OpenShop

CASES = json.loads((Path(__file__).parent.parent / "frames.json").read_text(encoding="utf-8"))
PARSERS = {"from_visitor": parse_visitor, "from_operator": parse_operator}

Parser = Callable[[str | bytes], object]


def cases(*, valid: bool) -> list[Any]:
    incoming = [case for case in CASES if case["direction"] in PARSERS and case["valid"] is valid]
    return [pytest.param(PARSERS[case["direction"]], case["frame"], id=case["name"]) for case in incoming]


@pytest.mark.parametrize(("parse", "frame"), cases(valid=True))
def test_a_frame_of_the_protocol_is_understood(parse: Parser, frame: Any) -> None:
    assert parse(json.dumps(frame))
    assert parse(json.dumps(frame, ensure_ascii=False).encode())


@pytest.mark.parametrize(("parse", "frame"), cases(valid=False))
def test_what_is_no_frame_is_refused_in_words(parse: Parser, frame: Any) -> None:
    with pytest.raises(FrameInvalid, match=r"\w+"):
        parse(json.dumps(frame))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
known_names = sorted({name for case in CASES if isinstance(case["frame"], dict) for name in case["frame"]})
known_types = sorted({case["frame"]["type"] for case in CASES if case["valid"]})
near_misses = st.builds(
    lambda fields, kind: json.dumps({**fields, "type": kind}),
    st.dictionaries(st.sampled_from(known_names), json_values, max_size=6),
    st.sampled_from(known_types),
)


@given(st.sampled_from(sorted(PARSERS)), st.text() | st.binary() | json_values.map(json.dumps) | near_misses)
def test_nothing_that_anybody_sends_breaks_the_parser(direction: str, source: str | bytes) -> None:
    with contextlib.suppress(FrameInvalid):
        assert isinstance(PARSERS[direction](source), msgspec.Struct)


@pytest.mark.parametrize("source", ["[" * 60_000, '{"type":' * 8_000, " " * (FRAME_LIMIT + 1), b"\xff" * 100, "1e999"])
def test_a_hostile_frame_is_refused(source: str | bytes) -> None:
    for parse in PARSERS.values():
        with pytest.raises(FrameInvalid):
            parse(source)


@given(st.text())
def test_a_cleaned_message_is_kept_by_any_database(text: str) -> None:
    try:
        cleaned = clean(text)
    except FrameInvalid:
        return
    assert cleaned.encode()
    assert "\x00" not in cleaned
    assert clean(cleaned) == cleaned


def kind_of(value: object) -> str:
    """What JSON calls it."""
    names = {bool: "boolean", int: "number", float: "number", str: "string", list: "list", dict: "object"}
    return names[type(value)]


ROWS = ("message", "state")
"""Rows of the log are the same for visitors and operators."""


def shape(direction: str, type_: str) -> tuple[set[str], dict[str, str]]:
    """The fields that every case of a type has, and what kind each known field is."""
    said = [case for case in CASES if case["valid"] and case["direction"] in (direction, "to_visitor")]
    alike = [
        case["frame"]
        for case in said
        if case["frame"]["type"] == type_ and (case["direction"] == direction or type_ in ROWS)
    ]
    assert alike, f"{type_} is in no case of {direction}"
    kinds = {name: kind_of(value) for frame in alike for name, value in frame.items() if value is not None}
    return set.intersection(*(set(frame) for frame in alike)), kinds


def differences(direction: str, frames: Iterable[dict[str, Any]]) -> list[str]:
    """How our frames differ from the cases."""
    found = []
    for frame in frames:
        required, kinds = shape(direction, frame["type"])
        found += [f"{frame['type']} lacks {name}" for name in required - set(frame)]
        found += [
            f"{frame['type']}.{name} is {value!r}, no {kinds[name]}"
            for name, value in frame.items()
            if name in kinds and value is not None and kind_of(value) != kinds[name]
        ]
    return found


async def test_what_the_server_says_is_what_the_cases_say(opened: OpenShop) -> None:
    model = ScriptedModel(otherwise="Здравствуйте! Чем я могу вам сегодня помочь?", delay_seconds=0.01)
    async with opened(model) as shop, shop.operator() as olga, shop.visitor() as anna:
        await anna.ask("привет")
        await anna.say({"type": "ping"})
        await anna.raw("не кадр")
        await anna.write("позовите человека")
        (found,) = await shop.rows("SELECT id FROM conversation")
        conversation = found["id"]
        await olga.say({"type": "ping"})
        await olga.say({"type": "watch", "conversation": conversation, "after": 0})
        await olga.until(type="card")
        await anna.say({"type": "typing", "on": True})
        await olga.until(type="typing")
        await olga.say({"type": "take", "conversation": conversation})
        await olga.say({"type": "typing", "conversation": conversation, "on": True})
        await anna.until(type="typing")
        words = {"type": "send", "conversation": conversation, "cmid": "olga-0001", "body": {"text": "Слушаю"}}
        await olga.say(words)
        await olga.until(type="ack")
        await olga.say({"type": "take", "conversation": "unknown"})
        await olga.until(type="error")
        await olga.say({"type": "hand_back", "conversation": conversation})
        await anna.until(type="state", reason="handed_back")
        await anna.ask("спасибо")

        heard = {frame["type"] for frame in anna.frames}
        assert heard == {"welcome", "ack", "message", "state", "delta", "turn", "typing", "pong", "error"}
        assert {frame["type"] for frame in olga.frames} >= {
            "welcome", "inbox", "card", "message", "state", "typing", "ack", "pong", "error",
        }  # fmt: skip
        assert differences("to_visitor", anna.frames) == []
        assert differences("to_operator", [frame for frame in olga.frames if frame["type"] != "turn"]) == []


async def test_cards_and_inboxes_are_as_the_console_expects_them(opened: OpenShop) -> None:
    async with (
        opened(ScriptedModel(otherwise="Здравствуйте!")) as shop,
        shop.operator() as olga,
        shop.visitor() as anna,
    ):
        await anna.ask("где мой заказ??")
        (found,) = await shop.rows("SELECT id FROM conversation")
        await olga.say({"type": "watch", "conversation": found["id"], "after": 0})
        card = (await olga.until(type="card"))["card"]
        async with asyncio.timeout(2):
            while not (items := olga.of("inbox")[-1]["items"]):  # noqa: ASYNC110 - the inbox comes when it comes
                await asyncio.sleep(0.01)

        expected = {
            case["name"]: case["frame"]
            for case in CASES
            if case["direction"] == "to_operator" and case["frame"]["type"] in ("card", "inbox")
        }
        assert set(expected["card"]["card"]) <= set(card)
        assert set(expected["card"]["card"]["reading"]) <= set(card["reading"])
        assert set(expected["inbox"]["items"][0]) <= set(items[0])
