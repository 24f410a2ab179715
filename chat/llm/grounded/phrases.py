"""What does the grounded engine say in its own words? Everything that does not come from the shop's pages.

A phrase is kept in both languages under one name; `_friendly` is its form for a visitor who says «ты», `_called` the
one while the talk waits for a human already: it does not offer to call one.
"""

from chat.llm.grounded.asked import Asked

PHRASES: dict[str, dict[str, str]] = {
    "acknowledge": {
        "ru": "Понимаю ваше беспокойство, давайте разберёмся прямо сейчас.",
        "en": "I understand your concern, let's sort this out right now.",
    },
    "acknowledge_friendly": {
        "ru": "Понимаю, неприятно, давай разберёмся прямо сейчас.",
        "en": "I get it, that's annoying, let's sort this out right now.",
    },
    "greeting": {
        "ru": "Здравствуйте! Подскажу о товарах, доставке, гарантии и возврате.",
        "en": "Hello! I can tell you about products, delivery, the warranty and returns.",
    },
    "greeting_friendly": {
        "ru": "Привет! Подскажу о товарах, доставке, гарантии и возврате.",
        "en": "Hi! I can tell you about products, delivery, the warranty and returns.",
    },
    "thanks": {
        "ru": "Рад помочь! Если появятся вопросы, пишите.",
        "en": "Glad to help! Write whenever you have a question.",
    },
    "thanks_friendly": {
        "ru": "Рад помочь! Будут вопросы — пиши.",
        "en": "Glad to help! Drop me a line any time.",
    },
    "bye": {"ru": "До свидания! Хорошего дня.", "en": "Goodbye! Have a good day."},
    "bye_friendly": {"ru": "Пока! Хорошего дня.", "en": "Bye! Have a good day."},
    "yes": {
        "ru": "Нажмите «Позвать человека», и коллега подключится к разговору.",
        "en": "Press “Call a human” and a colleague will join the conversation.",
    },
    "yes_called": {
        "ru": "Коллегам я уже передал: ответят, как только смогут.",
        "en": "I have already passed it on: my colleagues will answer as soon as they can.",
    },
    "say_yes": {
        "ru": "Позвать коллегу? Напишите «да» или сам вопрос.",
        "en": "Shall I call a colleague? Write “yes”, or your question.",
    },
    "say_more": {
        "ru": "Уточните, пожалуйста, что именно вас интересует.",
        "en": "Could you say a little more about what you need?",
    },
    "say_more_friendly": {
        "ru": "Уточни, пожалуйста, что именно интересует.",
        "en": "Could you say a little more about what you need?",
    },
    "noted": {"ru": "Хорошо. Если появятся вопросы, пишите.", "en": "All right. Write whenever you have a question."},
    "noted_friendly": {"ru": "Хорошо. Будут вопросы — пиши.", "en": "All right. Drop me a line any time."},
    "thanks_soberly": {
        "ru": "Пожалуйста. Если что-то понадобится, я здесь.",
        "en": "You're welcome. I'm here if you need anything.",
    },
    "go_on": {"ru": "Слушаю вас: что подсказать?", "en": "I'm listening: what would you like to know?"},
    "go_on_friendly": {"ru": "Слушаю: что подсказать?", "en": "I'm listening: what would you like to know?"},
    "praised": {"ru": "Спасибо на добром слове! Будут вопросы — пишите.", "en": "That's kind of you, thanks!"},
    "praised_friendly": {"ru": "Спасибо, приятно! Будут вопросы — пиши.", "en": "Aw, thanks!"},
    "bot": {
        "ru": "Да, я бот: отвечаю по страницам и каталогу магазина. Если нужен человек, позову коллегу.",
        "en": "Yes, I'm a bot: I answer from the shop's pages and catalogue. If you need a person, I can call a "
        "colleague.",
    },
    "human": {
        "ru": "Нет, я бот: отвечаю по страницам и каталогу магазина. Если нужен человек, позову коллегу.",
        "en": "No, I'm a bot: I answer from the shop's pages and catalogue. If you need a person, I can call a "
        "colleague.",
    },
    "who": {
        "ru": "Я бот, помощник магазина: отвечаю по его страницам и каталогу. Если нужен человек, позову коллегу.",
        "en": "I'm a bot, the shop's assistant, and answer from its pages and catalogue. If you need a person, "
        "I can call a colleague.",
    },
    "bot_called": {
        "ru": "Да, я бот: отвечаю по страницам и каталогу магазина. Коллеги увидят нашу переписку.",
        "en": "Yes, I'm a bot: I answer from the shop's pages and catalogue. My colleagues will see our talk.",
    },
    "human_called": {
        "ru": "Нет, я бот: отвечаю по страницам и каталогу магазина. Коллеги увидят нашу переписку.",
        "en": "No, I'm a bot: I answer from the shop's pages and catalogue. My colleagues will see our talk.",
    },
    "who_called": {
        "ru": "Я бот, помощник магазина: отвечаю по его страницам и каталогу. Коллеги увидят нашу переписку.",
        "en": "I'm a bot, the shop's assistant, and answer from its pages and catalogue. My colleagues will see "
        "our talk.",
    },
    "not_ours": {
        "ru": "С этим не помогу: я знаю только о магазине. Зато подскажу о товарах, доставке и гарантии.",
        "en": "That one is beyond me: I only know about the shop. But I can help with products, delivery and "
        "the warranty.",
    },
    "not_ours_friendly": {
        "ru": "Тут я не помощник: знаю только о магазине. Зато подскажу о товарах, доставке и гарантии.",
        "en": "That one's beyond me, I only know the shop. But ask me about products, delivery or the warranty.",
    },
    "unknown": {
        "ru": "Не знаю точного ответа и не хочу выдумывать. Позвать коллегу?",
        "en": "I don't know the answer and don't want to make one up. Shall I call a colleague?",
    },
    "unknown_brief": {
        "ru": "Точного ответа не знаю — позвать коллегу?",
        "en": "I don't know that one — shall I call a colleague?",
    },
    "unknown_upset": {
        "ru": "Здесь лучше поможет коллега — позвать его?",
        "en": "A colleague can help you better here — shall I call one?",
    },
    "insulted": {
        "ru": "Жаль, что я не помог, — позвать коллегу?",
        "en": "I'm sorry that I haven't helped — shall I call a colleague?",
    },
    "unknown_called": {
        "ru": "Не знаю точного ответа и не хочу выдумывать. Коллеги увидят ваш вопрос и ответят, как только смогут.",
        "en": "I don't know the answer and don't want to make one up. My colleagues will see your question and answer "
        "as soon as they can.",
    },
    "unknown_brief_called": {
        "ru": "Точного ответа не знаю: коллеги увидят вопрос и ответят, как только смогут.",
        "en": "I don't know that one: my colleagues will see it and answer as soon as they can.",
    },
    "unknown_upset_called": {
        "ru": "Здесь лучше помогут коллеги: они всё увидят и ответят, как только смогут.",
        "en": "My colleagues can help you better here: they will see it all and answer as soon as they can.",
    },
    "insulted_called": {
        "ru": "Жаль, что я не помог. Коллеги ответят, как только смогут.",
        "en": "I'm sorry that I haven't helped. My colleagues will answer as soon as they can.",
    },
    "not_known_to_fit_called": {
        "ru": "Подойдёт ли это к {brand}, каталог не говорит: коллеги увидят вопрос и ответят, как только смогут.",
        "en": "The catalogue doesn't say whether it fits {brand}: my colleagues will see it and answer as soon as "
        "they can.",
    },
    "ask_colleague_called": {
        "ru": "Коллеги тоже увидят ваш вопрос.",
        "en": "My colleagues will see your question too.",
    },
    "colleague_called": {
        "ru": "Если не поможет, напишите: коллеги увидят всю переписку.",
        "en": "If that does not help, write: my colleagues will see everything.",
    },
    "colleague_order_called": {
        "ru": "Новый срок уточнят коллеги, как только смогут.",
        "en": "My colleagues will find out the new date as soon as they can.",
    },
    "fine": {"ru": "Отлично! Если появятся вопросы, пишите.", "en": "Great! Write whenever you have a question."},
    "fine_friendly": {"ru": "Отлично! Будут вопросы — пиши.", "en": "Great! Drop me a line any time."},
    "declined": {
        "ru": "Хорошо. Если что-то понадобится, я здесь.",
        "en": "All right. I'm here if you need anything.",
    },
    "not_sold": {"ru": "{brand} мы не продаём.", "en": "We don't sell {brand}."},
    "not_known_to_fit": {
        "ru": "Подойдёт ли это к {brand}, каталог не говорит, — позвать коллегу?",
        "en": "The catalogue doesn't say whether it fits {brand} — shall I call a colleague?",
    },
    "fits": {"ru": "Да, к {device} подходит {thing} за {price}.", "en": "Yes, {thing} at {price} fits {device}."},
    "fits_kind": {
        "ru": "Для {thing} за {price} указано: {line}; про {device} отдельно не сказано, уточните перед покупкой.",
        "en": "{thing} at {price} is made for {line}; {device} is not named in particular, so check before you buy.",
    },
    "fits_not": {
        "ru": "Такого именно для {device} в каталоге нет: для {thing} указано «{line}».",
        "en": "The catalogue has none made for {device}: {thing} is only listed for {line}.",
    },
    "cheaper": {"ru": "Дешевле, чем {model}: {models}.", "en": "Cheaper than {model}: {models}."},
    "none_cheaper": {
        "ru": "Дешевле ничего такого сейчас нет: {model} за {price} — самая доступная модель.",
        "en": "Nothing of the kind is cheaper right now: {model} at {price} is the most affordable.",
    },
    "unlisted": {
        "ru": "Про «{thing}» на странице {model} не сказано.",
        "en": "The page of {model} doesn't say anything about “{thing}”.",
    },
    "listed": {"ru": "Указано вот что: {lines}.", "en": "It does list: {lines}."},
    "discount_unsaid": {
        "ru": "О скидке за несколько товаров на сайте не сказано.",
        "en": "The site doesn't mention a discount for buying several.",
    },
    "place_unsaid": {
        "ru": "О доставке {place} отдельно на сайте не сказано.",
        "en": "The site doesn't say anything about delivery {place} in particular.",
    },
    "ask_colleague": {"ru": "Уточнить у коллеги?", "en": "Shall I check with a colleague?"},
    "depends": {"ru": "Зависит от того, что важнее: {models}.", "en": "It depends on what matters most: {models}."},
    "colleague": {"ru": "Если не поможет, позову коллегу.", "en": "If that does not help, I'll call a colleague."},
    "colleague_order": {
        "ru": "Могу позвать коллегу, чтобы он уточнил новый срок.",
        "en": "I can call a colleague to find out the new date.",
    },
    "sorry": {"ru": "Жаль, что так вышло, давайте разберёмся.", "en": "I'm sorry about that, let's sort it out."},
    "no_orders": {
        "ru": "Чтобы я увидел ваш заказ, войдите в личный кабинет: там же статус и номер отправления.",
        "en": "Please sign in so that I can see your order: your account also shows its status and tracking number.",
    },
    "not_bought": {
        "ru": "Такой покупки среди ваших заказов я не вижу — проверьте список в личном кабинете.",
        "en": "I can't see that purchase among your orders — please check the list in your account.",
    },
    "bonus": {"ru": "У вас {points}.", "en": "You have {points}."},
    "bonus_friendly": {"ru": "У тебя {points}.", "en": "You have {points}."},
    "sorry_for": {
        "ru": "Жаль, что так вышло с {product} из заказа № {number} (гарантия {term}), давайте разберёмся.",
        "en": "I'm sorry about {product} from order {number} (warranty: {term}), let's sort it out.",
    },
    "not_your_order": {
        "ru": "Заказа № {number} нет среди ваших — проверьте, пожалуйста, номер.",
        "en": "Order {number} is not among yours — please check the number.",
    },
    "no_fitting": {
        "ru": "В разделе «{category}» сейчас нет модели, которая подходит под эти условия.",
        "en": "There is nothing under “{category}” that fits this right now.",
    },
    "more": {"ru": "подробнее", "en": "more"},
    "offer:order": {
        "ru": "Добрый день! Вижу, что вы недавно сделали заказ. Всё ли в порядке с покупкой? "
        "Если есть вопросы или сложности — я помогу решить.",
        "en": "Hello! I see that you ordered from us recently. Is everything all right with your purchase? "
        "If you have any questions or difficulties, I'll help.",
    },
    "offer:comparison": {"ru": "Помочь сравнить эти две модели?", "en": "Shall I help you compare these two models?"},
    "offer:comparisons": {"ru": "Помочь сравнить эти модели?", "en": "Shall I help you compare these models?"},
    "offer:checkout_problem": {
        "ru": "Не получается оформить заказ? Подскажите, на каком шаге, и я помогу.",
        "en": "Having trouble with the checkout? Tell me at which step and I'll help.",
    },
    "offer:human": {
        "ru": "Позвать коллегу? Он ответит на вопросы и подскажет по условиям.",
        "en": "Shall I call a colleague who can answer your questions and go through the terms?",
    },
    "offer:help": {"ru": "Могу чем-нибудь помочь?", "en": "Can I help you with anything?"},
}


def phrase(name: str, asked: Asked, **values: str) -> str:
    """The phrase in the answer's language and register, its `{places}` filled."""
    texts = PHRASES.get(f"{name}_called") if asked.called else None
    texts = texts or (PHRASES.get(f"{name}_friendly") if asked.friendly else None)
    text = (texts or PHRASES[name])[asked.language]
    for place, value in values.items():
        text = text.replace("{" + place + "}", value)
    return text
