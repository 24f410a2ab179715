"""Who is this, for an operator? The visitor in short, how they behave and why, and what is open."""

from typing import Any

import msgspec

from chat.session import Session
from chat.trace import reading_view
from patterns.reading import Reading
from profiles.profile import Profile
from store.tables import Conversation


def card_of(session: Session, reading: Reading) -> dict[str, Any]:
    """A card as docs/protocol.md says."""
    profile = session.profile
    return {
        "visitor": profile.visitor,
        "customer": profile.history.customer or "",
        "verified": profile.history.customer is not None,
        "vip": profile.history.vip,
        "language": profile.dialogue.language or profile.session.language or session.language,
        "device": profile.session.device,
        "source": " ".join(filter(None, (profile.session.medium, profile.session.source, profile.session.campaign))),
        "page": {"path": profile.live.path or session.page, "title": session.title},
        "cart": [_in_cart(profile, product, count) for product, count in profile.live.cart.items()],
        "orders": profile.history.orders[:5],
        "reading": reading_view(profile, reading),
        "brief": _brief(profile),
        "arm": profile.arm,
        "consent": {"behaviour": profile.behaviour, "personalisation": profile.personalisation},
    }


def item_of(conversation: Conversation) -> dict[str, Any]:
    """A conversation as the inbox lists it."""
    glance = msgspec.json.decode(conversation.glance)
    return {
        "conversation": conversation.id,
        "visitor": conversation.visitor,
        "site": conversation.site,
        "status": conversation.status,
        "speaker": conversation.speaker,
        "operator": conversation.operator,
        "operator_name": conversation.operator_name,
        "reason": conversation.reason,
        "waiting_since": conversation.waiting_since,
        "last_text": conversation.last_text,
        "last_at": conversation.last_at,
        "tone": glance.get("tone", "neutral"),
        "levels": glance.get("levels", {}),
        "vip": glance.get("vip", False),
        "language": conversation.language,
    }


def _in_cart(profile: Profile, product: Any, quantity: int) -> dict[str, Any]:
    known = profile.live.products.get(product)
    return {"product": product, "name": known.name if known else product, "quantity": quantity}


def _brief(profile: Profile) -> dict[str, Any]:
    """What a colleague would say in passing: the open question, and what the assistant has said so far."""
    lines = profile.dialogue.lines
    asked = [line.text for line in lines if line.role == "visitor"]
    tried = [line.text for line in lines if line.role == "assistant"]
    return {
        "reason": sorted({key.partition("#")[0] for key in profile.session.triggers}),
        "question": asked[-1] if asked else "",
        "tried": tried[-3:],
        "promises": [],
    }
