"""What does the shop itself say about a question? Its pages, frequent questions and products, searched in memory.

An answer may only say what stands here. Nothing fits: an empty list, never the nearest guess.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from store.catalogue import Catalogue, Category, Pages, Product, Spec, load_catalogue, load_pages
from store.index import Index
from store.passages import Found, Passage, Shelf
from store.stems import stem, stems, words
from store.wishes import Wish, wish_of

RELEVANT = 0.4
"""The least share of a question that a passage must answer: tests/store/test_knowledge.py holds the questions of both
languages, about the shop and about anything else, that it was chosen by."""

ON_THE_SHELF = 0.15
"""By so much a product that merely stands on the shelf in question comes after a page that fits as well."""

LANGUAGES = ("ru", "en")

DENIED = re.compile(r"^(?:нет|не|только|без|none|no|not|only|without)\b|\bonly$", re.IGNORECASE)
"""How a specification says that the product lacks the thing: «нет, слышно улицу», "in the microphone only"."""
WITHOUT = re.compile(r"\b(?:без|without|no|not)\s+((?:\w+\s*){1,2})", re.IGNORECASE)


class Sources(Protocol):
    """Where the shop's words are: paths of two JSON files (empty: none) and the shop's address before every link."""

    @property
    def catalogue(self) -> str:
        """The catalogue's file."""
        ...

    @property
    def pages(self) -> str:
        """The pages' file."""
        ...

    @property
    def base(self) -> str:
        """Such as `https://polka.example`; empty where links stay on the page's own host."""
        ...


