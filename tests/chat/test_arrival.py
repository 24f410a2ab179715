"""Who comes in is recognised once, by the header and by what the widget noticed."""

import json
from typing import Any

from chat.llm.scripted import ScriptedModel
from tests.conftest import OpenShop
from tests.doubles.shop import Shop

HELLO = "Здравствуйте! Чем помочь?"
TOLD = {"path": "/ru/", "language": "ru", "local_hour": 12, "weekday": 1}


async def device_of(shop: Shop, page: dict[str, Any]) -> dict[str, Any]:
    """The fact that the record holds of whoever says hello from such a page."""
    async with shop.visitor(page=TOLD | page) as client:
        await client.ask("Здравствуйте")
    facts = [fact for row in await shop.rows("SELECT events FROM fact") for fact in json.loads(row["events"])]
    (found,) = (told for name, told in facts if name == "DeviceRecognised")
    return dict(found)


async def test_a_driven_browser_is_a_robot_on_a_live_site(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO), robots_visit=False) as shop:
        assert (await device_of(shop, {"webdriver": True}))["is_bot"] is True


async def test_a_site_may_be_tried_out_by_a_driven_browser(opened: OpenShop) -> None:
    async with opened(ScriptedModel(otherwise=HELLO), robots_visit=True) as shop:
        found = await device_of(shop, {"webdriver": True})

    assert (found["is_bot"], found["kind"]) == (False, "desktop")
