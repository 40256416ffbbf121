"""Characters that plain text writes as something else: references of HTML (`&#39;`), and UTF-8 read as Windows-1252.

A page that was copied out of its markup keeps its references, one that was decoded wrongly has three characters for a
dash. Both are read as the character that was meant; offsets still point to what the file holds.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.transcript.entities import ENTITY, character
from tracker.transcript.passages import Passage, Piece

_MEANT = "–—‑‒‘’“”…•€£°½éèêëáàâäóòôöüúñçíï\u00a0"
_SPOILT = {meant.encode().decode("cp1252", "ignore" if meant == "”" else "replace"): meant for meant in _MEANT}
_SPOILT |= {"â€\x9d": "”"}
_SPOILT.pop("â€", None)
_ESCAPE = re.compile(f"{'|'.join(map(re.escape, sorted(_SPOILT, key=len, reverse=True)))}|{ENTITY}")


def unescaped(raw: str, passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages with what stands for one character read as that character."""
    if "&" not in raw and not any(mark in raw for mark in ("â€", "Ã", "Â")):
        return list(passages)
    if _ESCAPE.search(raw) is None:  # nearly always "&" is an "and"
        return list(passages)
    return [_unescaped(raw, passage) for passage in passages]


def _unescaped(raw: str, passage: Passage) -> Passage:
    pieces: list[Piece] = []
    began: list[int] = []
    for start, end, filler in passage.pieces:
        began.append(len(pieces))
        if filler is not None:
            pieces.append((start, end, filler))
            continue
        at = start
        for m in _ESCAPE.finditer(raw, start, end):
            meant = _SPOILT.get(m[0]) or character(m[0])
            if meant:
                pieces += [(at, m.start(), None)] if m.start() > at else []
                pieces.append((m.start(), m.end(), " " if meant.isspace() else meant))
                at = m.end()
        if at < end or at == start:
            pieces.append((at, end, None))
    return replace(passage, pieces=pieces, times=[(began[index], seconds) for index, seconds in passage.times])
