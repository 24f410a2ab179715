"""What should other systems hear? The reasons of a moment, each by its name, with a sentence and the facts behind it.

Each name is told once a session. What the visitor says is heard whatever he permits; what is read from behaviour only
with his permission and outside the blind arm.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from chat.policy import Policy
from chat.turn.plan import Action, HandOff, Trigger, TriggerName
from patterns import predictions, returning_problem
from patterns.reading import Flag, Judgment, Message, Pattern, Reading, Tone
from patterns.talk import asked, says_lost
from patterns.view import View
from profiles.events import PageKind
from profiles.profile import Profile
from profiles.signals import Signal

ON = 0.60
"""From this level on a pattern is told."""

UNHAPPY = 0.6
FURIOUS = 0.75
"""From here on a customer, or a stranger, is unhappy enough to be told."""

ABANDONED_AFTER = timedelta(minutes=15)
"""A cart is abandoned after so long a silence; GA4's and most mail systems' shortest delay."""

AWAY_AFTER = timedelta(minutes=1)
"""A checkout that was left for another window is abandoned after so long."""

BAD_TONES = frozenset({Tone.FRUSTRATED, Tone.ANGRY, Tone.SARCASTIC})
COMPLAINTS = frozenset({"delivery", "quality", "product", "support", "returns", "company", "staff", "warranty"})
SITE_ASPECTS = frozenset({"website", "site", "payment"})
NEEDS = frozenset(
    {"specs", "availability", "price", "booking", "quality", "results", "discount", "trial", "experience"}
)
NEW_BUSINESS_DAYS = 14.0
"""A question about goods so long after the last order is about a new need."""

TROUBLE: dict[Signal, float] = {
    Signal.RAGE_CLICK: 1.0,
    Signal.SCRIPT_ERROR: 1.0,
    Signal.PAYMENT_FAILURE: 1.0,
    Signal.SLOW_LOAD: 0.5,
    Signal.DEAD_CLICK: 0.5,
}
SITE_TROUBLE = 1.8
"""Signs of a broken page and what each is worth; from `SITE_TROUBLE` on the shop should know."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the reasons look at."""

    profile: Profile
    reading: Reading
    policy: Policy
    action: Action
    view: View

    @property
    def message(self) -> Message | None:
        """How the message that this moment is about sounds; None where it is about something else."""
        return self.reading.message if self.profile.latest == "VisitorWrote" and self.profile.dialogue.heard else None

    @property
    def facts(self) -> tuple[int, ...]:
        """The number of the latest message."""
        return tuple(line.fact for line in self.view.lines[-1:])

    @property
    def is_customer(self) -> bool:
        """Somebody who bought, or behaves and speaks like one."""
        return self.view.ownership >= 0.5 or self.reading.level(Pattern.RETURNING_PROBLEM) >= ON


def raised(moment: Moment, *, personal: bool) -> tuple[Trigger, ...]:
    """The triggers of this moment that this session has not raised before; none for bots and staff."""
    if moment.reading.is_bot or moment.profile.history.staff:
        return ()
    reasons = (*FROM_WORDS, *FROM_READING) if personal else FROM_WORDS
    told = moment.profile.session.triggers
    fresh: dict[str, Trigger] = {}
    for reason in reasons:
        for trigger in reason(moment):
            if trigger.name not in told:
                fresh.setdefault(trigger.name, trigger)
    return tuple(fresh.values())


def flagged(moment: Moment) -> Iterator[Trigger]:
    """A danger, the law, personal data."""
    named = (
        (Flag.SAFETY, TriggerName.SAFETY_RISK, "The visitor reports a danger."),
        (Flag.LEGAL, TriggerName.LEGAL_RISK, "The visitor speaks of the law."),
        (Flag.PRIVACY, TriggerName.PRIVACY_REQUEST, "The visitor asks about personal data."),
    )
    for flag, name, because in named:
        if moment.message and flag in moment.message.flags:
            yield Trigger(name=name, because=because, facts=moment.facts)


