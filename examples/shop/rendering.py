"""How does a page come about? Jinja2 templates over the catalogue, with what every page needs.

No page asks a third party for anything; the policy in `SECURITY` says so to the browser too, and shows that the widget
needs no more than its own server in `script-src` and `connect-src`.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from examples.shop.basket import basket_of
from examples.shop.customer import ANNA, token
from examples.shop.words import words
from store.catalogue import Product, filled, load_catalogue, load_pages, money, months
from store.knowledge import Knowledge
from store.passages import specification

HERE = Path(__file__).parent


class Renderer:
    """The shop's shelves and the way to show them."""

    def __init__(self, barista_url: str, identity_secret: str) -> None:
        self.catalogue = load_catalogue(HERE / "catalogue.json")
        self.pages = load_pages(HERE / "pages.json")
        self.knowledge = Knowledge(self.catalogue, self.pages)
        self.products: dict[str, Product] = {product.id: product for product in self.catalogue.products}
        self._barista_url = barista_url
        self._identity_secret = identity_secret
        self._security = _security(barista_url)
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(self, request: Request, template: str, kind: str, status: int = 200, **context: Any) -> HTMLResponse:
        """The page `template` of a request to `/{language}/...`; `kind` says what it is for (`PageKind`)."""
        language = language_of(request)
        html = self._templates.get_template(template).render(
            kind=kind, **self._common(request, language), **{"view": "", "props": {}, **context}
        )
        return HTMLResponse(html, status_code=status, headers={"content-security-policy": self._security})

    def _common(self, request: Request, language: str) -> dict[str, Any]:
        customer = request.session.get("customer", "")
        now = datetime.now(UTC)
        return {
            "t": words(language),
            "language": language,
            "other": "en" if language == "ru" else "ru",
            "other_url": "/" + ("en" if language == "ru" else "ru") + request.url.path[3:],
            "path": request.url.path,
            "barista_url": self._barista_url,
            "token": token(customer, self._identity_secret, now) if customer == ANNA else "",
            "customer": customer,
            "basket": basket_of(request, self.products),
            "comparing": request.session.get("compare", []),
            "categories": self.catalogue.categories,
            "pages": self.pages,
            "now": now,
            "price": lambda minor: money(minor, self.catalogue.currency, language),
            "months": lambda number: months(number, language),
            "text_of": lambda name: next(page.text(language) for page in self.pages.pages if page.id == name),
            "page_url": lambda page: filled(page.path, {"language": language}),
            "specification": lambda product: specification(product, self._category(product), language),
            "category_of": self._category,
        }

    def _category(self, product: Product) -> Any:
        return self.knowledge.category(product.category)


def language_of(request: Request) -> str:
    """The language of the page: the first part of its path, Russian where that is none."""
    return "en" if request.url.path.split("/")[1] == "en" else "ru"


def _security(barista_url: str) -> str:
    socket = barista_url.replace("http", "ws", 1)
    return (
        f"default-src 'self'; script-src 'self' {barista_url}; connect-src 'self' {barista_url} {socket}; "
        f"img-src 'self' data: {barista_url}; style-src 'self'; base-uri 'self'; form-action 'self'; "
        "frame-ancestors 'self'; object-src 'none'"
    )
