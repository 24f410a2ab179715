"""What is a page for? Its address tells, else what it calls itself, in English, Russian and Russian in Latin letters.

The address is read from left to right. A container (an account, a catalogue, a help centre, a course) yields to what is
inside it; anything else decides at once, so an article about returns stays an article. Where the address is silent, the
schema.org type, the title and the heading are asked, in this order; a price in the title makes a product of it.
"""

import re
from functools import lru_cache
from itertools import pairwise
from urllib.parse import parse_qs, unquote, urlsplit

from profiles.events import PageKind

PATH_LIMIT = 500
TITLE_WORDS = 6

_WORDS: dict[PageKind, str] = {
    PageKind.HOME: "index home main glavnaya главная",
    PageKind.LANDING: "landing landings lp promo promos sale sales offer offers special akcii akcija akciya "
    "aktsii rasprodazha skidki акции акция распродажа скидки",
    PageKind.LIST: "catalog catalogue katalog category categories collection collections c shop store brand "
    "brands product-category kategoriya kategorii products goods tovary uslugi services courses kursy "
    "programmes programs programmy tours tury каталог товары услуги курсы туры",
    PageKind.SEARCH: "search find poisk поиск",
    PageKind.PRODUCT: "product item p dp tovar produkt good course kurs programme event tour товар курс",
    PageKind.COMPARE: "compare comparison vs alternatives sravnenie sravnit сравнение сравнить",
    PageKind.COMPARE_HELP: "compare-help how-to-choose buying-guide buying-guides kak-vybrat podbor как-выбрать подбор",
    PageKind.CART: "cart basket bag korzina корзина",
    PageKind.CHECKOUT: "checkout checkouts kassa oformlenie oformlenie-zakaza payment pay "
    "zapis zapisatsya booking book-now book-online bron bronirovanie signup sign-up apply apply-now application "
    "zayavka оформление оформление-заказа запись заявка",
    PageKind.PRICE: "price prices pricing price-list pricelist tarif tarify tariffs tariff plans plan ceny "
    "tseny stoimost prajs prays skolko-stoit rassrochka kredit installments financing "
    "kalkulyator kalkuljator calculator calculators калькулятор "
    "цена цены прайс тариф тарифы стоимость рассрочка",
    PageKind.INSURANCE: "insurance strahovka strahovanie straxovka страховка страхование",
    PageKind.WARRANTY: "warranty warranties guarantee garantiya garantija garantii гарантия гарантии",
    PageKind.RETURNS: "return returns refund refunds refund-policy return-policy exchange vozvrat vozvraty "
    "obmen obmen-i-vozvrat vernut-dengi cancellation cancellations otmena возврат обмен отмена",
    PageKind.DELIVERY: "delivery shipping shipping-policy dostavka dostavka-i-oplata oplata-i-dostavka "
    "pickup samovyvoz oplata доставка самовывоз оплата",
    PageKind.FAQ: "faq faqs questions voprosy voprosy-i-otvety vopros-otvet вопросы частые-вопросы",
    PageKind.SUPPORT: "support help help-center helpcenter helpdesk service-center podderzhka pomoshch "
    "pomosch servis reklamacii reklamacija status troubleshooting pretenziya pretenzii claim claims "
    "file-a-claim make-a-claim strahovoy-sluchay strahovoj-sluchaj uregulirovanie ubytok "
    "поддержка помощь сервис претензия",
    PageKind.MANUAL: "manual manuals instructions care how-to uhod instrukciya instrukcii instruktsii instruktsiya "
    "инструкция инструкции",
    PageKind.DOCS: "docs doc documentation api api-docs developers dokumentaciya reference curriculum "
    "syllabus specs specifications harakteristiki sdk integrations integracii integratsii trust security "
    "документация характеристики интеграции",
    PageKind.ARTICLE: "blog blogs article articles news post posts guide guides journal magazine insights learn stati "
    "statya novosti blogi zhurnal znaniya slovar glossary changelog release-notes academy akademiya "
    "статья статьи новости блог журнал",
    PageKind.REVIEWS: "review reviews testimonials ratings otzyvy otzyv отзывы отзыв",
    PageKind.CASE_STUDY: "case cases case-study case-studies success-stories customers-stories stories keysy kejsy "
    "keisy portfolio nashi-raboty raboty-vypusknikov кейсы кейс портфолио",
    PageKind.LEGAL: "legal terms tos privacy privacy-policy terms-of-service policies oferta politika "
    "soglashenie cookies cookie-policy gdpr оферта политика соглашение",
    PageKind.CONTACTS: "contact contacts contact-us kontakty kontakti stores shops magaziny adresa kak-dobratsya "
    "контакты магазины адреса",
    PageKind.ACCOUNT: "account my-account my profile lk login signin sign-in register personal kabinet "
    "cabinet user auth lichnyj-kabinet lichnyy-kabinet кабинет личный-кабинет вход",
    PageKind.ORDER: "order zakaz заказ",
    PageKind.ORDERS: "orders order-history my-orders bookings zakazy moi-zakazy заказы мои-заказы",
    PageKind.ORDER_TRACKING: "track tracking track-order order-tracking order-status status-zakaza "
    "otslezhivanie gde-zakaz отслеживание статус-заказа",
    PageKind.STAFF: "team staff doctors doctor people faculty about-us vrachi vrach komanda sotrudniki specialisty "
    "prepodavateli teachers instructors trainers trenery "
    "врачи врач команда сотрудники специалисты",
    PageKind.CAREERS: "career careers job jobs vacancies vacancy vakansii rabota вакансии вакансия карьера",
}
_KIND_OF: dict[str, PageKind] = {word: kind for kind, words in _WORDS.items() for word in words.split()}

