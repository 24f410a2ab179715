"""What does a whole turn cost, beside a bare websocket that only streams the same model?

    python -m bench.turn [--quick] [--rounds 9] [--turns 10] [--at-once 8] [--tokens 50]

Two servers, each in a process of its own on one core; the visitors and the model on the other. The servers take turns,
round by round, so that a noisy moment hits both. bench/README.md says what each figure is. Linux only.
"""

import argparse
import asyncio
import os
import platform
import statistics
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

import uvloop

from bench.processes import LOAD_CORE
from bench.reading import microseconds_a_step, quietest
from bench.sides import Side, sides
from bench.visiting import QUESTIONS, Answer, Visitor, visitors
from prompts.checks import LAG

SETTLE_SECONDS = 0.1
"""Whatever still works for the last answer belongs to its turn."""

TRIES = 5

PAUSE_MS = 20
SHORT = 18
AT_ONCE = 4
STAGGER_SECONDS = 0.09
"""The time to the first text is taken of a model of 50 tokens a second that says one sentence, with so many visitors
who do not ask in the same moment: enough figures in a minute, and nobody waits for anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is measured."""

    rounds: int
    turns: int
    at_once: int
    tokens: int
    langchain_rounds: int
    first_text_rounds: int
    idle: int


QUICK = Size(rounds=2, turns=2, at_once=2, tokens=50, langchain_rounds=2, first_text_rounds=1, idle=10)


async def talk(visitor: Visitor, turns: int) -> list[Answer]:
    """One visitor's questions, each after the answer to the last."""
    return [await visitor.ask(QUESTIONS[i % len(QUESTIONS)]) for i in range(turns)]


async def cpu_ms_a_turn(side: Side, size: Size) -> tuple[float, float]:
    """What a turn costs the server, and its children beside it, with `size.at_once` visitors talking."""
    async with visitors(side.url, size.at_once, of_shop=side.of_shop) as present:
        await asyncio.sleep(SETTLE_SECONDS)
        own, childrens = side.process.cpu_seconds(), side.process.children_cpu_seconds()
        await asyncio.gather(*(talk(visitor, size.turns) for visitor in present))
        await asyncio.sleep(SETTLE_SECONDS)
        ms_a_turn = 1000 / (size.turns * size.at_once)
        return (
            (side.process.cpu_seconds() - own) * ms_a_turn,
            (side.process.children_cpu_seconds() - childrens) * ms_a_turn,
        )


async def kib_when_idle(side: Side, size: Size) -> float:
    """Resident memory for each open socket with its session."""
    before = side.process.resident_kib()
    async with visitors(side.url, size.idle, of_shop=side.of_shop):
        await asyncio.sleep(SETTLE_SECONDS)
        return (side.process.resident_kib() - before) / size.idle


async def measure_load(size: Size) -> tuple[Side, Side]:
    """A round on each side to warm up; then memory, while hardly anybody was there before; then the rounds of CPU."""
    async with sides(f"tokens-{size.tokens}-0") as both:
        for side in both:
            await cpu_ms_a_turn(side, size)
            side.idle_kib.append(await kib_when_idle(side, size))
        await take_turns(both, size, size.rounds)
        return both


async def measure_langchain(size: Size) -> tuple[Side, Side]:
    """The same with LangChain between the servers and the model: a round to warm up, then rounds of CPU."""
    async with sides(f"tokens-{size.tokens}-0", by_langchain=True) as both:
        for side in both:
            await cpu_ms_a_turn(side, size)
        await take_turns(both, size, size.langchain_rounds)
        return both


async def take_turns(both: tuple[Side, Side], size: Size, rounds: int) -> None:
    """Rounds of CPU, on the one and on the other."""
    for _ in range(rounds):
        for side in both:
            own, childrens = await cpu_ms_a_turn(side, size)
            side.cpu_ms.append(own)
            side.children_ms.append(childrens)


