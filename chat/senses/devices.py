"""What does the visitor hold, and is it a person at all? The User-Agent header and what the widget noticed itself.

The user-agents library judges phones, tablets and PCs, and knows only half of today's robots, so our own signs stand
beside it: names that robots give themselves, tools that fetch pages, browsers without a window, `navigator.webdriver`.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from importlib.metadata import version
from typing import Any

import ua_parser
from user_agents.parsers import Browser, OperatingSystem, UserAgent, parse_browser, parse_device, parse_operating_system

from profiles.events import DeviceRecognised

USER_AGENT_LIMIT = 512
"""Real ones are shorter; the parser's cost grows with the length."""

SIGNS_VERSION = 1
PARSER = f"user-agents {version('user-agents')}, ua-parser {version('ua-parser')}, signs {SIGNS_VERSION}"

_ROBOT = re.compile(
    r"(?<!cu)bot(?:\b|[/_;-])|bot[a-z]*/\d|crawl|spider|slurp|scrap[ye]|fetch|archiv|monitor|uptim|pingdom|validat|"
    r"check(?:er|s?\b|ly)|scan|preview|external(?:hit|agent)|lighthouse|page ?speed|inspect(?!browser)|"
    r"feed(?:\b|[a-z]*/)|headless|phantomjs|puppeteer|playwright|selenium|webdriver|cypress|prerender|catchpoint|"
    r"https?://|@[a-z][\w-]*\.[a-z]|[\[(]at[\])]|\(compatible; ?\+|google-|google favicon|search console|mediapartners|"
    r"(?:chatgpt|perplexity|claude|mistralai)-user|duplexweb|analyz|analys|seo|index(?:er|ing)|probe|proxy[/)]|(?<!p)research|"
    r"synthetic|optimizer|transcoder|resolver|siteimprove|detectify|agent[/)]|survey|measurement|diagnostics|subscribers"
)
_ENGINE = re.compile(
    r"mozilla|webkit|gecko|opera|midp|wap|up\.browser|hbbtv|ce-html|maui|browser|docomo|cfnetwork|dalvik"
)
"""A browser of whatever age names an engine; what names none is a tool that fetches pages."""

_TOOL = re.compile(r"^(?:curl|wget|python|java/|go-http|okhttp|axios|node|undici|ruby|perl|libwww|php|guzzle|dart)")
_NOT_ROBOT = re.compile(r"cubot|https?://(?:\w+\.)?(?:yandex|mail)\.ru/soft")

_APPLIANCE = re.compile(
    r"smart-?tv|hbbtv|netcast|web0s.+tv|tizen.+tv|bravia|apple ?tv|googletv|crkey|roku|\baft[a-z]|"
    r"playstation|nintendo|xbox"
)
"""Televisions and consoles."""

_TABLET = re.compile(
    r"ipad|tablet|kindle|playbook|silk/|nexus (?:7|9|10)\b|\bsm-[tp]\d|\bgt-[pn]\d|mediapad|lenovo tb|tab\b"
)
_MOBILE = re.compile(
    r"mobi|iphone|ipod|windows (?:phone|ce)|iemobile|opera m(?:ini|obi)|j2me|midp|wap|up\.browser|kaios|"
    r"blackberry|bb10|symbian|series ?60|docomo|android"
)


def read_by_backend(user_agent: str) -> UserAgent:
    """What user-agents makes of it, parsed by ua-parser's fast backend: 40 us instead of more than 1,000.

    The library's own constructor takes the slow way, so it is passed by.
    """
    found = ua_parser.parse(user_agent).with_defaults()
    agent = UserAgent.__new__(UserAgent)
    agent.ua_string = user_agent
    agent.browser = parse_browser(found.user_agent.family, found.user_agent.major)
    agent.os = parse_operating_system(found.os.family, found.os.major, found.os.minor)
    agent.device = parse_device(found.device.family, found.device.brand, found.device.model)
    return agent


def device(user_agent: str, *, at: datetime, hints: Mapping[str, Any] | None = None) -> DeviceRecognised:
    """What `user_agent` says, corrected by the widget's `hints`.

    Hints, all optional: `webdriver` (bool), `touch_points` (how many fingers the screen feels: an iPad calls itself a
    Mac), `mobile` (bool, as in `Sec-CH-UA-Mobile`).
    """
    hints = hints or {}
    kind, browser, system = _recognised(user_agent[:USER_AGENT_LIMIT])
    if hints.get("webdriver") is True:
        kind = "bot"
    touch_points = hints.get("touch_points")
    if kind == "desktop" and system.startswith("Mac OS X") and isinstance(touch_points, int) and touch_points > 1:
        kind = "tablet"
    if kind in ("desktop", "unknown") and hints.get("mobile") is True:
        kind = "mobile"
    return DeviceRecognised(at=at, kind=kind, browser=browser, system=system, is_bot=kind == "bot", parser=PARSER)


def is_robot(user_agent: str) -> bool:
    """Whether the header gives away a robot; an empty one gives away nothing."""
    text = user_agent.strip().casefold()
    if not text:
        return False
    if _TOOL.match(text) or not _ENGINE.search(text):
        return True
    return _ROBOT.search(_NOT_ROBOT.sub("", text)) is not None


@lru_cache(maxsize=2048)
def _recognised(user_agent: str) -> tuple[str, str, str]:
    """Kind, browser and system."""
    agent = read_by_backend(user_agent)
    is_bot = agent.is_bot or is_robot(user_agent)
    return "bot" if is_bot else _kind(agent), _named(agent.browser), _named(agent.os)


def _named(found: Browser | OperatingSystem) -> str:
    major = found.version[0] if found.version else ""
    return "" if found.family == "Other" else f"{found.family} {major}".strip()[:60]


def _kind(agent: UserAgent) -> str:
    """Televisions and consoles are `unknown`; where the library knows no family, our own signs do."""
    text = agent.ua_string.casefold()
    if _APPLIANCE.search(text):
        return "unknown"
    if agent.is_pc and not agent.is_tablet and not agent.is_mobile:
        return "desktop"
    if agent.is_tablet or _TABLET.search(text):
        return "tablet"
    return "mobile" if agent.is_mobile or _MOBILE.search(text) else "unknown"
