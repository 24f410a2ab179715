"""Where is my order, and what if something is wrong with it? From the customer's own orders and the support pages."""

import re

from chat.llm.grounded.asked import BRIEF, Answer, Asked, Bought, Order
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.sentences import sentences, spoken
from store.catalogue import months
from store.knowledge import Knowledge
from store.passages import Passage
from store.stems import stems

ORDER = re.compile(r"\bзаказ|\bпосылк|\border\b|\bparcel\b|\bpackage\b|\bzakaz|\bposylk", re.IGNORECASE)
STATUS = re.compile(
    r"\bгде\b|\bкогда\b|статус|трек|отслед|отслеж|\bжду\b|\bждать\b|долго|опазд|задерж|не приш|не прив[её]з|до сих пор|"
    r"\bчто с\b|как там|\bwhere\b|\bwhen\b|status|track|waiting|\blate\b|delayed|not arrived|hasn't|haven't|still|"
    r"\bgde\b|\bkogda\b|\bzhdu\b|\beta\b",
    re.IGNORECASE,
)
WHEREABOUTS = re.compile(
    r"\bгде(?: же| там)?(?: блин| черт| чёрт)?(?: возьми)?,? (?:мо[йяеёи]\b|наш[аеи]?\b)|"
    r"\bчто (?:там )?с мо(?:им|ей|ими)\b|\b(?:когда|скоро|куда|где|ли)\b.{0,30}(?:приед|прид[уё]т|привез|достав|"
    r"пропал|едет|едут|везут|вез[её]те|застрял)|\bне (?:приш|прив[её]з|приех|доставил)|"
    r"\bwhere(?:'s| is| are|s)(?: the \w+)?(?: is| are)? (?:my|our)\b|"
    r"\bwhen (?:will|is|are|does|do)\b.{0,12}\b(?:my|our)\b.{0,30}(?:arriv|com|deliver|get here|ship|be here)|"
    r"\b(?:my|our)\b.{0,30}(?:not|n't|never|yet) (?:yet )?(?:arriv|com|deliver|ship)|\bstill waiting for my\b",
    re.IGNORECASE,
)
"""Asks after a thing that was bought, without the word "order": «где мои часы?»."""
OWN = re.compile(r"\bмо[йяеёи]\b|\bмоих\b|\bмо(?:им|ей|ими)\b|\bmy\b|\bour\b", re.IGNORECASE)
OTHER_BUSINESS = re.compile(
    r"отмен|измени|верну|возврат|обмен|оформ|заказать|закажу|оплат|cancel|change|return|refund|exchange|place an order|"
    r"to order|pay",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"(?:№|#|\bзаказ\w*|\border|\bномер\w*|\bnumber)\s*(?:№|#|no\.?)?\s*([A-ZА-Я]{0,3}-?\d{3,12})\b", re.IGNORECASE
)
TROUBLE = re.compile(
    r"не работа|сломал|поломал|не включа|не заряжа|не подключа|не соединя|не видит|не слыш|завис|глючит|барахл|брак|"
    r"бракован|разбит|поврежд|царапин|трещин|треснул|перестал|отвал|застрева|не находит|греется|шумит|мигает|"
    r"not work|n't work|doesn.t|does not (?:turn|switch|start|charge|connect)|"
    r"won.t|will not (?:turn|switch|start|charge|connect)|"
    r"broke|faulty|defect|damaged|scratched|cracked|frozen|stopped|stuck|keeps? (?:turning|restarting|disconnecting)|"
    r"dead\b",
    re.IGNORECASE,
)

STATUSES: dict[str, tuple[str, str]] = {
    "new": ("принят, собираем его на складе", "has been received and is being packed"),
    "processing": ("собираем на складе", "is being packed"),
    "confirmed": ("подтверждён, собираем его на складе", "is confirmed and being packed"),
    "paid": ("оплачен, собираем его на складе", "is paid and being packed"),
    "shipped": ("передан в доставку", "has been handed to the courier service"),
    "in_transit": ("в пути", "is on its way"),
    "out_for_delivery": ("у курьера, привезём сегодня", "is with the courier and arrives today"),
    "ready_for_pickup": ("ждёт вас в пункте выдачи", "is waiting for you at the pickup point"),
    "delivered": ("доставлен", "has been delivered"),
    "cancelled": ("отменён", "has been cancelled"),
    "returned": ("возвращён", "has been returned"),
    "refunded": ("возвращён, деньги отправлены на карту", "has been returned and refunded"),
}
"""What the shop's systems call a state, in words; an unknown state is told as it is."""

SUPPORT = frozenset({"support", "trouble", "warranty", "returns"})
"""Topics of passages that help when something is broken."""

DONE = frozenset({"delivered", "cancelled", "returned", "refunded"})


