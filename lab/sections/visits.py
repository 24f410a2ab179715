"""How are visits read? Every file by its split, visits without a word apart, and the same with half taken away."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from lab.replay import answer_line
from lab.score import check
from lab.table import Figure, Table

Line = Mapping[str, Any]

GOALS = {
    "present": 0.95,
    "absent": 0.97,
    "all bounds": 28 / 32,
    "checkpoints": 1.0,
    "escalate": 1.0,
    "triggers": 0.95,
    "offers": 1.0,
}
LEVELS = ("present", "absent", "all bounds", "checkpoints")
"""What is asked of the levels; the rest is about what we would have done."""

FRAME = frozenset({"Session Started", "Chat Message Sent", "Chat Opened", "Chat Closed"})
"""What is left of a visit whose behaviour is dropped."""


def tables(scenarios: Path) -> list[Table]:
    """One table for each file and split, and one for all visits of which the visitor says nothing."""
    found = []
    silent: list[Line] = []
    for name, split, lines in groups(scenarios):
        found.append(Table(heading=f"visits: {name}, {split}", figures=_figures(scored(lines))))
        silent.extend(line for line in lines if not speaks(line))
    figures = _figures(scored(silent), only=LEVELS)
    return [*found, Table(heading="visits: all files, behaviour alone (the visitor writes nothing)", figures=figures)]


def ablations(scenarios: Path) -> list[Table]:
    """What is left of the levels when every word, or all behaviour, is taken away; labels as they were."""
    lines = [line for _, _, some in groups(scenarios) for line in some]
    speaking = [line for line in lines if speaks(line)]
    kinds: tuple[tuple[str, Sequence[Line], Callable[[Line], Line]], ...] = (
        ("as they are", lines, dict),
        ("text blanked", lines, blanked),
        ("behaviour dropped", lines, dropped),
        ("where the visitor writes: as they are", speaking, dict),
        ("where the visitor writes: text blanked", speaking, blanked),
        ("where the visitor writes: behaviour dropped", speaking, dropped),
    )
    return [
        Table(
            heading=f"visits, {what}",
            figures=[_bare(each) for each in _figures(scored(map(change, some)), only=LEVELS)],
        )
        for what, some, change in kinds
    ]


def groups(scenarios: Path) -> list[tuple[str, str, list[Line]]]:
    """The visits of a folder: file, split, lines. Files are those with `visits` in their names."""
    found: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for path in sorted(scenarios.glob("*visits*.jsonl")):
        for text in path.read_text(encoding="utf-8").splitlines():
            if text.strip():
                line = json.loads(text)
                found[path.name, str(line.get("split") or "no split")].append(line)
    return [(name, split, lines) for (name, split), lines in found.items()]


def speaks(line: Line) -> bool:
    """Whether the visitor writes anything."""
    return any(_is_said(event) and event["props"].get("text") for event in line.get("events") or ())


def _is_said(event: Mapping[str, Any]) -> bool:
    return event["name"] == "Chat Message Sent" and (event.get("props") or {}).get("role") != "bot"


def blanked(line: Line) -> Line:
    """The visit with the visitor's messages sent but empty."""
    events = [
        {**event, "props": {**event["props"], "text": ""}} if _is_said(event) else event for event in line["events"]
    ]
    return {**line, "events": events}


def dropped(line: Line) -> Line:
    """The visit with nothing but its conversation; what was known before stays."""
    return {**line, "events": [event for event in line["events"] if event["name"] in FRAME]}


def scored(lines: Iterable[Line]) -> dict[str, list[bool]]:
    """Every expectation of these visits, right or wrong, by heading."""
    marks: dict[str, list[bool]] = defaultdict(list)
    for line in lines:
        for heading, right, _ in check(line, answer_line(json.dumps(line))):
            marks[heading].append(right)
    return marks


def _figures(marks: Mapping[str, list[bool]], only: Sequence[str] = ()) -> list[Figure]:
    """The headings with a goal first, then the others; those of `only` where it is given."""
    ordered = only or [*GOALS, *sorted(set(marks) - set(GOALS))]
    return [
        Figure(what=heading, of=len(right), value=sum(right) / len(right), goal=GOALS.get(heading))
        for heading in ordered
        if (right := marks.get(heading))
    ]


def _bare(figure: Figure) -> Figure:
    return Figure(what=figure.what, of=figure.of, value=figure.value)
