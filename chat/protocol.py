"""What may a socket say? The frames of visitors and operators, parsed strictly; pure.

A frame is one JSON object with a `type`. Unknown types and fields, wrong types, oversized text and NaN are refused with
`FrameInvalid`, whose message names the place.
"""

import re
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from chat.errors import FrameInvalid

TEXT_LIMIT = 4_000
"""Characters in one message."""

FRAME_LIMIT = 65_536
"""Bytes in one frame."""

WHOLE = r"^[^\x00]*$"
"""Text without NUL, which PostgreSQL cannot keep and nobody types."""

Text = Annotated[str, Meta(min_length=1, max_length=TEXT_LIMIT)]
Note = Annotated[str, Meta(max_length=TEXT_LIMIT, pattern=WHOLE)]
Short = Annotated[str, Meta(max_length=200, pattern=WHOLE)]
Long = Annotated[str, Meta(max_length=2_048, pattern=WHOLE)]
Id = Annotated[str, Meta(min_length=1, max_length=64, pattern=WHOLE)]
Seq = Annotated[int, Meta(ge=0, le=2**31 - 1)]
Cmid = Annotated[str, Meta(min_length=8, max_length=64, pattern=r"^[0-9A-Za-z-]+$")]


class _Part(Struct, kw_only=True, forbid_unknown_fields=True):
    """A part of a frame."""


class Body(_Part):
    """The words of a message."""

    text: Text


class Since(_Part):
    """Where a client's copy of the log ends."""

    epoch: Id
    seq: Seq


class Consent(_Part):
    """What the visitor permits."""

    behaviour: bool
    personalisation: bool


class Page(_Part):
    """The page around the widget, as it tells itself, and what shows it.

    `screen` is the screen's shorter side in CSS pixels, `touch_points` how many fingers it feels, `webdriver` whether a
    program drives the browser.
    """

    path: Long = ""
    title: Long = ""
    referrer: Long = ""
    language: Short = ""
    local_hour: Annotated[int, Meta(ge=0, le=23)] | None = None
    weekday: Annotated[int, Meta(ge=0, le=6)] | None = None
    screen: Annotated[int, Meta(ge=0, le=100_000)] | None = None
    touch_points: Annotated[int, Meta(ge=0, le=1_000)] | None = None
    webdriver: bool | None = None


class _Frame(Struct, kw_only=True, forbid_unknown_fields=True, tag_field="type", tag=str.lower):
    """A frame; its `type` is the class's name in lower case unless it says otherwise."""


class Hello(_Frame):
    """The visitor's first frame."""

    token: Annotated[str, Meta(max_length=2_048)]
    visitor: Id
    site: Id
    consent: Consent
    conversation: Id | None = None
    since: Since | None = None
    identity: Annotated[str, Meta(max_length=4_096)] | None = None
    page: Page = msgspec.field(default_factory=Page)
    capabilities: Annotated[list[Short], Meta(max_length=20)] = msgspec.field(default_factory=list)


class Send(_Frame):
    """A message, under the client's own id."""

    cmid: Cmid
    body: Body


class Events(_Frame):
    """Page events, in Segment's spec; read by chat/senses/tracking.py."""

    batch: msgspec.Raw
    sentAt: Short = ""  # noqa: N815 - Segment's own name


class Seen(_Frame):
    """Everything up to `seq` was shown."""

    seq: Seq


class Typing(_Frame):
    """Somebody writes, or has stopped."""

    on: bool
    conversation: Id | None = None


class Ping(_Frame):
    """Are you there?"""


class Human(_Frame):
    """The button that calls a human."""


class Contact(_Frame):
    """How to call back."""

    name: Short = ""
    email: Short = ""
    phone: Short = ""
    text: Note = ""


class Rate(_Frame):
    """How the talk was."""

    score: Annotated[int, Meta(ge=1, le=5)]
    comment: Annotated[str, Meta(max_length=1_000)] = ""


class ConsentFrame(_Frame, tag="consent"):
    """The visitor changed what they permit."""

    behaviour: bool
    personalisation: bool


class Watch(_Frame):
    """Show a conversation from `after` on, then live."""

    conversation: Id
    after: Seq = 0


class Unwatch(_Frame):
    """No longer show it."""

    conversation: Id


class Take(_Frame):
    """Take the word."""

    conversation: Id


class SendTo(_Frame, tag="send"):
    """An operator's message."""

    conversation: Id
    cmid: Cmid
    body: Body


class HandBack(_Frame, tag="hand_back"):
    """Give the word back to the assistant."""

    conversation: Id
    note: Note = ""


class Close(_Frame):
    """End a conversation."""

    conversation: Id


class Correct(_Frame):
    """A pattern is true or false of this visitor, says the operator."""

    conversation: Id
    pattern: Short
    holds: bool


class Presence(_Frame):
    """Whether the operator is there for visitors."""

    status: Literal["online", "away"]


VisitorFrame = Hello | Send | Events | Seen | Typing | Ping | Human | Contact | Rate | ConsentFrame
OperatorFrame = Watch | Unwatch | Take | SendTo | HandBack | Close | Correct | Typing | Presence | Ping

F = TypeVar("F")

_visitor: msgspec.json.Decoder[VisitorFrame] = msgspec.json.Decoder(VisitorFrame)
_operator: msgspec.json.Decoder[OperatorFrame] = msgspec.json.Decoder(OperatorFrame)

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def parse_visitor(source: str | bytes) -> VisitorFrame:
    """The frame of a visitor.

    Raises:
        FrameInvalid: it is not one; the message says where.
    """
    return _parse(_visitor, source)


def parse_operator(source: str | bytes) -> OperatorFrame:
    """The frame of an operator.

    Raises:
        FrameInvalid: it is not one; the message says where.
    """
    return _parse(_operator, source)


def reference(frame: VisitorFrame | OperatorFrame) -> str:
    """What an error that answers `frame` refers to: the message's own id, else the frame's type."""
    return frame.cmid if isinstance(frame, Send | SendTo) else str(frame.__struct_config__.tag)


def printable(text: str) -> str:
    """Without control characters and lone surrogates, which no database and no screen wants."""
    return _CONTROL.sub("", text)


def clean(text: str) -> str:
    """A message without what cannot be printed and without space around it.

    Raises:
        FrameInvalid: nothing is left.
    """
    cleaned = printable(text).strip()
    if not cleaned:
        raise FrameInvalid("The message is empty: write something first.")
    return cleaned


def _parse(decoder: msgspec.json.Decoder[F], source: str | bytes) -> F:
    if len(source) > FRAME_LIMIT:
        raise FrameInvalid(f"The frame is larger than {FRAME_LIMIT} bytes: send less at once.")
    try:
        return decoder.decode(source)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise FrameInvalid(f"This is not a frame of the protocol: {error}.") from error
