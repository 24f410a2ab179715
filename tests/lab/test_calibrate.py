import asyncio
import random
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Connection

from lab.__main__ import main
from lab.calibrate import Refused, fit, platt
from lab.outcomes import Outcome, outcomes
from lab.record import RecordUnreadable, record
from patterns.calibration import Calibration
from patterns.predictions import PREDICTIONS, predict
from patterns.term import sigmoid
from patterns.view import View
from profiles.events import (
    CustomerNoted,
    Event,
    OrderCompleted,
    PageViewed,
    ProductAdded,
    ProductViewed,
    SessionStarted,
)
from profiles.fold import replay
from profiles.ids import OrderId, ProductId, SiteId, VisitorId
from store import people
from store.database import open_database
from store.migrate import migrate

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
SITE = SiteId("shop")


def foretold(count: int, *, slope: float, intercept: float) -> Iterator[Outcome]:
    """Outcomes that come true as often as the points say after slope and intercept."""
    chance = random.Random(7)
    for number in range(count):
        log_odds = chance.uniform(-4, 3)
        true = chance.random() < sigmoid(slope * log_odds + intercept)
        yield Outcome(prediction="purchase", visitor=VisitorId(f"v{number}"), log_odds=log_odds, true=true)


def visit(number: int, *, carts: bool, buys: bool) -> list[Event]:
    at = START + timedelta(minutes=number)
    shoe = ProductId("shoe")
    events: list[Event] = [SessionStarted(at=at), ProductViewed(at=at, path="/p", product=shoe)]
    if carts:
        events.append(ProductAdded(at=at + timedelta(seconds=20), path="/p", product=shoe))
        events.append(PageViewed(at=at + timedelta(seconds=40), path="/cart"))
    if buys:
        order = OrderId(f"R-{number}")
        events.append(OrderCompleted(at=at + timedelta(minutes=10), path="/thanks", order=order))
    return events


def crowd(count: int) -> dict[VisitorId, list[Event]]:
    """Visitors of whom those with a cart buy more often, and one who still comes a month later."""
    chance = random.Random(3)
    found = {}
    for number in range(count):
        carts = number % 2 == 0
        found[VisitorId(f"v{number}")] = visit(number, carts=carts, buys=chance.random() < (0.4 if carts else 0.05))
    late = START + timedelta(days=40)
    found[VisitorId("late")] = [SessionStarted(at=late)]
    return found


async def stored(path: Path, kept: dict[VisitorId, list[Event]], site: SiteId = SITE) -> None:
    def store(connection: Connection) -> None:
        for visitor, events in kept.items():
            people.meet(connection, site=site, visitor=visitor, at=START, behaviour=True, personalisation=True)
            people.add_facts(connection, site=site, visitor=visitor, first=0, events=events, at=START)

    database = open_database(f"sqlite:///{path}")
    await database.write(migrate)
    await database.write(store)
    await database.close()


def test_the_slope_and_intercept_by_which_outcomes_came_are_found() -> None:
    found = platt(list(foretold(6000, slope=0.6, intercept=-1.0)))

    assert found.slope == pytest.approx(0.6, abs=0.06)
    assert found.intercept == pytest.approx(-1.0, abs=0.08)
    assert found.outcomes == 6000


def test_calibrated_chances_are_nearer_to_what_came() -> None:
    fitted = fit(list(foretold(2000, slope=0.5, intercept=-2.0)))

    assert fitted.brier[1] < fitted.brier[0]
    assert fitted.ece[1] < 0.05 < fitted.ece[0]


def test_too_few_outcomes_are_refused() -> None:
    with pytest.raises(Refused, match="199 outcomes"):
        fit(list(foretold(199, slope=1.0, intercept=0.0)))
    with pytest.raises(Refused, match="0 true"):
        fit([Outcome(prediction="lead", visitor=VisitorId("v"), log_odds=0.0, true=False)] * 500)


def test_points_that_rank_the_wrong_way_are_refused() -> None:
    with pytest.raises(Refused, match="do not rank"):
        fit(list(foretold(1000, slope=-1.0, intercept=0.0)))


def test_perfect_points_keep_the_fit_finite() -> None:
    some = [
        Outcome(prediction="lead", visitor=VisitorId(f"v{number}"), log_odds=number - 149.5, true=number >= 150)
        for number in range(300)
    ]

    found = platt(some)

    assert 0 < found.slope < 100


def test_one_moment_of_each_session_is_judged_and_only_where_the_end_is_known() -> None:
    kept = crowd(40)
    found = list(outcomes(kept))

    assert len([outcome for outcome in found if outcome.prediction == "engagement"]) == 40
    assert "churn" not in {outcome.prediction for outcome in found}
    assert list(outcomes({visitor: kept[visitor] for visitor in list(kept)[:-1]})) == []


def test_what_was_foretold_is_what_a_visitor_would_have_been_told_then() -> None:
    alone = VisitorId("v0")
    kept = {alone: visit(0, carts=True, buys=True), VisitorId("late"): crowd(0)[VisitorId("late")]}
    odds = set()
    for end in range(1, len(kept[alone])):
        profile = replay(alone, kept[alone][:end])
        odds.add(predict(View(profile, profile.at or START))["purchase"].log_odds)

    told = [each for each in outcomes(kept) if each.prediction == "purchase" and each.visitor == alone and each.true]

    assert len(told) <= 1
    assert {each.log_odds for each in told} <= odds


def test_staff_teach_nothing() -> None:
    kept = crowd(1)
    kept[VisitorId("v0")].insert(0, CustomerNoted(at=START, staff=True))

    assert not [outcome for outcome in outcomes(kept) if outcome.visitor == "v0"]


def test_a_record_becomes_a_file_that_says_how_predictions_are_calibrated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, out = tmp_path / "shop.db", tmp_path / "calibration.toml"
    asyncio.run(stored(database, crowd(500)))

    assert main(["calibrate", str(database), "--out", str(out)]) == 0

    told = capsys.readouterr().out
    assert re.search(r"purchase, within 7 days: 4\d\d outcomes, 1\d\.\d% true", told)
    assert "Brier" in told
    assert "churn, within 90 days: refused: 0 outcomes" in told
    found = msgspec.convert(tomllib.loads(out.read_text(encoding="utf-8")), type=dict[str, dict[str, Calibration]])
    assert found["calibrations"]["purchase"].slope > 0
    assert set(found["calibrations"]) <= set(PREDICTIONS)


def test_where_nothing_can_be_calibrated_no_file_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database, out = tmp_path / "shop.db", tmp_path / "calibration.toml"
    asyncio.run(stored(database, crowd(5)))

    assert main(["calibrate", str(database), "--out", str(out)]) == 1

    assert not out.exists()
    assert "no file is written" in capsys.readouterr().err


def test_a_record_of_several_sites_wants_one_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = tmp_path / "shop.db"
    asyncio.run(stored(database, crowd(1)))
    asyncio.run(stored(database, crowd(1), SiteId("clinic")))

    with pytest.raises(RecordUnreadable, match="clinic, shop"):
        record(str(database))
    assert set(record(str(database), "clinic")) == {"v0", "late"}
    assert main(["calibrate", "/nowhere.db", "--out", str(tmp_path / "out")]) == 2
    assert "no such file" in capsys.readouterr().err
