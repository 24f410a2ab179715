"""What do we remember? Every table of the record.

The record is the truth: facts of visitors, the log of conversations, turns, deliveries. Every row of a tenant carries
its site. Times are timezone-aware UTC. JSON is kept as text, as it was written. Migrations in store/migrations bring a
database to this shape; a test compares the two.
"""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel


class Utc(TypeDecorator[datetime]):
    """A moment: aware UTC in Python, whatever the database gives back (SQLite gives naive times)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Write as UTC; a naive time is refused, because nobody can know what it means."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A time without a timezone cannot be stored: pass an aware datetime.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Read as aware UTC."""
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Row(SQLModel):
    """What the tables share."""

    __table__: ClassVar[Table]


class Visitor(Row, table=True):
    """A person on a site. `facts` is the number of the next fact; it is taken under this row's lock."""

    site: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    customer: str | None = Field(default=None, index=True)
    facts: int = 0
    behaviour: bool = False
    personalisation: bool = False
    created_at: datetime = Field(sa_type=Utc)
    seen_at: datetime = Field(sa_type=Utc)


class FactBatch(Row, table=True):
    """Facts as they arrived together: `first` is the number of the first, `events` a JSON array of [name, fields].

    Pruning (store/pruning.py) leaves of old batches only what proves or teaches something, so `events` may be fewer.
    """

    __tablename__: ClassVar[Any] = "fact"
    site: str = Field(primary_key=True)
    visitor: str = Field(primary_key=True)
    first: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Utc, index=True)
    events: str = Field(sa_type=Text)


class Snapshot(Row, table=True):
    """A profile after `facts` facts, so that nobody folds from the beginning."""

    site: str = Field(primary_key=True)
    visitor: str = Field(primary_key=True)
    facts: int
    profile: str = Field(sa_type=Text)


class CustomerFact(Row, table=True):
    """What the shop's own systems say of a customer: the latest word under each `key` (an order, the balance)."""

    __tablename__: ClassVar[Any] = "customer_fact"
    site: str = Field(primary_key=True)
    customer: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Utc)
    event: str = Field(sa_type=Text)


class Conversation(Row, table=True):
    """A thread of messages. `epoch` names its log; `speaker_epoch` rises with every change of speaker."""

    __table_args__: ClassVar[Any] = (Index("conversation_inbox", "site", "status", "waiting_since"),)
    site: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    visitor: str = Field(index=True)
    epoch: str
    last_seq: int = 0
    status: str = "bot"
    speaker: str = "assistant"
    speaker_epoch: int = 0
    operator: str | None = None
    operator_name: str = ""
    reason: str = ""
    waiting_since: datetime | None = Field(default=None, sa_type=Utc)
    opened_at: datetime = Field(sa_type=Utc)
    last_at: datetime = Field(sa_type=Utc)
    last_text: str = ""
    language: str = ""
    glance: str = Field(default="{}", sa_type=Text)


class LogEntry(Row, table=True):
    """One visible change of a conversation: a message or a state, `seq` without gaps from 1."""

    __tablename__: ClassVar[Any] = "log"
    __table_args__: ClassVar[Any] = (
        UniqueConstraint("site", "conversation", "cmid", name="log_cmid"),
        UniqueConstraint("site", "conversation", "reply_to", name="log_reply_to"),
    )
    site: str = Field(primary_key=True)
    conversation: str = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    mid: str = Field(unique=True)
    kind: str
    at: datetime = Field(sa_type=Utc)
    cmid: str | None = None
    reply_to: int | None = None
    payload: str = Field(sa_type=Text)


class TurnRow(Row, table=True):
    """One visitor message (or moment) and what we did about it, claimed by lease.

    `seq` is the message's place in the log, None for an unasked turn. `status`: pending, running, done, merged,
    dropped, failed, waited. `attempt` fences: only the holder of the latest may finish.
    """

    __tablename__: ClassVar[Any] = "turn"
    __table_args__: ClassVar[Any] = (
        Index("turn_due", "status", "lease_until"),
        Index("turn_latest", "site", "created_at"),
    )
    id: str = Field(primary_key=True)
    site: str
    visitor: str = Field(index=True)
    conversation: str = Field(index=True)
    seq: int | None = None
    purpose: str = "reply"
    status: str = "pending"
    language: str = ""
    attempt: int = 0
    speaker_epoch: int = 0
    lease_until: datetime | None = Field(default=None, sa_type=Utc)
    created_at: datetime = Field(sa_type=Utc)
    finished_at: datetime | None = Field(default=None, sa_type=Utc)
    trace: str = Field(default="{}", sa_type=Text)


