"""Do you deliver there, and in time? What the delivery page says of a place, or honestly that it does not name it."""

import re

from chat.llm.grounded.asked import BRIEF, Answer, Asked
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.rules import RETURN
from chat.llm.grounded.sentences import spoken
from store.knowledge import Knowledge
from store.passages import Found
from store.stems import stem, stems, words

DELIVERED = re.compile(
    r"достав|прив[её]з|привоз|\bвез[её]те|\bвозите|отправ|посыла|пришл[её]те|\bship|deliver|\bsend\b|courier|курьер",
    re.IGNORECASE,
)
WHERE = re.compile(
    r"(?P<place>\b(?P<to>в|во|до|за|to|into|in)\s+(?P<name>[A-Za-zА-Яа-яЁё]{3,}(?:-[A-Za-zА-Яа-яЁё]+)*))",
    re.IGNORECASE,
)
CAPITAL = re.compile(r"[A-ZА-ЯЁ][a-zа-яё]")
NO_PLACE = frozenset(
    stem(word)
    for word in words(
        """
        понедельник вторник среду четверг пятницу субботу воскресенье россии
        monday tuesday wednesday thursday friday saturday sunday russia january february march april may june july
        august september october november december christmas me us
        """
    )
)
ABROAD = frozenset(
    stem(word)
    for word in words(
        """
        казахстан беларусь белоруссию армению грузию азербайджан узбекистан киргизию кыргызстан таджикистан украину
        молдову латвию литву эстонию германию турцию израиль сербию китай европу америку сша снг алматы астану минск
        ереван тбилиси ташкент бишкек границу рубеж рубежом границей
        kazakhstan belarus armenia georgia azerbaijan uzbekistan kyrgyzstan ukraine germany turkey israel serbia china
        europe usa america uk abroad overseas france spain italy poland finland latvia estonia lithuania
        almaty astana minsk yerevan tbilisi tashkent
        """
    )
)
TOWNS = frozenset(
    stem(word)
    for word in words(
        """
        химки мытищи балашиху подольск королев люберцы красногорск одинцово домодедово зеленоград тверь тулу рязань
        калугу владимир ярославль сочи омск томск саратов тюмень иркутск хабаровск владивосток волгоград ижевск
        барнаул ульяновск махачкалу оренбург кемерово пензу липецк киров чебоксары курск ставрополь брянск белгород
        мурманск архангельск псков крым севастополь симферополь якутск сургут дагестан
        khimki sochi tver tula ryazan omsk tomsk saratov irkutsk vladivostok
        """
    )
)
"""Places that people write in lower case; any other is known by its capital letter."""
BY_WHEN = re.compile(r"\b(?:послезавтра|завтра|сегодня|tomorrow|today|tonight)\b", re.IGNORECASE)
IN_TIME = re.compile(
    r"успе(?:ете|ет|ем|ть|ют|ю)\b|\bin time\b|make it\b|\bby (?:tomorrow|today|tonight)\b|\bк завтра|"
    r"нуж\w+ (?:уже )?(?:завтра|сегодня|к )|надо (?:уже )?(?:завтра|сегодня)",
    re.IGNORECASE,
)


def to_a_place(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """That the page does not name the place, and which terms it gives; None where it does, or no place is meant."""
    if not DELIVERED.search(asked.question) or RETURN.search(asked.question):
        return None
    where = next((w for w in WHERE.finditer(asked.question) if _is_place(w["name"])), None)
    terms = [f for f in knowledge.search(_delivery(asked), asked.language, limit=12) if "delivery" in f.topics]
    said = {word for f in terms for word in stems(f.passage.text)}
    if where is None or not terms or stem(words(where["name"])[-1]) in said:
        return None
    abroad = stem(words(where["name"])[-1]) in ABROAD
    regions = next((f for f in terms if "regions" in f.topics), terms[0])
    named = _nearest(asked, knowledge, terms, regions)
    told = [phrase("place_unsaid", asked, place=_as_written(where["place"]))]
    if not abroad:
        told += [spoken(f.passage, asked)[0] for f in (named, regions)]
    else:
        told.append(spoken(regions.passage, asked)[0])
    if asked.depth == BRIEF and not abroad:
        told = told[-1:]
    return Answer(
        sentences=tuple(dict.fromkeys(told)),
        link=regions.passage,
        closing=(phrase("ask_colleague", asked),) if abroad else (),
        understood=not abroad,
        topics=("delivery",),
    )


def in_time(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """The terms of delivery, for who needs the thing by a day; None where no day and no haste is named."""
    day = BY_WHEN.search(asked.question)
    if day is None or not IN_TIME.search(asked.question):
        return None
    found = knowledge.search(f"{_delivery(asked)} {day[0]}", asked.language, limit=12)
    passage = next((f.passage for f in found if "delivery" in f.topics and f.kind == "page"), None)
    if passage is None:
        return None
    told = spoken(passage, asked)[: 1 if asked.depth == BRIEF else 3]
    return Answer(sentences=told, link=passage, doubts_met=("delivery",), topics=("delivery",))


def _nearest(asked: Asked, knowledge: Knowledge, terms: list[Found], regions: Found) -> Found:
    """Of the other terms what fits the question best: «сегодня вечером» wants the express delivery."""
    fitting = [f.passage.url for f in knowledge.search(asked.question, asked.language, limit=12)]
    others = [f for f in terms if f.passage.url != regions.passage.url]
    return min(others, key=lambda f: (*fitting, f.passage.url).index(f.passage.url), default=regions)


def _is_place(name: str) -> bool:
    word = stem(words(name)[-1])
    return word not in NO_PLACE and (word in ABROAD | TOWNS or bool(CAPITAL.match(name)))


def _as_written(place: str) -> str:
    """The place as in the middle of a sentence: a town in lower case gets its capital."""
    to, name = place.split(maxsplit=1)
    is_name = stem(words(name)[-1]) not in {stem(word) for word in words("границу рубеж abroad overseas")}
    return f"{to.lower()} {name[0].upper() + name[1:] if is_name else name}"


def _delivery(asked: Asked) -> str:
    return "доставка" if asked.is_russian else "delivery"
