"""What must nobody guess? The server's own secrets, made at the first start and kept in the data folder."""

import os
import secrets
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

import msgspec


def _token() -> str:
    return secrets.token_urlsafe(32)


def _webhook_secret() -> str:
    return "whsec_" + b64encode(secrets.token_bytes(24)).decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """`tokens` signs visitors' tokens and operators' cookies; `identity` is what the site signs its customers' proof
    with; `facts` signs what the site's systems tell us, `triggers` what we tell them (Standard Webhooks).
    """

    tokens: str
    identity: str
    facts: str
    triggers: str
    operator_password: str


def load_credentials(folder: Path) -> Credentials:
    """The secrets in `folder`, readable by the owner only; generated where there are none."""
    path = folder / "credentials.json"
    if path.exists():
        return msgspec.json.decode(path.read_bytes(), type=Credentials)
    made = Credentials(
        tokens=_token(),
        identity=_token(),
        facts=_webhook_secret(),
        triggers=_webhook_secret(),
        operator_password=secrets.token_urlsafe(9),
    )
    folder.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(made)))
    return made
