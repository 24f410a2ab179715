"""When is the visitor best reached? The habitual local hour (P4), and how sure its visits make us of it."""

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from patterns.term import Scorer, Term
from patterns.view import NOTHING, Found, View

FROM_VISITS = 2
"""So many visits near an hour make a habit; a single one is chance."""

MOST = 5.0


class Habit(NamedTuple):
    """The best hour, and how many visits came within an hour of it and at other hours."""

    hour: int
    near: int
    elsewhen: int


def habit(view: View) -> Habit | None:
    """The hour with most visits within an hour of it, this visit among them; None before two visits agree."""
    hours = [visit.local_hour for visit in view.profile.history.visits if visit.local_hour is not None]
    if view.session.local_hour is not None:
        hours.append(view.session.local_hour)
    return _habit(tuple(hours)) if len(hours) >= FROM_VISITS else None


def best_hour(view: View) -> int | None:
    """The habitual local hour 0..23; None where there is no habit."""
    found = habit(view)
    return found.hour if found else None


def visits_near(view: View) -> Found:
    """Visits within an hour of the best one; five at most."""
    found = habit(view)
    return Found(min(MOST, float(found.near))) if found else NOTHING


def visits_elsewhen(view: View) -> Found:
    """Visits at other hours; five at most."""
    found = habit(view)
    return Found(min(MOST, float(found.elsewhen))) if found else NOTHING


@lru_cache(maxsize=1024)
def _habit(hours: tuple[int, ...]) -> Habit | None:
    """A session asks this of the same hours at every event, hence the memory."""
    counts = Counter(hours)
    near = {hour: sum(counts[(hour + shift) % 24] for shift in (-1, 0, 1)) for hour in counts}
    best = max(near, key=lambda hour: (near[hour], counts[hour], -hour))
    return Habit(best, near[best], len(hours) - near[best]) if near[best] >= FROM_VISITS else None


SCORER = Scorer(
    prior=-1.2,
    terms=(
        Term(name="visits_near", weight=0.6, source="P4: our judgment; uncalibrated", measure=visits_near),
        Term(name="visits_elsewhen", weight=-0.4, source="P4: our judgment; uncalibrated", measure=visits_elsewhen),
    ),
)
