"""Who is a robot, how sure we are and why; and what the words of a header and its hints say of a device."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.senses.devices import device, hints_of, see
from chat.senses.robots import LIKELY, Sign, likelihood, signs

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36"
ANDROID = "Mozilla/5.0 (Linux; Android 14; {}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 {}Safari/537.36"


def names(found: tuple[Sign, ...]) -> set[str]:
    return {sign.name for sign in found}


@pytest.mark.parametrize(
    ("user_agent", "sign"),
    [
        ("Mozilla/5.0 (compatible; KettleCrawler/1.0)", "calls itself a robot"),
        ("Mozilla/5.0 (compatible; KettleWatch/1.0)", "a browser that runs on nothing"),
        (
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Kettle) Chrome/1",
            "a browser that runs on nothing",
        ),
        (f"{WINDOWS} Kettle/1.0 (+https://kettle.example)", "says where to complain"),
        (f"{WINDOWS}; Kettle/1.0; +kettle.example", "says where to complain"),
        ("Kettle/2.3 ops@kettle.example", "says where to complain"),
        ("Kettle/2.3 (https://kettle.example)", "carries an address"),
        (f"{WINDOWS} KettleMonitoring", "names a robot's work"),
        ("KettleLinkPreview/1.0", "names a robot's work"),
        (WINDOWS.replace("Chrome", "HeadlessChrome"), "a browser without a window"),
        ("python-requests/2.32", "a tool that fetches pages"),
        ("Go-http-client/2.0", "a tool that fetches pages"),
        ("kettlething", "a bare name in lower case"),
        ("Kettle Web Service/3.1", "a name of the web's own trades"),
        ("Kettle/1.0", "a bare name in a round version"),
        ("Kettle/v2.4.1", "a bare name in a round version"),
        ("Kettle Brewing", "bare words without a version"),
        ("Mozilla/5.0 (Kettle) AppleWebKit/537.36 (KHTML, like Gecko)", "a browser that runs on nothing"),
        (
            WINDOWS.replace("Windows NT 10.0; Win64; x64", "X11; Windows x86_64") + " Kettle",
            "a browser that runs on nothing",
        ),
        (f"{WINDOWS} Kettle (www.kettle.example)", "carries an address"),
    ],
)
def test_a_robot_that_nobody_has_heard_of_gives_itself_away(user_agent: str, sign: str) -> None:
    seen = see(user_agent)

    assert seen.kind == "bot"
    assert sign in names(seen.signs)


@pytest.mark.parametrize(
    "user_agent",
    [
        WINDOWS,
        f"{WINDOWS} Edg/142.0",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Mozilla/5.0 (PlayStation 5 3.11) AppleWebKit/605.1.15 (KHTML, like Gecko)",
        ANDROID.format("CUBOT NOTE 20", "Mobile "),
        "Shop/4.1 (com.example.shop; build:7; iOS 18.0.0) Alamofire/5.9",
        "KettleShop/812 CFNetwork/1494.0.7 Darwin/23.4.0",
        "Dalvik/2.1.0 (Linux; U; Android 13; Pixel 7 Build/TQ3A)",
        "Shop/3.2 (Android 14; okhttp/4.12)",
        "Kettle Radio/7.1.2",
        "Kettle Podcasts 3.1 (https://kettle.example)",
        "kettle_android-tablet",
        "KettleFM/1.0 iPhone/15 +https://kettle.example",
        "CronetKettle/1",
        "Kettle.net/2.6.0.13147",
        "Kettle Web/10.0.26100",
        "Kettle-Update-Agent/10.0.26100.1 Client-Protocol/2.3",
        "Kettle Update/1.3.153.47;winhttp",
        "Kettle/4.5 (http://newsgator.kettle.example/; build 812; Windows 11)",
        "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
        "Mozilla/5.0 (Windows NT 10.0; Trident/7.0; Casa Cabottoni; rv:11.0) like Gecko",
        ANDROID.format("P9_Seona", "Mobile "),
        "",
    ],
)
def test_whoever_uses_a_browser_or_an_app_is_a_person(user_agent: str) -> None:
    assert see(user_agent).robot < LIKELY


def test_a_year_is_no_build() -> None:
    assert "an app that numbers its builds" not in names(see("Kettle Web/2026.11").signs)
    assert "an app that numbers its builds" in names(see("Kettle Web/26100").signs)


def test_no_robot_is_known_by_letters_within_the_name_of_a_phone_or_an_app() -> None:
    for header in (
        ANDROID.format("Cubot X30", "Mobile "),
        "Mozilla/5.0 (Linux; Android 9; KFKAWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/98.1 Safari/537.36",
        "Kettle%20Yahoo/492 CFNetwork/1121.2.2 Darwin/19.3.0",
    ):
        assert "known to ua-parser as a robot" not in names(see(header).signs)


def test_a_robot_known_by_name_stays_known_whatever_else_its_header_holds() -> None:
    assert "known to ua-parser as a robot" in names(see("WordPress/6.9; https://kettle.example").signs)


def test_the_likelihood_is_the_sum_of_the_signs() -> None:
    nothing, some = see(WINDOWS), see("Kettle/4.1.2")

    assert nothing.robot == pytest.approx(0.018, abs=0.001)
    assert nothing.robot < some.robot < LIKELY, "no browser at all is a sign, but not enough by itself"
    assert some.robot == likelihood(some.signs)
    assert likelihood((*some.signs, Sign(name="more", points=1.0))) > some.robot


def test_the_fact_says_how_sure_and_why() -> None:
    fact = device(f"{WINDOWS} KettleBot/1.0", at=NOON)

    assert (fact.is_bot, fact.robot > 0.99) == (True, True)
    assert "calls itself a robot" in fact.robot_signs


@pytest.mark.parametrize(
    ("hints", "sign", "is_bot"),
    [
        ({"webdriver": True}, "the browser says that it is driven", True),
        ({"brands": '"HeadlessChrome";v="142"'}, "a browser without a window", True),
        ({"screen": 0}, "a browser without a screen", True),
        ({"language": False}, "a request without a language", False),
        ({"fetch_metadata": False}, "a new Chrome that does not say what it fetches", False),
        ({"platform": '"Linux"'}, "the header and its hints disagree", False),
        ({"platform": "Linux", "language": False}, "a request without a language", True),
    ],
)
def test_the_browser_and_the_widget_add_signs(hints: dict[str, Any], sign: str, is_bot: bool) -> None:
    seen = see(WINDOWS, hints)

    assert sign in names(seen.signs)
    assert (seen.kind == "bot") is is_bot


@pytest.mark.parametrize(
    ("user_agent", "kind"),
    [
        (ANDROID.format("SM-X710", ""), "tablet"),
        (ANDROID.format("Lenovo TB-8505F", "Mobile "), "tablet"),
        (ANDROID.format("SM-G991B", ""), "mobile"),
        (ANDROID.format("Chromebook 14", ""), "desktop"),
        (ANDROID.format("BRAVIA 4K VH2", ""), "unknown"),
        (ANDROID.format("32HK30G", "Mobile "), "unknown"),
        (ANDROID.format("Wear Watch 2", "Mobile "), "unknown"),
        (ANDROID.format("Automotive Board", ""), "unknown"),
        ("Dalvik/2.1.0 (Linux; U; Android 6.0; MS40S Build/MRA58K)", "mobile"),
        ("Mozilla/5.0 (Mobile; Nokia_2720_Flip; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5.2", "mobile"),
        ("Mozilla/5.0 (X11; U; NetBSD amd64; rv:1.8) Gecko/2006 Firefox/1.5", "desktop"),
        (
            "Mozilla/5.0 (X11; GNU/Linux) AppleWebKit/537.36 (KHTML, like Gecko) Safari/537.36 Tesla/2019.40",
            "unknown",
        ),
        ("Kettle/4.1 (Windows; U; en)", "desktop"),
        ("Mozilla/4.0 (REX; U; en-us; Kettle 6750) NetFront/3.4/AMB", "mobile"),
        ("Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Mobile/15E148", "tablet"),
        ("Opera/9.8 (Windows NT 5.1; Opera Mobi/49) Presto/2.4", "mobile"),
        ("Mozilla/5.0 (Windows NT 10.0; ARM; Lumia 950) AppleWebKit/537.36 (KHTML, like Gecko) Edge/14.1", "mobile"),
    ],
)
def test_the_words_of_a_header_name_the_device(user_agent: str, kind: str) -> None:
    assert see(user_agent).kind == kind


@pytest.mark.parametrize(
    ("user_agent", "hints", "kind"),
    [
        (ANDROID.format("K", ""), {"model": "SM-X710"}, "tablet"),
        (ANDROID.format("K", "Mobile "), {"screen": 800}, "tablet"),
        (ANDROID.format("K", ""), {"screen": 412}, "mobile"),
        (ANDROID.format("K", ""), {"form_factors": ["Automotive"]}, "unknown"),
        (ANDROID.format("K", "Mobile "), {"form_factors": ["Tablet"]}, "tablet"),
        (ANDROID.format("K", "Mobile "), {"mobile": False, "platform": '"Chrome OS"'}, "desktop"),
        ("", {"mobile": True}, "mobile"),
        (WINDOWS, {"screen": 320}, "desktop"),
        (WINDOWS, {"screen": "wide", "model": 7, "form_factors": "all", "platform": None}, "desktop"),
    ],
)
def test_hints_know_more_than_the_header(user_agent: str, hints: dict[str, Any], kind: str) -> None:
    assert see(user_agent, hints).kind == kind


def test_the_headers_of_a_request_become_hints() -> None:
    headers = {
        "host": "shop.example",
        "accept-language": "ru",
        "sec-fetch-mode": "websocket",
        "sec-ch-ua-mobile": "?1",
        "sec-ch-ua-platform": '"Android"',
        "sec-ch-ua-form-factors": '"Mobile", "XR"',
    }
    hints = hints_of(headers)

    assert (hints["mobile"], hints["form_factors"]) == (True, ["Mobile", "XR"])
    assert see(ANDROID.format("K", "Mobile "), hints).signs == ()
    assert see(WINDOWS, hints_of({})).signs == (), "a few headers by themselves lack nothing"
    assert names(see(WINDOWS, hints_of({"host": "shop.example"})).signs) == {
        "a request without a language",
        "a new Chrome that does not say what it fetches",
    }


@given(st.text(max_size=600), st.dictionaries(st.sampled_from(["screen", "model", "platform", "brands"]), st.text()))
def test_whatever_comes_in_has_a_likelihood(user_agent: str, hints: dict[str, Any]) -> None:
    assert 0 <= see(user_agent, hints).robot <= 1
    assert isinstance(signs(user_agent), tuple)
