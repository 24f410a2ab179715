"""Visitors, readings and asks as plain values, for the tests of this folder."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from chat.running.templates import load_templates
from patterns.reading import Judgment, Message, Pattern, Reading
from profiles.events import OrderItem, OrderRecorded
from profiles.ids import CustomerId, OrderId, PatternName, ProductId, VisitorId
from profiles.profile import Dialogue, Heard, History, Line, Live, Product, Profile, Session
from prompts.prompt import Ask, Passage, Prompt, Shop

AT = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)
TEMPLATES = load_templates()
SHOP = Shop(name="Полка", assistant_name="Бариста")
DELIVERY = Passage(title="Доставка", url="/ru/delivery", text="Курьер по Москве — 300 ₽, 1–2 дня. Самовывоз бесплатно.")


def ordered(
    number: str,
    product: str,
    category: str,
    *,
    days_ago: int,
    total: int = 4990,
    status: str = "delivered",
    promised_days_ago: int | None = None,
) -> OrderRecorded:
    """One order of one item; `total` in roubles."""
    return OrderRecorded(
        at=AT,
        order=OrderId(number),
        placed_at=AT - timedelta(days=days_ago),
        status=status,
        total_minor=total * 100,
        currency="RUB",
        items=(OrderItem(product=ProductId(product.lower()), name=product, category=category),),
        promised_at=None if promised_days_ago is None else AT - timedelta(days=promised_days_ago),
    )


def talk(*texts: str, register: str = "") -> Dialogue:
    """A talk in turns, the visitor's words first and last."""
    roles = ["visitor" if index % 2 == 0 else "assistant" for index in range(len(texts))]
    lines = tuple(
        Line(at=AT, role=role, text=text, fact=2 * n) for n, (role, text) in enumerate(zip(roles, texts, strict=True))
    )
    own = roles.count("visitor")
    return Dialogue(lines=lines, messages=own, mean_words=6.0, register=register)


def visitor(
    *,
    dialogue: Dialogue | None = None,
    session: Session | None = None,
    orders: tuple[OrderRecorded, ...] = (),
    live: Live | None = None,
    personalisation: bool = True,
) -> Profile:
    """A visitor who permits personalisation unless said otherwise; with orders a known customer."""
    return Profile(
        visitor=VisitorId("v1"),
        at=AT,
        behaviour=personalisation,
        personalisation=personalisation,
        dialogue=dialogue or Dialogue(),
        session=session or Session(),
        history=History(customer=CustomerId("c1") if orders else None, orders=orders),
        live=live or Live(),
    )


def reading(
    levels: Mapping[Pattern, float] | None = None, *, message: Message | None = None, objections: tuple[str, ...] = ()
) -> Reading:
    """A reading with these levels."""
    judged = {pattern: Judgment(level=level, log_odds=0.0) for pattern, level in (levels or {}).items()}
    return Reading(at=AT, patterns=judged, message=message or Message(), objections=objections)


def asked(question: str, *passages: Passage, language: str = "ru", purpose: str = "reply", shop: Shop = SHOP) -> Ask:
    """What is wanted of the model."""
    return Ask(purpose=purpose, question=question, language=language, shop=shop, passages=passages)


def looking_at(product: str, *compared: str) -> Live:
    """A product's page is open; the compared ones have been put side by side."""
    names = {ProductId(name.lower()): name for name in (product, *compared)}
    return Live(
        product=ProductId(product.lower()),
        products={key: Product(product=key, name=name) for key, name in names.items()},
        compared=tuple(ProductId(name.lower()) for name in compared),
    )


def turned_on(profile: Profile, pattern: Pattern) -> Profile:
    """The profile with `pattern` on in the record."""
    return replace(profile, on={PatternName(pattern.value): 1})


def cross(line: Line, negativity: float) -> Heard:
    """How `line` sounded."""
    return Heard(
        at=AT,
        fact=line.fact + 1,
        tone="frustrated",
        negativity=negativity,
        urgency=0.0,
        politeness=0.0,
        flags=frozenset(),
        aspects=(),
        topics=(),
        questions=0,
        words=3,
    )


def spoken(prompt: Prompt) -> str:
    """All messages but the system's, as one text."""
    return "\n".join(f"{message.role}:\n{message.content}" for message in prompt.messages[1:])
