"""From paths to transcripts: find the documents, read each with the reader of its format.

>>> read_text("马斯克：明年生产5000台。", name="note.txt", speaker="Elon Musk").language
'zh'
"""

import gc
import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.errors import Problem, TrackerError
from tracker.transcript import about, formats
from tracker.transcript.decoding import LARGEST
from tracker.transcript.document import Transcript
from tracker.transcript.headers import Stated
from tracker.transcript.language import guess_language
from tracker.transcript.mixed import with_languages
from tracker.transcript.passages import lay_out
from tracker.transcript.people import named


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What the person says about the documents; it wins over every file. `fiscal_year_end` is a month, 1 to 12."""

    said_on: date | None = None
    speaker: str | None = None
    lang: str | None = None
    fiscal_year_end: int = 12


def find_documents(paths: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """Return the documents that paths name, in order and each once, and a Problem for each path that names none.

    A folder is searched with all folders below it for known endings; sources.yaml and hidden files are no documents,
    and links out of the folder are not followed. A file named outright is a document whatever its ending.
    """
    documents: dict[Path, None] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            found = _in_folder(path, problems)
            if not found:
                endings = ", ".join(sorted(formats.known_endings()))
                problems.append(Problem(str(path), None, f"no document in this folder (looked for {endings})"))
            documents |= dict.fromkeys(found)
        elif path.exists():
            documents[path] = None
        else:
            problems.append(Problem(str(path), None, "no such file or folder; check the spelling"))
    return list(documents), problems


def read(path: Path, options: ReadOptions) -> Transcript:
    """Return the transcript of a file. Raises TrackerError, in one line, where it cannot be read as a document."""
    data = _bytes(path)
    sha256 = hashlib.sha256(data).hexdigest()
    entry = about.listed(path)
    about.check_bytes(entry, sha256, path)
    with collector_paused():
        content = formats.read_content(data, str(path), path.suffix.removeprefix(".").casefold())
        transcript = _transcript(
            content, path.name, sha256, options, entry=entry.stated if entry else Stated(), path=str(path)
        )
    if not transcript.turns:
        raise TrackerError(f"{path}: no text in this document, only marks or front matter")
    return transcript


def read_bytes(data: bytes, options: ReadOptions, *, name: str = "-", kind: str = "txt") -> Transcript:
    """Return the transcript of bytes that came without a file (standard input); `kind` is an ending."""
    if len(data) > LARGEST:
        raise TrackerError(_too_large(name, len(data)))
    with collector_paused():
        content = formats.read_content(data, name, kind)
        return _transcript(content, name, hashlib.sha256(data).hexdigest(), options)


def read_text(
    text: str,
    *,
    name: str = "text",
    said_on: date | None = None,
    speaker: str | None = None,
    lang: str | None = None,
    kind: str = "txt",
) -> Transcript:
    """Return the transcript of a string; `kind` is an ending of a text format. Any string is readable, even ""."""
    options = ReadOptions(said_on=said_on, speaker=speaker, lang=lang)
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    with collector_paused():
        content = formats.TEXT_FORMATS[kind](text, name)
        return _transcript(content, name, sha256, options)


def _transcript(
    content: formats.Content,
    name: str,
    sha256: str,
    options: ReadOptions,
    *,
    entry: Stated | None = None,
    path: str | None = None,
) -> Transcript:
    page = lay_out(content.text, content.passages)
    known, origin = about.settle(
        said_on=options.said_on,
        speaker=options.speaker,
        language=options.lang,
        entry=entry or Stated(),
        document=content.stated,
    )
    language = known.language or guess_language(page.view.text)
    return Transcript(
        name=name,
        text=content.text,
        sha256=sha256,
        view=page.view,
        turns=with_languages(named(page.turns, known.speaker), page.view.text, language),
        language=language,
        said_on=known.said_on,
        said_on_from=origin,
        speaker=known.speaker,
        title=known.title,
        published_on=known.published_on,
        publisher=known.publisher,
        url=known.url,
        recording_url=known.recording_url,
        path=path,
        media_times=page.media_times,
    )


@contextmanager
def collector_paused() -> Iterator[None]:
    """Hold the garbage collector: reading and extracting make many small values and no cycles: it finds nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _in_folder(folder: Path, problems: list[Problem]) -> list[Path]:
    def refused(error: OSError) -> None:
        problems.append(Problem(str(error.filename), None, f"cannot be searched: {error.strerror}"))

    endings = formats.known_endings()
    found: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=refused):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if name.startswith(".") or path.suffix.removeprefix(".").casefold() not in endings:
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
                problems.append(Problem(str(path), None, "a link that leads out of the folder; name its file itself"))
            else:
                found.append(path)
    return found


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise TrackerError(_too_large(str(path), size))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise TrackerError(f"{path}: no such file; check the spelling") from error
    except IsADirectoryError as error:
        raise TrackerError(f"{path}: is a folder, not a document") from error
    except OSError as error:
        raise TrackerError(f"{path}: cannot be read: {error.strerror or error}") from error


def _too_large(name: str, size: int) -> str:
    return f"{name}: {size / 2**20:.0f} MiB; documents up to {LARGEST // 2**20} MiB are read. Split the file"
