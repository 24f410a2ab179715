"""How people ask for a human, plainly or in passing, in Russian and English, and what only looks like it.

Phrases in the language of `patterns/phrases.py`, Russian before English, plain wordings before indirect ones. A meaning
that begins with `not ` takes the flag back in its sentence: a false hard gate is a fault too. Source: our own judgement
of how customers write.
"""

from patterns.phrases import Cue

CUES = (
    Cue(
        "ask_human",
        """
        !не|нельзя @call .. @person !связи|данных
        @call .. кого-нибудь|кого-то|старшего
        свяжите|свяжи|соедините|соедини .. с|со .. @person|врачом|доктором|мастером
        свяжите меня|нас
        кто-нибудь|кто-то|хоть .. из .. людей|живых|сотрудников|менеджеров|операторов
        !как можно|мне|хочу|прошу|пусть|чтобы|может|могу|дайте|нужно|хочется ... @live|оператором|оператора|
            оператору|сотрудником|человеком|менеджером|руководителем|консультантом !связи|по
        чтобы|пусть ... ответил|ответит|помог|поможет|позвонил .. человек|сотрудник|менеджер|оператор
        !не @give @desk !@trade
        ^ @desk|живого|старшего .. @call|дайте|дай|сюда|нужен|можно|хочу|быстро $
        @desk .. @call $
        !не @give .. @live !звук*|музык*|концерт*|цвет*|елк*|рыб*|цвет*
        !не @give с|со @person
        с|со @live|@desk|сотрудник*|специалист*|кем-нибудь|кем-то|поддержк*|руководств* .. @talk|связаться|свяжите|
            соедините|переговорить
        связь|соединение|контакт|разговор .. с|со @person
        @desk|сотрудник*|поддержка ответьте|ответь|отзовитесь|отзовись|подключитесь|подключись|подойдите|помогите|
            нужна
        хочу|можно|надо|нужно|нужен|дайте|пусть|давайте|прошу ... живой|живого|живым|живому|живыми|живых !звук*|
            музык*|цвет*|елк*|рыб*
        разговор|консультац*|общение|помощь .. человека|оператора|сотрудника|менеджера|живого
        вместо|кроме @robot .. @person
        переведи|переведите|переключи|переключите|переключайте на @person|сотрудник*|специалист*
        ^ .. менеджер|оператор|консультант у вас есть $
        человек*|оператор*|живого|менеджер* .. вместо @robot
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
        человек|оператор|менеджер тут|там есть|$
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
        !dont|not|no @speak to|with|2 @human|@anyone !@mydata|hair
        !dont|not|no @speak to|with|2 a|an|the|your|any|ur .. @human|@anyone !hair|skin
        !dont|not|no @speak to|with|2 .. @real person|human|people|agent|rep|operator|someone|representative
        !dont|not @speak to|with .. doctor|nurse|technician|teacher|vet
        connect|transfer|put|pass|switch|redirect|hand|forward|move|route me|us .. @human|@anyone|service
        transfer|escalate|pass|hand|forward|switch|redirect|route|connect to|2 .. @human
        transfer|escalate|pass|hand|forward|switch|redirect|route me|this|us|it .. to|2 .. @human|someone|team
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
        who|whom can|could|may i|we talk|speak
        how|number|way|line|phone .. to|can|do|i .. reach|contact|call|phone|talk|speak .. staff|human|person|
            someone|agent|team|support|representative|operator
        @anyone|@human .. should|must|needs|has .. contact|call|phone|ring|reach me|us
        let|allow me|us .. @speak .. @human|@anyone !@mydata
        let|allow me|us @speak $
        ^ i|we said|asked|say|want|need .. human|agent|operator|person|representative !for|to
        ^ not a @bot $
        put|get me|us through
        @speak to|with .. billing|sales|finance|accounts|management|reception|dispatch|customer|boss|owner|head
        connect|connected|transferred|forwarded|escalated to|with .. @human
        want|need|rather|prefer|can|could|possible|please|like .. @speak|talked|spoken ... @human|someone|somebody|
            person
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
        get|put|have .. someone|somebody|human|person|agent .. on the line|phone|chat
        anyone|anybody|someone|somebody .. real|human
        customer|support|service|live .. representative|rep|agent $
        someone|somebody from billing|sales|support|accounts|finance|customer|management|your
        human|agent|operator|someone|representative|manager|person .. available
        wheres|where is|are .. manager|human|humans|supervisor $
        waiting|wait .. for|4 .. agent|human|operator|representative|person $
        speak|talk .. your|the|a manager|supervisor|boss|superior
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
        ^ .. тут|там|здесь есть кто $
        ^ .. есть кто тут|там|здесь|живой
        ^ к живым|людям|человеку|оператору
        чел|челик|человечек нужен
        ^ консультанта|менеджера|оператора|специалиста по|на
        позови|позовите|дай|дайте|пригласите кого
        звякните|звякни|брякните|брякни|набирайте
        !не жду|ждем звонка от
        переведи*|переводи*|переключ*|соедин*|дай* .. вторую линию
        есть .. врач|доктор|мастер|менеджер|специалист|консультант .. на связи|сети
        менеджер|консультант|специалист|оператор .. в сети|онлайн
        трубку .. возьмите|поднимите|возьмет|поднимет
        дайте|дай телефон|номер .. где|кто|по .. ответят|ответит|живой|дозвон*
        отвечающего|ответственного|старшего .. сюда|мне
        менеджеры|операторы|сотрудники|консультанты|люди .. вымерли|спят|уснули|закончились|кончились
        ^ можно|позовите|пригласите|дайте .. @namedru
        супервизор* .. дайте|давайте|позовите|соедините|можно
        дайте|давайте|позовите|соедините .. супервизор*
        ответьте .. своими словами
        skip|bypass the bot|robot|machine|ai
        get|go past|around|beyond you|this|it|the
        who|whos else is there|here|around
        who|whos on tonight|duty|shift|today|now
        pressed 0|zero
        typed|wrote|said|asked agent|human|operator|representative
        want|like|need to ring|phone|call you
        voice on the line|phone|end
        one of the|your girls|guys|lads|ladies|colleagues|team|staff
        get|fetch .. ur|your manager|supervisor|boss
        get|put me .. on the phone|line !hold
        technician|engineer|advisor|adviser|doctor|nurse|someone free|around to message|call|talk|chat|ring
        looked|checked|read|handled|answered at|by|over .. by .. human|person|someone
        reply|answer|write in your own words
        не хочу|буду|желаю с|со|через @robot
        dont|not want|need a|the|any|your|no @bot
        пусть .. мне|нам .. перезвонят|позвонят|наберут|ответят
        """,
    ),
    Cue(
        "not ask_human",
        """
        оператор* связи|сотов*|мобильн*|пылесос*|станк*|кран*|дрон*|машинн*|эвм|данных
        какой|какого|какие|каких|любой|любого оператор*
        сотов*|мобильн* оператор*
        смен* оператор*
        нужен|нужны|нужно .. человек|люди для
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
        благодар*|поблагодарить|пожаловаться|жалоб*|отзыв|обещал* .. менеджер*|оператор*|сотрудник*|консультант*|
            человек*
        !переключите|переключи|переведите|соедините|перевести|давай|к на|для .. человек*|людей|сотрудник*
        стать|работать|устроиться оператор*|менеджер*
        спасибо|благодар* .. менеджер*|оператор*|консультант*|сотрудник*|специалист*|поддержк*
        не нужен|нужно|надо|нужны .. @person
        @person .. не нужен|нужна|нужны|нужно|надо
        !дайте|дай|нужен|позовите вы|ты человек|живой|живая|реальный|настоящий
        вы|ты .. человек .. или бот|робот
        живой йогурт|елка|пиво|квас|уголок
        уже .. созвонил*|поговорил*|связал*|пообщал*
        не звоните|перезванивайте|названивайте
        человека .. ростом|весом
        оператора .. узнать|определить .. номер*
        живой человек .. нарисован*|картин*|фото|открытк*
        перезвон* .. в июне|году|прошл*
        обещал*|сказал* .. перезвон*|позвон*|набер*
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
        are|r you|u .. real|human|person
        you|u are|r .. real|human|person
        is|was this .. human|person|real|computer
        am i .. talking|speaking|chatting .. person|human|bot|robot|real|agent
        do|does|should|must i|we need|have .. speak|talk|call
        do|does|should|must|will i|we|you|he|she need|have .. person|human|someone|anyone
        representative stand|sample|example|apr
        please do escalate
        said|promised|told .. someone|somebody|they .. call|ring|phone
        teach|witness .. signature
        я|мы живой|живые|реальный|настоящий человек|люди
        im|am a real|actual|living|human
        im real|human
        human|person not .. bot|robot .. captcha
        отвечал|отвечала|помог|помогла .. человек|оператор|менеджер
        """,
    ),
)
