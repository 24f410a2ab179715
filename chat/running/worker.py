"""What is one of several workers? A server on a socket that it inherits: `python -m chat.running.worker SOCKET READY`.

Both arguments are file descriptors; a byte is written to READY when the first request is welcome. The settings come
from the environment. `chat/running/supervisor.py` starts it.
"""

import os
import socket
import sys

from chat.running.serving import serve_on
from chat.running.settings import Settings
from store.errors import RecordUnavailable


def work(listening: int, ready: int) -> int:
    """Serve until told to stop; the exit code."""
    settings = Settings()
    try:
        with socket.socket(fileno=listening) as bound:
            serve_on(settings, settings.redis_url, bound, ready=lambda _: _tell(ready))
    except (OSError, RuntimeError, ValueError, RecordUnavailable) as error:
        print(f"barista: {error}", file=sys.stderr)  # noqa: T201 - the only word of a worker that cannot serve
        return 1
    return 0


def _tell(ready: int) -> None:
    os.write(ready, b"+")
    os.close(ready)


if __name__ == "__main__":
    sys.exit(work(int(sys.argv[1]), int(sys.argv[2])))
