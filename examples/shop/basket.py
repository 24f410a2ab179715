"""What is in the cart? Products with quantities, kept in the visitor's own signed cookie."""

from dataclasses import dataclass

from starlette.requests import Request

from store.catalogue import Product

MOST_OF_ONE = 9
MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A product with its quantity."""

    product: Product
    quantity: int

    @property
    def sum_minor(self) -> int:
        """What the line costs."""
        return self.product.price_minor * self.quantity


@dataclass(frozen=True, slots=True)
class Basket:
    """The lines of a cart, in the order they were added."""

    lines: tuple[Line, ...] = ()

    @property
    def total_minor(self) -> int:
        """What all lines cost."""
        return sum(line.sum_minor for line in self.lines)

    @property
    def count(self) -> int:
        """How many things are in it."""
        return sum(line.quantity for line in self.lines)


def basket_of(request: Request, products: dict[str, Product]) -> Basket:
    """The visitor's cart; what is no longer sold is left out."""
    kept: dict[str, int] = request.session.get("cart", {})
    return Basket(tuple(Line(products[name], quantity) for name, quantity in kept.items() if name in products))


def put(request: Request, product: Product, change: int) -> None:
    """Add `change` (negative: remove) of a product; at zero its line goes."""
    cart: dict[str, int] = dict(request.session.get("cart", {}))
    quantity = min(MOST_OF_ONE, cart.get(product.id, 0) + change)
    cart.pop(product.id, None) if quantity <= 0 else cart.update({product.id: quantity})
    request.session["cart"] = dict(list(cart.items())[:MOST_LINES])


def empty(request: Request) -> None:
    """Nothing is left in the cart."""
    request.session.pop("cart", None)
