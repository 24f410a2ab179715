"""How are the sides kept apart? Each server in a process of its own on a core, watched through /proc (Linux)."""

import asyncio
import os
import re
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT / "bench"
TICKS = os.sysconf("SC_CLK_TCK")
START_SECONDS = 20.0

_CORES = sorted(os.sched_getaffinity(0))
SERVER_CORE, LOAD_CORE = _CORES[0], _CORES[-1]
"""One core for the server that is measured, one for the load and the model; the same where there is only one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """A running server."""

    pid: int
    port: int

    def cpu_seconds(self) -> float:
        """What all its threads have used so far, in user and kernel mode; its children apart. In steps of a tick."""
        return _cpu_seconds(self.pid)

    def children_cpu_seconds(self) -> float:
        """The same of the processes that it started and that still run."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return sum(_cpu_seconds(int(child)) for child in children)

    def resident_kib(self) -> int:
        """Its resident memory."""
        found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())
        assert found is not None
        return int(found[1])

    def open_files(self) -> int:
        """Its open files and sockets."""
        return len(list(Path(f"/proc/{self.pid}/fd").iterdir()))


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def free_port() -> int:
    """A port that nobody has now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@asynccontextmanager
async def running(
    *command: str | Path,
    port: int,
    core: int,
    environment: Mapping[str, str] | None = None,
    log: IO[bytes] | None = None,
) -> AsyncIterator[Process]:
    """`command` on `core`, from the moment that it listens on `port` to the end of the block.

    All that it prints goes to `log`; without one, errors are shown and the rest is not.
    """
    quiet = asyncio.subprocess.DEVNULL
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=ROOT,
        env=kept | dict(environment or {}),
        stdout=log or quiet,
        stderr=log,
        preexec_fn=lambda: os.sched_setaffinity(0, {core}),
    )
    try:
        await _listening(port, process)
        yield Process(pid=process.pid, port=port)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _listening(port: int, process: asyncio.subprocess.Process) -> None:
    async with asyncio.timeout(START_SECONDS):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                if process.returncode is not None:
                    raise SystemExit(f"A server ended with code {process.returncode} before it listened.") from None
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return
