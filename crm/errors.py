"""What can go wrong between us and other systems, as one tree.

    CrmError
    ├── FactsInvalid        a body of facts that is not what the protocol says
    ├── SignatureInvalid    a webhook that the holder of the secret did not sign, or signed long ago
    └── AddressRefused      an endpoint that may not be called from here

`code` goes over the wire and never changes; the message is a sentence that says what to do.
"""

from typing import ClassVar


class CrmError(Exception):
    """The root. `status` is the HTTP status of an answer that says it."""

    code: ClassVar[str] = "crm_error"
    status: ClassVar[int] = 500


class FactsInvalid(CrmError):
    """A body of facts that is not what the protocol says; the message names the place."""

    code = "facts_invalid"
    status = 422


class SignatureInvalid(CrmError):
    """A webhook that the holder of the secret did not sign, or signed more than five minutes ago."""

    code = "signature_invalid"
    status = 401


class AddressRefused(CrmError):
    """An endpoint that may not be called: no HTTPS, no such host, or an address inside somebody's network."""

    code = "address_refused"
    status = 422
