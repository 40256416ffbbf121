"""The company of a document that no lexicon knows: Zentavia公司, Zentavia (ZTVA), named again and again."""

import re
from functools import lru_cache

from tracker.lang.patterns.names import NamePatterns

_OFTEN = 4
"""A company of which a document tells is named at least so often."""


@lru_cache(maxsize=4)
def unknown_company(names: NamePatterns, text: str, *, coded: bool = False) -> tuple[str, int] | None:
    """Return the name in Latin letters that a text most often gives as a company's, and how often it stands there.

    `coded` asks for one in ideographs with its code on an exchange instead: 锅圈(2517.HK). None where no such name
    stands there `_OFTEN` times. `text` is as written, with its capitals.
    """
    if names.prose.search(text) is None:
        return None
    if coded:
        found = {_short(m["name"], text, names.trade) for m in names.coded.finditer(text)}
    else:
        found = {m["name"] for m in names.called.finditer(text)}
    counts = sorted(((text.count(name), name) for name in found), reverse=True)
    if not counts or counts[0][0] < _OFTEN:
        return None
    return counts[0][1], counts[0][0]


def _short(name: str, text: str, trade: re.Pattern[str]) -> str:
    """Return the end of a run of ideographs that is a name: 锅圈 of 今天聊锅圈, the longest that the text has often.

    What is only a trade (航空 of 国泰航空) is no name.
    """
    ends = [name[at:] for at in range(len(name) - 1) if not trade.fullmatch(name[at:])] or [name]
    often = text.count(ends[-1])
    return next(end for end in ends if text.count(end) * 5 >= often * 3)
