"""Word and PDF documents, by the libraries of the `documents` extra.

Such a file has no text of its own to point into: the text of its transcript is the extracted text, written as
Markdown (headings, bold labels), and offsets are offsets in that.
"""

import importlib
import io
import logging
import zipfile
from typing import Any

from tracker.errors import TrackerError
from tracker.transcript.content import Content
from tracker.transcript.headers import Stated
from tracker.transcript.markdown import read_markdown

LARGEST_UNPACKED = 16 * 1024 * 1024
"""The most bytes of XML that a Word document may unpack to: a book's text; what is larger was made to fill memory."""

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
        blocks = [_paragraph(each) for each in document.paragraphs]
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
        pages = [page.extract_text() for page in reader.pages]
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
