"""What can other programs ask of this server? Its OpenAPI description and a page that shows it, all from here.

Swagger UI is served out of an installed package: the page asks no third party for anything. Bodies that the server
reads as raw bytes are described here, from the very types that read them where there are such.
"""

from collections.abc import Mapping
from datetime import datetime
from importlib.resources import files
from typing import Annotated, Any

from fastapi import FastAPI, Header
from fastapi.responses import HTMLResponse, Response
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, ConfigDict, Field

from chat.turn.plan import TriggerName
from crm.facts import body_schema

DESCRIPTION = """Barista's HTTP interface. What visitors and operators say over sockets stands in docs/protocol.md.

Visitors prove themselves by `Authorization: Bearer TOKEN` from `POST /v1/visitors`, operators by the cookie of
`POST /v1/operators/session`, other systems by a Standard Webhooks signature."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Swagger UI sets styles by attributes, hence `unsafe-inline` for them, and for them alone."""

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Barista API</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/docs/files/swagger-ui.css"></head>
<body><div id="api"></div><script src="/docs/files/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script></body></html>
"""

START = """SwaggerUIBundle({
  url: "/openapi.json", dom_id: "#api", deepLinking: true, tryItOutEnabled: false, validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
});
"""


class Words(BaseModel):
    """Why, in one language."""

    model_config = ConfigDict(extra="forbid")

    because: str
    evidence: list[str]


class Reason(BaseModel):
    """Why a trigger was raised, and about whom. `contact` is there where the visitor left one."""

    model_config = ConfigDict(extra="forbid")

    site: str
    visitor: str
    conversation: str | None
    trigger: Annotated[str, Field(description="The name; `quality_feedback` carries its aspect after a colon.")]
    because: Annotated[str, Field(description="One plain sentence in English.")]
    evidence: Annotated[list[str], Field(description="The strongest reasons first, in the visitor's language.")]
    words: Annotated[dict[str, Words], Field(description="The same by language (`ru`, `en`), for who speaks several.")]
    reading: Annotated[dict[str, Any], Field(description="`tone`, `negativity`, `levels` of the patterns, `vip`.")]
    customer: str | None = None
    contact: dict[str, str] | None = None


class Refused(BaseModel):
    """What was wrong: `code` never changes, `message` is a sentence that says what to do."""

    code: str
    message: str


class Refusal(BaseModel):
    """How every error is answered."""

    error: Refused


class Trigger(BaseModel):
    """A reason to act, told once: with `webhook-id` as key each is applied exactly once."""

    model_config = ConfigDict(extra="forbid")

    type: str
    timestamp: datetime
    data: Reason


TOLD = (*(name.value for name in TriggerName), "contact_left")
"""Everything that is told to the site's own systems."""


def json_body(schema: Mapping[str, Any]) -> dict[str, Any]:
    """What a route that reads its raw body adds to its description."""
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"model": Refusal, "description": description}
    for status, description in {
        400: "The request is broken",
        401: "No token, signature or cookie that is valid",
        403: "A page that may not embed the widget",
        404: "There is no such thing",
        409: "Something else was said under the same id",
        413: "The body is too large",
        422: "The body is not what is asked for",
        429: "Too often: `Retry-After` says how long to wait",
        503: "Not just now: send it again",
    }.items()
}
"""What any call may be answered instead."""

FACTS_BODY = json_body(body_schema())

BATCH_BODY = json_body(
    {
        "type": "object",
        "description": "A batch of Segment's spec, or a single event. Unknown names and fields are taken too.",
        "properties": {
            "batch": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "type": {"enum": ["track", "page", "screen", "identify"]},
                        "event": {"type": "string", "examples": ["Product Viewed"]},
                        "properties": {"type": "object"},
                        "context": {"type": "object"},
                        "messageId": {"type": "string", "description": "The same id counts once."},
                        "timestamp": {"type": "string", "format": "date-time"},
                    },
                },
            },
            "sentAt": {"type": "string", "format": "date-time", "description": "By which the clock is corrected."},
            "writeKey": {"type": "string", "description": "The visitor's token, where no header can be sent."},
        },
    }
)


def add_docs(app: FastAPI) -> None:
    """Serve `GET /docs`, and describe what the server tells other systems."""
    app.description = DESCRIPTION
    app.mount("/docs/files", StaticFiles(directory=str(files("fastapi_offline") / "static")), name="docs")

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        return HTMLResponse(PAGE, headers={"Content-Security-Policy": POLICY, "Referrer-Policy": "same-origin"})

    @app.get("/docs/start.js", include_in_schema=False)
    async def start() -> Response:
        return Response(START, media_type="text/javascript")

    for name in TOLD:
        app.webhooks.add_api_route(
            f"trigger.{name}", hear_trigger, methods=["POST"], name=name, summary=name, tags=["triggers"]
        )


async def hear_trigger(
    body: Trigger,
    webhook_id: Annotated[str, Header()],
    webhook_timestamp: Annotated[str, Header()],
    webhook_signature: Annotated[str, Header()],
) -> None:
    """Your endpoint answers with any 2xx. Headers and signature are those of Standard Webhooks."""
