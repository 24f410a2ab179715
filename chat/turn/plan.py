"""What may come of a turn? One action with the rules that led there, and the triggers that other systems shall hear."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from patterns.reading import Contribution


class TriggerName(StrEnum):
    """Why another system should know. `quality_feedback` carries its aspect after a colon in `Trigger.name`."""

    CUSTOMER_UNHAPPY = "customer_unhappy"
    AT_RISK = "at_risk"
    SUPPORT_CASE = "support_case"
    HOT_LEAD_CALL_TASK = "hot_lead_call_task"
    HANDOFF_REQUESTED = "handoff_requested"
    HANDOFF_REQUESTED_BY_SYSTEM = "handoff_requested_by_system"
    CART_ABANDONED = "cart_abandoned"
    NEW_NEED_PROFILE_UPDATE = "new_need_profile_update"
    LEAD_LOST = "lead_lost"
    LEAD_QUALIFIED = "lead_qualified"
    SITE_PROBLEM = "site_problem"
    VIP_ATTENTION = "vip_attention"
    QUALITY_FEEDBACK = "quality_feedback"
    SAFETY_RISK = "safety_risk"
    LEGAL_RISK = "legal_risk"
    PRIVACY_REQUEST = "privacy_request"


@dataclass(frozen=True, slots=True)
class Because:
    """Why, as one plain sentence in each language that we speak; for operators, traces and other systems."""

    ru: str
    en: str

    def said(self, language: str) -> str:
        """The sentence in `language`; in English where we do not speak it."""
        return self.ru if language == "ru" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A reason to tell another system.

    `facts` are the numbers of the facts behind it, `evidence` says them in plain words, strongest first. Told once a
    visit for each `cause`, which makes two of one name different; empty where a visit has only one.
    """

    name: str
    because: Because
    facts: tuple[int, ...] = ()
    evidence: tuple[Because, ...] = ()
    cause: str = ""

    @property
    def key(self) -> str:
        """The same for the same cause, whichever process decides: what this visit told under it is not told again."""
        return f"{self.name}#{self.cause}" if self.cause else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Answer the visitor's message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOff:
    """A human must take over. `reason`: requested, safety, legal, privacy, sum, value+repeat, loop, bot_failed, anger,
    model_down or policy.
    """

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Speak unasked. `about`: order (the visitor's own recent order), comparison, checkout_problem, help or human (a
    colleague's help, where the visitor may be lost).
    """

    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Deliberately say nothing. `reason` is the deciding rule's name."""

    reason: str


Action = Reply | HandOff | Offer | Wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule that was asked: whether it fired, and why.

    A rule that weighs says its sum too: `terms`, whose log-odds add up to the chance that it compared.
    """

    name: str
    fired: bool
    because: Because | None = None
    terms: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The action, the rules asked in order, the triggers, and when to ask again if nothing happens (None: never)."""

    action: Action
    rules: tuple[Rule, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    wake_at: datetime | None = None
