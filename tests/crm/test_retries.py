"""What an answer means."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.retries import DELAYS_SECONDS, Again, GivenUp, Received, Verdict, judge_answer, judge_failure

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_receiver_may_be_away_for_three_days_and_more() -> None:
    assert sum(DELAYS_SECONDS) > 3 * 24 * 3600


@pytest.mark.parametrize("status", [200, 202, 204])
def test_two_hundreds_are_received(status: int) -> None:
    assert judge_answer(status, attempt=1, jitter=0.5, now=NOON) == Received()


@pytest.mark.parametrize("status", [301, 307, 400, 404, 429, 500, 503])
def test_everything_else_is_tried_again(status: int) -> None:
    assert judge_answer(status, attempt=1, jitter=0.5, now=NOON) == Again(5, f"The endpoint answered {status}.")


def test_gone_is_never_tried_again() -> None:
    verdict = judge_answer(410, attempt=1, jitter=0.5, now=NOON)

    assert isinstance(verdict, GivenUp)
    assert verdict.gone


def test_the_delays_grow_and_the_tenth_failure_is_the_last() -> None:
    verdicts = [judge_failure("down", attempt=attempt, jitter=0.5) for attempt in range(1, 11)]

    assert verdicts == [*(Again(seconds, "down") for seconds in DELAYS_SECONDS), GivenUp("down")]


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("120", 120),
        ("Sun, 22 Nov 2026 12:10:00 GMT", 600),
        ("Sun, 22 Nov 2026 11:00:00 GMT", 5),
        ("1", 5),
        ("99999999999999999999", 24 * 3600),
        ("soon", 5),
        ("-3", 5),
        ("", 5),
    ],
)
def test_a_receiver_may_ask_for_more_time_but_not_for_ever(asked: str, seconds: float) -> None:
    verdict = judge_answer(503, attempt=1, jitter=0.5, retry_after=asked, now=NOON)

    assert isinstance(verdict, Again)
    assert verdict.seconds == seconds


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Received(), "received"),
        (Again(300.4, "The endpoint answered 503."), "again in 300 s: The endpoint answered 503."),
        (GivenUp("The endpoint answered 410."), "given up: The endpoint answered 410."),
    ],
)
def test_the_log_says_a_verdict_in_words(verdict: Verdict, words: str) -> None:
    assert str(verdict) == words


@given(st.integers(1, 9), st.floats(0, 1))
def test_jitter_spreads_a_delay_by_a_fifth_at_most(attempt: int, jitter: float) -> None:
    verdict = judge_failure("down", attempt=attempt, jitter=jitter)

    assert isinstance(verdict, Again)
    assert 0.799 <= verdict.seconds / DELAYS_SECONDS[attempt - 1] <= 1.201
