"""What does the server answer over HTTP? Visitors' twins of the socket, operators, facts in, turns. An edge."""

import math
from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Header, Path, Query, Request, Response
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import ClientDisconnect

from chat import limits
from chat.api_docs import BATCH_BODY, FACTS_BODY, REFUSALS
from chat.arrival import pick_conversation
from chat.consent import choice
from chat.desk import Operator
from chat.errors import BaristaError, ConversationUnknown, FrameInvalid, OriginRefused, TokenInvalid
from chat.frames import visitor_frame
from chat.hub import forgetting
from chat.protocol import TEXT_LIMIT, WHOLE, clean
from chat.running.server import Server
from chat.senses.tracking import BATCH_LIMIT_BYTES, parse_batch, write_key
from chat.session import Session
from chat.signing_in import COOKIE, operator_of, sign_in
from chat.taking import take
from chat.tokens import OPERATOR_HOURS, new_visitor
from chat.visitor_panel import what_is_known
from crm.facts import parse_facts
from crm.signatures import verify
from profiles.ids import ConversationId, SiteId, TurnId, VisitorId
from store import people, record, turns

router = APIRouter(prefix="/v1", responses=REFUSALS)


class Answer(Response):
    """JSON by msgspec: it writes our values as they are, and fast."""

    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        """The bytes."""
        return msgspec.json.encode(content)


class Body(BaseModel):
    """What comes in: nothing that is not named."""

    model_config = ConfigDict(extra="forbid")


class Newcomer(Body):
    """Asks for a token; an earlier one keeps the visitor."""

    site: Annotated[str, Field(max_length=64)]
    token: Annotated[str, Field(max_length=2_048)] | None = None


class Message(Body):
    """A message over HTTP."""

    text: Annotated[str, Field(min_length=1, max_length=TEXT_LIMIT)]


class Consent(Body):
    """What the visitor permits."""

    behaviour: bool
    personalisation: bool


class SignIn(Body):
    """An operator at the door."""

    email: Annotated[str, Field(max_length=200, pattern=WHOLE)]
    password: Annotated[str, Field(max_length=200)]


def server_of(request: Request) -> Server:
    """The running server."""
    server: Server = request.app.state.server
    return server


def address_of(request: Request) -> str:
    """Where the request came from, empty where that is not known."""
    return request.client.host if request.client else ""


Serving = Annotated[Server, Depends(server_of)]


bearer = HTTPBearer(auto_error=False, description="The token of `POST /v1/visitors`.")
cookie = APIKeyCookie(name=COOKIE, auto_error=False, description="Set by `POST /v1/operators/session`.")


