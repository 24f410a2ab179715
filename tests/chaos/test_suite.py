"""The suite itself runs, on SQLite with one kill; `make chaos-short` does so on PostgreSQL, with planted faults."""

import asyncio
import sys

import pytest

from bench.chaos.run import Plan, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the suite finds workers through /proc")


def test_nothing_is_lost_when_the_one_process_is_killed():
    outcome = asyncio.run(run(Plan(record="sqlite", seconds=8, visitors=8, workers=1, kills=1)))

    assert outcome.faults == []
    assert outcome.is_settled
    assert outcome.acknowledged > 0
    assert outcome.done["kills of workers"] == 1
