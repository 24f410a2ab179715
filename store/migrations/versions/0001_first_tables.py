"""The first tables."""

import sqlalchemy as sa
from alembic import op

import store.tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "contact",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("visitor", sa.String(), nullable=False),
        sa.Column("conversation", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("invalid", sa.String(), nullable=False),
        sa.Column("at", store.tables.Utc(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_visitor"), ["visitor"], unique=False)

    op.create_table(
        "conversation",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("visitor", sa.String(), nullable=False),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=False),
        sa.Column("speaker_epoch", sa.Integer(), nullable=False),
        sa.Column("operator", sa.String(), nullable=True),
        sa.Column("operator_name", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("waiting_since", store.tables.Utc(timezone=True), nullable=True),
        sa.Column("opened_at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("last_at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("last_text", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("glance", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.create_index("conversation_inbox", ["site", "status", "waiting_since"], unique=False)
        batch_op.create_index(batch_op.f("ix_conversation_visitor"), ["visitor"], unique=False)

    op.create_table(
        "customer_fact",
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("customer", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("site", "customer", "key"),
    )
    op.create_table(
        "dedupe",
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("at", store.tables.Utc(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("site", "source", "message"),
    )
    with op.batch_alter_table("dedupe", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dedupe_at"), ["at"], unique=False)

    op.create_table(
        "fact",
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("visitor", sa.String(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("events", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("site", "visitor", "first"),
    )
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fact_at"), ["at"], unique=False)

    op.create_table(
        "log",
        sa.Column("conversation", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("mid", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("cmid", sa.String(), nullable=True),
        sa.Column("reply_to", sa.Integer(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("conversation", "seq"),
        sa.UniqueConstraint("conversation", "cmid", name="log_cmid"),
        sa.UniqueConstraint("conversation", "reply_to", name="log_reply_to"),
        sa.UniqueConstraint("mid"),
    )
    op.create_table(
        "operator",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("password_hash", sa.String(), nullable=False),
        sa.Column("created_at", store.tables.Utc(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("site", "email", name="operator_email"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_seq", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("lease_until", store.tables.Utc(timezone=True), nullable=True),
        sa.Column("created_at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("site", "subject", "subject_seq", name="outbox_order"),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_subject"), ["subject"], unique=False)
        batch_op.create_index("outbox_due", ["status", "next_at"], unique=False)

    op.create_table(
        "snapshot",
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("visitor", sa.String(), nullable=False),
        sa.Column("facts", sa.Integer(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("site", "visitor"),
    )
    op.create_table(
        "turn",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("visitor", sa.String(), nullable=False),
        sa.Column("conversation", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("speaker_epoch", sa.Integer(), nullable=False),
        sa.Column("lease_until", store.tables.Utc(timezone=True), nullable=True),
        sa.Column("created_at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("finished_at", store.tables.Utc(timezone=True), nullable=True),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_turn_conversation"), ["conversation"], unique=False)
        batch_op.create_index(batch_op.f("ix_turn_visitor"), ["visitor"], unique=False)
        batch_op.create_index("turn_due", ["status", "lease_until"], unique=False)
        batch_op.create_index("turn_latest", ["site", "created_at"], unique=False)

    op.create_table(
        "visitor",
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("customer", sa.String(), nullable=True),
        sa.Column("facts", sa.Integer(), nullable=False),
        sa.Column("behaviour", sa.Boolean(), nullable=False),
        sa.Column("personalisation", sa.Boolean(), nullable=False),
        sa.Column("created_at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("seen_at", store.tables.Utc(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("site", "id"),
    )
    with op.batch_alter_table("visitor", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_visitor_customer"), ["customer"], unique=False)


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("visitor", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_visitor_customer"))

    op.drop_table("visitor")
    with op.batch_alter_table("turn", schema=None) as batch_op:
        batch_op.drop_index("turn_latest")
        batch_op.drop_index("turn_due")
        batch_op.drop_index(batch_op.f("ix_turn_visitor"))
        batch_op.drop_index(batch_op.f("ix_turn_conversation"))

    op.drop_table("turn")
    op.drop_table("snapshot")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index("outbox_due")
        batch_op.drop_index(batch_op.f("ix_outbox_subject"))

    op.drop_table("outbox")
    op.drop_table("operator")
    op.drop_table("log")
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fact_at"))

    op.drop_table("fact")
    with op.batch_alter_table("dedupe", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_dedupe_at"))

    op.drop_table("dedupe")
    op.drop_table("customer_fact")
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conversation_visitor"))
        batch_op.drop_index("conversation_inbox")

    op.drop_table("conversation")
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contact_visitor"))

    op.drop_table("contact")
    op.drop_table("audit")
