"""What does the shop itself say about a question? Its pages, frequent questions and products, searched in memory.

An answer may only say what stands here. Nothing fits: an empty list, never the nearest guess.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from profiles.ids import ProductId
from prompts.prompt import Passage
from store.catalogue import Catalogue, Category, Page, Pages, Product, filled, load_catalogue, load_pages, money, months
from store.index import Entry, Index
from store.stems import stem, stems, words
from store.wishes import Wish, wish_of

RELEVANT = 0.4
"""The least share of a question that a passage must answer: tests/store/test_knowledge.py holds the questions of both
languages, about the shop and about anything else, that it was chosen by."""

LANGUAGES = ("ru", "en")
Kind = Literal["page", "faq", "product"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A passage with how well it fits (0..1), and the product where it is about one."""

    passage: Passage
    score: float
    kind: Kind
    topics: tuple[str, ...] = ()
    product: Product | None = None


class Knowledge:
    """The shop's own words. Immutable once built, so any thread may read it."""

    def __init__(self, catalogue: Catalogue, pages: Pages, base: str = "") -> None:
        self._catalogue = catalogue
        self._pages = pages
        self._base = base.rstrip("/")
        self._products = {product.id: product for product in catalogue.products}
        self._categories = {category.id: category for category in catalogue.categories}
        self._called = {
            category.id: frozenset(stem(part) for names in category.words.values() for name in names for part in words(name))
            for category in catalogue.categories
        }
        self._names = _names_of(catalogue.products)
        shelf = [pair for language in LANGUAGES for pair in self._passages(language)]
        self._found = [found for _, found in shelf]
        self._index = Index([entry for entry, _ in shelf])

    @classmethod
    def load(cls, sources: Sources) -> "Knowledge":
        """Read the shop's files; a site without any gets a knowledge that finds nothing.

        Raises:
            OSError, msgspec.ValidationError: a file that is named cannot be read; the message says which or where.
        """
        catalogue = load_catalogue(Path(sources.catalogue)) if sources.catalogue else Catalogue()
        pages = load_pages(Path(sources.pages)) if sources.pages else Pages()
        return cls(catalogue, pages, sources.base)

    def search(self, question: str, language: str, limit: int = 5, about: Sequence[str] = ()) -> list[Found]:
        """Passages that answer `question`, best first; the products `about` (on the page, compared) come before them."""
        shown = [self.found(product) for name in about if (product := self.product(name))]
        ahead = [found(language) for found in shown] if False else [self.described(p, language) for p in self._known(about)]
        scored = [
            Found(passage=f.passage, score=score, kind=f.kind, topics=f.topics, product=f.product)
            for number, score in self._index.search(question, language)
            if score >= RELEVANT and (f := self._found[number])
        ]
        wished = self.matching(question, language) if wish_of(question).is_said else ()
        return _once([*ahead, *(self.described(product, language) for product in wished[:limit]), *scored])[:limit]