_STEMS: dict[PageKind, str] = {
    PageKind.CHECKOUT: r"оформлени\w* заказ|checkout|"
    r"заявка на (?!возврат|обмен|ремонт|гарант)|запис(?:ь|аться) (?:онлайн|на )|book (?:now|online|your|an? )",
    PageKind.CART: r"(?:моя |ваша )?корзина(?: покупок| товаров)?$|(?:shopping |your |my )?(?:cart|basket|bag)$",
    PageKind.ORDER_TRACKING: r"отслежива|отследить|где мой заказ|статус заказ|track (?:your |my )?order|"
    r"order (?:status|tracking)",
    PageKind.ORDERS: r"мои заказы|история заказов|(?:my|your) orders|order history",
    PageKind.ORDER: r"заказ (?:№|#|n )|заказ [a-zа-я]{0,3}-?\d|order #|your (?:order|booking)\b",
    PageKind.COMPARE_HELP: r"как (?:правильно )?выбрать|how to choose|buying guide|what to look for|подбор |podbor ",
    PageKind.COMPARE: r"сравнени|сравнить|compar(?:e|ison)",
    PageKind.RETURNS: r"возврат|обмен и возврат|обмен товар|как вернуть|отмена |vozvrat|vernut|otmena |"
    r"returns?\b|refunds?\b|cancel(?:l?ing|lation)\b|exchanges?\b",
    PageKind.WARRANTY: r"гаранти|warrant|garant",
    PageKind.INSURANCE: r"страховк|страхован|что не покрыва|insurance|strahov(?!o[yj] sluch)|strakhov|"
    r"what.?s (?:not )?covered",
    PageKind.DELIVERY: r"доставк|оплата и доставк|самовывоз|delivery|shipping|dostavk|samovyvoz",
    PageKind.PRICE: r"калькулятор|calculator|цены|прайс|тариф|стоимость|сколько стоит|рассрочк|кредит|ceny |tseny |"
    r"rassrochk|pric(?:es?|ing)\b|tarif|plans and pricing|fees\b|financing",
    PageKind.REVIEWS: r"отзыв|reviews?\b|otzyv",
    PageKind.FAQ: r"частые вопрос|часто задава|вопрос\w* и ответ|faq|frequently asked",
    PageKind.MANUAL: r"инструкци|схем\w* (?:сборки|подключения)|assembly (?:guide|instructions)|"
    r"руководство|user (?:manual|guide)|manuals?$|instructions?\b|instrukci",
    PageKind.SUPPORT: r"поддержк|помощь|рекламаци|(?:оформить |подать )?претензи|урегулировани|страховой случай|"
    r"strahovo[yj] sluch|(?:make|file|start) a claim|claims?\b|не (?:работает|открыва|включа|приш)|"
    r"(?:customer )?support|help cent|troubleshoot|podderzhk|system status",
    PageKind.CONTACTS: r"контакт|наши магазины|адрес|как (?:добраться|проехать)|contact|kontakt|"
    r"how to (?:find|get)|directions",
    PageKind.CAREERS: r"ваканси|карьера|работа у нас|careers?\b|jobs\b|vacanc|vakansi",
    PageKind.STAFF: r"наши врачи|врачи|преподавател|наша команда|our (?:team|doctors)|vrachi",
    PageKind.LEGAL: r"политик\w* (?:конфиденц|обработ)|пользовательское соглашени|(?:публичная )?оферт|"
    r"privacy|terms|oferta|politika",
    PageKind.CASE_STUDY: r"кейсы$|кейсы клиентов|case stud|success stor",
    PageKind.DOCS: r"документаци|характеристик|программа (?:курса|обучения)|documentation|api reference|curriculum|"
    r"syllabus|(?:technical )?specifications?\b",
    PageKind.SEARCH: r"поиск|результаты поиска|search\b",
    PageKind.ACCOUNT: r"личный кабинет|my account|sign in|вход$",
    PageKind.LIST: r"каталог|catalog",
    PageKind.ARTICLE: r"блог|статьи|новости|blog\b|news\b|insights\b",
}
_LEAD = r"(?:(?:условия|правила|наш[аеи]?|об?|про|usloviya|pravila|nash[aei]?|ob?|our|about|the)\s+)?"
_PHRASE = re.compile(_LEAD + "(?:" + "|".join(f"(?P<{kind.name}>{stem})" for kind, stem in _STEMS.items()) + ")")
"""A page's title, or a part of its address with spaces for hyphens, that begins with what the page is for."""

