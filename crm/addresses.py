"""May this endpoint be called? The address is checked when it is called, not when it was configured.

A name may point anywhere tomorrow, so it is resolved once and the request goes to the very address that was checked.
Only HTTPS to the public internet; loopback, and plain HTTP to it, where the settings allow it (trying out, tests).
"""

import asyncio
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from crm.errors import AddressRefused

_TUNNELS = tuple(ip_network(block) for block in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"))
"""IPv6 that carries an IPv4 address inside (NAT64, 6to4, Teredo): `is_global` does not look into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where to connect: `url` names the checked address, `host` the name for the Host header and the certificate."""

    url: str
    host: str
    name: str


async def check_address(url: str, *, allow_loopback: bool = False) -> Target:
    """Resolve the host of `url` and return where to connect.

    Raises:
        AddressRefused: no HTTP address, a host that does not resolve, or one that must not be called from here.
    """
    try:
        parts = urlsplit(url)
        name, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise AddressRefused(f"{url!r} is no address of an endpoint.") from error
    if parts.scheme not in ("http", "https") or not name:
        raise AddressRefused(f"{url!r} is no address of an endpoint.")
    address = await _resolve(name)
    if not _is_allowed(address, allow_loopback=allow_loopback):
        remedy = " BARISTA_CRM_LOOPBACK=true permits this machine itself." if address.is_loopback else ""
        raise AddressRefused(f"{name} is at {address}, which is not on the public internet.{remedy}")
    if parts.scheme == "http" and not address.is_loopback:
        raise AddressRefused(f"{name} must be called by HTTPS.")
    literal = f"[{address}]" if address.version == 6 else str(address)
    place = f"{literal}:{port}" if port else literal
    host = parts.netloc.rpartition("@")[2]
    return Target(url=parts._replace(netloc=place, fragment="").geturl(), host=host, name=name)


async def _resolve(name: str) -> IPv4Address | IPv6Address:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except OSError as error:
        raise AddressRefused(f"{name} does not resolve.") from error
    return ip_address(found[0][4][0])


def _is_allowed(address: IPv4Address | IPv6Address, *, allow_loopback: bool) -> bool:
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return _is_allowed(address.ipv4_mapped, allow_loopback=allow_loopback)
        if any(address in tunnel for tunnel in _TUNNELS):
            return False
    if address.is_loopback:
        return allow_loopback
    return address.is_global and not address.is_multicast
