"""Who does what has to be done again and again? Any process that serves: it claims what is due, and goes in pieces."""

import asyncio
import contextlib
from dataclasses import replace
from functools import partial

import structlog

from profiles.ids import SiteId
from store import jobs
from store.database import Database
from store.errors import RecordUnavailable
from store.jobs import Job, JobLost
from store.pruning import PRUNINGS, prune_piece

PAUSE_SECONDS = 0.05
"""Between two pieces: what visitors write goes first, and a piece is some milliseconds long."""

logger = structlog.get_logger()


async def schedule(database: Database, site: SiteId) -> None:
    """Have a site's jobs done from now on."""
    periods = {name: pruning.period for name, pruning in PRUNINGS.items()}
    await database.write(lambda c: jobs.schedule(c, site, periods))


async def do_what_is_due(database: Database, site: SiteId, *, retention_days: int) -> int:
    """Do the jobs of a site that are due, one after another; how many there were."""
    count = 0
    while (job := await database.write(lambda c: jobs.claim(c, site, PRUNINGS))) is not None:
        await _do(database, job, retention_days)
        count += 1
    return count


async def _do(database: Database, job: Job, retention_days: int) -> None:
    """Do a job to its end. A process that dies here leaves the rest to another, which goes on where it was."""
    changed = 0
    try:
        while True:
            piece = await database.write(partial(prune_piece, held=job, retention_days=retention_days))
            changed += piece.changed
            if piece.is_last:
                break
            job = replace(job, mark=piece.mark)
            await asyncio.sleep(PAUSE_SECONDS)
    except JobLost:
        logger.warning("job_lost", job=job.name)
    except Exception as error:
        logger.exception("job_failed", job=job.name)
        told = type(error).__name__  # its words may hold a visitor's
        with contextlib.suppress(RecordUnavailable):  # then the lease runs out
            await database.write(lambda c: jobs.failed(c, job, told))
    else:
        logger.info("job_done", job=job.name, changed=changed)
