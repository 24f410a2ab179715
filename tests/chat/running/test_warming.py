"""Whoever serves is ready beside the start, and has a second opinion when the start is over."""

import asyncio
import subprocess
import sys

from chat.running.warming import warming

WARMED = """
import asyncio, sys, threading
from chat.running.warming import warming
from chat.senses.devices import _compiled
from chat.senses.makers import LIBRARY

importing = []
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in ("user_agents", "ua_parser_builtins.lazy"):
            on_the_loop = threading.current_thread() is threading.main_thread()
            importing.append((name, on_the_loop, bool(_compiled.cache_info().currsize)))
sys.meta_path.insert(0, Watch())

async def serve():
    async with warming(quiet=0), asyncio.timeout(30):
        while not LIBRARY.loaded:
            await asyncio.sleep(.01)

asyncio.run(serve())
print(importing)
"""


def test_our_patterns_are_compiled_before_the_library_is_imported_and_neither_on_the_event_loop() -> None:
    done = subprocess.run([sys.executable, "-c", WARMED], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout.strip() == "[('ua_parser_builtins.lazy', False, False), ('user_agents', False, True)]"


def test_a_server_that_stops_early_does_not_wait_for_the_library() -> None:
    async def stop_at_once() -> None:
        async with asyncio.timeout(5), warming(quiet=60):
            pass

    asyncio.run(stop_at_once())
