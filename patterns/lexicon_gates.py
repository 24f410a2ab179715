"""Further families of wording for what must reach a human: a person asked for in passing, danger, law, data.

`lexicon_human` and `lexicon_risk` hold the plain wordings; here are indirect ones, after those that weights fitted to
other authors had missed. Phrases in the language of `patterns/phrases.py`, Russian before English; `not ` takes a flag
back. Source: our own judgement of how customers write.
"""

from patterns.phrases import Cue

CUES = (
    Cue(
        "ask_human",
        """
        мне|нам|нужен|нужна|нужны|дайте|давай|давайте|можно|хочу|прошу .. инженер*|директор*|мастер*|риэлтор*|флорист*|
            продав*|главн*|старш*|юрист* .. лично|немедленно|срочно|созвон*|контакт*|номер|телефон*
        инженером|мастером|риэлтором|флористом|директором|главным|старшим|ответственным .. лично|встретимся|созвон*|
            поговорить|обсудить|связаться|встретиться
        лично|вживую|голосом|очно|живьем .. с кем-нибудь|кем-то|мастером|инженером|флористом|врачом
        голосом|вживую .. можно|бы
        можно|нужен|нужно|хочу|давайте .. созвон|созвониться|созвонимся|видеозвонок
        чтобы|прошу|пусть ... связался|связалась|свяжется|прочтет|прочитает|посмотрит|разберется .. ответственн*|
            сотрудник*|инженер*|специалист*|человек|кто-нибудь|кто-то
        если|пусть .. прочтет|прочитает .. сотрудник*|человек
        люди|людей|человек у вас .. предусмотрен*|остал*|бывают|водятся|подают|есть
        где .. вы|все прячете|попрятались|прячетесь|спрятались
        где .. прячете .. людей|сотрудников|операторов
        ^ где|и|ну .. люди $
        человек будет|появится|ответит
        живого|живую|человека|взрослого давай|давайте|сюда|мне|позови
        можно .. без него|бота|робота|автомата|машины
        отдадим|отдай|отдайте|доверь|доверьте .. человеку|живому|людям
        нужен|нужна|жду|требую человек который
        соедините|соедини|переключи|переключите .. главным|главного|старшим|начальством
        старшего|старшую смены
        прямой|личный|мобильный номер|телефон|контакт .. специалист*|мастер*|инженер*|менеджер*|того
        кто .. реально .. занимается|ездит|отвечает
        назначьте|закрепите|выделите .. менеджер*|куратор*
        кто-то|кто-нибудь|кто .. с .. ушами|глазами|мозгами|головой
        есть .. кто|кто-нибудь .. нормальный|вменяемый|взрослый|толковый
        is|are there .. a|any grown-up|grownup|grown|lady|fitter|person|human|someone|somebody|anyone|engineer|
            expert .. i|who|that|to|can|might|able
        who can|do|should i|we .. sit|speak|talk|meet|deal
        someone|somebody|anyone|individual|whoever .. with .. eyes|ears|pulse|heartbeat|access|authority|brain
        put|get .. manager|supervisor|boss|human|person|owner on|over|here|now
        ^ .. no|enough|stop|without more|the|of bot|bots|robots|chatbot|widget
        give|gimme|fetch|get me|us .. someone|somebody|person|individual|anyone|whoever
        gimme someone|somebody|person|human
        2|to speak|talk .. w|2|with .. sum1|some1|any1
        speak|talk|chat .. to|with .. individual|whoever|whomever|one|sum1|some1
        manager|engineer|specialist|adviser|advisor|executive|fitter|pharmacist|tutor|planner|owner .. please|plz|pls|
            available|free|now|today $
        can|could|may|might|please|have|has .. engineer|pharmacist|tutor|executive|dispatcher|fitter|specialist|
            advisor|adviser|planner|expert|owner|surveyor .. call|contact|ring|phone|jump|reach|get|tell|speak|meet
        who is|who's|whos my contact|rep
        above the bot
        sales|support|account .. engineer|manager .. call|phone
        where|wheres .. hiding|hidden .. employees|staff|people|humans
        human|person .. in the building
        is .. a person|human there|around|about
        person|human|someone .. type|write|chat to
        @clerk .. сюда|мне|позовите|позови|дайте|соедините|переключите|переведите|пригласите
        соедините|переключите|переведите|дайте|позовите|позови|пригласите .. @clerk|отделом|отдел|регистратур*
        @clerk к телефону
        ^ @clerk .. можно $
        с @clerk .. связаться|поговорить|можно
        дайте|дадите|дай трубку
        можно .. не бота|робота|автомат
        живой|живую|живая душ*
        хоть один|одного|кого-нибудь|стажера|кто-нибудь .. сотрудник*|человек*|дайте|живо*
        с кем-нибудь|кем-то .. можно|поговорить|связаться|обсудить
        ^ люди|человеки ау|есть|где $
        есть кто|кто-нибудь живой|живые|настоящий|взрослый|кроме
        кроме робота|бота .. есть|кто
        взрослые .. дома|есть
        пусть .. кто-нибудь|кто-то|мастер|врач|менеджер|специалист|человек .. напишет|позвонит|перезвонит|наберет|
            побудет|ответит|объяснит
        кто .. занимается .. пусть напишет|позвонит|ответит
        вы мне .. позвоните|перезвоните|наберите
        передайте|передай меня .. кому-нибудь|кому-то|человеку|живому|оператору
        кто-нибудь|кто-то .. из ваших .. проведет|объяснит|поможет|посмотрит|позвонит
        лично|голосом|устно объяснить|поговорить|обсудить
        голос услышать
        @clerk please|pls|plz|now|asap
        reception|desk please|pls
        got|is|are .. supervisor|manager handy|available|around
        put|get me through|on .. to|with
        pass|route|patch|hand|transfer|connect me .. to|with|over|through
        can|could|may|might .. one|any|whoever|someone|somebody .. of you|yours|your|handles .. call|phone|ring|pop|
            message|look|pick|email|drop|walk
        could|can|might|would one of you|yours
        could|can|would .. someone|somebody|whoever .. call|ring|phone|message|email|drop .. me|us
        is|are anyone|anybody .. real|human|awake|breathing|alive|home
        any .. of your staff|team|people .. awake|there|around|free
        someone|somebody|anyone .. stay .. on .. line|phone
        talk|walk me through .. phone|call|form
        rather|prefer .. speak|talk|chat .. to|with
        callback|call-back please|pls|plz|any|today
        flesh and blood
        warm body
        grown up about|around|there
        take|want|need|prefer the human
        another|one .. at your end|side
        someone|somebody who does|can|knows|understands $
        speak|talk with|to them
        i want|need .. doctor|nurse|pharmacist|engineer|owner .. who|not|here|now
        """,
    ),
    Cue(
        "not ask_human",
        """
        живой йогурт|елка|пиво|квас|уголок
        representative stand|sample|example|apr
        уже .. созвонил*|поговорил*|связал*|пообщал*
        не звоните|перезванивайте|названивайте
        please do escalate
        человека .. ростом|весом
        оператора .. узнать|определить .. номер*
        живой человек .. нарисован*|картин*|фото|открытк*
        перезвон* .. в июне|году|прошл*
        обещал*|сказал* .. перезвон*|позвон*|набер*
        said|promised|told .. someone|somebody|they .. call|ring|phone
        teach|witness .. signature
        """,
    ),
    Cue(
        "legal",
        """
        пристав*|фссп
        зозпп|коап
        по 159|158
        подают|подаем|подам|подаю|подадим на меня|вас|вашу|нас|них
        собираюсь|собираемся|буду|планирую .. подавать .. суд|иск|претензи*
        собираюсь|планирую|готов*|намерен* подавать|судиться
        судье|судьей|судьи
        судья !по
        подсудност*|ответчик*|истец|истца|исковой
        обман потребител*
        неустойк*|пени по закону
        оспариваю|оспорю|оспорим|опротестую .. через|списание|платеж .. банк
        !фото|скрин*|папк* .. для юриста|адвоката|суда
        папочк*|папк* .. для .. юриста|адвоката|суда|прокурат*
        трудинспекци*|жилинспекц*|гжи|следственн*
        жаловаться|пожалуюсь|пожаловаться|жалоб* .. куда|кому|инстанц*|надзор*
        врачебн* ошибк* .. экспертиз*|суд
        jury|judge .. decide|see|hear|read|aloud|love|find|laugh
        to|the judge $
        service of process|legal|papers
        legal papers|cover|letter|counsel|notice|team|department|advice
        medical|licensing|state|dental|nursing board
        board .. report*|complain*
        report*|complain* .. to the .. board|authority|council|commission|registrar|regulator*
        small|county claims|court
        malpractice|negligence
        aviation|data|financial|advertising protection|authority|conduct .. authority|complaint
        file|lodge|submit .. claim with|against
        which|what .. law|article|statute .. lets|allows|says|exactly
        so|is|that|its|completely|totally|blatantly illegal|unlawful
        arbitration process|clause|hearing
        should|can|could|may|do i|we .. sue
        says|told|thinks sue
        dispute|disputing|unauthorised|unauthorized .. payment|payments|charge|bank
        bank .. dispute|chargeback|unauthorised|unauthorized
        court date|hearing|summons|papers|judgment
        discovery .. fun|phase|request
        preservation|preserve .. records|evidence|documents
        in anticipation of litigation
        paralegal
        повестк*|следовател*|арбитраж*|мировому|мирового .. !дня
        следственн* комитет*
        мирового|мировой судьи|суд
        финансов* уполномоченн*|омбудсмен*
        исковое|иск|иском .. ответчик|подан*|подаем|подаю|готов*|будет
        взыск* .. убытк*|неустойк*|ущерб*|через
        досудебн* претензи*|урегулир*
        ждите .. участков*|повестк*|юрист*|суда
        экспертиз* .. суд
        chargeback* !fee|rate|rates
        tribunal|barrister*|adjudicator|counsel
        judge .. will|would|can|may
        be|get|getting|been sued
        see .. in .. county|small|court
        consumer office|ombudsman|protection
        penalty clause
        serve .. notice|papers
        """,
    ),
    Cue(
        "not legal",
        """
        юридическ* перевод*|перевода
        я юрист|адвокат|нотариус
        юристы|юрист у вас .. толков*|хорош*|отличн*|супер
        адвокатск* мант*
        думал*|мысленно|собирал* .. суд|суда|иск
        суд присяжных
        полицейск* машин*|форм*|костюм*|фуражк*
        юристам|адвокатам .. подходит|подойдет|скидк*
        lawyer|police|judge|cop costume|outfit|tabletop|expansion|game|toy|set
        divorce lawyers
        was about|ready|going to .. chargeback|dispute|sue
        sparing me
        claims handler|adjuster|free
        in the book|movie|novel|series|game|film
        юрист*|адвокат* .. просят|просит|попросил* .. договор*|шаблон*|формат*|docx|ворде
        по образованию .. юрист*
        автозамен*|соскочил
        роман|книг*|фильм*|сериал*|игр* ... адвокат*|суд*|юрист*
        вид* .. на суд
        суд да дело
        детский суд
        юридическ* .. конференц*|литератур*|курс*|факультет*
        образованию .. юрист*
        исковое не надо
        uploaded .. police report
        law conversion|school|course|degree|firm
        lawyer friend|expansion|owns
        the lawyer in
        solicitor wants|asks|asked
        who|hed|shed|like .. to be .. solicitor|lawyer
        """,
    ),
    Cue(
        "safety",
        """
        щипл*|пощип*|дергает|бьет .. током|корпуса|крана|стиралки|розетки|ванной
        ток от|на|из крана|корпуса|стиралки|плиты|ручки
        людей|ребенка|меня бьет .. током|ток|от
        оголенн*|голые|торчащ* .. провод*|кабел*
        живые|оголенные провода
        рука|руки|руку|губа|губы|щека|щеку|щеки|палец|пальцы|лицо|веки|шея|нога|ногу|язык .. пузыр*|варен*|онем*|
            посинел*|гноит*|волдыр*|разнесло|ватн*|раздул*|отнима*|ошпар*|слезает|распорол*
        не поднимается|сгибается|двигается .. рука|нога|палец|шея
        рука|нога|палец|шея не поднимается|сгибается|двигается !оплатить|заплатить|купить|взять|платить|оформить
        сломал*|сломан*|сломала|перелом* .. ключиц*|бедр*|запяст*|ребр*|ног*|рук*|копчик
        уснул|спал|пьян*|засыпа* .. за рулем
        водитель|таксист|курьер .. пьян*|уснул|угробил
        прищем*|зажал*|придав* .. пальц*|палец|руку|ногу|дочк*|ребен*|сын*
        сотрясени*|сальмонелл*|легионелл*|ротавирус*|инфекционк*|кишечн*
        еле|едва дышит|дышу|откачали|спасли
        стал|стала|лежит|какой-то|какая-то|он|она .. вялый|вялая
        коляск*|кроват*|стремянк*|лестниц*|шкаф*|полк*|качел* .. сложил*|складывает*|рухну*|обвал*|оборвал*
        маме|мне|бабушке|папе|мужу|жене|ребенку|ей|ему .. нехорошо|дурно|очень плохо
        у меня|мужа|мамы|нее|него приступ
        пламя .. выбива*|из|вырыва*
        лучше бы меня не
        завтра меня не
        устал|устала жить
        не вижу .. смысла .. жить|все|равно|дальше|больше
        больше не вижу смысла
        надышал*|надышались
        !не чуть не угробил*|убил*|убило|погиб*
        ate|eaten|swallowed|licked|chewed|drank|bit .. silica|glue|paste|pod|pods|tablet|tablets|lily|gel|wire|magnet|
            soap|bleach|cleaner|detergent|packet|eye|button|dishwasher
        tongue|lips|throat|face|arm|eyelids|cheek|fingers|mouth|chest .. thick|numb|fat|big|odd|swollen|scratchy|tight|
            blister*|tingl*|foaming|foam
        skin|hand|neck|foot|face|leg blistering|blistered|peeling|burned|burnt
        tightness|tight|pressure .. chest
        broken|broke|fractured|dislocated .. wrist|ankle|collarbone|arm|leg|rib|ribs|hip|nose|finger|tooth|shoulder|
            elbow|jaw
        brakes|brake ... failed|fail|gave|snapped
        explodes|exploding
        sets|set itself .. fire
        point in being|going|living|existing .. alive|on|anymore
        end|ending it all
        better|easier|happier|cope .. if i were|was|wasnt|werent gone|here|around|dead
        in|to a e
        jolt .. arm|hand|from|up|touched|proper
        got|gave|felt|proper a|him|her|me jolt
        wheezing|foaming|convulsing|retching
        foam .. mouth|chin|lips
        razor|blade|nail|needle|glass .. in|inside .. bag|box|flour|food|bread|jar|tin|sealed
        pills|dose|tablets|medication|meds .. twice
        twice|double .. pills|dose|tablets
        wrong insulin|drops|dosage|blood|vaccine|injection
        ladder|chair|bed|bunk|shelf|stroller|cot|swing|stool|scooter .. folded|collapsed|snapped|tipped|gave|
            threw ... me|
            him|her|it|dad|mum|daughter|son|baby|kid
        knocked|hit|ran|run .. off|over .. bike|feet|me|my
        following|followed|follows .. me .. outside|car|home|still
        live|bare|exposed wire|wires|wiring|cable
        head|heads|headache .. alarm|boiler|fumes|gas
        splashed|sprayed|spilled|splash .. in|on .. eye|eyes|face|skin|passenger|hand|lap
        fire|smoke|flames .. from|out .. boiler|oven|socket|charger|stove
        режу|режет|режем себя
        порежу|порезал* себя
        спрыгн*|прыгн*|шагну .. крыш*|окн*|мост*|балкон*|с
        крыш*|окн*|мост*|балкон* .. спрыгн*|прыгн*
        без меня .. проще|легче|лучше|будет
        никому .. не нужн*
        не могу больше|так жить
        сил .. жить|больше нет
        попрощаться|прощайте .. со всеми|навсегда
        травмпункт*|ожоговое|ожогов* отделени*
        гипс|гипсе|перелом* .. рук*|ног*|колен*|нос|ребр*|челюст*|запяст*
        рук*|ног*|колен*|палец|нос .. гипс|гипсе|перелом*|сломан*
        сбил|сбила|наехал|наехала .. меня|мать|маму|ребенк*|сына|дочь|дочку|бабушку|человека|пешеход*
        тормоз*|колодк*|руль|колесо|ремень .. развал*|отвал*|отказ*|лопн*|слетел*|отстегн*
        развалил*|отвалил*|лопнул*|слетел* .. на ходу|скорости
        съел*|выпил*|проглот*|глотнул*|сожрал*|погрыз*|лизну*|рассос* .. таблет*|лекарств*|порош*|капсул*|крем*|моющ*|
            химию|кле*|цветок|лилию|батаре*|магнит*|пакетик
        съел*|выпил*|проглот*|перепутал* .. двойн*|дозу|таблет*|упаковк*
        двойную|лишнюю|чужую дозу|таблетку
        металл|стекл*|осколк*|лезви*|иголк* .. в|внутри .. колбас*|еде|каше|хлебе|салате|банке|корме|йогурт*|
            продукт*
        глаз|глаза|глазу|глазах .. жжет|жгет|плывет|не вижу|щиплет|печет|горит
        почти|ничего не вижу|видит
        сердце .. спотыка*|останавлива*|замира*|колотит*|выпрыгива*
        попахивает|тянет|несет|пахнет|воняет .. газом|гарью|паленым|горелым|проводкой
        током|током щиплет|пощипывает|дергает
        ртут* .. разбил*|шарик*|собрал*
        разбил* .. термометр|градусник|ртут*
        инсулин* .. закончи*|на .. день|дня|нет|осталось
        замерз*|застрял* .. в лифте|лифт|ребен*
        better|easier off|for .. if|without .. i|me
        i wasnt|werent|wasn't around|here|alive
        want|wanna .. to|not wake|disappear
        not|dont .. to|wanna wake up
        cant|cannot cope .. anymore|any|longer|much
        cut|cutting|hurting|starving myself
        jump* .. off .. roof|bridge|building|balcony
        going to|gonna|wanna jump
        burns unit|ward
        @number|needed|got stitches
        threw|thrown .. me|him|her .. into|off|traffic
        ankle|wrist|knee|elbow|shoulder|finger|hand|foot .. swollen|broken|fractured|sprained|dislocated|crushed
        fell|slipped|tripped .. down|on|off|over .. stairs|steps|floor|ladder|ice|cable
        seatbelt|brakes|brake|harness|buckle|strap|wheel|steering .. undone|failed|snapped|cracked|locked
        car seat .. cracked|broken|snapped|loose
        pink|raw inside|middle
        have|been|got|were|are .. ill|sick .. since|after|all
        someone|somebody|kid|child .. could|will|might|nearly|almost .. die|killed|hurt
        co|monoxide alarm|beeper|detector .. going|beeping|chirping|keeps|sounding|headache|went
        faint|slight|bit|little|mild tingle|tingling|shock
        tap|tingle|tingles|tingling when .. touch
        battery|pack|phone|powerbank .. hiss|hissing|bulging|puffed|swelling|smoking|hot
        heartbeat .. ears
        room .. leaning|spinning|tilting
        metal|glass|plastic|needle|blade|wire .. in|inside .. my|the|our .. food|soup|salad|bread|cereal|yoghurt|
            yogurt|pie|burger|formula
        found|bit .. piece|shard|bit .. metal|glass|plastic
        out|no of insulin|inhaler|epipen
        without .. my|his|her insulin|inhaler|epipen|meds
        sharp|jagged edge .. cut|cuts|sliced
        son|daughter|baby|kid|child|toddler .. cut|cuts|sliced|bleeding
        eye|eyes .. cant see|open
        eyes|eye|skin|scalp|face .. burning|stinging|on fire|blistering|peeling|raw|blistered
        took|taken|gave|given .. double|two|twice|wrong .. dose|tablets|instead|pills|medication
        wrong|double dose|medication|tablets|pills
        проглот* .. бусин*|деталь|батаре*|магнит*|монет*|колпач*|шарик*|пуговиц*|таблет*
        ребен*|дочк*|дочь|сын|внук*|малыш*|кот|кошк*|собак*|щенок|хомяк* ... проглот*|рассосал*|наел*|отравил*|задыха*|
            трясет|ударило|обжег*
        голова|голову ... кружит*|кружил*
        кружит* голова
        немеет|немеют|онемел*|отнял* .. рука|руки|нога|ноги|язык|лицо|губы
        рука|руки|нога|ноги|язык|губы .. немеет|немеют|онемел*
        темнеет .. в глазах
        в .. глазах темнеет
        горло|дыхание .. перехватило|перехватывает|отекло
        перехватило .. горло|дыхание
        дышит|дышу|дышать .. тяжело|через|часто|трудно|нечем
        губы .. белые|синие|посинели|распухли
        глаза .. заплыли|опухли|слезятся
        лицо .. горит|опухло|отекло|распухло
        температура .. @number .. путает|бредит|судорог*
        в больнице|реанимации|скорой
        ударило|бьет|бьется|шарахнуло .. током
        пахнет|запах|воняет|несет .. газ*|горел*|гар*|дым*|пален*
        газом|горелым|гарью пахнет|воняет|несет|тянет|попахивает
        раздул*|вздул* .. телефон*|аккумулятор*|батаре*
        телефон*|аккумулятор*|батаре* .. раздул*|вздул*
        розетк* .. теплая|горячая|искр*|плав*
        упал|упала .. с лестниц*|разбил*|сломал*
        ног|рук не чувствую
        в груди .. тянет|давит|болит|жмет
        плохо с сердцем
        вывихнул*|сломал* .. плечо|руку|ногу|палец|запястье
        брызнул*|попал* .. в глаз|глаза
        пена изо рта
        не хочу .. жить
        незачем .. жить|просыпаться
        без меня|него|нее .. легче|лучше
        корпус|провод|вилка|шнур|зарядка плавится|дымит*|искрит
        chest|throat|tongue|neck|jaw|lips|eyes ... tight|numb|swelling|swollen|closing|streaming|purple|blue
        tongue|lips|fingers .. gone numb|blue|cold|fat|big
        head|heads .. spinning|splitting
        dizz*|contractions|retching
        feel|feels|feeling faint|dizzy|weird
        heart .. weird|racing|pounding|stopped
        cut|gash .. stitches
        needed|needs|eleven|ten|several stitches
        burnt|burning|burned plastic|rubber|wires
        hissing .. sound|noise|under|in
        started|is|making .. hissing
        too hot to touch
        alarm .. chirping|beeping|shut|going|off .. headache|heads|wife|kids|dizzy
        fumes .. giving|made|making|headache*
        breathing .. fumes|sealant|gas|that
        piece|pieces|shard .. of glass
        swallowed .. whole|battery|magnet|bead|squeaker|coin
        ate|chewed|eaten .. whole|pack|bulbs|tablets|pills
        took|taken|swallowed .. all|whole .. them|pack|bottle|pills
        stopped breathing
        nearly|almost died
        be alive any|anymore
        see|no .. point in going|living|anything
        tablets|pills .. lined up
        dont|not want to be alive
        railing|balcony|step .. loose|collapse*
        went into|in .. my|his|her eye|eyes
        remover|bleach|acid|spray .. in .. eye|eyes
        crushed against|under|by
        """,
    ),
    Cue(
        "not safety",
        """
        шучу|пошутил*|смеху|смеха|laughing|laughter
        раньше .. была|было|бывала
        rash|burn|swelling|pain .. cleared|gone|healed
        в прошлом|том году|месяце
        таблетки|средство|лекарство|препарат от
        отпускаете|отпускается|рецепт* .. таблетки|от
        swapped|replaced it|them
        no|nothing .. exploded|explosions
        had .. shock .. from the old
        загорел* зелен*
        poisoned my .. laptop|phone|old
        отравление бюджет*
        """,
    ),
    Cue(
        "privacy",
        """
        откажитесь|хватит|прекратите|перестаньте|отключите|выключите .. следить|слежк*|преследовать|отслеживать|
            подслушивать|собирать|светить|показывать .. мной|мою|мой|мои|слежк*|за
        отключите|выключите|остановите слежку|отслеживание|прослушку|трекинг
        хватит|прекратите|перестаньте .. следить
        подслушиваете|прослушиваете|шпионите|следите .. ли|за|меня|мной|микрофон*
        светить|светите|засветили .. мою|мой|мое|фамили*|имя|телефон|адрес
        кто .. смотрит|читает|видит|имеет|имел .. запис*|переписк*|доступ*|чат|анкет*|фото|данные|карт*
        доступ .. к моей|моим|моему|камере|контактам|микрофону|геолокац*
        чат|переписк*|историю|запись|разговор* .. стереть|удалить|сотрите|удалите|стирается|останется|хранится
        сотрите|стереть|удалите|удалить|уберите|убрать|снять|уничтож* .. чат|переписк*|фот*|фамилию|имя|снилс|
            паспорт*|адрес|мед*|запись|карт*|номер|дом*
        снилс|паспорт|инн|фотку|скан|анализы .. стереть|удалить|сотрите|удалите|уберите|увидят|увидит
        как .. удалить акк*|профиль|учетк*
        галочк* .. соглас*|снять|не ставил*
        согласи* .. галочк*|не ставил*|рассылк*
        уберите|убрать|исключите|вычеркните .. мой|мою|мое|нас .. адрес|почту|номер|имя|фамилию .. базы|рассыл*|баз*|
            списк*
        номер .. взяв|взял|взяли|нашли .. заказ*|баз*|анкет*
        номером|данными|телефоном поделил*|торгуете
        поделились|торгуете|спасибо .. моим|моими номером|данными|телефоном
        диагноз|анализы|зарплат* .. вслух|обсужд*|при всех|очеред*|весь|всю|холл
        вслух|обсужда* .. диагноз|анализы|карт*
        врачебн* тайн*
        выгрузк* .. всего|данных|хран*
        все что .. храните|хранится|собрали .. обо мне|моей|мне
        рассказали|рассказал .. всему|всем|соседям .. что
        рекламой .. преследу*|интернет*
        преследуете .. рекламой
        сказал* .. вслух|микрофон* .. реклам*
        зачем вам .. мой|моя|моего|геолокац*|дата|паспорт*|снилс|номер
        звонят .. после|из .. анкет*|школ*|заявк*|банк*|страхов*
        ваш* .. утечк*|дамп*
        дамп* .. почт*|данн*|строк*|сет*
        разрешил .. передавать|звонить|снимать|публиковать
        кто .. разрешил|позволил|дал .. передавать|публиковать|выкладывать|снимать
        фото|видео|лицо .. ребенк*|дочери|сына|мое|мои .. сайт*|убер*|сним*|удал*|групп*
        на работу|работодател*|маме|мужу|жене .. не уйдут|сообщите|узнает|узнают|увидит
        обезличен*
        stop|quit .. tracking|profiling|following|spying|listening|recording|sharing|selling|tracking
        no tracking|cookies|profiling
        cookie|cookies banner|popup|consent|preferences|reject*
        scrub|purge|shred|strike|wipe|nuke .. me|my|mine|it|us|everything|card|name
        want|need|get .. it|them|my .. shredded|scrubbed|purged|gone|erased|deleted|out
        get|take|strike|keep .. my|his|her|our name|face|photo|number|details|picture|address .. out|off
        take .. down .. photo|photos|video|picture|form|it|my|that
        uploaded|sharing|leaked|shared|posted|published|photographed|photocopied|filmed|recorded .. my|our .. contacts|
            face|child*|bedroom|licence|license|passport|form|address|kid*|son*|daughter*|house
        posted|published .. my|our
        kind|thanks .. leak|leaking|sharing .. my
        your|the|recent|data leak|breach .. my|password|number|identity
        my|our .. was|were|is|are|on .. leaked|breach|breached|dark web|exposed|stolen
        read about the breach
        cc|ccd|ccd|bcc .. customers|everyone|people|all|clients|two
        everyones names|emails|addresses
        every address visible
        listen|listening|listens .. mic|microphone|through|us|me
        is|are .. call|calls|session|chat|conversation .. recorded|stored|kept|saved|monitored
        who .. sees|reads .. what|this|my|our
        who has access
        can|would|will|could|does .. employer|boss|husband|wife|parents|school|insurer|insurance|landlord .. see|know|
            find|told|able
        why .. do|does|did|d|dyou .. you|app .. need|know|want .. birthday|location|number|where|birth
        stored anywhere
        hang|hold on to .. it|data|my
        anonymised|anonymized|pseudonymised
        asked|waiting .. subject access|file|sar
        lost .. laptop|usb|drive|files .. our|my|data|applications
        strangers|six|other|random .. agencies|companies|people .. phoning|calling|texting|commenting
        never .. ticked|consented|agreed|signed .. sharing|anything|to|that
        i|we never consented|agreed
        i dont|do not agree|consent .. to|that
        manage|400 preferences|vendors|partners
        driver|courier|employee|staff .. texted|messaged|called|has .. me|my
        he|she|they|has|have has|got my number
        deleted .. app|account .. still|get|does|data
        pulled|taken back|down .. before|someone|reads
        согласия .. не давал*|давали
        разрешения .. не давал*
        согласие .. отзыв*|отозв*
        куки|cookie|cookies ... пишете|отказаться|отключите|track*|set|use|opt|reject
        удалите|удалить|удаляете|сотри*|уничтож*|снимите|уберите|убрать .. фото*|скан*|паспорт*|запись|записи|видео
        фото*|скан*|паспорт* .. удалите|удаляете|сотрите|уничтожьте|снимите|стереть|храните
        откуда .. у вас|вашей|вашего ... номер|дата|имя|адрес|данные|почта
        как .. мой номер взял|узнал|нашел
        кто .. слил|передал|продал .. мой|мои|номер|данные
        сливаете|слили|утекли|утекла|утечк* .. баз*|данн*|номер*|клиент*
        чуж* .. айпишник*|данн*|адрес*|диагноз*
        знает|знают .. мой|мою|мои .. адрес|номер|покупк*|паспорт|остаток
        знают паспорт
        кто .. запрашивал|смотрел|видит .. мою|мои|мой .. истори*|данн*|карт*|спальн*
        вычеркните|уберите|исключите нас|меня .. отовсюду|баз*|рассыл*|списк*
        номер .. не хранили|храните|передавайте
        @wipe .. passport|photo|photos|footage|picture|pictures|history|recording|profile
        @wipe .. her|his|my|our .. name|address|number|birth|passport
        take|taking|taken .. photo*|picture*|name|birth|me .. off .. your|the|system|list|site
        unpublish
        opt|opted|opting .. out .. !class|gym
        who|how ... got|get|gave|give|has|passed .. my|our .. number|mobile|phone|name|address|reg|details|email
        who .. can see .. my|our
        someone|somebody elses|else .. address|results|passport|dashboard*|booking
        another|other .. guest|girls|customer|customers|persons .. my|name|address|letter
        emailed|sent|read .. my .. results|passport|diagnosis .. to|out|someone
        how long .. keep|store|hold .. footage|data|information|records|recordings
        what|which .. information|data .. kept|keep|store|collect*|hold
        share|sharing .. our|my .. records|data|details
        withdrew|withdraw|never gave|give .. consent|permission
        without .. consent|permission
        permission to film|record|photograph
        never|nobody agreed to .. that|be|being
        you|to tracked|track me
        track|tracks me here
        turn|switch off .. recording|tracking
        record|recording these|this|our chats|calls|chat
        subprocessors|telemetry
        article 15
        exact* .. kept|keep .. on me
        knew|know|knows .. my .. address|appointment|number
        photos of my bedroom|house|kids|child
        """,
    ),
    Cue(
        "not privacy",
        """
        согласие родителей
        запишите .. мои данные
        помните мой|моя день
        мои|мой|данные данные|двигатель|получателя .. те|двигатель|год
        arbitration opt
        страховк* .. согласи*
        confirm .. order|booking|delivery .. address
        gdpr .. dummies|book|course
        personal data speech
        """,
    ),
)
