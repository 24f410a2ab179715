"""The demo shop as an application: `create(barista_url, identity_secret, facts_secret)`.

It embeds the widget as any stranger's site would (templates/base.html), proves its customer by a token that it signs
itself, and tells Barista of her orders by signed facts. Pages live under `/ru` and `/en`.
"""

import hashlib

from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from examples.shop.account import Account
from examples.shop.browsing import Browsing
from examples.shop.buying import Buying
from examples.shop.rendering import HERE, Renderer


class LanguageConvertor(Convertor[str]):
    """The first part of every path: ru or en."""

    regex = "ru|en"

    def convert(self, value: str) -> str:
        """The language of a path."""
        return value

    def to_string(self, value: str) -> str:
        """The path of a language."""
        return value


register_url_convertor("lang", LanguageConvertor())


def create(barista_url: str, identity_secret: str, facts_secret: str) -> Starlette:
    """The shop, talking to the Barista server at `barista_url` with the secrets that both know."""
    barista_url = barista_url.rstrip("/")
    shop = Renderer(barista_url, identity_secret)
    browsing = Browsing(shop)

    async def start(request: Request) -> Response:
        wants_english = request.headers.get("accept-language", "ru").lower().startswith("en")
        return RedirectResponse("/en" if wants_english else "/ru")

    async def missing(request: Request, _: Exception) -> Response:
        return browsing.missing(request)

    cookie_key = hashlib.sha256(f"cookie:{identity_secret}".encode()).hexdigest()
    return Starlette(
        routes=[
            Route("/", start),
            Mount("/static", StaticFiles(directory=HERE / "static")),
            *browsing.routes(),
            *Buying(shop).routes(),
            *Account(shop, barista_url, facts_secret).routes(),
        ],
        middleware=[Middleware(SessionMiddleware, secret_key=cookie_key, session_cookie="polka", same_site="lax")],
        exception_handlers={404: missing},
    )
