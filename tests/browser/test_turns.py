"""The latest turns, on a colleague's screen."""

from playwright.sync_api import expect

from tests.browser.conftest import OpenContext
from tests.doubles.demo import Demo
from tests.doubles.visiting import Colleague, Person


def test_the_latest_turns_fit_on_the_screen_however_long_the_question(open_context: OpenContext, demo: Demo) -> None:
    oleg = Colleague(open_context(locale="en-GB", viewport={"width": 1440, "height": 900}), demo)
    anna = Person(open_context(), demo).permits().opens_chat()
    anna.asks("Сколько стоит доставка? " + "Мне это важно, потому что я живу далеко от города. " * 20)
    anna.asks("Позовите человека, я очень недоволен: заказ опаздывает уже неделю и никто не отвечает!")

    oleg.page.goto(f"{demo.chat}/console/turns")
    lines = oleg.page.locator(".turns tbody tr")
    expect(lines).not_to_have_count(0)
    tallest = max(box["height"] for line in lines.all() if (box := line.bounding_box()))
    hidden = oleg.page.locator(".panel.scroll").evaluate("panel => panel.scrollWidth - panel.clientWidth")

    assert tallest < 140
    assert hidden == 0
