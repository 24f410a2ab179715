from inline_snapshot import snapshot

from patterns.reading import Message, Pattern, Reading, Tone
from profiles.profile import Profile, Session
from prompts.compose import compose
from prompts.prompt import Passage
from tests.prompts.visits import DELIVERY, TEMPLATES, asked, looking_at, ordered, reading, spoken, talk, visitor

LATE = ordered("R-1003", "Air", "headphones", days_ago=9, status="in_transit", promised_days_ago=2)
WEEK_OLD = ordered("R-1001", "Robo S8", "vacuums", days_ago=7, total=54990)
TERMS = {
    "ru": DELIVERY,
    "en": Passage(title="Delivery", url="/en/delivery", text="Courier in Moscow: 300 ₽, 1-2 days. Collection is free."),
}
QUESTION = {"ru": "Сколько стоит доставка?", "en": "How much is delivery?"}
COMPLAINT = {"ru": "Где мой заказ?? Жду уже неделю!!!", "en": "Where is my order?? Waiting for a week!!!"}
GREETING = {"ru": ("Привет", "Здравствуйте! Чем помочь?"), "en": ("Hi", "Hello! How can I help?")}


def neutral(language: str) -> str:
    question = QUESTION[language]
    profile = visitor(dialogue=talk(*GREETING[language], question), personalisation=False)
    return told(profile, None, question, language)


def hurried(language: str) -> str:
    question = QUESTION[language]
    profile = visitor(
        dialogue=talk(*GREETING[language], question),
        session=Session(number=1, device="mobile", local_hour=8),
        live=looking_at("A55"),
    )
    return told(profile, reading({Pattern.URGENT: 0.8}), question, language)


def irritated(language: str) -> str:
    question = COMPLAINT[language]
    found = reading({Pattern.RETURNING_PROBLEM: 0.8}, message=Message(tone=Tone.ANGRY, negativity=0.8, urgency=0.8))
    return told(visitor(dialogue=talk(question), orders=(LATE,)), found, question, language)


def greeted(language: str) -> str:
    ask = asked("", language=language, purpose="offer:order")
    profile = visitor(session=Session(number=2, device="desktop"), orders=(WEEK_OLD,))
    return spoken(compose(profile, reading({Pattern.RETURNING_PROBLEM: 0.8}), ask, TEMPLATES))


def told(profile: Profile, found: Reading | None, question: str, language: str) -> str:
    return spoken(compose(profile, found, asked(question, TERMS[language], language=language), TEMPLATES))


def test_the_neutral_prompt_in_russian() -> None:
    assert neutral("ru") == snapshot("""\
user:
Привет
assistant:
Здравствуйте! Чем помочь?
user:
<materials>
[1] Доставка — /ru/delivery
Курьер по Москве — 300 ₽, 1–2 дня. Самовывоз бесплатно.
</materials>
<style>
Обычно. Предложений — не больше 4. Ссылок — не больше 2.
</style>
<question>
Сколько стоит доставка?
</question>\
""")


def test_the_neutral_prompt_in_english() -> None:
    assert neutral("en") == snapshot("""\
user:
Hi
assistant:
Hello! How can I help?
user:
<materials>
[1] Delivery - /en/delivery
Courier in Moscow: 300 ₽, 1-2 days. Collection is free.
</materials>
<style>
Usual. At most 4 sentences. At most 2 links.
</style>
<question>
How much is delivery?
</question>\
""")


def test_the_prompt_for_one_in_a_hurry_in_russian() -> None:
    assert hurried("ru") == snapshot("""\
user:
<visitor>
— [по данным страницы] Устройство: телефон.
— [по данным страницы] Время суток: утро.
</visitor>

Привет
assistant:
Здравствуйте! Чем помочь?
user:
<materials>
[1] Доставка — /ru/delivery
Курьер по Москве — 300 ₽, 1–2 дня. Самовывоз бесплатно.
</materials>
<visitor>
— [по данным страницы] Сейчас открыт товар: A55.
</visitor>
<style>
Коротко. Предложений — не больше 1. Ссылок — не больше 1.
Посетитель спешит: самое нужное — первым, без вступлений и встречных вопросов.
</style>
<question>
Сколько стоит доставка?
</question>\
""")


