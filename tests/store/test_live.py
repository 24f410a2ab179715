"""Who is online, as far as anybody knows."""

import asyncio
import time

from profiles.ids import OperatorId, SiteId
from store.live import Live

SITE = SiteId("counted")
OLGA = OperatorId("olga")


async def test_operators_are_counted_while_they_are_there(valkey: str) -> None:
    live = Live(valkey)
    counted = [await live.online(SITE)]
    await live.be_present(SITE, OLGA)
    counted.append(await live.online(SITE))
    await live.be_absent(SITE, OLGA)
    counted.append(await live.online(SITE))

    assert counted == [0, 1, 0]
    assert await live.is_deserted(SITE)
    await live.close()


async def test_with_the_live_state_down_nobody_knows_and_nobody_is_declared_absent() -> None:
    live = Live("redis://127.0.0.1:1")

    assert await live.online(SITE) is None
    assert not await live.is_deserted(SITE)
    assert not await live.is_absent(SITE, OLGA)
    await live.close()


async def test_a_live_state_that_hangs_is_waited_for_once_and_not_by_everybody() -> None:
    async def keep_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with await asyncio.start_server(keep_silent, "127.0.0.1", 0) as server:
        host, port = server.sockets[0].getsockname()
        live = Live(f"redis://{host}:{port}")
        told = [await live.online(SITE)]
        began = time.monotonic()
        told += [await live.online(SITE) for _ in range(10)]

        assert told == [None] * 11
        assert not await live.is_deserted(SITE)
        assert not await live.is_absent(SITE, OLGA)
        assert time.monotonic() - began < 1
        await live.close()


async def test_who_is_alone_with_the_record_wakes_nobody_and_waits_for_nobody(valkey: str) -> None:
    alone, one, another = Live(valkey, alone=True), Live(valkey), Live(valkey)
    heard: asyncio.Queue[str] = asyncio.Queue()
    is_listening = asyncio.Event()
    listening = asyncio.create_task(another.listen(heard.put_nowait, is_listening.set))
    await is_listening.wait()

    await alone.listen(heard.put_nowait, is_listening.clear)
    await alone.wake(["a"])
    await one.wake(["b", "c"])

    assert [await heard.get(), await heard.get()] == ["b", "c"]
    assert is_listening.is_set()
    listening.cancel()
    for live in (alone, one, another):
        await live.close()


async def test_hundreds_who_come_back_at_once_are_all_told_how_many_are_online(valkey: str) -> None:
    live = Live(valkey)

    told = await asyncio.gather(*(live.online(SiteId("stormed")) for _ in range(400)))

    assert told == [0] * 400
    await live.close()