class OutboxRow(Row, table=True):
    """One trigger on its way to one endpoint. The payload's bytes are frozen here; every attempt sends them.

    `status`: due, delivered or dead. `subject_seq` is the order within a subject (a visitor). `attempts` counts claims
    and fences; `failures` counts failed attempts in a row.
    """

    __tablename__: ClassVar[Any] = "outbox"
    __table_args__: ClassVar[Any] = (
        Index("outbox_due", "status", "next_at"),
        UniqueConstraint("site", "subject", "subject_seq", name="outbox_order"),
    )
    id: str = Field(primary_key=True)
    site: str
    name: str
    subject: str = Field(index=True)
    subject_seq: int
    payload: bytes = Field(sa_type=LargeBinary)
    status: str = "due"
    attempts: int = 0
    failures: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    next_at: datetime = Field(sa_type=Utc)
    lease_until: datetime | None = Field(default=None, sa_type=Utc)
    created_at: datetime = Field(sa_type=Utc)
    error: str = ""


class JobRow(Row, table=True):
    """What is done again and again for a site, each `period_seconds`, by whichever process claims it first.

    `status` is always due; `attempt` counts claims and fences, `failures` counts failed runs in a row. `mark` says how
    far it came, in the job's own words.
    """

    __tablename__: ClassVar[Any] = "job"
    __table_args__: ClassVar[Any] = (UniqueConstraint("site", "name", name="job_name"),)
    id: str = Field(primary_key=True)
    site: str
    name: str
    period_seconds: int
    status: str = "due"
    attempt: int = 0
    failures: int = 0
    next_at: datetime = Field(sa_type=Utc)
    lease_until: datetime | None = Field(default=None, sa_type=Utc)
    ended_at: datetime | None = Field(default=None, sa_type=Utc)
    mark: str = Field(default="", sa_type=Text)
    error: str = ""


class SpendingRow(Row, table=True):
    """What models used in a day of the shop's, for a visitor or (`payer` empty) for all; `micros` of its money."""

    __tablename__: ClassVar[Any] = "spending"
    site: str = Field(primary_key=True)
    day: str = Field(primary_key=True)
    payer: str = Field(primary_key=True)
    tokens: int = Field(default=0, sa_type=BigInteger)
    micros: int = Field(default=0, sa_type=BigInteger)


class Seen(Row, table=True):
    """Ids of messages that other systems or browsers sent, so that each counts once."""

    __tablename__: ClassVar[Any] = "dedupe"
    site: str = Field(primary_key=True)
    source: str = Field(primary_key=True)
    message: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Utc, index=True)


class OperatorRow(Row, table=True):
    """A human who answers."""

    __tablename__: ClassVar[Any] = "operator"
    __table_args__: ClassVar[Any] = (UniqueConstraint("site", "email", name="operator_email"),)
    id: str = Field(primary_key=True)
    site: str
    email: str
    name: str
    password_hash: str
    created_at: datetime = Field(sa_type=Utc)


class Contact(Row, table=True):
    """How a visitor wants to be called back, as they typed it; `phone` is digits where it is a phone number."""

    id: str = Field(primary_key=True)
    site: str
    visitor: str = Field(index=True)
    conversation: str
    name: str = ""
    email: str = ""
    phone: str = ""
    text: str = Field(default="", sa_type=Text)
    invalid: str = ""
    at: datetime = Field(sa_type=Utc)


class Audit(Row, table=True):
    """Who did what to personal data: ids only, each row's `hash` over the one before, so that none can vanish."""

    __table_args__: ClassVar[Any] = (Index("audit_subject", "subject", "act"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Integer)
    site: str
    at: datetime = Field(sa_type=Utc)
    actor: str
    act: str
    subject: str
    hash: str
