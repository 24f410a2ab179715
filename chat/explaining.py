"""Why did this turn go as it did? A trace in plain words, for a terminal; and its prompt as it would be today."""

import asyncio
import difflib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from chat.names import called
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


def explain(settings: Settings, turn: str, *, render: bool, language: str = "en") -> str:
    """The account of `turn` in `language`; with `render`, what the templates of today would change in its prompt.

    Raises:
        LookupError: there is no such turn, or it had no prompt to render.
    """
    policy = load_policy(settings.site) if settings.site else Policy()
    if not settings.database_url and not (settings.data / "barista.db").exists():
        raise LookupError(f"There is no record in {settings.data}: name its folder by --data.")
    trace = asyncio.run(_fetch(settings.database, policy.site, TurnId(turn)))
    if trace is None:
        raise LookupError(f"There is no turn {turn!r} of site {policy.site!r} in this database.")
    lines = [*told(trace, language), *(_rendered(trace) if render else ())]
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


LABELS = {
    "turn": (
        "Ход {turn}, посетитель {visitor}, {at} UTC: {status}",
        "Turn {turn} of {visitor}, {at} UTC: {status}",
    ),
    "known": ("Известно: {layers}; группа: {arm}", "Known: {layers}; arm {arm}"),
    "pruned": (
        "Подробности удалены: срок их хранения истёк (retention_days).",
        "Its details were let go of after the days of retention (retention_days).",
    ),
    "nothing": ("ничего", "nothing"),
    "on": ("  включён", "  on"),
    "forced": ("  (задано: {gate})", "  (forced: {gate})"),
    "tone": ("Тон: {tone}, негатив {negativity:.2f}", "Tone: {tone}, negativity {negativity:.2f}"),
    "opinion": (
        "  сообщение {fact}: по словам — {words}, негатив {bad:.2f}; {reader} — {model}, негатив {worse:.2f}",
        "  message {fact}: by its words {words}, negativity {bad:.2f}; {reader}: {model}, negativity {worse:.2f}",
    ),
    "rules": ("Правила:", "Rules:"),
    "decided": ("Решение: {action}; сделано: {done}", "Decided: {action}; did: {done}"),
    "told": ("  сообщено другим: {name} ({because})", "  told others: {name} ({because})"),
    "prompt": ("Промпт {version} {hash}, договор {contract}", "Prompt {version} {hash}, contract {contract}"),
    "model": ("Модель {name}: {reason}", "Model {name}: {reason}"),
    "unanswered": ("Модель {asked} {how}.", "The model {asked} {how}."),
    "mended": ("  исправлено: {rule} ({detail})", "  mended: {rule} ({detail})"),
    "reply": ("Ответ: {reply}", "Reply: {reply}"),
    "timings": ("Миллисекунды: {timings}", "Milliseconds: {timings}"),
}
"""What stands beside the names of the record, in Russian and in English."""


FAILED = {
    "timeout": ("не ответила вовремя", "did not answer in time"),
    "refused": ("недоступна: соединиться не удалось", "could not be reached"),
    "dropped": ("оборвала связь", "hung up"),
    "garbage": ("ответила бессмыслицей", "answered nonsense"),
    "status": ("ответила ошибкой", "answered with an error"),
    "resting": ("не спрошена: отдыхает после сбоев", "was not asked: it rests after failures"),
    "refusal": ("отказалась отвечать", "refused to answer"),
    "budget": ("не спрошена: бюджет на сегодня исчерпан", "was not asked: the budget of the day is spent"),
    "unfounded": ("сказала то, чего магазин не говорил", "said what the shop never said"),
}
"""Why the grounded engine answered in a model's place, as `fell_back` and `failures` of a trace name it."""


def told(trace: Mapping[str, Any], language: str) -> Iterator[str]:
    """The account of a trace, line by line; what has a name in `language` is called by it."""
    yield _label(
        "turn",
        language,
        turn=trace["turn"],
        visitor=trace["visitor"],
        at=f"{trace['at']:%Y-%m-%d %H:%M:%S}",
        status=trace["status"],
    )
    if trace.get("pruned"):
        yield _label("pruned", language)
        return
    layers = ", ".join(called("layer", layer, language) for layer in trace.get("layers", ()))
    yield _label(
        "known",
        language,
        layers=layers or _label("nothing", language),
        arm=called("arm", trace.get("arm", "?"), language),
    )
    yield from _read(trace.get("reading", {}), language)
    yield from _decided(trace, language)
    yield from _answered(trace, language)


