"""Who comes in? A hello becomes a session: token checked, choice noted, what the site proves folded in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from sqlalchemy import Connection

from chat.errors import TokenInvalid
from chat.protocol import Hello
from chat.running.server import Server
from chat.senses.recognise import device, source
from chat.session import Session
from profiles.arrival import begins_visit
from profiles.events import (
    ArmAssigned,
    ConsentChosen,
    CustomerIdentified,
    DeviceRecognised,
    Event,
    SessionStarted,
)
from profiles.fold import apply
from profiles.ids import ConversationId, CustomerId, VisitorId
from profiles.profile import Profile
from store import people, record


def known_visitor(server: Server, hello: Hello) -> VisitorId:
    """Who says hello.

    Raises:
        TokenInvalid: the token is not valid, or another visitor's.
    """
    visitor = server.site.tokens.visitor(hello.token, server.site.id)
    if visitor != hello.visitor:
        raise TokenInvalid("This token is another visitor's: ask for a new one.")
    return visitor


async def arrive(server: Server, session: Session, hello: Hello, headers: Mapping[str, str]) -> None:
    """Fold everything about this visit into the session of whoever says hello.

    Raises:
        TokenInvalid: the proof of identity is not valid.
        VisitorErased: they were forgotten since the session was read.
    """
    customer = server.site.tokens.customer(hello.identity, server.site.id) if hello.identity else None
    session.language = hello.page.language.lower()[:2] or session.language
    session.page, session.title = hello.page.path, hello.page.title
    await _choose(server, session, hello, headers)
    await _begin_visit(server, session, hello, headers)
    if customer is not None:
        await identify(server, session, customer)


async def identify(server: Server, session: Session, customer: CustomerId) -> None:
    """Fold in who the site proves the visitor to be, and what its systems say of them."""
    facts = await server.database.read(lambda c: people.customer_facts(c, server.site.id, customer))
    now = datetime.now(UTC)
    if session.profile.history.customer != customer:
        await server.intake.observe(session, [CustomerIdentified(at=now, customer=customer)])
        if session.profile.behaviour:
            await server.database.write(lambda c: _note_customer(c, session, customer, now))
    await server.intake.observe(session, news(session.profile, facts))


def _note_customer(connection: Connection, session: Session, customer: CustomerId, at: datetime) -> None:
    people.hold_known(connection, session.site, session.visitor, session.erasures)
    people.meet(
        connection,
        site=session.site,
        visitor=session.visitor,
        at=at,
        behaviour=session.profile.behaviour,
        personalisation=session.profile.personalisation,
        customer=customer,
    )


def news(profile: Profile, facts: Sequence[Event]) -> list[Event]:
    """Those of the shop's facts that say more than the profile knows."""
    told = []
    for fact in facts:
        after = apply(profile, fact)
        if after.history != profile.history:
            told.append(fact)
        profile = after
    return told


async def pick_conversation(server: Server, session: Session, asked: str | None) -> tuple[ConversationId, str, int]:
    """The conversation to show: the one asked for if it is theirs, else their latest, else one yet to be opened.

    Its id, its log's epoch and its head; head 0 where nothing is stored.
    """
    site, visitor = session.site, session.visitor
    known = await server.database.read(
        lambda c: record.find(c, site, ConversationId(asked)) if asked else record.latest(c, site, visitor)
    )
    if known is None or known.visitor != visitor:
        known = await server.database.read(lambda c: record.latest(c, site, visitor))
    if known is not None:
        session.conversation = ConversationId(known.id)
        return ConversationId(known.id), known.epoch, known.last_seq
    return session.conversation, record.epoch_of(session.conversation), 0


async def _choose(server: Server, session: Session, hello: Hello, headers: Mapping[str, str]) -> None:
    refuses = headers.get("sec-gpc") == "1"
    behaviour = hello.consent.behaviour and not refuses
    personalisation = hello.consent.personalisation and not refuses
    if (behaviour, personalisation) != (session.profile.behaviour, session.profile.personalisation):
        chosen = ConsentChosen(at=datetime.now(UTC), behaviour=behaviour, personalisation=personalisation)
        await server.intake.choose(session, chosen)


async def _begin_visit(server: Server, session: Session, hello: Hello, headers: Mapping[str, str]) -> None:
    """A new visit: where from, with what, and on which side of the experiment; a reconnect adds nothing."""
    now = datetime.now(UTC)
    if not begins_visit(session.profile, now):
        return
    own_hosts = [host] if (host := urlsplit(headers.get("origin", "")).hostname) else []
    began: list[Event] = [
        SessionStarted(
            at=now,
            local_hour=hello.page.local_hour,
            weekday=hello.page.weekday,
            language=session.language or None,
        ),
        _device(server, hello, headers, now),
        source(hello.page.referrer, hello.page.path, own_hosts, at=now),
    ]
    if not session.profile.arm:
        began.append(ArmAssigned(at=now, arm=arm(session.visitor, server.site.policy.blind_share)))
    await server.intake.observe(session, began)


def _device(server: Server, hello: Hello, headers: Mapping[str, str], now: datetime) -> DeviceRecognised:
    """What shows the page, by its header and what the widget noticed; the other headers of a handshake say nothing."""
    agent = headers.get("user-agent", "")
    hints = {"screen": hello.page.screen, "touch_points": hello.page.touch_points}
    if server.site.policy.robots_visit:
        return replace(device(agent.replace("Headless", ""), at=now, hints=hints), is_bot=False)
    return device(agent, at=now, hints=hints | {"webdriver": hello.page.webdriver})


def arm(visitor: VisitorId, blind_share: float) -> str:
    """The visitor's side of the experiment: the same for ever, and independent of everything but the id."""
    return "blind" if int(visitor[:8], 16) / 0x1_0000_0000 < blind_share else "personalised"
