"""Where does a sentence end? Word by word, knowing only the first character of the word that follows.

A sentence ends at `.`, `!`, `?` or `…` before white space, and at a line break. A point after an abbreviation («т. е.»,
"e.g."), an initial or the number of a list item does not end it, unless the abbreviation can close a sentence («руб.»)
and a capital letter follows.
"""

import re

LONGEST_WORD = 200
"""Characters after which an endless word is taken in pieces, so that nothing is kept without bound."""

WORD = re.compile(rf"(\S{{1,{LONGEST_WORD}}}+)(\s*+)(?=\S)")
"""A whole word with the white space after it; whole only when the next word has begun."""

END = re.compile(r"[.!?…]+[\"'»”’)\]*_]*\Z")
INITIAL = re.compile(r"\W*\w\.\Z")
ITEM = re.compile(r"\W*\d{1,3}[.)]\Z")

GOING_ON = "т е к н о г т.е т.к т.н и.о ул им см рис тел стр пр-т гг ср напр mr mrs ms dr st prof fig vs e.g i.e approx"
"""Abbreviations after which a sentence goes on, whatever follows."""

SELDOM_ENDING = "руб коп р д п ч шт тыс млн млрд мин сек кг мм др пр т.д т.п т.ч etc inc ltd co corp a.m p.m min sec"
"""Abbreviations that close a sentence only before a capital letter."""

NEVER_LAST = frozenset(GOING_ON.split())
SELDOM_LAST = frozenset(SELDOM_ENDING.split())


def ends(word: str, gap: str, following: str, is_first: bool) -> bool:
    """Whether a sentence ends with `word`, which `gap` (white space) parts from the character `following`.

    `is_first` tells that the word opens its sentence, as the number of a list item does.
    """
    if "\n" in gap:
        return True
    if word[-1].isalnum() or not END.search(word):
        return False
    return gap != "" and not (word.endswith(".") and _goes_on(word, following, is_first))


def _goes_on(word: str, following: str, is_first: bool) -> bool:
    """Whether the point after `word` is that of an abbreviation, an initial or a list item."""
    stem = word.strip("\"'«»“”()[]*_.,").lower()
    if stem in NEVER_LAST or (is_first and ITEM.match(word)):
        return True
    if stem in SELDOM_LAST:
        return not following.isupper()
    return INITIAL.match(word) is not None and stem.isalpha()
