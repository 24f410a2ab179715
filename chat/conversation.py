"""Who may speak in a conversation, and when does that change? A table of states; pure.

A conversation is with the bot, pending (a human was called and has not come), active (a human holds it) or closed. One
speaks for the shop at a time. Where nobody is online to come, the call stays pending and the assistant keeps the word,
so that the visitor is not left alone. A step that the table does not list is refused.
"""

from dataclasses import dataclass
from enum import StrEnum

from profiles.events import Speaker


class Status(StrEnum):
    """How a conversation stands."""

    BOT = "bot"
    PENDING = "pending"
    ACTIVE = "active"
    CLOSED = "closed"


class Step(StrEnum):
    """What may move it."""

    CALL = "call"
    CALL_UNATTENDED = "call_unattended"
    TAKE = "take"
    HAND_BACK = "hand_back"
    CLOSE = "close"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Standing:
    """A status with who speaks in it."""

    status: Status
    speaker: Speaker


WITH_BOT = Standing(Status.BOT, Speaker.ASSISTANT)
AWAITED = Standing(Status.PENDING, Speaker.NOBODY)
UNATTENDED = Standing(Status.PENDING, Speaker.ASSISTANT)
HELD = Standing(Status.ACTIVE, Speaker.OPERATOR)
ENDED = Standing(Status.CLOSED, Speaker.ASSISTANT)

TRANSITIONS: dict[tuple[Status, Step], Standing] = {
    (Status.BOT, Step.CALL): AWAITED,
    (Status.BOT, Step.CALL_UNATTENDED): UNATTENDED,
    (Status.BOT, Step.TAKE): HELD,
    (Status.BOT, Step.CLOSE): ENDED,
    (Status.PENDING, Step.CALL): AWAITED,
    (Status.PENDING, Step.CALL_UNATTENDED): UNATTENDED,
    (Status.PENDING, Step.TAKE): HELD,
    (Status.PENDING, Step.HAND_BACK): WITH_BOT,
    (Status.PENDING, Step.CLOSE): ENDED,
    (Status.ACTIVE, Step.TAKE): HELD,
    (Status.ACTIVE, Step.HAND_BACK): WITH_BOT,
    (Status.ACTIVE, Step.CLOSE): ENDED,
    (Status.CLOSED, Step.WRITE): WITH_BOT,
    (Status.CLOSED, Step.CALL): AWAITED,
    (Status.CLOSED, Step.CALL_UNATTENDED): UNATTENDED,
    (Status.CLOSED, Step.TAKE): HELD,
}


def after(status: Status, step: Step) -> Standing | None:
    """Where `step` leads from `status`; None where the table does not allow it."""
    return TRANSITIONS.get((status, step))
