"""Which weights would these labelled visits suggest? A tool for whoever reviews weights: it prints, it writes nothing.

    python -m lab fit tests/scenarios/*visits*.jsonl [--pattern hesitant] [--strength 1] [--toward zero] [--misses]

Each expected level is one or two examples of a logistic regression: the log-odds should lie above the lower bound's
and below the upper one's. Weights keep the sign that reviewers gave them and are drawn towards the present ones (or
towards zero) by a square penalty, so that a term that nothing speaks for or against stays as it is. The figures that
count are those of files that were left out.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from lab.moments import Moment, moments
from lab.score import ABSENT_TO, PRESENT_FROM
from patterns.read import SCORERS
from patterns.reading import Pattern
from patterns.term import PRIOR, Scorer, sigmoid

Weights = Mapping[str, float]
Array = NDArray[np.float64]

FOLDS = 5
"""A single file is left out in so many parts."""

MARGIN = 0.2
"""In log-odds: a level exactly on its bound is not yet what was meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pull:
    """How weights are fitted: `strength` of the square penalty towards the present weights (or zero).

    `lift` is what a level that must be present counts against one that must be absent; `sharpness` how soon a bound
    that is met stops to matter.
    """

    strength: float = 1.0
    toward_zero: bool = False
    lift: float = 1.5
    sharpness: float = 2.0


USUAL = Pull()


def main(arguments: list[str]) -> int:
    """Print what the visits of some files suggest; 2 for a file that is not there or holds no visits."""
    asked = _parser().parse_args(arguments)
    missing = [path for path in asked.visits if not path.is_file()]
    if missing:
        sys.stderr.write("".join(f"{path}: no such file\n" for path in missing))
        return 2
    rows = [row for path in asked.visits for row in moments(path)]
    if not rows:
        sys.stderr.write("no expected levels in these files\n")
        return 2
    pull = Pull(strength=asked.strength, toward_zero=asked.toward == "zero", lift=asked.lift, sharpness=asked.sharpness)
    for pattern in [Pattern(asked.pattern)] if asked.pattern else list(Pattern):
        sys.stdout.write("\n".join(_report(pattern, rows, pull, misses=asked.misses)) + "\n\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lab fit", description="Suggest weights from labelled visits.")
    parser.add_argument("visits", nargs="+", type=Path)
    parser.add_argument("--pattern", choices=[pattern.value for pattern in Pattern])
    parser.add_argument(
        "--strength", type=float, default=USUAL.strength, help="of the pull towards the present weights"
    )
    parser.add_argument("--toward", choices=["present", "zero"], default="present")
    parser.add_argument("--lift", type=float, default=USUAL.lift, help="what a lower bound counts against an upper one")
    parser.add_argument("--sharpness", type=float, default=USUAL.sharpness, help="how soon a met bound stops to matter")
    parser.add_argument("--misses", action="store_true", help="name the levels that the suggested weights miss")
    return parser


def present(scorer: Scorer) -> dict[str, float]:
    """The weights of a scorer as they are, the prior among them."""
    return {PRIOR: scorer.prior} | {term.name: term.weight for term in scorer.terms}


def fitted(rows: Sequence[Moment], now: Weights, pull: Pull) -> dict[str, float]:
    """The weights that `rows` suggest, every one with the sign that it has in `now`; the prior is free."""
    names = list(now)
    start = np.array([now[name] for name in names])
    values, limits, sides, counts = _examples(rows, names, pull.lift)
    anchor = np.where([name == PRIOR or not pull.toward_zero for name in names], start, 0.0)

    def loss(weights: Array) -> tuple[float, Array]:
        short = pull.sharpness * sides * (limits - values @ weights)
        pain = np.logaddexp(0.0, short) / pull.sharpness
        slope = -(values.T @ (counts * sides / (1.0 + np.exp(-short))))
        away = weights - anchor
        return float(counts @ pain + pull.strength * away @ away / 2), slope + pull.strength * away

    bounds = [_kept_sign(name, weight) for name, weight in now.items()]
    found = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B")
    return dict(zip(names, map(float, found.x), strict=True))


def _kept_sign(name: str, weight: float) -> tuple[float | None, float | None]:
    if name == PRIOR or weight == 0:
        return None, None
    return (0.0, None) if weight > 0 else (None, 0.0)


