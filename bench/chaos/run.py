"""How does one run go? Start everything, let visitors talk while things die, let it settle, and judge."""

import asyncio
import json
import os
import random
import signal
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from bench.chaos import faulty, servers
from bench.chaos.checker import KINDS, Fault, judge
from bench.chaos.operators import Console
from bench.chaos.record import Record, is_settled, load
from bench.chaos.servers import Program
from bench.chaos.surroundings import MODEL, Surroundings, surroundings
from bench.chaos.visitors import Visitor
from store.turns import LEASE_SECONDS

SETTLE_SECONDS = 60.0
"""After the last kill every turn must have come to its end: a lease, a sweep, an answer and a slow poll fit well."""

PLANTED_SETTLE_SECONDS = 10.0
"""With a fault there may be nothing to wait for."""

PLANTED_TRIES = 4
"""Runs in which nobody may have suffered from the fault."""

WASTED_SHARE = 0.10
"""Model calls whose reply may never be stored, where things die no more often than in `make chaos`."""

FORGETFUL = 8
"""One visitor of so many asks to be erased."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What shall happen in one run."""

    record: str = "postgresql"
    seconds: float = 60.0
    visitors: int = 50
    workers: int = 4
    kills: int = 15
    database_kills: int = 0
    live_kills: int = 0
    freezes: int = 0
    wasted: float = WASTED_SHARE
    fault: str = ""
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it."""

    plan: Plan
    faults: list[Fault]
    seconds: float
    done: dict[str, int]
    acknowledged: int
    served: int
    replies: int
    calls: int
    erased: int
    connects: int
    is_settled: bool

    @property
    def wasted(self) -> float:
        """The share of model calls whose reply was never stored."""
        return max(0.0, 1 - self.replies / self.calls) if self.calls else 0.0

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults and self.is_settled and self.acknowledged > 0 and self.wasted <= self.plan.wasted

    @property
    def is_caught(self) -> bool:
        """Whether the checker saw anything."""
        return bool(self.faults)

    def counts(self) -> dict[str, int]:
        """How many faults of each kind."""
        counted = Counter(fault.kind for fault in self.faults)
        return {kind: counted[kind] for kind in KINDS}

    def table(self) -> str:
        """All of it, for people."""
        plan = self.plan
        kills = ", ".join(f"{count} {name}" for name, count in self.done.items() if count)
        lines = [
            f"chaos on {plan.record}: {plan.workers} worker(s), {plan.visitors} visitors, {self.seconds:.0f} s",
            f"  done           {kills}",
            f"  acknowledged   {self.acknowledged} messages, {self.served} of an operator, "
            f"{self.connects} connections, {self.erased} erased",
            f"  model calls    {self.calls}, {self.replies} replies stored, "
            f"{self.wasted:.1%} wasted (goal <= {plan.wasted:.0%})",
            "  " + "  ".join(f"{kind} {count}" for kind, count in self.counts().items()),
        ]
        lines += [] if self.is_settled else ["  NOT SETTLED: a turn or a trigger is still under way"]
        lines += [f"  {fault.kind}: {fault.what}" for fault in self.faults[:12]]
        lines += [f"  ... and {len(self.faults) - 12} more"] if len(self.faults) > 12 else []
        return "\n".join([*lines, "  " + ("clean" if self.is_clean else "FAULTS")])


class Stage:
    """What runs: Barista, and what it stands on."""

    def __init__(self, plan: Plan, folder: Path, around: Surroundings) -> None:
        port = servers.free_port()
        self.url = f"http://127.0.0.1:{port}"
        self.folder = folder
        self.database_url = f"sqlite:///{folder / 'data' / 'barista.db'}"
        self.database: Program | None = None
        self.live: Program | None = None
        self.freezes = 0
        self.worker_kills = 0
        settings = {
            "OPENAI_BASE_URL": f"{around.url}/v1",
            "OPENAI_MODEL": MODEL,
            "OPENAI_API_KEY": "sk-chaos",
            "BARISTA_CRM_URL": f"{around.url}/triggers",
            "BARISTA_CRM_LOOPBACK": "1",
        }
        if plan.record == "postgresql":
            self.database, self.database_url = servers.postgres(folder)
            self.live, redis_url = servers.valkey(folder)
            settings |= {"DATABASE_URL": self.database_url, "REDIS_URL": redis_url}
        self._workers = plan.workers
        self.barista = servers.barista(folder, port=port, workers=plan.workers, settings=settings, fault=plan.fault)

    async def start(self) -> None:
        """Everything, until the port answers."""
        for program in (self.database, self.live):
            if program is not None:
                program.start()
        if self.database is not None:
            await servers.until((self.folder / "postgres" / ".s.PGSQL.5432").exists, "PostgreSQL listens")
            await asyncio.sleep(0.5)
        self.barista.start()
        await asyncio.to_thread(self._wait_for_port)

    async def stop(self) -> None:
        """Everything, Barista first."""
        await self.barista.stop()
        for program in (self.live, self.database):
            if program is not None:
                await program.stop(signal.SIGINT)

    def kill_worker(self) -> None:
        """One worker, or the only process."""
        self.worker_kills += 1
        if self._workers == 1:
            self.barista.kill()
        elif pids := servers.workers_of(self.barista.pid):
            with suppress(ProcessLookupError):
                os.kill(random.choice(pids), signal.SIGKILL)

    async def freeze_worker(self, seconds: float) -> None:
        """Stop one worker for longer than its leases; then it goes on as if nothing had been."""
        pids = servers.workers_of(self.barista.pid)
        if not pids:
            return
        self.freezes += 1
        pid = random.choice(pids)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGSTOP)
            await asyncio.sleep(seconds)
            os.kill(pid, signal.SIGCONT)

    def _wait_for_port(self) -> None:
        end = time.monotonic() + servers.START_SECONDS
        while True:
            try:
                with urllib.request.urlopen(f"{self.url}/readyz", timeout=2) as answer:
                    json.load(answer)
                    return
            except (OSError, ValueError):
                if time.monotonic() > end:
                    said = (self.folder / "barista.log").read_text()[-2000:]
                    raise RuntimeError(f"Barista does not answer:\n{said}") from None
                time.sleep(0.1)


async def run(plan: Plan) -> Outcome:
    """One run of `plan`."""
    began = time.monotonic()
    async with AsyncExitStack() as stack:
        folder = _folder(stack, plan)
        around = await stack.enter_async_context(surroundings())
        stage = Stage(plan, folder, around)
        await stack.enter_async_context(_staged(stage))
        secrets = json.loads((folder / "data" / "credentials.json").read_bytes())
        around.secret = secrets["triggers"]
        console = Console(stage.url, secrets["operator_password"])
        operating = asyncio.create_task(console.run())
        visitors = [Visitor(number, stage.url) for number in range(plan.visitors)]
        await asyncio.gather(*(visitor.arrive() for visitor in visitors))
        await _storm(plan, stage, visitors)
        with suppress(TimeoutError):
            await asyncio.wait_for(console.finish(), SETTLE_SECONDS)
        await asyncio.sleep(6 if plan.fault else 0)  # a fault that is merely slow is none
        settled = await _settle(stage, visitors, SETTLE_SECONDS if not plan.fault else PLANTED_SETTLE_SECONDS)
        await asyncio.gather(*(visitor.look_again() for visitor in visitors if not visitor.known.is_erased))
        record = await load(stage.database_url)
        await asyncio.gather(*(visitor.leave() for visitor in visitors))
        operating.cancel()
        faults = judge(record, [visitor.known for visitor in visitors], console.said, around.received)
    return _outcome(plan, stage, visitors, console, around, record, faults, settled, time.monotonic() - began)


async def seek(fault: str) -> Outcome:
    """Short runs with a planted fault until the checker sees it; the last one's outcome.

    Chance decides whom a kill hits, so that one run may pass without anybody having suffered from the fault. Who holds
    on to a turn that was taken over must live to finish it: there some workers freeze, and none is killed.
    """
    plan = Plan(seconds=8, visitors=24, workers=2, kills=6, fault=fault)
    if fault == "no-fencing":
        plan = replace(plan, seconds=14, workers=3, kills=0, freezes=4)
    for _ in range(PLANTED_TRIES):
        outcome = await run(plan)
        if outcome.is_caught:
            break
    return outcome


def _folder(stack: AsyncExitStack, plan: Plan) -> Path:
    if plan.keep:
        folder = Path(tempfile.mkdtemp(prefix="barista-chaos-"))
        print(f"Logs: {folder}", flush=True)
    else:
        folder = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="barista-chaos-", ignore_cleanup_errors=True))
        )
    folder.chmod(0o755)
    return folder


@asynccontextmanager
async def _staged(stage: Stage) -> AsyncIterator[None]:
    try:
        await stage.start()
        yield
    finally:
        await stage.stop()


async def _storm(plan: Plan, stage: Stage, visitors: list[Visitor]) -> None:
    """Visitors talk for `plan.seconds`, while what the plan names dies at random moments."""
    over = asyncio.Event()
    talking = [asyncio.create_task(visitor.talk(over)) for visitor in visitors]
    blows = [stage.kill_worker] * plan.kills
    for program, kills in ((stage.database, plan.database_kills), (stage.live, plan.live_kills)):
        blows += [program.kill] * kills if program is not None else []
    random.shuffle(blows)
    frozen = (faulty.LEASE_SECONDS if plan.fault else LEASE_SECONDS) + 4
    striking = [asyncio.create_task(_later(plan, stage.freeze_worker, frozen)) for _ in range(plan.freezes)]
    striking += [asyncio.create_task(_forget(plan, visitor)) for visitor in visitors[1::FORGETFUL]]
    for blow in blows:
        await asyncio.sleep(random.uniform(0.5, 1.5) * plan.seconds / (len(blows) + 1))
        blow()
    await asyncio.gather(*striking)
    await asyncio.sleep(0.5)
    over.set()
    async with asyncio.timeout(SETTLE_SECONDS):
        await asyncio.gather(*talking)


async def _later(plan: Plan, act: Callable[[float], Awaitable[None]], seconds: float) -> None:
    await asyncio.sleep(random.uniform(0, max(0.0, plan.seconds - seconds)))
    await act(seconds)


async def _forget(plan: Plan, visitor: Visitor) -> None:
    await asyncio.sleep(random.uniform(0.3, 0.9) * plan.seconds)
    await visitor.be_forgotten()


async def _settle(stage: Stage, visitors: list[Visitor], within: float) -> bool:
    """Wait until nothing is under way and every screen has caught up; False where that takes too long."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        await asyncio.sleep(0.5)
        with suppress(Exception):  # the database may be on its way up
            if await is_settled(stage.database_url):
                await _caught_up(stage, visitors, min(end, time.monotonic() + 20))
                return True
    return False


