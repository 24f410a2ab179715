"""Is a brand asked for that the shop does not sell? Then it says so, and shows what it has of the kind."""

import re
from dataclasses import dataclass

from chat.llm.grounded.asked import BRIEF, Answer, Asked
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.rules import TRADE_IN
from store.catalogue import Category, money
from store.knowledge import Knowledge
from store.passages import Passage


@dataclass(frozen=True, slots=True)
class Brand:
    """A brand as it is written, as visitors write it (a pattern), and what it is known for, in both languages."""

    name: str
    pattern: str
    kind: str = "смартфон phone"

    def called(self, *, russian: bool) -> str:
        """The name in a sentence: English counts what is a model of its own (iPhones), Russian leaves it as it is."""
        return self.name if russian or not re.match(r"i[A-Z]|MacBook", self.name) else f"{self.name}s"


BRANDS = (
    Brand("iPhone", r"iphones?|айфон\w*|ифон\w*"),
    Brand("MacBook", r"mac ?books?|макбук\w*", "ноутбук laptop"),
    Brand("iPad", r"ipads?|айпад\w*", "планшет tablet"),
    Brand("AirPods", r"air ?pods?|[эа][ий]рпод\w*", "наушники headphones"),
    Brand("Apple Watch", r"apple watch|эпл вотч", "часы watch"),
    Brand("Samsung", r"samsung|самсунг\w*|galaxy|галакси"),
    Brand("Xiaomi", r"xiaomi|redmi|poco|[кс][ся]?[иа]оми|сяоми|редми"),
    Brand("Huawei", r"huawei|хуавей|хуавэй"),
    Brand("Honor", r"honor|хонор"),
    Brand("Google Pixel", r"google pixel|pixel|пиксель"),
    Brand("Lenovo", r"lenovo|леново|thinkpad", "ноутбук laptop"),
    Brand("Asus", r"asus|асус", "ноутбук laptop"),
    Brand("Acer", r"acer|асер", "ноутбук laptop"),
    Brand("JBL", r"jbl", "наушники headphones"),
    Brand("Dyson", r"dyson|дайсон\w*", "пылесос vacuum"),
    Brand("Roborock", r"roborock|роборок\w*", "пылесос vacuum"),
    Brand("LG", r"lg", "телевизор tv"),
    Brand("Garmin", r"garmin|гармин\w*", "часы watch"),
)
"""Own list of brands that people name instead of the thing; what the shop itself sells is never said to be missing."""

BUYING = re.compile(
    r"\bесть\b|прода|купить|быва|налич|хочу|нужен|нужна|нужны|ищу|сколько сто|цен[аеу]|почём|почем|интересу|"
    r"\bsell|\bhave\b|\bbuy\b|stock|price|how much|\bwant\b|looking|\bneed\b|any\b",
    re.IGNORECASE,
)


def not_sold(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """That a brand is not sold here, and what is; None where none is asked for, or the shop itself speaks of it."""
    brand = next((brand for brand in BRANDS if _names(brand, asked.question)), None)
    if brand is None or _is_ours(brand, knowledge) or TRADE_IN.search(asked.question):
        return None
    if re.search(rf"\b(?:для|к|for|с|from)\s+(?:{brand.pattern})\b", asked.question, re.IGNORECASE):
        return _accessory(brand, asked, knowledge)
    if not BUYING.search(asked.question) and len(asked.question.split()) > 3:
        return None
    told = [phrase("not_sold", asked, brand=brand.called(russian=asked.is_russian))]
    category = next((c for text in (asked.question, brand.kind) if (c := _category(text, asked, knowledge))), None)
    if category is None or not asked.may_sell:
        return Answer(sentences=tuple(told))
    ours = _ours(category, asked, knowledge)
    url = knowledge.shelf.link("category", asked.language, id=category.id)
    both = f"{told[0].removesuffix('.')}{', а' if asked.is_russian else ';'} {ours}"
    return Answer(sentences=(both,), link=Passage(title="", url=url, text=""), doubts_met=("price",))


def _names(brand: Brand, text: str) -> bool:
    return bool(re.search(rf"\b(?:{brand.pattern})\b", text, re.IGNORECASE))


def _is_ours(brand: Brand, knowledge: Knowledge) -> bool:
    return any(_names(brand, f"{p.brand} {p.name} {' '.join(p.aliases)}") for p in knowledge.products())


def _category(text: str, asked: Asked, knowledge: Knowledge) -> Category | None:
    return knowledge.category_of(text, asked.language)


def _accessory(brand: Brand, asked: Asked, knowledge: Knowledge) -> Answer | None:
    """Whether something of ours fits it, the catalogue does not say; None where no thing of ours is asked for."""
    if _category(asked.question, asked, knowledge) is None:
        return None
    return Answer(sentences=(phrase("not_known_to_fit", asked, brand=brand.name),), understood=False)


def _ours(category: Category, asked: Asked, knowledge: Knowledge) -> str:
    """Such as «из смартфонов есть ...»: the names on the shelf that are in stock, with the lowest price."""
    shelf = [product for product in knowledge.products() if product.category == category.id and product.stock]
    names = ", ".join(product.name for product in shelf[: 2 if asked.depth == BRIEF else 5])
    called = category.name.get(asked.language, category.id)
    called = called[0].lower() + called[1:] if called[1:].islower() else called
    if not shelf:
        return f"{called} временно закончились." if asked.is_russian else f"our {called} are out of stock."
    least = money(min(p.price_minor for p in shelf), knowledge.shelf.catalogue.currency, asked.language)
    if asked.is_russian:
        return f"{called} у нас такие: {names} — от {least}."
    return f"our {called} are {names}, from {least}."
