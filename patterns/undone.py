"""What failed, in words that no list holds? «Не + a verb», «won't + anything», and statements without a request."""

import re

from patterns.phrases import Cue, Hit
from patterns.words import Words

UNDONE = Cue("failure", "", 0.95)
"""A failure that no phrase names."""

RUSSIAN_VERB = re.compile(r"(?:[аяеиую]т|[иыаяеу]л[аио]?|[лт]ся|л[аио]сь)$")
ENGLISH_VERB = re.compile(r"(?:ed|ing)$|^(?:is|are|was|were|has|keeps|left|got|took|came|went|said|sent|says|made)$")
MINE = re.compile(
    "знает|хочет|может|могут|буд|бывает|бывал|был|имеет|значит|хватит|стоит|понял|понима|наш|нашл|успел|хотел|знал|видел|"
    "пробовал|решил|думал|ожидал|определил|выбрал|смог|помеша|против|болит|жал|брал|куп|заказывал|пользовал|слыш|интерес|"
    "треб|горит|забы|мешает|волну|напомн|подскаж|лет$|свет$|нет$|цвет"
)
"""What visitors say of themselves or of plans: no failure of ours."""
ENGLISH_NOT = frozenset(
    ["doesnt", "wont", "isnt", "hasnt", "didnt", "wasnt", "arent", "werent", "havent", "wouldnt", "never"]
)
NOTS = ENGLISH_NOT | {"не"}
OURS = frozenset(["i", "we", "if", "its", "what", "why", "who", "that", "which", "there", "and", "but", "or", "you"])
"""Words before an English negation that make it no failure: «I didn't know», «if it doesn't fit»."""
IFS = frozenset(["если", "if", "чтобы", "чтоб", "unless", "whether", "а", "пока"])


def undone(words: Words) -> list[Hit]:
    """Every place where something did not happen or does not work; questions do not tell it."""
    hits: list[Hit] = []
    for place, word in enumerate(words.words[:-1]):
        if word not in NOTS:
            continue
        before = words.words[place - 1] if place else ""
        if word == "не":
            failed = is_verb(words.words[place + 1]) and not MINE.match(words.words[place + 1])
        else:
            failed = bool(before) and before not in OURS
        if failed and before not in IFS and words.sentences[place] not in words.asked:
            hits.append(Hit(UNDONE, place, place + 2))
    return hits


def is_verb(word: str) -> bool:
    """Whether `word` looks like a verb that tells what somebody or something does or did."""
    return bool(RUSSIAN_VERB.search(word) or ENGLISH_VERB.search(word))
