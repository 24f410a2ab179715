"""Is it a person or a program? What a header gives away, sign by sign, each with its points and a name to explain it.

Points are log-odds: they are added to the odds that any visitor is a robot, so that a likelihood comes out and the
signs say why. The signs are of the kind that a robot not heard of before shows as well: a word for what it does, an
address to complain to, a browser that runs on nothing, a tool that fetches. Signs of a person's app weigh against them.
A person is whoever looks at a site through a browser or an app, on whatever device; who fetches with curl is none.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Any

PRIOR = -4.0
"""Before anything is known: two visitors of a hundred."""

LIKELY = 0.5
"""From here on we call it a robot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something that speaks for a robot (`points` above zero) or for a person (below)."""

    name: str
    points: float


CALLS_ITSELF = Sign(name="calls itself a robot", points=9.0)
KNOWN = Sign(name="known to ua-parser as a robot", points=7.0)
TELLS_ITS_WORK = Sign(name="names a robot's work", points=6.0)
LEAVES_CONTACT = Sign(name="says where to complain", points=7.0)
LEAVES_ADDRESS = Sign(name="carries an address", points=5.0)
NAMES_SITE = Sign(name="names a site of its own", points=2.0)
FETCHES = Sign(name="a tool that fetches pages", points=7.0)
NO_SYSTEM = Sign(name="a browser that runs on nothing", points=6.0)
NO_WINDOW = Sign(name="a browser without a window", points=9.0)
DRIVEN = Sign(name="the browser says that it is driven", points=9.0)
NO_SCREEN = Sign(name="a browser without a screen", points=4.5)
NO_LANGUAGE = Sign(name="a request without a language", points=2.0)
NO_METADATA = Sign(name="a new Chrome that does not say what it fetches", points=1.5)
CONTRADICTS = Sign(name="the header and its hints disagree", points=3.0)
NO_BROWSER = Sign(name="no browser at all", points=2.5)
SPEAKS_OF_WEB = Sign(name="a name of the web's own trades", points=2.5)
FIRST_VERSION = Sign(name="a bare name in a round version", points=2.0)
NO_VERSION = Sign(name="bare words without a version", points=2.0)
LOWER_CASE = Sign(name="a bare name in lower case", points=2.0)
PLAYS_OR_READS = Sign(name="an app that plays or reads", points=-6.0)
APP_OF_DEVICE = Sign(name="an app on a person's device", points=-4.0)
IN_THE_HAND = Sign(name="an app in a person's hand", points=-2.0)
NUMBERS_BUILDS = Sign(name="an app that numbers its builds", points=-4.0)


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words))


_PLAIN = re.compile(
    r"mozilla/5\.0 \(((?:windows nt|macintosh|linux; android|iphone|ipad|x11; )[^()]*)\) "
    r"(?:gecko/[\d.]+ firefox/[\d.]+|applewebkit/[\d.]+ \(khtml, like gecko\)"
    r"(?: (?:version|chrome|mobile|safari|edga?|opr|yabrowser)(?:/[\w.]+)?)+)$"
)
"""Most people's browsers, word for word: only between the first brackets can there be a sign."""

