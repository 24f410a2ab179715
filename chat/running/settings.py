"""How is this server set up? One frozen value, from the environment and the command line."""

from pathlib import Path
from typing import Annotated

import msgspec
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from chat.capacity import Bounds
from chat.running.guards import Guards


class Settings(BaseSettings):
    """Every setting: `BARISTA_` and its name in the environment; those of the model keep their usual names."""

    model_config = SettingsConfigDict(
        env_prefix="BARISTA_", env_nested_delimiter="__", frozen=True, extra="ignore", populate_by_name=True
    )

    host: str = "127.0.0.1"
    """The address to listen on."""
    port: Annotated[int, Field(ge=0, le=65_535)] = 8000
    """The port to listen on."""
    workers: Annotated[int, Field(ge=1, le=256)] = 1
    """How many processes serve; more than one need a PostgreSQL."""
    data: Path = Path("data")
    """The folder of the embedded database, the secrets and the lock."""
    database_url: str = Field(default="", validation_alias="DATABASE_URL")
    """A PostgreSQL; empty: SQLite in the data folder."""
    redis_url: str = Field(default="", validation_alias="REDIS_URL")
    """A Redis or Valkey; empty: an embedded Valkey as a child process."""
    guards: Guards = Guards()
    """What one connection may use; `BARISTA_GUARDS__FRAMES_A_SECOND` and so on change one bound each."""
    capacity: Bounds = Bounds()
    """What one process takes on at once; `BARISTA_CAPACITY__TURNS` and so on change one bound each."""
    site: Path | None = None
    """The shop's `site.toml`; None: the built-in defaults."""
    retention_days: Annotated[int, Field(ge=1, le=36_500)] | None = None
    """For how many days raw facts and traces are kept; None: as `site.toml` says, 30 where it says nothing."""
    shop_url: str = ""
    """The shop's own address, put before the links of answers; empty: as `site.toml` says."""
    crm_url: str = ""
    """Where triggers are sent; empty: they wait in the outbox."""
    crm_loopback: bool = False
    """Whether triggers may be sent to this machine itself, as the demo does."""
    model: str = ""
    """A model by LangChain's name, such as `anthropic:NAME`."""
    openai_api_key: SecretStr = Field(default=SecretStr(""), validation_alias="OPENAI_API_KEY")
    """The key of an OpenAI-compatible endpoint."""
    openai_base_url: str = Field(default="", validation_alias="OPENAI_BASE_URL")
    """The endpoint; empty: OpenAI's own."""
    openai_model: str = Field(default="", validation_alias="OPENAI_MODEL")
    """The model to ask for; needed where the endpoint is not OpenAI's own."""

    @property
    def database(self) -> str:
        """The URL of the database in use."""
        return self.database_url or f"sqlite:///{self.data / 'barista.db'}"

    def environment(self) -> dict[str, str]:
        """The settings as variables of the environment: what another process reads these same settings from."""
        prefix = self.model_config["env_prefix"]
        given = {
            str(field.validation_alias or f"{prefix}{name}").upper(): getattr(self, name)
            for name, field in type(self).model_fields.items()
        }
        return {name: _written(value) for name, value in given.items() if value not in (None, "")}


def _written(value: object) -> str:
    """A setting as the environment holds it."""
    if isinstance(value, Guards | Bounds):
        return msgspec.json.encode(value).decode()
    return value.get_secret_value() if isinstance(value, SecretStr) else str(value)
