"""What do other systems hear? A trigger as the bytes of a Standard Webhooks message.

The bytes are made once, with the fact that caused them, and every attempt sends those bytes: what a receiver gets is
what was true then.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from profiles.ids import ConversationId, CustomerId, SiteId, VisitorId

EVIDENCE_LIMIT = 20
"""Sentences of evidence that one message carries at most."""


def payload(
    *,
    name: str,
    because: str,
    evidence: Sequence[str],
    site: SiteId,
    visitor: VisitorId,
    conversation: ConversationId | None,
    reading: Mapping[str, Any],
    at: datetime,
    customer: CustomerId | None = None,
    contact: Mapping[str, str] | None = None,
) -> bytes:
    """The body `{type, timestamp, data}` of docs/protocol.md, in UTF-8.

    `type` is `trigger.` and the name without its aspect (`trigger.quality_feedback`); `data.trigger` keeps the aspect.
    `contact` and `customer` are absent where they are not known.
    """
    data: dict[str, Any] = {
        "site": site,
        "visitor": visitor,
        "conversation": conversation,
        "trigger": name,
        "because": because,
        "evidence": list(evidence[:EVIDENCE_LIMIT]),
        "reading": reading,
    }
    known = {"customer": customer, "contact": contact}
    data.update({key: value for key, value in known.items() if value})
    message = {
        "type": f"trigger.{name.partition(':')[0]}",
        "timestamp": at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "data": data,
    }
    return msgspec.json.encode(message)
