"""The registry: a format is one file and one line here. Modules are loaded when their format is asked for."""

from importlib import import_module

from tracker.errors import UsageError
from tracker.export.format import Format

FORMATS: dict[str, str] = {
    "csv": "csv_",
    "json": "json_",
    "jsonl": "jsonl_",
    "markdown": "markdown_",
    "html": "html_",
    "parquet": "parquet_",
}
"""Name on the command line -> module of this package, whose FORMAT it is. These take any rows."""

CLAIM_FORMATS: dict[str, str] = {
    "ics": "ics_",
    "claimreview": "claimreview_",
    "annotation": "annotation_",
    "atom": "atom_",
}
"""These take claims alone, under `claims.EXPORT_COLUMNS`; columns do not concern them."""


def find(name: str) -> Format:
    """Return a format by its name. Raises UsageError that lists the names there are."""
    places = FORMATS | CLAIM_FORMATS
    if name not in places:
        raise UsageError(f"there is no format {name!r}: choose from {', '.join(places)}")
    found = import_module(f"tracker.export.{places[name]}").FORMAT
    assert isinstance(found, Format)  # noqa: S101 - the registry's own line is wrong otherwise
    return found
