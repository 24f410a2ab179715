"""How do we say why, in plain words? A sentence in Russian and English for every term of every judgment.

The sentences are for operators and traces, never for the visitor (P7); what the visitor is told is `FOR_VISITORS`.
"""

from collections.abc import Mapping

from patterns.reading import Contribution, Pattern

SENTENCES: Mapping[str, tuple[str, str]] = {
    "prior": ("Исходное предположение, пока ничего не известно", "What holds before anything is known"),
    "returns": ("Возвращается к тем же товарам или ценам", "Comes back to the same products or prices"),
    "loops": ("Ходит между двумя вариантами туда и обратно", "Goes back and forth between two options"),
    "comparisons": ("Ставит товары рядом и сравнивает", "Puts products side by side"),
    "worries": (
        "Читает об условиях: цены, гарантия, возврат, доставка",
        "Reads prices, warranty, returns or delivery terms",
    ),
    "price_study": ("Подолгу изучает цены", "Studies prices for long"),
    "lingering": ("Подолгу задерживается на одном месте", "Lingers over one page"),
    "seen_before": ("Смотрел этот же товар в прошлые визиты", "Looked at this product on earlier visits"),
    "cart_removals": ("Убирает товар из корзины", "Takes things out of the cart"),
    "checkout_left": ("Уходит с оформления заказа назад", "Leaves the checkout backwards"),
    "cart_waiting": ("Корзина собрана, но заказ не оформляется", "The cart waits and is not checked out"),
    "coupons": ("Ищет промокод или скидку", "Looks for a coupon or a discount"),
    "exits": ("Собирается уйти со страницы", "Is about to leave the page"),
    "rivals": ("Переходит по ссылкам на другие сайты", "Follows links to other sites"),
    "choice": ("Внимательно смотрит много товаров", "Looks closely at many products"),
    "doubt": ("Сам говорит, что сомневается", "Says that he has doubts"),
    "objection": ("Снова и снова спрашивает об одном и том же", "Asks about the same thing again and again"),
    "worried_questions": (
        "Спрашивает о цене, гарантии, возврате или доставке",
        "Asks about price, warranty, returns or delivery",
    ),
    "just_looking": ("Говорит, что просто смотрит", "Says that he is just looking"),
    "ordered": ("Заказ уже оформлен", "The order is made"),
    "at_checkout": ("Оформляет заказ", "Is going through the checkout"),
    "decided": ("Сразу кладёт в корзину или оформляет заказ", "Goes to the cart or checkout at once"),
    "quick_steps": ("Быстро переходит от страницы к странице", "Steps quickly from page to page"),
    "search_first": ("Начинает с поиска", "Begins with the search"),
    "early_cart": ("Почти сразу кладёт товар в корзину", "Puts something into the cart almost at once"),
    "early_checkout": ("Почти сразу оформляет заказ или отправляет форму", "Checks out or sends a form almost at once"),
    "early_order": ("Заказал меньше чем за полторы минуты", "Ordered in less than a minute and a half"),
    "asks_at_once": ("Открывает чат сразу после прихода", "Opens the chat right after coming"),
    "no_reading": ("Почти не задерживается на страницах", "Hardly stays on any page"),
    "short_messages": ("Пишет коротко и часто", "Writes short messages in quick succession"),
    "quick_answers": ("Отвечает мгновенно", "Answers at once"),
    "urgent_words": ("В сообщениях слышна спешка", "The messages sound urgent"),
    "time_pressure": ("Называет срок", "Names a deadline"),
    "danger": ("Сообщает об опасности для здоровья или жизни", "Reports a danger to health or life"),
    "on_the_move": ("Заходит с телефона", "Is on a phone"),
    "rush_hour": ("Час пик: утро, обед или дорога домой", "Rush hour: morning, lunch or the way home"),
    "long_reading": ("Читает долго и внимательно", "Reads long and carefully"),
    "second_thoughts": ("Передумывает: уходит с оформления или убирает товар", "Has second thoughts about buying"),
    "long_messages": ("Пишет длинные сообщения", "Writes long messages"),
    "reading": ("Читает статьи, описания, отзывы", "Reads articles, documents, reviews"),
    "many_sources": ("Изучает несколько источников", "Studies several sources"),
    "downloads": ("Скачивает материалы", "Downloads files"),
    "sections": ("Раскрывает подробности на страницах", "Opens details on the pages"),
    "deep_scrolls": ("Дочитывает страницы до конца", "Reads pages to their end"),
    "copies": ("Копирует текст со страниц", "Copies text from the pages"),
    "study": ("Подробно изучает страницы товаров", "Studies product pages in depth"),
    "detailed_questions": ("Задаёт подробные вопросы", "Asks detailed questions"),
    "detail_topics": ("Спрашивает о характеристиках и качестве", "Asks about specifications and quality"),
    "at_a_desk": ("Спокойно сидит за компьютером", "Sits calmly at a computer"),
    "haste": ("Быстрые переходы говорят против вдумчивого чтения", "Quick steps speak against careful reading"),
    "fresh_order": ("Недавно сделал заказ", "Ordered recently"),
    "open_order": ("Заказ ещё не получен", "An order has not arrived yet"),
    "late_order": ("Заказ задерживается", "An order is late"),
    "unresolved_talks": ("Прошлые обращения остались без решения", "Earlier talks ended without a solution"),
    "returns_page": ("Читает об условиях возврата после покупки", "Reads the returns page after a purchase"),
    "support_page": ("Ищет помощь с неисправностью", "Looks for help with a fault"),
    "manual_page": ("Читает инструкцию к покупке", "Reads the manual of a purchase"),
    "warranty_page": ("Читает о гарантии на купленное", "Reads the warranty of a purchase"),
    "order_page": ("Смотрит, где его заказ", "Looks where the order is"),
    "orders_page": ("Открывает свои заказы или личный кабинет", "Opens the list of orders or the account"),
    "contacts_page": ("Ищет, как связаться с магазином", "Looks for a way to reach the shop"),
    "terms_page": ("Читает вопросы и ответы или условия доставки", "Reads the FAQ or delivery terms"),
    "asks_after_help": ("Справка не помогла: открывает чат", "The help pages did not help: opens the chat"),
    "many_help_pages": ("Ищет помощь в нескольких местах", "Looks for help in several places"),
    "help_form": ("Отправляет форму обращения", "Sends a form from a help page"),
    "fetched_manual": ("Скачивает инструкцию к покупке", "Downloads a manual of a purchase"),
    "clicks_in_vain": ("Кликает снова и снова без толку", "Clicks again and again in vain"),
    "trouble_topics": ("Спрашивает о заказе, возврате или настройке", "Asks about an order, a return or setting up"),
    "fault": ("Говорит, что вещь не работает или не пришла", "Says that the thing fails or did not come"),
    "claims_purchase": ("Говорит, что уже покупал", "Says that he bought already"),
    "complaint": ("Недоволен как покупатель", "Is unhappy as a customer"),
    "not_understood": ("Мы его не поняли", "We did not understand him"),
    "shopping": ("Выбирает новую покупку", "Is after a new purchase"),
    "job_seeker": ("Смотрит вакансии", "Reads vacancies"),
    "sceptical": ("Пишет скептически или раздражённо", "Writes sceptically or irritably"),
    "bargaining": ("Торгуется: цена, скидки", "Bargains about price and discounts"),
    "in_cart": ("В корзине есть товар", "Something is in the cart"),
    "checkout": ("Оформление заказа открыто", "The checkout is open"),
    "checkout_steps": ("Проходит шаги оформления", "Goes through the steps of the checkout"),
    "products": ("Смотрит товары", "Looks at products"),
    "price_read": ("Читает цены", "Reads prices"),
    "cases_read": ("Читает истории других клиентов", "Reads other customers' cases"),
    "contacts_read": ("Открывает контакты", "Opens the contacts"),
    "form": ("Отправляет форму", "Sends a form"),
    "booking": ("Спрашивает, как записаться, заказать или оплатить", "Asks how to book, order or pay"),
    "campaign": ("Пришёл по рекламе", "Came by an advertisement"),
    "coming_back": ("Приходит не впервые", "Has been here before"),
    "trouble": ("Занят проблемой с покупкой", "Is busy with a trouble after a purchase"),
    "attention": ("Внимательно проводит время на сайте", "Spends attentive time on the site"),
    "pages": ("Открывает много страниц", "Opens many pages"),
    "messages": ("Пишет в чат", "Writes in the chat"),
    "thanks": ("Благодарит", "Says thank you"),
    "silence": ("Давно ничего не покупал", "Has not bought for long"),
    "orders": ("Покупал не раз", "Has bought more than once"),
    "given_back": ("Отменял или возвращал заказы", "Has cancelled or returned orders"),
    "lost": ("Говорит, что купит в другом месте или не купит", "Says that he will buy elsewhere or not at all"),
    "visits_near": ("Обычно приходит около этого часа", "Usually comes around this hour"),
    "visits_elsewhen": ("Приходит и в другое время", "Comes at other hours too"),
    "calibration": ("Поправка по итогам прошлых визитов на сайт", "Corrected by how earlier visits to the site ended"),
}
"""Term -> (Russian, English)."""


