"""An index on the audit: how often a visitor was erased is asked before anything new is stored of them."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add it."""
    op.create_index("audit_subject", "audit", ["subject", "act"], unique=False)


def downgrade() -> None:
    """Undo."""
    op.drop_index("audit_subject", "audit")
