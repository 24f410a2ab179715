"""What kinds of things does a message speak of? Families of words, so that a weight learnt from one serves all of them.

«The tap tingles» and «the kettle shocks me» share no word, yet both join a thing of the house with electricity. The
weights of tones and gates (`tone_weights`) learn from the families in a message and from pairs of them in a sentence.
Words in the language of `patterns/phrases.py`, Russian before English. Source: our own judgement.
"""

CONCEPTS = {
    "somebody": """
        человек*|человеч*|люди|людей|людям|людьми|живой|живого|живому|живым|живая|живых|живые|кто-нибудь|кто-то|
            кого-нибудь|кого-то|кому-нибудь|кем-нибудь|кем-то|собеседник*|взросл*|нормальн*
        human*|person|people|someone|somebody|anyone|anybody|individual|mammal|adult|grownup|grown|sum1|some1|
            soul|body|pulse|eyes|ears|alive|breathing|flesh|heartbeat
        """,
    "clerk": """
        сотрудни*|менеджер*|консультант*|инженер*|продав*|специалист*|мастер|мастера|мастеру|мастером|врач*|
            доктор*|фармацевт*|провизор*|риэлтор*|риелтор*|флорист*|администратор*|директор*|начальни*|
            начальств*|руковод*|управляющ*|владел*|хозя*|старш*|дежурн*|оператор*|диспетчер*|замерщик*|
            бухгалтер*|ответственн*|коллег*|главн*|куратор*|тренер*|тренеру|агент*|эксперт*|юзер-саппорт*|
            саппорт*|техподдержк*|поддержк*|стажер*|супервайзер*|девушк*|ребят*|отдел|отдела|отделом|
            регистратур*|кассир*|логист|логисту|логистом|технолог*
        manager*|engineer*|rep|reps|representative*|pharmacist*|advisor*|adviser*|fitter*|concierge|executive*|
            dispatcher*|clerk*|tutor*|doctor*|nurse*|dentist*|mechanic*|owner*|boss|supervisor*|employee*|staff|
            colleague*|teammate*|guy|guys|lady|operator*|agent*|specialist*|consultant*|technician*|expert*|
            agronomist*|coach*|director*|planner*|broker*|officer*|receptionist*|desk|reception|team|department|
            stylist*|florist*|buyer|instructor*|counsellor*|counselor*|vet|designer*|surveyor*|accountant*|
            salesperson|salesman|host
        """,
    "bot": """
        бот|бота|боту|ботом|боте|боты|ботов|ботами|чатбот*|робот*|скрипт*|автомат*|железк*|железяк*|попуга*|
            шаблон*|автоответ*|нейросет*|нейронк*|машин*|программ*|алгоритм*|болван*|тостер*|ии|меню|кнопк*
        bot|bots|chatbot*|robot*|widget*|script*|macro*|toaster*|machine*|algorithm*|menu|menus|flowchart*|
            canned|template*|automat*|ai|computer*|parrot*|recording|autoresponder*|software|assistant
        """,
    "reaching": """
        позов*|позва*|соедин*|переключ*|дайте|дай|дадите|пригласи*|свяж*|связ*|подключ*|перевед*|перевест*|
            переведи*|поговор*|пообща*|обсуд*|созвон*|встрет*|перезвон*|позвон*|набер*|набра*|ответ*|прочт*|
            прочит*|подойд*|подойти|объясн*|растолк*|выйд*|вызов*|вызв*|передай*|говор*|общат*|обща*|зови*|
            приш*|посовет*
        speak|speaking|talk|talking|call|calling|phone|ring|connect|transfer|put|contact|reach|pass|escalat*|
            jump|chat|reply|meet|sit|explain|route|patch|hand|forward|word|handle|read|look|fetch|callback|
            conversation|type|discuss|involve|pick|step|wave|answer
        """,
    "wish": """
        хочу|хотел*|хочется|можно|нужен|нужна|нужно|нужны|надо|прошу|пусть|пускай|давай*|требую|пожалуйста|
            будьте|бы|лучше|предпоч*|буду|хотим|дайте|пжл|плиз|пж|могу|можем|готов*
        want|wants|need|needs|like|please|pls|plz|can|could|may|might|prefer|rather|let|would|wanna|gimme|id|
            must|sooner|kindly|require|request*|requesting|ask|asking|insist
        """,
    "whether": """
        есть|найдется|остал*|где|тут|там|здесь|ли|кто|бывают
        there|any|where|wheres|available|around|here|who|whoever|left|anywhere|is|are
        """,
    "channel": """
        телефону|трубк*|голосом|лично|линии|линию|смены|смену|смене|личн*|очно|по-человечески|напрямую|прямой|
            живьем|созвон*|звонок|звонком|видеозвон*|вживую|устно
        phone|line|voice|shift|directly|direct|person|personally|face-to-face|call|video|live|real|actual|
            callback|duty
        """,
    "court": """
        суд|суда|суде|суду|судом|суды|судья|судье|судьей|судебн*|досудебн*|иск|иска|иски|иском|исков*|повестк*|
            арбитраж*|пристав|приставы|приставу|приставам|подсудн*|ответчик*|истец|истц*|присяжн*|мировой|мировому|засуж*|отсуж*|засуд*|
            судиться|взыск*|слушани*|заседани*
        court*|sue|sues|sued|suing|judge*|jury|lawsuit*|tribunal*|arbitrat*|bailiff*|summons|judgment*|
            judgement*|litigat*|plaintiff*|subpoena*|testify|prosecut*|defendant*|hearing*|injunction*|
            magistrate*|affidavit*|sheriff|docket|settlement
        """,
    "lawyer": """
        юрист*|адвокат*|юридическ*|нотариус*|правовед*|правов*
        lawyer*|attorney*|solicitor*|barrister*|counsel|paralegal*|legal|legally|advocate|solicitors
        """,
    "authority": """
        прокур*|роспотреб*|полиц*|фас|цб|центробанк*|омбуд*|финомбуд*|инспекц*|инспектор*|надзор*|минздрав*|
            следствен*|следовател*|трудинспекц*|роском*|росздрав*|рособр*|рпн|налогов*|министерств*|участков*|
            осп|фссп|мвд|органы|инстанц*|общество|защит*|ркн|гжи|жилинспекц*
        police|regulator*|ombudsman*|ftc|fca|authorit*|commission*|watchdog*|bbb|cma|hse|standards|ofcom|ofgem|
            ico|board|council|cops|inspector*|registrar|citizens|bureau|fos|acas|osha|fda|dot|cfpb|crime
        """,
    "statute": """
        закон*|статья|статьи|статье|статью|ст|зозпп|гк|ук|коап|право|права|прав|правом|незаконн*|противозаконн*|
            договор*|оферт*|уголовн*|административн*|кодекс*|потребител*|нарушен*|нарушает*
        law|laws|article|statut*|right|rights|act|illegal*|unlawful*|contract*|breach*|clause*|section|eu261|
            regulation*|terms|consumer|liab*|evidence|witness*|prejudice|notarised|jurisdiction|obligation*
        """,
    "claim": """
        претенз*|жалоб*|жалов*|пожалу*|заявлен*|экспертиз*|неустойк*|компенсац*|возмещ*|возмест*|ущерб*|
            моральн*|мошенн*|обман*|оспар*|штраф*|проверк*|убытк*|расторг*|расторж*|халатност*|подделк*
        claim|claims|complaint*|damages|compensat*|chargeback*|disput*|fraud*|malpractice|negligen*|scam*|
            lodge*|reimburs*|fine|penalt*|mislead*|misrepresent*|formal*|writing|deposit*|liable|redress
        """,
    "pursuing": """
        подам|подаю|подадим|подаем|подать|подават*|обращ*|обрат*|напишу|пишу|напишем|встретимся|увидимся|пойду|
            пойдете|пойдем|ответите|направ*|составл*|составим|отправл*|отправлю|жду|ждите|докаж*|покаж*|фиксир*|
            скрин*|папк*|папоч*|передам|передаю|передали
        file|filing|filed|report|reporting|take|taking|see|hear|hearing|expect|serve|served|issue|issuing|
            drafted|instruct*|seek|seeking|threat*|pursu*|intend*|intention|next|forward*|keep|record|
            screenshot*|document*
        """,
    "body": """
        голов*|глаз|глаза|глазу|глазах|глазом|рука|руки|руку|рукой|руках|нога|ноги|ногу|ногой|ногах|лицо|лица|
            лице|губ*|горл*|язык|язык*|кожа|кожу|коже|кожи|грудь|груди|сердц*|живот*|палец|пальц*|спин*|шея|шею|
            шее|зуб*|рот|рту|рта|нос|носа|дыхан*|колен*|плеч*|кость|кости|ухо|уши|ушах|вен|вены|желуд*|десн*|
            щек*|век|веки|ребра|ладон*|запяст*|лодыж*|ожог*|давлени*|пульс*|череп*|тело|тела|телу
        head|heads|eye|eyes|hand|hands|leg|legs|face|lip|lips|throat|tongue|skin|chest|heart|stomach|belly|
            finger*|back|neck|tooth|teeth|mouth|nose|breath|knee*|shoulder*|bone*|ear|ears|arm|arms|foot|feet|
            toe|toes|scalp|gum|gums|jaw|cheek*|lung*|rib|ribs|thumb*|wrist*|ankle*|pulse|blood|tummy|vision|
            forehead|elbow*|palm
        """,
    "symptom": """
        болит|болят|боль|боли|болью|тошн*|рвет|рвота|рвоты|рвал*|вырвал*|сып*|зуд*|чеш*|отек*|опух*|распух*|
            раздул*|покрасн*|краснот*|жжет|жжен*|горит|щиплет|слезят*|слезит*|онем*|немеет|немеют|кружит*|
            кружил*|дрож*|тряс*|судорог*|обморок*|сознани*|задых*|дыш*|удуш*|кашл*|хрип*|температур*|лихорад*|
            озноб*|аллерг*|волдыр*|пузыр*|крапивн*|отрав*|понос*|диаре*|слабост*|плывет|темне*|мутит|мутно|
            сипит|синее*|посинел*|побелел*|спотык*|колотит*|давит|сжима*|колет|кровь|крови|кровит|кровоточ*|
            кровью|плохо|хуже|вял*|ослеп*
        pain*|hurt*|ache*|aching|headache*|nause*|sick|vomit*|threw|throwing|rash|hive*|itch*|swell*|swollen|
            red|redness|burning|sting*|stung|watering|numb*|dizz*|shak*|tremb*|seizure*|faint*|conscious*|
            unconscious|chok*|breath*|wheez*|cough*|fever*|temperature|allerg*|blister*|poison*|diarrh*|weak|
            blurr*|drows*|limp|tingl*|tight*|racing|pound*|palpitat*|bleed*|bled|blood|bruis*|worse|unwell|
            woozy|lightheaded|spinning|sweat*|collaps*|spasm*|twitch*|weird|funny|foam*|gasp*|purple|pale|
            floppy|lethargic|puffy|convuls*
        """,
    "wound": """
        упал*|порез*|обжег*|обожг*|обжегл*|ожог*|ошпар*|сломал*|перелом*|разбил*|ушиб*|травм*|удари*|придав*|
            прищем*|рассек*|вывих*|поскольз*|ранен*|рана|рану|покус*|укус*|защем*|рухну*|обвал*|оторва*|отвал*|
            сорвал*|слетел*|раскол*|треснул*|лопну*|осколк*|осколок|стекл*|шов|швы|швов|скор*|больниц*|
            травмпункт*|реаним*|госпит*|хирург*|гипс*|свалил*|врезал*|тормоз*|сбил*|вылетел*
        fell|fall|fallen|cut|cuts|burn*|scald*|broke|broken|fractur*|bruise*|injur*|trauma|hit|crush*|trap*|
            slip*|slic*|gash*|stitch*|wound*|bit|bitten|bite|collaps*|snapped|shatter*|crack*|glass|shard*|
            splinter*|hospital|ambulance|emergency|er|icu|paramedic*|911|999|112|concussion|knocked|crash*|
            brake*|tipped|loose|pinned|singed|chipped
        """,
    "swallowed": """
        проглот*|проглат*|съел*|сожрал*|выпил*|выпила|наглот*|вдохн*|надыш*|лизну*|попал*|брызн*|глотн*|рассос*|
            наел*|хлебну*|пью|пьет|принял*|принима*|подавил*|отрав*|двойн*|передоз*|перепут*|закап*|надел*|
            намаз*|нанес*
        swallow*|ate|eaten|drank|drunk|ingest*|inhal*|lick*|chew*|gulp*|sip*|took|taken|taking|splash*|overdos*|
            double|twice|dose*|dosage|mixed|breathed|sprayed|applied|sucked|eating|drinking
        """,
    "substance": """
        таблет*|капсул*|капли|каплями|лекарств*|препарат*|доза|дозу|дозы|дозиров*|инсулин*|антибиот*|укол*|
            прививк*|химия|химию|хими*|средств*|жидкост*|отбелив*|кислот*|растворит*|хлор*|гель|геля|мазь|крем|
            крема|маска|маски|краск*|батарейк*|магнит*|шарик*|ртут*|термометр*|градусник*|плесен*|яд|яда|ядом|
            детал*|монет*|пломб*|анестез*|наркоз*|линз*|моющ*|порошк*|бусин*
        tablet*|pill*|capsule*|drops|medic*|drug*|dose*|insulin|antibiotic*|jab|injection*|vaccin*|chemical*|
            bleach*|acid*|solvent*|chlorine|gel|ointment|cream|mask|dye|battery|batteries|magnet*|bead*|mercury|
            mould|mold|poison*|coin*|filler*|anaesthe*|anesthe*|lens*|detergent*|cleaner|remover|paint*|glue|
            thermometer|syrup|patch|supplement*|inhaler*|fumes|adhesive|formula|paracetamol|ibuprofen|meds|
            lotion|serum|peel|varnish
        """,
    "victim": """
        ребен*|дет*|сын*|дочк*|дочь|дочер*|малыш*|младен*|внук*|внуч*|бабушк*|дедушк*|муж|мужа|мужу|мужем|жена|
            жену|жене|мама|маму|маме|мамы|папа|папе|папу|отец|отцу|отца|мать|кот|кота|кошк*|собак*|щен*|пес|пса|
            котен*|хомя*|годовал*|годика|годовас*|сестр*|брат|брата|брату|мне|меня|соседк*|бабул*
        child*|kid|kids|son|daughter*|baby|toddler*|infant*|grand*|gran|nan|husband*|wife|mum|mom|mother*|dad|
            father*|cat|dog|puppy|kitten*|hamster|year-old|sister*|brother*|boy|girl|me|my|him|her|us|lad|pet|
            twins|niece|nephew
        """,
    "current": """
        током|ток|тока|электр*|розетк*|провод*|щиток|щитк*|кабел*|вилк*|шнур*|искр*|замыкан*|коротит|коротну*|
            напряжен*|заземл*|бьет|бьется|щиплет|пощип*|дергает|шарах*|долбан*|трещит|гудит|проводк*|удлинител*|
            зарядк*|зарядник*|блок|выбива*
        shock*|electr*|socket*|wire|wires|wiring|cable*|plug*|cord*|spark*|short-circuit*|short|voltage|zap*|
            tingl*|outlet*|fuse*|breaker*|charger*|charging|adapter*|arcing|buzz*|crackl*|live|tripping|earth|
            lead
        """,
    "fire": """
        дым|дыма|дымом|дымит*|дымок|задым*|гарь|гари|гарью|горел*|горит|горят|загор*|сгорел*|возгор*|воспламен*|
            пожар*|огонь|огня|огнем|пламя|пламен*|паленым|пален*|паленый|плав*|оплав*|расплав*|вспых*|полыхн*|
            взорв*|взрыв*|рвану*|хлопну*|бахнул*|тлеет|нагре*|грее*|раскал*|горяч*|вздул*|вздут*|раздул*|шипит|
            обугл*|почернел*|прожг*|прожег*|дымиться|перегр*
        smok*|fire|fires|flame*|burn|burns|burnt|burned|burning|melt*|scorch*|singe*|smould*|smolder*|explod*|
            explos*|blew|blast|bang|popped|overheat*|hot|bulg*|swollen|hiss*|ignit*|char|charred|toasted|blaze|
            fumes|black|glowing|warm|steam*|bursting
        """,
    "gas": """
        газ|газа|газом|газу|запах*|пахнет|пахло|попахив*|воня*|вонь|несет|тянет|угарн*|утечк*|датчик*|котел|
            котла|котлом|плита|плиты|плите|колонк*|сигнализац*|пищит
        gas|smell*|stink*|stench|odour|odor|whiff|carbon|monoxide|co|leak*|boiler*|stove|cooker|hob|furnace|
            alarm*|beep*|chirp*|detector*|heater*|flue|fumes|vent
        """,
    "despair": """
        жить|жизн*|умереть|умру|умирать|сдохн*|смерть|смерти|конец|покончи*|суицид*|самоуб*|повес*|вены|прыгн*|
            окно|крыш*|моста|исчезн*|незачем|бессмысл*|прощай*|последн*|устал*|никому|один|одна|выхода|
            невыносим*|обуз*|смысла|просыпаться|проснуться|таблеток|легче
        live|living|life|die|dying|dead|death|suicid*|kill*|end|ending|jump*|bridge|roof|hang|disappear*|
            pointless|goodbye|anymore|alive|overdose|harm*|worthless|burden|hopeless|existing|exist|alone|
            lonely|wake|waking|point|farewell|will|bear
        """,
    "peril": """
        опасн*|угроз*|риск*|срочно|немедленно|спаси*|помогите|выжил*|чуть|едва|страшн*|скорую|пострадал*|погиб*|
            провал*|обруш*|шатает*|качает*|сорвется|рухнет|эвакуац*|застрял*|заперт*|задохн*|утон*|тонет|
            замерз*|наехал*|взломал*|ломится|маньяк*|преследу*|напал*
        danger*|risk*|urgent*|immediately|help|nearly|almost|killed|stuck|trapped|locked|drown*|freez*|evacuat*|
            hazard*|unsafe|exposed|wobbl*|railing|balcony|ladder|lift|elevator|stranded|attack*|follow*|stalk*|
            threaten*|assault*|harass*|fail*|unstable
        """,
    "data": """
        данн*|персональн*|пдн|паспорт*|снилс*|инн|номер|номера|номеру|номером|телефон*|почт*|адрес*|имя|имени|
            фамили*|анкет*|профил*|аккаунт*|учетк*|учетн*|карточк*|карту|карты|карта|карте|истори*|переписк*|
            контакт*|сведени*|информаци*|рождени*|геолокац*|местополож*|айпи*|файл|базы|базе|база|базу|реестр*|
            логи|реквизит*|биометр*|резюме|акк|логин*|сведен*|заметк*|досье|справк*|email*
        data|details|information|info|passport*|ssn|number*|phone|mobile|email*|address*|name|names|surname|
            profile*|account*|record|records|history|messages|contacts|birthday|birth|dob|location*|gps|ip|file|
            files|database|system|licence|license|id|ids|biometric*|fingerprint*|payslip*|documents|form|forms|
            notes|login*|password*|transcript*|copy|copies|list|card|search|cv|preferences
        """,
    "private": """
        диагноз*|анализ*|медкарт*|здоровь*|болезн*|беременн*|врачебн*|тайн*|зарплат*|доход*|покупк*|остаток|
            баланс*|спальн*|раздевалк*|белье|психолог*|психиатр*|терапевт*|секрет*|конфиденц*|приватн*|личн*|
            интимн*|кредитн*|снимк*|результат*|рецепт*|соседям|подъезд*|вслух
        diagnos*|medical|health|pregnan*|therap*|psych*|salary|income|purchases|balance|bedroom*|changing|
            private*|privacy|confidential*|sensitive|intimate|secret*|results|prescription*|test|scan|scans|
            credit|personal|illness|condition|gynae*|cycle|hiv|session|aloud
        """,
    "image": """
        фото|фотк*|фотограф*|снимок|снимк*|видео|видеозапис*|камер*|запись|записи|записью|записыва*|сним*|скан*|
            лицо|голос|микрофон*|аудио*|скриншот*|сторис*|инстаграм*|группе|соцсет*|ролик*|портрет*
        photo*|picture*|footage|video*|camera*|cctv|record*|film*|scan*|face|voice|mic|microphone*|audio|
            screenshot*|instagram|facebook|tiktok|selfie*|image*|filmed|doorbell|webcam|testimonial*
        """,
    "erasing": """
        удал*|сотр*|стер*|убер*|убра*|уничтож*|исключ*|вычеркн*|закрой*|снес*|забуд*|снимите|отпис*|обезлич*|
            затр*|почист*|подчист*|очист*|ликвид*|отвяж*|отвяз*|скрыть|скрой*|замаж*|снять|выпил*|выпили*|
            спрячь*|изъя*
        delet*|eras*|remov*|wip*|scrub*|purg*|forget|forgotten|shred*|destroy*|unsubscrib*|clear|clean|strike|
            take|taken|gone|off|undo|unlink*|detach*|unpublish*|hide|hidden|blur*|anonym*|redact*|close|cancel|
            expunge|bin|disappear*|rid|pulled
        """,
    "leaking": """
        слил*|слива*|слив|утек*|утечк*|продал*|продае*|передал*|передае*|передач*|поделил*|дел*тесь|разгласи*|
            показал*|выложил*|опубликов*|светит*|засвет*|разосл*|отправили|прислали|узнал*|узнают|чуж*|
            посторонн*|гуляе*|дамп*|взлом*|мошенник*|третьим|третьих|дали|отдал*|отдае*|рассказал*|обсужд*|
            назвал*|называ*|гуглит*|коллектор*|партнер*|страховой
        leak*|sold|sell*|shar*|pass*|gave|given|giving|publish*|post|posted|expos*|sent|emailed|ccd|forwarded|
            hack*|breach*|stolen|stranger*|wrong|third|partners|vendors|advertis*|broker*|everyone|disclos*|
            uploaded|visible|public|dark|dump|spam*|identity|told|showing|revealed|agencies|affiliat*|marketing
        """,
    "watching": """
        след*|слеж*|слежк*|подслуш*|слуша*|подгляд*|шпион*|преследу*|отслеж*|смотр*|видит|видят|увид*|читает|
            читают|читал*|собира*|хран*|записыва*|сохран*|знает|знают|знаете|откуда|доступ*|запрашив*|рекламой|
            реклам*|звонят|звонит|названива*|трезвон*|остан*|куки|кук|cookie|трекер*|сканиру*|помните
        track*|spy*|spying|listen*|watch*|monitor*|see|sees|seen|read|reads|reading|collect*|stor*|keep*|kept|
            hold*|held|retain*|retention|log|logged|know|knows|knew|access*|cookie*|ads|ad|pixel*|follow*|
            surveil*|profiling|calling|cold|targeted|telemetry|analytics|eavesdrop*|snoop*|look*|permission*|got
        """,
    "consent": """
        соглас*|разреш*|отзыв*|отозв*|галочк*|отказ*|подписыв*|запрет*|запрещ*|152|152-фз|152фз|право|законн*|
            политик*|обработк*|настройк*|отключ*|выключ*|рассылк*
        consent*|agree*|permission*|withdr*|revok*|opt|opted|opting|reject*|declin*|refus*|gdpr|ccpa|subject|
            right|dpo|ico|article|policy|tick*|untick*|unsubscrib*|authoris*|authoriz*|without|never|disable|
            turn|switch|stop|banner|settings|toggle
        """,
    "mine": """
        мой|моя|мое|мои|моего|моей|моему|моим|моих|мою|меня|мне|обо|наш|наши|наша|нашу|нашего|свой|свои|свою|
            своего
        my|mine|me|our|us|myself
        """,
    "yours": """
        ваш|ваша|ваше|ваши|вашего|вашей|вашему|вашим|ваших|вашу|вы|вас|вам|вами
        you|your|yours|ur|u|youve|youre
        """,
    "buying": """
        куп*|заказать|почем|стоит|стоимость|цена|цену|наличи*|размер*|подойдет|подходит|посовет*|подскаж*|какой|
            какая|какие|сколько|продае*|входит|комплект*|подарок|книг*|фильм*|игр*|игруш*|курс*|сериал*|модел*|
            рекоменду*|выбра*|хватит|безопас*|делаете|оказыва*|вакан*
        buy|buying|price*|cost*|stock|size*|suit*|fit|fits|recommend*|which|gift|book|books|film|movie|game*|
            toy*|course*|series|model*|include*|sell|offer|does|compatible|safe|suitable|job|novel|plan|plans|
            quote
        """,
    "settled": """
        спасибо|помогл*|решил*|решен*|уже|больше|прошло|прошел|раньше|прошл*|бывш*|стар*|обошлось|слава|отлично|
            прекрасн*|закрыт*|вернули|молодц*|супер|шутк*|пошут*
        thank*|sorted|solved|resolved|already|last|ago|previous|old|fine|great|lovely|brilliant|fixed|refunded|
            ok|perfect|helped|used|joke|kidding|new|swapped|relieved
        """,
}
"""Words of each family; the names are features of the weights, so a change of names wants new weights."""
