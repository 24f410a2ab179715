"""Words that stand for each other, and words that turn or soften others. Source: our own judgement."""

SETS = {
    "any": "the a an my your it this that",
    "period": "hour hours hrs minute minutes mins day days week weeks month months ages forever",
    "call": "подключи* позов* позва* соедин* переключ* перевед* перевест* переводи пригласи* пригласит* зовите зови"
    " вызовите вызови",
    "give": "дай* дать подключ* подгони* давай* верните хочу хочется хотел* нужен нужно надо требую прошу можно"
    " могу подайте",
    "person": "оператор* человек* человеч* менеджер* сотрудник* консультант* администратор* диспетчер* живого живым"
    " живому руководител* руководств* начальник* начальств* супервайзер* старшего старшим кем-нибудь кем-"
    " то кого-нибудь кого-то людьми людям людей поддержк* техподдержк* саппорт* специалист* юзер-саппорт"
    " куратор* директор*",
    "desk": "оператор* менеджер* консультант* человек* человечк* администратор* людей саппорт*",
    "trade": "связи сотов* мобильн* телеком* пылесос* паролей проектов задач загрузок файлов по для в на который"
    " которая чтобы кран* станка кассы дрона эвм интернет* мтс билайн мегафон теле2 йота видеосъемк*"
    " данных",
    "live": "живой живого живым живому живые живых живыми реальный реального реальным реальному настоящего"
    " настоящим нормального нормальным нормальному",
    "clerk": "управляющ* заведующ* завуч* главврач* регистратур* провизор* фармацевт* замерщик* хозяин хозяина хозяином"
    " владельца директора бухгалтер* дежурн* конструктор* куратора куратору reception receptionist pharmacist florist"
    " dispatcher officer owner tutor superintendent desk supervisor",
    "talk": "поговорить потолковать пообщаться связаться поговорю говорить общаться разговаривать переговорить"
    " пообщаюсь проконсультироваться",
    "robot": "бот бота боте ботом ботами ботов боту робот* машиной железкой автоответчик* программой чатбот*"
    " нейросет* ии",
    "human": "human humans person agent agents operator operators representative representatives rep reps advisor"
    " adviser manager managers supervisor supervisors specialist consultant",
    "anyone": "someone somebody anyone anybody people team department staff support",
    "speak": "talk speak chat talking speaking chatting",
    "real": "real live actual human living proper genuine",
    "bot": "bot bots robot robots machine machines ai computer chatbot chatbots automated",
    "data": "данные данных персональн* аккаунт* учетк* учетную профиль личный анкету карточку номер телефон"
    " контакты историю",
    "mydata": "data account profile information info details records history number email",
    "wipe": "delete erase remove wipe deleted erased removed deletion erasure removal",
    "hurt": "болит болят тошнит рвет рвота рвало отек* опух* сыпь зуд ожог* кров* судорог* сознани* задыха* дыша*"
    " температур* обжегся обожгл* обжегл* порезал*",
    "who": "ребенок ребенк* сын* дочк* дочь муж* жен* мам* пап* бабушк* дедушк* малыш* я мне у собак* кот* кошк*",
    "unit": "час часа часов минут* мин секунд* день дня дней сутки суток недел* месяц* полчаса полдня",
    "petition": "напишу пишу подам подаю подадим направлю направляю составл* отправлю подать написать оставить"
    " оформить",
    "rights": "закон* прав* защит* союз* обществ*",
    "swallow": "swallowed swallow ate eaten ingested drank",
    "burned": "burned burnt burns scalded burn",
    "shock": "zapped zaps electrocuted",
    "wiperu": "удали* удаля* удалит* сотрит* стереть стерт* уберите убрать уничтож* исключите вычеркн* закройте"
    " снесите",
    "ifsafe": "можно-ли не-вызовет",
    "gdprready": "gdpr-ready gdpr-compliant",
    "leaving": "leaving leave flying fly departing travelling traveling",
    "namedru": "алексея анну марию ивана ольгу сергея дмитрия елену наталью екатерину андрея светлану юлию ирину павла"
    " татьяну марину алину дарью викторию ксению",
    "firstname": "алексей анна мария иван ольга сергей дмитрий елена наталья екатерина андрей светлана юлия ирина"
    " павел maria anna john sarah mike david emma james lisa tom kate alex",
}
"""Named sets of words; `@name` in a phrase."""

COURTESIES = (
    "пожалуйста пожалуста плиз плз пж пжлст здравствуйте здрасте здрасьте привет добрый доброе день вечер утро ну"
    " да уже эй алло але ау так слушайте тогда срочно спасибо ок хорошо нет please pls plz hi hello hey thanks now"
    " ok okay so well just no yes yeah then"
)
"""Words that do not count where a phrase must be the whole sentence."""

NEGATORS = (
    "не ни нет без not no never isnt wasnt arent werent dont doesnt didnt cant couldnt wont wouldnt hardly barely"
    " aint neither nor nothing without отнюдь вовсе нифига нихрена"
)
"""Words that turn the judgment after them."""

SOFTENERS = "очень особо такой так такая такое прям совсем слишком very that so too really all a the exactly even"
"""Words that may stand between a negator and what it turns."""
