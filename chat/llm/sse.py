"""Server-sent events, read from bytes alone: whatever the cuts between the chunks, the same events come out.

Only the data of an event is read; names, ids and retry times have no use here. Source: the HTML standard, 9.2.6.
Nothing is decoded before an event is whole, so a chunk may end in the middle of a UTF-8 sequence. No I/O.
"""

from chat.llm.failures import garbage

EVENT_BYTES = 262_144
"""The longest event: a thousand times the usual piece. A server that sends more is not sending events."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class EventReader:
    """Turns chunks into the data of events. Use one reader for one response."""

    def __init__(self, limit: int = EVENT_BYTES) -> None:
        self._limit = limit
        self._rest = b""
        self._data: list[bytes] = []
        self._size = 0
        self._after_return = False
        self._started = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """The data of the events that `chunk` completes, in order; lines of one event are joined by a line feed.

        Raises:
            ModelUnavailable: (garbage) an event is longer than the limit.
        """
        events: list[bytes] = []
        for line in self._lines(chunk):
            if line:
                self._take(line)
            elif self._data:
                events.append(self._data[0] if len(self._data) == 1 else b"\n".join(self._data))
                self._data.clear()
                self._size = 0
        if self._size + len(self._rest) > self._limit:
            raise garbage()
        return events

    def _lines(self, chunk: bytes) -> list[bytes]:
        """The lines that are whole now, without their ends. A line feed right after a carriage return ends nothing."""
        if self._after_return and chunk[:1] == b"\n":
            chunk = chunk[1:]
            self._after_return = False
        if not chunk:
            return []
        self._after_return = chunk[-1:] == b"\r"
        text = self._rest + chunk
        if not self._started:
            if BYTE_ORDER_MARK.startswith(text):
                self._rest = text
                return []
            text = text.removeprefix(BYTE_ORDER_MARK)
            self._started = True
        lines = text.splitlines()
        self._rest = b"" if text[-1:] in (b"\n", b"\r") else lines.pop()
        return lines

    def _take(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        if name == b"data":
            value = value.removeprefix(b" ")
            self._data.append(value)
            self._size += len(value)
