"""Whether digits or a name stand for a year."""

import re

_SHORT = frozenset(["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
_MAY_IS_A_MONTH = re.compile(
    r"\s?(?:[.,;!?)-]|$)|\s(?:we|i|you|they|he|she|the|our|to(?!\s(?:some|a)\b)|through|until|till|with|when|is|was|will|and(?!\snot)|or(?!\smay))\b"
)
_IS_A_NAME = re.compile(r"\s(?:is|was|looks|should|could|has|had|'s)\b")
"""What stands behind a name, and not behind a verb: "March is likely to be better"."""
_OCCASION = re.compile(r"\s(?:[a-z]{2,12}\s){0,2}(?:meeting|conference|summit|budget|election|board|fomc)\b")
"""What has its name from the month in which it is."""
_DECLINE = re.compile(
    r"\s(?:can\sbe\sattr|reflect|is\sdue|was\sdue|is\sdriven|in\s(?:infl|price|outp|gdp|dema|unem|yiel|sale|cost|rate|reve|ener))"
)
"""What stands behind a fall of something, and not behind the season."""
_EXPLICIT = ("y4", "yf", "y2", "yw", "rel", "step", "early", "mid", "late", "edge2")
_INDEX = re.compile(r"\b(?:russell|global|fortune|forbes|csi|msci)\s$")
"""What stands before the size of an index or list that looks like a year: "the Russell 2000"."""
_TITLED = re.compile(r"\b(?:vision|agenda|horizon|expo|europe|budget|outlook|survey|statement)\s$")
"""What stands before the year of a programme's or a fair's name: "Vision 2030"."""
_PLAN = re.compile(r"\s(?:plan|programme|program|agenda|strategy|framework|initiative)\b")
_INDEX_SIZE = 2000
_GLUED = re.compile(r"(?<![0-9a-z])[0-9]{1,3}-(?:[0-9]{4}-)?$")
"""A telephone number's figures before what would be a year: 138-2010-2015."""


def certain_name(g: dict[str, str | None]) -> bool:
    """Tell whether may, march, fall and spring are meant as times here."""
    word = (g["month"] or g["season"] or "").rstrip(".")
    if word in _SHORT and re.search(r"\bthe\s$", g["before"] or "") and not (g["mq"] or any(g[n] for n in _EXPLICIT)):
        return False  # "the SEP" is no september
    clear = word not in ("may", "march", "mar", "fall", "spring", "dec", "sep", "jan", "jun")
    if g["mq"] or clear or (word != "may" and _OCCASION.match(g["after_it"] or "")):
        return True  # "at our March FOMC meeting"
    if any(g[n] for n in _EXPLICIT):
        verb = word == "may" and g["step"] == "this" and not any(g[n] for n in _EXPLICIT if n != "step")
        declines = word == "fall" and _DECLINE.match(g["after_it"] or "")  # "this fall can be attributed to"
        return not declines and (not verb or bool(_MAY_IS_A_MONTH.match(g["after_it"] or "")))
    edge = any(g[n] for n in ("edge2", "early", "mid", "late"))
    named = word in ("march", "may") and _IS_A_NAME.match(g["after_it"] or "")
    lead = named or g["by"] or g["after"] or g["since"] or (g["in"] if g["in"] not in ("to", "at", "over") else None)
    if word == "fall":
        return bool(edge or (lead and lead not in ("about", "around", "maybe by")))
    if word == "spring":
        return bool(edge or lead or "the " in (g["before"] or ""))
    return bool(edge or lead)


def said(g: dict[str, str | None], number: int, edge: object) -> bool:
    """Tell whether words are a year: nineteen eighteen and two thousand five only where a word says so."""
    return bool(g["by"] or g["after"] or g["since"] or g["in"] or edge or 1950 <= number < 2000 or number >= 2020)


def is_year(g: dict[str, str | None], number: int, match: re.Match[str], *, edge: bool) -> bool:
    """Tell whether four digits are a year: 1900 to 2100 always, others only after in, by, until, since."""
    lead = g["by"] or g["after"] or g["since"] or g["in"]
    tail = match.string[match.end() : match.end() + 44]
    if 1900 <= number <= 2100:
        before = match.string[max(match.start() - 10, 0) : match.start()]
        if number == _INDEX_SIZE and _INDEX.search(before):
            return False
        if not lead and (_TITLED.search(before) or (before.endswith(") ") and _PLAN.match(tail))):
            return False
        return not (before.strip().endswith(("$", "€", "£", "¥", "#", "+")) or _GLUED.search(before))
    if lead in (
        "over",
        "about",
        "around",
        "approximately",
        "roughly",
        "to",
        "within",
        "up to",
        "at",
        "circa",
        "beyond",
        "past",
    ):
        return False
    counted = re.match(r"\s(?!(?:this|was|is|has|as|its|us|years?)\b)(?:[a-z]{2,15}\s){0,2}[a-z]{2,20}s\b", tail)
    return bool(lead or edge) and not counted and not tail.startswith((" people", " of ", " to ", "-"))
