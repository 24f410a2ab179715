"""When must a human take over? (capabilities H1, H2)

Hard gates come from the visitor's words and the shop's facts, never from a model, and hold in both arms of the
experiment: a danger, a request for a human, the law, privacy, a large sum, an important customer with a trouble that
comes back. Then what shows that the assistant fails: loops, misunderstandings, anger that stays. At last a sum of
expected costs. Whom a rule called without being asked is not called again before a human has spoken.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from chat.policy import Policy
from chat.turn.accepting import accepts_human
from chat.turn.costs import NEGATIVE, weigh
from chat.turn.plan import Because, Rule, TriggerName
from patterns.reading import Flag, Pattern, Reading
from patterns.repeats import human_until, is_assistant_stuck
from patterns.view import View
from profiles.profile import Profile

UNRESOLVED = timedelta(days=30)
"""A talk without a solution makes the next trouble a repeat for so long."""

STILL_ANGRY = 0.55
"""An earlier message this negative makes the present anger a lasting one: one outburst is answered, not handed on."""


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at."""

    profile: Profile
    reading: Reading
    policy: Policy
    view: View

    @property
    def negativity(self) -> float:
        """How negative the latest message is, 0..1."""
        return self.reading.message.negativity

    def has(self, flag: Flag) -> bool:
        """Whether the latest message carries `flag`."""
        return flag in self.reading.message.flags


def asks_for_human(case: Case) -> bool:
    """Asks for a human in any wording, or says yes where the assistant has just offered one (H1)."""
    return case.has(Flag.ASK_HUMAN) or accepts_human(case.profile.dialogue)


def is_large(case: Case) -> bool:
    """The cart, or the order that a problem is about, reaches the sum that the shop has set."""
    limit = case.policy.thresholds.handoff_sum_minor
    if limit is None:
        return False
    live = case.profile.live
    prices = (
        (live.products[product].price_minor or 0) * count
        for product, count in live.cart.items()
        if product in live.products
    )
    order = case.view.order if case.reading.level(Pattern.RETURNING_PROBLEM) >= 0.6 else None
    at_stake = order.total_minor if order else 0
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
    return repeats >= 1 and is_assistant_stuck(case.view)


def has_failed(case: Case) -> bool:
    """Misunderstood too often in a row, and the visitor minds; far too often, whether he minds or not."""
    failures = case.reading.failures
    return failures > case.policy.thresholds.failures or (
        failures >= case.policy.thresholds.failures and case.negativity >= NEGATIVE
    )


def is_lasting_anger(case: Case) -> bool:
    """Very negative now, and negative before in this session."""
    earlier = case.view.heard[:-1]
    return case.negativity >= case.policy.thresholds.anger and any(heard.negativity >= STILL_ANGRY for heard in earlier)


def talk_of(profile: Profile, view: View) -> str:
    """Which talk with the assistant this is: this visit's, since a human last spoke in it. It names a call's cause."""
    return f"{profile.session.number}.{max(human_until(view), -1) + 1}"


@dataclass(frozen=True, slots=True)
class Gate:
    """A reason to hand over, how it is recognised, what to say of it.

    `is_asked_for`: the words themselves call for a human, each time. `needs_consent`: it rests on what only a visitor
    who permits it is known by.
    """

    reason: str
    holds: Callable[[Case], bool]
    because: Because
    is_asked_for: bool = False
    needs_consent: bool = False


GATES = (
    Gate(
        "safety",
        lambda case: case.has(Flag.SAFETY),
        Because("Посетитель сообщает об опасности.", "The visitor reports a danger."),
        is_asked_for=True,
    ),
    Gate(
        "requested",
        asks_for_human,
        Because("Посетитель просит позвать человека.", "The visitor asks for a human."),
        is_asked_for=True,
    ),
    Gate(
        "legal",
        lambda case: case.has(Flag.LEGAL),
        Because("Посетитель говорит о законе, суде или претензии.", "The visitor speaks of the law."),
        is_asked_for=True,
    ),
    Gate(
        "privacy",
        lambda case: case.has(Flag.PRIVACY),
        Because("Посетитель спрашивает о своих персональных данных.", "The visitor asks about personal data."),
        is_asked_for=True,
    ),
    Gate(
        "sum",
        is_large,
        Because("Сумма выше той, с которой магазин зовёт человека.", "The sum at stake is above the shop's limit."),
        needs_consent=True,
    ),
    Gate(
        "value+repeat",
        is_repeat_of_the_important,
        Because(
            "Важный клиент вернулся с проблемой, которую в прошлый раз не решили.",
            "An important customer's trouble came back unsolved.",
        ),
        needs_consent=True,
    ),
    Gate("loop", is_loop, Because("Разговор ходит по кругу.", "The talk goes in circles.")),
    Gate(
        "bot_failed",
        has_failed,
        Because("Ассистент раз за разом не понимает посетителя.", "The assistant misunderstood again and again."),
    ),
    Gate("anger", is_lasting_anger, Because("Посетитель всё ещё сердится.", "The visitor stays angry.")),
)
"""Asked in this order; the first that holds decides."""

WHY = {gate.reason: gate.because for gate in GATES} | {
    "policy": Because("Разговор идёт плохо, человек нужнее.", "The talk goes badly: a human is worth calling.")
}
"""Each reason in words."""


def why_human(case: Case, *, personal: bool) -> tuple[str, tuple[Rule, ...]]:
    """The reason to hand over (empty for none) and every rule that was asked."""
    was_called = was_told(case.profile, TriggerName.HANDOFF_REQUESTED_BY_SYSTEM, talk_of(case.profile, case.view))
    rules = []
    for gate in GATES:
        is_asked = (case.profile.personalisation or not gate.needs_consent) and (gate.is_asked_for or not was_called)
        holds = is_asked and gate.holds(case)
        rules.append(Rule(name=f"handoff:{gate.reason}", fired=holds, because=gate.because if holds else None))
        if holds:
            return gate.reason, tuple(rules)
    if was_called:
        return "", tuple(rules)
    weighed = weigh(case.view, case.reading, case.policy, personal=personal)
    rules.append(
        Rule(name="handoff:policy", fired=weighed.calls, because=weighed.because, terms=weighed.terms),
    )
    return "policy" if weighed.calls else "", tuple(rules)


def was_told(profile: Profile, name: str, cause: str) -> bool:
    """Whether this visit has told others of `name` for this `cause`."""
    return f"{name}#{cause}" in profile.session.triggers


def is_human_called(profile: Profile, view: View) -> bool:
    """Whether a human was called in this talk, by whomever, and has not spoken yet."""
    called = (TriggerName.HANDOFF_REQUESTED, TriggerName.HANDOFF_REQUESTED_BY_SYSTEM)
    return any(was_told(profile, name, talk_of(profile, view)) for name in called)
