"""May the assistant speak unasked, and about what? (capabilities O1 to O4, X3)

There must be a reason to help, and no rule of etiquette against it. The first words after the visitor opened the chat
and said nothing are an answer, not an offer: they need fewer permissions.
"""

from datetime import datetime, timedelta

from chat.policy import Policy
from chat.turn.plan import Rule
from patterns.reading import Pattern, Reading
from patterns.view import View
from profiles.events import PageKind
from profiles.profile import Profile
from profiles.signals import Signal

ON = 0.60
"""From this level on a pattern is acted upon."""

MOST_A_MONTH = 3
MONTH = timedelta(days=30)
APART = timedelta(hours=24)
"""O2: one offer a visit, three in thirty days, a day apart."""

HELP_SOUGHT = (
    PageKind.RETURNS,
    PageKind.CONTACTS,
    PageKind.SUPPORT,
    PageKind.WARRANTY,
    PageKind.MANUAL,
    PageKind.ORDER,
    PageKind.ORDER_TRACKING,
)
"""Pages of somebody who looks for help with what he bought."""

RECENT_ORDER_DAYS = 60.0
"""An order that the first words may name."""

TYPING_SECONDS = 60.0
"""Who began to write so long ago and sent nothing is no longer typing."""


def subject(profile: Profile, reading: Reading, policy: Policy) -> str:
    """What an offer would be about (order, checkout_problem, comparison, help), empty without a reason to speak."""
    if is_about_order(profile, reading):
        return "order"
    if _has_checkout_trouble(profile, reading):
        return "checkout_problem"
    if reading.level(Pattern.HESITANT) < policy.thresholds.offer:
        return ""
    has_choice = bool(profile.live.compared) or len(set(profile.live.trail)) > 1
    return "comparison" if has_choice and not policy.support_only else "help"


def is_about_order(profile: Profile, reading: Reading) -> bool:
    """A recent or open order, and the visitor looks for help with it."""
    view = View(profile, reading.at)
    has_order = view.has_open_order or view.order_days <= RECENT_ORDER_DAYS
    sought = bool(view.opened(*HELP_SOUGHT).value)
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


def objections_to_speaking(profile: Profile, reading: Reading, policy: Policy, *, first_word: bool) -> tuple[Rule, ...]:
    """Every rule of etiquette, fired where it forbids to speak unasked now."""
    live, session, at = profile.live, profile.session, reading.at
    hurried = reading.level(Pattern.URGENT) >= ON and reading.level(Pattern.RETURNING_PROBLEM) < ON
    too_soon = (
        live.pages < policy.thresholds.offer_pages or live.active_seconds < policy.thresholds.offer_active_seconds
    )
    always = (
        _rule("no_consent", not profile.personalisation, "The visitor did not permit personal answers."),
        _rule("bot", reading.is_bot, "A program visits, not a person."),
        _rule("staff", profile.history.staff, "One of the shop's own people."),
        _rule("hidden", live.hidden, "The tab is out of sight."),
        _rule("typing", is_typing(profile, at), "The visitor is writing."),
        _rule("declined", session.dismissed > 0, "The visitor declined an offer in this visit."),
    )
    unasked = (
        _rule("offers_off", not policy.offers, "The shop makes no offers."),
        _rule("checkout", live.in_checkout, "The visitor is in the checkout."),
        _rule("too_soon", too_soon, "Too few pages or too little attention so far."),
        _rule("urgent", hurried, "The visitor is in a hurry and has no problem."),
        _rule("offered", session.invited > 0, "One offer a visit is enough."),
        _rule("month", is_capped(profile, at), "Enough offers in the last days."),
    )
    return always if first_word else always + unasked


def _rule(name: str, fired: bool, because: str) -> Rule:
    return Rule(name=name, fired=fired, because=because if fired else "")


def is_typing(profile: Profile, at: datetime) -> bool:
    """Whether the visitor began to write a short while ago and has sent nothing yet."""
    since = profile.live.typing_since
    return since is not None and (at - since).total_seconds() < TYPING_SECONDS


def is_capped(profile: Profile, at: datetime) -> bool:
    """Whether the last offer was less than a day ago, or three were made in thirty days."""
    recent = [shown for shown in profile.history.invitations if at - shown < MONTH]
    return len(recent) >= MOST_A_MONTH or any(at - shown < APART for shown in recent)
