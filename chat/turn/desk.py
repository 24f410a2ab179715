"""Could a human come just now? What the decision may know of the operators: a value, read where they are counted."""

from dataclasses import dataclass
from datetime import datetime

from chat.policy import Policy
from chat.turn.plan import Because, Rule

CLOSED = Because("Сейчас нерабочее время.", "The shop is closed at this hour.")
NOBODY = Because("Никого из операторов нет на месте.", "No operator is online.")
BUSY = Because("Операторы заняты: очередь и так длинная.", "The operators are busy: the queue is long already.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """How many operators are online (None where nobody knows), and how many conversations wait for one."""

    online: int | None = None
    waiting: int = 0


UNKNOWN = Desk()
"""What a replay knows of the operators."""


def objections_to_calling(desk: Desk, policy: Policy, at: datetime) -> tuple[Rule, ...]:
    """Every rule against promising a human now, fired where it forbids that; none fires where nobody knows."""
    is_empty = desk.online == 0
    room = (desk.online or 0) * policy.thresholds.waiting_per_operator
    is_busy = desk.online is not None and not is_empty and desk.waiting >= room
    is_closed = is_empty and not policy.is_open(at)
    return (
        _rule("desk:closed", is_closed, CLOSED),
        _rule("desk:nobody_online", is_empty and not is_closed, NOBODY),
        _rule("desk:overloaded", is_busy, BUSY),
    )


def may_call(desk: Desk, policy: Policy, at: datetime) -> bool:
    """Whether a human may be promised now."""
    return not any(rule.fired for rule in objections_to_calling(desk, policy, at))


def _rule(name: str, fired: bool, because: Because) -> Rule:
    return Rule(name=name, fired=fired, because=because if fired else None)
