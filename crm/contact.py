"""How is somebody reached? The one place where phones and e-mail addresses become comparable (capability I5).

A phone is kept twice: as E.164 (`+79991234567`) to be called and as digits (`79991234567`) to be compared. What is no
phone or no address goes to quarantine with its reason, for a human to mend, and never into the bin.
"""

from dataclasses import dataclass

import phonenumbers
from email_validator import EmailNotValidError, validate_email

VALUE_LIMIT = 200
NAME_LIMIT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A number that exists in its country's plan."""

    e164: str

    @property
    def digits(self) -> str:
        """The same without the plus."""
        return self.e164.removeprefix("+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarantined:
    """What was given as `field` (phone or email) and cannot be used; `value` is as given, cut to 200 characters."""

    field: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How somebody is reached, as far as it can be used; `quarantine` keeps the rest."""

    name: str = ""
    phone: Phone | None = None
    email: str = ""
    quarantine: tuple[Quarantined, ...] = ()

    def known(self) -> dict[str, str]:
        """What can be used, as other systems take it: name, phone (E.164), email; absent where unknown."""
        phone = self.phone.e164 if self.phone else ""
        return {key: value for key, value in (("name", self.name), ("phone", phone), ("email", self.email)) if value}


def read_contact(*, name: str = "", phone: str = "", email: str = "", region: str = "RU") -> Contact:
    """A contact from what somebody typed; empty fields are no mistakes.

    `region` is the country (ISO 3166) of numbers that are written without one.
    """
    number = read_phone(phone, region=region) if phone.strip() else None
    address = read_email(email) if email.strip() else ""
    quarantine = tuple(bad for bad in (number, address) if isinstance(bad, Quarantined))
    return Contact(
        name=" ".join(name[:NAME_LIMIT].split()),
        phone=number if isinstance(number, Phone) else None,
        email=address if isinstance(address, str) else "",
        quarantine=quarantine,
    )


def read_phone(text: str, *, region: str = "RU") -> Phone | Quarantined:
    """A phone number however it is written: `+7 999 123-45-67`, `8 (999) 123-45-67`, `999 123 45 67`."""
    text = text[:VALUE_LIMIT].strip()
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return Quarantined(field="phone", value=text, reason="This is no phone number.")
    if not phonenumbers.is_valid_number(number):
        return Quarantined(field="phone", value=text, reason="No country gives out such a number.")
    return Phone(e164=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def read_email(text: str) -> str | Quarantined:
    """An e-mail address in its normal form: the domain in lower case; nothing is asked of the network."""
    text = text[:VALUE_LIMIT].strip().removeprefix("mailto:")
    try:
        return validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError as error:
        return Quarantined(field="email", value=text, reason=str(error))
