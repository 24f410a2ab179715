import socket
import subprocess
import sys
from pathlib import Path

import pytest

from chat.running.serving import DataInUse, data_folder, listen


def test_a_second_server_is_refused_the_data_folder_until_the_first_has_left_it(tmp_path: Path) -> None:
    in_words = pytest.raises(DataInUse, match="stop it, or give another --data")
    with data_folder(tmp_path), in_words, data_folder(tmp_path):
        pass
    with data_folder(tmp_path) as again:
        assert again == tmp_path


def test_servers_of_one_postgresql_share_the_data_folder_but_not_with_one_of_sqlite(tmp_path: Path) -> None:
    both = data_folder(tmp_path, shared=True), data_folder(tmp_path, shared=True)
    with both[0], both[1], pytest.raises(DataInUse), data_folder(tmp_path):
        pass


def test_the_port_is_known_before_anything_is_printed() -> None:
    with listen("127.0.0.1", 0) as bound:
        assert bound.getsockname()[1] > 0


def refused(*words: str) -> str:
    """What the command says on its way out."""
    command = [sys.executable, "-c", "from chat.cli import main; main()", "serve", *words]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1, ended.stdout + ended.stderr
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
