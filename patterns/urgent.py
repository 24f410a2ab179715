"""Is the visitor in a hurry? (capability T2)

Short messages one soon after the other, quick purposeful steps, little reading. Haste without a purpose (plain
browsing) is no hurry, and a slow writer of short messages is not in one either.
"""

from patterns.reading import Flag
from patterns.talk import brevity, flagged, long_windedness, quick_answers, urgency
from patterns.term import Scorer, Term, at_most, share
from patterns.view import NOTHING, TALK, Found, View, page_signs
from profiles.events import PageKind
from profiles.signals import Signal

RUSH_HOURS = frozenset({7, 8, 12, 13, 17, 18})
"""Local hours on the way to work, at lunch and on the way home (our own judgment; weekdays only)."""

READING = (
    PageKind.ARTICLE,
    PageKind.DOCS,
    PageKind.REVIEWS,
    PageKind.CASE_STUDY,
    PageKind.MANUAL,
    PageKind.FAQ,
)
"""Pages that take their time."""

SOON_SECONDS = 25.0
"""Who opens the chat sooner than this after coming asks instead of looking."""


def quick_steps(view: View) -> Found:
    """Pages and cart acts within seconds of each other; the last minutes count, five at most."""
    return at_most(view.count(Signal.QUICK_STEP), 5.0)


def search_first(view: View) -> Found:
    """The shop's search was used among the first pages: knows what for."""
    return at_most(view.count(Signal.SEARCH), 1.0) if view.live.pages <= 12 else NOTHING


def early_cart(view: View) -> Found:
    """Into the cart within a minute and a half of coming."""
    return at_most(view.count(Signal.EARLY_CART), 1.0)


def early_checkout(view: View) -> Found:
    """In the checkout, or a form sent, within a minute and a half of coming."""
    return at_most(view.count(Signal.EARLY_CHECKOUT, Signal.EARLY_FORM), 1.0)


def early_order(view: View) -> Found:
    """Ordered within a minute and a half of coming."""
    return at_most(view.count(Signal.EARLY_ORDER), 1.0)


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


def time_pressure(view: View) -> Found:
    """A deadline was named."""
    return flagged(view, Flag.TIME_PRESSURE)


def danger(view: View) -> Found:
    """A danger to health or life cannot wait."""
    return flagged(view, Flag.SAFETY)


def on_the_move(view: View) -> Found:
    """A phone in the hand."""
    return Found(1.0) if view.session.device == "mobile" else NOTHING


def rush_hour(view: View) -> Found:
    """A weekday's hour on the way to work, at lunch or on the way home."""
    session = view.session
    is_weekday = session.weekday is None or session.weekday < 5
    return Found(1.0) if session.local_hour in RUSH_HOURS and is_weekday else NOTHING


def lingering(view: View) -> Found:
    """0..1.5: long attention to each page."""
    found = view.attention("all")
    pages = max(1, view.live.pages)
    mean = share(Found(found.value / pages, found.facts), start=12.0, full=32.0)
    return Found(1.5 * mean.value, mean.facts) if mean.value else NOTHING


def long_reading(view: View) -> Found:
    """0..1: articles, documents and reviews read for a minute and more."""
    return share(view.attention(*READING), start=20.0, full=90.0)


def second_thoughts(view: View) -> Found:
    """The checkout left backwards or things taken out of the cart: no haste; two at most."""
    return at_most(view.count(Signal.CHECKOUT_LEFT, Signal.CART_REMOVE), 2.0)


def long_messages(view: View) -> Found:
    """0..1: takes the time to write at length."""
    return long_windedness(view)


OURS = "our judgment on the scenarios"

SCORER = Scorer(
    prior=-2.1,
    terms=(
        Term(name="quick_steps", weight=0.4, source="T2; " + OURS, measure=quick_steps, signs=(Signal.QUICK_STEP,)),
        Term(
            name="search_first",
            weight=0.4,
            source="Moe 2003: directed buying",
            measure=search_first,
            signs=(Signal.SEARCH,),
        ),
        Term(name="early_cart", weight=0.6, source="T2; " + OURS, measure=early_cart, signs=(Signal.EARLY_CART,)),
        Term(
            name="early_checkout",
            weight=0.9,
            source="T2; " + OURS,
            measure=early_checkout,
            signs=(
                Signal.EARLY_CHECKOUT,
                Signal.EARLY_FORM,
            ),
        ),
        Term(name="early_order", weight=0.7, source="T2; " + OURS, measure=early_order, signs=(Signal.EARLY_ORDER,)),
        Term(name="asks_at_once", weight=0.4, source=OURS, measure=asks_at_once),
        Term(name="no_reading", weight=0.5, source="T2; " + OURS, measure=no_reading),
        Term(name="short_messages", weight=1.4, source="T2", measure=short_messages, signs=(TALK,)),
        Term(name="quick_answers", weight=0.6, source="T2", measure=quick_answers, signs=(Signal.QUICK_ANSWER,)),
        Term(name="urgent_words", weight=2.0, source="E1; " + OURS, measure=urgent_words, signs=(TALK,)),
        Term(name="time_pressure", weight=0.9, source="T2; " + OURS, measure=time_pressure, signs=(TALK,)),
        Term(name="danger", weight=2.0, source="H2", measure=danger, signs=(TALK,)),
        Term(name="on_the_move", weight=0.5, source="D2: mobile on the metro", measure=on_the_move),
        Term(name="rush_hour", weight=0.2, source="T7", measure=rush_hour),
        Term(name="lingering", weight=-1.0, source="T2; " + OURS, measure=lingering),
        Term(name="long_reading", weight=-1.0, source="T3", measure=long_reading, signs=page_signs(*READING)),
        Term(
            name="second_thoughts",
            weight=-0.7,
            source=OURS,
            measure=second_thoughts,
            signs=(
                Signal.CHECKOUT_LEFT,
                Signal.CART_REMOVE,
            ),
        ),
        Term(name="long_messages", weight=-1.0, source="T2", measure=long_messages, signs=(TALK,)),
    ),
)
