import pytest

from patterns.phrases import Cue, Phrasebook
from patterns.remembered import Remembered
from patterns.words import words_of


def found(phrases: str, text: str, sets: dict[str, str] | None = None) -> list[tuple[int, int]]:
    """Where one of `phrases` stands in `text`: first word and end."""
    book = Phrasebook([Cue("it", phrases)], {}, sets or {}, "please now", "operator")
    known = Remembered(book.knows)
    words = words_of(text, known, known)
    return [(hit.start, hit.end) for hit in book.find([book.known[word] for word in words.words], words.sentences)]


COMMON = "get me\nget it\nget this\nme too\nme neither\n"
"""Phrases that make `get` and `me` common words, so that others are filed under their rarer ones."""


@pytest.mark.parametrize(
    ("phrase", "text", "place"),
    [
        ("rare get me", "a rare get me here", (1, 4)),
        ("get rare me", "so get rare me", (1, 4)),
        ("get .. rare", "get a big old rare one", (0, 5)),
        ("me ... rare .. get", "me a b c d e f rare x y z get", (0, 12)),
        ("get .. rare|scarce", "get something scarce", (0, 3)),
    ],
)
def test_a_phrase_is_found_wherever_its_rarest_word_stands(phrase: str, text: str, place: tuple[int, int]) -> None:
    assert place in found(COMMON + phrase, text)


def test_words_too_far_apart_or_in_another_sentence_are_no_phrase() -> None:
    assert found("get .. rare", "get a b c rare") == [(0, 5)]
    assert found("get .. rare", "get a b c d rare") == []
    assert found("get .. rare", "get it. rare") == []


def test_a_phrase_that_begins_twice_is_found_twice_and_all_in_order() -> None:
    assert found("get .. rare", "get it or get rare") == [(0, 5), (3, 5)]
    assert found(COMMON + "get .. rare\nbig", "get big rare") == [(0, 3), (1, 2)]


def test_a_neighbour_may_forbid_a_phrase() -> None:
    assert found("!not call", "call") == [(0, 1)]
    assert found("!not call", "not call") == []
    assert found("call !centre|center", "call the center") == [(0, 1)]
    assert found("call !centre|center", "call center") == []


def test_a_phrase_may_want_its_sentence_for_itself_but_for_courtesies() -> None:
    assert found("^ agent $", "please agent now. and you") == [(1, 2)]
    assert found("^ agent $", "an agent") == []


def test_named_sets_and_numbers_stand_for_words() -> None:
    assert found("@number|many @who", "3rd human, many people, 2 cats", {"who": "human people"}) == [(0, 2), (2, 4)]


def test_a_word_is_known_with_two_letters_swapped_or_one_slip() -> None:
    assert found("operator*", "opreator oparator") == [(0, 1), (1, 2)]
