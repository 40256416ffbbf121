"""`datapackage.json` (Frictionless Data Package, version 1) beside a CSV: what each column holds and means."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from tracker.export.columns import TABLES
from tracker.export.columns.field import Field, Kind

NAME = "datapackage.json"

_TYPES = {
    Kind.TEXT: "string",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
    Kind.LIST: "string",
    Kind.OBJECTS: "string",
}
_LISTS = {Kind.LIST: "; joined by `; `", Kind.OBJECTS: "; one line of JSON"}


def datapackage(table: str, columns: Sequence[str], *, path: str, data: bytes) -> bytes:
    """Return the descriptor of one CSV.

    `table` is a name of `columns.TABLES`, `path` the file's name beside the descriptor, `data` its bytes: size and hash
    are written, so that a reader sees whether the two belong together.
    """
    fields = {field.name: field for field in TABLES[table]}
    resource = {
        "name": table,
        "path": path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {"fields": [_described(fields[name]) for name in columns], "missingValues": [""]},
    }
    if table == "claims":
        resource["schema"] |= {"primaryKey": "key"}  # type: ignore[operator]
    package = {"profile": "tabular-data-package", "name": f"claims-tracker-{table}", "resources": [resource]}
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _described(field: Field) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": field.name,
        "type": _TYPES[field.kind],
        "description": field.meaning + _LISTS.get(field.kind, ""),
    }
    if field.choices and not any(choice[:1] in "=+-@" for choice in field.choices):
        described["constraints"] = {"enum": list(field.choices)}
    return described
