"""The console as an operator meets it, in a real browser against `desk_server` on loopback."""

import asyncio
import threading
import time
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.doubles.chromium import chromium_path
from tests.doubles.desk_server import Desk, create

SCRIPT = Path(__file__).parents[2] / "widget" / "static" / "app.js"

pytestmark = pytest.mark.browser


class Running:
    """The server of one test: its address, its desk, and a way to act on it from the test's thread."""

    def __init__(self) -> None:
        self.desk = Desk()
        app = create(SCRIPT, self.desk)
        config = uvicorn.Config(app, port=0, log_level="error", ws="websockets-sansio", timeout_graceful_shutdown=2)
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=asyncio.run, args=(self.serve(),))

    async def serve(self) -> None:
        """Serve until told to stop."""
        self.loop = asyncio.get_running_loop()
        await self.server.serve()

    def start(self) -> None:
        """Return once it listens."""
        self.thread.start()
        while not self.server.started:
            time.sleep(0.01)
        self.url = f"http://127.0.0.1:{self.server.servers[0].sockets[0].getsockname()[1]}"

    def stop(self) -> None:
        """Return once all is closed."""
        self.server.should_exit = True
        self.thread.join(5)

    def do(self, act: Coroutine[Any, Any, Any]) -> None:
        """Run `act` on the server's loop."""
        asyncio.run_coroutine_threadsafe(act, self.loop).result(5)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def shop() -> Iterator[Running]:
    running = Running()
    running.start()
    yield running
    running.stop()


@pytest.fixture
def page(browser: Browser, shop: Running) -> Iterator[Page]:
    context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{shop.url}/console")
    yield page
    context.close()
    assert faults == []


def sign_in(page: Page, password: str = "beans") -> None:
    page.get_by_label("E-mail").fill("anna@example.com")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def open_talk(page: Page, visitor: str) -> None:
    sign_in(page)
    page.get_by_role("link", name=visitor).click()
    expect(page.get_by_role("log").locator(".message").first).to_be_visible()


def answer(page: Page, text: str) -> None:
    page.get_by_label("Your answer").fill(text)
    page.get_by_label("Your answer").press("Enter")


def test_a_wrong_password_is_said_plainly_and_the_right_one_opens_the_inbox(page: Page) -> None:
    sign_in(page, "tea")
    expect(page.get_by_role("alert")).to_have_text("Wrong e-mail or password.")

    sign_in(page)
    expect(page.locator(".inbox-item")).to_have_count(3)
    expect(page.locator(".inbox-item").first).to_contain_text("The visitor is angry")
    expect(page).to_have_title("(2) Barista — Inbox")


def test_new_work_appears_by_itself_and_is_counted_in_the_title(page: Page, shop: Running) -> None:
    sign_in(page)
    expect(page).to_have_title("(2) Barista — Inbox")

    shop.do(shop.desk.stand(shop.desk.conversations["c_compare"], "pending", "nobody", reason="requested"))

    expect(page).to_have_title("(3) Barista — Inbox", timeout=1000)


