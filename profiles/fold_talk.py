"""What does the talk change? The dialogue layer: lines, tones, topics and a portrait that persists."""

from collections.abc import Mapping
from typing import assert_never

from profiles.changing import changed
from profiles.events import (
    AssistantReplied,
    ChatClosed,
    ChatOpened,
    InvitationDismissed,
    InvitationShown,
    OperatorReplied,
    SpeakerChanged,
    ToneHeard,
    ToneJudged,
    TriggersRaised,
    TypingStarted,
    VisitorWrote,
)
from profiles.fold_pages import count
from profiles.profile import Dialogue, Heard, Line, Opinion, Profile, Tally
from profiles.signals import Signal, counted

KEPT_LINES = 30
"""So many lines of the talk are remembered: what a prompt or an operator's brief may show."""

KEPT_TONES = 12
"""So many tones are remembered: enough for a slope."""

KEPT_INVITATIONS = 10
"""So many unasked offers are remembered: thirty days may hold three."""

KEPT_TRIGGERS = 100
"""So many causes that were told of are remembered: several times what a whole visit can mean."""

QUICK_ANSWER_SECONDS = 6.0
"""Who answers sooner than this neither reads long nor thinks long."""

PONDERED_SECONDS = 20.0
PONDERED_LETTERS = 2.0
"""Who writes for so long, and fewer letters a second, weighs his words (people type some four letters a second)."""

FORMAL = frozenset({"вы", "вас", "вам", "ваш", "ваша", "ваши", "здравствуйте", "уважаемые", "sir", "madam", "dear"})
FRIENDLY = frozenset({"ты", "тебя", "тебе", "твой", "привет", "хай", "hey", "hi", "yo"})
"""Words that tell how a person wants to be spoken to (our own short lists)."""

Moving = (
    ChatOpened | ChatClosed | TypingStarted | InvitationShown | InvitationDismissed | SpeakerChanged | TriggersRaised
)
Saying = VisitorWrote | AssistantReplied | OperatorReplied | ToneHeard | ToneJudged


def moved(profile: Profile, event: Moving) -> Profile:
    """Something changed around the talk."""
    live, session = profile.live, profile.session
    match event:
        case ChatOpened():
            return changed(profile, live=changed(live, chat_open=True, chat_opened_at=profile.at, typing_since=None))
        case ChatClosed():
            closed = changed(profile, live=changed(live, chat_open=False, typing_since=None))
            return count(closed, Signal.UNSENT if live.typing_since else None)
        case TypingStarted():
            return changed(profile, live=changed(live, typing_since=profile.at))
        case InvitationShown():
            spoke_first = profile.dialogue.lines[-1:] and profile.dialogue.lines[-1].unasked
            return profile if spoke_first else _invited(profile)
        case InvitationDismissed():
            return changed(profile, session=changed(session, dismissed=session.dismissed + 1))
        case SpeakerChanged():
            return changed(profile, session=changed(session, speaker=event.speaker))
        case TriggersRaised():
            told = tuple(dict.fromkeys((*session.triggers, *event.names)))
            return changed(profile, session=changed(session, triggers=told[-KEPT_TRIGGERS:]))
        case _:
            assert_never(event)


def said(profile: Profile, event: Saying) -> Profile:
    """Somebody said something, or it was judged how it sounded."""
    match event:
        case VisitorWrote():
            return _wrote(profile, event)
        case AssistantReplied():
            replied = _line(profile, "assistant", event.text, understood=event.understood, unasked=event.unasked)
            failures = 0 if event.understood else replied.dialogue.misunderstood + 1
            replied = changed(replied, dialogue=changed(replied.dialogue, misunderstood=failures))
            return _invited(replied) if event.unasked else replied
        case OperatorReplied():
            answered = _line(profile, "operator", event.text)
            return changed(answered, dialogue=changed(answered.dialogue, misunderstood=0))
        case ToneHeard():
            return changed(profile, dialogue=_heard(profile, event))
        case ToneJudged():
            return changed(profile, dialogue=_judged(profile, event))
        case _:
            assert_never(event)


