"""The site in every key: a conversation's id counts on its own site only, and each row of a log says whose it is.

Whoever still runs the version before can no longer write to a log, so nothing is acknowledged without its site.
"""

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NAMES = {"pk": "%(table_name)s_pkey"}
"""What PostgreSQL calls a primary key; SQLite keeps no name of it."""
KEYS = {"log_cmid": "cmid", "log_reply_to": "reply_to"}


def upgrade() -> None:
    """Apply."""
    op.add_column("log", sa.Column("site", sa.String(), nullable=True))
    op.execute("UPDATE log SET site = coalesce((SELECT site FROM conversation WHERE id = log.conversation), '')")
    with op.batch_alter_table("log", naming_convention=NAMES) as log:
        log.alter_column("site", existing_type=sa.String(), nullable=False)
        _key_by(log, "log", ["site", "conversation", "seq"])
        for name, column in KEYS.items():
            log.drop_constraint(name, type_="unique")
            log.create_unique_constraint(name, ["site", "conversation", column])
    with op.batch_alter_table("conversation", naming_convention=NAMES) as conversation:
        _key_by(conversation, "conversation", ["site", "id"])


def downgrade() -> None:
    """Undo; a conversation's id that two sites use cannot be told apart any more, and is refused."""
    with op.batch_alter_table("conversation", naming_convention=NAMES) as conversation:
        _key_by(conversation, "conversation", ["id"])
    with op.batch_alter_table("log", naming_convention=NAMES) as log:
        for name, column in KEYS.items():
            log.drop_constraint(name, type_="unique")
            log.create_unique_constraint(name, ["conversation", column])
        _key_by(log, "log", ["conversation", "seq"])
        log.drop_column("site")


def _key_by(table: BatchOperations, name: str, columns: list[str]) -> None:
    """Another primary key."""
    table.drop_constraint(f"{name}_pkey", type_="primary")
    table.create_primary_key(f"{name}_pkey", columns)
