"""How a manager is told what to do about a trigger, in Russian and English."""

from datetime import datetime
from typing import Any

PAGE = {
    "ru": {
        "title": "Лента менеджера",
        "lead": "Кому из посетителей сейчас нужно внимание — и почему.",
        "empty": "Пока тихо. Как только кому-то понадобится человек, здесь появится карточка.",
        "why": "Почему",
        "evidence": "Что мы заметили",
        "visitor": "Посетитель",
        "customer": "Клиент",
        "conversation": "Разговор",
        "contact": "Связь",
        "count": "Всего",
        "other": "English",
    },
    "en": {
        "title": "The manager's feed",
        "lead": "Which visitors need attention now, and why.",
        "empty": "All quiet. A card appears here as soon as somebody needs a human.",
        "why": "Why",
        "evidence": "What we noticed",
        "visitor": "Visitor",
        "customer": "Customer",
        "conversation": "Conversation",
        "contact": "Contact",
        "count": "In all",
        "other": "Русский",
    },
}

_TASKS: dict[str, tuple[str, str, str]] = {
    "customer_unhappy": ("warn", "Клиент недоволен — напишите ему", "An unhappy customer: write to them"),
    "at_risk": ("warn", "Можем потерять клиента", "We may lose this customer"),
    "support_case": ("care", "Обращение в поддержку", "A support case"),
    "hot_lead_call_task": ("sell", "Почти решился купить — позвоните", "Close to buying: call them"),
    "handoff_requested": ("warn", "Просит человека — ответьте в чате", "Asks for a human: answer in the chat"),
    "handoff_requested_by_system": ("warn", "Бот не справился — подхватите разговор", "The bot is stuck: take over"),
    "cart_abandoned": ("sell", "Оставил корзину", "Left a full cart"),
    "new_need_profile_update": ("care", "Появилась новая потребность", "A new need came up"),
    "lead_lost": ("warn", "Ушёл без покупки", "Left without buying"),
    "lead_qualified": ("sell", "Хороший лид — возьмите в работу", "A qualified lead: pick it up"),
    "site_problem": ("warn", "На сайте что-то сломалось", "Something is broken on the site"),
    "vip_attention": ("care", "Важный клиент в чате", "A VIP is in the chat"),
    "quality_feedback": ("care", "Отзыв о качестве", "Feedback on quality"),
    "safety_risk": ("warn", "Речь о безопасности — срочно", "A matter of safety: urgent"),
    "legal_risk": ("warn", "Юридический вопрос — передайте юристу", "A legal matter: pass it to a lawyer"),
    "privacy_request": ("care", "Запрос о персональных данных", "A request about personal data"),
}
"""By name: how urgent it looks, and the title in Russian and in English."""

_ASPECTS = {
    "company": "о компании",
    "delivery": "о доставке",
    "price": "о цене",
    "product": "о товаре",
    "quality": "о качестве",
    "support": "о поддержке",
    "payment": "об оплате",
    "returns": "о возврате",
    "site": "о сайте",
    "bot": "о боте",
    "staff": "о сотрудниках",
    "warranty": "о гарантии",
}


def tasks(messages: list[dict[str, Any]], language: str) -> list[dict[str, Any]]:
    """The messages as the page shows them, in the order given."""
    return [_task(message, language) for message in messages]


def _task(message: dict[str, Any], language: str) -> dict[str, Any]:
    data = message["data"]
    words = data.get("words", {}).get(language, data)
    name, _, aspect = data["trigger"].partition(":")
    urgency, russian, english = _TASKS.get(name, ("care", name, name))
    title = russian if language == "ru" else english
    if aspect:
        title = f"Отзыв {_ASPECTS.get(aspect, aspect)}" if language == "ru" else f"Feedback on {aspect}"
    return {
        "urgency": urgency,
        "title": title,
        "trigger": data["trigger"],
        "time": datetime.fromisoformat(message["timestamp"]).strftime("%d.%m.%Y, %H:%M UTC"),
        "because": words["because"],
        "evidence": words["evidence"],
        "visitor": data["visitor"],
        "customer": data.get("customer"),
        "conversation": data.get("conversation"),
        "contact": ", ".join(data.get("contact", {}).values()),
    }
