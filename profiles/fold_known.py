"""What do others tell us? The session and history layers: device, source, consent, identity, orders, corrections."""

from typing import assert_never

from profiles.arrival import KEPT_VISITS
from profiles.changing import changed
from profiles.events import (
    ArmAssigned,
    BonusBalanceRecorded,
    CallRecorded,
    ConsentChosen,
    CustomerIdentified,
    CustomerNoted,
    DeviceRecognised,
    OrderRecorded,
    PastDialogueRecorded,
    PastVisitRecorded,
    PatternCorrected,
    PatternTurned,
    Rated,
    SessionStarted,
    SourceRecognised,
)
from profiles.fold_pages import count
from profiles.ids import CustomerId
from profiles.profile import Correction, History, PastDialogue, PastVisit, Profile
from profiles.sections import is_pressing
from profiles.signals import Signal

KEPT_ORDERS = 50
"""So many orders are remembered, the newest."""

KEPT_DIALOGUES = 20
"""So many past talks are remembered."""

KEPT_CORRECTIONS = 20
"""So many corrections are remembered; only those of this session lock."""

Recognising = SessionStarted | DeviceRecognised | SourceRecognised | ConsentChosen | ArmAssigned
Remembering = (
    CustomerIdentified
    | CustomerNoted
    | OrderRecorded
    | BonusBalanceRecorded
    | CallRecorded
    | PastVisitRecorded
    | PastDialogueRecorded
    | Rated
)


def recognised(profile: Profile, event: Recognising) -> Profile:
    """What is known of this visit, and what the visitor permits."""
    session = profile.session
    match event:
        case SessionStarted():
            started = changed(
                session,
                local_hour=session.local_hour if event.local_hour is None else event.local_hour,
                weekday=session.weekday if event.weekday is None else event.weekday,
                language=event.language or session.language,
            )
            return changed(profile, session=started)
        case DeviceRecognised():
            return changed(profile, session=changed(session, device=event.kind, is_bot=event.is_bot))
        case SourceRecognised():
            if event.medium == "internal":
                return profile
            source = changed(session, medium=event.medium, source=event.name, campaign=event.campaign, term=event.term)
            sourced = changed(profile, session=source)
            return count(sourced, Signal.PRESSING if is_pressing(f"{event.campaign} {event.term}") else None)
        case ConsentChosen():
            return changed(profile, behaviour=event.behaviour, personalisation=event.personalisation)
        case ArmAssigned():
            return changed(profile, arm=event.arm)
        case _:
            assert_never(event)


def remembered(profile: Profile, event: Remembering) -> Profile:
    """What lasts beyond this visit."""
    return changed(profile, history=_remember(profile.history, event))


def _remember(history: History, event: Remembering) -> History:
    match event:
        case CustomerIdentified():
            return changed(_known_of(history, event.customer), vip=event.vip, staff=event.staff)
        case CustomerNoted():
            vip = history.vip if event.vip is None else event.vip
            return changed(history, vip=vip, staff=history.staff if event.staff is None else event.staff)
        case OrderRecorded():
            return changed(history, orders=_with_order(history.orders, event))
        case BonusBalanceRecorded():
            return changed(history, bonus_minor=event.balance_minor)
        case CallRecorded():
            return changed(history, last_call=event.result)
        case PastVisitRecorded():
            visit = PastVisit(at=event.at, products=event.products, local_hour=event.local_hour)
            visits = sorted((*history.visits, visit), key=lambda past: past.at)
            return changed(history, visits=tuple(visits[-KEPT_VISITS:]))
        case PastDialogueRecorded():
            talk = PastDialogue(at=event.at, topic=event.topic, resolved=event.resolved)
            talks = sorted((*history.dialogues, talk), key=lambda past: past.at)
            return changed(history, dialogues=tuple(talks[-KEPT_DIALOGUES:]))
        case Rated():
            return changed(history, last_rating=event.score)
        case _:
            assert_never(event)


def _known_of(history: History, customer: CustomerId) -> History:
    """What stays known where the visitor proves to be `customer`: nothing that was said of another customer."""
    if history.customer in (None, customer):
        return changed(history, customer=customer)
    return changed(history, customer=customer, orders=(), dialogues=(), bonus_minor=None, last_call="")


def _with_order(orders: tuple[OrderRecorded, ...], event: OrderRecorded) -> tuple[OrderRecorded, ...]:
    """The orders with `event` in place of an earlier word about the same one, newest first."""
    others = [order for order in orders if order.order != event.order]
    return tuple(sorted((*others, event), key=lambda order: order.placed_at, reverse=True)[:KEPT_ORDERS])


def judged(profile: Profile, event: PatternTurned | PatternCorrected) -> Profile:
    """A pattern went on or off, or a human said whether it holds."""
    if isinstance(event, PatternTurned):
        on = {name: fact for name, fact in profile.on.items() if name != event.pattern}
        return changed(profile, on=on | {event.pattern: profile.facts - 1} if event.on else on)
    correction = Correction(
        pattern=event.pattern,
        holds=event.holds,
        session=profile.session.number,
        fact=profile.facts - 1,
        by=event.by,
    )
    return changed(profile, corrections=(*profile.corrections, correction)[-KEPT_CORRECTIONS:])
