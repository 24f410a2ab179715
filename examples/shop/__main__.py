"""`python -m examples.shop --port 8081 --barista http://127.0.0.1:8000`: the demo shop on this machine.

The secrets that the shop shares with Barista come from `IDENTITY_SECRET` and `FACTS_SECRET` (`whsec_...`).
"""

import argparse
import os
import sys

import uvicorn

from examples.shop.app import create


def main() -> int:
    """Serve until stopped; exit code 2 where a secret is missing."""
    arguments = argparse.ArgumentParser(prog="python -m examples.shop", description="The demo shop.")
    arguments.add_argument("--port", type=int, default=8081)
    arguments.add_argument("--host", default="127.0.0.1")
    arguments.add_argument("--barista", default="http://127.0.0.1:8000", help="the address of the Barista server")
    given = arguments.parse_args()
    identity, facts = os.environ.get("IDENTITY_SECRET", ""), os.environ.get("FACTS_SECRET", "")
    if not identity or not facts:
        sys.stderr.write("Set IDENTITY_SECRET and FACTS_SECRET to the secrets that the site shares with Barista.\n")
        return 2
    uvicorn.run(create(given.barista, identity, facts), host=given.host, port=given.port)
    return 0


if __name__ == "__main__":
    sys.exit(main())
