"""When a human must take over, and why not otherwise."""

import math
from dataclasses import replace

import pytest

from chat.llm.grounded.phrases import PHRASES
from chat.policy import Costs, Policy, Thresholds
from chat.turn.costs import TOLD, threshold
from chat.turn.decide import HandOff, Reply, Wait
from chat.turn.desk import Desk
from chat.turn.handoffs import is_human_called
from chat.turn.plan import Plan, Rule
from patterns.view import View
from profiles.events import CustomerNoted, DeviceRecognised, Event, PastDialogueRecorded, ProductAdded, ProductViewed
from profiles.ids import ProductId
from prompts.checks import HONEST
from tests.chat.turn.visits import BLIND, PERMITTED, at, human, plan, raised, replies, says, steps
from tests.patterns.orders import delivered, order
from tests.profiles.strategies import START

SHALL_I = "Не знаю точного ответа и не хочу выдумывать. Позвать коллегу?"


def rule(decided: Plan, name: str) -> Rule:
    return next(each for each in decided.rules if each.name == name)


@pytest.mark.parametrize(
    ("offer", "answer"),
    [
        (SHALL_I, "да"),
        (SHALL_I, "Да, пожалуйста!"),
        ("Могу позвать коллегу, который ускорит доставку, — позвать?", "давайте"),
        ("I don't know that one — shall I call a colleague?", "yes please"),
        ("A colleague can help you better here — shall I call one?", "sure"),
        ("Хотите, я позову оператора?", "да"),
        ("Давайте позову коллегу?", "да"),
        ("Переключу вас на оператора?", "да"),
        ("Передать вопрос специалисту?", "да"),
        ("Хотите поговорить с оператором?", "да"),
        ("Вас соединить с живым человеком?", "да"),
        ("Would you like to talk to a human?", "yes"),
        ("Do you want me to hand you over to a specialist?", "yes"),
        ("Shall I pass your question to our manager?", "yes"),
    ],
)
def test_who_accepts_the_offer_of_a_human_gets_one_at_once(offer: str, answer: str) -> None:
    talk: list[Event] = [says("есть ли у вас ремонт самоваров?", 0), replies(offer, 3), says(answer, 10)]

    assert plan(*talk).action == HandOff(reason="requested")
    assert "handoff_requested" in raised(*talk)


OFFERING = (
    "who",
    "bot",
    "human",
    "unknown",
    "unknown_brief",
    "unknown_upset",
    "insulted",
    "say_yes",
    "not_known_to_fit",
    "colleague_order",
)


@pytest.mark.parametrize("offer", [*(PHRASES[name] for name in (*OFFERING, "offer:human")), HONEST])
def test_each_of_our_own_offers_of_a_human_can_be_accepted(offer: dict[str, str]) -> None:
    for language, answer in (("ru", "да"), ("en", "yes")):
        assert plan(replies(offer[language], 3), says(answer, 10)).action == HandOff(reason="requested")


@pytest.mark.parametrize("name", sorted(set(PHRASES) - set(OFFERING) - {"offer:human"}))
def test_none_of_our_other_phrases_offers_one(name: str) -> None:
    for language, answer in (("ru", "да"), ("en", "yes")):
        assert plan(replies(PHRASES[name][language], 3), says(answer, 10)).action == Reply()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Доставка занимает два дня. Оформить заказ?", "да"),
        (SHALL_I, "нет, спасибо"),
        (SHALL_I, "пожалуйста"),
        (SHALL_I, "будьте добры"),
        (SHALL_I, "please"),
        ("Перезагрузите пылесос. Если не поможет, позову коллегу.", "хорошо, спасибо"),
        (SHALL_I, "да, но сначала скажите, сколько стоит доставка"),
        ("Вам уже звонил наш менеджер?", "да"),
        ("Вы уже говорили с оператором?", "да"),
        ("Передать подарок другому человеку?", "да"),
        ("Наш специалист подготовил тариф — подключить?", "да"),
        ("Did you talk to a manager already?", "yes"),
        ("Would you like to get tickets for one person?", "yes"),
    ],
)
def test_a_yes_to_something_else_calls_nobody(line: str, answer: str) -> None:
    assert plan(says("вопрос про самовары", 0), replies(line, 3), says(answer, 10)).action == Reply()


