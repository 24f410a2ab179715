"""Whatever the cuts, the same events come out."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.errors import ModelUnavailable
from chat.llm.sse import EVENT_BYTES, EventReader

datas = st.lists(st.text(alphabet=st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=20), max_size=6)
line_ends = st.sampled_from([b"\n", b"\r\n", b"\r"])


def read(chunks: list[bytes], limit: int = EVENT_BYTES) -> list[bytes]:
    reader = EventReader(limit)
    return [event for chunk in chunks for event in reader.feed(chunk)]


def cut(stream: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(stream) + 1) for place in places), len(stream)]
    return [stream[start:end] for start, end in pairwise(edges)]


@given(datas, line_ends, st.lists(st.integers(min_value=0, max_value=500), max_size=12))
def test_every_event_comes_out_once_wherever_the_stream_is_cut(
    texts: list[str], line_end: bytes, places: list[int]
) -> None:
    stream = b"".join(b"data: " + text.encode() + line_end + line_end for text in texts)

    assert read(cut(stream, places)) == [text.encode() for text in texts]


@given(st.binary(max_size=200), st.lists(st.integers(min_value=0, max_value=500), max_size=12))
def test_cuts_never_change_what_is_read_even_of_nonsense(stream: bytes, places: list[int]) -> None:
    assert read(cut(stream, places)) == read([stream])


@given(st.lists(st.sampled_from([b"data", b":", b" ", b"x", b"\r", b"\n", b"\xef\xbb\xbf", b"\xef"]), max_size=30))
def test_byte_by_byte_is_the_same_as_at_once(tokens: list[bytes]) -> None:
    stream = b"".join(tokens)

    assert read([stream[i : i + 1] for i in range(len(stream))]) == read([stream])


@pytest.mark.parametrize(
    ("stream", "events"),
    [
        (b"data: a\n\n", [b"a"]),
        (b"data:a\n\n", [b"a"]),
        (b"data:  a\n\n", [b" a"]),
        (b"data: a\ndata: b\n\n", [b"a\nb"]),
        (b"event: x\nid: 7\ndata: a\nretry: 9\n\n", [b"a"]),
        (b": a comment\n\n", []),
        (b"data\n\n", [b""]),
        (b"\xef\xbb\xbfdata: a\n\n", [b"a"]),
        (b"data: a\n", []),
        (b"data: a\r\n\r\ndata: b\r\r", [b"a", b"b"]),
    ],
)
def test_events_are_read_as_the_standard_says(stream: bytes, events: list[bytes]) -> None:
    assert read([stream]) == events


def test_a_letter_cut_in_two_arrives_whole() -> None:
    stream = "data: ёж\n\n".encode()

    assert read([stream[:7], stream[7:]]) == ["ёж".encode()]


@pytest.mark.parametrize("endless", [[b"data: ", *[b"x" * 50] * 3], [b"data: " + b"x" * 50 + b"\n"] * 3])
def test_an_event_without_end_is_garbage(endless: list[bytes]) -> None:
    with pytest.raises(ModelUnavailable) as raised:
        read(endless, limit=100)

    assert raised.value.kind == "garbage"
