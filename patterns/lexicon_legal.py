"""How people threaten with the law, in Russian and English, and what only looks like it.

Phrases in the language of `patterns/phrases.py`, Russian before English, plain wordings before indirect ones. A meaning
that begins with `not ` takes the flag back in its sentence: a false hard gate is a fault too. Source: our own judgement
of how customers write.
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
        пристав|приставы|пристава|приставу|приставом|приставов|приставам|приставами|фссп
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
        повестк*|следовател*|арбитраж*|мировому|мирового .. !дня
        следственн* комитет*
        мирового|мировой судьи|суд
        финансов* уполномоченн*|омбудсмен*
        исковое|иск|иском .. ответчик|подан*|подаем|подаю|готов*|будет
        взыск* .. убытк*|неустойк*|ущерб*|через
        досудебн* претензи*|урегулир*
        ждите .. участков*|повестк*|юрист*|суда
        экспертиз* .. суд
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
        chargeback* !fee|rate|rates
        tribunal|barrister*|adjudicator|counsel
        judge .. will|would|can|may
        be|get|getting|been sued
        see .. in .. county|small|court
        consumer office|ombudsman|protection
        penalty clause
        serve .. notice|papers
        чарджбэк*|чарджбек*
        the act says|allows|gives|entitles
        exhibit a|b|c
        disput* .. with .. visa|mastercard|bank|amex
        reject .. under the act
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
        юридическ* перевод*|перевода
        я юрист|адвокат|нотариус
        юристы|юрист у вас .. толков*|хорош*|отличн*|супер
        адвокатск* мант*
        думал*|мысленно|собирал* .. суд|суда|иск
        суд присяжных
        полицейск* машин*|форм*|костюм*|фуражк*
        юристам|адвокатам .. подходит|подойдет|скидк*
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
        food|tennis|basketball|squash|badminton|padel court|courts
        legal entity|address|name|age|size|disclaimer|notice|pad|guardian|secretary
        is|are it|this|they|these|that|ebikes|scooters .. legal
        do|does|can|are you|your .. offer|provide|include|work|serve .. legal|lawyers|attorney
        joke|jokes|movie|film|book|series
        for lawyers|attorneys|lawyer
        gift|software|present .. lawyer|lawyers|attorneys
        court shoes|shoe|heels
        power of attorney
        lawyer|police|judge|cop costume|outfit|tabletop|expansion|game|toy|set
        divorce lawyers
        was about|ready|going to .. chargeback|dispute|sue
        sparing me
        claims handler|adjuster|free
        in the book|movie|novel|series|game|film
        uploaded .. police report
        law conversion|school|course|degree|firm
        lawyer friend|expansion|owns
        the lawyer in
        solicitor wants|asks|asked
        who|hed|shed|like .. to be .. solicitor|lawyer
        визитк*|подар*|карта|открытк* .. адвокату|юристу|юристам|адвокатам
        юристам|адвокатам .. тоже|карта|скидка|положен*
        daughters|sons|wifes|husbands|hes|shes|im a|an .. lawyer|solicitor|attorney|barrister
        no claims
        """,
    ),
)
