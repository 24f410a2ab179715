"""Some hundred pieces of nonsense, always the same; ten thousand are said by `make fuzz`."""

import random
from copy import deepcopy

import pytest

from bench.fuzz.nonsense import WAYS
from bench.fuzz.run import Target, fuzz, serves_a_good_visitor
from bench.fuzz.sense import FACTS, FROM_VISITORS
from tests.conftest import OpenShop


async def test_nonsense_gets_typed_answers_and_a_good_visitor_is_served(
    opened: OpenShop, capfd: pytest.CaptureFixture[str]
) -> None:
    async with opened() as shop:
        target = Target(url=shop.url, cookie=await shop.cookie(), facts_secret=shop.site.credentials.facts)
        tally = await fuzz(target, count=240, seed=7)
        assert tally.crashes == []
        assert tally.errors.total() > 100
        assert await serves_a_good_visitor(target)
    said = "".join(capfd.readouterr())
    assert "Traceback" not in said
    assert "Exception in ASGI" not in said


@pytest.mark.parametrize("way", list(dict.fromkeys(WAYS)))
def test_nonsense_is_the_same_for_the_same_seed(way) -> None:
    for sense in (FACTS, FROM_VISITORS[0]):
        first, second = (way(random.Random(5), deepcopy(sense)) for _ in range(2))
        assert first == second