def _examples(rows: Sequence[Moment], names: Sequence[str], lift: float) -> tuple[Array, Array, Array, Array]:
    """One row for each bound: the terms' values, the bound as log-odds, +1 to lie above it or -1 below, its count."""
    values, limits, sides, counts = [], [], [], []
    for row in rows:
        measured = [row.values.get(name, 0.0) for name in names]
        for bound, side, binds in ((row.low, 1.0, row.low > 0), (row.high, -1.0, row.high < 1)):
            if binds:
                values.append(measured)
                limits.append(log(bound / (1.0 - bound)) + side * MARGIN)
                sides.append(side)
                counts.append(lift if side > 0 else 1.0)
    return np.array(values), np.array(limits), np.array(sides), np.array(counts)


def level(row: Moment, weights: Weights) -> float:
    """The level of a moment under other weights."""
    return sigmoid(sum(weights.get(name, 0.0) * value for name, value in row.values.items()))


def met(row: Moment, weights: Weights) -> bool:
    """Whether the level lies within its bounds."""
    return row.low <= level(row, weights) <= row.high


def figures(judged: Iterable[tuple[Moment, Weights]]) -> str:
    """Present recall, absent recall and the share of all bounds met, in words."""
    marks: dict[str, list[bool]] = {"present": [], "absent": [], "bounds": []}
    for row, weights in judged:
        right = met(row, weights)
        marks["bounds"].append(right)
        if row.low >= PRESENT_FROM:
            marks["present"].append(right)
        elif row.high <= ABSENT_TO:
            marks["absent"].append(right)
    return "   ".join(f"{name} {sum(some):3}/{len(some):<3}" for name, some in marks.items())


def _left_out(rows: Sequence[Moment], now: Weights, pull: Pull) -> list[tuple[str, Moment, Weights]]:
    """Every moment with the weights that were fitted without its file (or fifth, where there is one file)."""
    several = len({row.file for row in rows}) > 1
    part = {id(row): row.file if several else f"part {crc32(row.visit.encode()) % FOLDS + 1}" for row in rows}
    without = {
        name: fitted([row for row in rows if part[id(row)] != name], now, pull) for name in sorted(set(part.values()))
    }
    return [(part[id(row)], row, without[part[id(row)]]) for row in rows]


def _report(pattern: Pattern, every: Sequence[Moment], pull: Pull, *, misses: bool) -> list[str]:
    rows = [row for row in every if row.pattern == pattern]
    if not rows:
        return [f"{pattern.value}: no expected levels"]
    now = present(SCORERS[pattern])
    suggested = fitted(rows, now, pull)
    apart = _left_out(rows, now, pull)
    lines = [f"{pattern.value}: {len(rows)} levels of {len({(row.file, row.visit) for row in rows})} visits", ""]
    lines.append(f"  {'term':22} {'now':>6} {'fitted':>7} {'change':>7}   seen where present / absent")
    lines.extend(_line(name, now[name], suggested[name], rows) for name in now)
    lines += ["", f"  {'present weights':30} {figures((row, now) for row in rows)}"]
    lines.append(f"  {'fitted, the same visits':30} {figures((row, suggested) for row in rows)}")
    lines.append(f"  {'fitted, each part left out':30} {figures((row, weights) for _, row, weights in apart)}")
    for part in sorted({name for name, _, _ in apart}):
        held = [(row, weights) for name, row, weights in apart if name == part]
        lines.append(f"    {part[:28]:28} {figures((row, now) for row, _ in held)}   now")
        lines.append(f"    {'':28} {figures(held)}   left out")
    if misses:
        lines += ["", *(_miss(row, suggested) for row in rows if not met(row, suggested))]
    return lines


def _line(name: str, now: float, suggested: float, rows: Sequence[Moment]) -> str:
    seen = [row for row in rows if row.values.get(name)]
    wanted = sum(row.low >= PRESENT_FROM for row in seen)
    absent = sum(row.high <= ABSENT_TO for row in seen)
    note = "" if seen else "   never seen"
    return f"  {name:22} {now:6.2f} {suggested:7.2f} {suggested - now:+7.2f}   {wanted:3} / {absent:<3}{note}"


def _miss(row: Moment, weights: Weights) -> str:
    strongest = sorted(row.values, key=lambda name: -abs(weights.get(name, 0.0) * row.values[name]))
    told = ", ".join(f"{name} {weights.get(name, 0.0) * row.values[name]:+.1f}" for name in strongest[:6])
    at = "end" if row.at is None else f"{row.at:g} s"
    return f"  {row.file} {row.visit} {at}: {level(row, weights):.2f} not in {row.low}..{row.high}: {told}"
