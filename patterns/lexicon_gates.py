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
        газом|горелым|гарью пахнет|воняет|несет
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
        загорел* зелен*
        poisoned my .. laptop|phone|old
        отравление бюджет*
        """,
    ),
    Cue(
        "privacy",
        """
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
        gdpr .. dummies|book|course
        personal data speech
        """,
    ),
)
