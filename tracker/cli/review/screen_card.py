"""The right side of the screen: the passage in lines that fit, and the record's fields below."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from tracker.cli.review.passage import SIGNS, STYLES, Kind, Piece
from tracker.cli.show.statement import field_rows, figure, target_words, window_words
from tracker.cli.show.width import cell_width, pad, wrap
from tracker.model.claim import RECORD_FIELDS, Statement
from tracker.model.opinion import Opinion, Pair
from tracker.model.plain import clean_text
from tracker.model.verdict import Decision
from tracker.steps.answers import ReviewItem

LEGEND = "»quote« [figure] {date} <subject>"
_ALWAYS = {"subject", "metric", "target", "deadline", "window"}


def passage_lines(pieces: Iterable[Piece], width: int) -> tuple[Text, int]:
    """Return the passage broken into lines of at most `width` cells, and the line, from 0, where the quote begins.

    Lines break at blanks, or anywhere in Chinese; empty lines of the source are left out.
    """
    lines, line, cells, quote = [Text()], Text(), 0, 0
    blank: int | None = None
    lines = []
    for piece in pieces:
        style = _style(piece)
        for character in piece.text:
            if character == "\n":
                if line.plain.strip():
                    lines.append(line)
                line, cells, blank = Text(), 0, None
                continue
            taken = cell_width(character)
            if cells + taken > width:
                line, rest = _broken(line, blank, character)
                lines.append(line)
                line, cells, blank = rest, cell_width(rest.plain), None
            if character == SIGNS[Kind.QUOTE][0] and piece.kind is Kind.QUOTE:
                quote = len(lines)
            line.append(character, style)
            cells += taken
            if character == " " or not character.isascii():
                blank = len(line.plain)
    lines.append(line)
    return Text("\n").join(lines), quote


def _broken(line: Text, blank: int | None, following: str) -> tuple[Text, Text]:
    """Return a full line, and what goes over to the next one: the word that does not fit."""
    if following == " " or not following.isascii() or not blank or 2 * blank < len(line.plain):
        return line, Text()
    return line[:blank], line[blank:]


def _style(piece: Piece) -> str:
    if piece.kind is not None:
        return STYLES[piece.kind] + (" underline" if piece.in_quote and piece.kind is not Kind.QUOTE else "")
    return STYLES[Kind.QUOTE] if piece.in_quote else "dim"


def record_lines(item: ReviewItem, record: Statement, width: int) -> Text:
    """Return the record's fields, those that say something, in lines that fit; a star marks what was corrected."""
    found = item.candidate.statement()
    corrected = {name for name in RECORD_FIELDS if getattr(record, name) != getattr(found, name)}
    rows = [("speaker", f"{record.speaker or '-'}, said {record.said_on}")]
    rows += [(name, value) for name, value in field_rows(record) if value != "-" or name in _ALWAYS]
    if item.restates:
        rows.append(("repeats", f"the earlier candidate {item.restates[:6]}"))
    rules = ", ".join(item.candidate.rules) or "-"
    rows.append(("found by", f"{rules} ({figure(round(item.candidate.confidence, 2))})"))
    if item.candidate.reasons:
        rows.append(("because", "; ".join(f"{r.name} {r.weight:+.2g}" for r in item.candidate.reasons)))
    shown = _named(_short(rows), width)
    if corrected:
        shown.append("\n").append(f"* corrected: {', '.join(sorted(corrected))}", "bold")
    return shown


def _short(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return rows, what says little in few words joined: tier, control, modality, flags on one line."""
    small = {"modality", "control", "tier", "flags", "probability", "time code"}
    joined = "  ".join(f"{name} {value}" for name, value in rows if name in small)
    kept = [(name, value) for name, value in rows if name not in small]
    place = next((i for i, (name, _) in enumerate(kept) if name == "window"), len(kept) - 1)
    return [*kept[: place + 1], ("how", joined), *kept[place + 1 :]]


def pair_lines(pair: Pair, width: int) -> Text:
    """Return what two people said, side by side in words."""
    rows = [(f"1 {pair.first.by}", _said(pair.first)), (f"2 {pair.second.by}", _said(pair.second))]
    one, other = pair.first.record, pair.second.record
    for name in RECORD_FIELDS:
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine != theirs and name not in {"start_char", "end_char"}:
            rows.append((name, f"1: {_value(mine)}  2: {_value(theirs)}"))
    return _named(rows, width)


def _said(said: Decision | Opinion) -> str:
    parts = [said.kind.value, said.reason.value if said.reason else "", f"of {said.of[:6]}" if said.of else ""]
    if said.kind.value == "accept":
        parts += [target_words(said.record), window_words(said.record)]
    return " ".join(part for part in [*parts, f"({said.note})" if said.note else ""] if part)


def _value(value: object) -> str:
    return "-" if value is None else str(value)


def _named(rows: Sequence[tuple[str, str]], width: int) -> Text:
    widest = max((cell_width(name) for name, _ in rows), default=0)
    shown = Text()
    for number, (name, value) in enumerate(rows):
        for part, line in enumerate(wrap(clean_text(value), max(width - widest - 1, 10))):
            shown.append("\n" if number or part else "")
            shown.append(pad(clean_text(name) if part == 0 else "", widest) + " ", "dim")
            shown.append(line)
    return shown
