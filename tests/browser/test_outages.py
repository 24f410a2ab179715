"""The server dies, the line is cut, the model fails: what the visitor sees in the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.doubles.demo import Demo, free_ports
from tests.doubles.steered_model import SteeredModel
from tests.doubles.visiting import PATIENCE_MS, Person

LONG = "Расскажу по порядку. Сначала вы выбираете вещь. Потом кладёте её в корзину. И остаётся только подождать."


@pytest.fixture
def mortal(model: SteeredModel, tmp_path: Path) -> Iterator[list[Demo]]:
    """A demo that a test kills and starts anew; the last one of the list lives."""
    lives = [Demo(tmp_path / "data", model.settings, port=free_ports())]
    yield lives
    assert lives[-1].stop() == 0


def test_a_server_killed_in_mid_answer_loses_and_doubles_nothing_and_the_turn_ends_in_sight(
    context: BrowserContext, mortal: list[Demo], model: SteeredModel
) -> None:
    demo = mortal[0]
    model.says("Доставка бесплатная.")
    guest = Person(context, demo).permits().opens_chat()
    guest.asks("Сколько стоит доставка?")
    model.says(LONG, pause=0.5)
    guest.writes("А как сделать заказ?")
    expect(guest.answers.nth(1)).to_contain_text("по порядку", timeout=PATIENCE_MS)
    demo.kill()
    expect(guest.panel).to_contain_text("Нет связи")
    guest.writes("Вы тут?")
    expect(guest.panel).to_contain_text("Отправляется")
    model.says("Всё в порядке, я на связи.")
    mortal.append(Demo(demo.data, model.settings, port=int(demo.chat.rpartition(":")[2])))

    expect(guest.panel.get_by_text("Отправляется")).to_have_count(0, timeout=30_000)
    expect(guest.panel.locator(".line").last).to_contain_text("Всё в порядке, я на связи.", timeout=30_000)
    expect(guest.panel.locator(".dots")).to_have_count(0)
    written = [message["text"].strip() for message in mortal[-1].messages()]
    assert guest.said == written
    own = guest.panel.locator(".line.visitor .bubble > :not(.for-readers)").all_inner_texts()
    assert own == ["Сколько стоит доставка?", "А как сделать заказ?", "Вы тут?"]
    assert {trace["status"] for trace in mortal[-1].traces()} <= {"done", "merged"}

    second_tab = Person(context, mortal[-1]).opens_chat()
    expect(second_tab.panel.locator(".bubble")).to_have_count(len(written))
    assert second_tab.said == written
    second_tab.asks("Спасибо!")
    expect(guest.panel.locator(".bubble")).to_have_count(len(written) + 2)
    guest.page.reload()
    guest.finds_chat_open()
    expect(guest.panel.locator(".bubble")).to_have_count(len(written) + 2)
    assert guest.said == second_tab.said == [message["text"].strip() for message in mortal[-1].messages()]


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ("drop", "dropped"),
        ("hang-up", "dropped"),
        ("garbage", "garbage"),
        ("500", "status"),
        ("error-event", "status"),
        ("refusal", "refusal"),
        ("empty", "garbage"),
        ("slow-first", "timeout"),
        ("429", "status"),
    ],
)
def test_a_fault_of_the_model_ends_in_one_honest_answer(
    fault: str, why: str, context: BrowserContext, modelled: Demo, model: SteeredModel
) -> None:
    model.says("Здравствуйте! Чем помочь?")
    guest = Person(context, modelled).permits().opens_chat()
    guest.asks("Здравствуйте!")
    model.behaves(fault)
    answer = guest.asks("Сколько стоит доставка по Москве?")

    told = modelled.traces()[-1]
    assert "299\u00a0₽" in answer
    assert told["status"] == "done"
    assert why in (told["model"]["fell_back"], *told["model"]["failures"])
    assert [message["role"] for message in modelled.messages()] == ["visitor", "assistant"] * 2
    expect(guest.panel.get_by_placeholder("Напишите сообщение")).to_be_enabled()


def test_a_model_that_looks_an_order_up_tells_what_the_shop_knows(
    context: BrowserContext, tmp_path: Path, model: SteeredModel
) -> None:
    model.behaves("tool-order")
    demo = Demo(tmp_path / "data", model.settings)
    anna = Person(context, demo).permits().signs_in().goes("/ru/account/orders").opens_chat()
    answer = anna.asks("Проверьте, пожалуйста, заказ 1987")
    demo.stop()

    assert "1987" in answer
    assert "Vihrik R3" in answer
    assert "sk-test" not in answer
