"""Would a server work here? Each thing that it stands on is tried, and told in a line; nothing is changed."""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from chat.budgets import today
from chat.errors import ModelUnavailable
from chat.llm.choose import running
from chat.llm.seam import Finished, ModelRequest, streaming
from chat.policy import Budgets, Policy, load_policy
from chat.running.credentials import load_credentials
from chat.running.premises import live_url
from chat.running.serving import load_site
from chat.running.settings import Settings
from prompts.message import ChatMessage
from store import spending
from store.database import open_database
from store.health import Health, examine
from store.knowledge import Knowledge
from store.live import Live
from store.spending import Sum

PATIENCE_SECONDS = 15.0
NEARLY = 0.95
"""Of a budget so much is used that a call hardly fits any more."""

CLOCK_SECONDS = 2.0
"""A database whose clock differs more from ours makes leases and times look wrong to people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found of one thing: `says` tells how it is, or what to do where it is not `ok`, or `warns`."""

    what: str
    ok: bool
    says: str
    warns: bool = False


def examine_all(settings: Settings) -> list[Finding]:
    """Try everything in turn."""
    return asyncio.run(_examine_all(settings))


def as_lines(findings: Sequence[Finding]) -> str:
    """For people: a line each."""
    return "\n".join(f"{_mark(found)}  {found.what:10}  {found.says}" for found in findings)


def _mark(found: Finding) -> str:
    if not found.ok:
        return "FAIL"
    return "warn" if found.warns else "ok  "


def as_values(findings: Sequence[Finding]) -> str:
    """For programs: `{ok, findings: [{what, ok, says, warns}]}`."""
    told = {"ok": all(found.ok for found in findings), "findings": findings}
    return msgspec.json.encode(told).decode()


async def _examine_all(settings: Settings) -> list[Finding]:
    findings = await _database(settings)
    findings.append(await _tried("redis", lambda: _redis(settings)))
    findings.append(await _tried("model", lambda: _model(settings)))
    findings.extend(_links(settings))
    findings.append(Finding(what="tracing", ok=True, says="every turn's trace is kept in the record"))
    return findings


async def _tried(what: str, attempt: Callable[[], Awaitable[str]]) -> Finding:
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return Finding(what=what, ok=True, says=await attempt())
    except TimeoutError:
        return Finding(what=what, ok=False, says=f"does not answer within {PATIENCE_SECONDS:.0f} s")
    except Exception as error:
        return Finding(what=what, ok=False, says=str(error) or type(error).__name__)


async def _database(settings: Settings) -> list[Finding]:
    """Five findings from one connection: reached, of today's shape, at our time; what was given up, what is late."""
    kind = "PostgreSQL" if settings.database_url else "SQLite"
    if not settings.database_url and not (settings.data / "barista.db").exists():
        says = f"{kind}: there is none in {settings.data} yet, the first start makes it"
        return [
            Finding(what="database", ok=True, says=says),
            Finding(what="migrations", ok=True, says="the first start runs them all"),
            Finding(what="clock", ok=True, says="the database's will be this machine's"),
            Finding(what="deliveries", ok=True, says="none was given up"),
            Finding(what="jobs", ok=True, says="the first start schedules them"),
        ]
    health: list[Health] = []
    used: list[Sum] = []
    policy = load_policy(settings.site) if settings.site else Policy()

    async def reach() -> str:
        database = open_database(settings.database)
        try:
            began = time.perf_counter()
            health.append(await database.read(lambda c: examine(c, policy.site)))
            if policy.budgets.are_set and health[0].revision == health[0].newest:
                day = today(policy)
                used.append(await database.read(lambda c: spending.spent(c, policy.site, day)))
            return f"{kind} answers in {(time.perf_counter() - began) * 1000:.0f} ms"
        finally:
            await database.close()

    def deliveries(found: Health) -> Finding:
        return _deliveries(found, settings.crm_url)

    reached = await _tried("database", reach)
    return [
        reached,
        *(told(found) for told in (_shape, _clock, deliveries, _jobs) for found in health),
        *(_budget(policy.budgets, each) for each in used),
    ]


def _shape(found: Health) -> Finding:
    is_newest = found.revision == found.newest
    says = f"at {found.revision or 'none'}" + ("" if is_newest else f", needs {found.newest}: run barista migrate")
    return Finding(what="migrations", ok=is_newest, says=says)


