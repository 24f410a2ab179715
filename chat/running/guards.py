"""How does one client not starve the rest? Each connection may use so much of the server at once, and no more.

The bounds are kept by uvicorn's protocols as `guarded_http` and `guarded_socket` extend them: a head comes soon and is
small, a body likewise; what comes in one gulp is read in small pieces, between which others have their turn; frames
beyond a pace wait in their sender's own buffers; who does not read is not heard, and in the end cut off. A sender who
merely is fast is slowed down, not refused.
"""

from dataclasses import dataclass
from typing import Annotated, Any

import uvicorn
from pydantic import Field

from chat.protocol import FRAME_LIMIT

Seconds = Annotated[float, Field(gt=0)]
Count = Annotated[int, Field(gt=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guards:
    """The bounds of one connection."""

    head_seconds: Seconds = 10.0
    """A request's line and headers are whole within this time, from the connection or the request's first byte."""
    head_bytes: Count = 32 * 1024
    """The line and the headers of a request."""
    body_seconds: Seconds = 30.0
    """A request's body is whole within this time."""
    body_bytes: Count = 512 * 1024
    """The body of a request."""
    frames_a_second: Annotated[float, Field(gt=0)] = 100.0
    """The pace of a socket's frames (pings and fragments, too), each KiB of them counted as one more."""
    frames_at_once: Count = 500
    """Frames (and KiB) that may come faster than that; what is beyond waits."""
    message_bytes: Count = FRAME_LIMIT * 2
    """One message on a socket; the protocol's own, smaller limit is refused in its own words."""
    fragments: Count = 128
    """Pieces that one message may come in."""
    ping_seconds: Seconds = 20.0
    """How often a silent socket is asked whether it lives."""
    pong_seconds: Seconds = 10.0
    """How long it may take to answer."""
    stalled_seconds: Seconds = 15.0
    """Who does not read what is written to them for so long is cut off."""


class GuardedConfig(uvicorn.Config):
    """Uvicorn's configuration, with the bounds of a connection."""

    def __init__(self, *arguments: Any, guards: Guards, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.guards = guards
