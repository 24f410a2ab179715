"""What tests share: a live state for the whole run, and a shop whose model keeps to a script."""

from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from chat.embedded import embedded_valkey
from tests.doubles.shop import Shop, open_shop

OpenShop = Callable[..., AbstractAsyncContextManager[Shop]]


@pytest.fixture(scope="session")
def valkey() -> Iterator[str]:
    """The URL of a real Valkey."""
    with embedded_valkey() as url:
        yield url


@pytest.fixture
def opened(valkey: str, tmp_path: Path) -> OpenShop:
    """Opens a served shop: `async with opened(model) as shop`."""

    def open_(*arguments: object, **options: object) -> AbstractAsyncContextManager[Shop]:
        return open_shop(valkey, tmp_path, *arguments, **options)  # type: ignore[arg-type]

    return open_
