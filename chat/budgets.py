"""May a model be asked? One that keeps to the budgets of a day (`[budgets]` in `site.toml`).

Before each call the most that it may use is reserved in the record, for the site and for the visitor; afterwards the
difference to what the model says it used is given back. Where it does not fit, the grounded engine answers from the
shop's own words, and the trace says `fell_back: budget`. A process that dies leaves its reservation: what was bought is
not known, so nothing is overspent.
"""

import asyncio
import math
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import msgspec
import structlog

from chat.errors import ModelUnavailable
from chat.llm.fallback import signed
from chat.llm.seam import Finished, Model, ModelRequest, Piece, Resident, Text, streaming
from chat.policy import Budgets, Policy
from profiles.ids import VisitorId
from store import spending
from store.database import Database
from store.errors import RecordUnavailable
from store.spending import EVERYBODY, UNBOUNDED, Budget, Sum

BUDGET = "budget"

UNASKED = frozenset({"resting", "refused", "status"})
"""Failures of a model that cost nothing: it was not asked, not reached, or said no."""

BYTES_A_TOKEN = 3
"""Where a model does not say what it used: fewer bytes than a token of either language has."""

MESSAGE_TOKENS = 8
"""What a message costs beside its words."""

logger = structlog.get_logger()


class Budgeted:
    """A `Model` that is asked while the budgets last; `grounded` answers when they are spent."""

    def __init__(self, model: Model, grounded: Model, policy: Policy, database: Database) -> None:
        self._model = model
        self._grounded = grounded
        self._policy = policy
        self._database = database
        self._settling: set[asyncio.Task[None]] = set()
        self._told = ("", "")

    @property
    def name(self) -> str:
        """The model's name; `Finished.model` says who spoke."""
        return self._model.name

    def warm(self) -> None:
        """Warm the model."""
        if isinstance(self._model, Resident):
            self._model.warm()

    async def aclose(self) -> None:
        """Settle what is left, and close the model."""
        await asyncio.gather(*self._settling, return_exceptions=True)
        if isinstance(self._model, Resident):
            await self._model.aclose()

    async def stream(self, request: ModelRequest) -> AsyncIterator[Piece]:
        """See `Model.stream`."""
        bill = await self._reserve(request)
        if bill is None:
            if request.aside:
                raise ModelUnavailable("The budget of the day is spent.", kind=BUDGET)
            async with streaming(self._grounded, request) as pieces:
                async for piece in pieces:
                    yield signed(piece, self._grounded, fell_back=BUDGET)
            return
        try:
            async with streaming(self._model, request) as pieces:
                async for piece in pieces:
                    bill.take(piece)
                    yield piece
        except ModelUnavailable as error:
            bill.is_free = error.kind in UNASKED and not bill.said
            raise
        finally:
            settling = asyncio.create_task(self._settle(bill), name="budget")
            self._settling.add(settling)
            settling.add_done_callback(self._settling.discard)

    async def _reserve(self, request: ModelRequest) -> "Bill | None":
        """Reserve the most that the call may use; None where a budget has no room for it. A record that is away: none.

        Raises:
            ModelUnavailable: nobody can tell what is left.
        """
        site, day, rules = self._policy.site, today(self._policy), self._policy.budgets
        budgets = budgets_of(rules, VisitorId(request.payer))
        wanted = priced(rules, most_prompt_tokens(request), request.max_tokens)
        try:
            refused = await self._database.write(lambda c: spending.reserve(c, site, day, budgets, wanted))
        except RecordUnavailable as error:
            raise ModelUnavailable("The record cannot tell what is left of the budget.", kind=BUDGET) from error
        if refused is None:
            return Bill(rules, day, tuple(budget.payer for budget in budgets), wanted, prompt_bytes(request))
        whose = "site" if refused.payer == EVERYBODY else "visitor"
        if self._told != (day, whose):
            self._told = (day, whose)
            logger.warning("budget_spent", of=whose, day=day)
        return None

    async def _settle(self, bill: "Bill") -> None:
        used, site = bill.used, self._policy.site
        try:
            await self._database.write(lambda c: spending.settle(c, site, bill.day, bill.payers, bill.reserved, used))
        except RecordUnavailable:  # then all that was reserved counts as used
            logger.warning("budget_not_settled", day=bill.day)


@dataclass(slots=True)
class Bill:
    """One call: what was reserved of whom, and what it came to."""

    rules: Budgets
    day: str
    payers: tuple[VisitorId, ...]
    reserved: Sum
    prompt_bytes: int
    said: int = 0
    end: Finished | None = None
    is_free: bool = False

    def take(self, piece: Piece) -> None:
        """Note what came."""
        match piece:
            case Text(text=text):
                self.said += len(text.encode())
            case Finished():
                self.end = piece

    @property
    def used(self) -> Sum:
        """What the model says it used; where it does not, an estimate that is rather too high."""
        end = self.end
        if self.is_free or (end is not None and end.fell_back in UNASKED):
            return Sum()
        if end is not None and not end.fell_back and end.prompt_tokens + end.completion_tokens:
            return priced(self.rules, end.prompt_tokens, end.completion_tokens)
        said = 0 if end is not None and end.fell_back else self.said
        return priced(self.rules, math.ceil(self.prompt_bytes / BYTES_A_TOKEN), math.ceil(said / BYTES_A_TOKEN))


def budgets_of(rules: Budgets, visitor: VisitorId) -> list[Budget]:
    """The budgets that a call for `visitor` must fit into."""
    of_site = Budget(EVERYBODY, _most(rules.tokens_a_day, rules.cost_a_day))
    if not visitor:
        return [of_site]
    return [Budget(visitor, _most(rules.visitor_tokens_a_day, rules.visitor_cost_a_day)), of_site]


def _most(tokens: int | None, cost: float | None) -> Sum:
    return Sum(UNBOUNDED if tokens is None else tokens, UNBOUNDED if cost is None else round(cost * 1e6))


def priced(rules: Budgets, prompt: int, completion: int) -> Sum:
    """So many tokens, and what they cost."""
    micros = (prompt * rules.price_prompt + completion * rules.price_completion) * 1e3
    return Sum(prompt + completion, math.ceil(round(micros, 3)))


def most_prompt_tokens(request: ModelRequest) -> int:
    """More than any vocabulary makes of the request: a token for each letter, two for what is not a letter."""
    said = [message.content for message in request.messages]
    asked = msgspec.json.encode([request.tools, [message.calls for message in request.messages]])
    letters = sum(max(len(text), len(text.encode()) // 2) for text in said)
    return letters + len(asked) + MESSAGE_TOKENS * len(said)


def prompt_bytes(request: ModelRequest) -> int:
    """The words of the request."""
    return sum(len(message.content.encode()) for message in request.messages)


def today(policy: Policy) -> str:
    """The day at the shop, such as 2026-11-22."""
    return datetime.now(UTC).astimezone(ZoneInfo(policy.timezone)).date().isoformat()
