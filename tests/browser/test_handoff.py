"""From the visitor to a colleague at the console and back, in two browsers at once."""

import time

from playwright.sync_api import expect

from tests.browser.conftest import OpenContext
from tests.doubles.demo import Demo, until
from tests.doubles.visiting import PATIENCE_MS, Colleague, Person


def test_who_calls_a_human_gets_one_and_the_bot_is_silent_until_the_word_is_handed_back(
    open_context: OpenContext, demo: Demo
) -> None:
    oleg = Colleague(open_context(locale="en-GB"), demo)
    anna = Person(open_context(), demo).permits().opens_chat()
    anna.asks("Сколько стоит доставка?")
    expect(oleg.inbox).to_have_count(1)
    waiting = oleg.page.locator(".inbox-item.waiting")
    expect(waiting).to_have_count(0)

    called = time.monotonic()
    anna.writes("позовите человека")
    waiting.wait_for(timeout=PATIENCE_MS)
    took = time.monotonic() - called
    assert took < 1, f"{took:.2f} s"

    oleg.opens(waiting)
    expect(oleg.page.get_by_role("log")).to_contain_text("позовите человека")
    oleg.answers("Здравствуйте, это Олег. Чем помочь?")
    expect(anna.panel).to_contain_text("Здравствуйте, это Олег. Чем помочь?")
    anna.writes("Сколько стоит доставка в Казань?")
    expect(oleg.page.get_by_role("log")).to_contain_text("в Казань")
    oleg.answers("Сейчас посмотрю.")
    expect(anna.panel).to_contain_text("Сейчас посмотрю.")

    oleg.hands_back()
    expect(anna.panel).to_contain_text("Снова на связи виртуальный помощник")
    before = anna.answers.count()
    anna.writes("А сколько хранится заказ в пункте выдачи?")
    anna.hears(before)

    speakers = [row.get("speaker") or row["role"] for row in demo.log_rows() if row.get("role") != "system"]
    taken = speakers.index("operator")
    returned = speakers.index("assistant", taken)
    assert speakers[:taken] == ["visitor", "assistant", "visitor", "assistant", "nobody"]
    assert speakers[taken:returned] == ["operator", "operator", "visitor", "operator"]
    assert speakers[returned:] == ["assistant", "visitor", "assistant"]


def test_with_nobody_at_the_console_the_visitor_is_told_so_and_leaves_a_number(
    open_context: OpenContext, demo: Demo
) -> None:
    guest = Person(open_context(), demo).permits().opens_chat()
    guest.panel.get_by_role("button", name="Позвать человека").click()
    expect(guest.panel).to_contain_text("никого из коллег нет")
    guest.panel.get_by_label("Телефон или эл. почта").fill("+7 900 000-00-00")
    guest.panel.locator("form.card .main").click()
    expect(guest.panel).to_contain_text("Спасибо")

    (contact,) = until(lambda: demo.rows("SELECT * FROM contact"))
    assert contact["phone"] == "79000000000"
