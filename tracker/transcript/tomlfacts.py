"""TOML front matter, which some site makers write between two lines of plus signs."""

import re
import tomllib

from tracker.errors import TrackerError
from tracker.transcript.yamlfacts import Fact, Facts

_AT_LINE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_KEY = re.compile(r"^[ \t]*[\"']?(?P<key>[\w-]+)[\"']?[ \t]*=", re.MULTILINE)


def toml_facts(text: str, name: str, *, first_line: int = 1) -> Facts:
    """Return the values and lists of values by key, lower case; tables are left out.

    Raises TrackerError, with `name:line:`, where the text is broken.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = first_line - 1 + int(at["line"]) if at and at["line"] else first_line - 1 + text.count("\n")
        raise TrackerError(f"{name}:{line}: broken TOML: {_AT_LINE.sub('', str(error))}; mend this line") from error
    lines: dict[str, int] = {}
    line, counted = first_line, 0
    for found in _KEY.finditer(text):
        line, counted = line + text.count("\n", counted, found.start("key")), found.start("key")
        lines.setdefault(found["key"], line)
    facts: Facts = {}
    for key, value in values.items():
        items = tuple(str(each) for each in value) if isinstance(value, list) else ()
        written = None if isinstance(value, (dict, list)) else str(value).strip() or None
        if not isinstance(value, dict):
            facts[key.casefold()] = Fact(written, items or ((written,) if written else ()), lines.get(key, first_line))
    return facts
