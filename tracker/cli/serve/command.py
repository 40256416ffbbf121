"""`claims serve`: look at the ledger in a browser."""

import socket
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import number_option
from tracker.errors import TrackerError, UsageError

_HOST = "127.0.0.1"
_PORT = 8001


def serve(
    ctx: typer.Context,
    port: Annotated[
        int,
        number_option(
            "--port", "PORT", "Where on this machine; 0: any that is free.", what="port", least=0, most=65535
        ),
    ] = _PORT,
) -> None:
    """Show the ledger in a browser, read-only.

    Through Datasette: facets, search, questions ready to be asked, and SQL. It answers this machine alone, until
    Ctrl-C. For SQLite ledgers.
    """
    invocation: Invocation = ctx.obj
    _check(invocation)
    if any(find_spec(name) is None for name in ("datasette", "uvicorn")):
        raise TrackerError("serving needs Datasette: pip install 'claims-tracker[serve]'")
    with invocation.ledger() as ledger:  # made, or brought up to date, before anybody looks
        file = ledger.place.file
    if file is None:
        raise UsageError("a ledger in memory is gone when the command ends: name a file with --database")
    import uvicorn

    from tracker.cli.serve.app import application

    taken = _listening(port)
    config = uvicorn.Config(application(file, today=invocation.today), log_level="warning", lifespan="on")
    typer.echo(f"serving {file} at http://{_HOST}:{taken.getsockname()[1]}/ (read-only; Ctrl-C ends)")
    try:
        uvicorn.Server(config).run(sockets=[taken])
    except KeyboardInterrupt:
        return
    finally:
        taken.close()


def _check(invocation: Invocation) -> None:
    from tracker.workspace import database_url

    given = invocation.database
    url = invocation.workspace.database_url if given is None else database_url(given, Path.cwd())
    if not url.startswith("sqlite"):
        raise UsageError("only SQLite ledgers can be served; for PostgreSQL use `claims report`, or its own tools")


def _listening(port: int) -> socket.socket:
    """Return a socket on loopback, and on nothing else. Raises TrackerError where the port is taken."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((_HOST, port))
        made.listen()  # who asks before the server is up is answered when it is
    except OSError as error:
        made.close()
        raise TrackerError(
            f"port {port} cannot be had: {error.strerror or error}; choose another with --port"
        ) from error
    return made
