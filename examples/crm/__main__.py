"""`python -m examples.crm --port 8090`: a CRM on this machine; the secret comes from `TRIGGERS_SECRET`."""

import argparse
import os
import sys

import uvicorn

from examples.crm.app import create


def main() -> int:
    """Serve until stopped; exit code 2 where no secret is given."""
    arguments = argparse.ArgumentParser(prog="python -m examples.crm", description="Receives Barista's triggers.")
    arguments.add_argument("--port", type=int, default=8090)
    arguments.add_argument("--host", default="127.0.0.1")
    given = arguments.parse_args()
    secret = os.environ.get("TRIGGERS_SECRET", "")
    if not secret:
        sys.stderr.write("Set TRIGGERS_SECRET to the secret that signs the site's triggers (whsec_...).\n")
        return 2
    uvicorn.run(create(secret), host=given.host, port=given.port)
    return 0


if __name__ == "__main__":
    sys.exit(main())
