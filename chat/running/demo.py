"""What does a newcomer see first? A demo shop on an origin of its own, its chat, console and CRM, in one process."""

import asyncio
import contextlib
import socket
from dataclasses import replace
from pathlib import Path

import uvicorn

from chat.running.credentials import OPERATOR_EMAIL, load_credentials
from chat.running.premises import data_folder, listen, live_url
from chat.running.serving import (
    HttpServer,
    app_of,
    load_site,
    serve_until_told,
    uvicorn_of,
)
from chat.running.settings import Settings
from chat.running.sites import Site

SHOP_SITE = Path(__file__).parents[2] / "examples" / "shop" / "site.toml"

HOST = "127.0.0.1"


def demo(*, port: int, data: Path) -> None:
    """Serve the demo until told to stop. The shop and the CRM take the two ports behind `port`; 0 picks free ones.

    Raises:
        DataInUse: another server has the data folder.
        OSError: a port is taken.
    """
    with (
        data_folder(data),
        listen(HOST, port) as chat,
        listen(HOST, port and port + 1) as shop,
        listen(HOST, port and port + 2) as crm,
    ):
        settings = Settings(
            data=data,
            site=SHOP_SITE,
            shop_url=_address(shop),
            crm_url=f"{_address(crm)}/webhook",
            crm_loopback=True,
        )
        with live_url(settings) as redis_url, contextlib.suppress(KeyboardInterrupt):
            site = load_site(settings, load_credentials(data))
            site = replace(site, policy=replace(site.policy, robots_visit=True))  # a demo is tried out by scripts too
            asyncio.run(_serve(settings, site, redis_url, chat, shop, crm))


async def _serve(
    settings: Settings, site: Site, redis_url: str, chat: socket.socket, shop: socket.socket, crm: socket.socket
) -> None:
    from examples.crm.app import create as create_crm
    from examples.shop.app import create as create_shop

    secrets = site.credentials
    async with app_of(settings, site, redis_url) as app:
        shop_app = create_shop(_address(chat), identity_secret=secrets.identity, facts_secret=secrets.facts)
        await serve_until_told(
            (uvicorn_of(app, settings.guards), chat),
            (_plain(shop_app), shop),
            (_plain(create_crm(secrets.triggers)), crm),
            ready=lambda: _print_links(site, _address(chat), _address(shop), _address(crm)),
        )


def _plain(app: object) -> HttpServer:
    return HttpServer(uvicorn.Config(app, log_level="warning", ws="none"))  # type: ignore[arg-type]


def _address(bound: socket.socket) -> str:
    host, port = bound.getsockname()[:2]
    return f"http://{host}:{port}"


def _print_links(site: Site, chat: str, shop: str, crm: str) -> None:
    lines = (
        f"Demo shop           {shop}/",
        f"Operator console    {chat}/console    {OPERATOR_EMAIL}  {site.credentials.operator_password}",
        f"Turns and traces    {chat}/console/turns",
        f"API documentation   {chat}/docs",
        f"The shop's CRM      {crm}/",
        f"Answers come from   {site.model.name}",
    )
    print("\n" + "\n".join(lines) + "\n\nCtrl-C stops everything.", flush=True)  # noqa: T201 - what the command is for
