"""What page events are compared with: an endpoint of Starlette that parses a batch, and does nothing else.

python bench/parsing.py PORT
"""

import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

DONE = b'{"success":true}'


async def parse(request: Request) -> Response:
    """A batch, parsed."""
    batch = (await request.json())["batch"]
    return Response(DONE if all(event["messageId"] for event in batch) else b"{}", media_type="application/json")


if __name__ == "__main__":
    app = Starlette(routes=[Route("/v1/batch", parse, methods=["POST"])])
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
