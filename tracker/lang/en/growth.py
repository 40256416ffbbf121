"""Whether an English percentage tells how much something changes."""

import re

_GROWTH_BEFORE = re.compile(
    r"\b(?:grow(?:s|ing|n|th)?|grew|increas(?:e|es|ed|ing)|up|down|rise|rises|rose|rising|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|fall|falls|fell|falling|drop(?:s|ped)?|"
    r"gain(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|improv(?:e|es|ed)|shrink|shrank|contract(?:s|ed)?|surg(?:e|es|ed)|raise|raised|cut|reduce[sd]?|lower(?:ed)?)"
    r"(?:\s(?!to\b|and\b|or\b)[a-z-]{1,14}){0,3}[\s,.]{1,3}$"
)
_GROWTH_AFTER = re.compile(
    r"\s(?:[a-z-]{3,14}\s){0,2}(?:growth|increase|decrease|decline|rise|drop|improvement|reduction|higher|lower|faster|more|less|fewer|year[\s-]over[\s-]year|year-on-year|yoy|expansion|cagr|gain)\b"
)


def growth_of(match: re.Match[str], unit: str | None) -> bool:
    """Tell whether a percentage is a change: grow 26 percent, up 7%, 50% growth."""
    if unit not in ("%", "percentage points", "basis points"):
        return False
    text = match.string
    return bool(
        _GROWTH_BEFORE.search(text, max(match.start() - 60, 0), match.start())
        or _GROWTH_AFTER.match(text, match.end(), match.end() + 45)
    )
