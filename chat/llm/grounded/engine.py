"""How does the shop answer without a model? From its own pages, catalogue and the customer's orders, word for word.

Used where no key is given and where the model is down. It never says what the shop does not say itself: a question that
its knowledge does not answer gets an honest "I don't know" (`Finished.understood` is False) and the way to a human.
The answers are tried in `ANSWERS`' order; the first that knows something speaks.
"""

import re
from collections.abc import AsyncIterator, Callable

from chat.llm.grounded.asked import Answer, Asked, asked_of
from chat.llm.grounded.bare import bare_word
from chat.llm.grounded.bonus import bonus_balance
from chat.llm.grounded.burst import read_together
from chat.llm.grounded.compare import comparison
from chat.llm.grounded.courtesy import kindness, not_ours, who_speaks
from chat.llm.grounded.elsewhere import not_sold
from chat.llm.grounded.fitting import accessory, cheaper, unlisted
from chat.llm.grounded.orders import order_status, trouble
from chat.llm.grounded.places import in_time, to_a_place
from chat.llm.grounded.products import product_fact, recommendation
from chat.llm.grounded.rules import damage, discount, hours, refunded, returning, shelf_warranty
from chat.llm.grounded.sentences import composed
from chat.llm.grounded.talk import offer, page, small_talk, unknown
from chat.llm.seam import Finished, ModelRequest, Piece, Text
from store.knowledge import Knowledge

ANSWERS: tuple[Callable[[Asked, Knowledge], Answer | None], ...] = (
    who_speaks,
    bare_word,
    small_talk,
    kindness,
    not_ours,
    order_status,
    bonus_balance,
    refunded,
    hours,
    discount,
    returning,
    damage,
    to_a_place,
    in_time,
    trouble,
    not_sold,
    accessory,
    cheaper,
    comparison,
    shelf_warranty,
    product_fact,
    recommendation,
    page,
    unlisted,
)
KINDNESSES = (who_speaks, bare_word, small_talk, kindness)
"""What is answered whatever was sent before it."""


class Grounded:
    """A `Model` that answers from `knowledge` alone; never raises, never invents."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    @property
    def name(self) -> str:
        """The engine's name in traces."""
        return "grounded"

    async def stream(self, request: ModelRequest) -> AsyncIterator[Piece]:
        """The answer word by word, then whether the question was understood."""
        text, understood = self.answer(request)
        for word in re.findall(r" ?[^ ]+", text):
            yield Text(text=word, grounded=True)
        yield Finished(understood=understood)

    def answer(self, request: ModelRequest) -> tuple[str, bool]:
        """The whole answer at once, and whether the question was understood."""
        asked = asked_of(request)
        kind, _, about = request.purpose.partition(":")
        if kind == "offer":
            return offer(about, asked), True
        answer = (
            self._together(asked.before, asked)
            or self._first(asked)
            or self._together(asked.lately, asked)
            or unknown(asked)
        )
        return composed(answer, asked, self._knowledge), answer.understood

    def _together(self, pieces: tuple[str, ...], asked: Asked) -> Answer | None:
        """The answer to what was sent piece by piece; None where the last piece says something of its own."""
        if not pieces or any(of(asked, self._knowledge) for of in KINDNESSES):
            return None
        answer = self._first(read_together(pieces, asked))
        return answer if answer and answer.understood else None

    def _first(self, asked: Asked) -> Answer | None:
        return next((answer for of in ANSWERS if (answer := of(asked, self._knowledge))), None)
