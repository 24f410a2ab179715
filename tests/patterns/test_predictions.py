from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patterns.calibration import CALIBRATION, UNCALIBRATED, Calibration, calibrated
from patterns.predictions import PREDICTIONS, predict
from patterns.read import read
from patterns.term import PRIOR, sigmoid
from patterns.view import View
from profiles.events import (
    CheckoutStarted,
    CustomerNoted,
    Event,
    OrderRecorded,
    PastVisitRecorded,
    ProductAdded,
    ProductViewed,
    SessionStarted,
)
from profiles.fold import replay
from profiles.ids import OrderId, ProductId
from profiles.profile import Profile
from tests.profiles.strategies import START, VISITOR, visits

CAME = SessionStarted(at=START, local_hour=20)


def after(*events: Event) -> View:
    profile = replay(VISITOR, events)
    return View(profile, profile.at or START)


def order(number: int, days_ago: float, status: str = "delivered") -> OrderRecorded:
    placed_at = START - timedelta(days=days_ago)
    return OrderRecorded(at=START, order=OrderId(f"R-{number}"), placed_at=placed_at, status=status)


def level(view: View, name: str) -> float:
    return predict(view)[name].level


def test_every_prediction_is_marked_uncalibrated() -> None:
    view = after(order(1, 3), CAME)

    assert not any(judged.calibrated for judged in predict(view, UNCALIBRATED).values())


def test_a_cart_and_a_checkout_make_a_purchase_likelier() -> None:
    looked = ProductViewed(at=START, path="/p/a55", product=ProductId("a55"))
    added = ProductAdded(at=START, path="/p/a55", product=ProductId("a55"))
    pays = CheckoutStarted(at=START, path="/checkout")

    levels = [level(after(CAME, *some), "purchase") for some in ([], [looked], [looked, added], [looked, added, pays])]

    assert levels == sorted(levels)
    assert levels[0] < 0.1 < 0.5 < levels[-1]


def test_who_never_bought_cannot_leave() -> None:
    assert "churn" not in predict(after(CAME))
    assert "churn" in predict(after(order(1, 3), CAME))


def test_a_long_silence_speaks_for_leaving_and_many_orders_against_it() -> None:
    fresh, old = level(after(order(1, 5), CAME), "churn"), level(after(order(1, 400), CAME), "churn")
    loyal = level(after(*(order(number, 5 + 30 * number) for number in range(6)), CAME), "churn")
    gone = level(after(order(1, 5), order(2, 40, "cancelled"), order(3, 50, "returned"), CAME), "churn")

    assert loyal < fresh < old
    assert fresh < gone


def test_a_habit_of_hours_is_surer_the_more_visits_keep_it() -> None:
    def came(hour: int, days_ago: int) -> PastVisitRecorded:
        return PastVisitRecorded(at=START - timedelta(days=days_ago), local_hour=hour)

    twice = after(came(21, 2), CAME)
    often = after(came(21, 2), came(20, 4), came(19, 6), CAME)
    mixed = after(came(21, 2), came(9, 4), came(14, 6), CAME)

    assert level(mixed, "best_hour") < level(twice, "best_hour") < level(often, "best_hour")
    assert "best_hour" not in predict(after(CAME))
    assert read(replay(VISITOR, [came(21, 2), CAME]), at=START).best_hour == 20


@given(visits, st.floats(0.1, 3), st.floats(-4, 4))
def test_calibrated_contributions_add_up_to_the_log_odds_exactly(
    visit: list[Event], slope: float, intercept: float
) -> None:
    profile = replay(VISITOR, visit)
    by = Calibration(slope=slope, intercept=intercept, outcomes=500)

    told = predict(View(profile, profile.at or START), dict.fromkeys(PREDICTIONS, by))

    for judged in told.values():
        assert judged.calibrated
        assert judged.log_odds == sum(reason.log_odds for reason in judged.because)
        assert judged.level == sigmoid(judged.log_odds)
        assert (judged.because[0].term, judged.because[-1].term) == (PRIOR, CALIBRATION)


def test_a_calibration_keeps_the_values_the_facts_and_the_order() -> None:
    few, many = after(CAME), after(CAME, ProductAdded(at=START, path="/p", product=ProductId("a55")))
    by = {"purchase": Calibration(slope=0.5, intercept=-1.0, outcomes=900)}
    plain, moved = predict(many)["purchase"], predict(many, by)["purchase"]

    assert [(reason.value, reason.facts) for reason in moved.because[:-1]] == [
        (reason.value, reason.facts) for reason in plain.because
    ]
    assert predict(few, by)["purchase"].level < moved.level
    assert moved.level == pytest.approx(by["purchase"].level_of(plain.level))
    assert not predict(many, by)["loss"].calibrated


def test_a_calibration_that_turns_the_order_round_is_refused() -> None:
    with pytest.raises(ValueError, match="above zero"):
        Calibration(slope=-0.2, intercept=0.0, outcomes=500)


def test_a_gate_stays_a_gate_under_calibration() -> None:
    by = Calibration(slope=1.0, intercept=2.0, outcomes=500)
    profile = replay(VISITOR, [CustomerNoted(at=START, staff=True), CAME])
    judged = read(profile, START, dict.fromkeys(PREDICTIONS, by)).predictions["purchase"]

    assert (judged.level, judged.gate) == (0.0, "staff")
    assert calibrated(judged, by).gate == "staff"


def test_an_empty_profile_is_predicted_from_the_priors_alone() -> None:
    told = predict(View(Profile(visitor=VISITOR), START))

    assert all(judged.because[0].term == PRIOR for judged in told.values())
    assert all(len(judged.because) == 1 for judged in told.values())
