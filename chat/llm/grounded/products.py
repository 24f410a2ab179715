"""Which product, at what price, with what? Facts of one product, and a recommendation within a budget."""

import re
from itertools import islice

from chat.llm.grounded.asked import BRIEF, DETAILED, Answer, Asked, on_their_mind
from chat.llm.grounded.doubts import warranty_sentence
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.rules import RETURN, WARRANTY
from chat.llm.grounded.sentences import sentences
from store.catalogue import Category, Product, Spec, money
from store.knowledge import Knowledge, spec_called
from store.passages import Passage, specification, stock_words
from store.stems import stem, stems, words
from store.wishes import Wish, wish_of

PRICE = re.compile(r"сколько сто|цен[аеуы]|почём|почем\b|стоимост|price|how much|\bcost", re.IGNORECASE)
STOCK = re.compile(
    r"налич|остал|на складе|купить сегодня|^\W*(?:а )?есть\b|in stock|availab|left\b|do you have", re.IGNORECASE
)
ASIDE = frozenset(
    stem(word)
    for word in words(
        """
        цена цены цену стоимость почем почём наличие наличии осталось остался склад складе гарантия гарантию модель
        модели товар штука штуки нее них сам вообще срок какой точно долго хороший хватает хватит много тяжелый
        быстро лучше купить сегодня price stock available left warranty guarantee model product one
        item how term exactly today buy
        """
    )
)
"""Words that ask after the product on the page and name nothing else."""


