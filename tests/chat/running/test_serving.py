import socket
import subprocess
import sys
from pathlib import Path

import pytest

from chat.running.premises import DataInUse, data_folder, listen


def test_a_second_server_is_refused_the_data_folder_until_the_first_has_left_it(tmp_path: Path) -> None:
    in_words = pytest.raises(DataInUse, match="stop it, or give another --data")
    with data_folder(tmp_path), in_words, data_folder(tmp_path):
        pass
    with data_folder(tmp_path) as again:
        assert again == tmp_path


def test_the_port_is_known_before_anything_is_printed() -> None:
    with listen("127.0.0.1", 0) as bound:
        assert bound.getsockname()[1] > 0


def refused(*words: str, code: int = 1) -> str:
    """What the command says on its way out."""
    command = [sys.executable, "-c", "from chat.cli import main; main()", "serve", *words]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == code, ended.stdout + ended.stderr
    assert "Traceback" not in ended.stderr
    return ended.stderr


def test_a_taken_port_is_told_in_words(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        said = refused("--port", str(port), "--data", str(tmp_path))

    assert said.startswith(f"barista: 127.0.0.1:{port} cannot be listened on")


def test_a_folder_in_use_is_told_in_words(tmp_path: Path) -> None:
    with data_folder(tmp_path):
        said = refused("--port", "0", "--data", str(tmp_path))

    assert "Another Barista works on" in said


def test_several_workers_on_sqlite_are_refused_in_words(tmp_path: Path) -> None:
    said = refused("--workers", "2", "--port", "0", "--data", str(tmp_path), code=2)

    assert (
        said.splitlines()[-1]
        == "barista: Several workers need a PostgreSQL: give DATABASE_URL, or leave --workers at 1."
    )


def test_a_database_that_is_not_reached_is_told_in_words(tmp_path: Path) -> None:
    nowhere = f"postgresql://nobody@/none?host={tmp_path}"
    for workers in ("1", "2"):
        said = refused("--workers", workers, "--database-url", nowhere, "--port", "0", "--data", str(tmp_path / "data"))

        assert "barista: The database failed" in said


SERVED = """
import asyncio, sys
from pathlib import Path
from tests.doubles.shop import open_shop

async def serve():
    async with open_shop(sys.argv[1], Path(sys.argv[2])):
        pass

print("ua_parser_builtins.lazy" in sys.modules)
asyncio.run(serve())
print("ua_parser_builtins.lazy" in sys.modules)
print("user_agents" in sys.modules)
"""


def test_devices_can_be_recognised_before_anybody_came_and_no_start_waits_for_it_or_a_second_opinion(
    valkey: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SERVED, valkey, str(tmp_path)], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.split() == ["False", "True", "False"]
