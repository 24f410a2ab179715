"""The demo as a newcomer has it: `barista demo` as a real child process, and what a test asks of it from outside."""

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

BARISTA = Path(sys.executable).parent / "barista"
START_SECONDS = 30.0
STOP_SECONDS = 15.0
OURS = ("BARISTA_", "OPENAI_", "DATABASE_URL", "REDIS_URL")


def environment(**more: str) -> dict[str, str]:
    """The environment without what would steer a Barista, and with `more`."""
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)} | more


def until(holds: Callable[[], Any], *, within: float = 5.0) -> Any:
    """What `holds` returns as soon as it is true.

    Raises:
        AssertionError: it was not true within so many seconds.
    """
    end = time.monotonic() + within
    while not (result := holds()):
        assert time.monotonic() < end, f"not within {within} s"
        time.sleep(0.02)
    return result


def free_ports() -> int:
    """The first of three free ports in a row, as the demo takes them."""
    while True:
        with closing(socket.socket()) as first:
            first.bind(("127.0.0.1", 0))
            port = int(first.getsockname()[1])
        try:
            for each in range(port, port + 3):
                with closing(socket.socket()) as one:
                    one.bind(("127.0.0.1", each))
        except (OSError, OverflowError):
            continue
        return port


class Demo:
    """A running demo: `shop`, `chat` and `crm` are its addresses, `password` is the operator's."""

    def __init__(self, data: Path, settings: Mapping[str, str] | None = None, *, port: int = 0) -> None:
        """Start it with `settings` in its environment; it serves when this returns."""
        self.data = data
        self._log = data.with_suffix(".log")
        with self._log.open("ab") as log:
            begin = log.tell()
            self.process = subprocess.Popen(
                [str(BARISTA), "demo", "--port", str(port), "--data", str(data)],
                stdout=log,
                stderr=log,
                env=environment(**(settings or {})),
                start_new_session=True,
            )
        said = until(lambda: self._said_all(begin), within=START_SECONDS)
        self.shop = _found(r"Demo shop +(\S+)/\n", said)
        self.chat = _found(r"Operator console +(\S+)/console", said)
        self.crm = _found(r"The shop's CRM +(\S+)/\n", said)
        self.password = _found(r"/console +\S+ +(\S+)", said)
        self.children = living_children(self.process.pid)

    @property
    def printed(self) -> str:
        """All that it printed."""
        return self._log.read_text()

    def stop(self) -> int:
        """Press Ctrl-C; its exit code, when nothing of it is left.

        Raises:
            AssertionError: something of it lives on.
        """
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        code = self.process.wait(STOP_SECONDS)
        self._require_no_child()
        return code

    def kill(self) -> None:
        """End it as the power does."""
        self.process.kill()
        self.process.wait(STOP_SECONDS)
        self._require_no_child()

    def received(self, trigger: str) -> list[dict[str, Any]]:
        """The triggers of this name that the shop's CRM has verified and applied, newest first."""
        with urllib.request.urlopen(f"{self.crm}/received", timeout=5) as answer:
            return [each for each in json.load(answer) if each["data"]["trigger"] == trigger]

    def rows(self, query: str, *values: object) -> list[dict[str, Any]]:
        """What the record holds, read beside the server."""
        with closing(sqlite3.connect(f"file:{self.data / 'barista.db'}?mode=ro", uri=True)) as record:
            record.row_factory = sqlite3.Row
            return [dict(row) for row in record.execute(query, values)]

    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        names = [str(row["name"]) for row in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: int(self.rows(f'SELECT count(*) AS n FROM "{name}"')[0]["n"]) for name in names}

    def traces(self) -> list[dict[str, Any]]:
        """The traces of the turns that a message began, oldest first, each with its id and status."""
        found = self.rows("SELECT id, status, trace FROM turn WHERE purpose = 'reply' ORDER BY created_at")
        return [json.loads(row["trace"]) | {"turn": row["id"], "status": row["status"]} for row in found]

    def log_rows(self) -> list[dict[str, Any]]:
        """The log of the latest conversation, in order: messages and states."""
        latest = "SELECT id FROM conversation ORDER BY last_at DESC LIMIT 1"
        found = self.rows(f"SELECT * FROM log WHERE conversation = ({latest}) ORDER BY seq")
        return [row | json.loads(row["payload"]) for row in found]

    def messages(self) -> list[dict[str, Any]]:
        """The messages of that log."""
        return [row for row in self.log_rows() if row["kind"] == "message"]

    def _said_all(self, begin: int) -> str:
        said = self._log.read_bytes()[begin:].decode()
        assert self.process.poll() is None, said
        return said if "Ctrl-C stops everything." in said else ""

    def _require_no_child(self) -> None:
        until(lambda: not any(lives(child) for child in self.children), within=STOP_SECONDS)


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    assert match, text
    return match.group(1)


def living_children(pid: int) -> list[int]:
    """The processes that `pid` started and that live, by /proc."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        state = _stat(int(folder.name))
        if state and int(state[1]) == pid:
            found.append(int(folder.name))
    return found


def lives(pid: int) -> bool:
    state = _stat(pid)
    return bool(state) and state[0] != "Z"


def _stat(pid: int) -> list[str]:
    """What /proc/PID/stat tells behind the command's name: the state, the parent, ...; [] where there is none."""
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []
