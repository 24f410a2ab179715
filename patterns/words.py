"""What words are in a message? Text as visitors type it becomes folded words with their sentence and clause.

Folding: lower case, ё as е, no apostrophes («don't» is «dont»), letters repeated three times or more once, Latin
look-alikes inside Cyrillic words made Cyrillic. Russian typed in Latin letters is turned into Cyrillic where
more of its words are known as Russian than as English. Only the first `LONGEST` characters are read, each of them once.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from patterns.remembered import Remembered

LONGEST = 4000
"""Characters of a message that are read: the protocol's own limit."""

LONGEST_WORD = 40
"""Letters of a word that are read: no word of either language is longer."""

TOKEN = re.compile(
    r"[^\W\d_][\w*@#$]*(?:['’`ʼ-][\w*@#$]+)*"  # words; stars and signs may mask letters
    r"|\d+(?:[.,:/]\d+)*\w*"  # numbers, hours, «3rd», «5кг»
    r"|[☀-➿\U0001f300-\U0001faff]"  # emoji and dingbats
    r"|[.!?…\n;]+|[,—–:()\"«»“”]+"
)
ENDINGS = ".!?…\n;"
PAUSES = ',—–:()"«»“”'
QUOTES = '"«»“”'
THRICE = re.compile(r"(.)\1{2,}")
DROPPED = str.maketrans("ё", "е", "'’`ʼ\u00ad\u200b\u200c\u200d\u2060\ufe0f")
LOOKALIKES = str.maketrans("abcehkmoptxy", "авсенкмортху")
CYRILLIC = re.compile("[а-я]")
LATIN = re.compile("[a-z]")

MASK = re.compile("[*@#$]")
MASKED = (
    (re.compile(r"f[*@#$]+|[*@#$]+uck|fu[*@#$]+"), "fuck"),
    (re.compile(r"sh[*@#$]+t?|s[*@#$]+t|[$]hit|bullsh[*@#$]+"), "shit"),
    (re.compile(r"b[*@#$]+t?ch|bi[*@#$]+h"), "bitch"),
    (re.compile(r"a[*@#$]+(?:hole|h)|as[*@#$]hole"), "asshole"),
    (re.compile(r"[хx][*@#$]+|ху[*@#$]+|н[*@#$]+х[*@#$]?й"), "хуй"),
    (re.compile(r"п[*@#$]+(?:ц|ец|да|дец|здец)?|пи[*@#$]+|пизд[*@#$]+"), "пизд"),
    (re.compile(r"бл[*@#$]+|б[*@#$]+т?ь|бля[*@#$]+"), "бля"),
    (re.compile(r"(?:за|на|у|до|вы)?[её]б[*@#$]+|(?:за|на|у|до|вы)[*@#$]+б\w*"), "еба"),
    (re.compile(r"с[*@#$]+ка|су[*@#$]+|г[*@#$]+но|м[*@#$]+к|муд[*@#$]+|д[*@#$]+мо"), "сука"),
)
"""Swearing behind stars: what the mask hides, by the letters that it leaves."""

LETTERS = {
    "shch": "щ", "sch": "щ", "yo": "е", "jo": "е", "yu": "ю", "ju": "ю", "iu": "ю", "ya": "я", "ja": "я",
    "ia": "я", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "ye": "е", "iy": "ий", "ij": "ий",
    "yi": "ый", "dzh": "дж", "yy": "ый", "yj": "ый", "oi": "ой", "ei": "ей", "ai": "ай", "oy": "ой", "ey": "ей",
    "ay": "ай", "oj": "ой", "ej": "ей", "aj": "ай", "uy": "уй", "uj": "уй", "a": "а", "b": "б", "c": "ц", "d": "д",
    "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о",
    "p": "п", "q": "я", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "в", "x": "х", "y": "ы", "z": "з",
    "4": "ч", "6": "ш",
}  # fmt: skip
"""How Russians spell Cyrillic on a Latin keyboard, longest first; several habits at once."""
LETTER = re.compile("|".join(f"{latin}(?![aou])" if latin[0] in "aeou" and latin[1:] else latin for latin in LETTERS))


