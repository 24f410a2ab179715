"""How is a server started? On its premises the site, the database and the app are opened; all is let go at the end."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import uvicorn
from fastapi import FastAPI
from sqlalchemy import Connection
from uvicorn.loops.auto import auto_loop_factory

from chat.app import create_app
from chat.llm.choose import choose
from chat.llm.grounded.engine import Grounded
from chat.policy import Policy, load_policy
from chat.running.credentials import OPERATOR_EMAIL, Credentials, load_credentials
from chat.running.guarded_http import GuardedHttp
from chat.running.guarded_socket import GuardedSocket
from chat.running.guards import GuardedConfig, Guards
from chat.running.logs import configure_logs
from chat.running.premises import data_folder, listen, live_url
from chat.running.server import assemble
from chat.running.settings import Settings
from chat.running.sites import Site
from chat.running.templates import load_templates
from chat.running.work import sweep
from chat.signing_in import passwords
from profiles.ids import VisitorId
from profiles.profile import Profile
from prompts.compose import compose
from prompts.prompt import Ask, Shop, Templates
from store import operators
from store.database import open_database
from store.knowledge import Knowledge
from store.live import Live
from store.migrate import migrate
from store.rows import alone

GUARDS = Guards()

NOBODY = VisitorId("")


class HttpServer(uvicorn.Server):
    """An HTTP server that leaves the signals to `serve_until_told`: several may run in one process."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


def load_site(settings: Settings, credentials: Credentials) -> Site:
    """The site with everything that belongs to it."""
    policy = load_policy(settings.site) if settings.site else Policy()
    if settings.shop_url:
        policy = replace(policy, knowledge=replace(policy.knowledge, base=settings.shop_url))
    if settings.retention_days is not None:
        policy = replace(policy, retention_days=settings.retention_days)
    knowledge = Knowledge.load(policy.knowledge)
    grounded = Grounded(knowledge)
    model = choose(
        grounded,
        model=settings.model,
        openai_api_key=settings.openai_api_key.get_secret_value(),
        openai_base_url=settings.openai_base_url,
        openai_model=settings.openai_model,
    )
    templates = load_templates()
    warm_up(policy, templates)
    return Site(
        policy=policy,
        knowledge=knowledge,
        templates=templates,
        model=model,
        grounded=grounded,
        credentials=credentials,
    )


def warm_up(policy: Policy, templates: Templates) -> None:
    """Compile the templates now: the first visitor would wait 50 ms for it."""
    shop = Shop(name=policy.name, assistant_name=policy.assistant_name)
    for language in policy.languages:
        ask = Ask(purpose="reply", question="", language=language, shop=shop)
        compose(Profile(visitor=NOBODY), None, ask, templates)


@asynccontextmanager
async def app_of(settings: Settings, site: Site, redis_url: str) -> AsyncIterator[FastAPI]:
    """The app on its database, brought to today's shape; turns that a dead server left are taken over."""
    configure_logs()
    database = open_database(settings.database)
    is_ours = not settings.database_url  # the record lies in the data folder, which one server has at a time
    live = Live(redis_url, alone=is_ours)
    try:
        await database.write(migrate)
        await database.write(lambda c: ensure_operator(c, site))
        server = assemble(site, database, live, settings.capacity)
        if is_ours:
            await sweep(server, abandoned=True)  # whoever held a turn is dead
        yield create_app(server, crm_url=settings.crm_url, crm_loopback=settings.crm_loopback)
    finally:
        await live.close()
        await database.close()


def uvicorn_of(app: FastAPI, guards: Guards = GUARDS, **options: object) -> HttpServer:
    """The HTTP server with our limits: no per-message deflate, small frames, bounds of what one connection may use."""
    return HttpServer(
        GuardedConfig(
            app,
            guards=guards,
            http=GuardedHttp,
            ws=GuardedSocket,
            ws_max_size=guards.message_bytes,
            ws_per_message_deflate=False,
            ws_ping_interval=guards.ping_seconds,
            ws_ping_timeout=guards.pong_seconds,
            timeout_graceful_shutdown=5,
            log_level="warning",
            server_header=False,
            **options,
        )
    )


async def serve_until_told(*servers: tuple[HttpServer, socket.socket], ready: Callable[[], None]) -> None:
    """Serve until Ctrl-C or SIGTERM, or until one server ends. Open connections get a few seconds to finish.

    `ready` is called when a signal would be heeded and the first request is welcome.
    """

    def stop() -> None:
        for server, _ in servers:
            server.should_exit = True

    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop)
    running = [asyncio.create_task(server.serve(sockets=[bound])) for server, bound in servers]
    ready()
    await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
    stop()
    await asyncio.gather(*running)


def serve(settings: Settings) -> None:
    """Serve in this process until told to stop.

    Raises:
        DataInUse: another server has the data folder.
        OSError: the port is taken.
        RecordUnavailable: the database was not reached.
    """
    with (
        data_folder(settings.data),
        live_url(settings) as redis_url,
        listen(settings.host, settings.port) as bound,
    ):
        serve_on(settings, redis_url, bound, ready=lambda site: _say_where(site, bound))


def serve_on(settings: Settings, redis_url: str, bound: socket.socket, *, ready: Callable[[Site], None]) -> None:
    """Serve on a socket that listens until told to stop; `ready` is called when the first request is welcome."""
    site = load_site(settings, load_credentials(settings.data))
    with contextlib.suppress(KeyboardInterrupt), asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
        runner.run(_serve(settings, site, redis_url, bound, ready))


async def _serve(
    settings: Settings, site: Site, redis_url: str, bound: socket.socket, ready: Callable[[Site], None]
) -> None:
    async with app_of(settings, site, redis_url) as app:
        await serve_until_told((uvicorn_of(app, settings.guards), bound), ready=lambda: ready(site))


def _say_where(site: Site, bound: socket.socket) -> None:
    host, port = bound.getsockname()[:2]
    print(f"{site.policy.name} on http://{host}:{port}, answers from {site.model.name}")  # noqa: T201 - its own word
    print(  # noqa: T201
        f"Console: http://{host}:{port}/console  {OPERATOR_EMAIL}  {site.credentials.operator_password}", flush=True
    )


def ensure_operator(connection: Connection, site: Site) -> None:
    """The first operator, with the password that was generated with the secrets."""
    alone(connection, "operators")  # several servers may start at once
    if operators.find_by_email(connection, site.id, OPERATOR_EMAIL) is not None:
        return
    hashed = passwords.hash(site.credentials.operator_password)
    name = "Оператор" if site.policy.languages[0] == "ru" else "Operator"
    operators.put(connection, site=site.id, email=OPERATOR_EMAIL, name=name, password_hash=hashed, at=datetime.now(UTC))
