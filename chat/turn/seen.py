"""What does behaviour tell other systems? A broken page, a case for support, a lead, a risk, a cart that was left.

Read only with the visitor's permission, and never in the blind arm.
"""

from collections.abc import Iterator
from datetime import timedelta

from chat.turn.plan import Because, Trigger, TriggerName
from chat.turn.triggers import KEPT_FACTS, ON, UNHAPPY, Moment, Reason, evidence_of, facts_of
from patterns import predictions, returning_problem
from patterns.reading import Judgment, Pattern
from patterns.talk import asked
from patterns.view import View
from profiles.events import PageKind
from profiles.profile import Live
from profiles.signals import Signal

ABANDONED_AFTER = timedelta(minutes=15)
"""A cart is abandoned after so long a silence; GA4's and most mail systems' shortest delay."""

AWAY_AFTER = timedelta(minutes=1)
"""A checkout that was left for another window is abandoned after so long."""

SITE_ASPECTS = frozenset({"site", "payment"})
NEEDS = frozenset(
    {"specs", "availability", "price", "booking", "quality", "results", "discount", "trial", "experience"}
)
NEW_BUSINESS_DAYS = 14.0
"""A question about goods so long after the last order is about a new need."""

TROUBLE: dict[Signal, tuple[float, Because]] = {
    Signal.RAGE_CLICK: (1.0, Because("В одно место щёлкают снова и снова", "The same spot is clicked again and again")),
    Signal.SCRIPT_ERROR: (1.0, Because("Скрипт страницы сломался", "A script of the page broke")),
    Signal.PAYMENT_FAILURE: (1.0, Because("Оплата не прошла", "A payment did not go through")),
    Signal.FORM_REFUSED: (0.7, Because("Форма не приняла заполненное", "A form refused what was filled in")),
    Signal.SLOW_LOAD: (0.5, Because("Страница долго открывалась", "A page was slow to open")),
    Signal.DEAD_CLICK: (0.5, Because("Щелчок ни к чему не привёл", "A click led to nothing")),
}
SITE_TROUBLE = 1.8
"""Signs of a broken page, what each is worth and how it is told; from `SITE_TROUBLE` on the shop should know."""

CHECKOUT_SIGNS = (Signal.CHECKOUT_START, Signal.CHECKOUT_STEP)
CART_SIGNS = (Signal.CART_ADD, Signal.CART_REMOVE, *CHECKOUT_SIGNS)


def site_broken(moment: Moment) -> Iterator[Trigger]:
    """The page fails under the visitor's hands, or he says so."""
    found = [(worth, told, moment.view.count(name)) for name, (worth, told) in TROUBLE.items()]
    signs = sum(worth * count.value for worth, _, count in found)
    message = moment.message
    blames = message is not None and any(
        aspect.aspect in SITE_ASPECTS and aspect.polarity == "negative" for aspect in message.aspects
    )
    if signs >= SITE_TROUBLE or (blames and (signs > 0 or (message and message.negativity >= 0.5))):
        facts = {fact for _, _, count in found for fact in count.facts} | set(moment.facts if blames else ())
        yield Trigger(
            name=TriggerName.SITE_PROBLEM,
            because=Because("Сайт подводит посетителя.", "The site fails under the visitor's hands."),
            facts=tuple(sorted(facts)[-KEPT_FACTS:]),
            evidence=(*(moment.words if blames else ()), *(told for _, told, count in found if count.value)),
        )


def needs_support(moment: Moment) -> Iterator[Trigger]:
    """A customer with a problem turns to us."""
    judged = moment.reading.patterns[Pattern.RETURNING_PROBLEM]
    turned_to_us = moment.view.lines or moment.profile.live.chat_open or returning_problem.help_form(moment.view).value
    if judged.level >= ON and turned_to_us:
        yield Trigger(
            name=TriggerName.SUPPORT_CASE,
            because=_at_level(
                "Клиенту нужна помощь с покупкой", "A customer needs help with a purchase", "level", judged
            ),
            facts=facts_of(judged),
            evidence=evidence_of(judged),
        )


def important(moment: Moment) -> Iterator[Trigger]:
    """An important customer is in trouble or about to leave."""
    message = moment.message
    complains = message is not None and message.negativity >= UNHAPPY
    judged = moment.reading.patterns[Pattern.RETURNING_PROBLEM]
    is_lost = _is_at_risk(moment)
    if not moment.profile.history.vip or not (complains or judged.level >= ON or is_lost):
        return
    led = moment.reading.predictions["loss"] if is_lost and judged.level < ON else judged
    facts = {*facts_of(led), *(moment.facts if complains else ())}
    yield Trigger(
        name=TriggerName.VIP_ATTENTION,
        because=Because("Важный клиент в затруднении.", "An important customer is in trouble."),
        facts=tuple(sorted(facts)[-KEPT_FACTS:]),
        evidence=(*(moment.words if complains else ()), *evidence_of(led)),
    )