def test_the_prompt_for_one_in_a_hurry_in_english() -> None:
    assert hurried("en") == snapshot("""\
user:
<visitor>
- [as the page says] Device: phone.
- [as the page says] Time of day: morning.
</visitor>

Hi
assistant:
Hello! How can I help?
user:
<materials>
[1] Delivery - /en/delivery
Courier in Moscow: 300 ₽, 1-2 days. Collection is free.
</materials>
<visitor>
- [as the page says] Product open now: A55.
</visitor>
<style>
Brief. At most 1 sentence. At most 1 link.
The visitor is in a hurry: what matters most comes first, with no introduction and no question in return.
</style>
<question>
How much is delivery?
</question>\
""")


def test_the_prompt_for_an_irritated_owner_in_russian() -> None:
    assert irritated("ru") == snapshot("""\
user:
<visitor>
— [подтверждено] Вход в учётную запись магазина подтверждён.
— [по данным компании] Заказ R-1003 от 1 ноября 2026: Air; статус — в пути, 4\xa0990 ₽.
— [по данным компании] Заказ R-1003 опаздывает: обещан к 8 ноября 2026, дней опоздания — 2.
— [по данным компании] Прежние покупки: наушники и аудио (средний ценовой класс).
</visitor>

<materials>
[1] Доставка — /ru/delivery
Курьер по Москве — 300 ₽, 1–2 дня. Самовывоз бесплатно.
</materials>
<style>
Обычно. Предложений — не больше 3. Ссылок — не больше 1.
Сначала признай неудобство. Без оправданий и официальных оборотов.
Не продавать.
У посетителя вопрос о том, что уже куплено: проверь заказ и предложи обычное решение по шагам.
Если оно может не помочь, предложи коллегу, который увидит весь разговор.
</style>
<question>
Где мой заказ?? Жду уже неделю!!!
</question>\
""")


def test_the_prompt_for_an_irritated_owner_in_english() -> None:
    assert irritated("en") == snapshot("""\
user:
<visitor>
- [confirmed] Signed in to the shop's account, confirmed.
- [from the company's records] Order R-1003 of 1 November 2026: Air; status: in transit, ₽4,990.
- [from the company's records] Order R-1003 is late: promised by 8 November 2026, days late: 2.
- [from the company's records] Earlier purchases: headphones and audio (mid-range).
</visitor>

<materials>
[1] Delivery - /en/delivery
Courier in Moscow: 300 ₽, 1-2 days. Collection is free.
</materials>
<style>
Usual. At most 3 sentences. At most 1 link.
Acknowledge the trouble first. No excuses and no official phrases.
No selling.
The visitor asks about something already bought: check the order and offer the usual fix step by step.
Where that may not help, offer a colleague who will see the whole conversation.
</style>
<question>
Where is my order?? Waiting for a week!!!
</question>\
""")


def test_the_prompt_that_greets_by_an_order_in_russian() -> None:
    assert greeted("ru") == snapshot("""\
user:
<visitor>
— [подтверждено] Вход в учётную запись магазина подтверждён.
— [по данным компании] Заказ R-1001 от 3 ноября 2026: Robo S8; статус — доставлен, 54\xa0990 ₽.
— [по данным компании] Прежние покупки: пылесосы (премиум-класс).
— [по данным страницы] Устройство: компьютер.
— [по данным страницы] Не первый визит.
</visitor>

<style>
Обычно. Предложений — не больше 4. Ссылок — не больше 2.
Не продавать.
Посетитель открыл чат и пока молчит. Поздоровайся и скажи, что видишь его недавний заказ.
Спроси, всё ли в порядке с покупкой, и предложи помочь с вопросами и сложностями. О страницах сайта не упоминай.
</style>\
""")


def test_the_prompt_that_greets_by_an_order_in_english() -> None:
    assert greeted("en") == snapshot("""\
user:
<visitor>
- [confirmed] Signed in to the shop's account, confirmed.
- [from the company's records] Order R-1001 of 3 November 2026: Robo S8; status: delivered, ₽54,990.
- [from the company's records] Earlier purchases: vacuum cleaners (premium).
- [as the page says] Device: computer.
- [as the page says] Not the first visit.
</visitor>

<style>
Usual. At most 4 sentences. At most 2 links.
No selling.
The visitor opened the chat and has not written yet. Greet them and say that you see their recent order.
Ask whether all is well with it and offer to help with questions or trouble. Do not mention pages of the site.
</style>\
""")
