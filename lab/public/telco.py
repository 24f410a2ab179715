"""Will this customer leave? telco_churn (7,043 customers of one company, IBM), logistic regression on plain columns."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from lab.public.rows import SEED, Array, Proof, Row, Truths, numbers, one_hot, rows, words

SET = "telco_churn"
COUNTED = ("tenure", "MonthlyCharges", "TotalCharges")
NOT_TOLD = (*COUNTED, "row_id", "customerID", "Churn")


def proof(folder: Path, part: str = "dev") -> Proof:
    """The chance of leaving for each customer of `part`."""
    train, judged = rows(folder / SET, "train"), rows(folder / SET, part)
    named = [column for column in train[0] if column not in NOT_TOLD]
    encoder = one_hot(words(train, named))

    def table(told: Sequence[Row]) -> Array:
        counted = numbers(told, COUNTED)
        return np.hstack([counted, np.log1p(counted), encoder.transform(words(told, named))])

    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=3000, random_state=SEED))
    model.fit(table(train), _left(train))
    return Proof(truths=_left(judged), chances=model.predict_proba(table(judged))[:, 1])


def _left(told: Sequence[Row]) -> Truths:
    return np.array([row["Churn"] == "Yes" for row in told])
