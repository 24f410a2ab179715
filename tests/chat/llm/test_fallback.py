"""When the model is down the visitor still gets an answer, and the trace knows whose."""

import asyncio
import contextlib
from dataclasses import replace

import pytest

from chat.errors import ModelUnavailable
from chat.llm.breaker import Breaker, State
from chat.llm.fallback import WithFallback
from chat.llm.scripted import Said, ScriptedModel
from chat.llm.seam import Finished, streaming
from tests.doubles.hearing import end_of, heard, request_for, text_of


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def down(kind: str = "timeout", retry_after: float | None = None) -> ModelUnavailable:
    return ModelUnavailable("down", kind=kind, retry_after=retry_after)


def pair(*said: Said, clock: Clock | None = None) -> tuple[WithFallback, ScriptedModel]:
    """A model that says `said`, with a fallback behind it; and the model alone."""
    primary = ScriptedModel(otherwise=said, name="big")
    fallback = ScriptedModel(otherwise="Из наших правил: 14 дней.", name="grounded")
    return WithFallback(primary, fallback, breaker=Breaker(threshold=2), clock=clock or Clock()), primary


async def test_a_model_that_works_speaks_itself() -> None:
    model, _ = pair("Да, есть.")

    pieces = await heard(model, request_for("?"))

    assert text_of(pieces) == "Да, есть."
    assert (end_of(pieces).model, end_of(pieces).fell_back) == ("big", "")


@pytest.mark.parametrize("kind", ["timeout", "status", "dropped", "refused", "garbage"])
async def test_a_model_that_fails_before_its_first_word_is_stood_in_for(kind: str) -> None:
    model, _ = pair(down(kind))

    pieces = await heard(model, request_for("?"))

    assert text_of(pieces) == "Из наших правил: 14 дней."
    assert (end_of(pieces).model, end_of(pieces).fell_back) == ("grounded", kind)


async def test_a_failure_in_the_middle_is_not_hidden() -> None:
    model, _ = pair("Ваш заказ", down("dropped"))

    with pytest.raises(ModelUnavailable) as raised:
        await heard(model, request_for("?"))
    assert raised.value.kind == "dropped"


async def test_a_refusal_without_a_word_is_answered_from_the_shops_own_pages() -> None:
    model, _ = pair(Finished(reason="refusal", understood=False))

    for _ in range(5):
        pieces = await heard(model, request_for("?"))

    assert text_of(pieces) == "Из наших правил: 14 дней."
    assert end_of(pieces).fell_back == "refusal"
    assert model.breaker.state is State.CLOSED


async def test_a_refusal_in_the_middle_keeps_the_words_before_it() -> None:
    model, _ = pair("Понимаю вас.", Finished(reason="refusal", understood=False))

    pieces = await heard(model, request_for("?"))

    assert text_of(pieces) == "Понимаю вас."
    assert end_of(pieces).reason == "refusal"


async def test_a_model_that_is_down_is_left_alone_and_tried_again_later() -> None:
    clock = Clock()
    model, primary = pair(down(), clock=clock)

    ends = [end_of(await heard(model, request_for("?"))).fell_back for _ in range(4)]
    clock.now = 15.0
    ends.append(end_of(await heard(model, request_for("?"))).fell_back)

    assert ends == ["timeout", "timeout", "resting", "resting", "timeout"]
    assert len(primary.requests) == 3


async def test_failures_in_the_middle_count_as_well() -> None:
    model, _ = pair("Ваш", down())

    for _ in range(2):
        with pytest.raises(ModelUnavailable):
            await heard(model, request_for("?"))

    assert model.breaker.state is State.OPEN


async def test_a_model_that_asks_for_time_gets_it() -> None:
    model, primary = pair(down("status", retry_after=30.0))

    await heard(model, request_for("?"))
    await heard(model, request_for("?"))

    assert len(primary.requests) == 1


async def test_a_visitor_who_leaves_closes_both_and_says_nothing_of_the_model() -> None:
    model, primary = pair("одно", " другое", " третье")

    async with streaming(model, request_for("?")) as pieces:
        await anext(pieces)

    assert primary.open_streams == 0
    assert model.breaker == Breaker(threshold=2)


async def test_while_one_answer_is_on_trial_the_others_do_not_wait_for_it() -> None:
    clock = Clock()
    model, primary = pair("Я снова здесь.", clock=clock)
    model._breaker = Breaker(threshold=1).failed(0.0)
    clock.now = 15.0

    first, second = await asyncio.gather(heard(model, request_for("?")), heard(model, request_for("?")))

    assert (end_of(first).model, end_of(second).fell_back) == ("big", "resting")
    assert model.breaker.state is State.CLOSED
    assert len(primary.requests) == 1


async def test_when_both_fail_it_is_said() -> None:
    both = ScriptedModel(otherwise=down("garbage"))
    model = WithFallback(both, both, breaker=Breaker())

    with pytest.raises(ModelUnavailable):
        await heard(model, request_for("?"))


@pytest.mark.parametrize(
    "said", [down("garbage"), Finished(reason="refusal", understood=False)], ids=["fails", "refuses"]
)
async def test_what_is_asked_aside_is_answered_by_the_model_or_by_nobody(said: Said) -> None:
    model, _ = pair(said)

    for _ in range(3):
        with contextlib.suppress(ModelUnavailable):
            assert text_of(await heard(model, replace(request_for("?"), aside=True))) == ""

    assert model.breaker.failures == 0, "nobody waited: that the model failed at it tells nothing of its answers"


async def test_a_server_that_asks_to_be_left_alone_is_heeded_whoever_asked() -> None:
    model, _ = pair(down("status", retry_after=7.0))

    with pytest.raises(ModelUnavailable):
        await heard(model, replace(request_for("?"), aside=True))

    assert model.breaker.state is State.OPEN


async def test_what_is_asked_aside_does_not_take_the_trial_of_a_model_that_was_down() -> None:
    clock = Clock()
    model, primary = pair(down(), clock=clock)
    for _ in range(2):
        await heard(model, request_for("?"))
    clock.now += 1_000

    with pytest.raises(ModelUnavailable):
        await heard(model, replace(request_for("?"), aside=True))

    assert len(primary.requests) == 2
