"""What does one type? The `barista` command. It imports what a command needs when the command runs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from chat.running.settings import Settings

app = typer.Typer(
    help="An AI chat for websites that reads how each visitor behaves.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

DEFAULT_DATA = Path("data/barista.db")
DEMO_DATA = Path("data/demo")

Data = Annotated[Path | None, typer.Option(help="Folder of the database and the secrets.", envvar="BARISTA_DATA")]
Host = Annotated[str | None, typer.Option(help="Address to listen on.", envvar="BARISTA_HOST")]
Port = Annotated[int | None, typer.Option(help="Port to listen on.", envvar="BARISTA_PORT")]
DatabaseUrl = Annotated[str | None, typer.Option(help="A PostgreSQL instead of SQLite.", envvar="DATABASE_URL")]
RedisUrl = Annotated[str | None, typer.Option(help="A Redis instead of an embedded Valkey.", envvar="REDIS_URL")]
Workers = Annotated[
    int | None, typer.Option(help="How many processes serve; more than one need a PostgreSQL.", min=1, max=256)
]
Language = Annotated[
    str, typer.Option("--lang", help="ru or en; else the terminal's.", envvar=["LC_ALL", "LC_MESSAGES", "LANG"])
]
SiteFile = Annotated[Path | None, typer.Option(help="The shop's site.toml.", envvar="BARISTA_SITE", exists=True)]


@app.command()
def serve(
    host: Host = None,
    port: Port = None,
    data: Data = None,
    database_url: DatabaseUrl = None,
    redis_url: RedisUrl = None,
    site: SiteFile = None,
    workers: Workers = None,
) -> None:
    """Serve a shop's chat."""
    from chat.running.premises import DataInUse
    from chat.running.settings import Settings
    from chat.running.supervisor import WorkersUnsuited
    from store.errors import RecordUnavailable

    given: dict[str, Any] = {
        "host": host,
        "port": port,
        "data": data,
        "database_url": database_url,
        "redis_url": redis_url,
        "site": site,
        "workers": workers,
    }
    try:
        code = _serve(Settings(**{name: value for name, value in given.items() if value is not None}))
    except WorkersUnsuited as error:
        _give_up(error, code=2)
    except (DataInUse, OSError, RuntimeError, ValueError, RecordUnavailable) as error:
        _give_up(error)
    raise typer.Exit(code)


def _serve(settings: "Settings") -> int:
    """Serve in this process, or in several; the exit code."""
    if settings.workers > 1:
        from chat.running.supervisor import supervise

        return supervise(settings)
    from chat.running.serving import serve

    serve(settings)
    return 0


@app.command()
def migrate(data: Data = None, database_url: DatabaseUrl = None) -> None:
    """Bring the database to the shape that this version needs; every start does it as well."""
    from chat.running.migrating import migrate
    from chat.running.premises import DataInUse
    from store.errors import RecordUnavailable

    try:
        before, now = migrate(_settings(data=data, database_url=database_url))
    except (DataInUse, OSError, ValueError, RecordUnavailable) as error:
        _give_up(error)
    typer.echo(f"The database is at {now}" + (", as it was." if before == now else f", after {before or 'nothing'}."))


@app.command()
def doctor(
    data: Data = None,
    database_url: DatabaseUrl = None,
    redis_url: RedisUrl = None,
    site: SiteFile = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Try what a server stands on: database, migrations, clock, Redis, model, tracing. Exit code 1 if any fails.

    Where nothing else was served here it looks at the demo's database.
    """
    from chat.running.doctor import as_lines, as_values, examine_all

    data = _or_demo(data)
    findings = examine_all(_settings(data=data, database_url=database_url, redis_url=redis_url, site=site))
    typer.echo(as_values(findings) if as_json else as_lines(findings))
    raise typer.Exit(0 if all(found.ok for found in findings) else 1)


@app.command()
def deliveries(
    data: Data = None,
    database_url: DatabaseUrl = None,
    site: SiteFile = None,
    *,
    retry: Annotated[str, typer.Option(metavar="ID|all", help="Send this one again, or all.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """List the triggers that were given up, or have them sent again by the server that runs."""
    from chat.running.deliveries import as_lines, as_values, dead_letters, send_again
    from store.errors import RecordUnavailable

    settings = _settings(data=_or_demo(data), database_url=database_url, site=site)
    try:
        if retry:
            typer.echo(f"{send_again(settings, retry)} will be sent again.")
        else:
            dead = dead_letters(settings)
            typer.echo(as_values(dead) if as_json else "\n".join(as_lines(dead)))
    except (LookupError, OSError, ValueError, RecordUnavailable) as error:
        _give_up(error)


def _settings(**given: Any) -> "Settings":
    """The settings, with what was given on the command line before the environment."""
    from chat.running.settings import Settings

    return Settings(**{name: value for name, value in given.items() if value is not None})


@app.command()
def demo(port: Port = None, data: Data = None) -> None:
    """Start a demo shop with its chat, console and CRM, and print where they are."""
    from chat.running.demo import demo
    from chat.running.premises import DataInUse

    try:
        demo(port=8000 if port is None else port, data=data or DEMO_DATA)
    except (DataInUse, OSError, RuntimeError) as error:
        _give_up(error)


@app.command()
def explain(
    turn: Annotated[str, typer.Argument(help="The turn's id, as /console/turns shows it.")],
    data: Data = None,
    database_url: DatabaseUrl = None,
    site: SiteFile = None,
    lang: Language = "en",
    *,
    render: Annotated[bool, typer.Option(help="Compose the prompt anew, with the templates as they are.")] = False,
) -> None:
    """Tell why a turn went as it did, in plain words; of the demo where nothing else was served here."""
    from chat.explaining import explain
    from chat.running.settings import Settings

    given: dict[str, Any] = {"data": _or_demo(data), "database_url": database_url, "site": site}
    settings = Settings(**{name: value for name, value in given.items() if value is not None})
    try:
        typer.echo(explain(settings, turn, render=render, language="ru" if lang.startswith("ru") else "en"))
    except LookupError as error:
        _give_up(error)


def _or_demo(data: Path | None) -> Path | None:
    """The folder that was named, else the demo's where nothing but a demo was served from here."""
    return DEMO_DATA if data is None and not DEFAULT_DATA.exists() and DEMO_DATA.exists() else data


def _give_up(error: Exception, *, code: int = 1) -> NoReturn:
    typer.echo(f"barista: {error}", err=True)
    raise typer.Exit(code)


def main() -> None:
    """The command's entry."""
    app()
