"""When must a human take over? (capabilities H1, H2)

Hard gates come from the visitor's words and the shop's rules, never from a model: a request for a human, a danger, the
law, privacy, a large sum, an important customer with a trouble that comes back. Then what shows that the assistant
fails: loops, misunderstandings with negativity, anger that stays. A human whom the soft rules called once is not called
again in this session.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from chat.policy import Policy
from chat.turn.plan import Rule, TriggerName
from patterns.reading import Flag, Pattern, Reading
from patterns.repeats import is_assistant_stuck
from patterns.view import View
from profiles.profile import Profile

UNRESOLVED = timedelta(days=30)
"""A talk without a solution makes the next trouble a repeat for so long."""

NEGATIVE = 0.35
"""From here on a message is no longer neutral."""

STILL_ANGRY = 0.55
"""An earlier message this negative makes the present anger a lasting one: one outburst is answered, not handed on."""


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at."""

    profile: Profile
    reading: Reading
    policy: Policy

    @property
    def negativity(self) -> float:
        """How negative the latest message is, 0..1."""
        return self.reading.message.negativity

    def has(self, flag: Flag) -> bool:
        """Whether the latest message carries `flag`."""
        return flag in self.reading.message.flags


def is_large(case: Case) -> bool:
    """The cart, or the order that a problem is about, reaches the sum that the shop has set."""
    limit = case.policy.thresholds.handoff_sum_minor
    if limit is None:
        return False
    live, orders = case.profile.live, case.profile.history.orders
    prices = (
        (live.products[product].price_minor or 0) * count
        for product, count in live.cart.items()
        if product in live.products
    )
    at_stake = orders[0].total_minor if orders and case.reading.level(Pattern.RETURNING_PROBLEM) >= 0.6 else 0
    return max(sum(prices), at_stake) >= limit


def is_repeat_of_the_important(case: Case) -> bool:
    """An important customer whose recent trouble was not solved writes again, and not to say thank you."""
    history = case.profile.history
    since = case.reading.at - UNRESOLVED
    unresolved = any(talk.resolved is False and talk.at >= since for talk in history.dialogues)
    concerned = case.negativity >= NEGATIVE or case.reading.level(Pattern.RETURNING_PROBLEM) >= 0.6
    return history.vip and unresolved and concerned and not case.has(Flag.THANKS)


def is_loop(case: Case) -> bool:
    """The same question for the third time, or for the second time with the same answer."""
    repeats = case.reading.repeats
    if repeats + 1 >= case.policy.thresholds.repeats:
        return True
    return repeats >= 1 and is_assistant_stuck(View(case.profile, case.reading.at))


def has_failed(case: Case) -> bool:
    """Misunderstood too often in a row, and the visitor minds; far too often, whether he minds or not."""
    failures = case.reading.failures
    return failures > case.policy.thresholds.failures or (
        failures >= case.policy.thresholds.failures and case.negativity >= NEGATIVE
    )


def is_lasting_anger(case: Case) -> bool:
    """Very negative now, and negative before in this session."""
    earlier = case.profile.dialogue.heard[:-1]
    return case.negativity >= case.policy.thresholds.anger and any(heard.negativity >= STILL_ANGRY for heard in earlier)


@dataclass(frozen=True, slots=True)
class Gate:
    """A reason to hand over, how it is recognised, what to say of it. `needs_reading`: only with personalisation."""

    reason: str
    holds: Callable[[Case], bool]
    because: str
    is_soft: bool = False
    needs_reading: bool = False


GATES = (
    Gate("safety", lambda case: case.has(Flag.SAFETY), "The visitor reports a danger."),
    Gate("requested", lambda case: case.has(Flag.ASK_HUMAN), "The visitor asks for a human."),
    Gate("legal", lambda case: case.has(Flag.LEGAL), "The visitor speaks of the law."),
    Gate("privacy", lambda case: case.has(Flag.PRIVACY), "The visitor asks about personal data."),
    Gate("sum", is_large, "The sum at stake is above the shop's limit.", is_soft=True, needs_reading=True),
    Gate(
        "value+repeat",
        is_repeat_of_the_important,
        "An important customer's trouble came back unsolved.",
        is_soft=True,
        needs_reading=True,
    ),
    Gate("loop", is_loop, "The talk goes in circles.", is_soft=True),
    Gate("bot_failed", has_failed, "The assistant misunderstood again and again.", is_soft=True),
    Gate("anger", is_lasting_anger, "The visitor stays angry.", is_soft=True),
)
"""Asked in this order; the first that holds decides."""


def why_human(case: Case, *, personal: bool) -> tuple[str, tuple[Rule, ...]]:
    """The reason to hand over (empty for none) and every gate that was asked."""
    was_called = TriggerName.HANDOFF_REQUESTED_BY_SYSTEM in case.profile.session.triggers
    rules = []
    for gate in GATES:
        is_asked = (personal or not gate.needs_reading) and not (gate.is_soft and was_called)
        holds = is_asked and gate.holds(case)
        rules.append(Rule(name=f"handoff:{gate.reason}", fired=holds, because=gate.because if holds else ""))
        if holds:
            return gate.reason, tuple(rules)
    return "", tuple(rules)
