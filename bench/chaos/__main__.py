"""`python -m bench.chaos`: visitors talk, servers die, and the record is judged. Exit code 1 where anything is wrong.

python -m bench.chaos --record sqlite --kills 50
python -m bench.chaos --record postgresql --seconds 480 --kills 100 --database-kills 5 --live-kills 5
python -m bench.chaos --record postgresql --seconds 60 --kills 15 --planted
"""

import argparse
import asyncio
import sys

from bench.chaos.faulty import FAULTS
from bench.chaos.run import WASTED_SHARE, Plan, run, seek

AT_ONCE = 3
"""Planted faults that are sought side by side, each with servers of its own."""


def plan_of(words: list[str] | None = None) -> tuple[Plan, bool]:
    """The plan that the command line asks for, and whether planted faults shall follow."""
    parser = argparse.ArgumentParser(prog="python -m bench.chaos", description=__doc__)
    parser.add_argument("--record", choices=("sqlite", "postgresql"), default="postgresql")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long visitors talk")
    parser.add_argument("--visitors", type=int, default=50)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--kills", type=int, default=15, help="of workers; of the one process on SQLite")
    parser.add_argument("--database-kills", type=int, default=0)
    parser.add_argument("--live-kills", type=int, default=0)
    parser.add_argument("--freezes", type=int, default=0, help="of workers, each longer than a lease")
    parser.add_argument("--wasted", type=float, default=WASTED_SHARE, help="the share of model calls that may be lost")
    parser.add_argument("--fault", choices=(*FAULTS, ""), default="", help="plant this one and look for it")
    parser.add_argument("--planted", action="store_true", help="afterwards plant each fault, which must be caught")
    parser.add_argument("--keep", action="store_true", help="leave the logs of the servers, and say where")
    given = vars(parser.parse_args(words))
    planted = given.pop("planted")
    if given["record"] == "sqlite":
        given |= {"workers": 1, "database_kills": 0, "live_kills": 0, "freezes": 0}
    return Plan(**given), planted


def main() -> int:
    """Run it; the exit code."""
    plan, planted = plan_of()
    outcome = asyncio.run(run(plan))
    print(outcome.table(), flush=True)
    is_good = outcome.is_caught if plan.fault else outcome.is_clean
    if planted:
        is_good &= asyncio.run(_all_caught())
    return 0 if is_good else 1


async def _all_caught() -> bool:
    """Whether each planted fault is seen; a few are sought at the same time."""
    room = asyncio.Semaphore(AT_ONCE)

    async def is_caught(name: str) -> bool:
        async with room:
            outcome = await seek(name)
        kinds = ", ".join(f"{kind} {count}" for kind, count in outcome.counts().items() if count)
        print(f"planted {name:20}  {'caught' if outcome.is_caught else 'NOT CAUGHT'}  {kinds}", flush=True)
        return outcome.is_caught

    return all(await asyncio.gather(*map(is_caught, FAULTS)))


if __name__ == "__main__":
    sys.exit(main())
