"""How far is somebody here as an owner? What help pages and complaints are weighed with after a purchase."""

from patterns.talk import asked, says_bought
from patterns.term import at_most, scaled, together
from patterns.view import NOTHING, TALK, Found, View
from profiles.events import PageKind

STRANGER = 0.25
"""How much the help pages of somebody who never bought here tell (orders may be unknown to us)."""

CLAIMED = 0.85
"""How much they tell where the visitor says that he bought."""


def as_owner(view: View) -> float:
    """0..1: by orders and account pages, or what the visitor says; less where the visit is about shopping."""
    return view.measure(owner).value


def owner(view: View) -> Found:
    """The same as a measure, so that it is worked out once a reading."""
    claims = CLAIMED if TALK in view.signs and _claims(view) else STRANGER
    return Found(max(view.ownership, claims) * (1.0 - 0.4 * view.shopping))


def _claims(view: View) -> bool:
    return bool(says_bought(view).value or asked(view, ("order_status",)).value)


def read_as_owner(view: View, *kinds: PageKind) -> Found:
    """How thoroughly pages of these kinds were read by an owner, 0..1."""
    found = at_most(together(*(view.read(kind) for kind in kinds)), 1.0)
    return scaled(found, as_owner(view)) if found.value else NOTHING