class Words(NamedTuple):
    """The folded words of a message, in order, with the numbers of the sentence and the clause that each stands in.

    `asked` are the sentences that end in a question mark, `questions` how many they are, `heat` (0..1) is how loudly
    the punctuation speaks, `shouted` is True where most letters are capitals, `quoted` where something is quoted.
    """

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    clauses: tuple[int, ...]
    asked: frozenset[int]
    questions: int
    heat: float
    shouted: bool
    quoted: bool
    language: str


def words_of(text: str, is_russian: Mapping[str, bool], is_english: Mapping[str, bool]) -> Words:
    """Read `text`; the two mappings tell known words apart where Russian may be written in Latin letters."""
    text = text[:LONGEST]
    tokens = TOKEN.findall(text)
    words: list[str] = []
    sentences: list[int] = []
    clauses: list[int] = []
    asked: set[int] = set()
    exclaimed = doubted = sentence = clause = 0
    quoted = False
    for token in tokens:
        if word := FOLDED[token]:
            words.append(word)
            sentences.append(sentence)
            clauses.append(clause)
        elif token[0] in ENDINGS:
            exclamations, questions = token.count("!"), token.count("?")
            if questions:
                asked.add(sentence)
            both = bool(exclamations and questions)
            exclaimed, doubted = max(exclaimed, exclamations + both), max(doubted, questions + both)
            sentence, clause = sentence + 1, clause + 1
        elif token[0] in PAUSES:
            clause += 1
            quoted = quoted or token[0] in QUOTES
    language = language_of(words, is_russian, is_english)
    if language == "translit":
        words, language = [cyrillic(word) for word in words], "ru"
    return Words(
        tuple(words),
        tuple(sentences),
        tuple(clauses),
        frozenset(asked),
        len(asked),
        heat(exclaimed, doubted),
        shouts(text, tokens),
        quoted,
        language,
    )


def folded(token: str) -> str:
    """One word in its folded form; empty for punctuation, and where nothing but signs is left."""
    if token[0] in ENDINGS or token[0] in PAUSES:
        return ""
    word = token[:LONGEST_WORD].lower().translate(DROPPED)
    word = THRICE.sub(r"\1", word)
    if MASK.search(word):
        return next((bare for masked, bare in MASKED if masked.match(word)), MASK.sub("", word))
    if CYRILLIC.search(word) and LATIN.search(word):
        word = word.translate(LOOKALIKES)
    return word


FOLDED = Remembered(folded)


@lru_cache(maxsize=16_384)
def cyrillic(word: str) -> str:
    """A Russian word in Latin letters as it would be in Cyrillic."""
    if word.isdigit() or not LATIN.search(word):
        return word
    return LETTER.sub(lambda letters: LETTERS[letters[0]], word)


NAME_WORDS = 3
"""So many Latin words that nobody knows are a name rather than a language."""


def language_of(words: list[str], is_russian: Mapping[str, bool], is_english: Mapping[str, bool]) -> str:
    """`ru`, `en`, `translit`, or empty where nothing tells: names of products («Velmo A5») are of no language."""
    latin = [word for word in words if "a" <= word[0] <= "z"]
    if not latin:
        return "ru" if any("а" <= word[0] <= "я" for word in words) else ""
    russian = 0 if len(latin) == len(words) else sum(["а" <= word[0] <= "я" for word in words])
    strange = [word for word in latin if not is_english[word]]
    english = len(latin) - len(strange)
    if russian:
        return "ru" if russian >= english else "en"
    spelled = sum([is_russian[cyrillic(word)] for word in strange])
    if not spelled and not english and len(latin) <= NAME_WORDS:
        return ""
    return "translit" if spelled > english else "en"


def heat(exclamations: int, questions: int) -> float:
    """One mark is courtesy, two are a raised voice, three a loud one."""
    return min(1.0, 0.45 * max(0, exclamations - 1) + 0.4 * max(0, questions - 1))


SHOUTED = 0.6
"""The share of capital letters from which a message shouts."""
LOUD, LETTERS_LEAST = 5, 8
"""Letters in words of capitals alone, and letters in all, below which nothing shouts."""


def shouts(text: str, tokens: list[str]) -> bool:
    """Whether most letters are capitals."""
    if sum(map(len, filter(str.isupper, tokens))) < LOUD:
        return False
    head = text[:400]
    letters = sum(map(str.isalpha, head))
    return letters >= LETTERS_LEAST and sum(map(str.isupper, head)) > SHOUTED * letters
