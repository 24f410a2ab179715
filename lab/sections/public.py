"""What do public sets prove? How chances rank, and how honest they are, on a part that no model was trained on."""

from pathlib import Path

from sklearn.metrics import average_precision_score

from lab.measures import auc, auc_error, ece
from lab.public import cdnow, shoppers, telco
from lab.public.rows import Proof
from lab.table import Figure, Table

HONEST = 0.035
"""Expected calibration error, at most."""

CERTAIN = 1.96
"""So many standard errors on either side hold the truth in 95 % of all samples."""


def purchase(folder: Path, part: str) -> list[Table]:
    """A purchase in this session."""
    leaking = shoppers.proof(folder, part, with_leak=True)
    leak = _plain("AUC with PageValues: a leak, proves nothing", leaking, _auc(leaking))
    return [_table("purchase: online_shoppers without PageValues", shoppers.proof(folder, part), 0.77, leak)]


def churn(folder: Path, part: str) -> list[Table]:
    """A customer who leaves."""
    return [_table("churn: telco_churn", telco.proof(folder, part), 0.84)]


def returning(folder: Path, part: str) -> list[Table]:
    """A customer who buys again within 39 weeks."""
    rival = cdnow.recency(folder, part)
    silence, orders = cdnow.doublings(folder)
    further = (
        _plain("AUC of recency alone", rival, _auc(rival)),
        _plain("leaving: log-odds of twice the silence", rival, silence),
        _plain("leaving: log-odds of twice the orders", rival, orders),
    )
    return [_table("return: cdnow_master, 39 weeks after 39 weeks", cdnow.proof(folder, part), 0.77, *further)]


def _table(heading: str, proof: Proof, goal: float, *further: Figure) -> Table:
    truths, chances = proof.truths.tolist(), proof.chances.tolist()
    of = len(truths)
    found = auc(truths, chances)
    figures = [
        Figure(what="AUC", of=of, value=found, goal=goal, unit=""),
        _plain("AUC, 95 % within +-", proof, CERTAIN * auc_error(found, truths)),
        _plain("PR-AUC", proof, float(average_precision_score(proof.truths, proof.chances))),
        Figure(what="ECE, tenths", of=of, value=ece(truths, chances), goal=HONEST, most=True, unit=""),
        _plain("share of truths", proof, sum(truths) / of),
        *further,
    ]
    return Table(heading=heading, figures=figures)


def _auc(proof: Proof) -> float:
    return auc(proof.truths.tolist(), proof.chances.tolist())


def _plain(what: str, proof: Proof, value: float) -> Figure:
    return Figure(what=what, of=len(proof.truths), value=value, unit="")
