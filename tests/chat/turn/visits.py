"""A visit in a few words, for the tests of what we do about it."""

from datetime import datetime, timedelta

from chat.policy import Policy
from chat.turn.decide import Plan
from chat.turn.desk import UNKNOWN, Desk
from chat.turn.visit import Step, advance
from profiles.events import ArmAssigned, AssistantReplied, ConsentChosen, Event, OperatorReplied, VisitorWrote
from profiles.profile import Profile
from tests.profiles.strategies import START, VISITOR

POLICY = Policy()
PERMITTED: list[Event] = [
    ConsentChosen(at=START, behaviour=True, personalisation=True),
    ArmAssigned(at=START, arm="personalised"),
]
BLIND: list[Event] = [PERMITTED[0], ArmAssigned(at=START, arm="blind")]


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def says(text: str, seconds: float) -> VisitorWrote:
    return VisitorWrote(at=at(seconds), text=text)


def replies(text: str, seconds: float, *, understood: bool = True) -> AssistantReplied:
    return AssistantReplied(at=at(seconds), text=text, understood=understood)


def human(text: str, seconds: float) -> OperatorReplied:
    return OperatorReplied(at=at(seconds), text=text)


def steps(*events: Event, policy: Policy = POLICY, first: list[Event] = PERMITTED, desk: Desk = UNKNOWN) -> list[Step]:
    """The steps of a visit, one for each of `events`."""
    profile = Profile(visitor=VISITOR)
    taken = []
    for event in (*first, *events):
        taken.append(advance(profile, event, policy, desk))
        profile = taken[-1].profile
    return taken[len(first) :]


def plan(*events: Event, policy: Policy = POLICY, first: list[Event] = PERMITTED, desk: Desk = UNKNOWN) -> Plan:
    return steps(*events, policy=policy, first=first, desk=desk)[-1].plan


def raised(*events: Event, policy: Policy = POLICY, first: list[Event] = PERMITTED) -> list[str]:
    return [trigger.name for step in steps(*events, policy=policy, first=first) for trigger in step.plan.triggers]
