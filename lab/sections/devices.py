"""Who or what is recognised by user agent and client hints? The device-detector fixtures (Matomo), read where they lie.

Names of robots fall into two halves by a hash of the name: whoever improves the recogniser may look at the robots whose
names are `seen`; those `apart` judge. A fixture's client hints go the way of a request's.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from chat.senses.devices import device, hints_of
from chat.senses.makers import LIBRARY, Library
from lab.table import Figure, Table

FOLDER = "device-detector"
AT = datetime(2026, 1, 1, tzinfo=UTC)

KINDS = {
    "desktop": "desktop",
    "smartphone": "mobile",
    "phablet": "mobile",
    "feature phone": "mobile",
    "tablet": "tablet",
}
"""Their types of device as our kinds; a television, a watch or a car is none of these, and must be called none."""

CLIENTS = {
    "browser": "people in browsers",
    "mobile app": "people in apps",
    "mediaplayer": "people in apps",
    "pim": "people in apps",
}
"""Clients that a person holds, plays or reads with."""

HEADERS = ("browser", "mobile_app", "mediaplayer", "pim")
"""The files that list headers of people's clients alone, without a device."""

UNNAMED = "people whose device is unnamed"
PEOPLE = frozenset({*CLIENTS.values(), UNNAMED})
CALLED_ROBOTS = 0.002

Fixture = Mapping[str, Any]


def tables(vectors: Path) -> list[Table]:
    """Robots, people taken for robots, and types of device, as a server tells them whose libraries are all loaded."""
    LIBRARY.load()
    fixtures = list(_fixtures(vectors / FOLDER))
    return [_robots(fixtures), _people(fixtures, list(_headers_apart(vectors / FOLDER))), _types(fixtures)]


def half(name: str) -> str:
    """In which half the name of a robot, or of a client by header alone, falls."""
    return "apart" if crc32(name.encode()) % 2 else "seen"


def kind_of(fixture: Fixture, library: Library = LIBRARY) -> str:
    """What we call the device of a fixture."""
    headers = {name.lower(): str(value) for name, value in (fixture.get("headers") or {}).items()}
    return device(str(fixture["user_agent"]), at=AT, hints=hints_of(headers), library=library).kind


def _fixtures(folder: Path) -> Iterator[Fixture]:
    for path in sorted(folder.glob("Tests__fixtures__*.yml")):
        with path.open(encoding="utf-8") as text:
            yield from yaml.load(text, yaml.CSafeLoader)


def _headers_apart(folder: Path) -> Iterator[Fixture]:
    """Headers of people's clients with names that fall apart; nobody sits before a headless browser."""
    for path in (folder / f"Tests__Parser__Client__fixtures__{name}.yml" for name in HEADERS):
        if path.exists():
            with path.open(encoding="utf-8") as text:
                named = [(str(fixture["client"]["name"]), fixture) for fixture in yaml.load(text, yaml.CSafeLoader)]
            yield from (one for name, one in named if half(name) == "apart" and not name.startswith("Headless"))


def _robots(fixtures: Sequence[Fixture]) -> Table:
    found: dict[str, list[bool]] = defaultdict(list)
    for fixture in fixtures:
        if fixture.get("bot"):
            found[half(str(fixture["bot"]["name"]))].append(kind_of(fixture) == "bot")
    figures = [_share(f"robots, names {name}", found[name], 0.90) for name in ("apart", "seen")]
    return Table(
        heading="devices: robots recognised", figures=[*figures, _share("robots", list(chain(*found.values())), 0.90)]
    )


def _people(fixtures: Sequence[Fixture], apart: Sequence[Fixture]) -> Table:
    taken: dict[str, list[bool]] = defaultdict(list)
    for fixture in fixtures:
        if not fixture.get("bot"):
            taken[_who(fixture)].append(kind_of(fixture) == "bot")
    people = [name for name in sorted(taken) if name in PEOPLE]
    known = {fixture["user_agent"] for fixture in fixtures}
    unseen = [kind_of(fixture) == "bot" for fixture in apart if fixture["user_agent"] not in known]
    figures = [
        *(_most(name, taken[name], CALLED_ROBOTS if name != UNNAMED else None) for name in people),
        _most("people", list(chain(*(taken[name] for name in people))), CALLED_ROBOTS),
        *([_most("people by header alone, names apart", unseen)] if unseen else []),
        *(_most(name, some) for name, some in sorted(taken.items()) if name not in PEOPLE),
    ]
    note = (
        "Apps are players and mail programs too; programs that fetch (libraries, feed readers) are no people; things\n"
        "are televisions, watches, cars. By header alone: clients' own lists, mostly bare names, none fitted to."
    )
    return Table(heading="devices: taken for robots", figures=figures, note=note)


def _who(fixture: Fixture) -> str:
    """Who is behind a fixture that is no robot."""
    client = (fixture.get("client") or {}).get("type")
    if client not in CLIENTS:
        return f"programs: {client or 'unnamed'}"
    if _type(fixture) in KINDS:
        return CLIENTS[client]
    return "things" if _type(fixture) else UNNAMED


def _types(fixtures: Sequence[Fixture]) -> Table:
    found: dict[str, list[bool]] = defaultdict(list)
    hinted: list[bool] = []
    alone: list[bool] = []
    nobody = Library()
    for fixture in fixtures:
        kind = _type(fixture)
        if fixture.get("bot") or not kind:
            continue
        right = _right(kind, kind_of(fixture))
        found[kind].append(right)
        alone.append(_right(kind, kind_of(fixture, nobody)))
        if fixture.get("headers") and kind in KINDS:
            hinted.append(right)
    ours = [right for kind, some in found.items() if kind in KINDS for right in some]
    figures = [
        _share("type, all devices", list(chain(*found.values())), 0.90),
        _share("  without user-agents' opinion", alone),
        _share("type: desktop, phone or tablet", ours, 0.90),
        _share("  those with client hints", hinted),
        *(_share(f"  {kind}", found[kind]) for kind in sorted(found, key=lambda name: (name not in KINDS, name))),
    ]
    note = "What is no desktop, phone or tablet must not be called one, nor a robot."
    return Table(heading="devices: types recognised", figures=figures, note=note)


def _right(kind: str, told: str) -> bool:
    return told == KINDS[kind] if kind in KINDS else told not in KINDS.values() and told != "bot"


def _type(fixture: Fixture) -> str:
    return str((fixture.get("device") or {}).get("type") or "")


def _share(what: str, right: Sequence[bool], goal: float | None = None) -> Figure:
    return Figure(what=what, of=len(right), value=sum(right) / max(1, len(right)), goal=goal)


def _most(what: str, taken: Sequence[bool], goal: float | None = None) -> Figure:
    return Figure(what=what, of=len(taken), value=sum(taken) / max(1, len(taken)), goal=goal, most=True)
