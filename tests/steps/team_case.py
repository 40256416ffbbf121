"""Work for a team that a process started afresh can import: it does as each document's address says."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Paper:
    """A document whose address is `say WORD`, `die`, or `die once FILE`: the file remembers the first time."""

    address: str


def do(batch: list[Paper]) -> list[str]:
    """Return the last word of each address, unless it says to die."""
    for paper in batch:
        how, _, file = paper.address.partition(" once ")
        if how == "die" and (not file or not Path(file).exists()):
            if file:
                Path(file).touch()
            os._exit(9)
    return [paper.address.rsplit(maxsplit=1)[-1] for paper in batch]
