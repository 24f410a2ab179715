"""How much is on the customer's bonus account? The balance as the shop's systems told it, then the shop's own rule."""

import re

from chat.llm.grounded.asked import BRIEF, Answer, Asked
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.sentences import sentences
from store.catalogue import UNBREAKABLE, plural
from store.knowledge import Knowledge
from store.passages import Passage

BONUS = re.compile(r"бонус|балл(?:ов|ы|а)?\b|bonus|\bpoints?\b", re.IGNORECASE)
MINE = re.compile(
    r"\bу меня\b|\bмо[йяеёи]\b|\bмоих\b|\bмне\b|баланс|остал[оа]с|накоп|"
    r"\bmy\b|\b(?:do|have) i\b|i(?: have|'ve)|balance",
    re.IGNORECASE,
)
HOW_MANY = re.compile(
    r"сколько|баланс|остал|какой|какая|есть ли|накоп|how (?:many|much)|balance|\bany\b|what", re.IGNORECASE
)
OTHER = re.compile(r"начисл|потрат|оплат|списа|сгор|получу|верн|earn|spend|pay|use|expire|\bget\b", re.IGNORECASE)
"""What the rule answers, and not the balance."""


def bonus_balance(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """The balance of who asks for it; None where it is not known or something else is asked."""
    question = asked.question
    if asked.bonus_minor is None or OTHER.search(question):
        return None
    if not (BONUS.search(question) and MINE.search(question) and HOW_MANY.search(question)):
        return None
    rules = [f.passage for f in knowledge.search(question, asked.language) if "price" in f.topics]
    rule = sentences(rules[0].text)[-1:] if rules and asked.depth != BRIEF else ()
    url = knowledge.shelf.link("account", asked.language)
    return Answer(
        sentences=(phrase("bonus", asked, points=_points(asked.bonus_minor // 100, asked)),),
        link=Passage(title="", url=url, text="") if url else None,
        closing=rule,
        sells=False,
    )


def _points(number: int, asked: Asked) -> str:
    """A number of points: «1 240 бонусов», "1,240 bonus points"."""
    if not asked.is_russian:
        return f"{number:,} bonus point{'' if number == 1 else 's'}"
    return f"{number:,}".replace(",", UNBREAKABLE) + UNBREAKABLE + plural(number, "бонус", "бонуса", "бонусов")
