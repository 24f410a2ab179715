"""Does the visitor want to understand first? (capability T3)

Reads articles, documents, reviews and specifications with real attention, downloads, asks long and detailed questions,
and is in no hurry. Help pages of somebody with a problem are not research.
"""

from math import log2

from patterns.talk import asked, detail, urgency
from patterns.term import Scorer, Term, at_most, share, together
from patterns.view import NOTHING, TALK, Found, View, page_signs
from profiles.events import PageKind
from profiles.signals import Signal

READING = (
    PageKind.ARTICLE,
    PageKind.DOCS,
    PageKind.CASE_STUDY,
    PageKind.REVIEWS,
    PageKind.COMPARE_HELP,
)
"""Pages that are read to understand."""

HELPING = (PageKind.MANUAL, PageKind.FAQ)
"""Pages that an owner reads with a problem and others read to understand."""

DETAIL_TOPICS = ("specs", "security", "quality", "experience", "results")
"""Topics of somebody who wants to understand."""

CALM_DEVICES = frozenset({"desktop", "tablet"})


def reading(view: View) -> Found:
    """Doubling counts: 1 for 40 s of reading, 2 for two minutes, 3 for almost five; 3.5 at most."""
    calm = view.attention(*READING)
    tables = view.attention(PageKind.COMPARE)
    help_pages = view.attention(*HELPING)
    seconds = calm.value + 0.5 * tables.value + help_pages.value * (1.0 - 0.7 * view.ownership)
    if seconds <= 0:
        return NOTHING
    return Found(min(3.5, log2(1.0 + seconds / 40.0)), together(calm, tables, help_pages).facts)


def many_sources(view: View) -> Found:
    """Different things read beyond the first; three at most."""
    opened = view.opened(*READING)
    return at_most(Found(opened.value - 1.0, opened.facts), 3.0) if opened.value > 1 else NOTHING


def downloads(view: View) -> Found:
    """Files fetched; two at most."""
    found = at_most(view.count(Signal.DOWNLOAD), 2.0)
    return Found(found.value * (1.0 - 0.5 * view.ownership), found.facts)


def sections(view: View) -> Found:
    """Folded sections opened; three at most."""
    return at_most(view.count(Signal.EXPAND), 3.0)


def deep_scrolls(view: View) -> Found:
    """Pages read down to three quarters; three at most."""
    return at_most(view.count(Signal.DEEP_SCROLL), 3.0)


def copies(view: View) -> Found:
    """Text copied out of pages; two at most."""
    return at_most(view.count(Signal.COPY), 2.0)


def comparisons(view: View) -> Found:
    """Products put side by side; two at most."""
    return at_most(view.opened(PageKind.COMPARE), 2.0)


def study(view: View) -> Found:
    """0..1: minutes of attention to products, whichever."""
    return share(view.attention(PageKind.PRODUCT), start=30.0, full=240.0)


def detailed_questions(view: View) -> Found:
    """Long questions, or several in one message; 2.5 at most."""
    return detail(view)


def detail_topics(view: View) -> Found:
    """Specifications, security, quality or experience asked about; two at most."""
    return at_most(asked(view, DETAIL_TOPICS), 2.0)


def at_a_desk(view: View) -> Found:
    """No phone in the hand, and something is being read."""
    return Found(1.0) if view.session.device in CALM_DEVICES and view.live.active_seconds >= 60 else NOTHING


def haste(view: View) -> Found:
    """Quick steps of the last minutes; five at most."""
    return at_most(view.count(Signal.QUICK_STEP), 5.0)


def urgent_words(view: View) -> Found:
    """How urgent the recent messages sound."""
    return urgency(view)


def ordered(view: View) -> Found:
    """The order is made."""
    return at_most(view.count(Signal.ORDER), 1.0)


OURS = "our judgment on the scenarios"

SCORER = Scorer(
    prior=-2.25,
    terms=(
        Term(
            name="reading",
            weight=0.9,
            source="T3; Moe 2003: knowledge building",
            measure=reading,
            signs=page_signs(*READING, *HELPING, PageKind.COMPARE),
        ),
        Term(name="many_sources", weight=0.45, source="T3", measure=many_sources, signs=page_signs(*READING)),
        Term(name="downloads", weight=0.8, source="T3", measure=downloads, signs=(Signal.DOWNLOAD,)),
        Term(name="sections", weight=0.3, source="T3", measure=sections, signs=(Signal.EXPAND,)),
        Term(name="deep_scrolls", weight=0.25, source=OURS, measure=deep_scrolls, signs=(Signal.DEEP_SCROLL,)),
        Term(name="copies", weight=0.25, source=OURS, measure=copies, signs=(Signal.COPY,)),
        Term(name="comparisons", weight=0.15, source="T3", measure=comparisons, signs=page_signs(PageKind.COMPARE)),
        Term(name="study", weight=0.9, source="T3; " + OURS, measure=study, signs=page_signs(PageKind.PRODUCT)),
        Term(name="detailed_questions", weight=1.2, source="T3", measure=detailed_questions, signs=(TALK,)),
        Term(name="detail_topics", weight=0.3, source="T3", measure=detail_topics, signs=(TALK,)),
        Term(name="at_a_desk", weight=0.2, source="D2: at a desk a detailed talk", measure=at_a_desk),
        Term(name="haste", weight=-0.2, source="T2", measure=haste, signs=(Signal.QUICK_STEP,)),
        Term(name="urgent_words", weight=-1.0, source="T2", measure=urgent_words, signs=(TALK,)),
        Term(name="ordered", weight=-0.5, source=OURS, measure=ordered, signs=(Signal.ORDER,)),
    ),
)
