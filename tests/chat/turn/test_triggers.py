"""What other systems hear: each cause once, with its facts, in both languages."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from chat.commit import delivery_of
from chat.turn.decide import HandOff
from chat.turn.said import BLAMED
from chat.turn.seen import SITE_ASPECTS
from chat.turn.visit import Step, advance
from lab.visits import visit_of
from patterns import lexicon_aspects
from patterns.said import JUDGING
from profiles.events import (
    CheckoutStarted,
    ConsentChosen,
    CustomerNoted,
    DeviceRecognised,
    Event,
    ExitIntended,
    FormSubmitted,
    MomentReached,
    OrderCompleted,
    PageHidden,
    PageKind,
    PageViewed,
    PaymentFailed,
    ProductAdded,
    ProductViewed,
    RageClicked,
    SessionStarted,
    Speaker,
    SpeakerChanged,
)
from profiles.ids import ConversationId, OrderId, ProductId, SiteId, TurnId
from profiles.profile import Profile
from store.turns import Turn
from tests.chat.turn.visits import BLIND, PERMITTED, POLICY, at, human, plan, raised, replies, says, steps
from tests.patterns.orders import delivered, order
from tests.profiles.strategies import START, VISITOR

SCENARIOS = Path(__file__).parents[2] / "scenarios"
LATE = [*PERMITTED, order("in_transit", days_ago=12)]
QUARTER = 15 * 60


def lived(name: str) -> Iterator[Step]:
    """Every step of every visit in a file of scenarios."""
    for line in (SCENARIOS / name).read_text(encoding="utf-8").splitlines():
        visit = visit_of(json.loads(line))
        profile = Profile(visitor=VISITOR)
        for event in (*visit.before, *(event for _, event in visit.events)):
            step = advance(profile, event, POLICY)
            profile = step.profile
            yield step


@pytest.mark.parametrize("name", ["visits.jsonl", "shops_visits.jsonl", "services_visits.jsonl"])
def test_every_trigger_of_every_visit_has_a_reason_in_both_languages_and_facts_that_happened(name: str) -> None:
    told = [(trigger, step.profile) for step in lived(name) for trigger in step.plan.triggers]

    assert len(told) > 10
    for trigger, profile in told:
        assert trigger.because.ru != trigger.because.en
        assert trigger.because.ru.isascii() is False
        assert trigger.because.en.isascii()
        assert trigger.facts
        assert all(0 <= fact < profile.facts for fact in trigger.facts)


def test_a_complaint_is_told_with_the_words_themselves() -> None:
    triggers = plan(says("Где мой заказ?? Жду уже неделю!!!", 5), first=LATE).triggers
    unhappy = next(trigger for trigger in triggers if trigger.name == "customer_unhappy")

    assert unhappy.evidence[0].ru == "«Где мой заказ?? Жду уже неделю!!!»"
    assert unhappy.evidence[0].en == "“Где мой заказ?? Жду уже неделю!!!”"
    assert "негатив 0," in unhappy.because.ru
    assert "negativity 0." in unhappy.because.en


def test_a_long_message_is_quoted_in_short() -> None:
    text = "Верните деньги! Где мой заказ?? Жду уже неделю!!! Безобразие! " + "Ужас. " * 100
    triggers = plan(says(text, 5), first=LATE).triggers

    assert all(len(each.ru) <= 202 for trigger in triggers for each in trigger.evidence)
    assert any(each.ru.endswith("…»") for trigger in triggers for each in trigger.evidence)


def added(product: str, seconds: float) -> ProductAdded:
    return ProductAdded(at=at(seconds), path=f"/{product}", product=ProductId(product))


def quiet(seconds: float) -> MomentReached:
    return MomentReached(at=at(seconds + QUARTER))


def test_a_cart_is_abandoned_once_and_another_cart_once_more() -> None:
    one: list[Event] = [added("kettle", 10), quiet(10), quiet(20)]
    ordered = OrderCompleted(at=at(1000), path="/thanks", order=OrderId("R-1"))

    assert raised(*one) == ["cart_abandoned"]
    assert raised(*one, ordered, added("cup", 1100), quiet(1100)).count("cart_abandoned") == 2


def test_until_an_order_it_is_one_cart_whatever_goes_into_it() -> None:
    minutes = [60.0 * 16 * often for often in range(5)]
    fiddles = [event for begun in minutes for event in (added("kettle", begun), quiet(begun))]

    assert raised(*fiddles) == ["cart_abandoned"]


def hidden(seconds: float) -> list[Event]:
    return [PageHidden(at=at(seconds), path="/"), MomentReached(at=at(seconds + 61))]


def test_a_cart_is_abandoned_sooner_where_its_checkout_is_left_for_another_window_and_not_for_a_glance_away() -> None:
    begun: list[Event] = [added("kettle", 10), CheckoutStarted(at=at(20), path="/checkout")]
    ordered: list[Event] = [*begun, OrderCompleted(at=at(60), path="/thanks", order=OrderId("R-1"))]

    assert raised(*begun, ExitIntended(at=at(30), path="/checkout")) == []
    assert raised(*begun, *hidden(30)) == ["cart_abandoned"]
    assert raised(added("kettle", 10), *hidden(30)) == []
    assert raised(*ordered, added("cup", 80), ExitIntended(at=at(85), path="/cup"), *hidden(90)) == []


def test_an_abandoned_cart_says_what_was_in_it() -> None:
    seen = ProductViewed(at=at(5), path="/kettle", product=ProductId("kettle"), name="Чайник")
    (left,) = plan(seen, added("kettle", 10), quiet(10)).triggers

    assert left.evidence[0].ru == "В корзине: Чайник"
    assert left.because.ru == "Корзина осталась без заказа."
    assert left.facts == (len(PERMITTED) + 1,)


def test_yesterdays_cart_that_nobody_touched_today_is_no_news() -> None:
    tomorrow = 86_400.0
    first_day: list[Event] = [added("kettle", 10), quiet(10)]
    back: list[Event] = [SessionStarted(at=at(tomorrow)), PageViewed(at=at(tomorrow + 5), path="/")]
    again: list[Event] = [*back, quiet(tomorrow + 5)]

    assert raised(*first_day, *again).count("cart_abandoned") == 1
    again += [added("cup", tomorrow + 1000), quiet(tomorrow + 1000)]
    assert raised(*first_day, *again).count("cart_abandoned") == 2


def test_a_broken_page_is_told_with_what_broke() -> None:
    visit: list[Event] = [RageClicked(at=at(5), path="/pay"), PaymentFailed(at=at(9), path="/pay", reason="declined")]
    (broken,) = (trigger for step in steps(*visit) for trigger in step.plan.triggers if trigger.name == "site_problem")

    assert [each.en for each in broken.evidence] == [
        "The same spot is clicked again and again",
        "A payment did not go through",
    ]
    assert broken.facts == (len(PERMITTED), len(PERMITTED) + 1)


def test_a_form_that_refuses_three_times_is_a_broken_page() -> None:
    def refused(second: float) -> FormSubmitted:
        return FormSubmitted(at=at(second), path="/claim", form="claim", accepted=False)

    assert "site_problem" not in raised(refused(5), refused(9))
    (broken,) = (told for step in steps(refused(5), refused(9), refused(12)) for told in step.plan.triggers)
    assert broken.name == "site_problem"
    assert [each.en for each in broken.evidence] == ["A form refused what was filled in"]


def test_an_important_customer_in_trouble_is_told_with_the_trouble() -> None:
    vip = [*PERMITTED, CustomerNoted(at=START, vip=True), delivered(days_ago=5)]
    triggers = plan(says("пылесос сломался на пятый день, это ужасно, я очень недовольна", 5), first=vip).triggers
    attention = next(trigger for trigger in triggers if trigger.name == "vip_attention")

    assert attention.facts
    assert "пылесос сломался" in attention.evidence[0].ru


def test_staff_and_those_who_were_told_of_raise_nothing() -> None:
    staff = [*LATE, CustomerNoted(at=START, staff=True)]
    angry = "Где мой заказ?? Жду уже неделю!!!"

    assert raised(says(angry, 5), first=staff) == []
    assert raised(says(angry, 5), replies("Проверяю.", 9), says(angry, 20), first=LATE).count("customer_unhappy") == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Позовите человека", "handoff_requested"),
        ("Из розетки чайника пошёл дым!", "safety_risk"),
        ("Я подам на вас в суд", "legal_risk"),
    ],
)
def test_where_a_human_is_promised_other_systems_hear_of_it_whoever_wrote(text: str, name: str) -> None:
    staff = [*PERMITTED, CustomerNoted(at=START, staff=True)]
    program = [*PERMITTED, DeviceRecognised(at=START, kind="bot", is_bot=True)]

    for nobodys_visit in (staff, program):
        decided = plan(says(text, 5), first=nobodys_visit)
        assert isinstance(decided.action, HandOff)
        assert name in [trigger.name for trigger in decided.triggers]


def test_who_asks_a_human_for_a_human_calls_nobody() -> None:
    asks = "Вы точно живой оператор? Позовите человека"
    called: list[Event] = [says("Позовите человека", 5), SpeakerChanged(at=at(6), speaker=Speaker.OPERATOR)]
    talk = [event for often in range(4) for event in (human("Это Анна", 10 + often), says(asks, 20 + 20 * often))]

    assert raised(*called, *talk) == ["handoff_requested"]
    handed_back = SpeakerChanged(at=at(200), speaker=Speaker.ASSISTANT)
    assert raised(*called, *talk, handed_back, says(asks, 210)) == ["handoff_requested"] * 2


def test_whatever_a_visitor_may_criticise_has_words_in_both_languages() -> None:
    named = {cue.aspect.removesuffix("?") for cue in (*JUDGING, *lexicon_aspects.CUES)} - {""}

    assert BLAMED.keys() == named
    assert not SITE_ASPECTS - named
    assert all(blamed.en.isascii() and not blamed.ru.isascii() for blamed in BLAMED.values())


@pytest.mark.parametrize("not_read", [BLIND, [ConsentChosen(at=START, behaviour=True, personalisation=False)]])
def test_what_words_tell_does_not_hang_on_pages_that_may_not_be_read(not_read: list[Event]) -> None:
    kinds = (PageKind.ORDERS, PageKind.ACCOUNT, PageKind.ORDER)
    pages: list[Event] = [PageViewed(at=at(n), path=f"/my/{n}", kind=kind) for n, kind in enumerate(kinds, 1)]
    grumbles = says("Доставка ужасная, я очень недовольна", 20)
    bought = says("Я у вас купила чайник. Доставка ужасная, я очень недовольна", 20)

    assert raised(*pages, grumbles, first=not_read) == raised(grumbles, first=not_read) == []
    assert "customer_unhappy" in raised(*pages, grumbles)
    assert "customer_unhappy" in raised(bought, first=not_read)
    assert "customer_unhappy" in raised(grumbles, first=[*not_read, delivered(days_ago=5)])


def opened_turn(name: str) -> Turn:
    return Turn(
        id=TurnId(name), site=SiteId("demo"), visitor=VISITOR, conversation=ConversationId("c1"), seq=None,
        purpose="watch", language="ru", attempt=1, speaker_epoch=0, created_at=START,
    )  # fmt: skip


def test_two_servers_that_decide_the_same_give_the_trigger_the_same_id() -> None:
    step = steps(says("Где мой заказ?? Жду уже неделю!!!", 5), first=LATE)[-1]
    trigger, *others = step.plan.triggers
    tomorrow = advance(step.profile, says("Где мой заказ?? Жду уже неделю!!!", 86_400), POLICY)
    again = next(each for each in tomorrow.plan.triggers if each.name == trigger.name)

    here, there = opened_turn("t1"), opened_turn("t2")

    assert delivery_of(here, step.profile, trigger) == delivery_of(there, step.profile, trigger)
    assert len({delivery_of(here, step.profile, each) for each in (trigger, *others)}) == 1 + len(others)
    assert delivery_of(here, tomorrow.profile, again) != delivery_of(here, step.profile, trigger)
    assert tomorrow.profile.session.started_at == START + timedelta(seconds=86_400)
