"""A log tells what went wrong and where, and nothing of what visitors wrote."""

import pytest

from chat.llm.scripted import ScriptedModel
from tests.conftest import OpenShop


async def test_a_failed_answer_is_told_without_the_visitors_words(
    opened: OpenShop, capsys: pytest.CaptureFixture[str]
) -> None:
    async with opened(ScriptedModel(otherwise=ValueError("broken"))) as shop, shop.visitor() as anna:
        await anna.ask("Мой тайный вопрос про бирюзовый самовар")

    told = capsys.readouterr()
    assert "ValueError: broken" in told.err
    assert "[error" in told.err
    assert "самовар" not in told.err
    assert "self = <" not in told.err, "variables are shown"
    assert "ValueError" not in told.out
