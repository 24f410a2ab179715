"""What can go wrong, as one tree.

    BaristaError
    ├── FrameInvalid            a frame or body that is not what the protocol says
    ├── TokenInvalid            no token, a forged one or an expired one
    ├── OriginRefused           a page that may not embed this site's widget
    ├── MessageConflict         the same client message id with other words
    ├── ConversationUnknown     no such conversation, or not this visitor's
    ├── SpeakerChanged          somebody else took the word meanwhile
    ├── TooManyRequests         a limit; `retry_after` says how long to wait
    ├── OverCapacity            this process is full; `retry_after` says when to send the same again
    ├── Overloaded              the record cannot be written now; the same message may be sent again
    └── ModelUnavailable        the model failed, was slow or answered garbage

`code` goes over the wire and never changes; the message is a sentence that says what to do.
"""

from typing import ClassVar


class BaristaError(Exception):
    """The root. `status` is the HTTP status, `close` the socket's close code where the error ends the connection."""

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500
    close: ClassVar[int | None] = None
    retry_after: float | None = None


class FrameInvalid(BaristaError):
    """A frame or body that is not what the protocol says."""

    code = "frame_invalid"
    status = 422


class TokenInvalid(BaristaError):
    """No token, a forged one or an expired one."""

    code = "token_invalid"
    status = 401
    close = 4401


class OriginRefused(BaristaError):
    """A page that may not embed this site's widget."""

    code = "origin_refused"
    status = 403
    close = 4403


class MessageConflict(BaristaError):
    """The same client message id with other words."""

    code = "cmid_conflict"
    status = 409


class ConversationUnknown(BaristaError):
    """No such conversation, or not this visitor's."""

    code = "conversation_unknown"
    status = 404


class SpeakerChanged(BaristaError):
    """Somebody else took the word meanwhile."""

    code = "speaker_changed"
    status = 409


class TooManyRequests(BaristaError):
    """A limit was reached."""

    code = "rate_limited"
    status = 429

    def __init__(self, message: str, *, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Overloaded(BaristaError):
    """The record cannot be written now: nothing was acknowledged, and the same message may be sent again."""

    code = "overloaded"
    status = 503
    retry_after = 2.0

    def __init__(self) -> None:
        super().__init__("This could not be stored just now: send it again in a moment.")


class OverCapacity(BaristaError):
    """More is asked of this process than it can serve soon: nothing was stored, the same may be sent again."""

    code = "over_capacity"
    status = 503

    def __init__(self, *, retry_after: float) -> None:
        super().__init__("Too many are writing at this moment: send it again in a moment.")
        self.retry_after = retry_after


class ModelUnavailable(BaristaError):
    """The model failed, was slow or answered garbage. `kind`: timeout, status, dropped, refused or garbage."""

    code = "model_unavailable"
    status = 503

    def __init__(self, message: str, *, kind: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.retry_after = retry_after
