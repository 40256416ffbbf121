"""Names as a person types them: aliases become the names that the ledger knows, and somebody signs what is decided."""

from tracker.cli.context import Invocation
from tracker.errors import UsageError


def canonical_subject(invocation: Invocation, name: str) -> str:
    """Return the subject that a name or alias stands for; a name that no lexicon has stays as it is typed."""
    from tracker.lang.lexicon import load_lexicon

    found = load_lexicon(invocation.workspace.lexicons).subject(name)
    return name if found is None else found.name


def canonical_speaker(invocation: Invocation, name: str) -> str:
    """Return the speaker that a name or alias stands for; a name that no lexicon has stays as it is typed."""
    from tracker.lang.lexicon import load_lexicon

    found = load_lexicon(invocation.workspace.lexicons).speaker(name)
    return name if found is None else found.name


def who(invocation: Invocation, by: str | None) -> str:
    """Return who decides: --by, else the workspace's `by`, else the name of the account. Raises UsageError."""
    import getpass

    if by is not None and not by.strip():
        raise UsageError("--by is empty: give a name")
    try:
        return (by or invocation.workspace.by or getpass.getuser()).strip()
    except (KeyError, OSError):  # an account without a name
        raise UsageError("nobody knows who you are: give --by NAME") from None
