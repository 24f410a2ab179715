"""How can a visitor be called back? A contact that was left is normalised, kept, and told to the site's systems."""

import uuid
from datetime import UTC, datetime

from sqlalchemy import Connection

from chat.errors import FrameInvalid
from chat.protocol import Contact as ContactFrame
from chat.running.server import Server
from chat.session import Session
from chat.words import words
from crm.contact import read_contact
from crm.triggers import payload
from store import outbox, people, record
from store.record import Entry
from store.tables import Contact


async def keep_contact(server: Server, session: Session, frame: ContactFrame) -> None:
    """Keep the contact and thank for it in the conversation.

    Raises:
        FrameInvalid: neither an e-mail nor a phone number can be reached.
    """
    read = read_contact(name=frame.name, phone=frame.phone, email=frame.email)
    if not read.phone and not read.email:
        raise FrameInvalid("Neither the phone number nor the e-mail can be read: check them and send again.")
    now = datetime.now(UTC)
    conversation = session.conversation
    language = server.intake.language(session)
    kept = Contact(
        id=uuid.uuid4().hex,
        site=session.site,
        visitor=session.visitor,
        conversation=conversation,
        name=read.name,
        email=read.email,
        phone=read.phone.digits if read.phone else "",
        text=frame.text,
        invalid="; ".join(f"{bad.field}: {bad.value}" for bad in read.quarantine),
        at=now,
    )
    told = payload(
        name="contact_left",
        because={
            "ru": "Посетитель оставил контакт для связи.",
            "en": "The visitor left a contact to be called back.",
        },
        evidence={spoken: [frame.text] if frame.text else [] for spoken in ("ru", "en")},
        language=language,
        site=session.site,
        visitor=session.visitor,
        conversation=conversation,
        reading={},
        at=now,
        customer=session.profile.history.customer,
        contact=read.known(),
    )

    def store(connection: Connection) -> list[Entry]:
        with record.opening(
            connection,
            id_=conversation,
            site=session.site,
            visitor=session.visitor,
            at=now,
            known_erasures=session.erasures,
        ) as held:
            people.add_contact(connection, kept)
            outbox.enqueue(
                connection,
                delivery=f"msg_{uuid.uuid4().hex}",
                site=session.site,
                subject=session.visitor,
                name="contact_left",
                payload=told,
                now=now,
            )
            held.say(role="system", text=words("contact_kept", language), at=now)
            return held.entries

    async with session.lock:
        session.must_be_known()
        entries = await server.database.write(store)
    server.intake.announce(session, entries)
