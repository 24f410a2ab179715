"""What is a message about? A small set of topics; one that comes back within a talk is an objection (P3).

Source: our own judgement; stems in the language of `patterns/phrases.py`, Russian before English.
"""

from patterns.phrases import Cue

TOPICS = {
    "price": """
        цена|цены|цену|ценой|цене|ценник*|стоит|стоят|стоимост*|почем|прайс*|тариф*|дорог*|дешев*|дороже
        сколько .. стоит|стоят|будет|обойдет*|за
        скок* .. стоит|стоят|за|цена
        price|prices|priced|pricing|cost|costs|pricey|expensive|cheap|cheaper|fee|fees|rate|rates|afford|budget|quote
        how much
        """,
    "discount": """
        скидк*|скидочн*|промокод*|купон*|акци*|распродаж*|бонус*|кешбэк*|кэшбэк*
        discount*|coupon*|promo*|voucher*|sale|deal|deals|cashback|bonus*
        """,
    "warranty": """
        гаранти*
        сервисн* центр*
        warrant*|guarantee*
        """,
    "returns": """
        возврат*|вернуть|верните|вернете|обмен|обменять|обмена
        заберете обратно
        return|returns|returning|refund*|exchange
        money|send back
        """,
    "delivery": """
        доставк*|доставит*|доставля*|привез*|курьер*|самовывоз*|пвз|отправк*|отправит*|отправляе*|достави*|подъем
        deliver*|shipping|ship|ships|courier|pickup|dispatch*
        """,
    "order_status": """
        статус*|отслед*|трек*
        где|когда .. заказ*|посылк*|товар|курьер|придет|приедет
        заказ* .. где|когда|придет|приедет
        track|tracking|status
        where|wheres|when .. order|package|parcel
        """,
    "insurance": """
        страхов*|застрахован*
        компенсац* ущерб*
        insur*|liability
        covered for damage
        """,
    "availability": """
        наличи*|склад*|размер*
        остал* .. ли|еще
        !у есть .. белый|черный|красный|синий|размер*|цвет*|другой|другие|похож*
        в наличии
        stock|available|availability|sold out
        come|comes in .. black|white|red|blue|size
        """,
    "specs": """
        характеристик*|параметр*|размеры|габарит*|вес|весит|мощност*|совместим*|поддержива*|камер*|аккумулятор*|
            батаре*|памят*|процессор*|экран*|материал*|состав|отлич*|разниц*|сравн*|лучше|версия
        spec|specs|specification*|dimension*|weight|compatib*|support|supports|camera|battery|memory|processor|
            screen|material|ingredients|difference|compare|comparison|versus|vs|payload|api|webhook*
        """,
    "payment": """
        оплат*|платеж*|плат*|картой|наличн*|рассрочк*|кредит*|счет|предоплат*|списа*
        pay|payment*|paid|card|invoice|installment*|instalment*|paypal|charge*|billing|cash
        """,
    "trial": """
        пробн*|тестов*|демо*|триал*
        попробовать бесплатно
        trial*|demo
        free version|plan
        """,
    "security": """
        безопасн*|надежн*|конфиденциальн*|персональн*|мошенник*|шифрован*|защит*
        security|secure|safe|safety|privacy|gdpr|encryption|residency|soc2|compliance
        """,
    "booking": """
        запис*|заброниров*|бронь|брони*|прием|окошк*
        на субботу|воскресенье|завтра|утро|вечер
        свободн* время|окно|мест*
        вызвать мастер*
        book|booking|appointment*|reserv*|schedule|slot|slots
        """,
    "quality": """
        качеств*|надежн*|прочн*|долговечн*|оригинал*|подделк*|служит|прослуж*
        quality|durable|durability|reliable|reliability|last|lasts|original|genuine|fake
        """,
    "setup": """
        установк*|установить|настро*|подключ*|инструкц*|собрать|сборк*|включить
        set up
        install*|setup|configure|manual|assemble|assembly|instructions
        """,
    "results": """
        подойдет|подходит|поможет|эффект*|результат*|начинающ*|новичк*|уровень|научусь
        work for
        suit*|fit|fits|beginner*|level|results|outcome
        """,
    "experience": """
        отзыв*|опыт|стаж|квалификац*|сертификат*|лиценз*|портфолио|кейс*
        review*|experience|qualified|certified|license*|licence*|portfolio|references
        case study
        """,
}
"""Stems of each topic; the names are stable and used for objections."""

CUES = tuple(Cue(topic, stems) for topic, stems in TOPICS.items())
