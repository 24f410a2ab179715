"""How long may an answer be? Text cut into sentences, and sentences put together within a limit, with one link."""

import re

from chat.llm.grounded.asked import Answer, Asked
from chat.llm.grounded.doubts import reassurances
from chat.llm.grounded.phrases import phrase
from store.catalogue import UNBREAKABLE
from store.knowledge import Knowledge
from store.passages import Passage
from store.stems import stems

END = re.compile(r"(?<=[.!?…])(?<!\bт\.)(?<!\bшт\.)\s+(?=[«“\"(]?[A-ZА-ЯЁ0-9])")
"""A sentence ends before a capital or a digit; «шт.» and «т. е.» do not end one."""
YES_OR_NO = re.compile(r"^(?:да|нет|yes|no),\s+", re.IGNORECASE)
OPEN_QUESTION = re.compile(
    r"\b(?:сколько|когда|где|куда|как|кто|какой|какая|какие|how|when|where|who|what|which|why)\b", re.IGNORECASE
)
"""A question that nobody answers with yes or no."""
SUM = re.compile(r"\d[\d .,]* ₽")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`."""
    return tuple(part for part in END.split(text.strip()) if part)


def spoken(passage: Passage, asked: Asked) -> tuple[str, ...]:
    """The sentences of a passage, without the «Да,» of a frequent question that was not the one asked."""
    told = sentences(passage.text)
    own = set(stems(passage.title))
    same = 2 * len(own & set(stems(asked.question))) >= len(own) and not OPEN_QUESTION.search(asked.question)
    if not told or same:
        return told
    first = YES_OR_NO.sub("", told[0])
    return (first[:1].upper() + first[1:], *told[1:])


def composed(answer: Answer, asked: Asked, knowledge: Knowledge) -> str:
    """The answer as said, no longer than allowed: trouble taken up first, one link after its facts, doubts met."""
    opening, told = _acknowledged(answer.sentences, asked) if asked.acknowledge else ((), answer.sentences)
    told = told[: max(1, asked.sentences - len(opening))]
    closing = (*answer.closing, *reassurances(answer, asked, knowledge))
    room = asked.sentences - len(opening) - len(told)
    return unbroken(" ".join((*opening, _linked(" ".join(told), answer.link, asked), *closing[: max(0, room)])))


def unbroken(text: str) -> str:
    """The text with every sum in one piece: «1 900 ₽» holds no space at which a line may break."""
    return SUM.sub(lambda found: found.group().replace(" ", UNBREAKABLE), text)


def _acknowledged(told: tuple[str, ...], asked: Asked) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The acknowledgment as a sentence of its own; where only one is allowed, both in one."""
    first = phrase("acknowledge", asked)
    if asked.sentences > 1:
        return (first,), told
    return (), (f"{first.removesuffix('.')}: {_lowered(told[0])}",)


def _linked(text: str, link: Passage | None, asked: Asked) -> str:
    """The text with its link at the end of its last sentence: after a dash, in brackets where it has a dash already."""
    if link is None or not link.url:
        return text
    more = phrase("more", asked)
    mark = f"[{more}]({link.url})"
    if not text.endswith("."):
        return f"{text} ({mark})"
    return f"{text[:-1]} ({mark})." if " — " in sentences(text)[-1] else f"{text[:-1]} — {mark}."


def _lowered(sentence: str) -> str:
    """The sentence as it goes on after a colon: its first word in lower case, unless it is a name or all capitals."""
    return sentence[0].lower() + sentence[1:] if re.match(r"[А-ЯЁ][а-яё ]", sentence) else sentence
