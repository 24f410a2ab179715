"""What was said, and how did it sound? Everything that happens in and around the chat, as facts."""

from dataclasses import dataclass
from enum import StrEnum

from profiles.happened import Happened
from profiles.ids import OperatorId


class Speaker(StrEnum):
    """Who may speak for the shop in a conversation."""

    ASSISTANT = "assistant"
    OPERATOR = "operator"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatOpened(Happened):
    """The widget's panel was opened."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatClosed(Happened):
    """The widget's panel was closed."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypingStarted(Happened):
    """The visitor began to write."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationShown(Happened):
    """An unasked offer was shown."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationDismissed(Happened):
    """An unasked offer was waved away."""

    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorWrote(Happened):
    """The visitor sent a message."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistantReplied(Happened):
    """The assistant answered; `understood` is False where it had to say that it did not know."""

    text: str
    understood: bool = True
    unasked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorReplied(Happened):
    """A human answered."""

    text: str
    operator: OperatorId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerChanged(Happened):
    """Somebody else may speak for the shop from now on."""

    speaker: Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class TriggersRaised(Happened):
    """Other systems were told, by these names; so each reason is told once a session."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectHeard:
    """What a message praises or blames; `polarity` is positive, negative or neutral."""

    aspect: str
    polarity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneHeard(Happened):
    """How the visitor's latest message sounds; scores are 0..1, `reader` names the reader and its version.

    `because` are the words that spoke the most for its flags and tone, at most five.
    """

    tone: str
    negativity: float
    urgency: float
    politeness: float = 0.0
    flags: frozenset[str] = frozenset()
    aspects: tuple[AspectHeard, ...] = ()
    topics: tuple[str, ...] = ()
    questions: int = 0
    words: int = 0
    language: str = ""
    reader: str = ""
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneJudged(Happened):
    """What a model makes of a message: a second opinion on the `ToneHeard` that has the number `of`.

    `reader` is `model:NAME`, `negativity` 0..1. It knows no flags: those are heard in the words alone.
    """

    of: int
    tone: str
    negativity: float
    aspects: tuple[AspectHeard, ...] = ()
    reader: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated(Happened):
    """The visitor rated the talk, 1..5."""

    score: int
    comment: str = ""


TalkEvent = (
    ChatOpened
    | ChatClosed
    | TypingStarted
    | InvitationShown
    | InvitationDismissed
    | VisitorWrote
    | AssistantReplied
    | OperatorReplied
    | SpeakerChanged
    | TriggersRaised
    | ToneHeard
    | ToneJudged
    | Rated
)
