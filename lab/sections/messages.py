"""How are messages heard? Every file of messages by its split, and the same with slips and in Latin letters."""

from collections import defaultdict
from pathlib import Path

from lab.table import Figure, Table
from lab.tone import Message, in_latin, messages, mistyped, score
from patterns.reading import Flag

GATES = (Flag.ASK_HUMAN, Flag.LEGAL, Flag.SAFETY, Flag.PRIVACY)
"""Flags that bring a human at once: none may be missed, none raised for nothing."""

GOALS = {"open": (0.85, 0.90), "test": (0.75, 0.85)}
"""Macro-F1 over seven tones and over three classes, by split. What was tuned on (dev) proves nothing."""

SLIP_COSTS = 0.05
SEEDS = (1, 2, 3)

Group = tuple[str, str, list[Message]]


def tables(scenarios: Path) -> list[Table]:
    """One table for each file and split."""
    return [
        Table(heading=f"messages: {name}, {split}", figures=_figures(split, some), note=_note(split))
        for name, split, some in groups(scenarios)
    ]


def ablations(scenarios: Path) -> list[Table]:
    """Macro-F1 over seven tones with a slip in every message, and of Russian in Latin letters."""
    figures = []
    for name, split, some in groups(scenarios):
        where = f"{name}, {split}"
        clean = score(some)["tone_f1"]
        slipped = [_tone([{**each, "text": mistyped(each["text"], seed)} for each in some]) for seed in SEEDS]
        cost = clean - sum(slipped) / len(slipped)
        figures.append(Figure(what=f"slips cost: {where}", of=len(some), value=cost, goal=SLIP_COSTS, most=True))
        if russian := [each for each in some if each.get("lang") == "ru"]:
            lost = _tone(russian) - _tone([{**each, "text": in_latin(each["text"])} for each in russian])
            figures.append(Figure(what=f"Latin letters cost: {where}", of=len(russian), value=lost))
    return [Table(heading="messages: points of 7-tone macro-F1 lost", figures=figures)]


def groups(scenarios: Path) -> list[Group]:
    """The messages of a folder: file, split, lines. Files are those with `messages` in their names."""
    found: dict[tuple[str, str], list[Message]] = defaultdict(list)
    for path in sorted(scenarios.glob("*messages*.jsonl")):
        for message in messages(path):
            found[path.name, str(message.get("split") or "no split")].append(message)
    return [(name, split, some) for (name, split), some in found.items()]


def _tone(some: list[Message]) -> float:
    return score(some)["tone_f1"]


def _note(split: str) -> str:
    return "Read and tuned on: these figures flatter." if split == "dev" else ""


def _figures(split: str, some: list[Message]) -> list[Figure]:
    told = score(some)
    seven, three = GOALS.get(split, (None, None))
    figures = [
        Figure(what="7 tones, macro-F1", of=len(some), value=told["tone_f1"], goal=seven, unit=""),
        Figure(what="3 classes, macro-F1", of=len(some), value=told["class_f1"], goal=three, unit=""),
    ]
    figures.extend(
        Figure(what=f"7 tones, {language}", of=len(spoken), value=_tone(spoken), unit="")
        for language in ("ru", "en")
        if (spoken := [each for each in some if each.get("lang") == language])
    )
    for gate in GATES:
        figures.extend(_gate(gate, told, is_open=split == "open"))
    for flag in Flag:
        if flag not in GATES and told[f"{flag}_truths"]:
            of = int(told[f"{flag}_truths"])
            figures.append(Figure(what=f"{flag}, F1", of=of, value=told[f"{flag}_f1"], unit=""))
    of = int(told["aspects_truths"])
    return [*figures, Figure(what="aspects with polarity, F1", of=of, value=told["aspects_f1"], unit="")]


def _gate(gate: Flag, told: dict[str, float], *, is_open: bool) -> list[Figure]:
    of = int(told[f"{gate}_truths"])
    goal, none = (1.0, 0.0) if is_open else (None, None)
    alarms = told[f"{gate}_false_alarms"]
    others = int(told["messages"]) - of
    found = [Figure(what=f"{gate}, heard", of=of, value=told[f"{gate}_recall"], goal=goal)] if of else []
    return [*found, Figure(what=f"{gate}, false alarms", of=others, value=alarms, goal=none, most=True, unit="count")]
