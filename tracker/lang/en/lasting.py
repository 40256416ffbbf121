"""How long an English sentence says that a state will last, or that nothing will be: "will remain high for another three
years", "will not raise prices for two years".
"""

import re

_STATE = r"(?:flat|high|higher|low|lower|weak|subdued|elevated|unchanged|frozen|stable)"
_LASTS = re.compile(
    r"\b(?:will|to|should|would|could|may|might|'ll)\s(?:not\s|likely\s|probably\s|also\s)?"
    rf"(?:remain|stay|continue|persist|hold|keep|be\W{{1,3}}(?:[a-z]+ly\s)?{_STATE}|be\sat\s(?:its|their|the)\s(?:current|present)\slevels?)\b"
    r"[^.;]{0,40}\sfor\s(?:[a-z]+\s){0,2}$"
    r"|\b(?:(?:will|would|should)\snot|won't|(?:not|isn't|aren't|never)\s(?:likely|going|expected|expecting)\sto|unlikely\sto|(?:don't|do\snot)\s(?:expect|think|see|intend|plan)\b)"
    r"[^.;]{0,50}\sfor\s(?:at\sleast\s|about\s|another\s|the\snext\s)?$"
)
_REACH = 100


def lasts(text: str, at: int) -> bool:
    """Whether the span at `at`, which "for" binds, is how long a state will last; "we work for two years" is none."""
    return _LASTS.search(text, max(0, at - _REACH), at) is not None