def at_risk(moment: Moment) -> Iterator[Trigger]:
    """The shop may lose this visitor (R1)."""
    if _is_at_risk(moment):
        judged = moment.reading.predictions["loss"]
        yield Trigger(
            name=TriggerName.AT_RISK,
            because=_at_level("Посетителя можно потерять", "The visitor may be lost", "loss", judged),
            facts=facts_of(judged),
            evidence=evidence_of(judged),
        )


def _is_at_risk(moment: Moment) -> bool:
    loss = moment.reading.predictions.get("loss")
    policy = moment.policy
    return loss is not None and policy.reaches("loss", loss, policy.thresholds.at_risk)


def lead(moment: Moment) -> Iterator[Trigger]:
    """A prospect with serious interest; a hot one where he is about to act (R2). Never somebody with a problem (T4)."""
    judged = moment.reading.predictions["lead"]
    if moment.is_customer or moment.policy.support_only or moment.view.count(Signal.ORDER).value:
        return
    facts, evidence = facts_of(judged), evidence_of(judged)
    if moment.policy.reaches("lead", judged, ON):
        because = _at_level("Посетитель всерьёз присматривается", "A serious prospect", "lead", judged)
        yield Trigger(name=TriggerName.LEAD_QUALIFIED, because=because, facts=facts, evidence=evidence)
    hot = moment.policy.thresholds.hot_lead
    if moment.policy.reaches("lead", judged, hot) and _is_about_to_act(moment.view):
        because = _at_level("Посетитель вот-вот решится, позвоните", "A prospect about to act: call", "lead", judged)
        yield Trigger(name=TriggerName.HOT_LEAD_CALL_TASK, because=because, facts=facts, evidence=evidence)


def _is_about_to_act(view: View) -> bool:
    return bool(predictions.form(view).value or predictions.booking(view).value or view.opened(PageKind.CONTACTS).value)


def cart_left(moment: Moment) -> Iterator[Trigger]:
    """A cart of this visit without an order: a long silence, or its checkout left for another window.

    Until the next order it is one cart, whatever goes into it and out of it; the number of the last order's fact is the
    cause.
    """
    live, seen_at = moment.profile.live, moment.profile.session.seen_at
    touched = moment.view.count(*CART_SIGNS)
    shown = moment.view.opened(PageKind.CART, PageKind.CHECKOUT)
    if not live.cart or seen_at is None or not (touched.value or shown.value):
        return
    silence = moment.reading.at - seen_at
    ordered = max(moment.view.count(Signal.ORDER).facts, default=-1)
    began = max(moment.view.count(*CHECKOUT_SIGNS).facts, default=-1) > ordered
    if silence >= ABANDONED_AFTER or (began and live.hidden and silence >= AWAY_AFTER):
        yield Trigger(
            name=TriggerName.CART_ABANDONED,
            because=Because("Корзина осталась без заказа.", "The cart was left without an order."),
            facts=touched.facts or shown.facts,
            evidence=_contents(live),
            cause=str(ordered + 1),
        )


def _contents(live: Live) -> tuple[Because, ...]:
    """What is in the cart, by the names that the pages gave."""
    names = [known.name if (known := live.products.get(product)) and known.name else product for product in live.cart]
    told = ", ".join(names[:KEPT_FACTS])
    return (Because(f"В корзине: {told}", f"In the cart: {told}"),)


def new_need(moment: Moment) -> Iterator[Trigger]:
    """A customer without a problem asks about goods: something new to sell (I2)."""
    orders = moment.profile.history.orders
    if moment.message is None or not orders or moment.view.order_days < NEW_BUSINESS_DAYS:
        return
    calm = moment.reading.level(Pattern.RETURNING_PROBLEM) < 0.5 and not moment.profile.live.in_checkout
    asks = asked(moment.view, NEEDS).value > 0 or _asks_anything(moment)
    if calm and asks:
        yield Trigger(
            name=TriggerName.NEW_NEED_PROFILE_UPDATE,
            because=Because("Клиент спрашивает о чём-то новом.", "A customer asks about something new."),
            facts=moment.facts,
            evidence=moment.words,
        )


def _asks_anything(moment: Moment) -> bool:
    heard = moment.profile.dialogue.heard[-1]
    return heard.questions > 0 and not asked(moment.view, ("order_status", "returns", "warranty", "setup")).value


JUDGED = {
    "level": Because("уровень", "level"),
    "loss": Because("риск", "risk"),
    "lead": Because("интерес", "interest"),
}
"""What a number in a sentence is."""


def _at_level(ru: str, en: str, what: str, judged: Judgment) -> Because:
    """A sentence with its number, and whether it is only points; Russian writes a comma for the point."""
    named, level = JUDGED[what], f"{judged.level:.2f}"
    is_points = what != "level" and not judged.calibrated
    return Because(
        f"{ru} ({named.ru}{', без калибровки,' if is_points else ''} {level.replace('.', ',')}).",
        f"{en} ({'uncalibrated ' if is_points else ''}{named.en} {level}).",
    )


FROM_READING: tuple[Reason, ...] = (site_broken, needs_support, important, at_risk, lead, cart_left, new_need)
"""Every reason that behaviour can give."""
