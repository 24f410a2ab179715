"""The suite itself runs: on SQLite with one kill, and it sees a planted fault in a record on PostgreSQL."""

import asyncio
import sys

import pytest

from bench.chaos.faulty import FAULTS
from bench.chaos.run import Plan, run, seek

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the suite finds workers through /proc")


def test_nothing_is_lost_when_the_one_process_is_killed():
    outcome = asyncio.run(run(Plan(record="sqlite", seconds=8, visitors=8, workers=1, kills=1)))

    assert outcome.faults == []
    assert outcome.is_settled
    assert outcome.acknowledged > 0
    assert outcome.done["kills of workers"] == 1


def test_a_planted_fault_is_seen():
    assert "no-resume" in FAULTS
    outcome = asyncio.run(seek("no-resume"))

    assert outcome.counts()["view"] > 0
