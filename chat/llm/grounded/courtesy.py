"""Is it only a kindness? Thanks and praise that ask nothing, who is speaking, and what no shop is asked."""

import re

from chat.llm.grounded.asked import Answer, Asked
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.sentences import sentences
from store.knowledge import Knowledge
from store.stems import stem, words

KIND = frozenset(
    words(
        """
        спасибо спс спасибки пасиб благодарю благодарен благодарна признателен признательна мерси сенкс
        лучшие супер молодец молодцы умница умнички красавчик красавцы помог помогла помогли помогло выручил выручила
        выручили отлично отличная отличный отличные классно класс классные круто крутые крутой здорово прекрасно
        замечательно замечательный чудесно восторг шикарно великолепно спасли золото умный приятно
        thanks thank thx cheers ty appreciate appreciated grateful awesome great amazing brilliant fantastic
        wonderful lovely legend rock star lifesaver helpful helped excellent perfect superb sweet
        """
    )
)
"""Words of which a thankful or a praising message has at least one."""
BESIDE = frozenset(
    stem(word)
    for word in words(
        """
        большое огромное вам вы ты тебе вас тебя мне нам я мы просто так такой такие очень все всё сильно правда
        реально самый самые самая самое прям прямо действительно за ответ ответы быстрый быстро подробный подробно
        четко понятно поняла понял ясно разобрался разобралась разобрались получилось заработало ладно хорошо ок окей
        ага да ну и а же еще раз вот это помощь помогать ваш ваша ваше твой твоя за оперативность терпение консультацию
        совет
        подсказку поддержку работу сервис магазин бот человек люди ребята буду ждать подожду вопросов больше уже
        теперь добрый дня вечера хорошего всего
        a lot so much best kind very really you re ve been are is was were i m the that this it all for your help answer
        advice
        support quick fast reply service and to me us my just now ok okay got cool nice good job work well done guys
        team everyone day have what truly answers answered question cleared up makes sense sorted bot shop too such
        of s there again many
        """
    )
)
"""What may stand beside them without being a question or a request."""
DENIAL = frozenset(words("не нет ни ничего никак но not no nothing but never don doesn didn isn wasn however"))
THANKS_FOR = re.compile(
    r"(?:спасибо|благодарю|thanks|thank you|thx)(?: большое| огромное| so much| a lot| very much)?"
    r",? (?:за|что|for)(?: \w+){1,4}(?=\W*$|[.!,)])",
    re.IGNORECASE,
)
"""Thanks say what they are for: «спасибо за терпение», "thanks for looking into it"."""
THANKFUL = re.compile(
    r"спас|благодар|\bспс\b|пасиб|мерси|признател|thank|\bth?x\b|cheers|\bty\b|appreciat", re.IGNORECASE
)
PRAISED = re.compile(
    r"\b(?:вы|ты|вас|тебя|молод\w+|умни\w+|красав\w+|бот|магазин|сервис|помог\w*|you\w*|legend|bot|shop|service|job)\b",
    re.IGNORECASE,
)
"""Whether praise is meant for us, and not for the answer or the day."""

BOT = re.compile(
    r"\b(?:ты|вы|это|тут|здесь)\W+(?:что\W+|же\W+|точно\W+|просто\W+)*(?:бот|робот|машина|нейросет\w+|ии|программа)\b(?![-\s]*пылесос)|"
    r"^\W*(?:бот|робот)\b\W*$|"
    r"\b(?:говорю|общаюсь|разговариваю|пишу|болтаю)\s+с\s+(?:бот|робот|машин|программ|нейросет)\w*|"
    r"\bс\s+(?:бот|робот|машин|программ|нейросет)\w*\s+(?:говорю|общаюсь|разговариваю|пишу|болтаю)|"
    r"\b(?:are|r) (?:you|u|this) (?:just |only |really |even )?(?:a |an )?(?:bot|robot|ai|machine|chatbot)\b|"
    r"\bis (?:this|it) (?:just )?(?:a |an )?(?:chat ?bot|bot|ai|machine)\b|"
    r"(?:talking|speaking|chatting|writing) (?:to|with) (?:a |an )?(?:bot|robot|ai|machine|computer)\b",
    re.IGNORECASE,
)
HUMAN = re.compile(
    r"живой человек|\b(?:ты|вы)\W+(?:что\W+|точно\W+|вообще\W+)*(?:живой|живая|человек|настоящ\w+|люди)\b|"
    r"\b(?:говорю|общаюсь|разговариваю|пишу)\s+с\s+(?:живым |настоящим )?человеком\b|"
    r"are you (?:a |an )?(?:real )?(?:human|person|real)\b|(?:talking|speaking) (?:to|with) (?:a |an )?(?:real )?"
    r"(?:human|person)\b",
    re.IGNORECASE,
)
WHO = re.compile(r"\bты кто|\bкто ты|\bкто вы\b|\bвы кто|who are you|what are you\W*$", re.IGNORECASE)

NOT_OURS = re.compile(
    r"президент|столиц[аеуы]\b|погод[аеуы]\b|анекдот|\bшутк[уи]\b|пошути|стихотворен|\bстих[и]?\b|гороскоп|рецепт|"
    r"курс (?:доллара|евро|рубля|биткоин\w*|валют\w*)|биткоин|\bвыбор(?:ы|ах|ов) (?:в|президент)|политик[аеуи]\b|"
    r"смысл жизни|кто (?:написал|изобр[её]л|открыл|победил|выиграл)|напиши (?:код|сочинение|эссе|реферат|сказку|песню)|"
    r"\bpresident\b|capital (?:city )?of|\bweather\b|\bjokes?\b|\bpoem|horoscope|\brecipe|exchange rate|bitcoin|"
    r"election|\bpolitic|meaning of life|who (?:wrote|invented|discovered|won)\b|"
    r"write (?:me )?(?:a |an |some )?(?:\w+ )?(?:code|essay|song|story|script)\b|"
    r"^\W*(?:сколько будет|what(?:'s| is))?\W*\d+\s*[-+*x×/:]\s*\d+\W*$",
    re.IGNORECASE,
)
"""Own judgement of what people ask an assistant to try it, and no shop is asked."""


def kindness(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """A warm word for thanks or praise that asks nothing; None where there is anything else in the message."""
    question = asked.question
    if "?" in question or set(words(question)) & DENIAL:
        return None
    rest, thanks_for = THANKS_FOR.subn(" ", question)
    said = set(words(rest))
    if not (thanks_for or said & KIND) or not all(stem(word) in BESIDE for word in said - KIND):
        return None
    if thanks_for or THANKFUL.search(question):
        return _said("thanks", asked)
    return _said("praised" if PRAISED.search(question) else "fine", asked)


def who_speaks(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """That it is a bot, plainly, whichever way it is asked."""
    for name, sign in (("bot", BOT), ("human", HUMAN), ("who", WHO)):
        if sign.search(asked.question):
            return _said(name, asked)
    return None


def not_ours(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """That only the shop is spoken of here; None for what the shop may well be asked."""
    if not NOT_OURS.search(asked.question) or knowledge.named(asked.question):
        return None
    return _said("not_ours", asked)


def _said(name: str, asked: Asked) -> Answer:
    return Answer(sentences=sentences(phrase(name, asked)), sells=False)
