"""Did the visitor buy before and now needs help with it? (capability T4)

A fresh, open or late order, a talk that ended badly, help pages read by an owner, words about trouble. What points to a
new purchase speaks against it; a stranger on the returns page is a careful buyer, not a customer with a problem.
"""

from patterns.awaiting import awaits_booked, fresh_order, late_order, on_time, unresolved_talks
from patterns.common import Usual, common
from patterns.owning import CLAIMED, as_owner, read_as_owner
from patterns.reading import Flag, Pattern
from patterns.talk import TROUBLES, asked, flagged, negativity, says_bought, says_fault
from patterns.term import Scorer, Term, at_most, scaled, together
from patterns.view import NOTHING, ORDERS, TALK, TALKS, Found, View, page_signs
from profiles.events import PageKind
from profiles.signals import Signal

HELP_PAGES = (
    PageKind.RETURNS,
    PageKind.SUPPORT,
    PageKind.MANUAL,
    PageKind.WARRANTY,
    PageKind.ORDER_TRACKING,
)

OBSTACLES = (
    Signal.RAGE_CLICK, Signal.DEAD_CLICK, Signal.SCRIPT_ERROR, Signal.FORM_REFUSED, Signal.PAYMENT_FAILURE,
)  # fmt: skip


def returns_page(view: View) -> Found:
    """How to give things back, read by an owner."""
    return read_as_owner(view, PageKind.RETURNS)


def support_page(view: View) -> Found:
    """Help with a fault, read by an owner."""
    return read_as_owner(view, PageKind.SUPPORT)


def manual_page(view: View) -> Found:
    """How to use it, read by an owner."""
    return read_as_owner(view, PageKind.MANUAL)


def warranty_page(view: View) -> Found:
    """What the warranty covers, read by an owner."""
    return read_as_owner(view, PageKind.WARRANTY)


def order_page(view: View) -> Found:
    """Where one's order is."""
    return read_as_owner(view, PageKind.ORDER, PageKind.ORDER_TRACKING)


def contacts_page(view: View) -> Found:
    """How to reach the shop, read by an owner; with a booking in hand it is the way there that one looks for."""
    if awaits_booked(view):
        return NOTHING
    return read_as_owner(view, PageKind.CONTACTS)


def terms_page(view: View) -> Found:
    """Questions and delivery terms, read by an owner."""
    return read_as_owner(view, PageKind.FAQ, PageKind.DELIVERY)


def asks_after_help(view: View) -> Found:
    """The chat was opened after help pages that an owner read: they did not help."""
    if view.live.chat_opened_at is None or not view.opened(*HELP_PAGES).value:
        return NOTHING
    return Found(as_owner(view))


def many_help_pages(view: View) -> Found:
    """0..2: help sought in several places, beyond the first."""
    kinds = [found for kind in (*HELP_PAGES, PageKind.CONTACTS) if (found := view.opened(kind)).value]
    if len(kinds) < 2:
        return NOTHING
    return scaled(Found(min(2.0, len(kinds) - 1.0), together(*kinds).facts), as_owner(view))


def help_form(view: View) -> Found:
    """A form was sent from a help page."""
    form = at_most(view.count(Signal.FORM), 1.0)
    return scaled(form, as_owner(view)) if form.value and view.opened(*HELP_PAGES).value else NOTHING


def in_vain(view: View) -> Found:
    """What an owner came for does not work: clicks in vain, broken scripts, refused forms; three at most.

    Whoever ordered in the end got over it.
    """
    if view.count(Signal.ORDER).value:
        return NOTHING
    return scaled(at_most(view.count(*OBSTACLES), 3.0), as_owner(view))


def seeks_call(view: View) -> Found:
    """An owner takes the shop's phone number or address; one at most."""
    return scaled(at_most(view.count(Signal.CONTACT), 1.0), as_owner(view))


