"""Who may answer? Operators of a site; passwords are kept as argon2 hashes that the caller makes."""

import uuid
from datetime import datetime

from sqlalchemy import Connection, select, update

from profiles.ids import OperatorId, SiteId
from store import rows
from store.tables import OperatorRow

operator = OperatorRow.__table__


def find_by_email(connection: Connection, site: SiteId, email: str) -> OperatorRow | None:
    """The operator who signs in by `email` (case does not matter)."""
    row = (
        connection.execute(select(operator).where(operator.c.site == site, operator.c.email == email.lower()))
        .mappings()
        .one_or_none()
    )
    return OperatorRow(**row) if row else None


def find(connection: Connection, site: SiteId, id_: OperatorId) -> OperatorRow | None:
    """The operator by id."""
    row = (
        connection.execute(select(operator).where(operator.c.site == site, operator.c.id == id_))
        .mappings()
        .one_or_none()
    )
    return OperatorRow(**row) if row else None


def put(connection: Connection, *, site: SiteId, email: str, name: str, password_hash: str, at: datetime) -> OperatorId:
    """Add an operator, or give the one with this email a new name and password."""
    id_ = OperatorId(uuid.uuid4().hex)
    new = {
        "id": id_,
        "site": site,
        "email": email.lower(),
        "name": name,
        "password_hash": password_hash,
        "created_at": at,
    }
    if rows.add(connection, operator, new):
        return id_
    here = (operator.c.site == site, operator.c.email == email.lower())
    connection.execute(update(operator).where(*here).values(name=name, password_hash=password_hash))
    return OperatorId(connection.execute(select(operator.c.id).where(*here)).scalar_one())
