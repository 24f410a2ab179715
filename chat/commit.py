"""What is written together? The transactions of the conversation, each a function of a connection and plain values.

Everything that one fact causes (the message, the turn, the handoff, the facts, the triggers) becomes durable at once or
not at all. What the record holds wins over what the session believed: a duplicate, or an operator who took the word.
"""

import uuid
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection

from chat.conversation import Status, Step, after
from chat.errors import MessageConflict
from chat.policy import Policy
from chat.trace import describe, evidence, levels
from chat.turn.decide import Because, HandOff, Plan, Reply, Rule, Trigger, TriggerName, Wait
from chat.turn.handoffs import talk_of
from chat.turn.visit import Step as Taken
from chat.words import of_call
from crm.triggers import payload
from patterns.reading import Reading
from patterns.view import View
from profiles.events import Event, Speaker, TriggersRaised
from profiles.ids import ConversationId, SiteId
from profiles.profile import Profile
from store import outbox, people, record, turns
from store.database import clock
from store.record import Entry, Held
from store.turns import Turn


class StaleFacts(Exception):
    """Another process has stored facts of this visitor since: fold them in and try again."""


class StaleSpeaker(Exception):
    """Another process has given somebody else the word since: fold that in and try again."""

    def __init__(self, speaker: Speaker) -> None:
        super().__init__(f"The word is with {speaker}.")
        self.speaker = speaker


TRIES = 3
"""How often a commit is tried again after another process wrote about the same visitor."""

LANGUAGES = ("ru", "en")
"""In which languages other systems are told why."""

FACTS_A_SNAPSHOT = 32
"""Who comes back is folded from the last snapshot on: a few milliseconds at most, for a tenth of the writing."""

RESUMED = Plan(
    action=Reply(),
    rules=(
        Rule(
            name="resumed",
            fired=True,
            because=Because("Прежний процесс прервался, отвечаем заново.", "The earlier worker died."),
        ),
    ),
)
"""The plan of a turn that was taken over: it had been decided to answer."""


CALLS = frozenset({TriggerName.HANDOFF_REQUESTED, TriggerName.HANDOFF_REQUESTED_BY_SYSTEM})
"""What tells other systems that a human is called."""

