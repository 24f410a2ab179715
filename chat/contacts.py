"""How can a visitor be called back? A contact that was left is normalised, kept, and told to the site's systems."""

import uuid
from datetime import UTC, datetime

from sqlalchemy import Connection

from chat.errors import FrameInvalid
from chat.protocol import Contact as ContactFrame
from chat.running.server import Server
from chat.session import Session
from chat.words import words
from crm.contact import Contact as ReadContact
from crm.contact import read_contact
from crm.triggers import payload
from profiles.ids import ConversationId
from store import outbox, people, record
from store.record import Entry
from store.tables import Contact

CONTACT_LEFT = "contact_left"


async def keep_contact(server: Server, session: Session, frame: ContactFrame) -> None:
    """Keep the contact and thank for it in the conversation.

    Raises:
        FrameInvalid: neither an e-mail nor a phone number can be reached.
    """
    read = read_contact(name=frame.name, phone=frame.phone, email=frame.email)
    if not read.phone and not read.email:
        raise FrameInvalid("Neither the phone number nor the e-mail can be read: check them and send again.")
    now = datetime.now(UTC)
    language = server.intake.language(session)
    kept = _row(session, read, frame.text, now)
    told = _told(session, read, frame.text, language, now)
    async with session.lock:
        session.must_be_known()
        entries = await server.database.write(lambda c: _store(c, session, kept, told, language))
    server.intake.announce(session, entries)


def _row(session: Session, read: ReadContact, text: str, at: datetime) -> Contact:
    return Contact(
        id=uuid.uuid4().hex,
        site=session.site,
        visitor=session.visitor,
        conversation=session.conversation,
        name=read.name,
        email=read.email,
        phone=read.phone.digits if read.phone else "",
        text=text,
        invalid="; ".join(f"{bad.field}: {bad.value}" for bad in read.quarantine),
        at=at,
    )


def _told(session: Session, read: ReadContact, text: str, language: str, at: datetime) -> bytes:
    """What other systems are told of it."""
    return payload(
        name=CONTACT_LEFT,
        because={
            "ru": "Посетитель оставил контакт для связи.",
            "en": "The visitor left a contact to be called back.",
        },
        evidence={spoken: [text] if text else [] for spoken in ("ru", "en")},
        language=language,
        site=session.site,
        visitor=session.visitor,
        conversation=session.conversation,
        reading={},
        at=at,
        customer=session.profile.history.customer,
        contact=read.known(),
    )


def _store(connection: Connection, session: Session, kept: Contact, told: bytes, language: str) -> list[Entry]:
    """Keep the contact, tell of it and thank for it, all or nothing; the rows that were added to the log."""
    with record.opening(
        connection,
        id_=ConversationId(kept.conversation),
        site=session.site,
        visitor=session.visitor,
        at=kept.at,
        known_erasures=session.erasures,
    ) as held:
        people.add_contact(connection, kept)
        outbox.enqueue(
            connection,
            delivery=f"msg_{uuid.uuid4().hex}",
            site=session.site,
            subject=session.visitor,
            name=CONTACT_LEFT,
            payload=told,
            now=kept.at,
        )
        held.say(role="system", text=words("contact_kept", language), at=kept.at)
        return held.entries
