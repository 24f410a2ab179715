"""What goes with it, and what is cheaper? Accessories by what they fit, and models of a shelf below a price."""

import re

from chat.llm.grounded.asked import BRIEF, Answer, Asked, on_their_mind
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.rules import RETURN, WARRANTY
from store.catalogue import Category, Product, money
from store.knowledge import Knowledge
from store.passages import Passage, specification
from store.stems import stem, stems, words

FITS = "fits"
"""The line of a specification by which a shop says what an accessory goes with."""
TO_IT = re.compile(
    r"подойд|подход|совмест|заряд[ия]т|\bк\b|\bко\b|\bдля\b|\bна него\b|\bна не[её]\b|"
    r"\bfits?\b|compatib|\bwork with\b|\bfor\b|"
    r"\bgo with\b|\bwith (?:it|the|my)\b",
    re.IGNORECASE,
)
CHEAPER = re.compile(
    r"\b(?:anything|something|any|one|other|which|models?|phones?)\b.{0,20}(?:cheaper|less expensive)|"
    r"(?:cheaper|less expensive) "
    r"(?:than|one|option|alternative|model)|"
    r"(?:что-?(?:то|нибудь|либо)?|есть|другой|другая|модел\w+|вариант\w*|аналог\w*|покажи\w*)\b.{0,20}(?:по)?дешевле|"
    r"дешевле,? чем|^\W*(?:а )?(?:по)?дешевле",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"наш[её]л|нашла|видел|друг(?:ом|их) магазин|конкурент|у других|везде|стан(?:ет|ут)|будет|почему|"
    r"found|elsewhere|other shop|"
    r"other store|online|will it|get cheaper|why",
    re.IGNORECASE,
)
ABILITY = re.compile(
    r"\b(?:does|do) (?:it|this|the \w+(?: \w+)?) (?:do|have|support|come with|include)s? "
    r"(?:an? |any )?(?P<en>[\w-]+(?: [\w-]+)?)\W*$|"
    r"\bhas it got (?:an? )?(?P<got>[\w-]+)\W*$|"
    r"\b(?:есть ли|поддерживает(?: ли)?|умеет ли)\s+(?:(?:у|в) (?:него|не[её]|н[её]м|ней)\s+|он[аои]?\s+|это\s+)?"
    r"(?P<ru>[\w-]+(?: [\w-]+)?)\W*$|"
    r"\b(?:у|в) (?:него|не[её]|н[её]м|ней) есть (?P<has>[\w-]+(?: [\w-]+)?)\W*$",
    re.IGNORECASE,
)


def accessory(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """Whether an accessory goes with a product, by what its own specification says; None where none is meant."""
    category = knowledge.category_of(asked.question, asked.language)
    named = knowledge.named(asked.question)
    things = [p for p in named if p.specs.get(FITS)]
    if not (things or (category and _is_accessory(category))) or RETURN.search(asked.question):
        return None
    device = _device(asked, knowledge)
    if device is None or WARRANTY.search(asked.question) or not (TO_IT.search(asked.question) or not named):
        return None
    if not things and category:
        wanted = knowledge.subject(asked.question, asked.language) & knowledge.called(category)
        shelf = [p for p in knowledge.products() if p.category == category.id and wanted & _told_of(p, category)]
        things = sorted(shelf, key=lambda thing: -_fit(thing, device, knowledge))[:1]
    if not things or (not named and not asked.may_sell):
        return None
    return _verdict(things[0], device, asked, knowledge)


def cheaper(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """Models of the same shelf that cost less than the one on their mind, the nearest first; honestly none."""
    if not CHEAPER.search(asked.question) or ELSEWHERE.search(asked.question) or re.search(r"\d{4}", asked.question):
        return None
    model = next((p for name in on_their_mind(asked, knowledge) if (p := knowledge.product(name))), None)
    if model is None or len(knowledge.named(asked.question)) > 1 or not asked.may_sell:
        return None
    less = [p for p in knowledge.products() if p.category == model.category and p.price_minor < model.price_minor]
    less = sorted((p for p in less if p.stock), key=lambda p: -p.price_minor)[: 1 if asked.depth == BRIEF else 2]
    url = knowledge.shelf.link("category", asked.language, id=model.category)
    if not less:
        told = phrase("none_cheaper", asked, model=model.name, price=_price(model, knowledge, asked))
    else:
        at = " за " if asked.is_russian else " at "
        models = "; ".join(f"{p.name}{at}{_price(p, knowledge, asked)} — {_why(p, asked)}" for p in less)
        told = phrase("cheaper", asked, model=model.name, models=models)
    return Answer(sentences=(told,), link=Passage(title="", url=url, text=""), doubts_met=("price",))


def unlisted(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """That the page of the product does not say whether it has a thing, then what the page does say."""
    ability = ABILITY.search(asked.question)
    model = next((p for name in on_their_mind(asked, knowledge) if (p := knowledge.product(name))), None)
    if ability is None or model is None:
        return None
    thing = next(name for name in ability.groups() if name)
    lines = specification(model, knowledge.category(model.category), asked.language)
    told = "; ".join(f"{label.lower()} — {line}" for label, line in lines)
    return Answer(
        sentences=(
            phrase("unlisted", asked, model=model.name, thing=thing),
            *([phrase("listed", asked, lines=told)] if told else []),
        ),
        link=knowledge.shelf.described(model, asked.language).passage,
        closing=(phrase("ask_colleague", asked),),
        understood=False,
    )


def _verdict(thing: Product, device: Product, asked: Asked, knowledge: Knowledge) -> Answer:
    fit = _fit(thing, device, knowledge)
    name = "fits" if fit == 2 else "fits_kind" if fit else "fits_not"
    values = {
        "thing": thing.name,
        "device": device.name,
        "line": thing.spec(FITS, asked.language),
        "price": _price(thing, knowledge, asked),
    }
    link = knowledge.shelf.described(thing, asked.language).passage
    return Answer(sentences=(phrase(name, asked, **values),), link=link, doubts_met=("specs", "price"))


def _device(asked: Asked, knowledge: Knowledge) -> Product | None:
    """What the accessory is for: named, else in view, else the last we spoke of."""
    ids = (asked.viewing, *(p.id for p in knowledge.named(asked.said)))
    others = [*knowledge.named(asked.question), *(p for name in ids if (p := knowledge.product(name)))]
    return next((p for p in others if not p.specs.get(FITS)), None)


def _fit(thing: Product, device: Product, knowledge: Knowledge) -> int:
    """2: the specification names the device; 1: its kind; 0: neither."""
    lines = " ".join(thing.spec(FITS, language) for language in ("ru", "en"))
    if device.id in {p.id for p in knowledge.named(lines)}:
        return 2
    kind = knowledge.category(device.category)
    return int(bool(kind and knowledge.called(kind) & set(stems(lines))))


def _is_accessory(category: Category) -> bool:
    return any(spec.id == FITS for spec in category.specs)


def _told_of(product: Product, category: Category) -> set[str]:
    """The words of its name and description: which of a shelf's kinds it is; any is an accessory."""
    text = " ".join((product.name, *product.aliases, *product.about.values()))
    general = (*category.name.values(), *category.one.values())
    return {stem(word) for word in words(" ".join((text, *general)))}


def _price(product: Product, knowledge: Knowledge, asked: Asked) -> str:
    return money(product.price_minor, knowledge.shelf.catalogue.currency, asked.language)


def _why(product: Product, asked: Asked) -> str:
    reason = product.about.get(asked.language, "").removesuffix(".").rpartition(": ")[2]
    return reason[:1].lower() + reason[1:]
