"""The `claims` group: global options, and commands that are imported when they are used."""

import gc
import importlib
from collections.abc import Iterator, MutableMapping
from datetime import date
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from tracker.cli.context import Invocation
from tracker.cli.options import TYPER, parse_day
from tracker.cli.quick import make_quick
from tracker.cli.registry import COMMANDS


class LazyCommands(MutableMapping[str, Any]):
    """Commands by name; looking one up imports its module, listing the names imports none."""

    def __init__(self) -> None:
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._loaded:
            self._loaded[name] = load_command(name)
        return self._loaded[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


def load_command(name: str) -> Any:
    """Import a command's module and return the command; raises KeyError for a name that is none."""
    entry = COMMANDS[name]
    if entry.long:
        gc.enable()
    module, _, function = entry.place.partition(":")
    found = getattr(importlib.import_module(module), function)
    if isinstance(found, typer.Typer):
        return _family(found, name)
    single = typer.Typer(**TYPER)
    single.command(name, no_args_is_help=False)(found)
    command = typer.main.get_command(single)
    if entry.minus:
        command.context_settings["ignore_unknown_options"] = True
    make_quick(command)
    return command


def _family(app: typer.Typer, name: str) -> Any:
    """Return a command that has commands of its own (`claims rules list`)."""
    group = typer.main.get_group(app)
    group.name = name
    for command in (group, *group.commands.values()):
        make_quick(command)
    return group


class LazyGroup(TyperGroup):
    """A group whose commands are loaded on use and whose help comes from the registry."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = LazyCommands()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Return the names in the order of the registry, which is the order of the work."""
        return list(COMMANDS)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - the signature is Typer's
        """Write name and line of each command without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


def _version(asked: bool) -> None:
    if asked:
        from tracker import __version__

        typer.echo(f"claims {__version__}")
        raise typer.Exit


def root(
    ctx: typer.Context,
    database: Annotated[
        str | None,
        typer.Option(
            help="A URL (sqlite:///FILE, postgresql://...) or the path of a SQLite file.",
            envvar="CLAIMS_DATABASE_URL",
            metavar="URL",
            show_envvar=True,
        ),
    ] = None,
    today: Annotated[
        date | None,
        typer.Option(
            help="Take this day for today, in place of the clock.",
            envvar="CLAIMS_TODAY",
            metavar="DATE",
            parser=parse_day,
            show_envvar=True,
        ),
    ] = None,
    version: Annotated[  # noqa: ARG001 - acted on by its callback
        bool, typer.Option("--version", help="Print the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Track claims and predictions: what was announced, by when, and whether it came true.

    Start with `claims ingest FILE`, then `claims review`, `claims list` and `claims scorecard`.
    Dates are written YYYY-MM-DD. An ID is the number that `list` shows, or any unique beginning of a claim's key.
    """
    invocation: Invocation = ctx.obj
    invocation.database = database
    if today is not None:
        invocation.today = today


def build() -> TyperGroup:
    """Return the whole command line as one group."""
    app = typer.Typer(cls=LazyGroup, name="claims", no_args_is_help=True, **TYPER)
    app.callback()(root)
    group = typer.main.get_group(app)
    make_quick(group)
    return group
