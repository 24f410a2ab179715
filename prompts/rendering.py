"""How is a template rendered? In Jinja2's immutable sandbox, compiled once, printing nothing that is not quoted.

A prompt is not HTML, so `quoted` takes the place of autoescaping. The sandbox keeps a template from the world and from
changing what it is given; `*`, `**` and `%` are limited, because they could build a string of gigabytes. Loops still
can: templates that people are editing are rendered in a limited child process, never here.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import DictLoader, StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from prompts.prompt import ContextFact, Passage, Shop, StyleContract, Templates
from prompts.quoting import quoted
from prompts.wording import in_words

LONGEST_PRODUCT = 10_000
"""The longest sequence that `*` may make in a template, and the largest exponent of `**`."""


class PromptEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox with its costly operators limited."""

    plain = (ContextFact, Passage, Shop, StyleContract)
    """Frozen values of ours, whose public fields need no inspection: the sandbox's own costs 5 us for each."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The value of `left operator right`.

        Raises:
            SecurityError: the value could become too large.
        """
        if _is_too_large(operator, left, right):
            raise SecurityError(f"`{operator}` would make too large a value in a prompt")
        return super().call_binop(context, operator, left, right)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of one of our values at once, anything else as the sandbox permits."""
        if type(obj) in self.plain and attribute in obj.__dataclass_fields__:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


@dataclass(frozen=True, slots=True)
class TemplateSet:
    """Templates, compiled: `version` is what their author calls them, `hash` twelve digits that any change changes."""

    environment: PromptEnvironment
    version: str
    hash: str

    def render(self, name: str, **values: object) -> str:
        """The text of template `name`, without white space around it.

        Raises:
            jinja2.TemplateError: the template is missing, broken, or names an unknown variable.
        """
        return self.environment.get_template(name).render(values).strip()


def compiled(templates: Templates) -> TemplateSet:
    """The compiled templates; the same sources are compiled once."""
    return _compiled(tuple(sorted(templates.items())))


def hash_of(templates: Mapping[str, str]) -> str:
    """Twelve hexadecimal digits that change with any name or source."""
    written = "\0".join(f"{name}\0{source}" for name, source in sorted(templates.items()))
    return hashlib.sha256(written.encode()).hexdigest()[:12]


@lru_cache(maxsize=8)
def _compiled(sources: tuple[tuple[str, str], ...]) -> TemplateSet:
    templates = dict(sources)
    environment = PromptEnvironment(
        loader=DictLoader(templates),
        undefined=StrictUndefined,
        finalize=quoted,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.filters["in_words"] = in_words
    return TemplateSet(environment=environment, version=templates.get("version", "").strip(), hash=hash_of(templates))


def _is_too_large(operator: str, left: Any, right: Any) -> bool:
    """Whether a binary operator may be costly; `%` is for numbers only, since it formats text to any width."""
    if operator == "%":
        return isinstance(left, str | bytes)
    if operator == "**":
        return not (
            isinstance(right, int | float) and abs(right) <= 64 and isinstance(left, int | float) and abs(left) < 1e6
        )
    sizes = [len(side) for side in (left, right) if hasattr(side, "__len__")]
    factors = [side for side in (left, right) if isinstance(side, int | float)]
    return bool(sizes) and any(sizes[0] * abs(factor) > LONGEST_PRODUCT for factor in factors)
