"""A shop that is really served: uvicorn on loopback, SQLite on disk, Valkey; only the model may keep to a script."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import jwt
from sqlalchemy import text

from chat.capacity import Bounds
from chat.llm.seam import Model
from chat.policy import Policy
from chat.rates import AddressRates, Rates
from chat.running.credentials import OPERATOR_EMAIL, load_credentials
from chat.running.premises import listen
from chat.running.server import Server
from chat.running.serving import app_of, load_site, uvicorn_of
from chat.running.settings import Settings
from chat.running.sites import Site
from crm.signatures import sign
from store.database import Database
from tests.doubles.socket_client import Client

UNLIMITED_ADDRESS = Rates(address=AddressRates(messages="", newcomers="", sign_ins=""))
"""All tests of a run come from one address and share a Valkey."""

SITE_FILE = Path(__file__).parent.parent.parent / "examples" / "shop" / "site.toml"


@dataclass(kw_only=True)
class Shop:
    """A served shop, and what a test asks of it."""

    url: str
    site: Site
    server: Server

    @property
    def database(self) -> Database:
        return self.server.database

    async def newcomer(self) -> dict[str, str]:
        """A visitor and the token that proves them."""
        async with httpx2.AsyncClient() as http:
            return dict((await http.post(f"{self.url}/v1/visitors", json={"site": "demo"})).json())

    @asynccontextmanager
    async def visitor(self, known: dict[str, str] | None = None, **hello: Any) -> AsyncIterator[Client]:
        """A visitor's socket after `welcome`."""
        known = known or await self.newcomer()
        async with Client.connect(self.url, "/v1/socket", "chat.v1") as client:
            await client.hello(known, **hello)
            yield client

    @asynccontextmanager
    async def operator(self) -> AsyncIterator[Client]:
        """A signed-in operator's socket after `welcome`."""
        cookie = await self.cookie()
        async with Client.connect(self.url, "/v1/desk", "desk.v1", cookie=cookie) as client:
            await client.until(type="inbox")
            yield client

    async def cookie(self) -> str:
        async with httpx2.AsyncClient() as http:
            who = {"email": OPERATOR_EMAIL, "password": self.site.credentials.operator_password}
            answer = await http.post(f"{self.url}/v1/operators/session", json=who)
            assert answer.status_code == 200, answer.text
            return "; ".join(f"{name}={value}" for name, value in answer.cookies.items())

    async def get(self, path: str, **headers: str) -> httpx2.Response:
        async with httpx2.AsyncClient() as http:
            return await http.get(f"{self.url}{path}", headers=headers)

    async def delete(self, path: str, **headers: str) -> httpx2.Response:
        async with httpx2.AsyncClient() as http:
            return await http.delete(f"{self.url}{path}", headers=headers)

    def proof(self, customer: str) -> str:
        """The site's word that somebody is `customer`."""
        claims = {"sub": customer, "site": "demo", "exp": datetime.now(UTC) + timedelta(hours=1)}
        return jwt.encode(claims, self.site.credentials.identity, algorithm="HS256")

    async def tell(self, customer: str, *facts: dict[str, Any]) -> None:
        """The shop's systems tell facts about a customer."""
        import json

        now = datetime.now(UTC)
        body = json.dumps({"customer": customer, "facts": list(facts)}).encode()
        headers = sign(self.site.credentials.facts, message=f"m-{now.timestamp()}", body=body, at=now)
        async with httpx2.AsyncClient() as http:
            answer = await http.post(f"{self.url}/v1/facts", content=body, headers=headers)
            assert answer.status_code == 200, answer.text

    async def rows(self, query: str) -> list[dict[str, Any]]:
        """What the record holds."""
        return await self.database.read(lambda c: [dict(row) for row in c.execute(text(query)).mappings()])


@asynccontextmanager
async def open_shop(
    valkey: str,
    folder: Path,
    model: Model | None = None,
    *,
    crm_url: str = "",
    database_url: str = "",
    capacity: Bounds | None = None,
    **rules: Any,
) -> AsyncIterator[Shop]:
    """Serve the demo shop's site with `model` (None: grounded) and some `rules` of its policy changed.

    Opened twice in one folder and on one PostgreSQL, these are two servers of the same shop.
    """
    settings = Settings(
        data=folder,
        site=SITE_FILE,
        crm_url=crm_url,
        crm_loopback=True,
        database_url=database_url,
        capacity=capacity or Bounds(),
    )
    site = load_site(settings, load_credentials(folder))
    policy: Policy = replace(site.policy, **{"limits": UNLIMITED_ADDRESS, **rules})
    site = replace(site, policy=policy, model=model or site.grounded)
    async with app_of(settings, site, valkey) as app:
        with listen("127.0.0.1", 0) as bound:
            server = uvicorn_of(app)
            running = asyncio.create_task(server.serve(sockets=[bound]))
            await _answers(bound.getsockname()[1])
            try:
                yield Shop(url=f"http://127.0.0.1:{bound.getsockname()[1]}", site=site, server=app.state.server)
            finally:
                server.should_exit = True
                await running


async def _answers(port: int) -> None:
    """The socket listens already, so the first request waits for the server to come up."""
    async with httpx2.AsyncClient() as http:
        await http.get(f"http://127.0.0.1:{port}/health")
