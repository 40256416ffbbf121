"""Labels that stand for somebody named elsewhere: initials, offices, and what a machine calls the only speaker."""

import re
from dataclasses import replace

from tracker.transcript.document import Role, Turn
from tracker.transcript.names import initials_of, is_generic, is_initials, shaped_as_name

_TITLES = (
    r"(?:mr|mrs|ms|miss|dr|sir|prof|professor|hon|gov|sen|president|prime|vice|deputy|acting|chair|chairman|chairwoman|chancellor"
    r"|governor|secretary|minister|director|treasurer|premier|senator|commissioner|administrator|ambassador|general)"
)
_OFFICE = re.compile(
    r"(?:the\s)?(?:(?:vice|deputy)\s)?"
    r"(?:president|prime\sminister|chancellor|governor|chair(?:man|woman)?|secretary|minister|treasurer|premier|pm|ceo)",
    re.IGNORECASE,
)
"""A label that is an office and no name: THE PRESIDENT."""
_COMPANY_OFFICE = re.compile(r"c[efot]o|coo|cmo|cio|chief\s[a-z]+\sofficer", re.IGNORECASE)
_GUEST = re.compile(r"guest|interviewee|嘉宾|嘉賓|受访者|受訪者", re.IGNORECASE)
_TITLED = re.compile(rf"(?:{_TITLES}\.?\s)+", re.IGNORECASE)


def named(turns: tuple[Turn, ...], speaker: str | None) -> tuple[Turn, ...]:
    """Return the turns with their labels settled. `speaker` is the person whom an option or sources.yaml names.

    Initials are the full name of the one label, or of the speaker, that has them: of two such people they are neither.
    A generic label (发言人1, Speaker 1) that is the document's only one yields to the speaker: it becomes None.
    """
    labels = {turn.label for turn in turns if turn.label is not None}
    if speaker is not None and len(labels) == 1 and is_generic(next(iter(labels))):
        return tuple(turn if turn.label is None else replace(turn, label=None, role=Role.NONE) for turn in turns)
    full = _full_names(labels, speaker) or _guest(labels, speaker)
    if not full:
        return turns
    titles = {turn.label: turn.title for turn in turns if turn.title is not None}
    return tuple(
        replace(turn, label=full[turn.label], title=turn.title or titles.get(full[turn.label]))
        if turn.label in full
        else turn
        for turn in turns
    )


def _full_names(labels: set[str], speaker: str | None) -> dict[str | None, str]:
    initials = {label for label in labels if is_initials(label)}
    if not initials:
        return _official(labels, speaker)
    people = {label for label in labels if label not in initials and shaped_as_name(label)}
    people |= {speaker} if speaker is not None else set()
    full: dict[str | None, str] = _official(labels, speaker)
    for label in initials:
        found = {person.casefold(): person for person in sorted(people) if label in initials_of(person)}
        if len(found) == 1:
            full[label] = next(iter(found.values()))
    return full


def _guest(labels: set[str], speaker: str | None) -> dict[str | None, str]:
    """Return the one label of a guest as that of the speaker."""
    guests = [label for label in labels if _GUEST.fullmatch(label)]
    return {guests[0]: speaker} if len(guests) == 1 and speaker is not None and speaker not in labels else {}


def is_office(label: str) -> bool:
    """Tell a label that is an office of a company and no name (CEO, CFO, Chief Financial Officer)."""
    return _COMPANY_OFFICE.fullmatch(label) is not None


def _official(labels: set[str], speaker: str | None) -> dict[str | None, str]:
    """Return the labels that are the speaker by a title and the last name (CHAIR POWELL), or by the only office."""
    if speaker is None or speaker in labels:
        return {}
    last = speaker.split()[-1].casefold()
    titled = {label for label in labels if _surname(label) == last}
    if not titled and sum(label.casefold().split()[-1] == last for label in labels) == 0:
        titled = {label for label in labels if _OFFICE.fullmatch(label)}
        if sum(map(is_office, labels)) > 1:
            return {}  # a CEO and a CFO: which is the speaker is told in what they say
    return {next(iter(titled)): speaker} if len(titled) == 1 else {}


def _surname(label: str) -> str | None:
    """Return the one name behind a title (MS. GOPINATH), without case; None where there is no title or more names."""
    title = _TITLED.match(label)
    rest = label[title.end() :].casefold() if title is not None else ""
    return rest if rest and " " not in rest else None
