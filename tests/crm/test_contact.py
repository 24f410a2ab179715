"""Phones and addresses become comparable; what is wrong with them waits for a human."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.contact import Phone, Quarantined, read_contact, read_phone


@pytest.mark.parametrize(
    "written",
    ["+7 999 123-45-67", "8 (999) 123-45-67", "999 123 45 67", "tel:+7-999-123-45-67", "７９９９１２３４５６７"],
)
def test_one_phone_however_it_is_written(written: str) -> None:
    phone = read_phone(written)

    assert phone == Phone(e164="+79991234567")
    assert phone.digits == "79991234567"


def test_a_number_without_a_country_belongs_to_the_shop_s() -> None:
    assert read_phone("(415) 555-2671", region="US") == Phone(e164="+14155552671")


def test_an_address_keeps_its_name_and_loses_the_case_of_its_domain() -> None:
    contact = read_contact(name="  Анна \n Ли ", email=" Anna@Example.COM ", phone="89991234567")

    assert contact.known() == {"name": "Анна Ли", "phone": "+79991234567", "email": "Anna@example.com"}
    assert contact.quarantine == ()


def test_what_cannot_be_used_goes_to_quarantine_with_its_reason() -> None:
    contact = read_contact(name="Анна", phone="12345", email="anna@gmail,com")

    assert contact.known() == {"name": "Анна"}
    assert [(bad.field, bad.value) for bad in contact.quarantine] == [("phone", "12345"), ("email", "anna@gmail,com")]
    assert all(bad.reason for bad in contact.quarantine)


def test_an_empty_field_is_no_mistake() -> None:
    assert read_contact(phone=" ", email="").quarantine == ()


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_was_typed_is_either_usable_or_kept(phone: str, email: str) -> None:
    contact = read_contact(phone=phone, email=email)

    kept = {bad.field for bad in contact.quarantine}
    assert bool(phone.strip()) == (contact.phone is not None or "phone" in kept)
    assert bool(email.strip()) == (bool(contact.email) or "email" in kept)
    assert all(isinstance(bad, Quarantined) and len(bad.value) <= 200 for bad in contact.quarantine)
