"""A trigger's bytes and its signature."""

import json
from base64 import b64encode
from datetime import UTC, datetime, timedelta, timezone

import pytest
from standardwebhooks import Webhook

from crm.errors import SignatureInvalid
from crm.signatures import sign, verify
from crm.triggers import payload
from profiles.ids import ConversationId, CustomerId, SiteId, VisitorId

SECRET = "whsec_" + b64encode(b"twenty-four-bytes-secret").decode()
BODY = payload(
    name="quality_feedback:delivery",
    because={"ru": "Посетитель критикует доставку.", "en": "The visitor criticises the delivery."},
    evidence={"ru": ["«везли две недели»"], "en": ["“везли две недели”"]},
    language="ru",
    site=SiteId("demo"),
    visitor=VisitorId("v1"),
    conversation=ConversationId("c1"),
    reading={"patterns": {}},
    at=datetime(2026, 11, 22, 15, tzinfo=timezone(timedelta(hours=3))),
    customer=CustomerId("anna"),
)


def test_a_trigger_says_who_why_and_since_when() -> None:
    assert json.loads(BODY) == {
        "type": "trigger.quality_feedback",
        "timestamp": "2026-11-22T12:00:00.000Z",
        "data": {
            "site": "demo",
            "visitor": "v1",
            "conversation": "c1",
            "trigger": "quality_feedback:delivery",
            "because": "The visitor criticises the delivery.",
            "evidence": ["«везли две недели»"],
            "words": {
                "ru": {"because": "Посетитель критикует доставку.", "evidence": ["«везли две недели»"]},
                "en": {"because": "The visitor criticises the delivery.", "evidence": ["“везли две недели”"]},
            },
            "reading": {"patterns": {}},
            "customer": "anna",
        },
    }


def test_the_official_library_accepts_what_we_sign_and_we_accept_what_it_signs() -> None:
    now = datetime.now(UTC)
    headers = sign(SECRET, message="msg_1", body=BODY, at=now)

    assert Webhook(SECRET).verify(BODY, headers) == json.loads(BODY)
    assert verify(SECRET, headers={"Webhook-Id": "msg_1", **headers}, body=BODY) == "msg_1"


@pytest.mark.parametrize(
    "change",
    [
        {"webhook-id": "msg_2"},
        {"webhook-timestamp": "1"},
        {"webhook-timestamp": "soon"},
        {"webhook-signature": "v1,AAAA"},
        {"webhook-signature": "v1,not base64!"},
        {"webhook-signature": "nonsense"},
        {"webhook-signature": ""},
    ],
)
def test_a_changed_header_is_refused(change: dict[str, str]) -> None:
    headers = sign(SECRET, message="msg_1", body=BODY, at=datetime.now(UTC)) | change

    with pytest.raises(SignatureInvalid):
        verify(SECRET, headers=headers, body=BODY)


def test_changed_bytes_another_secret_and_an_old_message_are_refused() -> None:
    now = datetime.now(UTC)
    fresh = sign(SECRET, message="msg_1", body=BODY, at=now)
    stale = sign(SECRET, message="msg_1", body=BODY, at=now - timedelta(minutes=6))
    other = "whsec_" + b64encode(b"another-secret-of-24-byt").decode()

    for secret, headers, body in ((SECRET, fresh, BODY + b" "), (other, fresh, BODY), (SECRET, stale, BODY)):
        with pytest.raises(SignatureInvalid):
            verify(secret, headers=headers, body=body)
    with pytest.raises(SignatureInvalid):
        verify(SECRET, headers=fresh, body=b"\xff")
