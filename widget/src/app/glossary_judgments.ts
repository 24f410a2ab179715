/** What we make of a visitor and do about it, in plain words: patterns, tones, reasons, rules, triggers; Russian, then English. */

/** The Russian and the English words by the name in the record. */
export type Glossary = Readonly<Record<string, readonly [ru: string, en: string]>>;

export const PATTERNS: Glossary = {
  hesitant: ["Сомневается", "Hesitant"],
  urgent: ["Спешит", "In a hurry"],
  researcher: ["Изучает", "Researching"],
  returning_problem: ["Снова с проблемой", "Back with a problem"],
};

export const TONES: Glossary = {
  neutral: ["спокойный", "neutral"],
  satisfied: ["довольный", "satisfied"],
  confused: ["растерянный", "confused"],
  anxious: ["встревоженный", "anxious"],
  frustrated: ["раздражённый", "frustrated"],
  angry: ["рассерженный", "angry"],
  sarcastic: ["язвительный", "sarcastic"],
};

export const FLAGS: Glossary = {
  ask_human: ["просит человека", "asks for a human"],
  legal: ["юридические претензии", "legal claims"],
  safety: ["угроза здоровью", "a danger to health"],
  privacy: ["личные данные", "personal data"],
  time_pressure: ["торопится", "short of time"],
  doubt: ["сомнение", "doubt"],
  thanks: ["благодарит", "thanks"],
  profanity: ["грубые слова", "strong language"],
  just_looking: ["просто смотрит", "just looking"],
};

export const HANDOFF: Glossary = {
  requested: ["Просит человека", "Asked for a human"],
  safety: ["Речь о здоровье или безопасности", "It is about health or safety"],
  legal: ["Речь о претензии или суде", "It is about a claim or a court"],
  privacy: ["Вопрос о личных данных", "A question of personal data"],
  sum: ["Крупная сумма", "A large sum"],
  "value+repeat": ["Важный клиент с повторной проблемой", "A valued customer with a problem that came back"],
  loop: ["Разговор ходит по кругу", "The talk goes round in circles"],
  bot_failed: ["Ассистент дважды не понял", "The assistant failed to understand twice"],
  anger: ["Посетитель рассержен", "The visitor is angry"],
  model_down: ["Модель недоступна", "The model is unavailable"],
  policy: ["Разговор идёт плохо, человек нужнее", "The talk goes badly: a human is worth calling"],
  closed: ["Нерабочее время", "Outside business hours"],
  overloaded: ["Операторы заняты", "The operators are busy"],
  nobody_online: ["Операторов нет на месте", "No operator is there"],
  operator: ["Оператор вступил в разговор", "An operator stepped in"],
  taken: ["Оператор вступил в разговор", "An operator stepped in"],
  handed_back: ["Разговор возвращён ассистенту", "Handed back to the assistant"],
  contact_left: ["Есть контакт", "Left a contact"],
};

export const STATUSES: Glossary = {
  bot: ["отвечает ассистент", "the assistant answers"],
  pending: ["ждёт оператора", "waits for an operator"],
  offered: ["предложен оператору", "offered to an operator"],
  active: ["ведёт оператор", "an operator answers"],
  returning: ["возвращается ассистенту", "going back to the assistant"],
  closed: ["завершён", "closed"],
};

export const TRIGGERS: Glossary = {
  customer_unhappy: ["Клиент недоволен", "Customer unhappy"],
  at_risk: ["Можем потерять клиента", "Customer at risk"],
  support_case: ["Обращение в поддержку", "Support case"],
  hot_lead_call_task: ["Готов купить — перезвонить", "Hot lead: call back"],
  handoff_requested: ["Просит человека", "A human was asked for"],
  handoff_requested_by_system: ["Нужен человек", "A human is needed"],
  cart_abandoned: ["Брошенная корзина", "Abandoned cart"],
  new_need_profile_update: ["Новая потребность", "A new need"],
  lead_lost: ["Потерянный покупатель", "Lead lost"],
  lead_qualified: ["Заинтересованный покупатель", "Lead qualified"],
  site_problem: ["Неполадка на сайте", "A problem of the site"],
  vip_attention: ["Внимание к VIP", "VIP attention"],
  quality_feedback: ["Отзыв о качестве", "Quality feedback"],
  safety_risk: ["Угроза здоровью", "Safety risk"],
  legal_risk: ["Юридический риск", "Legal risk"],
  privacy_request: ["Запрос о личных данных", "Privacy request"],
};

export const PREDICTIONS: Glossary = {
  purchase: ["Купит", "Will buy"],
  loss: ["Можем потерять", "May be lost"],
  lead: ["Заинтересован", "Interest as a lead"],
  engagement: ["Вовлечён", "Engagement"],
  churn: ["Уйдёт к другим", "May not come back"],
};

