"""Buying: the cart, a checkout of three steps with a pretended payment, and thanks."""

from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from examples.shop.basket import Basket, basket_of, empty, put
from examples.shop.rendering import Renderer, language_of

STEPS = ("contact", "delivery", "payment")


class Buying:
    """The cart and the checkout."""

    def __init__(self, shop: Renderer) -> None:
        self._shop = shop

    def routes(self) -> list[Route]:
        """The addresses of the cart and the checkout."""
        return [
            Route("/{language:lang}/cart", self.cart),
            Route("/{language:lang}/cart/change", self.change, methods=["POST"]),
            Route("/{language:lang}/checkout", self.checkout, methods=["GET", "POST"]),
            Route("/{language:lang}/thanks", self.thanks),
        ]

    async def cart(self, request: Request) -> Response:
        """What is in the cart."""
        return self._shop.page(request, "cart.html", "cart", view="Cart Viewed")

    async def change(self, request: Request) -> Response:
        """Add or remove; scripts get the new count as JSON, a plain form goes to the cart."""
        form = await request.form()
        product = self._shop.products.get(str(form.get("product", "")))
        change = {"1": 1, "-1": -1, "-9": -9}.get(str(form.get("change", "1")), 0)
        if product and (product.stock or change < 0):
            put(request, product, change)
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"count": self._basket(request).count})
        return RedirectResponse(f"/{language_of(request)}/cart", status_code=303)

    async def checkout(self, request: Request) -> Response:
        """Contact, delivery, payment, one after the other; a declined card stays at the payment."""
        if not self._basket(request).count:
            return RedirectResponse(f"/{language_of(request)}/cart", status_code=303)
        form = await request.form()
        step = str(form.get("step", "")) if request.method == "POST" else ""
        if step == "payment":
            if form.get("way") == "declined":
                return self._step(request, "payment", declined=True)
            return self._ordered(request)
        return self._step(request, STEPS[STEPS.index(step) + 1] if step in STEPS else "contact")

    async def thanks(self, request: Request) -> Response:
        """After the order; without one there is nothing to thank for."""
        placed = request.session.get("placed", [])
        if not placed:
            return RedirectResponse(f"/{language_of(request)}", status_code=303)
        order = placed[0]
        props = {"order_id": order["number"], "total": order["total_minor"] / 100, "currency": "RUB"}
        return self._shop.page(request, "thanks.html", "other", order=order, view="Order Completed", props=props)

    def _basket(self, request: Request) -> Basket:
        return basket_of(request, self._shop.products)

    def _step(self, request: Request, step: str, *, declined: bool = False) -> Response:
        view, props = "Checkout Step Viewed", {"step": step}
        if step == "contact":
            view = "Checkout Started"
        if declined:
            view, props = "Payment Failed", {"reason": "declined", "step": step}
        return self._shop.page(
            request, "checkout.html", "checkout", step=step, steps=STEPS, declined=declined, view=view, props=props
        )

    def _ordered(self, request: Request) -> Response:
        basket, now = self._basket(request), datetime.now(UTC)
        earlier = request.session.get("placed", [])
        placed = {
            "number": str(3001 + len(earlier)),
            "placed_at": now.isoformat(),
            "promised_at": (now + timedelta(days=1)).isoformat(),
            "total_minor": basket.total_minor,
            "items": [line.product.id for line in basket.lines],
        }
        request.session["placed"] = [placed, *earlier][:5]
        empty(request)
        return RedirectResponse(f"/{language_of(request)}/thanks", status_code=303)
