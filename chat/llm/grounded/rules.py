"""Which rule of the shop applies to what was bought? Returning it, breaking it, and how long its warranty is."""

import re

from chat.llm.grounded.asked import BRIEF, Answer, Asked
from chat.llm.grounded.sentences import spoken
from store.catalogue import Category, Product, months
from store.knowledge import Knowledge, spec_called
from store.stems import stem, words

RETURN = re.compile(
    r"\bверну(?:ть)?\b|возврат|\bвозвращать\b|сдать обратно|сдать назад|\bобменять|\bпоменять|\bобмен\b|"
    r"\breturn(?:ing)?\b|\brefund|send (?:\w+ ){0,3}back|give (?:\w+ ){0,3}back|money back|\bexchange\b|\bswap\b",
    re.IGNORECASE,
)
TRADE_IN = re.compile(r"трейд|trade|в зач[её]т|сдать стар|старый|старую|\bold\b", re.IGNORECASE)
DAMAGE = re.compile(
    r"разби(?:л|ла|ли|лся|лась|ть|ваю)\b|уронил|урон[иию]ть|утопил|залил|\bупал|"
    r"\bdropped\b|\bif i (?:drop|break|crack|smash)|\bi(?:'ve| have)? (?:broke|cracked|smashed|spilled|spilt)\b|"
    r"\bcrack (?:the|my)",
    re.IGNORECASE,
)
INSURANCE = re.compile(r"страхов|insur", re.IGNORECASE)
WARRANTY = re.compile(r"гарант|warrant|guarantee", re.IGNORECASE)
TERM = frozenset(
    stem(word)
    for word in words(
        """
        гарантия гарантию гарантийный срок сколько какая какой долго дается дают действует идет модель модели
        month months год лет месяцев warranty guarantee term period long come last give model models
        """
    )
)
"""Words of a question that asks only how long a warranty is."""


def returning(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """The rule of returns that fits what is named; None where nothing is named, or nothing is to be returned."""
    if not RETURN.search(asked.question) or TRADE_IN.search(asked.question):
        return None
    if knowledge.category_of(asked.question, asked.language) is None and not knowledge.named(asked.question):
        return None
    found = [f.passage for f in knowledge.search(asked.question, asked.language, limit=12) if "returns" in f.topics]
    rules = (*found, *knowledge.on_topic("returns", asked.language))
    if not rules:
        return None
    told = spoken(rules[0], asked)[: 1 if asked.depth == BRIEF else 3]
    return Answer(sentences=told, link=rules[0], doubts_met=("returns",), sells=False)


def damage(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """What the warranty says of damage by one's own hand, then what the insurance does."""
    if not DAMAGE.search(asked.question) or INSURANCE.search(asked.question):
        return None
    rules = knowledge.on_topic("damage", asked.language)
    if not rules:
        return None
    told = [sentence for rule in rules for sentence in spoken(rule, asked)[:2]]
    return Answer(sentences=tuple(told[: 1 if asked.depth == BRIEF else 3]), link=rules[0], sells=False)


def shelf_warranty(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """How long the warranty of a whole category is, model by model; None where more than that is asked."""
    category = knowledge.category_of(asked.question, asked.language)
    if category is None or not WARRANTY.search(asked.question) or knowledge.named(asked.question):
        return None
    known = TERM.union(knowledge.called(category), *(spec_called(spec) for spec in category.specs))
    if not knowledge.subject(asked.question, asked.language) <= known:
        return None
    models = [product for product in knowledge.products() if product.category == category.id]
    page = next(iter(knowledge.on_topic("warranty", asked.language)), None)
    return Answer(sentences=(_terms(category, models, asked),), link=page, doubts_met=("warranty",)) if models else None


def _terms(category: Category, models: list[Product], asked: Asked) -> str:
    """Such as «Гарантия на пылесосы: 12 месяцев — Vihrik R1; 24 месяца — Vihrik R3, Vihrik V5.»."""
    called = category.name.get(asked.language, category.id)
    shelf = called[0].lower() + called[1:] if called[1:].islower() else called
    link = " — " if asked.is_russian else " for "
    parts = [
        months(term, asked.language) + link + ", ".join(p.name for p in models if p.warranty_months == term)
        for term in sorted({product.warranty_months for product in models})
    ]
    return f"{'Гарантия на' if asked.is_russian else 'The warranty on'} {shelf}: {'; '.join(parts)}."
