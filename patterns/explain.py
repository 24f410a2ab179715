"""How do we say why, in plain words? A sentence in Russian and English for every term of every judgment.

The sentences are for operators and traces, never for the visitor (P7); what the visitor is told is `for_visitor`.
"""

from collections.abc import Mapping

from patterns.read import SCORERS
from patterns.reading import Contribution, Pattern

SHARED: Mapping[str, tuple[str, str]] = {
    "prior": ("Исходное предположение, пока ничего не известно", "What holds before anything is known"),
    "sceptical": ("Пишет скептически или раздражённо", "Writes sceptically or irritably"),
    "bargaining": ("Торгуется: цена, скидки", "Bargains about price and discounts"),
    "in_cart": ("В корзине есть товар", "Something is in the cart"),
    "checkout": ("Оформление заказа открыто", "The checkout is open"),
    "checkout_steps": ("Проходит шаги оформления", "Goes through the steps of the checkout"),
    "products": ("Смотрит товары", "Looks at products"),
    "price_read": ("Читает цены", "Reads prices"),
    "cases_read": ("Читает истории других клиентов", "Reads other customers' cases"),
    "contacts_read": ("Открывает контакты", "Opens the contacts"),
    "form": ("Отправляет форму", "Sends a form"),
    "booking": ("Спрашивает, как записаться, заказать или оплатить", "Asks how to book, order or pay"),
    "campaign": ("Переход по рекламе", "Came by an advertisement"),
    "coming_back": ("Приходит не впервые", "Has been here before"),
    "trouble": ("Решает проблему с покупкой", "Is busy with a trouble after a purchase"),
    "attention": ("Внимательно проводит время на сайте", "Spends attentive time on the site"),
    "pages": ("Открывает много страниц", "Opens many pages"),
    "messages": ("Пишет в чат", "Writes in the chat"),
    "thanks": ("Благодарит", "Says thank you"),
    "silence": ("Давно нет покупок", "Has not bought for long"),
    "orders": ("Покупки были не раз", "Has bought more than once"),
    "given_back": ("Есть отменённые или возвращённые заказы", "Has cancelled or returned orders"),
    "lost": ("Говорит, что купит в другом месте или не купит", "Means to buy elsewhere or not at all"),
    "visits_near": ("Обычно приходит около этого часа", "Usually comes around this hour"),
    "visits_elsewhen": ("Приходит и в другое время", "Comes at other hours too"),
    "calibration": ("Поправка по итогам прошлых визитов на сайт", "Corrected by how earlier visits to the site ended"),
}
"""The prior's sentence, and those of the predictions' own terms."""

SENTENCES: Mapping[str, tuple[str, str]] = dict(SHARED) | {
    term.name: term.says for scorer in SCORERS.values() for term in scorer.terms if term.says
}
"""Term -> (Russian, English)."""


def sentence(contribution: Contribution, language: str) -> str:
    """What `contribution` means, in `language` ("ru", otherwise English), and whether it speaks for or against.

    Raises:
        KeyError: a term without a sentence; the tests hold that there is none.
    """
    russian, english = SENTENCES[contribution.term]
    text = russian if language == "ru" else english
    return f"{text} ({contribution.log_odds:+.1f})"


def for_visitor(pattern: Pattern, language: str) -> str:
    """How `pattern` changes our answers, for the visitor's own panel."""
    russian, english = SCORERS[pattern].for_visitors
    return english if language == "en" else russian
