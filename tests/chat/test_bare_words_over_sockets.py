"""Without a model, over the wire: nobody is offered who is called, no cheer for the angry, pieces are one question."""

from chat.llm.grounded.phrases import PHRASES
from tests.conftest import OpenShop


async def test_without_a_model_the_talk_so_far_shapes_a_short_answer(opened: OpenShop) -> None:
    async with opened(None) as shop, shop.visitor() as anna:
        await anna.say({"type": "human"})
        await anna.until(type="state")
        assert await anna.ask("делаете маникюр?") == PHRASES["unknown_called"]["ru"]
        await anna.ask("сколько стоит")
        await anna.write("доставка")
        assert "Казань" in await anna.ask("в казань")
        await anna.write("это просто ужас, вы меня бесите!")
        assert (await anna.ask("спасибо")).startswith("Пожалуйста.")
