"""Which rule of the shop applies to what was bought? Returning it, breaking it, and how long its warranty is."""

import re

from chat.llm.grounded.asked import BRIEF, Answer, Asked
from chat.llm.grounded.phrases import phrase
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

MONEY = re.compile(
    r"\b(?:где|когда|куда)\b.{0,40}\b(?:деньги|деньгам|возврат)|\bверните\b.{0,20}\bденьги|"
    r"\b(?:where|when)\b.{0,40}\b(?:my )?(?:money|refund)\b",
    re.IGNORECASE,
)
"""Asks for money that should have come back."""
DISCOUNT = re.compile(r"скидк|промокод|акци[яи]\b|discount|promo|coupon", re.IGNORECASE)
SEVERAL = re.compile(
    r"\b(?:два|две|двух|три|тр[её]х|четыре|пять|[2-9]|\d\d|несколько|оптом|опт|сразу|парочк\w+|"
    r"two|three|four|five|several|bulk|"
    r"both|a pair|a couple)\b",
    re.IGNORECASE,
)
HOURS = re.compile(
    r"\bработаете\b|\bоткрыт[оыа]?\b|\bзакрыва|\bоткрыва|\bчасы работы|режим работы|"
    r"\bare you (?:open|closed)|\bopen (?:on|at|until|till)|opening hours|do you (?:open|close)|"
    r"when (?:are|do) you (?:open|close)",
    re.IGNORECASE,
)
BY_DAY = re.compile(
    r"понедельник|вторник|\bсред[уы]|четверг|пятниц|суббот|воскресен|выходн|праздник|будн|сегодня|завтра|до скольки|"
    r"со скольки|во сколько|сколько времени|времен|часы|час[оа]в|"
    r"mon|tues|wednes|thurs|fri|satur|sunday|weekend|holiday|"
    r"today|tomorrow|late|until|till|hours|when|what time",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\d:\d\d")
NOT_THE_SHOP = re.compile(r"чат|оператор|сотрудник|поддержк|курьер|chat|operator|support|courier", re.IGNORECASE)


def refunded(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """When money comes back, by the shop's own rule; None where none is asked for or the shop has no rule."""
    if not MONEY.search(asked.question):
        return None
    word = "когда вернутся деньги" if asked.is_russian else "refund money"
    rules = [f.passage for f in knowledge.search(word, asked.language, limit=12) if "returns" in f.topics]
    if not rules:
        return None
    told = spoken(rules[0], asked)[: 1 if asked.depth == BRIEF else 2]
    return Answer(
        sentences=told,
        link=rules[0],
        closing=(phrase("ask_colleague", asked),),
        doubts_met=("returns",),
        sells=False,
    )


def discount(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """Which discounts there are, for who asks of one on a thing; of several at once it is said that nothing is said."""
    several = bool(SEVERAL.search(asked.question))
    thing = knowledge.category_of(asked.question, asked.language)
    if not DISCOUNT.search(asked.question) or not several or thing is None:
        return None
    rules = knowledge.on_topic("discount", asked.language)
    if not rules:
        return None
    told = (phrase("discount_unsaid", asked), *spoken(rules[0], asked)[:2])
    return Answer(sentences=told, link=rules[0], doubts_met=("price",), topics=("price",))


def hours(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """When the shop is open, whatever day is named; None where its pages name no hours."""
    question = asked.question
    if not (HOURS.search(question) and BY_DAY.search(question)) or NOT_THE_SHOP.search(question):
        return None
    told = [(text, p) for p in knowledge.on_topic("contacts", asked.language) for text in spoken(p, asked)]
    timed = [(text, passage) for text, passage in told if CLOCK.search(text)]
    return Answer(sentences=(timed[0][0],), link=timed[0][1], doubts_met=("contacts",)) if timed else None


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