def handed_off(moment: Moment) -> Iterator[Trigger]:
    """A human is called, by the visitor or by a rule."""
    if moment.message and Flag.ASK_HUMAN in moment.message.flags:
        yield Trigger(name=TriggerName.HANDOFF_REQUESTED, because="The visitor asks for a human.", facts=moment.facts)
    elif isinstance(moment.action, HandOff):
        because = f"A human must take over: {moment.action.reason}."
        yield Trigger(name=TriggerName.HANDOFF_REQUESTED_BY_SYSTEM, because=because, facts=moment.facts)


def unhappy(moment: Moment) -> Iterator[Trigger]:
    """A customer complains; a stranger only where it is more than haggling over a price."""
    message = moment.message
    if message is None or message.tone not in BAD_TONES or message.negativity < UNHAPPY:
        return
    blamed = {aspect.aspect for aspect in message.aspects if aspect.polarity == "negative"}
    if moment.is_customer or (message.negativity >= FURIOUS and blamed & COMPLAINTS):
        because = f"The customer sounds {message.tone} (negativity {message.negativity:.2f})."
        yield Trigger(name=TriggerName.CUSTOMER_UNHAPPY, because=because, facts=moment.facts)


def lost(moment: Moment) -> Iterator[Trigger]:
    """A prospect says that he will not buy here; somebody who only doubts is not lost (E5)."""
    if moment.message is None or moment.is_customer or Flag.DOUBT in moment.message.flags:
        return
    if moment.facts[0] in says_lost(moment.view).facts:
        because = "The visitor says that he will not buy here."
        yield Trigger(name=TriggerName.LEAD_LOST, because=because, facts=moment.facts)


def feedback(moment: Moment) -> Iterator[Trigger]:
    """Praise with criticism of something, or calm criticism of a customer: to whom it concerns (E3)."""
    message = moment.message
    if message is None:
        return
    praises = message.tone is Tone.SATISFIED or any(aspect.polarity == "positive" for aspect in message.aspects)
    if not praises and not (moment.is_customer and message.negativity < UNHAPPY):
        return
    for aspect in message.aspects:
        if aspect.polarity == "negative":
            because = f"The visitor criticises {aspect.aspect}."
            yield Trigger(name=f"{TriggerName.QUALITY_FEEDBACK}:{aspect.aspect}", because=because, facts=moment.facts)


def site_broken(moment: Moment) -> Iterator[Trigger]:
    """The page fails under the visitor's hands, or he says so."""
    found = [(worth, moment.view.count(name)) for name, worth in TROUBLE.items()]
    signs = sum(worth * count.value for worth, count in found)
    message = moment.message
    blames = message is not None and any(
        aspect.aspect in SITE_ASPECTS and aspect.polarity == "negative" for aspect in message.aspects
    )
    if signs >= SITE_TROUBLE or (blames and (signs > 0 or (message and message.negativity >= 0.5))):
        facts = tuple(sorted(fact for _, count in found for fact in count.facts)[-6:])
        yield Trigger(name=TriggerName.SITE_PROBLEM, because="The site fails under the visitor's hands.", facts=facts)


def needs_support(moment: Moment) -> Iterator[Trigger]:
    """A customer with a problem turns to us."""
    judged = moment.reading.patterns[Pattern.RETURNING_PROBLEM]
    turned_to_us = moment.view.lines or moment.profile.live.chat_open or returning_problem.help_form(moment.view).value
    if judged.level >= ON and turned_to_us:
        because = f"A customer needs help with a purchase (level {judged.level:.2f})."
        yield Trigger(name=TriggerName.SUPPORT_CASE, because=because, facts=_facts(judged))


def important(moment: Moment) -> Iterator[Trigger]:
    """An important customer is in trouble or about to leave."""
    message = moment.message
    complains = message is not None and message.negativity >= UNHAPPY
    troubled = moment.reading.level(Pattern.RETURNING_PROBLEM) >= ON
    if moment.profile.history.vip and (complains or troubled or _is_at_risk(moment)):
        because = "An important customer is in trouble."
        yield Trigger(name=TriggerName.VIP_ATTENTION, because=because, facts=moment.facts)


