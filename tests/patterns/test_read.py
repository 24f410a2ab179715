from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given

from patterns.predictions import PREDICTIONS
from patterns.read import OFF, ON, SCORERS, read, turned
from patterns.reading import Judgment, Pattern, Reading
from patterns.term import sigmoid
from patterns.view import View
from profiles.events import (
    AttentionPaid,
    CustomerNoted,
    DeviceRecognised,
    Event,
    PageKind,
    PageViewed,
    PastVisitRecorded,
    PatternCorrected,
    PatternTurned,
    ProductAdded,
    ProductsCompared,
    ProductViewed,
    SessionStarted,
    ToneHeard,
    VisitorWrote,
)
from profiles.fold import replay
from profiles.ids import PatternName, ProductId
from profiles.profile import Profile
from tests.patterns.orders import delivered
from tests.profiles.strategies import START, VISITOR, visits


def looks_at(*places: str, dwell_seconds: int) -> list[Event]:
    """A visit through products and pages, with attention to each."""
    facts: list[Event] = []
    moment = START
    for place in places:
        moment += timedelta(seconds=2)
        facts.append(_opens(place, moment))
        for _ in range(dwell_seconds // 10):
            moment += timedelta(seconds=10)
            facts.append(AttentionPaid(at=moment, path=f"/{place}", seconds=10))
    return facts


def _opens(place: str, moment: datetime) -> Event:
    if place == "compare":
        return ProductsCompared(at=moment, path="/compare", products=(ProductId("a55"), ProductId("pixel")))
    if place in set(PageKind):
        return PageViewed(at=moment, path=f"/{place}", kind=PageKind(place))
    return ProductViewed(at=moment, path=f"/{place}", product=ProductId(place))


def read_after(visit: Sequence[Event]) -> Reading:
    return read(replay(VISITOR, visit), at=visit[-1].at)


def judgments(reading: Reading) -> list[Judgment]:
    return [*reading.patterns.values(), *reading.predictions.values()]


@given(visits)
def test_levels_lie_between_0_and_1_and_are_the_sigmoid_of_their_sum(visit: list[Event]) -> None:
    profile = replay(VISITOR, visit)

    for judged in judgments(read(profile, profile.at or START)):
        assert 0 <= judged.level <= 1
        assert judged.log_odds == sum(reason.log_odds for reason in judged.because)
        assert judged.gate or judged.level == sigmoid(judged.log_odds)


@given(visits)
def test_the_evidence_points_at_facts_that_happened(visit: list[Event]) -> None:
    profile = replay(VISITOR, visit)

    for judged in judgments(read(profile, profile.at or START)):
        for reason in judged.because:
            assert all(0 <= fact < profile.facts for fact in reason.facts)


@given(visits)
def test_what_is_not_measured_for_want_of_signs_would_be_zero(visit: list[Event]) -> None:
    profile = replay(VISITOR, visit)
    view = View(profile, profile.at or START)

    for scorer in (*SCORERS.values(), *PREDICTIONS.values()):
        unasked = [term for term in scorer.terms if term.signs and view.signs.isdisjoint(term.signs)]
        assert {term.name: term.measure(view).value for term in unasked if term.measure(view).value} == {}


def test_who_has_just_come_shows_no_pattern() -> None:
    reading = read_after([SessionStarted(at=START)])

    assert all(reading.level(pattern) <= 0.15 for pattern in Pattern)


def test_coming_back_to_one_phone_between_others_is_hesitation() -> None:
    visit = looks_at("a55", "pixel", "a55", "compare", "a55", "warranty", "a55", dwell_seconds=40)

    assert read_after(visit).level(Pattern.HESITANT) >= 0.75


def test_one_product_proves_nothing() -> None:
    assert read_after(looks_at("a55", dwell_seconds=40)).level(Pattern.HESITANT) <= 0.3


def test_reading_articles_and_documents_is_research_and_no_hurry() -> None:
    reading = read_after(looks_at("article", "docs", "case_study", "reviews", dwell_seconds=70))

    assert reading.level(Pattern.RESEARCHER) >= 0.75
    assert reading.level(Pattern.URGENT) <= 0.1


def test_the_same_help_pages_are_trouble_for_an_owner_and_caution_for_a_stranger() -> None:
    pages = looks_at("returns", "warranty", "contacts", dwell_seconds=30)
    owner, stranger = read_after([delivered(days_ago=7), *pages]), read_after(pages)

    assert owner.level(Pattern.RETURNING_PROBLEM) >= 0.75
    assert owner.level(Pattern.HESITANT) <= 0.3
    assert stranger.level(Pattern.RETURNING_PROBLEM) <= 0.3
    assert stranger.level(Pattern.HESITANT) > owner.level(Pattern.HESITANT)


def test_a_program_shows_no_pattern_at_all() -> None:
    visit = looks_at("a55", "pixel", "a55", "compare", "a55", dwell_seconds=40)
    reading = read_after([DeviceRecognised(at=START, kind="bot", is_bot=True), *visit])

    assert reading.is_bot
    assert {(judged.level, judged.gate) for judged in reading.patterns.values()} == {(0.0, "bot")}


def test_steps_that_nobody_could_read_give_a_program_away() -> None:
    moments = [START + timedelta(seconds=0.3 * number) for number in range(8)]
    visit = [PageViewed(at=moment, path=f"/{number}") for number, moment in enumerate(moments)]

    assert read_after(visit).is_bot


def test_staff_show_no_pattern() -> None:
    visit = looks_at("a55", "pixel", "a55", dwell_seconds=40)
    reading = read_after([CustomerNoted(at=START, staff=True), *visit])

    assert {judged.gate for judged in reading.patterns.values()} == {"staff"}


@pytest.mark.parametrize("holds", [True, False])
def test_a_correction_locks_the_pattern_until_the_session_ends(holds: bool) -> None:
    visit = looks_at("a55", "pixel", "a55", dwell_seconds=40)
    correction = PatternCorrected(at=visit[-1].at, pattern=PatternName("hesitant"), holds=holds, by="vera")
    later = PageViewed(at=visit[-1].at + timedelta(hours=1), path="/")

    locked = read_after([*visit, correction]).patterns[Pattern.HESITANT]
    free = read_after([*visit, correction, later]).patterns[Pattern.HESITANT]

    assert (locked.level, locked.gate) == (float(holds), "correction")
    assert free.gate == ""


def test_the_morning_is_forgotten_in_the_evening() -> None:
    morning: list[Event] = [
        PageViewed(at=START, path="/search", kind=PageKind.SEARCH),
        ProductViewed(at=START + timedelta(seconds=4), path="/a55", product=ProductId("a55")),
        ProductAdded(at=START + timedelta(seconds=8), path="/a55", product=ProductId("a55")),
        PageViewed(at=START + timedelta(seconds=11), path="/cart", kind=PageKind.CART),
    ]
    evening = PageViewed(at=START + timedelta(hours=11), path="/")

    assert read_after(morning).level(Pattern.URGENT) > read_after([*morning, evening]).level(Pattern.URGENT)
    assert read_after([*morning, evening]).level(Pattern.URGENT) <= 0.3


def test_a_pattern_goes_on_at_60_and_off_only_at_40() -> None:
    profile = replay(VISITOR, [SessionStarted(at=START)])
    lit = replay(VISITOR, [PatternTurned(at=START, pattern=PatternName("urgent"), on=True)])
    reading = read(profile, START)

    def turns(known: Profile, level: float) -> list[bool]:
        judged = reading.patterns[Pattern.URGENT]._replace(level=level)
        facts = turned(known, replace(reading, patterns={Pattern.URGENT: judged}))
        return [fact.on for fact in facts]

    assert (turns(profile, ON), turns(profile, ON - 0.01), turns(profile, 0.0)) == ([True], [], [])
    assert (turns(lit, OFF), turns(lit, OFF + 0.01), turns(lit, 1.0)) == ([False], [], [])


@pytest.mark.parametrize("rename", [str.upper, lambda name: f"x-{name}"])
def test_the_names_of_pages_and_products_do_not_matter(rename: Callable[[str], str]) -> None:
    def renamed(event: Event) -> Event:
        match event:
            case ProductViewed():
                return replace(event, path=rename(event.path), product=ProductId(rename(event.product)))
            case PageViewed() | AttentionPaid():
                return replace(event, path=rename(event.path))
            case _:
                return event

    visit = looks_at("a55", "price", "pixel", "a55", "faq", dwell_seconds=30)
    before, after = read_after(visit), read_after([renamed(event) for event in visit])

    assert {p: before.level(p) for p in Pattern} == {p: after.level(p) for p in Pattern}


def test_the_same_visit_another_day_reads_the_same() -> None:
    visit = looks_at("a55", "price", "pixel", "a55", "faq", dwell_seconds=30)
    moved = [replace(event, at=event.at + timedelta(days=100)) for event in visit]

    before, after = read_after(visit), read_after(moved)

    assert {p: before.level(p) for p in Pattern} == {p: after.level(p) for p in Pattern}


def test_asking_three_times_about_the_warranty_is_an_objection() -> None:
    def asks(seconds: int) -> list[Event]:
        moment = START + timedelta(seconds=seconds)
        heard = ToneHeard(at=moment, tone="neutral", negativity=0.1, urgency=0.1, topics=("warranty",), questions=1)
        return [VisitorWrote(at=moment, text="а гарантия какая?"), heard]

    once, thrice = read_after(asks(0)), read_after([*asks(0), *asks(60), *asks(120)])

    assert once.objections == ()
    assert thrice.objections == ("warranty",)
    assert thrice.level(Pattern.HESITANT) > once.level(Pattern.HESITANT) + 0.3


def test_long_reading_about_the_insurance_is_an_unsaid_objection() -> None:
    assert read_after(looks_at("insurance", dwell_seconds=60)).objections == ("safety_insurance",)


def test_the_best_hour_is_the_habitual_one() -> None:
    def came(hour: int, days_ago: int) -> PastVisitRecorded:
        return PastVisitRecorded(at=START - timedelta(days=days_ago), local_hour=hour)

    assert read_after([SessionStarted(at=START, local_hour=9)]).best_hour is None
    visit: list[Event] = [came(20, 3), came(21, 2), came(9, 5), SessionStarted(at=START, local_hour=21)]
    assert read_after(visit).best_hour == 21


@pytest.mark.parametrize(
    ("questions", "repeats"),
    [
        (["как поменять адрес доставки?", "подскажите, как же поменять адрес доставки"], 1),
        (["как поменять адрес доставки?", "а какая гарантия на чайник?"], 0),
        (["да", "да", "да"], 0),
    ],
)
def test_a_question_is_repeated_where_its_words_come_back(questions: list[str], repeats: int) -> None:
    visit = [VisitorWrote(at=START + timedelta(seconds=9 * n), text=text) for n, text in enumerate(questions)]

    assert read_after(visit).repeats == repeats


def test_every_pattern_has_a_scorer() -> None:
    assert set(SCORERS) == set(Pattern)