def _read(reading: Mapping[str, Any], language: str) -> Iterator[str]:
    """The patterns with their evidence, and how the message sounded."""
    for name, judged in reading.get("patterns", {}).items():
        on = _label("on", language) if judged.get("on") else ""
        forced = _label("forced", language, gate=judged["gate"]) if judged["gate"] else ""
        yield f"  {called('pattern', name, language):<18} {judged['level']:.2f}{on}{forced}"
        yield from (f"      {part['log_odds']:+.2f}  {said(part['text'], language)}" for part in judged["because"])
    message = reading.get("message", {})
    yield _label(
        "tone",
        language,
        tone=called("tone", message.get("tone", "neutral"), language),
        negativity=message.get("negativity", 0.0),
    )
    for each in message.get("opinions", ()):
        yield _label(
            "opinion",
            language,
            fact=each["fact"],
            words=called("tone", each["words"]["tone"], language),
            bad=each["words"]["negativity"],
            reader=each["reader"],
            model=called("tone", each["model"]["tone"], language),
            worse=each["model"]["negativity"],
        )


def _decided(trace: Mapping[str, Any], language: str) -> Iterator[str]:
    """The rules, what they led to, and what other systems were told."""
    yield _label("rules", language)
    for rule in trace.get("rules", ()):
        because = f": {said(rule['because'], language)}" if rule["because"] else ""
        yield f"  {'✓' if rule['fired'] else '·'} {rule['name']}{because}"
    effects = (effect.partition(":")[0] for effect in trace.get("effects", ()))
    done = ", ".join(called("effect", effect, language) for effect in effects) or _label("nothing", language)
    action = called("action", trace.get("action", {}).get("type", "?"), language)
    yield _label("decided", language, action=action, done=done)
    for trigger in trace.get("triggers", ()):
        yield _label("told", language, name=trigger["name"], because=said(trigger["because"], language))
        yield from (f"      {said(each, language)}" for each in trigger.get("evidence", ()))


def said(because: Mapping[str, str] | str, language: str) -> str:
    """A stored sentence in `language`; older traces hold it in English alone."""
    return because if isinstance(because, str) else because.get(language, because["en"])


def _label(label: str, language: str, /, **values: Any) -> str:
    return LABELS[label][language != "ru"].format(**values)


def _contract(contract: Mapping[str, Any], language: str) -> str:
    """What was asked of the answer: «язык: русский, можно продавать: нет»."""
    asked = ((name, value if isinstance(value, list | tuple) else [value]) for name, value in contract.items())
    return ", ".join(
        f"{called('contract', name, language)}: {', '.join(called('value', each, language) for each in values)}"
        for name, values in asked
        if values
    )


def _answered(trace: Mapping[str, Any], language: str) -> Iterator[str]:
    if prompt := trace.get("prompt"):
        contract = _contract(prompt["contract"], language)
        yield _label("prompt", language, version=prompt["version"], hash=prompt["hash"], contract=contract)
    if model := trace.get("model"):
        for kind in filter(None, (model.get("fell_back"), *model.get("failures", ()))):
            how = FAILED.get(kind, (kind, kind))[language != "ru"]
            yield _label("unanswered", language, asked=model.get("asked") or "?", how=how)
        yield _label("model", language, name=model["name"], reason=model["reason"])
        for breach in trace["checks"]["breaches"]:
            yield _label("mended", language, rule=breach["rule"], detail=breach["detail"])
        yield _label("reply", language, reply=trace["reply"])
    if timings := trace.get("timings_ms"):
        yield _label("timings", language, timings=", ".join(f"{name} {value}" for name, value in timings.items()))


def _rendered(trace: Mapping[str, Any]) -> Iterator[str]:
    if trace.get("pruned"):
        raise LookupError("This turn's prompt was let go of after the days of retention: nothing can be rendered.")
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
