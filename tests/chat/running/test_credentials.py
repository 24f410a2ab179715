import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from standardwebhooks import Webhook

from chat.running.credentials import load_credentials


def test_secrets_are_made_once(tmp_path: Path) -> None:
    made = load_credentials(tmp_path / "data")

    assert load_credentials(tmp_path / "data") == made
    assert made != load_credentials(tmp_path / "elsewhere")


def test_only_the_owner_may_read_them(tmp_path: Path) -> None:
    load_credentials(tmp_path)

    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_servers_that_start_at_once_agree(tmp_path: Path) -> None:
    with ThreadPoolExecutor(16) as servers:
        found = list(servers.map(lambda _: load_credentials(tmp_path / "data"), range(64)))

    assert len(set(found)) == 1


def test_every_secret_is_its_own_and_long_enough_to_sign_with(tmp_path: Path) -> None:
    made = load_credentials(tmp_path)

    assert len({made.tokens, made.identity, made.facts, made.triggers, made.operator_password}) == 5
    assert min(len(made.tokens), len(made.identity)) >= 32
    assert Webhook(made.facts)
    assert Webhook(made.triggers)


def test_a_password_is_typed_without_trouble(tmp_path: Path) -> None:
    made = [load_credentials(tmp_path / str(start)).operator_password for start in range(64)]

    assert all(password.isascii() and password.isalnum() for password in made)
    assert min(map(len, made)) >= 14
