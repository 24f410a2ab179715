"""Who keeps several processes serving one port? A supervisor, which starts workers and starts again whatever dies.

It owns the data folder, the port and the embedded Valkey, and serves nobody itself. Each place has a listening socket
of its own, among which the kernel shares out who comes; its worker inherits it, so that whoever waits in it when the
worker dies is served by the next. Workers get their settings in the environment and die with the supervisor. SIGTERM
and Ctrl-C drain all workers; SIGHUP replaces one after another, each only when its successor serves.
"""

import asyncio
import os
import signal
import socket
import sys
import time
from asyncio.subprocess import Process
from collections.abc import Sequence
from contextlib import suppress

import structlog

from chat.running.children import dying_with_us
from chat.running.credentials import OPERATOR_EMAIL, load_credentials
from chat.running.premises import BACKLOG, bind, data_folder, listen, live_url
from chat.running.settings import Settings

WORKER = (sys.executable, "-m", "chat.running.worker")

STOP_SECONDS = 20.0
"""A worker drains its sockets, turns and deliveries well within this time; afterwards it is killed."""

STEADY_SECONDS = 10.0
"""Who has lived for so long is started again at once; who dies sooner waits longer each time."""

LONGEST_PAUSE = 10.0

logger = structlog.get_logger()


class WorkersUnsuited(Exception):
    """Several workers were asked for where only one can work."""


def supervise(settings: Settings, *, worker: Sequence[str] = WORKER) -> int:
    """Serve with `settings.workers` processes of the command `worker` until told to stop; the exit code.

    Raises:
        WorkersUnsuited: the record is a SQLite.
        DataInUse: another server has the data folder.
        OSError: the port is taken.
    """
    if not settings.database_url:
        raise WorkersUnsuited("Several workers need a PostgreSQL: give DATABASE_URL, or leave --workers at 1.")
    with (
        data_folder(settings.data),
        live_url(settings) as redis_url,
        listen(settings.host, settings.port) as alone,  # nobody else may have the port
    ):
        port = alone.getsockname()[1]
        alone.close()
        password = load_credentials(settings.data).operator_password  # made once, before several workers look for it
        shared = settings.model_copy(update={"redis_url": redis_url, "port": port})
        with bind(settings.host, port, shared=True):  # keeps the port while no worker listens
            return asyncio.run(Supervisor(shared, worker, operator_password=password).run())


def pause(failures: int) -> float:
    """Seconds to wait before a worker is started again that has died young so many times in a row."""
    return 0.0 if failures == 0 else min(LONGEST_PAUSE, 0.25 * 2.0 ** min(failures - 1, 10))


class Supervisor:
    """Keeps `settings.workers` places filled, and says once where they serve and how one signs in."""

    def __init__(self, settings: Settings, worker: Sequence[str], *, operator_password: str) -> None:
        self._settings = settings
        self._operator_password = operator_password
        self._command = worker
        self._places: list[Process | None] = [None] * settings.workers
        self._filling = [asyncio.Lock() for _ in self._places]
        self._alive: set[Process] = set()
        self._sockets: dict[int, socket.socket] = {}
        self._stopping = asyncio.Event()
        self.has_served = False
        self._is_rolling = False
        self._code = 0

    async def run(self) -> int:
        """Keep the workers until a signal comes; 1 where none of them could ever serve."""
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, self._stopping.set)
        rolling: set[asyncio.Task[None]] = set()
        loop.add_signal_handler(signal.SIGHUP, lambda: rolling.add(loop.create_task(self._roll())))
        keeping = [asyncio.create_task(self._keep(place)) for place in range(len(self._places))]
        await self._stopping.wait()
        await asyncio.gather(*map(self._end, tuple(self._alive)))
        await asyncio.gather(*keeping, *rolling, return_exceptions=True)
        for listening in self._sockets.values():
            listening.close()
        return self._code

    async def _keep(self, place: int) -> None:
        """Fill a place again and again."""
        failures = 0
        while not self._stopping.is_set():
            began = time.monotonic()
            async with self._filling[place]:
                process = self._places[place]  # a replacement may have come meanwhile
                if process is None or process.returncode is not None:
                    process = await self._start(place)
            code = await process.wait()
            while (successor := self._places[place]) is not None and successor is not process:
                process, code = successor, await successor.wait()
            if self._stopping.is_set():
                return
            if not self.has_served:
                self._code = 1  # it has said why
                self._stopping.set()
                return
            failures = 0 if time.monotonic() - began > STEADY_SECONDS else failures + 1
            if failures:
                self._sockets.pop(place).close()  # until it is back, the others get its visitors
            logger.warning("worker_died", pid=process.pid, code=code, again_in=pause(failures))
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause(failures) or 0.01)

    async def _start(self, place: int, *, succeeds: bool = False) -> Process:
        """A new worker for `place`, once it serves (or has died); who `succeeds` another leaves it where it is."""
        if place not in self._sockets:
            self._sockets[place] = bind(self._settings.host, self._settings.port, shared=True)
            self._sockets[place].listen(BACKLOG)
        listening = self._sockets[place].fileno()
        reading, writing = os.pipe()
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command,
                str(listening),
                str(writing),
                env=os.environ | self._settings.environment(),
                pass_fds=(listening, writing),
                start_new_session=True,  # Ctrl-C is for us: we drain the workers
                preexec_fn=dying_with_us(),
            )
        finally:
            os.close(writing)
        self._alive = {each for each in self._alive if each.returncode is None} | {process}
        if not succeeds:
            self._places[place] = process
        if self._stopping.is_set():  # the signal came while it was being made
            process.terminate()
        if await _says_a_word(reading):
            if not self.has_served:
                self._say_where()
            self.has_served = True
        return process

    async def _roll(self) -> None:
        """Replace every worker by a new one, one after another."""
        if self._is_rolling:
            return
        self._is_rolling = True
        try:
            for place, filling in enumerate(self._filling):
                async with filling:
                    old = self._places[place]
                    successor = await self._start(place, succeeds=True)
                    if self._stopping.is_set() or successor.returncode is not None:
                        logger.error("worker_not_replaced", code=successor.returncode)
                        return
                    self._places[place] = successor
                if old is not None:
                    await self._end(old)
        finally:
            self._is_rolling = False

    async def _end(self, process: Process) -> None:
        """Let a worker drain; who takes too long is killed."""
        with suppress(ProcessLookupError):
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), STOP_SECONDS)
            except TimeoutError:
                process.kill()
                await process.wait()

    def _say_where(self) -> None:
        where = f"http://{self._settings.host}:{self._settings.port}"
        print(f"{len(self._places)} workers on {where}")  # noqa: T201 - its own word
        print(f"Console: {where}/console  {OPERATOR_EMAIL}  {self._operator_password}", flush=True)  # noqa: T201


async def _says_a_word(reading: int) -> bool:
    """Whether anything comes out of the pipe before its other end is closed."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(reading, "rb", buffering=0)
    )
    try:
        return bool(await reader.read(1))
    finally:
        transport.close()
