"""What does it cost to read a visitor? A step (fold, read, decide) early and late in a long visit, without a server.

    python -m bench.reading

Messages are heard too, those of an author apart: by a reader that has just started, by one that has read what other
authors wrote (as a server has after a day), and by one that has met each of their words.
"""

import json
import statistics
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

from chat.policy import Policy
from chat.turn.visit import advance
from patterns.read import read
from patterns.tone import hear
from profiles.events import AttentionPaid, Event, PageKind, PageViewed, ProductViewed, Scrolled
from profiles.fold import apply
from profiles.ids import ProductId, VisitorId
from profiles.profile import Dialogue, Profile

MESSAGES = Path(__file__).parent.parent / "tests" / "scenarios"
APART = "apart_messages.jsonl"
OTHERS = ("own_messages.jsonl", "dev_messages.jsonl")
MET = {"by a new reader": (), "after other authors": OTHERS, "of words met before": (*OTHERS, APART)}
"""What each reader has met before it hears the messages apart."""
START = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECONDS_APART = 3
STEPS = 100
"""So many steps are timed around a place in the visit."""

PASSES = 7
READERS = 5


def visit() -> Iterator[Event]:
    """A long visit: a product, attention to it, a scroll, the delivery page, and so on for ever."""
    at = START
    number = 0
    while True:
        product = f"product-{number % 12}"
        path = f"/ru/product/{product}"
        number += 1
        for event in (
            ProductViewed(at=at, path=path, product=ProductId(product)),
            AttentionPaid(at=at, path=path, seconds=10.0),
            Scrolled(at=at, path=path, percent=75),
            PageViewed(at=at, path="/ru/delivery", kind=PageKind.DELIVERY),
        ):
            yield event
            at += timedelta(seconds=SECONDS_APART)


def microseconds_a_step(after: int) -> float:
    """CPU time of the median step among those that follow the first `after` events of a visit."""
    events = visit()
    profile = Profile(visitor=VisitorId("0" * 32), behaviour=True, personalisation=True)
    policy = Policy()
    for _ in range(after):
        profile = apply(profile, next(events))
    taken = []
    for _ in range(STEPS):
        event = next(events)
        started = time.thread_time_ns()
        step = advance(profile, event, policy)
        taken.append((time.thread_time_ns() - started) / 1000)
        profile = step.profile
    return statistics.median(taken)


def microseconds_of_fold_and_read(after: int) -> tuple[float, float]:
    """Median and 99th percentile of folding one event and reading everything, after `after` events of a visit.

    CPU time, garbage collection included: what others do on the same machine in the meantime is not counted.
    """
    events = visit()
    profile = Profile(visitor=VisitorId("0" * 32), behaviour=True, personalisation=True)
    for _ in range(after):
        profile = apply(profile, next(events))
    taken = []
    for _ in range(10 * STEPS):
        event = next(events)
        started = time.thread_time_ns()
        profile = apply(profile, event)
        read(profile, event.at)
        taken.append((time.thread_time_ns() - started) / 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[-1]


def quietest(after: int) -> tuple[float, float]:
    """The same of the pass with the lowest 99th percentile among `PASSES`."""
    return min((microseconds_of_fold_and_read(after) for _ in range(PASSES)), key=lambda figures: figures[1])


def texts(name: str) -> list[str]:
    """The messages of a file of labelled ones."""
    return [json.loads(line)["text"] for line in (MESSAGES / name).read_text(encoding="utf-8").splitlines()]


def microseconds_to_hear(met: Sequence[str]) -> tuple[float, float]:
    """Median and 99th percentile of hearing each message of `APART` once, after those of the files `met`. CPU time."""
    for name in met:
        for text in texts(name):
            hear(text, at=START, dialogue=Dialogue())
    taken = []
    for text in texts(APART):
        started = time.thread_time_ns()
        hear(text, at=START, dialogue=Dialogue())
        taken.append((time.thread_time_ns() - started) / 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[-1]


def heard_anew(met: Sequence[str]) -> tuple[float, float]:
    """The same by readers that have met nothing else, each in a process of its own: the quietest of `READERS`."""
    with get_context("spawn").Pool(1, maxtasksperchild=1) as readers:
        return min(readers.map(microseconds_to_hear, [met] * READERS, chunksize=1), key=lambda figures: figures[1])


def main() -> None:
    """Print all figures."""
    lengths = [len(text.split()) for text in texts(APART)]
    print(
        f"one message of {statistics.median(lengths):.0f} words (99 %: {statistics.quantiles(lengths, n=100)[-1]:.0f})"
    )
    for which, met in MET.items():
        middle, late = heard_anew(met)
        print(f"    {which}: p50 {middle:.0f} us, p99 {late:.0f} us of CPU")
    for events_before in (50, 2000):
        middle, late = quietest(events_before)
        print(f"fold and read after {events_before:4} events: p50 {middle:.0f} us, p99 {late:.0f} us of CPU")


if __name__ == "__main__":
    main()
