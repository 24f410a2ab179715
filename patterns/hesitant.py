"""Is the visitor weighing and not deciding? (capability T1)

Comes back to the same thing, compares, reads what a buyer fears, puts into the cart and takes out again, and does not
buy. What an owner reads after the purchase is no hesitation: it counts only as far as the visit is about something new.
"""

from patterns.choosing import SEVERAL, choice, comparisons, lingering, loops, returns, seen_before, several_signs
from patterns.common import Usual, common
from patterns.reading import Flag, Pattern
from patterns.talk import WORRIES, asked, flagged, repeated
from patterns.term import Scorer, Term, at_most, scaled, share, together
from patterns.view import NOTHING, TALK, TYPING, VISITS, Found, View, page_signs
from profiles.events import PageKind
from profiles.signals import PAGE_SIGNALS, Signal

BUYING = (PageKind.PRODUCT, PageKind.PRICE, PageKind.CART, PageKind.CHECKOUT, PageKind.COMPARE)
"""Pages that one leaves undecided."""

UNSENT_SECONDS = 10.0
"""Whoever writes for longer without sending may not send at all."""

WORRYING = (
    PageKind.PRICE,
    PageKind.INSURANCE,
    PageKind.WARRANTY,
    PageKind.RETURNS,
    PageKind.DELIVERY,
    PageKind.FAQ,
    PageKind.COMPARE_HELP,
    PageKind.REVIEWS,
    PageKind.LEGAL,
)
"""Pages that one reads before a purchase when something still holds one back."""

WORRIES_SHOWN = tuple((kind, PAGE_SIGNALS[kind]) for kind in WORRYING)
"""The same, each with its sign."""


def rereading(view: View) -> Found:
    """Terms, or pages of unknown purpose, opened again; two at most."""
    return scaled(at_most(view.count(Signal.REREAD), 2.0), view.newness)


def worries(view: View) -> Found:
    """Prices, terms, insurance, returns and the like read before buying: one a topic, three at most."""
    read = at_most(together(*[view.read(kind) for kind, sign in WORRIES_SHOWN if sign in view.signs]), 3.0)
    return scaled(read, view.newness) if read.value else NOTHING


def price_study(view: View) -> Found:
    """0..1: a long time on prices: nothing up to 30 s, full from 90 s."""
    found = share(view.attention(PageKind.PRICE), start=30.0, full=90.0)
    return scaled(found, view.newness) if found.value else NOTHING


def cart_removals(view: View) -> Found:
    """Things taken out of the cart again; two at most."""
    return at_most(view.count(Signal.CART_REMOVE), 2.0)


def checkout_left(view: View) -> Found:
    """The checkout left for another page of the shop; two at most."""
    return at_most(view.count(Signal.CHECKOUT_LEFT), 2.0)


def cart_left(view: View) -> Found:
    """A cart that holds something left for another page of the shop; two at most."""
    return at_most(view.count(Signal.CART_LEFT), 2.0)


def cart_waiting(view: View) -> Found:
    """0..1: attention to a cart that is not taken to the checkout."""
    if not view.live.cart or view.live.in_checkout:
        return NOTHING
    return share(view.attention(PageKind.CART), start=10.0, full=50.0)


def coupons(view: View) -> Found:
    """Search for a coupon or a discount; two at most."""
    return at_most(view.count(Signal.COUPON), 2.0)


def exits(view: View) -> Found:
    """The pointer on its way out; two at most, and only after something was weighed."""
    found = at_most(view.count(Signal.EXIT_INTENT), 2.0)
    return found if found.value and view.opened(*BUYING).value else NOTHING


def rivals(view: View) -> Found:
    """Links followed to other sites out of shop pages; two at most."""
    return at_most(view.count(Signal.OUTBOUND), 2.0)


def unsent(view: View) -> Found:
    """1 for a message that was begun and not sent."""
    since = view.live.typing_since
    if since is not None and (view.at - since).total_seconds() >= UNSENT_SECONDS:
        return Found(1.0)
    return at_most(view.count(Signal.UNSENT), 1.0)


def obstacles(view: View) -> Found:
    """A page that broke: who goes back because of it is not of two minds; two at most (T8: slow pages)."""
    return at_most(view.count(Signal.SCRIPT_ERROR, Signal.PAYMENT_FAILURE, Signal.FORM_REFUSED, Signal.SLOW_LOAD), 2.0)


def doubt(view: View) -> Found:
    """The visitor says so: not sure, will think, too dear."""
    return flagged(view, Flag.DOUBT)


