"""When a model that is down is left alone, and when it is tried again."""

from hypothesis import given
from hypothesis import strategies as st

from chat.llm.breaker import Breaker, State

DOWN = Breaker(threshold=3, rest_seconds=15.0).failed(0.0).failed(1.0).failed(2.0)

steps = st.lists(
    st.tuples(
        st.sampled_from(["ask", "succeed", "fail", "fail_for_long", "leave"]),
        st.floats(min_value=0.0, max_value=20.0),
    ),
    max_size=40,
)


def stepped(breaker: Breaker, step: str, at: float) -> Breaker:
    match step:
        case "ask":
            return breaker.asked(at) if breaker.permits(at) else breaker
        case "succeed":
            return breaker.succeeded()
        case "fail":
            return breaker.failed(at)
        case "fail_for_long":
            return breaker.failed(at, retry_after=60.0)
        case _:
            return breaker.left(at)


def test_a_working_model_is_asked() -> None:
    assert Breaker().permits(0.0)


def test_three_failures_in_a_row_are_enough() -> None:
    assert Breaker(threshold=3).failed(0.0).failed(1.0).state is State.CLOSED
    assert DOWN.state is State.OPEN
    assert not DOWN.permits(16.9)


def test_a_success_between_failures_begins_the_count_anew() -> None:
    breaker = Breaker(threshold=3).failed(0.0).failed(1.0).succeeded().failed(2.0).failed(3.0)

    assert breaker.state is State.CLOSED


def test_after_the_rest_one_answer_is_on_trial_and_others_wait() -> None:
    trial = DOWN.asked(17.0)

    assert DOWN.permits(17.0)
    assert trial.state is State.HALF_OPEN
    assert not trial.permits(17.1)


def test_a_trial_that_succeeds_closes_it() -> None:
    assert DOWN.asked(17.0).succeeded() == Breaker(threshold=3, rest_seconds=15.0)


def test_a_trial_that_fails_opens_it_for_another_rest() -> None:
    again = DOWN.asked(17.0).failed(20.0)

    assert again.state is State.OPEN
    assert not again.permits(34.9)
    assert again.permits(35.0)


def test_a_trial_that_nobody_waited_for_leaves_the_next_one_to_try_at_once() -> None:
    assert DOWN.asked(17.0).left(18.0).permits(18.0)


def test_a_trial_that_is_never_heard_of_does_not_block_for_ever() -> None:
    assert DOWN.asked(17.0).permits(32.0)


def test_one_word_of_when_to_come_back_is_enough() -> None:
    breaker = Breaker().failed(0.0, retry_after=60.0)

    assert not breaker.permits(59.9)
    assert breaker.permits(60.0)


def test_late_failures_of_answers_begun_before_do_not_prolong_the_rest() -> None:
    assert DOWN.failed(10.0).permits(17.0)


def test_a_late_success_shows_that_the_model_works() -> None:
    assert DOWN.succeeded().permits(3.0)


@given(steps)
def test_whatever_happens_it_is_asked_again_within_the_longest_rest(history: list[tuple[str, float]]) -> None:
    breaker, at = Breaker(), 0.0
    for step, passed in history:
        at += passed
        breaker = stepped(breaker, step, at)

    assert breaker.permits(at + 60.0)


@given(steps)
def test_only_one_answer_is_on_trial_at_a_time(history: list[tuple[str, float]]) -> None:
    breaker, at = Breaker(), 0.0
    for step, passed in history:
        at += passed
        breaker = stepped(breaker, step, at)
        if step == "ask" and breaker.state is State.HALF_OPEN:
            assert not breaker.permits(at)
