import pickle
from datetime import datetime, timedelta

import pytest
from hypothesis import given

from profiles.arrival import IDLE_SECONDS
from profiles.events import (
    EVENTS,
    AssistantReplied,
    AttentionPaid,
    BonusBalanceRecorded,
    CallRecorded,
    CartViewed,
    CheckoutStarted,
    CustomerIdentified,
    Event,
    OrderRecorded,
    PageHidden,
    PageKind,
    PageShown,
    PageViewed,
    PastVisitRecorded,
    PatternCorrected,
    PatternTurned,
    ProductAdded,
    ProductRemoved,
    ProductViewed,
    SectionExpanded,
    Speaker,
    SpeakerChanged,
    ToneHeard,
    TriggersRaised,
    VisitorWrote,
)
from profiles.fold import apply, replay
from profiles.fold_talk import KEPT_TRIGGERS
from profiles.ids import CustomerId, OrderId, PatternName, ProductId
from profiles.profile import Profile
from profiles.signals import Signal, faded
from tests.profiles.strategies import START, VISITOR, events, visits


def after(*facts: Event) -> Profile:
    return replay(VISITOR, facts)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def views(product: str, seconds: float) -> ProductViewed:
    return ProductViewed(at=at(seconds), path=f"/{product}", product=ProductId(product))


def page(path: str, kind: PageKind, seconds: float) -> PageViewed:
    return PageViewed(at=at(seconds), path=path, kind=kind)


def count(profile: Profile, signal: Signal) -> float:
    tally = profile.live.signals.get(signal)
    return faded(tally, profile.clock) if tally else 0.0


@given(visits, events)
def test_replaying_all_events_equals_applying_them_one_by_one(earlier: list[Event], latest: Event) -> None:
    assert replay(VISITOR, [*earlier, latest]) == apply(replay(VISITOR, earlier), latest)


@given(visits)
def test_every_fact_takes_one_number_and_time_never_runs_backwards(visit: list[Event]) -> None:
    profile = replay(VISITOR, [])
    for event in visit:
        folded = apply(profile, event)
        assert folded.facts == profile.facts + 1
        assert folded.clock >= profile.clock
        assert profile.at is None or (folded.at is not None and folded.at >= profile.at)
        profile = folded


def test_a_long_visit_keeps_the_profile_small() -> None:
    def visit(length: int) -> Profile:
        facts: list[Event] = []
        for number in range(length):
            facts += [
                views(f"p{number}", 3 * number),
                AttentionPaid(at=at(3 * number + 1), path=f"/p{number}", seconds=10),
                VisitorWrote(at=at(3 * number + 2), text="how much is it?"),
            ]
        return after(*facts)

    assert len(pickle.dumps(visit(2000))) < 1.1 * len(pickle.dumps(visit(300)))


def test_coming_back_after_another_page_is_a_return_and_a_reload_is_not() -> None:
    reloads = after(views("a55", 0), views("a55", 10), views("a55", 20))
    returns = after(views("a55", 0), page("/warranty", PageKind.WARRANTY, 10), views("a55", 20))

    assert count(reloads, Signal.RETURN) == 0
    assert count(returns, Signal.RETURN) == pytest.approx(1)


def test_a_page_event_beside_a_product_event_is_one_page_and_one_return() -> None:
    def shown(product: str, seconds: float) -> list[Event]:
        return [page(f"/{product}", PageKind.PRODUCT, seconds), views(product, seconds)]

    profile = after(*shown("a55", 0), *shown("pixel", 20), *shown("a55", 40))

    assert profile.live.pages == 3
    assert profile.live.trail == ("a55", "pixel", "a55")
    assert count(profile, Signal.RETURN) == pytest.approx(1, abs=0.01)


def test_a_page_whose_purpose_is_told_later_counts_as_such() -> None:
    profile = after(page("/a55", PageKind.OTHER, 0), views("a55", 1), page("/", PageKind.HOME, 9), views("a55", 20))

    assert profile.live.signals["page:product"].facts == (1, 3)
    assert count(profile, Signal.RETURN) == pytest.approx(1)


def test_one_product_another_and_the_first_again_is_a_loop() -> None:
    profile = after(views("a55", 0), views("pixel", 20), views("a55", 40))

    assert count(profile, Signal.ALTERNATION) == pytest.approx(1)


def test_attention_to_a_hidden_tab_does_not_count() -> None:
    profile = after(
        views("a55", 0),
        PageHidden(at=at(5), path="/a55"),
        AttentionPaid(at=at(900), path="/a55", seconds=10),
        PageShown(at=at(905), path="/a55"),
        AttentionPaid(at=at(910), path="/a55", seconds=10),
    )

    assert profile.live.active_seconds == 10
    assert profile.clock <= 20


def test_attention_belongs_to_the_page_the_product_and_the_opened_section() -> None:
    profile = after(
        page("/faq", PageKind.FAQ, 0),
        SectionExpanded(at=at(2), path="/faq", section="Страхование ответственности"),
        AttentionPaid(at=at(12), path="/faq", seconds=10),
    )

    assert profile.live.attention["faq"].value == profile.live.attention["insurance"].value == 10


