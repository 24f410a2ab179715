"""Say ten thousand pieces of nonsense to a served shop, and print what came of it: `make fuzz`.

    python -m bench.fuzz [--count 10000] [--seed 1] [--schemathesis PROGRAM]

Ends with 1 after a crash, a traceback in the server's log, or where a good visitor is not served afterwards.
"""

import argparse
import asyncio
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx2

from bench.fuzz.run import Tally, Target, fuzz, serves_a_good_visitor
from bench.processes import LOAD_CORE, ROOT, SERVER_CORE, free_port, running
from chat.running.credentials import OPERATOR_EMAIL, load_credentials

SITE_FILE = ROOT / "examples" / "shop" / "site.toml"


@asynccontextmanager
async def served(log: Path) -> AsyncIterator[tuple[Target, dict[str, str]]]:
    """A shop whose every word goes to `log`, and the headers of a signed-in operator who is a visitor, too."""
    port = free_port()
    barista = Path(sys.executable).parent / "barista"
    with tempfile.TemporaryDirectory(prefix="fuzz-") as data, log.open("wb") as file:
        command = (barista, "serve", "--port", str(port), "--data", data, "--site", SITE_FILE)
        async with running(*command, port=port, core=SERVER_CORE, log=file):
            secrets = load_credentials(Path(data))
            url = f"http://127.0.0.1:{port}"
            async with httpx2.AsyncClient(base_url=url) as http:
                who = {"email": OPERATOR_EMAIL, "password": secrets.operator_password}
                answer = await http.post("/v1/operators/session", json=who)
                cookie = "; ".join(f"{name}={value}" for name, value in answer.cookies.items())
                token = (await http.post("/v1/visitors", json={"site": "demo"})).json()["token"]
            headers = {"Authorization": f"Bearer {token}", "Cookie": cookie}
            yield Target(url=url, cookie=cookie, facts_secret=secrets.facts), headers


def tracebacks(log: Path) -> int:
    """How often the server was surprised."""
    text = log.read_text("utf-8", "replace")
    return text.count("Traceback (most recent call last)") + text.count("Exception in ASGI application")


def report(tally: Tally, seconds: float) -> None:
    """What was said and what was answered."""
    surfaces = Counter({"HTTP": sum(n for name, n in tally.sent.items() if " " in name)})
    surfaces += Counter({name: n for name, n in tally.sent.items() if " " not in name})
    print(f"sent                  {tally.sent.total():>7}   {_listed(surfaces)}   in {seconds:.0f} s")
    print(f"typed errors          {tally.errors.total():>7}   {_listed(tally.errors)}")
    print(f"refused by close code {tally.closes.total():>7}   {_listed(tally.closes)}")
    print(f"made sense            {tally.accepted:>7}")
    print(f"crashes               {len(tally.crashes):>7}")
    for crash in tally.crashes[:20]:
        print("   ", crash[:600])


async def examine(count: int, seed: int, schemathesis: str) -> bool:
    """Whether all went well."""
    with tempfile.TemporaryDirectory(prefix="fuzz-log-") as folder:
        log = Path(folder) / "server.log"
        async with served(log) as (target, headers):
            began = time.monotonic()
            tally = await fuzz(target, count=count, seed=seed)
            report(tally, time.monotonic() - began)
            code = await asyncio.to_thread(by_schema, schemathesis, target.url, headers, seed) if schemathesis else 0
            is_served = await serves_a_good_visitor(target)
        surprises = tracebacks(log)
        print(f"tracebacks in the log {surprises:>7}")
        print(f"a good visitor afterwards is {'served' if is_served else 'NOT SERVED'}")
        if surprises:
            print(log.read_text("utf-8", "replace")[-6_000:])
        return is_served and not surprises and not tally.crashes and not code


def by_schema(program: str, url: str, headers: dict[str, str], seed: int) -> int:
    """What schemathesis makes of the published description of the HTTP interface."""
    command = [
        program, "run", f"{url}/openapi.json", "--checks", "not_a_server_error,status_code_conformance",
        "--max-examples", "100", "--seed", str(seed), "--workers", "2", "--no-color", "--suppress-health-check", "all",
    ]  # fmt: skip
    for name, value in headers.items():
        command += ["--header", f"{name}: {value}"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    print("schemathesis:", *done.stdout.splitlines()[-40:], done.stderr[-2_000:], sep="\n    ")
    return done.returncode


def _listed(counts: Counter[str] | Counter[int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def main() -> int:
    """Examine and print; the exit code."""
    parser = argparse.ArgumentParser(description="Malformed frames and bodies by the thousand.")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--schemathesis", default="", help="the program, where it is installed")
    given = parser.parse_args()
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, Python {platform.python_version()}")
    print(f"python -m bench.fuzz {' '.join(sys.argv[1:])}", flush=True)
    os.sched_setaffinity(0, {LOAD_CORE})
    return int(not asyncio.run(examine(given.count, given.seed, given.schemathesis)))


if __name__ == "__main__":
    sys.exit(main())
