"""What goes to the model, and what its answer must keep to."""

from collections.abc import Mapping
from dataclasses import dataclass

from prompts.message import ChatMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """What the prompt says of the shop; `concessions` are the only special terms that may ever be offered."""

    name: str
    assistant_name: str
    support_only: bool = False
    concessions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of the shop's own pages or catalogue that may answer the question."""

    title: str
    url: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextFact:
    """One thing that the model is told about the visitor.

    `layer`: dialogue, session, history or live. `provenance`: verified, crm, visitor (claimed) or page (claimed).
    `name` is stable and for machines, `text` a short sentence in the prompt's language.
    """

    layer: str
    provenance: str
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleContract:
    """What the answer must keep to; checked on the reply and counted.

    `depth`: short, normal or detailed. `links`: how many at most. `acknowledge_first`: the first sentence takes the
    visitor's trouble up. `may_sell` False: no sales talk (support mode). `mention_order`: greet by the recent order.
    """

    language: str
    depth: str = "normal"
    sentences: int = 4
    links: int = 1
    acknowledge_first: bool = False
    may_sell: bool = True
    register: str = "formal"
    mention_order: bool = False
    address_objections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What is wanted of the model this time.

    `purpose`: "reply", or "offer:ABOUT" with ABOUT one of order, comparison, checkout_problem, human, help. `question`
    is the visitor's latest message, empty for an offer. `passages` are best first.
    """

    purpose: str
    question: str
    language: str
    shop: Shop
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """The messages for the model with everything needed to explain them: which facts they hold, the contract, and the
    template's version with its hash. The stable part comes first, the volatile last.
    """

    messages: tuple[ChatMessage, ...]
    contract: StyleContract
    version: str
    hash: str
    facts: tuple[ContextFact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """Where an answer broke its contract; `mended` is True where we could cut or repair it safely."""

    rule: str
    detail: str
    mended: bool


Templates = Mapping[str, str]
"""Template sources by name (`ru/system.jinja` ...), loaded at the edge and passed as values."""
