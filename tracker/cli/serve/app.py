"""The ledger as a Datasette application: read-only, with facets, search and questions ready to be asked.

Datasette opens the file with SQLite's `mode=ro`, so that nothing can be written, while what others write is seen.
"""

import sqlite3
from collections.abc import Awaitable, Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from tracker.scoring.wilson import wilson
from tracker.store.queries import HIDDEN_TABLES, QUERIES
from tracker.store.search import INDEX, split_characters

DATABASE = "ledger"
_HOSTS = ("127.0.0.1", "localhost")
_MILLISECONDS = 3000

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Application = Callable[[dict[str, Any], Receive, Send], Awaitable[None]]


def application(ledger: Path, *, today: date) -> Application:
    """Return the application; statuses in its questions are those of `today`."""
    from datasette.app import Datasette  # type: ignore[import-untyped]
    from datasette.database import Database  # type: ignore[import-untyped]
    from datasette.plugins import pm  # type: ignore[import-untyped]

    pm.register(_functions(today))
    # Its errors go to the browser; on the terminal Rich would print a page of traceback for each mistyped question.
    vars(import_module("datasette.handle_exception"))["rich"] = None
    served = Datasette(
        [],
        metadata=metadata(ledger),
        settings={"sql_time_limit_ms": _MILLISECONDS, "default_page_size": 50, "allow_download": False},
    )
    served.remove_database("_memory")
    served.add_database(Database(served, path=str(ledger), is_mutable=True), name=DATABASE)
    whole: Application = served.app()
    return on_loopback_only(whole)


def metadata(ledger: Path) -> dict[str, Any]:
    """Return what Datasette is told of the tables and the questions."""
    queries = {
        name: {"title": title, "description": about, "sql": sql} for name, (title, about, sql) in QUERIES.items()
    }
    facets = {
        "claim": ["speaker", "subject", "last_outcome", "tier", "modality"],
        "candidate": ["speaker", "subject", "gone", "tier"],
        "decision": ["kind", "by", "reason"],
        "observation": ["subject", "metric", "reliability"],
        "verdict": ["outcome", "by"],
    }
    tables: dict[str, dict[str, Any]] = {name: {"facets": columns} for name, columns in facets.items()}
    tables["claim"] |= {"fts_table": INDEX, "fts_pk": "id", "sort": "due_on", "label_column": "quote"}
    tables |= {name: {"hidden": True} for name in HIDDEN_TABLES}
    about = "Read-only. What is said here of claims is what `claims list` and `claims scorecard` say."
    return {
        "title": "Claims ledger",
        "description": about,
        "source": ledger.name,
        "databases": {DATABASE: {"tables": tables, "queries": queries}},
    }


def on_loopback_only(inside: Application) -> Application:
    """Let through only what was asked of this machine by its own name.

    A page elsewhere whose name is made to lead here (DNS rebinding) asks under that other name, and is refused.
    """

    async def guarded(scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            asked = dict(scope["headers"]).get(b"host", b"").decode("latin-1").rpartition(":")
            host = asked[0] if asked[2].isdigit() else asked[2]
            if host not in _HOSTS:
                await _refuse(send)
                return
        await inside(scope, receive, send)

    return guarded


async def _refuse(send: Send) -> None:
    await send({"type": "http.response.start", "status": 421, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"claims serve answers on this machine alone\n"})


def _functions(today: date) -> object:
    """Return a plug-in with what the questions need of SQL: today, an interval, and a search that knows Chinese."""
    from datasette import hookimpl  # type: ignore[import-untyped]
    from datasette.utils import escape_fts  # type: ignore[import-untyped]

    def prepare_connection(conn: sqlite3.Connection) -> None:
        conn.create_function("claims_today", 0, today.isoformat)
        conn.create_function("wilson_low", 2, lambda hits, n: _end(hits, n, "low"))
        conn.create_function("wilson_high", 2, lambda hits, n: _end(hits, n, "high"))
        conn.create_function("escape_fts", 1, lambda words: split_characters(escape_fts(words or "")))

    # Last of all, so that this search takes the place of Datasette's own.
    plugin = ModuleType("claims_tracker_functions")
    plugin.__dict__["prepare_connection"] = hookimpl(prepare_connection, trylast=True)
    return plugin


def _end(hits: int | None, n: int | None, end: str) -> float | None:
    interval = wilson(hits or 0, n or 0)
    return None if interval is None else float(getattr(interval, end))
