"""What could not be delivered, and what is to be done with it? For the owner of a shop, at a terminal."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import msgspec
from sqlalchemy import Connection

from chat.policy import Policy, load_policy
from chat.running.settings import Settings
from profiles.ids import SiteId
from store import outbox
from store.database import open_database
from store.outbox import DeadLetter

ALL = "all"
"""Said instead of an id: everything that was given up."""

T = TypeVar("T")


def dead_letters(settings: Settings) -> Sequence[DeadLetter]:
    """The triggers of the site that were given up, oldest first.

    Raises:
        LookupError: there is no record.
        RecordUnavailable: the database was not reached, or is not in today's shape.
    """
    return _with_record(settings, outbox.dead_letters)


def send_again(settings: Settings, delivery: str) -> int:
    """Have a trigger that was given up, or `all`, sent again by whoever serves; how many.

    Raises:
        LookupError: there is no record, or nothing was given up under this id.
        RecordUnavailable: the database was not reached, or is not in today's shape.
    """
    which = "" if delivery == ALL else delivery
    resent = _with_record(settings, lambda c, site: outbox.resend(c, site, which))
    if which and not resent:
        raise LookupError(f"Nothing was given up under {delivery!r}: `barista deliveries` lists the ids.")
    return resent


def as_lines(dead: Sequence[DeadLetter]) -> Iterator[str]:
    """For people: what it is, of whom, since when, and why."""
    for letter in dead:
        tries = "1 claim" if letter.attempts == 1 else f"{letter.attempts} claims"
        yield f"{letter.id}  {letter.created_at:%Y-%m-%d %H:%M} UTC  {letter.name}  of visitor {letter.subject}"
        yield f"    given up after {tries}: {letter.error}"
    yield f"{len(dead)} given up." + (" `barista deliveries --retry all` sends them again." if dead else "")


def as_values(dead: Sequence[DeadLetter]) -> str:
    """For programs: a list of `{id, name, subject, created_at, attempts, error}`."""
    return msgspec.json.encode(dead).decode()


def _with_record(settings: Settings, work: Callable[[Connection, SiteId], T]) -> T:
    """Do something with the record of the settings' site; a server may be at work on it."""
    if not settings.database_url and not (settings.data / "barista.db").exists():
        raise LookupError(f"There is no record in {settings.data}: name its folder by --data.")
    site = (load_policy(settings.site) if settings.site else Policy()).site

    async def run() -> T:
        database = open_database(settings.database)
        try:
            return await database.write(lambda c: work(c, site))
        finally:
            await database.close()

    return asyncio.run(run())
