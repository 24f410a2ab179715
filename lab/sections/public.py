"""What do public sets prove? How chances rank, and how honest they are, on a part that no model was trained on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from lab.measures import auc, ece
from lab.public import cdnow, shoppers, telco
from lab.public.rows import Proof
from lab.table import Figure, Table

HONEST = 0.035
"""Expected calibration error, at most."""


def purchase(folder: Path, part: str) -> list[Table]:
    """A purchase in this session."""
    found = _table("purchase: online_shoppers without PageValues", partial(shoppers.proof, folder, part), 0.77)
    leaking = shoppers.proof(folder, part, with_leak=True)
    known = auc(leaking.truths.tolist(), leaking.chances.tolist())
    what = "AUC with PageValues (a leak; proves nothing)"
    return [found, Table(heading="purchase: what the leak is worth", figures=[_plain(what, leaking, known)])]


def churn(folder: Path, part: str) -> list[Table]:
    """A customer who leaves."""
    return [_table("churn: telco_churn", partial(telco.proof, folder, part), 0.84)]


def returning(folder: Path, part: str) -> list[Table]:
    """A customer who buys again within 39 weeks."""
    return [_table("return: cdnow_master, 39 weeks after 39 weeks", partial(cdnow.proof, folder, part), 0.77)]


def _table(heading: str, prove: Callable[[], Proof], goal: float) -> Table:
    proof = prove()
    truths, chances = proof.truths.tolist(), proof.chances.tolist()
    of = len(truths)
    figures = [
        Figure(what="AUC", of=of, value=auc(truths, chances), goal=goal, unit=""),
        Figure(what="ECE, tenths", of=of, value=ece(truths, chances), goal=HONEST, most=True, unit=""),
        _plain("share of truths", proof, sum(truths) / of),
    ]
    return Table(heading=heading, figures=figures)


def _plain(what: str, proof: Proof, value: float) -> Figure:
    return Figure(what=what, of=len(proof.truths), value=value, unit="")
