"""What do the words of a page tell? The topic of a folded section, haste in what was looked for, a lower price."""

import re

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


PRESSING = re.compile(
    r"срочн|экстренн|аварийн|неотложн|немедленн|круглосуточн|остр(?:ая|ой|ую) (?:зубн\w* )?боль|сегодня|segodnya"
    r"|srochn|avarijn|ekstrenn|kruglosutochn|urgent|emergenc|same.?day|tonight|\btoday\b|asap|last.?minute"
    r"|\b24\s?(?:/\s?7|h\b|ч)|\bnear me now\b",
    re.IGNORECASE,
)
"""Words of somebody who cannot wait (our own short list, both languages)."""

CHEAPER = re.compile(r"промокод|купон|скидк|promokod|kupon|coupon|promo|discount|voucher", re.IGNORECASE)
"""Words that look for a lower price (our own short list, both languages)."""


def is_pressing(text: str) -> bool:
    """Whether an advertisement's name, a search or the title of a landing page is of something that cannot wait."""
    return PRESSING.search(text) is not None


def seeks_discount(text: str) -> bool:
    """Whether what was searched for is a lower price."""
    return CHEAPER.search(text) is not None
