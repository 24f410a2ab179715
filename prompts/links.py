"""Which links may an answer hold? Only addresses that the model was given, and no more than the contract says.

A link to anywhere else loses its address and keeps its words. Addresses are compared whole (path and query), on the
shop's own hosts or without a host; a fragment is free.
"""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from prompts.prompt import Breach

MARKDOWN = re.compile(r"!?\[([^\[\]]*)\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+\"[^\"]*\")?\s*\)")
BARE = re.compile(
    r"<?(?:[a-z][a-z0-9+.-]{0,20}://|\bwww\.|(?<![\w@])//)[^\s<>\"»)\]]*[^\s<>\"»)\].,;:!?]>?"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]*\w"
    r"|(?<![\w/@.-])(?:[a-z0-9а-яё-]+\.)+(?:com|ru|рф|net|org|io|shop|store|su|info|biz|co|app|dev|online|site|xyz|top|me)"
    r"\b(?:/[^\s<>\"»)\]]*[^\s<>\"»)\].,;:!?])?",
    re.IGNORECASE,
)
LINKED = re.compile(r"[\[/@]|\.\S")
"""What a text must hold to hold an address at all: most hold none, and are not searched for any."""

GIVEN = re.compile(r"https?://[^\s\"'<>)\]]+|(?<=[\"(])/[^\s\"'<>)\]]+")
WORDS_BESIDE = 4
INSTEAD = {"ru": "наш сайт", "en": "our website"}
"""What stands in place of an unknown bare address."""


class Addresses:
    """The addresses that may be linked, of which at most `most` are let through."""

    def __init__(self, known: Iterable[str], most: int, language: str) -> None:
        self._places: set[tuple[str, str]] = set()
        self._hosts: set[str] = set()
        self._mail: set[str] = set()
        self._unread: list[str] = []
        self._left = most
        self._instead = INSTEAD.get(language, INSTEAD["en"])
        for url in known:
            self.add(url)

    @property
    def exhausted(self) -> bool:
        """Whether no further link may follow."""
        return self._left <= 0

    def add(self, url: str) -> None:
        """Permit one address."""
        parts = _parts(url)
        if parts:
            self._hosts.add(parts[0])
            self._places.add(parts[1:])

    def add_from(self, text: str) -> None:
        """Permit the addresses that a text of the shop's holds, those of mail too; read when an unknown one is met."""
        self._unread.append(text)

    def _read(self) -> None:
        for text in self._unread:
            for url in GIVEN.findall(text):
                self.add(url.rstrip(".,;:!?"))
            if "@" in text:
                self._mail.update(found.lower() for found in BARE.findall(text) if "@" in found)
        self._unread = []

    def mended(self, text: str, breaches: list[Breach]) -> str:
        """The text with only permitted links; what was wrong is added to `breaches`."""
        if not LINKED.search(text):
            return text
        pieces, end = [], 0
        for found in MARKDOWN.finditer(text):
            pieces += [self._bare(text[end : found.start()], breaches), self._marked(found, breaches)]
            end = found.end()
        return "".join([*pieces, self._bare(text[end:], breaches)])

    def _marked(self, found: re.Match[str], breaches: list[Breach]) -> str:
        """A Markdown link as it may stand; an image never does."""
        words, url = found[1], found[2]
        fault = "unknown_link" if found[0].startswith("!") else self._fault(url)
        if not fault:
            self._left -= 1
            return found[0]
        breaches.append(Breach(rule=fault, detail=url[:200], mended=True))
        return BARE.sub(self._instead, words)

    def _bare(self, text: str, breaches: list[Breach]) -> str:
        def kept(found: re.Match[str]) -> str:
            url = found[0].strip("<>")
            fault = self._fault(url)
            if not fault:
                self._left -= "@" not in url
                return found[0]
            breaches.append(Breach(rule=fault, detail=url[:200], mended=True))
            return self._instead

        return BARE.sub(kept, text)

    def _fault(self, url: str) -> str:
        """Why an address may not stand, empty where it may."""
        known = self._is_known(url)
        if not known and self._unread:
            self._read()
            known = self._is_known(url)
        if "@" in url and known:
            return ""
        return "too_many_links" if known and self.exhausted else "" if known else "unknown_link"

    def _is_known(self, url: str) -> bool:
        parts = _parts(url)
        if parts is None:
            return url.lower() in self._mail
        return parts[1:] in self._places and (not parts[0] or parts[0] in self._hosts)


def _parts(url: str) -> tuple[str, str, str] | None:
    """Host, path and query of a web address; None for any other (javascript:, mailto:, with a password, broken)."""
    address = url if "://" in url or url.startswith("/") else f"https://{url}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in ("", "http", "https") or "@" in parts.netloc or "\\" in url:
        return None
    return parts.netloc.lower(), parts.path.rstrip("/"), parts.query


def without_addresses(text: str) -> str:
    """The words of a text: of links their words, of bare addresses nothing."""
    if not LINKED.search(text):
        return text
    return BARE.sub(" ", MARKDOWN.sub(r" \1 ", text))


def is_pointer(sentence: str) -> bool:
    """Whether a sentence is a link with few words beside it («Подробнее: ...»): it does not count as a sentence."""
    if not LINKED.search(sentence):
        return False
    rest = BARE.sub(" ", MARKDOWN.sub(" ", sentence))
    return rest != sentence and len(rest.split()) <= WORDS_BESIDE
