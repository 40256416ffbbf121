"""Where the ledger, the user's words and settings are: found once, passed on.

A workspace is a folder with `claims.toml`, or with `[tool.claims]` in its pyproject.toml. Commands find it upwards from
where they run, and keep its ledger in `data/claims.db`. Outside a workspace the ledger is in the user's data folder.

    # claims.toml
    by = "maria"                     # who decides and judges, where --by is not given
    lexicons = ["words/names.yaml"]  # more speakers and subjects, relative to this file
    words = ["words/fusion.yaml"]    # more words and patterns: docs/rules.md
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.errors import TrackerError, UsageError

SETTINGS_FILE = "claims.toml"
PROJECT_FILE = "pyproject.toml"
DATABASE_VARIABLE = "CLAIMS_DATABASE_URL"
DATABASE_FILE = Path("data", "claims.db")
_KEYS = ("by", "lexicons", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A folder with its ledger and settings. `root` is None outside any workspace.

    `database_url` is an SQLAlchemy URL. `lexicons` are the files with more speakers and subjects, `words` those with
    more words and patterns, `by` who reviews and judges where the command line does not say.
    """

    root: Path | None
    database_url: str
    by: str | None = None
    lexicons: tuple[Path, ...] = ()
    words: tuple[Path, ...] = ()


def find_workspace(cwd: Path, *, database: str | None = None, environ: Mapping[str, str]) -> Workspace:
    """Return the workspace that `cwd` lies in, or the user's own ledger where it lies in none.

    `database` (the value of --database) wins over CLAIMS_DATABASE_URL, which wins over the workspace; both are an
    SQLAlchemy URL or the path of an SQLite file, relative to `cwd`. Raises TrackerError where the settings are wrong.
    """
    root, settings_file, settings = _settings_upwards(cwd)
    chosen = database if database is not None else environ.get(DATABASE_VARIABLE) or None
    if chosen is not None:
        url = database_url(chosen, cwd)
    else:
        url = sqlite_url(root / DATABASE_FILE if root is not None else _users_file())
    if settings_file is None:
        return Workspace(root=root, database_url=url)
    by = _name(settings, settings_file)
    lexicons, words = (_files(settings, key, settings_file) for key in ("lexicons", "words"))
    return Workspace(root=root, database_url=url, by=by, lexicons=lexicons, words=words)


def database_url(given: str, cwd: Path) -> str:
    """Return a URL as it stands, and the SQLite URL of anything else, taken as a path. Raises UsageError if empty."""
    if not given.strip():
        raise UsageError(
            "--database is empty; give a URL (sqlite:///claims.db, postgresql://...) or the path of a file"
        )
    if "://" in given or given.startswith("sqlite:"):
        return given
    return sqlite_url(cwd / Path(given).expanduser())


def sqlite_url(file: Path) -> str:
    """Return the SQLite URL of a file; the path is made absolute, so that a later change of folder does no harm."""
    return f"sqlite:///{file.absolute()}"


def _settings_upwards(cwd: Path) -> tuple[Path | None, Path | None, dict[str, Any]]:
    for folder in (cwd.absolute(), *cwd.absolute().parents):
        own = folder / SETTINGS_FILE
        if own.is_file():
            return folder, own, _parsed(own, _bytes(own))
        project = folder / PROJECT_FILE
        # Few projects have the table: a look at the bytes spares the others the parser.
        if project.is_file() and b"claims" in (content := _bytes(project)):
            tool = _parsed(project, content).get("tool", {})
            if isinstance(tool, dict) and isinstance(tool.get("claims"), dict):
                return folder, project, tool["claims"]
    return None, None, {}


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise TrackerError(f"{file}: cannot be read: {error.strerror or error}") from error


def _parsed(file: Path, content: bytes) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise TrackerError(f"{file}: is not UTF-8; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise TrackerError(f"{file}: is not TOML: {error}") from error
    except RecursionError as error:
        raise TrackerError(f"{file}: is nested too deep") from error


def _name(settings: dict[str, Any], file: Path) -> str | None:
    for key in settings:
        if key not in _KEYS:
            raise TrackerError(f"{file}: unknown setting {key!r}; the settings are {', '.join(_KEYS)}")
    by = settings.get("by")
    if by is not None and (not isinstance(by, str) or not by.strip()):
        raise TrackerError(f"{file}: by must be a name in quotes, not {by!r}")
    return by


def _files(settings: dict[str, Any], key: str, file: Path) -> tuple[Path, ...]:
    named = settings.get(key, [])
    if not isinstance(named, list) or not all(isinstance(item, str) and item for item in named):
        raise TrackerError(f"{file}: {key} must be a list of file names, not {named!r}")
    paths = tuple(file.parent / item for item in named)
    for path in paths:
        if not path.is_file():
            raise TrackerError(f"{file}: {key} names {path}, which is not there; mend {key} or make the file")
    return paths


def _users_file() -> Path:
    from platformdirs import user_data_path

    return user_data_path("claims-tracker", appauthor=False) / "claims.db"
