"""The checker is right about records that we know: clean is clean, and each thing that can go wrong is named."""

from collections import Counter
from typing import Any

from bench.chaos.checker import Known, Said, judge
from bench.chaos.record import Record, Row

TALK = "talk"
ANNA = "anna"


def says(seq: int, text: str) -> Row:
    return {"type": "message", "seq": seq, "mid": f"m{seq}", "role": "visitor", "text": text, "cmid": f"c{seq}"}


def replies(seq: int, to: int) -> Row:
    return {"type": "message", "seq": seq, "mid": f"m{seq}", "role": "assistant", "text": "да", "reply_to": to}


def calls(seq: int) -> list[Row]:
    words = {"type": "message", "seq": seq, "mid": f"m{seq}", "role": "assistant", "text": "зову"}
    return [words, {"type": "state", "seq": seq + 1, "mid": f"m{seq + 1}", "status": "pending"}]


def stands(seq: int, status: str) -> Row:
    return {"type": "state", "seq": seq, "mid": f"m{seq}", "status": status}


def helps(seq: int) -> Row:
    return {"type": "message", "seq": seq, "mid": f"m{seq}", "role": "operator", "text": "слушаю", "cmid": f"o{seq}"}


def turn(seq: int, status: str = "done") -> Row:
    return {"conversation": TALK, "seq": seq, "status": status}


def told(status: str = "delivered") -> Row:
    return {"id": "msg_1", "subject": ANNA, "name": "handoff_requested", "status": status}


def found(rows: list[Row], turns: list[Row], *, shown: list[Row] | None = None, **more: Any) -> set[str]:
    """What the checker finds in a talk of `rows`, all of whose messages were acknowledged as they stand in `acked`."""
    acked: list[Row] = more.get("acked", [row for row in rows if "cmid" in row])
    known = Known(
        visitor=ANNA,
        conversation=TALK,
        sent={row["cmid"]: row["text"] for row in acked},
        acks={row["cmid"]: {"seq": row["seq"], "mid": row["mid"]} for row in acked},
        screens={"tab": rows if shown is None else shown},
        is_erased=more.get("is_erased", False),
    )
    record = Record(
        conversations={TALK: {"visitor": ANNA, "last_seq": more.get("last_seq", len(rows))}},
        logs={TALK: rows},
        turns=turns,
        outbox=more.get("outbox", []),
        mentions=more.get("mentions", {}),
    )
    return {
        fault.kind for fault in judge(record, [known], more.get("operator", Said()), Counter(more.get("received", {})))
    }


CLEAN = [says(1, "раз"), says(2, "два"), replies(3, 2)]
BURST = [turn(1, "merged"), turn(2)]


def test_a_clean_record_is_clean():
    assert found(CLEAN, BURST) == set()


def test_an_acknowledged_message_that_is_not_stored_is_lost():
    assert found(CLEAN, BURST, acked=[says(1, "раз"), says(4, "три")]) == {"lost"}


def test_a_message_that_is_stored_as_another_row_than_acknowledged_is_lost():
    assert found(CLEAN, BURST, acked=[says(1, "раз") | {"seq": 2}]) == {"lost"}


def test_words_that_are_stored_twice_are_doubled():
    rows = [says(1, "раз"), says(2, "раз"), replies(3, 2)]

    assert "doubled" in found(rows, BURST)


def test_a_number_left_out_and_a_wrong_count_are_gaps():
    assert "gaps" in found([says(1, "раз"), replies(3, 1)], [turn(1)])
    assert "gaps" in found(CLEAN, BURST, last_seq=4)


def test_two_replies_none_and_a_turn_left_running_are_wrong_outcomes():
    assert found([says(1, "раз"), replies(2, 1), replies(3, 1)], [turn(1)]) == {"outcome"}
    assert found([says(1, "раз")], [turn(1)]) == {"outcome"}
    assert found([says(1, "раз"), replies(2, 1)], [turn(1, "running")]) == {"outcome"}
    assert found([says(1, "раз"), replies(2, 1)], []) == {"outcome"}


