"""What people talk about: the nouns of each aspect of a shop, Russian before English.

An aspect is named only together with praise or blame. Source: our own judgement of how customers write.
"""

from patterns.phrases import Cue

CUES = (
    Cue(
        "aspect",
        """
        опоздал*|опаздыва*|задержал*|привозят|заждал*|везете|едет|едут|доехал*|довезл*|везут|приехал*|склад|сроки|срок
        courier*|arriving|shipped|arrives|doorstep|porch|waited|depot|couriers|rider|rider*|dispatch
        доставк*|доставля*|курьер*|привез*|посылк*|отправк*|трек|трекинг*|отгруз*|пункт*|пвз|постамат*|перевозчик*|
            логистик*
        где .. заказ*|товар*
        where|wheres .. order|package|stuff
        успеет|успеете|доедет|дойдет|дойдёт
        in time
        arrive|arrives|arrived|early|late|delay*
        задерж*|опозд*|опазд*
        сдэк|cdek|почта|почты|почтой
        delivery|deliver*|shipping|shipment*|courier*|parcel*|package|packages|tracking|dispatch*|driver|ups|fedex|
            dhl|usps|hermes|evri|dpd
        """,
        aspect="delivery",
    ),
    Cue(
        "aspect",
        """
        подняли .. опустили|цен*
        скидк*
        bargain|discount*|cheaper|triple
        дешевле|недешев*|переплач*|переплат*|грабеж*
        цена|цены|цену|ценой|цене|ценник*|ценам|ценами|стоимост*|прайс*|тариф*|скидк*|наценк*|комисси*|подорожа*
        price|prices|priced|pricing|cost|costs|fee|fees|rate|rates|value|markup
        """,
        aspect="price",
    ),
    Cue(
        "aspect",
        """
        сломал*|сломан*|развалил*|порвал*|треснул*|отвалил*|отклеил*|облез*|брак|бракованн*|дефект*|скрип*|люфт*|царапин*|
            трещин*|китай*|хлам|прочн*|крепк*|шов|швы|ткань|ощущени*|пластик*|надежн*|служит|протек*|течет
        broke|broken|breaks|broken|snapped|cracked|faulty|defect*|flimsy|cheap|sturdy|solid|peeling|
            scratched|seam|worn|ripped|torn|tore|wobbl*|durable|leaks|leaking|finish|fabric|plastic|stitched
        качеств*|сборк*|сделан*|материал*|пошив*|отделк*
        quality|workmanship|build|craftsmanship|material|materials|stitching
        """,
        aspect="quality",
    ),
    Cue(
        "aspect",
        """
        отвечайте|молчите|игнорир*|отписк*|чат|чате|чата|бот|бота|обращени*|заявк*|звонил*|дозвониться|ждем|вежлив*|хам*|
            помог|помогли|помогла|объяснил*|подсказал*|ответа|ответите|шаблон*|копипаст*|грубо|нахамил*
        chat|ticket|tickets|ignored|ignoring|answer|answers|called|rang|calls|helpful|rude|patient|explained|helped|
            waiting|hold|queue|script|copy-paste|template|agent|polite|reply|advice|spoke|told
        поддержк*|техподдержк*|саппорт*|обслуживан*|сервис|сервиса|сервисом|сервису|ответ|ответили|отвечает|
            отвечаете|отвечают|колл-центр*|линия|линию|линии|трубк*|звонок|перезвон*|дозвон*|кормите|оператор*
        support|service|helpdesk|hotline|reply|replied|replies|respond*|response|answered|helpline|email|emails
        """,
        aspect="support",
    ),
    Cue(
        "aspect",
        """
        списани*|платил*|заплатил*|оплачен*|деньгами|рассрочк*|кредит*|подписк*|чек|чека|реквизит*|автоплатеж*|автосписани*
        paying|refunds|subscription|installments|payments|bank|twice|overcharg*|checkout|receipt|paypal|deposit
        оплат*|платеж*|деньги|деньг*|списал*|списан*|украли|карт|карта|карту|картой|карты|транзакц*|счет|перевод|
            двойн*
        payment*|charge|charged|charges|paid|card|billing|invoice|billed|transaction*|debited|debit|paypal
        """,
        aspect="payment",
    ),
    Cue(
        "aspect",
        """
        вернет*|возврата|гарантийн*|сдать|возместит*
        refunding|replacement|replace|swap|swapped
        возврат*|вернуть|вернуть|верните|вернете|вернули|обмен|обмена|обменять|вернул|вернула|возвращ*|заберете
        refund*|return|returns|returned|returning|exchange|exchanged
        money back
        """,
        aspect="returns",
    ),
    Cue(
        "aspect",
        """
        вход|войти|логин*|личный|ошибк*|виснет|зависа*|грузит*|вылета*|глючит|глюк*|баг*|тормозит|фильтр*|настройк*|сервер
        crash*|crashes|error|errors|bug|bugs|glitch*|loading|logged|password|screen|filter|search|menu|update|server|browser
        сайт*|страниц*|приложени*|личном|кабинет|кабинете|кнопк*|корзин*|ссылк*|интерфейс*|форма|форму|промокод*|
            купон*|капч*|поиск|оформлени*
        код|кода|смс|пароль
        куда .. нажим*|жать|вводить|тыкать|нажать
        where .. enter|click|type|log
        site|website|page|pages|app|link|button|checkout|cart|coupon|code|promo|login|interface|captcha|form|voucher|
            basket|ui|dashboard
        """,
        aspect="site",
    ),
    Cue(
        "aspect",
        """
        мастер*|менеджер*|консультант*|продавец|продавц*|сотрудник*|врач*|доктор*|преподавател*|учител*|девушк*|
            персонал*|администратор*|специалист*|кассир*|уборщиц*|клинер*|медсестр*|клинер*|девочк*|девушк*|ребят*|
            тренер*|грузчик*|сборщик*|установщик*|куратор*|репетитор*|гид|гида|хирург*|стоматолог*|терапевт*
        @firstname
        dr
        staff|manager|technician*|consultant|doctor|nurse|teacher|tutor|salesman|assistant|cleaner*|employee*|rep|
            agent|receptionist|crew|instructor|guide|dentist|mechanic|guys|lady|girl
        """,
        aspect="staff",
    ),
    Cue(
        "aspect",
        """
        бот|бота|ботом|боты|чатбот*|робот|робота|роботом|нейросет*|автоответчик*
        bot|bots|chatbot|chatbots|robot|robots|ai
        """,
        aspect="bot",
    ),
    Cue(
        "aspect",
        """
        гаранти*
        warranty|guarantee|warranties
        """,
        aspect="warranty",
    ),
    Cue(
        "aspect",
        """
        обман*|кидал*|мошенник*|жулик*|развод|лохотрон|наглост*|совест*|офис|больниц*|центр|тренажер*|ваш|вашей|ваша
        scam*|liars|thieves|crooks|criminals|con|rip-off|ripoff|firm|outfit|office|gym|hospital|landlord|airline|people
        магазин*|компани*|фирм*|контора|конторы|конторе|контору|конторка|организаци*|шараг*|шарашк*|салон|клиник*|школ*|банк|банка|банке
        company|shop|store|business|clinic|brand|bank|place|school|agency
        вы|ты лучш*|супер|молодцы
        youre|ur the best
        you guys
        """,
        aspect="company",
    ),
    Cue(
        "aspect",
        """
        товар*|телефон*|смартфон*|пылесос*|наушник*|ноутбук*|холодильник*|стиралк*|чайник*|кофемашин*|диван*|кроват*|
            матрас*|стол|шкаф*|куртк*|плать*|кроссовк*|ботинк*|обув*|туфл*|сумк*|часы|крем*|игрушк*|коляск*|
            велосипед*|самокат*|монитор*|принтер*|картридж*|зарядк*|аккумулятор*|батаре*|экран*|курс*|урок*|книг*|
            штук*|вещь|вещи|модел*|кресл*|плита|духовк*|микроволновк*|утюг*|фен|блендер*|мультиварк*|программ*|тур|
            отель|номер|букет*|цвет*|молни*|подошв*|мебел*|уборк*|кофе|еда|пицц*|роллы
        product*|item*|phone|laptop|vacuum|headphones|earbuds|washer|fridge|kettle|machine|sofa|couch|mattress|desk|
            jacket|dress|shoes|shoe|sneakers|boots|bag|watch|cream|toy|stroller|bike|scooter|monitor|printer|
            cartridge|charger|battery|screen|course|book|thing|stuff|model|chair|oven|blender|zipper|sole|seam|
            furniture|hotel|room|bouquet|flowers|coffee|software|tool|camera|speaker|tv|tablet|blanket|bed|lamp|coat|
            shirt|gadget|bra|jeans|trousers|table|cleaning|haircut|food|pizza
        """,
        aspect="product",
    ),
)
