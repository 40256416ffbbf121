"""Copying a SQLite ledger whole, while others write: a file of the copy's name is there only once it is all there."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

_PART = ".part"


def copy_whole(file: Path, copy: Path) -> None:
    """Copy a ledger as it is at one moment. Whatever happens meanwhile, `copy` is then the whole of it or not there.

    What an earlier copying left that was killed is taken away. Raises sqlite3.Error and OSError.
    """
    part = copy.with_name(copy.name + _PART)
    _remove(part)
    try:
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
        _on_disk(part)
        part.replace(copy)
        _on_disk(copy.parent)
    except BaseException:
        _remove(part)
        raise


def _remove(part: Path) -> None:
    for name in (part.name, f"{part.name}-journal", f"{part.name}-wal", f"{part.name}-shm"):
        part.with_name(name).unlink(missing_ok=True)


def _on_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk. Windows knows no such thing for folders."""
    if os.name == "nt" and path.is_dir():
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
