"""Does the visitor want to understand first? (capability T3)

Reads articles, documents, reviews and specifications with real attention, downloads, asks long and detailed questions,
and is in no hurry. Help pages of somebody with a problem are not research.
"""

from math import log2

from patterns.common import Usual, common
from patterns.reading import Pattern
from patterns.talk import asked, detail, urgency
from patterns.term import Scorer, Term, at_most, share, together
from patterns.view import NOTHING, TALK, Found, View, page_signs
from profiles.events import PageKind
from profiles.signals import PAGE_SIGNALS, Signal

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


def reading(view: View) -> Found:
    """Doubling counts: 1 for 40 s of reading, 2 for two minutes, 3 for almost five; 3.5 at most."""
    calm = view.attention(*READING)
    tables = view.attention(PageKind.COMPARE)
    help_pages = view.attention(*HELPING)
    unknown = view.attention(PageKind.OTHER) if PAGE_SIGNALS[PageKind.OTHER] in view.signs else NOTHING
    owned = 1.0 - 0.7 * view.ownership
    seconds = calm.value + 0.5 * (tables.value + unknown.value * owned) + help_pages.value * owned
    if seconds <= 0:
        return NOTHING
    return Found(min(3.5, log2(1.0 + seconds / 40.0)), together(calm, tables, unknown, help_pages).facts)


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


def study(view: View) -> Found:
    """0..1: minutes of attention to products, whichever."""
    return share(view.attention(PageKind.PRODUCT), start=30.0, full=240.0)


def detailed_questions(view: View) -> Found:
    """Long questions, or several in one message; 2.5 at most."""
    return detail(view)


def detail_topics(view: View) -> Found:
    """Specifications, security, quality or experience asked about; two at most."""
    return at_most(asked(view, DETAIL_TOPICS), 2.0)


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

USUAL = Usual(
    all=(28, 127),
    device={"desktop": (27, 78), "mobile": (1, 46)},
    source={"direct": (11, 70), "search": (11, 31), "ad": (0, 7), "social": (2, 6), "email": (0, 6)},
    hour={"morning": (0, 14), "day": (16, 73), "evening": (11, 32), "night": (1, 6)},
)

SCORER = Scorer(
    prior=-3.9,
    for_visitors=(
        "Похоже, вам важны подробности, поэтому мы отвечаем обстоятельно.",
        "Details seem to matter to you, so we answer in depth.",
    ),
    terms=(
        *common(Pattern.RESEARCHER, USUAL),
        Term(
            name="reading",
            weight=1.6,
            source="T3; Moe 2003: knowledge building",
            says=("Читает статьи, описания, отзывы", "Reads articles, documents, reviews"),
            measure=reading,
            signs=page_signs(*READING, *HELPING, PageKind.OTHER, PageKind.COMPARE),
        ),
        Term(
            name="many_sources",
            weight=0.9,
            source="T3",
            says=("Изучает несколько источников", "Studies several sources"),
            measure=many_sources,
            signs=page_signs(*READING),
        ),
        Term(
            name="downloads",
            weight=1.0,
            source="T3",
            says=("Скачивает материалы", "Downloads files"),
            measure=downloads,
            signs=(Signal.DOWNLOAD,),
        ),
        Term(
            name="sections",
            weight=0.2,
            source="T3",
            says=("Раскрывает подробности на страницах", "Opens details on the pages"),
            measure=sections,
            signs=(Signal.EXPAND,),
        ),
        Term(
            name="deep_scrolls",
            weight=0.2,
            source=OURS,
            says=("Дочитывает страницы до конца", "Reads pages to their end"),
            measure=deep_scrolls,
            signs=(Signal.DEEP_SCROLL,),
        ),
        Term(
            name="copies",
            weight=0.3,
            source=OURS,
            says=("Копирует текст со страниц", "Copies text from the pages"),
            measure=copies,
            signs=(Signal.COPY,),
        ),
        Term(
            name="study",
            weight=1.05,
            source="T3; " + OURS,
            says=("Подробно изучает страницы товаров", "Studies product pages in depth"),
            measure=study,
            signs=page_signs(PageKind.PRODUCT),
        ),
        Term(
            name="detailed_questions",
            weight=1.3,
            source="T3",
            says=("Задаёт подробные вопросы", "Asks detailed questions"),
            measure=detailed_questions,
            signs=(TALK,),
        ),
        Term(
            name="detail_topics",
            weight=0.35,
            source="T3",
            says=("Спрашивает о характеристиках и качестве", "Asks about specifications and quality"),
            measure=detail_topics,
            signs=(TALK,),
        ),
        Term(
            name="haste",
            weight=-0.65,
            source="T2",
            says=("Быстрые переходы говорят против вдумчивого чтения", "Quick steps speak against careful reading"),
            measure=haste,
            signs=(Signal.QUICK_STEP,),
        ),
        Term(
            name="urgent_words",
            weight=-1.1,
            source="T2",
            says=("В сообщениях слышна спешка", "The messages sound urgent"),
            measure=urgent_words,
            signs=(TALK,),
        ),
        Term(
            name="ordered",
            weight=-0.6,
            source=OURS,
            says=("Заказ уже оформлен", "The order is made"),
            measure=ordered,
            signs=(Signal.ORDER,),
        ),
    ),
)
