"""Where do benches get a PostgreSQL? One of their own, with its defaults: a commit is on disk before it is told."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

from sqlalchemy import select

from bench.chaos import servers
from store.database import open_database
from store.errors import RecordUnavailable


async def postgres(folder: Path, stack: AsyncExitStack) -> str:
    """The URL of one that answers, in a folder below `folder`; it ends with `stack`."""
    program, url = servers.postgres(folder)
    program.start()
    stack.push_async_callback(program.stop)
    database = open_database(url)
    for _ in range(100):
        try:
            await database.read(lambda c: c.execute(select(1)).scalar())
        except RecordUnavailable:
            await asyncio.sleep(0.1)
        else:
            await database.close()
            return url
    raise SystemExit("PostgreSQL did not come up.")
