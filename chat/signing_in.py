"""Who answers here? Operators sign in by e-mail and password and keep a cookie."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache

from pwdlib import PasswordHash

from chat.desk import Operator
from chat.errors import TokenInvalid
from chat.running.server import Server
from profiles.ids import OperatorId
from store import operators

COOKIE = "barista_operator"

passwords = PasswordHash.recommended()


async def sign_in(server: Server, email: str, password: str) -> tuple[Operator, str]:
    """The operator, and the content of the cookie.

    Raises:
        TokenInvalid: no such operator, or another password; which of the two is not told.
    """
    found = await server.database.read(lambda c: operators.find_by_email(c, server.site.id, email))
    is_right = await asyncio.to_thread(_verify, password, found.password_hash if found else None)
    if found is None or not is_right:
        raise TokenInvalid("The e-mail or the password is wrong.")
    operator = Operator(OperatorId(found.id), found.name, found.email)
    return operator, server.site.tokens.for_operator(server.site.id, operator.id, datetime.now(UTC))


async def operator_of(server: Server, cookies: Mapping[str, str]) -> Operator:
    """The operator whom the cookie proves.

    Raises:
        TokenInvalid: nobody is signed in.
    """
    site, id_ = server.site.tokens.operator(cookies.get(COOKIE, ""))
    found = await server.database.read(lambda c: operators.find(c, site, id_)) if site == server.site.id else None
    if found is None:
        raise TokenInvalid("Sign in first.")
    return Operator(OperatorId(found.id), found.name, found.email)


def _verify(password: str, known: str | None) -> bool:
    """Argon2 takes its time on purpose, for an unknown e-mail as long as for a known one."""
    return passwords.verify(password, known or _nobody()) and known is not None


@cache
def _nobody() -> str:
    return passwords.hash("a password that nobody has")
