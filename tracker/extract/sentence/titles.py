"""Titles: of documents and books within a sentence, and lines that are one without a mark."""

_TITLE = 30
_NO_TITLE = "。！？；：，、.!?;:,"


def in_title(text: str, start: int, at: int) -> bool:
    """Whether a place in a sentence beginning at `start` lies in the name of a document or book: 《...》."""
    return text.rfind("《", start, at) > text.rfind("》", start, at)


def is_title(text: str, start: int, end: int) -> bool:
    """Whether a block that is one sentence is short and ends without a stop, as titles do in plain text."""
    return end - start <= _TITLE and text[end - 1] not in _NO_TITLE
