"""A real Chromium, the running demo, and people who use both."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.doubles.chromium import chromium_path
from tests.doubles.demo import Demo
from tests.doubles.steered_model import SteeredModel, steered_model

OpenContext = Callable[..., BrowserContext]
"""Opens the browser of one more person; takes what Playwright's `new_context` takes."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = chromium_path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_context(chromium: Browser) -> Iterator[OpenContext]:
    """A page that throws fails the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_(**options: object) -> BrowserContext:
        usual: dict[str, object] = {
            "locale": "ru-RU",
            "viewport": {"width": 1280, "height": 800},
        }
        context = chromium.new_context(**(usual | options))  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        context.on("weberror", lambda fault: faults.append(str(fault.error)))
        contexts.append(context)
        return context

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def context(open_context: OpenContext) -> BrowserContext:
    """A visitor's browser."""
    return open_context()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo that answers from the shop's own words."""
    running = Demo(tmp_path_factory.mktemp("demo") / "data")
    yield running
    assert running.stop() == 0
    assert "Traceback" not in running.printed


@pytest.fixture(scope="module")
def model() -> Iterator[SteeredModel]:
    """A model that does as it is told."""
    with steered_model() as steered:
        yield steered


@pytest.fixture(scope="module")
def modelled(model: SteeredModel, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo that answers by `model`."""
    running = Demo(tmp_path_factory.mktemp("modelled") / "data", model.settings)
    yield running
    assert running.stop() == 0
    assert "Traceback" not in running.printed
