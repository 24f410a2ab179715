"""What may a pattern look at? A profile at one moment, its counts faded, the few facts about ownership worked out once.

Every question answers with a `Found`: a value, and the numbers of the facts behind it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from profiles.events import OrderRecorded, PageKind
from profiles.ids import ProductId
from profiles.profile import Heard, Line, Profile, Tally
from profiles.signals import HALF_LIFE_SECONDS, KEPT_FACTS, PAGE_SIGNALS, Signal, faded, half_life

FRESH_DAYS = 14.0
"""Until then a bought thing is surely what a visit to the help pages is about (the usual time to return goods)."""

OWNED_DAYS = 365.0
"""After a year (the usual warranty) an order says little about a visit."""

NEW_BUSINESS_FROM = 0.7
"""From this much shopping on even a fresh customer is weighing something new."""

LATE_AFTER_DAYS = 8.0
"""An order on its way for longer counts as late where the shop promised no day."""

FORGOTTEN = timedelta(days=90)

READ_SECONDS = 20.0
GLANCE = 0.4
"""A page counts as read from so many seconds of attention; one that was only opened counts for less."""

LOOKED_SECONDS = 10.0
"""A product with less attention was passed by."""

TALK = "talk"
ORDERS = "orders"
CORRECTED = "corrected"
VISITS = "visits"
TALKS = "talks"
TYPING = "typing"
CHAT = "chat"
"""Signs that no signal stands for: something was said, was ever ordered, a person corrected us, earlier visits or talks
are known, a message is being written, the chat was opened."""

PRODUCT = "product:"
"""How the attention to products is named."""

SETTLED = frozenset({"delivered", "completed", "complete", "done", "received", "picked_up", "closed", "fulfilled"})
UNDONE = frozenset({"cancelled", "canceled", "refunded", "returned"})
TROUBLED = frozenset(
    {"delayed", "late", "lost", "failed", "problem", "on_hold", "return_requested", "refund_pending", "event_cancelled"}
)
"""Words for an order's state as shops write them."""

BOOKED = frozenset({"paid", "confirmed", "booked", "scheduled", "issued"})
"""What was bought is still to come, and nothing is on its way: never late where no day was promised."""

RUNNING = frozenset({"active", "subscribed", "in_force", "valid", "trial"})
"""A contract in force: its holder is a customer, however old it is."""

DONE = SETTLED | RUNNING
"""Nothing is awaited of such an order."""


class Found(NamedTuple):
    """A value and the numbers of the facts behind it; nothing found is zero without facts."""

    value: float
    facts: tuple[int, ...] = ()


NOTHING = Found(0.0)


def page_signs(*kinds: PageKind) -> tuple[str, ...]:
    """The signs that pages of these kinds leave."""
    return tuple(PAGE_SIGNALS[kind] for kind in kinds)


CUSTOMER_PAGES = page_signs(PageKind.ACCOUNT, PageKind.ORDERS, PageKind.ORDER, PageKind.ORDER_TRACKING)
"""Pages that only a customer has."""


def _signs(profile: Profile) -> frozenset[str]:
    live, history = profile.live, profile.history
    others = (
        TALK if profile.dialogue.lines or profile.dialogue.heard else "",
        ORDERS if history.orders or live.ordered_at else "",
        CORRECTED if profile.corrections else "",
        VISITS if history.visits else "",
        TALKS if history.dialogues else "",
        TYPING if live.typing_since else "",
        CHAT if live.chat_opened_at else "",
    )
    return _one_of_a_kind(frozenset((*live.signals, *filter(None, others))))


@lru_cache(maxsize=4096)
def _one_of_a_kind(signs: frozenset[str]) -> frozenset[str]:
    """The first set that was equal to `signs`: what is remembered by a set is found faster by the very same one."""
    return signs


Answer = TypeVar("Answer")


