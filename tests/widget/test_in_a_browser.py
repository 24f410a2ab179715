"""The visitor's widget in a real Chromium, against widget/tests/server.mjs, which speaks the protocol."""

import json
import re
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect, sync_playwright

from tests.doubles.chromium import chromium_path

ROOT = Path(__file__).parents[2]
NODE = shutil.which("node")

pytestmark = pytest.mark.browser

PERSONAL = {"behaviour": True, "personalisation": True}
PLAIN = {"behaviour": False, "personalisation": False}


class Shop:
    """The tiny server, from outside."""

    def __init__(self, address: str) -> None:
        self.address = address

    def ask(self, path: str) -> Any:
        with urllib.request.urlopen(self.address + path, timeout=5) as answer:
            return json.load(answer)

    def requests(self) -> list[str]:
        requests: list[str] = self.ask("/seen")["requests"]
        return [request for request in requests if "/v1/" in request]

    def frames(self, kind: str) -> list[dict[str, Any]]:
        return [frame for frame in self.ask("/seen")["frames"] if frame["type"] == kind]

    def events(self, name: str) -> list[dict[str, Any]]:
        return [event for event in self.ask("/seen")["events"] if event["event"] == name]

    def go(self, what: str) -> None:
        self.ask(f"/go?what={what}")


@pytest.fixture
def shop() -> Iterator[Shop]:
    assert NODE, "These tests need Node: install it."
    process = subprocess.Popen(
        [NODE, str(ROOT / "widget/tests/server.mjs")], stdout=subprocess.PIPE, text=True, cwd=ROOT / "widget"
    )
    with process:
        assert process.stdout
        yield Shop(f"http://127.0.0.1:{process.stdout.readline().strip()}")
        process.terminate()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path())
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Any) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 1100, "height": 760}, locale="ru-RU")
    context.set_default_timeout(5_000)
    yield context
    context.close()


def visit(context: BrowserContext, shop: Shop, consent: dict[str, bool] | None = None, query: str = "") -> Page:
    page = context.new_page()
    page.goto(f"{shop.address}/{query}")
    page.wait_for_function("() => document.querySelector('barista-chat')")
    if consent is not None:
        page.evaluate("choice => Barista('consent', choice)", consent)
    return page


def open_chat(page: Page) -> Locator:
    page.locator("barista-chat .launcher").click()
    panel = page.get_by_role("dialog")
    expect(panel).to_be_visible()
    return panel


def say(page: Page, text: str) -> None:
    page.get_by_placeholder("Напишите сообщение").fill(text)
    page.keyboard.press("Enter")


def eventually(page: Page, holds: Any) -> None:
    for _ in range(50):
        if holds():
            return
        page.wait_for_timeout(100)
    assert holds()


def stored(page: Page) -> list[str]:
    keys: list[str] = page.evaluate("() => Object.keys(localStorage)")
    return keys


def test_nothing_is_sent_or_stored_before_the_visitor_chose(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop)
    page.evaluate("() => Barista('track', 'Product Added', {product_id: 'a55'})")
    page.locator("#add").click()
    page.locator("summary").click()
    open_chat(page)
    page.wait_for_timeout(1_500)

    assert shop.requests() == ["GET /v1/sites/demo"]
    assert stored(page) == []


def test_just_chat_sends_messages_and_no_behaviour(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop)
    open_chat(page)
    page.get_by_role("button", name="Просто чат").click()
    say(page, "Здравствуйте")
    page.locator("#add").click(force=True)
    expect(page.get_by_role("log")).to_contain_text("есть в наличии")
    page.wait_for_timeout(1_200)

    assert shop.ask("/seen")["events"] == []
    assert shop.frames("hello")[0]["consent"] == PLAIN
    assert "path" not in shop.frames("hello")[0]["page"]


def test_a_browser_that_refuses_tracking_is_obeyed(context: BrowserContext, shop: Shop) -> None:
    context.add_init_script("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})")
    page = visit(context, shop, PERSONAL)
    page.locator("summary").click()
    page.wait_for_timeout(1_500)

    assert shop.ask("/seen")["consents"] == [{"behaviour": False, "personalisation": True}]
    assert shop.ask("/seen")["events"] == []


