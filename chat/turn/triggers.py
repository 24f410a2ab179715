"""What should other systems hear? The reasons of a moment, each by its name, with a sentence and the facts behind it.

Each is told once a visit for one cause. What the visitor says is heard whatever he permits; what is read from behaviour
only with his permission and outside the blind arm. Of bots and staff only what calls for a human is told.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from chat.policy import Policy
from chat.turn.plan import Action, Because, Trigger
from patterns.explain import sentence
from patterns.reading import Judgment, Message, Pattern, Reading
from patterns.talk import asked, says_bought
from patterns.view import View
from profiles.profile import Profile

ON = 0.60
"""From this level on a pattern is told."""

UNHAPPY = 0.6
"""From here on a customer is unhappy enough to be told."""

KEPT_FACTS = 6
KEPT_EVIDENCE = 5
QUOTED_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Moment:
    """What the reasons look at."""

    profile: Profile
    reading: Reading
    policy: Policy
    action: Action
    view: View
    personal: bool
    """Whether what is read from behaviour may tell anything."""

    @property
    def message(self) -> Message | None:
        """How the message that this moment is about sounds; None where it is about something else."""
        return self.reading.message if self.profile.latest == "VisitorWrote" and self.profile.dialogue.heard else None

    @property
    def facts(self) -> tuple[int, ...]:
        """The number of the visitor's latest message of this visit."""
        return tuple(line.fact for line in self.view.lines[-1:])

    @property
    def words(self) -> tuple[Because, ...]:
        """The visitor's latest message as evidence, in quotation marks."""
        return tuple(quoted(line.text) for line in self.view.lines[-1:])

    @property
    def is_customer(self) -> bool:
        """Somebody who bought, or behaves and speaks like one; unless that is permitted, by orders and words alone."""
        if not self.personal:
            says_so = says_bought(self.view).value or asked(self.view, ("order_status",)).value
            return self.view.order is not None or bool(says_so)
        return self.view.ownership >= 0.5 or self.reading.level(Pattern.RETURNING_PROBLEM) >= ON


Reason = Callable[[Moment], Iterator[Trigger]]
"""What looks at a moment for one sort of trigger."""


def raised(moment: Moment, reasons: tuple[Reason, ...]) -> tuple[Trigger, ...]:
    """The triggers of this moment that this visit has not told before."""
    told = moment.profile.session.triggers
    fresh: dict[str, Trigger] = {}
    for reason in reasons:
        for trigger in reason(moment):
            if trigger.key not in told:
                fresh.setdefault(trigger.key, _founded(trigger, moment))
    return tuple(fresh.values())


def _founded(trigger: Trigger, moment: Moment) -> Trigger:
    """Every trigger names a fact: where nothing else led to it, the one that this moment is about."""
    return trigger if trigger.facts else replace(trigger, facts=moment.facts or (moment.profile.facts - 1,))


def facts_of(judged: Judgment) -> tuple[int, ...]:
    """The latest facts that speak for a judgment."""
    facts = {fact for part in judged.because if part.log_odds > 0 for fact in part.facts}
    return tuple(sorted(facts)[-KEPT_FACTS:])


def evidence_of(judged: Judgment) -> tuple[Because, ...]:
    """What speaks for a judgment in plain words, strongest first; what holds beforehand is no evidence."""
    parts = [part for part in judged.because if part.log_odds > 0 and part.term != "prior"]
    strongest = sorted(parts, key=lambda part: -part.log_odds)[:KEPT_EVIDENCE]
    return tuple(Because(sentence(part, "ru"), sentence(part, "en")) for part in strongest)


def quoted(text: str) -> Because:
    """A visitor's words in each language's quotation marks, shortened."""
    line = " ".join(text.split())
    short = line if len(line) <= QUOTED_LETTERS else line[: QUOTED_LETTERS - 1].rstrip() + "…"
    return Because(f"«{short}»", f"“{short}”")
