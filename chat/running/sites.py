"""What does this server serve? A site: its rules, its knowledge, its templates, its model and its secrets."""

from dataclasses import dataclass

from chat.llm.seam import Model
from chat.policy import Policy
from chat.running.credentials import Credentials
from chat.tokens import Tokens
from profiles.ids import SiteId
from prompts.prompt import Shop, Templates
from store.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that belongs to one shop."""

    policy: Policy
    knowledge: Knowledge
    templates: Templates
    model: Model
    grounded: Model
    credentials: Credentials

    @property
    def id(self) -> SiteId:
        """The site's id."""
        return self.policy.site

    def shop(self, language: str) -> Shop:
        """What prompts in `language` say of it."""
        return Shop(
            name=self.policy.name,
            assistant_name=self.policy.names.get(language, self.policy.assistant_name),
            support_only=self.policy.support_only,
            concessions=self.policy.concessions,
        )

    @property
    def tokens(self) -> Tokens:
        """Signs and checks."""
        return Tokens(key=self.credentials.tokens, identity_key=self.credentials.identity)

    def allows(self, origin: str | None) -> bool:
        """Whether a page of `origin` may embed the widget; programs send no origin and are let through."""
        return origin is None or "*" in self.policy.origins or origin in self.policy.origins
