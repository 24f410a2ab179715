"""How people are pressed for time, doubt, thank, swear or just look around.

Phrases in the language of `patterns/phrases.py`, Russian before English. A meaning that begins with `not ` takes the
flag back in its sentence: a false hard gate is a fault too. Source: our own judgement of how customers write.
"""

from patterns.phrases import Cue

CUES = (
    Cue(
        "time_pressure",
        """
        !не|ничего срочн* !нет
        !не очень срочно
        как можно быстрее|скорее|раньше
        побыстрее|поскорее|побыстрей|поскорей|быстрее|скорее !обычн*|чем|всего
        чем раньше|быстрее|скорее
        асап
        прямо|прям сейчас
        горит|горят|поджимает|поджимают|подгорает .. сроки|срок|время|дедлайн|билет*
        время|сроки|срок|дедлайн .. поджимает|поджимают|горит|горят
        дедлайн*
        сегодня .. до|к @number|вечер*|обед*|конца|ночи
        надо|нужно|нужен|нужна|нужны|успе*|можно|привезут|привезете|доставите|доставка|доставят .. сегодня
        !в|не сегодня .. надо|нужно|нужен|нужна|нужны|успе*|можно|привезут|привезете|доставите|доставка|доставят|
            придет|приедет
        надо|нужно|нужен|нужна|нужны|успе*|привезете|доставите .. завтра|утр*|вечер*|праздник*|субботе|пятнице|
            понедельник*|выходным
        к|до завтра|утру|вечеру|обеду|@number .. надо|нужно|нужен|нужна|нужны|успе*|край
        крайний срок
        уезжаю|уехать|улетаю|вылет|вылетаю|выезжаем|выезжаю|рейс|поезд|самолет|отпуск|уходить|бежать .. через|
            сегодня|завтра|час|@number
        через @number|час|полчаса|пару|два|три|пять .. @unit|уезжаю|вылет*|выезжа*|рейс|надо|поезд|свадьб*|экзамен|
            закры*|уехать
        через час|полчаса|минут*
        жду|ждем|ожидаю|сижу .. уже .. @unit|@number
        уже .. @number|который|какой|второй|третий|третью|вторую|недел*|месяц|час|полчаса .. жду|ждем|сижу|сидим
        жду|ждем @number|вторую|третью|второй|третий|целый|целую .. @unit
        жду не дождусь .. когда
        сколько еще ждать
        не могу .. ждать
        некогда|спешу|тороплюсь|опаздываю|опаздываем !некуда
        времени .. нет|мало|нету|впритык|обрез
        нет времени
        в обрез|впритык
        успеете|успеет|успею|успеть|успеваете
        немедленно|незамедлительно|экстренн*|неотложн*|безотлагательн*
        горящ* заказ|вопрос
        сейчас|щас же
        завтра|сегодня|утром .. свадьб*|день|рожден*|праздник|экзамен|вылет*|юбилей|похорон*|мероприяти*|презентац*
        свадьб*|экзамен|юбилей|праздник|презентац*|рожден* .. завтра|послезавтра|сегодня
        !not|isnt|nothing urgent|urgently !care
        asap|immediately|straightaway
        right away
        need|want|must|do|now .. right now
        hurry|rush|pronto
        right|straight away
        сегодня .. хоть|любой|любому
        can|could .. today|tonight
        quick|quickly|fast|faster please|pls|plz
        can|could|need|please .. quickly|faster|quicker|fast
        deadline*
        need|needs|want|must|have|get .. by|before|for .. tomorrow|tmrw|tmr|tonight|today|monday|tuesday|wednesday|
            thursday|friday|saturday|sunday|weekend|morning|noon|christmas|@number|birthday|wedding|eod
        by|before|for tomorrow|tmrw|tmr|tonight|eod|noon .. possible|please|pls|arrive|need
        arrive|deliver|delivered|come|here|get .. by|before .. tomorrow|tonight|today|friday|saturday|sunday|@number|
            weekend
        need|needs|want|must|have|can|could|delivery|deliver|delivered .. today|tonight !closed|you|be
        same day delivery|shipping|collection|appointment
        same-day|next-day
        in an|@number|half hour|hours|minutes|mins .. leave|leaving|flight|meeting|starts|interview|train|have
        @leaving .. in|at|tomorrow|tonight|today|@number
        flight|wedding|birthday|interview|exam|meeting|party|funeral|graduation|presentation .. tomorrow|tonight|
            today|hours|hour|minutes
        tomorrow|tonight|today .. flight|wedding|birthday|interview|exam|party|meeting|funeral
        its|it been .. @period
        been|have .. waiting .. @number|week|weeks|hour|hours|days|forever|ages|month|all|since|over|long
        waiting|waited .. @number|a|over|for|two|three .. @period
        still waiting
        running|run out|short of|on time
        no time
        dont have .. time
        time .. sensitive|critical|running
        how soon|fast can|could|will
        as soon as
        soonest|earliest
        cant|cannot wait .. any|longer|much|that|until
        short notice
        last minute
        in time
        к юбилею|празднику|свадьбе|новому|рождеству|рождения
        emergency !exit|kit|contact|fund|light|lights
        """,
    ),
    Cue(
        "not time_pressure",
        """
        не срочно|спешу|тороплюсь|горит
        не к спеху
        не надо .. торопит*|спешит*|срочно
        спешить|торопиться .. некуда|незачем
        можете|можно .. не спешить|торопиться
        срочности .. нет|никакой
        подожду|потерплю
        срочн* .. выкуп*|вклад*|займ*
        no|not .. rush|hurry|urgent|urgency
        not in .. hurry|rush
        isnt|nothing urgent
        take your time
        whenever you
        """,
    ),
    Cue(
        "doubt",
        """
        !до|ли|точно подумаю|подумать|подумаем|подумает|обдумать|обдумаю !что|надо
        думаю|думаем брать|взять|покупать|стоит|нужн*|пока
        пока|еще думаю|думаем|сомнева*|выбираю|выбираем
        пока|еще не реш*|определил*
        !хотя|но|хоть дороговат*|дорого|дороговизн* !доставк*|продал*
        !сколько|что|чего|это стоит|стоят ли
        не уверен|уверена|уверены|уверенн*
        сомнев*|сомнени* !нет|не
        колеблюсь|раздумываю|раздумываем|терзаю*
        не знаю .. брать|стоит|подойдет|надо|нужн*|покупать|что|выбрать|какой|какую|подходит
        не могу|можем .. решить*|определить*|выбрать
        никак .. решу*|определюсь|выберу|решиться
        еще не|пока решил*|определил*|выбрал*
        !до решу|решим|решусь .. позже|потом|пока
        посоветуюсь|посоветоваться|посоветуемся .. муж*|жен*|мам*|дома|с
        надо|нужно .. с мужем|женой|мамой|начальством .. обсуд*|посовет*|поговор*
        а .. если|вдруг .. не подойд*|понрав*|получит*|подош*|поможет|хватит|потян*|сможет|справл*|подход*|усп*|
            пойдет|влез*|сломает*
        если|вдруг .. не подойд*|понрав*|подош*|поможет|влез*|потян*
        вдруг .. не|сломает*|обман*|развод|подделка|бракован*
        !все точно .. подойд*|заберете|вернете|поможет|оригинал|работает|сможем|смогу|будет|не|хватит|потян*|выдерж*
        действительно|правда|реально|вообще .. стоит|поможет|работает|помогает|нужн*|лучше|того|хорош*|подойдет
        окупит*|пожале*|переплач* !не
        имеет ли смысл
        есть .. смысл
        смысл .. брать|переплачивать|покупать|есть
        не слишком .. дорого|много|мало|сложн*
        боюсь|опасаюсь|переживаю .. что|не .. не|потян*|справл*|зря|подойд*|ошиб*|прогад*|кот*
        не .. ошибиться|прогадать|пожалеть
        боюсь|опасаюсь|боимся ошиб*|прогад*|пожал*|не
        слишком много .. вариант*|выбор*
        а .. вдруг .. слишком
        how|what if .. too|not|wont
        как .. выбрать|понять .. подойдет
        отзывы .. плохие|разные|противоречив*|смущают|настораж*
        смущает|смущают|настораживает|пугает|останавливает !не
        не .. внушает|убедили|убеждает|верится
        потом|позже .. решу|вернусь|зайду|куплю|закажу
        подожду скид*|распродаж*|акци*
        жду скид*|распродаж*|акци*
        у .. других|конкурент*|соседей|озоне|маркет* .. дешевле
        дешевле .. других|конкурент*|соседей|озоне|вайлд*|найти|нашел|есть
        ill|i|will|gotta|need|let|have|want .. think|ponder .. about|on|over|more|it
        think about it
        thinking about it|over
        sleep on it
        !pretty|make|making|im|quite|to not .. sure|convinced|certain !how|where|what|why|which|when|who
        unsure|undecided|hesitat*|doubt|doubts|doubtful|skeptical|sceptical
        cant|cannot|still|hard .. decide|choose|choosing|deciding
        on the fence
        back and forth
        between .. two|both
        talk|speak|check|ask .. to|with .. husband|wife|partner|boss|team
        не пожалею
        сомнева*|выбираю|колеблюсь .. между
        torn between
        havent|not decided|yet|made .. mind|decided
        have second thoughts
        second thoughts
        is|are|would|was it|this|they|these|the .. really|actually|even .. worth|needed|necessary|good|work|better|any
        worth .. it|the|money|price|extra|@number|paying
        bit|little|kinda|quite|too|rather|pretty|somewhat|very pricey|expensive|steep|costly|much
        pricey|steep
        out of .. budget|price range
        over|above my budget
        what|but if .. it|they|this|i|the|she|he .. doesnt|dont|wont|isnt|cant|fails|breaks|hate|not
        afraid|worried|scared|concerned|fear|nervous ... wont|doesnt|too|regret|mistake|hard|difficult|small|big|fit|
            suit
        need to|some think|time .. think|$
        need .. to think
        more than .. i|we .. spend|wanted|planned|pay
        need to .. ask|check|discuss|talk .. wife|husband|partner|boss|team
        maybe|might later|wait|pass|another
        ill|i|will wait .. sale|discount|black
        cheaper .. elsewhere|amazon|competitor*|other|online
        saw|found|seen|get .. cheaper
        regret .. buying|it|this
        sounds|seems|looks .. too good
        too good to
        mixed|bad reviews
        """,
    ),
    Cue(
        "thanks",
        """
        спасиб*|спс|пасиб*|спасиб|благодарю|благодарн*|благодарствую|мерси|сенкс|сенк|сяп|спасибки|дякую
        признательн*
        выручил*|спасли меня|нас|ситуацию|праздник|день
        низкий поклон
        вы|ты .. лучш*|супер|молодц*|крутые|крутой|топ|золото|волшебн*|прелесть|чудо
        лучший|лучшие|лучшая сервис|магазин|компания|клиника|школа|банк|поддержка
        умнички|умница|молодцы|молодец
        огонь доставка|сервис|поддержка|магазин
        доставка|сервис|поддержка|магазин огонь|супер|топ|бомба|шикарн*
        thanks|thank|thx|ty|tysm|thnx|tks|cheers|thankyou|thnks|thankful|tyvm
        appreciate it|that|your|you|the|this|all
        much appreciated
        grateful
        lifesaver|life saver
        you|youre|ur|u|yall|guys the|are|rock|rule best|rock|awesome|amazing|star|legend|great
        you|u|guys rock|rule
        saved my|the|our day|life|trip|holiday|bacon
        kudos|props|hats
        """,
    ),
    Cue(
        "not thanks",
        """
        спасибо не надо|нужно
        нет спасибо
        заранее спасибо|благодар*
        спасибо|благодар* заранее
        ^ ок|окей|хорошо|ладно|понял|поняла|ясно|понятно|ага спасибо|спс|пасиб $
        ^ ok|okay|k|got|alright|fine|right .. thx|thanks|ty $
        ^ спс|спасибо|пасиб .. буду|знать|ясно|понял|поняла|понятно $
        спасибо|спс буду знать
        no thanks|thank|thx
        thanks|thank for nothing
        thanks|thank in advance
        no thanks|thank
        ^ thanks|thank|спасибо .. bye|пока|все $
        dont|not|would|id appreciate
        """,
    ),
    Cue(
        "profanity",
        """
        бля|бляд*|блят*|бляха|блэт|блеать|бл|бл*д*|млять
        хуй*|хуе*|хуя*|хуи*|хую|хер|херн*|херов*|нахер|похер*|охуе*|охуи*|нахуй|нихуя|похуй*|дохуя|захуя*
        пизд*|пзд*|спизд*|распизд*|опизд*|охереть|охренел*|охренет*|охрене*|охерел*
        еба*|ебу*|еби*|ебл*|ебн*|заеб*|наеб*|уеб*|въеб*|выеб*|проеб*|разъеб*|долбоеб*|отъеб*|доеб*|поеб*|ебт*|еб|ебать
        муда*|мудил*|мудо*|гандон*|гондон*|сука|суки|сучар*|сукин*|пидор*|пидар*|педик*|шлюх*|тварь|твари|ублюд*|
            гнид*|мраз*|гавно*|говн*|дерьм*|срань|сраный|сраная|сраные|сраного|жоп*|залуп*|манда|чмо|ссан*
        хрен*|нахрен*|нахрена|офиг*|нифига|нафиг|нахр*|фигн*|пофиг*|зафиг*|офигел*
        черт|чорт|черта !побери
        fuck*|fck*|fuk|fuking|fukin|phuck*|motherfuck*|mf|mofo|wtf|stfu|gtfo|effing|freaking|frickin|fkn|fking|
            fcking|omfg|af
        shit*|bullshit|bs|sh1t|horseshit|crap|crappy|crapp* !dinner
        bitch*|asshole*|arsehole*|bastard*|dick|dickhead*|cunt*|prick|piss|pissed|pissing|wanker*|bollocks|bloody|
            damn|dammit|goddamn|damned|ass|dumbass|jackass|arse|hell !of|o
        """,
    ),
    Cue(
        "just_looking",
        """
        просто|пока|только смотрю|смотрим|гляжу|посмотреть|присматриваюсь|приглядываюсь|изучаю|интересуюсь|любопыт*|
            зашел|зашла|приценива*
        прицениваюсь|прицениваемся
        having|have|taking .. look|browse|peek
        просто .. смотрю|посмотреть|гляжу|присматриваюсь|любопыт*
        я|мы .. просто|пока .. смотрю|смотрим|посмотр*
        ничего не|пока нужно|надо|ищу|собираюсь|покупаю
        помощь не нужна
        не .. собираюсь|планирую|буду .. покупать|заказывать|брать
        из любопытства|интереса
        присматриваюсь|прицениваюсь
        just|only|im looking|browsing|checking|exploring|curious !for|at|the|my|on|whether|if|what|into|to
        window shopping
        not .. looking|going|planning|ready .. buy|purchase
        looking around
        only|just looking
        no .. need .. help
        dont need .. help|anything
        """,
    ),
)
