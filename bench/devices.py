"""What does it cost to recognise a device? Headers that were never seen before, and one that was.

    python -m bench.devices

The whole of `chat.senses.devices.see`, and apart from it the parser alone (ua-parser's fastest backend that is
installed); the quietest of the tries, in microseconds of one core. `old` is an Android of the first years whose name no
word of ours tells: user-agents is asked about it.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from itertools import count

from chat.senses.devices import USER_AGENT_LIMIT, parsed, see
from chat.senses.makers import LIBRARY

HEADERS = {
    "desktop": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/{}.0.0.0 Safari/537.36",
    "phone": "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/{}.0.0.0 Mobile Safari/537.36",
    "iphone": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/{} Mobile/15E148 Safari/604.1",
    "old": "Mozilla/5.0 (Linux; U; Android 4.2; en-us; Kettle {} Build/JDQ39) AppleWebKit/534.30 (KHTML, like Gecko) "
    "Version/4.0 Mobile Safari/534.30",
    "robot": "Mozilla/5.0 (compatible; ExampleBot/{}; +https://shop.example/bot)",
    "noise": "{}" + "x" * USER_AGENT_LIMIT,
}
TRIES = 7
HEADERS_A_TRY = 200


def microseconds(recognise: Callable[[str], object], headers: Iterator[str]) -> float:
    """The mean for one header, in the quietest try."""
    tries = []
    for _ in range(TRIES):
        some = [next(headers) for _ in range(HEADERS_A_TRY)]
        started = time.thread_time_ns()
        for header in some:
            recognise(header)
        tries.append((time.thread_time_ns() - started) / HEADERS_A_TRY / 1000)
    return min(tries)


def main() -> None:
    """Print a line for each kind of header."""
    see("warm")
    LIBRARY.load()
    for name, template in HEADERS.items():
        versions = count(100)
        unseen = (template.format(next(versions)) for _ in count())
        whole, parser = microseconds(see, unseen), microseconds(parsed, unseen)
        print(f"{name:10} unseen {whole:6.1f} us, of which the parser {parser:6.1f} us")
    again = statistics.median(
        microseconds(see, iter([template] * TRIES * HEADERS_A_TRY)) for template in HEADERS.values()
    )
    print(f"{'seen':10} again  {again:6.1f} us")


if __name__ == "__main__":
    main()
