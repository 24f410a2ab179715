"""Which endpoints may be called."""

import pytest

from crm.addresses import check_address
from crm.errors import AddressRefused


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://2130706433/hook",
        "https://10.0.0.8/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/hook",
        "https://[::ffff:10.0.0.1]/hook",
        "https://[64:ff9b::a00:1]/hook",
        "https://[2002:a00:1::]/hook",
        "https://224.0.0.1/hook",
        "http://8.8.8.8/hook",
        "ftp://8.8.8.8/hook",
        "https:///hook",
        "https://[broken",
        "",
    ],
)
async def test_nothing_inside_a_network_and_nothing_in_clear(url: str) -> None:
    with pytest.raises(AddressRefused):
        await check_address(url)


async def test_the_request_goes_to_the_address_that_was_checked() -> None:
    target = await check_address("https://8.8.8.8:8443/hook?site=demo")

    assert target.url == "https://8.8.8.8:8443/hook?site=demo"
    assert (target.host, target.name) == ("8.8.8.8:8443", "8.8.8.8")


async def test_this_machine_may_be_called_only_where_the_settings_say_so() -> None:
    target = await check_address("http://localhost:9000/hook", allow_loopback=True)

    assert target.url in ("http://127.0.0.1:9000/hook", "http://[::1]:9000/hook")
    assert target.host == "localhost:9000"
    with pytest.raises(AddressRefused):
        await check_address("http://10.0.0.8/hook", allow_loopback=True)


async def test_who_wants_to_call_this_machine_is_told_by_which_setting() -> None:
    with pytest.raises(AddressRefused, match="BARISTA_CRM_LOOPBACK=true permits"):
        await check_address("http://127.0.0.1:9000/hook")
    with pytest.raises(AddressRefused, match=r"not on the public internet\.$"):
        await check_address("https://10.0.0.8/hook")
