"""Who is compared? The bare server and ours, each in a process of its own on one core, on the same model."""

import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.processes import BENCH, LOAD_CORE, ROOT, SERVER_CORE, Process, free_port, running
from bench.visiting import Answer

BARISTA = Path(sys.executable).parent / "barista"
SITE_FILE = ROOT / "examples" / "shop" / "site.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two servers, with what was measured of it: CPU for each round, and every answer that was timed."""

    name: str
    process: Process
    of_shop: bool
    cpu_ms: list[float] = field(default_factory=list)
    children_ms: list[float] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    idle_kib: list[float] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.process.port}"


@asynccontextmanager
async def sides(model: str, *, by_langchain: bool = False) -> AsyncIterator[tuple[Side, Side]]:
    """The bare server and ours, both on the same model and by the same kind of client."""
    model_port, bare_port, our_port = free_port(), free_port(), free_port()
    model_url = f"http://127.0.0.1:{model_port}/v1"
    named = {"OPENAI_API_KEY": "key", "OPENAI_BASE_URL": model_url}
    named |= {"BARISTA_MODEL": f"openai:{model}"} if by_langchain else {"OPENAI_MODEL": model}
    way = ("langchain",) if by_langchain else ()
    with tempfile.TemporaryDirectory(prefix="bench-") as data:
        bare_command = (sys.executable, BENCH / "bare.py", str(bare_port), model_url, model, *way)
        our_command = (BARISTA, "serve", "--port", str(our_port), "--data", data, "--site", SITE_FILE)
        async with (
            running(sys.executable, BENCH / "stub_model.py", str(model_port), port=model_port, core=LOAD_CORE),
            running(*bare_command, port=bare_port, core=SERVER_CORE) as bare,
            running(*our_command, port=our_port, core=SERVER_CORE, environment=named) as ours,
        ):
            yield (
                Side(name="bare", process=bare, of_shop=False),
                Side(name="Barista", process=ours, of_shop=True),
            )
