"""How do benches speak? Date, machine and command first; then a line for each figure, with its goal and a verdict."""

import os
import platform
import statistics
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version

LIBRARIES = ("fastapi", "uvicorn", "uvloop", "websockets")


def heading(module: str, libraries: Sequence[str] = LIBRARIES) -> None:
    """When, on what and by which command the figures came about; and how busy the machine is with others."""
    used = ", ".join(f"{name} {version(name)}" for name in libraries)
    machine = f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    print(f"{datetime.now(UTC):%Y-%m-%d %H:%M}, {machine}, Python {platform.python_version()}, {used}")
    print(f"python -m {module} {' '.join(sys.argv[1:])}".rstrip())


def figure(name: str, *values: float, goal: str = "", good: bool = True) -> bool:
    """Print a line; returns `good`, which tells whether the goal is reached."""
    cells = "".join(f"{value:>10.2f}" for value in values)
    verdict = f"  goal {goal}: {'ok' if good else 'SHORT'}" if goal else ""
    print(f"  {name:<46}{cells}{verdict}", flush=True)
    return good


def at_most(name: str, value: float, limit: float, *others: float) -> bool:
    """Print a line whose figure shall not be above `limit`, with `others` behind it."""
    return figure(name, value, *others, goal=f"<= {limit:g}", good=value <= limit)


def at_least(name: str, value: float, limit: float, *others: float) -> bool:
    """Print a line whose figure shall not be below `limit`, with `others` behind it."""
    return figure(name, value, *others, goal=f">= {limit:g}", good=value >= limit)


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def p99(values: Sequence[float]) -> float:
    """Of 100, all but one are smaller."""
    return statistics.quantiles(values, n=100, method="inclusive")[98] if len(values) > 1 else values[0]
