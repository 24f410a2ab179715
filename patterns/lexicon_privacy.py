"""How people want their data gone or told, in Russian and English, and what only looks like it.

Phrases in the language of `patterns/phrases.py`, Russian before English, plain wordings before indirect ones. A meaning
that begins with `not ` takes the flag back in its sentence: a false hard gate is a fault too. Source: our own judgement
of how customers write.
"""

from patterns.phrases import Cue

CUES = (
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
        обо мне|нас .. ничего|нигде не осталось|оставалось
        базу|база|базы|данные|паспорта .. украли|слили|утек*|слита|взломали|увели
        раздава*|раздал*|слива*|продава*|продал* .. мой|наш|мои|наши телефон|номер|данные|почту
        третьим|третьих|третьи лицам|лиц|лица
        хран* .. запис* .. разговор*|звонк*
        что .. у вас .. на меня|обо мне|про меня
        я .. телефон|номер|почту не оставлял*|давал*
        откуда|где|как .. вы .. мой|наш номер|телефон|адрес .. взяли|нашли|узнали
        legitimate interest
        reject*|decline*|refus* .. cookie|cookies
        broken into|hacked|breached .. my|our
        ^ .. sar please|request
        what|which .. agreed|consented|signed to
        """,
    ),
    Cue(
        "not privacy",
        """
        соответств*|соблюда*|работаете|храни* .. 152|152фз|gdpr|требовани*|закон*
        сотрудник*|коллег*|пользовател*|клиент*|ученик* .. удал*|аккаунт*|профил*
        удал*|стер* .. сотрудник*|коллег*|пользовател*|товар*|позици*|заказ* .. корзин*
        с диска|флешк*|телефона|ноутбука|компьютера|винчестер* .. данн*|удал*|стер*
        удал*|стер*|восстанов* .. данн* .. с диска|флешк*|телефона|ноутбука|компьютера|винчестер*
        восстанов*|сохран*|перенес*|перенос*|синхрониз* .. данн*|аккаунт*|профил*
        согласие родителей
        запишите .. мои данные
        помните мой|моя день
        мои|мой|данные данные|двигатель|получателя .. те|двигатель|год
        страховк* .. согласи*
        @gdprready
        gdpr|ccpa compliant|compliance|ready|friendly|certified
        comply|complies|compliant|compliance .. with .. gdpr|ccpa|152*
        data residency|center|centre|transfer|plan|export|sheet|cable|privacy
        backup|restore|recover|transfer|export|import|sync|backed .. data|account
        @wipe .. card|item|product|address|photo .. from|cart|basket
        wipe|erase|delete .. phone|laptop|disk|drive|device
        if|when|after .. @wipe
        edit|update|change|changes|correct|add|give .. personal|private|my
        arbitration opt
        confirm .. order|booking|delivery .. address
        gdpr .. dummies|book|course
        personal data speech
        """,
    ),
)
