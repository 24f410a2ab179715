"""Who sent this? Standard Webhooks signatures, both ways, by the official library.

A secret is `whsec_` and 24 to 64 random bytes in base64. The signature covers id, time and body: none can be changed.
"""

from collections.abc import Mapping
from datetime import datetime

from standardwebhooks import Webhook, WebhookVerificationError

from crm.errors import SignatureInvalid

MESSAGE_LIMIT = 200


def sign(secret: str, *, message: str, body: bytes, at: datetime) -> dict[str, str]:
    """The three headers of the message with id `message`, sent at `at`."""
    return {
        "webhook-id": message,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Webhook(secret).sign(message, at, body.decode()),
    }


def verify(secret: str, *, headers: Mapping[str, str], body: bytes) -> str:
    """The id of a message whose signature holds: the key under which it counts once.

    Raises:
        SignatureInvalid: a header is missing, the signature is another's, or it is older (or newer) than five minutes.
    """
    try:
        Webhook(secret).verify(body, dict(headers), json_parse=False)
    except (WebhookVerificationError, ValueError) as error:
        raise SignatureInvalid("Sign id, time and body with the site's secret, as Standard Webhooks says.") from error
    message = next(value for name, value in headers.items() if name.casefold() == "webhook-id")
    if len(message) > MESSAGE_LIMIT:
        raise SignatureInvalid(f"A message's id may have {MESSAGE_LIMIT} characters.")
    return message
