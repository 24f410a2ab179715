"""How do the parts become a server? The app with its routes, sockets, pages and the work in the background."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import structlog
from fastapi import FastAPI, Request, WebSocket
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from sqlalchemy import text
from starlette.exceptions import HTTPException

from chat import web
from chat.api_docs import add_docs
from chat.commit import StaleFacts
from chat.desk_socket import serve_operator
from chat.errors import BaristaError, FrameInvalid, Overloaded, TokenInvalid
from chat.llm.choose import running
from chat.running.server import Server
from chat.running.warming import warming
from chat.running.work import working
from chat.visitor import serve_visitor
from crm.errors import CrmError
from store.errors import RecordUnavailable, VisitorErased

READY_SECONDS = 2.0
"""A database that is slower than this cannot serve visitors."""

PLAIN_CODES = {404: "not_found", 405: "method_not_allowed"}
"""How errors are called that come before a route of ours was found."""

WIDGET = Path(__file__).parent.parent / "widget" / "static"

SHELL = """<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>Barista</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><div id="app"></div><script type="module" src="/widget/app.js"></script></body></html>
"""

logger = structlog.get_logger()


def create_app(server: Server, *, crm_url: str = "", crm_loopback: bool = False) -> FastAPI:
    """The ASGI app that serves `server`; its lifespan owns the work in the background."""

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        work = working(server, crm_url=crm_url, crm_loopback=crm_loopback)
        async with running(server.site.model), work, warming():
            yield

    app = FastAPI(title="Barista", version="0.1.0", lifespan=lifespan, docs_url=None, redoc_url=None)
    app.state.server = server
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(server.site.policy.origins),
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type", "Idempotency-Key"],
        max_age=86_400,
    )
    app.include_router(web.router)
    add_docs(app)
    app.mount("/widget", StaticFiles(directory=WIDGET), name="widget")
    _add_pages(app)
    _add_health(app, server)
    _add_sockets(app, server)
    _add_errors(app)
    return app


def _add_sockets(app: FastAPI, server: Server) -> None:
    @app.websocket("/v1/socket")
    async def visitor(socket: WebSocket) -> None:
        await serve_visitor(server, socket)

    @app.websocket("/v1/desk")
    async def operator(socket: WebSocket) -> None:
        await serve_operator(server, socket)


def _add_pages(app: FastAPI) -> None:
    @app.get("/console", include_in_schema=False)
    @app.get("/console/{path:path}", include_in_schema=False)
    async def console(path: str = "") -> HTMLResponse:
        policy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'"
        return HTMLResponse(SHELL, headers={"Content-Security-Policy": policy, "Referrer-Policy": "same-origin"})

    @app.get("/", include_in_schema=False)
    async def home() -> RedirectResponse:
        return RedirectResponse("/console")


def _add_health(app: FastAPI, server: Server) -> None:
    @app.get("/health", include_in_schema=False)
    @app.get("/healthz", include_in_schema=False)
    async def health() -> dict[str, str]:
        """Whether this process lives; restart it where it does not answer."""
        return {"status": "ok"}

    @app.get("/readyz", include_in_schema=False)
    async def readiness() -> Response:
        """Whether visitors may be sent here: the record can be read. The live state may be away for a while."""
        try:
            async with asyncio.timeout(READY_SECONDS):
                await server.database.read(lambda c: c.execute(text("SELECT 1")).one())
        except (RecordUnavailable, TimeoutError):
            return web.Answer({"status": "unavailable", "database": False}, status_code=503)
        return web.Answer({"status": "ok", "database": True})


def _add_errors(app: FastAPI) -> None:
    @app.exception_handler(BaristaError)
    async def refuse(_: Request, error: BaristaError) -> Response:
        return web.refusal(error)

    @app.exception_handler(VisitorErased)
    async def forgotten(_: Request, error: VisitorErased) -> Response:
        return web.refusal(TokenInvalid("This visitor was erased: ask for a new token."))

    @app.exception_handler(RecordUnavailable)
    @app.exception_handler(StaleFacts)
    async def put_off(request: Request, error: Exception) -> Response:
        logger.error("request_failed", path=request.url.path, exc_info=error)
        return web.refusal(Overloaded())

    @app.exception_handler(CrmError)
    async def refuse_system(_: Request, error: CrmError) -> Response:
        return web.Answer({"error": {"code": error.code, "message": str(error)}}, status_code=error.status)

    @app.exception_handler(HTTPException)
    async def refuse_plainly(_: Request, error: HTTPException) -> Response:
        code = PLAIN_CODES.get(error.status_code, FrameInvalid.code)
        answer = {"error": {"code": code, "message": str(error.detail)}}
        return web.Answer(answer, status_code=error.status_code, headers=dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        return web.refusal(FrameInvalid(f"{place}: {first['msg']}"))