def order_status(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """Where the visitor's own order is; None where the question is about something else."""
    question = asked.question
    if OTHER_BUSINESS.search(question):
        return None
    if not ORDER.search(question):
        return _whereabouts(asked, knowledge) if WHEREABOUTS.search(question) else None
    number = NUMBER.search(question)
    if not STATUS.search(question) and number is None and len(question.split()) > 4:
        return None
    if not asked.orders:
        return _signed_out(asked, knowledge)
    bought = None if number else _bought(asked, knowledge)
    order = bought[0] if bought else _meant(asked.orders, number.group(1) if number else "")
    if order is None:
        return Answer(sentences=(phrase("not_your_order", asked, number=number.group(1) if number else ""),))
    return _told(order, asked, knowledge)


def trouble(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """A typical fix for something that does not work, with the order it came from; None where nothing is broken."""
    if not TROUBLE.search(asked.question):
        return None
    found = knowledge.search(asked.question, asked.language, limit=10)
    fixes = [f.passage for f in found if f.kind != "product" and SUPPORT & set(f.topics)]
    fixes.sort(key=lambda passage: -_of_the_fault(passage, asked, knowledge))
    passage = _first((*fixes, *knowledge.on_topic("trouble", asked.language)))
    if passage is None:
        return None
    told = spoken(passage, asked)
    closing = (phrase("colleague", asked),)
    if asked.depth == BRIEF:
        return Answer(sentences=told[:1], link=passage, closing=closing, sells=False)
    opening = _opening(asked, knowledge)
    if len(opening) + int(asked.acknowledge) >= asked.sentences:
        opening = ()
    room = max(1, asked.sentences - len(opening) - int(asked.acknowledge) - len(closing))
    return Answer(sentences=(*opening, *told[:room]), link=passage, closing=closing, sells=False)


def _of_the_fault(passage: Passage, asked: Asked, knowledge: Knowledge) -> int:
    """How much of the fault itself, apart from the thing that has it, the passage's title names."""
    category = knowledge.category_of(asked.question, asked.language)
    thing = knowledge.called(category) if category else frozenset()
    return len((knowledge.subject(asked.question, asked.language) - thing) & set(stems(passage.title)))


def _whereabouts(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """Where the thing is that the visitor bought, by its name or kind; None where no thing of ours is meant."""
    if bought := _bought(asked, knowledge):
        return _told(bought[0], asked, knowledge)
    known = knowledge.category_of(asked.question, asked.language) or knowledge.named(asked.question)
    if not known or not OWN.search(asked.question):
        return None
    if not asked.orders:
        return _signed_out(asked, knowledge)
    url = knowledge.shelf.link("orders", asked.language)
    return Answer(
        sentences=(phrase("not_bought", asked),), link=Passage(title="", url=url, text="") if url else None, sells=False
    )


def _signed_out(asked: Asked, knowledge: Knowledge) -> Answer:
    url = knowledge.shelf.link("account", asked.language)
    return Answer(
        sentences=(phrase("no_orders", asked),),
        link=Passage(title="", url=url, text="") if url else None,
        sells=False,
    )


def _meant(orders: tuple[Order, ...], number: str) -> Order | None:
    """The order with this number; without a number the one on its way, else the newest."""
    if number:
        digits = re.sub(r"\D", "", number)
        return next((order for order in orders if re.sub(r"\D", "", order.number) == digits), None)
    return next((order for order in orders if order.status not in DONE), orders[0])


def _told(order: Order, asked: Asked, knowledge: Knowledge) -> Answer:
    what = ", ".join(item.name for item in order.items if item.name)
    status = STATUSES.get(order.status, (order.status, order.status))[0 if asked.is_russian else 1]
    called = f"Заказ № {order.number}" if asked.is_russian else f"Your order {order.number}"
    late = ""
    if order.late and order.status not in DONE:
        late = ", но опаздывает" if asked.is_russian else " but late"
    told = (f"{called}{f' ({what})' if what else ''} {status}{late}.",)
    remedy = _first(knowledge.on_topic("late", asked.language)) if late else None
    url = knowledge.shelf.link("order", asked.language, id=order.number)
    return Answer(
        sentences=told,
        link=Passage(title="", url=url, text="") if url else None,
        closing=(
            *(sentences(remedy.text)[:1] if remedy else ()),
            *((phrase("colleague_order", asked),) if late else ()),
        ),
        sells=False,
    )


def _bought(asked: Asked, knowledge: Knowledge) -> tuple[Order, Bought] | None:
    """What the visitor bought of the name or the kind in the question: on its way first, else the newest."""
    category = knowledge.category_of(asked.question, asked.language)
    wanted = {product.id for product in knowledge.named(asked.question)}
    return next(
        (
            (order, item)
            for order in sorted(asked.orders, key=lambda order: order.status in DONE)
            for item in order.items
            if item.product in wanted or (not wanted and category and item.category == category.id)
        ),
        None,
    )


def _opening(asked: Asked, knowledge: Knowledge) -> tuple[str, ...]:
    """A word of regret that names the purchase and its warranty where it is known which one; empty where trouble is
    taken up already.
    """
    bought = _bought(asked, knowledge)
    product = knowledge.product(bought[1].product) if bought else None
    if not bought or product is None:
        return () if asked.acknowledge else (phrase("sorry", asked),)
    order, item = bought
    if asked.acknowledge:
        return (
            (f"Речь о {item.name} из заказа № {order.number}, верно?",)
            if asked.is_russian
            else (f"This is about {item.name} from order {order.number}, right?",)
        )
    term = months(product.warranty_months, asked.language)
    return (phrase("sorry_for", asked, product=item.name or product.name, number=order.number, term=term),)


def _first(passages: tuple[Passage, ...]) -> Passage | None:
    return passages[0] if passages else None
