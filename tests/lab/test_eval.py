import gzip
import json
import random
from pathlib import Path

import pytest

from lab.__main__ import main
from lab.measures import auc, auc_error, brier, ece
from lab.public import cdnow, shoppers, telco
from lab.sections.devices import half
from lab.sections.devices import tables as devices
from lab.sections.visits import blanked, dropped, speaks
from lab.table import Figure, Table
from lab.tone import messages

SCENARIOS = Path(__file__).parents[1] / "scenarios"


def written(folder: Path, name: str, header: str, lines: list[str]) -> None:
    (folder / name).mkdir(parents=True, exist_ok=True)
    for part, some in (("train", lines[: len(lines) // 2]), ("dev", lines[len(lines) // 2 :])):
        with gzip.open(folder / name / f"{part}.csv.gz", "wt", encoding="utf-8") as file:
            file.write("\n".join([header, *some, ""]))


def test_a_missing_folder_is_named_and_the_rest_is_still_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "visits.jsonl").write_text(
        (SCENARIOS / "visits.jsonl").read_text(encoding="utf-8").splitlines()[0], encoding="utf-8"
    )

    code = main(["eval", "--scenarios", str(tmp_path), "--only", "visits", "--only", "churn"])

    told = capsys.readouterr()
    assert code == 3
    assert "churn: --data is not given" in told.err
    assert "visits.jsonl, open" in told.out


def test_a_set_that_is_not_in_the_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "--data", str(tmp_path), "--only", "purchase"]) == 3
    assert "online_shoppers: no such folder" in capsys.readouterr().err


def test_a_missed_goal_fails_only_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "messages.jsonl").write_text(
        json.dumps({"split": "open", "lang": "en", "text": "hello", "tone": "angry", "flags": ["legal"]}),
        encoding="utf-8",
    )
    call = ["eval", "--scenarios", str(tmp_path), "--only", "messages"]

    assert main(call) == 0
    assert main([*call, "--strict"]) == 1
    assert "goals missed" in capsys.readouterr().out


def test_a_figure_is_short_of_its_goal_in_its_own_direction() -> None:
    table = Table(
        heading="h",
        figures=[
            Figure(what="recall", of=10, value=0.9, goal=0.95),
            Figure(what="error", of=10, value=0.02, goal=0.035, most=True, unit=""),
            Figure(what="seen", of=10, value=0.5),
        ],
    )

    assert [figure.is_short for figure in table.figures] == [True, False, False]
    lines = list(table.lines())
    assert lines[2].endswith("90.0%  >= 95.0%  short")
    assert lines[3].endswith("<= 0.035  ok")


def test_a_short_label_names_only_what_is_true(tmp_path: Path) -> None:
    file = tmp_path / "messages.jsonl"
    line = {"text": "x", "tone": "angry", "flags": ["legal"], "aspects": {"price": "-", "support": "0"}}
    file.write_text(json.dumps(line), encoding="utf-8")

    (message,) = messages(file)

    assert message["legal"] is True
    assert "safety" not in message
    assert message["aspects"] == [{"aspect": "price", "polarity": "negative"}]


def test_a_visit_may_lose_its_words_or_its_behaviour() -> None:
    said = {"t": 2, "name": "Chat Message Sent", "props": {"role": "user", "text": "дорого"}}
    seen = {"t": 1, "name": "Page Viewed", "path": "/", "props": {}}
    visit = {"id": "v", "events": [seen, said]}

    assert speaks(visit)
    assert not speaks(blanked(visit))
    assert [event["name"] for event in blanked(visit)["events"]] == ["Page Viewed", "Chat Message Sent"]
    assert dropped(visit)["events"] == [said]


def test_ranking_is_measured_with_ties_by_half() -> None:
    assert auc([False, True], [0.1, 0.9]) == 1
    assert auc([True, False], [0.1, 0.9]) == 0
    assert auc([True, False, True, False], [0.5] * 4) == 0.5
    assert auc([True, True], [0.1, 0.2]) == 0.5


def test_a_ranking_is_surer_the_more_was_seen() -> None:
    few, many = [True, False] * 20, [True, False] * 2000

    assert auc_error(0.8, many) < auc_error(0.8, few) < 0.1
    assert auc_error(0.8, [True]) == float("inf")


def test_an_honest_chance_has_no_calibration_error() -> None:
    honest = [True] * 3 + [False] * 7

    assert ece(honest, [0.3] * 10) == pytest.approx(0)
    assert ece(honest, [0.8] * 10) == pytest.approx(0.5)
    assert ece([True], [1.0]) == 0
    assert brier([True, False], [1.0, 0.5]) == 0.125


