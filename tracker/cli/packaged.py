"""A CSV with its descriptor beside it: `--datapackage`."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

from tracker.cli.options import flag
from tracker.cli.output import write
from tracker.errors import UsageError

DataPackage = Annotated[
    bool, flag("--datapackage", "With -o FILE: write datapackage.json (Frictionless) beside the CSV.")
]


def check_package(form: str, path: Path | None, *, wanted: bool) -> None:
    """Raise UsageError where there is no CSV file beside which a descriptor could stand."""
    if not wanted:
        return
    if form != "csv" or path is None:
        raise UsageError("--datapackage describes a CSV file: give --format csv and -o FILE")
    from tracker.export.datapackage import NAME

    if path.name == NAME:
        raise UsageError(f"-o {path}: that is the descriptor's own name; give the CSV another")


def write_packaged(
    rows: Iterable[Mapping[str, Any]],
    columns: Sequence[str],
    path: Path,
    *,
    table: str,
    bom: bool = False,
    verbatim: bool = False,
) -> None:
    """Write the CSV, and then the descriptor that names its hash; `table` is a name of `export.columns.TABLES`."""
    from tracker.export.datapackage import NAME, datapackage
    from tracker.export.format import Options
    from tracker.export.formats import find

    data = find("csv").dump(rows, columns, Options(bom=bom, verbatim=verbatim))
    write([data], path)
    write([datapackage(table, columns, path=path.name, data=data)], path.with_name(NAME))
