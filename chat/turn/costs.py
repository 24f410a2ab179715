"""Is a human worth calling though no hard rule says so? A small sum of expected costs, shown with its terms.

The chance that the talk fails without a human is a transparent point score. It is set against what the site says a
needless call and a lost visitor cost it (`Policy.costs`): a human comes where the expected loss is the greater one.
Uncalibrated until a site's own outcomes calibrate it.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from chat.policy import Policy
from chat.turn.plan import Because
from patterns.reading import Contribution, Flag, Pattern, Reading, Tone
from patterns.view import NOTHING, Found, View

PRIOR = -3.2
"""One talk in twenty-five needs a human before anything is known of it (our judgment)."""

NEGATIVE = 0.35
"""From here on a message is no longer neutral."""

NAMED_FROM = 0.3
"""What adds so much to the log-odds is named as a reason to call."""

LONG_TALK = 4
"""From so many messages of the visitor on, each further one without a thank-you counts."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What the terms look at."""

    view: View
    reading: Reading


@dataclass(frozen=True, slots=True)
class Weight:
    """One term: its name, what a full unit adds to the log-odds, how much of it there is, and how it is told."""

    term: str
    log_odds: float
    measure: Callable[[Talk], Found]
    told: Because
    needs_reading: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """The chance that the talk fails without a human, the chance from which on one is worth calling, and the sum."""

    chance: float
    threshold: float
    terms: tuple[Contribution, ...]

    @property
    def calls(self) -> bool:
        """Whether the expected loss is greater than the expected cost of a needless call."""
        return self.chance >= self.threshold

    @property
    def because(self) -> Because:
        """The comparison in words; where it calls, with what weighed most."""
        chance, threshold = round(self.chance * 100), round(self.threshold * 100)
        ru, en = (self._reasons(language) for language in ("ru", "en"))
        return Because(
            f"Шанс, что без человека не справимся, — {chance} %{ru}; звать стоит от {threshold} %.",
            f"The chance that we fail without a human is {chance} %{en}; a call pays from {threshold} %.",
        )

    def _reasons(self, language: str) -> str:
        heavy = [part for part in self.terms if part.log_odds >= NAMED_FROM] if self.calls else []
        told = [TOLD[part.term].said(language) for part in sorted(heavy, key=lambda part: -part.log_odds)]
        return f" ({', '.join(told[:4])})" if told else ""


def weigh(view: View, reading: Reading, policy: Policy, *, personal: bool) -> Weighed:
    """The sum for this moment; without permission the words alone are weighed."""
    talk = Talk(view, reading)
    terms = (Contribution(term="prior", value=1.0, log_odds=PRIOR), *_terms(talk, personal=personal))
    chance = 1.0 / (1.0 + math.exp(-sum(part.log_odds for part in terms)))
    is_important = personal and view.profile.history.vip
    loss = policy.costs.lost_important if is_important else policy.costs.lost_visitor
    return Weighed(chance, threshold(policy.costs.needless_call, loss), terms)


def threshold(needless: float, loss: float) -> float:
    """The chance at which calling and not calling cost the same; 1 where a lost visitor costs nothing."""
    return needless / (needless + loss) if loss > 0 else 1.0


def _terms(talk: Talk, *, personal: bool) -> Iterator[Contribution]:
    for weight in WEIGHTS:
        found = weight.measure(talk) if personal or not weight.needs_reading else NOTHING
        if found.value:
            added = weight.log_odds * found.value
            yield Contribution(term=weight.term, value=found.value, log_odds=added, facts=found.facts)


def _now(talk: Talk) -> tuple[int, ...]:
    return tuple(heard.fact for heard in talk.view.heard[-1:])


def negativity(talk: Talk) -> Found:
    """0..1: how far the latest message is beyond neutral."""
    beyond = (talk.reading.message.negativity - NEGATIVE) / (1.0 - NEGATIVE)
    return Found(beyond, _now(talk)) if beyond > 0 else NOTHING


def slope(talk: Talk) -> Found:
    """0..1: by how much the latest message is more negative than those before it were on average."""
    earlier = [heard.negativity for heard in talk.view.heard[:-1]]
    if not earlier:
        return NOTHING
    return Found(max(0.0, talk.reading.message.negativity - sum(earlier) / len(earlier)), _now(talk))


def failures(talk: Talk) -> Found:
    """How often in a row the assistant did not understand; three at most."""
    missed = tuple(line.fact for line in talk.view.profile.dialogue.lines if not line.understood)
    return Found(min(3.0, float(talk.reading.failures)), missed[-talk.reading.failures :]) if missed else NOTHING


def repeats(talk: Talk) -> Found:
    """How often the latest question was asked before; three at most."""
    return Found(min(3.0, float(talk.reading.repeats)), _now(talk)) if talk.reading.repeats else NOTHING


def length(talk: Talk) -> Found:
    """0..6: messages beyond a talk of the usual length."""
    lines = talk.view.lines
    return Found(float(min(6, max(0, len(lines) - LONG_TALK))), tuple(line.fact for line in lines[-3:]))


def trouble(talk: Talk) -> Found:
    """0..1: how surely this is a customer with a problem."""
    judged = talk.reading.patterns.get(Pattern.RETURNING_PROBLEM)
    if judged is None or not judged.level:
        return NOTHING
    facts = sorted({fact for part in judged.because if part.log_odds > 0 for fact in part.facts})
    return Found(judged.level, tuple(facts[-6:]))


def late_order(talk: Talk) -> Found:
    """1 where an order should have come already."""
    return Found(1.0) if talk.view.is_order_late else NOTHING


def first_try(talk: Talk) -> Found:
    """1 where the assistant has not answered in this visit yet: one outburst is answered, not handed on (E1)."""
    first = talk.view.session.first_fact
    answers = any(line.role == "assistant" and line.fact >= first for line in talk.view.profile.dialogue.lines)
    return NOTHING if answers else Found(1.0, _now(talk))


def content(talk: Talk) -> Found:
    """1 where the visitor says thank you or sounds satisfied."""
    message = talk.reading.message
    return Found(1.0, _now(talk)) if Flag.THANKS in message.flags or message.tone is Tone.SATISFIED else NOTHING


WEIGHTS = (
    Weight("negativity", 2.0, negativity, Because("раздражён", "upset")),
    Weight("slope", 1.5, slope, Because("раздражение растёт", "more and more upset")),
    Weight("failures", 0.9, failures, Because("ассистент не понял", "the assistant did not understand")),
    Weight("repeats", 0.9, repeats, Because("спрашивает о том же снова", "asks the same again")),
    Weight("length", 0.2, length, Because("разговор затянулся", "the talk drags on")),
    Weight("trouble", 0.7, trouble, Because("проблема с покупкой", "a problem with a purchase"), needs_reading=True),
    Weight("late_order", 0.5, late_order, Because("заказ опаздывает", "the order is late"), needs_reading=True),
    Weight("content", -1.5, content, Because("доволен", "content")),
    Weight("first_try", -0.8, first_try, Because("ассистент ещё не отвечал", "the assistant has not answered yet")),
)
"""What speaks for a human, and for none (our judgment; uncalibrated)."""

TOLD = {"prior": Because("обычный разговор", "a usual talk")} | {weight.term: weight.told for weight in WEIGHTS}
"""Each term in words, within a sentence."""
