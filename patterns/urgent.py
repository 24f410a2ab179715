"""Is the visitor in a hurry? (capability T2)

Short messages one soon after the other, quick purposeful steps, little reading. Haste without a purpose (plain
browsing) is no hurry, and a slow writer of short messages is not in one either.
"""

from patterns.common import Usual, common
from patterns.reading import Flag, Pattern
from patterns.talk import brevity, flagged, long_windedness, quick_answers, says_no_hurry, urgency
from patterns.term import Scorer, Term, at_most, scaled, share
from patterns.view import CHAT, NOTHING, TALK, Found, View, page_signs
from profiles.events import PageKind
from profiles.signals import Signal

AIMS = (
    Signal.SEARCH,
    Signal.CART_ADD,
    Signal.CHECKOUT_START,
    Signal.ORDER,
    Signal.FORM,
    Signal.CONTACT,
    *page_signs(PageKind.CONTACTS, PageKind.SUPPORT, PageKind.ORDER, PageKind.ORDER_TRACKING, PageKind.DELIVERY),
)
"""What quick steps may lead to; without any of it they are browsing, and boredom is no hurry."""

AIMLESS = 0.4
"""How much quick steps without an aim still tell."""

READING = (
    PageKind.ARTICLE,
    PageKind.DOCS,
    PageKind.REVIEWS,
    PageKind.CASE_STUDY,
    PageKind.MANUAL,
    PageKind.FAQ,
)
"""Pages that take their time."""

CALM_SECONDS = 120.0
"""Whoever has read for so long does not call at once."""

SOON_SECONDS = 25.0
"""Who opens the chat sooner than this after coming asks instead of looking."""


def quick_steps(view: View) -> Found:
    """Pages and cart acts within seconds of each other; the last minutes count, five at most."""
    steps = at_most(view.count(Signal.QUICK_STEP), 5.0)
    has_aim = view.live.chat_opened_at is not None or not view.signs.isdisjoint(AIMS)
    return steps if has_aim else scaled(steps, AIMLESS)


def search_first(view: View) -> Found:
    """The shop's search was used among the first pages: knows what for."""
    return at_most(view.count(Signal.SEARCH), 1.0) if view.live.pages <= 12 else NOTHING


def early_cart(view: View) -> Found:
    """Into the cart soon after coming: 1 within 40 s, 0 from two minutes on."""
    return at_most(view.count(Signal.EARLY_CART), 1.0)


def early_checkout(view: View) -> Found:
    """In the checkout soon after coming."""
    return at_most(view.count(Signal.EARLY_CHECKOUT), 1.0)


def early_form(view: View) -> Found:
    """A form sent soon after coming."""
    return at_most(view.count(Signal.EARLY_FORM), 1.0)


def early_order(view: View) -> Found:
    """Ordered soon after coming."""
    return at_most(view.count(Signal.EARLY_ORDER), 1.0)


def pressing(view: View) -> Found:
    """Came by, searched for or opened something that cannot wait; two at most."""
    return at_most(view.count(Signal.PRESSING), 2.0)


def early_call(view: View) -> Found:
    """0..1: a phone number taken within the first minutes, without long reading."""
    found = at_most(view.count(Signal.CONTACT), 1.0)
    return scaled(found, max(0.0, 1.0 - view.live.active_seconds / CALM_SECONDS)) if found.value else NOTHING


def impatience(view: View) -> Found:
    """Hammers at what does not answer; two at most."""
    return at_most(view.count(Signal.RAGE_CLICK), 2.0)


def asks_at_once(view: View) -> Found:
    """The chat was opened within seconds of coming, after a look at some page."""
    opened, started = view.live.chat_opened_at, view.session.started_at
    if opened is None or started is None or not view.live.pages:
        return NOTHING
    return Found(1.0) if (opened - started).total_seconds() <= SOON_SECONDS else NOTHING


