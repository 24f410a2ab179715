"""How people tell of danger to life or health, in Russian and English, and what only looks like it.

Phrases in the language of `patterns/phrases.py`, Russian before English, plain wordings before indirect ones. A meaning
that begins with `not ` takes the flag back in its sentence: a false hard gate is a fault too. Source: our own judgement
of how customers write.
"""

from patterns.phrases import Cue

CUES = (
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
        button cell
        gone|went .. blue
        oxygen .. beep*|alarm*|stopped|failed
        throat|throats|tongue|chest|lips .. tight|swelling|closing|itchy
        lump|bump|gash|cut .. head|forehead
        датчик* .. пищит|орет|сработал*
        губ*|язык|горло|лицо|глаз* .. чеш*
        осколк* .. стекл*
        рвало|рвет|тошнило|полоскало .. меня|всю|нас|малую|ребенка
        лифт .. сорвал*|рухнул|упал
        руку|ногу|палец|ребро|шею|ключицу сломал*
        кипятк* .. ног*|рук*|лиц*|себя|меня
        дал|дала .. сыну|дочке|дочери|ребенку .. полную|двойную|лишн*
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
        шучу|пошутил*|смеху|смеха|laughing|laughter
        раньше .. была|было|бывала
        в прошлом|том году|месяце
        таблетки|средство|лекарство|препарат от
        отпускаете|отпускается|рецепт* .. таблетки|от
        загорел* зелен*
        отравление бюджет*
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
        rash|burn|swelling|pain .. cleared|gone|healed
        swapped|replaced it|them
        no|nothing .. exploded|explosions
        had .. shock .. from the old
        poisoned my .. laptop|phone|old
        не ударит|ударят|шарахнет|долбанет током
        """,
    ),
)
