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

PLAIN = "en"
"""The language of `because` itself; the others stand beside it."""


def payload(
    *,
    name: str,
    because: Mapping[str, str],
    evidence: Mapping[str, Sequence[str]],
    language: str,
    site: SiteId,
    visitor: VisitorId,
    conversation: ConversationId | None,
    reading: Mapping[str, Any],
    at: datetime,
    customer: CustomerId | None = None,
    contact: Mapping[str, str] | None = None,
) -> bytes:
    """The body `{type, timestamp, data}` of docs/protocol.md, in UTF-8.

    `because` and `evidence` are by language: a receiver that speaks one takes `data.because` (English) and
    `data.evidence` (in `language`, the visitor's), one that speaks several takes `data.words[its language]`.
    `type` is `trigger.` and the name without its aspect (`trigger.quality_feedback`); `data.trigger` keeps the aspect.
    `contact` and `customer` are absent where they are not known.
    """
    data: dict[str, Any] = {
        "site": site,
        "visitor": visitor,
        "conversation": conversation,
        "trigger": name,
        "because": because[PLAIN],
        "evidence": list(evidence.get(language, evidence[PLAIN])[:EVIDENCE_LIMIT]),
        "words": {
            spoken: {"because": because[spoken], "evidence": list(evidence[spoken][:EVIDENCE_LIMIT])}
            for spoken in because
        },
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