def objection(view: View) -> Found:
    """One worry asked about again: 1 for the second time, 2 for the third (P3)."""
    return scaled(at_most(repeated(view, WORRIES), 2.0), max(0.2, view.newness))


def worried_questions(view: View) -> Found:
    """Questions about price, warranty, returns or delivery; three at most."""
    return scaled(at_most(asked(view, WORRIES), 3.0), max(0.2, view.newness))


def just_looking(view: View) -> Found:
    """The visitor says that there is nothing to decide (T8)."""
    return flagged(view, Flag.JUST_LOOKING)


def ordered(view: View) -> Found:
    """The order is made: nothing left to weigh."""
    return at_most(view.count(Signal.ORDER), 1.0)


def at_checkout(view: View) -> Found:
    """On the way through the checkout."""
    return at_most(view.count(Signal.CHECKOUT_START, Signal.CHECKOUT_STEP), 1.0) if view.live.in_checkout else NOTHING


def decided(view: View) -> Found:
    """0..2: into the cart or the checkout within a minute and a half of coming, and no step back since."""
    if view.count(Signal.CHECKOUT_LEFT, Signal.CART_REMOVE, Signal.EXIT_INTENT).value:
        return NOTHING
    return at_most(view.count(Signal.EARLY_CART, Signal.EARLY_CHECKOUT), 2.0)


OURS = "our judgment on the scenarios"

USUAL = Usual(
    all=(35, 142),
    device={"desktop": (29, 93), "mobile": (6, 46)},
    source={"direct": (18, 84), "search": (8, 28), "ad": (5, 10), "social": (1, 6), "email": (0, 6)},
    hour={"morning": (0, 18), "day": (15, 78), "evening": (17, 37), "night": (3, 7)},
)

