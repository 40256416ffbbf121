"""English words that say something else than their list tells, by what stands around them."""

import re

from tracker.lang.language import CueBook
from tracker.lang.spans import Cue

_SURPRISED = re.compile(
    r"\bif\s[^.;!?]{0,120}?(?:\bnot\b|n't\b|\bno\b|\bnever\b|\bnobody\b|\bnone\b|\bfails?\b)[^.;!?]{0,120}?"
    r"(?P<cue>\b(?:i|we)(?:'d|'ll|\swould|\swill)\s(?:all\s)?(?:be\s)?(?:[a-z]{2,12}\s){0,2}?(?:surprised|shocked|amazed|stunned|astonished|astounded|disappointed|flabbergasted|eat\smy\shat))\b"
)
"""What would surprise speakers if it did not come, they expect: "if there is no patient by May, I'd be surprised"."""


_UNSURPRISED = re.compile(
    r"(?:(?:would|will|should|could)(?:n't|\snot)|won't|(?:'d|'ll)\snot)\s(?:really\s|at\sall\s|actually\s|even\s)?"
    r"(?:be\s(?:at\sall\s|all\sthat\s|that\s|too\s|so\s|very\s|terribly\s)?(?:surprised|shocked|amazed|stunned|astonished)"
    r"|(?:surprise|shock|amaze|stun|astonish)\s(?:me|us|anyone|anybody))(?:\sat\sall)?(?:\sif\b|\sto\ssee\b|\swhen\b)?"
)
"""What would surprise nobody may well come: "it wouldn't shock me if", "I would not be surprised to see"."""

_AIMED = (" a target", " a goal", " an object", " an ambit", " targets", " goals", " our target", " our goal")
_ELSEWHERE = {"set": (" of ", *_AIMED), "we set": _AIMED, "was expected": (" to ",), "were expected": (" to ",)}
"""Past forms that are none before these words: "a set of rules", "we set a target of 14 gigawatts", "prices were expected
to climb", as papers retell."""
_AS_REPORTED = re.compile(
    r"(?:%|\b(?:percent|anticipates?|expects?|forecasts?|projects?|sees?|our|its|their|the|an?|of|in|on|for|to|total|full[\s-]year|both|than|with|from|year))"
    r"\s(?P<cue>reported)\s(?:[a-z-]+\s){0,2}?"
    r"(?:revenues?|sales|eps|earnings|margins?|results|basis|rates?|income|profits?|figures|numbers|ebitda|growth)\b"
)
"""A way of counting, and nothing that was said: "we anticipate reported revenues to decrease", "on a reported basis"."""

_A_CUT = re.compile(
    r"(?:%|\b(?:percent|points?|rate|rates|tax|price|cost|job|budget|spending|output|production|an?|another|the|this|that|one|first|second"
    r"|third|next|last|further|final|single|initial|additional|big|bigger|deep|deeper|small|smaller|half-point|quarter-point))"
    r"[\s-](?P<cue>cut)(?!\s(?:its|their|our|his|her|the|a|by|to|from|off|short|down|back)\b)(?![a-z])"
)
"""Something that is expected, and not what was done: "a 25 basis point cut at the September meeting"."""


class EnglishCues(CueBook):
    """The cue words, without the condition under which somebody would be surprised."""

    def find(self, text: str, start: int, end: int) -> list[Cue]:
        """Return the cues of `text[start:end]` (normalised)."""
        found = super().find(text, start, end)
        if any(c.kind == "negation" for c in found):
            found = _unsurprised(text, (start, end), found)
        if any(c.word == "reported" for c in found):
            ways = {m.start("cue") for m in _AS_REPORTED.finditer(text, start, end)}
            found = [c for c in found if c.start not in ways]
        if any(c.word == "cut" and c.kind == "past" for c in found):
            things = {m.start("cue") for m in _A_CUT.finditer(text, start, end)}
            found = [c for c in found if c.start not in things or c.kind != "past"]
        if any(c.word in _ELSEWHERE for c in found):
            found = [one for c in found for one in _as_said(text, c)]
        if not any(c.kind == "hypothetical" for c in found):
            return found
        surprised = _SURPRISED.search(text, start, end)
        if surprised is None:
            return found
        begin, until = surprised.span()
        kept = [c for c in found if c.kind not in ("hypothetical", "negation") or not begin <= c.start < until]
        kept = [c for c in kept if not surprised.start("cue") <= c.start < until]
        return sorted([*kept, Cue(*surprised.span("cue"), "confident", surprised["cue"])], key=lambda c: c.start)


def _as_said(text: str, cue: Cue) -> list[Cue]:
    """Return a past form as what it says where it stands."""
    behind = _ELSEWHERE.get(cue.word)
    if behind is None or not text.startswith(behind, cue.end):
        return [cue]
    return [Cue(cue.start, cue.end, "expected", cue.word)] if cue.word.endswith("expected") else []


def _unsurprised(text: str, span: tuple[int, int], cues: list[Cue]) -> list[Cue]:
    """Return the cues with one in place of all those of a condition that would surprise nobody."""
    for m in _UNSURPRISED.finditer(text, *span):
        kept = [c for c in cues if not m.start() <= c.start < m.end()]
        cues = sorted([*kept, Cue(*m.span(), "confident", m[0])], key=lambda c: c.start)
    return cues
