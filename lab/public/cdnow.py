"""Will this customer buy again? cdnow_master (23,570 customers of 1997), logistic regression on recency and frequency.

What is known ends after 39 weeks (30 September 1997, as Fader and Hardie cut it); true is a purchase in the 39 weeks
that follow. Recency alone reaches an AUC of .77.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from math import log1p
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from lab.public.rows import SEED, Array, Proof, Row, Truths, rows
from patterns.churn import MONTH_DAYS

SET = "cdnow_master"
KNOWN_UNTIL = date(1997, 9, 30)
WEEK = 7.0

REPEATS, SILENCE = 0, 2
"""Columns: purchases after the first, weeks since the last."""

Purchase = tuple[date, float]
"""A day and the amount spent, in dollars."""


def proof(folder: Path, part: str = "dev") -> Proof:
    """The chance of another purchase for each customer of `part`."""
    known, returned = _customers(rows(folder / SET, "train"))
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=3000, random_state=SEED))
    model.fit(known, returned)
    judged, truths = _customers(rows(folder / SET, part))
    return Proof(truths=truths, chances=model.predict_proba(judged)[:, 1])


def recency(folder: Path, part: str = "dev") -> Proof:
    """The plainest rival: who bought last comes first. Not a chance, an order between 0 and 1."""
    judged, truths = _customers(rows(folder / SET, part))
    return Proof(truths=truths, chances=1.0 / (1.0 + judged[:, SILENCE]))


def doublings(folder: Path) -> tuple[float, float]:
    """What a doubling of months of silence and one of the number of orders add to the log-odds of staying away.

    The live churn points take their weights from here (patterns/churn.py).
    """
    known, returned = _customers(rows(folder / SET, "train"))
    months = known[:, SILENCE] * WEEK / MONTH_DAYS
    told = np.column_stack([np.log2(1.0 + months), np.log2(1.0 + known[:, REPEATS])])
    silence, orders = LogisticRegression(max_iter=3000, random_state=SEED).fit(told, ~returned).coef_[0]
    return float(silence), float(orders)


def _customers(told: Iterable[Row]) -> tuple[Array, Truths]:
    purchases: dict[str, list[Purchase]] = defaultdict(list)
    for row in told:
        day = datetime.strptime(row["date"], "%Y%m%d").replace(tzinfo=UTC).date()
        purchases[row["customer_id"]].append((day, float(row["amount"])))
    known = np.array([_known(each) for each in purchases.values()])
    return known, np.array([any(day > KNOWN_UNTIL for day, _ in each) for each in purchases.values()])


def _known(purchases: Sequence[Purchase]) -> list[float]:
    """Frequency, weeks since the last purchase and since the first, their proportions, and the usual amount."""
    days = sorted({day for day, _ in purchases if day <= KNOWN_UNTIL})
    repeats = len(days) - 1.0
    age = (KNOWN_UNTIL - days[0]).days / WEEK
    silence = (KNOWN_UNTIL - days[-1]).days / WEEK
    amount = sum(spent for day, spent in purchases if day <= KNOWN_UNTIL) / len(days)
    often, quiet = log1p(repeats), log1p(silence)
    rate = len(days) / age
    return [repeats, age, silence, often, quiet, often * quiet, rate, silence / age, float(repeats > 0), log1p(amount)]
