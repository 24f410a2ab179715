"""Who is this visitor? What the facts so far add up to, in four layers.

The layers are the dialogue (how they talk), the session (where from, with what, when), the history (orders, past talks,
what other systems know) and the live page (what is read, compared, put in the cart). All values are immutable and
bounded, whatever the length of the visit. Two clocks run: `at` is the wall time of the last fact, `clock` counts the
active seconds, and what fades fades by `clock`. When a new session begins, everything that belongs to one visit
(signals, attention, trail, topics, tones, what is on) is empty again; orders, the cart, past visits, portrait stay.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from profiles.changing import changed
from profiles.events import AspectHeard, OrderRecorded, PageKind, Speaker
from profiles.ids import CustomerId, PatternName, ProductId, VisitorId


class Tally(NamedTuple):
    """A count that fades: `value` as it was at active second `clock`, and the numbers of the latest facts behind it."""

    value: float
    clock: float
    facts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the talk. `understood` is False where the assistant had to say that it did not know; `unasked` is
    True where it spoke first.
    """

    at: datetime
    role: str
    text: str
    fact: int
    understood: bool = True
    unasked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a model made of one message (`ToneJudged`), with the number of the fact."""

    fact: int
    tone: str
    negativity: float
    aspects: tuple[AspectHeard, ...]
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """How one message of the visitor sounded by its words (`ToneHeard`), with the number of the fact.

    A model's `opinion` counts from the visitor's next message on, through `judged`: never for what is done about this.
    """

    at: datetime
    fact: int
    tone: str
    negativity: float
    urgency: float
    politeness: float
    flags: frozenset[str]
    aspects: tuple[AspectHeard, ...]
    topics: tuple[str, ...]
    questions: int
    words: int
    opinion: Opinion | None = None

    @property
    def judged(self) -> "Heard":
        """The message as it counts once another one came: tone, negativity and aspects by the opinion, if any."""
        said = self.opinion
        return self if said is None else changed(self, tone=said.tone, negativity=said.negativity, aspects=said.aspects)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """How they talk: the latest lines (oldest first), the latest tones, and a portrait that persists.

    `register` is formal, friendly or empty; `language` is that of the visitor's words, empty before the first;
    `topics` counts what the visitor asked about in this session.
    """

    lines: tuple[Line, ...] = ()
    heard: tuple[Heard, ...] = ()
    messages: int = 0
    mean_words: float = 0.0
    register: str = ""
    language: str = ""
    topics: Mapping[str, Tally] = field(default_factory=dict)
    misunderstood: int = 0

    @property
    def sounds(self) -> tuple[Heard, ...]:
        """How the messages count now: the earlier ones as `judged`, the latest by its words alone."""
        return (*[each.judged for each in self.heard[:-1]], *self.heard[-1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Where from, with what, when: this visit. `number` counts the visitor's sessions from 1; 0 before the first.

    `seen_at` is when the visitor was last active: what other systems tell in between does not prolong a session.
    `triggers` are the latest causes that other systems were told of in this visit, oldest first.
    """

    number: int = 0
    started_at: datetime | None = None
    started_clock: float = 0.0
    first_fact: int = 0
    medium: str = ""
    source: str = ""
    campaign: str = ""
    term: str = ""
    device: str = "unknown"
    local_hour: int | None = None
    weekday: int | None = None
    language: str = ""
    is_bot: bool = False
    seen_at: datetime | None = None
    triggers: tuple[str, ...] = ()
    invited: int = 0
    dismissed: int = 0
    speaker: Speaker = Speaker.ASSISTANT


@dataclass(frozen=True, slots=True, kw_only=True)
class PastVisit:
    """An earlier visit: when, and which products were looked at."""

    at: datetime
    products: tuple[ProductId, ...] = ()
    local_hour: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDialogue:
    """An earlier talk: when, about what, and whether it ended well (None where unknown)."""

    at: datetime
    topic: str = ""
    resolved: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What lasts: orders (newest first), earlier visits and talks, and what other systems know."""

    customer: CustomerId | None = None
    vip: bool = False
    staff: bool = False
    orders: tuple[OrderRecorded, ...] = ()
    visits: tuple[PastVisit, ...] = ()
    dialogues: tuple[PastDialogue, ...] = ()
    bonus_minor: int | None = None
    last_call: str = ""
    invitations: tuple[datetime, ...] = ()
    last_rating: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What the pages said about a product that was looked at: claimed by the page, never a fact about the shop."""

    product: ProductId
    name: str = ""
    category: str = ""
    price_minor: int | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """The page now and the way here.

    `trail` holds the latest products in order of viewing (reloads once), `places` the latest pages that one weighs (a
    product, a price) in order of viewing, `consulted` those of terms and of unknown purpose, `attention` active seconds
    per page kind, per `product:ID` and `all`, `signals` the fading counts that the patterns read, `cart` what is in it
    now. `topic` is what an opened section of this page is about, as a page kind; `step_at` is when the latest step was
    taken: a page, a cart or a checkout act.
    """

    path: str = ""
    kind: PageKind = PageKind.OTHER
    topic: PageKind | None = None
    step_at: datetime | None = None
    product: ProductId | None = None
    hidden: bool = False
    chat_open: bool = False
    chat_opened_at: datetime | None = None
    typing_since: datetime | None = None
    in_checkout: bool = False
    pages: int = 0
    active_seconds: float = 0.0
    trail: tuple[ProductId, ...] = ()
    places: tuple[str, ...] = ()
    consulted: tuple[str, ...] = ()
    products: Mapping[ProductId, Product] = field(default_factory=dict)
    compared: tuple[ProductId, ...] = ()
    attention: Mapping[str, Tally] = field(default_factory=dict)
    signals: Mapping[str, Tally] = field(default_factory=dict)
    cart: Mapping[ProductId, int] = field(default_factory=dict)
    ordered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A human's word on a pattern, locked for session number `session`."""

    pattern: PatternName
    holds: bool
    session: int
    fact: int
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A visitor as the facts so far tell. `facts` counts them: the next one gets this number.

    `behaviour` and `personalisation` are what the visitor permits; both False until they chose. `latest` names the
    kind of the latest event from outside: a tone, a turned pattern or a raised trigger is our own word about it.
    """

    visitor: VisitorId
    facts: int = 0
    latest: str = ""
    at: datetime | None = None
    clock: float = 0.0
    behaviour: bool = False
    personalisation: bool = False
    arm: str = ""
    dialogue: Dialogue = field(default_factory=Dialogue)
    session: Session = field(default_factory=Session)
    history: History = field(default_factory=History)
    live: Live = field(default_factory=Live)
    corrections: tuple[Correction, ...] = ()
    on: Mapping[PatternName, int] = field(default_factory=dict)
    """Patterns that are on, each with the number of the fact that turned it on."""
