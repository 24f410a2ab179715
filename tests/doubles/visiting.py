"""How a person uses a browser: one who visits the shop and talks in its chat, one who answers at the console."""

from typing import Self

from playwright.sync_api import BrowserContext, Locator, Page, expect

from chat.running.credentials import OPERATOR_EMAIL
from tests.doubles.demo import Demo

PATIENCE_MS = 15_000
"""How long an answer may take on a busy machine."""


class Person:
    """Somebody in one tab of the Russian shop."""

    def __init__(self, context: BrowserContext, demo: Demo, path: str = "/ru") -> None:
        self.demo = demo
        self.page: Page = context.new_page()
        self.goes(path)

    @property
    def panel(self) -> Locator:
        """The open chat."""
        return self.page.locator("barista-chat .panel")

    @property
    def launcher(self) -> Locator:
        """The button that opens the chat."""
        return self.page.locator("barista-chat .launcher")

    @property
    def answers(self) -> Locator:
        """What the assistant has said, oldest first."""
        return self.panel.locator(".line.assistant .bubble:not(.dots)")

    @property
    def said(self) -> list[str]:
        """All bubbles, oldest first, without the author's name that screen readers hear."""
        return [
            text.strip() for text in self.panel.locator(".bubble:not(.dots) > :not(.for-readers)").all_inner_texts()
        ]

    def goes(self, path: str) -> Self:
        """Open a page of the shop."""
        self.page.goto(self.demo.shop + path)
        expect(self.launcher).to_be_visible()
        return self

    def signs_in(self) -> Self:
        """Enter the shop as Anna; her facts are with Barista when this returns."""
        self.goes("/ru/account")
        self.page.locator("form[action$='sign-in'] button").click()
        self.page.wait_for_url("**/account/orders")
        expect(self.launcher).to_be_visible()
        return self

    def looks(self, seconds: int) -> Self:
        """Look at the page for so long, by a clock that the test has installed in it: the mouse moves now and then."""
        for i in range(seconds // 4):
            self.page.mouse.move(200 + 5 * i, 300)
            self.page.clock.run_for(4_000)
        return self

    def opens_chat(self) -> Self:
        """Press the button."""
        self.launcher.click()
        expect(self.panel).to_be_visible()
        return self

    def finds_chat_open(self) -> Self:
        """An open chat stays open from page to page."""
        expect(self.panel).to_be_visible()
        return self

    def permits(self) -> Self:
        """Open the chat, choose personalisation and close it again."""
        self.opens_chat()
        self.panel.get_by_role("button", name="С персонализацией").click()
        expect(self.panel.get_by_placeholder("Напишите сообщение")).to_be_visible()
        expect(self.panel.get_by_role("button", name="Позвать человека")).to_be_visible()
        self.page.keyboard.press("Escape")
        expect(self.panel).not_to_be_visible()
        return self

    def writes(self, text: str) -> Self:
        """Send a message."""
        self.panel.get_by_placeholder("Напишите сообщение").fill(text)
        self.page.keyboard.press("Enter")
        return self

    def asks(self, text: str) -> str:
        """Send a message; the finished answer to it."""
        before = self.answers.count()
        self.writes(text)
        return self.hears(before)

    def hears(self, before: int = 0) -> str:
        """The assistant's next answer after the first `before`, when it is whole."""
        expect(self.answers).to_have_count(before + 1, timeout=PATIENCE_MS)
        expect(self.panel.locator(".line.visitor .delivery").last).to_have_text("Прочитано", timeout=PATIENCE_MS)
        expect(self.panel.locator(".dots")).to_have_count(0, timeout=PATIENCE_MS)
        return self.said[-1]


class Colleague:
    """An operator who is signed in at the console, in English."""

    def __init__(self, context: BrowserContext, demo: Demo) -> None:
        self.page: Page = context.new_page()
        self.page.goto(f"{demo.chat}/console")
        self.page.get_by_label("E-mail").fill(OPERATOR_EMAIL)
        self.page.get_by_label("Password").fill(demo.password)
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.page.locator(".inbox")).to_be_visible()

    @property
    def inbox(self) -> Locator:
        """The conversations that are open."""
        return self.page.locator(".inbox-item")

    def opens(self, item: Locator) -> Self:
        """Look at a conversation."""
        item.click()
        expect(self.page.get_by_role("log").locator(".message").first).to_be_visible()
        return self

    def answers(self, text: str) -> Self:
        """Write to the visitor."""
        self.page.get_by_label("Your answer").fill(text)
        self.page.get_by_label("Your answer").press("Enter")
        return self

    def hands_back(self) -> Self:
        """Give the word back to the assistant."""
        self.page.get_by_role("button", name="Hand back").click()
        self.page.get_by_role("dialog").get_by_role("button", name="Hand back").click()
        return self
