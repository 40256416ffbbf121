"""What stands on the pages: plain values, in words already. Everything is escaped where it is rendered, not here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words that lead to a page of the site (a path from its top) or, where `href` is None, nowhere."""

    words: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: headings, cells, which columns hold figures. `links` are paths for the first cells, row by row."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()
    links: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture: what it is called, and its SVG, which is trusted: it was made here, with its words in it."""

    title: str
    svg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim in a table. `due` is the day or nothing; `when` says how far that is; `order` is what to sort by."""

    key: str
    id: int
    status: str
    due: str
    when: str
    said: str
    speaker: Anchor
    subject: Anchor
    metric: str
    target: str
    order: float | None
    quote: str
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line, with more lines below it; `url` is an address on the web that it leads to."""

    words: str
    more: tuple[str, ...] = ()
    url: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """Everything on one claim. `before`, `quote` and `after` are verbatim, the words around in the document's order."""

    row: Row
    heading: str
    outcome: str
    before: str
    quote: str
    after: str
    source: str
    source_url: str | None
    moment: str | None
    moment_url: str | None
    facts: tuple[tuple[str, str], ...]
    arithmetic: str
    verdicts: tuple[Item, ...]
    notes: tuple[Item, ...]
    family: tuple[Item, ...]
    figures: tuple[Item, ...]
    history: Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """A scorecard: its tables, and what a reader must know to read them rightly."""

    grids: tuple[Grid, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPage:
    """A speaker or a subject: scorecard, pictures, claims."""

    kind: str
    name: str
    scores: Scores
    pictures: tuple[Figure, ...]
    without_pictures: str
    claims: tuple[Row, ...]
    related: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page knows: the site's title, its day, and the version of the program that made it."""

    title: str
    today: str
    version: str
