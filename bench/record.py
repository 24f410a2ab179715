"""What does the record cost? Page events in batches, durable messages, and the way from a visitor to an operator.

    python -m bench.record [--rounds 5] [--only events|durable|operator]

* events: batches of ten over HTTP, validated, deduped, folded, read, stored, beside an endpoint of Starlette that only
  parses them (bench/parsing.py); CPU of the servers, interleaved.
* durable: messages at a steady pace, whoever answers: how long until the record has them, on SQLite and on PostgreSQL;
  and until the visitor has the `ack`, through the whole server, while a human has the word and no model is asked.
* operator: a visitor on one process, an operator on another, one PostgreSQL and one Valkey between them: from the
  visitor's `ack`, which follows the commit, to the operator's frame, beside a bare publish and its hearing.

Linux only.
"""

import argparse
import os
import sys

import uvloop

from bench.durable import durable
from bench.page_events import events
from bench.printing import heading
from bench.processes import LOAD_CORE
from bench.to_operator import operator

PARTS = {"events": events, "durable": durable, "operator": operator}


def main() -> int:
    """Measure and print; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description="What does the record cost?")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--quick", action="store_true", help="does it run? seconds, and no figure to quote")
    given = parser.parse_args()
    os.sched_setaffinity(0, {LOAD_CORE})
    heading("bench.record", ("starlette", "uvicorn", "uvloop", "sqlalchemy", "asyncpg", "redis"))
    rounds = 1 if given.quick else given.rounds
    good = [uvloop.run(part(rounds, quick=given.quick)) for name, part in PARTS.items() if given.only in (None, name)]
    return int(not all(good))


if __name__ == "__main__":
    sys.exit(main())