def _invited(profile: Profile) -> Profile:
    at = profile.at
    if at is None:
        return profile
    session = changed(profile.session, invited=profile.session.invited + 1)
    invitations = (*profile.history.invitations, at)[-KEPT_INVITATIONS:]
    return changed(profile, session=session, history=changed(profile.history, invitations=invitations))


def _line(profile: Profile, role: str, text: str, *, understood: bool = True, unasked: bool = False) -> Profile:
    if profile.at is None:
        return profile
    fact = profile.facts - 1
    line = Line(at=profile.at, role=role, text=text, fact=fact, understood=understood, unasked=unasked)
    dialogue = changed(profile.dialogue, lines=(*profile.dialogue.lines, line)[-KEPT_LINES:])
    return changed(profile, dialogue=dialogue)


def _wrote(profile: Profile, event: VisitorWrote) -> Profile:
    before = profile.dialogue
    wrote = _line(profile, "visitor", event.text)
    words = event.text.lower().split()
    messages = before.messages + 1
    dialogue = changed(
        wrote.dialogue,
        messages=messages,
        mean_words=before.mean_words + (len(words) - before.mean_words) / messages,
        register=_register(words) or before.register,
    )
    live = changed(wrote.live, typing_since=None, signals=_paced(profile))
    written = changed(wrote, dialogue=dialogue, live=live)
    return count(written, Signal.SLOW_TYPING if _is_pondered(profile, event.text) else None)


def _is_pondered(profile: Profile, text: str) -> bool:
    """Whether a message took long to write, for its length."""
    since, at = profile.live.typing_since, profile.at
    seconds = (at - since).total_seconds() if at and since else 0.0
    return seconds >= PONDERED_SECONDS and len(text) < PONDERED_LETTERS * seconds


def _paced(profile: Profile) -> Mapping[str, Tally]:
    """The signals with a quick answer more, where the visitor answered our last line at once."""
    signals = profile.live.signals
    lines, at = profile.dialogue.lines, profile.at
    if at is None or not lines or lines[-1].role == "visitor":
        return signals
    if (at - lines[-1].at).total_seconds() > QUICK_ANSWER_SECONDS:
        return signals
    return counted(signals, Signal.QUICK_ANSWER, clock=profile.clock, fact=profile.facts - 1)


def _register(words: list[str]) -> str:
    said_words = {word.strip(".,!?:;()«»\"'") for word in words[:200]}
    if said_words & FORMAL:
        return "formal"
    return "friendly" if said_words & FRIENDLY else ""


def _heard(profile: Profile, event: ToneHeard) -> Dialogue:
    dialogue = profile.dialogue
    heard = Heard(
        at=profile.at or event.at,
        fact=profile.facts - 1,
        tone=event.tone,
        negativity=event.negativity,
        urgency=event.urgency,
        politeness=event.politeness,
        flags=event.flags,
        aspects=event.aspects,
        topics=event.topics,
        questions=event.questions,
        words=event.words,
    )
    topics = counted(dialogue.topics, *event.topics, clock=profile.clock, fact=heard.fact)
    return changed(
        dialogue,
        heard=(*dialogue.heard, heard)[-KEPT_TONES:],
        topics=topics,
        language=event.language or dialogue.language,
    )


def _judged(profile: Profile, event: ToneJudged) -> Dialogue:
    """The dialogue with the opinion beside what was heard; nothing changes where that is no longer remembered."""
    opinion = Opinion(
        fact=profile.facts - 1,
        tone=event.tone,
        negativity=event.negativity,
        aspects=event.aspects,
        reader=event.reader,
    )
    heard = (changed(each, opinion=opinion) if each.fact == event.of else each for each in profile.dialogue.heard)
    return changed(profile.dialogue, heard=tuple(heard))
