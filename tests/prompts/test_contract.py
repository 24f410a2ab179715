from dataclasses import replace

import pytest

from patterns.reading import Flag, Message, Pattern, Tone
from profiles.profile import Line
from prompts.contract import contract_for, neutral_contract
from prompts.prompt import Shop
from tests.prompts.visits import AT, asked, cross, ordered, reading, talk, turned_on, visitor

ANGRY = Message(tone=Tone.ANGRY, negativity=0.8)


def test_who_hurries_gets_one_sentence_and_one_link() -> None:
    contract = contract_for(visitor(), reading({Pattern.URGENT: 0.8}), asked("Доставка?"))

    assert (contract.depth, contract.sentences, contract.links) == ("short", 1, 1)


def test_who_researches_gets_depth_and_further_reading() -> None:
    contract = contract_for(visitor(), reading({Pattern.RESEARCHER: 0.8}), asked("Чем они отличаются?"))

    assert contract.depth == "detailed"
    assert contract.sentences >= 8
    assert contract.links >= 3


def test_hurry_and_research_at_once_shape_the_same_answer() -> None:
    both = contract_for(visitor(), reading({Pattern.URGENT: 0.8, Pattern.RESEARCHER: 0.8}), asked("Отличия?"))

    assert (both.depth, both.sentences, both.links) == ("short", 2, 2)


def test_a_hurried_doubter_gets_one_more_sentence_for_the_doubt() -> None:
    levels = {Pattern.URGENT: 0.8, Pattern.HESITANT: 0.8}
    contract = contract_for(visitor(), reading(levels, objections=("warranty", "price")), asked("Беру?"))

    assert (contract.sentences, contract.address_objections) == (2, ("warranty",))


@pytest.mark.parametrize("tone", [Tone.ANGRY, Tone.FRUSTRATED, Tone.SARCASTIC])
def test_trouble_is_acknowledged_first_and_briefly(tone: Tone) -> None:
    message = Message(tone=tone, negativity=0.5)
    contract = contract_for(visitor(), reading(message=message), asked("Где мой заказ??"))

    assert contract.acknowledge_first
    assert contract.sentences <= 3
    assert contract.register == "formal"


def test_a_calm_question_about_an_order_needs_no_acknowledgement() -> None:
    contract = contract_for(visitor(), reading(message=Message()), asked("Подскажите статус моего заказа"))

    assert not contract.acknowledge_first


def test_trouble_and_hurry_leave_one_sentence_beside_the_acknowledgement() -> None:
    contract = contract_for(visitor(), reading({Pattern.URGENT: 0.9}, message=ANGRY), asked("Где заказ??"))

    assert (contract.sentences, contract.acknowledge_first) == (2, True)


def test_nobody_sells_to_an_owner_with_a_problem() -> None:
    profile = visitor(orders=(ordered("R-1", "S8", "vacuums", days_ago=7),))
    contract = contract_for(
        profile, reading({Pattern.RETURNING_PROBLEM: 0.8}, objections=("price",)), asked("Не работает")
    )

    assert not contract.may_sell
    assert contract.address_objections == ()


def test_a_clinic_never_sells_to_anyone() -> None:
    ask = asked("Что посоветуете?", shop=Shop(name="Клиника", assistant_name="Вера", support_only=True))

    assert not contract_for(visitor(), reading(), ask).may_sell
    assert not neutral_contract(ask).may_sell


def test_what_holds_a_visitor_back_is_taken_up_unasked_two_things_at_most() -> None:
    found = reading({Pattern.HESITANT: 0.7}, objections=("warranty", "price", "delivery"))

    assert contract_for(visitor(), found, asked("А эта?")).address_objections == ("warranty", "price")


def test_a_pattern_that_is_on_keeps_shaping_until_it_falls_below_its_lower_bound() -> None:
    on = turned_on(visitor(), Pattern.URGENT)

    assert contract_for(on, reading({Pattern.URGENT: 0.5}), asked("?")).depth == "short"
    assert contract_for(on, reading({Pattern.URGENT: 0.3}), asked("?")).depth == "normal"
    assert contract_for(visitor(), reading({Pattern.URGENT: 0.5}), asked("?")).depth == "normal"


