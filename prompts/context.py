"""What is the model told about the visitor? A bounded list of facts, each with its layer and provenance (A3, A6, N11).

Never how often or how long something was looked at: an answer that recites behaviour makes people feel watched (P7).
Prices that a page claims are left out, so that a page can't move a price (V5). Without a reading, or without consent to
personalisation, nothing is told: the dialogue itself is all the model sees.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from patterns.reading import Flag, Reading
from profiles.events import OrderRecorded, PageKind
from profiles.ids import ProductId
from profiles.profile import Profile
from prompts.prompt import Ask, ContextFact
from prompts.quoting import in_one_line, listed
from prompts.tastes import tastes_of
from prompts.wording import FACTS, PAGES, date_in_words, in_words, money_in_words

MOST_FACTS = 14
MOST_ORDERS = 3
MOST_NAMED = 4
"""Products, topics or items that one fact names at most."""

VALUE_LIMIT = 80
"""Characters of a claimed value (a product's name, a campaign): longer ones are cut."""

BRIEF_WORDS = 4.0
"""A visitor writes briefly up to this mean length of three messages or more: the portrait «короткие „ок“» of D1."""

SETTLED = frozenset({"delivered", "completed", "cancelled", "returned", "refunded"})
"""Orders that can't be late any more."""

Found = tuple[str, str, str, dict[str, str]]
"""Layer, provenance, name and the values for the sentence."""


def facts_for(profile: Profile, reading: Reading | None, ask: Ask) -> tuple[ContextFact, ...]:
    """The facts for this prompt in the prompt's language, those that change least first, at most `MOST_FACTS`."""
    if reading is None or not profile.personalisation:
        return ()
    found = [*_history(profile, reading.at, ask.language), *_session(profile, ask.language)]
    latest = [*_live(profile, ask.language), *_dialogue(profile, reading, ask.language)]
    kept = found[: max(0, MOST_FACTS - len(latest))]
    return tuple(_told(fact, ask.language) for fact in [*kept, *latest][:MOST_FACTS])


def _told(found: Found, language: str) -> ContextFact:
    layer, provenance, name, values = found
    text = FACTS[name][language].format_map(values)
    return ContextFact(layer=layer, provenance=provenance, name=name, text=text)


def _history(profile: Profile, at: datetime, language: str) -> Iterator[Found]:
    """The visitor's own orders may be named (P7, X3); what other systems know is theirs to say (provenance crm)."""
    history = profile.history
    if history.customer is not None:
        yield "history", "verified", "verified", {}
    if history.vip:
        yield "history", "crm", "vip", {}
    for order in history.orders[:MOST_ORDERS]:
        yield from _order(order, at, language)
    if hints := _tastes(history.orders, language):
        yield "history", "crm", "tastes", {"value": hints}
    if history.bonus_minor is not None:
        yield "history", "crm", "bonus", {"value": money_in_words(history.bonus_minor, "", language)}
    if history.last_call:
        yield "history", "crm", "last_call", {"value": in_one_line(history.last_call, VALUE_LIMIT).rstrip(".")}
    yield from _open_case(profile, language)


def _order(order: OrderRecorded, at: datetime, language: str) -> Iterator[Found]:
    """One order, and its lateness as a fact of its own."""
    number = in_one_line(order.order, VALUE_LIMIT)
    total = f", {money_in_words(order.total_minor, order.currency, language)}" if order.total_minor else ""
    values = {
        "order": number,
        "placed": date_in_words(order.placed_at, language),
        "items": listed((item.name or item.product for item in order.items[:MOST_NAMED]), VALUE_LIMIT) or "—",
        "status": in_one_line(in_words(order.status, language), VALUE_LIMIT),
        "total": total,
    }
    yield "history", "crm", "order", values
    if order.promised_at and order.promised_at < at and order.status not in SETTLED:
        promised = date_in_words(order.promised_at, language)
        days = str(max(1, (at - order.promised_at).days))
        yield "history", "crm", "order_late", {"order": number, "promised": promised, "days": days}


def _tastes(orders: tuple[OrderRecorded, ...], language: str) -> str:
    """Earlier purchases by kind and price level: «смартфоны (средний ценовой класс), наушники (премиум-класс)»."""
    tastes = tastes_of(orders)[:MOST_NAMED]
    named = ((in_words(taste.kind, language), in_words(taste.band, language)) for taste in tastes)
    return ", ".join(f"{kind} ({band})" if band else kind for kind, band in named)


def _open_case(profile: Profile, language: str) -> Iterator[Found]:
    """The latest earlier talk, where it is known to have ended badly."""
    latest = max(profile.history.dialogues, key=lambda talk: talk.at, default=None)
    if latest and latest.resolved is False:
        topic = in_one_line(in_words(latest.topic, language), VALUE_LIMIT)
        yield "history", "crm", "open_case", {"about": f": {topic}" if topic else ""}


def _session(profile: Profile, language: str) -> Iterator[Found]:
    session = profile.session
    if session.campaign:
        yield "session", "page", "campaign", {"value": in_one_line(session.campaign, VALUE_LIMIT)}
    elif session.medium not in ("", "direct", "internal"):
        yield "session", "page", "source", {"value": in_one_line(in_words(session.medium, language), VALUE_LIMIT)}
    if session.device in ("mobile", "tablet", "desktop"):
        yield "session", "page", "device", {"value": in_words(session.device, language)}
    if session.local_hour is not None:
        yield "session", "page", "daytime", {"value": in_words(daytime(session.local_hour), language)}
    if session.number > 1 or profile.history.visits:
        yield "session", "page", "returning", {}


def daytime(hour: int) -> str:
    """The part of the day at the visitor's hour 0..23: night until 6, morning until 11, evening from 18."""
    return "night" if hour < 6 else "morning" if hour < 11 else "daytime" if hour < 18 else "evening"


def _live(profile: Profile, language: str) -> Iterator[Found]:
    """What is open now, so that «эта модель» can be understood; names are the page's claims."""
    live = profile.live
    if live.product is not None:
        yield "live", "page", "viewing", {"value": _names(profile, [live.product])}
    elif live.kind in PAGES:
        yield "live", "page", "page", {"value": PAGES[live.kind][language]}
    if len(live.compared) > 1:
        yield "live", "page", "compared", {"value": _names(profile, live.compared)}
    if live.cart:
        yield "live", "page", "cart", {"value": _names(profile, live.cart)}
    if live.in_checkout and live.kind is not PageKind.CHECKOUT:
        yield "live", "page", "checkout", {}


def _names(profile: Profile, products: Iterable[ProductId]) -> str:
    """The names of up to `MOST_NAMED` products as the pages call them, the id where they don't."""
    known = profile.live.products
    named = (known[product].name or product if product in known else product for product in products)
    return listed(islice(named, MOST_NAMED), VALUE_LIMIT)


def _dialogue(profile: Profile, reading: Reading, language: str) -> Iterator[Found]:
    """How they talk and what they talk about, from their own words."""
    if manner := _manner(profile, language):
        yield "dialogue", "visitor", "manner", {"value": manner}
    if topics := sorted(profile.dialogue.topics.items(), key=lambda topic: -topic[1].value)[:MOST_NAMED]:
        yield "dialogue", "visitor", "topics", {"value": ", ".join(in_words(name, language) for name, _ in topics)}
    if reading.objections:
        told = any(name in profile.dialogue.topics for name in reading.objections)
        source = ("dialogue", "visitor") if told else ("live", "page")
        named = (in_words(name, language) for name in reading.objections[:MOST_NAMED])
        yield *source, "objections", {"value": ", ".join(named)}
    if Flag.JUST_LOOKING in reading.message.flags:
        yield "dialogue", "visitor", "just_looking", {}
    if reading.repeats:
        yield "dialogue", "visitor", "asked_before", {}
    if reading.failures:
        yield "dialogue", "visitor", "misunderstood", {}


def _manner(profile: Profile, language: str) -> str:
    """The portrait of how they write; empty where there is too little to say."""
    dialogue = profile.dialogue
    brief = dialogue.messages >= 3 and dialogue.mean_words <= BRIEF_WORDS
    traits = [dialogue.register, "brief" if brief else ""]
    return ", ".join(in_words(trait, language) for trait in traits if trait)