def at_risk(moment: Moment) -> Iterator[Trigger]:
    """The shop may lose this visitor (R1)."""
    if _is_at_risk(moment):
        judged = moment.reading.predictions["loss"]
        because = f"The visitor may be lost ({judged.level:.2f}, uncalibrated)."
        yield Trigger(name=TriggerName.AT_RISK, because=because, facts=_facts(judged))


def _is_at_risk(moment: Moment) -> bool:
    loss = moment.reading.predictions.get("loss")
    return loss is not None and loss.level >= moment.policy.thresholds.at_risk


def lead(moment: Moment) -> Iterator[Trigger]:
    """A prospect with serious interest; a hot one where he is about to act (R2). Never somebody with a problem (T4)."""
    judged = moment.reading.predictions["lead"]
    if moment.is_customer or moment.policy.support_only or moment.view.count(Signal.ORDER).value:
        return
    if judged.level >= ON:
        because = f"A serious prospect (lead {judged.level:.2f}, uncalibrated)."
        yield Trigger(name=TriggerName.LEAD_QUALIFIED, because=because, facts=_facts(judged))
    if judged.level >= moment.policy.thresholds.hot_lead and _is_about_to_act(moment.view):
        because = f"A prospect about to act (lead {judged.level:.2f}, uncalibrated): call."
        yield Trigger(name=TriggerName.HOT_LEAD_CALL_TASK, because=because, facts=_facts(judged))


def _is_about_to_act(view: View) -> bool:
    return bool(predictions.form(view).value or predictions.booking(view).value or view.opened(PageKind.CONTACTS).value)


def cart_left(moment: Moment) -> Iterator[Trigger]:
    """A cart without an order: a long silence, or a checkout left for another window."""
    live, seen_at = moment.profile.live, moment.profile.session.seen_at
    if not live.cart or seen_at is None:
        return
    silence = moment.reading.at - seen_at
    began = moment.view.count(Signal.CHECKOUT_START, Signal.CHECKOUT_STEP).value > 0
    leaves = began and moment.profile.latest == "ExitIntended"
    if leaves or silence >= ABANDONED_AFTER or (began and live.hidden and silence >= AWAY_AFTER):
        because = "The cart was left without an order."
        facts = moment.view.count(Signal.CART_ADD).facts
        yield Trigger(name=TriggerName.CART_ABANDONED, because=because, facts=facts)


def new_need(moment: Moment) -> Iterator[Trigger]:
    """A customer without a problem asks about goods: something new to sell (I2)."""
    orders = moment.profile.history.orders
    if moment.message is None or not orders or moment.view.order_days < NEW_BUSINESS_DAYS:
        return
    calm = moment.reading.level(Pattern.RETURNING_PROBLEM) < 0.5 and not moment.profile.live.in_checkout
    asks = asked(moment.view, NEEDS).value > 0 or _asks_anything(moment)
    if calm and asks:
        because = "A customer asks about something new."
        yield Trigger(name=TriggerName.NEW_NEED_PROFILE_UPDATE, because=because, facts=moment.facts)


def _asks_anything(moment: Moment) -> bool:
    heard = moment.profile.dialogue.heard[-1]
    return heard.questions > 0 and not asked(moment.view, ("order_status", "returns", "warranty", "setup")).value


def _facts(judged: Judgment) -> tuple[int, ...]:
    facts = {fact for reason in judged.because if reason.log_odds > 0 for fact in reason.facts}
    return tuple(sorted(facts)[-6:])


Reason = Callable[[Moment], Iterator[Trigger]]

FROM_WORDS: tuple[Reason, ...] = (flagged, handed_off, unhappy, lost, feedback)
"""Heard whatever the visitor permits."""

FROM_READING: tuple[Reason, ...] = (site_broken, needs_support, important, at_risk, lead, cart_left, new_need)
"""Read from behaviour, with permission."""
