"""Drive Autobahn's cases, by kosoku, and print a table by chapters: `make conformance` (it installs kosoku).

    python -m bench.conformance [--only '6.*']

Ends with 1 where a case failed that is not explained in `EXPLAINED`.
"""

import argparse
import asyncio
import os
import platform
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Protocol

from bench.processes import LOAD_CORE, SERVER_CORE, free_port, running

CHAPTERS = {
    "1": "framing",
    "2": "pings and pongs",
    "3": "reserved bits",
    "4": "opcodes",
    "5": "fragmentation",
    "6": "UTF-8",
    "7": "close handshake",
    "9": "limits and performance (bounds raised)",
    "10": "auto-fragmentation",
    "12": "compression, which is not offered",
    "13": "compression with parameters, likewise",
}
WIDE = ("9.*",)
COMPRESSED = ("12.*", "13.*")

EXPLAINED = {
    "7.1.5": "a close within an unfinished message: `websockets` takes it for a protocol error and says 1002, where "
    "the case wants the close's own code said back; the connection ends cleanly either way, and no browser closes so",
}
"""Cases that fail in a library of ours, and why that is left so."""


class Verdict(Protocol):
    """What a verdict is called."""

    @property
    def value(self) -> str:
        """The name."""
        ...


class Result(Protocol):
    """What kosoku tells of a case."""

    @property
    def case_id(self) -> str:
        """As in 6.4.1."""
        ...

    @property
    def behavior(self) -> Verdict:
        """Whether what was said is right."""
        ...

    @property
    def behavior_close(self) -> Verdict:
        """Whether the close was."""
        ...


GOOD = ("OK", "NON-STRICT", "INFORMATIONAL")


def verdict(result: Result) -> str:
    """One word for a case: the worse of what was said and of the close."""
    if result.behavior.value == "UNIMPLEMENTED":
        return "not offered"
    if result.behavior.value not in GOOD or result.behavior_close.value not in ("OK", "INFORMATIONAL"):
        return "explained" if result.case_id in EXPLAINED else "FAILED"
    return {"OK": "ok", "NON-STRICT": "non-strict", "INFORMATIONAL": "informational"}[result.behavior.value]


def table(results: Iterable[Result]) -> str:
    """Cases by chapter and verdict."""
    words = ("ok", "non-strict", "informational", "not offered", "explained", "FAILED")
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        counts[result.case_id.partition(".")[0]][verdict(result)] += 1
    lines = [f"{'chapter':<46}" + "".join(f"{word:>14}" for word in words)]
    for number in sorted(counts, key=int):
        name = f"{number:>2} {CHAPTERS.get(number, '')}"
        lines.append(f"{name:<46}" + "".join(f"{counts[number][word] or '-':>14}" for word in words))
    total = sum(counts.values(), Counter[str]())
    lines.append(f"{'all':<46}" + "".join(f"{total[word]:>14}" for word in words))
    return "\n".join(lines)


async def drive(cases: Sequence[str] | None, excluded: Sequence[str] | None, *, wide: bool) -> list[Result]:
    """The results of cases against a server of its own."""
    from kosoku import FailureError, run_fuzzingclient

    port = free_port()
    command = (sys.executable, "-m", "bench.conformance.echo", str(port), *(["--wide"] if wide else []))
    async with running(*command, port=port, core=SERVER_CORE):
        try:
            return list(await run_fuzzingclient(f"ws://127.0.0.1:{port}/", cases=cases, exclude_cases=excluded))
        except FailureError as failure:
            return list(failure.results)


async def examine(only: str | None) -> list[Result]:
    """All chapters as served, and the one on limits with the bounds raised."""
    if only is not None:
        return await drive([only], None, wide=only.startswith("9"))
    return [*await drive(None, WIDE, wide=False), *await drive(WIDE, None, wide=True)]


def main() -> int:
    """Examine and print; the exit code."""
    parser = argparse.ArgumentParser(description="Autobahn's cases against an echo route on the server's own stack.")
    parser.add_argument("--only", help="a case or a pattern of cases, such as 6.* ")
    given = parser.parse_args()
    libraries = ", ".join(f"{name} {version(name)}" for name in ("kosoku", "uvicorn", "websockets", "httptools"))
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, Python {platform.python_version()}, {libraries}")
    print(f"python -m bench.conformance {' '.join(sys.argv[1:])}", flush=True)
    os.sched_setaffinity(0, {LOAD_CORE})
    results = asyncio.run(examine(given.only))
    print(table(results))
    for result in results:
        if verdict(result) in ("FAILED", "explained"):
            said = f"{result.behavior.value}, close {result.behavior_close.value}"
            print(f"{result.case_id}: {said}: {EXPLAINED.get(result.case_id, 'not explained')}")
    return int(any(verdict(result) == "FAILED" for result in results))


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # kosoku 0.1.0 aborts the process when the interpreter ends in good order
