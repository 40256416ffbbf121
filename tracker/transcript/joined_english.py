"""English labels that join a person with a firm, an office or a letter: Acme - Ann Lee, CEO Ann Lee, Q (Bob Ray)."""

import re

from tracker.transcript.document import Role
from tracker.transcript.joined_label import Joined
from tracker.transcript.names import is_title, shaped_as_name

_NAME = r"[A-Z][^\W\d_]*[.'’-]?(?:[\s'’-][A-Z][^\W\d_]*\.?){1,3}"
_OFFICE = (
    r"(?:Chief\s(?:Executive|Financial|Operating|Technology|Marketing|Product)(?:\sOfficer)?|C[EFOTIM]O|Analyst|Moderator"
    r"|Host|Reporter|(?:Vice\s)?Chair(?:man|woman|person)?|(?:Vice\s)?President|Governor|(?:Prime\s|Finance\s)?Minister"
    r"|Secretary|Senator|Congress(?:man|woman)|Chancellor|Prof(?:essor|\.)?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?)"
)
_FIRM = re.compile(
    r"\b(?:Bank|Inc|Corp|Corporation|Capital|Securities|Group|Company|Co|Partners|Research|Markets|Ltd|LLC|LLP|PLC|plc"
    r"|Holdings|Technologies|Systems|Energy|News|Times|Journal|Asset|Management|Investments|Advisors|Equities|University)\b\.?$|^(?:Bank|University|Ministry|Department)\sof\s"
)
_BEFORE = re.compile(rf"(?P<title>(?:[A-Z][\w&.]{{0,20}}\s){{0,2}}?{_OFFICE})\s(?P<name>{_NAME})")
_AFTER = re.compile(rf"(?P<name>{_NAME}?)\s(?P<title>C[EFOTIM]O|Analyst|Moderator)")
_LETTERED = re.compile(
    rf"(?P<part>[QA]|Question|Answer)(?:\s?[-–—,]\s?|\s(?:from|by)\s|\s?[-–—]?\s?\()(?P<name>{_NAME})\)?"
)
_BESIDE = re.compile(r"(?P<first>[^\s/|,][^/|,]{0,29}?)(?:\s[-–—]\s|\s?[/|]\s?|,\s)(?P<last>[^\s/|,][^/|,]{0,39})")


def english_in(label: str) -> Joined | None:
    """Return the person whom a label joins with something else; None where it is one thing, or two could be the name.

    >>> english_in("Acme - Ann Lee")
    Joined(name='Ann Lee', title='Acme', role=<Role.NAMED: 'named'>)
    """
    found = _LETTERED.fullmatch(label)
    if found is not None and shaped_as_name(found["name"]):
        return Joined(found["name"], None, Role.QUESTION if found["part"][0] == "Q" else Role.NAMED)
    for shape in (_BEFORE, _AFTER):
        found = shape.fullmatch(label)
        if found is not None and shaped_as_name(found["name"]) and not is_title(found["name"]):
            return Joined(found["name"], found["title"], Role.NAMED)
    found = _BESIDE.fullmatch(label)
    if found is None:
        return None
    first, last = found["first"].strip(), found["last"].strip()
    if _is_person(first) and _stands_beside(last):
        return Joined(first, last, Role.NAMED)
    if _is_person(last) and _stands_beside(first):
        return Joined(last, first, Role.NAMED)
    return None


def _is_person(words: str) -> bool:
    return re.fullmatch(_NAME, words) is not None and shaped_as_name(words) and not _stands_beside(words)


def _stands_beside(words: str) -> bool:
    """Whether the words are an office, or a firm: one word, or such as end with Bank or Corp."""
    return is_title(words) or _FIRM.search(words) is not None or (words[0].isupper() and words.isalpha())
