"""What must a server have to itself before it serves? The data folder, the port, and a live state."""

import fcntl
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chat.running.embedded import embedded_valkey
from chat.running.settings import Settings

BACKLOG = 2048
"""Connections that may wait for a busy server: a storm of visitors who come back."""


class DataInUse(Exception):
    """Another server works on the data folder."""


@contextmanager
def data_folder(path: Path) -> Iterator[Path]:
    """The folder, ours alone until the block ends (or this process, however it ends).

    Raises:
        DataInUse: another server has it.
    """
    path.mkdir(parents=True, exist_ok=True)
    with (path / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise DataInUse(f"Another Barista works on {path}: stop it, or give another --data.") from error
        yield path


@contextmanager
def live_url(settings: Settings) -> Iterator[str]:
    """The URL of the live state: the one given, or an embedded Valkey's."""
    if settings.redis_url:
        yield settings.redis_url
        return
    with embedded_valkey() as url:
        yield url


def listen(host: str, port: int) -> socket.socket:
    """A listening socket, so that the port is known (and taken) before anything is printed.

    Raises:
        OSError: the port is taken.
    """
    bound = bind(host, port)
    bound.listen(BACKLOG)
    return bound


def bind(host: str, port: int, *, shared: bool = False) -> socket.socket:
    """A socket that has the port; where it is `shared`, several may, and those that listen get connections in turn.

    Raises:
        OSError: the port is taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if shared:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise OSError(f"{host}:{port} cannot be listened on ({error.strerror}): give another --port.") from error
    return bound
