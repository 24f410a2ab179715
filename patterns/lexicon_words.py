"""The commonest words of both languages: they tell Russian in Latin letters from English. Source: our own judgement."""

RUSSIAN = """
    а без более будет бы был была были было быть в вам вас ваш ваша ваше ваши весь во вопрос вот все всего всем всех
    вчера вы где да девушка день деньги для дней дня до добрый его ее если есть еще жду же за завтра заказ заказал
    заказала зачем здесь здравствуйте и из или им их к как какая какие какой когда кто куда купил купила ли либо
    лучше меня месяц мне могу можно мой мою моя мы на надо наличии нам нас наш не неделю нет но нормально ну нужно о
    об он она они оно от очень плохо по подскажите пожалуйста пока помогите после потом почему при привет придет
    пришел пришла пришло про работает раз размер ребята с сам себе сегодня сейчас скажите скока сколько со спасибо
    так такой там тебе то товар тогда того тоже только тот тут ты у уже хорошо хотел хотела хочу цвет час чего чем
    через что чтобы эта эти это этот я
"""
ENGLISH = """
    a about after all also always am an and any are as at back be because been before being both but buy by call can
    come could day did do does done dont down each even ever every few find first for from get give go going gone
    good got had has have he hello help her here hi him his how i if im in into is it item its ive just keep know
    last let like long look made make man many me mean more most much my need never new next no not now of off ok
    old on one only or order other our out over own pay please pls put really right said same say see send sent she
    should site size so some soon still such sure take tell than thank thanks that the their them then there these
    they thing think this those thx time to today too try two u under until up ur us use very via wait want was way
    we week well went were what when where which while who why will with work would yes yet you your
"""
OFTEN_MISSPELT = """
    сотрудник руководител диспетчер поговорить свяжите пригласите переведите соединить общаться неустойк
    connect transfer speaking solicitor ombudsman consultant
    оператор менеджер человек соедините переключит позовите консультант специалист поддержк администратор роспотреб
    адвокат претензи прокурат удалит персональн аккаунт спасибо пожалуйста доставк привезли посылк вернуть деньги
    гаранти качеств отличн отвратит кошмар сломал работает издеваетесь задолбал разочаров понравил непонятн
    переживаю волнуюсь благодар замечательн прекрасн жалоба никогда обманул мошенник опоздал аллерги задыха опаздыва
    доставка срочно быстрее рекоменд operator representative manager supervisor someone lawyer attorney delivery
    delivered refund terrible horrible ridiculous disappoint package warranty excellent amazing awesome website
    received arrived confused worried please thanks customer service allergic urgent immediately complain useless
    broken waiting support recommend understand personal
"""
"""Words that are worth recognising with one slip of the finger: all others keep their spelling."""
