"""What do the visitor's words tell other systems? Dangers, wishes, complaints, praise with criticism, decisions.

Heard whatever the visitor permits, and in both arms of the experiment.
"""

from collections.abc import Iterator

from chat.turn.handoffs import WHY, talk_of
from chat.turn.plan import Because, HandOff, Trigger, TriggerName
from chat.turn.triggers import UNHAPPY, Moment, Reason
from patterns.reading import Flag, Tone
from patterns.talk import says_lost

FURIOUS = 0.75
"""From here on a stranger is unhappy enough to be told."""

BAD_TONES = frozenset({Tone.FRUSTRATED, Tone.ANGRY, Tone.SARCASTIC})
COMPLAINTS = frozenset({"delivery", "quality", "product", "support", "returns", "company", "staff", "warranty"})

SOUNDS = {
    Tone.FRUSTRATED: Because("раздражён", "frustrated"),
    Tone.ANGRY: Because("сердит", "angry"),
    Tone.SARCASTIC: Because("язвит", "sarcastic"),
}
"""How an unhappy customer sounds, in words."""

BLAMED = {
    "bot": Because("ассистента", "the assistant"),
    "company": Because("компанию", "the company"),
    "delivery": Because("доставку", "the delivery"),
    "payment": Because("оплату", "the payment"),
    "price": Because("цену", "the price"),
    "product": Because("товар", "the product"),
    "quality": Because("качество", "the quality"),
    "returns": Because("возврат", "the returns"),
    "site": Because("сайт", "the site"),
    "staff": Because("сотрудников", "the staff"),
    "support": Because("поддержку", "the support"),
    "warranty": Because("гарантию", "the warranty"),
}
"""What may be criticised, in words."""


def flagged(moment: Moment) -> Iterator[Trigger]:
    """A danger, the law, personal data."""
    named = (
        (Flag.SAFETY, TriggerName.SAFETY_RISK, WHY["safety"]),
        (Flag.LEGAL, TriggerName.LEGAL_RISK, WHY["legal"]),
        (Flag.PRIVACY, TriggerName.PRIVACY_REQUEST, WHY["privacy"]),
    )
    for flag, name, because in named:
        if moment.message and flag in moment.message.flags:
            yield Trigger(name=name, because=because, facts=moment.facts, evidence=moment.words)


def handed_off(moment: Moment) -> Iterator[Trigger]:
    """A human is called, by the visitor or by a rule: once for each talk with the assistant."""
    action, cause = moment.action, talk_of(moment.profile, moment.view)
    if not isinstance(action, HandOff):
        return
    if action.reason == "requested" or (moment.message and Flag.ASK_HUMAN in moment.message.flags):
        name, because = TriggerName.HANDOFF_REQUESTED, WHY["requested"]
    else:
        why = WHY[action.reason]
        name = TriggerName.HANDOFF_REQUESTED_BY_SYSTEM
        because = Because(f"Нужен человек. {why.ru}", f"A human must take over. {why.en}")
    yield Trigger(name=name, because=because, facts=moment.facts, evidence=moment.words, cause=cause)


def unhappy(moment: Moment) -> Iterator[Trigger]:
    """A customer complains; a stranger only where it is more than haggling over a price."""
    message = moment.message
    if message is None or message.tone not in BAD_TONES or message.negativity < UNHAPPY:
        return
    blamed = {aspect.aspect for aspect in message.aspects if aspect.polarity == "negative"}
    if moment.is_customer or (message.negativity >= FURIOUS and blamed & COMPLAINTS):
        sounds = SOUNDS[message.tone]
        because = Because(
            f"Клиент {sounds.ru} (негатив {message.negativity:.2f}".replace(".", ",") + ").",
            f"The customer sounds {sounds.en} (negativity {message.negativity:.2f}).",
        )
        yield Trigger(name=TriggerName.CUSTOMER_UNHAPPY, because=because, facts=moment.facts, evidence=moment.words)


def lost(moment: Moment) -> Iterator[Trigger]:
    """A prospect says that he will not buy here; somebody who only doubts is not lost (E5)."""
    if moment.message is None or moment.is_customer or Flag.DOUBT in moment.message.flags:
        return
    if moment.facts[0] in says_lost(moment.view).facts:
        because = Because("Посетитель говорит, что здесь не купит.", "The visitor says that he will not buy here.")
        yield Trigger(name=TriggerName.LEAD_LOST, because=because, facts=moment.facts, evidence=moment.words)


def feedback(moment: Moment) -> Iterator[Trigger]:
    """Praise with criticism of something, or calm criticism of a customer: to whom it concerns (E3)."""
    message = moment.message
    if message is None:
        return
    praises = message.tone is Tone.SATISFIED or any(aspect.polarity == "positive" for aspect in message.aspects)
    if not praises and not (moment.is_customer and message.negativity < UNHAPPY):
        return
    for aspect in message.aspects:
        if aspect.polarity == "negative":
            blamed = BLAMED.get(aspect.aspect, Because(aspect.aspect, aspect.aspect))
            because = Because(f"Посетитель критикует {blamed.ru}.", f"The visitor criticises {blamed.en}.")
            name = f"{TriggerName.QUALITY_FEEDBACK}:{aspect.aspect}"
            yield Trigger(name=name, because=because, facts=moment.facts, evidence=moment.words)


CALLS: tuple[Reason, ...] = (flagged, handed_off)
"""What calls for a human, whoever wrote it: where one is promised, other systems hear of it."""

FROM_WORDS: tuple[Reason, ...] = (*CALLS, unhappy, lost, feedback)
"""Every reason that words alone can give."""
