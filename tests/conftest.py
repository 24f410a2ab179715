"""What tests share: a live state and a PostgreSQL for the whole run, and a shop whose model keeps to a script."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from chat.running.embedded import embedded_valkey
from store.database import Database, open_database
from store.migrate import migrate
from tests.doubles.postgres import Server, running_postgres
from tests.doubles.shop import Shop, open_shop

OpenShop = Callable[..., AbstractAsyncContextManager[Shop]]


@pytest.fixture(scope="session")
def valkey() -> Iterator[str]:
    """The URL of a real Valkey."""
    with embedded_valkey() as url:
        yield url


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A real PostgreSQL."""
    with running_postgres() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database; what asks for it is tested on both."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/record.db"
    server: Server = request.getfixturevalue("postgres")
    return server.new_database()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A database of today's shape."""
    opened = open_database(database_url)
    await opened.write(migrate)
    yield opened
    await opened.close()


@pytest.fixture
def opened(valkey: str, tmp_path: Path) -> OpenShop:
    """Opens a served shop: `async with opened(model) as shop`."""

    def open_(*arguments: object, **options: object) -> AbstractAsyncContextManager[Shop]:
        return open_shop(valkey, tmp_path, *arguments, **options)  # type: ignore[arg-type]

    return open_
