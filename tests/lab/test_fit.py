import json
from pathlib import Path

import pytest

from lab.__main__ import main
from lab.fit import Pull, fitted, level, met, present
from lab.moments import Moment, moments
from patterns.read import SCORERS
from patterns.reading import Pattern
from patterns.term import PRIOR

SCENARIOS = Path(__file__).parents[1] / "scenarios"
NOW = {PRIOR: -2.0, "returns": 1.0, "ordered": -1.0, "unseen": 0.7}


def moment(low: float, high: float, **values: float) -> Moment:
    told = {PRIOR: 1.0} | values
    return Moment(file="a", visit="v", at=None, pattern=Pattern.HESITANT, values=told, low=low, high=high)


CLEAR = [moment(0.6, 1, returns=1.0), moment(0, 0.3), moment(0, 0.3, returns=1.0, ordered=1.0)]


def test_fitted_weights_meet_bounds_that_the_present_ones_miss() -> None:
    weights = fitted(CLEAR, NOW, Pull(strength=0.01))

    assert not all(met(row, NOW) for row in CLEAR)
    assert all(met(row, weights) for row in CLEAR)


def test_a_weight_keeps_the_sign_that_reviewers_gave_it() -> None:
    against = [moment(0, 0.3, returns=1.0), moment(0.6, 1), moment(0.6, 1, ordered=1.0)]

    weights = fitted(against, NOW, Pull(strength=0.01))

    assert weights["returns"] >= 0
    assert weights["ordered"] <= 0
    assert weights[PRIOR] > NOW[PRIOR]


def test_a_term_that_nobody_showed_stays_as_it_is_unless_drawn_towards_zero() -> None:
    assert fitted(CLEAR, NOW, Pull())["unseen"] == pytest.approx(NOW["unseen"], abs=1e-6)
    assert fitted(CLEAR, NOW, Pull(toward_zero=True))["unseen"] == pytest.approx(0, abs=1e-3)


def test_a_strong_pull_leaves_the_present_weights() -> None:
    assert fitted(CLEAR, NOW, Pull(strength=1e6)) == pytest.approx(NOW, abs=1e-4)


def test_the_rows_are_the_levels_that_are_replayed() -> None:
    rows = {(row.visit, row.pattern): row for row in moments(SCENARIOS / "visits.jsonl") if row.at is None}
    weights = present(SCORERS[Pattern.HESITANT])

    assert level(rows["O01", Pattern.HESITANT], weights) >= 0.6
    assert rows["O01", Pattern.HESITANT].values["returns"] > 0


def test_visits_kept_apart_are_not_fitted(tmp_path: Path) -> None:
    visit = json.loads((SCENARIOS / "visits.jsonl").read_text(encoding="utf-8").splitlines()[0])
    file = tmp_path / "visits.jsonl"
    file.write_text(json.dumps(visit | {"split": "test"}), encoding="utf-8")

    assert list(moments(file)) == []
    assert main(["fit", str(file)]) == 2


def test_the_command_prints_weights_side_by_side_and_figures_of_what_was_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = [str(SCENARIOS / name) for name in ("visits.jsonl", "own_visits.jsonl")]

    assert main(["fit", *files, "--pattern", "urgent"]) == 0

    told = capsys.readouterr().out
    assert "quick_steps" in told
    assert "each part left out" in told
    assert told.count("left out\n") == len(files)


def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fit", "/nowhere.jsonl"]) == 2
    assert "/nowhere.jsonl" in capsys.readouterr().err
