"""How good are we? Every figure that is asked for, in short plain tables; each section runs by itself.

    python -m lab eval --scenarios tests/scenarios --data DATA --vectors VECTORS [--only visits]... [--strict]

DATA and VECTORS are folders of third-party sets that are no part of the project.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from lab.table import Table

SETS = "redistributable"
"""Where in DATA the sets lie from which we may learn."""

FOLDER_MISSING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the evaluation: the folder it reads (an option's name, and what in it), the function that fills it."""

    what: str
    folder: str
    needs: str = ""
    module: str
    function: str = "tables"


SECTIONS = {
    "visits": Section(what="labelled visits", folder="scenarios", module="lab.sections.visits"),
    "messages": Section(what="labelled messages", folder="scenarios", module="lab.sections.messages"),
    "ablations": Section(
        what="with half taken away", folder="scenarios", module="lab.sections.visits", function="ablations"
    ),
    "slips": Section(what="with slips", folder="scenarios", module="lab.sections.messages", function="ablations"),
    "purchase": Section(
        what="a purchase in this session",
        folder="data",
        needs=f"{SETS}/online_shoppers",
        module="lab.sections.public",
        function="purchase",
    ),
    "churn": Section(
        what="a customer who leaves",
        folder="data",
        needs=f"{SETS}/telco_churn",
        module="lab.sections.public",
        function="churn",
    ),
    "return": Section(
        what="a customer who buys again",
        folder="data",
        needs=f"{SETS}/cdnow_master",
        module="lab.sections.public",
        function="returning",
    ),
    "devices": Section(
        what="robots and types of device", folder="vectors", needs="device-detector", module="lab.sections.devices"
    ),
}


def main(arguments: list[str]) -> int:
    """Print the sections asked for: 0; 3 where a folder is missing; with `--strict` 1 where a goal is missed."""
    asked = _parser().parse_args(arguments)
    short, missing = 0, []
    for name in asked.only or SECTIONS:
        section = SECTIONS[name]
        if word := _missing(section, asked):
            missing.append(f"{name}: {word}\n")
            continue
        for table in _tables(section, asked):
            short += sum(figure.is_short for figure in table.figures)
            sys.stdout.write("\n".join(table.lines()) + "\n")
            sys.stdout.flush()
    sys.stdout.write(f"{short} goals missed\n" if short else "no goal missed\n")
    sys.stderr.write("".join(missing))
    if missing:
        return FOLDER_MISSING
    return 1 if short and asked.strict else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lab eval", description="Print how good we are.")
    parser.add_argument(
        "--scenarios", type=Path, help="labelled visits and messages (the project's are tests/scenarios)"
    )
    parser.add_argument("--data", type=Path, help="third-party sets, for purchase, churn and return")
    parser.add_argument("--vectors", type=Path, help="third-party test vectors, for devices")
    parser.add_argument("--only", action="append", choices=list(SECTIONS), help="this section; may be given again")
    parser.add_argument("--part", default="dev", help="the part of a public set that judges (default: dev)")
    parser.add_argument("--strict", action="store_true", help="exit 1 where a goal is missed")
    return parser


def _missing(section: Section, asked: argparse.Namespace) -> str:
    """Why a section cannot be shown; empty where it can."""
    folder: Path | None = getattr(asked, section.folder)
    if folder is None:
        return f"--{section.folder} is not given (with make: {section.folder.upper()}=FOLDER)"
    path = folder / section.needs
    return "" if path.is_dir() else f"{path}: no such folder"


def _tables(section: Section, asked: argparse.Namespace) -> list[Table]:
    fill: Callable[..., list[Table]] = getattr(import_module(section.module), section.function)
    folder: Path = getattr(asked, section.folder)
    given: tuple[Any, ...] = (folder / SETS, asked.part) if section.folder == "data" else (folder,)
    return fill(*given)