_ROBOT_PARTS = ("bot", "crawl", "spider", "slurp", "scrap", "harvest")
_ROBOT = re.compile(
    r"(?<![Cc][Uu])(?:[Bb]ot|BOT)(?:s?(?![a-z])|[a-z]*/\d)|(?i:robot|crawl|spider|slurp|scrap[ey]|harvest)"
)
_WORK_PARTS = (
    *("archiv", "monitor", "uptim", "pingdom", "validat", "check", "scan", "preview", "external", "lighthouse"),
    *("speed", "inspect", "prerender", "analy", "audit", "seo", "index", "probe", "research", "synthetic", "survey"),
    *("measure", "diagnos", "subscribers", "fetch", "retriev", "extract", "parser", "export", "finder", "verif"),
    *("grader", "detect", "discover", "collector", "aggregat", "observator", "sucker", "sitemap", "lookup", "resolver"),
    *("unfurl", "metadata", "favicon", "screenshot", "thumb", "transcod", "optimiz", "abuse", "-user", "google-"),
    *("mediapartners", "proxy", "agent", "explore/", "catalog", "loadtime", "heritrix", "sentinel", "reputation"),
    *("enrich", "advisor", "backup", "accessib", "semantic", "intelligen", "schedul", "fediverse", "mastodon"),
    *("pleroma", "misskey", "lemmy"),
)
_WORK = _any(
    *("archiv(?!os)", "monitor", "uptim", "pingdom", "validat", r"check(?:er|s?\b|ly|_)", r"scan(?:n(?:er|ing)|\b)"),
    *("preview", "external(?:hit|agent|ua|ads)", "lighthouse", "page ?speed", "inspect(?!browser)", "prerender"),
    *("analy[sz]", "audit(?!ion)", "(?<![a-z_])seo", "seo(?![a-z])"),
    *("index(?:er|ing)", "probe", "(?<!p)research", "synthetic"),
    *("survey", "measure", "diagnos", "subscribers", "fetch", "retriev", "extract", "parser", "exporter", "finder"),
    *("verif[iy]", "grader", "detect", "discover(?:er|y/)", "collector", "aggregat", "observator", "sucker", "sitemap"),
    *("lookup", "resolver", "unfurl", "metadata", "favicon", "screenshot", "thumb(?:nail|s)", "transcoder"),
    *("optimizer", "abuse", r"[a-z]-user\b", "google-", "mediapartners", "proxy[/)]", "agent[/)]", "explore/"),
    *("catalog", "loadtime", "heritrix", "sentinel", "reputation", "enrich", "advisor", "backup", "accessib"),
    *("semantic", "intelligence", "scheduler", "fediverse", "mastodon", "pleroma", "misskey", "lemmy"),
)
_NO_WINDOW_PARTS = ("headless", "phantomjs", "puppeteer", "playwright", "selenium", "webdriver", "cypress", "htmlunit")

_CONTACT_PARTS = ("+http", "+ http", " +", "(+", ";+", "@", "[at]", "(at)", " dot ")
_CONTACT = _any(
    *(r"\+ ?https?:/", r"(?:^|[ ;(])\+(?:www\.|[\w-]+\.[a-z]{2})", r"[\w.-]@[\w-]+\.[a-z]{2}", r"[\[(]at[\])]"),
    r" at [\w-]+ dot ",
)
_EMBEDDED = re.compile(r"from: https?://\S+|https?://(?:\w+\.)?(?:yandex|mail)\.ru/soft\S*")
"""Addresses that people's browsers carry: of a component they are made with, and of a search bar."""

_SITE = re.compile(r"\b[a-z0-9-]+\.(?:com|net|org|info|io|ai|co|eu|de|fr|uk|ru|ch|nl|cz|pl|jp|dev|app)\b(?![.\w])")
_TOOL = re.compile(
    r"(?:^|[ ;(,])(?:curl|wget|wpull|python|aiohttp|httpx|urllib|go-http|java/|axios|node-fetch|node(?:js)?/|undici|"
    r"got[/ ]|ruby|faraday|perl|lwp|libwww|php|guzzle|scrapy|reqwest|postman|insomnia|http\.rb|rest-client|restsharp|"
    r"apache-http|http_request|httpclient|colly|k6/|wordpress/)"
)
_ENGINE = _any(
    *("mozilla", "webkit", "gecko", "opera", "midp", "wap", r"up\.browser", "hbbtv", "ce-html", "maui", "browser"),
    *("docomo", "cfnetwork", "dalvik", "ucweb", "mosaic", "links", "lynx", "w3m", "amaya"),
)
"""A browser of whatever age names an engine or its family."""

