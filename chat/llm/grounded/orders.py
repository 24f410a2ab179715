"""Where is my order, and what if something is wrong with it? From the customer's own orders and the support pages."""

import re

from chat.llm.grounded.asked import BRIEF, Answer, Asked, Order
from chat.llm.grounded.phrases import phrase
from chat.llm.grounded.sentences import sentences, spoken
from store.knowledge import Knowledge
from store.passages import Passage

ORDER = re.compile(r"\bзаказ|\bпосылк|\border\b|\bparcel\b|\bpackage\b|\bzakaz|\bposylk", re.IGNORECASE)
STATUS = re.compile(
    r"\bгде\b|\bкогда\b|статус|трек|отслед|отслеж|\bжду\b|\bждать\b|долго|опазд|задерж|не приш|не прив[её]з|до сих пор|"
    r"\bчто с\b|как там|\bwhere\b|\bwhen\b|status|track|waiting|\blate\b|delayed|not arrived|hasn't|haven't|still|"
    r"\bgde\b|\bkogda\b|\bzhdu\b|\beta\b",
    re.IGNORECASE,
)
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
    if not ORDER.search(question) or OTHER_BUSINESS.search(question):
        return None
    number = NUMBER.search(question)
    if not STATUS.search(question) and number is None and len(question.split()) > 4:
        return None
    if not asked.orders:
        return _signed_out(asked, knowledge)
    order = _meant(asked.orders, number.group(1) if number else "")
    if order is None:
        return Answer(sentences=(phrase("not_your_order", asked, number=number.group(1) if number else ""),))
    return _told(order, asked, knowledge)


def trouble(asked: Asked, knowledge: Knowledge) -> Answer | None:
    """A typical fix for something that does not work, with the order it came from; None where nothing is broken."""
    if not TROUBLE.search(asked.question):
        return None
    found = knowledge.search(asked.question, asked.language, limit=10)
    fixes = [f.passage for f in found if f.kind != "product" and SUPPORT & set(f.topics)]
    passage = _first((*fixes, *knowledge.on_topic("trouble", asked.language)))
    if passage is None:
        return None
    told = spoken(passage, asked)
    closing = (phrase("colleague", asked),)
    if asked.depth == BRIEF:
        return Answer(sentences=told[:1], link=passage, closing=closing, sells=False)
    opening = () if asked.acknowledge else (phrase("sorry", asked),)
    taken = len(opening) + int(asked.acknowledge) + len(closing)
    owned = _owned(asked, knowledge) if asked.sentences > taken + 1 else ()
    room = max(1, asked.sentences - taken - len(owned))
    return Answer(sentences=(*opening, *owned, *told[:room]), link=passage, closing=closing, sells=False)


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


def _owned(asked: Asked, knowledge: Knowledge) -> tuple[str, ...]:
    """Which of the visitor's orders the trouble is about, as a sentence; empty where that is not plain."""
    category = knowledge.category_of(asked.question, asked.language)
    wanted = {product.id for product in knowledge.named(asked.question)}
    for order in asked.orders:
        for item in order.items:
            if item.product in wanted or (not wanted and category and item.category == category.id):
                if asked.is_russian:
                    return (f"Речь о {item.name} из заказа № {order.number}, верно?",)
                return (f"This is about {item.name} from order {order.number}, right?",)
    return ()


def _first(passages: tuple[Passage, ...]) -> Passage | None:
    return passages[0] if passages else None
