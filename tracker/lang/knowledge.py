"""All that extraction knows of names and languages: the shipped, the workspace's, and what plug-ins bring.

A workspace adds data: names (`lexicons`), words and patterns (`words`). Rules in Python come from installed plug-ins
alone: an entry point of the group `claims_tracker.rules` names a function that returns additions.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tracker.errors import TrackerError
from tracker.lang.addition import Addition, extended
from tracker.lang.language import LANGUAGES, Language
from tracker.lang.language import language as shipped_language
from tracker.lang.lexicon import Lexicon
from tracker.lang.lexicon_file import load_lexicon, shipped_lexicon

PLUGINS = "claims_tracker.rules"
"""The entry point group."""


@dataclass(frozen=True, slots=True)
class KnowledgeFiles:
    """What the workspace adds, as bytes, so that a process elsewhere, which has no such files, can know the same."""

    lexicons: tuple[bytes, ...] = ()
    words: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Names, and languages by their code. `languages` raises UsageError for a code without rules.

    `files` is all that it was made of beside what ships and the plug-ins; None where it was put together by hand.
    """

    lexicon: Lexicon
    languages: Callable[[str], Language]
    files: KnowledgeFiles | None = None


def load_knowledge(lexicons: Sequence[Path] = (), words: Sequence[Path] = ()) -> Knowledge:
    """Return what ships, what these files add and what installed plug-ins add.

    Raises TrackerError that names the first bad file and line, or the plug-in. The words of a language are checked
    here, what a pattern stands for when the language is first asked for.
    """
    additions = [*_from_files(words), *from_plugins()]
    lexicon = load_lexicon(lexicons) if lexicons else shipped_lexicon()
    files = KnowledgeFiles(tuple(p.read_bytes() for p in lexicons), tuple(p.read_bytes() for p in words))
    return Knowledge(lexicon, languages_with(additions), files)


@cache
def knowledge_of(files: KnowledgeFiles) -> Knowledge:
    """Return what ships, what these files add and what the plug-ins installed here add; made once in a process."""
    with TemporaryDirectory() as folder:
        paths = [
            [_written(Path(folder, f"{kind}{number}.yaml"), content) for number, content in enumerate(contents)]
            for kind, contents in (("names", files.lexicons), ("words", files.words))
        ]
        return load_knowledge(*paths)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def languages_with(additions: Sequence[Addition]) -> Callable[[str], Language]:
    """Return a function from a code to the language with these additions, each made once."""
    if not additions:
        return shipped_language

    @cache
    def made(code: str) -> Language:
        base = code.split("-", maxsplit=1)[0].split("_", maxsplit=1)[0].lower()
        return extended(base, additions) if base in LANGUAGES else shipped_language(code)

    return made


def _from_files(words: Iterable[Path]) -> list[Addition]:
    paths = list(words)
    if not paths:
        return []
    from tracker.lang.addition_file import read_additions

    additions, problems = read_additions(paths)
    if problems:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise TrackerError(f"{problems[0]}{more}")
    return additions


def from_plugins() -> list[Addition]:
    """Return what installed plug-ins add. Raises TrackerError naming one that fails."""
    if not _any_installed():
        return []
    from importlib.metadata import entry_points

    additions: list[Addition] = []
    for point in entry_points(group=PLUGINS):
        try:
            brought = list(point.load()())
        except Exception as error:  # a plug-in may fail in any way
            raise TrackerError(
                f"the plug-in {point.name!r} ({point.value}) fails: {error}; mend or remove it"
            ) from error
        for one in brought:
            if not isinstance(one, Addition) or one.language not in LANGUAGES:
                raise TrackerError(f"the plug-in {point.name!r} ({point.value}) must return additions to zh or en")
        additions += brought
    return additions


def _any_installed() -> bool:
    """Whether any installed package names the group: importing `importlib.metadata` takes twenty times as long."""
    wanted = PLUGINS.encode()
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as entries:
                packages = [entry.path for entry in entries if entry.name.endswith(".dist-info")]
        except OSError:  # an archive, or no longer there
            continue
        for package in packages:
            with contextlib.suppress(OSError):
                if wanted in Path(package, "entry_points.txt").read_bytes():
                    return True
    return False
