"""Which of them? Products side by side: on what is asked of them, else in the main with an honest "it depends"."""

import re

from chat.llm.grounded.asked import DETAILED, Answer, Asked
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.rules import WARRANTY
from store.catalogue import Product, Spec, money, months
from store.knowledge import Knowledge
from store.passages import Passage

COMPARE = re.compile(
    r"сравн|\bлучше\b|чем отлич|отлича|разниц|compar|differen|\bvs\b|versus|which (?:is|one|of)|better|"
    r"\b(?:какой|какая|какие|что|у какого|у какой|у кого|which|what)\b.*\b(?:дешевле|дороже|легче|тяжелее|"
    r"больше|меньше|мощнее|быстрее|дольше|над[её]жнее|cheaper|lighter|heavier|bigger|smaller|longer|faster)\b",
    re.IGNORECASE,
)
THEM = re.compile(
    r"\bу них\b|\bиз них\b|\bоб[ао]их\b|\bоб[ае]\b|\btheir\b|\bboth\b|\bof them\b|\bthem\b", re.IGNORECASE
)
BEST = re.compile(r"\bлучше\b|\bbetter\b", re.IGNORECASE)
PRICES = re.compile(r"сто[ия]т|цен[аеуы]|дешевле|дороже|почём|почем\b|price|how much|\bcost|cheaper", re.IGNORECASE)
LIGHTER = re.compile(r"легче|тяжелее|lighter|heavier", re.IGNORECASE)
LONGER = re.compile(r"дольше|longer", re.IGNORECASE)
MOST = 4
"""More side by side nobody reads in a chat."""


def comparison(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """Products side by side: named in the question, put side by side on the page, or named by us just before."""
    models = _meant(asked, knowledge)[:MOST]
    if len(models) < 2:
        return None
    told = _on_what_is_asked(models, asked, knowledge)
    prices = _prices(models, asked, knowledge)
    if not told:
        told = [_depends(models, asked, knowledge)]
        told += [*_differences(models, asked, knowledge), _warranties(models, asked)]
    elif asked.depth == DETAILED:
        told += [prices, *_differences(models, asked, knowledge), _warranties(models, asked)]
    else:
        told += [prices]
    url = knowledge.shelf.link("compare", asked.language, ids=",".join(model.id for model in models))
    return Answer(
        sentences=tuple(dict.fromkeys(told)),
        link=Passage(title="", url=url, text=""),
        doubts_met=("specs", "price", "warranty"),
    )


def _meant(asked: Asked, knowledge: Knowledge) -> list[Product]:
    named = list(knowledge.named(asked.question))
    if len(named) >= 2:
        return named
    them = bool(THEM.search(asked.question))
    if not them and not COMPARE.search(asked.question):
        return []
    if not them and not named and _is_about_service(asked, knowledge):
        return []
    ids = asked.compared if len(asked.compared) > 1 else (asked.viewing, *asked.compared)
    beside = [product for name in ids if (product := knowledge.product(name))]
    if len({product.id for product in (*named, *beside)}) < 2:
        beside += knowledge.named(asked.said)
    return list({product.id: product for product in (*named, *beside)}.values())


def _is_about_service(asked: Asked, knowledge: Knowledge) -> bool:
    """«Как лучше оплатить?» compares nothing."""
    if not BEST.search(asked.question) or PRICES.search(asked.question) or WARRANTY.search(asked.question):
        return False
    found = [f for f in knowledge.search(BEST.sub(" ", asked.question), asked.language, limit=3) if f.kind != "product"]
    return bool(found) and "specs" not in found[0].topics


def _on_what_is_asked(models: list[Product], asked: Asked, knowledge: Knowledge) -> list[str]:
    told = [_line(spec, models, asked) for spec in _specs(models, asked, knowledge, wanted=True)]
    if WARRANTY.search(asked.question):
        told.append(_warranties(models, asked))
    if PRICES.search(asked.question):
        told.append(_prices(models, asked, knowledge))
    return told


def _specs(models: list[Product], asked: Asked, knowledge: Knowledge, *, wanted: bool) -> list[Spec]:
    """Lines of the specification that all have: those asked after, or all; none where the categories differ."""
    category = knowledge.category(models[0].category)
    if category is None or any(model.category != category.id for model in models):
        return []
    asked_for = knowledge.features(asked.question, asked.language, category)
    also = {name for name, sign in (("weight", LIGHTER), ("battery", LONGER)) if sign.search(asked.question)}
    return [spec for spec in category.specs if not wanted or spec in asked_for or spec.id in also]


def _depends(models: list[Product], asked: Asked, knowledge: Knowledge) -> str:
    at = " за " if asked.is_russian else " at "
    told = (f"{model.name}{at}{_price(model, asked, knowledge)} — {_why(model, asked)}" for model in models)
    return phrase("depends", asked, models="; ".join(told))


def _why(model: Product, asked: Asked) -> str:
    """What the product is for, as the end of a sentence."""
    reason = model.about.get(asked.language, "").removesuffix(".")
    reason = reason.rpartition(": ")[2]
    return reason[:1].lower() + reason[1:]


def _prices(models: list[Product], asked: Asked, knowledge: Knowledge) -> str:
    first, *rest = [(model.name, _price(model, asked, knowledge)) for model in models]
    if asked.is_russian:
        return f"{first[0]} стоит {first[1]}, " + ", ".join(f"{name} — {price}" for name, price in rest) + "."
    return f"{first[0]} costs {first[1]}, " + ", ".join(f"{name} {price}" for name, price in rest) + "."


def _differences(models: list[Product], asked: Asked, knowledge: Knowledge) -> list[str]:
    specs = _specs(models, asked, knowledge, wanted=False)
    return [
        _line(spec, models, asked)
        for spec in specs
        if len({model.spec(spec.id, asked.language) for model in models}) > 1
    ]


def _line(spec: Spec, models: list[Product], asked: Asked) -> str:
    """One line of the specification of all models; said once where it is the same."""
    lines = [model.spec(spec.id, asked.language) for model in models]
    if len(set(lines)) == 1:
        return f"{spec.label(asked.language)}: {'одинаково' if asked.is_russian else 'the same'}, {lines[0]}."
    on = "у" if asked.is_russian else "on"
    told = (f"{line} {on} {model.name}" for line, model in zip(lines, models, strict=True))
    return f"{spec.label(asked.language)}: {', '.join(told)}."


def _warranties(models: list[Product], asked: Asked) -> str:
    terms = [months(model.warranty_months, asked.language) for model in models]
    if len(set(terms)) == 1:
        return f"Гарантия одинаковая: {terms[0]}." if asked.is_russian else f"The warranty is the same: {terms[0]}."
    on = "на" if asked.is_russian else "on"
    told = ", ".join(f"{term} {on} {model.name}" for term, model in zip(terms, models, strict=True))
    return f"{'Гарантия' if asked.is_russian else 'Warranty'}: {told}."


def _price(model: Product, asked: Asked, knowledge: Knowledge) -> str:
    return money(model.price_minor, knowledge.shelf.catalogue.currency, asked.language)
