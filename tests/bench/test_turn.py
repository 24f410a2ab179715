"""The bench runs and prints a row for every figure; how large the figures are is not for a test to say."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the bench watches processes through /proc")


def test_a_quick_look_prints_every_figure_with_machine_date_and_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench.turn", "--quick"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    rows = dict(_row(line) for line in done.stdout.splitlines() if line.startswith("  "))
    assert rows["bare"] > 0
    assert rows["Barista"] > 0
    for after in (50, 2000):
        assert rows[f"fold and read after {after}"] > 0
        assert rows[f"and decide after {after}"] > 0
    for heading in (
        "Python 3",
        "python -m bench.turn --quick",
        "CPU a turn by the direct client",
        "CPU a turn by LangChain",
        "idle visitor",
        "first text",
        "a page event",
    ):
        assert heading in done.stdout


def _row(line: str) -> tuple[str, float]:
    return line[2:34].strip(), float(line[34:].split()[0])
