"""English words that say something else than their list tells, by what stands around them."""

import re

from tracker.lang.language import CueBook
from tracker.lang.spans import Cue

_SURPRISED = re.compile(
    r"\bif\s[^.;!?]{0,120}?(?:\bnot\b|n't\b|\bno\b|\bnever\b|\bnobody\b|\bnone\b|\bfails?\b)[^.;!?]{0,120}?"
    r"(?P<cue>\b(?:i|we)(?:'d|'ll|\swould|\swill)\s(?:all\s)?(?:be\s)?(?:[a-z]{2,12}\s){0,2}?(?:surprised|shocked|amazed|stunned|astonished|astounded|disappointed|flabbergasted|eat\smy\shat))\b"
)
"""What would surprise speakers if it did not come, they expect: "if there is no patient by May, I'd be surprised"."""


class EnglishCues(CueBook):
    """The cue words, without the condition under which somebody would be surprised."""

    def find(self, text: str, start: int, end: int) -> list[Cue]:
        """Return the cues of `text[start:end]` (normalised)."""
        found = super().find(text, start, end)
        if not any(c.kind == "hypothetical" for c in found):
            return found
        surprised = _SURPRISED.search(text, start, end)
        if surprised is None:
            return found
        begin, until = surprised.span()
        kept = [c for c in found if c.kind not in ("hypothetical", "negation") or not begin <= c.start < until]
        kept = [c for c in kept if not surprised.start("cue") <= c.start < until]
        return sorted([*kept, Cue(*surprised.span("cue"), "confident", surprised["cue"])], key=lambda c: c.start)
