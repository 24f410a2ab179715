"""When a visit begins: the same answer for whoever asks beforehand and for the fold."""

from datetime import timedelta

import pytest

from profiles.arrival import IDLE, begins_visit
from profiles.events import Event, MomentReached, OrderRecorded, PageViewed, Speaker, SpeakerChanged
from profiles.fold import apply
from profiles.ids import OrderId
from profiles.profile import Profile
from tests.profiles.strategies import START, VISITOR

LATER = START + timedelta(minutes=25)


@pytest.mark.parametrize(
    "meanwhile",
    [
        OrderRecorded(at=LATER, order=OrderId("1"), placed_at=START, status="paid", total_minor=1),
        MomentReached(at=LATER),
        SpeakerChanged(at=LATER, speaker=Speaker.OPERATOR),
        PageViewed(at=LATER, path="/"),
    ],
    ids=lambda event: type(event).__name__,
)
@pytest.mark.parametrize("idle", [IDLE - timedelta(seconds=1), IDLE, IDLE + timedelta(seconds=1)])
def test_a_visit_is_foretold_to_begin_where_the_fold_begins_one(meanwhile: Event, idle: timedelta) -> None:
    profile = apply(apply(Profile(visitor=VISITOR), PageViewed(at=START, path="/")), meanwhile)
    comes = PageViewed(at=START + idle, path="/")

    began = apply(profile, comes).session.number > profile.session.number

    assert begins_visit(profile, comes.at) is began
    assert began is (idle >= IDLE and not isinstance(meanwhile, PageViewed))


def test_the_first_visit_begins() -> None:
    assert begins_visit(Profile(visitor=VISITOR), START)
