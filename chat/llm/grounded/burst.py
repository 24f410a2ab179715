"""Is it said piece by piece? «Сколько стоит», «доставка», «в казань» within seconds are one question."""

import re
from dataclasses import replace

from chat.llm.grounded.asked import Asked
from chat.llm.grounded.phrases import PHRASES
from profiles.profile import Dialogue, Line

TOGETHER_SECONDS = 15.0
"""Lines no further apart are one thought."""

FRAGMENT_WORDS = 3
"""A line of more words stands for itself, and so does one that ends as a sentence does."""

LISTENING = frozenset(
    text
    for name in ("go_on", "go_on_friendly", "say_yes", "say_more", "say_more_friendly", "unknown", "unknown_brief")
    for text in PHRASES[name].values()
)
"""What we say where nothing was answered yet."""


def fragments_before(dialogue: Dialogue, *, answered: bool = False) -> tuple[str, ...]:
    """The pieces just before the visitor's latest line that were not answered, oldest first; none where that is whole.

    A piece is short, follows the one before within seconds, and ends no sentence. With `answered` also those that were.
    """
    last = next((index for index in reversed(range(len(dialogue.lines))) if dialogue.lines[index].role == "visitor"), 0)
    found: list[Line] = []
    for line in reversed(dialogue.lines[:last]):
        if line.role == "visitor":
            later = found[-1] if found else dialogue.lines[last]
            if (later.at - line.at).total_seconds() > TOGETHER_SECONDS or not _is_fragment(line.text):
                break
            found.append(line)
        elif line.role != "assistant" or not (answered or not line.understood or line.text in LISTENING):
            break
    whole = not found or not _is_fragment(dialogue.lines[last].text.rstrip("?.! "))
    return () if whole else tuple(line.text for line in reversed(found))


def read_together(pieces: tuple[str, ...], asked: Asked) -> Asked:
    """The pieces and the latest line as one question."""
    return replace(asked, question=" ".join((*pieces, asked.question)))


def _is_fragment(text: str) -> bool:
    return len(text.split()) <= FRAGMENT_WORDS and not re.search(r"[.?!]\s*$", text)
