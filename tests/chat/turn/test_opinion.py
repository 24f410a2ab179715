"""A model's opinion of tone colours what comes later, and never what is done about the message itself."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chat.turn.decide import HandOff
from chat.turn.visit import Step, advance
from patterns.reading import Flag, Tone
from profiles.events import MomentReached, ToneJudged
from profiles.fold import apply
from profiles.profile import Profile
from tests.chat.turn.visits import POLICY, at, replies, says, steps
from tests.profiles.strategies import VISITOR

HARD = {"safety", "requested", "legal", "privacy"}
GATES = {Flag.SAFETY, Flag.ASK_HUMAN, Flag.LEGAL, Flag.PRIVACY}
NEXT = (
    "позовите человека",
    "can I talk to somebody real please",
    "чайник искрит и дымится",
    "I will take you to court",
    "удалите мои персональные данные",
    "спасибо, а сколько стоит доставка?",
    "Это никуда не годится, вы меня бесите, отвратительный сервис!",
    "ну да, прекрасно просто",
    "оператор связи у меня МТС",
)
TALK = (says("где мой заказ", 5), replies("Проверяю.", 9))


def talk() -> Step:
    """A visitor asked, calmly by the words, and was answered."""
    return steps(*TALK)[-1]


def judged(step: Step, tone: str = "angry", negativity: float = 0.9) -> Profile:
    """The visitor as they are once a model has given its opinion of what they wrote."""
    heard = step.profile.dialogue.heard[-1]
    opinion = ToneJudged(at=at(12), of=heard.fact, tone=tone, negativity=negativity, reader="model:big")
    return apply(step.profile, opinion)


opinions = st.tuples(st.sampled_from([tone.value for tone in Tone]), st.floats(0, 1))


@settings(max_examples=30)
@given(opinions)
def test_until_the_visitor_writes_again_an_opinion_changes_nothing(opinion: tuple[str, float]) -> None:
    plain = talk()
    later = MomentReached(at=at(20))

    without = advance(plain.profile, later, POLICY)
    told = advance(judged(plain, *opinion), later, POLICY)

    assert told.reading == without.reading
    assert told.plan == without.plan


def test_the_opinion_of_an_earlier_message_counts_in_its_place() -> None:
    plain = talk()
    assert plain.profile.dialogue.heard[0].negativity < 0.5
    burst = says("Отвратительно! Вы меня бесите, ужасный сервис!!!", 30)

    without = advance(plain.profile, burst, POLICY)
    told = advance(judged(plain), burst, POLICY)

    assert without.plan.action != HandOff(reason="anger")
    assert told.plan.action == HandOff(reason="anger")
    assert told.profile.dialogue.sounds[0].tone == "angry"
    assert told.profile.dialogue.heard[0].tone == plain.profile.dialogue.heard[0].tone, "what the words said is kept"


@pytest.mark.parametrize("text", NEXT)
@settings(max_examples=15)
@given(opinions)
def test_no_opinion_moves_a_hard_gate(text: str, opinion: tuple[str, float]) -> None:
    plain = talk()

    without = advance(plain.profile, says(text, 30), POLICY)
    told = advance(judged(plain, *opinion), says(text, 30), POLICY)

    def gates(step: Step) -> tuple[frozenset[Flag], list[tuple[str, bool]]]:
        fired = [(rule.name, rule.fired) for rule in step.plan.rules if rule.name.partition(":")[2] in HARD]
        return step.reading.message.flags & GATES, fired

    assert gates(told) == gates(without)


def test_an_opinion_of_what_is_no_longer_remembered_is_nothing_but_a_fact() -> None:
    plain = talk().profile
    unknown = ToneJudged(at=at(12), of=99, tone="angry", negativity=1.0)

    assert apply(plain, unknown) == replace(plain, facts=plain.facts + 1, at=at(12))


def test_an_opinion_neither_begins_nor_prolongs_a_visit() -> None:
    plain = talk().profile

    assert judged(talk()).session == plain.session
    assert judged(talk()).latest == "AssistantReplied"
    assert apply(Profile(visitor=VISITOR), ToneJudged(at=at(0), of=0, tone="angry", negativity=1.0)).session.number == 0