def test_a_merged_message_has_no_reply_of_its_own_and_a_later_one_has():
    assert found([says(1, "раз"), replies(2, 1)], [turn(1, "merged")]) == {"outcome"}
    assert found([says(1, "раз")], [turn(1, "merged")]) == {"outcome"}


def test_a_call_for_a_human_is_an_outcome_and_is_told():
    rows = [says(1, "раз"), *calls(2)]

    assert found(rows, [turn(1)], outbox=[told()], received={"msg_1": 1}) == set()
    assert found(rows, [turn(1)]) == {"triggers"}


def test_one_call_is_told_once_however_often_it_is_repeated_before_a_human_has_spoken():
    rows = [says(1, "раз"), *calls(2), *calls(4)]
    twice = [told(), told() | {"id": "msg_2"}]
    both = {"msg_1": 1, "msg_2": 1}

    assert found(rows, [turn(1)], outbox=[told()], received=both) == set()
    assert found(rows, [turn(1)], outbox=twice, received=both) == {"triggers"}
    assert found([*rows, helps(6), *calls(7)], [turn(1)], outbox=twice, received=both) == set()


TAKEN = [says(1, "раз"), stands(2, "active"), helps(3), says(4, "два")]
HELD = [turn(1, "dropped"), turn(4, "waited")]
HEARD = Said(sent={"o3": (TALK, "слушаю")}, acks={"o3": {"seq": 3}})
VISITORS = [row for row in TAKEN if row.get("role") == "visitor"]


def test_a_human_who_takes_the_word_is_the_outcome_of_what_was_and_is_asked():
    assert found(TAKEN, HELD, acked=VISITORS, operator=HEARD) == set()


def test_what_waited_for_a_human_may_be_answered_once_when_the_word_is_given_back():
    back = [says(1, "раз"), stands(2, "active"), says(3, "два"), stands(4, "bot"), replies(5, 3)]
    held = [turn(1, "dropped"), turn(3, "waited")]

    assert found(back, [*held, turn(3)]) == set()
    assert found([*back, replies(6, 3)], [*held, turn(3), turn(3)]) == {"outcome"}


def test_a_human_who_is_called_in_the_middle_of_an_answer_is_its_outcome():
    assert (
        found([says(1, "раз"), stands(2, "pending")], [turn(1, "dropped")], outbox=[told()], received={"msg_1": 1})
        == set()
    )


def test_the_assistant_who_speaks_while_a_human_has_the_word_talks_over_them():
    again = [*TAKEN, stands(5, "bot"), replies(6, 4)]

    assert "over" in found([*TAKEN, replies(5, 4)], HELD, acked=VISITORS, operator=HEARD)
    assert "over" not in found(again, HELD, acked=VISITORS, operator=HEARD)


def test_what_waits_for_nobody_and_what_is_dropped_for_nobody_are_wrong_outcomes():
    assert found([says(1, "раз")], [turn(1, "waited")]) == {"outcome"}
    assert found([says(1, "раз")], [turn(1, "dropped")]) == {"outcome"}


def test_words_of_an_operator_are_stored_as_they_were_acknowledged_and_once():
    lost = Said(sent={"o9": (TALK, "иду")}, acks={"o9": {"seq": 9}})
    twice = [*TAKEN, helps(5) | {"cmid": "o3"}]

    assert found(TAKEN, HELD, acked=VISITORS, operator=lost) == {"lost"}
    assert found(twice, HELD, acked=VISITORS, operator=HEARD) == {"doubled"}


def test_a_trigger_that_nobody_received_or_settled_is_found():
    rows = [says(1, "раз"), *calls(2)]

    assert found(rows, [turn(1)], outbox=[told()]) == {"triggers"}
    assert found(rows, [turn(1)], outbox=[told("due")], received={"msg_1": 1}) == {"triggers"}


def test_a_screen_that_shows_less_or_something_else_is_found():
    assert found(CLEAN, BURST, shown=CLEAN[:2]) == {"view"}
    assert found(CLEAN, BURST, shown=[CLEAN[0], CLEAN[1] | {"text": "иначе"}, CLEAN[2]]) == {"view"}


def test_whoever_was_erased_must_not_be_found():
    assert found(CLEAN, BURST, is_erased=True, mentions={ANNA: ["turn"]}) == {"erased"}
