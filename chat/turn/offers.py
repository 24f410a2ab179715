"""May the assistant speak unasked, and about what? (capabilities O1 to O4, X3)

There must be a reason to help, and no rule of etiquette against it. The first words after the visitor opened the chat
and said nothing are an answer, not an offer: they need fewer permissions.
"""

from datetime import datetime, timedelta

from chat.policy import Policy, within
from chat.turn.desk import UNKNOWN, Desk, may_call, objections_to_calling
from chat.turn.plan import Because, Rule
from patterns.reading import Pattern, Reading
from patterns.view import View
from profiles.events import PageKind
from profiles.profile import Profile
from profiles.signals import Signal

ON = 0.60
"""From this level on a pattern is acted upon."""

MONTH = timedelta(days=30)

NEEDS_HUMAN = "human"
"""The one offer that promises an operator."""

HELP_SOUGHT = (
    PageKind.RETURNS,
    PageKind.CONTACTS,
    PageKind.SUPPORT,
    PageKind.WARRANTY,
    PageKind.MANUAL,
)
"""Pages of somebody who looks for help with what he bought."""

ORDER_PAGES = (PageKind.ORDER, PageKind.ORDER_TRACKING)
"""Pages of somebody who looks how his order is doing: a need for help only where it is late, or the chat was opened."""

RECENT_ORDER_DAYS = 60.0
"""An order that the first words may name."""

TYPING_SECONDS = 60.0
"""Who began to write so long ago and sent nothing is no longer typing."""


def subject(profile: Profile, reading: Reading, policy: Policy, desk: Desk = UNKNOWN) -> str:
    """What an offer would be about (order, checkout_problem, human, comparison, help), empty without a reason to speak.

    Whom the shop may lose is offered a human (R1); where none could come, what the assistant can do itself.
    """
    if is_about_order(profile, reading):
        return "order"
    if _has_checkout_trouble(profile, reading):
        return "checkout_problem"
    helped = _help(profile, reading, policy)
    if _may_be_lost(profile, reading, policy) and (not helped or may_call(desk, policy, reading.at)):
        return NEEDS_HUMAN
    return helped


def _help(profile: Profile, reading: Reading, policy: Policy) -> str:
    if reading.level(Pattern.HESITANT) < policy.thresholds.offer:
        return ""
    has_choice = bool(profile.live.compared) or len(set(profile.live.trail)) > 1
    return "comparison" if has_choice and not policy.support_only else "help"


def _may_be_lost(profile: Profile, reading: Reading, policy: Policy) -> bool:
    loss = reading.predictions.get("loss")
    talked = any(line.fact >= profile.session.first_fact for line in profile.dialogue.lines)
    is_at_risk = loss is not None and policy.reaches("loss", loss, policy.thresholds.at_risk)
    return is_at_risk and not talked and not policy.support_only


def is_about_order(profile: Profile, reading: Reading) -> bool:
    """A recent or open order, and the visitor looks for help with it."""
    view = View(profile, reading.at)
    has_order = view.has_open_order or view.order_days <= RECENT_ORDER_DAYS
    needs = (*HELP_SOUGHT, *ORDER_PAGES) if view.is_order_late or is_first_word(profile) else HELP_SOUGHT
    sought = bool(view.opened(*needs).value)
    return has_order and ((sought and view.shopping < ON) or reading.level(Pattern.RETURNING_PROBLEM) >= ON)


def _has_checkout_trouble(profile: Profile, reading: Reading) -> bool:
    view = View(profile, reading.at)
    began = view.count(Signal.CHECKOUT_START, Signal.CHECKOUT_STEP).value and not view.count(Signal.ORDER).value
    return bool(began and view.count(Signal.PAYMENT_FAILURE).value)


def is_first_word(profile: Profile) -> bool:
    """The chat is open and nobody has said anything in this session: who has been greeted is not greeted again."""
    if not profile.live.chat_open or profile.live.chat_opened_at is None:
        return False
    return not any(line.fact >= profile.session.first_fact for line in profile.dialogue.lines)


def objections_to_speaking(
    profile: Profile, reading: Reading, policy: Policy, desk: Desk, *, about: str
) -> tuple[Rule, ...]:
    """Every rule of etiquette, fired where it forbids to speak unasked about `about` now."""
    live, session, at = profile.live, profile.session, reading.at
    always = (
        _rule("no_consent", not profile.personalisation),
        _rule("bot", reading.is_bot),
        _rule("staff", profile.history.staff),
        _rule("hidden", live.hidden),
        _rule("typing", is_typing(profile, at)),
        _rule("declined", session.dismissed > 0),
    )
    if about == "order" and is_first_word(profile):
        return always
    limits = policy.thresholds
    is_hurried = reading.level(Pattern.URGENT) >= ON and reading.level(Pattern.RETURNING_PROBLEM) < ON
    unasked = (
        _rule("offers_off", not policy.offers),
        _rule("checkout", live.in_checkout),
        _rule("too_soon", live.pages < limits.offer_pages or live.active_seconds < limits.offer_active_seconds),
        _rule("urgent", is_hurried),
        _rule("quiet_hours", session.local_hour is not None and within(session.local_hour, policy.quiet_hours)),
        _rule("offered", session.invited >= limits.offers_a_visit),
        _rule("month", is_capped(profile, at, policy)),
    )
    needed = objections_to_calling(desk, policy, at) if about == NEEDS_HUMAN else ()
    return always + unasked + needed


WHY_NOT = {
    "no_consent": Because("Посетитель не разрешил личные ответы.", "The visitor did not permit personal answers."),
    "bot": Because("Это программа, а не человек.", "A program visits, not a person."),
    "staff": Because("Это сотрудник магазина.", "One of the shop's own people."),
    "hidden": Because("Вкладка не видна.", "The tab is out of sight."),
    "typing": Because("Посетитель что-то пишет.", "The visitor is writing."),
    "declined": Because("В этот визит от помощи уже отказались.", "The visitor declined an offer in this visit."),
    "offers_off": Because("Магазин не заговаривает первым.", "The shop makes no offers."),
    "checkout": Because("Посетитель оформляет заказ.", "The visitor is in the checkout."),
    "too_soon": Because(
        "Посетитель ещё мало страниц открыл или мало времени провёл.", "Too few pages or too little attention so far."
    ),
    "urgent": Because("Посетитель спешит, и проблемы у него нет.", "The visitor is in a hurry and has no problem."),
    "quiet_hours": Because("У посетителя тихие часы.", "These are the visitor's quiet hours."),
    "offered": Because("За визит предлагали уже достаточно.", "Enough was offered in this visit."),
    "month": Because("За последние дни предлагали уже достаточно.", "Enough offers in the last days."),
}
"""Each rule of etiquette in words."""


def _rule(name: str, fired: bool) -> Rule:
    return Rule(name=name, fired=fired, because=WHY_NOT[name] if fired else None)


def is_typing(profile: Profile, at: datetime) -> bool:
    """Whether the visitor began to write a short while ago and has sent nothing yet."""
    since = profile.live.typing_since
    return since is not None and (at - since).total_seconds() < TYPING_SECONDS


def is_capped(profile: Profile, at: datetime, policy: Policy) -> bool:
    """Whether the last offer is too fresh, or the last thirty days have seen enough of them (O2)."""
    apart = timedelta(hours=policy.thresholds.offers_apart_hours)
    recent = [shown for shown in profile.history.invitations if at - shown < MONTH]
    return len(recent) >= policy.thresholds.offers_a_month or any(at - shown < apart for shown in recent)