def no_reading(view: View) -> Found:
    """0..1: three pages and more, hardly a second of attention to any."""
    pages = view.live.pages
    if pages < 3:
        return NOTHING
    return Found(max(0.0, 1.0 - view.live.active_seconds / pages / 4.0))


def short_messages(view: View) -> Found:
    """Several very short messages, one soon after the other."""
    return brevity(view)


def urgent_words(view: View) -> Found:
    """How urgent the recent messages sound."""
    return urgency(view)


def no_hurry(view: View) -> Found:
    """The visitor says that there is time (T8)."""
    return says_no_hurry(view)


def time_pressure(view: View) -> Found:
    """A deadline was named."""
    return flagged(view, Flag.TIME_PRESSURE)


def danger(view: View) -> Found:
    """A danger to health or life cannot wait."""
    return flagged(view, Flag.SAFETY)


def _calm(view: View) -> float:
    """How much the reading before still tells: once somebody says that it is urgent, little."""
    return 1.0 - max(urgency(view).value, flagged(view, Flag.TIME_PRESSURE).value)


def lingering(view: View) -> Found:
    """0..1.5: long attention to each page."""
    found = view.attention("all")
    pages = max(1, view.live.pages)
    mean = share(Found(found.value / pages, found.facts), start=12.0, full=32.0)
    return scaled(mean, 1.5 * _calm(view)) if mean.value else NOTHING


def long_reading(view: View) -> Found:
    """0..1: articles, documents and reviews read for a minute and more."""
    found = share(view.attention(*READING), start=20.0, full=90.0)
    return scaled(found, _calm(view)) if found.value else NOTHING


def second_thoughts(view: View) -> Found:
    """The checkout left backwards or things taken out of the cart: no haste; two at most."""
    return at_most(view.count(Signal.CHECKOUT_LEFT, Signal.CART_REMOVE), 2.0)


def pondered(view: View) -> Found:
    """Messages that took long to write for their length; two at most."""
    return at_most(view.count(Signal.SLOW_TYPING), 2.0)


def long_messages(view: View) -> Found:
    """0..1: takes the time to write at length."""
    return long_windedness(view)


OURS = "our judgment on the scenarios"

USUAL = Usual(
    all=(30, 134),
    device={"desktop": (4, 91), "mobile": (26, 40)},
    source={"direct": (17, 72), "search": (7, 33), "ad": (5, 11), "social": (0, 5)},
    hour={"morning": (10, 17), "day": (13, 72), "evening": (5, 36), "night": (2, 7)},
)

