"""What can be found? Pages cut into passages, each with the words it is found by, in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from store.catalogue import Catalogue, Category, Page, Pages, PageText, Product, Section, filled, money, months
from store.index import Entry

Kind = Literal["page", "faq", "product"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of the shop's own pages or catalogue; `url` as a page links it."""

    title: str
    url: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A passage with how well it fits (0..1), the objections it answers, and the product where it is about one."""

    passage: Passage
    score: float
    kind: Kind
    topics: tuple[str, ...] = ()
    product: Product | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Everything that the shop says, with the address that its links begin with."""

    catalogue: Catalogue
    pages: Pages
    base: str = ""

    def link(self, name: str, language: str, **values: str) -> str:
        """The address of a place that the catalogue's `paths` name, empty where the shop has none."""
        path = self.catalogue.paths.get(name, "")
        return self.base + filled(path, {"language": language, **values}) if path else ""

    def passages(self, language: str) -> Iterator[tuple[Entry, Found]]:
        """All passages of a language, each with the words it is found by."""
        for page in self.pages.pages:
            if text := page.text(language):
                yield from self._of_page(page, text, language)
        yield from self._of_faq(language)
        categories = {category.id: category for category in self.catalogue.categories}
        for product in self.catalogue.products:
            yield _product_entry(product, categories.get(product.category), language), self.described(product, language)

    def lead(self, page: Page, language: str) -> Passage | None:
        """A page's first sentence, None where the page does not speak the language."""
        text = page.text(language)
        return Passage(title=text.title, url=self._url(page, language), text=text.lead) if text else None

    def section(self, page: Page, section: Section, language: str) -> Passage:
        """One section of a page."""
        anchor = f"#{section.id}" if section.id else ""
        return Passage(title=section.title, url=self._url(page, language) + anchor, text=section.text)

    def described(self, product: Product, language: str, score: float = 1.0) -> Found:
        """A product in a few sentences: what it is, price, stock, warranty, specification."""
        category = next((c for c in self.catalogue.categories if c.id == product.category), None)
        text = " ".join(
            (
                product.about.get(language, ""),
                f"{product.name}: {money(product.price_minor, self.catalogue.currency, language)},",
                f"{stock_words(product, language)}, {warranty_words(product, language)}.",
                *(f"{label}: {line}." for label, line in specification(product, category, language)),
            )
        ).strip()
        url = self.link("product", language, id=product.id)
        passage = Passage(title=product.name, url=url, text=text)
        return Found(passage=passage, score=score, kind="product", product=product)

    def _url(self, page: Page, language: str) -> str:
        return self.base + filled(page.path, {"language": language})

    def _of_page(self, page: Page, text: PageText, language: str) -> Iterator[tuple[Entry, Found]]:
        lead = Passage(title=text.title, url=self._url(page, language), text=text.lead)
        subject = f"{text.keywords} {text.title}"
        yield (
            Entry(language=language, title=text.title, subject=subject, body=text.lead),
            Found(passage=lead, score=0.0, kind="page", topics=page.topics),
        )
        for section in text.sections:
            yield (
                Entry(
                    language=language,
                    title=section.title,
                    subject=f"{subject} {section.keywords}",
                    body=section.text,
                ),
                Found(
                    passage=self.section(page, section, language),
                    score=0.0,
                    kind="page",
                    topics=page.topics + section.topics,
                ),
            )

    def _of_faq(self, language: str) -> Iterator[tuple[Entry, Found]]:
        for faq in self.pages.faq:
            if text := faq.text(language):
                url = self.base + filled(self.pages.faq_path, {"language": language, "id": faq.id})
                yield (
                    Entry(language=language, title=text.question, subject=text.keywords, body=text.answer),
                    Found(
                        passage=Passage(title=text.question, url=url, text=text.answer),
                        score=0.0,
                        kind="faq",
                        topics=faq.topics,
                    ),
                )


def specification(product: Product, category: Category | None, language: str) -> list[tuple[str, str]]:
    """The product's specification as (label, value), in the category's order."""
    return [
        (spec.label(language), line)
        for spec in (category.specs if category else ())
        if (line := product.spec(spec.id, language))
    ]


def stock_words(product: Product, language: str) -> str:
    """Whether it can be had now; how many are left only where they are few."""
    few = 0 < product.stock <= 5
    if language == "ru":
        return f"в наличии, осталось {product.stock} шт." if few else "в наличии" if product.stock else "нет в наличии"
    return f"in stock, {product.stock} left" if few else "in stock" if product.stock else "out of stock"


def warranty_words(product: Product, language: str) -> str:
    """How long its warranty is."""
    if language == "ru":
        return f"гарантия {months(product.warranty_months, language)}"
    return f"{months(product.warranty_months, language)} warranty"


def _product_entry(product: Product, category: Category | None, language: str) -> Entry:
    """A product is found by its shelf and maker; its name is recognised apart (`Knowledge.named`)."""
    called = (*category.words.get(language, ()), category.name.get(language, "")) if category else ()
    told = (f"{label} {line}" for label, line in specification(product, category, language))
    return Entry(
        language=language,
        title="",
        subject=" ".join((*called, product.brand)),
        body=" ".join((product.about.get(language, ""), *told)),
    )
