"""How does the widget look at work? `python docs/screenshot.py SHOP` draws docs/widget.png from the running demo."""

import argparse
import os
import shutil
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

PICTURE = Path(__file__).parent / "widget.png"
QUESTIONS = ("Посоветуйте смартфон до 30 000 ₽ с хорошей камерой", "А гарантия какая?")


def main() -> None:
    """Talk in the shop's chat and take its picture."""
    parser = argparse.ArgumentParser(description="Draws docs/widget.png from the running demo.")
    parser.add_argument("shop", help="the demo shop's address, as `barista demo` prints it")
    shop = parser.parse_args().shop.rstrip("/")
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        agent = f"Mozilla/5.0 (X11; Linux x86_64) Chrome/{browser.version} Safari/537.36"  # a headless one is a program
        page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="ru-RU", user_agent=agent)
        page.goto(f"{shop}/ru/catalogue/smartphones")
        talk(page)
        page.screenshot(path=PICTURE)
        browser.close()


def talk(page: Page) -> None:
    """Open the chat, permit personalisation and ask."""
    page.locator("barista-chat .launcher").click()
    panel = page.locator("barista-chat .panel")
    panel.get_by_role("button", name="С персонализацией").click()
    for i, question in enumerate(QUESTIONS):
        panel.get_by_placeholder("Напишите сообщение").fill(question)
        page.keyboard.press("Enter")
        expect(panel.locator(".line.assistant .bubble:not(.dots)")).to_have_count(i + 1, timeout=30_000)
        expect(panel.locator(".line.visitor .delivery").last).to_have_text("Прочитано", timeout=30_000)
        expect(panel.locator(".dots")).to_have_count(0)


if __name__ == "__main__":
    main()
