"""Whether a text says a word again, looked for only so near that every place of a long text may ask."""

_NEAR = 40_000
"""Most of a call; a text may have a hundred thousand places that ask."""


def is_said_elsewhere(text: str, span: tuple[int, int]) -> bool:
    """Return whether what stands at a place stands before or behind it as well, at most 40,000 characters away."""
    start, end = span
    word = text[start:end]
    return text.find(word, end, end + _NEAR) >= 0 or text.rfind(word, max(0, start - _NEAR), start) >= 0
