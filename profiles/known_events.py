"""What was recognised, told or judged? What we, the shop's systems or a person know of a visitor, as facts."""

from dataclasses import dataclass
from datetime import datetime

from profiles.happened import Happened
from profiles.ids import CustomerId, OrderId, PatternName, ProductId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRecognised(Happened):
    """What the visitor holds: `desktop`, `mobile`, `tablet`, `bot` or `unknown`; `parser` names who said so.

    `robot` is how likely a program is behind it, 0..1, and `robot_signs` names what speaks for and against it.
    """

    kind: str
    browser: str = ""
    system: str = ""
    is_bot: bool = False
    robot: float = 0.0
    robot_signs: tuple[str, ...] = ()
    parser: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecognised(Happened):
    """Where the visit came from. `medium`: direct, search, social, ad, assistant, email, referral or internal."""

    medium: str
    name: str = ""
    campaign: str = ""
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentChosen(Happened):
    """What the visitor permits: page behaviour in the record, and answers shaped by it. Chat itself needs neither."""

    behaviour: bool
    personalisation: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmAssigned(Happened):
    """Which side of the experiment the visitor is on: `personalised` or `blind`."""

    arm: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerIdentified(Happened):
    """The site proved by a signed token who the visitor is."""

    customer: CustomerId
    vip: bool = False
    staff: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderItem:
    """One line of an order."""

    product: ProductId
    name: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRecorded(Happened):
    """An order as the shop's systems know it now; a later fact about the same order replaces the earlier."""

    order: OrderId
    placed_at: datetime
    status: str
    total_minor: int = 0
    currency: str = ""
    items: tuple[OrderItem, ...] = ()
    promised_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusBalanceRecorded(Happened):
    """How much the customer may spend of earlier bonuses."""

    balance_minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecorded(Happened):
    """A manager talked to the customer; `result` in the shop's own words."""

    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PastVisitRecorded(Happened):
    """An earlier visit, known from elsewhere; `at` is when it was."""

    products: tuple[ProductId, ...] = ()
    local_hour: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDialogueRecorded(Happened):
    """An earlier talk, known from elsewhere; `resolved` None where nobody noted it."""

    topic: str = ""
    resolved: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerNoted(Happened):
    """A lasting trait, told by the shop's systems."""

    vip: bool | None = None
    staff: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternTurned(Happened):
    """A pattern went on (level at .60 or more) or off (.40 or less)."""

    pattern: PatternName
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternCorrected(Happened):
    """A human said that a pattern is true or false of this visitor; it stays so until the session ends."""

    pattern: PatternName
    holds: bool
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentReached(Happened):
    """Time passed and nothing else happened: silence is a fact too."""


KnownEvent = (
    DeviceRecognised
    | SourceRecognised
    | ConsentChosen
    | ArmAssigned
    | CustomerIdentified
    | OrderRecorded
    | BonusBalanceRecorded
    | CallRecorded
    | PastVisitRecorded
    | PastDialogueRecorded
    | CustomerNoted
    | PatternTurned
    | PatternCorrected
    | MomentReached
)
