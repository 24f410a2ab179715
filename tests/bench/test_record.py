"""The benches of the record run, and print each figure with its goal; how large the figures are is not for a test."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the benches watch processes through /proc")

LOOKS = {
    "bench.soak --minutes 0.15 --connections 12": ("visits", "MB a minute", "files still open"),
    "bench.reconnect --only storm --sockets 5 --missed 10 --rounds 1": ("caught up, seconds, p99", "lost or doubled"),
    "bench.record --quick --only events": ("an endpoint that only parses", "batches a second"),
    "bench.growth --quick --only prompts": ("the system message alone", "the beginning of the last one"),
    "bench.growth --quick --only held": ("at once", "held at their pace"),
}


@pytest.mark.parametrize("command", LOOKS)
def test_a_short_look_prints_machine_command_figures_and_goals(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False
    )

    printed = done.stdout
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr
    assert "Python 3" in printed
    assert f"python -m {command}" in printed
    assert "goal" in printed
    for name in LOOKS[command]:
        assert name in printed
