"""Looking around: home, shelves, search, products side by side, and the shop's own pages."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from examples.shop.rendering import Renderer, language_of
from store.catalogue import Page, Product, filled

MOST_COMPARED = 4
CEILINGS = (10_000, 20_000, 30_000, 50_000, 100_000)
"""Price limits offered on a shelf, in roubles."""


class Browsing:
    """The pages that everybody sees."""

    def __init__(self, shop: Renderer) -> None:
        self._shop = shop

    def routes(self) -> list[Route]:
        """The pages' addresses; those of texts come from pages.json."""
        texts = [
            Route(filled(page.path, {"language": language}), self._text(page), methods=["GET", "POST"])
            for page in self._shop.pages.pages
            for language in ("ru", "en")
        ]
        return [
            Route("/{language:lang}", self.home),
            Route("/{language:lang}/catalogue", self.shelf),
            Route("/{language:lang}/catalogue/{category}", self.shelf),
            Route("/{language:lang}/search", self.search),
            Route("/{language:lang}/product/{product}", self.product),
            Route("/{language:lang}/compare", self.compare),
            Route("/{language:lang}/compare/add", self.add_to_comparison, methods=["POST"]),
            Route("/{language:lang}/compare/remove", self.remove_from_comparison, methods=["POST"]),
            Route("/{language:lang}/faq", self.faq),
            Route("/{language:lang}/articles", self.articles),
            *texts,
        ]

    async def home(self, request: Request) -> Response:
        """The first page."""
        worthy = reversed([product for product in self._shop.catalogue.products if product.value])
        picks = list({product.category: product for product in worthy}.values())[::-1]
        return self._shop.page(request, "home.html", "home", picks=picks, articles=self._articles())

    async def shelf(self, request: Request) -> Response:
        """One category, or all; `?max=` limits the price in roubles."""
        name = request.path_params.get("category", "")
        category = self._shop.knowledge.category(name)
        if name and category is None:
            return self.missing(request)
        ceiling = next((limit for limit in CEILINGS if request.query_params.get("max") == str(limit)), None)
        products = [
            product
            for product in self._shop.catalogue.products
            if name in ("", product.category) and (ceiling is None or product.price_minor <= ceiling * 100)
        ]
        return self._shop.page(
            request,
            "shelf.html",
            "list",
            category=category,
            products=products,
            ceilings=CEILINGS,
            ceiling=ceiling,
            view="Product List Viewed",
            props={"category": name or "all"},
        )

    async def search(self, request: Request) -> Response:
        """What the search finds: products and pages."""
        query = request.query_params.get("q", "").strip()[:200]
        found = self._shop.knowledge.search(query, language_of(request), limit=12) if query else []
        products = [one.product for one in found if one.product]
        return self._shop.page(
            request,
            "search.html",
            "search",
            query=query,
            products=products,
            passages=[one.passage for one in found if not one.product],
            view="Products Searched" if query else "",
            props={"query": query, "results": len(found)},
        )

    async def product(self, request: Request) -> Response:
        """One product."""
        product = self._shop.products.get(request.path_params["product"])
        if product is None:
            return self.missing(request)
        similar = [
            other
            for other in self._shop.catalogue.products
            if other.category == product.category and other.id != product.id
        ]
        return self._shop.page(request, "product.html", "product", product=product, similar=similar[:4])

    async def compare(self, request: Request) -> Response:
        """Products side by side: those in the address, else those that the visitor put aside."""
        asked = request.query_params.get("ids", "")
        names = asked.split(",") if asked else request.session.get("compare", [])
        products = [self._shop.products[name] for name in dict.fromkeys(names) if name in self._shop.products]
        products = products[:MOST_COMPARED]
        return self._shop.page(
            request,
            "compare.html",
            "compare",
            products=products,
            rows=self._rows(products, language_of(request)),
            view="Products Compared" if len(products) > 1 else "",
            props={"product_ids": [product.id for product in products]},
        )

    async def add_to_comparison(self, request: Request) -> Response:
        """Put a product beside the others; the oldest goes where there are too many."""
        return await self._compared(request, lambda names, name: [*names, name][-MOST_COMPARED:])

    async def remove_from_comparison(self, request: Request) -> Response:
        """Take a product out."""
        return await self._compared(request, lambda names, _: names)

    async def faq(self, request: Request) -> Response:
        """Frequent questions, folded."""
        return self._shop.page(request, "faq.html", "faq")

    async def articles(self, request: Request) -> Response:
        """All articles."""
        return self._shop.page(request, "articles.html", "article", articles=self._articles())

    def missing(self, request: Request) -> Response:
        """There is no such page."""
        return self._shop.page(request, "missing.html", "other", status=404)

    def _text(self, page: Page) -> Callable[[Request], Response]:
        def show(request: Request) -> Response:
            if request.method == "POST" and page.id != "exchange":
                return Response(status_code=405)
            return self._shop.page(
                request,
                "text.html",
                page.kind,
                page=page,
                text=page.text(language_of(request)),
                sent=request.method == "POST",
            )

        return show

    def _articles(self) -> list[Page]:
        return [page for page in self._shop.pages.pages if "/articles/" in page.path]

    async def _compared(self, request: Request, change: Callable[[list[str], str], list[str]]) -> Response:
        name = str((await request.form()).get("product", ""))
        if name in self._shop.products:
            others = [other for other in request.session.get("compare", []) if other != name]
            request.session["compare"] = change(others, name)
        return RedirectResponse(f"/{language_of(request)}/compare", status_code=303)

    def _rows(self, products: list[Product], language: str) -> list[tuple[str, list[str]]]:
        """The specification's lines side by side: of one category its own, of several all."""
        categories = dict.fromkeys(product.category for product in products)
        specs = {s.id: s for name in categories if (c := self._shop.knowledge.category(name)) for s in c.specs}
        return [(spec.label(language), [p.spec(spec.id, language) or "—" for p in products]) for spec in specs.values()]
