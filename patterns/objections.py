"""What holds the visitor back? Said by asking about it again (P3), or unsaid by reading long about it (X2)."""

from patterns.view import TALK, View, page_signs
from profiles.events import PageKind
from profiles.signals import Signal

UNSAID_SECONDS = 20.0
"""Attention to a page of terms from which on it is a worry and not a glance."""

ASKED_TWICE = 2

OBJECTIONS: tuple[tuple[str, PageKind, tuple[str, ...]], ...] = (
    ("price", PageKind.PRICE, ("price", "discount")),
    ("safety_insurance", PageKind.INSURANCE, ("insurance",)),
    ("warranty", PageKind.WARRANTY, ("warranty",)),
    ("returns", PageKind.RETURNS, ("returns",)),
    ("delivery", PageKind.DELIVERY, ("delivery",)),
)
"""An objection, the page that one reads about it, and the topics that one asks about."""

SIGNS = (TALK, Signal.EXPAND, *page_signs(*(kind for _, kind, _ in OBJECTIONS)))
"""What a visit must show before an objection is worth looking for."""


def objections(view: View) -> tuple[str, ...]:
    """What holds the visitor back, strongest first; an owner's reading about terms is no objection."""
    unsaid = 0.0 if view.ownership >= 0.7 and view.shopping < 0.5 else 1.0
    if view.signs.isdisjoint(SIGNS):
        return ()
    said, read = view.profile.dialogue.topics, view.live.attention
    strengths = {
        name: _strength(view, kind, topics, unsaid) for name, kind, topics in OBJECTIONS if said or kind in read
    }
    return tuple(name for name in sorted(strengths, key=lambda name: -strengths[name]) if strengths[name] >= 1.0)


def _strength(view: View, kind: PageKind, topics: tuple[str, ...], unsaid: float) -> float:
    tallies = view.profile.dialogue.topics
    said = sum(len(tallies[topic].facts) for topic in topics if topic in tallies) if tallies else 0
    seconds = view.attention(kind).value if unsaid and kind in view.live.attention else 0.0
    return said / ASKED_TWICE + unsaid * seconds / UNSAID_SECONDS