async def _caught_up(stage: Stage, visitors: list[Visitor], end: float) -> None:
    logs = (await load(stage.database_url)).logs
    while time.monotonic() < end:
        left = [
            tab
            for visitor in visitors
            if not visitor.known.is_erased
            for tab in visitor.tabs
            if len(tab.rows) < len(logs.get(visitor.known.conversation, ()))
        ]
        if not left:
            return
        await asyncio.sleep(0.2)


def _outcome(
    plan: Plan,
    stage: Stage,
    visitors: list[Visitor],
    console: Console,
    around: Surroundings,
    record: Record,
    faults: list[Fault],
    settled: bool,
    seconds: float,
) -> Outcome:
    done = {
        "kills of workers": stage.worker_kills,
        "of PostgreSQL": stage.database.kills if stage.database else 0,
        "of Valkey": stage.live.kills if stage.live else 0,
        "freezes": stage.freezes,
    }
    replies = sum("reply_to" in row for rows in record.logs.values() for row in rows)
    stayed = [visitor.number for visitor in visitors if not visitor.known.is_erased]
    return Outcome(
        plan=plan,
        faults=faults,
        seconds=seconds,
        done=done,
        acknowledged=sum(len(visitor.known.acks) for visitor in visitors),
        served=len(console.said.acks),
        replies=replies,
        calls=sum(around.calls[number] for number in stayed),
        erased=sum(visitor.known.is_erased for visitor in visitors),
        connects=sum(tab.connects for visitor in visitors for tab in visitor.tabs),
        is_settled=settled,
    )
