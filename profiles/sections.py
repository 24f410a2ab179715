"""What is a folded part of a page about? The few topics that hold a buyer back, from the section's own name."""

from profiles.events import PageKind

TOPICS: tuple[tuple[PageKind, tuple[str, ...]], ...] = (
    (PageKind.INSURANCE, ("insur", "liabilit", "страх", "ответственн", "safety", "безопасн")),
    (PageKind.WARRANTY, ("warrant", "guarant", "гарант")),
    (PageKind.RETURNS, ("return", "refund", "cancel", "exchange", "возврат", "обмен", "отмен")),
    (PageKind.DELIVERY, ("deliver", "shipping", "достав", "самовывоз")),
    (
        PageKind.PRICE,
        ("price", "pricing", "cost", "fee", "tariff", "plan", "цен", "стоим", "тариф", "оплат"),
    ),
    (PageKind.REVIEWS, ("review", "отзыв")),
    (PageKind.DOCS, ("spec", "technical", "feature", "характ", "техни", "особенн", "program", "curriculum", "програм")),
    (PageKind.LEGAL, ("privacy", "contract", "договор", "оферт")),
)
"""Stems of section names, most telling first (our own judgment, both languages)."""


def topic_of(section: str) -> PageKind | None:
    """The topic of a section by its name or id, None where it holds nobody back."""
    name = section.lower()
    return next((kind for kind, stems in TOPICS if any(stem in name for stem in stems)), None)
