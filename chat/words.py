"""What do we say that no model says? The few fixed lines, in Russian and English.

They are said where a model must not be asked: when a human takes over, when danger is in the air, when nothing works.
"""

from collections.abc import Sequence
from typing import Literal

Key = Literal[
    "handoff",
    "nobody",
    "closed_now",
    "safety",
    "safety_passed",
    "legal",
    "legal_passed",
    "privacy",
    "privacy_passed",
    "returned",
    "failed",
    "contact_kept",
    "closed",
]

WORDS: dict[str, dict[Key, str]] = {
    "ru": {
        "handoff": "Зову коллегу: он увидит всю нашу переписку, повторять ничего не придётся.",
        "nobody": "Сейчас никого из коллег нет на месте. Оставьте телефон или почту — вам ответят, как только придут. "
        "А пока я постараюсь помочь сам.",
        "closed_now": "Сейчас мы закрыты: коллеги отвечают с {opens}:00 до {closes}:00. Оставьте телефон или почту — "
        "вам ответят, как только откроемся. А пока я постараюсь помочь сам.",
        "safety": "Если есть угроза здоровью или жизни, звоните 112 прямо сейчас.",
        "safety_passed": "Я уже зову коллегу.",
        "legal": "Понимаю, вопрос серьёзный.",
        "legal_passed": "Передаю его коллеге, который вправе на него ответить.",
        "privacy": "Ваша просьба о данных принята. Удалить всё сразу можно и самим: "
        "меню чата, «Что обо мне известно», внизу кнопка «Забыть меня».",
        "privacy_passed": "Просьбу передаю коллеге, он подтвердит выполнение.",
        "returned": "Снова на связи виртуальный помощник.",
        "failed": "Не получилось ответить: у меня техническая неполадка. Напишите ещё раз чуть позже "
        "или позовите человека.",
        "contact_kept": "Спасибо, контакт записан. Мы обязательно ответим.",
        "closed": "Разговор завершён. Если что-то понадобится, просто напишите.",
    },
    "en": {
        "handoff": "I am calling a colleague. They will see everything we wrote, so you need not repeat it.",
        "nobody": "None of my colleagues is here right now. Leave a phone number or an e-mail and they will answer as "
        "soon as they are back. Meanwhile I will do what I can.",
        "closed_now": "We are closed just now: my colleagues answer from {opens}:00 to {closes}:00. Leave a phone "
        "number or an e-mail and they will answer as soon as we open. Meanwhile I will do what I can.",
        "safety": "If anyone's health or life is in danger, call your emergency number (112 in Europe, 911 in the US) "
        "right now.",
        "safety_passed": "I am already calling a colleague.",
        "legal": "I understand that this is serious.",
        "legal_passed": "I am passing it to a colleague who may answer it.",
        "privacy": "Your request about your data is noted. You can also erase everything yourself: chat menu, "
        "“What is known about me”, then “Forget me” at the end.",
        "privacy_passed": "I am passing the request to a colleague who will confirm it.",
        "returned": "The virtual assistant is back with you.",
        "failed": "I could not answer: something is wrong on my side. Please write again in a moment or call a human.",
        "contact_kept": "Thank you, your contact is noted. You will hear from us.",
        "closed": "This conversation is closed. Just write if you need anything.",
    },
}


PASSED: dict[str, tuple[Key, Key]] = {
    "safety": ("safety", "safety_passed"),
    "legal": ("legal", "legal_passed"),
    "privacy": ("privacy", "privacy_passed"),
}
"""Reasons of a call that have words of their own: what is said whoever may come, and where somebody may."""


def of_call(reason: str, language: str, *, may_come: bool, hours: Sequence[int] = ()) -> str:
    """What is said of a call for a human: what helps at once, then who comes; a promise only where one may come.

    Where none may, `hours` are (opening, closing hour) of a shop that is closed just now; empty where it is open.
    """
    own = PASSED.get(reason)
    if may_come:
        return " ".join(words(key, language) for key in own) if own else words("handoff", language)
    first = [words(own[0], language)] if own else []
    opening = {"opens": str(hours[0]), "closes": str(hours[1])} if hours else {}
    return " ".join((*first, words("closed_now" if hours else "nobody", language, **opening)))


def words(key: Key, language: str, **values: str) -> str:
    """The line `key` in `language` (Russian where it is neither Russian nor English)."""
    return WORDS.get(language, WORDS["ru"])[key].format(**values)
