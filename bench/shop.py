"""Who comes in crowds? Guests of a served shop, each of whom knows what they have seen of their log."""

import asyncio
import shutil
import sys
import uuid
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.line import Line
from bench.processes import BENCH, LOAD_CORE, ROOT, SERVER_CORE, Process, free_port, running
from bench.visiting import QUESTIONS
from chat.running.credentials import load_credentials
from chat.tokens import Tokens, new_visitor
from profiles.ids import SiteId

SITE = SiteId("demo")
SITE_FILE = ROOT / "examples" / "shop" / "site.toml"
BARISTA = (sys.executable, "-c", "from chat.cli import main; main()")
PAGE = {"path": "/ru/", "language": "ru", "local_hour": 12, "weekday": 1, "referrer": "https://ya.ru/"}
ALLOWED = {"behaviour": True, "personalisation": True}


class Refused(Exception):
    """The server answered with an error."""


class Guest:
    """A visitor: `seq` is the last row that they have seen, `rows` what they have seen since they came last.

    `faults` counts rows that came twice or left a gap: there must be none. `deferred` counts how often the
    server had no room for a message, which is then sent again.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = dict(known)
        self.conversation = ""
        self.epoch = ""
        self.seq = 0
        self.head = 0
        self.faults = 0
        self.rows: list[dict[str, Any]] = []
        self.deferred = 0
        self.talking = asyncio.Lock()
        self._said: dict[str, dict[str, Any]] = {}
        self._line: Line | None = None

    @property
    def is_here(self) -> bool:
        """Whether they have connected."""
        return self._line is not None

    @property
    def line(self) -> Line:
        """The open connection."""
        assert self._line is not None
        return self._line

    async def come(self, port: int, *, address: str = "127.0.0.1", buffer: int = 0) -> None:
        """Connect and say hello; from where they were, if they were here before.

        Raises:
            Refused: the server answers with an error.
            Ended: the connection ends.
        """
        self._line = await Line.open(port, address=address, buffer=buffer)
        since = {"since": {"epoch": self.epoch, "seq": self.seq}} if self.epoch else {}
        self.rows = []
        self.line.say({"type": "hello", "site": SITE, "consent": ALLOWED, "page": PAGE, **self.known, **since})
        welcome = await self.until("welcome")
        if self.epoch and not welcome["resumed"]:
            self.faults += 1
        self.conversation, self.epoch = welcome["conversation"], welcome["epoch"]
        self.head = welcome["head_seq"]

    async def hear(self) -> dict[str, Any]:
        """The next frame; what is a row of the log is noted."""
        heard = await self.line.hear()
        if heard["type"] in ("message", "state"):
            self.faults += heard["seq"] != self.seq + 1
            self.seq = heard["seq"]
            self.rows.append(heard)
        elif heard["type"] == "ack":
            self._said.pop(heard["cmid"], None)
        elif heard["type"] == "error":
            self._again_later(heard)
        return heard

    def _again_later(self, error: dict[str, Any]) -> None:
        """What finds no room is sent again when the server says, as a widget does; nothing else may go wrong."""
        said = self._said.get(error.get("ref", ""))
        if error["code"] != "over_capacity" or said is None:
            raise Refused(error["code"])
        self.deferred += 1
        asyncio.get_running_loop().call_later(error["retry_after"], self.line.say, said)

    async def until(self, kind: str, **fields: object) -> dict[str, Any]:
        """The next frame of a kind, with these fields."""
        while True:
            heard = await self.hear()
            if heard["type"] == kind and all(heard.get(name) == value for name, value in fields.items()):
                return heard

    async def caught_up(self, head: int) -> None:
        """Read until row `head` was seen."""
        while self.seq < head:
            await self.hear()

    def send(self, text: str) -> str:
        """Send a message; its id."""
        cmid = str(uuid.uuid4())
        self._said[cmid] = {"type": "send", "cmid": cmid, "body": {"text": text}}
        self.line.say(self._said[cmid])
        return cmid

    async def ask(self, text: str) -> None:
        """Send a message, and read until it is answered."""
        self.send(text)
        await self.until("message", role="assistant")


def newcomers(data: Path, count: int) -> list[Guest]:
    """Visitors with tokens of the server whose data folder it is; it has not met them yet."""
    credentials, now = load_credentials(data), datetime.now(UTC)
    tokens = Tokens(key=credentials.tokens, identity_key=credentials.identity)
    visitors = [new_visitor() for _ in range(count)]
    return [Guest({"visitor": each, "token": tokens.for_visitor(SITE, each, now)}) for each in visitors]


async def at_once(guests: Iterable[Guest], port: int, *, many: int = 50) -> None:
    """Let all of them come, `many` at the same time."""
    room = asyncio.Semaphore(many)

    async def come(guest: Guest) -> None:
        async with room:
            await guest.come(port)

    await asyncio.gather(*(come(guest) for guest in guests))


THINGS = (
    "телефоне",
    "наушниках",
    "часах",
    "планшете",
    "колонке",
    "лампе",
    "чайнике",
    "пылесосе",
    "зарядке",
    "чехле",
    "клавиатуре",
    "мониторе",
    "камере",
    "проекторе",
    "утюге",
    "весах",
    "фене",
    "миксере",
    "тостере",
    "принтере",
)


def question(number: int) -> str:
    """A calm question; the first 200 differ, so that nobody seems to repeat themselves."""
    stem = QUESTIONS[number % len(QUESTIONS)].rstrip("?")
    return f"{stem}, если говорить о {THINGS[number // len(QUESTIONS) % len(THINGS)]}?"


def unlimited(folder: Path) -> Path:
    """The shop's rules in `folder`, without the limits of how often a visitor may write; the path of the file."""
    for name in ("catalogue.json", "pages.json"):
        shutil.copy(SITE_FILE.parent / name, folder)
    site = folder / "site.toml"
    lifted = "".join(f"\n[limits.{scope}]\n{names}\n" for scope, names in LIFTED.items())
    site.write_text(SITE_FILE.read_text(encoding="utf-8") + lifted, encoding="utf-8")
    return site


UNBOUNDED = {
    "BARISTA_CAPACITY__TURNS": "100000",
    "BARISTA_CAPACITY__STORING": "100000",
    "BARISTA_CAPACITY__SLOW_SECONDS": "60",
}
"""What a process takes on at once, so that it is measured rather than protected."""

LIFTED = {
    "visitor": 'messages = ""\nbatches = ""\nresumes = ""',
    "address": 'messages = ""\nnewcomers = ""',
    "site": 'messages = ""\nnewcomers = ""',
}


@asynccontextmanager
async def served(data: Path, *, model: str = "", site: Path = SITE_FILE, **environment: str) -> AsyncIterator[Process]:
    """A shop on the server's core; with a `model` of bench/stub_model.py on the core of the load.

    With other rules than the shop's own (see `unlimited`) it takes on whatever comes.
    """
    if site != SITE_FILE:
        environment |= UNBOUNDED
    port, model_port = free_port(), free_port()
    async with AsyncExitStack() as stack:
        if model:
            stub = (sys.executable, BENCH / "stub_model.py", str(model_port))
            await stack.enter_async_context(running(*stub, port=model_port, core=LOAD_CORE))
            environment |= {
                "OPENAI_API_KEY": "key",
                "OPENAI_BASE_URL": f"http://127.0.0.1:{model_port}/v1",
                "OPENAI_MODEL": model,
            }
        command = (*BARISTA, "serve", "--port", str(port), "--data", data, "--site", site)
        yield await stack.enter_async_context(running(*command, port=port, core=SERVER_CORE, environment=environment))
