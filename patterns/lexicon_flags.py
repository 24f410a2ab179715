"""How people ask for a human, threaten, are in danger, want their data gone, are pressed for time, doubt or thank.

Phrases in the language of `patterns/phrases.py`, Russian before English. Source: our own judgement of how customers of
shops, banks, clinics, schools and services write. A meaning that begins with `not ` takes the flag back in its
sentence: a false hard gate is a fault too.
"""

from patterns.phrases import Cue

SETS = {
    "call": "позов* позва* соедин* переключ* перевед* перевест* переводи пригласи* пригласит* зовите зови"
    " вызовите вызови",
    "give": "дай* дать подключ* подгони* давай* верните хочу хочется хотел* нужен нужно надо требую прошу можно"
    " могу подайте",
    "person": "оператор* человек* человеч* менеджер* сотрудник* консультант* администратор* диспетчер* живого живым"
    " живому руководител* руководств* начальник* начальств* супервайзер* старшего старшим кем-нибудь кем-"
    " то кого-нибудь кого-то людьми людям людей поддержк* техподдержк* саппорт* специалист* юзер-саппорт"
    " куратор* директор*",
    "desk": "оператор* менеджер* консультант* человек* администратор* людей саппорт*",
    "trade": "связи сотов* мобильн* телеком* пылесос* паролей проектов задач загрузок файлов по для в на который"
    " которая чтобы кран* станка кассы дрона эвм интернет* мтс билайн мегафон теле2 йота видеосъемк*"
    " данных",
    "live": "живой живого живым живому живые живых живыми реальный реального реальным реальному настоящего"
    " настоящим нормального нормальным нормальному",
    "talk": "поговорить пообщаться связаться поговорю говорить общаться разговаривать переговорить пообщаюсь"
    " проконсультироваться",
    "robot": "бот бота боте ботом ботами ботов боту робот* машиной железкой автоответчик* программой чатбот*"
    " нейросет* ии",
    "human": "human humans person agent agents operator operators representative representatives rep reps advisor"
    " adviser manager managers supervisor supervisors specialist consultant",
    "anyone": "someone somebody anyone anybody people team department staff support",
    "speak": "talk speak chat talking speaking chatting",
    "real": "real live actual human living proper genuine",
    "bot": "bot bots robot robots machine machines ai computer chatbot chatbots automated",
    "data": "данные данных персональн* аккаунт* учетк* учетную профиль личный анкету карточку номер телефон"
    " контакты историю",
    "mydata": "data account profile information info details records history number email",
    "wipe": "delete erase remove wipe deleted erased removed deletion erasure removal",
    "hurt": "болит болят тошнит рвет рвота рвало отек* опух* сыпь зуд ожог* кров* судорог* сознани* задыха* дыша*"
    " температур* обжегся обожгл* обжегл* порезал*",
    "who": "ребенок ребенк* сын* дочк* дочь муж* жен* мам* пап* бабушк* дедушк* малыш* я мне у собак* кот* кошк*",
    "unit": "час часа часов минут* мин секунд* день дня дней сутки суток недел* месяц* полчаса полдня",
    "period": "hour hours hrs minute minutes mins day days week weeks month months",
}
"""Named sets of words; `@name` in a phrase."""

COURTESIES = (
    "пожалуйста пожалуста плиз плз пж пжлст здравствуйте здрасте здрасьте привет добрый доброе день вечер утро ну"
    " да уже эй алло але ау так слушайте тогда срочно спасибо ок хорошо нет please pls plz hi hello hey thanks now"
    " ok okay so well just no yes yeah then"
)
"""Words that do not count where a phrase must be the whole sentence."""