def test_half_an_hour_of_silence_begins_a_new_session_and_keeps_what_lasts() -> None:
    profile = after(
        views("a55", 0),
        ProductAdded(at=at(5), path="/a55", product=ProductId("a55")),
        ToneHeard(at=at(6), tone="neutral", negativity=0, urgency=0, topics=("price",)),
        PatternTurned(at=at(7), pattern=PatternName("urgent"), on=True),
        TriggersRaised(at=at(8), names=("at_risk",)),
        page("/", PageKind.HOME, 5 + IDLE_SECONDS),
    )

    assert profile.session.number == 2
    assert not profile.live.signals.keys() - {"page:home"}
    assert (profile.dialogue.heard, profile.dialogue.topics, profile.on) == ((), {}, {})
    assert profile.session.triggers == ()
    assert profile.live.cart == {"a55": 1}
    assert profile.history.visits[-1].products == ("a55",)


def test_what_was_told_is_remembered_once_and_the_latest_where_it_is_very_much() -> None:
    told = [TriggersRaised(at=at(second), names=("at_risk", f"cart_abandoned#{second}")) for second in range(1000)]

    assert after(*told[:2]).session.triggers == ("at_risk", "cart_abandoned#0", "cart_abandoned#1")
    assert len(after(*told).session.triggers) == KEPT_TRIGGERS
    assert "cart_abandoned#999" in after(*told).session.triggers


def test_what_other_systems_tell_does_not_prolong_a_session() -> None:
    order = OrderRecorded(at=at(1500), order=OrderId("1"), placed_at=START, status="in_transit")

    profile = after(views("a55", 0), order, views("pixel", IDLE_SECONDS))

    assert profile.session.number == 2


def test_who_holds_the_word_holds_it_across_sessions() -> None:
    profile = after(views("a55", 0), SpeakerChanged(at=at(1), speaker=Speaker.OPERATOR), views("a55", 2 * IDLE_SECONDS))

    assert profile.session.speaker is Speaker.OPERATOR


def test_an_earlier_visit_told_late_does_not_move_the_clock() -> None:
    profile = after(PastVisitRecorded(at=at(-86400), products=(ProductId("a55"),)), views("a55", 0))

    assert profile.at == START
    assert profile.session.number == 1


def test_a_later_word_about_an_order_replaces_the_earlier() -> None:
    def order(name: str, status: str, placed: float) -> OrderRecorded:
        return OrderRecorded(at=at(0), order=OrderId(name), placed_at=at(placed), status=status)

    profile = after(order("1", "in_transit", -500), order("2", "delivered", -100), order("1", "delivered", -500))

    assert [(known.order, known.status) for known in profile.history.orders] == [("2", "delivered"), ("1", "delivered")]


def test_the_cart_holds_what_was_added_and_not_removed() -> None:
    profile = after(
        ProductAdded(at=at(0), path="/", product=ProductId("a55"), quantity=2),
        ProductAdded(at=at(1), path="/", product=ProductId("pixel")),
        ProductRemoved(at=at(2), path="/", product=ProductId("a55")),
    )

    assert profile.live.cart == {"pixel": 1}


def test_going_from_the_checkout_back_to_the_cart_leaves_it() -> None:
    profile = after(CheckoutStarted(at=at(0), path="/checkout"), CartViewed(at=at(9), path="/cart"))

    assert not profile.live.in_checkout
    assert count(profile, Signal.CHECKOUT_LEFT) == pytest.approx(1)


def test_misunderstandings_count_in_a_row() -> None:
    def replied(understood: bool, seconds: float) -> AssistantReplied:
        return AssistantReplied(at=at(seconds), text="…", understood=understood)

    assert after(replied(False, 0), replied(False, 1)).dialogue.misunderstood == 2
    assert after(replied(False, 0), replied(True, 1), replied(False, 2)).dialogue.misunderstood == 1


def test_a_correction_is_remembered_with_its_session() -> None:
    corrected = PatternCorrected(at=at(1), pattern=PatternName("urgent"), holds=False, by="vera")

    profile = after(views("a55", 0), corrected)

    assert [(label.pattern, label.holds, label.session) for label in profile.corrections] == [("urgent", False, 1)]


def test_our_own_judgments_are_not_the_latest_event() -> None:
    profile = after(
        VisitorWrote(at=at(0), text="hello"),
        ToneHeard(at=at(0), tone="neutral", negativity=0, urgency=0),
        TriggersRaised(at=at(0), names=("lead_qualified",)),
    )

    assert profile.latest == "VisitorWrote"


@given(visits)
def test_the_strategies_know_only_events_of_the_record(visit: list[Event]) -> None:
    assert {type(event).__name__ for event in visit} <= EVENTS.keys()


def test_who_proves_to_be_another_customer_is_not_told_of_the_earlier_ones_orders() -> None:
    def is_(customer: str, *, vip: bool = False) -> CustomerIdentified:
        return CustomerIdentified(at=at(0), customer=CustomerId(customer), vip=vip)

    order = OrderRecorded(at=at(1), order=OrderId("1"), placed_at=START, status="in_transit")
    bonus, call = BonusBalanceRecorded(at=at(2), balance_minor=700), CallRecorded(at=at(3), result="complaint")
    told = (is_("anna", vip=True), order, bonus, call)

    again = after(*told, is_("anna")).history
    other = after(*told, is_("boris")).history

    assert (len(again.orders), again.bonus_minor, again.last_call) == (1, 700, "complaint")
    assert (other.customer, other.vip, other.orders, other.bonus_minor, other.last_call) == (
        "boris", False, (), None, "",
    )  # fmt: skip
