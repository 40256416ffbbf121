"""How the words of a deadline give its window, told in one line."""

from collections.abc import Callable
from datetime import date

from tracker.errors import UsageError
from tracker.lang.language import Language, language
from tracker.lang.spans import DateContext


def arithmetic(
    words: str,
    *,
    said_on: date,
    window: tuple[date | None, date | None],
    lang: str,
    languages: Callable[[str], Language] = language,
) -> str | None:
    """Return the rule and its arithmetic where the words alone, said on that day, give this window (inclusive ends).

    None where they do not: then it follows from the words around, or from a reviewer; and for a language without rules.
    """
    try:
        rules = languages(lang)
    except UsageError:
        return None
    plain = rules.normalise(words)
    for found in rules.find_dates(plain, 0, len(plain), DateContext(said_on)):
        if (found.window.start, found.window.due) == window:
            note = found.value.note or f"{window[0] or ''} to {window[1] or ''}"
            return f"{note} (rule {found.rule})"
    return None
