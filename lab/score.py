"""How well do replayed visits meet what their authors expected? Present and absent recall apart, and everything else.

A level must be present where its lower bound is .60 or more, and absent where its upper bound is .30 or less. A
constant zero satisfies most bounds, hence the two recalls.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lab.replay import answer_line

PRESENT_FROM = 0.60
ABSENT_TO = 0.30
HIGH = 0.6

Checked = tuple[str, bool, str]
"""A heading of the table, whether it is right, and what was expected."""


def main(path: Path) -> int:
    """Print the table of `path` to standard output and what was missed below it; 1 where anything was, else 0."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    missed = []
    for line in lines:
        visit = json.loads(line)
        for heading, right, expected in check(visit, answer_line(line)):
            counts[heading][0] += right
            counts[heading][1] += 1
            if not right:
                missed.append(f"{visit['id']}: {heading}: {expected}")
    table = [f"{heading:16} {right:4} / {total:<4} {right / total:6.1%}" for heading, (right, total) in counts.items()]
    sys.stdout.write("\n".join([*table, "", *missed, ""]))
    return 1 if missed else 0


def check(visit: Mapping[str, Any], got: Mapping[str, Any]) -> Iterator[Checked]:
    """Everything that the visit's author expected, and whether it came."""
    if "error" in got:
        yield "replayed", False, str(got["error"])
        return
    expect = visit.get("expect") or {}
    bounds = expect.get("patterns") or {}
    yield from _patterns(bounds, got["patterns"])
    for wanted, seen in zip(sorted(visit.get("checkpoints") or (), key=_at), got["checkpoints"], strict=True):
        misses = _outside(wanted["patterns"], seen["patterns"])
        yield "checkpoints", not misses, f"at {wanted['at']}: {misses}"
    yield from _talk(expect, got)
    yield from _acts(expect, got)


def _at(checkpoint: Mapping[str, Any]) -> float:
    return float(checkpoint["at"])


def _outside(bounds: Mapping[str, Any], levels: Mapping[str, float]) -> str:
    misses = [
        f"{name} {levels[name]:.2f} not in {low}..{high}"
        for name, (low, high) in bounds.items()
        if not low <= levels[name] <= high
    ]
    return ", ".join(misses)


def _patterns(bounds: Mapping[str, Any], levels: Mapping[str, float]) -> Iterator[Checked]:
    for name, (low, high) in bounds.items():
        right = low <= levels[name] <= high
        if low >= PRESENT_FROM:
            yield "present", right, f"{name} {levels[name]:.2f} not in {low}..{high}"
        elif high <= ABSENT_TO:
            yield "absent", right, f"{name} {levels[name]:.2f} not in {low}..{high}"
    misses = _outside(bounds, levels)
    yield "all bounds", not misses, misses


def _talk(expect: Mapping[str, Any], got: Mapping[str, Any]) -> Iterator[Checked]:
    tones = [*expect.get("tone", ()), *expect.get("tone_accept", ())]
    if tones:
        yield "tone", got["tone"] in tones, f"{got['tone']} not in {tones}"
    for name in ("negativity", "loss_risk"):
        if name in expect:
            low, high = expect[name]
            yield name, low <= got[name] <= high, f"{got[name]:.2f} not in {low}..{high}"
    if expect.get("urgency") == "high":
        yield "urgency", got["urgency"] >= HIGH, f"{got['urgency']:.2f} is not high"
    if "aspects" in expect:
        heard = {(each["aspect"], each["polarity"]) for each in got["aspects"]}
        wanted = {(each["aspect"], each["polarity"]) for each in expect["aspects"]}
        yield "aspects", wanted <= heard, f"{wanted - heard} unheard"


def _acts(expect: Mapping[str, Any], got: Mapping[str, Any]) -> Iterator[Checked]:
    for name in ("escalate", "escalate_reason", "reply_style", "is_bot", "greeting_mentions_order"):
        if name in expect:
            yield name, got[name] == expect[name], f"{got[name]} is not {expect[name]}"
    for name in expect.get("crm_must", ()):
        yield "triggers", name in got["triggers"], f"{name} not raised"
    for name in expect.get("crm_must_not", ()):
        yield "triggers", name not in got["triggers"], f"{name} raised"
    if "proactive_invite_allowed" in expect:
        allowed = got["proactive"]["allowed"]
        wanted = expect["proactive_invite_allowed"]
        yield "offers", allowed == wanted, f"allowed {allowed} ({got['proactive']['reason']})"
    if "unspoken_objection" in expect:
        found = set(expect["unspoken_objection"]) & set(got["unspoken_objection"])
        yield "objections", bool(found), f"{got['unspoken_objection']} holds none of {expect['unspoken_objection']}"