PRESSED = Trigger(
    name=TriggerName.HANDOFF_REQUESTED,
    because=Because("Посетитель нажал «Позвать человека».", "The visitor pressed the button that calls a human."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A visitor's message and what was decided upon it.

    `turn` is the turn to open; with `answers` its answer has begun, and makes the turn `merges` needless. `first` is
    the number of the first of `facts`, None where facts are not recorded. `operators` counts those who are online (None
    where nobody knows), `known_erasures` how often the visitor was forgotten before they came.
    """

    cmid: str
    text: str
    at: datetime
    step: Taken
    turn: Turn
    policy: Policy
    answers: bool
    operators: int | None = None
    known_erasures: int = 0
    merges: Turn | None = None
    first: int | None = None
    facts: Sequence[Event] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What came of it: the message's row, all rows that were added, and the turn if it may go on."""

    entry: Entry
    entries: Sequence[Entry] = ()
    dup: bool = False
    turn: Turn | None = None


def _opening(connection: Connection, turn: Turn, at: datetime, known_erasures: int) -> AbstractContextManager[Held]:
    return record.opening(
        connection,
        id_=turn.conversation,
        site=turn.site,
        visitor=turn.visitor,
        at=at,
        known_erasures=known_erasures,
    )


def call_human(
    connection: Connection, turn: Turn, step: Taken, policy: Policy, operators: int | None, known_erasures: int
) -> tuple[Sequence[Entry], Sequence[Event]]:
    """Call a human because the visitor pressed the button; nothing where a human holds the conversation already.

    Returns the rows that were added and the facts of what other systems are told: the same call as one made in words.
    """
    at = step.reading.at
    with _opening(connection, turn, at, known_erasures) as held:
        if hand_off(held, reason="requested", operators=operators, language=turn.language, at=at, policy=policy):
            called = replace(PRESSED, cause=talk_of(step.profile, View(step.profile, at)))
            raise_triggers(connection, turn, step, [called])
            return held.entries, [TriggersRaised(at=at, names=(called.key,))]
        return held.entries, ()


def store_message(connection: Connection, arrival: Arrival) -> Stored:
    """Store a visitor's message with everything it causes.

    Raises:
        MessageConflict: the client's id was used for other words.
        StaleFacts: another process has stored facts since.
        StaleSpeaker: it was decided for somebody who has not the word.
    """
    turn = arrival.turn
    with _opening(connection, turn, arrival.at, arrival.known_erasures) as held:
        known = record.by_cmid(connection, turn.site, turn.conversation, arrival.cmid)
        if known is not None:
            return _duplicate(known, arrival.text)
        if held.speaker != arrival.step.profile.session.speaker:
            raise StaleSpeaker(Speaker(held.speaker))
        reopened = after(Status(held.status), Step.WRITE)
        if reopened is not None:
            held.stand(status=reopened.status, speaker=reopened.speaker, at=arrival.at)
        entry = held.say(role="visitor", text=arrival.text, at=arrival.at, cmid=arrival.cmid)
        running = _settle_turn(connection, arrival, held, entry)
        raise_triggers(connection, turn, arrival.step, arrival.step.plan.triggers)
        store_facts(connection, turn.site, arrival.step.profile, arrival.first, arrival.facts, arrival.at)
        held.glance(msgspec.json.encode(glance(arrival.step.profile, arrival.step.reading)).decode(), turn.language)
        return Stored(entry=entry, entries=held.entries, turn=running)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """An answer to be stored, with the facts and triggers of the step that it leads to (None: it adds nothing)."""

    turn: Turn
    text: str
    at: datetime
    trace: bytes
    step: Taken | None = None
    status: str = "done"
    first: int | None = None
    facts: Sequence[Event] = ()


def store_reply(connection: Connection, spoken: Spoken) -> Sequence[Entry]:
    """Store an answer, if the turn is still ours and the assistant still has the word; else note that it was dropped.

    Raises:
        StaleFacts: another process has stored facts since.
    """
    turn = spoken.turn
    with record.holding(connection, turn.site, turn.conversation) as held:
        if held is None:  # the visitor was erased
            turns.finish(connection, turn, status="dropped", trace=b"{}")
            return ()
        if held.speaker != Speaker.ASSISTANT or held.speaker_epoch != turn.speaker_epoch:
            turns.finish(connection, turn, status="dropped", trace=spoken.trace)
            return ()
        if not turns.finish(connection, turn, status=spoken.status, trace=spoken.trace):
            return ()
        held.say(
            role="assistant",
            text=spoken.text,
            at=spoken.at,
            reply_to=turn.seq,
            extra={"turn": turn.id} | ({} if turn.seq else {"unasked": True}),
        )
        if spoken.step is not None:
            raise_triggers(connection, turn, spoken.step, spoken.step.plan.triggers)
            store_facts(connection, turn.site, spoken.step.profile, spoken.first, spoken.facts, spoken.at)
        return held.entries


def store_facts(
    connection: Connection,
    site: SiteId,
    profile: Profile,
    first: int | None,
    facts: Sequence[Event],
    at: datetime,
) -> None:
    """Store `facts` from number `first` on, where the visitor permits it; every so often with a snapshot of `profile`.

    Raises:
        StaleFacts: another process has stored facts since.
    """
    if first is None or not facts:
        return
    if not people.add_facts(connection, site=site, visitor=profile.visitor, first=first, events=facts, at=at):
        raise StaleFacts
    if first // FACTS_A_SNAPSHOT != profile.facts // FACTS_A_SNAPSHOT:
        people.save_snapshot(connection, site, profile)


def hand_off(
    held: Held, *, reason: str, operators: int | None, language: str, at: datetime, policy: Policy | None = None
) -> bool:
    """Call a human and say so; with surely nobody online the assistant keeps the word. False: that changes nothing."""
    may_come = operators != 0
    standing = after(Status(held.status), Step.CALL if may_come else Step.CALL_UNATTENDED)
    if standing is None:
        return False
    hours = () if policy is None or policy.is_open(at) else policy.business_hours
    held.say(role="assistant", text=of_call(reason, language, may_come=may_come, hours=hours), at=at)
    if (standing.status, standing.speaker) == (held.status, held.speaker):
        return False
    held.stand(
        status=standing.status,
        speaker=standing.speaker,
        at=at,
        reason=reason if may_come else "nobody_online",
        waiting_since=held.waiting_since or at,
    )
    if standing.speaker != Speaker.ASSISTANT:
        turns.drop_running(held.connection, held.site, held.id)
    return True


def leave_unattended(
    connection: Connection, site: SiteId, conversation: ConversationId, language: str
) -> Sequence[Entry]:
    """Nobody is left who could come: the assistant takes the word back and says so."""
    with record.holding(connection, site, conversation) as held:
        if held is None or held.speaker != Speaker.NOBODY:
            return ()
        hand_off(held, reason="requested", operators=0, language=language, at=clock(connection))
        return held.entries


def open_unasked(connection: Connection, turn: Turn, at: datetime, known_erasures: int) -> Turn | None:
    """Open a turn in which the assistant speaks first; None where a human has the word or is awaited."""
    with _opening(connection, turn, at, known_erasures) as held:
        if held.speaker != Speaker.ASSISTANT:
            return None
        opened = replace(turn, speaker_epoch=held.speaker_epoch)
        turns.start(connection, opened)
        return opened


def open_reply(connection: Connection, turn: Turn) -> Turn | None:
    """Open a turn for the visitor's latest message; None where it was or is being answered, or a human has the word."""
    with record.holding(connection, turn.site, turn.conversation) as held:
        if held is None or held.speaker != Speaker.ASSISTANT:
            return None
        if turns.is_running(connection, turn.site, turn.conversation):
            return None
        latest = record.latest_entries(connection, turn.site, turn.conversation)
        spoken = [entry for entry in latest if entry.body.get("role")]
        said = next((entry for entry in spoken if entry.body["role"] != "system"), None)
        if said is None or said.body["role"] != "visitor":
            return None
        opened = replace(turn, seq=said.seq, speaker_epoch=held.speaker_epoch)
        turns.start(connection, opened)
        return opened


def raise_triggers(connection: Connection, turn: Turn, step: Taken, triggers: Sequence[Trigger]) -> None:
    """Put triggers on their way to the site's systems; what another process has put there already stays one."""
    for trigger in (_of_this_talk(connection, turn, each) for each in triggers):
        body = payload(
            name=trigger.name,
            because={language: trigger.because.said(language) for language in LANGUAGES},
            evidence={language: _evidence(trigger, step, language) for language in LANGUAGES},
            language=turn.language,
            site=turn.site,
            visitor=turn.visitor,
            conversation=turn.conversation,
            reading=glance(step.profile, step.reading),
            at=step.reading.at,
            customer=step.profile.history.customer,
        )
        outbox.enqueue(
            connection,
            delivery=delivery_of(turn, step.profile, trigger),
            site=turn.site,
            subject=turn.visitor,
            name=trigger.name,
            payload=body,
            now=step.reading.at,
        )


def _of_this_talk(connection: Connection, turn: Turn, trigger: Trigger) -> Trigger:
    """A call for a human is one for each talk with the assistant, as the record knows it: since a human last spoke.

    The profile may not know of that yet, where the human speaks through another process.
    """
    if trigger.name not in CALLS:
        return trigger
    return replace(trigger, cause=str(record.last_human(connection, turn.site, turn.conversation)))


def delivery_of(turn: Turn, profile: Profile, trigger: Trigger) -> str:
    """The id of a trigger: the same for the same cause in the same visit, whichever process decides."""
    parts = (turn.site, turn.visitor, str(profile.session.started_at), trigger.key)
    return f"msg_{uuid.uuid5(uuid.NAMESPACE_OID, ' '.join(parts)).hex}"


def _evidence(trigger: Trigger, step: Taken, language: str) -> list[str]:
    """What led to the trigger itself; beside it, with permission, what else stands out in the reading."""
    own = [each.said(language) for each in trigger.evidence]
    more = evidence(step.reading, language) if step.profile.personalisation else []
    return list(dict.fromkeys((*own, *more)))


def store_decided(
    connection: Connection,
    turn: Turn,
    step: Taken,
    policy: Policy,
    *,
    question: str = "",
    effects: Sequence[str] = (),
) -> None:
    """Store a turn that was over as soon as it was decided, with its trace."""
    trace = describe(
        profile=step.profile,
        reading=step.reading,
        plan=step.plan,
        policy=policy,
        question=question,
        effects=effects,
    )
    status = "waited" if isinstance(step.plan.action, Wait) else "done"
    turns.store_ended(connection, turn, status=status, trace=trace)


def glance(profile: Profile, reading: Reading) -> dict[str, Any]:
    """A reading in short, for the inbox and for other systems: tone, levels, whether the customer is dear."""
    return {
        "tone": reading.message.tone,
        "negativity": round(reading.message.negativity, 2),
        "levels": levels(reading) if profile.personalisation else {},
        "vip": profile.history.vip,
    }


def _settle_turn(connection: Connection, arrival: Arrival, held: Held, entry: Entry) -> Turn | None:
    """Open the turn that answers `entry`, or do at once what was decided instead; the turn if it may go on."""
    turn = replace(arrival.turn, seq=entry.seq, speaker_epoch=held.speaker_epoch)
    if held.speaker == Speaker.ASSISTANT and arrival.answers:
        if arrival.merges is not None:
            turns.finish(connection, arrival.merges, status="merged", trace=b"{}")
        turns.start(connection, turn)
        return turn
    effects: list[str] = []
    action = arrival.step.plan.action
    if isinstance(action, HandOff) and hand_off(
        held,
        reason=action.reason,
        operators=arrival.operators,
        language=turn.language,
        at=arrival.at,
        policy=arrival.policy,
    ):
        effects.append(f"handed off: {action.reason}")
    store_decided(connection, turn, arrival.step, arrival.policy, question=arrival.text, effects=effects)
    return None


def _duplicate(known: Entry, text: str) -> Stored:
    if known.body["text"] != text:
        raise MessageConflict("This message id was used for other words: send the new words under a new id.")
    return Stored(entry=known, dup=True)
