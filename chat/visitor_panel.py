"""What do you know about me? The same facts that were in the prompt, in plain words, for the visitor themselves."""

from typing import Any

from chat.running.server import Server
from chat.session import Session
from patterns.explain import for_visitor
from patterns.reading import Pattern
from profiles.ids import PatternName
from store import record, turns

ROLES = {"visitor", "assistant", "operator"}


async def what_is_known(server: Server, session: Session, language: str) -> dict[str, Any]:
    """What is permitted and known; `facts` are exactly those that were in the prompt of the last answer."""
    conversation = session.conversation
    personal = session.profile.personalisation
    latest = await server.database.read(lambda c: turns.latest(c, session.site, limit=20, conversation=conversation))
    answered = next((turn for turn in latest if "prompt" in turn), None)
    rows = await server.database.read(lambda c: record.entries(c, conversation))
    return {
        "visitor": session.visitor,
        "consent": {"behaviour": session.profile.behaviour, "personalisation": session.profile.personalisation},
        "facts": [
            {"layer": fact["layer"], "provenance": fact["provenance"], "text": fact["text"]}
            for fact in (answered["prompt"]["facts"] if answered and personal else [])
        ],
        "messages": sum(row.body.get("role") in ROLES for row in rows),
        "patterns": [
            {"name": pattern, "text": for_visitor(pattern, language)}
            for pattern in Pattern
            if personal and PatternName(pattern.value) in session.profile.on
        ],
    }
