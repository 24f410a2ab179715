"""How are figures shown? Short plain tables: what, of how many, the figure, the goal, and whether it is met."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of a table. `goal` is None where nothing is asked; `most` where the figure must not exceed it.

    `unit` is `%` for a share 0..1 that is shown as per cent, empty for a figure that is shown as it is.
    """

    what: str
    of: int
    value: float
    goal: float | None = None
    most: bool = False
    unit: str = "%"

    @property
    def is_short(self) -> bool:
        """Whether a goal is missed."""
        if self.goal is None:
            return False
        return self.value > self.goal if self.most else self.value < self.goal


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Figures under a heading; `note` says in a sentence how they are to be read."""

    heading: str
    figures: Sequence[Figure]
    note: str = ""

    def lines(self) -> Iterator[str]:
        """The table as it is printed."""
        yield f"== {self.heading}"
        if self.note:
            yield self.note
        yield f"{'what':44} {'n':>6} {'figure':>8} {'goal':>9}"
        for figure in self.figures:
            yield _line(figure)
        yield ""


def _line(figure: Figure) -> str:
    goal, verdict = "", ""
    if figure.goal is not None:
        goal = ("<= " if figure.most else ">= ") + _shown(figure.goal, figure.unit)
        verdict = "short" if figure.is_short else "ok"
    return f"{figure.what:44} {figure.of:6} {_shown(figure.value, figure.unit):>8} {goal:>9}  {verdict}".rstrip()


def _shown(value: float, unit: str) -> str:
    if unit == "%":
        return f"{value:.1%}"
    return f"{value:.0f}" if float(value).is_integer() and unit == "count" else f"{value:.3f}"
