"""What does the visitor hold, and is it a person at all? The User-Agent header, its hints, and what the widget noticed.

ua-parser's fast backend names browser and system. Of robots it knows half of today's, so our own signs stand beside it
(robots.py); which kind of device it is, the words of kinds.py tell, and where they do not, user-agents by its maker
(makers.py), once it is loaded: before, and of nearly every header, the answer is ours alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache, partial
from importlib.metadata import version
from threading import Lock
from typing import Any

import ua_parser
from ua_parser.lazy import DeviceMatcher

from chat.senses.kinds import kind, nobody
from chat.senses.makers import LIBRARY, NAME, Library
from chat.senses.robots import CALLS_ITSELF, KNOWN, LIKELY, Sign, holds, likelihood, noticed, signs
from profiles.events import DeviceRecognised

USER_AGENT_LIMIT = 512
"""Real ones are shorter; the parser's cost grows with the length."""

REMEMBERED = 2048
"""So many headers are kept with what they say, the least recently seen forgotten first: 2 MB at most."""

ROBOT = "Spider"
"""The family that ua-parser gives to the robots it knows."""

SIGNS_VERSION = 3
PARSER = f"ua-parser {version('ua-parser')}, signs {SIGNS_VERSION}"

TABLET_SIDE = 600
"""A screen whose shorter side has so many CSS pixels is a tablet's, as Android itself has it (`sw600dp`)."""

_FORMS = {"desktop": "desktop", "mobile": "mobile", "tablet": "tablet"}
"""What `Sec-CH-UA-Form-Factors` says, as our kinds; a car, a watch or a headset is `unknown`."""

_COMPUTERS = ("Windows", "macOS", "Linux", "Chrome OS", "Chromium OS")
"""Platforms of client hints on which nothing is a phone or a tablet unless it says so."""

_NO_NAME = re.compile(r"https?://[^\s;,)]+|[a-z]+bot[a-z]+", re.IGNORECASE)
"""Where ua-parser finds the letters of a robot's name that are none: `Caboto`, `newsgator.com`."""

_COMPILING = Lock()
_HELD = ("android", "iphone", "ipad", "cfnetwork", "silk/", "playstation")
"""On what is held in the hand ua-parser's words for robots are parts of an app's name or a device's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a header and its hints say.

    `kind`: desktop, mobile, tablet, bot or unknown (a television, a watch, a car). `robot`: how likely a program is
    behind it, 0..1, and `signs` why.
    """

    kind: str
    browser: str
    system: str
    robot: float
    signs: tuple[Sign, ...]


def device(
    user_agent: str, *, at: datetime, hints: Mapping[str, Any] | None = None, library: Library = LIBRARY
) -> DeviceRecognised:
    """What the visitor holds, as a fact for the record; `hints` and `library` as in `see`."""
    seen = see(user_agent, hints, library)
    return DeviceRecognised(
        at=at,
        kind=seen.kind,
        browser=seen.browser,
        system=seen.system,
        is_bot=seen.kind == "bot",
        robot=round(seen.robot, 3),
        robot_signs=tuple(sign.name for sign in seen.signs),
        parser=f"{PARSER}, {NAME}" if library.loaded else PARSER,
    )


def see(user_agent: str, hints: Mapping[str, Any] | None = None, library: Library = LIBRARY) -> Seen:
    """What `user_agent` says, corrected by what the browser and the widget add.

    Hints, all optional, and left out of account where they are of another type. From the widget: `webdriver` (bool),
    `touch_points` (how many fingers the screen feels: an iPad calls itself a Mac), `screen` (its shorter side in CSS
    pixels; 0 is a sign of a robot). As in `Sec-CH-UA-…`: `mobile` (bool), `platform`, `model`, `brands` (a text),
    `form_factors` (a list of names). Of the request: `language` and `fetch_metadata`, False where it has none.
    `library` has a say where no word tells the kind, as soon as it is loaded.
    """
    second = library if library.loaded else None
    if not hints:
        return _seen(user_agent[:USER_AGENT_LIMIT], "", second)
    seen = _seen(user_agent[:USER_AGENT_LIMIT], _said(hints, "model").casefold(), second)
    found = (*seen.signs, *noticed(seen.browser, seen.system, hints))
    robot = likelihood(found)
    held = "bot" if robot >= LIKELY else _corrected(seen, hints)
    return Seen(kind=held, browser=seen.browser, system=seen.system, robot=robot, signs=found)


