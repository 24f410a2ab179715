"""What do we do about it? One pure decision from who the visitor is, how they behave, and what the shop wants.

A plan is one action with the rules that led there, fired and declined, and the triggers that other systems shall hear.
Hard gates (a human asked for, safety, legal, privacy) come first and never see a model.
"""

from datetime import datetime, timedelta

from chat.policy import Policy
from chat.turn.desk import UNKNOWN, Desk, objections_to_calling
from chat.turn.handoffs import Case, why_human
from chat.turn.offers import is_about_order, is_first_word, objections_to_speaking, subject
from chat.turn.plan import Action as Action
from chat.turn.plan import Because as Because
from chat.turn.plan import HandOff as HandOff
from chat.turn.plan import Offer as Offer
from chat.turn.plan import Plan as Plan
from chat.turn.plan import Reply as Reply
from chat.turn.plan import Rule as Rule
from chat.turn.plan import Trigger as Trigger
from chat.turn.plan import TriggerName as TriggerName
from chat.turn.plan import Wait as Wait
from chat.turn.said import CALLS, FROM_WORDS
from chat.turn.seen import ABANDONED_AFTER, AWAY_AFTER, FROM_READING
from chat.turn.triggers import Moment, Reason, raised
from patterns.reading import Reading
from patterns.view import View
from profiles.events import Speaker
from profiles.profile import Profile

BLIND = "blind"
"""The arm of the experiment that gets the same assistant without the reading."""

LISTENING = "listening"
TALKING = "talking"
"""Why nothing is said before it is quiet: the visitor has just opened the chat, or the talk goes on."""

TALK_SECONDS = 60.0
"""After a line of the talk the chat counts as busy for so long: nobody is interrupted by an offer."""


def decide(profile: Profile, reading: Reading, policy: Policy, desk: Desk = UNKNOWN) -> Plan:
    """What to do about the latest fact of `profile`, read as `reading` at `reading.at`; `desk`: who could take over."""
    personal = is_personal(profile)
    view = View(profile, reading.at)
    action, rules = _act(Case(profile, reading, policy, view), desk, personal=personal)
    moment = Moment(profile, reading, policy, action, view, personal)
    return Plan(
        action=action,
        rules=rules,
        triggers=raised(moment, _reasons(profile, reading, personal=personal)),
        wake_at=_wake_at(profile, reading, policy) if personal else None,
    )


def _reasons(profile: Profile, reading: Reading, *, personal: bool) -> tuple[Reason, ...]:
    if reading.is_bot or profile.history.staff:
        return CALLS
    return (*FROM_WORDS, *FROM_READING) if personal else FROM_WORDS


def is_personal(profile: Profile) -> bool:
    """Whether the reading may shape what we do: permitted by the visitor, and not in the blind arm."""
    return profile.personalisation and profile.arm != BLIND


def _act(case: Case, desk: Desk, *, personal: bool) -> tuple[Action, tuple[Rule, ...]]:
    profile = case.profile
    if profile.session.speaker is not Speaker.ASSISTANT:
        return _wait("operator_speaks")
    if profile.latest == "VisitorWrote":
        reason, rules = why_human(case, personal=personal)
        if not reason:
            return Reply(), rules
        return HandOff(reason=reason), (*rules, *objections_to_calling(desk, case.policy, case.reading.at))
    if not personal:
        return _wait("not_personal")
    return _offer(profile, case.reading, case.policy, desk)


def _offer(profile: Profile, reading: Reading, policy: Policy, desk: Desk) -> tuple[Action, tuple[Rule, ...]]:
    if _is_talking(profile, reading.at):
        return _wait(TALKING)
    about = subject(profile, reading, policy, desk)
    if not about:
        return _wait("no_reason")
    rules = objections_to_speaking(profile, reading, policy, desk, about=about)
    fired = next((rule for rule in rules if rule.fired), None)
    if fired is not None:
        return Wait(reason=fired.name), rules
    if about == "order" and is_first_word(profile) and not _has_listened(profile, reading.at, policy):
        return Wait(reason=LISTENING), (*rules, _silence(LISTENING))
    return Offer(about=about), rules


SILENCES = {
    "operator_speaks": Because("Слово у человека.", "A human has the word."),
    "not_personal": Because(
        "Нет согласия на личные ответы, или это группа без подстройки.",
        "No consent to personal answers, or the blind arm.",
    ),
    TALKING: Because("Разговор идёт.", "The talk is going on."),
    "no_reason": Because("Помощь, похоже, не нужна.", "Nothing calls for help."),
    LISTENING: Because("Чат только что открыли.", "The chat has just opened."),
}
"""Why nothing is said, in words."""


def _silence(name: str) -> Rule:
    return Rule(name=name, fired=True, because=SILENCES[name])


def _wait(name: str) -> tuple[Action, tuple[Rule, ...]]:
    return Wait(reason=name), (_silence(name),)


def _is_talking(profile: Profile, at: datetime) -> bool:
    lines = profile.dialogue.lines
    return bool(lines) and (at - lines[-1].at).total_seconds() < TALK_SECONDS


def _has_listened(profile: Profile, at: datetime, policy: Policy) -> bool:
    opened_at = profile.live.chat_opened_at
    silence = policy.thresholds.silence_after_opening_seconds
    return opened_at is not None and (at - opened_at).total_seconds() >= silence


def _wake_at(profile: Profile, reading: Reading, policy: Policy) -> datetime | None:
    """When to look again if nothing happens: after the chat was opened in silence, or a cart was left."""
    live, seen_at = profile.live, profile.session.seen_at
    moments: list[datetime] = []
    if live.chat_opened_at and is_first_word(profile) and is_about_order(profile, reading):
        silence = policy.thresholds.silence_after_opening_seconds
        moments.append(live.chat_opened_at + timedelta(seconds=silence))
    if live.cart and seen_at:
        moments.append(seen_at + (AWAY_AFTER if live.hidden else ABANDONED_AFTER))
        moments.append(seen_at + ABANDONED_AFTER)
    return min((moment for moment in moments if moment > reading.at), default=None)
