"""What is a page for? Its address tells, else its title, in English, Russian and Russian in Latin letters.

The address is read from left to right. A container (an account, a catalogue, a help centre) yields to what is
inside it; anything else decides at once, so an article about returns stays an article.
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
    "brands product-category kategoriya kategorii products goods tovary uslugi services "
    "каталог товары услуги",
    PageKind.SEARCH: "search find poisk поиск",
    PageKind.PRODUCT: "product item p dp tovar produkt good товар",
    PageKind.COMPARE: "compare comparison sravnenie sravnit сравнение сравнить",
    PageKind.COMPARE_HELP: "compare-help how-to-choose buying-guide buying-guides kak-vybrat podbor как-выбрать подбор",
    PageKind.CART: "cart basket bag korzina корзина",
    PageKind.CHECKOUT: "checkout checkouts kassa oformlenie oformlenie-zakaza payment pay оформление оформление-заказа",
    PageKind.PRICE: "price prices pricing price-list pricelist tarif tarify tariffs tariff plans plan ceny "
    "tseny stoimost prajs prays цена цены прайс тариф тарифы стоимость",
    PageKind.INSURANCE: "insurance strahovka strahovanie straxovka страховка страхование",
    PageKind.WARRANTY: "warranty warranties guarantee garantiya garantija garantii гарантия гарантии",
    PageKind.RETURNS: "return returns refund refunds refund-policy return-policy exchange vozvrat vozvraty "
    "obmen obmen-i-vozvrat возврат обмен",
    PageKind.DELIVERY: "delivery shipping shipping-policy dostavka dostavka-i-oplata oplata-i-dostavka "
    "pickup samovyvoz oplata доставка самовывоз оплата",
    PageKind.FAQ: "faq faqs questions voprosy voprosy-i-otvety vopros-otvet вопросы частые-вопросы",
    PageKind.SUPPORT: "support help help-center helpcenter helpdesk service-center podderzhka pomoshch "
    "pomosch servis troubleshooting поддержка помощь сервис",
    PageKind.MANUAL: "manual manuals instructions instrukciya instrukcii instruktsii instruktsiya "
    "инструкция инструкции",
    PageKind.DOCS: "docs doc documentation api api-docs developers dokumentaciya reference документация",
    PageKind.ARTICLE: "blog blogs article articles news post posts guide guides journal magazine stati "
    "statya novosti blogi zhurnal статья статьи новости блог журнал",
    PageKind.REVIEWS: "review reviews testimonials ratings otzyvy otzyv отзывы отзыв",
    PageKind.CASE_STUDY: "case cases case-study case-studies success-stories customers-stories keysy kejsy "
    "keisy portfolio кейсы кейс портфолио",
    PageKind.LEGAL: "legal terms tos privacy privacy-policy terms-of-service policies oferta politika "
    "soglashenie cookies cookie-policy gdpr оферта политика соглашение",
    PageKind.CONTACTS: "contact contacts contact-us kontakty kontakti stores shops magaziny adresa контакты "
    "магазины адреса",
    PageKind.ACCOUNT: "account my-account my profile lk login signin sign-in register personal kabinet "
    "cabinet user auth lichnyj-kabinet lichnyy-kabinet кабинет личный-кабинет вход",
    PageKind.ORDER: "order zakaz заказ",
    PageKind.ORDERS: "orders order-history my-orders zakazy moi-zakazy заказы мои-заказы",
    PageKind.ORDER_TRACKING: "track tracking track-order order-tracking order-status status-zakaza "
    "otslezhivanie gde-zakaz отслеживание статус-заказа",
    PageKind.STAFF: "team staff doctors doctor people about-us vrachi vrach komanda sotrudniki specialisty "
    "врачи врач команда сотрудники специалисты",
    PageKind.CAREERS: "career careers job jobs vacancies vacancy vakansii rabota вакансии вакансия карьера",
}
_KIND_OF: dict[str, PageKind] = {word: kind for kind, words in _WORDS.items() for word in words.split()}

_STEMS: dict[PageKind, str] = {
    PageKind.CHECKOUT: r"оформлени\w* заказ|checkout",
    PageKind.CART: r"(?:моя |ваша )?корзина(?: покупок| товаров)?$|(?:shopping |your |my )?(?:cart|basket|bag)$",
    PageKind.ORDER_TRACKING: r"отслежива|отследить|где мой заказ|статус заказ|track (?:your |my )?order|"
    r"order (?:status|tracking)",
    PageKind.ORDERS: r"мои заказы|история заказов|(?:my|your) orders|order history",
    PageKind.ORDER: r"заказ №|заказ #|order #",
    PageKind.COMPARE_HELP: r"как (?:правильно )?выбрать|how to choose|buying guide|what to look for",
    PageKind.COMPARE: r"сравнени|сравнить|compar(?:e|ison)",
    PageKind.RETURNS: r"возврат|обмен и возврат|обмен товар|vozvrat|returns?\b|refunds?\b",
    PageKind.WARRANTY: r"гаранти|warrant|garant",
    PageKind.INSURANCE: r"страховк|страхован|insurance|strahov|strakhov",
    PageKind.DELIVERY: r"доставк|оплата и доставк|самовывоз|delivery|shipping|dostavk|samovyvoz",
    PageKind.PRICE: r"цены|прайс|тариф|стоимость|pric(?:es?|ing)\b|tarif|plans and pricing",
    PageKind.REVIEWS: r"отзыв|reviews?\b|otzyv",
    PageKind.FAQ: r"частые вопрос|часто задава|вопрос\w* и ответ|faq|frequently asked",
    PageKind.MANUAL: r"инструкци|руководство|user (?:manual|guide)|manuals?$|instructions?\b|instrukci",
    PageKind.SUPPORT: r"поддержк|помощь|(?:customer )?support|help cent|podderzhk",
    PageKind.CONTACTS: r"контакт|наши магазины|contact|kontakt",
    PageKind.CAREERS: r"ваканси|карьера|работа у нас|careers?\b|jobs\b|vacanc|vakansi",
    PageKind.STAFF: r"наши врачи|врачи|наша команда|our (?:team|doctors)|vrachi",
    PageKind.LEGAL: r"политик\w* (?:конфиденц|обработ)|пользовательское соглашени|(?:публичная )?оферт|"
    r"privacy|terms|oferta|politika",
    PageKind.CASE_STUDY: r"кейсы$|кейсы клиентов|case stud|success stor",
    PageKind.DOCS: r"документаци|documentation|api reference",
    PageKind.SEARCH: r"поиск|результаты поиска|search\b",
    PageKind.ACCOUNT: r"личный кабинет|my account|sign in|вход$",
    PageKind.LIST: r"каталог|catalog",
    PageKind.ARTICLE: r"блог|статьи|новости|blog\b|news\b",
}
_LEAD = r"(?:(?:условия|правила|наш[аеи]?|об?|про|usloviya|pravila|nash[aei]?|ob?|our|about|the)\s+)?"
_PHRASE = re.compile(_LEAD + "(?:" + "|".join(f"(?P<{kind.name}>{stem})" for kind, stem in _STEMS.items()) + ")")
"""A page's title, or a part of its address with spaces for hyphens, that begins with what the page is for."""

