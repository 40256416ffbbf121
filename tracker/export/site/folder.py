"""A site as a folder that is whole or not there: written beside the old one, which it then replaces."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tracker.errors import TrackerError, UsageError

MARKER = "claims-report.json"
"""It lists the files of a report: a folder with other files in it is never replaced."""

_MADE_BY = "claims-tracker"
_NAMED = 3


def check_folder(out: Path) -> None:
    """Raise UsageError unless a site may be written there: nothing, an empty folder, or a former report alone."""
    if not out.exists():
        if not out.absolute().parent.is_dir():
            raise UsageError(f"{out}: the folder {out.absolute().parent} does not exist; make it first")
        return
    if not out.is_dir():
        raise UsageError(f"{out}: is a file; name a folder")
    there = {path.relative_to(out).as_posix() for path in out.rglob("*") if not path.is_dir() or path.is_symlink()}
    if not there:
        return
    known = _listed(out / MARKER)
    if known is None:
        raise UsageError(f"{out}: is not empty and no former report; name a new folder")
    foreign = sorted(there - known - {MARKER})
    if foreign:
        names = ", ".join(foreign[:_NAMED]) + (" and more" if len(foreign) > _NAMED else "")
        raise UsageError(f"{out}: holds files that are no part of the report ({names}); move them away first")


def write_folder(out: Path, files: Iterable[tuple[str, bytes]], *, told: dict[str, Any]) -> int:
    """Write the files (paths from the top) into a new folder that takes the place of `out`; return how many.

    `told` stands in the marker. Until all are written nothing of the former site is touched; a failure leaves it.
    Raises TrackerError where the folder cannot be written, UsageError as `check_folder`.
    """
    check_folder(out)
    place = out.resolve()
    try:
        part = Path(tempfile.mkdtemp(dir=place.parent, prefix=f".{place.name}.", suffix=".part"))
        try:
            names = _fill(part, files)
            marker = {"made_by": _MADE_BY, **told, "files": sorted(names)}
            (part / MARKER).write_text(json.dumps(marker, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            _swap(part, place)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    except OSError as error:
        raise TrackerError(f"cannot write {out}: {error.strerror or error}") from error
    return len(names)


def _fill(part: Path, files: Iterable[tuple[str, bytes]]) -> list[str]:
    names = []
    folders = set()
    for name, data in files:
        path = part / name
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.add(path.parent)
        path.write_bytes(data)
        names.append(name)
    return names


def _swap(part: Path, place: Path) -> None:
    """Put the new folder in the place of the old one, which goes only when the new one stands."""
    mask = os.umask(0)
    os.umask(mask)
    part.chmod(0o777 & ~mask)
    if not place.exists():
        part.rename(place)
        return
    old = Path(tempfile.mkdtemp(dir=place.parent, prefix=f".{place.name}.", suffix=".old"))
    old.rmdir()
    place.rename(old)
    try:
        part.rename(place)
    except BaseException:
        old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _listed(marker: Path) -> set[str] | None:
    """Return the files that a former report consists of, or None where there is none."""
    try:
        told = json.loads(marker.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or told.get("made_by") != _MADE_BY or not isinstance(told.get("files"), list):
        return None
    return {name for name in told["files"] if isinstance(name, str)}
