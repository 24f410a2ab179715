"""How verdicts on websocket cases are counted; the cases themselves are driven by `make conformance`."""

from dataclasses import dataclass

import pytest

from bench.conformance.__main__ import table, verdict


@dataclass
class Word:
    value: str


@dataclass
class Case:
    case_id: str
    behavior: Word
    behavior_close: Word


def a_case(number: str, said: str, close: str = "OK") -> Case:
    return Case(number, Word(said), Word(close))


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (a_case("1.1.1", "OK"), "ok"),
        (a_case("6.4.1", "NON-STRICT"), "non-strict"),
        (a_case("7.1.6", "INFORMATIONAL", "INFORMATIONAL"), "informational"),
        (a_case("12.1.1", "UNIMPLEMENTED"), "not offered"),
        (a_case("1.1.2", "OK", "UNCLEAN"), "FAILED"),
        (a_case("1.1.3", "ERROR"), "FAILED"),
        (a_case("7.1.5", "FAILED", "WRONG CODE"), "explained"),
    ],
)
def test_a_case_is_as_good_as_its_worse_half(case: Case, expected: str) -> None:
    assert verdict(case) == expected


def test_cases_are_counted_by_chapter() -> None:
    lines = table([a_case("10.1.1", "OK"), a_case("2.1", "OK"), a_case("2.2", "FAILED")]).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["2", "10", "all"]
    assert lines[1].split()[-6:] == ["1", "-", "-", "-", "-", "1"]
    assert lines[-1].split() == ["all", "2", "0", "0", "0", "0", "1"]