def sentence(contribution: Contribution, language: str) -> str:
    """What `contribution` means, in `language` ("ru", otherwise English), and whether it speaks for or against.

    Raises:
        KeyError: a term without a sentence; the tests hold that there is none.
    """
    russian, english = SENTENCES[contribution.term]
    text = russian if language == "ru" else english
    return f"{text} ({contribution.log_odds:+.1f})"


FOR_VISITORS: Mapping[Pattern, tuple[str, str]] = {
    Pattern.HESITANT: (
        "Похоже, вы выбираете и сравниваете, поэтому мы помогаем решить.",
        "You seem to be choosing and comparing, so we help you decide.",
    ),
    Pattern.URGENT: (
        "Похоже, вы спешите, поэтому мы отвечаем коротко.",
        "You seem to be in a hurry, so we answer briefly.",
    ),
    Pattern.RESEARCHER: (
        "Похоже, вам важны подробности, поэтому мы отвечаем обстоятельно.",
        "Details seem to matter to you, so we answer in depth.",
    ),
    Pattern.RETURNING_PROBLEM: (
        "Похоже, вопрос о вашем заказе, поэтому мы помогаем и ничего не продаём.",
        "This seems to be about your order, so we help and sell nothing.",
    ),
}
"""What a pattern means for the visitor: how it changes our answers, never what was watched."""


def for_visitor(pattern: Pattern, language: str) -> str:
    """How `pattern` changes our answers, for the visitor's own panel."""
    russian, english = FOR_VISITORS[pattern]
    return english if language == "en" else russian