def trouble_topics(view: View) -> Found:
    """Order status, returns, a fault asked about; two at most."""
    return scaled(at_most(asked(view, TROUBLES), 2.0), as_owner(view))


def fault(view: View) -> Found:
    """An owner says that the thing does not work or did not come."""
    return scaled(says_fault(view), as_owner(view))


def claims_purchase(view: View) -> Found:
    """The visitor says that he bought, and no order is known."""
    return says_bought(view) if view.ownership < CLAIMED else NOTHING


def complaint(view: View) -> Found:
    """How bad an owner's recent messages sound."""
    return scaled(negativity(view), as_owner(view))


def not_understood(view: View) -> Found:
    """An owner to whom we had to say that we did not understand; two at most."""
    return scaled(Found(float(min(2, view.profile.dialogue.misunderstood))), as_owner(view))


def danger(view: View) -> Found:
    """An owner reports a danger."""
    return scaled(flagged(view, Flag.SAFETY), as_owner(view))


def shopping(view: View) -> Found:
    """0..1: the visit is about things not owned yet."""
    return Found(view.shopping)


def job_seeker(view: View) -> Found:
    """Reads vacancies."""
    return at_most(view.opened(PageKind.CAREERS), 1.0)


OURS = "our judgment on the scenarios"

USUAL = Usual(
    all=(35, 164),
    device={"desktop": (22, 114), "mobile": (13, 47)},
    source={"direct": (29, 92), "search": (3, 38), "ad": (0, 11), "social": (0, 6), "email": (3, 6)},
    hour={"morning": (3, 18), "day": (19, 94), "evening": (12, 43), "night": (1, 7)},
)