_CONTAINERS = {PageKind.SUPPORT, PageKind.ACCOUNT, PageKind.LIST, PageKind.LANDING, PageKind.LEGAL, PageKind.HOME}
_PAIRS = {
    "checkout/cart": PageKind.CART,
    "order/make": PageKind.CHECKOUT,
    "order/checkout": PageKind.CHECKOUT,
    "checkout/order": PageKind.CHECKOUT,
}
"""Two parts of an address that mean something else together: of Magento, OpenCart and Bitrix."""

_MANY = {"products", "goods", "tovary", "товары"}
_ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp)$")
_TITLE_END = re.compile(r"\s[|—–\-·:]\s|[|:]")


@lru_cache(maxsize=4096)
def page_kind(path: str, title: str = "") -> PageKind:
    """What the page at `path` (an address works too) is for; `OTHER` where neither it nor the title tells."""
    address, query = _parts(path[:PATH_LIMIT])
    segments = [_ENDING.sub("", part) for part in address.split("/") if part and not _is_language(part)]
    if address and not segments:
        return PageKind.SEARCH if re.search(r"(?:^|&)(?:s|q|query|search)=", query) else PageKind.HOME
    kind = _kind_of_address(segments)
    if kind is PageKind.OTHER:
        kind = _kind_of_phrase(_TITLE_END.split(title[:PATH_LIMIT].strip(), maxsplit=1)[0])
    return kind


def _parts(path: str) -> tuple[str, str]:
    """The path and the query in lower case; OpenCart's `index.php?route=checkout/cart` names the page in the query."""
    try:
        parts = urlsplit(path)
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
    for number, segment in enumerate(segments):
        kind = _KIND_OF.get(segment) or _kind_of_phrase(segment.replace("-", " ").replace("_", " "))
        if segment in _MANY and number + 1 < len(segments):
            kind = PageKind.PRODUCT
        if kind is PageKind.OTHER:
            continue
        if kind not in _CONTAINERS:
            return kind
        within = kind
    return within


def _kind_of_phrase(phrase: str) -> PageKind:
    """What a short phrase begins with; a long one is prose and tells nothing."""
    if not phrase or len(phrase.split()) > TITLE_WORDS:
        return PageKind.OTHER
    found = _PHRASE.match(phrase.casefold())
    return PageKind[found.lastgroup] if found and found.lastgroup else PageKind.OTHER
