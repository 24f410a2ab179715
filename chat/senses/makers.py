"""Who made a device that our own words do not name? The user-agents library knows the makers of Android's first years.

Of some makers every device that our words leave open was of one kind: that is the second opinion. What else the library
thinks of phones and tablets rests on the words that kinds.py has read already, so it is not asked for it.

To import the library compiles 1,100 patterns, and to ask it costs a millisecond: whoever serves loads it in a thread
when the start is over, and it is asked only of an old Android without a word that tells.
"""

import re
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from typing import Any

NAME = f"user-agents {version('user-agents')}"

ASKED_LIMIT = 256
"""Headers of old Androids are shorter; a longer one could keep the library busy for ten milliseconds."""

_OLD_ANDROID = re.compile(r"android[ /]?[1-5](?!\d)")
"""Of later ones no maker that the library knows told more than our words."""

_MADE = {
    **dict.fromkeys(("3Q", "Archos", "Arnova", "Assistant", "Cat", "Cube"), "tablet"),
    **dict.fromkeys(("Denver", "Informer", "Nook", "Yifang"), "tablet"),
    **dict.fromkeys(("Mediacom", "Sony"), "mobile"),
}
"""Makers as the library calls them. Source: half of device-detector's fixtures, by crc32 of the header: our words left
at least two devices of the maker open, all of this kind, and our default was wrong of one at least. On the other half
this mended 20 answers and spoiled none. Advent is left out: what the library takes for it are another's boxes."""


class Library:
    """The user-agents library, which has no opinion until somebody loads it."""

    def __init__(self) -> None:
        self._parse: Callable[[str], Any] | None = None

    @property
    def loaded(self) -> bool:
        """Whether it can be asked."""
        return self._parse is not None

    def load(self) -> None:
        """Import it: 0.2 s of CPU the first time in a process, and never on the event loop."""
        self._parse = import_module("user_agents").parse

    def kind(self, user_agent: str) -> str:
        """`tablet` or `mobile` by the maker of an old Android; empty where it knows none or is not loaded."""
        if self._parse is None or len(user_agent) > ASKED_LIMIT or not _OLD_ANDROID.search(user_agent.casefold()):
            return ""
        return _MADE.get(self._parse(user_agent).device.brand or "", "")


LIBRARY = Library()
"""The one that this process asks."""
