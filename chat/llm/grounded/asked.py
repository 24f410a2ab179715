"""What is the grounded engine asked? A model's request, read into what an answer depends on.

`Asked` carries the question with what the caller says of the visitor (`ModelRequest.facts`); `Answer` is whole
sentences with the places they link to, before length and style are applied.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chat.llm.seam import ModelRequest
from prompts.message import ChatMessage
from store.knowledge import Knowledge
from store.passages import Passage

BRIEF, NORMAL, DETAILED = "short", "normal", "detailed"

LEAD = re.compile(
    r"^\W*(?:(?:ok|okay|k|alright|all right|right|well|fine|i see|got it|understood|ок|окей|хорошо|ладно|понятно|ясно)"
    r"(?:[\s]*[.,!;:…-]+\s*|\s+(?=then|and|so|but|now|а|и|тогда|ну)\b)"
    r"|(?:ok|okay|ок|окей)\s+)+(?:(?:then|and|so|but|now|а|и|ну|тогда)\s+)*",
    re.IGNORECASE,
)
LEAST_WORDS = 3
"""What is left must still be a question: «ок, и что?» is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bought:
    """One line of an order."""

    product: str
    name: str
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order of this very customer; `late`: the promised day has passed."""

    number: str
    status: str
    placed_at: datetime | None
    items: tuple[Bought, ...]
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The question, and what shapes the answer. `orders` newest first, `viewing` and `compared` ids of products."""

    question: str
    language: str
    sentences: int
    depth: str
    acknowledge: bool
    may_sell: bool
    friendly: bool
    objections: tuple[str, ...]
    viewing: str
    compared: tuple[str, ...]
    orders: tuple[Order, ...]
    said: str
    """The assistant's latest words, empty at the beginning."""
    told: str = ""
    """All that the assistant said in this talk."""
    bonus_minor: int | None = None
    """What is on the customer's bonus account, None where that is not known."""
    called: bool = False
    """Whether the talk waits for a human already, be one there or not."""
    upset: bool = False
    """Whether one of the visitor's latest messages was angry."""
    before: tuple[str, ...] = ()
    """Pieces of the question that were sent just before it and not answered, oldest first."""
    lately: tuple[str, ...] = ()
    """The same with those that were answered before the question was whole."""

    @property
    def is_russian(self) -> bool:
        """Whether the answer is in Russian (any other language is answered in English)."""
        return self.language == "ru"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Whole sentences, the most important first, and `closing` ones that follow the link if there is room.

    `doubts_met` are objections that the answer already speaks about; `sells` False: no doubt is met unasked. `topics`
    are those of the page that was asked for: a doubt of quite another kind does not belong there.
    """

    sentences: tuple[str, ...]
    link: Passage | None = None
    closing: tuple[str, ...] = ()
    understood: bool = True
    doubts_met: tuple[str, ...] = ()
    sells: bool = True
    topics: tuple[str, ...] = ()


def asked_of(request: ModelRequest) -> Asked:
    """Read a request; what the caller did not say is neutral."""
    facts = request.facts
    return Asked(
        question=_without_lead(request.question),
        language="ru" if request.language == "ru" else "en",
        sentences=max(1, request.sentences),
        depth=str(facts.get("depth", NORMAL)),
        acknowledge=bool(facts.get("acknowledge", False)),
        may_sell=bool(facts.get("may_sell", True)),
        friendly=facts.get("register") == "friendly",
        objections=tuple(map(str, facts.get("objections", ()))),
        viewing=str(facts.get("viewing") or ""),
        compared=tuple(map(str, facts.get("compared", ()))),
        orders=tuple(_order(order) for order in facts.get("orders", ())),
        said=_latest_words(request.messages),
        told=" ".join(m.content for m in request.messages if m.role == "assistant"),
        bonus_minor=facts.get("bonus_minor"),
        called=bool(facts.get("called", False)),
        upset=bool(facts.get("upset", False)),
        before=tuple(map(str, facts.get("before", ()))),
        lately=tuple(map(str, facts.get("lately", ()))),
    )


def on_their_mind(asked: Asked, knowledge: Knowledge) -> tuple[str, ...]:
    """Ids of the products that the question is about: named in it, else on the page, else named by us before."""
    named = knowledge.named(asked.question)
    if named:
        return tuple(product.id for product in named)
    if asked.viewing and knowledge.product(asked.viewing):
        return (asked.viewing,)
    return tuple(product.id for product in knowledge.named(asked.said)[:1])


def _order(facts: Mapping[str, Any]) -> Order:
    return Order(
        number=str(facts.get("order", "")),
        status=str(facts.get("status", "")).lower(),
        placed_at=_moment(facts.get("placed_at")),
        items=tuple(
            Bought(
                product=str(item.get("product", "")),
                name=str(item.get("name", "")),
                category=str(item.get("category", "")),
            )
            for item in facts.get("items", ())
        ),
        late=bool(facts.get("late", False)),
    )


def _moment(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value
    try:
        return datetime.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _without_lead(question: str) -> str:
    """The question without the «ок, тогда» before it, which is no part of what is sought."""
    rest = LEAD.sub("", question, count=1)
    return rest if len(rest.split()) >= LEAST_WORDS else question


def _latest_words(messages: tuple[ChatMessage, ...]) -> str:
    return next((m.content for m in reversed(messages) if m.role == "assistant"), "")
