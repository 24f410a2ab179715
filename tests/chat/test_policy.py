"""The shop's rules: what a file may say, and what a calibration does to a threshold."""

from pathlib import Path

import msgspec
import pytest

from chat.policy import Policy, load_policy
from patterns.calibration import Calibration, calibrated
from patterns.reading import Contribution
from patterns.term import judgment

FITTED = "[calibrations.loss]\nslope = 0.5\nintercept = -1.5\noutcomes = 240\n"


def written(folder: Path, rules: str) -> Path:
    path = folder / "site.toml"
    path.write_text(rules, encoding="utf-8")
    return path


def test_a_calibration_is_read_from_the_sites_file_and_changes_the_policys_hash(tmp_path: Path) -> None:
    policy = load_policy(written(tmp_path, FITTED))

    assert policy.calibrations == {"loss": Calibration(slope=0.5, intercept=-1.5, outcomes=240)}
    assert policy.hash != Policy().hash


def test_a_calibration_that_turns_the_order_round_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(msgspec.ValidationError, match=r"slope must be above zero.*calibrations"):
        load_policy(written(tmp_path, FITTED.replace("0.5", "-0.5")))


@pytest.mark.parametrize("points", [0.4, 0.7])
def test_who_reached_a_threshold_in_points_reaches_it_when_they_are_calibrated(points: float) -> None:
    by = Calibration(slope=0.5, intercept=-1.5, outcomes=240)
    judged = judgment([Contribution(term="prior", value=1.0, log_odds=0.3)])

    before = Policy().reaches("loss", judged, points)
    after = Policy(calibrations={"loss": by}).reaches("loss", calibrated(judged, by), points)

    assert before is after is (judged.level >= points)


@pytest.mark.parametrize("points", [0.0, 1.0])
def test_a_threshold_at_the_end_of_the_scale_stays_there_when_it_is_calibrated(points: float) -> None:
    assert Calibration(slope=0.5, intercept=-1.5, outcomes=240).level_of(points) == points


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        ("[thresholds]\nat_risk = 1.5", "thresholds.at_risk"),
        ("[thresholds]\nanger = -0.1", "thresholds.anger"),
        ("[thresholds]\noffer = nan", "thresholds.offer"),
        ("[thresholds]\nfailures = 0", "thresholds.failures"),
        ("[thresholds]\nrepeats = 1", "thresholds.repeats"),
        ("[costs]\nneedless_call = 0", "costs.needless_call"),
        ("[costs]\nneedless_call = -1", "costs.needless_call"),
        ("[costs]\nlost_visitor = -1", "costs.lost_visitor"),
        ("[costs]\nlost_important = inf", "costs.lost_important"),
        ("blind_share = 10", "blind_share"),
        ("business_hours = [9, 9]", "business_hours"),
        ("quiet_hours = [0, 0]", "quiet_hours"),
    ],
)
def test_rules_that_would_break_a_decision_are_refused_by_name(rules: str, named: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=named):
        load_policy(written(tmp_path, rules))


def test_the_ends_of_what_is_allowed_are_allowed(tmp_path: Path) -> None:
    rules = "business_hours = [0, 24]\n[thresholds]\nat_risk = 1.0\nanger = 0\n[costs]\nlost_visitor = 0"

    assert load_policy(written(tmp_path, rules)).thresholds.at_risk == 1.0


def test_a_model_is_asked_for_its_opinion_of_tone_only_where_the_shop_says_so(tmp_path: Path) -> None:
    assert not Policy().opinion_of_tone
    assert load_policy(written(tmp_path, "opinion_of_tone = true")).opinion_of_tone
