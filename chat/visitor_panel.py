"""What do you know about me? The same facts that were in the prompt, in plain words, for the visitor themselves."""

from typing import Any

from chat.running.server import Server
from chat.session import Session
from patterns.explain import for_visitor
from patterns.reading import Pattern
from profiles.ids import PatternName
from profiles.profile import Profile
from store import record, turns

ROLES = {"visitor", "assistant", "operator"}

MOOD = {
    "ru": "По сообщениям в чате мы судим и о настроении: если вы расстроены или спешите, отвечаем иначе.",
    "en": "From your messages we judge your mood too: where you are upset or short of time, we answer otherwise.",
}
"""Said to whoever wrote: the tone of a message is heard with and without personalisation."""

OPINION = {
    "ru": "Настроение сообщений оценила и языковая модель, которой пользуется магазин.",
    "en": "A language model that the shop uses has judged the mood of your messages, too.",
}
"""Said where a model has given its opinion of a message of this visit."""

OPERATORS = {
    "ru": "Сотрудники магазина видят, как мы поняли ваш визит и настроение, и нашу оценку: насколько вероятно, "
    "что вы купите или уйдёте. Эти оценки могут ошибаться и хранятся, пока вы не попросите вас забыть.",
    "en": "The shop's staff see how we understood your visit and mood, and our estimate of how likely you are to buy "
    "or to leave. These estimates may be wrong and are kept until you ask to be forgotten.",
}
"""Said where visits may be read: who declined is shown to operators by the tone of the words alone."""


async def what_is_known(server: Server, session: Session, language: str) -> dict[str, Any]:
    """What is permitted and known; `facts` are exactly those that were in the prompt of the last answer."""
    conversation = session.conversation
    personal = session.profile.personalisation
    latest = await server.database.read(lambda c: turns.latest(c, session.site, limit=20, conversation=conversation))
    answered = next((turn for turn in latest if "prompt" in turn), None)
    rows = await server.database.read(lambda c: record.entries(c, session.site, conversation))
    return {
        "visitor": session.visitor,
        "consent": {"behaviour": session.profile.behaviour, "personalisation": session.profile.personalisation},
        "facts": [
            {"layer": fact["layer"], "provenance": fact["provenance"], "text": fact["text"]}
            for fact in (answered["prompt"]["facts"] if answered and personal else [])
        ],
        "messages": sum(row.body.get("role") in ROLES for row in rows),
        "patterns": judged(session.profile, language),
    }


def judged(profile: Profile, language: str) -> list[dict[str, str]]:
    """How the visitor is understood, and who sees it: `{name, text}`, the patterns that are on first."""
    on = [pattern for pattern in Pattern if profile.personalisation and PatternName(pattern.value) in profile.on]
    told = {pattern.value: for_visitor(pattern, language) for pattern in on}
    if profile.dialogue.messages:
        told["mood"] = MOOD["en" if language == "en" else "ru"]
    if any(heard.opinion for heard in profile.dialogue.heard):
        told["opinion"] = OPINION["en" if language == "en" else "ru"]
    if profile.personalisation:
        told["operators"] = OPERATORS["en" if language == "en" else "ru"]
    return [{"name": name, "text": text} for name, text in told.items()]
