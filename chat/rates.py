"""How often may what be asked for? A site's limits, as `site.toml` writes them; they are kept by `chat/limits.py`.

Each is written "30 per minute" or "20 per 10 seconds"; "" is no limit. What is named alike in several tables is counted
in each: a message must be within the limit of its visitor, of their address and of the whole site.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field

from limits import RateLimitItem, parse_many


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorRates:
    """Of one visitor, however many tabs there are.

    `messages`: twice what a hurried person writes in short lines. `batches` of page events: a widget sends one a
    second; two tabs and a reload stay far below. `wishes` are calls for a human, contacts and ratings together: each is
    told to people or to other systems. `choices` of consent: each time the record begins or ends. `signals` are typing
    and seen. `resumes`: a client asks again after a gap, and each time the log is read. `reads` of the log over HTTP
    and of what is known.
    """

    messages: str = "30 per minute"
    batches: str = "20 per 10 seconds"
    wishes: str = "6 per minute"
    choices: str = "20 per minute"
    signals: str = "100 per 10 seconds"
    resumes: str = "30 per minute"
    reads: str = "60 per minute"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressRates:
    """Of one address (of IPv6 its first 64 bits), behind which a whole office may sit.

    `newcomers` are tokens for visitors. `sign_ins` of operators: guessing a password takes for ever at this pace.
    """

    messages: str = "3000 per minute"
    newcomers: str = "600 per minute"
    sign_ins: str = "10 per minute"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRates:
    """Of all visitors of the site together: what no day of a shop comes near."""

    messages: str = "30000 per minute"
    newcomers: str = "30000 per minute"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """The tables of `[limits]`."""

    visitor: VisitorRates = field(default_factory=VisitorRates)
    address: AddressRates = field(default_factory=AddressRates)
    site: SiteRates = field(default_factory=SiteRates)


def parsed(rates: Rates) -> Mapping[str, Mapping[str, RateLimitItem]]:
    """The limits by what is asked for, and within it by whose they are: visitor, address or site.

    Raises:
        ValueError: one is not written as a limit; the message names it.
    """
    found: dict[str, dict[str, RateLimitItem]] = {}
    for scope, table in asdict(rates).items():
        for name, written in table.items():
            if written:
                found.setdefault(name, {})[scope] = _parsed(f"limits.{scope}.{name}", written)
    return found


def _parsed(name: str, written: str) -> RateLimitItem:
    rates: list[RateLimitItem] = []
    with suppress(ValueError):
        rates = parse_many(written)
    if len(rates) != 1 or rates[0].amount < 1:
        raise ValueError(f'{name} is written like "30 per minute" or "20 per 10 seconds"; "" for no limit.')
    return rates[0]
