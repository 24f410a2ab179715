"""The example CRM applies what is signed, once, and shows why."""

from base64 import b64encode
from datetime import UTC, datetime
from typing import Any

from starlette.testclient import TestClient

from crm.signatures import sign
from crm.triggers import payload
from examples.crm.app import create
from profiles.ids import ConversationId, SiteId, VisitorId

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECRET = "whsec_" + b64encode(b"twenty-four-bytes-secret").decode()


def trigger(name: str = "hot_lead_call_task") -> bytes:
    return payload(
        name=name,
        because={"ru": "Посетитель собрал полную корзину.", "en": "The visitor has a full cart."},
        evidence={
            "ru": ["Смотрел чайник трижды", "<script>alert(1)</script>"],
            "en": ["Looked at the kettle three times", "<script>alert(1)</script>"],
        },
        language="ru",
        site=SiteId("demo"),
        visitor=VisitorId("v1"),
        conversation=ConversationId("c1"),
        reading={},
        at=NOON,
        contact={"phone": "+79991234567"},
    )


def send(client: TestClient, body: bytes, message: str = "msg_1", secret: str = SECRET) -> Any:
    headers = sign(secret, message=message, body=body, at=datetime.now(UTC))
    return client.post("/webhook", content=body, headers=headers)


def test_a_signed_trigger_is_applied_once_however_often_it_comes() -> None:
    with TestClient(create(SECRET)) as client:
        assert [send(client, trigger()).status_code for _ in range(3)] == [204, 204, 204]
        send(client, trigger("at_risk"), message="msg_2")

        received = client.get("/received").json()

    assert [(message["id"], message["data"]["trigger"]) for message in received] == [
        ("msg_2", "at_risk"),
        ("msg_1", "hot_lead_call_task"),
    ]


def test_what_another_signed_is_refused() -> None:
    other = "whsec_" + b64encode(b"another-secret-of-24-byt").decode()
    with TestClient(create(SECRET)) as client:
        assert send(client, trigger(), secret=other).status_code == 401
        assert client.post("/webhook", content=trigger()).status_code == 401
        assert client.get("/received").json() == []


def test_the_page_says_in_both_languages_what_to_do_and_why() -> None:
    with TestClient(create(SECRET)) as client:
        assert "Пока тихо" in client.get("/?lang=ru").text
        send(client, trigger())
        send(client, trigger("quality_feedback:delivery"), message="msg_2")
        send(client, trigger("something_new"), message="msg_3")

        russian, english = (client.get(f"/?lang={language}").text for language in ("ru", "en"))

    in_russian = ("Почти решился купить — позвоните", "Отзыв о доставке", "Посетитель собрал", "Смотрел чайник трижды")
    in_english = ("Close to buying: call them", "Feedback on delivery", "The visitor has a full cart.", "Looked at the")
    assert all(text in russian and text not in english for text in in_russian)
    assert all(text in english and text not in russian for text in in_english)
    assert "something_new" in english
    assert "+79991234567" in russian
    assert "<script>" not in russian + english
