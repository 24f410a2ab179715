"""What praises, blames, worries, puzzles or enrages: phrases with points, Russian before English.

Points are on the scale of one clear complaint = 1. Meanings: praise, calm, failure (something did not work or
come), bad (a judgment), again, anger, worry, puzzled, irony, contrast, polite, restless (pressing somebody). Source: our own
judgement of how customers write.
"""

from patterns.phrases import Cue

NEGATORS = (
    "не ни нет без not no never isnt wasnt arent werent dont doesnt didnt cant couldnt wont wouldnt hardly barely"
    " aint neither nor nothing without отнюдь вовсе нифига нихрена"
)
SOFTENERS = "очень особо такой так такая такое прям совсем слишком very that so too really all a the exactly even"

CUES = (
    Cue(
        "praise",
        """
        !не лучший|лучшая|лучшее|лучшие|лучшую|наилучш*
        лучше всех
        превосходн*|великолепн*|потрясающ*|восхитительн*|восторг*|шикарн*|изумительн*|бесподобн*|безупречн*|идеальн*|
            замечательн*|прекрасн*|чудесн*|обалденн*|обалдеть|офигенн*|охуенн*|ахуенн*|офигительн*|охрененн*|
            крутейш*|бомбическ*|бомба|пушка|шик|супер|супир|суперск*|класс|классно|классный|классная|классные|
            классное|топ|топчик|топовый|кайф|кайфов*|зачетн*|зачет
        огонь|огонь|огонек|пожар|вау|ура
        обожаю|обажаю|влюбил*|влюблен*|люблю
        восхищен*|восхища*|осчастлив*
        просто|настоящий|чистое|вы золото|сказка|песня|космос|находка
        золотые руки
        на высоте|ура|уровне
        выше всяких похвал
        лучше|круче чем ожидал*|думал*
        не ожидал* .. так|что|настолько .. понрав*|хорош*|крут*|быстр*|классн*
        превзош* .. ожидан*
        счастлив*|рад|рада|рады|радует|порадовал*|радуюсь
        молодц*|молодец|умниц*|умнич*|красавчик*|красавц*
        выручил*|спасл* меня|нас|праздник|ситуац*|день
        рекоменду*|советую всем|друзьям|знакомым|вас
        !не рекомендую|рекомендуем|порекомендую|посоветую
        !кто|какой|что|сколько|это|по доволен|довольна|довольны|доволен|удовлетворен*
        пять баллов|звезд
        5 баллов|звезд|из|+
        10 из 10|баллов
        10/10|5/5
        на пятерк*|отлично|ура
        отличн*
        amazing|awesome|fantastic|wonderful|excellent|brilliant|superb|perfect|perfectly|outstanding|phenomenal|
            incredible|fabulous|stellar|terrific|magnificent|flawless|exceptional|marvelous|delightful|spectacular|
            gorgeous|stunning
        love|loved|adore|loving !to|island|seat
        obsessed with
        best .. ever|company|service|shop|purchase|store|bought|had|money|experience|have|so
        the|absolute best !way|option|before|price|model|one|size|for|time
        blown away
        exceeded|beyond|surpassed|above .. expectations
        better than .. expected|thought|hoped
        so|very|super|really|extremely|am|im|quite|pretty|too happy|pleased|impressed|satisfied|glad
        happy|pleased|impressed|satisfied|thrilled|delighted with|customer
        thrilled|delighted|overjoyed|stoked|ecstatic
        game changer
        lifesaver|life saver
        highly recommend*
        recommend .. everyone|anyone|friends|you
        five|5 stars|star
        10 out of
        rock|rocks|legend|legends|stars !hard|bottom
        top notch|quality
        top-notch|first-class|world-class
        chefs kiss
        a joy|dream
        worth every .. penny
        super|really|so|very|extremely helpful|fast|quick|happy|easy|friendly|kind|polite|clean|tasty|comfortable|
            nice|good
        очень|так|оч .. вежлив*|хорош*|удобн*|понятн*|быстр*|вкусн*|приятн*|красив*|довольн*|доволен|помог*|чист*
        shout out
        shoutout|kudos|props|bravo|hooray|yay|woohoo|wow
        😍|🥰|❤|💖|🔥|👏|🎉|🤩|😻|💯|💕|🙌
        """,
        2.0,
    ),
    Cue(
        "praise",
        """
        was|were|is so|super|very|really|extremely|incredibly helpful|kind|patient|friendly|polite|lovely|professional
        """,
        1.5,
        "staff?",
    ),
    Cue(
        "worry",
        """
        помогите|помоги|выручайте|помощь !выбрать|найти|подобрать|оформить|разобраться|с
        please .. help
        help .. please|me|asap|pls !choose|find|pick|with|decide|understand
        """,
        0.7,
    ),
    Cue(
        "praise",
        """
        понравил*|нравит*|нрава !ли|больше
        love|loved|adore .. it|this|these|them|product|shoes|thing|how|my|new
        """,
        1.6,
        "product?",
    ),
    Cue(
        "praise",
        """
        хорош*|хороший|хорошо|хорошая|неплох*|достойн*|приятн*|удобн*|вежлив*|внимательн*|оперативн*|качественн*|
            отзывчив*|добр*|вкусн*|красив*|аккуратн*|профессиональн*|грамотн*|четко|чётко|шустр*
        быстро привез*|отправ*|ответ*|помог*|реш*|доставил*|приехал*|сделал*
        привезли|доставили|приехал*|помогли|решили|ответили|доставка быстро|вовремя|моментально|оперативно|раньше
        раньше .. срока|обещан*
        за @number .. час*|минут*|дня|день .. привез*|достав*|реш*|сдела*|приехал*
        быстрая|быстрый|мгновенн*|молниеносн* доставк*|ответ|сервис
        все|всё работает|супер|хорошо|отлично|подошло|понравилось|идеально|прошло|пришло|ок|норм|заработало|
            получилось|дошло
        !не заработал*|получилось|помогл*|помог
        good|nice|cool|helpful|friendly|polite|comfortable|comfy|easy|smooth|lovely|neat|sweet|solid|kind|reliable|
            professional|tasty|beautiful|sturdy|efficient|prompt|courteous|responsive|patient !for|to|idea|time|
            morning|evening|afternoon|day|question
        great|great
        arrived|came|delivered|shipped .. early|quickly|fast|on|promptly|perfect
        fast|quick|speedy shipping|delivery|response|reply|service
        works|worked|working perfectly|great|fine|well|now|like|again|beautifully|flawlessly
        all good|sorted|done|works|fixed
        well done|made|worth
        it|that|this worked|helped|works
        helped .. lot|me|out|so
        fits|fit perfectly|great|well
        appreciate*
        👍|😊|🙂|😀|😃|😄|😁|☺|👌|🤗|😉
        """,
        1.0,
    ),
    Cue(
        "thanks",
        """
        спасиб*|спс|пасиб*|благодар*|мерси|сенкс|спасибки|признательн*|сяп|сенк
        thanks|thank|thx|ty|tysm|thnx|tks|cheers|thankyou|grateful|tyvm
        """,
        1.0,
    ),
    Cue(
        "calm",
        """
        ничего страшного|плохого
        не плохо|плох*|дорого
        неплохо
        нет|без проблем|вопросов|претензий
        не страшно|критично|проблема|переживайте|волнуйтесь|беда|важно|срочно|спешу|горит
        подожду|потерплю|терпимо|бывает
        все нормально|норм|хорошо|ок|порядке
        все в порядке
        всё нормально|норм|хорошо|ок
        без обид
        добрый|доброе|доброго|добрейш* день|вечер|утро|времени|ночи|дня|вечера|утра
        будьте|будь добр*
        ^ хорошо|отлично|супер|ладно|ок жду|буду|подожду|тогда|понял*|давайте|запиш*|беру
        good morning|afternoon|evening|day|luck|idea|point|question
        цвет* огонь
        ^ great|good|perfect|nice ill|then|and|so|what|can
        не беспокойтесь|торопитесь
        не так .. плохо|страшно
        not .. bad !at
        no|not problem|problems|worries|rush|hurry|big|biggie|issue|issues|complaints|urgent|pressure|probs|stress
        never mind
        nevermind|nvm
        thats|its|all|im fine|ok|okay|alright|good
        take your time
        cant complain
        happens
        fair enough
        """,
        1.0,
    ),
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
        висит|завис|лежит|застрял .. обработке|складе|пути|неделю|дней
        опять|снова|еще одна|очередная задержка|перенос
        another|more delay|delays
        left ... outside|rain|wrong|neighbour|neighbor|doorstep|street
        ехал*|шл*|шел|вез* .. месяц|недел*|вечность
        wrong .. address
        """,
        1.1,
        "delivery",
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
        "site",
    ),
    Cue(
        "failure",
        """
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
        одно и то|тоже
        одно и тоже
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
        nothing .. works|helps|changed|happens|happened|helped
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
    Cue(
        "bad",
        """
        ужас|ужасн*|кошмар*|отвратит*|отврат|безобраз*|хуже|худш*|мерзк*|гадост*|паршив*|дрян*|жуть|жутк*|трэш|треш|
            позор*|стыд|стыдно|беспредел*|издевател*|бардак|цирк|днище|днo|дно|провал|разочарован*|разочаров*|
            возмут*|возмущ*|возмущен*|недопустим*|неприемлем*|бред|бредов*|свинств*|наглост*|наглые|хамств*|хамят|
            нахамил*|хамк*|хамил*|грубо|нагруб*|груби*|обман*|обманул*|обманыва*|развод|разводил*|кидалово|лохотрон*|
            надувател*|врете|врут|врали|наврал*|соврал*|вранье|лжец*|ложь|лжете|жулик*|мошенник*|аферист*|воры|
            ворюг* !от|игр*
        !не terrible|horrible|awful|worst|disgusting|appalling|dreadful|atrocious|abysmal|pathetic|disgrace*|
            unacceptable|ridiculous|outrageous|shameful|shocking|garbage|rubbish|trash|joke|scam|scammers|fraud|
            fraudsters|ripoff|rip-off|crooks|thieves|liars|lies|lied|lying|cheated|nightmare|disaster|horrendous|
            lousy|unbelievable|insulting|rude|horrid|crap|crappy|shit|shitty|bullshit|useless|absurd|deceptive|
            misleading|incompetent|sucks|suck|sucked
        """,
        1.5,
    ),
    Cue(
        "bad",
        """
        плох*|плохо|плохой|плохая|хреново|хренов*|фигово|фигн*|хрень|херн*|говн*|дерьм*|неудобн*|некачествен*|
            неправильн*|некорректн*|нереально|невозможно|расстро*|расстраива*|огорч*|обидн*|жаль|досадн*|неприятн*|
            печальн*|грустн*|странно|непрофессион*|некомпетентн*|слаб*|тормоз*|хлипк*|скудн*|негодн*|вонючий|воняет|
            невкусн*
        так себе
        still nothing
        не очень !уверен*|понял*|понима*|много|дорого|срочно
        !не|почему|что нельзя|невозможно .. нормально|по-человечески|понять|найти|дозвон*
        оставляет желать|желать
        bad|poor|poorly|disappoint*|upset|upsetting|annoying|annoyed|frustrat*|unhappy|dissatisf*|unsatisf*|sad|
            mediocre|cheap .. quality|feel|looking|plastic|made|flimsy|unprofessional|unhelpful|inconvenient|clunky|
            confusing|subpar|meh|sloppy|dirty|cold|slow|let|inedible
        let .. me|us down
        fed up|with
        not .. happy|impressed|pleased|satisfied|great|good|ok|okay|acceptable|cool|amused|thrilled|ideal|
            professional|fair
        really|very unhappy
        could be better
        not worth
        😞|😔|😒|😕|🙁|☹|😩|😫|👎|🙄|😣|😖|😟|😢|😭
        """,
        1.0,
    ),
    Cue(
        "bad",
        """
        дорогущ*|грабеж*|обдиралов*|ценник* .. кусает*|конск*|космос|неадекв*|завышен*|задран*
        цен* .. кусают*|конск*|космос*|космическ*|неадекв*|завышен*|бешен*|заоблачн*|негуман*
        дороговат*|дорого|дорогой|дорогая|переплат*|переплач* !ли
        pricey|overpriced|expensive|steep|extortionate
        """,
        0.7,
        "price",
    ),
    Cue(
        "again",
        """
        опять|снова|вновь|постоянно|вечно|регулярно
        каждый раз
        второй|третий|четвертый|пятый|десятый|сотый|который|очередной раз|день|месяц|звонок
        @number .. раз|раза !в|за
        раз @number|пять|десять|сто|двадцать
        уже .. раз|раза .. @number|два|три|пять|десять
        второй|третий .. за .. месяц|неделю|день|год
        again|repeatedly|constantly|yet|another
        second|third|fourth|fifth|2nd|3rd|4th|5th|6th|tenth time|one|attempt|message|day|week|ticket|email|call|in|
            this
        every .. time|day
        keeps|kept happening
        @number times
        twice|thrice
        still
        """,
        0.5,
    ),
    Cue(
        "anger",
        """
        задолб*|заколеб*|достал|достали|достало|затрахал*|заеб*|задрал*|осточерт*|бесит|бесите|бесят|взбеш*|взбесил*|
            выбесил*|злюсь|злит|зол|зла|ярости|ярост*|ненавижу|ненавид*
        терпени* .. лопн*|кончил*|предел*
        сил .. больше|моих нет
        издеваетесь|издеваешься|издеваются|прикалываетесь|смеетесь|шутите|обалдели|офигели|охренели|охуели|обнаглели|
            оборзели|совесть|совести|охамели|ошалели|очумели|ополоумели|рехнулись|сдурели
        вы|ты .. там .. совсем|вообще|офон*|спите|уснули|оглох*
        вы .. совсем|вообще .. уже|там|того|нормальн*|адекват*
        да .. сколько .. можно|ждать
        сколько можно
        когда .. это .. закончится|прекратится|кончится
        хватит .. врать|издев*|кормить|обман*|меня|мне|отпис*|уже
        прекратите|перестаньте|заткнись|заткнитесь|отстаньте|отвалите|отвали|катитесь|идите|пошли|пошел|иди|вали|
            горите .. в|на|нах*|к|лесом
        прекратите|перестаньте
        заткни*|сдохни*|чтоб вы
        идиот*|дебил*|кретин*|придур*|дурак*|дураки|тупые|тупиц*|бараны|козл*|урод*|уроды|твар*|мразь|мрази|сволоч*|
            гады|скотин*|бездар*|бестолоч*|клоун*|рукожоп*|криворук*|мудак*|суки|сука|пидор*|ублюд*|шарашк*|шарага|
            паразит*|негодя*|лодыр*|бездельник*|дармоед*
        верните|вернете|верни .. деньги|бабки|мои
        больше .. не|ни .. куплю|закажу|приду|ногой|обращусь|вернусь|рубля|копейки|ногой
        ноги .. моей|здесь .. не|больше
        никогда больше
        больше никогда
        никогда .. не .. куплю|закажу|обращусь|вернусь|приду
        !не|никому не рекоменд*|советую|связывайтесь
        никому .. не .. рекоменд*|совет*|пожела*
        всем .. расскаж*|напиш*|отзыв*
        напишу|оставлю .. плох*|негативн*|отзыв*|везде|гневн*
        требую|немедленно
        отвечайте|ответьте .. уже|немедленно|наконец|или|кто-нибудь
        хам|хамы|хамло|хамье|нахал*|наглецы|грабеж|беспредел|позорище|бессовестн*|совести
        вы|ты .. нормальные|адекватные|серьезно
        на ветер
        да|ну .. ответьте|отвечайте .. же|уже
        совесть .. есть|имейте|иметь
        разговор окончен
        с меня хватит
        хватит
        это .. уже .. ни .. в|какие .. ворота
        ни в какие
        нет .. слов
        уму .. непостижимо
        пипец|капец|песец|звездец|пизд*|блядь|блять|бля
        твою мать
        какого черта|хрена|хера|лешего|фига|хуя
        на хрена|хера|черта
        furious|livid|outraged|enraged|angry|pissed|infuriat*|fuming|seething|hate|hated|disgusted|mad
        sick .. of|and|tired
        had|have enough
        enough|enough .. is|already|of
        last straw
        final|last warning|chance
        are|is|u you|this|u .. kidding|serious|joking|blind|stupid|deaf|insane|mental
        kidding .. me
        what|where|why|who|how|when the hell|fuck|heck
        what|why on earth
        wtf|stfu|ffs|wth
        idiot*|moron*|imbecile*|incompetent|clown*|stupid|dumb|liars|thieves|crooks|scammers|bastards|asshole*|
            assholes|jerks|scum|shame
        shame on
        shut up|it
        screw|fuck you|off|u
        stole|stolen|stealing .. my|our .. money
        give .. it .. back
        never .. again|buy|shop|order|use .. again|from|here|with|you
        never .. buying|shopping|ordering|using|coming .. again|here|from
        losing .. customer|patience|mind|my
        lost .. customer|patience|my
        give|gimme .. my .. money
        i|we demand|insist
        stop|quit .. wasting|lying|ignoring|sending|giving|playing|asking|with
        do|fix .. your job|it|this .. now
        answer .. me|now
        worst .. ever|company|service|shop|experience
        tell .. everyone|everybody
        bad|negative|1|one|star|terrible review|reviews|star|stars
        вор|воры|ворюг*|жулье|кидалы|аферисты|шарлатан*
        мошенники|мошенник|обманщик*|лжецы|врунья|вруны
        заткни*|отвали|бесстыж*
        stay away
        avoid .. this|company|at|like
        stop
        how dare
        unbelievable|outrageous|unacceptable|ridiculous|disgrace*|disgusting|pathetic
        😡|🤬|😤|😠|🖕|💩|👿
        """,
        1.2,
    ),
    Cue(
        "worry",
        """
        боюсь|боимся|страшно|страх*|страшновато|опасаюсь|опасаемся|переживаю|переживаем|волнуюсь|волнуемся|
            беспокоюсь|беспокоит|беспокоимся|тревож*|тревог*|нервнича*|паник*|испугал*|напуган*|пугает|пугаюсь|очкую|
            стремно|нервах|дрожу|трясет
        не уверен|уверена|уверены|уверенн*
        сомнев*|сомнени*
        это|так .. нормально|опасно|законно|безопасно|надолго|серьезно|страшно
        а вдруг|если .. не|что|обман*|слом*|потер*|деньги
        вдруг .. не|что-то|обман*|потер*|сорвет*|слом*|откаж*|мошенник*
        что .. делать|теперь|мне .. делать|будет
        что|как .. теперь|же делать|быть
        не знаю .. что .. делать|как
        как .. мне быть
        спасите|умоляю|хелп|sos
        деньги|карт*|аккаунт|сумм* .. пропал*|исчез*|украл*|взлом*|заблок*|списал*|ушл*|сняли
        пропал*|исчез*|украл*|взлом*|заблокир* .. деньги|карт*|аккаунт|заказ*|счет
        списал* .. деньги|сумм*|@number .. а|но|не
        не потеря*|пропад*|пропаду*|обман*|кин* .. ли|деньги|меня|мо*
        точно|правда|действительно .. не|заберете|вернете|верн*|придет|приедет|успе*|дойдет|безопасн*|привез*|
            оригинал|будет|все
        не обманете|обманут|кинете|пропадет|пропадут|потеряется|подведете|сорвется|опоздает|страшно|опасно|вредно
        не .. развод|мошенник*|обман ли|это|случаем
        вы .. не .. мошенник*|обман*|кид*
        последние|единственные|все деньги
        не могу .. спать|уснуть|успокоит*
        места .. не нахожу|нахожу
        срочно .. помощь|помогите
        ребен*|сын*|дочк*|мам*|муж*|малыш .. плохо|болит|температур*|проглот*|задых*|плач*
        успеет|успеете|успею|успеем .. или
        надеюсь .. не|что
        звонят|пишут .. мошенник*
        это|будет .. больно
        will|does .. hurt
        hope|hoping .. in time|arrives
        а .. вы .. точно
        очень .. жду|надеюсь|боюсь|переживаю|волнуюсь|важно|нужно
        worried|worry|worries|worrying|anxious|nervous|scared|afraid|concerned|concern|panick*|panic|freaking|
            terrified|stressed|stressing|frightened|uneasy|paranoid|desperate|fear
        not|never .. sure .. if|this|it|about|whether|that|im|its
        unsure|uncertain
        is .. this|it|that .. normal|safe|legit|ok|dangerous|serious|bad|real|scam
        supposed to .. happen|look|do|be .. this|like|that
        what .. if .. it|they|i|the|something|my|this|he|she|doesnt|goes
        what .. should|do i|we .. do|now
        dont know .. what|if|how .. to do|do|this
        cant .. afford|sleep|lose|stop|miss
        hope|hoping .. it|this|they|nothing|i|that .. doesnt|isnt|wont|ok|didnt|arrive|not
        gonna|going .. lose|miss|be .. it|my|money|late|ok|okay
        lose|lost|losing .. my .. money|job|data|savings|deposit|everything
        hacked|stolen|fraudulent|compromised|unauthorized|unauthorised|suspicious
        someone .. used|accessed|charged|hacked|stole
        will .. i|it|they .. lose|get|be .. my|money|ok|refunded|safe
        is my .. money|data|account|card|order|child|baby .. safe|gone|lost|ok
        😰|😨|😱|😥|😓|🥺|😟|🆘|🙏
        """,
        1.1,
    ),
    Cue(
        "puzzled",
        """
        !я|все|ну не понимаю|поняла|понял|понятно|пойму|понимаем|поняли|ясно|разберусь|разобраться|разобрался|
            разобралась|въехал*|врубаюсь|догоняю !да|куда|спасибо
        не .. могу|можем|получается .. понять|разобрат*|найти|сообразить|вкурить|въехать
        непонятн*|неясн*|запутал*|запутан*|путаюсь|запутанно|путаниц*|сбит|сбивает
        что .. это .. значит|означает|такое|за
        что .. значит|означает|имеется|подразумевается .. это|в|виду|статус|слово|предзаказ
        это .. что|как .. значит|понимать|такое|означает
        это что
        в смысле
        в каком смысле
        ^ чего|че|чо|шо|что $
        !прошу|дайте что-что|чего-чего|э|эм|хм|гм|эээ|ммм|хмм
        как .. это|понимать|понять
        как .. так|это
        так .. или .. нет|как|не|всё|все
        то .. есть|ли .. это|не|как|или|я|мне|надо|сначала|получается|сейчас
        получается .. что|мне|я|или|надо|так
        так .. гаранти*|мне|я|какой|сколько|где|это|сначала|все|когда|куда|как|он|она .. или
        не .. вижу|нашел|нашла|найду|найти|могу .. где|куда|кнопк*|как|раздел|поле
        куда .. нажим*|нажать|тыкать|жать|тут|вводить|писать|смотреть|идти
        где .. тут|здесь|эта|найти|это .. кнопк*|найти|нажать|искать|раздел
        в чем .. разница|отличие|прикол|подвох .. не|так
        на сайте|странице .. одно|одна|один .. в|а .. друг*|чек*|письм*
        одни|одно|одна .. пишут|пишете|говор* .. друг*|а
        почему .. тогда|так|два|две|разн*|тут|у .. разн*|друг*|пишет|показ*
        запутал*
        объясните|поясните|разъясните|растолкуйте .. по-простому|человеч*|проще|нормальн*|чайник*|простыми|ещё|еще
        я .. не туда|так|то .. попал*|наж*|сделал*|дела*
        что .. делаю .. не
        что я .. не так
        как .. вообще|тут|это|этим|им|ею .. пользоват*|работает|включ*|устроен*
        confused|confusing|confuse|puzzled|baffled|bewildered|lost !package|parcel|my|in|order
        dont|didnt|cant|cannot|not .. understand|get|follow|figure|tell|find|see .. how|what|why|it|where|this|which|
            the|out|that|if|whether
        doesnt|dont|not|does .. make sense
        makes no sense
        no idea|clue
        what .. does .. mean|this|that|stand
        what .. do .. you mean
        what does
        meaning of|what
        wait .. so|what|do|does|is|are|which
        not|im sure .. how|what|where|which|why|who|when
        unclear|ambiguous|contradict*
        which .. is|one .. it|correct|right|true
        how .. does|do|is .. this|that|it .. work|even|supposed|possible
        how .. am|do i .. supposed|even
        which .. do you mean
        make|makes|making no sense
        что такое
        what .. exactly
        where .. do|am .. i .. click|enter|put|find|go|supposed|type
        says .. but|one .. other|says|another|different
        cant find|see
        am i .. missing|doing|supposed|reading
        what am i .. missing|doing|supposed
        mixed .. up
        explain .. again|simpl*|like|me|this|what|how
        come .. again
        🤔|😕|🤷|❓|😵
        """,
        1.0,
    ),
    Cue(
        "puzzled",
        """
        то есть|ли
        тоесть|хм|хмм|гм|эм|ммм
        так .. или .. как|нет|не
        или как|нет|что
        так|подождите|погодите|стоп .. где|какой|какая|какие|сколько|куда|когда|мне|надо
        wait|huh|eh|umm|uh|hmm
        so .. do|does|is|are|should|which|am .. i|it|or|we|this|that
        or|или .. do|does|is|am|are|will|мне|надо|сам|сама|потом|сразу|отдельно|уже
        i thought
        so why
        isnt|arent|wasnt that|this|it|they
        я думал*|считал*
        а|почему .. две|два|разные
        or .. what|not
        """,
        0.5,
    ),
    Cue(
        "seek",
        """
        просит|реквизит*|куда
        ищу|ищем|нужен|нужна|нужно|нужны|посоветуйте|подскажите|порекомендуйте|подберите|какой|какая|какие|какое|
            хочу|хотел*|есть|интересует|подскажете|сколько|чем
        looking|need|recommend|suggest|which|prefer
        ^ is|are|do|does|can|could|how|what|whats|any|will|would
        """,
    ),
    Cue(
        "irony",
        """
        !не ага|угу|конечно|канешн*|естественно .. завтра|знаем|щас|счас|верю|верим|слышал*|бегу|разбежал*|сейчас|
            как|всё|прям|уже
        ну-ну|аплодирую|апплодирую|рукоплещу
        ну .. конечно|да|спасибо|молодцы|надо .. же|как
        знаем .. мы .. эт*|ваш*|так*
        спасибо .. что|за .. никто|не|три|потер*|испорч*|ничего|потрач*|слом*|опозд*|угроб*|сорван*|бессон*
        спасибо .. что .. не
        спасибо за .. испорчен*|потрач*|сломан*|потерян*|сорван*|ничего|пустую|опоздан*|бессонн*|нерв*|обман*
        очень|просто|прям|какая|такая|вот|невероятно|какой|как .. клиентоориент*|оперативно|по-человечески|
            профессионально|мило|удобно|забота|любезно|вовремя
        клиентоориент*
        гениальн*|шедевр*|мастерски|виртуозн*|феноменальн*|рекорд*|чемпион*|олимпи*
        так .. держать
        прям|прямо .. сервис|сказка|чудо|праздник|счастье|восторг|подарок
        вот .. это|так|же .. сервис|скорость|забота|уровень|качество|подход|радость
        всю .. жизнь .. мечтал*
        мечтал* .. всю|об|о|именно|как
        дай .. бог .. каждому
        внукам|пенсии|новому|следующ* .. году|расскаж*|успе*|дожив*|привез*|достав*
        к пенсии|новому|следующему|2030
        черепах*|улитк*|голуб*|пешком|на .. оленях|верблюд*|собаках|ослик*|телег*|парализ* .. везете|нес*|доставл*|
            едет|везут|идет|быстр*|ехал*
        премию|медаль|орден|оскар|нобел*|грамоту .. дать|дайте|за|вам|выдать|вручить|курьер*
        мысленно|телепат*|экстрасенс*
        святым .. духом
        ваш* .. звонок .. важен
        очень важен
        как .. мило|удобно|неожиданн*|оригинальн*|интересн*|предсказ*
        какая|какой .. неожиданность|сюрприз|прелесть|оперативность|забота|скорость|сервис|восторг|щедрость
        кто .. бы .. сомнев*|мог|подум*
        !не прекрасн*|замечательн*|отличн*|чудесн*|великолепн*|супер|класс .. опять|снова|третий|второй
        just|so|oh|how|yeah|what .. what|great|lovely|wonderful|perfect|brilliant|fantastic|convenient|nice|helpful|
            professional .. another|again|now|just|i
        oh .. great|wow|lovely|wonderful|perfect|joy|sure|look|fantastic|goody|brilliant
        yeah|oh|ah .. right|sure
        sure .. you|it|jan|why|because|whatever
        love how|waiting|being|when|that|paying|spending|the .. broke|way|how|when|not|on|for|ignored|never|charged
        love how|being|waiting|paying .. @any
        love being
        what a bargain|deal|joy|treat|start|coincidence|relief
        дожить|дожив* .. бы
        целых|аж @number|два|две|три|пять
        доживу|дождусь .. до
        love when
        как|словно|будто .. пешком|улитк*|черепах*
        пешком .. из|идет|идут|несет|несут
        идет|идут|едет|едут .. пешком
        для красоты|галочки
        for .. decoration|show
        shame|pity .. it|that .. never|doesnt|didnt|isnt|broke
        for .. absolutely .. nothing
        thanks|thank .. for .. nothing|ignoring|wasting|ruining|losing|breaking|not|broken|another|zero|absolutely
        thanks|thank .. a lot|bunch .. for
        thanks for nothing
        great|nice|good|lovely|fantastic|amazing|brilliant|wonderful .. job|work|service .. losing|ignoring|breaking|
            not|guys|again|as|team|really
        really .. solves|helps|helpful|appreciate|impressive|value|fixes|professional
        value .. your .. feedback|call|business|time
        call is important
        slow clap
        congrats|congratulations|genius|masterclass|impressive|award|medal|oscar|legendary
        exactly what .. wanted|needed|always|i
        just what .. wanted|needed|i
        what .. a .. surprise|shock|joy|treat|delight|concept|service|shocker
        so .. much for
        because .. thats|that|who|obviously|clearly .. what|how|doesnt|wants
        who .. needs|doesnt|wouldnt .. love|want|need|working|sleep
        living the .. dream
        best .. joke
        as always|usual|expected
        good .. luck .. with
        snail*|pigeon*|turtle*|carrier|horseback|sloth* !food|farm|pace|cage|mail|print
        by .. christmas|2030|next|retire*|grandchildren
        my .. grandchildren|grandkids|retirement
        only .. took|three|two|five|@number .. weeks|months|days|hours
        only took
        """,
        0.9,
    ),
    Cue(
        "wry",
        """
        ага|угу|щас|щаз|ахах*|хаха*|лол|ржу|браво|конечно|разумеется|видимо|наверное
        lol|lmao|rofl|haha|hahaha|lmfao|bravo|apparently|clearly|obviously|yeah|congrats|sure|сказочн*
        🙃|🤡|👏|🤦|😂|🤣|🙄
        """,
        0.4,
    ),
    Cue(
        "contrast",
        """
        но|однако|хотя|правда|зато|жаль|только|единственн*|минус|кроме|однако
        but|though|although|however|yet|except|only|tho|apart|downside|shame
        """,
        1.0,
    ),
    Cue(
        "polite",
        """
        пожалуйста|пожалуста|плиз|пж|пжлст|любезн*|подскажите|извините|прошу|простите|здравствуйте|здрасте|
            здраствуйте|добрый|доброе|доброго|привет|благодар*|спасиб*|уважаем*
        please|pls|plz|kindly|could|would|may|sorry|excuse|hello|hi|hey|thanks|thank|appreciate
        good morning|afternoon|evening
        будьте добр*
        не могли
        могли бы
        """,
        0.4,
    ),
    Cue(
        "soon",
        """
        сегодня|сейчас|щас|срочно
        today|tonight|now
        """,
    ),
    Cue(
        "restless",
        """
        когда уже|наконец|же|ж
        ну .. когда|где|что|скоро|сколько
        где .. уже|наконец|же|он|она|они
        долго|сколько .. ещё|еще .. ждать|будет|жд*
        и|ну|ау|алло|але .. что|где|когда|долго|есть
        алло|але|ау|эй
        when .. will .. finally|ever
        how .. much|many .. longer|more
        how long
        hello|hello .. anyone|anybody|still
        anyone|anybody .. there|home|here|alive
        any|an update|updates|news !on
        """,
        0.4,
    ),
)

SETS = {
    "any": "the a an my your it this that",
    "period": "hour hours hrs minute minutes mins day days week weeks month months ages forever",
}
