"""Slow work beside the loop leaves no trace in the process."""

import asyncio
import gc
import sys

import pytest

from chat.llm.quiet_thread import TURN_SECONDS, in_quiet_thread


def surroundings() -> tuple[bool, float]:
    return gc.isenabled(), round(sys.getswitchinterval(), 6)


async def test_the_collector_pauses_meanwhile_and_goes_on_afterwards() -> None:
    before = surroundings()

    assert await in_quiet_thread(surroundings) == (False, TURN_SECONDS)
    assert surroundings() == before


async def test_work_that_fails_leaves_things_as_they_were() -> None:
    before = surroundings()

    with pytest.raises(ZeroDivisionError):
        await in_quiet_thread(lambda: 1 // 0)
    assert surroundings() == before


async def test_several_at_once_leave_things_as_they_were() -> None:
    before = surroundings()

    await asyncio.gather(*(in_quiet_thread(surroundings) for _ in range(5)))

    assert surroundings() == before
