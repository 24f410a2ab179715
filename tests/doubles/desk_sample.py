"""The conversations and turns of the invented shop that `desk_server` shows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

Frame = dict[str, Any]

PRIOR = {
    "term": "prior",
    "value": 1.0,
    "log_odds": -2.2,
    "facts": [],
    "text": {"ru": "Сначала: обычный посетитель", "en": "To begin with: an ordinary visitor"},
}


def term(name: str, value: float, log_odds: float, facts: list[int], ru: str, en: str) -> Frame:
    """One term of a level's sum."""
    return {"term": name, "value": value, "log_odds": log_odds, "facts": facts, "text": {"ru": ru, "en": en}}


def judged(level: float, *terms: Frame, on: bool = False, gate: str = "") -> Frame:
    """A level with its terms."""
    because = [PRIOR, *terms]
    return {
        "level": level,
        "on": on,
        "gate": gate,
        "log_odds": sum(one["log_odds"] for one in because),
        "because": because,
    }


LATE_ORDER = {
    "at": "2026-03-02T10:00:00+00:00",
    "patterns": {
        "returning_problem": judged(
            0.86,
            term(
                "late_order", 1.0, 1.9, [3], "Обещанный срок доставки прошёл", "The promised delivery date has passed"
            ),
            term(
                "order_page",
                2.31,
                1.4,
                [5, 7],
                "Несколько раз открывал страницу заказа",
                "Opened the order's page several times",
            ),
            term("asked_again", 1.0, 0.9, [9], "Спрашивает об этом не впервые", "Asks about it not for the first time"),
            term("new_product", 0.4, -0.2, [6], "Смотрел и другие товары", "Looked at other products too"),
            on=True,
        ),
        "urgent": judged(
            0.71,
            term("short_words", 0.8, 1.6, [9], "Пишет коротко и с нажимом", "Writes short and pressing words"),
            term("time_pressure", 1.0, 1.5, [9], "Говорит, что ждёт уже неделю", "Says that a week has passed"),
            on=True,
        ),
        "hesitant": judged(0.14, term("warranty_read", 0.5, 0.4, [4], "Читал о гарантии", "Read about the warranty")),
        "researcher": judged(0.08),
    },
    "message": {
        "tone": "frustrated",
        "negativity": 0.72,
        "urgency": 0.81,
        "flags": ["time_pressure"],
        "aspects": [{"aspect": "delivery", "polarity": "negative"}],
        "opinions": [
            {
                "fact": 3,
                "words": {"tone": "neutral", "negativity": 0.1},
                "model": {"tone": "frustrated", "negativity": 0.7, "aspects": []},
                "reader": "model:openai:big",
            }
        ],
    },
    "predictions": {"loss": judged(0.64), "purchase": judged(0.18)},
    "objections": ["delivery"],
    "is_bot": False,
}

COMPARING = {
    "at": "2026-03-02T10:00:00+00:00",
    "patterns": {
        "hesitant": judged(
            0.78,
            term(
                "same_product",
                3.0,
                2.1,
                [4, 8, 12],
                "Возвращается к одной модели между другими",
                "Comes back to one model between others",
            ),
            term("warranty_read", 1.4, 1.3, [9], "Подолгу читал условия гарантии", "Read the warranty at length"),
            on=True,
        ),
        "researcher": judged(
            0.44, term("specs", 1.0, 1.8, [6], "Раскрывал характеристики", "Opened the specifications")
        ),
        "urgent": judged(0.05),
        "returning_problem": judged(0.03),
    },
    "message": {"tone": "neutral", "negativity": 0.05, "urgency": 0.1, "flags": ["doubt"], "aspects": []},
    "predictions": {"purchase": judged(0.57), "loss": judged(0.22)},
    "objections": ["warranty", "price"],
    "is_bot": False,
}

ORDERS = [
    {
        "order": "П-20418",
        "placed_at": "2026-02-21T09:12:00+00:00",
        "status": "in_transit",
        "total_minor": 1899000,
        "currency": "RUB",
        "items": [{"product": "vac-2", "name": "Пылесос «Шквал 2»"}],
    },
    {
        "order": "П-11807",
        "placed_at": "2024-09-03T15:40:00+00:00",
        "status": "delivered",
        "total_minor": 2749050,
        "currency": "RUB",
        "items": [{"product": "hp-1", "name": "Наушники «Тишина»"}, {"product": "case-1", "name": "Чехол"}],
    },
]


