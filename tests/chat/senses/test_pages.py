"""What a page is for, told by what it shows of itself, in both languages and in Latin letters."""

import pytest

from chat.senses.pages import page_kind
from chat.senses.tracking import event_of
from profiles.events import ContactChosen, FormSubmitted, PageKind, PageViewed
from tests.profiles.strategies import START


@pytest.mark.parametrize(
    ("path", "title", "kind"),
    [
        ("/catalog/sofas/oslo-14482/", "Диван угловой Осло – купить за 89 900 ₽ | Дом", PageKind.PRODUCT),
        ("/akkumulyatory/varta-d24", "Аккумулятор Varta D24 – 8 450 ₽", PageKind.PRODUCT),
        ("/home/quote/7731", "Your saved quote - £238", PageKind.PRODUCT),
        ("/akkumulyatory", "Аккумуляторы от 3 000 ₽", PageKind.OTHER),
        ("/courses", "", PageKind.LIST),
        ("/courses/german-b2", "", PageKind.PRODUCT),
        ("/courses/german-b2/curriculum", "", PageKind.DOCS),
        ("/products/return-spring/reviews", "", PageKind.REVIEWS),
        ("/products/return-spring", "", PageKind.PRODUCT),
        ("/lk/kurs/python/urok-4", "", PageKind.ACCOUNT),
        ("/lk/zakazy", "", PageKind.ORDERS),
        ("/lk/zakazy/771204", "", PageKind.ORDER),
        ("/orders/SD-44/tracking", "", PageKind.ORDER_TRACKING),
        ("/rassrochka-0-0-12/", "", PageKind.PRICE),
        ("/usloviya", "Сколько стоит уборка", PageKind.PRICE),
        ("/vernut-dengi", "", PageKind.RETURNS),
        ("/cancelling-your-policy", "", PageKind.RETURNS),
        ("/zapis", "", PageKind.CHECKOUT),
        ("/form", "Записаться на приём", PageKind.CHECKOUT),
        ("/x/whats-not-covered", "What's not covered", PageKind.INSURANCE),
        ("/stories/from-engineer-to-cfo", "", PageKind.CASE_STUDY),
        ("/info/12", "Как добраться", PageKind.CONTACTS),
        ("/vklady/kalkulyator", "", PageKind.PRICE),
        ("/kredity/zayavka", "", PageKind.CHECKOUT),
        ("/ipoteka/zayavka", "", PageKind.CHECKOUT),
        ("/help/apply", "", PageKind.SUPPORT),
        ("/strahovoy-sluchay/dtp", "", PageKind.SUPPORT),
        ("/file-a-claim", "", PageKind.SUPPORT),
        ("/n/7", "Оформить претензию", PageKind.SUPPORT),
        ("/n/7", "Претензия по заказу", PageKind.SUPPORT),
        ("/vs/rival", "", PageKind.COMPARE),
        ("/app#/pay", "", PageKind.CHECKOUT),
        ("/app#!/search?from=OXF", "", PageKind.SEARCH),
        ("/garantiya#usloviya", "", PageKind.WARRANTY),
    ],
)
def test_address_and_title_tell(path: str, title: str, kind: PageKind) -> None:
    assert page_kind(path, title) is kind


@pytest.mark.parametrize(
    ("heading", "schema", "kind"),
    [
        ("Гарантия на работы", "", PageKind.WARRANTY),
        ("Returns & refunds", "", PageKind.RETURNS),
        ("", "FAQPage", PageKind.FAQ),
        ("", "https://schema.org/Course", PageKind.PRODUCT),
        ("Новости", "ContactPage", PageKind.CONTACTS),
        ("Осень", "WebPage", PageKind.OTHER),
        ("", ["WebSite", "FAQPage"], PageKind.FAQ),
        ("Гарантия", [], PageKind.WARRANTY),
    ],
)
def test_where_the_address_is_silent_the_heading_and_the_described_type_tell(
    heading: str, schema: str | list[str], kind: PageKind
) -> None:
    claims = {"heading": heading, "schema": schema}

    viewed = event_of("Page Viewed", claims, path="/a/12", at=START)

    assert isinstance(viewed, PageViewed)
    assert viewed.kind is kind


@pytest.mark.parametrize(
    ("name", "claims", "accepted"),
    [
        ("Form Submitted", {"form": "login"}, None),
        ("Form Submitted", {"form": "login", "ok": False}, False),
        ("Form Submitted", {"form": "login", "ok": True}, True),
        ("Form Submitted", {"form": "login", "error": "Неверный код"}, False),
        ("Form Error", {"form": "return"}, False),
    ],
)
def test_a_form_that_the_page_refused_is_told_apart(
    name: str, claims: dict[str, object], accepted: bool | None
) -> None:
    sent = event_of(name, claims, path="/lk", at=START)

    assert isinstance(sent, FormSubmitted)
    assert sent.accepted is accepted


def test_a_tapped_phone_number_is_kept_by_its_means_alone() -> None:
    assert event_of("phone_link_clicked", {"href": "tel:+78005550199"}, path="/kontakty", at=START) == ContactChosen(
        at=START, path="/kontakty", means="tel"
    )
