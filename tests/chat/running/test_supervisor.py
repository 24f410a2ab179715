"""Several workers behind one port: who dies is replaced, who is told to stop drains, and nothing is left behind."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from chat.running.credentials import load_credentials
from chat.running.settings import Settings
from chat.running.supervisor import LONGEST_PAUSE, Supervisor, pause
from tests.doubles.demo import BARISTA, environment, lives, living_children, until
from tests.doubles.postgres import Server
from tests.doubles.socket_client import ALLOWED, BROWSER

START_SECONDS = 40.0
STOP_SECONDS = 30.0


class Supervised:
    """`barista serve --workers 2` on a PostgreSQL; its children are two workers and a Valkey."""

    def __init__(self, process: subprocess.Popen[str], url: str) -> None:
        self.process = process
        self.url = url

    def children(self, what: str = "") -> list[int]:
        """Its living children, or those of them whose command holds `what`."""
        return [pid for pid in living_children(self.process.pid) if what in command(pid)]

    def workers(self) -> list[int]:
        return self.children("chat.running.worker")

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def newcomer(self) -> dict[str, str]:
        asked = urllib.request.Request(
            f"{self.url}/v1/visitors", data=b'{"site": "demo"}', headers={"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(asked, timeout=5) as answer:
            known: dict[str, str] = json.load(answer)
            return known


@pytest.fixture
def served(postgres: Server, tmp_path: Path) -> Iterator[Supervised]:
    with serving(postgres.new_database(), tmp_path) as supervised:
        yield supervised


@contextmanager
def serving(database_url: str, folder: Path) -> Iterator[Supervised]:
    command = [str(BARISTA), "serve", "--workers", "2", "--port", "0", "--data", str(folder)]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment(DATABASE_URL=database_url),
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        said = process.stdout.readline()
        assert said.startswith("2 workers on http://"), said
        supervised = Supervised(process, said.split()[-1])
        password = load_credentials(folder).operator_password
        assert process.stdout.readline() == f"Console: {supervised.url}/console  operator@barista.local  {password}\n"
        until(lambda: len(supervised.workers()) == 2 and supervised.answers(), within=START_SECONDS)
        yield supervised
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(STOP_SECONDS)
        with closing(process.stdout):
            process.stdout.read()


def test_who_dies_is_replaced(served: Supervised) -> None:
    before = served.children()

    for pid in before:
        os.kill(pid, signal.SIGKILL)

    until(lambda: len(served.children()) == 3 and not set(served.children()) & set(before), within=START_SECONDS)
    until(served.answers, within=START_SECONDS)


def test_a_killed_supervisor_takes_everything_with_it(served: Supervised) -> None:
    children = served.children()

    served.process.kill()

    until(lambda: not any(lives(pid) for pid in children), within=STOP_SECONDS)


def test_a_second_server_is_refused_the_data_folder(served: Supervised, tmp_path: Path) -> None:
    command = [str(BARISTA), "serve", "--port", "0", "--data", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment())

    assert ended.returncode == 1
    assert "Another Barista works on" in ended.stderr


def test_told_to_stop_it_tells_its_visitors_to_come_back_and_leaves_nobody(served: Supervised) -> None:
    children = served.children()
    hello = {"type": "hello", "site": "demo", "consent": ALLOWED, **served.newcomer()}
    with connect(served.url.replace("http", "ws", 1) + "/v1/socket", user_agent_header=BROWSER) as socket:
        socket.send(json.dumps(hello))
        assert json.loads(socket.recv(timeout=5))["type"] == "welcome"

        served.process.send_signal(signal.SIGTERM)
        with suppress(ConnectionClosed):
            while True:
                socket.recv(timeout=STOP_SECONDS)

        assert socket.close_code == 1012
    assert served.process.wait(STOP_SECONDS) == 0
    assert not any(lives(pid) for pid in children)


def test_workers_are_replaced_one_after_another_while_the_port_answers(served: Supervised) -> None:
    before = served.workers()

    served.process.send_signal(signal.SIGHUP)

    def replaced() -> bool:
        assert served.answers()
        now = served.workers()
        return len(now) == 2 and not set(now) & set(before)

    until(replaced, within=START_SECONDS)


def test_who_dies_young_waits_longer_each_time() -> None:
    pauses = [pause(failures) for failures in range(12)]

    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (0.0, LONGEST_PAUSE)


def test_a_worker_reads_the_settings_that_its_supervisor_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    given = Settings(data=Path("/srv/data"), database_url="postgresql://x", openai_api_key="sk-1", workers=3)  # type: ignore[arg-type]
    for name, value in given.environment().items():
        monkeypatch.setenv(name, value)

    assert Settings() == given


WORKER = """
import os, sys, time
os.write(int(sys.argv[2]), b"+")
os.close(int(sys.argv[2]))
while True: time.sleep(1)
"""


async def test_a_replacement_that_comes_while_a_place_is_empty_is_the_only_one(tmp_path: Path) -> None:
    script = tmp_path / "worker.py"
    script.write_text(WORKER)
    settings = Settings(port=0, workers=1, database_url="postgresql://nobody")
    supervisor = Supervisor(settings, (sys.executable, str(script)), operator_password="")
    running = asyncio.create_task(supervisor.run())

    def workers() -> list[int]:
        return [pid for pid in living_children(os.getpid()) if str(script) in command(pid)]

    await eventually(lambda: supervisor.has_served)
    for _ in range(3):  # the third time it waits for a while before it starts another
        (pid,) = await eventually(workers)
        os.kill(pid, signal.SIGKILL)
        await eventually(lambda: not workers())
    os.kill(os.getpid(), signal.SIGHUP)
    (replacement,) = await eventually(workers)
    await asyncio.sleep(pause(3) + 0.3)
    assert workers() == [replacement]

    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(running, STOP_SECONDS)
    assert workers() == []


def command(pid: int) -> str:
    """Its command line; empty where it has ended meanwhile."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/cmdline").read_text()
    return ""


async def eventually(holds: Callable[[], Any]) -> Any:
    """What `holds` returns as soon as it is true."""
    for _ in range(int(100 * STOP_SECONDS)):
        if found := holds():
            return found
        await asyncio.sleep(0.01)
    return holds()
