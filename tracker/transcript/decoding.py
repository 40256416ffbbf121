"""From a file's bytes to its text, or one clear line saying why not."""

import codecs

from tracker.errors import TrackerError

LARGEST = 256 * 1024 * 1024
"""The largest document that is read, in bytes."""

_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, name: str) -> str:
    """Return the text of a document's bytes, line ends and a UTF-8 byte order mark kept (it counts as a character).

    UTF-16 and UTF-32 are read where a byte order mark tells of them. Raises TrackerError for an empty file, a binary
    file, and bytes that are no UTF-8.
    """
    if not data.strip():
        raise TrackerError(f"{name}: the file is empty; there is nothing to read")
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise TrackerError(
                    f"{name}: broken {encoding.upper()} at byte {error.start}; re-save the file as UTF-8"
                ) from error
    nul = data.find(b"\0")
    if nul >= 0:
        raise TrackerError(
            f"{name}: looks like a binary file (NUL at byte {nul}); give a text, or re-save it as UTF-8 if it is one"
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TrackerError(_not_utf8(data, name, error.start)) from error


def _not_utf8(data: bytes, name: str, offset: int) -> str:
    line = data.count(b"\n", 0, offset) + 1
    other = next((each for each in ("gb18030", "cp1252") if _decodes(data[:100_000], each)), None)
    guess = f" (it may be {other.upper()}: iconv -f {other.upper()} -t UTF-8)" if other else ""
    return f"{name}:{line}: not UTF-8 (byte 0x{data[offset]:02X} at offset {offset}); re-save the file as UTF-8{guess}"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return False
    return True
