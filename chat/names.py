"""What are the names of the record called by people? The few that an account in words is made of, in both languages.

The console has its own table of many more (`widget/src/app/glossary_judgments.ts`); a test holds that the two agree.
"""

from collections.abc import Mapping

NAMES: Mapping[str, tuple[str, str]] = {
    "pattern:hesitant": ("Сомневается", "Hesitant"),
    "pattern:urgent": ("Спешит", "In a hurry"),
    "pattern:researcher": ("Изучает", "Researching"),
    "pattern:returning_problem": ("Снова с проблемой", "Back with a problem"),
    "tone:neutral": ("спокойный", "neutral"),
    "tone:satisfied": ("довольный", "satisfied"),
    "tone:confused": ("растерянный", "confused"),
    "tone:anxious": ("встревоженный", "anxious"),
    "tone:frustrated": ("раздражённый", "frustrated"),
    "tone:angry": ("рассерженный", "angry"),
    "tone:sarcastic": ("язвительный", "sarcastic"),
    "action:reply": ("Ответить", "Answer"),
    "action:handoff": ("Позвать человека", "Hand over to a human"),
    "action:offer": ("Заговорить первым", "Speak first"),
    "action:wait": ("Промолчать", "Say nothing"),
    "arm:personalised": ("с подстройкой", "personalised"),
    "arm:blind": ("без подстройки (для сравнения)", "blind, for comparison"),
    "effect:replied": ("Посетителю отвечено", "The visitor was answered"),
    "effect:failed": ("Ответить не удалось", "The answer failed"),
    "effect:handed off": ("Разговор передан человеку", "Handed over to a human"),
    "layer:dialogue": ("Разговор", "Dialogue"),
    "layer:session": ("Визит", "Visit"),
    "layer:history": ("История", "History"),
    "layer:live": ("Страница сейчас", "Page now"),
    "contract:language": ("язык", "language"),
    "contract:depth": ("подробность", "depth"),
    "contract:sentences": ("не больше предложений", "sentences at most"),
    "contract:links": ("не больше ссылок", "links at most"),
    "contract:acknowledge_first": ("сначала посочувствовать", "take the trouble up first"),
    "contract:may_sell": ("можно продавать", "may sell"),
    "contract:register": ("обращение", "register"),
    "contract:mention_order": ("упомянуть заказ", "mention the order"),
    "contract:address_objections": ("снять возражения", "objections to answer"),
    "value:true": ("да", "yes"),
    "value:false": ("нет", "no"),
    "value:short": ("коротко", "short"),
    "value:normal": ("обычно", "normal"),
    "value:detailed": ("подробно", "detailed"),
    "value:formal": ("на «вы»", "formal"),
    "value:friendly": ("по-дружески", "friendly"),
    "value:ru": ("русский", "Russian"),
    "value:en": ("английский", "English"),
}
"""`kind:name` -> (Russian, English)."""


def called(kind: str, name: object, language: str) -> str:
    """What people call `name` in `language` ("ru", otherwise English); the name itself where there is no word."""
    key = str(name).lower()
    russian, english = NAMES.get(f"{kind}:{key}", (str(name), str(name)))
    return russian if language == "ru" else english
