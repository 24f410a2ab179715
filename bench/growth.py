"""Does it cost more late than early, or with two processes than with one? And how many answers does a core hold?

    python -m bench.growth [--rounds 3] [--only turns|events|prompts|processes|held]

* turns, events: CPU of the server for the turns around the 5th and the 200th of a talk, for page events around the 50th
  and the 2,000th of a visit, in turns. The limits of a visitor are lifted for it.
* prompts: what the model is asked in a talk of 200 turns: how long it gets, and how much of each prompt is the
  beginning of the one before, which a model's prefix cache keeps. In characters: in Russian a token has about three.
* processes: CPU a turn of one process and of two, each on a PostgreSQL and a Valkey.
* held: answers of 50 tokens a second that one core streams at once, as long as they keep their pace.

Linux only.
"""

import argparse
import os
import sys

import uvloop

from bench.held import held
from bench.late import events, turns
from bench.printing import heading
from bench.processes import LOAD_CORE
from bench.prompting import prompts
from bench.two_processes import processes

PARTS = {"turns": turns, "events": events, "prompts": prompts, "processes": processes, "held": held}


def main() -> int:
    """Measure and print; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description="Does it cost more late than early, or in two processes?")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--quick", action="store_true", help="does it run? seconds, and no figure to quote")
    given = parser.parse_args()
    os.sched_setaffinity(0, {LOAD_CORE})
    heading("bench.growth")
    rounds = 1 if given.quick else given.rounds
    good = True
    for name, part in PARTS.items():
        if given.only in (None, name):
            good &= uvloop.run(part(rounds, quick=given.quick))
    return int(not good)


if __name__ == "__main__":
    sys.exit(main())
