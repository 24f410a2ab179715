"""When we may speak unasked, and about what."""

from dataclasses import replace

import pytest

from chat.policy import Policy, Thresholds, load_policy, within
from chat.turn.decide import Offer, Wait, decide
from chat.turn.desk import UNKNOWN, Desk
from patterns.reading import Judgment, Pattern, Reading
from profiles.events import (
    AttentionPaid,
    Event,
    InvitationDismissed,
    InvitationShown,
    PageKind,
    PageViewed,
    SessionStarted,
)
from profiles.profile import Profile
from tests.chat.turn.test_visit import hesitates
from tests.chat.turn.visits import PERMITTED, POLICY, at, plan, replies, says, steps
from tests.patterns.orders import order


def shopper(*more: Event) -> tuple[Profile, Reading]:
    """Somebody who has looked around for long enough, and how they are read."""
    step = steps(*hesitates(), *more)[-1]
    return step.profile, step.reading


def read_as(reading: Reading, *, loss: float, hesitant: float) -> Reading:
    judged = Judgment(level=hesitant, log_odds=0.0)
    lost = Judgment(level=loss, log_odds=0.0)
    return replace(
        reading,
        patterns={**reading.patterns, Pattern.HESITANT: judged},
        predictions={**reading.predictions, "loss": lost},
    )


@pytest.mark.parametrize(
    ("desk", "hesitant", "action"),
    [
        (UNKNOWN, 0.1, Offer(about="human")),
        (Desk(online=1), 0.9, Offer(about="human")),
        (Desk(online=0), 0.9, Offer(about="comparison")),
        (Desk(online=1, waiting=2), 0.9, Offer(about="comparison")),
        (Desk(online=0), 0.1, Wait(reason="desk:nobody_online")),
        (Desk(online=1, waiting=2), 0.1, Wait(reason="desk:overloaded")),
    ],
)
def test_whom_we_may_lose_is_offered_a_human_only_where_one_could_come(
    desk: Desk, hesitant: float, action: Offer | Wait
) -> None:
    profile, reading = shopper()

    assert decide(profile, read_as(reading, loss=0.8, hesitant=hesitant), POLICY, desk).action == action


def test_a_shop_that_only_supports_offers_no_human_to_win_somebody_back() -> None:
    profile, reading = shopper()
    clinic = Policy(support_only=True)

    assert decide(profile, read_as(reading, loss=0.8, hesitant=0.1), clinic).action == Wait(reason="no_reason")


def test_who_has_talked_with_us_in_this_visit_is_not_offered_a_human_on_top() -> None:
    profile, reading = shopper(says("сколько стоит доставка?", 250), replies("Два дня, бесплатно.", 255))
    later = replace(reading, at=at(400))

    assert decide(profile, read_as(later, loss=0.8, hesitant=0.1), POLICY).action == Wait(reason="no_reason")


def test_a_busy_desk_forbids_no_offer_that_the_assistant_keeps_itself() -> None:
    assert plan(*hesitates(), desk=Desk(online=1, waiting=50)).action == Offer(about="comparison")


def test_quiet_hours_are_the_visitors_own() -> None:
    night = [*PERMITTED, SessionStarted(at=at(-1), local_hour=23)]
    noon = [*PERMITTED, SessionStarted(at=at(-1), local_hour=12)]
    considerate = Policy(quiet_hours=(22, 8))

    assert plan(*hesitates(), policy=considerate, first=night).action == Wait(reason="quiet_hours")
    assert plan(*hesitates(), policy=considerate, first=noon).action == Offer(about="comparison")
    assert plan(*hesitates(), first=night).action == Offer(about="comparison")


def test_the_shop_says_how_many_offers_are_enough() -> None:
    shown = InvitationShown(at=at(-3 * 86_400), path="/")
    strict = Policy(thresholds=Thresholds(offers_a_month=1))

    assert plan(*hesitates(), first=[shown, *PERMITTED]).action == Offer(about="comparison")
    assert plan(*hesitates(), first=[shown, *PERMITTED], policy=strict).action == Wait(reason="month")


def test_a_declined_offer_stays_declined_however_the_visitor_goes_on() -> None:
    declined = InvitationDismissed(at=at(200), path="/a55")

    assert {type(step.plan.action) for step in steps(*hesitates(), declined, *hesitates(400))[-18:]} == {Wait}


def test_a_look_at_an_order_that_comes_in_time_is_no_reason_to_speak_and_at_a_late_one_is() -> None:
    look: list[Event] = [
        PageViewed(at=at(5 * page), path=f"/{page}", kind=PageKind.ORDER_TRACKING) for page in range(4)
    ]
    look += [AttentionPaid(at=at(30 + 10 * ping), path="/3", seconds=10) for ping in range(3)]
    in_time = [*PERMITTED, order("in_transit", days_ago=2)]
    late = [*PERMITTED, order("in_transit", days_ago=12)]

    assert plan(*look, first=in_time).action == Wait(reason="no_reason")
    assert plan(*look, first=late).action == Offer(about="order")


def test_hours_may_span_midnight_and_none_are_never() -> None:
    assert within(23, (22, 8))
    assert within(7, (22, 8))
    assert not within(8, (22, 8))
    assert not within(12, ())


@pytest.mark.parametrize("rule", ["business_hours = [9]", "quiet_hours = [9, 25]", 'timezone = "Mars/Olympus"'])
def test_hours_that_are_none_are_refused_when_the_rules_are_read(
    rule: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = tmp_path_factory.mktemp("site") / "site.toml"
    site.write_text(rule, encoding="utf-8")

    with pytest.raises(ValueError, match=r"hours|time zone"):
        load_policy(site)