CUES = (
    Cue(
        "ask_human",
        """
        !не|нельзя @call .. @person !связи|данных
        @call .. кого-нибудь|кого-то|старшего
        свяжите|свяжи|соедините|соедини .. с|со .. @person|врачом|доктором|мастером
        свяжите меня|нас
        !не @give @desk !@trade
        ^ @desk|живого|старшего .. @call|дайте|дай|сюда|нужен|можно|хочу|быстро $
        @desk .. @call $
        !не @give .. @live !звук*|музык*|концерт*|цвет*|елк*|рыб*|цвет*
        !не @give с|со @person
        !не @talk .. с|со .. @person|врачом|доктором|живым
        !не хочу|хотел*|могу|можно|надо|нужно|дайте .. @talk .. с|со @live|кем-нибудь|кем-то|человеком
        @live человек* оператор*
        @live человек*|оператор*|сотрудник*|менеджер*|консультант*|специалист*|собеседник*|люд*
        человек* .. не @robot
        оператор*|менеджер* .. не @robot
        а не с @robot
        не хочу .. @talk|писать|переписываться .. @robot
        не буду .. @talk|писать|переписываться .. @robot
        хватит|достаточно|уберите|отключите|выключите|отключи|убери @robot
        ^ можно без @robot
        без @robot .. можно|пожалуйста
        есть .. живой|живые|живого|живая|живых
        живые|живой|реальные|реальный .. есть|тут|там
        ^ .. есть .. люди $
        люди|человек|живые тут|там|здесь|вообще|у .. есть|остались
        ^ .. люди .. есть $
        ^ есть|тут|там .. человек $
        ^ .. человек|оператор|менеджер .. тут|там|есть $
        кто-нибудь|кто-то|кто живой|живые
        ^ где .. оператор*|менеджер*|консультант*|человек|люди $
        когда .. ответит|подключится|придет|освободится .. оператор|человек|менеджер|консультант|специалист
        жду|ждем|ожидаю|дождаться .. ответа оператор*|менеджер*|консультант*|специалист*
        ^ жду|ждем .. оператора|менеджера|консультанта|человека $
        передайте|передай|переадресуйте|переадресуй|направьте меня|чат|диалог|вопрос|обращение|разговор .. @person
        ^ @desk|живой|живого|живому|живым|специалист*|поддержка|техподдержка|саппорт $
        ^ живой|живого|живому|живым человек*|оператор* $
        ^ мне|нам @desk|живого $
        ^ на|к оператор*|менеджер*|человек* $
        пустите|переключай|переключи|передайте|переведи* .. к|на .. человек*|оператор*|менеджер*|живого|живому
        начальник*|старшего|руководител*|директор* .. дай*|позов*|давай*|сюда|соедин*
        хочу|можно|дайте|буду|требую|надо .. с|со руководств*|начальств*|руководител*|начальник*|директор*
        !за|как|когда|если|не перезвоните|наберите|перезвони !за|перед|когда|до|если|если|после|курьер
        !за|как|когда|если|не позвоните мне|нам !за|перед|когда|до|если|после
        пусть .. перезвонит|позвонит|наберет|свяжется .. менеджер*|оператор*|кто-нибудь|кто-то|специалист*|человек|
            врач
        пусть .. менеджер*|оператор*|кто-нибудь|кто-то|специалист*|человек|врач .. перезвонит|позвонит|наберет|
            свяжется
        !не перезвонит|позвонит|наберет|свяжется .. менеджер|оператор|кто-нибудь|специалист $
        обратный|обратного звонок|звонка
        свяжитесь со|с мной|нами
        чтобы|чтоб .. позвонил|перезвонил|связался|ответил|подключился .. менеджер|оператор|человек|кто-нибудь|
            сотрудник|специалист
        чтобы|чтоб .. менеджер|оператор|человек|кто-нибудь|сотрудник|специалист|живой .. позвонил|перезвонил|
            связался|ответил|подключился
        !не могу|можно|хочу|надо|нужно|хотел* .. переговорить|поговорить .. кем
        пускай|пусть .. ответит|подключится|придет .. человек|оператор|менеджер|живой|сотрудник
        пускай|пусть .. человек|оператор|менеджер|живой|сотрудник .. ответит|подключится|придет
        кроме|помимо @robot .. есть|кто|живой
        !dont|not|no @speak to|with|2 @human|@anyone !@mydata|hair
        !dont|not|no @speak to|with|2 a|an|the|your|any|ur .. @human|@anyone !hair|skin
        !dont|not|no @speak to|with|2 .. @real person|human|people|agent|rep|operator|someone|representative
        !dont|not @speak to|with .. doctor|nurse|technician|teacher|vet
        connect|transfer|put|pass|switch|redirect|hand|forward|move|route me|us .. @human|@anyone|service
        transfer|escalate|pass|hand|forward|switch|redirect|route .. to|2 .. @human|someone|team
        escalate this|my|it|that|please|the
        want|need|please|can .. escalate
        !not|dont|for|without get|give|find|send|bring|fetch me|us .. @human !@mydata|seat|seats|hair|view
        !dont|not|doesnt need|want|wanna|prefer|like|demand|require|rather a|an|the|your|some|ur .. @human !seat|
            seats|role|roles|account|accounts|license|plan|view|dashboard|skin|hair|tool|app|panel|for
        !dont|not get|have|can|could|may i|we|a|an|have|get .. human|agent|operator|representative|supervisor !seat|
            seats|role|account|license|plan|view|dashboard|skin|hair|resources|error|body
        want|need|prefer|get human|humans|agent|operator|representative|manager|supervisor $
        is|are there|any|a|an .. human|humans|operator|representative|rep !hair|skin|resources|error|limit|licence|
            license|fee|seat
        @real person|human|agent|operator|someone|representative|rep|support|being|advisor|assistant|assistance|help|
            employee !hair|skin|error|resources|estate
        @real life human|person|agent
        real|actual|live people !wearing|in|with|photos
        dont|not|no|never|stop .. @speak|talk|talking|chatting .. @bot
        sick|tired|done|enough|fed .. of|with .. @bot
        stop|no|enough|not .. bot|bots|robot|robots .. please|human|person|want
        not .. bot|robot|machine|chatbot .. human|person|agent
        human|person|agent|someone .. not .. bot|robot|machine|chatbot|ai
        anyone|someone|anybody|somebody|person|human .. i|we can|could|should|may|might talk|speak|call|contact|reach
        who|whom can|could|do|should|may i|we talk|speak
        let|allow me|us .. @speak .. @human|@anyone|with|to
        can|could|please|have|will|let .. someone|somebody|anyone|manager|representative|agent .. call|phone|ring|
            contact|reach me|us|back
        !if|when|before|you|ill|to|will call|phone|ring me back|on|at|please|asap|now|today|directly !when|if|before
        give|gimme me a call|ring !when|if|before
        request|want|need|schedule|arrange .. a callback|callback
        ^ @human $
        ^ human|person|agent|operator|representative|manager $
        ^ a|real|live|an human|person|agent|operator|rep|representative|manager $
        ^ customer service|support|care $
        ^ support|human agent|rep $
        any|there humans|human|people .. here|there|around|available|alive
        get|give|find|send|need me|us someone|somebody|anyone
        someone|somebody from billing|sales|support|accounts|finance|customer|management|your
        human|agent|operator|someone|representative|manager|person .. available
        wheres|where is|are .. manager|human|humans|supervisor $
        waiting|wait .. for|4 .. agent|human|operator|representative|person $
        speak|talk .. your|the|a manager|supervisor|boss|superior
        """,
    ),
    Cue(
        "not ask_human",
        """
        оператор* связи|сотов*|мобильн*|пылесос*|станк*|кран*|дрон*|машинн*|эвм|данных
        какой|какого|какие|каких|любой|любого оператор*
        сотов*|мобильн* оператор*
        смен* оператор*
        сколько|несколько|@number .. человек*
        @number|два|двух|три|трех|пять|десять оператор*|менеджер*|сотрудник*|человек*|людей|администратор*|
            пользовател*
        добавить|удалить|назначить|создать|пригласить .. оператор*|менеджер*|сотрудник*|администратор*|пользовател*|
            коллег*|участник*|человек*
        менеджер* паролей|проект*|задач|загрузок|файлов
        вакансия|вакансии|вакансию|резюме|устроиться|требуются|требуется|зарплата|собеседовани*
        человек* в|на команд*|групп*|компани*|отряд*|номер*|зал*|неделю|место
        на человек*
        передайте|передай .. спасибо|благодарн*|привет
        спасибо|благодар* .. менеджер*|оператор*|консультант*|сотрудник*|специалист*|поддержк*
        не нужен|нужно|надо|нужны .. @person
        @person .. не нужен|нужна|нужны|нужно|надо
        real|estate|travel|user|cleaning|letting|bleaching|insurance|shipping|booking|foaming|raising|free agent|
            agents
        agent seat|seats|dashboard|role|roles|view|license|licence|licenses
        how many|much .. @human|people|seats
        per|@number|two|three|five|ten|every|each|multiple|several|more agent|agents|operator|operators|person|
            people|manager|managers|rep|reps
        add|remove|invite|assign|delete .. manager|agent|agents|operator|operators|admin|rep|teammate|staff|people|
            person|someone
        representative office|offices|sample
        rep|reps|operator manual|panel|license|training
        human hair|skin|error|resources|body|rights|consumption|use
        project|password|task|file|package|account|product|property manager|managers
        network|mobile|phone|tour|boolean|logical operator|operators
        job|vacancy|vacancies|hiring|resume|cv|position
        is|are .. safe|suitable|ok .. human|humans|people|person
        thank|thanks .. agent|manager|rep|operator|representative|supervisor
        do|does you|your|it need|have .. a person|human .. at home|present
        dont need|want .. @human
        in .. person
        do|does|should|must|will i|we|you|he|she need|have .. person|human|someone|anyone
        """,
    ),
    Cue(
        "legal",
        """
        !тротуар|горнолыжн* суд|суда|суде|суды !по|над
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
        this|thats|thats|thats|is|its|are breaking|illegal|unlawful|fraudulent !to|drugs
        against|break*|violat* the|consumer law
        press charges
        letter before action|claim
        """,
    ),
    Cue(
        "not legal",
        """
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
        for|gift|software .. a|lawyer|lawyers|attorneys
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
        тормоз* .. отказал*|не работают|не сработал*
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
        sparks|sparking|sparked !joy
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
        gas leak|leaking
        carbon monoxide
        poisoned|poisoning|intoxicat*
        food poisoning
        vomit*
        throwing|threw up
        unconscious
        passed out
        fainted|collapsed
        bleeding|bled !edge
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
        @ifsafe|безопасн*|безвредн*
        гипоаллергенн*|противоожогов*
        средство|крем|мазь|таблетк*|лекарств* от|для .. ожог*|аллерги*|сыпи|отек*|зуд*
        сгорел*|сгорают|сгорят .. бонус*|балл*|скидк*|промокод*|абонемент*|деньги|занят*
        горит .. индикатор*|лампочк*|кнопк*|диод*|экран*|дедлайн|срок*
        индикатор*|лампочк*|диод*|кнопк* .. загор*|гор*|мига*
        игр*|фильм*|книг* .. пожар*|взрыв*|суицид*|самоубийств*
        is|are it|this|they|these .. safe|hypoallergenic|suitable
        smoke|fire|heat|gas|monoxide|co|leak detector|alarm|alarms|detectors|extinguisher|sensor|blanket|proof|
            resistant|retardant
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
        sell|selling|sold|share|sharing|shared|leak*|passing|passed|give .. my .. data|number|details|email|info|
            information
        leaked|exposed .. my|data|details|number
        someone elses|else .. order|data|account|details|address
        close|closing|deactivate .. my account
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
        @wipe .. card|item|product|address|photo .. from|order|cart|basket|account
        wipe|erase|delete .. phone|laptop|disk|drive|device
        if|when|after .. @wipe
        """,
    ),
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
        некогда|спешу|тороплюсь|опаздыва* !некуда
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
        hurry|rush|quick|quickly|faster|pronto !question|start|guide|charge|view|delivery|look|release
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
        flight|wedding|birthday|interview|exam|meeting|party .. tomorrow|tonight|today|hours|hour|minutes
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
        no thanks|thank|thx
        thanks|thank for nothing
        thanks|thank in advance
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
        просто .. смотрю|посмотреть|гляжу|присматриваюсь|любопыт*
        я|мы .. просто|пока .. смотрю|смотрим|посмотр*
        ничего не|пока нужно|надо|ищу|собираюсь|покупаю
        помощь не нужна
        не .. собираюсь|планирую|буду .. покупать|заказывать|брать
        из любопытства|интереса
        присматриваюсь|прицениваюсь
        just|only|im looking|browsing|checking|exploring|curious !for
        window shopping
        not .. looking|going|planning|ready .. buy|purchase
        looking around
        only|just looking
        no .. need .. help
        dont need .. help|anything
        """,
    ),
)

SETS |= {
    "petition": "напишу пишу подам подаю подадим направлю направляю составл* отправлю подать написать оставить"
    " оформить",
    "rights": "закон* прав* защит* союз* обществ*",
    "swallow": "swallowed swallow ate eaten ingested drank",
    "burned": "burned burnt burns scalded burn",
    "shock": "zapped zaps electrocuted",
    "wiperu": "удали* удаля* удалит* сотрит* стереть стерт* уберите убрать уничтож* исключите вычеркн* закройте"
    " снесите",
    "ifsafe": "можно-ли не-вызовет",
    "gdprready": "gdpr-ready gdpr-compliant",
    "leaving": "leaving leave flying fly departing travelling traveling",
}
