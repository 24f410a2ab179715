"""The customer's account: signing in as Anna, her orders, where each is, and goodbye."""

from datetime import UTC, datetime

import httpx2
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from examples.shop.customer import ANNA, BONUS_MINOR, Bought, Order, facts, orders_of_anna, tell
from examples.shop.rendering import Renderer, language_of


class Account:
    """What a signed-in customer sees; `barista_url` and `facts_secret` are where her facts go, and how signed."""

    def __init__(self, shop: Renderer, barista_url: str, facts_secret: str) -> None:
        self._shop = shop
        self._barista_url = barista_url
        self._facts_secret = facts_secret

    def routes(self) -> list[Route]:
        """The account's addresses."""
        return [
            Route("/{language:lang}/account", self.account),
            Route("/{language:lang}/account/sign-in", self.sign_in, methods=["POST"]),
            Route("/{language:lang}/account/sign-out", self.sign_out, methods=["POST"]),
            Route("/{language:lang}/account/orders", self.orders),
            Route("/{language:lang}/account/orders/{number}", self.order),
            Route("/{language:lang}/goodbye", self.goodbye),
        ]

    async def account(self, request: Request) -> Response:
        """The way in, or what is inside."""
        return self._shop.page(
            request, "account.html", "account", orders=self._orders(request), bonus_minor=BONUS_MINOR
        )

    async def sign_in(self, request: Request) -> Response:
        """Anna enters; Barista hears of her orders after the answer has gone out."""
        request.session["customer"] = ANNA
        where = f"/{language_of(request)}/account/orders"
        return RedirectResponse(where, status_code=303, background=BackgroundTask(self._tell, self._orders(request)))

    async def sign_out(self, request: Request) -> Response:
        """She leaves; the cart stays."""
        request.session.pop("customer", None)
        return RedirectResponse(f"/{language_of(request)}/goodbye", status_code=303)

    async def orders(self, request: Request) -> Response:
        """All her orders, newest first."""
        if not request.session.get("customer"):
            return RedirectResponse(f"/{language_of(request)}/account", status_code=303)
        return self._shop.page(request, "orders.html", "orders", orders=self._orders(request))

    async def order(self, request: Request) -> Response:
        """Where one order is; somebody else's number leads to the list."""
        number = request.path_params["number"]
        order = next((order for order in self._orders(request) if order.number == number), None)
        if order is None or not request.session.get("customer"):
            return RedirectResponse(f"/{language_of(request)}/account/orders", status_code=303)
        return self._shop.page(request, "order.html", "order_tracking", order=order)

    async def goodbye(self, request: Request) -> Response:
        """After signing out."""
        return self._shop.page(request, "goodbye.html", "other")

    def _orders(self, request: Request) -> tuple[Order, ...]:
        placed = tuple(self._placed(order) for order in request.session.get("placed", []))
        return (*placed, *orders_of_anna(datetime.now(UTC)))

    def _placed(self, order: dict[str, str]) -> Order:
        products = (self._shop.products[name] for name in order["items"] if name in self._shop.products)
        return Order(
            number=order["number"],
            placed_at=datetime.fromisoformat(order["placed_at"]),
            promised_at=datetime.fromisoformat(order["promised_at"]),
            status="processing",
            items=tuple(
                Bought(product=p.id, name=p.name, category=p.category, price_minor=p.price_minor) for p in products
            ),
        )

    async def _tell(self, orders: tuple[Order, ...]) -> None:
        async with httpx2.AsyncClient() as client:
            await tell(client, self._barista_url, self._facts_secret, facts(orders, datetime.now(UTC)))
