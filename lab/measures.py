"""How good are chances that were foretold? Ranking (AUC), honesty of the number (ECE) and both (Brier score)."""

from collections.abc import Sequence
from math import inf, sqrt

BINS = 10
"""Chances are compared with frequencies in tenths."""


def auc(truths: Sequence[bool], chances: Sequence[float]) -> float:
    """How often a true one was given more than a false one, ties by half; .5 where one kind is missing."""
    order = sorted(range(len(chances)), key=chances.__getitem__)
    ranks = [0.0] * len(order)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and chances[order[end]] == chances[order[start]]:
            end += 1
        for place in order[start:end]:
            ranks[place] = (start + end + 1) / 2
        start = end
    wins = sum(truths)
    losses = len(order) - wins
    if not wins or not losses:
        return 0.5
    total = sum(rank for rank, truth in zip(ranks, truths, strict=True) if truth)
    return (total - wins * (wins + 1) / 2) / (wins * losses)


def auc_error(auc: float, truths: Sequence[bool]) -> float:
    """The standard error of an AUC (Hanley and McNeil 1982); infinite where one kind is missing."""
    wins = sum(truths)
    losses = len(truths) - wins
    if not wins or not losses:
        return inf
    both_wins, both_losses = auc / (2 - auc), 2 * auc * auc / (1 + auc)
    square = auc * auc
    spread = auc * (1 - auc) + (wins - 1) * (both_wins - square) + (losses - 1) * (both_losses - square)
    return sqrt(spread / (wins * losses))


def ece(truths: Sequence[bool], chances: Sequence[float]) -> float:
    """Expected calibration error: how far chances lie from frequencies, by tenths of the chance, weighted by size."""
    bins: list[list[tuple[bool, float]]] = [[] for _ in range(BINS)]
    for truth, chance in zip(truths, chances, strict=True):
        bins[min(BINS - 1, int(chance * BINS))].append((truth, chance))
    gaps = (abs(sum(truth - chance for truth, chance in some)) for some in bins)
    return sum(gaps) / max(1, len(truths))


def brier(truths: Sequence[bool], chances: Sequence[float]) -> float:
    """The mean squared distance of chances from what came true."""
    return sum((chance - truth) ** 2 for truth, chance in zip(truths, chances, strict=True)) / max(1, len(truths))