class Once(Generic[Answer]):
    """`functools.cached_property` without the lock that Python 3.11 takes: a view belongs to a single reading."""

    def __init__(self, ask: "Callable[[View], Answer]") -> None:
        self.ask = ask
        self.__doc__ = ask.__doc__

    def __get__(self, view: "View", owner: type) -> Answer:
        """The answer, kept in the view under the same name: the next time Python finds it there."""
        answer = view.__dict__[self.ask.__name__] = self.ask(view)
        return answer


class View:
    """A profile at `at`, as the patterns may see it.

    `signs` names all that the visit shows at all, `measured` holds what was found by each measure that was asked.
    """

    def __init__(self, profile: Profile, at: datetime) -> None:
        self.profile = profile
        self.at = at
        self.clock = profile.clock
        self.live = profile.live
        self.session = profile.session
        self.signs = _signs(profile)
        self.measured: dict[Callable[[View], Found], Found] = {}
        self._read: dict[PageKind, Found] = {}

    def measure(self, how: "Callable[[View], Found]") -> Found:
        """What `how` finds here; worked out once, however many judgments ask."""
        found = self.measured.get(how)
        if found is None:
            found = self.measured[how] = how(self)
        return found

    def count(self, *names: str) -> Found:
        """How often any of these signals happened in this session, faded."""
        return self._one(self.live.signals, names[0]) if len(names) == 1 else self._sum(self.live.signals, names)

    def opened(self, *kinds: PageKind) -> Found:
        """How often pages of these kinds were opened, faded."""
        if len(kinds) == 1:
            return self._one(self.live.signals, PAGE_SIGNALS[kinds[0]])
        return self.count(*[PAGE_SIGNALS[kind] for kind in kinds])

    def attention(self, *names: str) -> Found:
        """Active seconds given to these page kinds (or `product:ID`, or `all`), faded."""
        return self._one(self.live.attention, names[0]) if len(names) == 1 else self._sum(self.live.attention, names)

    def _one(self, tallies: Mapping[str, Tally], name: str) -> Found:
        tally = tallies.get(name)
        return Found(faded(tally, self.clock, half_life(name)), tally.facts) if tally else NOTHING

    def _sum(self, tallies: Mapping[str, Tally], names: Sequence[str]) -> Found:
        shown = [name for name in names if name in tallies]
        if len(shown) < 2:
            return self._one(tallies, shown[0]) if shown else NOTHING
        found = [self._one(tallies, name) for name in shown]
        facts = sorted([fact for one in found for fact in one.facts])
        return Found(sum([one.value for one in found]), tuple(facts[-KEPT_FACTS:]))

    def read(self, kind: PageKind) -> Found:
        """How thoroughly pages of `kind` were read: `GLANCE` where just opened, 1 from `READ_SECONDS` of attention."""
        if PAGE_SIGNALS[kind] not in self.live.signals:
            return NOTHING
        known = self._read.get(kind)
        if known is None:
            known = self._read[kind] = self._how_thoroughly(kind)
        return known

    def _how_thoroughly(self, kind: PageKind) -> Found:
        opened = self.opened(kind)
        if not opened.value:
            return NOTHING
        seconds = self.attention(kind)
        share = min(1.0, GLANCE + (1.0 - GLANCE) * seconds.value / READ_SECONDS)
        return Found(share, opened.facts[-2:] + seconds.facts[2 - KEPT_FACTS :])

    @Once
    def products(self) -> tuple[tuple[float, int], ...]:
        """The products really looked at in this session: active seconds, faded, and the latest fact of each."""
        looked = [
            (seconds * 2.0 ** ((since - self.clock) / HALF_LIFE_SECONDS), facts[-1])
            for name, (seconds, since, facts) in self.live.attention.items()
            if seconds >= LOOKED_SECONDS and name.startswith(PRODUCT)
        ]
        return tuple([one for one in looked if one[0] >= LOOKED_SECONDS])

    @Once
    def heard(self) -> tuple[Heard, ...]:
        """How the visitor's messages of this session sounded, oldest first; the latest by its words alone."""
        return self.profile.dialogue.sounds

    @Once
    def lines(self) -> tuple[Line, ...]:
        """The visitor's own lines of this session, oldest first."""
        if TALK not in self.signs:
            return ()
        first = self.session.first_fact
        return tuple(line for line in self.profile.dialogue.lines if line.role == "visitor" and line.fact >= first)

    @Once
    def order(self) -> OrderRecorded | None:
        """The newest order that is still open, else the newest that was not undone."""
        orders = [order for order in self.profile.history.orders if order.status not in UNDONE]
        return next(filter(self._is_open, orders), orders[0] if orders else None)

    def _is_open(self, order: OrderRecorded) -> bool:
        """Whether an order is under way; one that nobody closed in a season is an old record, not a promise."""
        return order.status not in DONE and self.at - order.placed_at < FORGOTTEN

    @Once
    def order_days(self) -> float:
        """Days since the newest order (the page's word counts too); infinite without one."""
        if ORDERS not in self.signs:
            return float("inf")
        times = [order.placed_at for order in self.profile.history.orders if order.status not in UNDONE]
        if self.live.ordered_at:
            times.append(self.live.ordered_at)
        return max(0.0, (self.at - max(times)) / timedelta(days=1)) if times else float("inf")

    @Once
    def freshness(self) -> float:
        """How likely a visit is about the newest order: 1 for two weeks and while open, falling to 0 at a year."""
        if ORDERS not in self.signs:
            return 0.0
        if self.has_open_order:
            return 1.0
        return min(1.0, max(0.0, (OWNED_DAYS - self.order_days) / (OWNED_DAYS - FRESH_DAYS)))

    @Once
    def has_open_order(self) -> bool:
        """An order is paid for and not yet in the customer's hands."""
        return self.order is not None and self._is_open(self.order)

    @Once
    def is_order_late(self) -> bool:
        """An open order should have come already, or the shop itself says that something is wrong with it."""
        order = self.order
        if order is None or not self._is_open(order):
            return False
        if order.status in TROUBLED:
            return True
        if order.promised_at is None and order.status in BOOKED:
            return False
        due = order.promised_at or order.placed_at + timedelta(days=LATE_AFTER_DAYS)
        return self.at > due

    @Once
    def account(self) -> Found:
        """1 where the visitor opened pages that only a customer has."""
        if self.signs.isdisjoint(CUSTOMER_PAGES):
            return NOTHING
        found = self.count(*CUSTOMER_PAGES)
        return Found(min(1.0, found.value), found.facts)

    @Once
    def ownership(self) -> float:
        """How surely this is somebody who bought before, 0..1: by orders, identity, or pages only customers have."""
        doubt = (1.0 - self.freshness) * (1.0 - 0.7 * self.account.value)
        if any(order.status in RUNNING for order in self.profile.history.orders):
            return 1.0 - 0.1 * doubt
        if self.order_days <= OWNED_DAYS:
            doubt *= 0.3
        elif self.profile.history.customer:
            doubt *= 0.7 if self.profile.history.orders else 0.4
        return 1.0 - doubt

    @Once
    def newness(self) -> float:
        """0..1: how far worries about terms are about a purchase to come, and not about one that was made."""
        if self.shopping >= NEW_BUSINESS_FROM:
            return 1.0
        return (1.0 - self.freshness) * (1.0 - 0.7 * self.account.value)

    @Once
    def owned(self) -> frozenset[ProductId]:
        """The products that were ever ordered."""
        return frozenset(item.product for order in self.profile.history.orders for item in order.items)

    @Once
    def unowned_share(self) -> float:
        """0..1: how many of the products on the way here are not owned; 1 where none was looked at."""
        trail = self.live.trail
        if not self.owned or not trail:
            return 1.0
        return sum(product not in self.owned for product in trail) / len(trail)

    @Once
    def shopping(self) -> float:
        """0..1: how much of this visit goes to things that are not owned yet."""
        others = len(set(self.live.trail) - self.owned)
        bought = self.count(Signal.CART_ADD, Signal.CHECKOUT_START).value
        return min(1.0, 0.35 * others + 0.6 * bought)
