"""In which words is the model told a fact? Short sentences in both languages, without counts and seconds (P7).

The sentences are nominal («Заказ ...: доставлен»), so they read well for any person and on the visitor's own page too.
"""

from datetime import datetime

FACTS: dict[str, dict[str, str]] = {
    "manner": {"ru": "Манера: {value}.", "en": "Manner: {value}."},
    "topics": {"ru": "Темы вопросов: {value}.", "en": "Asks about: {value}."},
    "asked_before": {
        "ru": "Вопрос звучит не первый раз: прежний ответ не помог.",
        "en": "The question was asked before: the earlier answer did not help.",
    },
    "misunderstood": {
        "ru": "Прошлый вопрос ассистент не понял.",
        "en": "The assistant did not understand the previous question.",
    },
    "just_looking": {
        "ru": "По собственным словам, пока просто смотрит.",
        "en": "Says that they are just looking.",
    },
    "objections": {"ru": "Возможные сомнения: {value}.", "en": "Possible doubts: {value}."},
    "device": {"ru": "Устройство: {value}.", "en": "Device: {value}."},
    "daytime": {"ru": "Время суток: {value}.", "en": "Time of day: {value}."},
    "campaign": {"ru": "Переход по рекламе: «{value}».", "en": "Came by the advertisement “{value}”."},
    "source": {"ru": "Откуда переход: {value}.", "en": "Came from: {value}."},
    "returning": {"ru": "Не первый визит.", "en": "Not the first visit."},
    "verified": {
        "ru": "Вход в учётную запись магазина подтверждён.",
        "en": "Signed in to the shop's account, confirmed.",
    },
    "vip": {"ru": "Особо ценный клиент.", "en": "A specially valued customer."},
    "order": {
        "ru": "Заказ {order} от {placed}: {items}; статус — {status}{total}.",
        "en": "Order {order} of {placed}: {items}; status: {status}{total}.",
    },
    "order_late": {
        "ru": "Заказ {order} опаздывает: обещан к {promised}, дней опоздания — {days}.",
        "en": "Order {order} is late: promised by {promised}, days late: {days}.",
    },
    "tastes": {"ru": "Прежние покупки: {value}.", "en": "Earlier purchases: {value}."},
    "bonus": {"ru": "Бонусы на счёте: {value}.", "en": "Bonus balance: {value}."},
    "last_call": {
        "ru": "Итог последнего звонка менеджера: {value}.",
        "en": "Result of the manager's last call: {value}.",
    },
    "open_case": {
        "ru": "Прошлое обращение осталось нерешённым{about}.",
        "en": "An earlier request was left unresolved{about}.",
    },
    "viewing": {"ru": "Сейчас открыт товар: {value}.", "en": "Product open now: {value}."},
    "page": {"ru": "Сейчас открыта страница: {value}.", "en": "Page open now: {value}."},
    "compared": {"ru": "Товары для сравнения: {value}.", "en": "Products to compare: {value}."},
    "cart": {"ru": "В корзине: {value}.", "en": "In the cart: {value}."},
    "checkout": {"ru": "Идёт оформление заказа.", "en": "Checkout is under way."},
}
"""Each kind of fact by its stable name."""

