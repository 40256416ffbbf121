"""Word and PDF documents, by the libraries of the `documents` extra.

Such a file has no text of its own to point into: the text of its transcript is the extracted text, written as
Markdown (headings, bold labels), and offsets are offsets in that.
"""

import importlib
import io
import logging
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tracker.errors import TrackerError
from tracker.transcript.content import Content
from tracker.transcript.headers import Stated
from tracker.transcript.markdown import read_markdown

LARGEST_UNPACKED = 16 * 1024 * 1024
"""The most bytes of XML that a Word document may unpack to: a book's text; what is larger was made to fill memory."""

_LEAST_PAGES, _MOST_PAGES, _EDGE = 3, 0.5, 3
"""What recurs on so many pages, and so large a share, among the first or last so many lines says nothing."""
_FIGURES = re.compile(r"[0-9]+")
_EXTRA = "pip install 'claims-tracker[documents]'"


def read_docx(data: bytes, name: str) -> Content:
    """Return the content of a Word document. Raises TrackerError where it is none or the extra is missing."""
    try:
        docx = importlib.import_module("docx")
    except ImportError as error:
        raise TrackerError(f"{name}: reading .docx needs an extra: {_EXTRA}") from error
    try:
        _refuse_bomb(data, name)
        document = docx.Document(io.BytesIO(data))
        blocks = list(_blocks(document))
        title = str(document.core_properties.title or "") or None
    except TrackerError:
        raise
    except Exception as error:
        raise TrackerError(f"{name}: not a Word document that can be read: {_line(error)}") from error
    return _content("\n\n".join(each for each in blocks if each), name, title)


def read_pdf(data: bytes, name: str) -> Content:
    """Return the content of a PDF document. Raises TrackerError where it has no text or the extra is missing."""
    try:
        pypdf = importlib.import_module("pypdf")
    except ImportError as error:
        raise TrackerError(f"{name}: reading .pdf needs an extra: {_EXTRA}") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it cannot read is told below, in one line
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        pages = without_running_lines([page.extract_text() for page in reader.pages])
        title = str(reader.metadata.title or "") or None if reader.metadata else None
    except Exception as error:
        raise TrackerError(f"{name}: not a PDF document that can be read: {_line(error)}") from error
    return _content("\n".join(pages), name, title)


def _refuse_bomb(data: bytes, name: str) -> None:
    """Raise TrackerError where the XML of a Word document would unpack to more than LARGEST_UNPACKED.

    What an archive's directory says of a part's size binds: no more than that is ever unpacked.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(part.file_size for part in archive.infolist() if part.filename.endswith((".xml", ".rels")))
    if size > LARGEST_UNPACKED:
        most = LARGEST_UNPACKED // 1024**2
        raise TrackerError(f"{name}: unpacks to {size / 1024**2:,.0f} MiB of text; up to {most} MiB are read. Split it")


def _content(text: str, name: str, title: str | None) -> Content:
    if not text.strip():
        raise TrackerError(f"{name}: no text in it; if its pages are pictures, run text recognition first")
    passages, stated = read_markdown(text)
    return Content(text=text, passages=passages, stated=Stated(title=title).or_else(stated))


def _blocks(document: Any) -> Iterator[str]:
    """Yield the paragraphs of a document, and the rows of its tables, in their order, as Markdown."""
    for each in document.iter_inner_content():
        if hasattr(each, "rows"):
            yield from _table(each)
        else:
            yield _paragraph(each)


def _table(table: Any) -> Iterator[str]:
    """Yield the rows of a table. A cell of several paragraphs holds a text of its own, as records of meetings do."""
    rows: list[str] = []
    for row in table.rows:
        cells = list({id(cell._tc): cell for cell in row.cells}.values())  # noqa: SLF001 - merged cells come once each
        if any(len([p for p in cell.paragraphs if p.text.strip()]) > 1 for cell in cells):
            yield "\n".join(rows)
            rows = []
            for cell in cells:
                yield from _blocks(cell)
        else:
            rows.append("| " + " | ".join(" ".join(cell.text.split()) for cell in cells) + " |")
    yield "\n".join(rows)


def without_running_lines(pages: list[str]) -> list[str]:
    """Return the pages without the lines at their tops and ends that recur on most of them: headers and footers.

    >>> without_running_lines([f"Acme Corp.\\n{said}\\nPage {n}" for n, said in enumerate(("We", "will", "grow."))])
    ['We', 'will', 'grow.']
    """
    if len(pages) < _LEAST_PAGES:
        return pages
    split = [page.splitlines() for page in pages]
    edges = [{_plain(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])} - {""} for lines in split]
    seen = Counter(line for lines in edges for line in lines)
    running = {line for line, count in seen.items() if count >= max(_LEAST_PAGES, _MOST_PAGES * len(pages))}
    kept = []
    for lines in split:
        last = len(lines) - _EDGE
        kept.append([one for n, one in enumerate(lines) if _EDGE <= n < last or _plain(one) not in running])
    return ["\n".join(lines) for lines in kept]


def _plain(line: str) -> str:
    """Return a line as it recurs: without its page's number and the blanks around."""
    return _FIGURES.sub("0", " ".join(line.split()))


def _paragraph(paragraph: Any) -> str:
    """Return a paragraph as Markdown: its heading's level, and a bold beginning, which may be a speaker's label."""
    text = str(paragraph.text).strip()
    style = str(paragraph.style.name) if paragraph.style is not None else ""
    if text and style == "Title":
        return f"# {text}"
    if text and style.startswith("Heading ") and style[-1].isdigit():
        return "#" * min(int(style[-1]), 6) + f" {text}"
    bold = ""
    for run in paragraph.runs:
        if not run.bold and run.text.strip():
            break
        bold += run.text
    bold = bold.strip()
    if bold and len(bold) <= 40 and text.startswith(bold):
        return f"**{bold}**{text[len(bold) :]}"
    return f"- {text}" if text and style.startswith("List") else text


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