_CONTAINERS = {
    PageKind.SUPPORT,
    PageKind.ACCOUNT,
    PageKind.LIST,
    PageKind.LANDING,
    PageKind.LEGAL,
    PageKind.PRODUCT,
    PageKind.ORDER,
    PageKind.ORDERS,
}
_PAIRS = {
    "checkout/cart": PageKind.CART,
    "order/make": PageKind.CHECKOUT,
    "order/checkout": PageKind.CHECKOUT,
    "checkout/order": PageKind.CHECKOUT,
}
"""Two parts of an address that mean something else together: of Magento, OpenCart and Bitrix."""

_ONE_OF: dict[str, PageKind] = {
    word: kind
    for kind, words in {
        PageKind.PRODUCT: "products goods tovary services uslugi courses kursy programmes programs tours tury "
        "programmy "
        "product item p dp tovar produkt good course kurs programme event tour товары товар услуги курсы туры курс",
        PageKind.ORDER: "order orders bookings zakaz zakazy заказ заказы",
    }.items()
    for word in words.split()
}
"""Parts of an address after which one thing is named: what follows is its name and tells nothing else."""

_OF_OWNERS = {PageKind.ACCOUNT, PageKind.SUPPORT}
"""What is bought is used in these: a course inside the account is no offer. And help is asked for, not bought."""

SCHEMAS = {
    "product": PageKind.PRODUCT,
    "course": PageKind.PRODUCT,
    "event": PageKind.PRODUCT,
    "collectionpage": PageKind.LIST,
    "itemlist": PageKind.LIST,
    "offercatalog": PageKind.LIST,
    "searchresultspage": PageKind.SEARCH,
    "checkoutpage": PageKind.CHECKOUT,
    "faqpage": PageKind.FAQ,
    "qapage": PageKind.FAQ,
    "contactpage": PageKind.CONTACTS,
    "article": PageKind.ARTICLE,
    "blogposting": PageKind.ARTICLE,
    "newsarticle": PageKind.ARTICLE,
    "techarticle": PageKind.DOCS,
    "apireference": PageKind.DOCS,
    "howto": PageKind.MANUAL,
    "merchantreturnpolicy": PageKind.RETURNS,
    "physician": PageKind.STAFF,
    "order": PageKind.ORDER,
    "jobposting": PageKind.CAREERS,
}
"""What a page's JSON-LD type means (schema.org's names in lower case)."""

_ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp)$")
_TITLE_END = re.compile(r"\s[|—–\-·:]\s|[|:]")
_SUM = re.compile(r"\d[\d\s.,]*\s?(?:₽|руб|€|\$|£)|[£$€]\s?\d")
"""A price; «от 500 ₽» and "from $5" are a list's."""

_FROM = re.compile(r"\b(?:от|from)\s+[£$€]?\s?\d", re.IGNORECASE)


@lru_cache(maxsize=4096)
def page_kind(path: str, title: str = "", heading: str = "", types: tuple[str, ...] = ()) -> PageKind:
    """What the page at `path` (an address works too) is for; `OTHER` where nothing tells.

    `title` and `heading` are the page's own, `types` are its JSON-LD `@type`s, the first known one counts.
    """
    address, query = _parts(path[:PATH_LIMIT])
    segments = [_ENDING.sub("", part) for part in address.split("/") if part and not _is_language(part)]
    if address and not segments:
        return PageKind.SEARCH if re.search(r"(?:^|&)(?:s|q|query|search)=", query) else PageKind.HOME
    kind = _kind_of_address(segments)
    if kind in (PageKind.OTHER, PageKind.LIST) and _has_price(title):
        return PageKind.PRODUCT
    if kind is not PageKind.OTHER:
        return kind
    described = (SCHEMAS.get(each.rpartition("/")[2].casefold()) for each in types)
    told = (*described, _kind_of_title(title), _kind_of_title(heading))
    return next((kind for kind in told if kind and kind is not PageKind.OTHER), PageKind.OTHER)


def _has_price(title: str) -> bool:
    title = title[:PATH_LIMIT]
    return _SUM.search(title) is not None and _FROM.search(title) is None


def _kind_of_title(title: str) -> PageKind:
    return _kind_of_phrase(_TITLE_END.split(title[:PATH_LIMIT].strip(), maxsplit=1)[0])


def _parts(path: str) -> tuple[str, str]:
    """The path and the query in lower case.

    OpenCart's `index.php?route=checkout/cart` names the page in the query, a program in the page (`/app#/pay`) behind
    the hash.
    """
    try:
        parts = urlsplit(path)
        parts = urlsplit(parts.fragment.removeprefix("!")) if parts.fragment.startswith(("/", "!/")) else parts
    except ValueError:
        return "", ""
    query = parts.query.lower()
    route = parse_qs(query).get("route") if "route=" in query else None
    return (route[0] if route else unquote(parts.path).lower()), query


def _is_language(part: str) -> bool:
    return len(part) == 2 and part.isalpha() and part not in _KIND_OF


def _kind_of_address(segments: list[str]) -> PageKind:
    together = next((_PAIRS[pair] for pair in map("/".join, pairwise(segments)) if pair in _PAIRS), None)
    if together:
        return together
    within = PageKind.OTHER
    named = False
    for number, segment in enumerate(segments):
        kind = PageKind.OTHER if named else _kind_of_segment(segment)
        thing = _ONE_OF.get(segment) if number + 1 < len(segments) and not named else None
        named = thing is not None
        if thing is PageKind.PRODUCT and within in _OF_OWNERS:
            continue
        if kind is PageKind.CHECKOUT and within is PageKind.SUPPORT:
            continue
        kind = thing or kind
        if kind is PageKind.OTHER or (kind is PageKind.HOME and len(segments) > 1):
            continue
        if kind not in _CONTAINERS:
            return kind
        within = kind
    return within


def _kind_of_segment(segment: str) -> PageKind:
    return _KIND_OF.get(segment) or _kind_of_phrase(segment.replace("-", " ").replace("_", " "))


def _kind_of_phrase(phrase: str) -> PageKind:
    """What a short phrase begins with; a long one is prose and tells nothing."""
    if not phrase or len(phrase.split()) > TITLE_WORDS:
        return PageKind.OTHER
    found = _PHRASE.match(phrase.casefold())
    return PageKind[found.lastgroup] if found and found.lastgroup else PageKind.OTHER