SCORER = Scorer(
    prior=-2.8,
    for_visitors=(
        "Похоже, вопрос о вашем заказе, поэтому мы помогаем и ничего не продаём.",
        "This seems to be about your order, so we help and sell nothing.",
    ),
    terms=(
        *common(Pattern.RETURNING_PROBLEM, USUAL),
        Term(
            name="fresh_order",
            weight=1.35,
            source="T4, X3",
            says=("Недавно сделал заказ", "Ordered recently"),
            measure=fresh_order,
            signs=(ORDERS,),
        ),
        Term(
            name="late_order",
            weight=1.45,
            source="T4; " + OURS,
            says=("Заказ задерживается", "An order is late"),
            measure=late_order,
            signs=(ORDERS,),
        ),
        Term(
            name="on_time",
            weight=-0.6,
            source=OURS,
            says=("Заказ в пути, и срок ещё не вышел", "An order is on its way and not yet due"),
            measure=on_time,
            signs=(ORDERS,),
        ),
        Term(
            name="unresolved_talks",
            weight=1.05,
            source="D3, H2",
            says=("Прошлые обращения остались без решения", "Earlier talks ended without a solution"),
            measure=unresolved_talks,
            signs=(TALKS,),
        ),
        Term(
            name="returns_page",
            weight=2.6,
            source="T4, X3",
            says=("Читает об условиях возврата после покупки", "Reads the returns page after a purchase"),
            measure=returns_page,
            signs=page_signs(PageKind.RETURNS),
        ),
        Term(
            name="support_page",
            weight=3.25,
            source="T4",
            says=("Ищет помощь с неисправностью", "Looks for help with a fault"),
            measure=support_page,
            signs=page_signs(PageKind.SUPPORT),
        ),
        Term(
            name="manual_page",
            weight=1.35,
            source="T4: asks about using it",
            says=("Читает инструкцию к покупке", "Reads the manual of a purchase"),
            measure=manual_page,
            signs=page_signs(PageKind.MANUAL),
        ),
        Term(
            name="warranty_page",
            weight=2.0,
            source="T4",
            says=("Читает о гарантии на купленное", "Reads the warranty of a purchase"),
            measure=warranty_page,
            signs=page_signs(PageKind.WARRANTY),
        ),
        Term(
            name="order_page",
            weight=0.85,
            source="T4; " + OURS,
            says=("Смотрит, где заказ", "Looks where the order is"),
            measure=order_page,
            signs=page_signs(PageKind.ORDER, PageKind.ORDER_TRACKING),
        ),
        Term(
            name="contacts_page",
            weight=0.65,
            source="T4, X3",
            says=("Ищет, как связаться с магазином", "Looks for a way to reach the shop"),
            measure=contacts_page,
            signs=page_signs(PageKind.CONTACTS),
        ),
        Term(
            name="terms_page",
            weight=0.4,
            source=OURS,
            says=("Читает вопросы и ответы или условия доставки", "Reads the FAQ or delivery terms"),
            measure=terms_page,
            signs=page_signs(PageKind.FAQ, PageKind.DELIVERY),
        ),
        Term(
            name="asks_after_help",
            weight=1.3,
            source="X3",
            says=("Справка не помогла: открывает чат", "The help pages did not help: opens the chat"),
            measure=asks_after_help,
            signs=page_signs(*HELP_PAGES),
        ),
        Term(
            name="many_help_pages",
            weight=1.2,
            source=OURS,
            says=("Ищет помощь в нескольких местах", "Looks for help in several places"),
            measure=many_help_pages,
            signs=page_signs(*HELP_PAGES, PageKind.CONTACTS),
        ),
        Term(
            name="help_form",
            weight=1.1,
            source=OURS,
            says=("Отправляет форму обращения", "Sends a form from a help page"),
            measure=help_form,
            signs=(Signal.FORM,),
        ),
        Term(
            name="in_vain",
            weight=0.75,
            source=OURS,
            says=("Не работает то, что нужно покупателю", "What the customer came for does not work"),
            measure=in_vain,
            signs=OBSTACLES,
        ),
        Term(
            name="seeks_call",
            weight=0.7,
            source="T4: visits contacts",
            says=("Хочет связаться с магазином", "Wants to reach the shop"),
            measure=seeks_call,
            signs=(Signal.CONTACT,),
        ),
        Term(
            name="trouble_topics",
            weight=0.35,
            source="T4",
            says=("Спрашивает о заказе, возврате или настройке", "Asks about an order, a return or setting up"),
            measure=trouble_topics,
            signs=(TALK,),
        ),
        Term(
            name="fault",
            weight=1.9,
            source="T4: asks about using it",
            says=("Говорит, что вещь не работает или не пришла", "Says that the thing fails or did not come"),
            measure=fault,
            signs=(TALK,),
        ),
        Term(
            name="claims_purchase",
            weight=1.45,
            source="T4",
            says=("Говорит о прежней покупке", "Speaks of an earlier purchase"),
            measure=claims_purchase,
            signs=(TALK,),
        ),
        Term(
            name="complaint",
            weight=2.5,
            source="T4, E2",
            says=("Недоволен как покупатель", "Is unhappy as a customer"),
            measure=complaint,
            signs=(TALK,),
        ),
        Term(
            name="not_understood",
            weight=1.0,
            source="H2",
            says=("Ответ не подошёл", "Our answer did not fit"),
            measure=not_understood,
            signs=(TALK,),
        ),
        Term(
            name="danger",
            weight=2.1,
            source="H2",
            says=("Сообщает об опасности для здоровья или жизни", "Reports a danger to health or life"),
            measure=danger,
            signs=(TALK,),
        ),
        Term(
            name="shopping",
            weight=-1.95,
            source="T4: never a prospect, and the reverse",
            says=("Выбирает новую покупку", "Is after a new purchase"),
            measure=shopping,
        ),
        Term(
            name="job_seeker",
            weight=-1.5,
            source=OURS,
            says=("Смотрит вакансии", "Reads vacancies"),
            measure=job_seeker,
            signs=page_signs(PageKind.CAREERS),
        ),
    ),
)
