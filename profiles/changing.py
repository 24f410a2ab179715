"""How is a frozen value changed? By a copy: what `dataclasses.replace` does, at half its cost.

A profile is copied several times at every event, and its parts have twenty fields. `replace` asks every field how it
is initialised; our values are slotted and have no `__post_init__`, so copying their slots is enough.
"""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["changed"]

if TYPE_CHECKING:
    from dataclasses import replace as changed
else:

    def changed(value: Any, /, **fields: Any) -> Any:
        """`value` with some `fields` changed.

        Raises:
            AttributeError: a field that the value does not have.
        """
        kind = type(value)
        fields_of, puts = _plan(kind)
        copy = object.__new__(kind)
        for put, field in zip(puts, fields_of(value), strict=True):
            put(copy, field)
        for name, field in fields.items():
            object.__setattr__(copy, name, field)
        return copy

    @cache
    def _plan(kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[Callable[[Any, Any], None], ...]]:
        """How all fields of a `kind` are read at once, and how each is put: its slots are asked by name only once."""
        names = kind.__slots__
        return attrgetter(*names), tuple(getattr(kind, name).__set__ for name in names)
