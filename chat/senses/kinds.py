"""Which kind of device do the words of a header name? They still tell where nobody has heard of the device.

Text is the header in lower case. A television, a console, a watch, a
car, a speaker or a till is a thing: neither desktop nor phone nor tablet.
"""

import re
from collections.abc import Callable

from chat.senses.robots import holds


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words))


_TELEVISIONS = (
    *(
        r"\btv",
        r"tv\b",
        r"tv[_ -]",
        r"(?<!bn)tv\d",
        "roku",
        r"\baft[a-z]{1,5}\d*\b",
        "crkey",
        "projector",
        "hdmi",
        r"dvb(?!-t )",
    ),
    *(
        "viera",
        "bravia",
        "netcast",
        "web0s",
        r"\bled\d\d",
        r"led\d\d[a-z]",
        r"\bstb\b",
        r"(?<!\d)4k\b",
        "uhd",
        "ultra ?hd",
    ),
    *(r"box[_ \d-]", r"box\b(?!/)", r"\bstick", "_stick"),
)
"""With what is plugged into them."""

_PANEL = re.compile(
    r"; (?:[a-z]|[a-z]{2}-)?(?:19|2[248]|3[29]|4[0239]|5[058]|6[05]|75)[a-z]{1,3}\d{1,3}[a-z]{0,3}(?![a-z\d])"
)
"""A television's model begins with its inches."""

_CONSOLES = ("playstation", "nintendo", "xbox", "ouya", "; shield", "; switch (?:oled|lite)", "gamepad", "retroid")
_WORN = ("watch", "; gear ", r"sm-r[5-9]\d\d", "quest", r"\bvr\b", "oculus", "pico ", r"glass\b")
_CARS = (r"\bcar", r"car\b", "tesla/", "automotive", "; audi", "porsche", "(?:quad|octa)-core t", r"sda-\d")
_HOUSEHOLD = (
    *("sonos", "homepod", "yandexstation", "portal", "familyhub", r"; aeo[a-z]{2}\b", "coolpix", "; ek-g[cn]"),
    *(r"pos\b", "smartpos", "pos[_-]", "walkman", "; nw-[az]", "fiio", "cowon"),
)
_THING = _any(*_TELEVISIONS, *_CONSOLES, *_WORN, *_CARS, *_HOUSEHOLD)

_THING_PARTS = (
    *("tv", "roku", "aft", "crkey", "projector", "hdmi", "dvb", "viera", "bravia", "netcast", "web0s", "led", "stb"),
    *("4k", "uhd", "ultra", "box", "stick", "playstation", "nintendo", "ouya", "; shield", "; switch", "gamepad"),
    *("retroid", "watch", "; gear", "sm-r", "quest", "vr", "oculus", "pico ", "glass", "car", "tesla/", "automotive"),
    *("; audi", "porsche", "-core t", "sda-", "sonos", "homepod", "yandexstation", "portal", "hub", "; aeo", "coolpix"),
    *("; ek-g", "pos", "walkman", "; nw-", "fiio", "cowon"),
)
"""Asking for these first is far cheaper than the patterns, and so it is with the other parts."""

_ANDROID_COMPUTER = _any(
    *("chromebook", "pixelbook", "elitebook", "probook", "thinkpad", r"ideapad \d", "latitude", "inspiron", "vostro"),
    *("satellite", "travelmate", "easynote", "waydroid", "macbook", "notebook", "laptop", r"aspire [\w-]*\d{3}"),
)
_COMPUTER_PARTS = (
    "book",
    "pad",
    "latitude",
    "inspiron",
    "vostro",
    "sat",
    "travelmate",
    "note",
    "droid",
    "laptop",
    "aspire",
)
_TABLET = _any(
    *("ipad", r"tab(?:\b|let|[_ \d-])", r"pad(?:\b|[_ \d])", "kindle", "playbook", "silk/", r"nexus (?:7|9|10)\b"),
    *(r"\bsm-[tpx]\d", r"\bgt-(?:p|n[58])\d", r"\bmid[-_ ]?\d", r"\barchos ?(?:[57-9]|1\d)", r"\bflyer", "transformer"),
    *("xoom", r"\b[a-z]{2}[a-z\d]-w[01]9\b", r"\bplt\d", "slate (?:7|8|10)", "/apad", r"\bb[13]-[a7]\d"),
    *("lenovo (?:tb|b[68]0)", r"\bbq-(?:[79]|1[01])\d{2,3}"),
)
_TABLET_PARTS = (
    *("pad", "tab", "kindle", "playbook", "silk/", "nexus", "sm-", "gt-", "mid", "archos", "flyer", "transformer"),
    *("xoom", "-w", "plt", "slate", "b1-", "b3-", "lenovo", "bq-"),
)
_PHONE_MODEL = _any(
    *(r"\bsm-[acefgjmns]\d", r"\bgt-[in][79]", "lumia", "redmi", r"pixel \d", r"; [a-z]{3}-[lna][lnx]\d", r"cph\d{4}"),
    r"\brmx\d",
)
"""Phones that ask for a page's desktop version leave `Mobile` out."""

