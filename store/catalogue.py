"""What does the shop sell and say? Its catalogue and its pages as values, read from two JSON files.

Prices are in minor units. Every text stands in each of the shop's languages (`{"ru": ..., "en": ...}`). Paths are
templates with `{language}`, `{id}` or `{ids}`; `examples/shop/` shows both files in full.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from profiles.ids import ProductId

Texts = dict[str, str]
"""One text by language."""

UNBREAKABLE = "\u00a0"
SIGNS = {"RUB": "₽", "USD": "$", "EUR": "€"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """One line of a category's specification; `words` are what visitors call it."""

    id: str
    ru: str = ""
    en: str = ""
    words: tuple[str, ...] = ()

    def label(self, language: str) -> str:
        """Its name on the product page."""
        return (self.ru if language == "ru" else self.en) or self.en or self.ru


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A shelf of the shop; `one` names a single product of it, `words` are what visitors call it."""

    id: str
    name: Texts
    one: Texts = field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    specs: tuple[Spec, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One product. `value` marks the shop's own pick of price for quality."""

    id: ProductId
    category: str
    name: str
    price_minor: int
    about: Texts
    brand: str = ""
    aliases: tuple[str, ...] = ()
    was_minor: int | None = None
    stock: int = 0
    warranty_months: int = 0
    value: bool = False
    specs: dict[str, str | Texts] = field(default_factory=dict)

    def spec(self, name: str, language: str) -> str:
        """One line of the specification, empty where there is none."""
        line = self.specs.get(name, "")
        return line if isinstance(line, str) else line.get(language, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All that is sold; `paths` say where products, categories and orders are shown."""

    currency: str = "RUB"
    paths: dict[str, str] = field(default_factory=dict)
    categories: tuple[Category, ...] = ()
    products: tuple[Product, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled part of a page, at `#id`; `keywords` are words of its subject beyond the page's."""

    title: str
    text: str
    id: str = ""
    keywords: str = ""
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """A page in one language.

    `keywords` are words of its subject, `reassurance` is one sentence that takes a doubt away.
    """

    title: str
    lead: str
    keywords: str = ""
    reassurance: str = ""
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the shop; `topics` are the objections that it answers (price, warranty, delivery ...)."""

    id: str
    path: str
    kind: str = "other"
    topics: tuple[str, ...] = ()
    ru: PageText | None = None
    en: PageText | None = None

    def text(self, language: str) -> PageText | None:
        """The page in `language`, None where it does not exist."""
        return self.ru if language == "ru" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class FaqText:
    """A frequent question with its answer in one language."""

    question: str
    answer: str
    keywords: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faq:
    """A frequent question."""

    id: str
    topics: tuple[str, ...] = ()
    ru: FaqText | None = None
    en: FaqText | None = None

    def text(self, language: str) -> FaqText | None:
        """The question in `language`, None where it does not exist."""
        return self.ru if language == "ru" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """All that the shop says of itself."""

    pages: tuple[Page, ...] = ()
    faq: tuple[Faq, ...] = ()
    faq_path: str = ""


def load_catalogue(path: Path) -> Catalogue:
    """Read a catalogue.

    Raises:
        msgspec.ValidationError: the file does not say what a catalogue says; the message names the place.
    """
    return msgspec.json.decode(path.read_bytes(), type=Catalogue)


def load_pages(path: Path) -> Pages:
    """Read the shop's pages.

    Raises:
        msgspec.ValidationError: the file does not say what pages say; the message names the place.
    """
    return msgspec.json.decode(path.read_bytes(), type=Pages)


def money(minor: int, currency: str, language: str) -> str:
    """A sum as people of `language` write it: `24 990 ₽` (with unbreakable spaces), `24,990 ₽`."""
    whole, rest = divmod(minor, 100)
    separator, point = (UNBREAKABLE, ",") if language == "ru" else (",", ".")
    digits = f"{whole:,}".replace(",", separator) + (f"{point}{rest:02d}" if rest else "")
    return f"{digits}{UNBREAKABLE}{SIGNS.get(currency, currency)}"


def months(number: int, language: str) -> str:
    """A number of months: `24 месяца`, `12 months`."""
    if language != "ru":
        return f"{number} month" + ("" if number == 1 else "s")
    return f"{number} {plural(number, 'месяц', 'месяца', 'месяцев')}"


def plural(number: int, one: str, few: str, many: str) -> str:
    """The Russian form that goes with `number`: 1 месяц, 2 месяца, 5 месяцев."""
    if number % 10 == 1 and number % 100 != 11:
        return one
    return few if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else many


def filled(template: str, values: Mapping[str, str]) -> str:
    """A path template with its places filled; a place that nobody names stays empty."""
    for name in ("language", "id", "ids"):
        template = template.replace("{" + name + "}", values.get(name, ""))
    return template
