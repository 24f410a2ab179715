"""`barista doctor` and `barista migrate`, as one types them."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.doubles.demo import BARISTA, environment
from tests.doubles.postgres import Server
from tests.doubles.steered_model import SteeredModel, steered_model

ALL = ("database", "migrations", "clock", "deliveries", "jobs", "redis", "model", "tracing")


def barista(*words: str, **settings: str) -> tuple[int, str]:
    """The exit code and what was said."""
    return barista_in(None, *words, **settings)


def barista_in(folder: Path | None, *words: str, **settings: str) -> tuple[int, str]:
    """The same, in `folder`."""
    command = [str(BARISTA), *words]
    ended = subprocess.run(
        command, capture_output=True, text=True, timeout=90, check=False, cwd=folder, env=environment(**settings)
    )
    assert "Traceback" not in ended.stderr
    return ended.returncode, ended.stdout + ended.stderr


def findings(said: str) -> dict[str, bool]:
    """What was tried, and whether it was well."""
    return {found["what"]: found["ok"] for found in json.loads(said.splitlines()[-1])["findings"]}


def test_a_fresh_folder_is_well_and_stays_empty(tmp_path: Path) -> None:
    code, said = barista("doctor", "--data", str(tmp_path))

    assert code == 0, said
    assert "an embedded Valkey starts and answers" in said
    assert list(tmp_path.iterdir()) == []


def test_all_that_is_promised_is_told_before_the_first_start_too(tmp_path: Path) -> None:
    _, said = barista("doctor", "--json", "--data", str(tmp_path))

    assert findings(said) == dict.fromkeys(ALL, True)


def test_where_only_a_demo_was_served_the_demo_is_examined(tmp_path: Path) -> None:
    assert barista("migrate", "--data", str(tmp_path / "data" / "demo"))[0] == 0
    code, said = barista_in(tmp_path, "doctor")

    assert code == 0, said
    assert "SQLite answers in" in said


def test_migrate_makes_the_database_that_the_doctor_then_finds_in_shape(tmp_path: Path) -> None:
    assert barista("migrate", "--data", str(tmp_path))[1].endswith("after nothing.\n")
    assert barista("migrate", "--data", str(tmp_path))[1].endswith("as it was.\n")
    code, said = barista("doctor", "--json", "--data", str(tmp_path))

    assert code == 0, said
    assert findings(said) == dict.fromkeys(ALL, True)


def test_a_database_that_was_never_migrated_is_told(tmp_path: Path, postgres: Server) -> None:
    code, said = barista("doctor", "--json", "--data", str(tmp_path), DATABASE_URL=postgres.new_database())

    assert code == 1
    assert findings(said)["database"]
    assert not findings(said)["migrations"]
    assert "run barista migrate" in said


def test_what_does_not_answer_is_told(tmp_path: Path) -> None:
    nowhere = f"unix://{tmp_path}/none.sock"
    with steered_model() as model:
        model.behaves("500")
        code, said = barista("doctor", "--json", "--data", str(tmp_path), REDIS_URL=nowhere, **model.settings)

    assert code == 1
    assert (findings(said)["redis"], findings(said)["model"]) == (False, False)


def test_a_model_that_answers_is_well(tmp_path: Path) -> None:
    with steered_model() as model:
        code, said = barista("doctor", "--data", str(tmp_path), **model.settings)

    assert code == 0, said
    assert f"{SteeredModel.NAME} answers in" in said


@pytest.mark.parametrize(
    ("address", "told"),
    [("", "warn  links       answers show no links"), ("https://polka.example", "ok    links")],
)
def test_links_that_lead_nowhere_are_told(tmp_path: Path, address: str, told: str) -> None:
    site = Path(__file__).parents[3] / "examples/shop/site.toml"
    code, said = barista("doctor", "--data", str(tmp_path), "--site", str(site), BARISTA_SHOP_URL=address)

    assert code == 0, said
    assert told in said


@pytest.mark.parametrize("command", ["migrate"])
def test_a_folder_that_a_server_has_is_left_alone(tmp_path: Path, command: str) -> None:
    from chat.running.premises import data_folder

    with data_folder(tmp_path):
        code, said = barista(command, "--data", str(tmp_path))

    assert code == 1
    assert "Another Barista works on" in said
