"""What do the facts add up to? The fold of events into a profile, one event at a time.

Folding is pure, incremental and bounded: an event costs the same after two thousand others, and the profile does not
grow.
The order of the record is the order of the fold; every folded event takes the number `profile.facts`.
"""

from collections.abc import Iterable
from functools import reduce
from typing import assert_never

from profiles import fold_cart, fold_known, fold_pages, fold_talk
from profiles.arrival import arrive
from profiles.events import (
    ArmAssigned,
    AssistantReplied,
    AttentionPaid,
    BonusBalanceRecorded,
    CallRecorded,
    CartViewed,
    ChatClosed,
    ChatOpened,
    CheckoutStarted,
    CheckoutStepViewed,
    ConsentChosen,
    ContactChosen,
    CouponTried,
    CustomerIdentified,
    CustomerNoted,
    DeadClicked,
    DeviceRecognised,
    Event,
    ExitIntended,
    FileDownloaded,
    FormSubmitted,
    GoalReached,
    InvitationDismissed,
    InvitationShown,
    MomentReached,
    OperatorReplied,
    OrderCompleted,
    OrderRecorded,
    OutboundClicked,
    PageHidden,
    PageShown,
    PageViewed,
    PastDialogueRecorded,
    PastVisitRecorded,
    PatternCorrected,
    PatternTurned,
    PaymentFailed,
    ProductAdded,
    ProductListViewed,
    ProductRemoved,
    ProductsCompared,
    ProductsSearched,
    ProductViewed,
    RageClicked,
    Rated,
    ScriptFailed,
    Scrolled,
    SectionExpanded,
    SessionStarted,
    SourceRecognised,
    SpeakerChanged,
    TextCopied,
    ToneHeard,
    ToneJudged,
    TriggersRaised,
    TypingStarted,
    Unrecognised,
    VisitorWrote,
)
from profiles.ids import VisitorId
from profiles.profile import Profile


def apply(profile: Profile, event: Event) -> Profile:
    """Return the profile as it is after `event`."""
    arrived = arrive(profile, event)
    match event:
        case (
            PageViewed()
            | ProductViewed()
            | ProductListViewed()
            | ProductsSearched()
            | ProductsCompared()
            | CartViewed()
        ):
            return fold_pages.opened(arrived, event)
        case CheckoutStarted() | CheckoutStepViewed() | ProductAdded() | ProductRemoved() | OrderCompleted():
            return fold_cart.bought(arrived, event)
        case AttentionPaid() | PageHidden() | PageShown() | Scrolled() | SectionExpanded() | OutboundClicked():
            return fold_pages.read(arrived, event)
        case (
            FileDownloaded()
            | TextCopied()
            | ExitIntended()
            | RageClicked()
            | DeadClicked()
            | ScriptFailed()
            | CouponTried()
            | PaymentFailed()
            | FormSubmitted()
            | ContactChosen()
        ):
            return fold_pages.noticed(arrived, event)
        case (
            ChatOpened()
            | ChatClosed()
            | TypingStarted()
            | InvitationShown()
            | InvitationDismissed()
            | SpeakerChanged()
            | TriggersRaised()
        ):
            return fold_talk.moved(arrived, event)
        case VisitorWrote() | AssistantReplied() | OperatorReplied() | ToneHeard() | ToneJudged():
            return fold_talk.said(arrived, event)
        case SessionStarted() | DeviceRecognised() | SourceRecognised() | ConsentChosen() | ArmAssigned():
            return fold_known.recognised(arrived, event)
        case (
            CustomerIdentified()
            | CustomerNoted()
            | OrderRecorded()
            | BonusBalanceRecorded()
            | CallRecorded()
            | PastVisitRecorded()
            | PastDialogueRecorded()
            | Rated()
        ):
            return fold_known.remembered(arrived, event)
        case PatternTurned() | PatternCorrected():
            return fold_known.judged(arrived, event)
        case MomentReached() | GoalReached() | Unrecognised():
            return arrived
        case _:
            assert_never(event)


def replay(visitor: VisitorId, events: Iterable[Event]) -> Profile:
    """Return the profile of a new `visitor` after `events`, oldest first."""
    return reduce(apply, events, Profile(visitor=visitor))