def test_the_page_is_told_by_its_product_and_what_is_done_on_it(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    page.locator("summary").click()
    page.locator("#add").click()
    page.mouse.wheel(0, 5_000)
    page.evaluate("() => history.pushState({}, '', '/warranty?token=secret')")
    eventually(page, lambda: shop.events("Section Expanded") and len(shop.events("Product Viewed")) == 2)

    viewed = shop.events("Product Viewed")
    assert viewed[0]["properties"].items() >= {"product_id": "a55", "price": 36990, "kind": "product"}.items()
    assert viewed[1]["context"]["page"]["path"] == "/warranty"
    assert "secret" not in json.dumps(shop.ask("/seen"))
    assert shop.events("Section Expanded")[0]["properties"] == {"section": "Гарантия"}
    assert shop.events("Product Added")[0]["properties"] == {"product_id": "a55", "price": 36990}
    assert [event["properties"]["percent"] for event in shop.events("Scroll Depth Reached")] == [25, 50, 75, 100]
    identities = [event["messageId"] for event in shop.ask("/seen")["events"]]
    assert len(identities) == len(set(identities))


def test_the_last_events_outlive_the_page(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    eventually(page, lambda: shop.events("Product Viewed"))
    page.locator("summary").click()
    page.wait_for_timeout(100)
    page.goto("about:blank")
    eventually(page, lambda: shop.events("Section Expanded"))


def test_an_answer_streams_and_ends_as_the_log_says(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    panel = open_chat(page)
    say(page, "Чем хорош A55?")
    expect(panel.get_by_text("Прочитано")).to_be_visible()
    expect(panel.get_by_role("link", name="условия гарантии")).to_have_attribute(
        "href", "https://shop.example/warranty"
    )

    assert panel.locator(".assistant .bubble").count() == 1


def test_a_server_cut_in_the_middle_of_an_answer_loses_and_doubles_nothing(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    panel = open_chat(page)
    say(page, "Чем хорош A55?")
    expect(panel.get_by_role("log")).to_contain_text("есть в наличии")
    shop.ask("/cut?code=1012")
    say(page, "А гарантия?")
    eventually(page, lambda: panel.locator(".visitor .bubble").count() == 2)
    expect(panel.get_by_role("link", name="https://shop.example/a55")).to_have_count(2)

    cmids = {frame["cmid"] for frame in shop.frames("send")}
    assert len(cmids) == 2
    shown = panel.locator(".bubble").all_inner_texts()
    page.reload()
    again = page.get_by_role("dialog")
    expect(again).to_be_visible()  # an inner text has its line breaks only once it is laid out
    eventually(page, lambda: again.locator(".bubble").all_inner_texts() == shown)


def test_what_is_written_offline_survives_a_reload_and_goes_out_once(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    panel = open_chat(page)
    expect(panel.get_by_role("button", name="Позвать человека")).to_be_visible()
    shop.ask("/refuse?on")
    shop.ask("/cut?code=1012")
    expect(panel).to_contain_text("Нет связи")
    say(page, "Написано без связи")
    expect(panel).to_contain_text("Отправляется")
    page.reload()
    shop.ask("/refuse")
    expect(panel.get_by_text("Прочитано")).to_be_visible(timeout=15_000)

    assert panel.get_by_text("Написано без связи").count() == 1


def test_a_refused_message_waits_for_the_visitor(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PLAIN)
    panel = open_chat(page)
    say(page, "отказ")
    expect(panel.get_by_text("Не отправлено")).to_be_visible()
    panel.get_by_role("button", name="Отправить ещё раз").click()
    eventually(page, lambda: len(shop.frames("send")) == 2)


def test_a_missing_row_is_fetched(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PLAIN)
    panel = open_chat(page)
    expect(panel.get_by_role("button", name="Позвать человека")).to_be_visible()
    shop.go("gap")
    shop.go("operator")
    expect(panel).to_contain_text("Потерянная строка")
    expect(panel).to_contain_text("Это Олег")


def test_two_tabs_show_one_conversation(context: BrowserContext, shop: Shop) -> None:
    first = visit(context, shop, PERSONAL)
    open_chat(first)
    second = visit(context, shop)
    open_chat(second)
    say(first, "Из первой вкладки")
    expect(second.get_by_role("log")).to_contain_text("Из первой вкладки")
    expect(second.get_by_role("log")).to_contain_text("есть в наличии")


def test_an_invitation_is_shown_beside_the_button_and_can_be_waved_away(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    eventually(page, lambda: shop.frames("hello"))
    shop.go("invite")
    expect(page.get_by_text("Помочь сравнить эти две модели?")).to_be_visible()
    expect(page.locator("barista-chat .badge")).to_have_text("1")
    page.get_by_role("button", name="Скрыть").click()
    expect(page.get_by_text("Помочь сравнить эти две модели?")).not_to_be_visible()
    eventually(page, lambda: shop.events("Chat Invitation Dismissed"))


def test_a_person_is_called_and_takes_over(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    panel = open_chat(page)
    panel.get_by_role("button", name="Позвать человека").click()
    expect(panel).to_contain_text("Зову коллегу")
    expect(panel.get_by_role("button", name="Позвать человека")).not_to_be_visible()
    shop.go("operator")
    expect(panel).to_contain_text("Вам отвечает Олег")


def test_a_contact_is_left_where_nobody_is_there(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PLAIN)
    panel = open_chat(page)
    expect(panel.get_by_role("button", name="Позвать человека")).to_be_visible()
    shop.go("nobody")
    expect(panel.get_by_text("Оставьте контакты")).to_be_in_viewport()
    panel.get_by_label("Телефон или эл. почта").fill("anna@shop.example")
    panel.get_by_label("Имя").fill("Анна")
    panel.locator("form.card .main").click()
    expect(panel).to_contain_text("Спасибо")

    assert shop.ask("/seen")["contacts"] == [{"type": "contact", "name": "Анна", "email": "anna@shop.example"}]


def test_the_form_for_a_contact_makes_room_and_can_be_waved_away(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PLAIN)
    panel = open_chat(page)
    expect(panel.get_by_role("button", name="Позвать человека")).to_be_visible()
    shop.go("nobody")
    field = panel.get_by_label("Телефон или эл. почта")
    field.fill("+7 900")
    say(page, "Нет, спасибо")
    expect(field).not_to_be_visible()
    expect(panel.get_by_text("Оставьте контакты")).to_be_visible()

    panel.get_by_text("Оставьте контакты").click()
    expect(field).to_have_value("+7 900")
    panel.get_by_role("button", name="Не сейчас").click()
    expect(panel.get_by_text("Оставьте контакты")).not_to_be_visible()
    page.reload()
    expect(panel).to_contain_text("Нет, спасибо")
    expect(panel.get_by_text("Оставьте контакты")).not_to_be_visible()

    shop.go("nobody_again")
    expect(field).to_be_in_viewport()


def test_the_visitor_sees_what_is_known_and_is_forgotten(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    panel = open_chat(page)
    panel.get_by_role("button", name="Меню").click()
    panel.get_by_role("button", name="Что обо мне известно").click()
    expect(panel).to_contain_text("Заказ 1042")
    panel.get_by_role("button", name="Забыть меня").click()
    panel.get_by_role("button", name="Удалить").click()
    expect(panel.get_by_text("Как вам удобнее?")).to_be_visible()

    assert stored(page) == []
    assert "DELETE /v1/me" in shop.requests()


def test_hostile_text_is_text(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PLAIN)
    panel = open_chat(page)
    expect(panel.get_by_role("button", name="Позвать человека")).to_be_visible()
    shop.go("hostile")
    expect(panel).to_contain_text("<img src=x onerror=")

    assert panel.locator("img, a").count() == 0
    assert page.evaluate("() => window.hacked") is None


def test_the_keyboard_goes_round_in_the_dialog_and_back_to_the_button(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop)
    panel = open_chat(page)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.querySelector('barista-chat').shadowRoot.activeElement.closest('.panel')")
    page.keyboard.press("Escape")
    expect(panel).not_to_be_visible()
    focused = "() => document.querySelector('barista-chat').shadowRoot.activeElement?.className"
    assert page.evaluate(focused) == "launcher"


def test_the_style_of_the_page_does_not_reach_the_chat(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop)
    panel = open_chat(page)
    before = panel.bounding_box()
    page.evaluate("() => document.documentElement.classList.add('hostile')")
    page.add_style_tag(url="/page.css")

    assert panel.bounding_box() == before
    title = panel.get_by_text("Как вам удобнее?")
    assert title.evaluate("it => getComputedStyle(it).fontSize") == "21px"


def test_on_a_phone_it_is_the_whole_screen_and_the_page_stays_still(chromium: Any, shop: Shop) -> None:
    context = chromium.new_context(
        viewport={"width": 390, "height": 740}, has_touch=True, is_mobile=True, locale="ru-RU"
    )
    page = visit(context, shop)
    panel = open_chat(page)

    assert panel.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 740}
    assert page.evaluate("() => document.documentElement.style.overflow") == "hidden"
    small = "all => all.filter(it => Math.min(it.offsetWidth, it.offsetHeight) < 44).length"
    assert panel.locator("button, textarea").evaluate_all(small) == 0
    context.close()


def test_on_a_phone_the_question_whether_to_forget_comes_into_sight(chromium: Any, shop: Shop) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 480}, locale="ru-RU")
    panel = open_chat(visit(context, shop, PERSONAL))
    panel.get_by_role("button", name="Меню").click()
    panel.get_by_role("button", name="Что обо мне известно").click()
    expect(panel).to_contain_text("Заказ 1042")
    panel.get_by_role("button", name="Забыть меня").click()

    expect(panel.get_by_role("button", name="Удалить")).to_be_in_viewport(ratio=0.9)
    context.close()


def test_commands_made_before_the_script_run_in_their_order(context: BrowserContext, shop: Shop) -> None:
    context.add_init_script(
        """window.Barista = window.Barista || function () { (Barista.q = Barista.q || []).push(arguments) };
        window.heard = []; Barista('on', 'opened', () => heard.push('opened')); Barista('show');"""
    )
    page = visit(context, shop)
    expect(page.get_by_role("dialog")).to_be_visible()

    assert page.evaluate("() => window.heard") == ["opened"]
    page.evaluate("() => Barista('shutdown')")
    assert page.locator("barista-chat").count() == 0


def test_another_language_is_another_panel(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, query="?lang=en")
    expect(open_chat(page)).to_contain_text("Just chat")
    page.evaluate("() => Barista('update', {language: 'ru'})")
    page.evaluate("() => Barista('show')")
    expect(page.get_by_role("dialog")).to_contain_text("Просто чат")


def test_an_open_chat_is_open_on_the_next_page_and_leaves_the_focus_alone(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    open_chat(page)
    eventually(page, lambda: shop.events("Chat Opened"))
    page.locator("#next").click()
    expect(page.get_by_placeholder("Напишите сообщение")).to_be_visible()
    page.wait_for_timeout(1_200)

    assert page.url.endswith("/warranty")
    assert page.evaluate("() => document.activeElement.localName") == "body"
    assert len(shop.events("Chat Opened")) == 1
    page.locator("barista-chat .launcher").click()
    page.reload()
    page.wait_for_timeout(1_500)
    expect(page.get_by_role("dialog")).not_to_be_visible()


def test_an_open_notice_is_not_kept_for_the_next_page(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop)
    open_chat(page)

    assert page.evaluate("() => sessionStorage.length") == 0


def test_switching_personalisation_off_is_confirmed_in_words(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    panel = open_chat(page)
    panel.get_by_role("button", name="Меню").click()
    panel.get_by_role("button", name="Отключить персонализацию").click()
    expect(panel.get_by_text("Персонализация отключена.")).to_be_in_viewport()
    panel.get_by_role("button", name="Меню").click()
    panel.get_by_role("button", name="Что обо мне известно").click()
    expect(panel).to_contain_text("ничего о вас мы больше не используем")
    expect(panel).not_to_contain_text("Заказ 1042")


def test_only_forms_that_carry_words_are_reported(context: BrowserContext, shop: Shop) -> None:
    page = visit(context, shop, PERSONAL)
    page.evaluate("() => addEventListener('submit', event => event.preventDefault())")
    for button in page.locator("form button").all():
        button.click()
    eventually(page, lambda: shop.events("Form Submitted"))
    page.wait_for_timeout(1_200)

    assert [event["properties"] for event in shop.events("Form Submitted")] == [{"form": "letter"}]


@pytest.mark.parametrize(
    ("query", "style", "is_dark"),
    [
        ("", "", False),
        ("", "body { background: #14161a }", True),
        ("", ":root { color-scheme: light dark }", True),
        ("", ":root { color-scheme: light dark } body { background: #fff }", False),
        ("?theme=light", "body { background: #14161a }", False),
        ("?theme=dark", "", True),
    ],
)
def test_light_or_dark_is_as_the_page_and_not_as_the_system(
    chromium: Any, shop: Shop, query: str, style: str, is_dark: bool
) -> None:
    context = chromium.new_context(color_scheme="dark", locale="ru-RU", bypass_csp=True)
    page = visit(context, shop, query=query)
    page.add_style_tag(content=style or "p {}")
    paper = open_chat(page).evaluate("it => getComputedStyle(it).backgroundColor")
    context.close()

    assert paper == ("rgb(27, 30, 36)" if is_dark else "rgb(255, 255, 255)")


def test_in_english_the_assistant_has_its_english_name_and_a_day_of_24_hours(chromium: Any, shop: Shop) -> None:
    context = chromium.new_context(locale="en-US", timezone_id="Europe/Moscow")
    page = visit(context, shop, PERSONAL, query="?lang=en")
    panel = open_chat(page)
    expect(panel.locator("header")).to_contain_text("Polly")
    page.get_by_placeholder("Write a message").fill("Hello")
    page.keyboard.press("Enter")
    expect(panel.locator("time").last).to_have_text(re.compile(r"^\d\d:\d\d$"))
    context.close()
