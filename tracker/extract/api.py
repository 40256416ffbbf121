"""The way in: text or transcript to candidates, dates and quantities, without a database."""

from collections.abc import Callable
from datetime import date

from tracker.extract.document import CALENDAR, Extraction
from tracker.extract.expressions import DateSpan, QuantitySpan, find_dates, find_quantities
from tracker.extract.observer import Observer
from tracker.lang.language import LANGUAGES, Language, language
from tracker.lang.lexicon import Lexicon
from tracker.lang.lexicon_file import shipped_lexicon
from tracker.model.claim import Candidate
from tracker.transcript.document import Transcript
from tracker.transcript.reading import collector_paused, read_text

__all__ = (
    "CALENDAR", "RULES_VERSION", "DateSpan", "QuantitySpan",
    "extract", "extract_transcript", "find_dates", "find_quantities",
)  # fmt: skip
RULES_VERSION = "1"
"""Goes up whenever the shipped rules may find something else in a text."""


def extract(
    text: str,
    *,
    said_on: date,
    speaker: str | None = None,
    lang: str | None = None,
    fiscal_year_end: int = 12,
    name: str = "-",
) -> list[Candidate]:
    """Return the candidates of a text in order of appearance. `said_on` is the day on which it was said."""
    transcript = read_text(text, name=name, said_on=said_on, speaker=speaker, lang=lang)
    return extract_transcript(transcript, fiscal_year_end=fiscal_year_end)


def extract_transcript(
    transcript: Transcript,
    *,
    fiscal_year_end: int = 12,
    lexicon: Lexicon | None = None,
    languages: Callable[[str], Language] = language,
    observer: Observer | None = None,
) -> list[Candidate]:
    """Return the candidates of a transcript in order of appearance; none where its language has no rules.

    `lexicon` and `languages` (from a code to a language) are the shipped ones unless others are given: see
    `tracker.lang.knowledge`. An `observer` is told of every step: see `tracker.extract.explain`.

    Raises ValueError where the transcript's day is unknown: the caller has refused it before.
    """
    if transcript.said_on is None:
        raise ValueError(f"{transcript.name}: no day is known on which this was said")
    if transcript.language.split("-")[0] not in LANGUAGES:
        return []
    names = lexicon or shipped_lexicon()
    with collector_paused():
        return Extraction(transcript, languages, names, fiscal_year_end, observer).run()
