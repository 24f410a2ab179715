/**
 * What does a name from the record mean in plain words? Reasons, rules, triggers, tones and the like, in Russian and English.
 *
 * A name that is not listed here (a newer server, a site's own rule) is shown as it is, its underscores as spaces.
 */
import type { Bilingual, Language } from "./wire";

type Glossary = Readonly<Record<string, readonly [ru: string, en: string]>>;

const PATTERNS: Glossary = {
  hesitant: ["Сомневается", "Hesitant"],
  urgent: ["Спешит", "In a hurry"],
  researcher: ["Изучает", "Researching"],
  returning_problem: ["Вернулся с проблемой", "Back with a problem"],
};

const TONES: Glossary = {
  neutral: ["спокойный", "neutral"],
  satisfied: ["доволен", "satisfied"],
  confused: ["растерян", "confused"],
  anxious: ["встревожен", "anxious"],
  frustrated: ["раздражён", "frustrated"],
  angry: ["рассержен", "angry"],
  sarcastic: ["язвит", "sarcastic"],
};

const FLAGS: Glossary = {
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

const HANDOFF: Glossary = {
  requested: ["Попросил человека", "Asked for a human"],
  safety: ["Речь о здоровье или безопасности", "It is about health or safety"],
  legal: ["Речь о претензии или суде", "It is about a claim or a court"],
  privacy: ["Вопрос о личных данных", "A question of personal data"],
  sum: ["Крупная сумма", "A large sum"],
  "value+repeat": ["Важный клиент с повторной проблемой", "A valued customer with a problem that came back"],
  loop: ["Разговор ходит по кругу", "The talk goes round in circles"],
  bot_failed: ["Ассистент дважды не понял", "The assistant failed to understand twice"],
  anger: ["Посетитель рассержен", "The visitor is angry"],
  model_down: ["Модель недоступна", "The model is unavailable"],
  policy: ["Так велят правила магазина", "The shop's rules say so"],
  nobody_online: ["Операторов нет на месте", "No operator is there"],
  operator: ["Оператор вступил в разговор", "An operator stepped in"],
  taken: ["Оператор вступил в разговор", "An operator stepped in"],
  handed_back: ["Разговор возвращён ассистенту", "Handed back to the assistant"],
  contact_left: ["Оставил контакт", "Left a contact"],
};

const STATUSES: Glossary = {
  bot: ["отвечает ассистент", "the assistant answers"],
  pending: ["ждёт оператора", "waits for an operator"],
  offered: ["предложен оператору", "offered to an operator"],
  active: ["ведёт оператор", "an operator answers"],
  returning: ["возвращается ассистенту", "going back to the assistant"],
  closed: ["завершён", "closed"],
};

const TRIGGERS: Glossary = {
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

const PREDICTIONS: Glossary = {
  purchase: ["Купит", "Will buy"],
  loss: ["Можем потерять", "May be lost"],
  lead: ["Заинтересован", "Interest as a lead"],
  engagement: ["Вовлечён", "Engagement"],
};

const TOPICS: Glossary = {
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

const POLARITIES: Glossary = {
  positive: ["хвалит", "praised"],
  negative: ["недоволен", "blamed"],
  neutral: ["упоминает", "mentioned"],
};

const ACTIONS: Glossary = {
  reply: ["Ответить", "Answer"],
  handoff: ["Позвать человека", "Hand over to a human"],
  hand_off: ["Позвать человека", "Hand over to a human"],
  offer: ["Заговорить первым", "Speak first"],
  wait: ["Промолчать", "Say nothing"],
};

const OFFERS: Glossary = {
  order: ["о недавнем заказе", "about the recent order"],
  comparison: ["помочь сравнить", "help to compare"],
  checkout_problem: ["помочь с оформлением", "help with the checkout"],
  help: ["предложить помощь", "offer help"],
};

const GATES: Glossary = {
  bot: ["это робот, не человек", "a robot, not a person"],
  staff: ["это сотрудник магазина", "one of the shop's own people"],
  correction: ["так сказал оператор", "an operator said so"],
  corrected: ["так сказал оператор", "an operator said so"],
  lock: ["так сказал оператор", "an operator said so"],
};

const LAYERS: Glossary = {
  dialogue: ["Разговор", "Dialogue"],
  session: ["Визит", "Visit"],
  history: ["История", "History"],
  live: ["Страница сейчас", "Page now"],
};

const PROVENANCES: Glossary = {
  verified: ["проверено", "verified"],
  crm: ["из CRM", "from the CRM"],
  visitor: ["со слов посетителя", "the visitor says so"],
  page: ["со слов страницы", "the page says so"],
};

const ROLES: Glossary = {
  visitor: ["Посетитель", "Visitor"],
  assistant: ["Ассистент", "Assistant"],
  operator: ["Оператор", "Operator"],
  system: ["Система", "System"],
  user: ["Посетитель", "Visitor"],
  tool: ["Инструмент", "Tool"],
};

const DEVICES: Glossary = {
  desktop: ["компьютер", "computer"],
  mobile: ["телефон", "phone"],
  tablet: ["планшет", "tablet"],
  bot: ["робот", "robot"],
  unknown: ["не определено", "unknown"],
};

const SOURCES: Glossary = {
  direct: ["прямой заход", "direct"],
  search: ["поиск", "search"],
  social: ["соцсети", "social network"],
  ad: ["реклама", "advertising"],
  assistant: ["ИИ-помощник", "AI assistant"],
  email: ["письмо", "e-mail"],
  referral: ["ссылка с другого сайта", "a link on another site"],
  internal: ["внутри сайта", "inside the site"],
};

const ORDER_STATUSES: Glossary = {
  delivered: ["доставлен", "delivered"],
  in_transit: ["в пути", "in transit"],
  shipped: ["в пути", "shipped"],
  processing: ["собирается", "being packed"],
  paid: ["оплачен", "paid"],
  created: ["оформлен", "placed"],
  cancelled: ["отменён", "cancelled"],
  returned: ["возвращён", "returned"],
};

const ARMS: Glossary = {
  personalised: ["с подстройкой", "personalised"],
  blind: ["без подстройки (для сравнения)", "blind, for comparison"],
};

const CONTRACT: Glossary = {
  language: ["язык", "language"],
  depth: ["подробность", "depth"],
  sentences: ["не больше предложений", "sentences at most"],
  links: ["не больше ссылок", "links at most"],
  acknowledge_first: ["сначала посочувствовать", "take the trouble up first"],
  may_sell: ["можно продавать", "may sell"],
  register: ["обращение", "register"],
  mention_order: ["упомянуть заказ", "mention the order"],
  address_objections: ["снять возражения", "objections to answer"],
  short: ["коротко", "short"],
  normal: ["обычно", "normal"],
  detailed: ["подробно", "detailed"],
  formal: ["на «вы»", "formal"],
  friendly: ["по-дружески", "friendly"],
};

const RULES: Glossary = {
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
  declined: ["Уже отказался от помощи", "Help was declined"],
  offers_off: ["Магазин не предлагает первым", "The shop makes no offers"],
  checkout: ["Оформляет заказ", "In the checkout"],
  too_soon: ["Ещё рано", "Too soon"],
  urgent: ["Спешит", "In a hurry"],
  offered: ["Уже предлагали", "Already offered"],
  month: ["Недавно уже предлагали", "Offered not long ago"],
};

const FIELDS: Glossary = {
  lines: ["реплики", "lines"],
  heard: ["тон реплик", "tones heard"],
  messages: ["сообщений", "messages"],
  mean_words: ["слов в среднем", "words on average"],
  register: ["обращение", "register"],
  language: ["язык", "language"],
  topics: ["темы", "topics"],
  misunderstood: ["не понято", "misunderstood"],
  number: ["номер визита", "visit number"],
  started_at: ["начат", "started"],
  medium: ["откуда", "came by"],
  source: ["источник", "source"],
  campaign: ["кампания", "campaign"],
  device: ["устройство", "device"],
  local_hour: ["час у посетителя", "the visitor's hour"],
  weekday: ["день недели", "weekday"],
  triggers: ["уже сообщено", "already told"],
  invited: ["предложений", "offers made"],
  dismissed: ["отклонено", "offers declined"],
  speaker: ["кто отвечает", "who speaks"],
  customer: ["клиент", "customer"],
  vip: ["VIP", "VIP"],
  staff: ["сотрудник", "staff"],
  orders: ["заказы", "orders"],
  visits: ["прошлые визиты", "earlier visits"],
  dialogues: ["прошлые разговоры", "earlier talks"],
  bonus_minor: ["бонусы", "bonus"],
  last_call: ["последний звонок", "last call"],
  path: ["страница", "page"],
  kind: ["вид страницы", "kind of page"],
  product: ["товар", "product"],
  pages: ["страниц", "pages"],
  active_seconds: ["секунд внимания", "seconds of attention"],
  trail: ["смотрел", "looked at"],
  products: ["товары", "products"],
  compared: ["сравнивал", "compared"],
  attention: ["внимание", "attention"],
  signals: ["сигналы", "signals"],
  cart: ["корзина", "cart"],
  in_checkout: ["оформляет заказ", "in the checkout"],
  chat_open: ["чат открыт", "chat open"],
  hidden: ["вкладка скрыта", "tab hidden"],
  order: ["заказ", "order"],
  status: ["статус", "status"],
  placed_at: ["оформлен", "placed"],
  promised_at: ["обещан", "promised"],
  first_fact: ["с факта №", "from fact No."],
  started_clock: ["на секунде внимания", "at attentive second"],
};

const TIMINGS: Glossary = {
  decided: ["решено", "decided"],
  composed: ["запрос к модели готов", "prompt ready"],
  committed: ["записано", "stored"],
  first_text: ["первое слово", "first word"],
  finished: ["закончено", "finished"],
};

const SIGNALS: Glossary = {
  return: ["возвраты к товару", "returns to a product"],
  alternation: ["метания между товарами", "to and fro between products"],
  comparison: ["сравнения", "comparisons"],
  cart_add: ["добавления в корзину", "added to the cart"],
  cart_remove: ["удаления из корзины", "removed from the cart"],
  checkout_start: ["начала оформления", "checkouts begun"],
  checkout_step: ["шаги оформления", "checkout steps"],
  checkout_left: ["брошенные оформления", "checkouts left"],
  order: ["заказы", "orders"],
  coupon: ["промокоды", "coupons"],
  exit_intent: ["попытки уйти", "attempts to leave"],
  outbound: ["уходы по ссылкам", "links followed out"],
  search: ["поиски", "searches"],
  empty_search: ["пустые поиски", "searches without a result"],
  download: ["скачивания", "downloads"],
  expand: ["раскрытые разделы", "sections opened"],
  deep_scroll: ["дочитанные страницы", "pages read to the end"],
  copy: ["копирования", "copies"],
  form: ["формы", "forms"],
  rage_click: ["нервные клики", "rage clicks"],
  dead_click: ["клики впустую", "dead clicks"],
  script_error: ["ошибки страницы", "script errors"],
  slow_load: ["медленные страницы", "slow pages"],
  payment_failure: ["неудачные оплаты", "failed payments"],
  quick_step: ["быстрые переходы", "quick steps"],
  instant_step: ["мгновенные переходы", "instant steps"],
  quick_answer: ["быстрые ответы", "quick answers"],
  early_cart: ["ранняя корзина", "early cart"],
  early_checkout: ["раннее оформление", "early checkout"],
  early_form: ["ранняя форма", "early form"],
  early_order: ["ранний заказ", "early order"],
};

const PAGES: Glossary = {
  home: ["главная", "home page"],
  landing: ["посадочная", "landing page"],
  list: ["список товаров", "list of products"],
  search: ["поиск", "search"],
  product: ["товар", "product"],
  compare: ["сравнение", "comparison"],
  compare_help: ["как выбрать", "how to choose"],
  cart: ["корзина", "cart"],
  checkout: ["оформление", "checkout"],
  price: ["цены", "prices"],
  insurance: ["страховка", "insurance"],
  warranty: ["гарантия", "warranty"],
  returns: ["возврат", "returns"],
  delivery: ["доставка", "delivery"],
  faq: ["вопросы и ответы", "FAQ"],
  support: ["поддержка", "support"],
  manual: ["инструкция", "manual"],
  docs: ["документация", "documentation"],
  article: ["статья", "article"],
  reviews: ["отзывы", "reviews"],
  case_study: ["история клиента", "case study"],
  legal: ["документы", "legal"],
  contacts: ["контакты", "contacts"],
  account: ["личный кабинет", "account"],
  order: ["заказ", "order"],
  orders: ["заказы", "orders"],
  order_tracking: ["отслеживание заказа", "order tracking"],
  staff: ["для сотрудников", "staff"],
  careers: ["вакансии", "careers"],
  other: ["прочее", "other"],
};

const BREACHES: Glossary = {
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

const EFFECTS: Glossary = {
  replied: ["Посетителю отвечено", "The visitor was answered"],
  failed: ["Ответить не удалось", "The answer failed"],
  "handed off": ["Разговор передан человеку", "Handed over to a human"],
};

const LANGUAGES: Glossary = {
  ru: ["русский", "Russian"],
  en: ["английский", "English"],
};

const ERRORS: Glossary = {
  speaker_changed: ["Разговор уже взял другой оператор.", "Another operator has taken this conversation."],
  conversation_unknown: ["Такого разговора больше нет.", "There is no such conversation any more."],
  cmid_conflict: ["Под этим номером уже отправлен другой текст.", "Other words were already sent under this number."],
  rate_limited: ["Слишком часто. Подождите немного.", "Too fast. Wait a moment."],
  frame_invalid: ["Сервер не принял это сообщение.", "The server did not accept this message."],
  token_invalid: ["Неверная почта или пароль.", "Wrong e-mail or password."],
  origin_refused: ["С этого адреса входить нельзя.", "Signing in from this address is not allowed."],
  offline: ["Нет связи с сервером. Попробуйте ещё раз.", "The server cannot be reached. Try again."],
  internal: ["На сервере что-то сломалось. Попробуйте ещё раз.", "Something broke on the server. Try again."],
};

const GLOSSARIES = {
  pattern: PATTERNS,
  tone: TONES,
  flag: FLAGS,
  handoff: HANDOFF,
  status: STATUSES,
  trigger: TRIGGERS,
  prediction: PREDICTIONS,
  topic: TOPICS,
  polarity: POLARITIES,
  action: ACTIONS,
  offer: OFFERS,
  gate: GATES,
  layer: LAYERS,
  provenance: PROVENANCES,
  role: ROLES,
  device: DEVICES,
  source: SOURCES,
  order: ORDER_STATUSES,
  arm: ARMS,
  contract: CONTRACT,
  rule: RULES,
  field: FIELDS,
  timing: TIMINGS,
  signal: SIGNALS,
  page: PAGES,
  breach: BREACHES,
  effect: EFFECTS,
  language: LANGUAGES,
  error: ERRORS,
} as const;

export type Family = keyof typeof GLOSSARIES;

/** What a part after a colon belongs to: `handoff:anger` is a reason, elsewhere it is a topic. */
const DETAILS: Partial<Record<Family, Glossary>> = { rule: HANDOFF, effect: HANDOFF };

/** `name` in plain words, with its part after a colon: `quality_feedback:delivery`. Empty where there is no name. */
export function say(family: Family, name: string | null | undefined, language: Language): string {
  if (!name) return "";
  const [head = "", ...rest] = name.split(":");
  const words = lookup(GLOSSARIES[family], head, language);
  const detail = rest.join(":").trim();
  return detail ? `${words}: ${lookup(DETAILS[family] ?? TOPICS, detail, language)}` : words;
}

/** The sentence in the operator's language; the other one where it is missing, and `term` where both are. */
export function sentence(text: Partial<Bilingual> | undefined, term: string, language: Language): string {
  return text?.[language] ?? text?.en ?? text?.ru ?? spaced(term);
}

/** Whether a name is listed, so that a page can leave out what would only be repeated. */
export function isListed(family: Family, name: string): boolean {
  return Object.hasOwn(GLOSSARIES[family], name);
}

/** A name as words: underscores become spaces. */
export function spaced(name: string): string {
  return name.replaceAll("_", " ").trim();
}

function lookup(glossary: Glossary, name: string, language: Language): string {
  const entry = Object.hasOwn(glossary, name) ? glossary[name] : undefined;
  return entry ? entry[language === "ru" ? 0 : 1] : spaced(name);
}
