"""What was acknowledged lately? Receipts by the client's message id, so that a message sent again changes nothing."""

from collections import OrderedDict
from dataclasses import dataclass

from chat.errors import MessageConflict

KEPT = 100
"""So many of a visitor's latest receipts are at hand; the record knows the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What an `ack` says."""

    cmid: str
    seq: int
    mid: str
    dup: bool


class Receipts:
    """The latest receipts of one visitor."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[Receipt, str]] = OrderedDict()

    def get(self, cmid: str, text: str) -> Receipt | None:
        """The receipt of a message that is at hand.

        Raises:
            MessageConflict: the id was used for other words.
        """
        if cmid not in self._kept:
            return None
        receipt, said = self._kept[cmid]
        if said != text:
            raise MessageConflict("This message id was used for other words: send the new words under a new id.")
        return receipt

    def has(self, cmid: str) -> bool:
        """Whether the receipt is at hand."""
        return cmid in self._kept

    def keep(self, receipt: Receipt, text: str) -> None:
        """Keep a receipt at hand."""
        self._kept[receipt.cmid] = (receipt, text)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