_MOBILE = _any(
    *("mobi", "iphone", "ipod", "windows (?:phone|ce)", "iemobile", "opera m(?:ini|obi)", "j2me", "midp", "wap"),
    *(r"up\.browser", "kaios", "blackberry", "bb10", "symbian", "series ?60", "docomo", r"iph\d", "jig browser"),
    *("netfront", r"\bbrew\b", "polaris", "teleca", r"\bup/\d", "q03c", r"screen-\d"),
)
_COMPUTER = _any(
    *("windows", r"\bwin(?:7|8|9[58]|1[01]|nt|32|64)?\b", "macintosh", r"mac\d", "imac", "mac[ _](?:os|powerpc)"),
    *("macos", "powermac", "powerbook", "power%20mac", r"\bosx\b", r"darwin/[\d.]+ \(x86_64\)"),
    *("os=(?:win|mac)", r"\bcros\b", "x11", "wayland", r"linux [ix][3-8x]", "ubuntu", "debian", "suse", "bsd", "sunos"),
    *("konqueror", "haiku", "beos", "amiga", "morphos", r"\bos/2", "openvms", "risc ?os", "irix", "cygwin", r"\(2in1"),
    *(r"\bi[3-6]86\b", r"\(pc;", "ms-?office", "emacs"),
)
_COMPUTER_SYSTEMS = ("Mac OS X", "Chrome OS", "Windows 95", "Windows 98", "Solaris")
_MOBILE_SYSTEMS = ("Windows Phone", "Symbian OS", "Bada", "Windows CE", "Windows Mobile", "BlackBerry OS", "Firefox OS")
_LIKE_COMPUTERS = (
    "silk",
    "maemo",
    "ipad",
    "iphone",
    "playbook",
    "opera mobi",
    "opera mini",
    "iemobile",
    "windows phone",
)


def nobody() -> str:
    """The second opinion where there is none."""
    return ""


def kind(system: str, text: str, model: str = "", second: Callable[[], str] = nobody) -> str:
    """`desktop`, `mobile`, `tablet` or, of a thing and of what nobody knows, `unknown`.

    `system` is the family that ua-parser names; `text` is the header and `model` what `Sec-CH-UA-Model` says, both in
    lower case. `second` is asked only of an Android of which no word tells; what it says holds, unless it is empty.
    """
    if text.startswith("mozilla/5.0 (iphone;"):
        return "mobile"
    if "android" in text:
        return _android(text, model) or second() or _android_by_default(text)
    if holds(text, _THING_PARTS) and _THING.search(text):
        return "unknown"
    if _is_computer(system, text):
        return "mobile" if "lumia" in text else "desktop"
    if holds(text, _TABLET_PARTS) and _TABLET.search(text):
        return "tablet"
    if system in _MOBILE_SYSTEMS or _MOBILE.search(text):
        return "mobile"
    return "desktop" if _COMPUTER.search(text) else "unknown"


def _is_computer(system: str, text: str) -> bool:
    """Whether a computer's system is named, and no phone or tablet that is like one."""
    if holds(text, _LIKE_COMPUTERS):
        return False
    return system in _COMPUTER_SYSTEMS or "windows nt" in text or ("linux" in text and "x11" in text)


def _android(text: str, model: str) -> str:
    """What the name of an Android tells; empty where it tells nothing."""
    names = f"; {_named_device(text)}; {model}"
    if holds(names, _COMPUTER_PARTS) and _ANDROID_COMPUTER.search(names):
        return "desktop"
    if " vr " in text or (holds(names, _THING_PARTS) and _THING.search(names)) or _PANEL.search(names):
        return "unknown"
    if _PHONE_MODEL.search(names):
        return "mobile"
    if "silk/" in text or "/apad" in text or (holds(names, _TABLET_PARTS) and _TABLET.search(names)):
        return "tablet"
    return ""


def _android_by_default(text: str) -> str:
    """An Android without a telling name is a tablet where a browser leaves `Mobile` out, else a phone."""
    return "mobile" if "mobi" in text or "dalvik" in text or not text.startswith("mozilla") else "tablet"


def _named_device(text: str) -> str:
    """The part of an Android's header that names the device; without brackets, all of it."""
    before, _, after = text.partition("(")
    system = after if "android" in after else before
    return system.partition(")")[0].partition(" build/")[0]