async def measure_first_text(size: Size) -> tuple[Side, Side]:
    """A round on each side to warm up, then the rounds that count."""

    async def talk_later(i: int, visitor: Visitor) -> list[Answer]:
        await asyncio.sleep(i * STAGGER_SECONDS)
        return await talk(visitor, size.turns)

    async with sides(f"tokens-{SHORT}-{PAUSE_MS}") as both:
        for number in range(size.first_text_rounds + 1):
            for side in both:
                async with visitors(side.url, AT_ONCE, of_shop=side.of_shop) as present:
                    talks = await asyncio.gather(*(talk_later(i, visitor) for i, visitor in enumerate(present)))
                side.answers.extend(answer for answers in talks for answer in answers if number)
        return both


def report_cpu(both: tuple[Side, Side], by: str) -> None:
    """Medians with quartiles, and their ratio."""
    floor = _median(both[0].cpu_ms)
    print(f"{f'CPU a turn by {by}, ms':<34}{'median':>8}{'quartiles':>16}{'x bare':>8}")
    for side in both:
        low, middle, high = statistics.quantiles(side.cpu_ms, n=4)
        print(f"  {side.name:<32}{middle:>8.2f}{f'{low:.2f}-{high:.2f}':>16}{middle / floor:>8.2f}")
    print(_line("Valkey beside it (mean)", statistics.mean(both[1].children_ms)))


def report_first_text(both: tuple[Side, Side]) -> None:
    """When one could begin to read, what the checker's lag is of that, and what else we add."""
    bare, ours = both
    released_words = statistics.mode(answer.shown[0][1] for answer in ours.answers)
    needed = released_words + LAG + 1  # a word is whole when the next begins
    first = [answer.shown[0][0] for answer in bare.answers]
    same_words = [answer.ms_to_words(needed) for answer in bare.answers]
    released = [answer.shown[0][0] for answer in ours.answers]
    print(f"{f'first text at {PAUSE_MS} ms a token, ms':<34}{'p50':>8}{'p99':>8}")
    print(_line("bare: its first word", _median(first), _p99(first)))
    print(_line(f"bare: the {needed} words we look at", _median(same_words), _p99(same_words)))
    print(_line("Barista: its first words", _median(released), _p99(released)))
    print(_line("added", _median(released) - _median(same_words), _p99(released) - _p99(same_words)))


def report_idle(both: tuple[Side, Side]) -> None:
    """What an open socket holds."""
    print("memory of an idle visitor, KiB")
    for side in both:
        print(_line(side.name, side.idle_kib[0]))


def report_reading() -> None:
    """What a page event costs early and late in a visit, CPU: the quietest of some passes, for it is pure work."""
    print(f"{'a page event, us of CPU':<34}{'p50':>8}{'p99':>8}")
    for after in (50, 2_000):
        print(_line(f"fold and read after {after}", *quietest(after)))
        print(_line(f"and decide after {after}", min(microseconds_a_step(after) for _ in range(TRIES))))


def _line(name: str, *figures: float) -> str:
    return f"  {name:<32}" + "".join(f"{figure:>8.2f}" for figure in figures)


def _median(values: list[float]) -> float:
    return statistics.median(values)


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[98]


async def measure(size: Size) -> None:
    """Measure everything, and print each part as soon as it is known."""
    loaded = await measure_load(size)
    report_cpu(loaded, "the direct client")
    report_idle(loaded)
    report_cpu(await measure_langchain(size), "LangChain")
    report_first_text(await measure_first_text(size))
    report_reading()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="The cost of a whole turn beside a bare websocket.")
    parser.add_argument("--quick", action="store_true", help="a look in a few seconds, not a measurement")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--turns", type=int, default=10, help="turns of each visitor in a round")
    parser.add_argument("--at-once", type=int, default=8, help="visitors who talk at the same time")
    parser.add_argument("--tokens", type=int, default=50)
    given = parser.parse_args()
    size = Size(
        rounds=given.rounds,
        turns=given.turns,
        at_once=given.at_once,
        tokens=given.tokens,
        langchain_rounds=5,
        first_text_rounds=5,
        idle=200,
    )
    libraries = ", ".join(f"{name} {version(name)}" for name in ("aiohttp", "fastapi", "uvicorn", "uvloop"))
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, Python {platform.python_version()}, {libraries}")
    print(f"python -m bench.turn {' '.join(sys.argv[1:])}")
    os.sched_setaffinity(0, {LOAD_CORE})
    uvloop.run(measure(QUICK if given.quick else size))


if __name__ == "__main__":
    main()