_SYSTEM = _any(
    *("windows", "linux", "x11", "mac", "android", "iphone", "ipad", "ipod", "cros", "bsd", "sunos", "symbian"),
    *("series ?[346]0", "blackberry", "bb10", "playbook", "tizen", "web[o0]s", "kaios", "tv", "nintendo", "xbox"),
    *("playstation", "ps[345p]", "wii", "msie", "konqueror", "amiga", "beos", "haiku", "os/2", "risc", "irix", "hp-ux"),
    *("osf", "aix", "openvms", "qnx", "fuchsia", "harmony", "nokia", "samsung", "sony", "lg", "motorola", "brew"),
    *("midp", "j2me", "palm", "avantgo", "win(?:9|3|nt)", r"\[..\]", "smart", "crkey", "arm", "dream", "browser"),
    *("opera", "adr ", "ucweb", "mobile", "inferno", "syllable", "maple", "ms-?office"),
)
_USUAL_SYSTEMS = ("windows", "android", "mac", "linux")
_RENDERS = _any(
    *("netfront", "presto", "polaris", "obigo", "unknown", "netscape", "navigator", r"\[en", "icab", "lynx", "dillo"),
)
_BARE_LOWER = re.compile(r"[a-z0-9_.-]+(?:/[\w.]+)?$")
_BARE_WORDS = re.compile(r"[a-z]+(?: [a-z]+)+$")
_BARE_ROUND = re.compile(r"[\w .!'-]+/(?:v\d[\d.]*|[012]\.0|0\.\d+(?:\.\d+)?|1)$", re.IGNORECASE)
_WEB_TRADE = _any(
    *("web", "site", "page", r"links?(?![a-z])", "url", "domain"),
    *("(?<!win)https?(?![a-z:])", "dns", "ssl", "tls", "cert"),
    *("server", "search", "data", "rank", "crm", "cloud", "social", "service", "plugin", "engine", "secur"),
    *("bookmark", "hook", "lint(?![a-z])", "copilot", "chat", "ping(?![a-z])", "test", "watcher", "track", "alert"),
    *("notif", "report", "stat(?:s|us)", "metric", "health", "performance", "keyword", "backlink", "market", "brand"),
    *("leads?(?![a-z])", "threat", "malware", "antivirus", "phish", "vuln", "copyright", "plagiar", "complian"),
    *("consent", "cookie", "academ", "universit", "librar", "corpus", "dataset", "import", "sync"),
    *("integration", "embed", "card", "short", "image", "photo", "pics", "ads(?![a-z])", "advert", "adtech", "content"),
    *("rss", "feed", "atom", "blog", "news", "wiki", "forum", "proxy", "gateway", "cache", "cdn"),
    *("mail", "tools?(?![a-z])", "software", "knowledge", "guard", "sentry", "labs", r"\bai\b", "gpt", "llm"),
)
_MEDIA = _any(
    *("pod", "cast", "radio", "player", "music", "audio", "reader", "news(?!paper)", "rss", "media", "tune", "listen"),
    *("video", "stream", "kodi", "xbmc", "vlc", "deezer", "(?<!face)book", "torrent", "messenger", "office", "outlook"),
    *(r"\bfm\b", r"[a-z]fm/", "catcher", "receiver", "stagefright", "coremedia", "rhythm", "sound", "song"),
)
_DEVICE = _any(
    *("android", r"\bios\b", "iphone", "ipad", "ipod", "watch ?os", "mac ?os", "macintosh", "macbook", "darwin"),
    *("tvos", "windows", r"\bwin\d", "os=win", "os=mac", "nintendo", "playstation", "smart-?tv", r"\btv\b", r"watch\d"),
    *("roku", "sonos", "apple ?tv", "tpapi", "samsung", "huawei", "xiaomi", "motorola", "garmin", r"bose\b", "zune"),
    *("exoplayer", "alamofire", "cronet", "cfnetwork", "dalvik", r"\bapp\b", "downloader"),
    *("update", "launcher", "mobile", "phone", "tablet", "winnt"),
    *(r"(?<![\w.])(?:com|org|net|io|de|ru|fr|nl|uk)\.[a-z]\w+\.[a-z]", r"\bbuild\b", "[;, (][a-z]{2}[-_][a-z]{2}[;,)]"),
)
"""What an app names and a robot does not: its device, a mobile library, its package, a build, a locale."""

_HAND_PARTS = ("android", " ios", "phone", "ipad", "ipod", "mobile", "tablet")
_BUILD = re.compile(r"\d\.\d+\.\d+\.\d|[./](?!(?:19|20)\d\d(?:\D|$|\d\d\d\d))\d{4,}\b|\bbuild\W?\d{3}")
"""Makers of apps count every build; a robot has a version or two. A year or a date is no build."""

_FAMILIES = ("windows", "mac", "linux")
_NEW_CHROME = re.compile(r"(?:Chrome|Edge) (?:9\d|\d{3})")


