"""Who is asking? Tokens of visitors, a site's proof of its customers, operators' cookies: all signed, none stored."""

import re
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import jwt

from chat.errors import TokenInvalid
from profiles.ids import CustomerId, OperatorId, SiteId, VisitorId

VISITOR_DAYS = 365
"""A visitor's token lives as long as people expect a site to remember them."""

OPERATOR_HOURS = 12
"""An operator's cookie lives for a working day."""

CUSTOMER = re.compile(r"[^\x00-\x1f\x7f\ud800-\udfff]{1,200}")
"""What a customer's id may look like: as in the facts that the site's systems tell."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Signs and checks, each kind for its own audience, so that none passes for another."""

    key: str
    identity_key: str

    def for_visitor(self, site: SiteId, visitor: VisitorId, now: datetime) -> str:
        """A token that lets its holder speak as `visitor`."""
        return self._sign({"sub": visitor, "site": site}, "visitor", now, timedelta(days=VISITOR_DAYS))

    def visitor(self, token: str, site: SiteId) -> VisitorId:
        """The visitor who holds `token`.

        Raises:
            TokenInvalid: it is forged, expired or of another site.
        """
        claims = self._check(token, self.key, "visitor")
        if claims.get("site") != site:
            raise TokenInvalid("This token is of another site: ask for a new one.")
        return VisitorId(claims["sub"])

    def for_operator(self, site: SiteId, operator: OperatorId, now: datetime) -> str:
        """The content of an operator's cookie."""
        return self._sign({"sub": operator, "site": site}, "operator", now, timedelta(hours=OPERATOR_HOURS))

    def operator(self, token: str) -> tuple[SiteId, OperatorId]:
        """The operator who holds the cookie `token`.

        Raises:
            TokenInvalid: it is forged or expired.
        """
        claims = self._check(token, self.key, "operator")
        return SiteId(claims["site"]), OperatorId(claims["sub"])

    def customer(self, token: str, site: SiteId) -> CustomerId:
        """The customer whom the site proves with a token of its own: `{sub, site, exp}`, HS256.

        Raises:
            TokenInvalid: it is forged, expired or of another site.
        """
        claims = self._check(token, self.identity_key, None)
        if claims.get("site") != site:
            raise TokenInvalid("This proof of identity is of another site.")
        if not CUSTOMER.fullmatch(claims["sub"]):
            raise TokenInvalid("`sub` is no customer's id: 1 to 200 characters that can be printed.")
        return CustomerId(claims["sub"])

    def _sign(self, claims: dict[str, Any], audience: str, now: datetime, lifetime: timedelta) -> str:
        return jwt.encode(claims | {"aud": audience, "iat": now, "exp": now + lifetime}, self.key, algorithm="HS256")

    def _check(self, token: str, key: str, audience: str | None) -> dict[str, Any]:
        try:
            claims: dict[str, Any] = jwt.decode(
                token, key, algorithms=["HS256"], audience=audience, options={"require": ["exp", "sub"]}
            )
        except jwt.InvalidTokenError as error:
            raise TokenInvalid(f"The token is not valid ({error}): ask for a new one.") from error
        return claims


def new_visitor() -> VisitorId:
    """An id for somebody whom nobody knows yet."""
    return VisitorId(uuid.uuid4().hex)
