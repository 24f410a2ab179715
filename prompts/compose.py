"""How does a reading become a prompt? Templates, facts and the talk so far, put together in a fixed order.

The order is for prefix caches and for safety. First the system message: it depends on the shop and the language alone
and holds nothing that a visitor or a page wrote. Then what changes seldom (orders, source, device), then the latest
lines of the talk as chat messages, and last the volatile: materials, the page now, the answer's style, the question.
Everything that a template prints passes through `quoted`, so no visitor, page or shop text can forge a block's edge.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from patterns.reading import Reading
from profiles.profile import Line, Profile
from prompts.context import facts_for
from prompts.contract import contract_for, patterns_of
from prompts.message import ChatMessage, Role
from prompts.prompt import Ask, ContextFact, Passage, Prompt, Shop, Templates
from prompts.quoting import in_one_line, quoted
from prompts.rendering import TemplateSet, compiled

SLOW_LAYERS = frozenset({"history", "session"})
"""Layers whose facts stand before the talk: they hardly change from turn to turn, so the prefix stays the same."""

KEPT_MESSAGES = 6
STEP_MESSAGES = 6
"""The talk in the prompt starts at every sixth message of the visitor, so it holds the latest six to eleven with our
answers: a window that slid by one at each turn would change the prefix at each turn."""

LINE_LIMIT = 500
"""Characters of an earlier line in the prompt; the question itself is never cut."""

MOST_PASSAGES = 5
PASSAGE_LIMIT = 1200
TITLE_LIMIT = 120
"""Characters of one passage and of its title."""


def compose(profile: Profile, reading: Reading | None, ask: Ask, templates: Templates) -> Prompt:
    """The prompt for `ask`, shaped by `reading`; neutral where it is None or personalisation is not permitted.

    Raises:
        jinja2.TemplateError: a template is missing, broken, or names an unknown variable.
    """
    sources = compiled(templates)
    contract = contract_for(profile, reading, ask)
    facts = facts_for(profile, reading, ask)
    slow = tuple(fact for fact in facts if fact.layer in SLOW_LAYERS)
    late = tuple(fact for fact in facts if fact.layer not in SLOW_LAYERS)
    known_buyer = contract.may_sell and any(fact.name == "tastes" for fact in facts)
    turn = sources.render(
        f"{ask.language}/turn.jinja",
        contract=contract,
        facts=late,
        patterns=tuple(pattern.value for pattern in patterns_of(profile, reading)),
        about=ask.purpose.partition(":")[2],
        known_buyer=known_buyer,
        passages=_passages(ask),
        question=ask.question,
    )
    messages = [ChatMessage(role="system", content=_system(sources, ask.shop, ask.language))]
    messages += _joined([*_known(sources, slow, ask.language), *_talk(profile, ask), ("user", turn)])
    return Prompt(
        messages=tuple(messages), contract=contract, version=sources.version, hash=sources.hash, facts=(*slow, *late)
    )


@lru_cache(maxsize=64)
def _system(sources: TemplateSet, shop: Shop, language: str) -> str:
    """The stable beginning, rendered once for a shop and a language."""
    return sources.render(f"{language}/system.jinja", shop=shop)


def _passages(ask: Ask) -> tuple[Passage, ...]:
    """The best passages, each within its limit."""
    return tuple(
        replace(passage, title=in_one_line(passage.title, TITLE_LIMIT), text=passage.text[:PASSAGE_LIMIT])
        for passage in ask.passages[:MOST_PASSAGES]
    )


def _known(sources: TemplateSet, facts: tuple[ContextFact, ...], language: str) -> tuple[tuple[Role, str], ...]:
    """The facts that hardly change, as data in the user's role."""
    return (("user", sources.render(f"{language}/visitor.jinja", facts=facts)),) if facts else ()


def _talk(profile: Profile, ask: Ask) -> Iterator[tuple[Role, str]]:
    """The latest lines before the question, oldest first: the visitor's in the user's role, ours in the assistant's."""
    lines, messages = profile.dialogue.lines, profile.dialogue.messages
    if ask.purpose == "reply" and lines and lines[-1].role == "visitor":
        lines, messages = lines[:-1], messages - 1
    for line in lines[_start(lines, messages) :]:
        role: Role = "user" if line.role == "visitor" else "assistant"
        yield role, quoted(line.text, LINE_LIMIT)


def _start(lines: tuple[Line, ...], messages: int) -> int:
    """Where the talk in the prompt starts: at a line of the visitor whose number is a multiple of `STEP_MESSAGES`.

    The numbers count all `messages` of the visitor, also those that are no longer among the `lines`.
    """
    own = [index for index, line in enumerate(lines) if line.role == "visitor"]
    first = max(0, messages - KEPT_MESSAGES) // STEP_MESSAGES * STEP_MESSAGES
    skipped = max(0, messages - len(own))
    return own[first - skipped] if 0 < first - skipped < len(own) else 0


def _joined(messages: Iterable[tuple[Role, str]]) -> Iterator[ChatMessage]:
    """Neighbours of one role as one message: many models insist that user and assistant take turns."""
    for role, group in groupby(messages, key=itemgetter(0)):
        yield ChatMessage(role=role, content="\n\n".join(content for _, content in group))
