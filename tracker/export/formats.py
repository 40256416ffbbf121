"""The registry: a format is one file and one line here. Modules are loaded when their format is asked for."""

from importlib import import_module

from tracker.errors import UsageError
from tracker.export.format import Format

FORMATS: dict[str, str] = {
    "csv": "csv_",
    "json": "json_",
    "jsonl": "jsonl_",
    "markdown": "markdown_",
}
"""Name on the command line -> module of this package, whose FORMAT it is."""


def find(name: str) -> Format:
    """Return a format by its name. Raises UsageError that lists the names there are."""
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}: choose from {', '.join(FORMATS)}")
    found = import_module(f"tracker.export.{FORMATS[name]}").FORMAT
    assert isinstance(found, Format)  # noqa: S101 - the registry's own line is wrong otherwise
    return found
