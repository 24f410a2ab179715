"""What do a site's own outcomes make of our points? Platt's scaling for each prediction, from the site's record.

    python -m lab calibrate RECORD --out calibration.toml [--site SITE]

RECORD is the site's SQLite file or the URL of its database. A prediction is calibrated only from enough outcomes of
both kinds, and only where the points rank them. The figures printed are honest ones: visitors fall into five parts,
each is judged by what was fitted to the other four.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from chat.policy import Thresholds
from lab.measures import brier, ece
from lab.outcomes import QUESTIONS, Outcome, outcomes
from lab.record import RecordUnreadable, record
from patterns.calibration import Calibration
from patterns.term import sigmoid

ENOUGH = 200
ENOUGH_OF_EACH = 30
"""Two numbers are fitted: ten outcomes of the rarer kind for each is the usual least, and we ask for more."""

PARTS = 5

THRESHOLDS = {"loss": Thresholds().at_risk, "lead": Thresholds().hot_lead}
"""Levels from which a prediction becomes an act, by default: a calibration moves what they mean."""


class Refused(Exception):
    """A prediction cannot be calibrated; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A calibration, and how far the chances were off before and after (on visitors it was not fitted to)."""

    calibration: Calibration
    brier: tuple[float, float]
    ece: tuple[float, float]
    share: float


def main(arguments: list[str]) -> int:
    """Write the calibrations that a record allows: 0; 1 (and no file) where it allows none, 2 without a record."""
    asked = _parser().parse_args(arguments)
    try:
        found = list(outcomes(record(asked.record, asked.site)))
    except RecordUnreadable as error:
        sys.stderr.write(f"{error}\n")
        return 2
    fits: dict[str, Fit] = {}
    for name, (days, _) in QUESTIONS.items():
        try:
            fits[name] = fit([outcome for outcome in found if outcome.prediction == name])
        except Refused as why:
            sys.stdout.write(f"{name}, within {days} days: refused: {why}\n")
        else:
            sys.stdout.write("\n".join(_told(name, days, fits[name])) + "\n")
    if not fits:
        sys.stderr.write("nothing was calibrated: no file is written\n")
        return 1
    asked.out.write_text("\n".join(_toml(name, fitted.calibration) for name, fitted in fits.items()), encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lab calibrate", description="Calibrate predictions by a record.")
    parser.add_argument("record", help="the site's SQLite file or the URL of its database")
    parser.add_argument("--out", type=Path, required=True, help="where the calibrations are written, as TOML")
    parser.add_argument("--site", default="", help="which site, where the record knows several")
    return parser


def fit(some: Sequence[Outcome]) -> Fit:
    """The calibration of one prediction, with its figures.

    Raises:
        Refused: there are too few outcomes, or the points do not rank them.
    """
    true = sum(outcome.true for outcome in some)
    if len(some) < ENOUGH or min(true, len(some) - true) < ENOUGH_OF_EACH:
        raise Refused(f"{len(some)} outcomes, {true} true; {ENOUGH} with {ENOUGH_OF_EACH} of each kind are the least")
    calibration = platt(some)
    parts = [[outcome for outcome in some if crc32(outcome.visitor.encode()) % PARTS == part] for part in range(PARTS)]
    truths, before, after = [], [], []
    for part in parts:
        apart = platt([outcome for other in parts if other is not part for outcome in other])
        truths += [outcome.true for outcome in part]
        before += [sigmoid(outcome.log_odds) for outcome in part]
        after += [sigmoid(apart.slope * outcome.log_odds + apart.intercept) for outcome in part]
    return Fit(
        calibration=calibration,
        brier=(brier(truths, before), brier(truths, after)),
        ece=(ece(truths, before), ece(truths, after)),
        share=true / len(some),
    )


def platt(some: Sequence[Outcome]) -> Calibration:
    """Slope and intercept of greatest likelihood with Platt's targets (1999), which keep both finite.

    Raises:
        Refused: the slope is not above zero.
    """
    true = sum(outcome.true for outcome in some)
    high, low = (true + 1) / (true + 2), 1 / (len(some) - true + 2)
    told = np.array([[outcome.log_odds, 1.0] for outcome in some])
    targets = np.array([high if outcome.true else low for outcome in some])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        moved = told @ weights
        chances = np.exp(-np.logaddexp(0.0, -moved))
        return float(np.mean(np.logaddexp(0.0, moved) - targets * moved)), told.T @ (chances - targets) / len(targets)

    slope, intercept = map(float, minimize(loss, np.array([1.0, 0.0]), jac=True, method="BFGS").x)
    if not slope > 0:
        raise Refused("the points do not rank this site's outcomes")
    return Calibration(slope=slope, intercept=intercept, outcomes=len(some))


def _told(name: str, days: int, fitted: Fit) -> list[str]:
    by = fitted.calibration
    lines = [
        f"{name}, within {days} days: {by.outcomes} outcomes, {fitted.share:.1%} true; "
        f"log-odds x {by.slope:.3f} {by.intercept:+.3f} (odds x {exp(by.intercept):.2f})",
        f"  Brier {fitted.brier[0]:.3f} -> {fitted.brier[1]:.3f}   ECE {fitted.ece[0]:.3f} -> {fitted.ece[1]:.3f}",
    ]
    if name in THRESHOLDS:
        threshold = THRESHOLDS[name]
        lines.append(f"  the threshold {threshold:.2f} stands for what is now {by.level_of(threshold):.2f}")
    return lines


def _toml(name: str, by: Calibration) -> str:
    return f"[calibrations.{name}]\nslope = {by.slope!r}\nintercept = {by.intercept!r}\noutcomes = {by.outcomes}\n"
