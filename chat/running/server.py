"""What is a running server made of? Its parts, put together once and handed to the edges."""

from dataclasses import dataclass, replace

from chat.assistant import Assistant
from chat.budgets import Budgeted
from chat.capacity import Bounds, Capacity
from chat.desk import Desk
from chat.hub import Hub
from chat.intake import Intake
from chat.limits import Limits
from chat.opinion import Opinions
from chat.running.sites import Site
from chat.session import Sessions
from store.database import Database
from store.live import Live


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """One site being served by this process."""

    site: Site
    database: Database
    live: Live
    hub: Hub
    sessions: Sessions
    assistant: Assistant
    intake: Intake
    desk: Desk
    limits: Limits
    capacity: Capacity


def assemble(site: Site, database: Database, live: Live, bounds: Bounds | None = None) -> Server:
    """The parts of a server for `site`, each given what it needs; `bounds` of what it takes on at once."""
    if site.policy.budgets.are_set and site.model is not site.grounded:
        site = replace(site, model=Budgeted(site.model, site.grounded, site.policy, database))
    hub = Hub(live)
    sessions = Sessions(database, site.policy)
    assistant = Assistant(site, database, hub, Opinions(site, lambda session: intake.flush(session)))
    intake = Intake(site, database, hub, live, assistant)
    return Server(
        site=site,
        database=database,
        live=live,
        hub=hub,
        sessions=sessions,
        assistant=assistant,
        intake=intake,
        desk=Desk(site, database, hub, live, sessions, intake),
        limits=Limits(site.id, site.policy.limits, live),
        capacity=Capacity(bounds or Bounds()),
    )