SCORER = Scorer(
    prior=-2.8,
    for_visitors=(
        "Похоже, вы спешите, поэтому мы отвечаем коротко.",
        "You seem to be in a hurry, so we answer briefly.",
    ),
    terms=(
        *common(Pattern.URGENT, USUAL),
        Term(
            name="quick_steps",
            weight=0.7,
            source="T2; " + OURS,
            says=("Быстро переходит от страницы к странице", "Steps quickly from page to page"),
            measure=quick_steps,
            signs=(Signal.QUICK_STEP,),
        ),
        Term(
            name="search_first",
            weight=0.3,
            source="Moe 2003: directed buying",
            says=("Начинает с поиска", "Begins with the search"),
            measure=search_first,
            signs=(Signal.SEARCH,),
        ),
        Term(
            name="early_cart",
            weight=0.15,
            source="T2; " + OURS,
            says=("Почти сразу кладёт товар в корзину", "Puts something into the cart almost at once"),
            measure=early_cart,
            signs=(Signal.EARLY_CART,),
        ),
        Term(
            name="early_checkout",
            weight=1.3,
            source="T2; " + OURS,
            says=("Почти сразу переходит к оформлению", "Goes to the checkout almost at once"),
            measure=early_checkout,
            signs=(Signal.EARLY_CHECKOUT,),
        ),
        Term(
            name="early_form",
            weight=1.25,
            source="T2; " + OURS,
            says=("Почти сразу отправляет форму", "Sends a form almost at once"),
            measure=early_form,
            signs=(Signal.EARLY_FORM,),
        ),
        Term(
            name="pressing",
            weight=1.5,
            source="T2; " + OURS,
            says=("Ищет то, что не терпит отлагательства", "Looks for something that cannot wait"),
            measure=pressing,
            signs=(Signal.PRESSING,),
        ),
        Term(
            name="early_call",
            weight=1.1,
            source="T2; " + OURS,
            says=("Почти сразу берёт телефон магазина", "Takes the phone number almost at once"),
            measure=early_call,
            signs=(Signal.CONTACT,),
        ),
        Term(
            name="impatience",
            weight=0.5,
            source="T2; " + OURS,
            says=("Щёлкает снова и снова, не дожидаясь ответа", "Clicks again and again without waiting"),
            measure=impatience,
            signs=(Signal.RAGE_CLICK,),
        ),
        Term(
            name="no_hurry",
            weight=-2.3,
            source="T8",
            says=("Говорит, что не спешит", "Says that there is time"),
            measure=no_hurry,
            signs=(TALK,),
        ),
        Term(
            name="pondered",
            weight=-0.4,
            source="T2; " + OURS,
            says=("Долго подбирает слова", "Weighs the words of a message"),
            measure=pondered,
            signs=(Signal.SLOW_TYPING,),
        ),
        Term(
            name="early_order",
            weight=1.2,
            source="T2; " + OURS,
            says=("Заказывает почти сразу", "Orders almost at once"),
            measure=early_order,
            signs=(Signal.EARLY_ORDER,),
        ),
        Term(
            name="asks_at_once",
            weight=0.65,
            source=OURS,
            says=("Открывает чат сразу после прихода", "Opens the chat right after coming"),
            measure=asks_at_once,
            signs=(CHAT,),
        ),
        Term(
            name="no_reading",
            weight=1.05,
            source="T2; " + OURS,
            says=("Почти не задерживается на страницах", "Hardly stays on any page"),
            measure=no_reading,
        ),
        Term(
            name="short_messages",
            weight=1.9,
            source="T2",
            says=("Пишет коротко и часто", "Writes short messages in quick succession"),
            measure=short_messages,
            signs=(TALK,),
        ),
        Term(
            name="quick_answers",
            weight=1.9,
            source="T2",
            says=("Отвечает мгновенно", "Answers at once"),
            measure=quick_answers,
            signs=(Signal.QUICK_ANSWER,),
        ),
        Term(
            name="urgent_words",
            weight=2.5,
            source="E1; " + OURS,
            says=("В сообщениях слышна спешка", "The messages sound urgent"),
            measure=urgent_words,
            signs=(TALK,),
        ),
        Term(
            name="time_pressure",
            weight=0.8,
            source="T2; " + OURS,
            says=("Называет срок", "Names a deadline"),
            measure=time_pressure,
            signs=(TALK,),
        ),
        Term(
            name="danger",
            weight=2.45,
            source="H2",
            says=("Сообщает об опасности для здоровья или жизни", "Reports a danger to health or life"),
            measure=danger,
            signs=(TALK,),
        ),
        Term(
            name="lingering",
            weight=-1.35,
            source="T2; " + OURS,
            says=("Подолгу задерживается на одном месте", "Lingers over one page"),
            measure=lingering,
        ),
        Term(
            name="long_reading",
            weight=-1.0,
            source="T3",
            says=("Читает долго и внимательно", "Reads long and carefully"),
            measure=long_reading,
            signs=page_signs(*READING),
        ),
        Term(
            name="second_thoughts",
            weight=-0.95,
            source=OURS,
            says=("Передумывает: уходит с оформления или убирает товар", "Has second thoughts about buying"),
            measure=second_thoughts,
            signs=(
                Signal.CHECKOUT_LEFT,
                Signal.CART_REMOVE,
            ),
        ),
        Term(
            name="long_messages",
            weight=-0.95,
            source="T2",
            says=("Пишет длинные сообщения", "Writes long messages"),
            measure=long_messages,
            signs=(TALK,),
        ),
    ),
)