def big_cart() -> list[Event]:
    return [
        ProductViewed(at=at(0), path="/sofa", product=ProductId("sofa"), price_minor=150_000),
        ProductAdded(at=at(20), path="/sofa", product=ProductId("sofa")),
    ]


LARGE = Policy(thresholds=Thresholds(handoff_sum_minor=100_000))


def test_the_shops_own_gates_hold_in_the_blind_arm_too() -> None:
    unsolved = PastDialogueRecorded(at=at(-86400), topic="no_show", resolved=False)
    vip = [*BLIND, CustomerNoted(at=START, vip=True), delivered(days_ago=20), unsolved]

    assert plan(*big_cart(), says("можно в рассрочку?", 30), policy=LARGE, first=BLIND).action == HandOff(reason="sum")
    assert plan(says("мастер опять не приехал, это ужасно", 5), first=vip).action == HandOff(reason="value+repeat")


def test_a_cancelled_order_is_no_sum_at_stake() -> None:
    trouble: list[Event] = [says("где мой заказ? две недели жду, он так и не пришёл", 5)]
    dear, cheap = replace(order("cancelled", days_ago=2), total_minor=500_000), order("delayed", days_ago=20)

    assert plan(*trouble, policy=LARGE, first=[*PERMITTED, replace(dear, status="delayed")]).action == HandOff(
        reason="sum"
    )
    assert plan(*trouble, policy=LARGE, first=[*PERMITTED, cheap, dear]).action == Reply()


def test_without_consent_what_rests_on_behaviour_is_not_asked() -> None:
    asked = plan(*big_cart(), says("можно в рассрочку?", 30), policy=LARGE, first=[])

    assert asked.action == Reply()


def test_whom_a_rule_called_is_not_called_again_until_a_human_has_spoken() -> None:
    question = "подскажите, как поменять адрес доставки заказа"
    circle: list[Event] = [
        event for turn in range(4) for event in (says(question, 40 * turn), replies("Два дня.", 40 * turn + 5))
    ]
    later: list[Event] = [
        event for turn in range(4) for event in (says(question, 400 + 40 * turn), replies("Да.", 405 + 40 * turn))
    ]

    assert raised(*circle).count("handoff_requested_by_system") == 1
    assert raised(*circle, human("Сейчас поменяю.", 300), *later).count("handoff_requested_by_system") == 2


@pytest.mark.parametrize(
    "unread",
    [
        CustomerNoted(at=START, staff=True),
        DeviceRecognised(at=START, kind="bot", browser="", system="", is_bot=True),
    ],
    ids=["staff", "a program"],
)
def test_who_is_never_read_is_handed_over_once_in_a_circle_too(unread: Event) -> None:
    question = "подскажите, как поменять адрес доставки заказа"
    circle: list[Event] = [
        event for turn in range(5) for event in (says(question, 40 * turn), replies("Два дня.", 40 * turn + 5))
    ]
    taken = steps(*circle, first=[*PERMITTED, unread])

    assert [step.plan.action for step in taken if isinstance(step.plan.action, HandOff)] == [HandOff(reason="loop")]
    assert [trigger.name for step in taken for trigger in step.plan.triggers] == ["handoff_requested_by_system"]


def growing_worse() -> list[Event]:
    """Misunderstood once, ever more upset, an order that is late: no hard rule says so, but it goes badly."""
    return [
        says("подскажите, где мой заказ", 0),
        replies("Не понял вопроса.", 5, understood=False),
        says("заказ не приехал, ужасный сервис, я очень недовольна", 30),
    ]


LATE = [*PERMITTED, order("in_transit", days_ago=12)]


def test_a_talk_that_goes_badly_is_handed_over_where_a_lost_visitor_costs_the_shop_more() -> None:
    dear = Policy(costs=Costs(needless_call=1.0, lost_visitor=3.0))
    cheap = Policy(costs=Costs(needless_call=9.0, lost_visitor=1.0))

    assert plan(*growing_worse(), first=LATE, policy=dear).action == HandOff(reason="policy")
    assert plan(*growing_worse(), first=LATE, policy=cheap).action == Reply()


def test_the_weighing_is_its_arithmetic_and_says_so_in_both_languages() -> None:
    weighed = rule(plan(*growing_worse(), first=LATE, policy=Policy(costs=Costs(lost_visitor=3.0))), "handoff:policy")
    chance = 1 / (1 + math.exp(-sum(term.log_odds for term in weighed.terms)))

    assert {"prior", "negativity", "slope", "failures"} <= {term.term for term in weighed.terms}
    assert all(term.facts for term in weighed.terms if term.term in ("negativity", "slope", "failures"))
    assert weighed.because is not None
    assert f"{round(chance * 100)} %" in weighed.because.ru
    assert f"{round(chance * 100)} %" in weighed.because.en
    assert "не понял" in weighed.because.ru
    assert weighed.fired


