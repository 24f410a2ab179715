"""A leak shows as a slope."""

import pytest

from bench.printing import p99
from bench.soak import slope


def test_the_slope_is_what_memory_gains_a_minute_whatever_it_was() -> None:
    saw = [0.0, 3.0, -3.0]
    still = [(second / 60, 200.0 + saw[second % 3]) for second in range(600)]
    leaking = [(minute, mb + 0.6 * minute) for minute, mb in still]

    assert slope(still) == pytest.approx(0.0, abs=0.01)
    assert slope(leaking) == pytest.approx(0.6, abs=0.01)


def test_of_hundred_waits_the_last_but_one_is_the_99th() -> None:
    assert p99([float(wait) for wait in range(101)]) == 99.0
    assert p99([7.0]) == 7.0
