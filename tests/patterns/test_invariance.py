"""What must not matter does not: names of pages and products, currency, date, site language, order of properties.

Every visit of the scenarios is changed in these ways, one way at a time, and read to its end: no level moves by more
than .05. Names may matter only where a page does not say what it is for, so the pages here all say it.
"""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lab.visits
from chat.senses.reports import KIND_ALIASES
from chat.senses.tracking import event_of
from lab.replay import watched
from lab.visits import visit_of
from patterns.read import read
from patterns.term import sigmoid
from profiles.events import PageKind, PageViewed

SCENARIOS = Path(__file__).parents[1] / "scenarios"
LARGEST_CHANGE = 0.05

Line = dict[str, Any]
Change = Callable[[Line], Line]

NAMES = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789"), min_size=1, max_size=12)


def kinds_given(line: Line) -> Line:
    """The same visit with every page saying what it is for, as we understand it."""
    return line | {"events": [_with_kind(event) for event in line["events"]]}


def _with_kind(event: Line) -> Line:
    props = event.get("props") or {}
    fact = event_of(event["name"], props, path=event.get("path") or "", at=lab.visits.MONDAY)
    if not isinstance(fact, PageViewed) or props.get("kind") in {*PageKind, *KIND_ALIASES}:
        return event
    return event | {"props": props | {"kind": fact.kind.value}}


LINES: dict[str, Line] = {
    line["id"]: kinds_given(line)
    for file in sorted(SCENARIOS.glob("*visits.jsonl"))
    for line in map(json.loads, file.read_text(encoding="utf-8").splitlines())
}


def levels(line: Line) -> dict[str, float]:
    visit = visit_of(line)
    watch, _ = watched(visit)
    reading = read(watch.profile, visit.ends_at)
    for judged in reading.patterns.values():
        assert judged.log_odds == sum(part.log_odds for part in judged.because)
        assert judged.gate or judged.level == sigmoid(judged.log_odds)
    return {pattern.value: judged.level for pattern, judged in reading.patterns.items()}


@cache
def unchanged(visit: str) -> dict[str, float]:
    return levels(LINES[visit])


def moved(visit: str, change: Change) -> dict[str, tuple[float, float]]:
    """The levels that `change` moves too far: before and after."""
    after = levels(change(LINES[visit]))
    before = unchanged(visit)
    return {name: (before[name], level) for name, level in after.items() if abs(level - before[name]) > LARGEST_CHANGE}


def each_event(change: Callable[[Line], Line]) -> Change:
    return lambda line: line | {"events": [change(event) for event in line["events"]]}


def renamed(word: str) -> Change:
    """Other addresses and product ids, the same everywhere."""

    def of_product(product: object) -> str:
        return f"{word}-{product}"

    def of_event(event: Line) -> Line:
        props = dict(event.get("props") or {})
        if "product_id" in props:
            props["product_id"] = of_product(props["product_id"])
        if "product_ids" in props:
            props["product_ids"] = [of_product(product) for product in props["product_ids"]]
        path = event.get("path")
        return event | {"props": props, "path": f"/{word}{path}" if path else path}

    def of_line(line: Line) -> Line:
        history = dict(line.get("history") or {})
        history["visits"] = [
            visit | {"viewed": [of_product(product) for product in visit.get("viewed") or ()]}
            for visit in history.get("visits") or ()
        ]
        history["orders"] = [
            order
            | {
                "items": [
                    item | {"product_id": of_product(item.get("product_id"))} for item in order.get("items") or ()
                ]
            }
            for order in history.get("orders") or ()
        ]
        return each_event(of_event)(line | {"history": history})

    return of_line


def in_currency(currency: str, rate: float) -> Change:
    def of_event(event: Line) -> Line:
        props = dict(event.get("props") or {})
        for name in ("price", "total", "value"):
            if isinstance(props.get(name), int | float):
                props[name] *= rate
        return event | {"props": props | ({"currency": currency} if "currency" in props else {})}

    return each_event(of_event)


def in_language(language: str) -> Change:
    return lambda line: line | {"lang": language}


def shuffled(seed: int) -> Change:
    def of_event(event: Line) -> Line:
        props = list((event.get("props") or {}).items())
        turn = seed % max(1, len(props))
        return event | {"props": dict(reversed(props[turn:] + props[:turn]))}

    return each_event(of_event)


@pytest.mark.parametrize("visit", sorted(LINES))
def test_other_names_of_pages_and_products_move_no_level(visit: str) -> None:
    assert moved(visit, renamed("zz9")) == {}


@pytest.mark.parametrize("visit", sorted(LINES))
def test_another_currency_language_and_order_of_properties_move_no_level(visit: str) -> None:
    for change in (in_currency("KZT", 5.4), in_language("de"), shuffled(3)):
        assert moved(visit, change) == {}


@pytest.mark.parametrize("visit", sorted(LINES))
def test_the_same_visit_weeks_later_reads_the_same(visit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = unchanged(visit)
    monkeypatch.setattr(lab.visits, "MONDAY", lab.visits.MONDAY.replace(year=2027, month=11, day=1))

    assert levels(LINES[visit]) == before


@settings(max_examples=40, deadline=None)
@given(
    visit=st.sampled_from(sorted(LINES)),
    change=st.one_of(
        st.builds(renamed, NAMES),
        st.builds(in_currency, st.sampled_from(["RUB", "EUR", "JPY", "KWD"]), st.floats(0.001, 1000)),
        st.builds(in_language, st.sampled_from(["ru", "en", "tr", "uk"])),
        st.builds(shuffled, st.integers(0, 20)),
    ),
)
def test_no_change_that_must_not_matter_moves_a_level(visit: str, change: Change) -> None:
    assert moved(visit, change) == {}
