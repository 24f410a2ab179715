"""What is said when no product is meant? Answers from pages, small talk, unasked words, and an honest «не знаю»."""

import re

from chat.llm.grounded.asked import BRIEF, DETAILED, Answer, Asked
from chat.llm.grounded.phrases import PHRASES, phrase
from chat.llm.grounded.rules import WARRANTY
from chat.llm.grounded.sentences import sentences, spoken
from store.knowledge import Knowledge
from store.passages import Found, Passage
from store.stems import STOP, stems, words

GREETINGS = frozenset(
    words(
        """
        здравствуйте здравствуй здрасте привет приветствую добрый доброе доброго день дня утро вечер вечера
        хай салют hello hi hey good morning afternoon evening day there
        """
    )
)
THANKS = frozenset(
    words(
        """
        спасибо спс благодарю большое огромное пасиб мерси thanks thank you thx cheers ty very much so a lot
        """
    )
)
FILLERS = frozenset(
    words(
        """
        ок окей ok okay хорошо понял поняла понятно ясно ладно супер отлично класс круто здорово вам тебе за
        помощь ответ got it great cool nice perfect fine understood all clear for the help your answer и and
        """
    )
)
GOODBYES = frozenset(
    words(
        """
        до свидания пока прощайте всего доброго удачи bye goodbye see you later cya
        """
    )
)
NO = frozenset(words("нет не no nope nah not don"))
DECLINES = NO | frozenset(
    words(
        """
        надо нужно стоит хочу пока потом сам сама сами разберусь просто смотрю посмотрю now need just looking i m am
        t that s it want for later
        """
    )
)
PLEASED = re.compile("[👍👌🙏❤😊🙂😀😁😄😍🔥💪✅👏🤝]")
INSULT = re.compile(
    r"\b(?:туп(?:ой|ая|ые|ица)|дур(?:ак|а|ы|аки)|идиот\w*|бесполезн\w*|дебил\w*|кретин\w*|отстой|бред|достал[аи]?|"
    r"заткнись|idiots?|stupid|useless|dumb|morons?|shut up|sucks?|crap|worthless)\b|[👎🤬😡😠🖕]",
    re.IGNORECASE,
)
ADDRESSED = frozenset(
    words("бот бота робот помощник консультант вообще полный bot robot assistant chat chatbot fucking")
)
AS_NEAR = 0.9
"""A second passage joins an ordinary answer only where it fits nearly as well as the best one."""


def small_talk(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """A greeting, thanks or goodbye that asks nothing."""
    said = set(words(asked.question))
    if INSULT.search(asked.question) and not _beside_insults(asked.question):
        return unknown(asked)
    if not said and PLEASED.search(asked.question):
        return _said("fine", asked)
    if not said:
        return _said("go_on", asked)
    if said & NO and said <= DECLINES | THANKS | FILLERS:
        return _said("go_on" if said <= NO and _asked_back(asked) else "declined", asked)
    for name, known in (("greeting", GREETINGS), ("thanks", THANKS | FILLERS), ("bye", GOODBYES | THANKS | FILLERS)):
        if said <= known:
            return _said("thanks_soberly" if name == "thanks" and asked.upset else name, asked)
    return None


def page(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """What the shop's pages say about the question: the nearest sentence, a few, or with all related where depth is
    wanted.
    """
    found = [f for f in knowledge.search(asked.question, asked.language, limit=12) if f.kind != "product"]
    found = [f for f in found if not _of_staff_alone(f, asked, knowledge)]
    if not found:
        return None
    found.sort(key=lambda each: bool(WARRANTY.search(asked.question)) and "warranty" not in each.topics)
    best = found[0]
    if asked.depth == BRIEF:
        return Answer(
            sentences=_nearest(best.passage, asked)[:1], link=best.passage, doubts_met=best.topics, topics=best.topics
        )
    told = list(spoken(best.passage, asked))
    each, enough, least = (2, 8, 0.0) if asked.depth == DETAILED else (1, 3, AS_NEAR * best.score)
    related = [f for f in found[1:] if set(f.topics) & set(best.topics) and f.score >= least]
    for text in (text for other in related for text in spoken(other.passage, asked)[:each]):
        if len(told) < enough and _adds(text, told):
            told.append(text)
    return Answer(sentences=tuple(told), link=best.passage, doubts_met=best.topics, topics=best.topics)


def offer(about: str, asked: Asked) -> str:
    """What is said unasked; shortened from its end, never from its offer of help."""
    name = f"offer:{about}"
    if about == "comparison" and len(asked.compared) > 2:
        name = "offer:comparisons"
    told = sentences(phrase(name if name in PHRASES else "offer:help", asked))
    return " ".join(told[-asked.sentences :])


def unknown(asked: Asked) -> Answer:
    """An honest "I don't know", with the way to a human."""
    name = "unknown_brief" if asked.sentences == 1 or asked.depth == BRIEF else "unknown"
    if asked.acknowledge:
        name = "unknown_upset"
    elif INSULT.search(asked.question):
        name = "insulted"
    return Answer(sentences=sentences(phrase(name, asked)), understood=False)


def _of_staff_alone(found: Found, asked: Asked, knowledge: Knowledge) -> bool:
    """Whether a question about goods met an answer about people by a word of two meanings («оператор наушников»)."""
    category = knowledge.category_of(asked.question, asked.language)
    if found.kind != "faq" or "contacts" not in found.topics or category is None:
        return False
    return not knowledge.called(category) & set(stems(f"{found.passage.title} {found.passage.text}"))


def _nearest(passage: Passage, asked: Asked) -> tuple[str, ...]:
    """The sentences of a passage, the one that shares most with the question first."""
    wanted = set(stems(asked.question))
    return tuple(sorted(spoken(passage, asked), key=lambda sentence: -len(wanted & set(stems(sentence)))))


def _adds(text: str, told: list[str]) -> bool:
    """Whether a sentence says something new: at least half of its words were not said yet."""
    said, new = {word for sentence in told for word in stems(sentence)}, set(stems(text))
    return 2 * len(new - said) >= len(new)


def _beside_insults(question: str) -> bool:
    """Whether an angry question says anything besides its anger."""
    left = set(words(INSULT.sub(" ", question)))
    return not left <= STOP | ADDRESSED


def _asked_back(asked: Asked) -> bool:
    """Whether we had asked «верно?»: then a bare «нет» declines nothing."""
    return "верно?" in asked.said or "right?" in asked.said


def _said(name: str, asked: Asked) -> Answer:
    return Answer(sentences=sentences(phrase(name, asked)), sells=False)