def product_fact(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """Price, stock, warranty or a line of the specification of the product that the question is about."""
    named = bool(knowledge.named(asked.question))
    product = next((p for name in on_their_mind(asked, knowledge) if (p := knowledge.product(name))), None)
    if product is None:
        return None
    spec = _spec_asked(asked, product, knowledge)
    facts = _facts(product, spec, asked, knowledge)
    if not named and (not facts or not _asks_only_that(asked, spec)):
        return None
    if not facts or asked.depth == DETAILED:
        facts += [fact for fact in _portrait(product, asked, knowledge) if fact not in facts]
    link = knowledge.shelf.described(product, asked.language).passage
    met = tuple(topic for topic, sign in (("price", PRICE), ("warranty", WARRANTY)) if sign.search(asked.question))
    return Answer(sentences=tuple(facts), link=link, doubts_met=met)


def recommendation(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """Models of the category that was asked for, good value first, within the budget; the visitor's earlier orders tell
    which accessories go with it. None where no category was named, or nothing may be sold.
    """
    category = knowledge.category_of(asked.question, asked.language)
    if category is None or not asked.may_sell:
        return None
    if RETURN.search(asked.question) or not _is_shopping(asked, category, knowledge):
        return None
    fitting = knowledge.matching(asked.question, asked.language)
    url = knowledge.shelf.link("category", asked.language, id=category.id)
    shelf = Passage(title="", url=url, text="")
    if not fitting:
        name = category.name.get(asked.language, category.id)
        return Answer(sentences=(phrase("no_fitting", asked, category=name),), link=shelf)
    told = [_advice(fitting[0], wish_of(asked.question), asked, knowledge)]
    told += [
        f"{spec.label(asked.language)}: {fitting[0].spec(spec.id, asked.language)}."
        for spec in knowledge.features(asked.question, asked.language, category)
        if not knowledge.called(category) & spec_called(spec)
    ]
    told += [
        _alternative(product, asked, knowledge) for product in islice(fitting, 1, 3 if asked.depth == DETAILED else 2)
    ]
    link = knowledge.shelf.described(fitting[0], asked.language).passage if asked.depth == BRIEF else shelf
    extras = tuple(_extras(category, asked, knowledge))
    return Answer(sentences=tuple(told), link=link, closing=extras, doubts_met=("price",))


def _facts(product: Product, spec: Spec | None, asked: Asked, knowledge: Knowledge) -> list[str]:
    facts = []
    if spec and (line := product.spec(spec.id, asked.language)):
        facts.append(f"{product.name}: {spec.label(asked.language).lower()} — {line}.")
    if PRICE.search(asked.question):
        facts.append(_price_sentence(product, asked, knowledge))
    if STOCK.search(asked.question):
        facts.append(_stock_sentence(product, asked))
        if not product.stock:
            facts += [
                told[0] for p in knowledge.on_topic("availability", asked.language)[:1] if (told := sentences(p.text))
            ]
    if WARRANTY.search(asked.question):
        facts.append(warranty_sentence(product, asked))
    return facts


def _portrait(product: Product, asked: Asked, knowledge: Knowledge) -> list[str]:
    category = knowledge.category(product.category)
    lines = [f"{label}: {line}." for label, line in specification(product, category, asked.language)]
    sold = [
        _price_sentence(product, asked, knowledge),
        _stock_sentence(product, asked),
        warranty_sentence(product, asked),
    ]
    return [*sentences(product.about.get(asked.language, "")), *sold, *lines]


def _price_sentence(product: Product, asked: Asked, knowledge: Knowledge) -> str:
    price = _price(product, asked, knowledge)
    if product.was_minor:
        was = money(product.was_minor, knowledge.shelf.catalogue.currency, asked.language)
        if asked.is_russian:
            return f"{product.name} сейчас стоит {price} вместо {was}."
        return f"{product.name} now costs {price} instead of {was}."
    return f"{product.name} стоит {price}." if asked.is_russian else f"{product.name} costs {price}."


def _stock_sentence(product: Product, asked: Asked) -> str:
    stock = stock_words(product, asked.language).removesuffix(".")
    if asked.is_russian:
        return f"{product.name} {'' if product.stock else 'сейчас '}{stock}."
    return f"{product.name} is {stock}."


def _advice(product: Product, wish: Wish, asked: Asked, knowledge: Knowledge) -> str:
    price, about = _price(product, asked, knowledge), _as_clause(product, asked)
    if asked.is_russian:
        why = "По соотношению цены и качества советую" if product.value and not wish.top else "Советую"
        return f"{why} {product.name} за {price}: {about}."
    why = "For good value I'd suggest" if product.value and not wish.top else "I'd suggest"
    return f"{why} {product.name} at {price}: {about}."


def _alternative(product: Product, asked: Asked, knowledge: Knowledge) -> str:
    price, about = _price(product, asked, knowledge), _as_clause(product, asked)
    if asked.is_russian:
        return f"Ещё вариант — {product.name} за {price}: {about}."
    return f"Another option is {product.name} at {price}: {about}."


def _extras(category: Category, asked: Asked, knowledge: Knowledge) -> list[str]:
    """What the shop adds for those who buy accessories anyway: only to its customers, and only from its own page."""
    own = {item.category for order in asked.orders for item in order.items}
    if not own or category.id == "accessories":
        return []
    return [
        told[0]
        for passage in knowledge.on_topic("accessories", asked.language)[:1]
        if (told := sentences(passage.text))
    ]


def _is_shopping(asked: Asked, category: Category, knowledge: Knowledge) -> bool:
    """Whether the category is what is wanted, and not just the thing that a question about a page mentions."""
    best = next(iter(knowledge.search(asked.question, asked.language, limit=1)), None)
    choosing = (
        wish_of(asked.question).is_said or bool(CHOOSING.search(asked.question)) or len(stems(asked.question)) == 1
    )
    return choosing or best is None or best.kind == "product"


CHOOSING = re.compile(
    r"посовет|порекоменд|подбер|подобр|подскажите.{0,20}(?:какой|какую|какие)|ищу|нужен|нужна|нужны|выбра|хочу|купить|"
    r"какие есть|есть ли у вас|recommend|suggest|advise|looking for|\bneed\b|want|choose|choosing|\bbuy\b|which|"
    r"do you have|^\W*[\w-]+ (?:с|со|with)\b",
    re.IGNORECASE,
)


def _spec_asked(asked: Asked, product: Product, knowledge: Knowledge) -> Spec | None:
    category = knowledge.category(product.category)
    wanted = set(stems(asked.question))
    return next((spec for spec in (category.specs if category else ()) if wanted & spec_called(spec)), None)


def _asks_only_that(asked: Asked, spec: Spec | None) -> bool:
    known = ASIDE | (spec_called(spec) if spec else frozenset())
    return all(word in known for word in stems(asked.question))


def _price(product: Product, asked: Asked, knowledge: Knowledge) -> str:
    return money(product.price_minor, knowledge.shelf.catalogue.currency, asked.language)


def _as_clause(product: Product, asked: Asked) -> str:
    """Why the product, as the end of a sentence: of «Золотая середина: яркий экран» what follows the colon."""
    reason = product.about.get(asked.language, "").removesuffix(".").rpartition(": ")[2]
    return reason[:1].lower() + reason[1:]
