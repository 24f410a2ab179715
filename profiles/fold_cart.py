"""What does buying change? The live layer: what is in the cart, and how far the visitor is on the way to an order."""

from typing import assert_never

from profiles.changing import changed
from profiles.events import (
    CheckoutStarted,
    CheckoutStepViewed,
    OrderCompleted,
    PageKind,
    ProductAdded,
    ProductRemoved,
)
from profiles.fold_pages import KEPT_PLACES, begin_checkout, count, count_early, open_page, step
from profiles.ids import ProductId
from profiles.profile import Live, Profile
from profiles.signals import Signal

Buying = CheckoutStarted | CheckoutStepViewed | ProductAdded | ProductRemoved | OrderCompleted


def bought(profile: Profile, event: Buying) -> Profile:
    """Something went into the cart, out of it, or on towards an order."""
    match event:
        case ProductAdded():
            added = count_early(count(step(profile), Signal.CART_ADD), Signal.EARLY_CART)
            return changed(added, live=_with_cart(added.live, event.product, event.quantity))
        case ProductRemoved():
            removed = count(step(profile), Signal.CART_REMOVE)
            return changed(removed, live=_with_cart(removed.live, event.product, 0))
        case CheckoutStarted():
            return begin_checkout(open_page(profile, event.path, PageKind.CHECKOUT))
        case CheckoutStepViewed():
            stepped = count(open_page(profile, event.path, PageKind.CHECKOUT), Signal.CHECKOUT_STEP)
            return changed(stepped, live=changed(stepped.live, in_checkout=True))
        case OrderCompleted():
            ordered = count_early(count(step(profile), Signal.ORDER), Signal.EARLY_ORDER)
            return changed(ordered, live=changed(ordered.live, cart={}, in_checkout=False, ordered_at=profile.at))
        case _:
            assert_never(event)


def _with_cart(live: Live, product: ProductId, quantity: int) -> Live:
    cart = {key: kept for key, kept in live.cart.items() if key != product}
    if quantity > 0 and len(cart) < KEPT_PLACES:
        cart[product] = live.cart.get(product, 0) + quantity
    return changed(live, cart=cart)
