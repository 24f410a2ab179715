"""The server describes itself, and shows the description without asking anybody else."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from fastapi.routing import APIRoute

from chat import web
from chat.api_docs import TOLD, Reason, Trigger
from chat.turn.plan import TriggerName
from crm.triggers import payload
from profiles.ids import ConversationId, CustomerId, SiteId, VisitorId
from tests.conftest import OpenShop

Description = dict[str, Any]


@pytest.fixture
async def described(opened: OpenShop) -> Description:
    async with opened() as shop:
        return dict((await shop.get("/openapi.json")).json())


def operations(described: Description) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def test_every_call_is_described_in_words(described: Description) -> None:
    served = {
        (method, route.path)
        for route in web.router.routes
        if isinstance(route, APIRoute) and route.include_in_schema
        for method in route.methods or ()
    }

    assert {(method, path) for method, path, _ in operations(described)} == served
    assert all(operation["description"] for _, _, operation in operations(described))


def test_no_call_is_titled_by_the_name_of_its_function(described: Description) -> None:
    derived = {
        route.name.replace("_", " ").title() for route in web.router.routes if isinstance(route, APIRoute)
    }  # what FastAPI titles a call that has no summary
    titles = [operation["summary"] for _, _, operation in operations(described)]

    assert derived.isdisjoint(titles)
    assert len(set(titles)) == len(titles)


def test_every_call_that_takes_a_body_says_which(described: Description) -> None:
    without = [path for method, path, operation in operations(described) if method == "POST" and not body(operation)]

    assert without == []


def body(operation: dict[str, Any]) -> Any:
    return operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")


def test_the_facts_of_other_systems_are_described_by_the_type_that_reads_them(described: Description) -> None:
    facts = body(described["paths"]["/v1/facts"]["post"])["properties"]["facts"]

    kinds = {kind["properties"]["type"]["enum"][0] for kind in facts["items"]["anyOf"]}
    assert kinds == {"order", "bonus_balance", "call", "customer"}


def test_who_may_call_is_told(described: Description) -> None:
    schemes = {scheme["type"] for scheme in described["components"]["securitySchemes"].values()}

    assert schemes == {"http", "apiKey"}
    assert described["paths"]["/v1/me"]["get"]["security"] == [{"HTTPBearer": []}]


def test_every_trigger_is_a_webhook(described: Description) -> None:
    assert set(described["webhooks"]) == {f"trigger.{name}" for name in TOLD}
    assert set(TOLD) > set(TriggerName)


def test_a_trigger_is_as_it_is_described() -> None:
    told = payload(
        name="quality_feedback:delivery",
        because={"ru": "Посетитель критикует доставку.", "en": "The visitor criticises the delivery."},
        evidence={"ru": ["«везли две недели»"], "en": ["“везли две недели”"]},
        language="ru",
        site=SiteId("demo"),
        visitor=VisitorId("v1"),
        conversation=ConversationId("c1"),
        reading={"tone": "angry"},
        at=datetime(2026, 11, 22, tzinfo=UTC),
        customer=CustomerId("anna"),
        contact={"phone": "79991234567"},
    )

    assert Trigger.model_validate_json(told).data.customer == "anna"
    assert set(json.loads(told)["data"]) == set(Reason.model_fields)


async def test_the_page_asks_nobody_but_this_server(opened: OpenShop) -> None:
    async with opened() as shop:
        page = await shop.get("/docs")
        asked = re.findall(r'(?:src|href)="([^"]+)"', page.text)
        files = [path for path in asked if not path.startswith("data:")]
        answers = [await shop.get(path) for path in files]

    assert len(files) == 3
    assert all(path.startswith("/docs/") for path in files)
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert "https://" not in page.text
    assert "script-src 'self';" in page.headers["content-security-policy"]
