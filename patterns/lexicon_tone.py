"""What praises, blames, calms, asks or presses: phrases with points, Russian before English.

Points are on the scale of one clear complaint = 1. Meanings: praise, thanks, calm, bad (a judgment), hint (a word that
complaints are made of), request, seek, again, contrast, polite, soon, restless. Source: our own judgement of how
customers write.
"""

from patterns.phrases import Cue

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
        вкуснейш*|прелесть|прелестн*|мечта|красота|красотища|годнота|имба|респект|лайк|блеск|чудо|шедевр|волшебн*|
            безумно
        от бога
        наконец-то нормальн*|хорош*|работает|дождал*
        все|всё летает
        добротн*|на совесть
        like a baby|dream|glove|pro
        huge|big|massive|special thanks|thank
        на ура
        без нареканий
        ни разу .. не подвел*
        сдал*|поступил* .. на .. отлично|пятерк*|бюджет
        spot on
        like a charm
        couldnt be happier
        cant|cannot fault|complain|praise
        no complaints
        love|loves|loved his|her|their|its|our
        delicious|yummy|hilarious|knowledgeable|adorable|cosy|cozy|dreamy|gem|godsend|magical|immaculate|spotless
        удался|удалась|удалось на|славу|отлично
        выше .. похвал
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
        "bad",
        """
        ужас|ужасн*|кошмар*|отвратит*|отврат|безобраз*|хуже|худш*|мерзк*|гадост*|паршив*|дрян*|жуть|жутк*|трэш|треш|
            позор*|стыд|стыдно|беспредел*|издевател*|бардак|цирк|днище|днo|дно|провал|разочарован*|разочаров*|
            возмут*|возмущ*|возмущен*|недопустим*|неприемлем*|бред|бредов*|свинств*|наглост*|наглые|хамств*|хамят|
            нахамил*|хамк*|хамил*|грубо|нагруб*|груби*|обман*|обманул*|обманыва*|развод|разводил*|кидалово|лохотрон*|
            надувател*|врете|врут|врали|наврал*|соврал*|вранье|лжец*|ложь|лжете|жулик*|мошенник*|аферист*|воры|
            ворюг* !от|игр*
        !не terrible|horrible|awful|worst|disgusting|appalling|dreadful|atrocious|abysmal|pathetic|disgrace*|
            unacceptable|ridiculous|outrageous|shameful|shocking|garbage|rubbish|trash|scam|scammers|fraud|
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
        жаль что
        a|total|complete|absolute|sick|big joke
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
        "hint",
        """
        почему-то|зато|видимо|якобы|типа|вообще|совершенно|вдвое|втрое|лишь|всего|подряд|вскрыт*|чужой|чужую|чужое|
            пуст*
        еле|едва|кое-как|зачем-то|откуда-то|снова|опять|обратно|впустую|минут|часа|часов|дней|криво|грубо
        rude|scared|crooked|broken|empty|opened|someone|somebody|elses|without|telling|warning|notice|halfway|twice
        после|вместо|хотя|несмотря|без|нет|ни|нету|ноль|нисколько|никакой|никакого|никакой|никак|никто|ничего|нигде|
            никому
        обещали|обещал*|обещан*|говорили|сказали|уверяли|клялись|договаривались|должны|должен|обязаны
        уже|только|лишь|сам|сама|сами|самой|самому|пришлось|приходится|заставил*|вынужден*
        каждый|каждые|каждую|постоянно|вечно|бесконечн*|полдня|весь|целый|целую|неделями|месяцами
        вторую|третью|второй|третий|четвертый|пятый|неделю|недели|недель|месяц|месяцев|раз|раза
        высоковат*|великоват*|маловат*|тесноват*|слабоват*|медленно|долго|поздно|криво|косо|мимо|наоборот
        деньги|денег|отмен*|сняли|списали|пропал*|исчез*|сброс*|слетел*|мерца*|мига*|скач*|сбо*|лага*
        without|instead|after|before|until|unless|despite|though|although|nothing|none|no|nobody|nowhere|barely|way|
            off|out
        promised|said|told|supposed|claimed|advertised|should|agreed|expected|guaranteed
        already|only|again|still|every|everywhere|constantly|always|keeps|kept|keep|another|forever|ages|whole
        three|two|four|five|third|second|times|weeks|days|hours|month|months|week|minutes
        late|longer|slow|slowly|hidden|extra|cancel*|charged|taken|changed|disappear*|vanish*|random|wrong|lost|
            disconnect*|reset*|log|logs
        """,
        0.35,
    ),
    Cue(
        "request",
        """
        хочу|хотел*|нужен|нужна|нужно|нужны|ищу|ищем|надо|можно|прошу|подскажите|скажите|посоветуйте|отправьте|
            пришлите|запишите
        отмените|поменяйте|интересует|интересуют|планирую|планируем|собираюсь|давайте|есть|буду|будем|готов|готова
        заберу|закажу|возьму|куплю|беру|понял|поняла|понятно|ясно|ок|хорошо|ладно|угу|да|здравствуйте|добрый|доброе
        want|need|would|id|please|can|could|looking|planning|send|cancel|change|show|tell|let|lets|ill|how|what|
            which|where|when
        ok|okay|got|sure|yes|fine|hi|hello|interested|book|order|wondering|may|will
        """,
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
        "seek",
        """
        просит|реквизит*|куда
        ищу|ищем|нужен|нужна|нужно|нужны|посоветуйте|подскажите|порекомендуйте|подберите|какой|какая|какие|какое|
            хочу|хотел*|есть|интересует|подскажете|сколько|чем
        looking|need|recommend|suggest|which|prefer
        ^ is|are|do|does|can|could|how|what|whats|any|will|would|should|where|when
        """,
    ),
    Cue(
        "contrast",
        """
        жаль|разве|но|однако|хотя|правда|зато|жаль|только|единственн*|минус|кроме|однако
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
        сегодня|срочно
        today|tonight
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
        где .. заказ*|курьер*|посылк*|деньги|доставк*|товар*|мастер
        where|wheres .. order|package|parcel|refund|money|driver|technician
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
