"""What have models used today? For each site and visitor and day: tokens, and millionths of the shop's own money.

What a call may use at most is added before the call, if it fits into every budget; the difference to what it did use is
taken back afterwards. So the sums are never less than what was used, whoever calls at the same moment or dies in
between, and a budget is never overspent by calls that keep to what they reserved.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import BigInteger, Connection, bindparam, select, update

from profiles.ids import SiteId, VisitorId
from store import rows
from store.tables import SpendingRow

spending = SpendingRow.__table__

EVERYBODY = VisitorId("")
"""All visitors of a site together."""

UNBOUNDED = 2**62

_number = BigInteger()
_AT = (
    spending.c.site == bindparam("of_site"),
    spending.c.day == bindparam("of_day"),
    spending.c.payer == bindparam("of"),
)
_CHANGE = (
    update(spending)
    .where(
        *_AT,
        spending.c.tokens <= bindparam("tokens_before", type_=_number),
        spending.c.micros <= bindparam("micros_before", type_=_number),
    )
    .values(
        tokens=spending.c.tokens + bindparam("more_tokens", type_=_number),
        micros=spending.c.micros + bindparam("more_micros", type_=_number),
    )
)
_SPENT = select(spending.c.tokens, spending.c.micros).where(*_AT)


@dataclass(frozen=True, slots=True)
class Sum:
    """Tokens, and millionths of money."""

    tokens: int = 0
    micros: int = 0


@dataclass(frozen=True, slots=True)
class Budget:
    """What may be used of one payer's, a visitor or `EVERYBODY`, in a day."""

    payer: VisitorId
    most: Sum


def reserve(connection: Connection, site: SiteId, day: str, budgets: Sequence[Budget], wanted: Sum) -> Budget | None:
    """Add `wanted` to the sums of all payers; where it does not fit into a budget nothing is added, and that is it."""
    for number, budget in enumerate(budgets):
        here = {"site": site, "day": day, "payer": budget.payer}
        rows.add(connection, spending, here | {"tokens": 0, "micros": 0})
        if not _add(connection, site, day, budget, wanted):
            for taken in budgets[:number]:
                _add(connection, site, day, Budget(taken.payer, _ALL), Sum(-wanted.tokens, -wanted.micros))
            return budget
    return None


def settle(
    connection: Connection, site: SiteId, day: str, payers: Sequence[VisitorId], reserved: Sum, used: Sum
) -> None:
    """Make `used` of what was `reserved`; of a visitor who was erased meanwhile nothing is noted."""
    difference = Sum(used.tokens - reserved.tokens, used.micros - reserved.micros)
    for payer in payers:
        _add(connection, site, day, Budget(payer, _ALL), difference)


def spent(connection: Connection, site: SiteId, day: str, payer: VisitorId = EVERYBODY) -> Sum:
    """What was used, with what is reserved just now."""
    found = connection.execute(_SPENT, {"of_site": site, "of_day": day, "of": payer}).one_or_none()
    return Sum(*found) if found else Sum()


_ALL = Sum(UNBOUNDED, UNBOUNDED)


def _add(connection: Connection, site: SiteId, day: str, budget: Budget, more: Sum) -> bool:
    changed = connection.execute(
        _CHANGE,
        {
            "of_site": site,
            "of_day": day,
            "of": budget.payer,
            "tokens_before": budget.most.tokens - max(0, more.tokens),
            "micros_before": budget.most.micros - max(0, more.micros),
            "more_tokens": more.tokens,
            "more_micros": more.micros,
        },
    )
    return changed.rowcount == 1
