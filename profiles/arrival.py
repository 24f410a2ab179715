"""When did it happen, and in which visit? What every event does before its own meaning counts.

An event takes its number, moves the two clocks forward, and after half an hour of silence opens a new session. Only
what the visitor does keeps a session alive: an order that another system reports, or our own judgment, does not.
"""

from datetime import datetime, timedelta

from profiles.changing import changed
from profiles.events import (
    BEHAVIOUR,
    ChatClosed,
    ChatOpened,
    DeviceRecognised,
    Event,
    PastDialogueRecorded,
    PastVisitRecorded,
    PatternTurned,
    SourceRecognised,
    ToneHeard,
    ToneJudged,
    TriggersRaised,
    TypingStarted,
    VisitorWrote,
)
from profiles.profile import History, Live, PastVisit, Profile, Session

IDLE_SECONDS = 1800
"""A session ends after this silence: PostHog, Clarity and Snowplow all use 30 minutes."""

IDLE = timedelta(seconds=IDLE_SECONDS)

STEP_SECONDS = 10.0
"""At most so much of a gap between two facts counts as active: the period of the attention pings."""

KEPT_VISITS = 20
"""So many past visits are remembered: enough for a habit."""

OUR_OWN = frozenset({ToneHeard, ToneJudged, PatternTurned, TriggersRaised})
LOOKING_BACK = frozenset({PastVisitRecorded, PastDialogueRecorded})
PRESENCE = BEHAVIOUR | {ChatOpened, ChatClosed, TypingStarted, VisitorWrote, DeviceRecognised, SourceRecognised}
"""What only a visitor who is here can cause."""


def arrive(profile: Profile, event: Event) -> Profile:
    """Return `profile` with the event's number taken, the clocks moved and, after a long silence, a new session."""
    kind = type(event)
    at = profile.at if kind in LOOKING_BACK else max(event.at, profile.at or event.at)
    latest = profile.latest if kind in OUR_OWN else kind.__name__
    seen_at = profile.session.seen_at
    if kind not in PRESENCE or at is None:
        return changed(profile, facts=profile.facts + 1, at=at, latest=latest)
    if seen_at is None or begins_visit(profile, at):
        return _begin(changed(profile, facts=profile.facts + 1, at=at, latest=latest), at)
    active = 0.0 if profile.live.hidden else min(STEP_SECONDS, (at - seen_at).total_seconds())
    return changed(
        profile,
        facts=profile.facts + 1,
        at=at,
        latest=latest,
        clock=profile.clock + active,
        session=changed(profile.session, seen_at=at),
    )


def begins_visit(profile: Profile, at: datetime) -> bool:
    """Whether what the visitor does at `at` is the first of a visit: only what he did himself keeps the last one on."""
    seen_at = profile.session.seen_at
    return seen_at is None or max(at, profile.at or at) - seen_at >= IDLE


def _begin(profile: Profile, at: datetime) -> Profile:
    """A new session: what belongs to one visit is empty again, what lasts stays."""
    old = profile.session
    return changed(
        profile,
        on={},
        dialogue=changed(profile.dialogue, heard=(), topics={}, misunderstood=0),
        history=_remember_visit(profile.history, old, profile.live),
        live=Live(cart=profile.live.cart, products=profile.live.products, ordered_at=profile.live.ordered_at),
        session=Session(
            number=old.number + 1,
            started_at=at,
            seen_at=at,
            started_clock=profile.clock,
            first_fact=profile.facts - 1,
            device=old.device,
            is_bot=old.is_bot,
            language=old.language,
            speaker=old.speaker,
        ),
    )


def _remember_visit(history: History, session: Session, live: Live) -> History:
    if session.started_at is None:
        return history
    products = tuple(dict.fromkeys(live.trail))
    visit = PastVisit(at=session.started_at, products=products, local_hour=session.local_hour)
    return changed(history, visits=(*history.visits, visit)[-KEPT_VISITS:])
