"""What does this shop want? Its rules as one frozen value, read once from `site.toml`.

Every trace carries the policy's hash, so a decision can be explained after the rules changed.
"""

import hashlib
import math
import tomllib
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from chat.rates import Rates, parsed
from patterns.calibration import Calibration
from patterns.reading import Judgment
from profiles.ids import SiteId

DEMO = SiteId("demo")
"""The site of a server that was given none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Where the shop's own words are: JSON files that the grounded engine and the tools read.

    `base` is the shop's address that stands before every link (`https://polka.example`); empty: links without a host.
    """

    catalogue: str = ""
    pages: str = ""
    base: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """When a judgment becomes an act; levels and predictions are 0..1, predictions as points before any calibration.

    Unasked speech: at most `offers_a_visit`, `offers_a_month` and `offers_apart_hours` apart (O2). A human is not
    offered where `waiting_per_operator` conversations wait for each one who is online.
    """

    at_risk: float = 0.6
    hot_lead: float = 0.7
    offer: float = 0.6
    anger: float = 0.75
    failures: int = 2
    repeats: int = 3
    handoff_sum_minor: int | None = None
    offer_active_seconds: float = 20.0
    offer_pages: int = 3
    silence_after_opening_seconds: float = 3.0
    offers_a_visit: int = 1
    offers_a_month: int = 3
    offers_apart_hours: float = 24.0
    waiting_per_operator: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What mistakes cost the shop, in any unit: only their ratio counts.

    `needless_call`: an operator came though the assistant would have managed. `lost_visitor`, `lost_important` (a VIP):
    nobody came and the visitor left, or left angry.
    """

    needless_call: float = 1.0
    lost_visitor: float = 1.0
    lost_important: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Budgets:
    """What models may use in a day of the shop's (its `timezone`): None is no bound.

    Where a budget is spent, the grounded engine answers.

    Tokens are those of prompts and answers together; costs are in any money, the one that the prices are in, which are
    for 1,000 tokens of a prompt and of an answer. A call is made only while the most that it may use is left.
    """

    tokens_a_day: int | None = None
    cost_a_day: float | None = None
    visitor_tokens_a_day: int | None = None
    visitor_cost_a_day: float | None = None
    price_prompt: float = 0.0
    price_completion: float = 0.0

    @property
    def are_set(self) -> bool:
        """Whether there is any."""
        bounds = (self.tokens_a_day, self.cost_a_day, self.visitor_tokens_a_day, self.visitor_cost_a_day)
        return any(bound is not None for bound in bounds)


@dataclass(frozen=True, kw_only=True)
class Policy:
    """The shop's rules.

    `names` are the assistant's names by language, where they differ from `assistant_name`. `origins` may embed the
    widget ("*" means any, for trying out). `support_only` sites (a clinic) never sell. `concessions` are the only
    special terms that may ever be offered. `business_hours` is (opening, closing hour) in `timezone`; empty: always.
    In `quiet_hours`, (first, last hour) of the visitor's own clock, nobody is spoken to unasked. `calibrations` by the
    name of a prediction are what `python -m lab calibrate` wrote. Raw facts and traces are kept for `retention_days`
    (store/pruning.py). `opinion_of_tone` asks a real model, once a message was answered, how it sounded, of visitors
    who permit to be read: a second short call for each answer, whose result later readings use. `robots_visit` lets
    driven browsers be read like people: for a site that is tried out by programs, never for one that is live. `limits`
    say how often visitors may ask for what (chat/rates.py), `budgets` what models may use.
    """

    site: SiteId = DEMO
    name: str = "Barista"
    languages: tuple[str, ...] = ("ru", "en")
    origins: tuple[str, ...] = ("*",)
    assistant_name: str = "Barista"
    names: dict[str, str] = field(default_factory=dict)
    brand_colour: str = "#5b4636"
    support_only: bool = False
    offers: bool = True
    concessions: tuple[str, ...] = ()
    business_hours: tuple[int, ...] = ()
    timezone: str = "UTC"
    quiet_hours: tuple[int, ...] = ()
    blind_share: float = 0.1
    retention_days: int = 30
    page_kinds: dict[str, str] = field(default_factory=dict)
    competitors: tuple[str, ...] = ()
    knowledge: Knowledge = field(default_factory=Knowledge)
    thresholds: Thresholds = field(default_factory=Thresholds)
    costs: Costs = field(default_factory=Costs)
    calibrations: dict[str, Calibration] = field(default_factory=dict)
    opinion_of_tone: bool = False
    robots_visit: bool = False
    limits: Rates = field(default_factory=Rates)
    budgets: Budgets = field(default_factory=Budgets)

    @cached_property
    def hash(self) -> str:
        """Twelve hexadecimal digits that change with any rule."""
        return hashlib.sha256(msgspec.json.encode(asdict(self), order="sorted")).hexdigest()[:12]

    def reaches(self, prediction: str, judged: Judgment, points: float) -> bool:
        """Whether `judged` reaches a threshold of so many points; a calibration moves both alike."""
        by = self.calibrations.get(prediction)
        return judged.level >= (by.level_of(points) if by else points)

    def is_open(self, at: datetime) -> bool:
        """Whether operators are meant to be there at `at`."""
        return not self.business_hours or within(at.astimezone(ZoneInfo(self.timezone)).hour, self.business_hours)


def within(hour: int, hours: tuple[int, ...]) -> bool:
    """Whether `hour` lies in (first, last); the last one no longer, and a night may span midnight. Never in none."""
    if not hours:
        return False
    first, last = hours
    return first <= hour < last if first <= last else hour >= first or hour < last


def load_policy(path: Path) -> Policy:
    """Read `site.toml`; paths in `[knowledge]` are relative to the file.

    Raises:
        msgspec.ValidationError: a value has the wrong type; the message names it.
        ValueError: hours are not two hours of a day, the time zone is unknown, a limit is not written as one, or a
            number is none to decide by.
    """
    rules = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), type=Policy)
    _check_hours(rules)
    _check_numbers(rules)
    parsed(rules.limits)
    knowledge = replace(
        rules.knowledge,
        catalogue=str(path.parent / rules.knowledge.catalogue) if rules.knowledge.catalogue else "",
        pages=str(path.parent / rules.knowledge.pages) if rules.knowledge.pages else "",
    )
    return replace(rules, knowledge=knowledge)


def _check_hours(rules: Policy) -> None:
    for name in ("business_hours", "quiet_hours"):
        hours = getattr(rules, name)
        if hours and (len(hours) != 2 or hours[0] == hours[1] or not all(0 <= hour <= 24 for hour in hours)):
            raise ValueError(f"{name} are two different hours of a day, such as [9, 18]; [] where there are none.")
    try:
        ZoneInfo(rules.timezone)
    except ZoneInfoNotFoundError as error:
        raise ValueError(f"There is no time zone {rules.timezone!r}: name one such as Europe/Moscow.") from error


def _check_numbers(rules: Policy) -> None:
    """No share outside 0..1, no limit that every first message reaches, no cost that is none."""
    thresholds, costs = rules.thresholds, rules.costs
    for name in ("at_risk", "hot_lead", "offer", "anger"):
        _check_least(f"thresholds.{name}", getattr(thresholds, name), 0, most=1)
    _check_least("blind_share", rules.blind_share, 0, most=1)
    _check_least("retention_days", rules.retention_days, 1, most=36_500)
    for name, least in (("failures", 1), ("repeats", 2), ("waiting_per_operator", 1)):
        _check_least(f"thresholds.{name}", getattr(thresholds, name), least)
    if not 0 < costs.needless_call < math.inf:
        raise ValueError("costs.needless_call must be above 0, or every message would call a human.")
    _check_budgets(rules.budgets)
    for name in ("lost_visitor", "lost_important"):
        _check_least(f"costs.{name}", getattr(costs, name), 0)


def _check_budgets(budgets: Budgets) -> None:
    for name, value in asdict(budgets).items():
        if value is not None:
            _check_least(f"budgets.{name}", value, 0, most=1e12)
    bounds_cost = budgets.cost_a_day is not None or budgets.visitor_cost_a_day is not None
    if bounds_cost and not (budgets.price_prompt or budgets.price_completion):
        raise ValueError("budgets: a cost needs price_prompt and price_completion, for 1,000 tokens.")


def _check_least(name: str, value: float, least: float, most: float = math.inf) -> None:
    if not (least <= value <= most and math.isfinite(value)):
        raise ValueError(
            f"{name} must be from {least:g} to {most:g}." if most < math.inf else f"{name}: {least:g} at least."
        )