def test_a_long_answer_that_displeased_makes_the_next_ones_shorter() -> None:
    long_answer = "слово " * 80
    said = talk("Как выбрать?", long_answer, "Ну и что мне с этим делать", "Простите.", "А какой тише?")
    displeased = replace(said, heard=(cross(said.lines[2], 0.7),))
    researcher = reading({Pattern.RESEARCHER: 0.8})

    assert contract_for(visitor(dialogue=said), researcher, asked("А какой тише?")).depth == "detailed"
    assert contract_for(visitor(dialogue=displeased), researcher, asked("А какой тише?")).depth == "normal"


@pytest.mark.parametrize(
    "wish", ["а можно покороче?", "слишком много текста", "Too long, get to the point", "tl;dr please"]
)
def test_a_wish_for_shorter_answers_is_granted_at_once(wish: str) -> None:
    contract = contract_for(visitor(dialogue=talk(wish)), reading({Pattern.RESEARCHER: 0.9}), asked(wish))

    assert contract.depth == "short"


@pytest.mark.parametrize("wish", ["расскажите подробнее", "Could you explain in more detail?"])
def test_a_wish_for_detail_comes_before_what_behaviour_suggests(wish: str) -> None:
    assert contract_for(visitor(dialogue=talk(wish)), reading({Pattern.URGENT: 0.9}), asked(wish)).depth == "detailed"


def test_time_pressure_in_the_words_alone_makes_the_answer_short() -> None:
    pressed = reading(message=Message(flags=frozenset({Flag.TIME_PRESSURE})))

    assert contract_for(visitor(), pressed, asked("Поезд через час")).depth == "short"


def test_a_friendly_visitor_is_answered_in_a_friendly_way() -> None:
    assert (
        contract_for(visitor(dialogue=talk("привет", register="friendly")), reading(), asked("привет")).register
        == "friendly"
    )


def test_the_order_is_named_in_the_first_word_of_a_session_only() -> None:
    owner = visitor(dialogue=talk("Не включается"), orders=(ordered("R-1", "S8", "vacuums", days_ago=7),))
    answered = replace(owner, dialogue=talk("Не включается", "Попробуйте кнопку.", "Не помогло"))
    problem = reading({Pattern.RETURNING_PROBLEM: 0.8})

    assert contract_for(owner, problem, asked("Не включается")).mention_order
    assert not contract_for(answered, problem, asked("Не помогло")).mention_order


def test_an_answer_of_an_earlier_session_does_not_count_as_the_first_word() -> None:
    owner = visitor(
        dialogue=talk("Спасибо", "Пожалуйста.", "Не включается"), orders=(ordered("R-1", "S8", "vacuums", days_ago=7),)
    )
    later = replace(owner.session, started_at=AT.replace(hour=13))

    assert contract_for(
        replace(owner, session=later), reading({Pattern.RETURNING_PROBLEM: 0.8}), asked("?")
    ).mention_order


@pytest.mark.parametrize(
    ("about", "sentences"), [("order", 4), ("comparison", 1), ("checkout_problem", 2), ("help", 1)]
)
def test_an_offer_has_its_own_measure(about: str, sentences: int) -> None:
    ask = asked("", purpose=f"offer:{about}")

    assert contract_for(visitor(), reading({Pattern.RESEARCHER: 0.9}), ask).sentences == sentences


def test_greeting_by_the_order_never_sells() -> None:
    contract = contract_for(visitor(), reading(), asked("", purpose="offer:order"))

    assert contract.mention_order
    assert not contract.may_sell


def test_without_consent_or_on_the_blind_side_the_contract_knows_nobody() -> None:
    ask = asked("Где мой заказ??")
    strong = reading({Pattern.URGENT: 0.9, Pattern.RETURNING_PROBLEM: 0.9}, message=ANGRY)

    assert contract_for(visitor(), None, ask) == neutral_contract(ask)
    assert contract_for(visitor(personalisation=False), strong, ask) == neutral_contract(ask)


def test_a_short_answer_before_a_cross_word_is_not_to_blame() -> None:
    lines = (Line(at=AT, role="assistant", text="Да.", fact=0), Line(at=AT, role="visitor", text="И всё?", fact=2))
    dialogue = replace(talk("И всё?"), lines=lines, heard=(cross(lines[1], 0.9),))

    assert (
        contract_for(visitor(dialogue=dialogue), reading({Pattern.RESEARCHER: 0.9}), asked("И всё?")).depth
        == "detailed"
    )
