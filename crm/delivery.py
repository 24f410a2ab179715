"""How do triggers reach other systems? A worker claims what is due, sends the frozen bytes and settles each.

The outbox is the memory and the worker has none that matters: it may die at any instruction and another sends again
what was not settled, under the same id. Per subject only the first unsettled trigger is ever due, so order is kept.
"""

import asyncio
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx2
import structlog

from crm.addresses import check_address
from crm.errors import AddressRefused
from crm.retries import Again, GivenUp, Received, Verdict, judge_answer, judge_failure
from crm.signatures import sign
from profiles.ids import SiteId
from store import outbox
from store.database import Database
from store.outbox import Delivery

TIMEOUT_SECONDS = 10.0
LEASE_SECONDS = 60.0
"""A claimed trigger belongs to its worker for this long: well over the timeout, lest a slow one be sent twice."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a site wants its triggers, and the secret (`whsec_...`) that signs them."""

    url: str
    secret: str


@dataclass(slots=True, kw_only=True)
class DeliveryWorker:
    """Sends what is due, at most `concurrency` at a time, until `stop`.

    It sends the triggers of one `site` to its `endpoint`, and leaves those of other sites alone.
    `allow_loopback` permits plain HTTP to this machine.
    """

    database: Database
    site: SiteId
    endpoint: Endpoint
    concurrency: int = 8
    idle_seconds: float = 1.0
    allow_loopback: bool = False
    _is_gone: bool = False
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        """Work until `stop`, then let what is on its way finish. A cancelled worker leaves it to the lease."""
        async with httpx2.AsyncClient(timeout=TIMEOUT_SECONDS, trust_env=False) as client, asyncio.TaskGroup() as group:
            sending: set[asyncio.Task[None]] = set()
            while not self._stopping.is_set():
                self._woken.clear()
                claimed = await self._claim(self.concurrency - len(sending))
                sending |= {group.create_task(self._deliver(client, delivery)) for delivery in claimed}
                await self._rest(sending)
                sending = {task for task in sending if not task.done()}

    def wake(self) -> None:
        """Look at the outbox now instead of after `idle_seconds`."""
        self._woken.set()

    def stop(self) -> None:
        """Claim nothing more."""
        self._stopping.set()
        self._woken.set()

    async def _rest(self, sending: set[asyncio.Task[None]]) -> None:
        """Wait for a free place, a call or the next look, whichever comes first."""
        called = asyncio.create_task(self._woken.wait())
        try:
            await asyncio.wait({called, *sending}, timeout=self.idle_seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            called.cancel()

    async def _claim(self, limit: int) -> list[Delivery]:
        if limit <= 0:
            return []
        try:
            claimed = await self.database.write(
                lambda c: outbox.claim(c, self.site, limit=limit, lease_seconds=LEASE_SECONDS)
            )
            return list(claimed)
        except Exception:
            log.exception("outbox_unreachable")
            return []

    async def _deliver(self, client: httpx2.AsyncClient, delivery: Delivery) -> None:
        """Send one trigger and write down what came of it; a failure to write leaves it to the lease."""
        try:
            verdict = await self._attempt(client, delivery)
            await self._settle(delivery, verdict)
        except Exception:
            log.exception("delivery_unsettled", id=delivery.id)
            return
        log.info("delivery", id=delivery.id, trigger=delivery.name, attempt=delivery.attempt, verdict=str(verdict))

    async def _attempt(self, client: httpx2.AsyncClient, delivery: Delivery) -> Verdict:
        if self._is_gone and not delivery.is_resent:
            return GivenUp("The endpoint answered 410 Gone before and is switched off.", gone=True)
        jitter, attempt = secrets.randbelow(1001) / 1000, delivery.failures + 1
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                status, retry_after = await self._post(client, delivery)
        except (httpx2.HTTPError, TimeoutError, AddressRefused) as error:
            said = str(error) or type(error).__name__
            return judge_failure(f"The endpoint was not reached: {said}", attempt=attempt, jitter=jitter)
        return judge_answer(status, attempt=attempt, jitter=jitter, retry_after=retry_after, now=datetime.now(UTC))

    async def _post(self, client: httpx2.AsyncClient, delivery: Delivery) -> tuple[int, str]:
        """Send the bytes; the status and `Retry-After` of the answer, whose body is not read."""
        target = await check_address(self.endpoint.url, allow_loopback=self.allow_loopback)
        signed = sign(self.endpoint.secret, message=delivery.id, body=delivery.payload, at=datetime.now(UTC))
        headers = {"host": target.host, "content-type": "application/json", "user-agent": "Barista", **signed}
        async with client.stream(
            "POST",
            target.url,
            content=delivery.payload,
            headers=headers,
            follow_redirects=False,
            extensions={"sni_hostname": target.name},
        ) as answer:
            return answer.status_code, answer.headers.get("retry-after", "")

    async def _settle(self, delivery: Delivery, verdict: Verdict) -> None:
        match verdict:
            case Received():
                self._is_gone = False
                await self.database.write(lambda c: outbox.delivered(c, delivery))
            case Again(seconds, error):
                await self.database.write(lambda c: outbox.retry(c, delivery, delay_seconds=seconds, error=error))
            case GivenUp(error, gone):
                self._is_gone = self._is_gone or gone
                await self.database.write(lambda c: outbox.bury(c, delivery, error=error))
