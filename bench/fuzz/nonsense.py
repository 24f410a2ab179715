"""How does sense become nonsense? One thing at a time: a wrong type, a lost end, a byte too many, far too much."""

import json
import random
from collections.abc import Callable
from copy import deepcopy
from typing import Any

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**31, 2**63, 2**64, 10**30, 1.5, -0.0, 1e308, "", " ", "x", "0", "ё" * 300, "x" * 5_000,
    "\x00", "a\x00b", "\ud800", "\u202e", "\ufeff", "😀" * 50, "' OR 1=1 --", "<script>", "../../etc/passwd", "{{7*7}}",
    "2026-13-45T99:99:99Z", "9999-12-31T23:59:59+23:59", "0001-01-01T00:00:00-23:59", "http://[", "NaN",
    [], {}, [[]], [None] * 50, {"": ""}, {"type": "hello"}, {"$ne": None}, ["x"] * 1_000,
)  # fmt: skip
"""What nobody expects in a field."""

NO_TOKENS = (
    "NaN", "Infinity", "-", "1" * 5_000, "1e999", "0x10", "'x'", "tru", '"\\ud800"', '"\\u0000"', "[" * 400,
)  # fmt: skip
NO_OBJECTS = (
    b"", b" ", b"null", b"[]", b"{}", b'"x"', b"0", b"\xff\xfe", b"\x00", b"\xef\xbb\xbf{}", b"{}{}", b"\x1f\x8b\x08",
)  # fmt: skip


def nonsense(chance: random.Random, sense: Any) -> bytes:
    """`sense` with something wrong about it, as bytes; sometimes it is still sense."""
    return chance.choice(WAYS)(chance, deepcopy(sense))


def written(value: Any) -> bytes:
    """As JSON, with lone surrogates as escapes."""
    return json.dumps(value).encode()


def wrong_value(chance: random.Random, sense: Any) -> bytes:
    """One value replaced."""
    holder, key = chance.choice(_places(sense))
    holder[key] = chance.choice(ODD)
    return written(sense)


def wrong_key(chance: random.Random, sense: Any) -> bytes:
    """One key lost, renamed or added."""
    holder, key = chance.choice([place for place in _places(sense) if isinstance(place[0], dict)])
    match chance.randrange(3):
        case 0:
            del holder[key]
        case 1:
            holder[str(key) + "x"] = holder.pop(key)
        case _:
            holder[chance.choice(("", "type", "__proto__", "x" * 300, "\x00"))] = chance.choice(ODD)
    return written(sense)


def lost_end(chance: random.Random, sense: Any) -> bytes:
    """Cut off somewhere."""
    encoded = written(sense)
    return encoded[: chance.randrange(len(encoded))]


def broken_bytes(chance: random.Random, sense: Any) -> bytes:
    """Some bytes replaced by any others."""
    encoded = bytearray(json.dumps(sense, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    for _ in range(chance.randint(1, 4)):
        encoded[chance.randrange(len(encoded))] = chance.randrange(256)
    return bytes(encoded)


def raw_token(chance: random.Random, sense: Any) -> bytes:
    """A value that JSON does not have."""
    token = chance.choice(
        ("NaN", "Infinity", "-", "1" * 5_000, "1e999", "0x10", "'x'", "tru", '"\\ud800"', '"\\u0000"', "[" * 400)
    )
    holder, key = chance.choice(_places(sense))
    holder[key] = "@token@"
    return written(sense).replace(b'"@token@"', token.encode())


def far_too_much(chance: random.Random, sense: Any) -> bytes:
    """A value that is huge: long, wide or deep."""
    holder, key = chance.choice(_places(sense))
    holder[key] = "@token@"
    size = chance.choice((4_001, 33_000, 66_000, 140_000, 600_000))
    huge = chance.choice(
        (b'"' + b"y" * size + b'"', b"[" + b"1," * (size // 2) + b"1]", b"[" * size, b'{"a":' * (size // 5))
    )
    return written(sense).replace(b'"@token@"', huge)


def something_else(chance: random.Random, sense: Any) -> bytes:
    """No object at all."""
    return chance.choice(
        (
            b"",
            b" ",
            b"null",
            b"[]",
            b"{}",
            b'"x"',
            b"0",
            b"\xff\xfe",
            b"\x00",
            b"\xef\xbb\xbf{}",
            b"{}{}",
            b"\x1f\x8b\x08",
        )
    )


def twice(chance: random.Random, sense: Any) -> bytes:
    """The same keys again, with other values."""
    encoded = written(sense)
    return encoded[:-1] + b"," + wrong_value(chance, sense)[1:] if encoded.endswith(b"}") else encoded * 2


def as_it_is(chance: random.Random, sense: Any) -> bytes:
    """Sense, at a moment when nobody asked for it."""
    return written(sense)


WAYS: tuple[Callable[[random.Random, Any], bytes], ...] = (
    wrong_value, wrong_value, wrong_value, wrong_key, wrong_key, lost_end, broken_bytes, broken_bytes, raw_token,
    far_too_much, something_else, twice, as_it_is,
)  # fmt: skip


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Where a value stands: (holder, key) of everything inside."""
    found: list[tuple[Any, Any]] = []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        found.append((value, key))
        found.extend(_places(inner))
    return found