def test_what_a_visitor_writes_is_shown_as_text_whatever_it_holds(page: Page) -> None:
    open_talk(page, "v_55aa12")

    expect(page.get_by_role("log")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#app img").count() == 0


def test_an_answer_takes_the_word_and_is_marked_as_sent(page: Page, shop: Running) -> None:
    open_talk(page, "v_7f3a91")
    answer(page, "Здравствуйте, я Анна")

    expect(page.locator(".message-operator")).to_contain_text("sent")
    expect(page.get_by_role("button", name="Hand back")).to_be_visible()
    assert shop.desk.conversations["c_late"].operator == "o_anna"


def test_what_was_written_while_the_line_was_cut_arrives_once(page: Page, shop: Running) -> None:
    open_talk(page, "v_7f3a91")
    shop.desk.deaf = True
    answer(page, "Уже выясняю")
    expect(page.locator(".message-operator")).to_contain_text("sending")
    shop.do(shop.desk.cut())
    shop.do(shop.desk.log("c_late", {"type": "message", "mid": "m_x", "role": "visitor", "text": "Вы тут?"}))
    shop.desk.deaf = False

    expect(page.locator(".message-operator")).to_contain_text("sent", timeout=10_000)
    expect(page.get_by_role("log")).to_contain_text("Вы тут?")
    expect(page.locator(".message-operator")).to_have_count(1)
    sent = [row for row in shop.desk.conversations["c_late"].log if row.get("role") == "operator"]
    assert [row["text"] for row in sent] == ["Уже выясняю"]


def test_a_message_that_nobody_acknowledged_survives_a_reload(page: Page, shop: Running) -> None:
    open_talk(page, "v_7f3a91")
    shop.desk.deaf = True
    answer(page, "Не потеряйся")
    expect(page.locator(".message-operator")).to_contain_text("sending")
    shop.desk.deaf = False
    page.reload()

    expect(page.locator(".message-operator")).to_contain_text("sent")
    expect(page.locator(".message-operator")).to_have_count(1)


def test_an_answer_of_the_assistant_is_seen_while_it_is_written(page: Page, shop: Running) -> None:
    open_talk(page, "v_0b6f1c")
    for i, text in enumerate(["Вот ", "две ", "модели"]):
        shop.do(
            shop.desk.tell(
                {"type": "delta", "conversation": "c_compare", "turn": "t_9", "attempt": 1, "i": i, "text": text}
            )
        )
    expect(page.locator(".live")).to_contain_text("Вот две модели")

    final = {"type": "message", "mid": "m_9", "role": "assistant", "text": "Вот две модели: обе хороши.", "turn": "t_9"}
    shop.do(shop.desk.log("c_compare", final))
    expect(page.locator(".live")).to_have_count(0)
    expect(page.get_by_role("log")).to_contain_text("обе хороши")


def test_a_pattern_is_explained_and_can_be_called_wrong(page: Page, shop: Running) -> None:
    open_talk(page, "v_7f3a91")
    pattern = page.locator(".pattern[data-name=urgent]")
    expect(pattern).to_contain_text("Says that a week has passed")
    pattern.get_by_text("Arithmetic").click()
    expect(pattern.locator("tfoot")).to_contain_text("+0.90")

    pattern.get_by_role("button", name="In a hurry: this is wrong").click()

    expect(pattern).to_contain_text("an operator said so")
    assert {"type": "correct", "conversation": "c_late", "pattern": "urgent", "holds": False} in shop.desk.heard


def test_somebody_else_was_quicker(page: Page, shop: Running) -> None:
    open_talk(page, "v_7f3a91")
    shop.desk.conversations["c_late"].operator = "o_boris"
    page.get_by_role("button", name="Take").click()

    expect(page.get_by_text("Another operator has taken this conversation.")).to_be_visible()


def test_hands_on_the_keyboard_are_enough(page: Page, shop: Running) -> None:
    sign_in(page)
    expect(page.locator(".inbox-item")).to_have_count(3)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log")).to_contain_text("Жду уже неделю")
    page.keyboard.press("Alt+l")
    page.keyboard.type("Здравствуйте")
    page.keyboard.press("Enter")
    expect(page.locator(".message-operator")).to_contain_text("sent")
    page.keyboard.press("Alt+e")
    page.get_by_role("dialog").get_by_role("button", name="Close", exact=True).last.click()

    expect(page.locator(".inbox-item")).to_have_count(2)
    assert shop.desk.conversations["c_late"].status == "closed"


def test_a_trace_is_readable_from_the_words_to_the_effects(page: Page, shop: Running) -> None:
    sign_in(page)
    page.get_by_role("link", name="Turns").click()
    page.get_by_role("link", name="Где мой заказ??").click()

    for said in (
        "Hand over to a human: The visitor is angry",
        "Customer unhappy",
        "The promised delivery date has passed",
        "Message no. 3: neutral by its words; frustrated by the model",
        "fired",
        "declined",
        "a1b2c3d4e5f6",
        "mended",
    ):
        expect(page.get_by_role("main")).to_contain_text(said)
    page.get_by_text("Raw record (JSON)").click()
    expect(page.locator(".raw pre")).to_contain_text('"policy": "5f1c02ab77d0"')


def test_russian_is_remembered(page: Page) -> None:
    page.get_by_role("button", name="Русский").click()
    expect(page.get_by_role("button", name="Войти")).to_be_visible()
    page.reload()

    expect(page.get_by_role("button", name="Войти")).to_be_visible()


def test_a_phone_shows_one_thing_at_a_time(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 780})
    open_talk(page, "v_7f3a91")
    expect(page.locator(".inbox")).to_be_hidden()
    page.get_by_role("button", name="About the visitor").click()
    expect(page.get_by_role("complementary")).to_contain_text("identity verified")

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
