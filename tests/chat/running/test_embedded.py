import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from redis import Redis

from chat.running.embedded import embedded_valkey

HOST = """
import time
from chat.running.embedded import embedded_valkey
with embedded_valkey() as url:
    print(url, flush=True)
    time.sleep(60)
"""


def test_it_answers_like_a_redis_and_leaves_nothing_behind() -> None:
    with embedded_valkey() as url, Redis.from_url(url) as redis:
        folder = Path(url.removeprefix("unix://")).parent
        assert redis.ping()
        assert redis.config_get("save")["save"] == "", "it keeps nothing on disk"
        child = redis.info()["process_id"]

    assert not folder.exists()
    assert not is_running(child)


def test_it_listens_to_this_machines_own_socket_only() -> None:
    with embedded_valkey() as url, Redis.from_url(url) as redis:
        assert redis.config_get("port")["port"] == "0"


def test_it_dies_with_a_server_that_was_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", HOST], stdout=subprocess.PIPE, text=True) as host:
        assert host.stdout
        url = host.stdout.readline().strip()
        with Redis.from_url(url) as redis:
            child = redis.info()["process_id"]
        assert is_running(child)

        host.send_signal(signal.SIGKILL)
        host.wait(timeout=5)

    end = time.monotonic() + 5
    while is_running(child) and time.monotonic() < end:
        time.sleep(0.01)
    assert not is_running(child)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
