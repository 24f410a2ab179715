"""What does it cost to read a visitor? A step (fold, read, decide) early and late in a long visit, without a server."""

import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from chat.policy import Policy
from chat.turn.visit import advance
from patterns.read import read
from profiles.events import AttentionPaid, Event, PageKind, PageViewed, ProductViewed, Scrolled
from profiles.fold import apply
from profiles.ids import ProductId, VisitorId
from profiles.profile import Profile

START = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECONDS_APART = 3
STEPS = 100
"""So many steps are timed around a place in the visit."""


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
    """The median step among those that follow the first `after` events of a visit."""
    events = visit()
    profile = Profile(visitor=VisitorId("0" * 32), behaviour=True, personalisation=True)
    policy = Policy()
    for _ in range(after):
        profile = apply(profile, next(events))
    taken = []
    for _ in range(STEPS):
        event = next(events)
        started = time.perf_counter()
        step = advance(profile, event, policy)
        taken.append(time.perf_counter() - started)
        profile = step.profile
    return statistics.median(taken) * 1_000_000


def microseconds_of_fold_and_read(after: int) -> tuple[float, float]:
    """Median and 99th percentile of folding one event and reading everything, after `after` events of a visit."""
    events = visit()
    profile = Profile(visitor=VisitorId("0" * 32), behaviour=True, personalisation=True)
    for _ in range(after):
        profile = apply(profile, next(events))
    taken = []
    for _ in range(10 * STEPS):
        event = next(events)
        started = time.perf_counter()
        profile = apply(profile, event)
        read(profile, event.at)
        taken.append(1_000_000 * (time.perf_counter() - started))
    return statistics.median(taken), statistics.quantiles(taken, n=100)[-1]


if __name__ == "__main__":
    for events_before in (50, 2000):
        tries = [microseconds_of_fold_and_read(events_before) for _ in range(5)]
        middle, late = min(tries, key=lambda figures: figures[1])
        print(
            f"fold and read after {events_before:4} events: median {middle:.0f} us, p99 {late:.0f} us (quietest of 5)"
        )
