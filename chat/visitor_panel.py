"""What do you know about me? The same facts that were in the prompt, in plain words, for the visitor themselves."""

from typing import Any

from chat.server import Server
from chat.session import Session
from patterns.reading import Pattern
from store import record, turns

IN_PLAIN_WORDS: dict[str, dict[str, str]] = {
    "ru": {
        Pattern.HESITANT: "Похоже, вы выбираете и сравниваете, поэтому мы помогаем решить.",
        Pattern.URGENT: "Похоже, вы спешите, поэтому мы отвечаем коротко.",
        Pattern.RESEARCHER: "Похоже, вам важны подробности, поэтому мы отвечаем обстоятельно.",
        Pattern.RETURNING_PROBLEM: "Похоже, вопрос о вашем заказе, поэтому мы помогаем и ничего не предлагаем.",
    },
    "en": {
        Pattern.HESITANT: "You seem to be choosing and comparing, so we help you decide.",
        Pattern.URGENT: "You seem to be in a hurry, so we answer briefly.",
        Pattern.RESEARCHER: "Details seem to matter to you, so we answer in depth.",
        Pattern.RETURNING_PROBLEM: "This seems to be about your order, so we help and sell nothing.",
    },
}
"""What a pattern means for the visitor: how it changes our answers, never what was watched."""

ROLES = {"visitor", "assistant", "operator"}


async def what_is_known(server: Server, session: Session, language: str) -> dict[str, Any]:
    """What is permitted and known; `facts` are exactly those that were in the prompt of the last answer."""
    conversation = session.conversation
    shown = IN_PLAIN_WORDS.get(language, IN_PLAIN_WORDS["ru"])
    latest = await server.database.read(
        lambda c: turns.latest(c, session.site, limit=20, conversation=conversation) if conversation else []
    )
    answered = next((turn for turn in latest if "prompt" in turn), None)
    rows = await server.database.read(lambda c: record.entries(c, conversation) if conversation else [])
    return {
        "visitor": session.visitor,
        "consent": {"behaviour": session.profile.behaviour, "personalisation": session.profile.personalisation},
        "facts": [
            {"layer": fact["layer"], "provenance": fact["provenance"], "text": fact["text"]}
            for fact in (answered["prompt"]["facts"] if answered else [])
        ],
        "messages": sum(row.body.get("role") in ROLES for row in rows),
        "patterns": [{"name": name, "text": shown[name]} for name in session.profile.on if name in shown],
    }
