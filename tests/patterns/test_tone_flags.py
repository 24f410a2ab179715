from datetime import UTC, datetime

import pytest

from patterns.reading import Flag
from patterns.tone import hear
from profiles.profile import Dialogue

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


def flags(text: str) -> frozenset[str]:
    return hear(text, at=NOW, dialogue=Dialogue()).flags


@pytest.mark.parametrize(
    "text",
    [
        "оператор",
        "Здравствуйте! Соедините, пожалуйста, с менеджером",
        "да позовите уже человека",
        "тут есть живые люди?",
        "не хочу общаться с ботом",
        "перезвоните мне",
        "с кем-нибудь живым можно поговорить?",
        "хочу чтобы мне ответил человек",
        "agent",
        "stop. give me a human. now.",
        "can i talk to a real person please",
        "I'd rather speak to someone in your team",
        "please have a manager contact me",
        "transfer me to a representative",
        "escalate this please",
    ],
)
def test_a_human_may_be_asked_for_in_any_wording(text: str) -> None:
    assert Flag.ASK_HUMAN in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "какой оператор связи ловит лучше за городом?",
        "оператор пылесоса входит в стоимость уборки?",
        "сколько человек в команде?",
        "нужен номер на двух человек",
        "менеджер паролей входит в подписку?",
        "спасибо вашему менеджеру",
        "оператора не надо, сам разберусь",
        "do you have a representative office in Berlin?",
        "is it safe for human skin",
        "can i add an agent to my workspace?",
        "which travel agent handles your bookings",
        "are you a real person?",
        "do I have to speak to a representative to change my pin?",
    ],
)
def test_an_operator_who_is_only_mentioned_is_not_asked_for(text: str) -> None:
    assert Flag.ASK_HUMAN not in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "подаю в суд",
        "напишу претензию в Роспотребнадзор",
        "my lawyer will be in touch",
        "see you in small claims court",
    ],
)
def test_threats_with_the_law_are_legal(text: str) -> None:
    assert Flag.LEGAL in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "претензий нет, спасибо",
        "ваш юридический адрес?",
        "посуда для индукции есть?",
        "политика конфиденциальности где?",
        "ваш офис рядом с судом?",
        "is it legal to ride it here?",
        "tennis court shoes in stock?",
        "Sue from sales sent me a quote",
    ],
)
def test_words_of_the_law_without_a_threat_are_not(text: str) -> None:
    assert Flag.LEGAL not in flags(text)


@pytest.mark.parametrize(
    "text",
    [
        "ребёнок проглотил батарейку от вашей игрушки",
        "после укола сыпь по всему телу и тяжело дышать",
        "чайник заискрил и задымился",
        "не хочу жить",
        "the charger got so hot it melted my desk",
        "i can't go on, i want to end my life",
    ],
)
def test_danger_is_heard(text: str) -> None:
    sound = hear(text, at=NOW, dialogue=Dialogue())

    assert Flag.SAFETY in sound.flags
    assert sound.urgency >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "крем безопасен для кожи?",
        "датчик дыма есть в комплекте?",
        "бонусы сгорят в конце месяца?",
        "ваще огонь доставка",
        "повесить полку сможете?",
        "запись на реабилитацию после инсульта",
        "is it safe for kids?",
        "do you sell smoke detectors",
        "Fire TV stick in stock?",
        "your prices shocked me",
    ],
)
def test_a_question_about_safety_is_no_danger(text: str) -> None:
    assert Flag.SAFETY not in flags(text)


def test_who_wants_their_data_gone_is_heard() -> None:
    assert Flag.PRIVACY in flags("прошу удалить мои данные из вашей базы")
    assert Flag.PRIVACY in flags("сотрите всё обо мне, 152-ФЗ")
    assert Flag.PRIVACY in flags("please delete my account and all data under gdpr")


def test_other_things_may_be_deleted() -> None:
    assert Flag.PRIVACY not in flags("как удалить товар из корзины")
    assert Flag.PRIVACY not in flags("соответствует ли сервис 152-ФЗ?")
    assert Flag.PRIVACY not in flags("are you GDPR compliant?")
    assert Flag.PRIVACY not in flags("how do I change my personal details")


def test_pressing_time_is_heard_and_its_denial_too() -> None:
    assert Flag.TIME_PRESSURE in flags("мне срочно надо сегодня до 18")
    assert Flag.TIME_PRESSURE in flags("need it by tmrw 9am, possible?")
    assert Flag.TIME_PRESSURE not in flags("не срочно, могу подождать")
    assert Flag.TIME_PRESSURE not in flags("no rush")


def test_doubt_is_heard_and_looking_around_is_no_doubt() -> None:
    assert Flag.DOUBT in flags("Я не уверен, что мне подходит этот курс")
    assert Flag.DOUBT in flags("hmm bit pricey, ill think about it")
    assert flags("просто смотрю") == {Flag.JUST_LOOKING}
    assert Flag.JUST_LOOKING not in flags("I'm looking at my statement")


def test_thanks_are_heard_unless_they_are_bitter_or_a_mere_ok() -> None:
    assert Flag.THANKS in flags("спс выручили")
    assert Flag.THANKS not in flags("ok thx")
    assert Flag.THANKS not in flags("thanks for nothing")


@pytest.mark.parametrize(
    "text", ["бл**ь где заказ", "что за х*йня", "worst f***ing company", "your sh*tty site", "охренели?"]
)
def test_swearing_is_heard_behind_its_mask(text: str) -> None:
    assert Flag.PROFANITY in flags(text)


@pytest.mark.parametrize(
    "text", ["застрахуйте груз", "скипидар есть?", "класс assessment", "Scunthorpe delivery?", "5 * 3 метра"]
)
def test_words_that_hold_a_swear_word_are_clean(text: str) -> None:
    assert Flag.PROFANITY not in flags(text)


LONG_AND_FRIENDLY = (
    "Здравствуйте! Мы с мужем выбираем телевизор в гостиную, смотрим вечером кино и футбол, днём дети мультики. Диван "
    "стоит в трёх метрах от стены, окно сбоку, свет иногда мешает. Раньше был старый телевизор, он прослужил "
    "двенадцать лет. Что посоветуете? И ещё: можно ли повесить на стену из гипсокартона, и кто это сделает?",
    "Hello there, we are moving to a new flat next month and need a robot vacuum. There are two cats, a long haired "
    "carpet in the living room and a toddler who drops crumbs everywhere. The kitchen has a step of about two "
    "centimetres. Which would you recommend and do you deliver on weekends?",
    "Живём за городом, интернет слабый, телевизор смотрим через приставку. Комната двадцать метров. Какую диагональ "
    "посоветуете? И есть ли доставка в деревню, это семьдесят километров от Москвы?",
    "расскажите подробно " + "про очень важную вещь " * 50,
)


@pytest.mark.parametrize("text", LONG_AND_FRIENDLY)
def test_much_talk_of_everyday_things_adds_up_to_no_danger_and_no_law(text: str) -> None:
    assert flags(text).isdisjoint({Flag.SAFETY, Flag.LEGAL, Flag.PRIVACY, Flag.ASK_HUMAN})


def test_a_call_in_the_middle_of_a_long_message_is_heard() -> None:
    text = (
        "Добрый день, месяц назад купили у вас диван и два кресла, в целом довольны, цвет как на картинке. Соедините "
        "меня пожалуйста с живым человеком. Подушки ещё хотим заказать, такие же, в гостиную, и плед на зиму, серый."
    )
    assert Flag.ASK_HUMAN in flags(text)
