"""What does this shop want? Its rules as one frozen value, read once from `site.toml`.

Every trace carries the policy's hash, so a decision can be explained after the rules changed.
"""

import hashlib
import tomllib
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path

import msgspec

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
    """When a judgment becomes an act; levels and predictions are 0..1."""

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


@dataclass(frozen=True, kw_only=True)
class Policy:
    """The shop's rules.

    `names` are the assistant's names by language, where they differ from `assistant_name`. `origins` may embed the
    widget ("*" means any, for trying out). `support_only` sites (a clinic) never sell. `concessions` are the only
    special terms that may ever be offered. `business_hours` is (first, last hour) or empty.
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
    blind_share: float = 0.1
    retention_days: int = 30
    page_kinds: dict[str, str] = field(default_factory=dict)
    competitors: tuple[str, ...] = ()
    knowledge: Knowledge = field(default_factory=Knowledge)
    thresholds: Thresholds = field(default_factory=Thresholds)

    @cached_property
    def hash(self) -> str:
        """Twelve hexadecimal digits that change with any rule."""
        return hashlib.sha256(msgspec.json.encode(asdict(self), order="sorted")).hexdigest()[:12]


def load_policy(path: Path) -> Policy:
    """Read `site.toml`; paths in `[knowledge]` are relative to the file.

    Raises:
        msgspec.ValidationError: a value has the wrong type; the message names it.
    """
    rules = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), type=Policy)
    knowledge = replace(
        rules.knowledge,
        catalogue=str(path.parent / rules.knowledge.catalogue) if rules.knowledge.catalogue else "",
        pages=str(path.parent / rules.knowledge.pages) if rules.knowledge.pages else "",
    )
    return replace(rules, knowledge=knowledge)
