"""What an operator corrects is so everywhere at once: on the card and in the inbox."""

import asyncio

from chat.llm.scripted import ScriptedModel
from tests.conftest import OpenShop


async def test_a_corrected_level_is_the_level_of_the_inbox_row(opened: OpenShop) -> None:
    async with (
        opened(ScriptedModel(otherwise="Здравствуйте!")) as shop,
        shop.operator() as olga,
        shop.visitor() as anna,
    ):
        await anna.ask("срочно нужен телефон сегодня")
        (found,) = await shop.rows("SELECT id FROM conversation")
        await olga.say({"type": "correct", "conversation": found["id"], "pattern": "urgent", "holds": False})
        levels: dict[str, float] = {}
        async with asyncio.timeout(3):
            while levels.get("urgent") != 0:
                await asyncio.sleep(0.02)
                levels = next((item["levels"] for item in olga.of("inbox")[-1]["items"]), {})

        assert set(levels) == {"hesitant", "urgent", "researcher", "returning_problem"}
