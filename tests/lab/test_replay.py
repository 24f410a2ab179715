import json
import subprocess
import sys
from pathlib import Path

import pytest

from chat.turn.decide import Offer, Wait
from lab.__main__ import main
from lab.replay import answer_line, unasked
from lab.score import check
from patterns.term import sigmoid
from profiles.events import Speaker, SpeakerChanged
from profiles.fold import apply
from tests.chat.turn.test_visit import hesitates
from tests.chat.turn.visits import steps
from tests.profiles.strategies import START

SCENARIOS = Path(__file__).parents[1] / "scenarios"


def visits(name: str) -> list[str]:
    return (SCENARIOS / name).read_text(encoding="utf-8").splitlines()


def scored(*names: str) -> dict[str, float]:
    """The share of right answers under each heading."""
    marks: dict[str, list[bool]] = {}
    for name in names:
        for line in visits(name):
            for heading, right, _ in check(json.loads(line), answer_line(line)):
                marks.setdefault(heading, []).append(right)
    return {heading: sum(right) / len(right) for heading, right in marks.items()}


def test_the_open_visits_are_read_as_their_authors_expected() -> None:
    shares = scored("visits.jsonl")

    assert shares["present"] >= 0.95
    assert shares["absent"] >= 0.97
    assert shares["all bounds"] >= 28 / 32
    assert shares["triggers"] >= 0.95
    assert {shares[heading] for heading in ("checkpoints", "escalate", "offers", "is_bot")} == {1.0}


def test_visits_of_other_shops_are_read_by_behaviour() -> None:
    shares = scored("own_visits.jsonl")

    assert shares["present"] >= 0.95
    assert shares["absent"] >= 0.97
    assert {shares[heading] for heading in ("escalate", "offers", "is_bot")} == {1.0}


def test_visits_by_an_author_who_came_when_all_was_fitted_are_read_too() -> None:
    shares = scored("stranger_visits.jsonl")

    assert shares["present"] >= 0.94
    assert shares["absent"] >= 0.98
    assert shares["all bounds"] >= 0.9
    assert {shares[heading] for heading in ("escalate", "offers", "is_bot")} == {1.0}


def test_the_explanation_is_the_arithmetic_and_points_at_events() -> None:
    for line in visits("visits.jsonl"):
        visit, told = json.loads(line), answer_line(line)
        for name, because in told["because"].items():
            if not told["gates"]:
                total = sum(reason["log_odds"] for reason in because)
                assert told["patterns"][name] == pytest.approx(sigmoid(total), abs=1e-4)
            indexes = {index for reason in because for index in reason["facts"]}
            assert indexes <= set(range(len(visit["events"])))


def test_evidence_names_the_events_that_caused_it() -> None:
    line = next(line for line in visits("visits.jsonl") if '"O01"' in line)
    events = json.loads(line)["events"]
    returns = next(reason for reason in answer_line(line)["because"]["hesitant"] if reason["term"] == "returns")

    assert {events[index]["name"] for index in returns["facts"]} == {"Product Viewed"}


def test_what_a_visit_is_expected_to_be_does_not_change_what_we_make_of_it() -> None:
    line = visits("visits.jsonl")[0]
    told = json.loads(line)
    del told["expect"]

    assert answer_line(json.dumps(told)) == answer_line(line)


def test_an_order_in_the_past_and_a_silent_chat_are_greeted_with_the_order() -> None:
    told = answer_line(next(line for line in visits("visits.jsonl") if '"O04"' in line))

    assert told["greeting_mentions_order"]
    assert told["proactive"]["allowed"]


def test_an_offer_is_allowed_where_the_assistant_that_serves_would_speak() -> None:
    profile = steps(*hesitates())[-1].profile
    held = apply(profile, SpeakerChanged(at=START, speaker=Speaker.OPERATOR))
    later = profile.at or START

    assert unasked(profile, later) == Offer(about="comparison")
    assert unasked(held, later) == Wait(reason="operator_speaks")


@pytest.mark.parametrize("line", ["{}", "[]", "nonsense", '{"id": "x", "events": [{"t": "soon", "name": "a"}]}'])
def test_a_line_that_is_no_visit_is_an_error_of_its_own(line: str) -> None:
    assert set(answer_line(line)) == {"id", "error"}


def test_a_file_with_a_broken_line_still_gives_a_line_for_every_visit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "visits.jsonl"
    file.write_text("\n".join([visits("visits.jsonl")[4], "{}", visits("visits.jsonl")[5]]), encoding="utf-8")

    code = main(["replay", str(file)])

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code == 2
    assert [line["id"] for line in lines] == ["O05", None, "O06"]


def test_a_wrong_call_says_how_to_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dream"]) == 2
    assert "replay FILE" in capsys.readouterr().err
    assert main(["replay", "/nowhere"]) == 2


def test_the_command_writes_json_lines_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "visits.jsonl"
    file.write_text(visits("visits.jsonl")[4], encoding="utf-8")
    command = [sys.executable, "-m", "lab", "replay", str(file)]

    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)

    assert json.loads(run.stdout)["id"] == "O05"
    assert run.stderr == ""