@dataclass
class Conversation:
    """One conversation of the sample; its log grows while it is tried."""

    id: str
    visitor: str
    status: str
    speaker: str
    reason: str
    since: datetime
    reading: Frame
    log: list[Frame]
    card: Frame
    vip: bool = False
    operator: str | None = None
    language: str = "ru"

    def item(self) -> Frame:
        """The conversation as the inbox shows it."""
        words = [row for row in self.log if row["type"] == "message"]
        return {
            "conversation": self.id,
            "visitor": self.visitor,
            "site": "demo",
            "status": self.status,
            "speaker": self.speaker,
            "operator": self.operator,
            "reason": self.reason,
            "waiting_since": self.since.isoformat() if self.status == "pending" else None,
            "last_text": words[-1]["text"],
            "last_at": words[-1]["at"],
            "tone": self.reading["message"]["tone"],
            "levels": {name: one["level"] for name, one in self.reading["patterns"].items()},
            "vip": self.vip,
            "language": self.language,
        }

    def correct(self, pattern: str, *, holds: bool) -> None:
        """Lock a level by an operator's word."""
        patterns = self.card["reading"]["patterns"]
        locked = {**patterns[pattern], "level": 1.0 if holds else 0.0, "on": holds, "gate": "correction"}
        self.card = {**self.card, "reading": {**self.card["reading"], "patterns": {**patterns, pattern: locked}}}


def card(visitor: str, reading: Frame, **more: Any) -> Frame:
    """Who the visitor is."""
    base = {
        "visitor": visitor,
        "verified": False,
        "vip": False,
        "language": "ru",
        "device": "mobile",
        "source": "search",
        "page": None,
        "cart": [],
        "orders": [],
        "reading": reading,
        "brief": None,
        "arm": "personalised",
    }
    return base | more


def said(seq: int, role: str, text: str, at: datetime, **more: Any) -> Frame:
    """A message of a log."""
    return {"type": "message", "seq": seq, "mid": f"m_{seq}", "role": role, "text": text, "at": at.isoformat(), **more}


def conversations(at: datetime) -> list[Conversation]:
    """The conversations as they stand at `at`."""
    earlier = at - timedelta(minutes=4)
    late = Conversation(
        id="c_late",
        visitor="v_7f3a91c2d4",
        status="pending",
        speaker="nobody",
        reason="anger",
        since=at - timedelta(seconds=187),
        reading=LATE_ORDER,
        vip=True,
        log=[
            said(1, "visitor", "Здравствуйте, подскажите статус моего заказа", earlier),
            said(
                2,
                "assistant",
                "Добрый день! Заказ П-20418 передан в доставку 21 февраля. **Подробнее:** [как идёт доставка](https://shop.example/ru/delivery)",
                earlier,
                turn="t_1",
            ),
            said(3, "visitor", "Где мой заказ?? Жду уже неделю!!!", at - timedelta(seconds=190)),
            said(
                4,
                "assistant",
                "Понимаю ваше беспокойство, давайте разберёмся прямо сейчас. Зову коллегу.",
                at - timedelta(seconds=188),
                turn="t_2",
            ),
            {
                "type": "state",
                "seq": 5,
                "at": (at - timedelta(seconds=187)).isoformat(),
                "speaker": "nobody",
                "status": "pending",
                "reason": "anger",
            },
        ],
        card=card(
            "v_7f3a91c2d4",
            LATE_ORDER,
            verified=True,
            vip=True,
            page={"path": "/ru/orders/20418", "title": "Заказ П-20418"},
            cart=[{"product": "filter-2", "name": "Фильтр для пылесоса", "quantity": 2}],
            orders=ORDERS,
            brief={
                "reason": "anger",
                "question": "Где мой заказ?? Жду уже неделю!!!",
                "tried": ["Назван статус заказа", "Дана ссылка на страницу доставки"],
                "promises": ["Позвать коллегу"],
            },
        ),
    )
    comparing = Conversation(
        id="c_compare",
        visitor="v_0b6f1c9e11",
        status="bot",
        speaker="assistant",
        reason="",
        since=at,
        reading=COMPARING,
        log=[
            said(1, "visitor", "Не уверена, какую из двух моделей взять", earlier),
            said(
                2,
                "assistant",
                "Обе подойдут для квартиры. На эту модель действует гарантия два года — [условия](https://shop.example/ru/warranty).",
                earlier,
                turn="t_3",
            ),
        ],
        card=card(
            "v_0b6f1c9e11",
            COMPARING,
            device="desktop",
            source="ad",
            page={"path": "/ru/compare", "title": "Сравнение пылесосов"},
        ),
    )
    english = Conversation(
        id="c_english",
        visitor="v_55aa12be90",
        status="pending",
        speaker="nobody",
        reason="requested",
        since=at - timedelta(seconds=22),
        reading=COMPARING,
        language="en",
        log=[
            said(
                1, "visitor", "<img src=x onerror=alert(1)> Can I talk to a person, please?", at - timedelta(seconds=24)
            ),
            {
                "type": "state",
                "seq": 2,
                "at": (at - timedelta(seconds=22)).isoformat(),
                "speaker": "nobody",
                "status": "pending",
                "reason": "requested",
            },
        ],
        card=card(
            "v_55aa12be90",
            COMPARING,
            language="en",
            brief={"reason": "requested", "question": "Can I talk to a person, please?", "tried": [], "promises": []},
        ),
    )
    return [comparing, english, late]


