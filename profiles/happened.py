"""What does every fact have? A moment."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What every event has: `at`, when it happened, corrected for the browser's clock and never running backwards."""

    at: datetime
