"""How is a visitor's message taken? Within the limits, in a place of this process, and then by the intake."""

from chat import limits
from chat.receipts import Receipt
from chat.running.server import Server
from chat.session import Session


async def take(server: Server, session: Session, cmid: str, text: str, *, address: str) -> Receipt:
    """Store a message, to be answered in the background; the place is free again when the answer is over.

    Raises:
        TooManyRequests: the visitor, their address or the site wrote too much.
        OverCapacity: this process has no place; nothing was stored.
        MessageConflict: `cmid` was used for other words.
    """
    await server.limits.check(limits.MESSAGES, visitor=session.visitor, address=address)
    async with server.capacity.turn() as place:
        receipt = await server.intake.message(session, cmid, text)
        draft = session.draft
        if not receipt.dup and draft is not None and draft.task is not None:
            place.keep(draft.task)
    return receipt
