"""What does the visitor hold, and is it a person at all? The User-Agent header, its hints, and what the widget noticed.

The user-agents library (over ua-parser's fast backend) names browser, system and the devices it has heard of. It calls
an Android without the words `Mobile Safari` a tablet and knows half of today's robots, so our own signs stand beside
it: kinds.py has the words for tablets, computers, televisions and watches, robots.py those for robots.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from importlib.metadata import version
from typing import Any

import ua_parser
from user_agents.parsers import Browser, OperatingSystem, UserAgent, parse_browser, parse_device, parse_operating_system

from chat.senses.kinds import kind
from chat.senses.robots import CALLS_ITSELF, KNOWN, LIKELY, Sign, likelihood, noticed, signs
from profiles.events import DeviceRecognised

USER_AGENT_LIMIT = 512
"""Real ones are shorter; the parser's cost grows with the length."""

REMEMBERED = 2048
"""So many headers are kept with what they say, the least recently seen forgotten first: 2 MB at most."""

SIGNS_VERSION = 3
PARSER = f"user-agents {version('user-agents')}, ua-parser {version('ua-parser')}, signs {SIGNS_VERSION}"

TABLET_SIDE = 600
"""A screen whose shorter side has so many CSS pixels is a tablet's, as Android itself has it (`sw600dp`)."""

_FORMS = {"desktop": "desktop", "mobile": "mobile", "tablet": "tablet"}
"""What `Sec-CH-UA-Form-Factors` says, as our kinds; a car, a watch or a headset is `unknown`."""

_COMPUTERS = ("Windows", "macOS", "Linux", "Chrome OS", "Chromium OS")
"""Platforms of client hints on which nothing is a phone or a tablet unless it says so."""

_NO_NAME = re.compile(r"https?://[^\s;,)]+|[a-z]+bot[a-z]+", re.IGNORECASE)
"""Where ua-parser finds the letters of a robot's name that are none: `Caboto`, `newsgator.com`."""

_NO_BROWSER, _NO_SYSTEM, _NO_DEVICE = ua_parser.UserAgent("Other"), ua_parser.OS("Other"), ua_parser.Device("Other")


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


def device(user_agent: str, *, at: datetime, hints: Mapping[str, Any] | None = None) -> DeviceRecognised:
    """What the visitor holds, as a fact for the record; `hints` as in `see`."""
    seen = see(user_agent, hints)
    return DeviceRecognised(
        at=at,
        kind=seen.kind,
        browser=seen.browser,
        system=seen.system,
        is_bot=seen.kind == "bot",
        robot=round(seen.robot, 3),
        robot_signs=tuple(sign.name for sign in seen.signs),
        parser=PARSER,
    )


def see(user_agent: str, hints: Mapping[str, Any] | None = None) -> Seen:
    """What `user_agent` says, corrected by what the browser and the widget add.

    Hints, all optional, and left out of account where they are of another type. From the widget: `webdriver` (bool),
    `touch_points` (how many fingers the screen feels: an iPad calls itself a Mac), `screen` (its shorter side in CSS
    pixels; 0 is a sign of a robot). As in `Sec-CH-UA-…`: `mobile` (bool), `platform`, `model`, `brands` (a text),
    `form_factors` (a list of names). Of the request: `language` and `fetch_metadata`, False where it has none.
    """
    if not hints:
        return _seen(user_agent[:USER_AGENT_LIMIT], "")
    seen = _seen(user_agent[:USER_AGENT_LIMIT], _said(hints, "model").casefold())
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


def read_by_backend(user_agent: str) -> UserAgent:
    """What user-agents makes of it, parsed by ua-parser's fast backend: 30 us instead of more than 1,000.

    The library's own constructor takes the slow way, so it is passed by.
    """
    found = _backend()(user_agent, ua_parser.Domain.ALL)
    browser, system, held = found.user_agent or _NO_BROWSER, found.os or _NO_SYSTEM, found.device or _NO_DEVICE
    agent = UserAgent.__new__(UserAgent)
    agent.ua_string = user_agent
    agent.browser = parse_browser(browser.family, browser.major)
    agent.os = parse_operating_system(system.family, system.major, system.minor)
    agent.device = parse_device(held.family, held.brand, held.model)
    return agent


@cache
def _backend() -> ua_parser.Resolver:
    """The patterns, compiled once (half a second), and without the library's own memory: ours keeps the answers."""
    return ua_parser.BestAvailableResolver(ua_parser.load_lazy_builtins())


@lru_cache(maxsize=REMEMBERED)
def _seen(user_agent: str, model: str) -> Seen:
    agent = read_by_backend(user_agent)
    found = signs(user_agent)
    if agent.is_bot and (CALLS_ITSELF in found or _named_robot(user_agent)):
        found = (*found, KNOWN)
    robot = likelihood(found)
    held = "bot" if robot >= LIKELY else kind(agent, user_agent.casefold(), model)
    return Seen(kind=held, browser=_named(agent.browser), system=_named(agent.os), robot=robot, signs=found)


def _named_robot(user_agent: str) -> bool:
    """Whether ua-parser knows the robot by name, and not by letters within a word or an address."""
    bare = _NO_NAME.sub(" ", user_agent)
    if bare == user_agent:
        return True
    held = _backend()(bare, ua_parser.Domain.DEVICE).device
    return held is not None and held.family == "Spider"


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


def _named(found: Browser | OperatingSystem) -> str:
    major = found.version[0] if found.version else ""
    return "" if found.family == "Other" else f"{found.family} {major}".strip()[:60]
