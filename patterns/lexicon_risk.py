"""How people threaten with the law, tell of danger or want their data gone, and what only looks like it.

Phrases in the language of `patterns/phrases.py`, Russian before English. A meaning that begins with `not ` takes the
flag back in its sentence: a false hard gate is a fault too. Source: our own judgement of how customers write.
"""

from patterns.phrases import Cue

CUES = (
    Cue(
        "legal",
        """
        !тротуар|горнолыжн* суд|суда|суде|суду|судом|суды !по|над
        !не судиться|засужу|засудим|отсужу|судебн*|досудебн*
        иск|иска|иском|исковое|исковой|исков
        роспотреб*|рпн|прокуратур*|прокурор*|финомбудсмен*|омбудсмен*|росздравнадзор*|рособрнадзор*|роскомнадзор*|
            фас|цб|центробанк*
        жалоб* .. в цб|банк|фас|рпн|министерств*|минздрав|минобр*|суд|прокуратуру|трудинспекцию|роспотреб*
        пожалуюсь|пожалуемся|жаловаться|жалуюсь|нажалуюсь|обращусь|обратимся|обращаюсь|пойду|напишу|идем|
            обратиться .. в|во цб|фас|полици*|минздрав|министерств*|суд|прокуратур*|роспотреб*|инстанци*|органы|
            надзор*|общество
        !без|нет|никаких|не претензию|претензии|претензия|претензией|претензий !нет|не
        @petition .. претензи*
        претензи* .. напис*|подат*|подам|подаю|направ*|составл*|отправ*|официальн*
        официальн*|письменн* претензи*|жалоб*
        адвокат*|юрист*|юридическ* !лиц*|адрес*|консультац*|курс*|фирм*|нужен|требуется
        мой|моего|моему|моим|наш|наши|наших|нашего юрист*|адвокат*
        @rights .. потребител*
        прав* потребител*
        зозпп|гк рф|гпк
        закон* о|об|рф|защит* .. защите|потребител*
        по|согласно закону .. обязан*|вернуть|верните|имею|должны
        нарушает*|нарушени*|нарушили .. закон*|прав*
        полици*|полицей* !академи*
        заявлени* .. в|во полици*|суд|прокуратур*
        статья|статье|статьи|ст @number .. гк|ук|закон*|зозпп|потребител*
        уголовн*|мошенничеств* .. дело|заявлени*|статья|полици*|ответственност*
        взыщу|взыскать|взыскани* .. неустойк*|ущерб*|суд*|через|морал*
        неустойк*|моральн* вред*|ущерб*|компенсац*
        через суд
        @number|встретимся|увидимся .. суде|судом
        подать|подам|подаю|пойду|идти|иду|пойдем .. в суд
        в правов*|юридическ* поле|плоскост*
        подам|подаю|подадим|подать .. в|на вас суд
        !courier|tennis|my|with my|a|the|our lawyer|lawyers|attorney|attorneys|solicitor|solicitors !discount|day|gift
        lawyer|lawyers|attorney|attorneys|solicitor|solicitors
        sue|suing you|u|ur|your|this|the|them|over|for|company
        will|gonna|going|ill|to|can|could|might|thinking|consider* sue|suing|sued
        lawsuit*|litigat*|subpoena*
        take|taking|start|pursue|pursuing|considering|threat*|file|filing|seek|seeking|begin .. legal action|
            proceedings|advice|steps|route
        legal action|proceedings|department|team
        hear|hearing from .. my|our lawyer|legal|attorney|solicitor
        small claims
        claims court
        take|taking|see|go|going|end .. in|to court
        court case|order|action|papers|summons
        class action
        trading standards
        better business bureau
        bbb|ftc|cfpb|fca|ofcom|ofgem|fos|accc
        ombudsman*
        attorney general
        consumer|customer rights|protection|affairs|ombudsman|law|laws|act
        regulator*|watchdog !valve|pressure|voltage|temperature
        report|reporting .. to|the police|authorities|regulator|ftc|bbb|standards
        call|calling|go|going|contact*|report .. the|to police|cops
        police report
        breach of contract|warranty|law
        statutory|legal rights|right|claim
        this|thats|thats|thats|is|its|are breaking|illegal|unlawful !to|drugs
        against|break*|violat* the|consumer law
        press charges
        letter before action|claim
        """,
    ),
    Cue(
        "not legal",
        """
        рядом|около|возле|напротив|здание|здания|остановка|метро .. суд|суда|судом|суду|суде
        юр*|юридическ* лиц*|адрес*|консультац*|курс*|фирм*
        для юрист*|адвокат*
        курс*|обучени*|професси*|програм*|вакансия|подарок .. юрист*|юридическ*|адвокат*
        юрист*|адвокат* .. стоит|принимает|консульт*|записаться|цена
        претензий .. нет|не
        нет|без|никаких|не .. претензий
        food|tennis|basketball|squash|badminton|padel court|courts
        legal entity|address|name|age|size|disclaimer|notice|pad|guardian|secretary
        is|are it|this|they|these|that|ebikes|scooters .. legal
        do|does|can|are you|your .. offer|provide|include|work|serve .. legal|lawyers|attorney
        joke|jokes|movie|film|book|series
        for lawyers|attorneys|lawyer
        gift|software|present .. lawyer|lawyers|attorneys
        court shoes|shoe|heels
        power of attorney
        """,
    ),
    Cue(
        "safety",
        """
        проглот*|проглат*|заглот* .. батаре*|магнит*|детал*|шарик*|таблет*|капсул*|кусо*|монет*|пугов*|игрушк*|
            осколок|жидкост*|средств*
        @who .. проглотил*|подавил*|захлебн*|наглотал*
        задыхается|задыхаюсь|задыхаемся !от
        выпил*|съел*|глотнул* .. средств*|жидкост*|капсул*|гель|таблет*|раствор|химию
        тяжело|трудно|нечем|сложно дышать
        @who .. задыхаюсь|задыхается|удушь*
        аллерги* .. реакци*|началась|пошла|случи*|появил*|после|вызвал*|покрыл*|отек*
        пошла|началась|появилась|случилась|сильная|сильнейшая|вызвал* .. аллерги*
        сыпь|сыпью|волдыр*|крапивниц* !для|от
        покрыл* .. сыпь*|пятнами|волдыр*|прыщ*
        отек* .. лиц*|горл*|квинке|губ*|глаз*|язык*|гортан*
        опухл*|распух*|раздул* .. лиц*|горл*|губ*|глаз*|язык*|рук*|ног*|щек*|место
        лиц*|горл*|губ*|глаз*|язык*|рука|нога|щека .. опух*|распух*|отек*|раздул*
        анафилак*
        случился|случилс*|кажется|похоже|приступ .. инсульт|инфаркт
        химическ*|получил*|термическ* ожог*
        ожог* .. от|после|лиц*|рук*|кож*|ног*|степен*
        обжег*|обожг*|обжегл* !глаз*
        ударил*|бьет|бьется|шибан*|долбан*|дернул*|стукнул* .. током|электричеств*
        удар* током !защит*
        током .. бьет|ударил*|бьется|шибануло|долбануло
        @who|процедур*|прививк*|укол*|таблет*|лекарств* ... судорог*|судороги|обморок*|удушье|рвота|посинел*
        упал*|свалил*|рухнул*|придавил* ... встать|ходить|двига*|кровь|голов*|ребен*|больниц*
        искрит|искрят|искры|искрил*|заискрил*|коротит|коротнул*|замыкани* !защит*
        дымит*|задымил*|дымил*|дымок
        пошел|идет|валит|повалил|появился|шел .. дым
        дым .. пошел|идет|валит|из|повалил
        запах|пахнет|воняет|вонь|несет|тянет .. гари|гарью|газом|газа|паленым|горелым|проводк*|дымом
        загорел*|возгора*|воспламен*|полыхн*|вспыхнул* !индикатор|лампочк*|кнопк*|экран
        начал|стал|начала|чуть|едва .. гореть|сгорел*|загор*|плавит*|дымит*
        был|начался|случился|устроил* пожар*
        чуть|едва .. пожар*|взорв*|сгорел*|убил*|умер*
        взорвал*|взрывает*|рванул*|бабахнул* !мозг
        плавит*|расплавил*|оплавил*|плавился
        вздул*|вздут*|раздул* .. батаре*|аккумулятор*|банк*|корпус
        батаре*|аккумулятор* .. вздул*|раздул*|вздут*|течет|потек*|протек*|шипит
        утечк* газ*
        газ* .. утечк*|течет|шипит|отравл*
        угарн* газ*
        отравил*|отравлен*|траван*|интоксикац*
        после .. рвота|рвет|тошнит|вырвало|поносит
        @who .. рвет|вырвало|рвало|стошнило|кровь|судорог*|потерял*|температур* .. после|от|ваш*
        !без потерял*|теря* .. сознани*
        без сознания
        кровь .. идет|течет|хлещет|останавлив*|остановит*
        идет|течет|хлещет кровь
        кровотеч*|кровоточ*
        скор* помощ* .. вызв*|забрал*|увез*|приехал*
        вызв*|вызыва* .. скор*
        увезли|забрали|попал*|лежит|положили|госпитализ* .. больниц*|скорой|реанимац*|госпитал*
        реанимац*|госпитализ*
        сломал*|выбил*|разбил*|пробил* .. руку|ногу|палец|зуб|голову|ребро|нос|череп
        порезал* .. об|руку|палец|ногу|стекл*|до|сильно|ваш*
        травм* .. получил*|нанес*
        получил* .. травм*
        отказал* тормоз*
        тормоз* .. отказал*
        тормоз* не работают|сработал*|держат
        прихват* сердц*
        болит|боли|прихватило|сжимает|давит сердце|груди|грудь
        передоз*
        не хочу|хочется|могу жить
        жить .. не хочу|хочется
        покончить|покончу .. собой|жизн*
        суицид*|самоубийств*|повеситься|повешусь
        вскрою|вскрыть|резать .. вены
        наложить|наложу на себя руки
        хочу|лучше умереть|сдохнуть|исчезнуть
        угроз*|угрожа*|опасност* .. жизни|здоровь*
        вред .. здоровью .. причин*|нанес*
        причин*|нанес* .. вред .. здоровь*
        опасно для жизни
        @swallow .. battery|magnet|magnets|button|pill|piece|part|bead|coin|pod|detergent|toy|screw
        choked|choking|suffocat* !hazard
        cant|couldnt|hard|difficulty|trouble|struggling|cannot .. breathe|breathing
        allergic reaction|shock
        rash|hives !guard|guards|cream|guard
        broke|breaking|came out in .. rash|hives|spots
        swollen|swelled|swelling .. face|lips|throat|eye|eyes|tongue|hand|foot
        face|lips|throat|eye|eyes|tongue|hand|arm|leg .. swollen|swelled|swelling
        battery|batteries|pack .. swollen|swelling|swelled|bulging|bulged|leaking|leaked|hissing|exploded
        swollen|bulging|leaking battery
        anaphyla*
        having|had|has|have|got .. seizure|stroke|concussion
        @burned .. my|his|her|hand|hands|face|skin|finger|fingers|arm|leg|child|daughter|son|me|down|carpet|desk|wall
        second|third|chemical degree|burn|burns
        burn|burns .. on my|his|her
        electric shock|shocks
        electrocut*
        @shock .. me|my|him|her|us
        got|gave|get .. shocked|zapped|shock .. by|from|when|touch*|off
        gave|gives me|him|her|us .. shock
        sparks .. from|out|flew|flying|when|coming|everywhere
        sparking|sparked !joy
        smoke|smoking .. coming|from|out|started|came|pouring|when|billow*
        started|starts|is|was|began smoking|smouldering|smoldering|burning|melting
        smells|smell|smelled|smelling .. burning|burnt|gas|smoke
        burning smell
        caught|catch|catching|set .. fire !tv|stick|sale|hd|tablet|pit|escape
        started|starting a fire
        charger|battery|phone|oven|heater|house|kitchen|cable|kettle|plug|laptop .. on fire
        burst|bursting into flames
        flames|exploded|explosion !emoji|game|games
        melted|melting .. my|plug|socket|wire|wires|cable|desk|outlet|carpet|floor
        plug|socket|cable|charger|adapter|heater|battery|outlet .. melted|melting
        gas leak|leaking|smell
        smell .. of gas
        fell|fallen|slipped|collapsed ... hurt|hospital|broke|broken|head|injured|bleeding|unconscious
        cant|cannot move|walk|wake
        turned|turning|going blue
        seizures|seizing|convulsi*
        carbon monoxide
        poisoned|poisoning|intoxicat*
        food poisoning
        vomit*
        throwing|threw up
        unconscious
        passed out
        fainted|collapsed
        bleeding|bled !edge|money|cash
        blood .. everywhere|pouring|wont|stop*
        taken|rushed|went|ended|in|admitted .. hospital|er|emergency|icu
        called|call|calling .. ambulance|911|999|112|paramedic*
        chest pain|pains
        heart attack
        overdos*
        injur* !lawyer
        hurt .. my|his|her child|kid|son|daughter|baby|eye|hand|back|badly
        cut .. finger|hand|leg|himself|herself|myself|open .. on|badly|stitches|glass
        brakes|brake .. failed|fail|stopped|not|dont|didnt
        kill myself|himself|herself
        killing|harm|harming|hurt|hurting myself
        suicid*|self-harm
        end my|it life|all
        want|rather|ready to die
        wanna|rather die|disappear
        wish|want .. i|to was|were|be dead
        dont|not want to live|exist
        dont|not want to be alive|here anymore
        cant|cannot go on living
        health|safety|fire|choking hazard .. child|my|serious|real
        could|nearly|almost .. killed|died|burned|hurt .. me|us|my|someone|kid|child|down|house
        exposed|bare wire|wires|wiring
        """,
    ),
    Cue(
        "not safety",
        """
        защит* от
        вредно|опасно|безопасно ли
        не вредно|опасно ли
        датчик*|сигнализац*|извещател*|огнетушител*|детектор*
        !подушка|подушки|подушку|ремень|ремни|детская @ifsafe|безопасн*|безвредн*
        гипоаллергенн*|противоожогов*
        средство|крем|мазь|таблетк*|лекарств* от|для .. ожог*|аллерги*|сыпи|отек*|зуд*
        сгорел*|сгорают|сгорят .. бонус*|балл*|скидк*|промокод*|абонемент*|деньги|занят*
        горит .. индикатор*|лампочк*|кнопк*|диод*|экран*|дедлайн|срок*
        индикатор*|лампочк*|диод*|кнопк* .. загор*|гор*|мига*
        игр*|фильм*|книг* .. пожар*|взрыв*|суицид*|самоубийств*
        is|are it|this|they|these .. safe|hypoallergenic|suitable
        smoke|fire|heat|gas|monoxide|co|leak detector|alarm|alarms|detectors|extinguisher|sensor|blanket|proof|
            resistant|retardant !keeps|keep|going|goes|went|beeping|chirping|has|is|wont|you|u|in|near|sounding
        safe|suitable|approved|tested for|to|with|against .. skin|children|kids|baby|allerg*|fire|use
        does|do|will|would|can|could it|this|they|these|the .. cause|trigger|give|irritate|catch
        protect* .. from|against
        treats|treat|cream|remedy|lotion|for|anti .. rash|burns|burn|bleeding|swelling|eczema
        fire tv|stick|pit|sale|hd|tablet|emoji
        smoking area|room|rooms|allowed|policy
        non smoking
        """,
    ),
    Cue(
        "privacy",
        """
        @wiperu .. @data
        @data .. @wiperu
        @wiperu меня .. баз*|систем*|ото|отовсюду|списк*|реестр*
        @wiperu .. всю|все|любую .. информаци*|сведени*|обо
        @wiperu .. паспорт*|скан*|фото|запис* .. мо*|паспорт*
        отзываю|отозвать|отзыв* .. согласи*
        согласи* .. отзываю|отозвать
        не давал* .. согласи*
        обработк* .. персональн*|данных|пдн
        152-фз|152фз|фз-152|пдн
        152 фз
        фз 152
        персональн* данн*
        не|никому .. передаете|передавайте|продаете|сливаете .. данн*|номер
        откуда .. у вас мой|мои|наш .. номер|телефон|данные|почт*|адрес|контакт*
        откуда .. взяли|знаете|узнали|достали .. мой|мои|номер|телефон|данные|обо
        откуда .. мой|мои номер|телефон|данные|адрес .. взяли|знаете|узнали
        какие|какую .. данные|информаци* .. обо мне|храните|собираете|собрали
        кому .. передаете|продали|слили|передали|сливаете .. данные|номер*|телефон
        слили|утек*|утечк*|продали|сливаете .. данн*|номер*|телефон*|баз*
        данные|номер .. слили|утекли|утечк*|продали|передали|передаете
        чужие|чужой .. данные|заказ*|паспорт|карт* .. вижу|видн*|показыва*
        вижу|видн* .. чужие|чужой|чужую
        право на забвение
        забудьте обо|про мне|меня
        gdpr|ccpa|dsar|dpo|rgpd
        152-fz
        @wipe .. my|all|our|any .. @mydata
        @wipe .. me .. from|of .. your|database|system|list|records|files|everything
        @wipe everything|all .. about me|have|on|you
        my @mydata .. @wipe
        forget me|everything
        right to .. erasure|forgotten|deletion|access
        right of access
        subject|data access request
        data|privacy protection|breach|request|officer|leak|complaint
        what|which .. data|information|info .. about|hold|have|store|collect|keep .. me|my|about
        copy of .. my|all .. data|information
        personal|private data|information|details
        withdraw|revoke|revoking|withdrawing|withdrawn .. consent
        never .. gave|given .. consent
        where|how .. get|got|find|have .. my number|email|details|phone|address
        sell|selling|sold|share|sharing|shared|leak*|passing|passed .. my .. data|number|details|email|info|
            information
        leaked|exposed .. my|data|details|number
        someone elses .. order|data|account|details|address
        opt out .. data|sale|sharing|tracking
        """,
    ),
    Cue(
        "not privacy",
        """
        соответств*|соблюда*|работаете|храни* .. 152|152фз|gdpr|требовани*|закон*
        @gdprready
        gdpr|ccpa compliant|compliance|ready|friendly|certified
        comply|complies|compliant|compliance .. with .. gdpr|ccpa|152*
        data residency|center|centre|transfer|plan|export|sheet|cable|privacy
        backup|restore|recover|transfer|export|import|sync|backed .. data|account
        сотрудник*|коллег*|пользовател*|клиент*|ученик* .. удал*|аккаунт*|профил*
        удал*|стер* .. сотрудник*|коллег*|пользовател*|товар*|позици*|заказ* .. корзин*
        с диска|флешк*|телефона|ноутбука|компьютера|винчестер* .. данн*|удал*|стер*
        удал*|стер*|восстанов* .. данн* .. с диска|флешк*|телефона|ноутбука|компьютера|винчестер*
        восстанов*|сохран*|перенес*|перенос*|синхрониз* .. данн*|аккаунт*|профил*
        @wipe .. card|item|product|address|photo .. from|cart|basket
        wipe|erase|delete .. phone|laptop|disk|drive|device
        if|when|after .. @wipe
        edit|update|change|changes|correct|add|give .. personal|private|my
        """,
    ),
)
