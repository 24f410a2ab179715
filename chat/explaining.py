"""Why did this turn go as it did? A trace in plain words, for a terminal; and its prompt as it would be today."""

import asyncio
import difflib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from chat.policy import Policy, load_policy
from chat.running.settings import Settings
from chat.running.templates import load_templates
from patterns.read import read
from profiles.ids import SiteId, TurnId
from profiles.profile import Profile
from prompts.compose import compose
from prompts.prompt import Ask, Prompt
from store import turns
from store.database import open_database


def explain(settings: Settings, turn: str, *, render: bool) -> str:
    """The account of `turn`; with `render`, followed by what the templates of today would change in its prompt.

    Raises:
        LookupError: there is no such turn, or it had no prompt to render.
    """
    policy = load_policy(settings.site) if settings.site else Policy()
    if not settings.database_url and not (settings.data / "barista.db").exists():
        raise LookupError(f"There is no record in {settings.data}: name its folder by --data.")
    trace = asyncio.run(_fetch(settings.database, policy.site, TurnId(turn)))
    if trace is None:
        raise LookupError(f"There is no turn {turn!r} of site {policy.site!r} in this database.")
    lines = [*_told(trace), *(_rendered(trace) if render else ())]
    return "\n".join(lines)


def compose_again(inputs: Mapping[str, Any]) -> Prompt:
    """The prompt of a stored turn, composed with the templates as they are now."""
    profile = msgspec.convert(inputs["profile"], Profile)
    reading = read(profile, profile.at) if inputs["personalised"] and profile.at else None
    return compose(profile, reading, msgspec.convert(inputs["ask"], Ask), load_templates())


async def _fetch(url: str, site: SiteId, turn: TurnId) -> dict[str, Any] | None:
    database = open_database(url)
    try:
        return await database.read(lambda c: turns.find(c, site, turn))
    finally:
        await database.close()


def _told(trace: Mapping[str, Any]) -> Iterator[str]:
    yield f"Turn {trace['turn']} of visitor {trace['visitor']}, {trace['at']:%Y-%m-%d %H:%M:%S} UTC: {trace['status']}"
    yield f"Known: {', '.join(trace.get('layers', ())) or 'nothing'}; arm {trace.get('arm', '?')}"
    reading = trace.get("reading", {})
    for name, judged in reading.get("patterns", {}).items():
        yield f"  {name:<18} {judged['level']:.2f}{'  on' if judged.get('on') else ''}{_gate(judged)}"
        yield from (f"      {part['log_odds']:+.2f}  {part['text']['en']}" for part in judged["because"])
    message = reading.get("message", {})
    yield f"Tone: {message.get('tone', 'neutral')}, negativity {message.get('negativity', 0):.2f}"
    yield "Rules:"
    for rule in trace.get("rules", ()):
        because = f": {rule['because']}" if rule["because"] else ""
        yield f"  {'✓' if rule['fired'] else '·'} {rule['name']}{because}"
    done = ", ".join(trace.get("effects", ())) or "nothing"
    yield f"Decided: {trace.get('action', {}).get('type', '?')}; did: {done}"
    yield from (f"  told others: {trigger['name']} ({trigger['because']})" for trigger in trace.get("triggers", ()))
    yield from _answered(trace)


def _answered(trace: Mapping[str, Any]) -> Iterator[str]:
    if prompt := trace.get("prompt"):
        yield f"Prompt {prompt['version']} {prompt['hash']}, contract {prompt['contract']}"
    if model := trace.get("model"):
        yield f"Model {model['name']}: {model['reason']}"
        yield from (f"  mended: {breach['rule']} ({breach['detail']})" for breach in trace["checks"]["breaches"])
        yield f"Reply: {trace['reply']}"
    if timings := trace.get("timings_ms"):
        yield "Milliseconds: " + ", ".join(f"{name} {value}" for name, value in timings.items())


def _gate(judged: Mapping[str, Any]) -> str:
    return f"  (forced: {judged['gate']})" if judged["gate"] else ""


def _rendered(trace: Mapping[str, Any]) -> Iterator[str]:
    if "inputs" not in trace:
        raise LookupError("This turn had no prompt, so there is nothing to render.")
    now = compose_again(trace["inputs"])
    before = [f"[{message['role']}] {message['content']}" for message in trace["prompt"]["messages"]]
    after = [f"[{message.role}] {message.content}" for message in now.messages]
    yield ""
    yield f"With today's templates ({now.version} {now.hash}):"
    changes = list(
        difflib.unified_diff("\n".join(before).splitlines(), "\n".join(after).splitlines(), "then", "now", lineterm="")
    )
    yield from changes or ["  nothing changes"]
