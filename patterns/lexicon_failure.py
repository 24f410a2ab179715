"""What went wrong: phrases that tell that something broke, did not come or was not answered, with points.

Points are on the scale of one clear complaint = 1. Source: our own judgement of how customers write.
"""

from patterns.phrases import Cue

CUES = (
    Cue(
        "failure",
        """
        не|ни приехал*|привез*|доставил*|дошел|дошла|дошло|дошли|пришел|пришла|пришло|пришли|приходит|едет|дождал*|
            доехал*|поступил*
        нет|где|никакого .. курьера|посылки
        так и .. не .. приш*|приех*|привез*|достав*|получ*|дош*
        до сих пор .. не|нет|ни
        опоздан*|задерж*|просроч*|затянул*|затягива* !на|если
        опять|снова .. перенес*|перенос*|отложи*|сдвинул*
        перенесли|переносят|перенос* .. раз|опять|снова|доставк*|срок*|дат*
        статус .. не меня*|обновля*
        трек* .. не .. меня*|обновля*|отслежив*|работ*|бьется
        застрял*|завис .. на|в .. сортировк*|складе|пути|сорт*|городе|таможн*
        потеряли|потерял*|потерян* .. посылк*|заказ*|товар*
        заказ*|посылк* .. потер*|застрял*|пропал*|исчез*
        где .. мой|моя|мои|наш .. заказ*|посылк*|товар*|доставк*|курьер|покупк* .. ждать|жду|обещал*|должен|должн*|
            сколько|уже|ау
        обещали|обещан* .. вчера|доставить|привезти|позавчера|прошл*|понедельник*|вторник*|среду|четверг*|пятниц*|
            утром
        жду|ждем|ожидаю .. уже|целый|целую|вторую|третью|второй|третий|неделю|недели|месяц|сутки|часа|@number
        уже .. @number|второй|третий|третью|вторую|неделю|месяц|час|сутки|который .. жду|ждем|жде*
        уже .. неделю|недели|месяц|полмесяца|вторая|третья|@number .. жду|едет|везут|идет|длится|тянется|тянут|прошл*
        доставка|доставк* .. медленн*|долг*|ужасн*|плох*|кошмар*|отврат*|хромает|никакая|подвел*|тормоз*
        медленн*|долг* .. доставк*|везете|везли|ехал*|едет|шл*|вез*
        не|ни .. позвонил* .. курьер*
        курьер* .. не позвонил*|нахам*|опозда*|хам*|груб*|бросил*|швырн*|не
        не на тот|тому адрес*
        late delivery|again|arriv*|order|by
        delivery|order|package|parcel|courier|driver|shipment .. late|delayed|missing|lost|slow|stuck|forever|never|
            vanished
        shipping|delivery .. took|takes|taking|slow|awful|terrible|bad|forever|disaster|joke|ages
        slow|delayed|late|lost|missing|stuck .. delivery|shipping|package|parcel|order|shipment
        tracking .. hasnt|havent|not|doesnt|stuck|no|says|still|isnt|hasn
        stuck in|at .. customs|warehouse|transit|sorting|depot
        never|hasnt|havent|didnt|not|nothing|isnt|doesnt|still arrived|arrive|came|come|delivered|shipped|ship|
            showed|turned|received|here|moved
        didnt|havent|never|hasnt|not .. receive|received|get|got|arrived|delivered|shipped|come
        still .. waiting|not|no|nothing|havent|hasnt .. order|package|parcel|delivery|item|arrived|here|delivered|
            shipped|received|for
        where|wheres .. my|our .. order|package|parcel|stuff|delivery|item .. week|weeks|days|waiting|supposed|
            promised|late|still|ages
        its|it been .. @period .. and|since|still|now|already
        its been .. @period
        was supposed .. to .. arrive|come|be|here|delivered|yesterday
        supposed to .. arrive|come|be .. here|delivered|yesterday|ago|monday|tuesday|wednesday|thursday|friday
        says delivered .. but|not|nothing|no|never
        no show
        @number|a|week|weeks|days|hours|month|months|two|three late
        weeks|days|hours|month|months late
        висит|завис|лежит|застрял .. обработке|складе|пути|неделю|дней
        опять|снова|еще одна|очередная задержка|перенос
        another|more delay|delays
        left ... outside|rain|wrong|neighbour|neighbor|doorstep|street
        ехал*|шл*|шел|вез* .. месяц|недел*|вечность
        wrong .. address
        """,
        1.1,
        "delivery?",
    ),
    Cue(
        "failure",
        """
        не .. могу|можем|получает*|выходит|удается|дает|дают|пускает .. войти|зайти|оплатить|оформить|открыть|
            добавить|заказать|авториз*|залогин*|зарегистр*|ввести|скачать|восстанов*
        не груз*|открыва*|загружа*|прогруж*|нажима*|кликается|листается|логинит|сохраня*|отправляется|добавля*
        сайт*|страниц*|приложени*|кнопк*|корзин*|форма|поиск|кабинет|ссылк* .. не .. работ*|груз*|откр*|нажим*|найти|
            находит|отвеча*|реагир*|пуска*
        сайт*|страниц*|приложени*|корзин* .. виснет|висит|тормоз*|вылет*|глюч*|лагает|падает|лежит|упал|зависа*|
            завис*|лагуч*|крашит*
        показывает|вижу|видны|видно .. чужие|чужой|чужую|чужого
        wipes|erases|clears|deletes|loses .. everything|all|my
        renewed|renewing|renews .. even|though|after|without
        выкидывает|выбрасывает|перекидывает|сбрасывает|разлогинивает .. на|из|меня|с|все
        сама|сам|постоянно|все .. очищается|сбрасывается|закрывается|слетает|обнуляется|пропадает|перезагружается
        белый|черный|пустой экран
        крутится|крутит .. колесик*|загрузк*|кружок|бесконечно
        kicks|kicked|logs|logged|throws|signs|boots me .. out
        times|timed|timing out
        cant|cannot|wont|unable .. reset|verify|confirm|register|upload|print|cancel
        выдает|пишет|показывает|вылетает|выскакивает|вылезает .. ошибк*|error|404|500
        ошибка|ошибку|ошибки .. @number|при|на|вылет*|опять|снова|постоянно
        промокод*|купон*|код|смс .. не .. работа*|приход*|действ*|приним*|приш*|подход*
        site|website|page|app|checkout|button|cart|link|login .. wont|doesnt|isnt|not|cant|down|broken|slow|crash*|
            freez*|froze|error|stuck|keeps|forever|laggy|takes|buggy|glitch*
        cant|couldnt|unable|wont|cannot|doesnt|not .. log|login|checkout|add|load|open|sign|submit|click|download|
            access|upload
        coupon|code|promo|voucher|discount .. invalid|doesnt|not|wont|isnt|didnt|expired|rejected|fails|again
        keeps|kept crashing|freezing|loading|logging|saying|throwing|giving|failing|timing|asking
        error|404|500 .. message|again|every|when|page|on
        not|wont|doesnt|isnt|never load|loading|open|opening
        """,
        1.1,
        "site?",
    ),
    Cue(
        "failure",
        """
        двойн* списан*|оплат*|платеж*
        сняли|списали|взяли ... а|но ... не|нет
        вдвое|втрое|дважды .. больше|дороже|взяли|сняли
        double|duplicate|unauthorized|unauthorised|unknown|unexpected payment|payments|charge|charges|transaction|
            transactions
        деньги|деньг*|сумм*|оплат*|плат* .. списал*|сняли|снял*|ушл*|прошл* .. а|но|не|дважды|два|нет
        списал*|сняли|снял* .. дважды|два|двойн*|лишн*|больше|без|повторно|деньги
        дважды|двойн*|повторно .. списал*|сняли|спис*|снял*
        оплат*|платеж*|карт* .. не .. прош*|проход*|приним*|работ*|списыва*|поступ*
        оплатил*|заплатил* .. а|но .. не|нет|ни
        charged|billed .. twice|double|wrong|extra|again|without|still|after|although|even
        списал*|снял* .. после|несмотря|хотя
        double .. charge*|payment*|billing
        double|over charged|charge|billed
        overcharged|double-charged
        payment|card .. failed|fails|declined|rejected|wont|doesnt|not|error|didnt|keeps
        paid .. but .. no|not|nothing|never|still|order
        money .. taken|gone|deducted|debited|disappeared|left
        took .. my money
        """,
        1.0,
        "payment",
    ),
    Cue(
        "failure",
        """
        вернул*|отправил*|сдал* ... назад|месяц|недел* ... не|ничего|ноль|нет
        sent|returned .. back .. still|no|nothing|never
        still waiting for my|the money|refund
        верните|вернете|вернуть .. деньги|средства|бабки|оплату
        не .. верн*|возвращ*|оформ*|приним* .. деньги|возврат*|средства|товар
        деньги|денег .. не .. верн*|возвращ*|приш*
        возврат* ... денег|деньги .. нет|ноль
        возврат* .. не .. приш*|оформ*|обраб*|одобр*|сдела*|поступ*|дела*|приним*|@number
        где .. мой|мои|наш возврат|деньги
        отказал*|отказыва* .. возвр*|вернуть|принять|обмен*
        want|need|give|where|wheres|demand|get|getting|still|no|waiting|havent .. my refund
        want|give|demand|need|get .. my money .. back
        where|wheres .. refund|money
        refund .. still|not|never|hasnt|rejected|denied|refused|weeks|days|pending|taking
        no|never|refused|denied|deny|refuse .. refund
        still .. refund
        """,
        0.9,
        "returns",
    ),
    Cue(
        "failure",
        """
        простой вопрос
        шлете|шлешь|присылаете .. рекламу|ссылк*|не|ерунду
        isnt|not|doesnt .. getting|get|listening|understanding it|me|what
        not .. helping|helpful|answering
        answers|answer|replies .. arent|isnt|not|dont .. helping|help|helpful|answering
        вы .. меня|нас .. вообще|хоть .. читаете|слышите|слушаете|понимаете
        вы|ты .. вообще|хоть|там .. читаете|читаешь|слышите|слышишь|понимаете|понимаешь|отвечаете|людей
        читайте|почитайте|прочитайте|читай|перечитайте .. внимательн*|что|выше|вопрос|мо*
        !если|я|мы не .. про|об|о|на это|этом|то|том|этого|тот .. спрос*|спрашив*|вопрос|прос*
        не|совсем|вообще .. то|об|про|о|на .. спросил*|спрашива*|просил*|вопрос|прошу
        не отвечаете|отвечаешь|ответили|ответил .. на|мой|вопрос
        не понимаете|понимаешь|понял|поняли меня|вопрос|о|что|чем
        бот .. не|тупой|туп*|глуп*|бесполезн*|бестолк*|дебил*|дурацк*|идиот*|задолб*|достал|бесит|заколеб*|надоел|
            отвратит*
        тупой|глупый|бесполезный|дурацкий|бестолковый|дебильный бот|робот
        задолб*|достал*|надоел*|бесит|заколеб*|затрахал* .. бот|робот
        отвечаете|отвечает|пишете|присылаете|одно .. одно|одинаков*|шаблон*|тоже|то .. то|же|само*
        по кругу
        отвеч*|пишете|пишет|спраш*|твердит*|повторя*|объясня* .. одно и то|тоже
        шаблонн*|отписк*|копипаст*
        not|isnt|wasnt|isn what .. i|im|we asked|asking|said|meant|mean|want|wanted|need
        didnt|dont|not|doesnt|arent|isnt .. answer|answering|understand|listen|listening|reading|read .. my|me|
            question|what|i
        already told|said|asked|explained|answered|tried|did|sent|gave
        you .. keep|kept|just .. repeating|sending|asking|saying|giving
        same .. answer|thing|question|response|link|reply|message .. again|over|times|every|time|you|for
        going in circles
        in|around circles
        useless|stupid|dumb|pointless|idiotic|annoying|terrible .. bot|chatbot|ai|robot
        bot|chatbot|ai .. useless|stupid|dumb|doesnt|isnt|not|keeps|cant|pointless|joke|terrible
        makes|doesnt|answer .. no|any|answer .. sense|question
        уже .. писал*|говорил*|отправлял*|объяснял*|присылал*|называл* !спасибо
        зачем|почему .. опять|снова .. спраш*|пиш*
        read|reading .. my message|question|what|above
        are you .. even|actually .. reading|listening|understanding
        canned|copy|scripted paste|response|responses|answer|answers|replies
        """,
        1.2,
        "bot",
    ),
    Cue(
        "failure",
        """
        никто|никак .. не .. отвеч*|ответ*|реш*|помог*|перезвон*|звон*|бер*|снял|реагир*|связ*|шевел*
        не отвечаете|отвечают|отвечает|ответили|перезвонил*|перезванива*|реагируете|реагируют|берут|берете|дозвонит*|
            дозвонил*|дозвониться|связались|решили|решаете|помогли|помогаете|дозвон*
        невозможно .. дозвон*|связат*|добит*
        из отдела|кабинета|службы в|к
        said|promised|told .. would ... nobody|noone|never|didnt|hasnt|but
        игнор*|игнорируе*|динам*|морозите*|отписыв*|отфутбол*|отфутболив*|футбол*|гоняете|гоняют|посылаете|
            перекидыва*|пинаете
        завтраками .. корм*
        корм* .. завтраками|обещани*
        висел*|вишу|сижу|сидел*|провисел* .. на .. линии|телефоне|трубке|проводе
        второй|третий|четвертый|пятый|десятый|сотый .. раз .. пиш*|звон*|обращ*|объясн*|спраш*|прош*|повтор*
        в|уже .. @number .. раз .. пиш*|звон*|обращ*|объясн*|спраш*|прош*|повтор*
        сколько .. раз .. можно|писать|повторять|объяснять|звонить|просить
        обещали|обещал* .. перезвонить|ответить|решить|разобраться|связаться
        поддержк*|служб* .. не|никак*|ужасн*|молчит|отврат*|нулев*|хам*
        молчите|молчат|молчание .. вы|неделю|уже|почему|день|в|ответ
        nobody|noone|none .. answers|answered|answer|replied|replies|reply|responds|responded|cares|care|helps|
            helped|called|calls|picks|bothered
        one .. answers|replied|responded|cares|called|gets
        never|havent|hasnt|didnt|dont|not|no|still .. reply|replied|replies|respond|responded|response|answer|
            answered|called|call|hear|heard|contacted .. back|me|from|my|emails|email|anyone|you
        no|zero|without reply|response|answer|replies|answers|help|word|communication|support
        ignored|ignoring|ghosted|ghosting|brushed|fobbed|stonewall*
        passed|bounced|pushed|transferred .. around|between|department|departments
        on hold .. for|@number|an|hours|hour|minutes|again|forever
        been on hold
        second|third|fourth|fifth|2nd|3rd|4th|5th|tenth|hundredth .. time .. i|im|ive|asking|contacting|writing|
            calling|explaining|messaging
        how many .. times
        dont|doesnt hear back
        another .. email|ticket|form|survey|apology|excuse
        promised .. call|callback|back|reply|refund|email
        unanswered|unresolved
        """,
        1.1,
        "support",
    ),
    Cue(
        "failure",
        """
        сломал*|сломан*|ломает*|поломал*|поломк*|разбит*|разбил*|треснул*|трещин*|лопнул*|порвал*|порван*|оторвал*|
            отвалил*|отклеил*|отклеива*|развалил*|разваливает*|рассыпал*|рассыпает*|разош*|протек*|протека*|сдох*|
            сгорел*|умер|умерл*|накрыл*|глючит|глюки|барахлит|заедает|скрипит|шатается|облез*|полинял*|сел*|
            вырубается|перегрева*|греется|зависает|гудит|заклинил* !если|срок
        мигает|моргает|мерцает|пищит|свистит|щелкает|дребезжит|трещит|лагает|тупит|виснет|тормозит|вылетает|
            разряжается
        выключается|отключается|перезагружается|отваливается|линяет|скатыва*|катышк*|выцвел*|расклеил*|жмет|натирает
        промокает|прокис*|скис*|засох*|сгнил*|протух*|недовес*|недоложил*|пересолен*|подгорел*|недожарен*|сырой
        волос .. в|во .. еде|супе|салате|пицце|тарелк*
        криво|косо|наперекосяк .. собра*|поклеи*|поставил*|установи*|приши*|сшит*
        flickers|flickering|beeps|rattles|rattling|drips|dripping|stinks|shrank|shrunk|faded|itchy|rusted|rusty|jammed
        clogged|drains|restarts|reboots|crashes|freezes|lags|laggy|disconnects|disconnecting|glitchy|glitches|blurry
        undercooked|soggy|stale|burnt|raw|spilled|blank|wobbles|shaking|overheats|squeaky|bent|chipped|crushed|soaked
        isnt|not|arent .. the|what .. colour|color|size|one|item|model .. ordered|order|bought|asked
        leaks from
        way off
        falls|fall|fallen apart|off
        cuts|cutting out
        брак|бракован*|дефект*|подделк*|паленый|паль*|контрафакт|левак|царапин*|поцарапан*|помят*|мятый|мятая|
            вмятин*|просрочен*|грязн*|пятно|пятна|бэушн*|б/у|вскрыт*|поврежд*|испорч*|испортил*|заплесн*|плесен*|
            завял*
        не включа*|заряжа*|держит|работа*|крутит|греет|морозит|качает|сливает|отжимает|сосет|ловит|показывает|
            подключа*|соответству*|выключа*|печатает|запуска*|подошел|подошла|подошло|подошли
        не тот|та|то|те|той|так* .. привез*|прислал*|положил*|приш*|размер|цвет|модель|товар
        прислали|привезли|пришел|пришло|пришла|пришли|положили|получил* .. не|другой|другую|другое|чужой|чужое|
            пустую|бит*|брак*|слом*|половин*|без
        не хватает|хватило|доложили|докладыва*|положили .. детал*|винт*|част*|комплект*|в|инструкц*
        не соответств* .. опис*|фото*|заявл*
        тонкое|хлипк*|дешевк*|дешман*|ерунда|туфта|барахло|хлам|шлак|фуфло|халтур*|ширпотреб
        broke|broken|breaks|cracked|torn|ripped|leaks|leaking|leaked|dented|scratched|smashed|shattered|defective|
            faulty|damaged|malfunction*|snapped|stained|expired|rotten|mouldy|moldy|dead|died|overheat*|fell|
            unravel*|peeling|peeled|wobbly|wilted|squeaks !even
        wont|doesnt|isnt|not|stopped|didnt|never|stops|quit .. turn|work|working|works|charge|charging|start|drain|
            spin|connect|hold|power|fit|heat|boot|pair|sync|function
        wrong .. item|size|colour|color|product|model|one|order|part|thing|shoe|shoes
        missing .. parts|part|pieces|piece|item|screws|items|manual|cable|half
        not as .. described|advertised|pictured|shown
        nothing like .. the|picture|photo|described
        fell|falling|came|coming apart|off
        used|opened|second-hand .. condition|box|already|item
        stops .. mid|working|after
        """,
        1.1,
        "product?",
    ),
    Cue(
        "failure",
        """
        одна цена
        посчитали|взяли|насчитали|содрали .. больше|полной|вдвое|дороже|лишнее
        обещали .. скидк* ... полной|нет|не
        raised|increased|hiked|doubled|changed .. fee|fees|price|prices|rate|rates|cost
        цена|цены|цену|сумма .. одна|другая|разная|разные|другой|больше|выше|не|изменил*|подняли|выросл*
        на сайте .. одн* .. в|на|а .. корзин*|друг*|кассе|чеке|магазин*
        подняли|задрали|накрутили|взвинтил* .. цен*|стоимост*|тариф*
        почему|с чего .. дороже|подорож*|выросл*|дорог*
        дороже .. чем .. сосед*|других|везде|конкур*|озон*
        price .. different|changed|doubled|wrong|higher|went|jumped|mismatch|hike
        why .. more|so expensive|pricey|overpriced
        hidden|extra|surprise|unexpected fee|fees|charge|charges|cost|costs
        """,
        1.1,
        "price",
    ),
    Cue(
        "failure",
        """
        не было|не стало ... дня|дней|дня|неделю|сутки|часов|всю|весь
        опоздал*|задержал*|забыл|забыла|проспал*|накричал*|наорал*|проигнорировал*|игнорировал*|пролил*|разлил*|
            сорвал*
        бросил*|повесил*|положил*|кладут|сбросил*|сбрасыва* трубк*|звонок
        заблокировал*|заморозил*|отклонил*|отклонен*|аннулировал* !мошенн*
        билет*|документ*|заказ|посылк* .. чужую|другую|другое|чужое фамили*|имя|адрес
        отменил* .. за|без|в .. минут*|час*|день|предупрежд*
        молчит|молчат|молчите .. уже|час|день|неделю|вторые|сутки
        промолчал*|умолчал*|скрыл*|обделил*
        ничего .. не .. упало|пришло|поступило|вернулось|дошло
        hung up on
        forgot|forgotten|ignored|mixed .. my|me|our|us|order|about|up
        double|over booked
        double-booked|overbooked|mishandled|botched|ruined|spoiled|misspelled|misplaced
        left .. without .. doing|fixing|finishing
        never .. comes|came|works|worked|arrives|loads
        wrong .. answer|address|date|time|name|amount|price|order
        проблем*|косяк*|накосячил*|ошибл*|напутал*|перепутал*|забыли|подвел*|кинули|отменили|отменил !нет|решит*|если
        ничего .. не .. работ*|помог*|меня*|получ*|происход*|реш*|понят*|выходит
        ничего не меняется|помогает|помогло|получается|работает|изменилось|сделали
        не работает|помогает|помогло|получается|получилось|сработало|сделали|выполн*
        толку .. нет|ноль|никакого
        ноль|никакого .. толку|эффекта|реакции|результата
        без объяснени*|предупрежден*|причин*
        без .. толку|результат*|изменен*
        зря|впустую .. потрат*|жд*|куп*|деньги|время|ехал*|связал*|заказ*
        потратил*|потерял* .. врем*|деньг*|нерв*|час*|день|дня
        опоздал*|опаздыва* !если|боюсь
        не извинил*|предупредил*|удосужил*
        отказыва*|отказал* !если
        висит|завис|зависло|зависла
        теч*|капает|гудит|стучит !если
        бросает|бросают|бросили|швыр* .. трубк*|посылк*
        тишина|тишин* .. уже|дней|день|недел*|ответ
        пропустил*|недодел*
        не домыл*|убрал*|почистил*
        испортил*|угробил*|сорвал* !если
        rejected|refused|denied|declined
        didnt|never|not apologise|apologize|show|bother|warn|tell
        опять .. не
        снова не
        все .. еще|ещё .. не
        doesnt|dont|not|didnt|isnt|still .. help|work|working|helping|fixed|solved|resolved|worked
        nothing .. works|helps|changed|happens|happened|helped|opens|loads|working|happening|loading
        issue|problem .. still|again|persists|not|remains|unresolved
        messed|screwed up
        mistake|mixup|mix-up|screwup
        cancelled|canceled .. my|without|order|again
        waste|wasted|wasting .. time|money|my|hours|hour|day|of
        did that .. already|twice
        tried .. everything|twice|times|several|that|already|@number
        no .. luck|use|result|progress|change
        to no avail
        """,
        1.0,
    ),
)
