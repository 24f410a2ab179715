"""Who sits at the desk? An operator's console that is as cheap as a guest."""

from pathlib import Path
from typing import Any

import httpx2

from bench.line import Line
from chat.running.credentials import OPERATOR_EMAIL, load_credentials


class Console:
    """A signed-in operator."""

    def __init__(self, line: Line) -> None:
        self.line = line

    @classmethod
    async def sign_in(cls, port: int, data: Path) -> "Console":
        """Sign in to the server whose data folder it is."""
        words = {"email": OPERATOR_EMAIL, "password": load_credentials(data).operator_password}
        async with httpx2.AsyncClient() as http:
            answer = await http.post(f"http://127.0.0.1:{port}/v1/operators/session", json=words)
        cookie = answer.raise_for_status().headers["set-cookie"].partition(";")[0]
        console = cls(await Line.open(port, "/v1/desk", protocol="desk.v1", cookie=cookie))
        await console.until("welcome")
        return console

    async def until(self, kind: str, **fields: object) -> dict[str, Any]:
        """The next frame of a kind, with these fields."""
        while True:
            heard = await self.line.hear()
            if heard["type"] == kind and all(heard.get(name) == value for name, value in fields.items()):
                return heard

    async def take(self, conversation: str) -> None:
        """Take the word."""
        self.line.say({"type": "take", "conversation": conversation})

    async def watch(self, conversation: str, after: int) -> None:
        """Follow a talk."""
        self.line.say({"type": "watch", "conversation": conversation, "after": after})
        await self.until("card", conversation=conversation)
