"""Is this one of the shop's own, or an account made to try things out? Nobody learns or acts upon what these do.

The shop's systems may say so outright (`staff`); a role or an address that no customer has says it too.
"""

import re

ROLES = frozenset({"staff", "employee", "internal", "test", "tester", "qa", "сотрудник", "тест", "тестовый"})
"""Roles of those who are no customers (our own short list); an admin may well be a customer's own."""

RESERVED = re.compile(r"@(?:.+\.)?(?:example\.(?:com|org|net)|test|example|invalid|localhost)$")
"""Domains where nobody receives mail: RFC 2606 and 6761."""

TRYING = re.compile(r"^(?:(?:auto|e2e|qa|load)?[._-]?test(?:er|ing)?[._-]?\d*|qa[._-]?\d*|[^@]+\+(?:test|qa)[^@]*)@")
"""Addresses made to try things out: test@, qa2@, autotest-7@, name+test@; not testov@ or qadir@."""


def is_own(*, role: str = "", email: str = "") -> bool:
    """Whether a role or an e-mail address marks one of the shop's own people or a test account."""
    address = email.strip().casefold()
    return role.strip().casefold() in ROLES or bool(RESERVED.search(address) or TRYING.match(address))
