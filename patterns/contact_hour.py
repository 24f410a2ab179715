"""When is the visitor best reached? The habitual local hour (P4), and how sure its visits make us of it."""

from collections import Counter

from patterns.term import Scorer, Term
from patterns.view import NOTHING, Found, View

FROM_VISITS = 2
"""So many visits near an hour make a habit; a single one is chance."""

MOST = 5.0


def best_hour(view: View) -> int | None:
    """The local hour 0..23 with most visits within an hour of it; None before two visits agree."""
    hours = _hours(view)
    if len(hours) < FROM_VISITS:
        return None
    counts = Counter(hours)
    near = {hour: _near(counts, hour) for hour in counts}
    best = max(near, key=lambda hour: (near[hour], counts[hour], -hour))
    return best if near[best] >= FROM_VISITS else None


def visits_near(view: View) -> Found:
    """Visits within an hour of the best one, this visit among them; five at most."""
    best = best_hour(view)
    return NOTHING if best is None else Found(min(MOST, float(_near(Counter(_hours(view)), best))))


def visits_elsewhen(view: View) -> Found:
    """Visits at other hours; five at most."""
    best = best_hour(view)
    if best is None:
        return NOTHING
    hours = _hours(view)
    return Found(min(MOST, float(len(hours) - _near(Counter(hours), best))))


def _hours(view: View) -> list[int]:
    hours = [visit.local_hour for visit in view.profile.history.visits if visit.local_hour is not None]
    return hours if view.session.local_hour is None else [*hours, view.session.local_hour]


def _near(counts: Counter[int], hour: int) -> int:
    return sum(counts[(hour + shift) % 24] for shift in (-1, 0, 1))


SCORER = Scorer(
    prior=-1.2,
    terms=(
        Term(name="visits_near", weight=0.6, source="P4: our judgment; uncalibrated", measure=visits_near),
        Term(name="visits_elsewhen", weight=-0.4, source="P4: our judgment; uncalibrated", measure=visits_elsewhen),
    ),
)
