from hypothesis import given
from hypothesis import strategies as st

from chat.conversation import TRANSITIONS, WITH_BOT, Standing, Status, Step, after
from profiles.events import Speaker

steps = st.lists(st.sampled_from(Step), max_size=30)
standings = sorted({WITH_BOT, *TRANSITIONS.values()}, key=str)
BY_HIS_OWN_HAND = {Step.HAND_BACK, Step.CLOSE}


def walk(standing: Standing, taken: list[Step]) -> list[tuple[Standing, Step, Standing]]:
    """Where every step that the table allows leads, from -> step -> to."""
    way = []
    for step in taken:
        reached = after(standing.status, step)
        if reached is not None:
            way.append((standing, step, reached))
            standing = reached
    return way


@given(st.sampled_from(standings), steps)
def test_whatever_happens_one_speaks_for_the_shop_or_is_awaited(begun: Standing, taken: list[Step]) -> None:
    for _, _, reached in walk(begun, taken):
        assert (reached.speaker is Speaker.OPERATOR) == (reached.status is Status.ACTIVE)
        assert reached.speaker is not Speaker.NOBODY or reached.status is Status.PENDING


@given(st.sampled_from(standings), steps)
def test_an_operator_loses_the_word_by_his_own_step_only(begun: Standing, taken: list[Step]) -> None:
    for held, step, reached in walk(begun, taken):
        if held.speaker is Speaker.OPERATOR and reached.speaker is not Speaker.OPERATOR:
            assert step in BY_HIS_OWN_HAND


@given(st.sampled_from(standings), steps)
def test_from_anywhere_a_human_can_be_had_and_the_assistant_can_return(begun: Standing, taken: list[Step]) -> None:
    way = walk(begun, taken)
    standing = way[-1][2] if way else begun

    taken_over = after(standing.status, Step.TAKE) or standing
    assert taken_over.speaker is Speaker.OPERATOR
    returned = after(taken_over.status, Step.HAND_BACK)
    assert returned == WITH_BOT


def test_nobody_is_left_waiting_where_nobody_is_online() -> None:
    for status in Status:
        reached = after(status, Step.CALL_UNATTENDED)
        assert reached is None or reached.speaker is Speaker.ASSISTANT


def test_a_call_for_a_human_does_not_take_the_word_from_one() -> None:
    assert after(Status.ACTIVE, Step.CALL) is None
    assert after(Status.ACTIVE, Step.CALL_UNATTENDED) is None


def test_writing_opens_what_was_closed_and_changes_nothing_else() -> None:
    assert after(Status.CLOSED, Step.WRITE) == WITH_BOT
    assert {status for status in Status if after(status, Step.WRITE)} == {Status.CLOSED}
