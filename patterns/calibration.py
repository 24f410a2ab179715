"""How do a site's own outcomes make points honest? By Platt's scaling: the log-odds times a slope, plus an intercept.

Order is kept (the slope is above zero) and the explanation stays the arithmetic: every contribution is scaled, and the
intercept is one more. A threshold means another share of visitors then: `level_of` says which level now stands for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log
from types import MappingProxyType

from patterns.reading import Contribution, Judgment
from patterns.term import judgment, sigmoid

CALIBRATION = "calibration"
"""The name of the contribution that the intercept is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What a site's record says of one prediction: `slope` above 0, `intercept` in log-odds, of how many `outcomes`."""

    slope: float
    intercept: float
    outcomes: int

    def __post_init__(self) -> None:
        if not self.slope > 0:
            raise ValueError("A calibration keeps the order: its slope must be above zero.")

    def level_of(self, level: float) -> float:
        """Where the uncalibrated `level` comes to lie: what a threshold becomes. Never (1) and always (0) stay so."""
        if level in (0.0, 1.0):
            return level
        return sigmoid(self.slope * log(level / (1.0 - level)) + self.intercept)


Calibrations = Mapping[str, Calibration]
"""Prediction by its name -> calibration; a prediction that is missing stays as it is."""

UNCALIBRATED: Calibrations = MappingProxyType({})


def calibrated(judged: Judgment, by: Calibration) -> Judgment:
    """`judged` as the site's outcomes correct it; its contributions still add up to its log-odds exactly."""
    scaled = [reason._replace(log_odds=by.slope * reason.log_odds) for reason in judged.because]
    moved = Contribution(term=CALIBRATION, value=1.0, log_odds=by.intercept)
    return judgment([*scaled, moved])._replace(gate=judged.gate, calibrated=True)
