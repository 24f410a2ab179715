"""How does a child process end? With its parent, whichever way that ends."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable

PR_SET_PDEATHSIG = 1
"""Linux's prctl(2): the kernel sends this child a signal when the thread that started it ends."""

_prctl = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


def dying_with_us() -> Callable[[], None] | None:
    """What a child does before it becomes its program, so that a kill of the starting thread kills it as well.

    None where the system is not Linux: there only an orderly end takes the children along.
    """
    if _prctl is None:
        return None
    parent = os.getpid()

    def prepare() -> None:
        _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it was killed before the kernel knew of our wish
            os._exit(1)

    return prepare