WORDS: dict[str, dict[str, str]] = {
    "friendly": {"ru": "разговорная, на «ты» или запросто", "en": "casual"},
    "formal": {"ru": "вежливая, на «вы»", "en": "polite and formal"},
    "brief": {"ru": "пишет коротко", "en": "writes in a few words"},
    "mobile": {"ru": "телефон", "en": "phone"},
    "tablet": {"ru": "планшет", "en": "tablet"},
    "desktop": {"ru": "компьютер", "en": "computer"},
    "morning": {"ru": "утро", "en": "morning"},
    "daytime": {"ru": "день", "en": "daytime"},
    "evening": {"ru": "вечер", "en": "evening"},
    "night": {"ru": "ночь", "en": "night"},
    "ad": {"ru": "реклама", "en": "an advertisement"},
    "search": {"ru": "поиск", "en": "search"},
    "social": {"ru": "социальная сеть", "en": "a social network"},
    "assistant": {"ru": "ответ ИИ-ассистента", "en": "an AI assistant's answer"},
    "email": {"ru": "письмо магазина", "en": "the shop's e-mail"},
    "referral": {"ru": "ссылка с другого сайта", "en": "a link on another site"},
    "price": {"ru": "цена", "en": "price"},
    "warranty": {"ru": "гарантия", "en": "warranty"},
    "returns": {"ru": "возврат", "en": "returns"},
    "delivery": {"ru": "доставка", "en": "delivery"},
    "insurance": {"ru": "страховка и сохранность имущества", "en": "insurance and safety of belongings"},
    "safety_insurance": {"ru": "страховка и сохранность имущества", "en": "insurance and safety of belongings"},
    "availability": {"ru": "наличие", "en": "availability"},
    "specs": {"ru": "характеристики", "en": "specifications"},
    "order_status": {"ru": "статус заказа", "en": "order status"},
    "payment": {"ru": "оплата", "en": "payment"},
    "discount": {"ru": "скидки", "en": "discounts"},
    "trial": {"ru": "пробный период", "en": "trial"},
    "security": {"ru": "безопасность", "en": "security"},
    "quality": {"ru": "качество", "en": "quality"},
    "booking": {"ru": "запись и бронирование", "en": "booking"},
    "support": {"ru": "поддержка", "en": "support"},
    "setup": {"ru": "установка и настройка", "en": "set-up"},
    "results": {"ru": "подойдёт ли и будет ли результат", "en": "whether it suits and works"},
    "experience": {"ru": "опыт и отзывы", "en": "experience and reviews"},
    "smartphone": {"ru": "смартфоны", "en": "smartphones"},
    "audio": {"ru": "наушники и аудио", "en": "headphones and audio"},
    "laptop": {"ru": "ноутбуки", "en": "laptops"},
    "tablet_computer": {"ru": "планшеты", "en": "tablets"},
    "watch": {"ru": "умные часы", "en": "smart watches"},
    "vacuum": {"ru": "пылесосы", "en": "vacuum cleaners"},
    "screen": {"ru": "телевизоры и мониторы", "en": "TVs and monitors"},
    "low": {"ru": "недорогой класс", "en": "budget class"},
    "middle": {"ru": "средний ценовой класс", "en": "mid-range"},
    "premium": {"ru": "премиум-класс", "en": "premium"},
    "new": {"ru": "принят", "en": "received"},
    "confirmed": {"ru": "подтверждён", "en": "confirmed"},
    "out_for_delivery": {"ru": "у курьера", "en": "with the courier"},
    "ready_for_pickup": {"ru": "ждёт в пункте выдачи", "en": "waiting at the pickup point"},
    "refunded": {"ru": "возвращён, деньги возвращены", "en": "returned and refunded"},
    "placed": {"ru": "оформлен", "en": "placed"},
    "created": {"ru": "оформлен", "en": "placed"},
    "paid": {"ru": "оплачен", "en": "paid"},
    "processing": {"ru": "собирается", "en": "being prepared"},
    "in_transit": {"ru": "в пути", "en": "in transit"},
    "shipped": {"ru": "отправлен", "en": "shipped"},
    "ready": {"ru": "готов к выдаче", "en": "ready for collection"},
    "delivered": {"ru": "доставлен", "en": "delivered"},
    "completed": {"ru": "выполнен", "en": "completed"},
    "cancelled": {"ru": "отменён", "en": "cancelled"},
    "returned": {"ru": "возвращён", "en": "returned"},
}
"""Names of the domain in words; a name that is not here is told as it is, without underscores."""

PAGES: dict[str, dict[str, str]] = {
    "list": {"ru": "каталог", "en": "catalogue"},
    "search": {"ru": "поиск по магазину", "en": "the shop's search"},
    "compare": {"ru": "сравнение", "en": "comparison"},
    "compare_help": {"ru": "как выбрать", "en": "how to choose"},
    "cart": {"ru": "корзина", "en": "cart"},
    "checkout": {"ru": "оформление заказа", "en": "checkout"},
    "price": {"ru": "цены", "en": "prices"},
    "insurance": {"ru": "страховка", "en": "insurance"},
    "warranty": {"ru": "гарантия", "en": "warranty"},
    "returns": {"ru": "возврат товара", "en": "returns"},
    "delivery": {"ru": "доставка", "en": "delivery"},
    "faq": {"ru": "частые вопросы", "en": "frequent questions"},
    "support": {"ru": "поддержка", "en": "support"},
    "manual": {"ru": "инструкция", "en": "manual"},
    "contacts": {"ru": "контакты", "en": "contacts"},
    "order": {"ru": "заказ", "en": "order"},
    "orders": {"ru": "заказы", "en": "orders"},
    "order_tracking": {"ru": "отслеживание заказа", "en": "order tracking"},
}
"""Page kinds that help to understand a question; the others tell the model nothing."""

MONTHS = {
    "ru": "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}
SIGNS = {"RUB": "₽", "USD": "$", "EUR": "€", "GBP": "£"}


def in_words(name: str, language: str) -> str:
    """A name of the domain as people say it."""
    known = WORDS.get(name, {}).get(language)
    return known or name.replace("_", " ")


def date_in_words(at: datetime, language: str) -> str:
    """«12 мая 2026» or "12 May 2026"."""
    month = MONTHS[language].split("|")[at.month - 1]
    return f"{at.day} {month} {at.year}"


def money_in_words(total_minor: int, currency: str, language: str) -> str:
    """Such as «54 990 ₽» or "$549.90"; without cents where there are none."""
    whole, cents = divmod(total_minor, 100)
    amount = f"{whole:,}" + (f".{cents:02}" if cents else "")
    sign = SIGNS.get(currency, currency)
    if language == "ru":
        return f"{amount.replace(',', chr(0xA0)).replace('.', ',')} {sign}".rstrip()
    return f"{sign}{amount}" if len(sign) == 1 else f"{amount} {sign}".rstrip()