def token_of(given: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> str:
    """The token that came with the request, empty where none did."""
    return given.credentials if given else ""


Token = Annotated[str, Depends(token_of)]


def visitor_of(server: Serving, request: Request, token: Token) -> VisitorId:
    """The visitor whose token came with the request.

    Raises:
        TokenInvalid: there is none, or it is not valid.
        OriginRefused: the page may not speak to this site.
    """
    if not server.site.allows(request.headers.get("origin")):
        raise OriginRefused("This page may not embed the widget: add its origin to the site's `origins`.")
    return server.site.tokens.visitor(token, server.site.id)


async def session_of(server: Serving, visitor: Annotated[VisitorId, Depends(visitor_of)]) -> Session:
    """Their session."""
    return await server.sessions.of(visitor)


async def signed_in(server: Serving, request: Request, _: Annotated[str | None, Depends(cookie)]) -> Operator:
    """The operator whose cookie came with the request."""
    return await operator_of(server, request.cookies)


Named = Annotated[str, Path(max_length=64, pattern=WHOLE)]
"""An id in a path."""

Visiting = Annotated[Session, Depends(session_of)]
Operating = Annotated[Operator, Depends(signed_in)]


@router.get("/sites/{site}", tags=["visitors"], summary="Read how a site's chat looks")
async def show_site(server: Serving, site: str) -> Answer:
    """What the widget needs to show itself; nothing about anybody."""
    if site != server.site.id:
        raise ConversationUnknown(f"There is no site {site!r} here.")
    policy = server.site.policy
    return Answer(
        {
            "site": policy.site,
            "name": policy.name,
            "assistant_name": policy.assistant_name,
            "names": policy.names,
            "colour": policy.brand_colour,
            "languages": policy.languages,
        }
    )


@router.post("/visitors", tags=["visitors"], summary="Admit a visitor: get a token")
async def admit_visitor(server: Serving, request: Request, body: Newcomer) -> Answer:
    """A token for a visitor; stores nothing."""
    await server.limits.check(limits.NEWCOMERS, address=address_of(request))
    if not server.site.allows(request.headers.get("origin")):
        raise OriginRefused("This page may not embed the widget: add its origin to the site's `origins`.")
    if body.site != server.site.id:
        raise ConversationUnknown(f"There is no site {body.site!r} here.")
    visitor = new_visitor()
    if body.token:
        try:
            visitor = server.site.tokens.visitor(body.token, server.site.id)
        except TokenInvalid:
            visitor = new_visitor()
    token = server.site.tokens.for_visitor(SiteId(body.site), visitor, datetime.now(UTC))
    return Answer({"visitor": visitor, "token": token})


@router.post("/conversations/{conversation}/messages", tags=["visitors"], summary="Send a visitor's message")
async def send_message(
    server: Serving,
    session: Visiting,
    request: Request,
    conversation: Named,
    body: Message,
    key: Annotated[str, Header(alias="Idempotency-Key", min_length=8, max_length=64, pattern=r"^[0-9A-Za-z-]+$")],
) -> Answer:
    """The socket's `send` over HTTP; the same key gives the same answer."""
    await _own(server, session, conversation)
    receipt = await take(server, session, key, clean(body.text), address=address_of(request))
    return Answer({"type": "ack", "cmid": receipt.cmid, "seq": receipt.seq, "mid": receipt.mid, "dup": receipt.dup})


@router.get("/conversations/{conversation}/log", tags=["visitors"], summary="Read a conversation")
async def show_log(
    server: Serving, session: Visiting, conversation: Named, after: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0
) -> Answer:
    """The log behind `after`, up to 500 rows."""
    await server.limits.check(limits.READS, visitor=session.visitor)
    id_, epoch, head = await _own(server, session, conversation)
    rows = await server.database.read(lambda c: record.entries(c, session.site, id_, after=after))
    return Answer({"epoch": epoch, "head_seq": head, "entries": [visitor_frame(row) for row in rows]})


@router.post("/batch", tags=["visitors"], openapi_extra=BATCH_BODY, summary="Report what happens on pages")
@router.post("/b", tags=["visitors"], include_in_schema=False)
@router.post("/t", tags=["visitors"], include_in_schema=False)
@router.post("/p", tags=["visitors"], include_in_schema=False)
async def take_batch(server: Serving, request: Request, token: Token) -> Answer:
    """Page events, as Segment's clients send them (also as `text/plain`, also gzipped)."""
    body = await _body(request)
    session = await server.sessions.of(await _tracked(server, request, token or write_key(body)))
    kinds = server.site.policy.page_kinds
    batch = parse_batch(body, received_at=datetime.now(UTC), page_kinds=kinds, not_before=session.profile.at)
    await server.intake.observe(session, session.admit(batch.events))
    return Answer({"success": True})


@router.get("/me", tags=["visitors"], summary="Read what is known of the visitor")
async def show_me(server: Serving, session: Visiting) -> Answer:
    """What is known of the visitor, and what of it shaped the last answer."""
    await server.limits.check(limits.READS, visitor=session.visitor)
    return Answer(await what_is_known(server, session, server.intake.language(session)))


@router.post("/me/consent", tags=["visitors"], summary="Permit or decline")
async def change_consent(server: Serving, session: Visiting, request: Request, body: Consent) -> Answer:
    """The visitor changed what they permit."""
    await server.limits.check(limits.CHOICES, visitor=session.visitor)
    asked = {"behaviour": body.behaviour, "personalisation": body.personalisation}
    chosen = choice(request.headers, **asked, at=datetime.now(UTC))
    await server.intake.choose(session, chosen)
    return Answer({"behaviour": session.profile.behaviour, "personalisation": session.profile.personalisation})


@router.delete("/me", tags=["visitors"], status_code=204, summary="Forget the visitor")
async def forget_me(server: Serving, session: Visiting) -> Response:
    """Erase everything about the visitor; the audit keeps that it happened."""
    visitor, now = session.visitor, datetime.now(UTC)
    async with session.lock:
        server.assistant.cancel(session)
        async with server.sessions.forgetting(visitor):
            await server.database.write(lambda c: people.forget(c, session.site, visitor, now))
    server.hub.announce(forgetting(visitor))
    await server.database.scrub()
    return Response(status_code=204)


@router.post("/facts", tags=["systems"], openapi_extra=FACTS_BODY, summary="Tell what the shop knows of a customer")
async def take_facts(server: Serving, request: Request) -> Answer:
    """What the shop's systems know of a customer: orders, bonus balance, the last call. Signed by Standard Webhooks."""
    body = await _body(request)
    message = verify(server.site.credentials.facts, headers=request.headers, body=body)
    facts = parse_facts(body, received_at=datetime.now(UTC))
    site = server.site.id

    def store(connection: Any) -> list[VisitorId]:
        if not people.is_new(connection, site, "facts", message, datetime.now(UTC)):
            return []
        people.note_customer(connection, site, facts.customer, [(fact_key(event), event) for event in facts.events])
        return list(people.visitors_of(connection, site, facts.customer))

    for visitor in await server.database.write(store):
        if session := server.sessions.get(visitor):
            await server.intake.observe(session, facts.events)
    return Answer({"accepted": len(facts.events)})


@router.post("/operators/session", tags=["operators"], summary="Sign in as an operator")
async def open_session(server: Serving, request: Request, body: SignIn) -> Answer:
    """Sign in; the cookie is for this server's own pages."""
    await server.limits.check(limits.SIGN_INS, address=address_of(request))
    operator, cookie = await sign_in(server, body.email, body.password)
    answer = Answer({"id": operator.id, "name": operator.name, "email": operator.email})
    answer.set_cookie(
        COOKIE,
        cookie,
        max_age=OPERATOR_HOURS * 3600,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return answer


@router.get("/operators/session", tags=["operators"], summary="Read who is signed in")
async def show_session(operator: Operating) -> Answer:
    """Who is signed in."""
    return Answer({"id": operator.id, "name": operator.name, "email": operator.email})


@router.delete("/operators/session", tags=["operators"], status_code=204, summary="Sign out")
async def close_session() -> Response:
    """Sign out."""
    answer = Response(status_code=204)
    answer.delete_cookie(COOKIE)
    return answer


@router.get("/turns", tags=["operators"], summary="List the latest turns")
async def list_turns(
    server: Serving,
    _: Operating,
    limit: int = 50,
    conversation: Annotated[str, Query(max_length=64, pattern=WHOLE)] | None = None,
) -> Answer:
    """The latest turns with their traces, newest first."""
    found = await server.database.read(
        lambda c: turns.latest(
            c,
            server.site.id,
            limit=max(1, min(limit, 200)),
            conversation=ConversationId(conversation) if conversation else None,
        )
    )
    return Answer({"turns": found})


@router.get("/turns/{turn}", tags=["operators"], summary="Read why a turn went as it did")
async def show_turn(server: Serving, _: Operating, turn: Named) -> Answer:
    """One turn: why we did what we did."""
    found = await server.database.read(lambda c: turns.find(c, server.site.id, TurnId(turn)))
    if found is None:
        raise ConversationUnknown(f"There is no turn {turn!r}.")
    return Answer(found)


def fact_key(event: Any) -> str:
    """What a fact of the shop's replaces: the same order, or its own kind."""
    order = getattr(event, "order", None)
    return f"order:{order}" if order else type(event).__name__


async def _tracked(server: Server, request: Request, token: str) -> VisitorId:
    """Whose events these are, if they may send more."""
    visitor = visitor_of(server, request, token)
    await server.limits.check(limits.BATCHES, visitor=visitor)
    return visitor


async def _own(server: Server, session: Session, conversation: str) -> tuple[ConversationId, str, int]:
    own = await pick_conversation(server, session, conversation)
    if own[0] != conversation and own[2]:
        raise ConversationUnknown("There is no such conversation of yours.")
    return own


async def _body(request: Request) -> bytes:
    """The raw body.

    Raises:
        FrameInvalid: it is too large, or its sender left before it was whole.
    """
    if int(request.headers.get("content-length") or 0) > BATCH_LIMIT_BYTES:
        raise FrameInvalid(f"The body is larger than {BATCH_LIMIT_BYTES} bytes: send less at once.")
    parts = bytearray()
    try:
        async for part in request.stream():
            parts += part
            if len(parts) > BATCH_LIMIT_BYTES:
                raise FrameInvalid(f"The body is larger than {BATCH_LIMIT_BYTES} bytes: send less at once.")
    except ClientDisconnect as error:
        raise FrameInvalid("The connection ended before the body was whole: send it again.") from error
    return bytes(parts)


def refusal(error: BaristaError) -> Answer:
    """An error as an answer."""
    headers = {"Retry-After": str(math.ceil(error.retry_after))} if error.retry_after is not None else None
    return Answer({"error": {"code": error.code, "message": str(error)}}, status_code=error.status, headers=headers)