def hints_of(headers: Mapping[str, str]) -> dict[str, Any]:
    """What a request's headers say beside `User-Agent`, as hints for `see`; names of headers in lower case.

    What is missing counts only in a whole request, which has a `Host`: a few headers by themselves prove nothing.
    """
    told = {name: headers.get(f"sec-ch-ua-{name}", "") for name in ("mobile", "platform", "model", "form-factors")}
    hints: dict[str, Any] = {
        "brands": headers.get("sec-ch-ua", ""),
        "platform": told["platform"],
        "model": told["model"],
    }
    if "host" in headers:
        hints["language"] = bool(headers.get("accept-language"))
        hints["fetch_metadata"] = "sec-fetch-mode" in headers
    if told["mobile"]:
        hints["mobile"] = told["mobile"] == "?1"
    if told["form-factors"]:
        hints["form_factors"] = [form.strip('" ') for form in told["form-factors"].split(",")]
    return hints


def parsed(user_agent: str) -> ua_parser.PartialResult:
    """What ua-parser's fast backend makes of it: browser, system, and whether it is a robot known by name.

    The first call compiles the patterns, which takes a tenth of a second: `warm_up` is for that.
    """
    return _backend(user_agent, ua_parser.Domain.ALL)


def warm_up() -> None:
    """Compile the patterns, before the first visitor waits for it."""
    parsed("")


def _backend(user_agent: str, domains: ua_parser.Domain) -> ua_parser.PartialResult:
    with _COMPILING:  # who comes while another compiles waits for it, rather than compile as well
        backend = _compiled()
    return backend(user_agent, domains)


@cache
def _compiled() -> ua_parser.Resolver:
    """The patterns, compiled once, and without the library's own memory: ours keeps the answers.

    Of its devices only the robots are taken: the other 600 patterns would double what a start and a header cost,
    and the words of kinds.py tell more of today's phones and tablets.
    """
    browsers, systems, devices = ua_parser.load_lazy_builtins()
    robots = filter(lambda each: isinstance(each, DeviceMatcher) and each.family == ROBOT, devices)
    return ua_parser.BestAvailableResolver((browsers, systems, list(robots)))


@lru_cache(maxsize=REMEMBERED)
def _seen(user_agent: str, model: str, library: Library | None) -> Seen:
    found, text = parsed(user_agent), user_agent.casefold()
    told = signs(user_agent)
    if found.device is not None and (CALLS_ITSELF in told or _named_robot(user_agent, text)):
        told = (*told, KNOWN)
    robot = likelihood(told)
    system, second = found.os.family if found.os else "", partial(library.kind, user_agent) if library else nobody
    held = "bot" if robot >= LIKELY else kind(system, text, model, second)
    return Seen(kind=held, browser=_named(found.user_agent), system=_named(found.os), robot=robot, signs=told)


def _named_robot(user_agent: str, text: str) -> bool:
    """Whether ua-parser knows the robot by name, and not by letters within a word, an address or an app's name."""
    if holds(text, _HELD):
        return False
    bare = _NO_NAME.sub(" ", user_agent)
    return bare == user_agent or _backend(bare, ua_parser.Domain.DEVICE).device is not None


def _corrected(seen: Seen, hints: Mapping[str, Any]) -> str:
    """The kind of a person's device, as the browser's hints, the fingers and the screen have it."""
    forms = hints.get("form_factors")
    if isinstance(forms, list) and forms:
        return next((_FORMS[form] for form in map(str.casefold, map(str, forms)) if form in _FORMS), "unknown")
    fingers, mobile = hints.get("touch_points"), hints.get("mobile")
    if seen.kind == "desktop" and seen.system.startswith("Mac OS X") and isinstance(fingers, int) and fingers > 1:
        return "tablet"
    if mobile is False and seen.kind in ("mobile", "tablet") and _said(hints, "platform") in _COMPUTERS:
        return "desktop"
    if mobile is True and seen.kind in ("desktop", "unknown"):
        return _by_screen("mobile", hints)
    return _by_screen(seen.kind, hints)


def _by_screen(held: str, hints: Mapping[str, Any]) -> str:
    """Phone or tablet, where the widget has measured the screen."""
    side = hints.get("screen")
    if held not in ("mobile", "tablet") or not isinstance(side, int) or side <= 0:
        return held
    return "tablet" if side >= TABLET_SIDE else "mobile"


def _said(hints: Mapping[str, Any], name: str) -> str:
    value = hints.get(name)
    return value.strip('" ')[:100] if isinstance(value, str) else ""


def _named(found: ua_parser.UserAgent | ua_parser.OS | None) -> str:
    return f"{found.family} {found.major or ''}".strip()[:60] if found else ""
