"""What must nobody guess? The server's own secrets, made at the first start and kept in the data folder."""

import contextlib
import os
import secrets
import string
import tempfile
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

import msgspec


def _token() -> str:
    return secrets.token_urlsafe(32)


OPERATOR_EMAIL = "operator@barista.local"
"""Of the first operator, who is made at the first start."""

PASSWORD_SIGNS = string.ascii_letters + string.digits
"""A password is copied by hand: no sign of it looks like the start of an option or the end of a line."""

PASSWORD_LENGTH = 14


def _password() -> str:
    return "".join(secrets.choice(PASSWORD_SIGNS) for _ in range(PASSWORD_LENGTH))


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
        operator_password=_password(),
    )
    _write_once(path, msgspec.json.format(msgspec.json.encode(made)))
    return load_credentials(folder)


def _write_once(path: Path, content: bytes) -> None:
    """Write the file whole; where another server was faster, its file stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent) as file:  # readable by the owner only
        file.write(content)
        file.flush()
        with contextlib.suppress(FileExistsError):
            os.link(file.name, path)
