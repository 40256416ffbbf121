"""Text from outside made fit to show: no escape reaches a terminal, and nothing is hidden from the reader."""

import re

_BREAKS = re.compile(r"\r\n|[\n\r\t\v\f\x85\u2028\u2029]")
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")

# They only say where a word may break or letters join, or pick a variant of a glyph: without them nothing is lost.
_DROPPED = "\xad\u034f\u200b\u200c\u200d\u2060\ufeff\U000e0100-\U000e01ef"
# Controls (C0, DEL, C1), bidirectional marks, overrides and isolates, invisible operators and fillers, annotation
# marks, format marks of scripts, language tags, lone surrogates, which no encoding can write, and noncharacters, which
# XML and HTML forbid.
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_SHOWN = (
    "\x00-\x1f\x7f-\x9f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200e\u200f\u2028-\u202e\u2061-\u206f\u3164\uffa0"
    "\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f\ud800-\udfff"
    + _NONCHARACTERS
)
_UNFIT = re.compile(f"[{_DROPPED}{_SHOWN}]")
_UNFIT_BUT_LINE_ENDS = re.compile(f"(?!\n)[{_DROPPED}{_SHOWN}]")
_DROP = re.compile(f"[{_DROPPED}]")


def clean_text(text: str, *, keep_newlines: bool = False) -> str:
    r"""Return text that is safe to print and hides nothing.

    Controls (ESC among them), bidirectional controls and other invisible characters become visible escapes, as Python
    writes them: `\x1b`, `\u202e`. Marks that only join or break words (soft hyphen, zero-width space and joiners, BOM)
    are dropped. A tab is one blank; so is a line end, of whichever kind, unless `keep_newlines`: then it is `\n`.
    For showing only: what is stored or exported stays verbatim. Cleaning twice changes nothing more.
    """
    if text.isascii() and text.isprintable():
        return text
    if keep_newlines:
        return _UNFIT_BUT_LINE_ENDS.sub(_visible, _LINE_ENDS.sub("\n", text).replace("\t", " "))
    return _UNFIT.sub(_visible, _BREAKS.sub(" ", text))


def _visible(match: re.Match[str]) -> str:
    character = match.group()
    return "" if _DROP.match(character) else character.encode("unicode_escape").decode("ascii")
