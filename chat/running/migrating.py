"""How is a database brought to today's shape without a server? By the same migrations that a start runs."""

import asyncio
from contextlib import nullcontext

from chat.running.premises import data_folder
from chat.running.settings import Settings
from store.database import open_database
from store.migrate import current
from store.migrate import migrate as upgrade


def migrate(settings: Settings) -> tuple[str, str]:
    """Run what is missing; the revisions before and after, the first empty where there was nothing.

    Raises:
        DataInUse: a server works on the SQLite in the data folder.
        RecordUnavailable: the database was not reached.
    """
    with nullcontext() if settings.database_url else data_folder(settings.data):
        return asyncio.run(_migrate(settings.database))


async def _migrate(url: str) -> tuple[str, str]:
    database = open_database(url)
    try:
        before = await database.read(current)
        await database.write(upgrade)
        return before, await database.read(current)
    finally:
        await database.close()
