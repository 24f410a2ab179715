"""The demo as a process: what it prints, what it leaves, and whom it does not let in."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.doubles.demo import BARISTA, Demo, environment
from tests.doubles.visiting import Person


def test_ctrl_c_ends_it_with_all_its_children_while_people_are_in_the_chat(
    context: BrowserContext, tmp_path: Path
) -> None:
    demo = Demo(tmp_path / "data")
    assert demo.children
    guest = Person(context, demo).permits().opens_chat()
    guest.asks("Сколько стоит доставка?")

    assert demo.stop() == 0
    assert "Traceback" not in demo.printed
    expect(guest.panel).to_contain_text("Нет связи")


@pytest.mark.parametrize("command", ["demo", "serve"])
def test_a_second_server_on_the_same_data_is_refused_in_words(command: str, demo: Demo) -> None:
    second = subprocess.run(
        [str(BARISTA), command, "--port", "0", "--data", str(demo.data)],
        capture_output=True,
        text=True,
        timeout=30,
        env=environment(),
    )

    assert second.returncode == 1
    assert second.stderr.startswith("barista: Another Barista works on")
    assert "Traceback" not in second.stderr