class Knowledge:
    """The shop's own words. It never changes once built, so any thread may read it."""

    def __init__(self, catalogue: Catalogue, pages: Pages, base: str = "") -> None:
        self.shelf = Shelf(catalogue=catalogue, pages=pages, base=base.rstrip("/"))
        self._products = {str(product.id): product for product in catalogue.products}
        self._called = {category.id: _called(category) for category in catalogue.categories}
        self._names = _names(catalogue.products)
        entries = [pair for language in LANGUAGES for pair in self.shelf.passages(language)]
        self._found = [found for _, found in entries]
        self._index = Index([entry for entry, _ in entries], in_passing=frozenset().union(*self._called.values()))

    @classmethod
    def load(cls, sources: Sources) -> "Knowledge":
        """Read the shop's files; a site without any gets a knowledge that finds nothing.

        Raises:
            OSError: a file that is named is not there.
            msgspec.ValidationError: a file does not say what it should; the message names the place.
        """
        catalogue = load_catalogue(Path(sources.catalogue)) if sources.catalogue else Catalogue()
        pages = load_pages(Path(sources.pages)) if sources.pages else Pages()
        return cls(catalogue, pages, sources.base)

    def search(self, question: str, language: str, limit: int = 5, about: Sequence[str] = ()) -> list[Found]:
        """Passages that answer `question`, best first.

        Products come before: those on the page or compared (`about`), named in the question, or wished for in it
        («ноутбук до 60 000»).
        """
        meant = [product for name in about if (product := self.product(name))] + list(self.named(question))
        if wish_of(question).is_said:
            meant += self.matching(question, language)[:limit]
        scored = self._index.search(question, language)
        fitting = sorted((replace(self._found[n], score=score) for n, score in scored if score >= RELEVANT), key=_rank)
        return _once([*(self.shelf.described(product, language) for product in meant), *fitting])[:limit]

    def product(self, name: str) -> Product | None:
        """The product with this id, None where the shop has none."""
        return self._products.get(name)

    def products(self) -> tuple[Product, ...]:
        """All products, in the catalogue's order."""
        return self.shelf.catalogue.products

    def category(self, name: str) -> Category | None:
        """The category with this id, None where the shop has none."""
        return next((category for category in self.shelf.catalogue.categories if category.id == name), None)

    def named(self, text: str) -> tuple[Product, ...]:
        """The products that `text` names, in its order, each once: «Velmo A5», «велмо а5» or just «A5»."""
        tokens = [stem(word) for word in words(text)]
        longest = max(map(len, self._names), default=0)
        found: dict[str, Product] = {}
        place = 0
        while place < len(tokens):
            for size in range(longest, 0, -1):
                if product := self._names.get(tuple(tokens[place : place + size])):
                    found[product.id] = product
                    place += size - 1
                    break
            place += 1
        return tuple(found.values())

    def category_of(self, question: str, language: str) -> Category | None:
        """The category that a question names («телефон», "laptop", also misspelt), the earliest if several."""
        for asked in self._index.asked(question, language):
            for category in self.shelf.catalogue.categories:
                if asked in self._called[category.id]:
                    return category
        return None

    def matching(self, question: str, language: str) -> tuple[Product, ...]:
        """Products in stock that a question wishes for, best first; empty where it names no category.

        A product that lacks a feature that is asked for («с шумоподавлением») is left out. What the visitor stresses
        («с хорошей камерой», "for travel") comes first, then the shop's pick of price for quality; «подешевле» and
        «лучший» sort by price.
        """
        category = self.category_of(question, language)
        if category is None:
            return ()
        wish = wish_of(question)
        stressed = self.subject(question, language) - self._called[category.id]
        shelf = [p for p in self.products() if p.category == category.id]
        lacking = self._lacking(shelf, category, question, language)
        fitting = [p for p in shelf if p.stock and wish.allows(p.price_minor) and p.id not in lacking]
        return tuple(sorted(fitting, key=lambda product: self._order(product, wish, stressed, language)))

    def subject(self, question: str, language: str) -> frozenset[str]:
        """The stems that a question is about, misspelt ones corrected."""
        return frozenset(self._index.asked(question, language))

    def called(self, category: Category) -> frozenset[str]:
        """The stems by which visitors call the category."""
        return self._called[category.id]

    def features(self, question: str, language: str, category: Category) -> tuple[Spec, ...]:
        """Lines of the category's specification that a question wants («с шумоподавлением»), none where «без» it."""
        unwanted = frozenset(stem for phrase in WITHOUT.findall(question) for stem in stems(phrase))
        wanted = (self.subject(question, language) | set(stems(question))) - unwanted
        return tuple(spec for spec in category.specs if wanted & spec_called(spec))

    def on_topic(self, topic: str, language: str) -> tuple[Passage, ...]:
        """Passages of the pages and sections that are marked with `topic`, in the shop's order."""
        return tuple(f.passage for f in self._speaking(language) if topic in f.topics)

    def reassurance(self, topic: str, language: str) -> Passage | None:
        """The one sentence by which the shop takes the doubt `topic` away, with its page; None where it has none."""
        for page in self.shelf.pages.pages:
            text = page.text(language)
            if text and text.reassurance and topic in page.topics:
                lead = self.shelf.lead(page, language)
                return replace(lead, text=text.reassurance) if lead else None
        return None

    def _speaking(self, language: str) -> list[Found]:
        return [
            found for found, entry in zip(self._found, self._index.entries, strict=True) if entry.language == language
        ]

    def _lacking(self, shelf: Sequence[Product], category: Category, question: str, language: str) -> set[str]:
        """Ids of products whose specification denies a feature, or says another kind («вертикальный», not a robot)."""
        asked = self.subject(question, language)
        lacking: set[str] = set()
        for spec in self.features(question, language, category):
            lines = {product.id: product.spec(spec.id, language) for product in shelf}
            kinds = {name for name in asked & spec_called(spec) if any(name in stems(line) for line in lines.values())}
            lacking |= {name for name, line in lines.items() if DENIED.search(line) or not kinds <= set(stems(line))}
        return lacking

    def _order(self, product: Product, wish: Wish, stressed: frozenset[str], language: str) -> tuple[float, bool, int]:
        told = set(stems(self.shelf.described(product, language).passage.text))
        price = -product.price_minor if wish.top else product.price_minor
        if wish.cheap or wish.top:
            return (0, False, price)
        return (-len(stressed & told), not product.value, price)


def spec_called(spec: Spec) -> frozenset[str]:
    """The stems by which visitors call a line of the specification."""
    return frozenset(stem(word) for name in (*spec.words, spec.ru, spec.en) for word in words(name) if len(word) > 2)


def _called(category: Category) -> frozenset[str]:
    names = [*category.name.values(), *(name for called in category.words.values() for name in called)]
    return frozenset(stem(word) for name in names if len(words(name)) == 1 for word in words(name))


def _names(products: Iterable[Product]) -> dict[tuple[str, ...], Product]:
    """Every way to name a product, as stems: in full, and without the brand where the rest is a model's name."""
    names: dict[tuple[str, ...], Product] = {}
    for product in products:
        for name in (product.name, *product.aliases):
            full = tuple(stem(word) for word in words(name))
            names[full] = product
            rest = full[1:]
            if len(rest) > 1 or any(_is_model(word) for word in rest):
                names.setdefault(rest, product)
    return names


def _is_model(word: str) -> bool:
    return any(sign.isdigit() for sign in word) and any(sign.isalpha() for sign in word)


def _rank(found: Found) -> float:
    return (ON_THE_SHELF if found.product else 0.0) - round(found.score, 3)


def _once(found: Iterable[Found]) -> list[Found]:
    """The first of each address: what was sought in two ways comes once."""
    firsts: dict[str, Found] = {}
    for one in found:
        firsts.setdefault(one.passage.url, one)
    return list(firsts.values())