def likelihood(found: Sequence[Sign]) -> float:
    """How likely a robot is behind these signs, 0..1."""
    return 1 / (1 + exp(-PRIOR - sum(sign.points for sign in found)))


def signs(user_agent: str) -> tuple[Sign, ...]:
    """What `user_agent` gives away; an empty header gives away nothing."""
    header = user_agent.strip()
    text = header.casefold()
    if not text:
        return ()
    plain = _PLAIN.match(text)
    if plain:
        return tuple(_words(header[plain.start(1) : plain.end(1)], plain[1]))
    found = _words(header, text)
    if CALLS_ITSELF in found:
        return tuple(found)
    if _runs_on_nothing(text):
        found.append(NO_SYSTEM)
    if not text.startswith("mozilla/") and (found or not _ENGINE.search(text)):
        found += _bare(header, text)
    return tuple(found)


def noticed(browser: str, system: str, hints: Mapping[str, Any]) -> tuple[Sign, ...]:
    """What only the browser, its other headers or the widget can give away; `hints` as in devices.see."""
    found = []
    if hints.get("webdriver") is True:
        found.append(DRIVEN)
    if "headless" in str(hints.get("brands", "")).casefold():
        found.append(NO_WINDOW)
    if hints.get("screen") == 0 and hints.get("screen") is not False:
        found.append(NO_SCREEN)
    if hints.get("language") is False:
        found.append(NO_LANGUAGE)
    if hints.get("fetch_metadata") is False and _NEW_CHROME.match(browser):
        found.append(NO_METADATA)
    if _disagree(system, hints.get("platform")):
        found.append(CONTRADICTS)
    return tuple(found)


def _words(told: str, text: str) -> list[Sign]:
    """What the words of `told` give away; `text` is the same in lower case."""
    found = []
    if holds(text, _ROBOT_PARTS) and _ROBOT.search(told):
        found.append(CALLS_ITSELF)
    if holds(text, _WORK_PARTS) and _WORK.search(text):
        found.append(TELLS_ITS_WORK)
    if holds(text, _NO_WINDOW_PARTS):
        found.append(NO_WINDOW)
    if holds(text, _CONTACT_PARTS) and _CONTACT.search(text):
        found.append(LEAVES_CONTACT)
    elif "(www." in text or ("://" in text and "://" in _EMBEDDED.sub("", text)):
        found.append(LEAVES_ADDRESS)
    return found


def _disagree(system: str, platform: object) -> bool:
    """Whether a header's system and a hint's platform name two different families of computers."""
    named = [name.casefold() for name in (system, str(platform or "").strip('" '))]
    ours, theirs = (next((family for family in _FAMILIES if name.startswith(family)), "") for name in named)
    return bool(ours and theirs and ours != theirs)


def _runs_on_nothing(text: str) -> bool:
    """Whether a browser's header names a program where the system should stand, or a system that there is not."""
    if "like gecko; " in text or "gecko); compatible" in text or "x11; windows" in text:
        return True
    if not text.startswith("mozilla") or holds(text, _USUAL_SYSTEMS) or _SYSTEM.search(text):
        return False
    return "compatible" in text or not _RENDERS.search(text)


_OF_BARE = (
    (FETCHES, _TOOL),
    (SPEAKS_OF_WEB, _WEB_TRADE),
    (PLAYS_OR_READS, _MEDIA),
    (APP_OF_DEVICE, _DEVICE),
    (NUMBERS_BUILDS, _BUILD),
)


def _bare(header: str, text: str) -> list[Sign]:
    """A header without a browser: a tool, a robot, or somebody's app."""
    found = [NO_BROWSER, *(sign for sign, pattern in _OF_BARE if pattern.search(text))]
    if APP_OF_DEVICE in found and holds(text, _HAND_PARTS):
        found.append(IN_THE_HAND)
    if "://" not in text and _SITE.search(text):
        found.append(NAMES_SITE)
    if _BARE_ROUND.match(header):
        found.append(FIRST_VERSION)
    if _BARE_WORDS.match(text):
        found.append(NO_VERSION)
    if _BARE_LOWER.match(header):
        found.append(LOWER_CASE)
    return found


def holds(text: str, parts: Sequence[str]) -> bool:
    """Whether any of `parts` occurs: far cheaper than a pattern, so it goes before one."""
    return any(map(text.__contains__, parts))