TURNS: list[Frame] = [
    {
        "turn": "t_2",
        "conversation": "c_late",
        "visitor": "v_7f3a91c2d4",
        "site": "demo",
        "at": "2026-03-02T10:00:00+00:00",
        "arm": "personalised",
        "policy": "5f1c02ab77d0",
        "layers": ["dialogue", "session", "history", "live"],
        "question": "Где мой заказ?? Жду уже неделю!!!",
        "profile": {
            "facts": 14,
            "session": {
                "number": 3,
                "started_at": "2026-03-02T09:55:00+00:00",
                "medium": "direct",
                "device": "mobile",
                "local_hour": 13,
                "is_bot": False,
                "speaker": "assistant",
            },
            "register": "formal",
            "orders": ORDERS,
            "page": {"path": "/ru/orders/20418", "kind": "order"},
            "signals": {"page:order": 2.31, "page:delivery": 0.94, "quick_step": 1.2, "copy": 0.01},
        },
        "reading": LATE_ORDER,
        "rules": [
            {"name": "handoff:requested", "fired": False, "because": "The words do not ask for a human."},
            {"name": "handoff:safety", "fired": False, "because": "Nothing is said about a danger."},
            {
                "name": "handoff:anger",
                "fired": True,
                "because": "Negativity 0.72 with a late order and a repeated question.",
            },
        ],
        "action": {"type": "HandOff", "reason": "anger"},
        "triggers": [
            {
                "name": "customer_unhappy",
                "because": "The order is late and the message sounds frustrated.",
                "facts": [3, 9],
            }
        ],
        "prompt": {
            "version": "2026-03-01",
            "hash": "a1b2c3d4e5f6",
            "contract": {
                "language": "ru",
                "depth": "short",
                "sentences": 2,
                "links": 1,
                "acknowledge_first": True,
                "may_sell": False,
                "register": "formal",
            },
            "facts": [
                {"layer": "history", "provenance": "crm", "name": "order_late", "text": "Заказ П-20418 опаздывает."}
            ],
            "messages": [
                {"role": "system", "content": "Ты отвечаешь за магазин «Полка»."},
                {"role": "user", "content": "Где мой заказ?? Жду уже неделю!!!"},
            ],
        },
        "model": {"name": "grounded", "reason": "stop", "prompt_tokens": 412, "completion_tokens": 31, "fell_back": ""},
        "checks": {
            "breaches": [{"rule": "not_acknowledged", "detail": "The first sentence was added.", "mended": True}]
        },
        "effects": ["handed off: anger"],
        "reply": "Понимаю ваше беспокойство, давайте разберёмся прямо сейчас. Зову коллегу.",
        "timings_ms": {"decided": 0.4, "composed": 1.5, "committed": 3.2, "first_text": 8.6, "finished": 17.9},
    },
    {
        "turn": "t_wait",
        "conversation": "c_compare",
        "visitor": "v_0b6f1c9e11",
        "site": "demo",
        "at": "2026-03-02T09:58:00+00:00",
        "arm": "blind",
        "policy": "5f1c02ab77d0",
        "layers": ["dialogue"],
        "profile": {},
        "reading": COMPARING,
        "rules": [{"name": "too_soon", "fired": True, "because": "Fewer than three pages were seen."}],
        "action": {"type": "Wait", "reason": "too_soon"},
        "triggers": [],
        "timings_ms": {"decided": 0.2},
    },
]
