"""What reading a document depends on besides its bytes, as one hash: where it is the same, nothing new can be found."""

import hashlib
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tracker.errors import TrackerError
from tracker.lang.knowledge import PLUGINS, KnowledgeFiles, from_plugins
from tracker.places import shipped
from tracker.transcript.about import Entry
from tracker.transcript.found import ending
from tracker.transcript.reading import ReadOptions

_PACKAGES = ("model", "transcript", "lang", "extract")
_READERS = ("python-docx", "pypdf", "trafilatura", "python-dateutil", "PyYAML")


@cache
def rules_fingerprint(files: KnowledgeFiles) -> str:
    """Return the hash of all that decides what is found in a text: the program's readers and rules, as they stand on
    the disk, the shipped names, the files given, the plug-ins, and the libraries that readers use.

    It goes by content, not by a version that somebody may forget to raise, and is the same on every computer.
    """
    found = hashlib.sha256(repr((sys.version_info[:2], sorted(_versions()), files)).encode())
    for name, content in _shipped():
        found.update(name.encode())
        found.update(hashlib.sha256(content).digest())
    return found.hexdigest()


def read_as(rules: str, options: ReadOptions, entry: Entry | None, name: str) -> str:
    """Return the hash of everything that the reading of a document of this file name goes by, besides its bytes.

    `rules` is `rules_fingerprint`; `entry` what sources.yaml says of the document.
    """
    said = (options.said_on, options.speaker, options.lang, options.fiscal_year_end)
    stated = None if entry is None else repr(entry.stated)
    return hashlib.sha256(json.dumps([rules, [str(each) for each in said], stated, ending(name)]).encode()).hexdigest()


def _shipped() -> Iterator[tuple[str, bytes]]:
    package = Path(__file__).resolve().parents[1]
    try:
        for folder in (*(package / name for name in _PACKAGES), shipped("data")):
            for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.yaml")]):
                yield file.relative_to(folder).as_posix(), file.read_bytes()
    except OSError as error:
        raise TrackerError(
            f"{error.filename}: cannot be read: {error.strerror}; install claims-tracker again"
        ) from error


def _versions() -> Iterator[tuple[str, str]]:
    from importlib.metadata import PackageNotFoundError, entry_points, version

    for name in _READERS:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, ""
    if from_plugins():
        for point in entry_points(group=PLUGINS):
            yield point.value, point.dist.version if point.dist else ""
