"""A passage with what matters in it marked: quote, figures, dates and subject, by signs as well as by colours."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.cli.show.statement import in_context
from tracker.model.claim import Statement
from tracker.model.plain import clean_text

CONTEXT = 400
"""So many characters on either side of the quote are shown, at most."""


class Kind(StrEnum):
    """What a stretch of the passage is."""

    QUOTE = "quote"
    FIGURE = "figure"
    DATE = "date"
    SUBJECT = "subject"


SIGNS = {Kind.QUOTE: "»«", Kind.FIGURE: "[]", Kind.DATE: "{}", Kind.SUBJECT: "<>"}
"""What stands before and after each kind: it reads without any colour."""
STYLES = {
    Kind.QUOTE: "bold",
    Kind.FIGURE: "bold yellow",
    Kind.DATE: "bold cyan",
    Kind.SUBJECT: "bold green",
}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the shown text, from `start` to before `end`."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one style: whether it lies in the quote, what it is in it, and the signs around it."""

    text: str
    in_quote: bool
    kind: Kind | None = None


def passage(said: Statement, text: str, *, lang: str | None, names: Iterable[str] = ()) -> list[Piece]:
    """Return the pieces of the passage in which a statement stands; joined, they are it with its signs.

    `lang` is the language of the document; None leaves figures and dates unmarked. `names` are the subject's name and
    aliases. Control characters become visible.
    """
    context = in_context(text, said.start_char, said.end_char, around=CONTEXT)
    whole = context.before + context.quote + context.after
    start, end = len(context.before), len(context.before) + len(context.quote)
    spans = _without_overlaps(
        [
            *(_dates(said, whole, (start, end), lang) if lang else ()),
            *(_figures(context.quote, start, lang) if lang else ()),
            *_subject(whole, (start, end), names),
        ]
    )
    return list(_pieces(whole, (start, end), spans))


def _figures(quote: str, offset: int, lang: str) -> Iterable[Span]:
    from tracker.extract.api import find_quantities

    for found in find_quantities(quote, lang=_code(lang)):
        yield Span(offset + found.start_char, offset + found.end_char, Kind.FIGURE)


def _dates(said: Statement, whole: str, quote: tuple[int, int], lang: str) -> Iterable[Span]:
    """Return the dates in the quote, and the words of the deadline wherever they stand nearest to it."""
    from tracker.extract.api import find_dates

    place = _nearest(whole, said.deadline_text, quote)
    if place is not None and said.deadline_text:
        yield Span(place, place + len(said.deadline_text), Kind.DATE)
    for found in find_dates(whole[slice(*quote)], said_on=said.said_on, lang=_code(lang)):
        yield Span(quote[0] + found.start_char, quote[0] + found.end_char, Kind.DATE)


def _subject(whole: str, quote: tuple[int, int], names: Iterable[str]) -> Iterable[Span]:
    """Return the subject's names in the quote, or the one nearest to it."""
    found = [
        Span(match.start(), match.end(), Kind.SUBJECT)
        for name in sorted(set(names), key=len, reverse=True)
        if len(name) > 1
        for match in re.finditer(_named(name), whole, re.IGNORECASE)
    ]
    inside = [span for span in found if quote[0] <= span.start and span.end <= quote[1]]
    return inside or sorted(found, key=lambda span: _distance(span.start, quote))[:1]


def _named(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)" if name.isascii() else re.escape(name)


def _nearest(whole: str, words: str | None, quote: tuple[int, int]) -> int | None:
    if not words:
        return None
    places = [match.start() for match in re.finditer(re.escape(words), whole)]
    return min(places, key=lambda place: _distance(place, quote), default=None)


def _distance(place: int, quote: tuple[int, int]) -> int:
    return max(quote[0] - place, place - quote[1], 0)


def _code(lang: str) -> str:
    from tracker.lang.language import LANGUAGES

    base = lang.split("-", maxsplit=1)[0]
    return base if base in LANGUAGES else "en"


def _without_overlaps(spans: Sequence[Span]) -> list[Span]:
    """Return spans in order; of two that overlap the one named first stands, its kinds being in order of weight."""
    kept: list[Span] = []
    for span in spans:
        if span.start < span.end and not any(span.start < other.end and other.start < span.end for other in kept):
            kept.append(span)
    return sorted(kept)


def _pieces(whole: str, quote: tuple[int, int], spans: Sequence[Span]) -> Iterable[Piece]:
    """Cut the text at the ends of quote and spans, and put the signs between."""
    cuts = sorted({0, len(whole), *quote, *(span.start for span in spans), *(span.end for span in spans)})
    opened = {span.start: span for span in spans}
    closed = {span.end: span for span in spans}
    kind: Kind | None = None
    for start, end in zip(cuts, [*cuts[1:], len(whole)], strict=True):
        inside = quote[0] <= start < quote[1]
        if start in closed:
            yield Piece(SIGNS[closed[start].kind][1], quote[0] < start <= quote[1], closed[start].kind)
            kind = None
        if start == quote[1]:
            yield Piece(SIGNS[Kind.QUOTE][1], True, Kind.QUOTE)
        if start == quote[0]:
            yield Piece(SIGNS[Kind.QUOTE][0], True, Kind.QUOTE)
        if start in opened:
            kind = opened[start].kind
            yield Piece(SIGNS[kind][0], inside, kind)
        if start < end:
            yield Piece(clean_text(whole[start:end], keep_newlines=True), inside, kind)
