/** What the record holds, in plain words: layers, fields, pages, signals, devices, sources, errors; Russian, then English. */
import type { Glossary } from "./glossary_judgments";

export const LAYERS: Glossary = {
  dialogue: ["Разговор", "Dialogue"],
  session: ["Визит", "Visit"],
  history: ["История", "History"],
  live: ["Страница сейчас", "Page now"],
};

export const PROVENANCES: Glossary = {
  verified: ["проверено", "verified"],
  crm: ["из CRM", "from the CRM"],
  visitor: ["со слов посетителя", "the visitor says so"],
  page: ["со слов страницы", "the page says so"],
};

export const ROLES: Glossary = {
  visitor: ["Посетитель", "Visitor"],
  assistant: ["Ассистент", "Assistant"],
  operator: ["Оператор", "Operator"],
  system: ["Система", "System"],
  nobody: ["Пока никто: ждёт оператора", "Nobody yet: waits for an operator"],
  user: ["Посетитель", "Visitor"],
  tool: ["Инструмент", "Tool"],
};

export const DEVICES: Glossary = {
  desktop: ["компьютер", "computer"],
  mobile: ["телефон", "phone"],
  tablet: ["планшет", "tablet"],
  bot: ["робот", "robot"],
  unknown: ["не определено", "unknown"],
};

export const SOURCES: Glossary = {
  direct: ["прямой заход", "direct"],
  search: ["поиск", "search"],
  social: ["соцсети", "social network"],
  ad: ["реклама", "advertising"],
  assistant: ["ИИ-помощник", "AI assistant"],
  email: ["письмо", "e-mail"],
  referral: ["ссылка с другого сайта", "a link on another site"],
  internal: ["внутри сайта", "inside the site"],
};

export const ORDER_STATUSES: Glossary = {
  delivered: ["доставлен", "delivered"],
  in_transit: ["в пути", "in transit"],
  shipped: ["в пути", "shipped"],
  processing: ["собирается", "being packed"],
  paid: ["оплачен", "paid"],
  created: ["оформлен", "placed"],
  cancelled: ["отменён", "cancelled"],
  returned: ["возвращён", "returned"],
};

export const ARMS: Glossary = {
  personalised: ["с подстройкой", "personalised"],
  blind: ["без подстройки (для сравнения)", "blind, for comparison"],
};

export const CONTRACT: Glossary = {
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

export const FIELDS: Glossary = {
  lines: ["реплики", "lines"],
  heard: ["тон реплик", "tones heard"],
  messages: ["сообщений", "messages"],
  mean_words: ["слов в среднем", "words on average"],
  register: ["обращение", "register"],
  language: ["язык", "language"],
  topics: ["темы", "topics"],
  misunderstood: ["не понято подряд", "misunderstood in a row"],
  tones: ["тон", "tone"],
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
  trail: ["просмотрено", "looked at"],
  products: ["товары", "products"],
  compared: ["в сравнении", "compared"],
  attention: ["внимание", "attention"],
  signals: ["сигналы", "signals"],
  cart: ["корзина", "cart"],
  in_checkout: ["оформляет заказ", "in the checkout"],
  chat_open: ["чат открыт", "chat open"],
  hidden: ["вкладка скрыта", "tab hidden"],
  is_bot: ["похоже на робота", "looks like a robot"],
  seen_at: ["последний раз здесь", "last seen"],
  order: ["заказ", "order"],
  status: ["статус", "status"],
  placed_at: ["оформлен", "placed"],
  promised_at: ["обещан", "promised"],
  started_clock: ["на секунде внимания", "at attentive second"],
};

export const TIMINGS: Glossary = {
  decided: ["решено", "decided"],
  composed: ["запрос к модели готов", "prompt ready"],
  committed: ["записано", "stored"],
  first_text: ["первое слово", "first word"],
  finished: ["закончено", "finished"],
};

export const SIGNALS: Glossary = {
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

export const PAGES: Glossary = {
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

export const LANGUAGES: Glossary = {
  ru: ["русский", "Russian"],
  en: ["английский", "English"],
};

export const ERRORS: Glossary = {
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
