"""What does it cost to start? From `barista serve` to the first visitor's answer, without a model's key.

    python -m bench.start [--rounds 5]

Each start is a process of its own on one core, on a data folder that is there already (the first start makes it and
does not count). CPU is that of the process with all its threads; the embedded Valkey's is not in it. Linux only.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from websockets.asyncio.client import connect
from websockets.typing import Subprotocol

from bench.processes import LOAD_CORE, ROOT, SERVER_CORE, free_port, running
from bench.visiting import BROWSER, BareVisitor, ShopVisitor

SITE_FILE = ROOT / "examples" / "shop" / "site.toml"
QUESTION = "Сколько стоит доставка?"
CPU_GOAL, MB_GOAL = 1.0, 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Seconds of CPU until the port was open and until the first answer, seconds that the visitor waited, and MB."""

    cpu_to_port: float
    cpu_to_answer: float
    visitor_waited: float
    resident_mb: float


async def start(data: str) -> Start:
    """One server, one visitor, one question."""
    port = free_port()
    command = (Path(sys.executable).parent / "barista", "serve", "--port", str(port), "--data", data)
    async with running(*command, "--site", SITE_FILE, port=port, core=SERVER_CORE) as server:
        cpu_to_port, came = server.cpu_seconds(), time.perf_counter()
        address = f"ws://127.0.0.1:{port}/v1/socket"
        protocols = [Subprotocol("chat.v1")]
        async with connect(address, subprotocols=protocols, compression=None, user_agent_header=BROWSER) as socket:
            await ShopVisitor.enter(f"http://127.0.0.1:{port}", socket)
            await BareVisitor(socket).ask(QUESTION)
            return Start(
                cpu_to_port=cpu_to_port,
                cpu_to_answer=server.cpu_seconds(),
                visitor_waited=time.perf_counter() - came,
                resident_mb=server.resident_kib() / 1024,
            )


async def measure(rounds: int) -> None:
    """Print medians, and the least CPU, which a busy machine disturbs least."""
    with tempfile.TemporaryDirectory(prefix="bench-") as data:
        await start(data)
        some = [await start(data) for _ in range(rounds)]
    print(f"{rounds} starts{'':<36}{'median':>8}{'least':>8}{'goal':>8}")
    _line("CPU until the port is open, s", [each.cpu_to_port for each in some])
    _line("CPU until the first answer, s", [each.cpu_to_answer for each in some], f"{CPU_GOAL:.1f}")
    _line("the first visitor waited, s", [each.visitor_waited for each in some])
    _line("resident then, MB", [each.resident_mb for each in some], f"{MB_GOAL}")


def _line(name: str, values: list[float], goal: str = "") -> None:
    print(f"  {name:<42}{statistics.median(values):>8.2f}{min(values):>8.2f}{goal:>8}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="The cost of a start.")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    os.sched_setaffinity(0, {LOAD_CORE})
    asyncio.run(measure(given.rounds))


if __name__ == "__main__":
    main()
