"""Limits hold for a visitor, an address and the site, across processes, and with the live state away."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from redis.exceptions import RedisError

from chat.errors import TooManyRequests
from chat.limits import MESSAGES, SIGN_INS, WISHES, Limits, network
from chat.llm.scripted import ScriptedModel
from chat.policy import load_policy
from chat.rates import AddressRates, Rates, SiteRates, VisitorRates
from profiles.ids import SiteId
from store.live import Live
from tests.conftest import OpenShop

MODEST = Rates(
    visitor=VisitorRates(messages="30 per minute"),
    address=AddressRates(messages="40 per minute"),
    site=SiteRates(messages="100 per minute"),
)


def a_site() -> SiteId:
    """One that no other test has counted for."""
    return SiteId(uuid4().hex)


@asynccontextmanager
async def processes(url: str, count: int, rates: Rates = MODEST) -> AsyncIterator[list[Limits]]:
    """So many processes that serve one site."""
    site, lives = a_site(), [Live(url) for _ in range(count)]
    with contextlib.suppress(RedisError, TimeoutError):
        async with asyncio.timeout(0.5):
            await asyncio.gather(*(live.ping() for live in lives))  # a server has a connection long before it counts
    shared = [Limits(site, rates, live) for live in lives]
    yield shared
    for limits, live in zip(shared, lives, strict=True):
        await limits.close()
        await live.close()


async def passed(limits: Limits, times: int, name: str = MESSAGES, **who: str) -> int:
    """How many of so many are let through."""
    count = 0
    for _ in range(times):
        try:
            await limits.check(name, **who)
        except TooManyRequests:
            continue
        count += 1
        await asyncio.sleep(0)
    return count


async def test_a_burst_that_meets_four_processes_at_once_gets_little_more_than_the_limit(valkey: str) -> None:
    async with processes(valkey, 4) as workers:
        let = await asyncio.gather(*(passed(limits, 40, visitor="anna") for limits in workers))

    assert 30 <= sum(let) <= 42


async def test_what_one_process_let_through_another_hears_of_within_two_seconds(valkey: str) -> None:
    async with processes(valkey, 2) as (here, there):
        assert await passed(here, 5, visitor="anna") == 5
        await asyncio.sleep(2)

        assert await passed(there, 40, visitor="anna") == 25


async def test_an_ordinary_visitor_waits_for_no_live_state(valkey: str) -> None:
    async with silent_server() as url, processes(url, 1) as (limits,):
        began = time.perf_counter()
        assert await passed(limits, 5, visitor="anna") == 5
        assert time.perf_counter() - began < 0.01


@pytest.mark.parametrize("away", ["refuses", "silent"])
async def test_with_the_live_state_away_each_process_counts_by_itself_and_soon(away: str) -> None:
    async with (
        silent_server() as silent,
        processes("redis://127.0.0.1:1" if away == "refuses" else silent, 1) as (own,),
    ):
        began = time.perf_counter()
        assert await passed(own, 60, visitor="anna") == 30
        assert time.perf_counter() - began < 0.3


async def test_hits_that_the_live_state_did_not_hear_are_told_when_it_is_back(valkey: str) -> None:
    site, live, other = a_site(), Live("redis://127.0.0.1:1"), Live(valkey)
    here, there = Limits(site, MODEST, live), Limits(site, MODEST, other)
    assert await passed(here, 20, visitor="anna") == 20
    here._live = other
    await asyncio.sleep(2.5)

    assert await passed(there, 40, visitor="anna") == 10
    for closing in (here, there, live, other):
        await closing.close()


async def test_an_address_and_a_site_have_limits_of_their_own() -> None:
    limits = Limits(a_site(), MODEST, None)
    of_one_address = [await passed(limits, 30, visitor=who, address="192.0.2.1") for who in ("anna", "boris")]
    others = [await passed(limits, 30, visitor=f"v{n}", address=f"192.0.2.{n}") for n in range(2, 6)]

    assert of_one_address == [30, 10]
    assert others == [30, 30, 0, 0]


async def test_who_is_refused_uses_up_nothing_of_the_sites() -> None:
    limits = Limits(a_site(), MODEST, None)
    await passed(limits, 1_000, visitor="anna", address="192.0.2.1")

    assert await passed(limits, 100, visitor="boris", address="192.0.2.2") == 30


async def test_a_refusal_says_when_the_window_is_over_and_then_it_is() -> None:
    now = 100.0
    limits = Limits(a_site(), Rates(visitor=VisitorRates(wishes="2 per minute")), None, clock=lambda: now)
    await limits.check(WISHES, visitor="anna")
    now += 20
    await limits.check(WISHES, visitor="anna")
    with pytest.raises(TooManyRequests) as refusal:
        await limits.check(WISHES, visitor="anna")
    assert refusal.value.retry_after is not None
    assert 40 <= refusal.value.retry_after <= 48

    now += 40
    await limits.check(WISHES, visitor="anna")


async def test_what_is_over_is_forgotten(valkey: str) -> None:
    site, live, now = a_site(), Live(valkey), 100.0
    limits = Limits(site, MODEST, live, clock=lambda: now)
    for number in range(50):
        await limits.check(WISHES, visitor=f"v{number}")
    now += 61
    await asyncio.sleep(1.2)

    assert limits._windows == {}
    await limits.close()
    await live.close()


def test_an_address_of_ipv6_stands_for_its_whole_network() -> None:
    assert network("2001:db8:1:2:3:4:5:6") == network("2001:db8:1:2::1") != network("2001:db8:1:3::1")
    assert network("192.0.2.1") != network("192.0.2.2")


def test_clients_of_ipv4_are_told_apart_on_a_socket_of_ipv6() -> None:
    assert network("::ffff:192.0.2.1") == network("192.0.2.1") != network("::ffff:192.0.2.2")


@pytest.mark.parametrize("said", ["", "unknown", "_hidden:1", "for=2001:db8::1", "fe80::1%eth0"])
async def test_whatever_a_proxy_calls_its_client_is_counted(said: str) -> None:
    limits = Limits(a_site(), Rates(address=AddressRates(sign_ins="3 per minute")), None)

    assert await passed(limits, 5, SIGN_INS, address=said) == 3


@pytest.mark.parametrize("written", ["often", "0 per minute", "5 per minute; 50 per day", "30"])
def test_what_is_no_limit_is_refused_by_name(written: str, tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text(f'[limits.address]\nsign_ins = "{written}"\n')

    with pytest.raises(ValueError, match=r"limits\.address\.sign_ins"):
        load_policy(path)


async def test_a_site_without_a_limit_refuses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text('[limits.address]\nsign_ins = ""\n')
    limits = Limits(a_site(), load_policy(path).limits, None)

    assert await passed(limits, 500, SIGN_INS, address="192.0.2.1") == 500


async def test_a_sites_own_limit_is_kept_on_the_socket(opened: OpenShop) -> None:
    rates = Rates(visitor=VisitorRates(messages="2 per minute"))
    async with opened(ScriptedModel(otherwise="Да"), limits=rates) as shop, shop.visitor() as anna:
        await anna.ask("раз")
        await anna.ask("два")
        await anna.say({"type": "send", "cmid": "12345678", "body": {"text": "три"}})
        error = await anna.until(type="error")

    assert (error["code"], error["ref"], error["fatal"]) == ("rate_limited", "12345678", False)
    assert error["retry_after"] > 50


@asynccontextmanager
async def silent_server() -> AsyncIterator[str]:
    """The URL of something that takes every word and answers none."""
    over = asyncio.Event()

    async def listen(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await over.wait()
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    yield f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    over.set()
    server.close()
