"""What does the visitor hold, and is it a person at all? The User-Agent header and what the widget noticed itself.

The parser knows devices well and only half of today's robots, so our own signs stand before it: names that robots give
themselves, tools that fetch pages, browsers without a window, and `navigator.webdriver`.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from importlib.metadata import version
from typing import Any

import ua_parser

from profiles.events import DeviceRecognised

USER_AGENT_LIMIT = 512
"""Real ones are shorter; the parser's cost grows with the length."""

SIGNS_VERSION = 1
PARSER = f"ua-parser {version('ua-parser')}, signs {SIGNS_VERSION}"

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

_TELEVISION = re.compile(
    r"smart-?tv|hbbtv|netcast|web0s.+tv|tizen.+tv|bravia|appletv|apple tv|googletv|crkey|roku|\baft[a-z]"
)
_CONSOLE = re.compile(r"playstation|nintendo|xbox")
_TABLET = re.compile(
    r"ipad|tablet|kindle|playbook|silk/|nexus (?:7|9|10)\b|\bsm-[tp]\d|\bgt-[pn]\d|mediapad|lenovo tb|tab\b"
)
_MOBILE = re.compile(
    r"mobi|iphone|ipod|windows (?:phone|ce)|iemobile|opera m(?:ini|obi)|j2me|midp|wap|up\.browser|kaios|"
    r"blackberry|bb10|symbian|series ?60|docomo|android"
)
_DESKTOP = (
    "Windows",
    "Mac OS X",
    "Linux",
    "Ubuntu",
    "Fedora",
    "Debian",
    "Chrome OS",
    "FreeBSD",
    "OpenBSD",
    "Arch Linux",
)


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
    found = ua_parser.parse(user_agent).with_defaults()
    browser = _named(found.user_agent.family, found.user_agent.major)
    system = _named(found.os.family, found.os.major)
    if is_robot(user_agent) or found.device.family == "Spider":
        return "bot", browser, system
    return _kind(user_agent.casefold(), found.os.family), browser, system


def _named(family: str, major: str | None) -> str:
    return "" if family == "Other" else f"{family} {major or ''}".strip()[:60]


def _kind(text: str, system: str) -> str:
    """Televisions and consoles are `unknown`; Android without "Mobile" is a tablet, as Google asks of its makers."""
    if _TELEVISION.search(text) or _CONSOLE.search(text):
        return "unknown"
    if _TABLET.search(text) or ("android" in text and "mobile" not in text and "mini" not in text):
        return "tablet"
    if _MOBILE.search(text):
        return "mobile"
    return "desktop" if system in _DESKTOP else "unknown"
