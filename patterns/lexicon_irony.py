"""How people mean the opposite of what they say: phrases with points, Russian before English.

`irony` stands by itself, `wry` counts only beside blame, irony or quotation marks. Source: our own judgement.
"""

from patterns.phrases import Cue

CUES = (
    Cue(
        "irony",
        """
        !не ага|угу|конечно|канешн*|естественно .. завтра|знаем|щас|счас|верю|верим|слышал*|бегу|разбежал*|сейчас|
            как|всё|прям|уже
        поздравляю .. вы|с|вас|доставил*|дождал*
        куда мне|нам .. спешить|торопиться
        ничего .. подожду .. еще|ещё|годик|недел*|пенси*
        особенно .. хорош*|понрав*|черный|пустой|порадовал*
        к .. новому|следующему .. году
        всего .. за|через .. @number|месяц|год|недел*
        congratulations|congrats|bravo|applause|kudos .. you|on|for .. delivered|managed|losing|only|finally
        love|enjoy|enjoyed|adore .. listening|waiting|sitting|paying|hold|queueing|repeating|explaining
        who .. needs|doesnt
        ну-ну|аплодирую|апплодирую|рукоплещу
        ну .. конечно|да|спасибо|молодцы|надо .. же|как
        знаем .. мы .. эт*|ваш*|так*
        спасибо .. что|за .. никто|не|три|потер*|испорч*|ничего|потрач*|слом*|опозд*|угроб*|сорван*|бессон*
        спасибо .. что .. не
        спасибо за .. испорчен*|потрач*|сломан*|потерян*|сорван*|ничего|пустую|опоздан*|бессонн*|нерв*|обман*
        очень|просто|прям|какая|такая|вот|невероятно|какой|как .. клиентоориент*|оперативно|по-человечески|
            профессионально|мило|удобно|забота|любезно|вовремя
        клиентоориент*
        гениальн*|шедевр*|мастерски|виртуозн*|феноменальн*|рекорд*|чемпион*|олимпи*
        так .. держать
        прям|прямо .. сервис|сказка|чудо|праздник|счастье|восторг|подарок
        вот .. это|так|же .. сервис|скорость|забота|уровень|качество|подход|радость
        всю .. жизнь .. мечтал*
        мечтал* .. всю|об|о|именно|как
        дай .. бог .. каждому
        внукам|пенсии|новому|следующ* .. году|расскаж*|успе*|дожив*|привез*|достав*
        к пенсии|новому|следующему|2030
        черепах*|улитк*|голуб*|пешком|на .. оленях|верблюд*|собаках|ослик*|телег*|парализ* .. везете|нес*|доставл*|
            едет|везут|идет|быстр*|ехал*
        премию|медаль|орден|оскар|нобел*|грамоту .. дать|дайте|за|вам|выдать|вручить|курьер*
        мысленно|телепат*|экстрасенс*
        святым .. духом
        ваш* .. звонок .. важен
        очень важен
        как .. мило|удобно|неожиданн*|оригинальн*|интересн*|предсказ*
        какая|какой .. неожиданность|сюрприз|прелесть|оперативность|забота|скорость|сервис|восторг|щедрость
        кто .. бы .. сомнев*|мог|подум*
        !не прекрасн*|замечательн*|отличн*|чудесн*|великолепн*|супер|класс .. опять|снова|третий|второй
        just|so|oh|how|yeah|what .. what|great|lovely|wonderful|perfect|brilliant|fantastic|convenient|nice|helpful|
            professional .. another|again|now|just|i
        oh .. great|wow|lovely|wonderful|perfect|joy|sure|look|fantastic|goody|brilliant
        yeah|oh|ah right
        oh sure
        sure jan|you|whatever
        love how|waiting|being|when|that|paying|spending|the .. broke|way|how|when|not|on|for|ignored|never|charged
        love how|being|waiting|paying .. @any
        love being
        what a bargain|deal|joy|treat|start|coincidence|relief
        дожить|дожив* .. бы
        целых|аж @number|два|две|три|пять
        доживу|дождусь .. до
        love when
        как|словно|будто .. пешком|улитк*|черепах*
        пешком .. из|идет|идут|несет|несут
        идет|идут|едет|едут .. пешком
        для красоты|галочки
        for .. decoration|show
        shame|pity .. it|that .. never|doesnt|didnt|isnt|broke
        for .. absolutely .. nothing
        thanks|thank .. for .. nothing|ignoring|wasting|ruining|losing|breaking|not|broken|another|zero|absolutely
        thanks|thank .. a lot|bunch .. for
        thanks for nothing
        great|nice|good|lovely|fantastic|amazing|brilliant|wonderful .. job|work|service .. losing|ignoring|breaking|
            not|guys|again|as|team|really
        really .. solves|helps|helpful|appreciate|impressive|value|fixes|professional
        value .. your .. feedback|call|business|time
        call is important
        is|are|very important to us|you
        slow clap
        congrats|congratulations|genius|masterclass|impressive|award|medal|oscar|legendary
        exactly what .. wanted|needed|always|i
        just what .. wanted|needed|i
        what .. a .. surprise|shock|joy|treat|delight|concept|service|shocker
        !thank|thanks|you|ty so much for
        because .. thats|that|who|obviously|clearly .. what|how|doesnt|wants
        who .. needs|doesnt|wouldnt .. love|want|need|working|sleep
        living the .. dream
        best .. joke
        as always|usual|expected
        good .. luck .. with
        snail*|pigeon*|turtle*|carrier|horseback|sloth* !food|farm|pace|cage|mail|print
        by .. christmas|2030|next|retire*|grandchildren
        my .. grandchildren|grandkids|retirement
        only .. took|three|two|five|@number .. weeks|months|days|hours
        only took
        """,
        0.9,
    ),
    Cue(
        "wry",
        """
        ага|угу|щас|щаз|ахах*|хаха*|лол|ржу|браво|конечно|разумеется|видимо|наверное
        lol|lmao|rofl|haha|hahaha|lmfao|bravo|apparently|clearly|obviously|yeah|congrats|sure|сказочн*
        🙃|🤡|👏|🤦|😂|🤣|🙄
        """,
        0.4,
    ),
)
