"""What does a visitor permit? Their choice, unless their browser refuses for them."""

from collections.abc import Mapping
from datetime import datetime

from profiles.events import ConsentChosen


def choice(headers: Mapping[str, str], *, behaviour: bool, personalisation: bool, at: datetime) -> ConsentChosen:
    """The choice as it counts: with `Sec-GPC: 1` among the `headers` nothing is permitted, whatever was chosen."""
    refuses = headers.get("sec-gpc") == "1"
    return ConsentChosen(at=at, behaviour=behaviour and not refuses, personalisation=personalisation and not refuses)