def test_purchases_are_foretold_from_the_train_part_and_never_from_the_leak(tmp_path: Path) -> None:
    header = ",".join(["row_id", *shoppers.COUNTED, shoppers.LEAK, *shoppers.NAMED, "Revenue"])
    chance = random.Random(1)
    lines: list[str] = []
    for row in range(400):
        pages, leak = chance.randrange(40), chance.randrange(2)
        told = [row, 0, 0, 0, 0, pages, 0, 0, 0, 0, leak, "May", 1, 1, 1, 1, "New_Visitor", "False", pages > 20]
        lines.append(",".join(map(str, told)))
    written(tmp_path, "online_shoppers", header, lines)

    proof = shoppers.proof(tmp_path)

    assert auc(proof.truths.tolist(), proof.chances.tolist()) > 0.99
    assert len(proof.truths) == 200


def test_leaving_is_foretold_from_columns_of_words_and_numbers(tmp_path: Path) -> None:
    chance = random.Random(2)
    lines: list[str] = []
    for row in range(400):
        contract = chance.choice(["monthly", "yearly"])
        lines.append(
            f"{row},c{row},{chance.randrange(70)},20.0, ,{contract},{'Yes' if contract == 'monthly' else 'No'}"
        )
    written(tmp_path, "telco_churn", "row_id,customerID,tenure,MonthlyCharges,TotalCharges,Contract,Churn", lines)

    proof = telco.proof(tmp_path)

    assert auc(proof.truths.tolist(), proof.chances.tolist()) == 1


def test_a_return_is_foretold_from_what_was_bought_until_the_cut(tmp_path: Path) -> None:
    lines: list[str] = []
    for customer in range(80):
        comes_back = customer % 2 == 0
        days = ["19970201", "19970920", "19980301"] if comes_back else ["19970201"]
        lines.extend(f"0,{customer},{day},1,10.0" for day in days)
    written(tmp_path, "cdnow_master", "row_id,customer_id,date,units,amount", lines)

    proof = cdnow.proof(tmp_path)

    assert auc(proof.truths.tolist(), proof.chances.tolist()) == 1
    rival = cdnow.recency(tmp_path)
    assert auc(rival.truths.tolist(), rival.chances.tolist()) == 1


def test_robots_fall_into_the_same_half_for_ever() -> None:
    assert half("Googlebot") == half("Googlebot")
    assert {half(f"robot {number}") for number in range(20)} == {"seen", "apart"}


def test_fixtures_are_judged_by_who_and_what_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "device-detector"
    folder.mkdir()
    (folder / "Tests__fixtures__few.yml").write_text(
        """---
-
  user_agent: Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)
  bot:
    name: Googlebot
-
  user_agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0
  client:
    type: browser
  device:
    type: desktop
""",
        encoding="utf-8",
    )

    robots, taken, types = devices(tmp_path)

    assert robots.figures[-1].value == 1
    assert [(figure.what, figure.value) for figure in taken.figures] == [("people in browsers", 0), ("people", 0)]
    assert types.figures[0].value == 1


def test_people_in_apps_are_judged_and_so_are_headers_of_names_apart(tmp_path: Path) -> None:
    folder = tmp_path / "device-detector"
    folder.mkdir()
    apart, seen = (next(n for n in map(str, range(99)) if half(n) == part) for part in ("apart", "seen"))
    app = "- {{user_agent: {}, client: {{type: {}, name: {}}}, device: {{type: {}}}}}\n"
    (folder / "Tests__fixtures__few.yml").write_text(
        app.format("Kettle Radio/7.1.2", "mediaplayer", apart, "desktop")
        + app.format("Kettle Radio/7.1.4", "pim", apart, '""')
        + app.format("curl/8.5", "mobile app", apart, "smartphone")
        + app.format("Kettle Radio/7.1.3", "mobile app", apart, "tv"),
        encoding="utf-8",
    )
    (folder / "Tests__Parser__Client__fixtures__mobile_app.yml").write_text(
        app.format("wget/1.2", "mobile app", apart, '""')
        + app.format("curl/8.5", "mobile app", apart, '""')
        + app.format("wget/1.3", "mobile app", seen, '""')
        + app.format("wget/1.4", "browser", "Headless Kettle", '""'),
        encoding="utf-8",
    )

    _, taken, _ = devices(tmp_path)

    assert [(figure.what, figure.of, figure.value) for figure in taken.figures] == [
        ("people in apps", 2, 0.5),
        ("people whose device is unnamed", 1, 0),
        ("people", 3, pytest.approx(1 / 3)),
        ("people by header alone, names apart", 1, 1.0),
        ("things", 1, 0.0),
    ]
