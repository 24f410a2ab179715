"""Who is asked about a device that our words do not name, when, and what the answer changes."""

from datetime import UTC, datetime

import pytest

from chat.senses.devices import device, see
from chat.senses.kinds import kind
from chat.senses.makers import ASKED_LIMIT, NAME, Library

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OLD = (
    "Mozilla/5.0 (Linux; U; Android {}; en-us; {} Build/JDQ39) AppleWebKit/534.30 (KHTML, like Gecko) "
    "Version/4.0 {}Safari/534.30"
)
TABLET = OLD.format("4.1.1", "ARNOVA 8G3", "Mobile ")
"""Its words are a phone's; user-agents knows that Arnova made tablets."""


@pytest.fixture
def library() -> Library:
    loaded = Library()
    loaded.load()
    return loaded


def test_until_the_library_is_there_the_answer_is_ours_alone_and_afterwards_it_is_not_remembered() -> None:
    library = Library()

    before = see(TABLET, library=library).kind
    library.load()

    assert (before, see(TABLET, library=library).kind) == ("mobile", "tablet")


@pytest.mark.parametrize(
    ("user_agent", "ours", "both"),
    [
        (OLD.format("4.0.3", "RC9730C", "Mobile "), "mobile", "tablet"),
        (OLD.format("2.3.1", "Cat StarGate", "Mobile "), "mobile", "tablet"),
        (OLD.format("4.2.2", "M-MPS501", ""), "tablet", "mobile"),
        (OLD.format("4.2.2", "Kettle 2", "Mobile "), "mobile", "mobile"),
        (OLD.format("4.2.2", "Kettle 2", ""), "tablet", "tablet"),
    ],
)
def test_a_maker_that_the_library_knows_tells_what_our_words_do_not(
    user_agent: str, ours: str, both: str, library: Library
) -> None:
    assert (see(user_agent, library=Library()).kind, see(user_agent, library=library).kind) == (ours, both)


def test_the_browsers_own_hints_overrule_the_maker(library: Library) -> None:
    assert see(TABLET, {"screen": 360}, library).kind == "mobile"


@pytest.mark.parametrize(
    "user_agent",
    [
        OLD.format("14", "ARNOVA 8G3", "Mobile "),
        OLD.format("4.1.1", "ARNOVA 8G3", "Mobile ") + " Kettle/1" * (ASKED_LIMIT // 9),
    ],
)
def test_of_a_younger_android_or_a_long_header_the_library_is_not_asked(user_agent: str, library: Library) -> None:
    assert see(user_agent, library=library).kind == "mobile"


@pytest.mark.parametrize(
    "text",
    [
        "mozilla/5.0 (linux; android 4.4; sm-t530) applewebkit/537.36 chrome/40.0 safari/537.36",
        "mozilla/5.0 (linux; android 4.4; redmi 2) applewebkit/537.36 chrome/40.0 mobile safari/537.36",
        "mozilla/5.0 (windows nt 10.0; win64; x64) applewebkit/537.36 chrome/142.0 safari/537.36",
        "mozilla/5.0 (iphone; cpu iphone os 18_0 like mac os x) applewebkit/605.1.15 mobile/15e148",
        "kettle",
    ],
)
def test_where_a_word_tells_and_off_android_nobody_else_is_asked(text: str) -> None:
    def second() -> str:
        raise AssertionError("asked")

    assert kind("", text, second=second) == kind("", text)


def test_the_record_names_the_library_once_it_has_a_say(library: Library) -> None:
    assert NAME not in device(TABLET, at=NOON, library=Library()).parser
    assert device(TABLET, at=NOON, library=library).parser.endswith(NAME)
