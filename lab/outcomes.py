"""What came of it? One moment of each session, what was foretold then, and what happened in the days after.

The moment is drawn by a hash, so that early and late readings count as they occur. Bots and staff teach nothing; a
moment counts only if the record goes on long enough after it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zlib import crc32

from lab.record import Record
from patterns.churn import is_customer
from patterns.contact_hour import best_hour
from patterns.predictions import predict
from patterns.read import is_machine
from patterns.view import View
from profiles.events import Event, FormSubmitted, GoalReached, OrderCompleted, OrderRecorded
from profiles.fold import apply
from profiles.ids import VisitorId
from profiles.profile import Profile

Visit = tuple[datetime, int | None]
"""When a session began and the visitor's local hour then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One thing foretold: its `log_odds` by the points, and whether it came `true`."""

    prediction: str
    visitor: VisitorId
    log_odds: float
    true: bool


@dataclass(slots=True)
class Life:
    """A visitor as the record tells: one drawn moment of each session, and when what happened."""

    moments: dict[int, tuple[int, Profile]] = field(default_factory=dict)
    visits: dict[int, Visit] = field(default_factory=dict)
    orders: list[datetime] = field(default_factory=list)
    leads: list[datetime] = field(default_factory=list)

    def take(self, event: Event, profile: Profile) -> None:
        """Note one fact; `profile` is how it left the visitor."""
        if isinstance(event, OrderCompleted):
            self.orders.append(event.at)
        elif isinstance(event, OrderRecorded):
            self.orders.append(event.placed_at)
        elif isinstance(event, GoalReached) or (isinstance(event, FormSubmitted) and event.accepted is not False):
            self.leads.append(event.at)
        session = profile.session
        if session.started_at is None:
            return
        self.visits[session.number] = (session.started_at, session.local_hour)
        lot = crc32(f"{profile.visitor}/{profile.facts}".encode())
        if session.number not in self.moments or lot < self.moments[session.number][0]:
            self.moments[session.number] = (lot, profile)


Asked = Callable[[View, Life, datetime, datetime], bool | None]
"""Whether it came true between two moments, of a visitor as viewed at the first; None where that is no question."""


def _bought(view: View, life: Life, since: datetime, until: datetime) -> bool | None:
    """An order, by whoever has not ordered in this session."""
    return None if _has_ordered(view) else _within(life.orders, since, until)


def _lost(view: View, life: Life, since: datetime, until: datetime) -> bool | None:
    """No order, though a cart or a checkout was begun."""
    if _has_ordered(view) or not (view.live.cart or view.live.in_checkout):
        return None
    return not _within(life.orders, since, until)


def _left_a_lead(view: View, life: Life, since: datetime, until: datetime) -> bool | None:
    """A form sent or a goal of the site reached, by somebody who never bought."""
    return None if is_customer(view) else _within(life.leads, since, until)


def _came_back(_: View, life: Life, since: datetime, until: datetime) -> bool | None:
    """Another session."""
    return _within([at for at, _ in life.visits.values()], since, until)


def _stopped(view: View, life: Life, since: datetime, until: datetime) -> bool | None:
    """No further order of a customer."""
    return not _within(life.orders, since, until) if is_customer(view) else None


def _kept_hour(view: View, life: Life, since: datetime, until: datetime) -> bool | None:
    """The next session began within an hour of the best one."""
    foretold = best_hour(view)
    coming = sorted((at, hour) for at, hour in life.visits.values() if since < at <= until and hour is not None)
    if foretold is None or not coming:
        return None
    apart = abs((coming[0][1] or 0) - foretold)
    return min(apart, 24 - apart) <= 1


def _has_ordered(view: View) -> bool:
    started_at, ordered_at = view.session.started_at, view.live.ordered_at
    return ordered_at is not None and started_at is not None and ordered_at >= started_at


def _within(moments: Sequence[datetime], since: datetime, until: datetime) -> bool:
    return any(since < moment <= until for moment in moments)


QUESTIONS: Mapping[str, tuple[int, Asked]] = {
    "purchase": (7, _bought),
    "loss": (14, _lost),
    "lead": (14, _left_a_lead),
    "engagement": (7, _came_back),
    "churn": (90, _stopped),
    "best_hour": (28, _kept_hour),
}
"""Prediction -> within how many days, and what has to happen. A site keeps its facts for 30 days, or as it says."""


def outcomes(kept: Record) -> Iterator[Outcome]:
    """All that was foretold in a record and can be known by its end."""
    ends = max((event.at for events in kept.values() for event in events), default=None)
    for visitor, events in kept.items():
        life = _life(visitor, events)
        for _, profile in life.moments.values():
            if profile.at is not None and ends is not None:
                yield from _asked(View(profile, profile.at), life, ends)


def _life(visitor: VisitorId, events: Sequence[Event]) -> Life:
    life = Life()
    profile = Profile(visitor=visitor)
    for event in events:
        profile = apply(profile, event)
        life.take(event, profile)
    return life


def _asked(view: View, life: Life, ends: datetime) -> Iterator[Outcome]:
    if is_machine(view) or view.profile.history.staff:
        return
    for name, judged in predict(view).items():
        days, question = QUESTIONS[name]
        until = view.at + timedelta(days=days)
        if until <= ends and (true := question(view, life, view.at, until)) is not None:
            yield Outcome(prediction=name, visitor=view.profile.visitor, log_odds=judged.log_odds, true=true)
