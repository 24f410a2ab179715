"""What is done again and again, and how often in a row a delivery failed, apart from how often it was claimed."""

import sqlalchemy as sa
from alembic import op

import store.tables

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "job",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("period_seconds", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("next_at", store.tables.Utc(timezone=True), nullable=False),
        sa.Column("lease_until", store.tables.Utc(timezone=True), nullable=True),
        sa.Column("ended_at", store.tables.Utc(timezone=True), nullable=True),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("site", "name", name="job_name"),
    )
    op.add_column("outbox", sa.Column("failures", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE outbox SET failures = attempts")


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_column("failures")
    op.drop_table("job")
