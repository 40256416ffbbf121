"""Labels that stand for somebody named elsewhere: initials, and what a machine calls the only speaker."""

from dataclasses import replace

from tracker.transcript.document import Role, Turn
from tracker.transcript.names import initials_of, is_generic, is_initials, shaped_as_name


def named(turns: tuple[Turn, ...], speaker: str | None) -> tuple[Turn, ...]:
    """Return the turns with their labels settled. `speaker` is the person whom an option or sources.yaml names.

    Initials are the full name of the one label, or of the speaker, that has them: of two such people they are neither.
    A generic label (发言人1, Speaker 1) that is the document's only one yields to the speaker: it becomes None.
    """
    labels = {turn.label for turn in turns if turn.label is not None}
    if speaker is not None and len(labels) == 1 and is_generic(next(iter(labels))):
        return tuple(turn if turn.label is None else replace(turn, label=None, role=Role.NONE) for turn in turns)
    full = _full_names(labels, speaker)
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
        return {}
    people = {label for label in labels if label not in initials and shaped_as_name(label)}
    people |= {speaker} if speaker is not None else set()
    full: dict[str | None, str] = {}
    for label in initials:
        found = {person.casefold(): person for person in sorted(people) if label in initials_of(person)}
        if len(found) == 1:
            full[label] = next(iter(found.values()))
    return full
