import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.errors import TokenInvalid
from chat.tokens import OPERATOR_HOURS, VISITOR_DAYS, Tokens, new_visitor
from profiles.ids import OperatorId, SiteId, VisitorId

TOKENS = Tokens(key="k" * 40, identity_key="i" * 40)
SITE, RIVAL = SiteId("demo"), SiteId("rival")
ANNA, OLGA = VisitorId("anna"), OperatorId("olga")
NOW = datetime.now(UTC)


def proof(key: str = TOKENS.identity_key, *, without: str = "", **claims: Any) -> str:
    """What a site signs about its customer."""
    said = {"sub": "c-1", "site": SITE, "exp": NOW + timedelta(hours=1)} | claims
    said.pop(without, None)
    return jwt.encode(said, key, algorithm="HS256")


def test_a_visitor_is_who_their_token_says() -> None:
    assert TOKENS.visitor(TOKENS.for_visitor(SITE, ANNA, NOW), SITE) == ANNA


def test_an_operator_is_who_their_cookie_says() -> None:
    assert TOKENS.operator(TOKENS.for_operator(SITE, OLGA, NOW)) == (SITE, OLGA)


def test_a_customer_is_who_the_site_says() -> None:
    assert TOKENS.customer(proof(), SITE) == "c-1"


def test_a_token_of_another_site_is_refused() -> None:
    with pytest.raises(TokenInvalid, match="another site"):
        TOKENS.visitor(TOKENS.for_visitor(RIVAL, ANNA, NOW), SITE)
    with pytest.raises(TokenInvalid, match="another site"):
        TOKENS.customer(proof(site=RIVAL), SITE)


def test_a_token_has_an_end() -> None:
    with pytest.raises(TokenInvalid, match="expired"):
        TOKENS.visitor(TOKENS.for_visitor(SITE, ANNA, NOW - timedelta(days=VISITOR_DAYS, seconds=9)), SITE)
    with pytest.raises(TokenInvalid, match="expired"):
        TOKENS.operator(TOKENS.for_operator(SITE, OLGA, NOW - timedelta(hours=OPERATOR_HOURS, seconds=9)))
    with pytest.raises(TokenInvalid, match="expired"):
        TOKENS.customer(proof(exp=NOW - timedelta(seconds=9)), SITE)


def test_a_proof_without_an_end_or_a_customer_is_refused() -> None:
    for missing in ("exp", "sub", "site"):
        with pytest.raises(TokenInvalid):
            TOKENS.customer(proof(without=missing), SITE)


@pytest.mark.parametrize("sub", ["", "x" * 201, "a\x00b", "a\nb"])
def test_a_customer_whom_no_record_can_keep_is_refused(sub: str) -> None:
    with pytest.raises(TokenInvalid):
        TOKENS.customer(proof(sub=sub), SITE)


def test_no_kind_of_token_passes_for_another() -> None:
    visitor, operator = TOKENS.for_visitor(SITE, ANNA, NOW), TOKENS.for_operator(SITE, OLGA, NOW)

    for other in (operator, proof()):
        with pytest.raises(TokenInvalid):
            TOKENS.visitor(other, SITE)
    for other in (visitor, proof()):
        with pytest.raises(TokenInvalid):
            TOKENS.operator(other)
    for other in (visitor, operator):
        with pytest.raises(TokenInvalid):
            TOKENS.customer(other, SITE)


def test_a_token_that_nobody_signed_is_refused() -> None:
    header, claims, _ = TOKENS.for_visitor(SITE, ANNA, NOW).split(".")
    plain = base64.urlsafe_b64encode(json.dumps({"alg": "none", "typ": "JWT"}).encode()).rstrip(b"=").decode()

    for forged in (f"{plain}.{claims}.", f"{header}.{claims}.", proof("another key of the same length .....")):
        with pytest.raises(TokenInvalid):
            TOKENS.visitor(forged, SITE)


@given(st.text())
def test_nothing_that_anybody_shows_breaks_the_check(token: str) -> None:
    with pytest.raises(TokenInvalid):
        TOKENS.visitor(token, SITE)


def test_newcomers_differ() -> None:
    assert len({new_visitor() for _ in range(100)}) == 100
