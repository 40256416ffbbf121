"""Names as a person types them: aliases become the names that the ledger knows, and somebody signs what is decided."""

from collections.abc import Callable, Sequence

from tracker.cli.context import Invocation
from tracker.errors import UsageError


def canonical_subject(invocation: Invocation, name: str) -> str:
    """Return the subject that a name or alias stands for; a name that no lexicon has stays as it is typed."""
    from tracker.lang.lexicon_file import load_lexicon

    found = load_lexicon(invocation.workspace.lexicons).subject(name)
    return name if found is None else found.name


def canonical_speaker(invocation: Invocation, name: str) -> str:
    """Return the speaker that a name or alias stands for; a name that no lexicon has stays as it is typed."""
    from tracker.lang.lexicon_file import load_lexicon

    found = load_lexicon(invocation.workspace.lexicons).speaker(name)
    return name if found is None else found.name


def asked_subject(invocation: Invocation, name: str | None) -> str | None:
    """Return the subject that was asked for, by its name; None where none was. Raises UsageError for a blank one."""
    return None if name is None else canonical_subject(invocation, _filled(name))


def asked_speaker(invocation: Invocation, name: str | None) -> str | None:
    """Return the speaker who was asked for, by their name; None where nobody was. Raises UsageError for a blank one."""
    return None if name is None else canonical_speaker(invocation, _filled(name))


def _filled(name: str) -> str:
    if not name.strip():
        raise UsageError("a name is empty: give that of a speaker or subject, or an alias")
    return name


def who(invocation: Invocation, by: str | None) -> str:
    """Return who decides: --by, else the workspace's `by`, else the name of the account. Raises UsageError."""
    import getpass

    if by is not None and not by.strip():
        raise UsageError("--by is empty: give a name")
    try:
        return (by or invocation.workspace.by or getpass.getuser()).strip()
    except (KeyError, OSError):  # an account without a name
        raise UsageError("nobody knows who you are: give --by NAME") from None


def lineage_of(invocation: Invocation) -> Callable[[str], Sequence[str]]:
    """Return a function that gives a subject's name and what it is a version or part of, up to no company or place."""
    from tracker.lang.lexicon_file import load_lexicon

    lexicon = load_lexicon(invocation.workspace.lexicons)
    owners = {"company", "organisation", "place"}

    def names(subject: str) -> Sequence[str]:
        chain = lexicon.lineage(subject)
        return tuple(s.name for number, s in enumerate(chain) if number == 0 or s.kind not in owners)

    return names


def versions_of(invocation: Invocation, subject: str) -> set[str]:
    """Return a subject with its versions and parts: Optimus, Optimus 2, Optimus 3."""
    from tracker.lang.lexicon_file import load_lexicon

    lineage = lineage_of(invocation)
    known = load_lexicon(invocation.workspace.lexicons).subjects
    return {subject} | {name for name in known if subject in lineage(name)}
