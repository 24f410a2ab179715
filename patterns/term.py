"""What is a judgment made of? Additive terms: a measured value times a reviewed weight, summed to log-odds.

The sum is the explanation: prior and contributions add up to the log-odds exactly, and the level is their sigmoid.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp

from patterns.reading import Contribution, Judgment
from patterns.view import NOTHING, Found, View
from profiles.signals import KEPT_FACTS

_tuple = tuple.__new__
"""Builds a named tuple of all its fields at half the cost: a reading holds some forty."""

PRIOR = "prior"
"""The name of the first contribution: what holds before anything is seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One reason for or against. `measure` gives a value (usually 0..1 a sign), `weight` the log-odds of one.

    `source` says where the weight comes from: a study, a capability's id, or our own judgment on the scenarios. `says`
    is the sentence for operators, in Russian and English; None where `explain` holds it.
    A visit that shows none of `signs` (signals, `TALK`, `ORDERS`) is not measured: the value would be zero.
    """

    name: str
    weight: float
    source: str
    measure: Callable[[View], Found]
    signs: tuple[str, ...] = ()
    says: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scorer:
    """A judgment as data: the log-odds before any evidence, and the terms that move it.

    `for_visitors` says in Russian and English how the judgment changes our answers, never what was watched.
    """

    prior: float
    terms: tuple[Term, ...]
    for_visitors: tuple[str, str] = ("", "")

    def judge(self, view: View) -> Judgment:
        """The level of this judgment, with its arithmetic."""
        because = [_tuple(Contribution, (PRIOR, 1.0, self.prior, ()))]
        total = self.prior
        measured = view.measured
        for name, weight, measure in _asked(self, view.signs):
            found = measured.get(measure)
            if found is None:
                found = measured[measure] = measure(view)
            value, facts = found
            if value:
                log_odds = weight * value
                total += log_odds
                because.append(_tuple(Contribution, (name, value, log_odds, facts)))
        return Judgment(sigmoid(total), total, tuple(because))


@lru_cache(maxsize=4096)
def _asked(scorer: Scorer, signs: frozenset[str]) -> tuple[tuple[str, float, Callable[[View], Found]], ...]:
    """The terms worth asking of a visit that shows `signs`: remembered, for most events show no new sign."""
    asked = (term for term in scorer.terms if not term.signs or not signs.isdisjoint(term.signs))
    return tuple((term.name, term.weight, term.measure) for term in asked)


def judgment(because: Sequence[Contribution]) -> Judgment:
    """The judgment that these contributions add up to."""
    log_odds = sum(contribution.log_odds for contribution in because)
    return Judgment(level=sigmoid(log_odds), log_odds=log_odds, because=tuple(because))


def sigmoid(log_odds: float) -> float:
    """Log-odds as a level 0..1; safe at both ends."""
    if log_odds >= 0:
        return 1.0 / (1.0 + exp(-min(log_odds, 700.0)))
    odds = exp(max(log_odds, -700.0))
    return odds / (1.0 + odds)


def at_most(found: Found, most: float) -> Found:
    """The value, but never more than `most`: the tenth sign of a kind says no more than the third."""
    return found if found.value <= most else Found(most, found.facts)


def share(found: Found, *, start: float, full: float) -> Found:
    """0 up to `start`, 1 from `full`, a straight line in between."""
    if found.value <= start:
        return NOTHING
    return Found(min(1.0, (found.value - start) / (full - start)), found.facts)


def scaled(found: Found, factor: float) -> Found:
    """The value times `factor`; without facts where nothing is left."""
    value = found.value * factor
    return Found(value, found.facts) if value else NOTHING


def together(*parts: Found) -> Found:
    """The sum of several finds, with the latest facts of all."""
    some = [part for part in parts if part.value]
    if len(some) < 2:
        return some[0] if some else NOTHING
    facts = sorted({fact for part in some for fact in part.facts})
    return Found(sum(part.value for part in some), tuple(facts[-KEPT_FACTS:]))
