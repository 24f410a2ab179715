"""How does foreign text enter a prompt? As data, bounded and unable to close the block that holds it (A6, V5).

The blocks of a prompt are tags such as `<materials>`. Text that we did not write loses its angle brackets, so it can
neither close a block nor open one, and the characters that hide text from people but not from models.
"""

import re
from collections.abc import Iterable

MOST_CHARACTERS = 4000
"""The protocol's limit of one message."""

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e0fff]"
)
"""What people don't see: controls, zero-width and tag characters, marks that turn the direction, lone surrogates."""


def quoted(value: object, limit: int = MOST_CHARACTERS) -> str:
    """`value` as text that is safe inside a block, at most `limit` characters; its line breaks stay."""
    return HIDDEN.sub("", str(value)[:limit].replace("<", "‹").replace(">", "›"))


def in_one_line(value: object, limit: int) -> str:
    """`quoted`, with every run of white space as one space, and `…` where it was cut."""
    text = " ".join(quoted(value, 4 * limit).split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def listed(values: Iterable[object], limit: int) -> str:
    """The values in one line each, joined by commas."""
    return ", ".join(in_one_line(value, limit) for value in values)