def test_a_weighing_that_calls_nobody_names_no_reason_to_call() -> None:
    weighed = rule(plan(*growing_worse(), first=LATE, policy=Policy(costs=Costs(lost_visitor=0.1))), "handoff:policy")

    assert weighed.because is not None
    assert weighed.because.ru.endswith("звать стоит от 91 %.")
    assert "(" not in weighed.because.ru + weighed.because.en


@pytest.mark.parametrize("text", ["Спасибо, всё отлично!", "Сколько стоит чехол?", "How long does delivery take?"])
def test_who_is_not_upset_is_not_weighed_as_upset(text: str) -> None:
    weighed = rule(plan(says(text, 5)), "handoff:policy")

    assert "negativity" not in {term.term for term in weighed.terms}


def test_what_hardly_counts_is_not_named() -> None:
    weighed = rule(plan(*growing_worse(), first=LATE, policy=Policy(costs=Costs(lost_visitor=3.0))), "handoff:policy")
    light = [TOLD[term.term].ru for term in weighed.terms if term.log_odds < 0.3]

    assert weighed.because is not None
    assert not any(name in weighed.because.ru for name in light)


def test_an_important_customer_is_weighed_by_what_losing_him_costs() -> None:
    vip = [*LATE, CustomerNoted(at=START, vip=True)]
    careful = Policy(costs=Costs(needless_call=1.0, lost_visitor=0.0, lost_important=3.0))

    assert plan(*growing_worse(), first=LATE, policy=careful).action == Reply()
    assert plan(*growing_worse(), first=vip, policy=careful).action == HandOff(reason="policy")


def test_calling_pays_from_where_both_mistakes_cost_the_same() -> None:
    assert threshold(1.0, 1.0) == 0.5
    assert threshold(1.0, 3.0) == 0.25
    assert threshold(1.0, 0.0) == 1.0


def test_a_hard_gate_does_not_weigh() -> None:
    decided = plan(says("позовите человека", 5))

    assert decided.action == HandOff(reason="requested")
    assert "handoff:policy" not in [each.name for each in decided.rules]


@pytest.mark.parametrize(
    ("desk", "policy", "name"),
    [
        (Desk(online=0), Policy(), "desk:nobody_online"),
        (Desk(online=0), Policy(business_hours=(1, 2)), "desk:closed"),
        (Desk(online=1, waiting=9), Policy(), "desk:overloaded"),
    ],
)
def test_a_call_says_that_nobody_can_come_and_is_made_all_the_same(desk: Desk, policy: Policy, name: str) -> None:
    decided = plan(says("позовите человека", 5), desk=desk, policy=policy)

    assert decided.action == HandOff(reason="requested")
    assert [each.name for each in decided.rules if each.fired and each.name.startswith("desk:")] == [name]


def test_a_human_stays_called_until_one_has_spoken() -> None:
    def called(*events: Event) -> bool:
        profile = steps(*events)[-1].profile
        return is_human_called(profile, View(profile, at(60)))

    assert not called(says("сколько стоит доставка?", 0))
    assert called(says("позовите человека", 0), says("да", 9))
    assert not called(says("позовите человека", 0), human("Слушаю вас", 9), says("спасибо", 12))


def test_business_hours_are_the_shops_own_and_may_span_midnight() -> None:
    noon = START.replace(hour=12)
    bar = Policy(business_hours=(20, 4), timezone="Europe/Moscow")

    assert Policy().is_open(noon)
    assert not bar.is_open(noon)
    assert bar.is_open(START.replace(hour=18))
    assert not bar.is_open(START.replace(hour=1))


def test_every_rule_that_fired_is_told_in_both_languages() -> None:
    taken = steps(*growing_worse(), says("позовите человека", 90), first=LATE)
    fired = [each.because for step in taken for each in step.plan.rules if each.fired]

    assert all(because is not None and because.ru != because.en and because.ru.endswith(".") for because in fired)
    assert not any(isinstance(step.plan.action, Wait) and not step.plan.rules for step in taken)