SCORER = Scorer(
    prior=-3.35,
    for_visitors=(
        "Похоже, вы выбираете и сравниваете, поэтому мы помогаем решить.",
        "You seem to be choosing and comparing, so we help you decide.",
    ),
    terms=(
        *common(Pattern.HESITANT, USUAL),
        Term(
            name="returns",
            weight=1.6,
            source="T1; Moe 2003: repeated views of few products",
            says=("Возвращается к тем же товарам или ценам", "Comes back to the same products or prices"),
            measure=returns,
            signs=(Signal.RETURN,),
        ),
        Term(
            name="rereading",
            weight=0.4,
            source="X2; " + OURS,
            says=("Перечитывает условия", "Reads the terms again"),
            measure=rereading,
            signs=(Signal.REREAD,),
        ),
        Term(
            name="loops",
            weight=0.7,
            source="T1; Russo & Leclerc 1994: eyes go A-B-A in choice",
            says=("Ходит между двумя вариантами туда и обратно", "Goes back and forth between two options"),
            measure=loops,
            signs=(Signal.ALTERNATION,),
        ),
        Term(
            name="comparisons",
            weight=0.7,
            source="T1",
            says=("Ставит товары рядом и сравнивает", "Puts products side by side"),
            measure=comparisons,
            signs=page_signs(PageKind.COMPARE),
        ),
        Term(
            name="worries",
            weight=0.9,
            source="X2, P3; " + OURS,
            says=(
                "Читает об условиях: цены, гарантия, возврат, доставка",
                "Reads prices, warranty, returns or delivery terms",
            ),
            measure=worries,
            signs=page_signs(*WORRYING),
        ),
        Term(
            name="price_study",
            weight=1.0,
            source="R1, X2; " + OURS,
            says=("Подолгу изучает цены", "Studies prices for long"),
            measure=price_study,
            signs=page_signs(PageKind.PRICE),
        ),
        Term(
            name="lingering",
            weight=0.9,
            source="P2; " + OURS,
            says=("Подолгу задерживается на одном месте", "Lingers over one page"),
            measure=lingering,
            signs=page_signs(PageKind.PRODUCT),
        ),
        Term(
            name="seen_before",
            weight=0.45,
            source="T1; Moe 2003: deliberation",
            says=("Смотрел этот же товар в прошлые визиты", "Looked at this product on earlier visits"),
            measure=seen_before,
            signs=(VISITS,),
        ),
        Term(
            name="cart_removals",
            weight=0.95,
            source="D4; " + OURS,
            says=("Убирает товар из корзины", "Takes things out of the cart"),
            measure=cart_removals,
            signs=(Signal.CART_REMOVE,),
        ),
        Term(
            name="checkout_left",
            weight=1.2,
            source="D4; " + OURS,
            says=("Уходит с оформления заказа назад", "Leaves the checkout backwards"),
            measure=checkout_left,
            signs=(Signal.CHECKOUT_LEFT,),
        ),
        Term(
            name="cart_left",
            weight=0.55,
            source="Kukar-Kinney & Close 2010: carts as lists",
            says=("Уходит из корзины к другим страницам", "Leaves the cart for other pages"),
            measure=cart_left,
            signs=(Signal.CART_LEFT,),
        ),
        Term(
            name="cart_waiting",
            weight=0.75,
            source="Kukar-Kinney & Close 2010: carts as lists",
            says=("Корзина собрана, но заказ не оформляется", "The cart waits and is not checked out"),
            measure=cart_waiting,
            signs=page_signs(PageKind.CART),
        ),
        Term(
            name="coupons",
            weight=0.75,
            source="T1: waits for a discount",
            says=("Ищет промокод или скидку", "Looks for a coupon or a discount"),
            measure=coupons,
            signs=(Signal.COUPON,),
        ),
        Term(
            name="exits",
            weight=0.7,
            source=OURS,
            says=("Собирается уйти со страницы", "Is about to leave the page"),
            measure=exits,
            signs=(Signal.EXIT_INTENT,),
        ),
        Term(
            name="rivals",
            weight=1.75,
            source="R1",
            says=("Переходит по ссылкам на другие сайты", "Follows links to other sites"),
            measure=rivals,
            signs=(Signal.OUTBOUND,),
        ),
        Term(
            name="choice",
            weight=0.5,
            source="choice overload, Chernev et al. 2015",
            says=("Внимательно смотрит много товаров", "Looks closely at many products"),
            measure=choice,
            signs=page_signs(PageKind.PRODUCT),
        ),
        Term(
            name="several_signs",
            weight=0.7,
            source="T1: several signs at once; " + OURS,
            says=("Сомнение видно сразу по нескольким приметам", "Several signs of weighing at once"),
            measure=several_signs,
            signs=SEVERAL,
        ),
        Term(
            name="unsent",
            weight=0.3,
            source=OURS,
            says=("Начинает писать и не отправляет", "Begins to write and does not send"),
            measure=unsent,
            signs=(Signal.UNSENT, TYPING),
        ),
        Term(
            name="obstacles",
            weight=-0.35,
            source="T8: slow pages are no hesitation",
            says=("На сайте что-то не сработало", "Something on the site failed"),
            measure=obstacles,
            signs=(Signal.SCRIPT_ERROR, Signal.PAYMENT_FAILURE, Signal.FORM_REFUSED, Signal.SLOW_LOAD),
        ),
        Term(
            name="doubt",
            weight=2.25,
            source="E5",
            says=("Говорит о сомнениях", "Has doubts, by their own words"),
            measure=doubt,
            signs=(TALK,),
        ),
        Term(
            name="objection",
            weight=1.55,
            source="P3",
            says=("Снова и снова спрашивает об одном и том же", "Asks about the same thing again and again"),
            measure=objection,
            signs=(TALK,),
        ),
        Term(
            name="worried_questions",
            weight=0.5,
            source="P3; " + OURS,
            says=(
                "Спрашивает о цене, гарантии, возврате или доставке",
                "Asks about price, warranty, returns or delivery",
            ),
            measure=worried_questions,
            signs=(TALK,),
        ),
        Term(
            name="just_looking",
            weight=-2.0,
            source="T8",
            says=("Говорит, что просто смотрит", "Is just looking, by their own words"),
            measure=just_looking,
            signs=(TALK,),
        ),
        Term(
            name="ordered",
            weight=-3.7,
            source="T1: does not buy",
            says=("Заказ уже оформлен", "The order is made"),
            measure=ordered,
            signs=(Signal.ORDER,),
        ),
        Term(
            name="at_checkout",
            weight=-1.15,
            source="O1",
            says=("Оформляет заказ", "Is going through the checkout"),
            measure=at_checkout,
            signs=(
                Signal.CHECKOUT_START,
                Signal.CHECKOUT_STEP,
            ),
        ),
        Term(
            name="decided",
            weight=-0.65,
            source="Moe 2003: directed buying",
            says=("Сразу кладёт в корзину или оформляет заказ", "Goes to the cart or checkout at once"),
            measure=decided,
            signs=(
                Signal.EARLY_CART,
                Signal.EARLY_CHECKOUT,
            ),
        ),
    ),
)
