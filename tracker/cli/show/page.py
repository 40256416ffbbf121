"""Text for reading: headings, named fields, a quote in its context. Rich gives it colour on a terminal only.

Everything passes `clean_text` first, and reaches Rich as `Text`.
"""

import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from tracker.cli.show.statement import InContext
from tracker.cli.show.width import cell_width, pad, wrap
from tracker.model.plain import clean_text

_WIDEST = 100
_BEGIN, _END = "\x02", "\x03"


class Page:
    """A place to print to: wrapped and styled on a terminal, plain and whole at a pipe."""

    def __init__(self, out: TextIO | None = None) -> None:
        self.out = out or sys.stdout
        self.terminal = self.out.isatty()
        self.width = min(shutil.get_terminal_size().columns, _WIDEST) if self.terminal else None

    def heading(self, text: str) -> None:
        """Print a line that begins something, after an empty line."""
        self._print([("", ""), (clean_text(text), "bold")])

    def line(self, text: str, *, indent: int = 0, style: str = "") -> None:
        """Print text, wrapped on a terminal."""
        room = None if self.width is None else max(self.width - indent, 20)
        clean = clean_text(text)
        for part in wrap(clean, room) if room else [clean]:
            self._print([(" " * indent + part, style)])

    def fields(self, rows: Sequence[tuple[str, str]], *, indent: int = 2) -> None:
        """Print names and values, the values aligned."""
        widest = max((cell_width(name) for name, _ in rows), default=0)
        left = indent + widest + 2
        for name, value in rows:
            clean = clean_text(value)
            parts = list(wrap(clean, max(self.width - left, 20))) if self.width else [clean]
            self._print([(" " * indent + pad(name, widest) + "  " + parts[0], "")])
            self._print([(" " * left + part, "") for part in parts[1:]])

    def quote(self, shown: InContext, *, indent: int = 2) -> None:
        """Print a quote between » and «, bold on a terminal, with the words around it; lines as the source has them."""
        before, quote, after = (clean_text(t, keep_newlines=True) for t in (shown.before, shown.quote, shown.after))
        # Cleaned text holds no control character, so that these two can stand for the marks while lines are broken.
        text = f"{before}{_BEGIN}{quote}{_END}{after}"
        inside = False
        for line in wrap(text, max(self.width - indent - 2, 20)) if self.width else text.split("\n"):
            inside = self._quote_line(" " * indent + line, inside=inside)

    def _quote_line(self, line: str, *, inside: bool) -> bool:
        """Print one line, what lies between the marks bold; return whether the quote goes on in the next line."""
        if not self.terminal:
            self.out.write(line.replace(_BEGIN, "»").replace(_END, "«").rstrip() + "\n")
            return False
        from rich.text import Text

        shown = Text()
        for part in re.split(f"([{_BEGIN}{_END}])", line):
            inside = inside or part == _BEGIN
            shown.append({_BEGIN: "»", _END: "«"}.get(part, part), style="bold cyan" if inside else "dim")
            inside = inside and part != _END
        self._rich(shown)
        return inside

    def _print(self, lines: Iterable[tuple[str, str]]) -> None:
        for text, style in lines:
            if self.terminal and style:
                from rich.text import Text

                self._rich(Text(text, style=style))
            else:
                self.out.write(text.rstrip() + "\n")

    def _rich(self, text: object) -> None:
        from rich.console import Console

        Console(file=self.out, highlight=False, soft_wrap=True).print(text)