def _clock(found: Health) -> Finding:
    is_near = abs(found.behind_seconds) <= CLOCK_SECONDS
    says = f"the database's differs from ours by {found.behind_seconds:+.2f} s"
    return Finding(what="clock", ok=is_near, says=says if is_near else f"{says}: set both by NTP")


def _deliveries(found: Health, url: str) -> Finding:
    """`url` is where they go as far as the doctor was told: it may be run without the server's environment."""
    where = url or "BARISTA_CRM_URL (not set here)"
    says = f"none was given up, {found.waiting} on their way to {where}"
    if found.ailing:
        says = f"{found.ailing} of {found.waiting} on their way to {where} failed more than once: {found.error}"
    if found.given_up:
        lost = f"{found.given_up} given up: `barista deliveries` lists them and sends them again"
        says = f"{lost}; {says}" if found.ailing else lost
    return Finding(what="deliveries", ok=not (found.given_up or found.ailing), says=says)


def _budget(rules: Budgets, used: Sum) -> Finding:
    """What of the site's budgets of today is used; spent, the grounded engine answers."""
    bounds = ((used.tokens, rules.tokens_a_day, "tokens"), (used.micros / 1e6, rules.cost_a_day, "of money"))
    says = "; ".join(f"{use:g} of {most:g} {what}" for use, most, what in bounds if most is not None)
    is_left = all(most is None or use < most * NEARLY for use, most, _ in bounds)
    told = f"today {says or f'{used.tokens} tokens, bounded for visitors alone'}"
    return Finding(what="budget", ok=is_left, says=told if is_left else f"{told}: soon the grounded engine answers")


def _jobs(found: Health) -> Finding:
    failing = [f"{job.name} failed {job.failures} times ({job.error})" for job in found.jobs if job.failures]
    if failing:
        return Finding(what="jobs", ok=False, says="; ".join(failing))
    ended = max((job.ended_at for job in found.jobs if job.ended_at), default=None)
    says = f"{len(found.jobs)} scheduled, " + (
        f"the last ended {ended:%Y-%m-%d %H:%M} UTC" if ended else "none ran yet"
    )
    return Finding(what="jobs", ok=True, says=says)


def _links(settings: Settings) -> list[Finding]:
    """Whether links of answers lead anywhere from a chat, which may stand on any page; none where none are made."""
    policy = load_policy(settings.site) if settings.site else Policy()
    sources = replace(policy.knowledge, base=settings.shop_url or policy.knowledge.base)
    try:
        shelf = Knowledge.load(sources).shelf
    except (OSError, ValueError):
        return []  # a start would end with it, and so does the model's finding
    links = [found.passage.url for language in policy.languages for _, found in shelf.passages(language)]
    if not any(links):
        return []
    if any(link.startswith("/") for link in links):
        says = (
            "answers show no links: set base under [knowledge] in site.toml to the shop's address, or BARISTA_SHOP_URL"
        )
        return [Finding(what="links", ok=True, says=says, warns=True)]
    return [Finding(what="links", ok=True, says="links of answers have a host")]


async def _redis(settings: Settings) -> str:
    with live_url(settings) as url:
        live = Live(url)
        try:
            took = await live.ping()
        finally:
            await live.close()
    return f"{'answers' if settings.redis_url else 'an embedded Valkey starts and answers'} in {took * 1000:.0f} ms"


async def _model(settings: Settings) -> str:
    """Ask the model for a word, as a turn does; the engine that answers from the shop's own words needs no asking."""
    with tempfile.TemporaryDirectory() as nowhere:  # secrets are made by a start, not by a look
        site = load_site(settings, load_credentials(Path(nowhere)))
    if site.model is site.grounded:
        return "the grounded engine answers from the shop's own words"
    asked = ChatMessage(role="user", content="Say: ok")
    request = ModelRequest(messages=(asked,), question="ok", language="en", max_tokens=16, within_seconds=10)
    began = time.perf_counter()
    async with running(site.model), streaming(site.model, request) as pieces:
        async for piece in pieces:
            if isinstance(piece, Finished) and piece.fell_back:
                raise ModelUnavailable(f"{site.model.name} does not answer ({piece.fell_back})", kind=piece.fell_back)
    return f"{site.model.name} answers in {(time.perf_counter() - began) * 1000:.0f} ms"
