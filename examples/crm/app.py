"""What would a CRM do with a trigger? Verify it, apply it once, and show a manager what to do and why.

`POST /webhook` takes the triggers, `GET /` shows them (`?lang=ru` or `en`), `GET /received` gives them as JSON, newest
first. Everything is kept in memory, the latest 500.
"""

from collections import OrderedDict
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from standardwebhooks import Webhook, WebhookVerificationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from examples.crm.words import PAGE, tasks

KEPT = 500
BODY_LIMIT_BYTES = 256 * 1024

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)


class Inbox:
    """The triggers that were applied, each once, by their `webhook-id`."""

    def __init__(self, secret: str) -> None:
        self._webhook = Webhook(secret)
        self._applied: OrderedDict[str, dict[str, Any]] = OrderedDict()

    async def take(self, request: Request) -> Response:
        """Apply a trigger whose signature holds; the same id again is answered alike and changes nothing."""
        body = await request.body()
        if len(body) > BODY_LIMIT_BYTES:
            return JSONResponse({"error": "too_big"}, status_code=413)
        try:
            message = self._webhook.verify(body, dict(request.headers))
        except (WebhookVerificationError, ValueError):
            return JSONResponse({"error": "signature_invalid"}, status_code=401)
        self._apply(request.headers["webhook-id"], message)
        return Response(status_code=204)

    def newest(self) -> list[dict[str, Any]]:
        """The applied triggers with their ids, newest first."""
        return [{"id": key, **message} for key, message in reversed(self._applied.items())]

    def _apply(self, key: str, message: dict[str, Any]) -> None:
        self._applied.setdefault(key, message)
        while len(self._applied) > KEPT:
            self._applied.popitem(last=False)


def create(secret: str) -> Starlette:
    """The receiver; `secret` (`whsec_...`) is the one the site's triggers are signed with."""
    inbox = Inbox(secret)

    async def received(_: Request) -> JSONResponse:
        return JSONResponse(inbox.newest())

    async def page(request: Request) -> HTMLResponse:
        language = _language(request)
        shown = tasks(inbox.newest(), language)
        text = _templates.get_template("page.html").render(words=PAGE[language], language=language, tasks=shown)
        return HTMLResponse(text, headers={"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'"})

    return Starlette(
        routes=[
            Route("/", page),
            Route("/received", received),
            Route("/webhook", inbox.take, methods=["POST"]),
        ]
    )


def _language(request: Request) -> str:
    """The language that was asked for, else the browser's first one that we speak."""
    wanted = request.query_params.get("lang") or request.headers.get("accept-language", "")
    return "ru" if wanted[:2].casefold() == "ru" else "en"
