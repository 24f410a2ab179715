"""Will this session end in a purchase? online_shoppers (12,330 sessions of one shop, UCI 468), boosted trees.

`PageValues` is left out: it is computed from transactions, the very thing to be foretold (with it the AUC is .93).
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from lab.public.rows import SEED, Array, Proof, Row, Truths, numbers, one_hot, rows, words

SET = "online_shoppers"
LEAK = "PageValues"
COUNTED = (
    "Administrative",
    "Administrative_Duration",
    "Informational",
    "Informational_Duration",
    "ProductRelated",
    "ProductRelated_Duration",
    "BounceRates",
    "ExitRates",
    "SpecialDay",
)
NAMED = ("Month", "OperatingSystems", "Browser", "Region", "TrafficType", "VisitorType", "Weekend")


def proof(folder: Path, part: str = "dev", *, with_leak: bool = False) -> Proof:
    """The chance of a purchase for each session of `part`; with the leak only to show what it is worth."""
    train, judged = rows(folder / SET, "train"), rows(folder / SET, part)
    counted = (*COUNTED, LEAK) if with_leak else COUNTED
    encoder = one_hot(words(train, NAMED))

    def table(told: Sequence[Row]) -> Array:
        return np.hstack([numbers(told, counted), encoder.transform(words(told, NAMED))])

    model = HistGradientBoostingClassifier(
        max_iter=100,
        learning_rate=0.05,
        max_leaf_nodes=8,
        min_samples_leaf=40,
        l2_regularization=1.0,
        random_state=SEED,
    )
    model.fit(table(train), _bought(train))
    return Proof(truths=_bought(judged), chances=model.predict_proba(table(judged))[:, 1])


def _bought(told: Sequence[Row]) -> Truths:
    return np.array([row["Revenue"].lower() == "true" for row in told])
