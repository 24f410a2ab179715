"""Everything that can happen in a visit, as immutable facts.

An event is a fact about the past, so its name is a verb in the past tense and it never changes.
Times are timezone-aware UTC. Durations are seconds. Money is in minor units (kopecks, cents).
Three sorts, each in a module of its own, told apart by who knows them: what the browser saw (`page_events`), what was
said (`talk_events`), what other systems or we ourselves recognised (`known_events`). Everybody imports them from here.
"""

from dataclasses import fields
from typing import get_args

from profiles.happened import Happened as Happened
from profiles.known_events import ArmAssigned as ArmAssigned
from profiles.known_events import BonusBalanceRecorded as BonusBalanceRecorded
from profiles.known_events import CallRecorded as CallRecorded
from profiles.known_events import ConsentChosen as ConsentChosen
from profiles.known_events import CustomerIdentified as CustomerIdentified
from profiles.known_events import CustomerNoted as CustomerNoted
from profiles.known_events import DeviceRecognised as DeviceRecognised
from profiles.known_events import KnownEvent
from profiles.known_events import MomentReached as MomentReached
from profiles.known_events import OrderItem as OrderItem
from profiles.known_events import OrderRecorded as OrderRecorded
from profiles.known_events import PastDialogueRecorded as PastDialogueRecorded
from profiles.known_events import PastVisitRecorded as PastVisitRecorded
from profiles.known_events import PatternCorrected as PatternCorrected
from profiles.known_events import PatternTurned as PatternTurned
from profiles.known_events import SourceRecognised as SourceRecognised
from profiles.page_events import AttentionPaid as AttentionPaid
from profiles.page_events import CartViewed as CartViewed
from profiles.page_events import CheckoutStarted as CheckoutStarted
from profiles.page_events import CheckoutStepViewed as CheckoutStepViewed
from profiles.page_events import ContactChosen as ContactChosen
from profiles.page_events import CouponTried as CouponTried
from profiles.page_events import DeadClicked as DeadClicked
from profiles.page_events import ExitIntended as ExitIntended
from profiles.page_events import FileDownloaded as FileDownloaded
from profiles.page_events import FormSubmitted as FormSubmitted
from profiles.page_events import GoalReached as GoalReached
from profiles.page_events import OrderCompleted as OrderCompleted
from profiles.page_events import OutboundClicked as OutboundClicked
from profiles.page_events import PageEvent
from profiles.page_events import PageHidden as PageHidden
from profiles.page_events import PageKind as PageKind
from profiles.page_events import PageShown as PageShown
from profiles.page_events import PageViewed as PageViewed
from profiles.page_events import PaymentFailed as PaymentFailed
from profiles.page_events import ProductAdded as ProductAdded
from profiles.page_events import ProductListViewed as ProductListViewed
from profiles.page_events import ProductRemoved as ProductRemoved
from profiles.page_events import ProductsCompared as ProductsCompared
from profiles.page_events import ProductsSearched as ProductsSearched
from profiles.page_events import ProductViewed as ProductViewed
from profiles.page_events import RageClicked as RageClicked
from profiles.page_events import ScriptFailed as ScriptFailed
from profiles.page_events import Scrolled as Scrolled
from profiles.page_events import SectionExpanded as SectionExpanded
from profiles.page_events import SessionStarted as SessionStarted
from profiles.page_events import TextCopied as TextCopied
from profiles.page_events import Unrecognised as Unrecognised
from profiles.talk_events import AspectHeard as AspectHeard
from profiles.talk_events import AssistantReplied as AssistantReplied
from profiles.talk_events import ChatClosed as ChatClosed
from profiles.talk_events import ChatOpened as ChatOpened
from profiles.talk_events import InvitationDismissed as InvitationDismissed
from profiles.talk_events import InvitationShown as InvitationShown
from profiles.talk_events import OperatorReplied as OperatorReplied
from profiles.talk_events import Rated as Rated
from profiles.talk_events import Speaker as Speaker
from profiles.talk_events import SpeakerChanged as SpeakerChanged
from profiles.talk_events import TalkEvent
from profiles.talk_events import ToneHeard as ToneHeard
from profiles.talk_events import ToneJudged as ToneJudged
from profiles.talk_events import TriggersRaised as TriggersRaised
from profiles.talk_events import TypingStarted as TypingStarted
from profiles.talk_events import VisitorWrote as VisitorWrote

Event = PageEvent | TalkEvent | KnownEvent

EVENTS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}
"""Every kind of event by its name: what the record writes beside the fields."""

BEHAVIOUR: frozenset[type[Event]] = frozenset(
    kind
    for kind in get_args(Event)
    if "path" in {field.name for field in fields(kind)} or kind in (SessionStarted, Unrecognised)
) - {ChatOpened, ChatClosed, TypingStarted}
"""What may be stored only with consent to behaviour."""