export const TOPICS: Glossary = {
  price: ["цена", "price"],
  warranty: ["гарантия", "warranty"],
  returns: ["возврат", "returns"],
  delivery: ["доставка", "delivery"],
  insurance: ["страховка", "insurance"],
  availability: ["наличие", "availability"],
  specs: ["характеристики", "specifications"],
  order_status: ["статус заказа", "order status"],
  payment: ["оплата", "payment"],
  discount: ["скидка", "discount"],
  trial: ["пробный период", "a trial"],
  setup: ["настройка", "setting up"],
  results: ["результаты", "results"],
  experience: ["опыт", "experience"],
  security: ["безопасность", "security"],
  booking: ["запись", "booking"],
  company: ["компания", "company"],
  quality: ["качество", "quality"],
  product: ["товар", "product"],
  support: ["поддержка", "support"],
  website: ["сайт", "website"],
  site: ["сайт", "website"],
  staff: ["сотрудники", "staff"],
  bot: ["ассистент", "the assistant"],
  comparison: ["сравнение", "comparison"],
  trust: ["доверие", "trust"],
  fit: ["подойдёт ли", "whether it fits"],
};

export const POLARITIES: Glossary = {
  positive: ["хвалит", "praised"],
  negative: ["недоволен", "blamed"],
  neutral: ["упоминает", "mentioned"],
};

export const ACTIONS: Glossary = {
  reply: ["Ответить", "Answer"],
  handoff: ["Позвать человека", "Hand over to a human"],
  hand_off: ["Позвать человека", "Hand over to a human"],
  offer: ["Заговорить первым", "Speak first"],
  wait: ["Промолчать", "Say nothing"],
};

export const OFFERS: Glossary = {
  order: ["о недавнем заказе", "about the recent order"],
  comparison: ["помочь сравнить", "help to compare"],
  checkout_problem: ["помочь с оформлением", "help with the checkout"],
  help: ["предложить помощь", "offer help"],
  human: ["предложить специалиста", "offer a colleague"],
};

export const GATES: Glossary = {
  bot: ["это робот, не человек", "a robot, not a person"],
  staff: ["это сотрудник магазина", "one of the shop's own people"],
  correction: ["так сказал оператор", "an operator said so"],
  corrected: ["так сказал оператор", "an operator said so"],
  lock: ["так сказал оператор", "an operator said so"],
};

export const RULES: Glossary = {
  handoff: ["Нужен человек", "A human is needed"],
  operator_speaks: ["Отвечает оператор", "An operator has the word"],
  not_personal: ["Без подстройки под посетителя", "Not personalised"],
  talking: ["Разговор идёт", "The talk is going on"],
  no_reason: ["Помощь не нужна", "Nothing calls for help"],
  listening: ["Чат только что открыт: слушаем", "The chat has just opened: listening"],
  no_consent: ["Нет согласия", "No consent"],
  bot: ["Это робот", "A robot"],
  staff: ["Это сотрудник", "One of the shop's own people"],
  hidden: ["Вкладка скрыта", "The tab is hidden"],
  typing: ["Посетитель пишет", "The visitor is writing"],
  declined: ["Помощь уже отклонена", "Help was declined"],
  offers_off: ["Магазин не предлагает первым", "The shop makes no offers"],
  checkout: ["Оформляет заказ", "In the checkout"],
  too_soon: ["Ещё рано", "Too soon"],
  urgent: ["Спешит", "In a hurry"],
  offered: ["Уже предлагали", "Already offered"],
  month: ["Недавно уже предлагали", "Offered not long ago"],
  quiet_hours: ["Тихие часы", "Quiet hours"],
  desk: ["Операторы", "Operators"],
  resumed: ["Ответ начат заново", "Answered anew"],
};

export const BREACHES: Glossary = {
  not_acknowledged: ["Не начал с сочувствия", "Did not take the trouble up first"],
  too_long: ["Слишком длинно", "Too long"],
  too_many_links: ["Слишком много ссылок", "Too many links"],
  unknown_link: ["Неизвестная ссылка", "An unknown link"],
  bureaucratic: ["Канцелярит", "Bureaucratic words"],
  invented_number: ["Число не из источников", "A number that no source gave"],
  invented_promise: ["Обещание не от магазина", "A promise that the shop never made"],
  sales_talk: ["Продажи вместо помощи", "Sales talk instead of help"],
  surveillance: ["Слова о слежке", "Words that recite what was watched"],
};

export const EFFECTS: Glossary = {
  replied: ["Посетителю отвечено", "The visitor was answered"],
  failed: ["Ответить не удалось", "The answer failed"],
  "handed off": ["Разговор передан человеку", "Handed over to a human"],
};
