"""What angers, worries or puzzles: phrases with points, Russian before English.

Points are on the scale of one clear complaint = 1. Source: our own judgement of how customers write.
"""

from patterns.phrases import Cue

CUES = (
    Cue(
        "worry",
        """
        помогите|помоги|выручайте|помощь !выбрать|найти|подобрать|оформить|разобраться|с
        please .. help
        help .. please|me|asap|pls !choose|find|pick|with|decide|understand
        """,
        0.7,
    ),
    Cue(
        "anger",
        """
        задолб*|заколеб*|достал|достали|достало|затрахал*|заеб*|задрал*|осточерт*|бесит|бесите|бесят|взбеш*|взбесил*|
            выбесил*|злюсь|злит|зол|зла|ярости|ярост*|ненавижу|ненавид*
        терпени* .. лопн*|кончил*|предел*
        сил .. больше|моих нет
        издеваетесь|издеваешься|издеваются|прикалываетесь|смеетесь|шутите|обалдели|офигели|охренели|охуели|обнаглели|
            оборзели|совесть|совести|охамели|ошалели|очумели|ополоумели|рехнулись|сдурели
        вы|ты .. там .. совсем|вообще|офон*|спите|уснули|оглох*
        вы .. совсем|вообще .. уже|там|того|нормальн*|адекват*
        да .. сколько .. можно|ждать
        сколько можно
        когда .. это .. закончится|прекратится|кончится
        хватит .. врать|издев*|кормить|обман*|меня|мне|отпис*|уже
        прекратите|перестаньте|заткнись|заткнитесь|отстаньте|отвалите|отвали|катитесь|идите|пошли|пошел|иди|вали|
            горите .. в|на|нах*|к|лесом
        прекратите|перестаньте
        заткни*|сдохни*|чтоб вы
        идиот*|дебил*|кретин*|придур*|дурак*|дураки|тупые|тупиц*|бараны|козл*|урод*|уроды|твар*|мразь|мрази|сволоч*|
            гады|скотин*|бездар*|бестолоч*|клоун*|рукожоп*|криворук*|мудак*|суки|сука|пидор*|ублюд*|шарашк*|шарага|
            паразит*|негодя*|лодыр*|бездельник*|дармоед*
        верните|вернете|верни .. деньги|бабки|мои
        больше .. не|ни .. куплю|закажу|приду|ногой|обращусь|вернусь|рубля|копейки|ногой
        ноги .. моей|здесь .. не|больше
        никогда больше
        больше никогда
        никогда .. не .. куплю|закажу|обращусь|вернусь|приду
        !не|никому не рекоменд*|советую|связывайтесь
        никому .. не .. рекоменд*|совет*|пожела*
        всем .. расскаж*|напиш*|отзыв*
        напишу|оставлю .. плох*|негативн*|отзыв*|везде|гневн*
        требую|немедленно
        отвечайте|ответьте .. уже|немедленно|наконец|или|кто-нибудь
        жалк*|безрук*|криворук*|вредители|лентяи|стадо|шайка|банда|кучка
        сыт|сыта по горло
        за что .. плачу|платим|деньги
        вы .. за .. это .. ответите|пожалеете|заплатите
        хватит .. присылать|слать|писать|звонить|отписываться|морочить|врать
        горите|гори|провалитесь|чтоб .. синим|пропадом|провалились|вам
        кровные
        bunch|pack|load of liars|crooks|idiots|thieves|clowns|amateurs|scammers|jokers|incompetent*
        piece|load|pile of junk|crap|garbage|trash|rubbish
        dont|not waste .. your|money|time
        waste of .. money|time|space
        for once
        or else
        оглохли|ослепли|онемели
        in my life
        never .. seen .. such
        ripped|rip me|us|off
        daylight robbery
        con artists|artist
        done with .. you|this|your
        !not so|very|absolutely|really angry|mad|furious|pissed
        хам|хамы|хамло|хамье|нахал*|наглецы|грабеж|беспредел|позорище|бессовестн*|совести
        вы|ты .. нормальные|адекватные|серьезно
        на ветер
        да|ну .. ответьте|отвечайте .. же|уже
        совесть .. есть|имейте|иметь
        разговор окончен
        с меня хватит
        хватит
        это .. уже .. ни .. в|какие .. ворота
        ни в какие
        нет .. слов
        уму .. непостижимо
        пипец|капец|песец|звездец|пизд*|блядь|блять|бля
        твою мать
        какого черта|хрена|хера|лешего|фига|хуя
        на хрена|хера|черта
        furious|livid|outraged|enraged|angry|pissed|infuriat*|fuming|seething|hate|hated|disgusted|mad
        sick .. of|and|tired
        had enough
        enough|enough .. is|already|of
        last straw
        final|last warning|chance
        are|is|u you|this|u .. kidding|serious|joking|blind|stupid|deaf|insane|mental
        kidding .. me
        what|where|why|who|how|when the hell|fuck|heck
        what|why on earth
        wtf|stfu|ffs|wth
        idiot*|moron*|imbecile*|incompetent|clown*|stupid|dumb|liars|thieves|crooks|scammers|bastards|asshole*|
            assholes|jerks|scum|shame
        shame on
        shut up|it
        screw|fuck you|off|u
        stole|stolen|stealing .. my|our .. money
        give .. it .. back
        never .. again|buy|shop|order|use .. again|from|here|with|you
        never .. buying|shopping|ordering|using|coming .. again|here|from
        losing|lost .. customer|patience|mind|temper
        give|gimme .. my .. money back|now
        i|we demand|insist
        stop|quit .. wasting|lying|ignoring|sending|giving|playing|asking|with
        do|fix .. your job|it|this .. now
        answer me $
        answer me now
        worst .. ever|company|service|shop|experience
        tell .. everyone|everybody
        bad|negative|1|one|star|terrible review|reviews|star|stars
        вор|воры|ворюг*|жулье|кидалы|аферисты|шарлатан*
        мошенники|мошенник|обманщик*|лжецы|врунья|вруны
        заткни*|отвали|бесстыж*
        хамк*|уволить|увольте|гнать
        выкинул*|выброс*|выкин* .. помойк*|мусор*|барахло|ваш*
        threw|throw|throwing|thrown|chucked .. bin|trash|garbage
        do|does you|anyone|anybody|any|nobody .. even .. care
        had .. it with
        joke of a
        что вы|вы .. за .. люди|контора|компания|сервис
        никому .. нет .. дела
        stay away
        avoid .. this|company|at|like
        ^ stop $
        how dare
        unbelievable|outrageous|unacceptable|ridiculous|disgrace*|disgusting|pathetic
        😡|🤬|😤|😠|🖕|💩|👿
        """,
        1.2,
    ),
    Cue(
        "worry",
        """
        не завянут|сломается|разобьется|испортится|разобьют|повредят|обманут|потеряют|откажут
        наркоз|операци*|укол* .. безопас*|опас*|больно|пожил*
        is|will|does .. painful|hurt|dangerous|risky
        stressed|stressing|nervous|terrified|petrified|anxious|worried
        have|am|was|been .. i|being|been .. conned|scammed|cheated|robbed|tricked
        conned|scammed|robbed
        не .. опоздаю|опоздаем|успею|пропустим|пропущу ли
        деньги|средства .. на .. операцию|лечение|похороны|ребенка|билет*
        cant|cannot stop worrying|thinking|shaking
        did|has .. my .. payment|order .. go|gone through
        деньги .. точно .. верн*
        точно .. вернут|вернете|придут|дойдет|приедут|успеют
        боюсь|боимся|страшно|страх*|страшновато|опасаюсь|опасаемся|переживаю|переживаем|волнуюсь|волнуемся|
            беспокоюсь|беспокоит|беспокоимся|тревож*|тревог*|нервнича*|паник*|испугал*|напуган*|пугает|пугаюсь|очкую|
            стремно|нервах|дрожу|трясет
        не уверен|уверена|уверены|уверенн*
        сомнев*|сомнени*
        это|так .. нормально|опасно|законно|безопасно|надолго|серьезно|страшно
        а вдруг|если .. не|что|обман*|слом*|потер*|деньги
        вдруг .. не|что-то|обман*|потер*|сорвет*|слом*|откаж*|мошенник*
        что .. делать|теперь|мне .. делать|будет
        что|как .. теперь|же делать|быть
        не знаю .. что .. делать|как
        как .. мне быть
        спасите|умоляю|хелп|sos
        деньги|карт*|аккаунт|сумм* .. пропал*|исчез*|украл*|взлом*|заблок*|списал*|ушл*|сняли
        пропал*|исчез*|украл*|взлом*|заблокир* .. деньги|карт*|аккаунт|заказ*|счет
        списал* .. деньги|сумм*|@number .. а|но|не
        не потеря*|пропад*|пропаду*|обман*|кин* .. ли|деньги|меня|мо*
        точно|правда|действительно .. не|заберете|вернете|верн*|придет|приедет|успе*|дойдет|безопасн*|привез*|
            оригинал|будет|все
        не обманете|обманут|кинете|пропадет|пропадут|потеряется|подведете|сорвется|опоздает|страшно|опасно|вредно
        не .. развод|мошенник*|обман ли|это|случаем
        вы .. не .. мошенник*|обман*|кид*
        последние|единственные|все деньги
        не могу .. спать|уснуть|успокоит*
        места .. не нахожу|нахожу
        срочно .. помощь|помогите
        ребен*|сын*|дочк*|мам*|муж*|малыш .. плохо|болит|температур*|проглот*|задых*|плач*
        успеет|успеете|успею|успеем .. или
        надеюсь .. не|что
        это|вы .. не .. мошенн*|опасно|обман*|развод*
        tell .. me .. isnt|not|wasnt|didnt
        will .. they|it|i|he|she make it
        звонят|пишут .. мошенник*
        это|будет .. больно
        will|does .. hurt
        hope|hoping .. in time|arrives
        а .. вы .. точно
        очень .. жду|надеюсь|боюсь|переживаю|волнуюсь|важно|нужно
        worried|worry|worries|worrying|anxious|nervous|scared|afraid|concerned|concern|panick*|panic|freaking|
            terrified|stressed|stressing|frightened|uneasy|paranoid|desperate|fear
        not|never .. sure .. if|this|it|about|whether|that|im|its
        unsure|uncertain
        is .. this|it|that .. normal|legit|ok|dangerous|serious|real|scam
        supposed to .. happen|look|do|be .. this|like|that
        what .. if .. it|they|i|the|something|my|this|he|she|doesnt|goes
        what should|do|can|must i|we do $
        what should|do|can|must i|we do now
        dont know .. what|if|how .. to do|do|this
        cant .. afford|sleep|lose|stop|miss
        hope|hoping .. it|this|they|nothing|i|that .. doesnt|isnt|wont|ok|didnt|arrive|not
        gonna|going .. lose|miss|be .. it|my|money|late|ok|okay
        lose|lost|losing .. my .. money|job|data|savings|deposit|everything
        hacked|stolen|fraudulent|compromised|unauthorized|unauthorised|suspicious
        someone .. used|accessed|charged|hacked|stole
        will .. i|it|they .. lose|get|be .. my|money|ok|refunded|safe
        is my .. money|data|account|card|order|child|baby .. safe|gone|lost|ok
        😰|😨|😱|😥|😓|🥺|😟|🆘|🙏
        """,
        1.1,
    ),
    Cue(
        "puzzled",
        """
        !я|все|ну не понимаю|поняла|понял|понятно|пойму|понимаем|поняли|ясно|разберусь|разобраться|разобрался|
            разобралась|въехал*|врубаюсь|догоняю !да|куда|спасибо
        не .. могу|можем|получается .. понять|разобрат*|найти|сообразить|вкурить|въехать
        непонятн*|неясн*|запутал*|запутан*|путаюсь|запутанно|путаниц*|сбит|сбивает
        что .. это .. значит|означает|такое|за
        что .. значит|означает|имеется|подразумевается .. это|в|виду|статус|слово|предзаказ
        это .. что|как .. значит|понимать|такое|означает
        это что
        в смысле
        в каком смысле
        ^ чего|че|чо|шо|что $
        !прошу|дайте что-что|чего-чего|э|эм|хм|гм|эээ|ммм|хмм
        как .. это|понять .. работает|сделать|что
        почему .. две|два|разн*
        как .. так|это
        так .. или .. нет|как|не|всё|все
        то .. есть|ли .. это|не|как|или|я|мне|надо|сначала|получается|сейчас
        получается .. что|мне|я|или|надо|так
        так .. гаранти*|мне|я|какой|сколько|где|это|сначала|все|когда|куда|как|он|она .. или
        не .. вижу|нашел|нашла|найду|найти|могу .. где|куда|кнопк*|как|раздел|поле
        куда .. нажим*|нажать|тыкать|жать|тут|вводить|писать|смотреть|идти
        где .. тут|здесь|эта|найти|это .. кнопк*|найти|нажать|искать|раздел
        в чем .. разница|отличие|прикол|подвох .. не|так
        на сайте|странице .. одно|одна|один .. в|а .. друг*|чек*|письм*
        одни|одно|одна .. пишут|пишете|говор* .. друг*|а
        почему .. тогда|так|два|две|разн*|тут|у .. разн*|друг*|пишет|показ*
        запутал*
        объясните|поясните|разъясните|растолкуйте .. по-простому|человеч*|проще|нормальн*|чайник*|простыми|ещё|еще
        я .. не туда|так|то .. попал*|наж*|сделал*|дела*
        что .. делаю .. не
        не .. понимаю|пойму|ясно|понятно .. что|куда|как .. дальше
        не разберусь|разберу|соображу|въезжаю|догоню|догоняю|уловил*
        куда .. теперь|дальше|мне .. идти|ехать|обращаться
        sorry which|what|where|how|who
        which .. button|one|link|page|form .. do|should|is
        is it|the .. or .. on|in|at|separate|part
        или .. за|на|в|отдельно|сверху|деньгами
        how come
        what now
        что теперь|дальше
        куда .. ушло|делось|пропало|девалось|делся
        where did .. go|went
        do|does|should|must .. both|either|each
        hang on
        это одно и то же
        это одно и
        says .. but .. says
        пишет|написано .. а|но .. пишет|написано
        что я .. не так
        как .. вообще|тут|это|этим|им|ею .. пользоват*|работает|включ*|устроен*
        confused|confusing|confuse|puzzled|baffled|bewildered|lost !package|parcel|my|in|order
        dont|didnt|cant|cannot|not .. understand|get|follow|figure|tell|find|see .. how|what|why|it|where|this|which|
            the|out|that|if|whether
        doesnt|dont|not|does .. make sense
        makes no sense
        no idea|clue
        what .. does .. mean|this|that|stand
        what .. do .. you mean
        what does
        meaning of|what
        wait .. so|what|do|does|is|are|which
        not|im sure .. how|what|where|which|why|who|when
        unclear|ambiguous|contradict*
        which .. is|one .. it|correct|right|true
        how .. does|do|is .. this|that|it .. work|even|supposed|possible
        how .. am|do i .. supposed|even
        which .. do you mean
        does|do|did .. mean
        not|dont .. follow|following
        это сколько|как|куда|где|зачем $
        make|makes|making no sense
        что такое
        what .. exactly
        where .. do|am .. i .. click|enter|put|find|go|supposed|type
        says .. but|one .. other|says|another|different
        cant find|see
        am i .. missing|doing|supposed|reading
        what am i .. missing|doing|supposed
        mixed .. up
        explain .. again|simpl*|like|me|this|what|how
        come .. again
        🤔|😕|🤷|❓|😵
        """,
        1.0,
    ),
    Cue(
        "puzzled",
        """
        то есть|ли
        тоесть|хм|хмм|гм|эм|ммм
        так .. или .. как|нет|не
        или как|нет|что
        так|подождите|погодите|стоп .. где|какой|какая|какие|сколько|куда|когда|мне|надо
        wait|huh|eh|umm|uh|hmm
        so .. do|does|is|are|should|which|am .. i|it|or|we|this|that
        or|или .. do|does|is|am|are|will|мне|надо|сам|сама|потом|сразу|отдельно|уже
        i thought
        so why
        isnt|arent|wasnt that|this|it|they
        я думал*|считал*
        как .. понимать
        or .. what|not
        """,
        0.5,
    ),
)
