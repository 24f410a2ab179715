"""How does a database come to today's shape? By alembic's migrations, run on a connection of ours."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from store.rows import alone

if TYPE_CHECKING:
    from alembic.config import Config


def migrate(connection: Connection, *, to: str = "head") -> None:
    """Bring the database to revision `to`."""
    from alembic import command  # imported here: it costs a tenth of a second, and only a start needs it

    alone(connection, "migrations")  # several servers may start at once
    command.upgrade(config(connection), to)


def downgrade(connection: Connection, *, to: str) -> None:
    """Take the database back to revision `to` (`base`: empty)."""
    from alembic import command

    command.downgrade(config(connection), to)


def config(connection: Connection) -> "Config":
    """Alembic's configuration for `connection`."""
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    settings.attributes["connection"] = connection
    return settings


def current(connection: Connection) -> str:
    """The revision of the database; empty where it was never migrated."""
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision() or ""


def head(connection: Connection) -> str:
    """The revision that this program needs."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(config(connection)).get_current_head() or ""
