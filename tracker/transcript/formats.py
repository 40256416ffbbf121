"""The formats, by the ending of a file's name: one reader each."""

import re
from collections.abc import Callable
from dataclasses import replace

from tracker.transcript.content import Content
from tracker.transcript.decoding import decode

_CLOCKED = re.compile(r"^[ \t]*[\[(（]?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?[\])）]?[ \t]+\S", re.MULTILINE)
"""A line that begins with the time at which it is said."""
_CUE = r"(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3}[ \t]+-->[ \t]+(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{3}"
_CUES = re.compile(rf"\ufeff?\s{{0,100}}(?:WEBVTT\b[^\n]{{0,200}}\n|1[ \t]*\r?\n{_CUE}[ \t]*\r?\n)")
"""How subtitles begin: with their name, or with the first cue's number and times."""
_TIMED_XML = re.compile(r"\ufeff?\s{0,100}<(?:\?xml|transcript|timedtext|tt)\b")
_PARAGRAPHS = 3
"""So many paragraphs in a file of XML make it one to read as a page."""
_WHOLE_PAGE = re.compile(r"\ufeff?\s{0,1000}<(?:!doctype\s{1,20}html\b|html[\s>])", re.IGNORECASE)
_PART_OF_PAGE = re.compile(
    r"\ufeff?\s{0,1000}<(?:p|div|span|h[1-6]|article|main|section|table|ul|ol|body|head|meta|title|script)\b[^<]{0,1000}>",
    re.IGNORECASE,
)
"""The beginnings of a page and of a part of one, whatever its file's name ends in (.jsp, .php, standard input)."""

Reader = Callable[[str, str], Content]
"""A reader of text: `(text, name)` to content. Raises TrackerError, with file and line, where the form is broken."""


def _markdown(text: str, name: str) -> Content:
    from tracker.transcript.about import front_matter
    from tracker.transcript.clocked import read_clocked
    from tracker.transcript.escapes import unescaped
    from tracker.transcript.markdown import read_markdown

    stated, start = front_matter(text, name)
    clocked = read_clocked(text, start)
    if clocked is not None:
        return replace(clocked, stated=stated.or_else(clocked.stated))
    passages, headers = read_markdown(text, start)
    return Content(text=text, passages=unescaped(text, passages), stated=stated.or_else(headers))


def _plain(text: str, name: str) -> Content:
    if _CUES.match(text):
        return _captions(text, name)  # subtitles under another name
    if _TIMED_XML.match(text):
        from tracker.transcript.timed_xml import is_timed_xml, read_timed_xml

        if is_timed_xml(text):
            return read_timed_xml(text, name)
    marked = _WHOLE_PAGE.match(text) or (_TIMED_XML.match(text) and text.count("</p>") >= _PARAGRAPHS)
    return _page(text, name) if marked else _markdown(text, name)


def _captions(text: str, name: str) -> Content:
    from tracker.transcript.captions import has_cues, read_captions

    if not has_cues(text) and _CLOCKED.search(text):
        return _markdown(text, name)  # (27:24) before each line, as some write captions: plain text has that, too
    return read_captions(text, name)


def _segments(text: str, name: str) -> Content:
    from tracker.transcript.segments import read_segments

    return read_segments(text, name)


def _page(text: str, name: str) -> Content:
    from tracker.transcript.web import read_page

    return read_page(text, name)


def _docx(data: bytes, name: str) -> Content:
    from tracker.transcript.office import read_docx

    return read_docx(data, name)


def _pdf(data: bytes, name: str) -> Content:
    from tracker.transcript.office import read_pdf

    return read_pdf(data, name)


TEXT_FORMATS: dict[str, Reader] = {
    "txt": _plain,
    "text": _plain,
    "md": _markdown,
    "markdown": _markdown,
    "srt": _captions,
    "vtt": _captions,
    "json": _segments,
    "html": _page,
    "htm": _page,
}
"""The readers of text, by ending. A new format is one line here."""

NAMED_FORMATS: dict[str, Reader] = {"jsonl": _segments, "ndjson": _segments}
"""Read where a file is named, and not looked for in a folder: many a list of something else ends so."""

BINARY_FORMATS: dict[str, Callable[[bytes, str], Content]] = {"docx": _docx, "pdf": _pdf}
"""The readers of formats that are no text; their libraries are an extra."""


def known_endings() -> frozenset[str]:
    """Return the endings, without the point, of the files that are looked for in a folder."""
    return frozenset(TEXT_FORMATS) | frozenset(BINARY_FORMATS)


def read_content(data: bytes, name: str, ending: str) -> Content:
    """Return the content of a document's bytes; an unknown ending is read as what its text begins like."""
    binary = BINARY_FORMATS.get(ending)
    if binary is not None:
        return binary(data, name)
    text = decode(data, name)
    reader = TEXT_FORMATS.get(ending) or NAMED_FORMATS.get(ending)
    if reader is None:
        reader = _page if _PART_OF_PAGE.match(text) else _plain
    return reader(text, name)
