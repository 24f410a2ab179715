"""Which words does an answer owe, and which does it spare? Acknowledgement, officialese, sales talk, surveillance.

Each is a plain table of our own judgement in both languages. `RISKY` knows by its first letters any word that could
begin something forbidden, so that all other words can flow to the visitor at once.
"""

import re

ACKNOWLEDGES = re.compile(
    r"понима|сожале|извин|прости|простите|жаль|неприятн|неудобств|беспоко|обидно|досадно|вы правы|так быть не должно"
    r"|спасибо, что (?:сообщ|написал|рассказ)"
    r"|understand|sorry|apolog|i see why|frustrat|annoying|worr(?:y|ied|ying)|that must|you(?:'|’)re right"
    r"|thank you for (?:letting|telling)|should(?:n['’]t| not) (?:have )?happen",
    re.IGNORECASE,
)
ACKNOWLEDGEMENT = {
    "ru": "Понимаю ваше беспокойство, давайте разберёмся прямо сейчас.",
    "en": "I understand why this worries you, let's sort it out right now.",
}
"""The article's own words (E2), put first where an answer forgot to acknowledge."""

GREETING = re.compile(
    r"\W*(?:здравствуйте|добрый (?:день|вечер)|доброе утро|приветствую|привет|рад[аы]? (?:вас )?видеть"
    r"|hello|hi|hey|good (?:morning|afternoon|evening)|welcome)\b",
    re.IGNORECASE,
)
GREETING_WORDS = 4
"""A sentence of so many words that begins with a greeting is one, and is not counted."""

BUREAUCRATIC = re.compile(
    r"в соответствии с|\bданн(?:ый|ая|ое|ые|ого|ой|ым|ых|ому|ую)\b|осуществля|надлежащ|вышеуказанн|нижеследующ"
    r"|\bв рамках\b|информируем|уведомляем|доводим до|просим вас|извинения за доставленн"
    r"|ваше обращение (?:принято|зарегистр)"
    r"|pursuant|hereby|as per\b|in accordance with|please be (?:informed|advised)|we regret to inform|aforementioned"
    r"|at your earliest convenience",
    re.IGNORECASE,
)

SALES = re.compile(
    r"\bкупите\b|\bприобретите\b|\bпокупайте\b|\bзакажите (?:сейчас|сегодня|прямо)|\bакци[яию]\b"
    r"|распродаж|выгодн\w+ (?:предлож|цен)|\bновинк|наш\w* каталог|специальн\w+ предложени"
    r"|успейте|только сегодня|скидк\w* на (?:нов|след)"
    r"|\bbuy (?:now|today|our|a new|the new|it)|check out our|special offer|\bon sale\b|our latest|\bupgrade to\b"
    r"|best deal|limited time|don['’]t miss|shop now",
    re.IGNORECASE,
)

SURVEILLANCE = re.compile(
    r"(?:вижу|видим|видно|замети\w+|замеча\w+|судя по|похоже|я знаю|мы знаем)\b[^.!?]{0,25}?\bвы\b[^.!?]{0,40}?"
    r"\b(?:смотр|просматр|посмотрели|пров[её]ли (?:на|много|\d)|возвращал|возвращаетесь к|вернулись к|листа|изуча"
    r"|сравнива|сравнили|открыва|интересу|интересов|задержа|пришли (?:с|из|по)\b|на странице"
    r"|(?:положили|добавили) (?:\w+ ){0,2}в корзин|заходи|зашли|чита|искали|колеб|сомнева)"
    r"|судя по (?:вашим|вашему|вашей) (?:просмотр|поведени|истори|действ|активност)"
    r"|(?<!если )(?<!когда )\bвы (?:уже |недавно )?(?:смотрели|просматривали|заходили|возвращались к|провели на)"
    r"|\b(?:i|we)(?: can| have|['’]ve)? (?:see|saw|seen|notice|noticed|know)\b[^.!?]{0,25}?\byou(?:['’]ve|['’]re)?\b"
    r"[^.!?]{0,40}?\b(?:view|look(?:ed|ing) (?:at|through|over)|brows|visit|spen[dt]|compar|cart"
    r"|came (?:from|here)|hesitat)"
    r"|(?<!if )(?<!when )\byou(?:['’]ve| have)? (?:recently |already )?"
    r"(?:viewed|browsed|visited|looked at|spent \w+ (?:minutes|time)|been (?:looking at|browsing|viewing|comparing))\b"
    r"|\b(?:looks|seems) like you(?:['’]ve| have|['’]re| are)[^.!?]{0,20}\b(?:looking at|brows|view|compar|hesitat)",
    re.IGNORECASE,
)
"""What tells visitors what they looked at. Their own orders may be named (P7, X3)."""

MARK = re.compile(r"[\d\[@<₽$€£%]|//|www\.|\w\.\w")
"""Signs of a number, a price, a link or an address inside a word."""

BEGINNINGS = """
стои цена цены цену цене срок дост deli ship cost pric
скид пром купо бесп безв пода верн комп возм гара обещ пооб disc coup vouc free gift refu reim mone guar prom
сто двес трис четы пять шест семь восе девя тыся милл hund thou
купи прио поку зака акци расп выго нови ката спец успе толь buy chec spec sale late upgr best limi miss shop
вижу види видн заме судя похо знаю знае смот прос посм захо возв пров
see saw seen noti know look seem view brow visi spen been
"""
"""The first four letters, or the whole of a shorter word, of what could begin something that must be checked: terms,
promises, spelled numbers, sales talk, and what was looked at. Terms are here so that a price is seldom cut off in the
middle of its sentence."""

RISKY = frozenset(BEGINNINGS.split())
PREFIX = 4


def is_risky(word: str) -> bool:
    """Whether a sentence that holds this word must be whole and checked before it goes out."""
    if not word.isalpha():
        if MARK.search(word):
            return True
        word = word.strip("«\"'“(*_-—.,!?;:»”)…")
    return word[:PREFIX].lower() in RISKY


def is_greeting(sentence: str) -> bool:
    """Whether the sentence does nothing but greet."""
    return GREETING.match(sentence) is not None and len(sentence.split()) <= GREETING_WORDS
