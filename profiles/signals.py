"""What do we count in a visit, and how fast does it fade? Names, half-lives and the arithmetic of a fading count.

A signal is a count that halves with active time. Its value is worked out when it is read, never written by reading.
"""

from collections.abc import Mapping
from enum import StrEnum

from profiles.events import PageKind
from profiles.profile import Tally

KEPT_FACTS = 6
"""A tally remembers so many of the latest facts behind it: enough to show, and bounded."""

HALF_LIFE_SECONDS = 1200.0
"""Interest fades over some twenty active minutes: longer than nine visits of ten, shorter than a change of mind."""

PACE_HALF_LIFE_SECONDS = 90.0
"""Hurry is a matter of the last minutes: who sits down to read after a quick start is no longer in a hurry."""

KEPT_TALLIES = 80
"""More distinct counts than this in one visit are dropped, the longest untouched first."""


class Signal(StrEnum):
    """A thing that a visitor does and that a pattern may read."""

    RETURN = "return"
    REREAD = "reread"
    ALTERNATION = "alternation"
    COMPARISON = "comparison"
    CART_ADD = "cart_add"
    CART_REMOVE = "cart_remove"
    CART_LEFT = "cart_left"
    CHECKOUT_START = "checkout_start"
    CHECKOUT_STEP = "checkout_step"
    CHECKOUT_LEFT = "checkout_left"
    ORDER = "order"
    COUPON = "coupon"
    EXIT_INTENT = "exit_intent"
    OUTBOUND = "outbound"
    SEARCH = "search"
    EMPTY_SEARCH = "empty_search"
    DOWNLOAD = "download"
    EXPAND = "expand"
    DEEP_SCROLL = "deep_scroll"
    COPY = "copy"
    FORM = "form"
    FORM_REFUSED = "form_refused"
    CONTACT = "contact"
    PRESSING = "pressing"
    RAGE_CLICK = "rage_click"
    DEAD_CLICK = "dead_click"
    SCRIPT_ERROR = "script_error"
    SLOW_LOAD = "slow_load"
    PAYMENT_FAILURE = "payment_failure"
    QUICK_STEP = "quick_step"
    INSTANT_STEP = "instant_step"
    QUICK_ANSWER = "quick_answer"
    SLOW_TYPING = "slow_typing"
    UNSENT = "unsent"
    EARLY_CART = "early_cart"
    EARLY_CHECKOUT = "early_checkout"
    EARLY_FORM = "early_form"
    EARLY_ORDER = "early_order"


PACE = frozenset({Signal.QUICK_STEP, Signal.QUICK_ANSWER})


PAGE_SIGNALS: Mapping[str, str] = {kind.value: f"page:{kind.value}" for kind in PageKind}
"""Under which names openings of pages are counted, by their kind."""


def half_life(name: str) -> float:
    """Active seconds in which the count `name` halves."""
    return PACE_HALF_LIFE_SECONDS if name in PACE else HALF_LIFE_SECONDS


def faded(tally: Tally, clock: float, half_life_seconds: float = HALF_LIFE_SECONDS) -> float:
    """The count as it is at active second `clock`."""
    value, since, _ = tally
    return value if clock <= since else value * 2.0 ** ((since - clock) / half_life_seconds)


def counted(
    tallies: Mapping[str, Tally], *names: str, clock: float, fact: int, amount: float = 1.0, kept: int = KEPT_TALLIES
) -> Mapping[str, Tally]:
    """`tallies` with `amount` more under each of `names`, caused by fact number `fact`; the latest `kept` stay."""
    more = dict(tallies)
    for name in names:
        tally = more.pop(name, None)
        if tally is None:
            more[name] = Tally(amount, clock, (fact,))
        else:
            value = faded(tally, clock, half_life(name)) + amount
            more[name] = Tally(value, clock, (*tally.facts, fact)[-KEPT_FACTS:])
    while len(more) > kept:
        del more[next(iter(more))]
    return more
