"""How far a long command is: a bar on standard error, on a terminal only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Advance = Callable[[int], None]


@contextmanager
def progress(total: Callable[[], tuple[int, int]]) -> Iterator[Advance]:
    """Give a function to call with the bytes of each document that is done; it moves a bar, or does nothing at a pipe.

    `total` says how many documents and bytes there are to do; it is asked only where there is a bar. The time left goes
    by bytes.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        BarColumn(bar_width=None),
        TextColumn("{task.fields[done]:,} of {task.fields[documents]:,} documents"),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    documents, size = total()
    # Rows on standard output appear above the bar; at a pipe they go their own way.
    bar = Progress(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty(), expand=True
    )
    with bar:
        task = bar.add_task("", total=size or None, documents=documents, done=0, rate="")

        def advance(done: int) -> None:
            known = bar.tasks[0]
            number = known.fields["done"] + 1
            elapsed = known.elapsed or 0.0
            rate = f"{number / elapsed:,.0f}/s" if elapsed > 1 else ""
            bar.update(task, advance=done, done=number, rate=rate)

        yield advance
