"""What may come of a turn? One action with the rules that led there, and the triggers that other systems shall hear."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A reason to tell another system. `because` is a plain sentence in English, `facts` the numbers behind it."""

    name: str
    because: str
    facts: tuple[int, ...] = ()


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
    """Speak unasked. `about`: order (the visitor's own recent order), comparison, checkout_problem or help."""

    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Deliberately say nothing. `reason` is the deciding rule's name."""

    reason: str


Action = Reply | HandOff | Offer | Wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule that was asked: whether it fired, and why in a plain English sentence."""

    name: str
    fired: bool
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The action, the rules asked in order, the triggers, and when to ask again if nothing happens (None: never)."""

    action: Action
    rules: tuple[Rule, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    wake_at: datetime | None = None
